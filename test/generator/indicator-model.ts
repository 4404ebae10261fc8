import { dayText, type Day } from "./days";
import type { Dice } from "./dice";
import { figureSpot, type FigureSpot } from "./figure-spot";
import { drawAreas } from "./indicator-areas-layout";
import { a1, type Paper, type Spot } from "./paper";
import { type Known } from "./attendance-reference";

/** One promise and its delivery on paper; null counts are not applicable, `broken` ones cannot be read or are missing. */
export interface Promised {
  target: number | null;
  done: number | null;
  /** Written instead of the number: a fault, or the quantity inside a text. */
  readonly targetText: ((count: number) => string) | null;
  readonly doneText: ((count: number) => string) | null;
  targetRaw: string | number | null | undefined;
  doneRaw: string | number | null | undefined;
  readonly targetSpot: Spot;
  readonly doneSpot: Spot;
  readonly rateSpot: Spot;
  readonly kind: "area" | "station" | "total" | "item";
  /** 协议结案数 of the same case work, whose 接案 stands in another triple. */
  readonly opened: Promised | null;
  /** The done is the sum of single quarters beside it, and derived. */
  summed: boolean;
  /** Marked where a fault was planted, so that faults do not meet. */
  taken: boolean;
}

/** An indicator table on its paper. */
export interface LaidIndicators {
  readonly kind: "indicator-areas" | "indicator-list" | "indicator-projects";
  readonly paper: Paper;
  readonly promises: readonly Promised[];
  readonly figures: readonly FigureSpot[];
  readonly topLeft: Spot;
  readonly spots: readonly Spot[];
  /** 投入社工人数 合计, with the number that must stand there. */
  readonly staffTotal: FigureSpot | null;
  readonly staffSpots: readonly Spot[];
}

export interface IndicatorShape {
  readonly kind: "indicator-areas" | "indicator-list" | "indicator-projects";
  readonly areas: number;
  readonly metrics: number;
  /** Lowest done ÷ target that is still on schedule. */
  readonly progress: number;
  /** Has the column 投入社工人数. */
  readonly staff: boolean;
  readonly period: { readonly start: Day; readonly end: Day } | null;
}

const TARGETS = ["协议量", "协议个数", "协议节数", "协议人次", "协议次数", "指标要求", "指标量", "合同指标", "目标值", "任务数", "计划数"];
const DONES = ["完成量", "完成数", "实际完成", "完成情况", "累计完成"];
const RATES = ["百分比", "完成百分比", "完成率", "完成比例", "完成率(%)"];
const ITEMS = [
  "新增志愿者",
  "新增志愿者骨干",
  "社区调研",
  "困难群众建档",
  "电话访问",
  "入户探访",
  "小组工作",
  "社区活动",
  "政策宣传",
  "资源链接",
];
const PROJECT_ITEMS = [
  ["共建协议", "份"],
  ["党史学习教育", "次"],
  ["党员主题日活动", "次"],
  ["通用性培训", "次"],
  ["志愿者团队维系", "个"],
  ["发展社区社会组织", "支"],
  ["助力街道重点工作及社区公共服务", "小时"],
] as const;

/** Draws indicator tables whose percentages and totals follow from their counts. */
export class IndicatorLayout {
  readonly figures: FigureSpot[] = [];
  readonly staffSpots: Spot[] = [];
  staffTotal: FigureSpot | null = null;
  readonly words: { readonly target: string; readonly done: string; readonly rate: string };
  private readonly promises: Promised[] = [];

  constructor(
    readonly dice: Dice,
    readonly paper: Paper,
    readonly shape: IndicatorShape,
  ) {
    this.words = { target: dice.pick(TARGETS), done: dice.pick(DONES), rate: dice.pick(RATES) };
  }

  /** 完成率(%) heads rates without the sign. */
  get inPoints(): boolean {
    return this.words.rate.includes("%");
  }

