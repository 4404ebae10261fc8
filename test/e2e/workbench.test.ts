import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonReport } from "../../src/domain/report/json-report";
import { ensureBuilt, runIn } from "../cli/command-line";
import {
  cellsThroughOffice,
  download,
  listedInPane,
  markedThroughOffice,
  pressRibbon,
  setWorkbench,
  typeInGrid,
  type WorkbenchStage,
} from "./workbench-page";

jest.setTimeout(180_000);

const samples = join(__dirname, "..", "..", "assets", "samples");
const ATTENDANCE = "附件2 到岗情况";

let stage: WorkbenchStage;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "workbench-"));
  await ensureBuilt();
  stage = await setWorkbench();
});

afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

function check(file: string): string[] {
  const { findings } = (JSON.parse(runIn(folder, "check", "--json", file).stdout) as JsonReport).files[0]!;
  return [...new Set(findings.map(({ sheet, cell }) => `${sheet}!${cell}`))].sort();
}

test("from the sample to the downloaded file: one click, a tick typed into the grid, 撤销, and the command line agrees", async () => {
  const { page, pane, strangers, complaints } = await stage.open();
  await pressRibbon(page, "一键核算");
  await pane.getByText("核算完成").first().waitFor();
  expect(await cellsThroughOffice(page, "附件1-1 指标", ["K5"])).toEqual([0.6316]);
  expect(await cellsThroughOffice(page, ATTENDANCE, ["S22", "S33", "T33", "Q6"])).toEqual([48.5, 24, 16.5, ""]);
  const listed = await listedInPane(pane);
  expect(listed).toEqual(expect.arrayContaining([`${ATTENDANCE}!Q6`, `${ATTENDANCE}!Q13`, "附件1-1 指标!K5"]));
  expect(await markedThroughOffice(page)).toEqual(listed);

  await typeInGrid(page, ATTENDANCE, "Q6", "√");
  await pane.locator(`li[data-cell="${ATTENDANCE}!Q6"]`).first().waitFor({ state: "detached" });
  expect(await cellsThroughOffice(page, ATTENDANCE, ["Q6"])).toEqual(["√"]);

  await pane.getByRole("button", { name: "撤销", exact: true }).click();
  await pane.getByText("已撤销").first().waitFor();
  expect(await cellsThroughOffice(page, "附件1-1 指标", ["K5"])).toEqual([0.6]);
  expect(await cellsThroughOffice(page, ATTENDANCE, ["S22", "Q6"])).toEqual([40.5, "√"]);
  expect(await markedThroughOffice(page)).toEqual([]);

  const file = await download(page);
  expect(file.suggestedFilename()).toBe("station-with-slips.xlsx");
  const path = join(folder, "undone.xlsx");
  await file.saveAs(path);
  expect(check(path)).toEqual(await listedInPane(pane));
  expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
});

test("a downloaded correction holds the figures and the marks, and opens here again with both", async () => {
  const { page, pane } = await stage.open();
  await pressRibbon(page, "一键核算");
  await pane.getByText("核算完成").first().waitFor();
  const marked = await markedThroughOffice(page);
  const path = join(folder, "corrected.xlsx");
  await (await download(page)).saveAs(path);
  const open = await pane
    .locator("li[data-rule]")
    .evaluateAll((items) => items.filter((item) => !item.textContent?.includes("已修正")).length);
  expect(check(path).length).toBeLessThanOrEqual(open);

  await page.getByLabel("打开工作簿", { exact: true }).setInputFiles(path);
  await page.getByText("corrected.xlsx").waitFor();
  await pane.getByText("已识别").first().waitFor();
  expect(await cellsThroughOffice(page, ATTENDANCE, ["S22"])).toEqual([48.5]);
  expect(await markedThroughOffice(page)).toEqual(marked);
});

test("a workbook in which nothing was changed is downloaded byte for byte", async () => {
  const { page } = await stage.open();
  const path = join(samples, "station-other-wordings.xlsx");
  await page.getByLabel("打开工作簿", { exact: true }).setInputFiles(path);
  await page.getByText("station-other-wordings.xlsx").waitFor();
  const saved = join(folder, "same.xlsx");
  await (await download(page)).saveAs(saved);
  expect(readFileSync(saved).equals(readFileSync(path))).toBe(true);
});

test("a file that is no workbook is refused in plain words, and the workbook shown before stays", async () => {
  const { page, pane } = await stage.open();
  const path = join(folder, "notes.xlsx");
  writeFileSync(path, "not a workbook");
  await page.getByLabel("打开工作簿", { exact: true }).setInputFiles(path);
  await expect(page.getByRole("alert").textContent()).resolves.toContain("不是 Excel 工作簿");
  await pressRibbon(page, "仅核查");
  await pane.getByText("核查完成").first().waitFor();
  expect(await cellsThroughOffice(page, "附件1-1 指标", ["K5"])).toEqual([0.6]);
});

test("another workbook does not take the place of one with changes before the person has agreed", async () => {
  const { page } = await stage.open();
  await typeInGrid(page, ATTENDANCE, "Q6", "√");
  await page.getByText("有未下载的改动").waitFor();
  await page.getByRole("combobox", { name: "示例" }).selectOption("station-clean.xlsx");
  await page.getByRole("button", { name: "先不打开" }).click();
  expect(await cellsThroughOffice(page, ATTENDANCE, ["Q6"])).toEqual(["√"]);
  await page.getByRole("combobox", { name: "示例" }).selectOption("station-clean.xlsx");
  await page.getByRole("button", { name: "不保存，直接打开" }).click();
  await page.getByText("station-clean.xlsx").first().waitFor();
  await expect(page.getByText("有未下载的改动").count()).resolves.toBe(0);
});

test("the ribbon is the manifest's, in the language of the page, and the pane follows", async () => {
  const { page, pane } = await stage.open();
  await pane.getByRole("button", { name: "仅核查" }).click();
  await pane.getByText("核查完成").first().waitFor();
  const labels = () => page.getByRole("toolbar").getByRole("button").allTextContents();
  expect(await labels()).toEqual(
    ["一键核算", "仅核查", "清除标记", "打开面板", "为什么标记这里", "撤回手动输入", "重做手动输入"].map((text) =>
      expect.stringContaining(text),
    ),
  );
  await page.getByRole("button", { name: "Switch to English" }).click();
  expect(await labels()).toEqual(
    ["Recompute and flag", "Check only", "Clear marks", "Open the pane", "Why is this marked?", "Undo typing", "Redo typing"].map((text) =>
      expect.stringContaining(text),
    ),
  );
  await pane.getByRole("button", { name: "Recompute and flag" }).waitFor();
  // The run and its list are still there, in the other language.
  await pane.getByText("Checked:").first().waitFor();
});
