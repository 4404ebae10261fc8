import { plus, type Known } from "./attendance-reference";
import { figureSpot } from "./figure-spot";
import { quotient, type IndicatorLayout, type Promised } from "./indicator-model";
import { a1, type Spot } from "./paper";

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

/** A row of sums and the areas, by number, that it sums. */
interface SumLine {
  readonly row: number;
  readonly areas: readonly number[];
  readonly label: string;
}

/** Draws a table by area: its header of one to three rows, the areas, and their sums below, above, by group, or none. */
export function drawAreas(layout: IndicatorLayout, top: number, left: number): void {
  new AreasLayout(layout, top, left).draw();
}

class AreasLayout {
  private readonly headerRows: number;
  private readonly areaRows: number[] = [];
  private readonly sums: SumLine[] = [];
  private readonly grouped: boolean;

  constructor(
    private readonly layout: IndicatorLayout,
    private readonly top: number,
    private readonly left: number,
  ) {
    const { dice, shape } = layout;
    this.headerRows = dice.pick([2, 2, 2, 1, 3]);
    this.grouped = shape.areas >= 4 && dice.chance(0.3);
    const place = this.grouped ? "below" : dice.pick(shape.staff ? ["below", "below", "above"] : ["below", "below", "above", "none"]);
    const all = Array.from({ length: shape.areas }, (_, area) => area);
    const whole = (row: number, label: string): void => void this.sums.push({ row, areas: all, label });
    let row = top + this.headerRows;
    if (place === "above") whole(row++, dice.pick(["合计", "全站合计"]));
    const cut = this.grouped ? dice.int(2, shape.areas - 1) : shape.areas;
    for (const area of all) {
      this.areaRows.push(row++);
      if (this.grouped && area === cut - 1) this.sums.push({ row: row++, areas: all.slice(0, cut), label: "小计" });
    }
    if (this.grouped) this.sums.push({ row: row++, areas: all.slice(cut), label: "小计" });
    if (place === "below") whole(row, this.grouped ? "总计" : dice.pick(["合计", "总计", "合 计"]));
  }

  draw(): void {
    const { paper, dice, shape } = this.layout;
    let column = this.left;
    const index = dice.chance(0.4) ? column++ : null;
    const area = column++;
    const staff = shape.staff ? column++ : null;
    const head = (at: number, text: string): Spot => paper.span(this.top, at, this.top + this.headerRows - 1, at, text);
    if (index !== null) head(index, "序号");
    head(area, dice.pick(["服务片区", "服务\n片区", "片区"]));
    if (staff !== null) head(staff, dice.pick(["投入社工人数", "投入社工\n人数"]));
    this.areaRows.forEach((row, number) => {
      if (index !== null) paper.put(row, index, number + 1);
      paper.put(row, area, `片区${number + 1}`);
    });
    for (const { row, label } of this.sums) {
      if (index !== null && dice.chance(0.6)) paper.span(row, index, row, area, label);
      else paper.put(row, area, label);
    }
    if (staff !== null) this.drawStaff(staff);
    this.drawMetrics(column);
  }

  private drawMetrics(first: number): void {
    const { dice, shape, words } = this.layout;
    const stationLevel = dice.shuffle(STATION_SERVICES);
    const byArea = dice.shuffle(SERVICES);
    let cases = this.headerRows === 1 || this.sums.length === 0;
    let column = first;
    for (let drawn = 0; drawn < shape.metrics;) {
      if (!cases && !this.grouped && dice.chance(0.15) && drawn + 2 <= shape.metrics) {
        this.drawCases(column);
        cases = true;
        column += 6;
        drawn += 2;
        continue;
      }
      const station = !this.grouped && dice.chance(0.3) && stationLevel.length > 0 && shape.areas > 1;
      const name = (station ? stationLevel : byArea).pop();
      if (name === undefined) break;
      this.heads(column, name, name, words.target, words.done);
      if (station) this.stationMetric(column);
      else this.areaMetric(column);
      column += 3;
      drawn++;
    }
  }

