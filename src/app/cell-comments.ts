import { placeInSheet, type CellAddress } from "../domain/grid/address";
import { MARK_NOTE_LEAD } from "./mark-style";

/** Comments of one sheet that are heard; nobody writes more, and a workbook made to do harm is not to fill the memory. */
export const MOST_COMMENTS = 10_000;
/** Characters of a comment, replies included. */
const COMMENT_LENGTH = 1_000;

/** Stands in what older programs show in place of a thread, in every language of Excel: the address where that is explained. */
const INSTEAD_OF_THREAD = "go.microsoft.com/fwlink/?linkid=870924";

/** The comments of a sheet, gathered as plain texts by `placeInSheet`; the program's own notes are left out. */
export class CellComments {
  private readonly texts = new Map<number, string>();

  get byPlace(): ReadonlyMap<number, string> {
    return this.texts;
  }

  /** A note as its cell holds it, with the name of who wrote it. */
  addNote(at: CellAddress, content: string, author: string): void {
    this.put(at, noteText(content, author));
  }

  /** A thread: the comment and its replies, in order. */
  addThread(at: CellAddress, contents: readonly string[]): void {
    const texts = contents.map((content) => noteText(content, ""));
    this.put(at, texts.filter((text) => text !== "").join("\n"));
  }

  /** What was heard first at a cell stays: no cell has two comments. */
  private put({ row, column }: CellAddress, text: string): void {
    const place = placeInSheet(row, column);
    if (text === "" || row < 0 || this.texts.has(place) || this.texts.size >= MOST_COMMENTS) return;
    // No half of a character that takes two places.
    this.texts.set(place, text.slice(0, COMMENT_LENGTH).replace(/[\ud800-\udbff]$/, ""));
  }
}

/** Whether the same is said beside the same cells. */
export function sameComments(one: ReadonlyMap<number, string>, other: ReadonlyMap<number, string>): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const [place, text] of one) if (other.get(place) !== text) return false;
  return true;
}

/** What a note says, without its author's line; "" for one of the program's own. */
function noteText(content: string, author: string): string {
  const text = plainText(content);
  if (text.startsWith(MARK_NOTE_LEAD)) return "";
  const said = withoutAuthor(text, author.trim());
  return said.startsWith(MARK_NOTE_LEAD) ? "" : withoutNotice(said);
}

/** Excel begins a new note with who writes it: `name:` and a new line. */
function withoutAuthor(text: string, author: string): string {
  if (author === "" || !text.startsWith(author)) return text;
  const rest = text.slice(author.length);
  return /^\s*[:：]/.test(rest) ? rest.replace(/^\s*[:：]\s*/, "") : text;
}

/** The thread out of what stands in its place for older programs: each contribution is indented under its heading. */
function withoutNotice(text: string): string {
  const notice = text.indexOf(INSTEAD_OF_THREAD);
  if (notice < 0) return text;
  const lines = text.slice(notice + INSTEAD_OF_THREAD.length).split("\n");
  const headed = (index: number): boolean => /^(?: {4}|\t)/.test(lines[index] ?? "");
  return lines
    .filter((line, index) => !(/[:：]\s*$/.test(line) && !headed(index) && headed(index + 1)))
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** One kind of line break, and no names under contributions, as Google's exports have them. */
function plainText(content: string): string {
  return content
    .replace(/\r\n?/g, "\n")
    .replace(/\n\t-\S[^\n]*/g, "")
    .trim();
}
