import type { Sheet } from "../../../grid/sheet";
import { agrees } from "../../../tables/agreement";
import type { AppliedPolicy } from "../../../tables/model";
import type { Localized } from "../../../language";
import { namesStock } from "../../../values/vocabulary/stock-words";
import { exact, Tally, ZERO } from "../../../values/exact";
import type { Indicator } from "../model";

/**
 * Members, households on file: of what is there, not done, the last period's number is the whole term's, and the periods do not add up. It is
 * so where the stated whole is the last period's number, is not the periods' sum, and the stated rate is that of the whole as it stands.
 */
export function isStock(sheet: Sheet, indicator: Indicator): boolean {
  const { target, done, rate } = indicator;
  const periods = periodsOf(indicator);
  const last = periods.at(-1);
  if (periods.length < 2 || done.reading.status !== "read" || target.reading.status !== "read" || rate === null) return false;
  if (done.reading.value !== last || exact(target.reading.value).equals(ZERO)) return false;
  const sum = new Tally();
  for (const value of periods) sum.add(value);
  const value = exact(done.reading.value).div(exact(target.reading.value));
  return sum.total !== last && agrees(sheet.cell(rate.row, rate.column), { value, quantity: "rate" }, 0) === true;
}

/** Amounts of periods of time that are there. */
function periodsOf({ addends }: Indicator): number[] {
  return addends.flatMap(({ kind, quantity: { reading } }) => (kind !== "part" && reading.status === "read" ? [reading.value] : []));
}

/** Whether an indicator's own words name what is there (在办个案, 工作人员数), of which single periods stand beside the whole. */
export function isNamedStock(indicator: Indicator): boolean {
  return namesStock(indicator.name) && periodsOf(indicator).length > 1;
}

/** Why nothing is said of the whole of a stock where it is not its last, largest or mean number, nor their sum; null where it is one of these. */
export function stockDoubt(indicator: Indicator): Localized | null {
  const { reading } = indicator.done;
  const periods = periodsOf(indicator);
  if (reading.status !== "read" || periods.length === 0) return null;
  const sum = new Tally();
  for (const value of periods) sum.add(value);
  if ([sum.total, periods.at(-1), Math.max(...periods)].includes(reading.value)) return null;
  return Math.abs(sum.total / periods.length - reading.value) < 0.5 ? null : UNLIKE;
}

const UNLIKE: Localized = {
  zh: "这一项是某一时点的存量（如在办、期末、人员数），各期不应相加；填写的数不是最后一期、最大值或平均值，无法确定，保持原样。请核实。",
  en: "This counts what is there at a time (cases open, staff), which no periods add up; what is stated is neither the last, the largest nor the mean of them, so it is left as it stands. Check it.",
};

/** What a table says of indicators whose whole is the last period's number. */
export function stockPolicies(stocks: ReadonlySet<Indicator>): AppliedPolicy[] {
  if (stocks.size === 0) return [];
  const names = [...stocks].map(({ name }) => `“${name}”`);
  const text = {
    zh: `${names.join("、")}的累计等于最后一期（完成率也按此），按期末数看待，不把各期相加`,
    en: `${names.join(", ")}: the whole is the last period's number, and the rate is held against it; taken as what is there at the end, so the periods are not added up`,
  };
  return [{ id: "stock", text, cell: null }];
}