  /** The header over one triple: the metric, what of it is counted, and the three columns, in as many rows as there are. */
  private heads(column: number, metric: string | null, part: string, target: string, done: string): void {
    const { paper, layout, top, headerRows } = { ...this, paper: this.layout.paper };
    const last = top + headerRows - 1;
    if (headerRows === 1) {
      const join = layout.dice.pick([(word: string) => `${part}${word}`, (word: string) => `${part}（${word}）`]);
      [target, done, layout.words.rate].forEach((word, offset) => paper.put(top, column + offset, join(word)));
      return;
    }
    if (metric !== null) paper.span(top, column, top, column + 2, metric);
    if (headerRows === 3) paper.span(top + 1, column, top + 1, column + 2, part);
    layout.heads(last, column, target, done);
  }

  /** 专业个案: 接案 and 结案 under one merged header, for the whole station. */
  private drawCases(column: number): void {
    this.layout.paper.span(this.top, column, this.top, column + 5, "专业个案");
    this.heads(column, null, "接案", "协议接案数", "接案完成数");
    this.heads(column + 3, null, "结案", "协议结案数", "完成量");
    const opened = this.stationMetric(column);
    const closed = this.stationMetric(column + 3, opened);
    // A fault among the opened cases would make a second one of the closed.
    opened.taken = true;
    closed.target = opened.target;
    closed.done = opened.done;
  }

  private stationMetric(column: number, opened: Promised | null = null): Promised {
    const { paper } = this.layout;
    const [first, last] = [this.areaRows[0]!, this.areaRows.at(-1)!];
    const spots = [0, 1, 2].map((offset) => paper.span(first, column + offset, last, column + offset, null));
    const promise = this.layout.promise("station", spots[0]!, spots[1]!, spots[2]!, { opened });
    for (const { row } of this.sums) this.total(row, column, [promise], true);
    return promise;
  }

  private areaMetric(column: number): void {
    const { paper } = this.layout;
    const promises = this.areaRows.map((row) =>
      this.layout.promise("area", paper.put(row, column, null), paper.put(row, column + 1, null), paper.put(row, column + 2, null)),
    );
    for (const { row, areas } of this.sums)
      this.total(
        row,
        column,
        areas.map((area) => promises[area]!),
        promises.length === 1,
      );
  }

  private total(row: number, column: number, promises: readonly Promised[], echo: boolean): void {
    const { paper, figures } = this.layout;
    const target = (): Known => plus(promises.map((promise) => promise.target));
    const done = (): Known => plus(promises.map((promise) => promise.done));
    const sum = (spotOf: (promise: Promised) => Spot) => (): string => promises.map((promise) => a1(spotOf(promise))).join("+");
    const targetSpot = paper.put(row, column, null);
    const doneSpot = paper.put(row, column + 1, null);
    const targetSum = sum(({ targetSpot: spot }) => spot);
    const doneSum = sum(({ doneSpot: spot }) => spot);
    figures.push(figureSpot(targetSpot, "indicator/total", target, targetSum), figureSpot(doneSpot, "indicator/total", done, doneSum));
    const formula = (): string => `${a1(doneSpot)}/${a1(targetSpot)}`;
    const rate = this.layout.rate(paper.put(row, column + 2, null), () => quotient(target(), done()), formula);
    rate.echo = echo;
    rate.ofGroup = this.grouped && promises.length < this.areaRows.length;
  }

  private drawStaff(column: number): void {
    const { paper, staffSpots, figures } = this.layout;
    for (const row of this.areaRows) staffSpots.push(paper.put(row, column, null));
    for (const { row, areas } of this.sums) {
      const own = areas.map((area) => staffSpots[area]!);
      const figure = figureSpot(
        paper.put(row, column, null),
        "indicator/total",
        () => own.reduce((sum, { value }) => sum + Number(value), 0),
        () => own.map(a1).join("+"),
      );
      figures.push(figure);
      if (areas.length === staffSpots.length) this.layout.staffTotal = figure;
    }
  }
}
