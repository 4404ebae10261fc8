import type { Separator } from "./separated-rows";

/** A cell of a table inside a report, with its place in the original text. */
export interface ReportCell {
  readonly text: string;
  readonly from: number;
}

/** A table inside a report: rows of cells, and what stands above it. */
export interface ReportTable {
  readonly rows: readonly (readonly ReportCell[])[];
  /** Headings that are open above it, the highest first, and the line right above it. */
  readonly above: readonly string[];
  /** What the line right above it says of it, in clauses: its caption, or a sentence that points to it (片区二的完成情况如下表所示。). */
  readonly lead: readonly string[];
}

/** The cells of a line that is a row of a table: parted by bars as in Markdown, or by tabs. */
export function rowCells(line: string, start: number, separator?: Separator): ReportCell[] {
  if (separator !== undefined) return separatedCells(line, start, separator);
  const barred = line.startsWith("|");
  const cells: ReportCell[] = [];
  let from = barred ? 1 : 0;
  for (let at = from; at <= line.length; at++) {
    if (at < line.length && line[at] !== (barred ? "|" : "\t")) continue;
    if (at < line.length || !barred) cells.push({ text: line.slice(from, at), from: start + from });
    from = at + 1;
  }
  return cells;
}

function separatedCells(line: string, start: number, separator: Separator): ReportCell[] {
  const cells: ReportCell[] = [];
  let from = 0;
  for (const gap of [...line.matchAll(separator === "  " ? /[ \u3000]{2,}/g : new RegExp(`[${separator}]`, "g")), null]) {
    const to = gap?.index ?? line.length;
    cells.push({ text: line.slice(from, to), from: start + from });
    from = to + (gap?.[0].length ?? 0);
  }
  return cells;
}

/** Whether a row only parts the head of a Markdown table from its body. */
export function isRule(cells: readonly ReportCell[]): boolean {
  return cells.length > 0 && cells.every(({ text }) => /^\s*:?-{2,}:?\s*$/.test(text));
}
