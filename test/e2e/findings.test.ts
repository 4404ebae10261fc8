import type { Locator, Page } from "playwright-core";
import type { KeptSheet } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";
import { cellValue, listedCells, markedCells, picture, selectCell, selectedCell, type OpenPane } from "./excel-page";
import { setStage, type Stage } from "./stage";
import { findings, press, tab } from "./views";

jest.setTimeout(120_000);

const AREAS = "附件1-1 指标";
const POSTS = "附件2 到岗情况";
let stage: Stage;
let slips: KeptSheet[];

beforeAll(async () => {
  [stage, slips] = await Promise.all([setStage(), sampleSheets("station-with-slips.xlsx")]);
});

afterAll(() => stage?.close());

async function checked(): Promise<OpenPane> {
  const pane = await stage.reopen({ sheets: slips });
  await press(pane.page, "仅核查");
  await pane.page.getByText("核查完成").first().waitFor();
  return pane;
}

const at = (page: Page, cell: string): Locator => page.locator(`li[data-cell="${cell}"]`).first();
const openItem = (item: Locator): Promise<void> => item.getByRole("button").first().click();
const headings = (page: Page): Promise<string[]> => page.getByRole("tabpanel").getByRole("heading", { level: 2 }).allTextContents();

test("a search leaves what matches the cell, the rule or the text, and grouping names the rules or the sheets", async () => {
  const { page } = await checked();
  expect(await headings(page)).toEqual(["错误", "待核实", "提示", "未能核查"]);
  const search = page.getByRole("searchbox");
  await search.fill("q13");
  await expectCells(page, [`${POSTS}!Q13`]);
  await search.fill("百分比");
  await expectCells(page, [`${AREAS}!K5`, "附件1-2 项目!G8"]);
  await search.fill("４８.５");
  await expectCells(page, [`${POSTS}!S22`]);
  await search.fill("没有这样的内容");
  await page.getByRole("heading", { name: "没有符合条件的结果" }).waitFor();
  await press(page, "查看全部");
  await page.locator("li[data-cell]").first().waitFor();
  const all = await listedCells(page);
  const grouping = page.getByRole("combobox", { name: "分组方式" });
  await grouping.selectOption("按工作表");
  expect((await headings(page)).slice(0, 3)).toEqual([AREAS, "附件1-2 项目", POSTS]);
  await grouping.selectOption("按规则");
  expect(await headings(page)).toEqual(expect.arrayContaining(["百分比计算有误", "在岗或已发工资但未购买社保", "小计与所列人员不符"]));
  expect(await listedCells(page)).toEqual(all);
});

test("下一处 and 上一处 walk through the list in its order and lead to each cell in the sheet", async () => {
  const { page } = await checked();
  const order = await findings(page).evaluateAll((items) => items.map((item) => item.getAttribute("data-cell")));
  for (const cell of order.slice(0, 4)) {
    await press(page, "下一处");
    await page.locator(`li[data-cell="${cell}"] [aria-expanded="true"]`).waitFor();
    expect(await selectedCell(page)).toBe(cell);
  }
  await page.getByText(`4 / ${order.length}`).waitFor();
  await press(page, "上一处");
  await page.locator(`li[data-cell="${order[2]}"] [aria-expanded="true"]`).waitFor();
  expect(await page.locator('[aria-expanded="true"]').count()).toBe(1);
  await openItem(at(page, `${POSTS}!N26`));
  await page.locator(`li[data-cell="${POSTS}!N26"] [aria-expanded="true"]`).waitFor();
  expect(await selectedCell(page)).toBe(`${POSTS}!N26`);
});

test("修正此处 writes that one cell and no other, and 撤销 takes it back", async () => {
  const { page } = await checked();
  const before = await picture(page);
  await openItem(at(page, `${POSTS}!S22`));
  await press(page, "修正此处");
  await page.getByText("已修正 1 个单元格。").first().waitFor();
  expect(await cellValue(page, POSTS, "S22")).toBe(48.5);
  expect(await cellValue(page, POSTS, "S33")).toBe(7);
  expect(await at(page, `${POSTS}!S22`).getAttribute("data-state")).toBe("corrected");
  await press(page, "撤销");
  await page.getByText("已撤销，恢复了 1 个单元格。").first().waitFor();
  expect(await picture(page)).toEqual(before);
});

