/**
 * What is remembered between one reading and the next, each by its name. Nothing is kept by the program itself: a memory is a field of the run, the text or
 * the table that it is about, and goes with it. The answers hang on their key alone and never change, so that a run with them and one without give the same.
 */
export const REMEMBERED = [
  "meanings of texts",
  "what was read of a table",
  "answers of a row",
  "tables of a sheet",
  "tables of other kinds",
  "rectangles of a sheet",
  "rectangles by their first row",
  "relations of a rectangle",
  "names of figures",
  "words of clauses",
] as const;
export type Remembered = (typeof REMEMBERED)[number];

/** What is asked each time instead. */
let askedAnew: Remembered | null = null;

/** Answers to texts. A hostile file must not make them grow for ever: beyond so many they begin anew. */
export class Memory<V> {
  private readonly answers = new Map<string, V>();

  constructor(
    private readonly name: Remembered,
    private readonly most: number,
  ) {}

  get(key: string): V | undefined {
    return this.name === askedAnew ? undefined : this.answers.get(key);
  }

  set(key: string, answer: V): void {
    if (this.answers.size >= this.most) this.answers.clear();
    this.answers.set(key, answer);
  }

  get size(): number {
    return this.answers.size;
  }
}

/** Answers to things that never change, kept as long as the thing itself, as a field of it would be: a sheet, a row, a table. */
export class MemoryOfThings<K extends object, V> {
  private readonly answers = new WeakMap<K, V>();

  constructor(private readonly name: Remembered) {}

  get(thing: K): V | undefined {
    return this.name === askedAnew ? undefined : this.answers.get(thing);
  }

  set(thing: K, answer: V): void {
    this.answers.set(thing, answer);
  }
}

/** Works in the plain way where it comes to one of them: for the tests, which show that the answers are the same, and the bench, which shows what it saves. */
export function withoutMemory<T>(name: Remembered, work: () => T): T {
  const before = askedAnew;
  askedAnew = name;
  try {
    return work();
  } finally {
    askedAnew = before;
  }
}
