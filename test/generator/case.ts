import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings";
import { ATTENDANCE_PLANTERS, brokenTwoYear, restateTwoYear, type Declared } from "./attendance-faults";
import { inscribePeople } from "./attendance-inscription";
import { layAttendance, type LaidAttendance, type PersonSpots } from "./attendance-layout";
import type { Attendance } from "./attendance-model";
import { actual, affordableStaff, certifiedActual, metrics, stableCount, weightSum, type ReferenceMetrics } from "./attendance-reference";
import { addBystanders } from "./bystanders";
import { attendanceStyle } from "./attendance-style";
import { frame, progressOf, station, type AttendanceShape, type Frame } from "./attendance-station";
import { lastOf } from "./days";
import { decorate } from "./decorate";
import { Dice } from "./dice";
import { holds, inscribe, isRatio, type Derived, type FigureSpot } from "./figure-spot";
import { INDICATOR_PLANTERS, plantBehindSchedule, plantScoreCap } from "./indicator-faults";
import { IndicatorLayout, inscribeIndicators, shareStaff, type LaidIndicators } from "./indicator-model";
import { Paper, type Spot } from "./paper";
import type { Recipe } from "./recipe";
import { inscribeScore, layScore, type LaidScore } from "./score-layout";
import { wording, type Wording } from "./wordings";

export type Laid = LaidAttendance | LaidIndicators | LaidScore;

export interface Case {
  readonly recipe: Recipe;
  readonly papers: readonly Paper[];
  readonly settings: Settings;
  readonly laid: readonly Laid[];
  readonly figures: readonly { readonly figure: FigureSpot; readonly right: Derived; readonly absent: boolean }[];
  /** Every error and warning that must come. */
  readonly findings: readonly Declared[];
  /** Findings whose usual cell the table lacks: they may stand at another cell of its sheet. */
  readonly anywhere: readonly { readonly rule: string; readonly paper: Paper }[];
  /** The faults that found a place. */
  readonly planted: readonly string[];
  readonly metrics: readonly { readonly laid: LaidAttendance; readonly right: ReferenceMetrics }[];
  readonly progress: number | null;
}

/** Builds the workbook of a recipe with everything that must be found in it. */
export function buildCase(recipe: Recipe): Case {
  return new CaseBuilder(recipe).build();
}

class CaseBuilder {
  private readonly dice: Dice;
  private readonly words: Wording;
  private readonly frame: Frame;
  private readonly papers: Paper[] = [];
  private readonly attendance: LaidAttendance[] = [];
  private readonly indicators: LaidIndicators[] = [];
  private readonly scores: LaidScore[] = [];
  private readonly declared: Declared[] = [];
  private readonly anywhere: { rule: string; paper: Paper }[] = [];
  private readonly planted: string[] = [];
  private readonly wrong = new Set<FigureSpot>();
  private readonly taken = new Map<LaidAttendance, Set<PersonSpots>>();
  private readonly progress: number | null;
  /** The term reaches the program by a setting, not by a title. */
  private readonly termBySetting: boolean;
  private staff: number | null = null;
  private requiredStaff: number | null = null;
  private minStableRate: number | null = null;

  constructor(private readonly recipe: Recipe) {
    this.dice = new Dice(recipe.seed);
    this.words = wording(new Dice(recipe.words));
    this.frame = frame(this.dice, recipe.months);
    this.termBySetting = recipe.attendance === "none" || this.dice.chance(0.2);
    this.progress = progressOf(this.frame);
  }

  build(): Case {
    this.layOut();
    // The rate's old numerator; its denominator is settled later.
    for (const { staff } of this.attendance) staff.value = 1;
    const before = new Map(this.allFigures().map((figure) => [figure, figure.value()]));
    for (const fault of this.recipe.faults) if (this.plant(fault)) this.planted.push(fault);
    if (!this.recipe.stale) for (const laid of this.attendance) restateTwoYear(this.dice, laid, this.declared);
    this.settleStaff();
    this.state(before);
    this.findConsequences();
    for (const laid of this.attendance) inscribePeople(this.dice, laid);
    for (const laid of this.indicators) inscribeIndicators(this.dice, laid);
    for (const laid of this.scores) inscribeScore(this.dice, laid);
    const laid = [...this.attendance, ...this.indicators, ...this.scores];
    if (this.recipe.decorated) decorate(this.dice, this.papers, laid);
    addBystanders(this.dice, this.papers, this.frame.months.at(-1)!);
    return {
      recipe: this.recipe,
      papers: this.papers,
      settings: this.settings(),
      laid,
      figures: this.allFigures().map((figure) => ({ figure, right: figure.value(), absent: this.isAbsent(figure) })),
      findings: this.declared,
      anywhere: this.anywhere,
      planted: this.planted,
      metrics: this.attendance.map((table) => ({ laid: table, right: metrics(table.table, this.staff) })),
      progress: this.progress,
    };
  }

