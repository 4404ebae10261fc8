import type { Page } from "playwright-core";
import type { KeptSheet } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";
import { stationWithoutInsurance } from "../app/large-station";
import { cellValue, listedCells, markedCells, picture, typeInto } from "./excel-page";
import { setStage, type Stage } from "./stage";
import { press } from "./views";

jest.setTimeout(120_000);

const AREAS = "附件1-1 指标";
const POSTS = "附件2 到岗情况";
let stage: Stage;
let slips: KeptSheet[];

beforeAll(async () => {
  [stage, slips] = await Promise.all([setStage(), sampleSheets("station-with-slips.xlsx")]);
});

afterAll(() => stage?.close());

const missing = (page: Page, cell: string) => page.locator(`li[data-rule="attendance/insurance-missing"][data-cell="${POSTS}!${cell}"]`);

/** Waits until the cells that are marked are those that the list names. */
async function marksFollow(page: Page): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (JSON.stringify(await markedCells(page)) === JSON.stringify(await listedCells(page))) return;
    await page.waitForTimeout(100);
  }
  expect(await markedCells(page)).toEqual(await listedCells(page));
}

test("a tick typed by hand makes its finding go by itself, a tick taken away makes it come, the marks follow without a click, and no value is written meanwhile", async () => {
  const { page, complaints } = await stage.reopen({ sheets: slips });
  await press(page, "一键核算");
  await page.getByText("核算完成").first().waitFor();
  await missing(page, "Q6").waitFor();
  const marks = await markedCells(page);
  await typeInto(page, POSTS, "Q6", "√");
  await missing(page, "Q6").waitFor({ state: "detached" });
  await marksFollow(page);
  expect(await markedCells(page)).not.toEqual(marks);
  // With the insurance the month would count: once it is claimed, the subtotal beside it is wrong.
  await typeInto(page, POSTS, "P6", 0.5);
  await page.locator(`li[data-rule="attendance/row-subtotal"][data-cell="${POSTS}!S6"]`).waitFor();
  await marksFollow(page);
  await typeInto(page, POSTS, "Q6", null);
  await missing(page, "Q6").waitFor();
  await typeInto(page, POSTS, "H7", null);
  await missing(page, "H7").waitFor();
  expect(complaints).toEqual([]);
});

test("an edit before the first run refreshes what was recognised and shows no findings", async () => {
  const { page } = await stage.reopen({ sheets: slips });
  await page.getByRole("heading", { name: "准备就绪" }).waitFor();
  await typeInto(page, AREAS, "K5", 0.1);
  await page.waitForTimeout(700);
  expect(await page.locator("li[data-rule]").count()).toBe(0);
  expect(await markedCells(page)).toEqual([]);
});

test("a co-author's edit leaves the list as it is and says that it may be out of date, until it is checked again", async () => {
  const { page } = await stage.reopen({ sheets: slips });
  await press(page, "仅核查");
  await page.getByText("核查完成").first().waitFor();
  await page.evaluate((sheet) => window.testExcel.workbook.type(sheet, 5, 16, { value: "√" }, true), POSTS);
  await page.getByText("其他协作者修改了表格，以下结果可能已过时。").first().waitFor();
  expect(await missing(page, "Q6").count()).toBe(1);
  await page.getByRole("button", { name: "重新核查" }).click();
  await missing(page, "Q6").waitFor({ state: "detached" });
  expect(await page.getByText("其他协作者修改了表格").count()).toBe(0);
});

test("a sheet that is added or deleted makes the list out of date", async () => {
  const { page } = await stage.reopen({ sheets: slips });
  await press(page, "仅核查");
  await page.getByText("核查完成").first().waitFor();
  await page.evaluate(() => window.testExcel.workbook.addSheet("新表"));
  await page.getByText("工作表的行列或名称已变动，以下结果可能已过时。").first().waitFor();
  await page.evaluate((sheet) => {
    const { workbook } = window.testExcel;
    workbook.deleteSheet(workbook.sheetId(sheet));
  }, POSTS);
  await page.getByRole("button", { name: "重新核查" }).click();
  await page.getByText("已识别 4 张表").waitFor();
  expect((await listedCells(page)).some((cell) => cell.startsWith(POSTS))).toBe(false);
});

test("a long run shows how far it is and stops when 取消 is pressed, with the workbook as it was", async () => {
  const { page } = await stage.reopen({ sheets: stationWithoutInsurance(400) });
  const before = await picture(page);
  // A slow Excel: every answer waits.
  await page.evaluate(() => {
    const { host } = window.testExcel;
    const execute = host.execute.bind(host);
    host.execute = async (body, flags) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      return execute(body, flags);
    };
  });
  await press(page, "仅核查");
  await page.getByRole("progressbar", { name: "仅核查" }).waitFor();
  for (const name of ["一键核算", "撤销", "清除标记"])
    expect(await page.getByRole("button", { name, exact: true }).getAttribute("aria-disabled")).toBe("true");
  await press(page, "取消");
  await page.getByText("已取消，工作簿未改动。").first().waitFor();
  expect(await picture(page)).toEqual(before);
  expect(await page.getByRole("progressbar").count()).toBe(0);
});

test("a request that Excel never answers is waited for no longer than until 取消 is pressed, and the next check begins anew", async () => {
  const { page, complaints } = await stage.reopen({ sheets: slips });
  await page.getByText("已识别 5 张表").waitFor();
  const before = await picture(page);
  await page.evaluate(() => (window.testExcel.host.fault = () => ({ at: "silence", done: false })));
  await press(page, "仅核查");
  await page.getByRole("progressbar", { name: "仅核查" }).waitFor();
  await press(page, "取消");
  await page.getByText("已取消，工作簿未改动。").first().waitFor();
  expect(await picture(page)).toEqual(before);
  await page.evaluate(() => (window.testExcel.host.fault = undefined));
  await press(page, "仅核查");
  await page.getByText("核查完成").first().waitFor();
  expect(await markedCells(page)).toEqual(await listedCells(page));
  expect(complaints).toEqual([]);
});

test("an edit in a sheet without tables does not disturb the list", async () => {
  const { page } = await stage.reopen({ sheets: [...slips, { name: "便签", cells: { A1: { value: "备忘" } } }] });
  await press(page, "仅核查");
  await page.getByText("核查完成").first().waitFor();
  const [before, listed] = [await page.evaluate(() => window.testExcel.host.batches.length), await listedCells(page)];
  await typeInto(page, "便签", "B2", 7);
  await page.waitForTimeout(900);
  const asked = await page.evaluate((from) => window.testExcel.host.batches.slice(from).map(({ flags }) => flags), before);
  // An Excel that did not tell of the edit is looked at; nothing is written to any.
  const told = await page.evaluate(() => !window.stationTraits.quirks?.includes("Q14"));
  expect(told ? asked : asked.filter((flags) => (flags & 1) === 1)).toEqual([]);
  expect([await listedCells(page), await page.getByText("可能已过时").count()]).toEqual([listed, 0]);
  expect(await cellValue(page, "便签", "B2")).toBe(7);
});
