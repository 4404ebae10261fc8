import { XlsxPackage, type PackageLimits } from "../xlsx/package";
import { readRelationships } from "../xlsx/workbook-part";
import { XlsxError } from "../xlsx/xlsx-error";
import { readPart, type Line, type NoteReference, type PartText } from "./read-part";
import { readStyles } from "./styles";
import type { Run } from "./runs";

/** Where a piece of the document's text comes from. */
export interface Source {
  /** Offsets in the document's text. */
  readonly from: number;
  readonly to: number;
  readonly run: Run;
  /** Whether the text is the run's own; what only hangs at it (a note, a text box) cannot be marked within. */
  readonly own: boolean;
}

/** A Word document as text, and where each piece of it stands in word/document.xml. */
export interface ReportDocument {
  readonly pkg: XlsxPackage;
  /** Name of the main part: word/document.xml, as a rule. */
  readonly part: string;
  /**
   * Paragraphs, rows of tables with tabs between their cells, the lines of text boxes behind the paragraph that holds them, and notes behind
   * everything; deleted and hidden text and raised characters are none.
   */
  readonly text: string;
  /** In the order of the text. */
  readonly sources: readonly Source[];
}

/** Far above any report, pictures included. */
const REPORT_LIMITS: PackageLimits = { totalBytes: 500_000_000, partBytes: 100_000_000, parts: 5_000 };

/**
 * Reads a .docx. @param paragraphEnd what ends each paragraph, beside the line break
 * @throws XlsxError where it is none, is damaged, or holds more than any report
 */
export function readDocument(bytes: Uint8Array, paragraphEnd: string): ReportDocument {
  const pkg = XlsxPackage.open(bytes, REPORT_LIMITS);
  // Every part is held against the limits, its size and its checksum before anything is made of it.
  for (const name of pkg.names) pkg.part(name);
  const part = readRelationships(pkg, "").find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  if (!pkg.has(part)) throw new XlsxError("missing-part", part);
  const relations = readRelationships(pkg, part);
  const partOf = (type: string): string | null => relations.find((one) => one.type === type && pkg.has(one.target))?.target ?? null;
  const styles = readStyles(pkg, partOf("styles"));
  const main = readPart(part, pkg.text(part), styles, paragraphEnd);
  if (!pkg.text(part).includes("document")) throw new XlsxError("missing-part", part);
  const notesOf = (kind: NoteReference["kind"]): PartText | null => {
    const name = partOf(`${kind}s`);
    return name === null ? null : readPart(name, pkg.text(name), styles, paragraphEnd);
  };
  const notes = { footnote: notesOf("footnote"), endnote: notesOf("endnote") };
  const lines: Line[] = [...main.lines];
  main.notes.forEach(({ kind, id, run }, index) => {
    const own = notes[kind]?.noteLines.get(id) ?? [];
    own.forEach((line, at) => {
      const hung: Line = line.map(({ text, run: inside }) => ({ text, run: inside && run, own: false }));
      lines.push(at === 0 ? [{ text: `[${index + 1}] `, run: null, own: false }, ...hung] : hung);
    });
  });
  return { pkg, part, ...joined(lines) };
}

function joined(lines: readonly Line[]): Pick<ReportDocument, "text" | "sources"> {
  const pieces: string[] = [];
  const sources: Source[] = [];
  let at = 0;
  const add = (text: string): void => {
    pieces.push(text);
    at += text.length;
  };
  lines.forEach((line, index) => {
    if (index > 0) add("\n");
    for (const { text, run, own } of line) {
      if (run !== null && text !== "") sources.push({ from: at, to: at + text.length, run, own });
      add(text);
    }
  });
  return { text: pieces.join(""), sources };
}
