import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { Tally } from "../../../values/exact";
import { changeOfPromise } from "../../../values/vocabulary/relation-words";
import type { PromiseSum } from "../model";
import type { IndicatorBlock } from "./blocks";
import { columnName } from "./header";
import { headerText } from "./header-text";
import type { LineRow } from "./stated-rates";
import { columnsOf, lastColumn, type Triple } from "./triples";

/** So many lines must keep the sum though something was carried over or waived in them. */
const LEAST_KEPT = 3;
/** At most one of so many lines may break it. */
const ONE_IN = 5;

/**
 * 上年结转 | 本年指标 | 应完成数: a promise that is what was promised this year and what was carried over or waived, as the lines keep it but for at
 * most one in five; null where they do not.
 */
export function promiseSumOf(sheet: Sheet, block: IndicatorBlock, triple: Triple, rows: readonly LineRow[]): PromiseSum | null {
  const { target, done, rate } = triple;
  const bases: number[] = [];
  const changes: { readonly column: number; readonly sign: 1 | -1 }[] = [];
  for (let column = block.left; column <= lastColumn([triple]); column++) {
    if (column === target || column === done || column === rate || column === block.lead) continue;
    const header = headerText(sheet, block.row, block.last, column);
    const sign = changeOfPromise(header);
    if (sign !== 0) changes.push({ column, sign });
    else if (columnsOf(triple).includes(column) || columnName(header).field === "target") bases.push(column);
  }
  if (changes.length === 0) return null;
  const found = bases.flatMap((base) => keptBy(sheet, target, [{ column: base, sign: 1 }, ...changes], rows) ?? []);
  return found.sort((a, b) => b.kept.length - a.kept.length)[0] ?? null;
}

function keptBy(sheet: Sheet, target: number, parts: PromiseSum["parts"], rows: readonly LineRow[]): PromiseSum | null {
  const kept: number[] = [];
  const broken: { readonly row: number; readonly value: number }[] = [];
  let telling = 0;
  for (const { row, isTotal } of rows) {
    if (isTotal) continue;
    const shown = shownCell(sheet.cell(row, target));
    const terms = parts.map(({ column }) => shownCell(sheet.cell(row, column)));
    if (shown.kind !== "number" || terms[0]?.kind !== "number") continue;
    // A dash or a blank changes nothing; words may say anything.
    if (terms.some(({ kind }) => kind !== "number" && kind !== "empty" && kind !== "dash")) continue;
    const sum = new Tally();
    terms.forEach((term, at) => term.kind === "number" && sum.add(term.value * (parts[at]?.sign ?? 1)));
    if (sum.total === shown.value) {
      kept.push(row);
      if (shown.value !== terms[0].value) telling++;
    } else broken.push({ row, value: sum.total });
  }
  return telling < LEAST_KEPT || broken.length * ONE_IN > kept.length + broken.length ? null : { column: target, parts, kept, broken };
}
