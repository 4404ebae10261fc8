import type { Attendance, Group, Month, Person } from "./attendance-model";
import { everybody } from "./attendance-model";
import { effective, effectiveSum, plus, stableCount, type Known } from "./attendance-reference";
import { arrange, MONTH_FORMS, type AttendanceStyle, type Columns } from "./attendance-style";
import { dayText, serial } from "./days";
import type { Dice } from "./dice";
import { figureSpot, type Derived, type FigureSpot } from "./figure-spot";
import { a1, type Paper, type Raw, type Spot } from "./paper";
import type { Wording } from "./wordings";

const DEFAULT_TITLE = "岭南街社工站购买服务项目社工到岗情况统计表";

/** Spots of one person's row. */
export interface PersonSpots {
  readonly who: Person;
  readonly group: Group;
  readonly name: Spot;
  readonly qualification: Spot | null;
  readonly contract: Spot | null;
  readonly contractEnd: Spot | null;
  readonly remark: Spot | null;
  readonly presence: readonly Spot[];
  readonly insurance: readonly Spot[];
  readonly wage: readonly Spot[];
  readonly subtotal: Spot | null;
  readonly twoYear: Spot | null;
}

/** An attendance table on its paper: where everything stands, and the derived cells. */
export interface LaidAttendance {
  readonly kind: "attendance";
  readonly paper: Paper;
  readonly table: Attendance;
  readonly style: AttendanceStyle;
  readonly people: readonly PersonSpots[];
  readonly figures: readonly FigureSpot[];
  /** 总计 row × 人员到岗小计. */
  readonly totalSubtotal: Spot | null;
  /** 小计 row of the certified × 人员到岗小计. */
  readonly certifiedSubtotal: Spot | null;
  readonly stableRate: Spot | null;
  readonly topLeft: Spot;
  /** Everything that belongs to the table. */
  readonly spots: readonly Spot[];
  readonly staff: { value: number | null };
}

/** Lays an attendance table out with its top left cell at the given place. */
export function layAttendance(
  dice: Dice,
  paper: Paper,
  table: Attendance,
  words: Wording,
  style: AttendanceStyle,
  top: number,
  left: number,
): LaidAttendance {
  const columns = arrange(table, style, left);
  const layout = new AttendanceLayout(dice, paper, table, words, style, columns);
  return layout.draw(top);
}

class AttendanceLayout {
  private readonly figures: FigureSpot[] = [];
  private readonly people: PersonSpots[] = [];
  private readonly staff: { value: number | null } = { value: null };
  private readonly subtotals = new Map<Person, Spot>();
  private row = 0;
  private number = 0;
  private topLeft!: Spot;

  constructor(
    private readonly dice: Dice,
    private readonly paper: Paper,
    private readonly table: Attendance,
    private readonly words: Wording,
    private readonly style: AttendanceStyle,
    private readonly columns: Columns,
  ) {}

  draw(top: number): LaidAttendance {
    const { table, style, words } = this;
    this.row = top;
    const drawn = this.paper.spots.length;
    this.drawTitle();
    this.drawHeader();
    const breakBefore = style.repeatHeader === "none" ? null : this.dice.pick(everybody(table));
    let certifiedSubtotal: Spot | null = null;
    for (const group of table.groups) {
      const sums = this.drawGroup(group, breakBefore);
      if (group.certified && sums) certifiedSubtotal = sums;
    }
    let totalSubtotal: Spot | null = null;
    const { left, right } = this.columns;
    if (style.banner && (table.has.totals || table.has.effectiveTotals)) this.paper.span(this.row, left, this.row++, right, "总计");
    if (table.has.totals) totalSubtotal = this.drawSums(words.total, left, "attendance/grand-total", everybody(table));
    if (table.has.effectiveTotals) this.drawEffective(words.effectiveTotal, left, "attendance/effective-total", everybody(table));
    const stableRate = table.has.stableRate ? this.drawStableRate() : null;
    if (style.termInTitle && style.termForm === "below") this.paper.span(this.row + 1, left, this.row + 1, right, this.termText());
    return {
      kind: "attendance",
      paper: this.paper,
      table,
      style,
      people: this.people,
      figures: this.figures,
      totalSubtotal,
      certifiedSubtotal,
      stableRate,
      topLeft: this.topLeft,
      spots: this.paper.spots.slice(drawn),
      staff: this.staff,
    };
  }