  draw(top: number, left: number): LaidIndicators {
    const { paper, shape, dice } = this;
    const drawn = paper.spots.length;
    const topLeft = paper.put(top, left, "岭南街社工站购买服务项目指标完成情况统计表");
    let row = top + 1;
    if (shape.period) {
      const form = dice.pick([1, 2, 4]);
      paper.put(
        row++,
        left,
        `${dice.pick(["(", "统计时间："])}${dayText(shape.period.start, form)}至${dayText(shape.period.end, form)}`.replace(
          /^(\(.*)$/,
          "$1)",
        ),
      );
    }
    if (shape.kind === "indicator-areas") drawAreas(this, row, left);
    else if (shape.kind === "indicator-list") this.drawList(row, left);
    else this.drawProjects(row, left);
    return {
      kind: shape.kind,
      paper,
      promises: this.promises,
      figures: this.figures,
      topLeft,
      spots: paper.spots.slice(drawn),
      staffTotal: this.staffTotal,
      staffSpots: this.staffSpots,
    };
  }

  private counts(): { target: number; done: number } {
    const { dice, shape } = this;
    const target = dice.pick([dice.int(1, 12), dice.int(20, 90), dice.int(100, 6000)]);
    const least = Math.ceil(target * Math.max(shape.progress, 0.05));
    return { target, done: least + dice.int(0, Math.max(1, target)) };
  }

  promise(kind: Promised["kind"], targetSpot: Spot, doneSpot: Spot, rateSpot: Spot, more: Partial<Promised> = {}): Promised {
    const promise: Promised = {
      ...this.counts(),
      targetText: null,
      doneText: null,
      targetRaw: undefined,
      doneRaw: undefined,
      targetSpot,
      doneSpot,
      rateSpot,
      kind,
      opened: null,
      taken: false,
      summed: false,
      ...more,
    };
    this.promises.push(promise);
    if (promise.target === null) {
      rateSpot.value = "/";
      return promise;
    }
    const formula = (): string => `${a1(doneSpot)}/${a1(targetSpot)}`;
    this.rate(rateSpot, () => rateOf(promise), kind === "item" && promise.targetText ? null : formula);
    return promise;
  }

  /** A derived percentage; in points where its header carries the sign. */
  rate(spot: Spot, value: FigureSpot["value"], formula: (() => string) | null): FigureSpot {
    const figure = figureSpot(spot, "indicator/percentage", value, this.inPoints ? null : formula);
    figure.inPoints = this.inPoints;
    this.figures.push(figure);
    return figure;
  }

  heads(row: number, column: number, target: string, done: string): void {
    [target, done, this.words.rate].forEach((head, offset) => this.paper.put(row, column + offset, head));
  }

  private drawList(top: number, left: number): void {
    const { paper, dice, shape, words } = this;
    const names = dice.shuffle(ITEMS).slice(0, shape.metrics);
    const down = dice.chance(0.5);
    const beside = !down && names.length > 3 && dice.chance(0.5);
    const quarters = down && dice.chance(0.3) ? dice.int(2, 4) : 0;
    const draw = (column: number, items: readonly string[]): void => {
      let at = column;
      const index = down ? at++ : null;
      const nameColumn = at++;
      const unit = down ? at++ : null;
      const target = at++;
      const parts = Array.from({ length: quarters }, () => at++);
      const done = at++;
      const rate = at;
      if (index !== null) paper.put(top, index, "序号");
      paper.put(top, nameColumn, down ? "内容" : "协议内容");
      if (unit !== null) paper.put(top, unit, "单位");
      paper.put(top, target, words.target);
      const quarter = dice.pick(["第", ""]);
      parts.forEach((part, number) => paper.put(top, part, `${quarter}${"一二三四"[number]!}季度`));
      paper.put(top, done, quarters > 0 ? dice.pick(["累计完成", "累计完成量"]) : words.done);
      paper.put(top, rate, words.rate);
      items.forEach((name, line) => {
        const row = top + 1 + line;
        if (index !== null) paper.put(row, index, line + 1);
        paper.put(row, nameColumn, name);
        if (unit !== null) paper.put(row, unit, dice.pick(["个", "次", "场"]));
        const more = dice.chance(0.06) && quarters === 0 ? { target: null, done: null, targetRaw: "/", doneRaw: "/" } : {};
        const promise = this.promise("item", paper.put(row, target, null), paper.put(row, done, null), paper.put(row, rate, null), more);
        if (quarters > 0) this.share(promise, row, parts);
      });
    };
    if (!beside) draw(left, names);
    else {
      const half = Math.ceil(names.length / 2);
      draw(left, names.slice(0, half));
      draw(left + 4, names.slice(half));
    }
  }

  /** Shares what was done out among the quarters: the sum is derived from then on, and other faults keep away. */
  private share(promise: Promised, row: number, columns: readonly number[]): void {
    const { dice, paper } = this;
    let left = promise.done!;
    const parts = columns.map((column, index) => {
      const own = index === columns.length - 1 ? left : dice.int(0, left);
      left -= own;
      return paper.put(row, column, own);
    });
    promise.taken = true;
    promise.summed = true;
    this.figures.push(
      figureSpot(
        promise.doneSpot,
        "indicator/total",
        () => promise.done,
        () => parts.map(a1).join("+"),
      ),
    );
  }

  private drawProjects(top: number, left: number): void {
    const { paper, dice, shape } = this;
    const items = dice.shuffle(PROJECT_ITEMS).slice(0, shape.metrics);
    const wide = dice.int(1, 3);
    const rows = Math.ceil(items.length / wide);
    paper.span(top, left, top + rows * 2 - 1, left, dice.pick(["党建引领项目", "志愿者管理及培训"]));
    const sign = dice.pick(["*", "", "×", " "]);
    items.forEach(([name, unit], index) => {
      const row = top + Math.floor(index / wide) * 2;
      const column = left + 1 + (index % wide) * 3;
      this.heads(row, column, "指标要求", "完成情况");
      const [target, done, rate] = [0, 1, 2].map((offset) => paper.put(row + 1, column + offset, null));
      this.promise("item", target!, done!, rate!, {
        targetText: (count) => `${name}${sign}${count}${unit}`,
        doneText: (count) => `${name}${count}${unit}${dice.pick(["", ";", "。"])}`,
      });
    });
  }
}

function rateOf({ target, done }: Promised): { part: number; whole: number } | null {
  return quotient(target, done);
}

export function quotient(target: Known, done: Known): { part: number; whole: number } | null {
  return target === null || done === null || target === 0 ? null : { part: done, whole: target };
}

/** Shares the staff out among the areas. */
export function shareStaff(dice: Dice, { staffSpots }: LaidIndicators, staff: number): void {
  let left = staff;
  staffSpots.forEach((spot, area) => {
    const own = area === staffSpots.length - 1 ? left : dice.int(0, Math.min(left, Math.ceil(staff / staffSpots.length) + 1));
    left -= own;
    spot.value = own;
  });
}

/** Writes targets and dones; a number, a number typed as text, or the quantity inside its words. */
export function inscribeIndicators(dice: Dice, { promises }: LaidIndicators): void {
  for (const promise of promises) {
    promise.targetSpot.value = written(dice, promise.targetRaw, promise.target, promise.targetText);
    if (!promise.summed) promise.doneSpot.value = written(dice, promise.doneRaw, promise.done, promise.doneText);
  }
}

function written(
  dice: Dice,
  raw: string | number | null | undefined,
  count: number | null,
  text: ((count: number) => string) | null,
): string | number | null {
  if (raw !== undefined) return raw;
  if (count === null) return null;
  if (text) return text(count);
  return dice.chance(0.05) ? String(count) : count;
}
