import { formatAddress, parseAddress, parseRange, formatRange } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";

/** A sheet of one kind: a line a row, `|` between its cells, and what must become of it. */
export interface Kind {
  /** A sentence about the sheet. */
  readonly title: string;
  readonly rows: string;
  readonly merges?: readonly string[];
  /** Exactly these cells are written. */
  readonly changes?: Readonly<Record<string, number | string>>;
  /** Exactly these cells carry an error, beside those that are written; of a list any one. */
  readonly errors?: readonly (string | readonly string[])[];
  /** These are named among what was not computed or not read. */
  readonly says?: readonly string[];
  /** None of these is. */
  readonly saysNot?: readonly string[];
  readonly warns?: readonly string[];
  /** None of these carries a warning. */
  readonly warnsNot?: readonly string[];
  /** Of each of these a question is asked. */
  readonly asks?: readonly string[];
  /** Of none of these. */
  readonly asksNot?: readonly string[];
  /** Nothing above an information is said. */
  readonly quiet?: boolean;
  /** A row that changes nothing, and the row (from 1) before which it may be put in. */
  readonly more?: { readonly before: number; readonly row: string };
  /** What its merged areas say, no unmerged cells would. */
  readonly mergesMatter?: boolean;
}

/** A kind's cells with the places of what is expected. */
export interface DrawnKind extends Omit<Kind, "rows" | "more" | "title"> {
  readonly cells: readonly (readonly DrawnCell[])[];
  readonly percents: readonly string[];
}

export function drawnKind({ rows, ...kind }: Kind): DrawnKind {
  const percents: string[] = [];
  const cells = rows
    .trim()
    .split("\n")
    .map((line, row) => line.split("|").map((text, column) => cellOf(text.trim(), () => percents.push(formatAddress({ row, column })))));
  return { ...kind, cells, percents };
}

function cellOf(text: string, percent: () => void): DrawnCell {
  if (text === "") return null;
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (/^\d+%$/.test(text)) {
    percent();
    return Number(text.slice(0, -1)) / 100;
  }
  return text;
}

export function sheetOf({ cells, percents, merges = [] }: DrawnKind): Sheet {
  return drawSheet("表一", cells, { merges, formats: Object.fromEntries(percents.map((cell) => [cell, "0%"])) });
}

/** The kind with every address in it moved. */
export function placed(
  kind: DrawnKind,
  cells: DrawnKind["cells"],
  move: (row: number, column: number) => readonly [number, number],
): DrawnKind {
  const at = (address: string): string => {
    const { row, column } = parseAddress(address)!;
    const [to, across] = move(row, column);
    return formatAddress({ row: to, column: across });
  };
  const area = (range: string): string => {
    const { top, left, bottom, right } = parseRange(range)!;
    const [first, from] = move(top, left);
    const [last, to] = move(bottom, right);
    return formatRange({ top: first, left: from, bottom: last, right: to });
  };
  const { changes = {}, errors = [], says = [], saysNot = [], warns = [], warnsNot = [], asks = [], asksNot = [], merges = [] } = kind;
  return {
    ...kind,
    cells,
    percents: kind.percents.map(at),
    merges: merges.map(area),
    changes: Object.fromEntries(Object.entries(changes).map(([address, value]) => [at(address), value])),
    errors: errors.map((one) => (typeof one === "string" ? at(one) : one.map(at))),
    says: says.map(at),
    saysNot: saysNot.map(at),
    warns: warns.map(at),
    warnsNot: warnsNot.map(at),
    asks: asks.map(at),
    asksNot: asksNot.map(at),
  };
}