  private settings(): Settings {
    const { term } = this.frame;
    const day = ({ y, m, d }: { y: number; m: number; d: number }): { year: number; month: number; day: number } => ({
      year: y,
      month: m,
      day: d,
    });
    return {
      ...DEFAULT_SETTINGS,
      requiredStaff: this.requiredStaff,
      minStableRate: this.minStableRate,
      term: this.termBySetting && term ? { start: day(term.start), end: day(term.end) } : null,
    };
  }

  private allFigures(): FigureSpot[] {
    return [...this.attendance, ...this.indicators, ...this.scores].flatMap((laid): readonly FigureSpot[] => laid.figures);
  }

  /** 稳岗率 is no figure while nobody says how many staff are required. */
  private isAbsent(figure: FigureSpot): boolean {
    return figure.rule === "attendance/stable-rate" && this.staff === null;
  }

  private layOut(): void {
    const { recipe, dice } = this;
    let next = this.place("到岗");
    const shape: AttendanceShape = {
      groups: recipe.groups,
      workers: recipe.workers,
      sparse: recipe.sparse,
      fewCertified: recipe.faults.includes("attendance/certified-shortfall"),
    };
    if (recipe.attendance === "sheet-per-month") {
      const whole = station(dice, { ...shape, workers: Math.min(recipe.workers, 12) }, this.words, this.frame);
      this.frame.months.forEach((month, index) => {
        if (index > 0) next = { paper: this.sheet(`${month.y}年${month.m}月`), row: next.row, column: next.column };
        this.layMonth(whole, index, next);
      });
    } else if (recipe.attendance !== "none") {
      const count = recipe.attendance === "one" ? 1 : 2;
      for (let index = 0; index < count; index++) {
        const table = station(dice, shape, this.words, this.frame, index * 50 + 1);
        this.layTable(table, next.paper, next.row, next.column);
        next = { ...next, row: next.paper.bottom + 1 + dice.int(2, 4) };
      }
    }
    for (const kind of recipe.indicators) {
      if (!recipe.together || recipe.attendance === "sheet-per-month")
        next = this.place({ "indicator-areas": "指标", "indicator-list": "总体服务", "indicator-projects": "项目" }[kind]);
      const last = this.frame.months.at(-1)!;
      const period = {
        start: this.frame.term?.start ?? { ...pick(this.frame.months[0]!), d: 1 },
        end: { ...pick(last), d: lastOf(last.y, last.m) },
      };
      const layout = new IndicatorLayout(dice, next.paper, {
        kind,
        areas: dice.int(1, 6),
        metrics: dice.int(2, 7),
        progress: this.progress ?? 0,
        staff: kind === "indicator-areas" && (dice.chance(0.7) || recipe.faults.includes("indicator/staff-mismatch")),
        period: dice.chance(0.7) || recipe.attendance === "none" ? period : null,
      });
      this.indicators.push(layout.draw(next.row, next.column));
      next = { ...next, row: next.paper.bottom + 1 + dice.int(2, 4) };
    }
    if (recipe.score) {
      if (!recipe.together || recipe.attendance === "sheet-per-month") next = this.place("得分");
      this.scores.push(layScore(dice, next.paper, next.row, next.column));
    }
  }

  private place(name: string): { paper: Paper; row: number; column: number } {
    const { dice, recipe } = this;
    const paper = this.sheet(name);
    const [row, column] = recipe.decorated ? [dice.int(0, 6), dice.int(0, 4)] : [0, 0];
    if (row > 3) paper.put(0, 0, dice.pick(["附件2", "内部资料", "单位：岭南街社工站", "填表日期：2024年5月6日"]));
    return { paper, row, column };
  }

  private sheet(name: string): Paper {
    const existing = this.papers.find((paper) => paper.name === name && paper.spots.length === 0);
    if (existing) return existing;
    const paper = new Paper(this.papers.some((other) => other.name === name) ? `${name}${this.papers.length}` : name);
    this.papers.push(paper);
    return paper;
  }

  private layTable(table: Attendance, paper: Paper, row: number, column: number): void {
    if (this.recipe.order !== 0)
      for (const { people } of table.groups) people.splice(0, people.length, ...new Dice(this.recipe.order).shuffle(people));
    const style = attendanceStyle(this.dice, table, this.termBySetting);
    this.attendance.push(layAttendance(this.dice, paper, table, this.words, style, row, column));
  }

