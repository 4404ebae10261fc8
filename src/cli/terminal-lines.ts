/** Columns that a text takes on a terminal: Chinese characters and the signs that Chinese fonts draw as wide take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += isWide(letter) ? 2 : 1;
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2010-\u2027\u2030-\u203b\u2190-\u22ff\u2460-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function isWide(letter: string): boolean {
  return WIDE.test(letter);
}

/** Signs that no line begins with, and those that none ends with. */
const CLOSING = /^[，。、；：？！）】》”’…,.;:?!)\]}%％]/u;
const OPENING = /[（【《“‘([{]$/u;

/** Pieces between which a line may be broken: single Chinese characters, words with the space behind them. */
const PIECE = /[^\s\u2e80-\u9fff\uff00-\uffef]+[ \t]*|[\s\S]/gu;

/** Breaks a text into lines of at most so many columns; a word that is wider stands on a line of its own. */
export function wrap(text: string, columns: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, columns));
}

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const piece of pieces(text)) {
    const own = widthOf(piece.trimEnd());
    if (line !== "" && width + own > columns) {
      lines.push(line.trimEnd());
      line = "";
      width = 0;
    }
    // The space at which a line was broken stands at the start of no other.
    if (line === "" && lines.length > 0 && piece.trim() === "") continue;
    line += piece;
    width += widthOf(piece);
  }
  lines.push(line.trimEnd());
  return lines;
}

/** The pieces, each with the signs that must not be parted from it. */
function pieces(text: string): string[] {
  const joined: string[] = [];
  for (const [piece] of text.matchAll(PIECE)) {
    const last = joined.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last))) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** A label and its text beside it, the text broken under itself; on one line where no width is given. */
export function hanging(label: string, labelWidth: number, text: string, columns: number | null): string[] {
  if (columns === null) return [label + text];
  const room = columns - labelWidth;
  // On a very narrow terminal a text beside its label would stand letter by letter.
  if (room < 20) return [label.trimEnd(), ...wrap(text, columns)];
  return wrap(text, room).map((line, index) => (index === 0 ? label : " ".repeat(labelWidth)) + line);
}

/** A text filled up with spaces on the left to a width on the terminal. */
export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

/** The same on the right. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** The greatest of many widths: too many for the arguments of one call, which is how `Math.max` takes them. */
export function widest(widths: readonly number[]): number {
  return widths.reduce((most, width) => (width > most ? width : most), 0);
}