  private drawTitle(): void {
    const { left, right } = this.columns;
    const month = this.table.months[0]!;
    const title = this.style.titleMonth ? `${month.y}年${month.m}月社工到岗情况统计表` : DEFAULT_TITLE;
    this.topLeft = this.paper.span(this.row, left, this.row++, right, title);
    this.drawTerm();
  }

  private drawTerm(): void {
    const { paper, style, table } = this;
    if (!style.termInTitle || style.termForm === "below") return;
    const { left, right } = this.columns;
    if (style.termForm === "line") paper.span(this.row, left, this.row++, right, this.termText());
    else {
      paper.put(this.row, left, this.termWord());
      if (style.termForm === "cells") paper.put(this.row, left + 2, this.termDays());
      else {
        paper.put(this.row, left + 1, serial(table.term!.start), "yyyy/m/d");
        if (style.mergedLabels) paper.put(this.row, left + 2, "至");
        paper.put(this.row, left + 3, serial(table.term!.end), "yyyy-mm-dd");
      }
      this.row++;
    }
  }

  private termText(): string {
    return `${this.termWord()}${this.termDays()}`;
  }

  private termWord(): string {
    const words = [
      "年度服务协议时间:",
      "服务协议期：",
      "年度服务协议时间: ",
      "协议服务期限：",
      "服务期限：",
      "服务时间：",
      "项目周期：",
      "协议期",
    ];
    return words[this.style.dayForm % words.length]!;
  }

  private termDays(): string {
    const { start, end } = this.table.term!;
    const form = this.style.dayForm === 3 ? 4 : this.style.dayForm;
    // Within one year the second date may go without it.
    const short = form === 4 && start.y === end.y && this.style.mergedLabels;
    return `${dayText(start, form)}至${short ? `${end.m}月${end.d}日` : dayText(end, form)}`;
  }

  private drawHeader(): void {
    const { columns, words, style, paper } = this;
    const low = style.header === "two-row" || style.header === "unmerged" ? this.row + 1 : this.row;
    const put = (column: number | null, text: string): void => {
      if (column === null) return;
      if (style.header === "two-row") paper.span(this.row, column, low, column, text);
      else paper.put(this.row, column, text);
    };
    if (style.groupHead) put(columns.group, words.group);
    put(columns.index, words.index);
    put(columns.name, words.name);
    put(columns.position, words.position);
    put(columns.qualification, words.qualification);
    put(columns.contract, columns.contractEnd === null ? words.contract : words.contractDays[0]);
    put(columns.contractEnd, words.contractDays[1]);
    put(columns.month, "月份");
    columns.months.forEach((at, index) => this.drawMonthHeader(at, this.table.months[index]!, low));
    put(columns.subtotal, words.subtotal);
    put(columns.twoYear, words.twoYear);
    put(columns.remark, words.remark);
    this.row = low + 1;
  }

  private drawMonthHeader(at: Columns["months"][number], month: Month, low: number): void {
    const { words, style, paper } = this;
    const marks: readonly (readonly [number | null, string])[] = [
      [at.presence, words.presence],
      [at.insurance, words.insurance],
      [at.wage, words.wage],
    ];
    if (style.header === "one-row" && !style.monthsDown) {
      const label = style.monthForm % 2 === 0 ? `${month.y}年${month.m}月` : `${month.m}月`;
      for (const [column, word] of marks) if (column !== null) paper.put(low, column, `${label}${word}`);
      return;
    }
    for (const [column, word] of marks) if (column !== null) paper.put(low, column, word);
    if (style.monthsDown || style.header === "single-month") {
      if (style.header === "two-row" || style.header === "unmerged") paper.put(this.row, at.presence, null);
      return;
    }
    const { value, format } = this.monthText(month);
    if (style.header === "two-row") paper.span(this.row, at.presence, this.row, at.last, value, format);
    else paper.put(this.row, at.presence, value, format);
  }

