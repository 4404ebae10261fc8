import { XlsxPackage, type PackageLimits } from "../xlsx/package";
import { readRelationships } from "../xlsx/workbook-part";
import { XlsxError } from "../xlsx/xlsx-error";
import { Embedded } from "./embedded";
import { marginTold } from "./page-margins";
import { readPart, type NoteReference, type PartText } from "./read-part";
import { captionsFirst, joinedLines, type JoinedLines } from "./joined-lines";
import { readStyles } from "./styles";
import type { Line } from "./runs";

/** A Word document as text, and where each piece of it stands in word/document.xml. */
export interface ReportDocument extends JoinedLines {
  readonly pkg: XlsxPackage;
  /** Name of the main part: word/document.xml, as a rule. */
  readonly part: string;
  /**
   * Paragraphs, rows of tables with tabs between their cells, the lines of text boxes, diagrams and charts behind the paragraph that holds them, and
   * notes behind everything; deleted and hidden text and raised characters are none.
   */
  readonly text: string;
}

/** Far above any report, pictures included. */
const REPORT_LIMITS: PackageLimits = { totalBytes: 500_000_000, partBytes: 100_000_000, parts: 5_000 };

/** A document within a report is one more part of it, which may be opened many times. */
const INSERTION_LIMITS: PackageLimits = { totalBytes: 20_000_000, partBytes: 10_000_000, parts: 500 };

/**
 * Reads a .docx. @param paragraphEnd what ends each paragraph, beside the line break
 * @throws XlsxError where it is none, is damaged, or holds more than any report
 */
export function readDocument(bytes: Uint8Array, paragraphEnd: string): ReportDocument {
  const pkg = openPackage(bytes, REPORT_LIMITS);
  const { part, lines } = readBody(pkg, paragraphEnd, (inner) => readBody(openPackage(inner, INSERTION_LIMITS), paragraphEnd, null).lines);
  return { pkg, part, ...joinedLines(lines) };
}

function openPackage(bytes: Uint8Array, limits: PackageLimits): XlsxPackage {
  const pkg = XlsxPackage.open(bytes, limits);
  // Every part is held against the limits, its size and its checksum before anything is made of it.
  for (const name of pkg.names) pkg.part(name);
  return pkg;
}

/** The lines of a document's main part and of its notes. @param nested reads a document within it */
function readBody(
  pkg: XlsxPackage,
  paragraphEnd: string,
  nested: ((bytes: Uint8Array) => readonly Line[]) | null,
): { readonly part: string; readonly lines: readonly Line[] } {
  const part = readRelationships(pkg, "").find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  if (!pkg.has(part)) throw new XlsxError("missing-part", part);
  const relations = readRelationships(pkg, part);
  const partOf = (type: string): string | null => relations.find((one) => one.type === type && pkg.has(one.target))?.target ?? null;
  const styles = readStyles(pkg, partOf("styles"));
  const read = (name: string): PartText =>
    readPart(name, pkg.text(name), { styles, embedded: new Embedded(pkg, name, paragraphEnd, nested), paragraphEnd });
  const main = read(part);
  if (!pkg.text(part).includes("document")) throw new XlsxError("missing-part", part);
  const notesOf = (kind: NoteReference["kind"]): PartText | null => {
    const name = partOf(`${kind}s`);
    return name === null ? null : read(name);
  };
  const notes = { footnote: notesOf("footnote"), endnote: notesOf("endnote") };
  const lines: Line[] = captionsFirst(main.lines);
  const margins = relations.filter(({ type, target }) => (type === "header" || type === "footer") && pkg.has(target));
  lines
    .at(-1)
    ?.push(...margins.flatMap(({ type, target }) => marginTold(type === "header" ? "header" : "footer", () => read(target).lines)));
  main.notes.forEach(({ kind, id, run }, index) => {
    const own = notes[kind]?.noteLines.get(id) ?? [];
    own.forEach((line, at) => {
      const hung: Line = line.map((piece) => ({ ...piece, run: piece.run && run, own: false }));
      lines.push(at === 0 ? [{ text: `[${index + 1}] `, run: null, own: false }, ...hung] : hung);
    });
  });
  return { part, lines };
}