  /** One month of a whole station on its own sheet; every sheet states its own 2-year figures. */
  private layMonth(whole: Attendance, index: number, at: { paper: Paper; row: number; column: number }): void {
    const { dice } = this;
    const month = { ...whole.months[index]!, stated: false };
    const table: Attendance = {
      term: whole.term,
      months: [month],
      has: whole.has,
      groups: whole.groups.map((group) => ({
        ...group,
        people: group.people.map((who) => ({ ...who, months: [structuredClone(who.months[index]!)], twoYear: 0 })),
      })),
    };
    const base = attendanceStyle(dice, table, this.termBySetting);
    const inSheetName = /\d{4}年/.test(at.paper.name) && dice.chance(0.5);
    const named = dice.chance(0.4) && base.header !== "one-row";
    const style = named
      ? ({ ...base, header: "single-month", titleMonth: !inSheetName, repeatHeader: "none", monthsDown: false } as const)
      : base;
    const laid = layAttendance(dice, at.paper, table, this.words, style, at.row, at.column);
    restateTwoYear(dice, laid, []);
    this.attendance.push(laid);
  }

  private plant(fault: string): boolean {
    const { dice } = this;
    const attendance = ATTENDANCE_PLANTERS[fault];
    if (attendance) {
      for (const laid of dice.shuffle(this.attendance)) {
        const taken = this.taken.get(laid) ?? new Set();
        this.taken.set(laid, taken);
        const declared = attendance({ dice, laid, words: this.words, taken });
        if (declared) return this.declare(declared);
      }
      return false;
    }
    const indicator = INDICATOR_PLANTERS[fault];
    if (indicator) {
      const declared = indicator(dice, this.indicators);
      return declared !== null && this.declare(declared);
    }
    switch (fault) {
      case "indicator/behind-schedule":
        return this.progress !== null && plantBehindSchedule(dice, this.indicators, this.progress);
      case "score/cap":
        return this.scores.length > 0 && this.declare(plantScoreCap(dice, this.scores[0]!));
      case "attendance/staffing-shortfall":
      case "attendance/certified-shortfall":
      case "attendance/stable-rate-low":
      case "indicator/staff-mismatch":
        // These are settled once everything else is known.
        return this.canSettle(fault);
      default: {
        const figures = this.allFigures().filter((figure) => figure.rule === fault && figure.value() !== null && !this.isStaff(figure));
        if (figures.length === 0) return false;
        this.wrong.add(dice.pick(figures));
        return true;
      }
    }
  }

  private isStaff(figure: FigureSpot): boolean {
    return this.indicators.some(({ staffTotal }) => staffTotal === figure);
  }

  private declare(declared: readonly Declared[]): true {
    this.declared.push(...declared);
    return true;
  }

  private canSettle(fault: string): boolean {
    const only = this.attendance.length === 1 ? this.attendance[0]! : null;
    switch (fault) {
      case "attendance/staffing-shortfall":
        return only?.totalSubtotal != null && (only.certifiedSubtotal !== null || only.table.groups[0]!.certified === null);
      case "attendance/certified-shortfall": {
        if (!only?.certifiedSubtotal) return false;
        const whole = weightSum(only.table);
        const staff = Math.floor(((certifiedActual(only.table) ?? 0) * 2) / whole) + 1;
        return staff * whole <= (actual(only.table) ?? 0);
      }
      case "attendance/stable-rate-low":
        return only?.stableRate != null;
      default:
        return this.indicators.some(({ staffTotal }) => staffTotal !== null);
    }
  }

  private settleStaff(): void {
    const { dice } = this;
    const affordable = Math.max(0, Math.min(...this.attendance.map(({ table }) => affordableStaff(table)), 60));
    let staff: number | null = affordable > 0 ? affordable : null;
    const only = this.attendance[0];
    if (only && this.planted.includes("attendance/staffing-shortfall"))
      staff = Math.floor((actual(only.table) ?? 0) / weightSum(only.table)) + 1;
    else if (only && this.planted.includes("attendance/certified-shortfall")) {
      staff = Math.floor(((certifiedActual(only.table) ?? 0) * 2) / weightSum(only.table)) + 1;
    }
    const withStaff = this.indicators.filter(({ staffTotal }) => staffTotal !== null);
    const mismatch = this.planted.includes("indicator/staff-mismatch");
    const needed = mismatch || this.planted.some((fault) => /shortfall|stable-rate/.test(fault));
    if (withStaff.length > 0) {
      staff ??= 1;
      for (const laid of withStaff) shareStaff(dice, laid, mismatch ? staff + 2 : staff);
      if (mismatch)
        for (const { staffTotal } of withStaff) this.declared.push({ rule: "indicator/staff-mismatch", spot: staffTotal!.spot });
    }
    const bySetting = withStaff.length === 0 ? needed || dice.chance(0.7) : mismatch || dice.chance(0.4);
    this.requiredStaff = bySetting ? staff : null;
    this.staff = bySetting || withStaff.length > 0 ? staff : null;
    for (const { staff: holder } of this.attendance) holder.value = this.staff;
    if (only && this.planted.includes("attendance/stable-rate-low")) this.settleStableRate(only);
  }

