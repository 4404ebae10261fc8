import type { CellAddress } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { statedNumber } from "../../../tables/agreement";
import { schemeText } from "../../../tables/grade-scheme";
import type { AppliedPolicy } from "../../../tables/model";
import { textsBelow, titleRowsAbove } from "../../../tables/table-titles";
import { capsScores, changesTargets, rateCapIn, reductionIn, saysMeanOfRates, scoreRuleIn } from "../../../values/vocabulary/rate-policies";
import { isMeanOfRates } from "../../../values/vocabulary/row-labels";
import type { Indicator, IndicatorTable, RateDoubt } from "../model";
import { changedText, countedInBrackets, measuredOtherwise } from "./other-measures";
import { namedChanges, type NamedChanges } from "./named-changes";
import { splitOf } from "./split-dones";
import { firstItem } from "../../../values/present";

interface Sentence {
  readonly plain: string;
  readonly cell: CellAddress;
}

/** What a table's title, headers and notes say of how its rates are counted, taken into the table with the cell that says so. */
export function withPolicies(sheet: Sheet, table: IndicatorTable): IndicatorTable {
  const policies: AppliedPolicy[] = [];
  let rateCap: number | null = null;
  let reduction: number | null = null;
  let doubt: RateDoubt | null = null;
  let meansOfRates = false;
  const names = indicatorsOf(table).map(({ name }) => name);
  const named: NamedSentence[] = [];
  let scoreRule: { readonly cap: number | null } | null = null;
  for (const { plain, cell } of sentences(sheet, table)) {
    if (saysMeanOfRates(plain) && !isMeanOfRates(plain)) meansOfRates = true;
    const rule = scoreRuleIn(plain);
    if (rule) scoreRule ??= rule;
    // 总体完成率为各项完成率（超过100%按100%计）的平均值: the cap is the mean's, not the lines'.
    const cap = saysMeanOfRates(plain) ? null : rateCapIn(plain);
    if (cap !== null && rateCap === null && !(capsScores(plain) && statesMore(sheet, table, cap))) {
      rateCap = cap;
      policies.push({
        id: "rate-cap",
        text: { zh: `完成率按${cap}%封顶`, en: `a rate counts ${cap}% at most` },
        cell: { sheet: sheet.name, ...cell },
      });
    }
    if (cap === null && changesTargets(beyondColumns(plain, table))) {
      const some = namedChanges(plain, names);
      if (some) named.push({ plain, changes: some });
      else if (doubt === null) {
        reduction = reductionIn(plain);
        doubt = {
          why: changedText(plain),
          probable: false,
          changes: reduction === null ? [] : [{ kind: "times", value: 1 - reduction / 100 }],
        };
      }
    }
    if (cap === null) doubt ??= measuredOtherwise(plain, false) ?? countedInBrackets(plain);
  }
  policies.push(...ownPolicies(sheet, table));
  const settled = doubt === null && named.length === 0 ? table : doubted(table, doubt, named);
  const told = { ...(policies.length > 0 ? { policies } : {}), rateCap, reduction, meansOfRates };
  return settled.kind === "indicator-list" ? { ...settled, ...told, scoreRule } : { ...settled, ...told };
}

/** What the lines and columns of a table say of how they are counted. */
function ownPolicies(sheet: Sheet, table: IndicatorTable): AppliedPolicy[] {
  const found: AppliedPolicy[] = [];
  const capped = table.kind === "indicator-list" ? table.items.filter(({ cap }) => cap !== null && cap !== undefined) : [];
  if (capped.length > 0)
    found.push({
      id: "row-cap",
      text: {
        zh: `${capped.length}行的完成率按旁边的说明封顶，不随“完成率封顶”设置改变`,
        en: `${capped.length} row${capped.length === 1 ? " is" : "s are"} capped as the remark beside ${capped.length === 1 ? "it" : "them"} says, whatever the setting of the cap`,
      },
      cell: { sheet: sheet.name, ...(firstItem(capped).rate ?? firstItem(capped).done.cell) },
    });
  const graded = table.kind === "indicator-list" ? table.graded : null;
  if (graded)
    found.push({
      id: "grade-scheme",
      text: { zh: `等级标准取自本表：${schemeText(graded.scheme)}`, en: `Grades as this sheet sets them: ${schemeText(graded.scheme)}` },
      cell: graded.cell,
    });
  const split = table.kind === "indicator-list" ? splitOf(table.items) : null;
  if (split) found.push({ id: "split-done", text: split, cell: null });
  const summed = indicatorsOf(table).find((item) => item.summed)?.summed;
  if (summed) found.push({ id: "period-sum", text: summed, cell: null });
  const proved = table.kind === "indicator-list" ? table.items.find(({ rateProved }) => rateProved)?.rateProved : null;
  if (proved) found.push({ id: "rate-column", text: proved, cell: null });
  return found;
}

