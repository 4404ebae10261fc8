import { readLines, type PlainText } from "./lines";
import { findMentions, type Mention } from "./numbers";

export type { Mention } from "./numbers";

/** A text as it reads, and the numbers in it. */
export interface ProseText extends PlainText {
  readonly mentions: readonly Mention[];
}

export function readProse(original: string): ProseText {
  const lines = readLines(original);
  return { ...lines, mentions: findMentions(lines) };
}
