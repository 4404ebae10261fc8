import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { cellsThroughOffice, download, pressRibbon, setWorkbench, type WorkbenchStage } from "./workbench-page";

jest.setTimeout(180_000);

let stage: WorkbenchStage;

beforeAll(async () => {
  stage = await setWorkbench();
});

afterAll(() => stage?.close());

test("the result sheet is written into the grid, replaced in its place, and deleted with the marks when asked", async () => {
  const { page, pane, strangers, complaints } = await stage.open();
  await pressRibbon(page, "仅核查");
  await pane.getByText("核查完成").first().waitFor();
  const write = pane.getByRole("button", { name: "写入核查结果", exact: true });
  for (const time of [1, 2]) {
    await write.click();
    await pane.getByText("核查结果已写入工作表“核查结果”").first().waitFor();
    const cells = await cellsThroughOffice(page, "核查结果", ["A1", "A4", "D8", "F8", "I8"]);
    expect([time, ...cells]).toEqual([time, "社工核算 Station Audit · 核查结果", "错误 7 · 待核实 1 · 提示 6", "Q6", "空", "待处理"]);
  }
  await pane.getByRole("button", { name: "清除标记", exact: true }).click();
  await pane.getByRole("button", { name: "一并删除该表" }).click();
  await pane.getByText("核查结果表已删除").first().waitFor();
  await expect(cellsThroughOffice(page, "核查结果", ["A1"])).rejects.toThrow();
  expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
});

test("a workbook downloaded after 写入核查结果 holds the sheet, with its looks and links, for other programs to read", async () => {
  const { page, pane } = await stage.open();
  await pressRibbon(page, "一键核算");
  await pane.getByText("核算完成").first().waitFor();
  await pane.getByRole("button", { name: "写入核查结果", exact: true }).click();
  await pane.getByText("核查结果已写入工作表“核查结果”").first().waitFor();
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  try {
    const path = join(folder, "with-results.xlsx");
    await (await download(page)).saveAs(path);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["附件1-1 指标", "附件1-2 项目", "附件2 到岗情况", "核查结果"]);
    const sheet = book.getWorksheet("核查结果")!;
    expect(sheet.getCell("A1").value).toBe("社工核算 Station Audit · 核查结果");
    expect(sheet.getCell("A1").font.bold).toBe(true);
    expect(sheet.getCell("D8").value).toMatchObject({ formula: 'HYPERLINK("#\'附件2 到岗情况\'!Q6","Q6")', result: "Q6" });
    expect(sheet.views[0]).toMatchObject({ state: "frozen", showGridLines: false });
    expect(book.getWorksheet("附件1-1 指标")!.getCell("K5").value).toBe(0.6316);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