test("修正同类 shows every value before it writes; 取消 writes none, 全部修正 writes those", async () => {
  const { page } = await checked();
  const before = await picture(page);
  await openItem(at(page, `${AREAS}!K5`));
  await press(page, "修正同类 2 处…");
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByRole("listitem").allTextContents()).toEqual([`${AREAS}!K560.00%→63.16%`, "附件1-2 项目!G8166.00%→166.67%"]);
  await dialog.getByRole("button", { name: "取消" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(await picture(page)).toEqual(before);
  await press(page, "修正同类 2 处…");
  await dialog.getByRole("button", { name: "全部修正" }).click();
  await page.getByText("已修正 2 个单元格。").first().waitFor();
  expect(await cellValue(page, AREAS, "K5")).toBe(0.6316);
  expect(await cellValue(page, "附件1-2 项目", "G8")).toBe(1.6667);
  expect(await cellValue(page, POSTS, "S22")).toBe(40.5);
});

test("a finding is ignored with a reason alone, loses its mark, is listed with the reason, and stays so when the workbook is opened again", async () => {
  const { page } = await checked();
  const cell = `${POSTS}!Q13`;
  await openItem(at(page, cell));
  await press(page, "忽略…");
  const dialog = page.getByRole("dialog");
  const confirm = dialog.getByRole("button", { name: "忽略", exact: true });
  expect(await confirm.getAttribute("aria-disabled")).toBe("true");
  await dialog.getByRole("textbox").fill("已取得补充证明");
  await confirm.click();
  await page.getByRole("button", { name: "已忽略 1" }).click();
  await expectCells(page, [cell]);
  await page.getByText("忽略理由 已取得补充证明").waitFor();
  await expectMarks(page, (marks) => !marks.includes(cell));
  const settings = await page.evaluate(() => window.testExcel.workbook.kept());
  const again = await stage.reopen({ sheets: slips, settings });
  await press(again.page, "一键核算");
  await again.page.getByText("核算完成").first().waitFor();
  expect(await at(again.page, cell).getAttribute("data-state")).toBe("ignored");
  expect(await markedCells(again.page)).not.toContain(cell);
  await openItem(at(again.page, cell));
  await press(again.page, "恢复");
  await again.page.locator(`li[data-cell="${cell}"][data-state="open"]`).waitFor();
  await expectMarks(again.page, (marks) => marks.includes(cell));
});

test("如何得出 names every input with its cell and the arithmetic, and leads back to the list", async () => {
  const { page } = await checked();
  await openItem(at(page, `${POSTS}!S33`));
  await press(page, "如何得出");
  await page.getByRole("heading", { name: `${POSTS}!S33` }).waitFor();
  await page.getByText("1.5 + 3.5 + 1.5 + 3.5 + 3.5 + 3.5 + 3.5 + 3.5 = 24", { exact: true }).waitFor();
  const inputs = page.locator("section").filter({ has: page.getByRole("heading", { name: "如何得出" }) });
  await inputs.getByRole("button", { name: "S26", exact: true }).last().click();
  expect(await selectedCell(page)).toBe(`${POSTS}!S26`);
  await press(page, "返回");
  await page.locator(`li[data-cell="${POSTS}!S33"] [aria-expanded="true"]`).waitFor();
});

test("a setting counts the list anew at once, writes nothing into a cell, lets the marks follow, and is kept in the workbook", async () => {
  const { page } = await checked();
  const cells = async () => ((await picture(page)) as { readonly cells: unknown }[]).map((sheet) => sheet.cells);
  const before = await cells();
  await tab(page, "设置");
  const rate = page.getByRole("textbox", { name: "最低稳岗率" });
  await rate.fill("95");
  await rate.press("Enter");
  await page.getByRole("tab", { name: /^结果/ }).click();
  await page.locator('li[data-rule="attendance/stable-rate-low"]').waitFor();
  await expectMarks(page, (marks) => marks.some((cell) => cell.endsWith("!A37") || cell.startsWith(POSTS)));
  expect(await cells()).toEqual(before);
  const settings = await page.evaluate(() => window.testExcel.workbook.kept());
  const again = await stage.reopen({ sheets: slips, settings });
  await tab(again.page, "设置");
  expect(await again.page.getByRole("textbox", { name: "最低稳岗率" }).inputValue()).toBe("95");
});

test("a person can leave a table out, and say of a range what it is", async () => {
  const { page } = await checked();
  await tab(page, "表格");
  const card = page.getByRole("listitem").filter({ hasText: "社工到岗情况统计表" }).first();
  await card.getByRole("button", { name: "不核算此表" }).click();
  await page.getByText("已识别 4 张表").waitFor();
  await page.getByRole("tab", { name: /^结果/ }).click();
  await page.locator(`li[data-cell^="${POSTS}!"]`).first().waitFor({ state: "detached" });
  await tab(page, "表格");
  await press(page, "取消指定");
  await page.getByText("已识别 5 张表").waitFor();
  await selectCell(page, AREAS, "A9");
  await press(page, "使用当前选区");
  await page.getByText(`${AREAS}!A9`, { exact: true }).waitFor();
  await page.getByRole("combobox", { name: "表格类型" }).selectOption("不是要核算的表格");
  await press(page, "确定");
  await page.getByText("已识别 4 张表").waitFor();
});

async function expectCells(page: Page, cells: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) => JSON.stringify([...document.querySelectorAll("li[data-rule]")].map((item) => item.getAttribute("data-cell"))) === wanted,
    JSON.stringify(cells),
  );
  expect(await listedCells(page)).toEqual([...cells].sort());
}

async function expectMarks(page: Page, holds: (marks: readonly string[]) => boolean): Promise<void> {
  for (let attempt = 0; attempt < 50 && !holds(await markedCells(page)); attempt++) await page.waitForTimeout(100);
  const marks = await markedCells(page);
  expect([marks, holds(marks)]).toEqual([marks, true]);
}
