import { audit } from "../../domain/engine";
import { cellKey, type CellRef } from "../../domain/grid/address";
import { cellText, numberCell, shownCell, textCell, type Cell } from "../../domain/grid/cell";
import { displayFormat } from "../../domain/grid/display-format";
import { TEXT_NUMBER } from "../../domain/grid/text-number";
import type { StoredValue } from "../../domain/grid/edit";
import { Sheet } from "../../domain/grid/sheet";
import { compareVersions, type ComparedRow, type ComparedTable, type Version } from "../../domain/report/comparison";
import type { CellName } from "../../domain/tables/cell-name";
import type { Table } from "../../domain/tables/model";
import { exact, roundHalfUp } from "../../domain/values/exact";
import type { ProseText } from "../../prose/text";
import { isChart } from "../../prose/table-context";
import { groupOfMatch } from "../../domain/values/present";

/** A cell of a report's appendix that says something else than the sheet does of the same person or indicator. */
export interface AppendixDifference {
  readonly name: CellName | null;
  readonly stated: string;
  /** What the sheet holds, as the appendix would write it. */
  readonly expected: string;
  /** Offset of the appendix's cell in the report's text. */
  readonly from: number;
  /** The sheet's own cell. */
  readonly cell: CellRef;
}

/** A row that only the appendix, or only the sheet has. */
export interface AppendixRow {
  readonly name: CellName | null;
  readonly side: "report" | "sheet";
  /** Where the row stands in the report's text; null for one that it lacks. */
  readonly from: number | null;
  readonly cell: CellRef | null;
}

/** What became of a report's appendices: how many tables of the report are sheets of the workbook too, and in what they depart from them. */
export interface Appendices {
  readonly tables: number;
  /** Those tables by their place among the report's: every cell of them was held against the sheet's. */
  readonly held: readonly number[];
  readonly differences: readonly AppendixDifference[];
  readonly rows: readonly AppendixRow[];
}

/** Holds the tables of a report that are the workbook's own (附件1, 附件2) against its sheets, row by row, whatever their order. */
export function heldAppendices({ tables }: Pick<ProseText, "tables">, workbook: Version): Appendices {
  const places = new Map<string, { readonly from: number; readonly text: string }>();
  const sheets = tables.map((drawn, index) => {
    // A chart shows some figures of a table, and is none.
    const table = isChart(drawn) ? { ...drawn, rows: [] } : drawn;
    const name = `附表${index + 1}`;
    const title: (Cell | undefined)[] = [textCell(table.above.at(-1) ?? "")];
    const rows = table.rows.map((row, at) =>
      row.map(({ text, from }, column): Cell | undefined => {
        const plain = text.trim();
        if (plain === "") return undefined;
        places.set(cellKey({ sheet: name, row: at + 1, column }), { from: from + text.indexOf(plain), text: plain });
        return valueOf(plain);
      }),
    );
    return new Sheet({ name, rows: [title, ...rows] });
  });
  const own = { workbook: { ...workbook.workbook, sheets }, audit: audit({ ...workbook.workbook, sheets }, workbook.audit.settings) };
  const { tables: pairs } = compareVersions(workbook, own);
  // Of a cell that is wrong in the sheet itself the report may have the right figure.
  const wrong = new Set(workbook.audit.findings.map((finding) => cellKey(finding)));
  const differences = pairs.flatMap(({ cells }) =>
    cells.flatMap(({ name, before, after, from, to }): AppendixDifference[] => {
      const place = places.get(cellKey(after));
      if (!place || wrong.has(cellKey(before)) || agrees(from, to, place.text)) return [];
      return [{ name, stated: place.text, expected: asShown(from, place.text), from: place.from, cell: before }];
    }),
  );
  // A row whose name the other side has somewhere is no lone one: its table was drawn otherwise.
  const words = { report: wordsOf(sheets), sheet: wordsOf(workbook.workbook.sheets) };
  const lone = (name: CellName | null, other: "report" | "sheet"): boolean =>
    name !== null && !words[other].includes(bare(name.subject.zh));
  const rows = pairs.flatMap(({ before, after, added, removed }) => [
    ...few(added, after).flatMap(({ name, at }): AppendixRow[] =>
      lone(name, "sheet") ? [{ name, side: "report", from: places.get(cellKey(at))?.from ?? null, cell: null }] : [],
    ),
    ...few(removed, before).flatMap(({ name, at }): AppendixRow[] =>
      lone(name, "report") ? [{ name, side: "sheet", from: null, cell: at }] : [],
    ),
  ]);
  return {
    tables: pairs.length,
    held: pairs.flatMap((pair) => (isWholly(pair) ? [sheets.findIndex(({ name }) => name === pair.after.sheet.name)] : [])),
    differences: differences.sort((a, b) => a.from - b.from),
    rows,
  };
}

/** Whether the rows of a report's table are the sheet's, but for a few. */
function isWholly({ added, after }: ComparedTable): boolean {
  return added.length === 0 || few(added, after).length > 0;
}

/** The lone rows of a table; none where they are most of it: a table of some of the sheet's rows is an excerpt. */
function few(lone: readonly ComparedRow[], { range }: Table): readonly ComparedRow[] {
  return lone.length * 4 <= range.bottom - range.top + 1 ? lone : [];
}

/** 0.6316 beside 60.00% is 63.16%. */
function asShown(value: StoredValue, beside: string): string {
  return typeof value === "number" && /[%％]$/.test(beside)
    ? `${roundHalfUp(exact(value).mul(100), 2).valueOf().toFixed(2)}%`
    : String(value);
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** Everything that sheets say, in one text. */
function wordsOf(sheets: readonly Sheet[]): string {
  return sheets
    .flatMap((sheet) =>
      sheet.rowNumbers.map((row) =>
        sheet
          .row(row)
          .map((cell) => (cell ? bare(cellText(shownCell(cell))) : ""))
          .join("\t"),
      ),
    )
    .join("\n");
}

/** A cell of a document is text; what is wholly a number or a percentage counts as one. */
function valueOf(text: string): Cell {
  const match = TEXT_NUMBER.exec(text.replace(/\s/g, "").replace("％", "%"));
  if (!match) return textCell(text);
  const decimals = /\.(\d+)/.exec(groupOfMatch(match, 1))?.[1]?.length ?? 0;
  const number = Number(match[1]);
  const shown = decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
  return match[2] ? numberCell(number / 100, displayFormat(`${shown}%`)) : numberCell(number, displayFormat(shown));
}

/** A figure agrees at the digits that the appendix shows; words without regard to spaces; what one of them leaves empty says nothing. */
function agrees(expected: StoredValue, stated: StoredValue, text: string): boolean {
  if (expected === null || stated === null) return true;
  if (typeof expected === "number" && typeof stated === "number") {
    const digits = (/\.(\d+)/.exec(text)?.[1]?.length ?? 0) + (/[%％]/.test(text) ? 2 : 0);
    // Half a month is not a whole one: only rates and what shows two digits are rounded.
    if (digits < 2) return expected === stated;
    return roundHalfUp(exact(expected), digits).compare(roundHalfUp(exact(stated), digits)) === 0;
  }
  // A day is a number in one and words in the other.
  if (typeof expected !== typeof stated) return true;
  return bare(String(expected)) === bare(String(stated));
}