/** A sentence that changes the promises that it names. */
interface NamedSentence {
  readonly plain: string;
  readonly changes: NamedChanges;
}

/** A sentence without what the table's own columns say of each line: 指标（含上年结转） over 上年结转 | 本年指标 | 应完成数. */
function beyondColumns(plain: string, table: IndicatorTable): string {
  const parts = table.kind === "indicator-list" ? (table.promiseSums ?? []).flatMap((sum) => sum.parts.slice(1)) : [];
  const added = parts.some(({ sign }) => sign > 0) ? plain.replace(/结转(?!\D{0,4}\d)/g, "") : plain;
  return parts.some(({ sign }) => sign < 0) ? added.replace(/(?:减免|核减|调减|扣减)(?!\D{0,6}\d)/g, "") : added;
}

/** Why the rate of a promise is not proved, as the sentences around the table say. */
function doubtFrom(item: Indicator, doubt: RateDoubt | null, named: readonly NamedSentence[]): RateDoubt | null {
  // A sum takes in what was changed.
  const own = named.find(({ changes }) => item.isTotal || changes.has(item.name));
  return own ? { why: changedText(own.plain), probable: false, changes: own.changes.get(item.name) ?? [] } : doubt;
}

/** Whether a line states a rate above a cap, so that the cap is not the rates'. */
function statesMore(sheet: Sheet, table: IndicatorTable, cap: number): boolean {
  return indicatorsOf(table).some(({ rate }) => {
    const stated = rate && statedNumber(shownCell(sheet.cell(rate.row, rate.column)), true);
    return stated ? stated.number.compare(stated.percent || stated.number.compare(10) < 0 ? cap / 100 : cap) > 0 : false;
  });
}

function indicatorsOf(table: IndicatorTable): readonly Indicator[] {
  return table.kind === "indicator-areas" ? table.metrics.flatMap(({ items }) => items) : table.items;
}

/** Titles above, headers and notes of the table itself, and the notes under it. */
function sentences(sheet: Sheet, { range, roles }: IndicatorTable): Sentence[] {
  const found: Sentence[] = [];
  const headers = [...(roles?.rows ?? [])].flatMap(([row, role]) => (role === "header" ? [row] : []));
  const top = Math.min(range.bottom, ...headers);
  const add = (row: number, column: number): void => {
    const shown = shownCell(sheet.cell(row, column));
    if (shown.kind === "text" && shown.plain.length > 4) found.push({ plain: cellText(shown), cell: { row, column } });
  };
  for (const { row, column } of titleRowsAbove(sheet, { ...range, top })) add(row, column);
  for (let row = top; row <= range.bottom; row++) {
    const role = roles?.rows.get(row);
    if (role !== "header" && role !== "note" && role !== "unread") continue;
    for (let column = range.left; column <= range.right + 1; column++) add(row, column);
  }
  for (const { row, column } of textsBelow(sheet, range, range.bottom, range.bottom + 7)) {
    if (shownCell(sheet.cell(row, column)).kind === "text" && sheet.row(row).filter((cell) => cell && cell.kind !== "empty").length <= 2)
      add(row, column);
  }
  return found;
}

function doubted(table: IndicatorTable, doubt: RateDoubt | null, named: readonly NamedSentence[]): IndicatorTable {
  const mark = <T extends Indicator>(item: T): T =>
    item.span === "adjusted" ? item : { ...item, doubt: item.doubt ?? doubtFrom(item, doubt, named) };
  switch (table.kind) {
    case "indicator-areas":
      return {
        ...table,
        metrics: table.metrics.map((metric) => {
          const marked = new Map([...metric.items, ...metric.unread].map((item) => [item, mark(item)]));
          const of = (item: Indicator): Indicator => marked.get(item) ?? mark(item);
          return {
            ...metric,
            items: metric.items.map(of),
            unread: metric.unread.map(of),
            total: metric.total && mark(metric.total),
            subtotals: metric.subtotals.map((group) => ({ total: mark(group.total), of: group.of.map(of) })),
          };
        }),
      };
    case "indicator-list": {
      const marked = new Map<Indicator, Indicator>([...table.items, ...table.totals].map((item) => [item, mark(item)]));
      const of = (item: Indicator): Indicator => marked.get(item) ?? mark(item);
      return { ...table, items: table.items.map(of), totals: table.totals.map((total) => ({ ...mark(total), of: total.of.map(of) })) };
    }
    default:
      return { ...table, items: table.items.map(mark) };
  }
}
