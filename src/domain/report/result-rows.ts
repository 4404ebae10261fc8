import { formatAddress, type CellRef } from "../grid/address";
import type { Language } from "../language";
import type { Look, ReportCell } from "./report-sheet";
import type { ResultReport } from "./result-report";
import { RESULT_TEXTS } from "./result-texts";

export type Row = (ReportCell | null)[];
type Words = { readonly [K in keyof typeof RESULT_TEXTS]: (typeof RESULT_TEXTS)[K]["zh"] };

/** number, severity, sheet, cell, finding, stated, expected, message, state: as wide as A4 lying holds in letters of 8 points and more */
export const WIDTHS = [6, 8, 17, 9, 30, 11, 12, 44, 9];

/** The cells that a figure names beside the first one. */
const NAMED_CELLS = 8;

/** The words of one language, so that a layout need not name it at every word. */
export function wordsOf(language: Language): Words {
  return Object.fromEntries(Object.entries(RESULT_TEXTS).map(([name, text]) => [name, text[language]])) as unknown as Words;
}

/** Which cells stand behind something, shortened where they are many. */
export function cellsText(cells: readonly CellRef[], language: Language, home: string): string {
  const named = cells.slice(0, NAMED_CELLS).map((cell) => (cell.sheet === home ? "" : `${cell.sheet}!`) + formatAddress(cell));
  const more = cells.length > NAMED_CELLS ? RESULT_TEXTS.more[language](language === "zh" ? cells.length : cells.length - NAMED_CELLS) : "";
  return named.join(language === "zh" ? "、" : ", ") + more;
}

export const cell = (value: string | number | null, look: Look = "text"): ReportCell => ({ value, look });

/** A numbered row is one line of a table, lines round all of it. */
export function filled(row: Row): Row {
  return typeof row[0]?.value === "number" ? WIDTHS.map((_, column) => row[column] ?? cell(null)) : row;
}

/** Where a section stands, and how many lines it has: a jump goes there. */
export interface SectionPlace {
  readonly title: string;
  readonly row: number;
  readonly count: number;
}

/** The rows of a result sheet as they are drawn, and where its sections stand. */
export class ResultRows {
  readonly rows: Row[] = [];
  readonly sections: SectionPlace[] = [];
  readonly language: Language;
  readonly words: Words;

  constructor(readonly report: ResultReport) {
    this.language = report.language;
    this.words = wordsOf(report.language);
  }

  head(...titles: readonly string[]): void {
    this.rows.push([this.words.number, ...titles].map((title) => cell(title, "head")));
  }

  /** A section's title and header, after an empty row. */
  section(title: string, count: number, ...heads: readonly string[]): void {
    this.rows.push([]);
    this.sections.push({ title, row: this.rows.length, count });
    this.rows.push([cell(title, "section")]);
    this.head(...heads, ...Array.from({ length: WIDTHS.length - 1 - heads.length }, () => ""));
  }

  /** A cell's sheet, and its address as a link to it. */
  place({ sheet, row, column }: CellRef): [ReportCell, ReportCell] {
    const { file } = this.report;
    return [
      cell(sheet),
      { value: formatAddress({ row, column }), look: "centre", link: { sheet, row, column, ...(file === undefined ? {} : { file }) } },
    ];
  }
}
