import type { Page } from "playwright-core";
import type { KeptSheet } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";
import { cellValue, listedCells, markedCells, picture } from "./excel-page";
import { setStage, type Stage } from "./stage";
import { press } from "./views";

jest.setTimeout(120_000);

const POSTS = "附件2 到岗情况";
let stage: Stage;
let slips: KeptSheet[];

beforeAll(async () => {
  [stage, slips] = await Promise.all([setStage(), sampleSheets("station-with-slips.xlsx")]);
});

afterAll(() => stage?.close());

test("a workbook without any of the tables is left alone, and the pane says what it looks for and how to point at it", async () => {
  const { page, complaints } = await stage.reopen({
    sheets: [{ name: "食谱", cells: { A1: { value: "周一" }, B1: { value: "番茄炒蛋" } } }],
  });
  await page.getByText("未识别到可核算的表格").waitFor();
  const before = await picture(page);
  await press(page, "一键核算");
  await page.getByText("没有识别到可核算的表格，工作簿未改动。").first().waitFor();
  await page.getByRole("heading", { name: "更正识别结果" }).waitFor();
  expect(await page.getByText("没有需要处理的问题").count()).toBe(0);
  expect(await picture(page)).toEqual(before);
  expect(complaints).toEqual([]);
});

test("an empty workbook is no error", async () => {
  const { page, complaints } = await stage.reopen({ sheets: [{ name: "Sheet1", cells: {} }] });
  for (const name of ["一键核算", "仅核查"]) {
    await press(page, name);
    await page.getByText("没有识别到可核算的表格，工作簿未改动。").first().waitFor();
  }
  await press(page, "清除标记");
  await page.getByText("标记已全部清除").first().waitFor();
  expect(complaints).toEqual([]);
});

test("a protected sheet in which nothing needs writing keeps no other sheet from its values and marks, and the pane says what is unmarked", async () => {
  const locked = (sheets: readonly KeptSheet[]) => sheets.map((sheet) => ({ ...sheet, isProtected: sheet.name === POSTS }));
  const { page, complaints } = await stage.reopen({ sheets: locked(slips) });
  const before = await picture(page);
  await press(page, "仅核查");
  await page.getByText(`工作表“${POSTS}”受保护，其中的问题只列在这里，未在表中标出。未改动任何数据。`).first().waitFor();
  expect(await page.locator("li[data-rule]").count()).toBe(14);
  const elsewhere = (await listedCells(page)).filter((cell) => !cell.startsWith(POSTS));
  expect(elsewhere.length).toBeGreaterThan(0);
  expect(await markedCells(page)).toEqual(elsewhere);
  await press(page, "清除标记");
  await page.getByText("标记已全部清除").first().waitFor();
  expect(await picture(page)).toEqual(before);
  expect(complaints).toEqual([]);
});

test("a protected sheet is named with what to do; the findings are listed, and nothing was written to any sheet", async () => {
  const { page } = await stage.reopen({ sheets: slips.map((sheet) => ({ ...sheet, isProtected: sheet.name === POSTS })) });
  const before = await picture(page);
  await press(page, "一键核算");
  const told = `工作表“${POSTS}”受保护，无法写入。工作簿未改动。请在“审阅”中撤销工作表保护后再试。`;
  await page.getByText(told).first().waitFor();
  expect(await page.locator("li[data-rule]").count()).toBe(14);
  expect(await picture(page)).toEqual(before);
  await page.evaluate((sheet) => {
    const { workbook } = window.testExcel;
    workbook.setProtection(workbook.sheetId(sheet), false);
  }, POSTS);
  await press(page, "一键核算");
  await page.getByText("核算完成").first().waitFor();
  expect(await cellValue(page, POSTS, "S22")).toBe(48.5);
});

test.each([
  ["a cell is being edited", "InvalidOperationInCellEditMode", "有单元格正在编辑中。工作簿未改动。请按 Enter 或 Esc 结束编辑后再试。"],
  ["the session is lost", "InvalidOrTimedOutSession", "与 Excel 的连接已断开。工作簿未改动。请刷新页面或重新打开工作簿。"],
  ["Excel is busy", "ActivityLimitReached", "Excel 正忙，没有响应。工作簿未改动。请稍候再试。"],
  ["the workbook is read-only", "AccessDenied", "工作簿是只读的，无法写入。工作簿未改动。请另存一份或启用编辑后再试。"],
] as const)("while %s the pane says so and what to do, and the next try works", async (_what, refusal, told) => {
  const { page } = await stage.reopen({ sheets: slips });
  const before = await picture(page);
  await refuse(page, refusal);
  await press(page, "一键核算");
  await page.getByText(told).first().waitFor();
  expect(await picture(page)).toEqual(before);
  expect(await markedCells(page)).toEqual([]);
  await refuse(page, null);
  await press(page, "一键核算");
  await page.getByText("核算完成").first().waitFor();
  expect(await cellValue(page, POSTS, "S22")).toBe(48.5);
});

test("an Excel that refuses everything from the start still gets a pane that says so, and recovers without a reload", async () => {
  const { page } = await stage.reopen({ sheets: slips, refused: "InvalidOrTimedOutSession" });
  await page.getByText("与 Excel 的连接已断开。工作簿未改动。").first().waitFor();
  await page.getByRole("heading", { name: "尚未读取工作簿" }).waitFor();
  expect(await page.getByText("正在读取工作簿…").count()).toBe(0);
  await refuse(page, null);
  await press(page, "重试");
  await page.getByText("已识别 5 张表").waitFor();
  await press(page, "仅核查");
  await page.getByText("核查完成：7 处错误").first().waitFor();
});

test("an Excel too old for the add-in is told so in both languages", async () => {
  const { page, complaints } = await stage.reopen({ sheets: slips, apiVersion: "1.13", awaits: "h1" });
  await page.getByRole("heading", { name: "需要更新版本的 Excel" }).waitFor();
  await page.getByRole("heading", { name: "A newer Excel is needed" }).waitFor();
  expect(complaints).toEqual([]);
});

type OfficeRefusal = "InvalidOperationInCellEditMode" | "InvalidOrTimedOutSession" | "ActivityLimitReached" | "AccessDenied";

function refuse(page: Page, refusal: OfficeRefusal | null): Promise<void> {
  return page.evaluate((reason) => {
    window.testExcel.host.fault = reason ? () => ({ at: "request", refusal: reason }) : undefined;
  }, refusal);
}
