import {
  AREAS,
  NOTE,
  overall,
  STAFF_TOTAL,
  volunteers,
  type Promise3,
  type StationIndicators,
  type StationItem,
  type StationService,
} from "./data/indicators";
import { INDICATOR_TITLE, PERIOD } from "./data/station";
import { Page } from "./page";

const PERCENT = "0.00%";
/** Columns of the first block: 服务片区, 投入社工人数 and seven triples. */
const LAST = 23;

/** Draws 附件1-1: two blocks by area, one under the other, and the list 总体服务 with its note. */
export function indicatorPage(name: string, data: StationIndicators): Page {
  const page = new Page(name);
  page.span(1, 1, 1, LAST, INDICATOR_TITLE, "title");
  page.span(2, 1, 2, LAST, PERIOD, "subtitle");
  let row = 3;
  for (const block of data.blocks) row = drawBlock(page, row, block);
  drawOverall(page, row);
  page.widths.set(1, 9);
  page.widths.set(2, 9);
  page.width(3, LAST, 8.5);
  page.heights.set(1, 32);
  page.heights.set(2, 18);
  page.frozen = { rows: 2, columns: 2 };
  return page;
}

function drawBlock(page: Page, top: number, services: readonly StationService[]): number {
  page.span(top, 1, top + 1, 1, "服务\n片区", "head");
  page.span(top, 2, top + 1, 2, "投入社工\n人数", "head");
  page.heights.set(top, 36);
  page.heights.set(top + 1, 30);
  const first = top + 2;
  const totalRow = first + AREAS.length;
  AREAS.forEach(({ label, staff }, index) => {
    page.put(first + index, 1, label);
    page.put(first + index, 2, staff);
    page.heights.set(first + index, 20);
  });
  page.put(totalRow, 1, "合计", "sum");
  page.put(totalRow, 2, STAFF_TOTAL, "sum");
  page.heights.set(totalRow, 22);
  let column = 3;
  for (const service of services) {
    page.span(top, column, top, column + service.metrics.length * 3 - 1, service.name, "head");
    for (const metric of service.metrics) {
      metric.heads.forEach((head, offset) => page.put(top + 1, column + offset, head, "head"));
      const height = AREAS.length / metric.areas.length;
      metric.areas.forEach((value, index) =>
        drawTriple(page, first + index * height, first + (index + 1) * height - 1, column, value, false),
      );
      drawTriple(page, totalRow, totalRow, column, metric.total, true);
      column += 3;
    }
  }
  return totalRow + 1;
}

function drawTriple(page: Page, top: number, bottom: number, column: number, { target, done, rate }: Promise3, total: boolean): void {
  const look = total ? "sum" : "body";
  page.span(top, column, bottom, column, target, look);
  page.span(top, column + 1, bottom, column + 1, done, look);
  page.span(top, column + 2, bottom, column + 2, rate, look, PERCENT);
}

function drawOverall(page: Page, top: number): void {
  page.span(top, 1, top + 3, 1, "总体\n服务", "group");
  page.span(top, 2, top, 6, "协议内容", "head");
  page.span(top, 10, top, 14, "协议内容", "head");
  for (const column of [7, 15]) ["指标要求", "完成量", "百分比"].forEach((head, offset) => page.put(top, column + offset, head, "head"));
  page.span(top + 1, 2, top + 3, 2, "志愿者", "group");
  volunteers.forEach((item, index) => drawItem(page, top + 1 + index, top + 1 + index, 3, 7, item));
  drawItem(page, top + 1, top + 1, 10, 15, overall[0]!);
  drawItem(page, top + 2, top + 3, 10, 15, overall[1]!);
  page.span(top, 18, top + 3, LAST, NOTE, "note");
  for (let row = top; row <= top + 3; row++) page.heights.set(row, 30);
}

function drawItem(page: Page, top: number, bottom: number, left: number, column: number, item: StationItem): void {
  page.span(top, left, bottom, column - 1, item.name);
  drawTriple(page, top, bottom, column, item, false);
}

/** Draws 附件1-2: triples across, the header repeated above every row of them. */
export function projectPage(name: string, data: StationIndicators): Page {
  const page = new Page(name);
  page.span(1, 1, 1, 10, INDICATOR_TITLE, "title");
  page.span(2, 1, 2, 10, PERIOD, "subtitle");
  let row = 3;
  for (const project of data.projects) {
    page.span(row, 1, row + project.rows.length * 2 - 1, 1, project.label, "group");
    for (const items of project.rows) {
      items.forEach((item, index) => {
        const column = 2 + index * 3;
        ["指标要求", "完成情况", "完成百分比"].forEach((head, offset) => page.put(row, column + offset, head, "head"));
        drawTriple(page, row + 1, row + 1, column, item, false);
      });
      page.heights.set(row + 1, 48);
      row += 2;
    }
  }
  page.widths.set(1, 14);
  for (const column of [2, 3, 5, 6, 8, 9]) page.widths.set(column, 22);
  for (const column of [4, 7, 10]) page.widths.set(column, 11);
  page.heights.set(1, 32);
  page.heights.set(2, 18);
  return page;
}
