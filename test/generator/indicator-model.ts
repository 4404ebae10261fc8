import { dayText, type Day } from "./days";
import type { Dice } from "./dice";
import { figureSpot, type FigureSpot } from "./figure-spot";
import { a1, type Paper, type Spot } from "./paper";
import { plus, type Known } from "./attendance-reference";

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
const RATES = ["百分比", "完成百分比", "完成率", "完成比例"];
const SERVICES = [
  "非17类困难群众和特殊群体电访",
  "非17类困难群众和特殊群体入户探访",
  "专业小组",
  "大型社区活动",
  "中小型社区活动",
  "社区探访",
  "长者服务",
];
const STATION_SERVICES = ["17类困难群众和特殊群体建档", "17类困难群众和特殊群体电访/探访服务", "宣传报道"];
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
  private readonly promises: Promised[] = [];
  private readonly figures: FigureSpot[] = [];
  private readonly staffSpots: Spot[] = [];
  private staffTotal: FigureSpot | null = null;
  private readonly words: { readonly target: string; readonly done: string; readonly rate: string };

  constructor(
    private readonly dice: Dice,
    private readonly paper: Paper,
    private readonly shape: IndicatorShape,
  ) {
    this.words = { target: dice.pick(TARGETS), done: dice.pick(DONES), rate: dice.pick(RATES) };
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
    if (shape.kind === "indicator-areas") this.drawAreas(row, left);
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

  private promise(kind: Promised["kind"], targetSpot: Spot, doneSpot: Spot, rateSpot: Spot, more: Partial<Promised> = {}): Promised {
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
      ...more,
    };
    this.promises.push(promise);
    if (promise.target === null) {
      rateSpot.value = "/";
      return promise;
    }
    const formula = (): string => `${a1(doneSpot)}/${a1(targetSpot)}`;
    this.figures.push(
      figureSpot(rateSpot, "indicator/percentage", () => rateOf(promise), kind === "item" && promise.targetText ? null : formula),
    );
    return promise;
  }

  private drawAreas(top: number, left: number): void {
    const { paper, dice, shape, words } = this;
    const hasStaff = shape.staff;
    paper.span(top, left, top + 1, left, dice.pick(["服务片区", "服务\n片区", "片区"]));
    if (hasStaff) paper.span(top, left + 1, top + 1, left + 1, dice.pick(["投入社工人数", "投入社工\n人数"]));
    const first = top + 2;
    const totalRow = first + shape.areas;
    for (let area = 0; area < shape.areas; area++) paper.put(first + area, left, `片区${area + 1}`);
    paper.put(totalRow, left, "合计");
    if (hasStaff) this.drawStaff(first, totalRow, left + 1);
    let column = left + (hasStaff ? 2 : 1);
    const stationLevel = dice.shuffle(STATION_SERVICES);
    const byArea = dice.shuffle(SERVICES);
    let cases = false;
    for (let drawn = 0; drawn < shape.metrics;) {
      if (!cases && dice.chance(0.15) && drawn + 2 <= shape.metrics) {
        this.drawCases(top, first, totalRow, column);
        cases = true;
        column += 6;
        drawn += 2;
        continue;
      }
      const station = dice.chance(0.3) && stationLevel.length > 0 && shape.areas > 1;
      const name = (station ? stationLevel : byArea).pop();
      if (name === undefined) break;
      paper.span(top, column, top, column + 2, name);
      this.heads(top + 1, column, words.target, words.done);
      if (station) this.stationMetric(first, totalRow, column);
      else this.areaMetric(first, totalRow, column);
      column += 3;
      drawn++;
    }
  }

  private heads(row: number, column: number, target: string, done: string): void {
    [target, done, this.words.rate].forEach((head, offset) => this.paper.put(row, column + offset, head));
  }

  /** 专业个案: 接案 and 结案 under one merged header, for the whole station. */
  private drawCases(top: number, first: number, totalRow: number, column: number): void {
    this.paper.span(top, column, top, column + 5, "专业个案");
    this.heads(top + 1, column, "协议接案数", "接案完成数");
    this.heads(top + 1, column + 3, "协议结案数", "完成量");
    const opened = this.stationMetric(first, totalRow, column);
    const closed = this.stationMetric(first, totalRow, column + 3, opened);
    // A fault among the opened cases would make a second one of the closed.
    opened.taken = true;
    closed.target = opened.target;
    closed.done = opened.done;
  }

  private stationMetric(first: number, totalRow: number, column: number, opened: Promised | null = null): Promised {
    const spots = [0, 1, 2].map((offset) => this.paper.span(first, column + offset, totalRow - 1, column + offset, null));
    const promise = this.promise("station", spots[0]!, spots[1]!, spots[2]!, { opened });
    this.total(totalRow, column, [promise]);
    return promise;
  }

  private areaMetric(first: number, totalRow: number, column: number): void {
    const { paper, shape } = this;
    const promises = Array.from({ length: shape.areas }, (_, area) =>
      this.promise(
        "area",
        paper.put(first + area, column, null),
        paper.put(first + area, column + 1, null),
        paper.put(first + area, column + 2, null),
      ),
    );
    this.total(totalRow, column, promises);
  }

  private total(row: number, column: number, promises: readonly Promised[]): void {
    const { paper } = this;
    const target = (): Known => plus(promises.map((promise) => promise.target));
    const done = (): Known => plus(promises.map((promise) => promise.done));
    const sum = (spotOf: (promise: Promised) => Spot) => (): string => promises.map((promise) => a1(spotOf(promise))).join("+");
    const targetSpot = paper.put(row, column, null);
    const doneSpot = paper.put(row, column + 1, null);
    const rateSpot = paper.put(row, column + 2, null);
    this.figures.push(
      figureSpot(
        targetSpot,
        "indicator/total",
        target,
        sum(({ targetSpot: spot }) => spot),
      ),
    );
    this.figures.push(
      figureSpot(
        doneSpot,
        "indicator/total",
        done,
        sum(({ doneSpot: spot }) => spot),
      ),
    );
    const formula = (): string => `${a1(doneSpot)}/${a1(targetSpot)}`;
    const figure = figureSpot(rateSpot, "indicator/percentage", () => quotient(target(), done()), formula);
    figure.echo = promises.length === 1;
    this.figures.push(figure);
  }

  private drawStaff(first: number, totalRow: number, column: number): void {
    const { paper, shape } = this;
    for (let area = 0; area < shape.areas; area++) this.staffSpots.push(paper.put(first + area, column, null));
    const total = paper.put(totalRow, column, null);
    const spots = this.staffSpots;
    this.staffTotal = figureSpot(
      total,
      "indicator/total",
      () => spots.reduce((sum, { value }) => sum + Number(value), 0),
      () => `SUM(${a1(spots[0]!)}:${a1(spots.at(-1)!)})`,
    );
    this.figures.push(this.staffTotal);
  }

  private drawList(top: number, left: number): void {
    const { paper, dice, shape, words } = this;
    const names = dice.shuffle(ITEMS).slice(0, shape.metrics);
    const down = dice.chance(0.5);
    const beside = !down && names.length > 3 && dice.chance(0.5);
    const draw = (column: number, items: readonly string[]): void => {
      let at = column;
      const index = down ? at++ : null;
      const nameColumn = at++;
      const unit = down ? at++ : null;
      if (index !== null) paper.put(top, index, "序号");
      paper.put(top, nameColumn, down ? "内容" : "协议内容");
      if (unit !== null) paper.put(top, unit, "单位");
      this.heads(top, at, words.target, words.done);
      items.forEach((name, line) => {
        const row = top + 1 + line;
        if (index !== null) paper.put(row, index, line + 1);
        paper.put(row, nameColumn, name);
        if (unit !== null) paper.put(row, unit, dice.pick(["个", "次", "场"]));
        const more = dice.chance(0.06) ? { target: null, done: null, targetRaw: "/", doneRaw: "/" } : {};
        this.promise("item", paper.put(row, at, null), paper.put(row, at + 1, null), paper.put(row, at + 2, null), more);
      });
    };
    if (!beside) draw(left, names);
    else {
      const half = Math.ceil(names.length / 2);
      draw(left, names.slice(0, half));
      draw(left + 4, names.slice(half));
    }
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

function quotient(target: Known, done: Known): { part: number; whole: number } | null {
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
    promise.doneSpot.value = written(dice, promise.doneRaw, promise.done, promise.doneText);
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
