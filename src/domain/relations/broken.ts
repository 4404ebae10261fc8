import { columnLetters, formatAddress, type CellRef } from "../grid/address";
import { cellValue, shownCell, type Cell } from "../grid/cell";
import { storedContent, type Edit, type StoredValue } from "../grid/edit";
import type { Sheet } from "../grid/sheet";
import { asWritten, type CellName } from "../tables/cell-name";
import type { MessageValues } from "../tables/rule";
import { decimalText, roundHalfUp, toNumber, type Exact } from "../values/exact";
import type { Culprit } from "./judge";
import type { Region } from "./region";
import type { Relation } from "./relation";

/** What a relation's rule says of one cell. */
export interface BrokenRelation {
  readonly cell: CellRef;
  readonly name: CellName | null;
  readonly stated: StoredValue;
  readonly expected: number;
  readonly values: MessageValues;
  /** The cells that bear the relation out, and those that the cell is computed from. */
  readonly related: readonly CellRef[];
  readonly fix: Edit | null;
}

const MOST_NAMED = 3;

/** Puts a wrong cell into words, with its witnesses and the value that restores the relation. */
export function brokenRelation(culprit: Culprit, sheet: Sheet, region: Region | null, rule: string): BrokenRelation | null {
  const { cell, suspect, told, isOperand, others } = culprit;
  const held = sheet.cell(cell.row, cell.column);
  if (held.kind === "formula") return null;
  const value = shownValue(held, suspect.value);
  const { relation } = told;
  const expected = toNumber(value);
  return {
    cell,
    name: region ? nameOf(region, cell) : null,
    stated: cellValue(held),
    expected,
    values: {
      ...relationValues(relation),
      expected: valueWords(held, value),
      operand: isOperand ? 1 : 0,
      target: formatAddress(told.target.cell),
      also: others
        .slice(0, MOST_NAMED)
        .map((other) => `${formatAddress(other.cell)}${other.title === "" ? "" : `（${other.title}）`}`)
        .join("、"),
      alsoEn: others
        .slice(0, MOST_NAMED)
        .map((other) => `${formatAddress(other.cell)}${other.title === "" ? "" : ` (${other.title})`}`)
        .join(", "),
    },
    related: [...told.read, ...relation.witnesses].filter(
      (other) => other.sheet !== cell.sheet || other.row !== cell.row || other.column !== cell.column,
    ),
    fix: editTo(sheet, cell, value, rule),
  };
}

/** The relation itself: where it runs, in words, and how much bears it out. */
function relationValues(relation: Relation): MessageValues {
  const { where, words, held, breaks } = relation;
  return { where, zh: words.zh, en: words.en, witnesses: held, breaks: breaks.length };
}

/** The value as the cell will show it. */
function shownValue(cell: Cell, value: Exact): Exact {
  const shown = shownCell(cell);
  if (shown.kind !== "number" || shown.format.decimals === null) return value;
  return roundHalfUp(value, shown.format.decimals + (shown.format.kind === "percent" ? 2 : 0));
}

function valueWords(cell: Cell, value: Exact): string {
  const shown = shownCell(cell);
  const percent = (shown.kind === "number" && shown.format.kind === "percent") || (shown.kind === "text" && shown.plain.endsWith("%"));
  const number = decimalText(toNumber(percent ? value.mul(100) : value));
  return percent ? `${number}%` : number;
}

/** The change that makes the cell hold the value: a percentage typed as text becomes a number that looks like it. */
export function editTo(sheet: Sheet, { row, column }: CellRef, value: Exact, rule: string, formula: string | null = null): Edit | null {
  const cell = sheet.cell(row, column);
  if (cell.kind === "formula") return null;
  const shown = shownCell(cell);
  const numberFormat = shown.kind !== "text" ? undefined : shown.plain.endsWith("%") ? percentFormat(shown.plain) : "General";
  return {
    sheet: sheet.name,
    row,
    column,
    before: storedContent(cell),
    after: { value: toNumber(value), formula, ...(numberFormat === undefined ? {} : { numberFormat }) },
    rule,
  };
}

function percentFormat(plain: string): string {
  const decimals = /\.(\d+)%$/.exec(plain)?.[1]?.length ?? 0;
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}

/** Whose row, under which header. */
export function nameOf(region: Region, { row, column }: CellRef): CellName {
  const label = region.rows.find((one) => one.row === row)?.label ?? "";
  const title = region.columns.find(({ at }) => at === column)?.title ?? `${columnLetters(column)}列`;
  const en = title.replace(/^([A-Z]+)列$/, "column $1");
  return label === ""
    ? { subject: { zh: `第${row + 1}行`, en: `row ${row + 1}` }, part: { zh: title, en } }
    : { subject: asWritten(label), part: { zh: title, en } };
}
