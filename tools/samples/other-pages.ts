import {
  OTHER_GROUPS,
  OTHER_ITEMS,
  OTHER_MONTHS,
  OTHER_PARTS,
  OTHER_SCORES,
  OTHER_SCORE_STATED,
  OTHER_TERM,
  OTHER_TITLE,
  type OtherWorker,
} from "./data/other-station";
import { Page } from "./page";

const LEFT = 3;
const HEAD = 6;
const FIRST_MONTH = LEFT + 6;
const SUBTOTAL = FIRST_MONTH + OTHER_MONTHS.length * 3;
const LAST = SUBTOTAL + 2;

/** A worker's drawn row with the figures that follow from its marks. */
interface Drawn {
  readonly row: number;
  /** Three figures a month: 在岗, 参保, 薪酬发放. */
  readonly figures: readonly (readonly number[])[];
  readonly effective: readonly number[];
  readonly twoYear: number;
}

/** Draws the second station's attendance table: offset, other words, twelve months, sums as formulas. */
export function otherAttendancePage(): Page {
  const page = new Page("人员在岗");
  page.put(1, 1, "内部资料,注意保管", "subtitle");
  page.span(3, LEFT, 3, LAST, OTHER_TITLE, "title");
  page.span(4, LEFT, 4, LAST, OTHER_TERM, "subtitle");
  drawHead(page);
  let row = HEAD + 2;
  let number = 0;
  const groups: { people: Drawn[]; sums: number }[] = [];
  for (const group of OTHER_GROUPS) {
    const top = row;
    const people = group.workers.map((worker) => drawWorker(page, row++, ++number, worker));
    groups.push({ people, sums: row });
    drawGroupSums(page, row, people, group.label);
    row += 2;
    page.span(top, LEFT, row - 1, LEFT, group.label, "group");
  }
  drawTotals(page, row, groups);
  // The slip: the station's SUM starts one worker too low.
  const [first, ...others] = groups[0]!.people;
  page.put(groups[0]!.sums, SUBTOTAL, { formula: `SUM(${span(SUBTOTAL, others)})`, result: total(others, sumOf) }, "sum");
  setUp(page, first!.row);
  return page;
}

function drawHead(page: Page): void {
  ["人员类别", "编号", "姓 名", "岗位", "资质", "合同起止时间"].forEach((head, index) =>
    page.span(HEAD, LEFT + index, HEAD + 1, LEFT + index, head, "head"),
  );
  OTHER_MONTHS.forEach((month, index) => {
    const column = FIRST_MONTH + index * 3;
    page.span(HEAD, column, HEAD, column + 2, month, "head");
    ["在岗", "参保", "薪酬\n发放"].forEach((head, offset) => page.put(HEAD + 1, column + offset, head, "head"));
  });
  ["到岗累计", "从业两年以上到岗累计", "备注"].forEach((head, index) =>
    page.span(HEAD, SUBTOTAL + index, HEAD + 1, SUBTOTAL + index, head, "head"),
  );
}

function drawWorker(page: Page, row: number, number: number, worker: OtherWorker): Drawn {
  [number, `社工${String(number).padStart(2, "0")}`, worker.position, worker.qualification, worker.contract].forEach((content, index) =>
    page.put(row, LEFT + 1 + index, content),
  );
  const marks = OTHER_MONTHS.map((_, index) => (worker.months?.[index + 1] ?? "✓ ✓ ✓").split(" "));
  marks.forEach((month, index) =>
    month.forEach((mark, offset) => page.put(row, FIRST_MONTH + index * 3 + offset, written(mark, offset, number))),
  );
  const figures = marks.map((month) => month.map(figureOf));
  const effective = figures.map(([presence, insured, paid]) => (insured && paid ? presence! : 0));
  const drawn = { row, figures, effective, twoYear: worker.twoYear };
  page.put(row, SUBTOTAL, sumOf(drawn));
  page.put(row, SUBTOTAL + 1, worker.twoYear);
  page.put(row, SUBTOTAL + 2, worker.remark ?? null, "left");
  page.heights.set(row, 28);
  return drawn;
}

