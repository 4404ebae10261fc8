import { ATTENDANCE_TITLE, TERM, type StatedSums, type StationAttendance } from "./data/station";
import { Page } from "./page";

const FIRST_MONTH = 7;
const HEADERS = ["类型", "序号", "姓名", "职位", "岗位资格证/\n资质", "合同期限"];
const MARKS = ["人员\n到位", "社保\n购买", "工资\n发放"];

/** Draws 附件2: A 类型 … F 合同期限, three columns a month, 人员到岗小计, the 2-year column and 备注; workers from row 5. */
export function attendancePage(name: string, data: StationAttendance): Page {
  const page = new Page(name);
  const subtotal = FIRST_MONTH + data.months.length * 3;
  const last = subtotal + 2;
  page.span(1, 1, 1, last, ATTENDANCE_TITLE, "title");
  page.span(2, 1, 2, last, TERM, "subtitle");
  HEADERS.forEach((header, index) => page.span(3, index + 1, 4, index + 1, header, "head"));
  data.months.forEach((month, index) => {
    const column = FIRST_MONTH + index * 3;
    page.span(3, column, 3, column + 2, month, "head");
    MARKS.forEach((mark, offset) => page.put(4, column + offset, mark, "head"));
  });
  page.span(3, subtotal, 4, subtotal, "人员到岗小计", "head");
  page.span(3, subtotal + 1, 4, subtotal + 1, "符合从业2年以上的社工到岗小计", "head");
  page.span(3, last, 4, last, "备注", "head");
  let row = 5;
  let index = 0;
  for (const group of data.groups) {
    const top = row;
    for (const person of group.workers) {
      index++;
      page.put(row, 2, index);
      page.put(row, 3, `社工${String(index).padStart(2, "0")}`);
      page.put(row, 4, person.position);
      page.put(row, 5, person.qualification);
      page.put(row, 6, person.contract);
      person.marks.forEach((month, at) => {
        month.split(" ").forEach((mark, offset) => page.put(row, FIRST_MONTH + at * 3 + offset, markContent(mark)));
      });
      page.put(row, subtotal, person.subtotal);
      page.put(row, subtotal + 1, person.twoYear);
      page.put(row, last, person.remark || null, "left");
      page.heights.set(row, 30);
      row++;
    }
    drawSums(page, row++, 2, "小计", group.sums, subtotal);
    drawSums(page, row++, 2, `${group.label}有效人次小计`, group.effective, subtotal);
    page.span(top, 1, row - 1, 1, group.label, "group");
  }
  page.span(row, 1, row, last, "总计", "sum");
  row++;
  drawSums(page, row++, 1, "社保购买、工资发放、人员到位总计", data.total, subtotal);
  drawSums(page, row++, 1, "社工站有效人次总计(即持证社工及非持证社工)", data.effectiveTotal, subtotal);
  page.span(row, 1, row, 6, "社工站稳岗率(持续在岗社工数/协议要求在岗社工数*100%)", "sum");
  page.span(row, FIRST_MONTH, row, last, data.stableRate, "sum", "0.00%");
  page.heights.set(row, 30);
  setUp(page, subtotal);
  return page;
}

function markContent(mark: string): string | number | null {
  if (mark === ".") return null;
  return /^[\d.]+$/.test(mark) ? Number(mark) : mark;
}

function drawSums(page: Page, row: number, left: number, label: string, sums: StatedSums, subtotal: number): void {
  page.span(row, left, row, 6, label, "sum");
  const each = (subtotal - FIRST_MONTH) / sums.months.length;
  sums.months.forEach((value, index) => {
    const column = FIRST_MONTH + index * each;
    page.span(row, column, row, column + each - 1, value, "sum");
  });
  page.put(row, subtotal, sums.subtotal, "sum");
  page.put(row, subtotal + 1, sums.twoYear, "sum");
  page.put(row, subtotal + 2, null, "sum");
  page.heights.set(row, 22);
}

function setUp(page: Page, subtotal: number): void {
  [8, 5, 9, 18, 18, 14].forEach((width, index) => page.widths.set(index + 1, width));
  page.width(FIRST_MONTH, subtotal - 1, 6);
  page.widths.set(subtotal, 8);
  page.widths.set(subtotal + 1, 11);
  page.widths.set(subtotal + 2, 20);
  page.heights.set(1, 32);
  page.heights.set(2, 18);
  page.heights.set(3, 24);
  page.heights.set(4, 30);
  page.frozen = { rows: 4, columns: 3 };
  page.titleRows = "3:4";
}
