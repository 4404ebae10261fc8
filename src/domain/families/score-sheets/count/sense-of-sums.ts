import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import { columnsOf } from "../../../tables/lists/list";
import type { Certainty } from "../../../tables/roles";
import { Tally } from "../../../values/exact";
import type { ScoreSheet } from "../model";

/** A column that a row of sums states, and the rows that it would add up. */
interface StatedSum {
  readonly column: number;
  readonly rows: readonly number[];
  /** Its rows are scores of a hundred that weights beside them would have to be applied to. */
  readonly weighed: boolean;
}

/** Why a sum is left alone, or how sure it is. */
interface Sense {
  readonly why: Localized | null;
  readonly certainty: Certainty;
}

const NOT_SUMS = {
  zh: "这一行没有一格等于上面各行之和，可能是加权、平均，或上面有的行本身就是小计；无法确定怎样得来，保持原样。",
  en: "No cell of this row is the sum of the rows above; it may be weighted or a mean, or some of these rows are sums themselves. How it comes about cannot be told, so it is left as it stands.",
};

const HEADS = {
  zh: "上面有的行等于其下几行之和，像是小计，但名称看不出来；无法确定合计应包括哪些行，保持原样。请把小计行写明。",
  en: "One of the rows above holds what the rows below it add up to and looks like a subtotal, but its name does not say so; which rows this adds up cannot be told, so it is left as it stands.",
};

const WEIGHED = {
  zh: "各项得分按百分制填写，旁边有权重而没有加权得分一列，总分可能是加权之和，无法确定，保持原样。",
  en: "The scores are out of a hundred beside weights, and no column holds them weighted; the total may be a weighted sum. That cannot be told, so it is left as it stands.",
};

/**
 * Whether a row of sums adds up what stands above it, of those of its cells that do not: not where none of two or more does, where rows above are
 * sums themselves, or where weights would have to be applied; and where its one score alone speaks, in a sheet of one level, only probably.
 */
export function senseOfSums(table: ScoreSheet, row: number, sums: readonly StatedSum[]): ReadonlyMap<number, Sense> {
  const { sheet } = table;
  const stated = sums.filter(({ column }) => numberAt(sheet, row, column) !== null);
  const agreeing = stated.filter(({ column, rows }) => sumOf(sheet, rows, column) === numberAt(sheet, row, column));
  const levels = (["level-1", "level-2", "level-3"] as const).filter((level) => columnsOf(table, level).length > 0).length;
  return new Map(
    sums.map(({ column, rows, weighed }): [number, Sense] => {
      const open = levels < 2 && agreeing.length === 0 && stated.length > 0;
      // What nobody wrote is not filled in beside a sum that does not hold.
      if (numberAt(sheet, row, column) === null) return [column, { why: open ? NOT_SUMS : null, certainty: "proved" }];
      const why = weighed
        ? WEIGHED
        : agreeing.length === 0 && holdsHeads(sheet, rows, column)
          ? HEADS
          : stated.length > 1 && agreeing.length === 0
            ? NOT_SUMS
            : null;
      return [column, { why, certainty: open && stated.length === 1 ? "probable" : "proved" }];
    }),
  );
}

/** Whether a row holds what two or more rows below it come to, as a heading that was not called a sum does. */
function holdsHeads(sheet: Sheet, rows: readonly number[], column: number): boolean {
  const values = rows.map((row) => numberAt(sheet, row, column));
  return values.some((head, at) => {
    if (head === null || head === 0) return false;
    const sum = new Tally();
    for (let next = at + 1; next < values.length; next++) {
      sum.add(values[next] ?? 0);
      if (next > at + 1 && sum.total === head) return true;
    }
    return false;
  });
}

function sumOf(sheet: Sheet, rows: readonly number[], column: number): number {
  const sum = new Tally();
  for (const row of rows) sum.add(numberAt(sheet, row, column) ?? 0);
  return sum.total;
}

function numberAt(sheet: Sheet, row: number, column: number): number | null {
  const shown = shownCell(sheet.cell(row, column));
  if (shown.kind === "number") return shown.value;
  const text = shown.kind === "text" ? /^(-?\d+(?:\.\d+)?)分?$/.exec(shown.plain) : null;
  return text ? Number(text[1]) : null;
}