  private settleStableRate({ table, stableRate }: LaidAttendance): void {
    const count = stableCount(table);
    if (count === null || this.staff === null || count / this.staff > 0.95) {
      this.planted.splice(this.planted.indexOf("attendance/stable-rate-low"), 1);
      return;
    }
    this.minStableRate = Math.round((count / this.staff) * 100 + 3) / 100;
    this.declared.push({ rule: "attendance/stable-rate-low", spot: stableRate! });
  }

  /** What stands in the derived cells: the right figure, the one from before the faults, a wrong one, or nothing. */
  private state(before: ReadonlyMap<FigureSpot, Derived>): void {
    const { dice, recipe } = this;
    for (const figure of this.allFigures()) {
      const right = figure.value();
      const old = this.refreshed(figure, before.get(figure)!);
      figure.stated = (recipe.stale && !this.isStaff(figure) ? old : right) ?? old;
      if (this.wrong.has(figure)) figure.stated = wrongFigure(dice, right);
      else if (recipe.gaps && dice.chance(0.15) && figure.rule !== "attendance/stable-rate" && !this.isStaff(figure)) figure.empty = true;
      inscribe(dice, figure, recipe.formulas && !this.wrong.has(figure));
    }
  }

  /** The staff required was not known when the old rate was worked out. */
  private refreshed(figure: FigureSpot, old: Derived): Derived {
    if (figure.rule !== "attendance/stable-rate" || !isRatio(old)) return old;
    return this.staff === null ? { part: 9, whole: 10 } : { part: old.part, whole: this.staff };
  }

  private findConsequences(): void {
    for (const figure of this.allFigures()) {
      const right = figure.value();
      if (right === null || this.isAbsent(figure)) continue;
      if (!figure.empty && !holds(figure, right)) this.declared.push({ rule: figure.rule, spot: figure.spot });
      // A month behind shows in the percentage that the counts give, whatever is stated.
      if (
        figure.rule === "indicator/percentage" &&
        !figure.echo &&
        isRatio(right) &&
        this.progress !== null &&
        right.part < right.whole * this.progress - 1e-9
      ) {
        this.declared.push({ rule: "indicator/behind-schedule", spot: figure.spot });
      }
    }
    for (const laid of this.attendance) {
      for (const found of brokenTwoYear(laid))
        if (!this.declared.some(({ spot, rule }) => spot === found.spot && rule === found.rule)) this.declared.push(found);
      this.findShortfalls(laid);
    }
  }

  private findShortfalls({ table, paper, totalSubtotal, certifiedSubtotal }: LaidAttendance): void {
    if (this.staff === null) return;
    const required = this.staff * weightSum(table);
    const all = actual(table);
    const hasCertified = table.groups.some(({ certified }) => certified === true);
    const certified = hasCertified ? certifiedActual(table) : null;
    const short = (rule: string, spot: Spot | null): void => {
      if (spot) this.declared.push({ rule: `attendance/${rule}`, spot });
      else this.anywhere.push({ rule: `attendance/${rule}`, paper });
    };
    if (all !== null && all < required) short("staffing-shortfall", totalSubtotal);
    if (certified !== null && certified < required / 2) short("certified-shortfall", certifiedSubtotal);
  }
}

function pick({ y, m }: { readonly y: number; readonly m: number }): { y: number; m: number } {
  return { y, m };
}

function wrongFigure(dice: Dice, right: Derived): Derived {
  if (typeof right === "string") return dice.pick(["优秀", "良好", "合格", "不合格"].filter((grade) => grade !== right));
  if (isRatio(right)) return { part: right.part + right.whole * dice.pick([0.07, 0.5]), whole: right.whole };
  return right! + dice.pick(right! >= 8 ? [-8, -1, -0.5, 0.5, 1] : [0.5, 1, 3]);
}
