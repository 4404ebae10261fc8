import { Memory, MemoryOfThings } from "./memory";

/** Longer texts are notes and sentences, which hardly come twice. */
const LONGEST = 80;
const MOST_TEXTS = 20_000;

/** What was said of each text during one run over a workbook, by question: one entry for all who ask. */
export class Meanings {
  private readonly said = new Memory<unknown[]>("meanings of texts", MOST_TEXTS);
  /** Those of the work that is under way. */
  private static current: Meanings | null = null;

  /** Does work that asks each text once; asked outside of such work, its words are read each time. */
  during<T>(work: () => T): T {
    const before = Meanings.current;
    Meanings.current = this;
    try {
      return work();
    } finally {
      Meanings.current = before;
    }
  }

  /** The answers to a text so far. */
  static of(text: string): unknown[] | null {
    const { current } = Meanings;
    if (!current) return null;
    let answers = current.said.get(text);
    if (!answers) current.said.set(text, (answers = []));
    return answers;
  }
}

let questions = 0;

/**
 * A question to the words of a text, each text asked once in a run however many readers ask: what it names as a header, whether it is a label of sums, which
 * month, amount or days it says.
 * @param read must look at nothing but the text, and never give undefined
 */
export function ofText<T extends object | string | number | boolean | null>(read: (text: string) => T): (text: string) => T {
  const question = questions++;
  return (text) => {
    const answers = text.length > LONGEST ? null : Meanings.of(text);
    if (!answers) return read(text);
    const known = answers[question] as T | undefined;
    if (known !== undefined) return known;
    const answer = read(text);
    answers[question] = answer;
    return answer;
  };
}

/** What is read of a thing that never changes, read once and kept as long as the thing is: a table, a header. */
export function ofThing<K extends object, T extends object | string | number | boolean | null>(read: (thing: K) => T): (thing: K) => T {
  const known = new MemoryOfThings<K, T>("what was read of a table");
  return (thing) => {
    let one = known.get(thing);
    if (one === undefined) known.set(thing, (one = read(thing)));
    return one;
  };
}
