import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { columnLetters } from "../../../src/domain/grid/address";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { exact, roundHalfUp, toNumber } from "../../../src/domain/values/exact";

/** Draws whole numbers below a bound, the same for the same seed. */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** The ways in which a planted column comes from the others. */
export const PLANTED = [
  "neighbours",
  "scattered",
  "difference",
  "percent",
  "typed percent",
  "points",
  "growth",
  "share",
  "product",
  "mean",
  "weighted",
  "running",
  "capped",
] as const;
export type Planted = (typeof PLANTED)[number];

const HEADERS: Readonly<Record<Planted, readonly string[]>> = {
  neighbours: ["合计", "小计", "总计", "共计"],
  scattered: ["合计", "总数"],
  difference: ["剩余", "差额", "结余", "缺口"],
  percent: ["完成率", "到岗率", "占比", "执行率"],
  "typed percent": ["完成率", "满意率"],
  points: ["完成率（%）", "比例(%)"],
  growth: ["同比增长", "增长率", "同比"],
  share: ["占比", "比重", "所占比例"],
  product: ["金额", "得分"],
  mean: ["平均", "平均分", "人均"],
  weighted: ["综合得分", "总评分"],
  running: ["累计", "累计数"],
  capped: ["完成率", "得分率"],
};
/** Kinds whose header may as well say nothing of how the column comes about. */
const MAY_BE_SILENT: ReadonlySet<Planted> = new Set<Planted>(["neighbours", "difference", "product"]);
const NAMES = ["甲项", "乙项", "丙项", "丁项", "戊项", "己项", "庚项", "辛项"];

export interface PlantedTable {
  readonly rows: DrawnCell[][];
  readonly formats: Record<string, string>;
  readonly merges: string[];
  /** The derived column, and the row of each entry. */
  readonly column: number;
  readonly entries: readonly number[];
  /** What each entry's derived cell holds before any slip. */
  readonly right: ReadonlyMap<number, number | string>;
}

/** A table with one derived column, drawn at random: magnitudes, decimals, blanks, labels merged over rows, a row of sums, other columns about it. */
export function plantedTable(draw: Draw, kind: Planted, length: number): PlantedTable {
  const bases = kind === "mean" || kind === "weighted" ? 3 : kind === "neighbours" ? 2 + draw(4) : 2;
  const decimals = kind === "share" || kind === "running" ? 0 : draw(3) === 0 ? 1 + draw(2) : 0;
  const size = kind === "weighted" || kind === "mean" ? 100 : 10 ** (2 + draw(4));
  const base = (): number[] =>
    Array.from({ length }, () => toNumber(roundHalfUp(exact((1 + draw(size * 10)) / 10), decimals))).map((value) => Math.max(value, 1));
  const columns = Array.from({ length: bases }, base);
  if (kind === "difference") columns[0] = columns[0]!.map((value, index) => plus(value, columns[1]![index]!));
  if (kind === "capped")
    columns[0] = columns[0]!.map((value, index) =>
      index % 3 === 0 ? plus(columns[1]![index]!, value) : Math.max(1, Math.floor((columns[1]![index]! * (1 + (value % 9))) / 10)),
    );
  const noise = draw(3);
  const others = Array.from({ length: noise }, base);
  const derived = deriveds(kind, columns);
  const rows: DrawnCell[][] = [];
  const formats: Record<string, string> = {};
  const merges: string[] = [];
  const silent = MAY_BE_SILENT.has(kind) && length >= 12 && draw(3) === 0;
  const header = silent ? "戊列" : pick(draw, HEADERS[kind]);
  const weights = ["专业能力（30%）", "服务成效（50%）", "团队（20%）"];
  const names = columns.map((_, index) => (kind === "weighted" ? weights[index]! : NAMES[index]!));
  const apart = kind === "scattered";
  const heads: DrawnCell[] = ["片区", "名称"];
  const order: (number[] | "derived")[] = [];
  const add = (title: string, values: number[] | "derived"): void => {
    heads.push(title);
    order.push(values);
  };
  columns.forEach((values, index) => {
    add(names[index]!, values);
    if (apart && index === 0) add("另列", base());
  });
  if (draw(2) === 0) {
    others.forEach((values, index) => add(`其他${index + 1}`, values));
    // What is summed of neighbours stands beside them.
    if (kind === "neighbours" || kind === "mean") {
      heads.splice(2);
      order.splice(0);
      others.forEach((values, index) => add(`其他${index + 1}`, values));
      columns.forEach((values, index) => add(names[index]!, values));
    }
  }
  const column = 2 + order.length;
  add(header, "derived");
  if (draw(2) === 0) rows.push([["附件", "统计表"][draw(2)]!]);
  rows.push(heads);
  const top = rows.length;
  const entries: number[] = [];
  const right = new Map<number, number | string>();
  for (let index = 0; index < length; index++) {
    const row = rows.length;
    entries.push(row);
    const shown = shownAs(kind, derived[index]!, row, column, formats);
    right.set(row, shown);
    rows.push([
      index % 4 === 0 ? `片区${index / 4 + 1}` : null,
      `第${index + 1}站点`,
      ...order.map((values) => (values === "derived" ? shown : values[index]!)),
    ]);
  }
  for (let index = 0; index + 3 < length && draw(2) === 0; index += 4) merges.push(`A${top + index + 1}:A${top + index + 4}`);
  const summed = draw(3) === 0 && kind !== "running" && kind !== "share" && decimals === 0;
  if (summed)
    rows.push(["合计", null, ...order.map((values) => (values === "derived" ? null : values.reduce((sum, value) => sum + value, 0)))]);
  // Here and there somebody left a cell empty: the computed one, or one that it is computed from.
  if (length >= 12 && kind !== "share" && kind !== "running" && !summed)
    for (let blanks = draw(3); blanks > 0; blanks--) {
      const [row] = entries.splice(draw(entries.length), 1) as [number];
      right.delete(row);
      rows[row]![draw(2) === 0 ? column : 2 + draw(column - 2)] = null;
    }
  return { rows, formats, merges, column, entries, right };
}