/** Two hands kept the table: one ticks 参保 and 薪酬发放, the other writes 是. */
function written(mark: string, offset: number, number: number): string | number | null {
  if (mark === ".") return null;
  if (/^[\d.]+$/.test(mark)) return Number(mark);
  return mark === "✓" && offset > 0 && number % 2 === 0 ? "是" : mark;
}

function figureOf(mark: string): number {
  if (mark === "✓") return 1;
  return /^\d[\d.]*$/.test(mark) ? Number(mark) : 0;
}

function sumOf({ effective }: Drawn): number {
  return effective.reduce((sum, value) => sum + value, 0);
}

function total(people: readonly Drawn[], figure: (person: Drawn) => number): number {
  return people.reduce((sum, person) => sum + figure(person), 0);
}

function drawGroupSums(page: Page, row: number, people: readonly Drawn[], label: string): void {
  page.span(row, LEFT + 1, row, FIRST_MONTH - 1, "小计", "sum");
  eachMark((column, month, offset) => {
    const range = span(column, people);
    const formula = `SUM(${range})+COUNTIF(${range},"✓")+COUNTIF(${range},"是")`;
    page.put(row, column, { formula, result: total(people, ({ figures }) => figures[month]![offset]!) }, "sum");
  });
  page.span(row + 1, LEFT + 1, row + 1, FIRST_MONTH - 1, `${label}有效人次小计`, "sum");
  eachMonth((column, month) =>
    page.span(
      row + 1,
      column,
      row + 1,
      column + 2,
      total(people, ({ effective }) => effective[month]!),
      "sum",
    ),
  );
  for (const at of [row, row + 1]) drawLast(page, at, people, (column) => `SUM(${span(column, people)})`);
}

function drawTotals(page: Page, row: number, groups: readonly { readonly people: readonly Drawn[]; readonly sums: number }[]): void {
  const all = groups.flatMap(({ people }) => people);
  const across = (column: number, below: number): string => groups.map(({ sums }) => cell(column, sums + below)).join("+");
  page.span(row, LEFT, row, LAST, "总计", "sum");
  page.span(row + 1, LEFT, row + 1, FIRST_MONTH - 1, "参保、薪酬发放、在岗总计", "sum");
  eachMark((column, month, offset) =>
    page.put(row + 1, column, { formula: across(column, 0), result: total(all, ({ figures }) => figures[month]![offset]!) }, "sum"),
  );
  page.span(row + 2, LEFT, row + 2, FIRST_MONTH - 1, "社工站有效人次总计", "sum");
  eachMonth((column, month) =>
    page.span(
      row + 2,
      column,
      row + 2,
      column + 2,
      { formula: across(column, 1), result: total(all, ({ effective }) => effective[month]!) },
      "sum",
    ),
  );
  for (const at of [row + 1, row + 2]) drawLast(page, at, all, (column) => across(column, 1));
  page.span(row + 3, LEFT, row + 3, FIRST_MONTH - 1, "社工站稳岗率(持续在岗社工数/协议要求在岗社工数*100%)", "sum");
  page.span(row + 3, FIRST_MONTH, row + 3, LAST, "60.0%", "sum");
}

function drawLast(page: Page, row: number, people: readonly Drawn[], formula: (column: number) => string): void {
  page.put(row, SUBTOTAL, { formula: formula(SUBTOTAL), result: total(people, sumOf) }, "sum");
  page.put(row, SUBTOTAL + 1, { formula: formula(SUBTOTAL + 1), result: total(people, ({ twoYear }) => twoYear) }, "sum");
  page.put(row, SUBTOTAL + 2, null, "sum");
}

function eachMonth(draw: (column: number, month: number) => void): void {
  OTHER_MONTHS.forEach((_, month) => draw(FIRST_MONTH + month * 3, month));
}

