import type { DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { columnLetters } from "../../../src/domain/grid/address";
import type { Sheet } from "../../../src/domain/grid/sheet";
import type { Draw } from "./planted";

/** Figures that keep nothing, as tables hold them. */
export const UNRELATED = ["random", "small", "counting", "constant", "coded", "coincident", "ones", "near", "money"] as const;
export type Unrelated = (typeof UNRELATED)[number];

const HEADERS = [
  ...["人数", "数量", "协议量", "完成量", "应到", "实到", "合计", "小计", "剩余", "差额", "完成率", "占比", "金额", "得分", "累计", "平均"],
  ...["年份", "门牌", "排名", "编码", "甲", "乙", "丙", "线上", "线下", "预算", "支出", "户数", "场次", "备用", "本期", "上期", "同比"],
];

/** A column of one kind; a column that goes with another one looks at it. */
function columnOf(draw: Draw, kind: Unrelated, length: number, before: readonly (readonly number[])[]): number[] {
  const each = (value: (index: number) => number): number[] => Array.from({ length }, (_, index) => value(index));
  const other = before.length > 0 ? before[draw(before.length)]! : null;
  switch (kind) {
    case "random":
      return each(() => draw(1000));
    case "small":
      return each(() => draw(4));
    case "counting": {
      const start = draw(300);
      const step = 1 + draw(3);
      return each((index) => start + step * index);
    }
    case "constant": {
      const value = draw(100);
      return each((index) => (draw(12) === 0 && index > 0 ? draw(100) : value));
    }
    case "coded":
      return [() => each(() => 2010 + draw(15)), () => each(() => 100 * (1 + draw(12)) + 1 + draw(4)), () => shuffledRanks(draw, length)][
        draw(3)
      ]!();
    case "coincident":
      // 45 % of the rows agree with another column, or with the sum of two.
      if (!other) return each(() => draw(60));
      return each((index) => (draw(100) < 45 ? other[index]! + (before.length > 1 && draw(2) === 0 ? before[0]![index]! : 0) : draw(60)));
    case "ones":
      return each(() => draw(2));
    case "near":
      return other ? each((index) => Math.max(0, other[index]! - (draw(3) === 0 ? 1 + draw(3) : 0))) : each(() => 10 + draw(40));
    case "money":
      return each(() => (1 + draw(90)) * 100);
  }
}

function shuffledRanks(draw: Draw, length: number): number[] {
  const ranks = Array.from({ length }, (_, index) => index + 1);
  for (let index = length - 1; index > 0; index--) {
    const other = draw(index + 1);
    [ranks[index], ranks[other]] = [ranks[other]!, ranks[index]!];
  }
  return ranks;
}

/** A table of such columns under headers drawn at random, those that speak of sums and rates among them. */
export function unrelatedTable(draw: Draw): Sheet {
  const length = 5 + draw(draw(4) === 0 ? 60 : 20);
  const width = 3 + draw(10);
  const columns: number[][] = [];
  const mixed = draw(2) === 0;
  const one = UNRELATED[draw(UNRELATED.length)]!;
  for (let index = 0; index < width; index++)
    columns.push(columnOf(draw, mixed ? UNRELATED[draw(UNRELATED.length)]! : one, length, columns));
  const blanks = draw(3) === 0;
  const titles = columns.map(() => HEADERS[draw(HEADERS.length)]!);
  const rows: DrawnCell[][] = [["名称", ...titles]];
  const formats: Record<string, string> = {};
  for (let row = 0; row < length; row++) {
    rows.push([`第${row + 1}户`, ...columns.map((column) => (blanks && draw(8) === 0 ? null : column[row]!))]);
    titles.forEach((title, column) => {
      if (/率|占比|同比/.test(title)) formats[`${columnLetters(column + 1)}${row + 2}`] = "0.00%";
    });
  }
  if (draw(4) === 0) rows.push(["合计", ...columns.map(() => draw(5000))]);
  return drawSheet("表一", rows, { formats });
}
