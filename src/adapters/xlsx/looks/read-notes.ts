import { parseAddress } from "../../../domain/grid/address";
import type { XlsxPackage } from "../package";
import { readRelationships } from "../workbook-part";
import { readXml, unescapeOoxml } from "../xml";
import type { SheetNote } from "./cell-style";

/** The notes of a sheet, with the text and the author that the file names. */
export function readNotes(pkg: XlsxPackage, sheetPart: string): SheetNote[] {
  const part = readRelationships(pkg, sheetPart).find(({ type }) => type === "comments")?.target;
  if (part === undefined || !pkg.has(part)) return [];
  const notes: SheetNote[] = [];
  scanNotes(pkg, part, (note) => notes.push(note));
  return notes;
}

/** Hands out the notes of a part one by one. @throws XlsxError where it is damaged */
export function scanNotes(pkg: XlsxPackage, part: string, take: (note: SheetNote) => void): void {
  const authors: string[] = [];
  let text: string | null = null;
  let inText = false;
  let phonetic = 0;
  let at: { readonly row: number; readonly column: number } | null = null;
  let author = 0;
  readXml(part, pkg.text(part), {
    open: ({ name, attributes }) => {
      if (name === "author") text = "";
      else if (name === "comment") {
        text = "";
        at = parseAddress(attributes.ref ?? "");
        author = Number(attributes.authorId ?? 0);
      } else if (name === "rPh") phonetic++;
      else if (name === "t") inText = phonetic === 0;
    },
    text: (piece) => {
      if (text !== null && (inText || at === null)) text += piece;
    },
    close: (name) => {
      if (name === "rPh") phonetic--;
      else if (name === "t") inText = false;
      else if (name === "author") {
        authors.push(text ?? "");
        text = null;
      } else if (name === "comment") {
        if (at) take({ ...at, content: unescapeOoxml(text ?? ""), author: authors[author] ?? "" });
        at = null;
        text = null;
      }
    },
  });
}
