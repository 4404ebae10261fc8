import type { StatedPresence } from "../../tables/facts";
import { countText } from "../../tables/figure-reports";
import type { Table } from "../../tables/model";
import type { Report, WorkbookRule, WorkbookSubject } from "../../tables/rule";

/** A summary of several months tells of somebody's presence otherwise than the table of that month. */
export const rule: WorkbookRule = {
  id: "attendance/presence-differs",
  scope: "workbook",
  severity: "warning",
  title: { zh: "汇总表的到岗与当月到岗表不一致", en: "A summary's presence differs from the month's own table" },
  basis: {
    zh: "汇总表中每人每月的到岗应与该月的到岗表一致。只在两处的人员和月份对得上、且绝大多数填写相同时核对",
    en: "What a summary of several months says of a person's month is what that month's own table says. Held against each other only where people and months match and nearly all entries are the same",
  },
  message: {
    zh: ({ person, month, stated, right, sheet }) =>
      `${person ?? "全体社工"}${month}月到岗填写为${stated}，而“${sheet}”中为${right}。请核对两处数据；核对之前，由这一格算出的合计保持原样。`,
    en: ({ person, month, stated, right, sheet }) =>
      `The presence of ${person ?? "everybody"} in month ${month} says ${stated}, but “${sheet}” says ${right}. Check both; until then the sums of this cell are left as they stand.`,
  },
  right: { cells: monthsBelow(1) },
  wrong: { cells: monthsBelow(0.5), at: "I5" },
  *check({ tables }) {
    yield* monthsDiffering(tables);
    const asked = tables.flatMap(({ table, told }) =>
      told.presences ? [{ table, months: told.months ?? [], presences: told.presences }] : [],
    );
    const ofOneMonth = asked.filter(({ months }) => months.length === 1);
    if (ofOneMonth.length === 0) return;
    const given = givenIn(ofOneMonth);
    for (const summary of asked) {
      if (summary.months.length < 2) continue;
      const pairs = pairsOf(summary.presences(), given);
      const differing = pairs.filter(({ stated, given }) => stated.entered !== given.entered && stated.entered !== given.counting);
      if (pairs.length < LEAST || differing.length > pairs.length * MOST_DIFFERING) continue;
      for (const { stated, given, sheet } of differing) {
        yield {
          sheet: summary.table.sheet.name,
          row: stated.at.row,
          column: stated.at.column,
          related: [{ sheet, row: given.at.row, column: given.at.column }],
          values: { person: stated.person, month: stated.month, stated: countText(stated.entered), right: countText(given.entered), sheet },
        };
      }
    }
  },
};

type Told = WorkbookSubject["tables"];

/** Fewer months in common say nothing of whether a summary repeats them. */
const LEAST_MONTHS = 3;
const MOST_MONTHS_DIFFERING = 1 / 3;

/** A summary of months that says of everybody's month otherwise than the one table of it. */
function* monthsDiffering(tables: Told): Iterable<Report & { readonly sheet: string }> {
  const summaries = tables.filter(({ told }) => told.monthsRepeated !== undefined);
  if (summaries.length === 0) return;
  const given = tables.flatMap(({ table, told }) => (told.monthTotals?.() ?? []).map((month) => ({ month, sheet: table.sheet.name })));
  for (const { table, told } of summaries) {
    const pairs = (told.monthsRepeated ?? []).flatMap((stated) => {
      const own = given.filter(({ month }) => month.month === stated.month && sameYear(month, stated));
      const [only] = own.length === 1 ? own : [];
      return only && (stated.entered !== null || only.month.counting !== null) ? [{ stated, given: only.month, sheet: only.sheet }] : [];
    });
    const differing = pairs.filter(({ stated, given: own }) =>
      stated.entered === null ? stated.counting !== own.counting : stated.entered !== own.entered && stated.entered !== own.counting,
    );
    if (new Set(pairs.map(({ given: own }) => own)).size < LEAST_MONTHS || differing.length > pairs.length * MOST_MONTHS_DIFFERING)
      continue;
    for (const { stated, given: own, sheet } of differing) {
      const right = stated.entered === null ? own.counting : own.entered;
      const values = {
        month: stated.month,
        stated: countText(stated.entered ?? stated.counting ?? 0),
        right: countText(right ?? 0),
        sheet,
      };
      yield { sheet: table.sheet.name, ...stated.at, related: [{ sheet, row: own.at.row, column: own.at.column }], values };
    }
  }
}

interface Given {
  readonly presence: StatedPresence;
  readonly sheet: string;
}

interface Pair {
  readonly stated: StatedPresence;
  readonly given: StatedPresence;
  readonly sheet: string;
}

/** Fewer entries in common say nothing of whether one table repeats another. */
const LEAST = 4;
const MOST_DIFFERING = 0.2;

const keyOf = ({ person, month }: StatedPresence): string => `${person}\u0000${month}`;

/** What the tables of one month say of each person. */
function givenIn(tables: readonly { readonly table: Table; readonly presences: () => readonly StatedPresence[] }[]): Map<string, Given[]> {
  const given = new Map<string, Given[]>();
  for (const { table, presences } of tables)
    for (const presence of presences()) {
      const known = given.get(keyOf(presence));
      if (known) known.push({ presence, sheet: table.sheet.name });
      else given.set(keyOf(presence), [{ presence, sheet: table.sheet.name }]);
    }
  return given;
}

/** What a summary says of each person's month, with what the one table of that month says. */
function pairsOf(own: readonly StatedPresence[], given: ReadonlyMap<string, readonly Given[]>): Pair[] {
  return own.flatMap((stated): Pair[] => {
    const found = (given.get(keyOf(stated)) ?? []).filter(({ presence }) => sameYear(presence, stated));
    const [only] = found.length === 1 ? found : [];
    return only ? [{ stated, given: only.presence, sheet: only.sheet }] : [];
  });
}

function sameYear({ year }: Pick<StatedPresence, "year">, { year: other }: Pick<StatedPresence, "year">): boolean {
  return year === null || other === null || year === other;
}

/** The tables of two months, under the table of all. */
function monthsBelow(first: number): Readonly<Record<string, string | number>> {
  const month = (row: number, name: string, presence: number): Record<string, string | number> => ({
    [`A${row}`]: `${name}社工到岗表`,
    [`A${row + 1}`]: "姓名",
    [`B${row + 1}`]: "人员到位",
    [`C${row + 1}`]: "社保购买",
    [`D${row + 1}`]: "工资发放",
    ...Object.fromEntries(
      ["社工01", "社工02", "社工03"].flatMap((person, index) => [
        [`A${row + 2 + index}`, person],
        [`B${row + 2 + index}`, index === 0 ? presence : 1],
        [`C${row + 2 + index}`, "√"],
        [`D${row + 2 + index}`, "√"],
      ]),
    ),
  });
  return { ...month(19, "2024年2月", first), ...month(27, "2024年3月", 1) };
}
