import type { UnreadReason } from "../../domain/report/report-contents";
import { XlsxError } from "../xlsx/xlsx-error";
import type { Line } from "./runs";

/** Numbers of pages, dates, signs of documents and telephones state nothing of the tables. White space is taken out before. */
const NO_FIGURES = [
  /第?\d{1,4}[/／]共?\d{1,4}页?|[第共]\d{1,4}页|page\d{1,4}(?:of\d{1,4})?/gi,
  /\d{4}[-年./〕\])](?:\d{1,2}(?:[-月./]\d{0,2}日?)?)?年?度?|\d{1,2}月(?:\d{1,2}日)?/g,
  /(?:no\.?|编号|文号|版本|电话|热线|邮编)[:：]?[a-z\d.-]{1,24}/gi,
];
const LONGEST_NAME = 20;
/** What is longer is no header. */
const LONGEST_TEXT = 2_000;

/** A mark for a header or a footer that tells a figure: they are not read with the text, for they stand in no sentence of it. */
export function marginTold(what: "header" | "footer", read: () => readonly Line[]): Line {
  const told = (why: UnreadReason, name: string | null): Line => [
    { text: "", run: null, own: false, mark: { kind: "unread", what, why, name } },
  ];
  let lines: readonly Line[];
  try {
    lines = read();
  } catch (error) {
    if (error instanceof XlsxError) return told("damaged", null);
    throw error;
  }
  const text = lines
    .flatMap((line) => line.map((piece) => piece.text))
    .join("")
    .replace(/\s/g, "")
    .slice(0, LONGEST_TEXT);
  const rest = NO_FIGURES.reduce((left, pattern) => left.replace(pattern, ""), text);
  if (!/\d/.test(rest) || !/[\p{Script=Han}A-Za-z]/u.test(rest)) return [];
  return told("never", text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text);
}