function eachMark(draw: (column: number, month: number, offset: number) => void): void {
  eachMonth((column, month) => [0, 1, 2].forEach((offset) => draw(column + offset, month, offset)));
}

function span(column: number, people: readonly Drawn[]): string {
  return `${cell(column, people[0]!.row)}:${cell(column, people.at(-1)!.row)}`;
}

function cell(column: number, row: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

function setUp(page: Page, firstWorker: number): void {
  [10, 6, 9, 12, 20, 24].forEach((width, index) => page.widths.set(LEFT + index, width));
  page.width(FIRST_MONTH, SUBTOTAL - 1, 5);
  page.widths.set(SUBTOTAL, 9);
  page.widths.set(SUBTOTAL + 1, 12);
  page.widths.set(LAST, 24);
  page.heights.set(3, 30);
  page.heights.set(HEAD + 1, 28);
  page.frozen = { rows: firstWorker - 1, columns: LEFT + 2 };
  page.titleRows = `${HEAD}:${HEAD + 1}`;
}

/** Draws a table of two parts of the district and, under it, the indicators one line each. */
export function otherIndicatorPage(): Page {
  const page = new Page("指标");
  page.span(1, 2, 1, 8, "榕荫街社会工作服务站指标完成情况", "title");
  page.span(2, 2, 2, 8, "统计时间：2023年7月1日至2024年6月30日", "subtitle");
  page.span(3, 2, 4, 2, "服务片区", "head");
  page.span(3, 3, 4, 3, "投入社工人数", "head");
  page.span(3, 4, 3, 6, "困难长者探访", "head");
  ["指标量", "累计完成", "完成率"].forEach((head, index) => page.put(4, 4 + index, head, "head"));
  OTHER_PARTS.forEach(({ label, staff, target, done, rate }, index) =>
    [label, staff, target, done, rate].forEach((content, offset) => page.put(5 + index, 2 + offset, content)),
  );
  page.put(7, 2, "合计", "sum");
  page.put(7, 3, { formula: "SUM(C5:C6)", result: 10 }, "sum");
  page.put(7, 4, { formula: "SUM(D5:D6)", result: 210 }, "sum");
  page.put(7, 5, { formula: "SUM(E5:E6)", result: 216 }, "sum");
  page.put(7, 6, { formula: "ROUND(E7/D7,4)", result: 1.0286 }, "sum", "0.00%");
  page.span(10, 2, 10, 8, "总体服务指标", "title");
  ["序号", "内容", "单位", "指标量", "累计完成", "说明", "完成率"].forEach((head, index) => page.put(11, 2 + index, head, "head"));
  OTHER_ITEMS.forEach(({ name, unit, target, done, rate }, index) => {
    [index + 1, name, unit, target, done, null].forEach((content, offset) => page.put(12 + index, 2 + offset, content));
    page.put(12 + index, 8, rate, "body", "0.0%");
  });
  page.heights.set(1, 30);
  page.heights.set(10, 30);
  [12, 16, 12, 12, 12, 12, 12].forEach((width, index) => page.widths.set(2 + index, width));
  return page;
}

/** Draws the score of the four parts. */
export function otherScorePage(): Page {
  const page = new Page("得分");
  page.span(1, 3, 1, 5, "评估得分表", "title");
  ["评估主体", "满分", "得分"].forEach((head, index) => page.put(3, 3 + index, head, "head"));
  OTHER_SCORES.forEach(({ part, cap, score }, index) => {
    page.put(4 + index, 3, part);
    page.put(4 + index, 4, cap);
    page.put(4 + index, 5, score, "body", "0.00");
  });
  page.put(8, 3, "总得分", "sum");
  page.put(8, 4, 100, "sum");
  page.put(8, 5, OTHER_SCORE_STATED, "sum", "0.00");
  page.put(9, 3, "等级", "sum");
  page.span(9, 4, 9, 5, "良好", "sum");
  [18, 10, 12].forEach((width, index) => page.widths.set(3 + index, width));
  return page;
}
