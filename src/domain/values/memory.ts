/**
 * What is remembered between one reading and the next, made, bounded and cleared in one place: answers that hang on their key alone and never change, so
 * that a run with them and one without give the same.
 */
const memories: { clear(): void }[] = [];

/** Answers to values that can be compared: texts, numbers. A hostile file must not make them grow for ever: beyond so many they begin anew. */
export class Memory<K extends string | number, V> {
  private readonly answers = new Map<K, V>();

  constructor(private readonly most: number) {
    memories.push(this);
  }

  get(key: K): V | undefined {
    return this.answers.get(key);
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
export class MemoryOfThings<K extends object, V> {
  private answers = new WeakMap<K, V>();

  constructor() {
    memories.push(this);
  }

  get(thing: K): V | undefined {
    return this.answers.get(thing);
  }

  set(thing: K, answer: V): void {
    this.answers.set(thing, answer);
  }

  clear(): void {
    this.answers = new WeakMap();
  }
}

/** Forgets everything, as at the start of the program. */
export function forgetAll(): void {
  for (const memory of memories) memory.clear();
}