  private monthText(month: Month): { value: Raw; format: string | null } {
    const form = MONTH_FORMS[this.style.monthForm]!;
    const value = form(month.y, month.m);
    if (month.stated) {
      const text = typeof value === "number" ? `${month.y}年${month.m}月` : value;
      return {
        value: `${text}${["(计", "（计", "\n（计"][this.style.monthForm % 3]!}${month.weight}${this.style.monthForm % 3 === 0 ? ")" : "）"}`,
        format: null,
      };
    }
    return { value, format: typeof value === "number" && value > 10_000 ? 'yyyy"年"m"月"' : null };
  }

  /** Draws a group and returns the cell of its 小计 under 人员到岗小计. */
  private drawGroup(group: Group, breakBefore: Person | null): Spot | null {
    const { columns, style, paper, table, words } = this;
    if (style.group === "banner" && group.label !== "") {
      paper.span(this.row, columns.left, this.row++, columns.right, group.label);
    }
    if (style.group === "banner-over-names" && group.label !== "") {
      const numbered = `${group.certified ? "一" : "二"}、${group.label}`;
      paper.span(this.row, columns.left, this.row++, columns.firstMark - 1, style.repeatLabel ? numbered : group.label);
    }
    let top = this.row;
    let labelled = false;
    const label = (bottom: number): void => {
      if (columns.group === null || bottom < top) return;
      if (style.group === "each-row") {
        for (let row = top; row <= bottom; row++) if (row === top || row <= this.lastWorkerRow) paper.put(row, columns.group, group.label);
      } else if (!labelled || style.repeatLabel) {
        if (style.group === "first-row") paper.put(top, columns.group, group.label);
        else paper.span(top, columns.group, bottom, columns.group, group.label);
      }
      labelled = true;
    };
    for (const who of group.people) {
      if (who === breakBefore && this.row > top) {
        this.lastWorkerRow = this.row - 1;
        label(this.row - 1);
        if (style.repeatHeader === "with-title") this.drawRepeatedTitle();
        this.drawHeader();
        top = this.row;
      }
      this.drawPerson(group, who);
    }
    this.lastWorkerRow = this.row - 1;
    const withSums = style.group === "merged-with-sums";
    if (!withSums) label(this.row - 1);
    const from = withSums && columns.group !== null ? columns.group + 1 : columns.left;
    const sums = table.has.groupSums ? this.drawSums(words.sum, from, "attendance/group-subtotal", group.people) : null;
    const effectiveLabel = `${group.label.replace(/\s/g, "")}有效人次小计`;
    if (table.has.effectiveSums) this.drawEffective(effectiveLabel, from, "attendance/effective-subtotal", group.people);
    if (withSums) label(this.row - 1);
    return sums;
  }

  private lastWorkerRow = 0;

  private drawRepeatedTitle(): void {
    const { left, right } = this.columns;
    this.paper.span(this.row, left, this.row++, right, DEFAULT_TITLE);
    this.drawTerm();
  }

