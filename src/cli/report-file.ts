import { extname } from "node:path";
import { XlsxError, XlsxPackage } from "../adapters/xlsx";
import { readFileBytes } from "../adapters/xlsx/node-files";
import { PARAGRAPH_END } from "../prose/lines";
import { CommandFailure } from "./failure";
import { withoutHiddenText } from "./hidden-text";
import { FAILURES } from "./texts";

/** Far above any report, pictures included. */
const REPORT_LIMITS = { totalBytes: 500_000_000, partBytes: 100_000_000, parts: 5_000 };

/** The text of a report: .docx through mammoth, .txt and .md as they are. */
export async function readReport(path: string): Promise<string> {
  const extension = extname(path).toLowerCase();
  if (extension === ".docx") {
    const buffer = readFileBytes(path);
    try {
      return await wordText(seenText(buffer));
    } catch (error) {
      if (error instanceof XlsxError && error.code === "too-large") throw error;
      throw new CommandFailure(FAILURES.badReport(path));
    }
  }
  if (extension !== ".txt" && extension !== ".md") throw new CommandFailure(FAILURES.badReport(path));
  return decoded(readFileBytes(path), path);
}

/** mammoth inflates whatever it is given: every part is held against the limits, its size and its checksum first. What the report hides is taken out. */
function seenText(bytes: Buffer): Buffer {
  const pkg = XlsxPackage.open(bytes, REPORT_LIMITS);
  for (const name of pkg.names) pkg.part(name);
  for (const name of pkg.names.filter((part) => /^word\/(?:document|footnotes|endnotes)\.xml$/.test(part))) {
    const xml = pkg.text(name);
    const seen = withoutHiddenText(xml);
    if (seen !== xml) pkg.replace(name, seen);
  }
  return pkg.isUnchanged ? bytes : Buffer.from(pkg.toBytes());
}

/** UTF-8, UTF-16 with its mark, or what Windows in China calls ANSI; a text in none of them is refused, not read as noise. */
function decoded(bytes: Uint8Array, path: string): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  for (const encoding of mark === "utf-8" ? ["utf-8", "gb18030"] : [mark]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // The next one may fit.
    }
  }
  throw new CommandFailure(FAILURES.badReport(path));
}

/** What mammoth makes of a document's parts, as far as its text is concerned. */
interface Part {
  readonly type: string;
  readonly value?: unknown;
  readonly children?: readonly Part[];
  readonly styleName?: string | null;
  readonly numbering?: object | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly verticalAlignment?: string;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly notes?: { resolve(reference: Part): { readonly body: readonly Part[] } };
}

/** Paragraphs, rows of tables with tabs between their cells, and notes behind everything; deleted text is none. */
async function wordText(buffer: Buffer): Promise<string> {
  const mammoth = await import("mammoth");
  let document: Part | undefined;
  const keep = (read: unknown): object => {
    document = read as Part;
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer }, { transformDocument: keep });
  if (!document) return "";
  const notes: Part[] = [];
  const lines = blocks(document.children ?? [], notes);
  for (const [index, reference] of notes.entries()) {
    const body = document.notes?.resolve(reference).body ?? [];
    for (const [at, line] of blocks(body, []).entries()) lines.push(at === 0 ? `[${index + 1}] ${line}` : line);
  }
  return lines.join("\n");
}

function blocks(parts: readonly Part[], notes: Part[]): string[] {
  return parts.flatMap((part): string[] => {
    if (part.type === "paragraph") return [`${prefix(part)}${inline(part.children ?? [], notes)}${PARAGRAPH_END}`];
    if (part.type === "table") return tableLines(part, notes);
    return blocks(part.children ?? [], notes);
  });
}

/** A heading as Markdown writes it, and the mark of a numbered or bulleted item, which Word keeps apart from the text. */
function prefix({ styleName, numbering }: Part): string {
  const level = /^(?:heading|标题)\s*([1-6])/i.exec(styleName ?? "")?.[1];
  if (level) return `${"#".repeat(Number(level))} `;
  return numbering ? "- " : "";
}

/**
 * The rows of a table, a line each. A merged cell is followed by empty ones, so that what stands below another stays below it; a table within a
 * cell stands behind the table that holds it.
 */
function tableLines({ children = [] }: Part, notes: Part[]): string[] {
  const nested: string[] = [];
  let spanned: number[] = [];
  const lines = children.map((row) => {
    const cells: string[] = [];
    const below: number[] = [];
    const skip = (): void => {
      while ((spanned[cells.length] ?? 0) > 0) {
        below[cells.length] = spanned[cells.length]! - 1;
        cells.push("");
      }
    };
    for (const cell of row.children ?? []) {
      skip();
      const [first, width] = [cells.length, cell.colSpan ?? 1];
      cells.push(cellText(cell, notes, nested), ...Array.from({ length: width - 1 }, () => ""));
      for (let column = first; column < cells.length; column++) below[column] = (cell.rowSpan ?? 1) - 1;
    }
    skip();
    spanned = below;
    // One cell is a frame around text, not a row of figures.
    return cells.length === 1 ? `${cells[0]!}${PARAGRAPH_END}` : `|${cells.join("\t|")}|`;
  });
  return nested.length > 0 ? [...lines, "", ...nested] : lines;
}

function cellText({ children = [] }: Part, notes: Part[], nested: string[]): string {
  nested.push(
    ...blocks(
      children.filter(({ type }) => type === "table"),
      notes,
    ),
  );
  const own = children.filter(({ type }) => type !== "table");
  return blocks(own, notes).join(" ").replaceAll(PARAGRAPH_END, "");
}

function inline(parts: readonly Part[], notes: Part[]): string {
  return parts
    .map((part) => {
      // A digit that is set high points to a note.
      if (part.verticalAlignment === "superscript" && !/[^\d\s,[\]]/.test(inline(part.children ?? [], []))) return "";
      switch (part.type) {
        case "text":
          return String(part.value ?? "");
        case "tab":
          return " ";
        case "break":
          return "\n";
        case "noteReference":
          notes.push(part);
          return `[${notes.length}]`;
        default:
          return inline(part.children ?? [], notes);
      }
    })
    .join("");
}
