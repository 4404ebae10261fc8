import { MARK_NOTE_LEAD } from "../../app/mark-style";

/** How large a note opens, in points. Hosts differ in what they give by themselves, and cut what does not fit. */
export const NOTE_SIZE = { width: 260, height: 150 };

/** Excel's notes stand in 9 points: so wide is a Chinese character with its space, so high a line, so wide the empty edge. */
const CHARACTER = 9.5;
const LINE = 12.5;
const EDGE = 8;

const PER_LINE = Math.floor((NOTE_SIZE.width - EDGE) / CHARACTER);
const LINES = Math.floor((NOTE_SIZE.height - EDGE) / LINE);
const MORE = "……（面板中有全文 / more in the pane）";

/** A reason as long as its note shows it; the pane has the whole. */
export function noteText(reason: string): string {
  if (fits(MARK_NOTE_LEAD + reason)) return reason;
  let length = reason.length;
  while (length > 0 && !fits(`${MARK_NOTE_LEAD}${reason.slice(0, length)}${MORE}`)) length -= Math.max(1, Math.floor(length / 20));
  // No half of a character that takes two places.
  const cut = /[\ud800-\udbff]$/.test(reason.slice(0, length)) ? length - 1 : length;
  return `${reason.slice(0, cut)}${MORE}`;
}

function fits(text: string): boolean {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(width(line) / PER_LINE)), 0) <= LINES;
}

/** In Chinese characters, of which Latin letters take half. */
function width(line: string): number {
  let sum = 0;
  for (const character of line) sum += character.charCodeAt(0) > 0xff ? 1 : 0.55;
  return sum;
}