  private drawPerson(group: Group, who: Person): void {
    const { columns, paper, table, style } = this;
    const height = style.monthsDown ? table.months.length : 1;
    const top = this.row;
    const bottom = top + height - 1;
    const put = (column: number | null, value: Raw): Spot | null =>
      column === null ? null : paper.span(top, column, bottom, column, value);
    put(columns.index, ++this.number);
    put(columns.position, who.position);
    const at = (field: "presence" | "insurance" | "wage"): Spot[] =>
      table.months.flatMap((_, month) => {
        const column = columns.months[style.monthsDown ? 0 : month]![field];
        return column === null ? [] : [paper.put(style.monthsDown ? top + month : top, column, null)];
      });
    if (columns.month !== null) {
      table.months.forEach((month, index) => {
        const { value, format } = this.monthText(month);
        paper.put(top + index, columns.month!, value, format);
      });
    }
    const spots: PersonSpots = {
      who,
      group,
      name: put(columns.name, null)!,
      qualification: put(columns.qualification, null),
      contract: put(columns.contract, null),
      contractEnd: put(columns.contractEnd, null),
      presence: at("presence"),
      insurance: at("insurance"),
      wage: at("wage"),
      subtotal: put(columns.subtotal, null),
      twoYear: put(columns.twoYear, null),
      remark: put(columns.remark, null),
    };
    this.people.push(spots);
    if (spots.subtotal) {
      this.subtotals.set(who, spots.subtotal);
      const literal = (): string => table.months.map((_, month) => effective(table, who, month) ?? 0).join("+");
      this.figures.push(figureSpot(spots.subtotal, "attendance/row-subtotal", () => effectiveSum(table, who), literal));
    }
    this.row = bottom + 1;
  }

  private sumLabel(label: string, from: number): void {
    const to = this.columns.firstMark - 1;
    if (this.style.mergedLabels) this.paper.span(this.row, from, this.row, to, label);
    else this.paper.put(this.row, from, label);
  }

  private figure(column: number, rule: string, value: () => Derived, formula: (() => string) | null = null): Spot {
    const spot = this.paper.put(this.row, column, null);
    this.figures.push(figureSpot(spot, rule, value, formula));
    return spot;
  }

  private drawSums(label: string, from: number, rule: string, people: readonly Person[]): Spot | null {
    this.sumLabel(label, from);
    const { columns, table, style } = this;
    const flags = (field: "insurance" | "wage", months: readonly number[]): Known =>
      plus(people.flatMap((who) => months.map((month) => toNumber(who.months[month]![field].yes))));
    columns.months.forEach((at, index) => {
      const months = style.monthsDown ? table.months.map((_, month) => month) : [index];
      this.figure(at.presence, rule, () => plus(people.flatMap((who) => months.map((month) => who.months[month]!.presence.amount))));
      this.figure(at.insurance, rule, () => flags("insurance", months));
      if (at.wage !== null) this.figure(at.wage, rule, () => flags("wage", months));
    });
    const spot = this.drawLast(rule, people);
    this.row++;
    return spot;
  }

  private drawEffective(label: string, from: number, rule: string, people: readonly Person[]): void {
    this.sumLabel(label, from);
    const { columns, table, style } = this;
    columns.months.forEach((at, index) => {
      const months = style.monthsDown ? table.months.map((_, month) => month) : [index];
      if (style.mergedMonths) this.paper.merge(this.row, at.presence, this.row, at.last);
      this.figure(at.presence, rule, () => plus(people.flatMap((who) => months.map((month) => effective(table, who, month)))));
    });
    this.drawLast(rule, people);
    this.row++;
  }

  private drawLast(rule: string, people: readonly Person[]): Spot | null {
    const { columns, table } = this;
    let spot: Spot | null = null;
    if (columns.subtotal !== null) {
      const formula = (): string => people.map((who) => a1(this.subtotals.get(who)!)).join("+");
      spot = this.figure(columns.subtotal, rule, () => plus(people.map((who) => effectiveSum(table, who))), formula);
    }
    if (columns.twoYear !== null) this.figure(columns.twoYear, rule, () => plus(people.map(({ twoYear }) => twoYear)));
    return spot;
  }

  private drawStableRate(): Spot {
    const { columns, words, paper, table } = this;
    this.sumLabel(words.stableRate, columns.left);
    if (this.style.mergedMonths) paper.merge(this.row, columns.firstMark, this.row, columns.right);
    const spot = this.figure(columns.firstMark, "attendance/stable-rate", () => {
      const count = stableCount(table);
      return count === null || this.staff.value === null ? null : { part: count, whole: this.staff.value };
    });
    this.row++;
    return spot;
  }
}

function toNumber(value: boolean | null): Known {
  return value === null ? null : Number(value);
}
