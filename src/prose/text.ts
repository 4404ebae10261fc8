import { cellsInLines } from "./cells-in-lines";
import { readLines, type PlainText } from "./lines";
import { inFieldWords } from "./regional-words";
import { findMentions, type Mention } from "./numbers";
import { simplified } from "../domain/values/vocabulary/plain-text";
import { itemAt } from "../domain/values/present";

export type { Mention } from "./numbers";

/** A text as it reads, and the numbers in it. */
export interface ProseText extends PlainText {
  readonly mentions: readonly Mention[];
}

/** The numbers that stand between two places of the plain text. */
export function mentionsBetween({ mentions }: ProseText, from: number, to: number): Mention[] {
  let low = 0;
  for (let high = mentions.length; low < high;) {
    const middle = (low + high) >> 1;
    if (itemAt(mentions, middle).from < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < mentions.length && itemAt(mentions, end).from < to) end++;
  return mentions.slice(low, end);
}

/** Reads a text in either script: traditional characters are read as simplified ones and words of other regions as the field's, place by place. */
export function readProse(original: string): ProseText {
  const lines = readLines(cellsInLines(inFieldWords(simplified(original))));
  return { ...lines, original, mentions: findMentions(lines) };
}
