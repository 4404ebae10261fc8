import type { Sheet } from "../../../grid/sheet";
import { agrees } from "../../../tables/agreement";
import type { AppliedPolicy } from "../../../tables/model";
import { exact, Tally, ZERO } from "../../../values/exact";
import type { Indicator } from "../model";

/**
 * Members, households on file: of what is there, not done, the last period's number is the whole term's, and the periods do not add up. It is
 * so where the stated whole is the last period's number, is not the periods' sum, and the stated rate is that of the whole as it stands.
 */
export function isStock(sheet: Sheet, { target, done, rate, addends }: Indicator): boolean {
  const periods = addends.flatMap(({ kind, quantity: { reading } }) =>
    kind !== "part" && reading.status === "read" ? [reading.value] : [],
  );
  const last = periods.at(-1);
  if (periods.length < 2 || done.reading.status !== "read" || target.reading.status !== "read" || rate === null) return false;
  if (done.reading.value !== last || exact(target.reading.value).equals(ZERO)) return false;
  const sum = new Tally();
  for (const value of periods) sum.add(value);
  const value = exact(done.reading.value).div(exact(target.reading.value));
  return sum.total !== last && agrees(sheet.cell(rate.row, rate.column), { value, quantity: "rate" }, 0) === true;
}

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
