import { readFileSync } from "node:fs";
import type { KeptSheet } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";
import { cellValue, picture, selectedCell, type OpenPane } from "./excel-page";
import { setStage, type Stage } from "./stage";
import { press } from "./views";

jest.setTimeout(120_000);

const NAME = "核查结果";
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

const names = async (page: OpenPane["page"]): Promise<string[]> => ((await picture(page)) as { name: string }[]).map(({ name }) => name);

test("one click writes the result sheet and shows it; with the marks it goes only when the person says so", async () => {
  const { page, complaints } = await checked();
  const before = await names(page);
  await press(page, "写入核查结果");
  await page.getByText("核查结果已写入工作表“核查结果”").first().waitFor();
  expect(await names(page)).toEqual([...before, NAME]);
  expect(await selectedCell(page)).toBe(`${NAME}!A1`);
  expect(await cellValue(page, NAME, "A4")).toBe("错误 7 · 待核实 1 · 提示 6");
  expect(await cellValue(page, NAME, "D8")).toBe("Q6");
  // The sheet that came is no change of the tables.
  expect(await page.getByText("可能已过时").count()).toBe(0);
  await press(page, "写入核查结果");
  await page.getByText("核查结果已写入").first().waitFor();
  expect(await names(page)).toEqual([...before, NAME]);
  await press(page, "清除标记");
  await page.getByText("工作表“核查结果”仍保留").first().waitFor();
  expect(await names(page)).toEqual([...before, NAME]);
  await press(page, "一并删除该表");
  await page.getByText("核查结果表已删除").first().waitFor();
  expect(await names(page)).toEqual(before);
  expect(complaints).toEqual([]);
});

test("the result is handed out as a workbook, a page, CSV and JSON, and its content can be copied", async () => {
  const { page, strangers, complaints } = await checked();
  await press(page, "导出…");
  const dialog = page.getByRole("dialog");
  for (const [button, ending, start] of [
    ["Excel 工作簿", "xlsx", "PK"],
    ["可打印网页", "html", "<!doctype html>"],
    ["CSV 清单", "csv", "\ufeff级别"],
    ["JSON 数据", "json", '{\n  "version": "1"'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: button }).click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^核查结果-\\d{4}-\\d{2}-\\d{2}\\.${ending}$`));
    expect(readFileSync((await download.path())!, "utf8").startsWith(start)).toBe(true);
    await dialog.getByText(`.${ending}”`).waitFor();
  }
  await dialog.getByRole("button", { name: "复制内容" }).click();
  await dialog.getByText("已复制").waitFor();
  await dialog.getByRole("button", { name: "关闭" }).click();
  expect(await dialog.count()).toBe(0);
  expect([strangers, complaints]).toEqual([[], []]);
});
