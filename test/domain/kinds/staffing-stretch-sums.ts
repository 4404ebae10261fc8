import { formatAddress, formatRange } from "../../../src/domain/grid/address";
import type { Kind } from "./drawn-kind";

const TERM = "2023/1/1-2026/12/31";

/** What columns of sums state: of those who were there for all six months, of the one who left on 10 April, and of the last row. */
interface Stated {
  readonly whole?: readonly (number | string)[];
  readonly left?: readonly (number | string)[];
  readonly total?: readonly (number | string)[];
}

/** A staffing table of months, numbers in `columns`, and of the sums whose headers stand among them; `banners`: their text by the columns that each heads. */
function table(
  columns: readonly (number | string)[],
  { whole = [3, 3, 6], left = [3, 0.5, 3.5], total = [12, 9.5, 21.5] }: Stated = {},
  banners: readonly (readonly [string, number])[] = [],
): Pick<Kind, "rows" | "merges" | "mergesMatter"> {
  const top = banners.length > 0 ? 1 : 0;
  const merges: string[] = [];
  const merge = (row: number, column: number, bottom: number, right: number) =>
    merges.push(formatRange({ top: row, left: column, bottom, right }));
  const line = (head: readonly string[], marks: (month: number) => string, sums: readonly (number | string)[], remark: string): string => {
    const rest = [...sums];
    return [...head, ...columns.map((column) => (typeof column === "number" ? marks(column) : String(rest.shift() ?? ""))), remark].join(
      "|",
    );
  };
  let at = 2;
  const starts = columns.map((column) => {
    const start = at;
    const width = typeof column === "number" ? 3 : 1;
    merge(top, start, width === 3 ? top : top + 1, start + width - 1);
    at += width;
    return start;
  });
  const over: string[] = Array<string>(at).fill("");
  let first = 0;
  for (const [text, count] of banners) {
    const [start = 2, end = at] = [starts[first], starts[first + count]];
    over[start] = text;
    merge(0, start, 0, end - 1);
    first += count;
  }
  const person = (name: string, days: (month: number) => string, sums: readonly (number | string)[], remark = "") =>
    line([name, TERM], (month) => `${days(month)}|√|√`, sums, remark);
  const headers = columns.filter((column): column is string => typeof column === "string");
  const rows = [
    ...(top === 1 ? [over.join("|")] : []),
    line(["姓名", "合同期限"], (month) => `2024年${String(month)}月||`, headers, "备注"),
    line(["", ""], () => "人员到位|社保购买|工资发放", [], ""),
    ...["社工01", "社工02", "社工03"].map((name) => person(name, () => "√", whole)),
    line(["社工04", TERM], (month) => (month < 4 ? "√|√|√" : month === 4 ? "0.5|√|√" : "||"), left, "2024年4月10日离职"),
    line(["合计", ""], (month) => (month < 4 ? "4|4|4" : month === 4 ? "3.5|4|4" : "3|3|3"), total, ""),
  ];
  return { rows: rows.join("\n"), merges, mergesMatter: true };
}

const AMONG = [1, 2, 3, "季度小计", 4, 5, 6, "季度小计", "人员到岗小计"];
const [FIRST, SECOND, WHOLE] = [11, 21, 22];
/** The cell of a column in the row of the one who left, and in the last one. */
const left = (column: number, down = 0): string => formatAddress({ row: 5 + down, column });
const total = (column: number, down = 0): string => formatAddress({ row: 6 + down, column });

/** Columns that sum a quarter's or another stretch's months of each person, and what the last row sums of them. */
export const STAFFING_STRETCH_SUMS: readonly Kind[] = [
  {
    title: "right sums of quarters among the months stay",
    ...table(AMONG),
    quiet: true,
    saysNot: [formatAddress({ row: 0, column: FIRST }), formatAddress({ row: 0, column: SECOND })],
  },
  {
    title: "a quarter's sum that counts a whole month of the one who left",
    ...table(AMONG, { left: [3, 1, 3.5], total: [12, 10, 21.5] }),
    changes: { [left(SECOND)]: 0.5, [total(SECOND)]: 9.5 },
  },
  {
    title: "sums of quarters under their banners",
    ...table([1, 2, 3, "小计", 4, 5, 6, "小计", "上半年合计"], { left: [2, 0.5, 3.5] }, [
      ["第一季度", 4],
      ["第二季度", 4],
    ]),
    changes: { [left(FIRST, 1)]: 3 },
  },
  {
    title: "sums of named quarters, one of them wrong in the last row",
    ...table([1, 2, 3, "第一季度小计", 4, 5, 6, "第二季度小计", "人员到岗小计"], { total: [13, 9.5, 21.5] }),
    changes: { [total(FIRST)]: 12 },
  },
  {
    title: "sums of quarters behind the months",
    ...table([1, 2, 3, 4, 5, 6, "一季度小计", "二季度合计", "人员到岗小计"], { left: [3, 1.5, 3.5] }),
    changes: { [left(SECOND)]: 0.5 },
  },
  {
    title: "sums of stretches of months by their numbers, and of all of them",
    ...table([1, 2, 3, "1-3月小计", 4, 5, 6, "4-6月小计", "上半年合计"], { left: [3, 0.5, 4.5] }),
    changes: { [left(WHOLE)]: 3.5 },
  },
  {
    title: "one quarter under its banner, with its sum, is the whole",
    ...table([1, 2, 3, "小计"], { whole: [3], left: [2], total: [12] }, [["第一季度", 4]]),
    changes: { [left(FIRST, 1)]: 3 },
  },
  {
    title: "a quarter's blank sum of somebody who was not there",
    ...table([1, 2, 3, "季度小计", 7, 8, 9, "季度小计", "人员到岗小计"], { left: [3, "", 3], total: [12, 9, 21] }),
    saysNot: [formatAddress({ row: 0, column: SECOND })],
  },
  {
    title: "sums of quarters that count something else are not written over",
    ...table(AMONG, { whole: [9, 9, 6], left: [9, 3, 3.5], total: [36, 30, 21.5] }),
    says: [left(FIRST), left(SECOND)],
  },
  {
    title: "a quarter's sum of another mark is not read",
    ...table([1, 2, 3, "季度社保小计", 4, 5, 6, "季度社保小计", "人员到岗小计"], { left: [3, 1, 3.5], total: [12, 10, 21.5] }),
    says: [formatAddress({ row: 0, column: FIRST }), formatAddress({ row: 0, column: SECOND })],
  },
];