function plus(a: number, b: number): number {
  return toNumber(exact(a).add(exact(b)));
}

function pick<T>(draw: Draw, list: readonly T[]): T {
  return list[draw(list.length)]!;
}

function deriveds(kind: Planted, columns: readonly (readonly number[])[]): number[] {
  const [a, b] = columns as [readonly number[], readonly number[]];
  const whole = a.reduce((sum, value) => sum + value, 0);
  const each = (value: (index: number) => ReturnType<typeof exact>, digits: number | null): number[] =>
    a.map((_, index) => toNumber(digits === null ? value(index) : roundHalfUp(value(index), digits)));
  const x = (index: number): ReturnType<typeof exact> => exact(a[index]!);
  const y = (index: number): ReturnType<typeof exact> => exact(b[index]!);
  switch (kind) {
    case "neighbours":
    case "scattered":
      return each((index) => columns.reduce((sum, column) => sum.add(exact(column[index]!)), exact(0)), null);
    case "difference":
      return each((index) => x(index).sub(y(index)), null);
    case "percent":
    case "typed percent":
      return each((index) => x(index).div(y(index)), 4);
    case "points":
      return each((index) => x(index).div(y(index)).mul(100), 2);
    case "growth":
      return each((index) => x(index).sub(y(index)).div(y(index)), 4);
    case "share":
      return each((index) => x(index).div(exact(whole)), 4);
    case "product":
      return each((index) => x(index).mul(y(index)), null);
    case "mean":
      return each((index) => columns.reduce((sum, column) => sum.add(exact(column[index]!)), exact(0)).div(exact(columns.length)), 2);
    case "weighted":
      return each(
        (index) =>
          x(index)
            .mul(exact(0.3))
            .add(y(index).mul(exact(0.5)))
            .add(exact(columns[2]![index]!).mul(exact(0.2))),
        2,
      );
    case "running": {
      let sum = exact(0);
      return a.map((value) => toNumber((sum = sum.add(exact(value)))));
    }
    case "capped":
      return each((index) => (x(index).compare(y(index)) > 0 ? exact(1) : x(index).div(y(index))), 4);
  }
}

const PERCENT: ReadonlySet<Planted> = new Set<Planted>(["percent", "growth", "share", "capped"]);

function shownAs(kind: Planted, value: number, row: number, column: number, formats: Record<string, string>): number | string {
  if (kind === "typed percent") return `${toNumber(exact(value).mul(100)).toFixed(2)}%`;
  if (PERCENT.has(kind)) formats[`${columnLetters(column)}${row + 1}`] = "0.00%";
  if (kind === "mean" || kind === "weighted") formats[`${columnLetters(column)}${row + 1}`] = "0.00";
  return value;
}

/** A slip as people make it: two digits changed about, one digit another, a digit too many. */
export function slipped(draw: Draw, right: number | string): number | string {
  const text = typeof right === "string" ? right.replace("%", "") : String(right);
  const places = [...text].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const at = places[draw(places.length)]!;
  const digit = (Number(text[at]) + 1 + draw(8)) % 10;
  const other = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
  if (typeof right === "string") return `${other}%`;
  return Number(other);
}

export function drawn({ rows, formats, merges }: PlantedTable): Sheet {
  return drawSheet("表一", rows, { formats, merges });
}
