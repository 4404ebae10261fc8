/**
 * What is remembered between one reading and the next, made, bounded and cleared in one place: answers that hang on their key alone and never change, so
 * that a run with them and one without give the same.
 */
abstract class Remembered {
  private static readonly made: Remembered[] = [];
  /** Whether nothing is remembered: the plain way, which asks each time. */
  protected off = false;

  /** @param name what is remembered; several may share it */
  constructor(readonly name: string) {
    Remembered.made.push(this);
  }

  abstract clear(): void;

  static forgetAll(): void {
    for (const memory of Remembered.made) memory.clear();
  }

  static names(): readonly string[] {
    return [...new Set(Remembered.made.map(({ name }) => name))];
  }

  static without<T>(name: string, work: () => T): T {
    const switched = Remembered.made.filter((memory) => memory.name === name);
    if (switched.length === 0) throw new Error(`nothing is remembered by the name ${name}`);
    for (const memory of switched) memory.off = true;
    try {
      return work();
    } finally {
      for (const memory of switched) memory.off = false;
    }
  }
}

/** Answers to values that can be compared: texts, numbers. A hostile file must not make them grow for ever: beyond so many they begin anew. */
export class Memory<K extends string | number, V> extends Remembered {
  private readonly answers = new Map<K, V>();

  constructor(
    name: string,
    private readonly most: number,
  ) {
    super(name);
  }

  get(key: K): V | undefined {
    return this.off ? undefined : this.answers.get(key);
  }

  set(key: K, answer: V): void {
    if (this.answers.size >= this.most) this.answers.clear();
    this.answers.set(key, answer);
  }

  get size(): number {
    return this.answers.size;
  }

  clear(): void {
    this.answers.clear();
  }
}

/** Answers to things that never change, kept as long as the thing itself: a sheet, a row, a table. */
export class MemoryOfThings<K extends object, V> extends Remembered {
  private answers = new WeakMap<K, V>();

  get(thing: K): V | undefined {
    return this.off ? undefined : this.answers.get(thing);
  }

  set(thing: K, answer: V): void {
    this.answers.set(thing, answer);
  }

  clear(): void {
    this.answers = new WeakMap();
  }
}

/** Answers to texts asked of a thing that never changes, kept as long as the thing; beyond so many they begin anew. */
export class MemoryOfTexts<K extends object, V> extends Remembered {
  private answers = new WeakMap<K, Map<string, V>>();

  constructor(
    name: string,
    private readonly most: number,
  ) {
    super(name);
  }

  get(thing: K, text: string): V | undefined {
    return this.off ? undefined : this.answers.get(thing)?.get(text);
  }

  set(thing: K, text: string, answer: V): void {
    let own = this.answers.get(thing);
    if (!own) this.answers.set(thing, (own = new Map<string, V>()));
    if (own.size >= this.most) own.clear();
    own.set(text, answer);
  }

  clear(): void {
    this.answers = new WeakMap();
  }
}

/** Forgets everything, as at the start of the program. */
export function forgetAll(): void {
  Remembered.forgetAll();
}

/** What is remembered, by name. */
export function rememberedNames(): readonly string[] {
  return Remembered.names();
}

/** Works in the plain way where it comes to one of them: for the tests, which show that the answers are the same, and the bench, which shows what it saves. */
export function withoutMemory<T>(name: string, work: () => T): T {
  return Remembered.without(name, work);
}
