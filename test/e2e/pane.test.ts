import { paneTexts } from "../../src/taskpane/texts/pane-texts";
import type { KeptSheet } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";
import { cellValue, listedCells, markedCells, picture, type OpenOptions, type OpenPane } from "./excel-page";
import { cardsInSight, SCREENS } from "./in-sight";
import { setStage, type Stage } from "./stage";

jest.setTimeout(120_000);

const AREAS = "附件1-1 指标";
const POSTS = "附件2 到岗情况";
let stage: Stage;
let slips: KeptSheet[];
const open = (options: Partial<OpenOptions> = {}): Promise<OpenPane> => stage.reopen({ sheets: slips, ...options });

beforeAll(async () => {
  [stage, slips] = await Promise.all([setStage(), sampleSheets("station-with-slips.xlsx")]);
});

afterAll(() => stage?.close());

test("one click writes every right figure, lists every finding and marks each one; 撤销 brings everything back", async () => {
  const { page, strangers, complaints } = await open();
  const before = await picture(page);
  await page.getByRole("button", { name: "一键核算", exact: true }).click();
  await page.getByText("核算完成").first().waitFor();
  expect(await cellValue(page, AREAS, "K5")).toBe(0.6316);
  expect(await cellValue(page, "附件1-2 项目", "G8")).toBe(1.6667);
  expect(await cellValue(page, POSTS, "S22")).toBe(48.5);
  expect(await cellValue(page, POSTS, "S33")).toBe(24);
  expect(await cellValue(page, POSTS, "T33")).toBe(16.5);
  const listed = await listedCells(page);
  expect(listed).toEqual(expect.arrayContaining([`${POSTS}!Q6`, `${POSTS}!Q13`, `${POSTS}!S22`]));
  expect(await markedCells(page)).toEqual(listed);
  for (const item of await page.locator("li[data-rule]").all()) {
    expect(await item.textContent()).toContain(await item.getAttribute("data-cell"));
  }
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await page.getByText("已撤销").first().waitFor();
  expect(await picture(page)).toEqual(before);
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
});

test.each(["zh", "en"] as const)("after a run three findings are in sight in a narrow pane and in a wide one (%s)", async (language) => {
  const { page } = await open({ language: language === "zh" ? "zh-CN" : "en-US" });
  await page.getByRole("button", { name: paneTexts.recompute[language], exact: true }).click();
  await page.locator("li[data-rule]").first().waitFor();
  for (const size of SCREENS) {
    await page.setViewportSize(size);
    expect(await cardsInSight(page.locator("li[data-rule]"))).toBeGreaterThanOrEqual(3);
  }
});

test("仅核查 marks every finding and changes no cell; 清除标记 leaves no trace of it", async () => {
  const { page, complaints } = await open();
  const before = await picture(page);
  await page.getByRole("button", { name: "仅核查", exact: true }).click();
  await page.getByText("核查完成：7 处错误、1 处待核实、6 处提示").first().waitFor();
  expect(await markedCells(page)).toEqual(await listedCells(page));
  expect(await picture(page)).not.toEqual(before);
  await page.getByRole("button", { name: "清除标记", exact: true }).click();
  await page.getByText("标记已全部清除").first().waitFor();
  expect(await markedCells(page)).toEqual([]);
  expect(await picture(page)).toEqual(before);
  expect(await page.evaluate(() => window.testExcel.workbook.kept())).toEqual([]);
  expect(complaints).toEqual([]);
});

test("清除标记 after 一键核算 leaves the right figures and nothing else behind", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "一键核算", exact: true }).click();
  await page.getByText("核算完成").first().waitFor();
  await page.getByRole("button", { name: "清除标记", exact: true }).click();
  await page.getByText("标记已全部清除").first().waitFor();
  const clean = await picture(page);
  expect(await markedCells(page)).toEqual([]);
  expect(await cellValue(page, POSTS, "S22")).toBe(48.5);
  // Once more: the figures are right, so a run writes nothing, and its marks go as they came.
  await page.getByRole("button", { name: "一键核算", exact: true }).click();
  await page.getByText("核算完成：各项计算均正确").first().waitFor();
  await page.getByRole("button", { name: "清除标记", exact: true }).click();
  await page.getByText("标记已全部清除").first().waitFor();
  expect(await picture(page)).toEqual(clean);
});

test("撤销 where nothing was done says so and touches nothing", async () => {
  const { page } = await open();
  const before = await picture(page);
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await page.getByText("没有可撤销的核算。表格未改动。").first().waitFor();
  expect(await picture(page)).toEqual(before);
});

test("a run goes on with the cells that a person has corrected since, and 撤销 leaves those alone and names them", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "一键核算", exact: true }).click();
  await page.getByText("核算完成").first().waitFor();
  await page.evaluate((sheet) => window.testExcel.workbook.type(sheet, 21, 18, { value: 47 }), POSTS);
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await page.getByText(`以下单元格此后又被修改，保持现状：${POSTS}!S22`).first().waitFor();
  expect(await cellValue(page, POSTS, "S22")).toBe(47);
  expect(await cellValue(page, POSTS, "S33")).toBe(7);
});
