import { textOf } from "../../app/json-file";
import type { UnreadReason } from "../../domain/report/report-contents";
import type { XlsxPackage } from "../xlsx/package";
import { readXml } from "../xlsx/xml";
import { htmlLines } from "./html-lines";
import type { Line } from "./runs";

/** How a document within a report is read. */
interface InsertionOptions {
  readonly paragraphEnd: string;
  /** Reads a Word document; null within one. */
  readonly nested: ((bytes: Uint8Array) => readonly Line[]) | null;
}

const LARGEST = 4_000_000;

/** The lines of a document that a report shows as its own (an altChunk): HTML, plain text and Word documents; why not for any other. */
export function readInsertion(pkg: XlsxPackage, part: string, { paragraphEnd, nested }: InsertionOptions): readonly Line[] | UnreadReason {
  const type = contentType(pkg, part);
  const bytes = pkg.part(part);
  if (/wordprocessingml/.test(type) || (/\.do[ct][xm]$/i.test(part) && bytes[0] === 0x50)) return nested ? nested(bytes) : "never";
  const isHtml = /html/.test(type);
  if (!isHtml && !/^text\/plain/.test(type)) return "never";
  if (bytes.length > LARGEST) return "too-large";
  const text = textOf(bytes);
  if (text === null) return "damaged";
  const lines = isHtml ? htmlLines(text.replace(/^\ufeff/, ""), paragraphEnd) : text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  return lines?.map((line) => [{ text: isHtml ? line : `${line}${paragraphEnd}`, run: null, own: false }]) ?? "damaged";
}

/** What a part is: as the package lists it by its name, or by its ending. */
function contentType(pkg: XlsxPackage, part: string): string {
  const ending = /\.([^./]+)$/.exec(part)?.[1]?.toLowerCase() ?? "";
  let byName = "";
  let byEnding = BY_ENDING[ending] ?? "";
  const types = "[Content_Types].xml";
  readXml(types, pkg.text(types), {
    open: ({ name, attributes: { PartName, Extension, ContentType = "" } }) => {
      if (name === "Override" && PartName?.toLowerCase() === `/${part.toLowerCase()}`) byName = ContentType.toLowerCase();
      else if (name === "Default" && Extension?.toLowerCase() === ending) byEnding = ContentType.toLowerCase();
    },
  });
  return byName || byEnding;
}

const BY_ENDING: Readonly<Record<string, string>> = {
  htm: "text/html",
  html: "text/html",
  xhtml: "application/xhtml+xml",
  txt: "text/plain",
};
