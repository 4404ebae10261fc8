import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { statedAmount } from "../../../tables/quantity";
import { withoutBrackets } from "../../../values/vocabulary/plain-text";
import { firstItem } from "../../../values/present";
import { columnName, readOneRow, type IndicatorHeader } from "./header";
import type { Triple } from "./triples";

/** So many kinds may stand side by side. */
const MOST_KINDS = 16;

/**
 * 协议指标, 实际完成 and 完成率, each over the same kinds (个案 | 小组 | 活动): one promise, delivery and percentage for each kind, in columns apart from one
 * another. Any other header stays as it is.
 */
export function withKinds(sheet: Sheet, row: number, header: IndicatorHeader | null): IndicatorHeader | null {
  const triple = readOneRow(sheet, row);
  if (!triple || triple.rate === null) return header;
  const columns = [triple.target, triple.done, triple.rate];
  const groups = columns.map((column) => kindsUnder(sheet, row, column));
  const kinds = firstItem(groups);
  if (kinds.length < 2 || groups.some((group) => group.join("|") !== kinds.join("|"))) return header;
  const { target, done, rate } = triple;
  const parts = isWhole(kinds.at(-1) ?? "") ? kinds.slice(0, -1).map((_, at) => at) : [];
  if (parts.length > 1 && !addUp(sheet, row + 2, target, parts.length)) return header;
  const triples = kinds.map((_, at): Triple => ({
    ...triple,
    lead: at === 0 ? triple.lead : null,
    target: target + at,
    done: done + at,
    rate: rate + at,
    metric: cellText(sheet.seen(row + 1, target + at)),
    periods: parts.length > 1 && at === parts.length ? parts.map((part) => ({ column: done + part, kind: "part", index: part + 1 })) : [],
    loose: [],
    rivals: [],
    doubt: null,
    original: null,
  }));
  return { row, last: row + 1, missing: null, triples };
}

/** 合计, 全年 behind the kinds: their sum. */
function isWhole(kind: string): boolean {
  return columnName(kind).field === "sum" || /^(?:全年度?|年度)$/.test(kind);
}

/** Whether every line's promises come to the one behind them: nothing else would hold it. */
function addUp(sheet: Sheet, first: number, column: number, parts: number): boolean {
  for (let row = first, gap = 0; gap < 2; row++) {
    const amounts = Array.from({ length: parts + 1 }, (_, at) => statedAmount(sheet, { row, column: column + at }));
    gap = amounts.every((amount) => amount === null) ? gap + 1 : 0;
    const whole = amounts.at(-1);
    const sum = amounts.slice(0, -1).reduce<number>((all, amount) => all + (amount ?? 0), 0);
    if (typeof whole === "number" && !Number.isNaN(whole) && Math.abs(sum - whole) > 1e-6) return false;
  }
  return true;
}

/** The names under a header's text, from its column as far as it reaches: none where one of them is no plain name of a kind. */
function kindsUnder(sheet: Sheet, row: number, column: number): string[] {
  const kinds: string[] = [];
  const merge = sheet.mergeAt(row, column);
  for (let at = column; at < column + MOST_KINDS; at++) {
    const reaches = at === column || (merge ? at <= merge.right : sheet.cell(row, at).kind === "empty" && !sheet.mergeAt(row, at));
    const below = shownCell(sheet.cell(row + 1, at));
    if (!reaches || below.kind !== "text") break;
    const { field } = columnName(below.plain);
    if (field !== null && field !== "sum" && typeof field !== "object") return [];
    kinds.push(withoutBrackets(below.plain));
  }
  return merge && kinds.length < merge.right - merge.left + 1 ? [] : kinds;
}
