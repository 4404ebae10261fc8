import { readFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { readDocument } from "../../src/adapters/docx";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { placedMarks } from "../../src/adapters/xlsx/placed-marks";
import { cellLabel } from "../../src/app/entries";
import { engine } from "../../src/app/engine";
import { NO_SETTINGS_FILE } from "../../src/app/settings-file";
import { correctedCopy } from "../../src/station-files/corrected-copy";
import { storedContent } from "../../src/domain/grid/edit";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { compareTexts, comparisonFormatTexts } from "../../src/taskpane/texts/compare-texts";
import { paneTexts } from "../../src/taskpane/texts/pane-texts";
import { reportTexts } from "../../src/taskpane/texts/report-texts";
import { templateTexts } from "../../src/taskpane/texts/template-texts";
import { paragraph, run, wordFile } from "../adapters/docx/word-file";
import { GOLDENS } from "../golden/goldens";
import { setPage, type PageStage } from "./page-edition-stage";

const root = join(__dirname, "../..");
const SAMPLE = join(root, "assets/samples/station-with-slips.xlsx");

jest.setTimeout(120_000);

let stage: PageStage;
beforeAll(async () => {
  stage = await setPage();
});
afterAll(() => stage.close());

/** Everything that stands in cells, sheet by sheet. */
function contents(bytes: Uint8Array): unknown {
  return readWorkbook(XlsxPackage.open(bytes)).sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges,
    cells: sheet.rowNumbers.map((row) => [row, sheet.row(row).map((cell) => (cell ? storedContent(cell) : null))]),
  }));
}

describe("the page edition, one file opened from disk without a network", () => {
  test.each(GOLDENS)("corrects %s to the very cells that the command line writes, and lists the same findings", async (workbook) => {
    const path = join(root, workbook);
    const { openFile, press, page, download, listed, complaints, strangers } = await stage.open();
    await openFile(path);
    await press("一键核算");
    await page.getByText("核算完成").first().waitFor();
    const { bytes } = correctedCopy(XlsxPackage.open(readFileSync(path)), path, {
      settings: NO_SETTINGS_FILE,
      language: "zh",
      kept: true,
      mark: true,
    });
    const { findings } = engine.audit(readWorkbook(XlsxPackage.open(bytes)), DEFAULT_SETTINGS, []);
    expect(await listed()).toEqual(findings.map((finding) => `${finding.rule} ${cellLabel(finding)}`).sort());
    const corrected = readFileSync(await (await download()).path());
    expect(contents(corrected)).toEqual(contents(bytes));
    expect(placedMarks(XlsxPackage.open(corrected))).toEqual(placedMarks(XlsxPackage.open(bytes)));
    expect([complaints, strangers]).toEqual([[], []]);
    await page.context().close();
  });

  test("hands out the evaluation report as a Word document", async () => {
    const { openFile, press, page } = await stage.open();
    await openFile(SAMPLE);
    await press("仅核查");
    await page.getByText("核查完成").first().waitFor();
    await page.getByRole("tab", { name: "报告", exact: true }).click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载 Word 报告" }).click()]);
    expect(file.suggestedFilename()).toMatch(/社工站评估报告.*\.docx$/);
    expect(readDocument(readFileSync(await file.path()), "\n").text).toMatch(/稳岗率为\d/);
    await page.getByRole("status").filter({ hasText: "已交给浏览器保存" }).waitFor();
    await page.context().close();
  });

  test("compares with another version that is dropped on the comparison, while what is open stays open, and fills a template of one's own", async () => {
    const { openFile, press, page, complaints, strangers } = await stage.open();
    await openFile(SAMPLE);
    await page.getByRole("tab", { name: paneTexts.report.zh, exact: true }).click();
    await page.getByRole("tab", { name: reportTexts.compare.zh, exact: true }).click();
    const clean = readFileSync(join(root, "assets/samples/station-clean.xlsx")).toString("base64");
    const dropped = await page.evaluateHandle((base64) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], "末期.xlsx"));
      return transfer;
    }, clean);
    const part = page.locator("[data-takes-files]");
    for (const type of ["dragover", "drop"]) await part.dispatchEvent(type, { dataTransfer: dropped });
    const changes = page.getByRole("list", { name: compareTexts.changes.zh });
    await changes.getByRole("button", { name: "附件1-2 项目!G8" }).first().click();
    expect(await page.title()).toContain("station-with-slips.xlsx");
    expect(await page.getByLabel("单元格", { exact: true }).innerText()).toBe("G8");
    const [file] = await Promise.all([page.waitForEvent("download"), press(comparisonFormatTexts.json.zh)]);
    const json = JSON.parse(readFileSync(await file.path(), "utf8")) as { before: string; after: string };
    expect([json.before, json.after]).toEqual(["末期.xlsx", "打开的工作簿"]);
    await page.getByRole("tab", { name: reportTexts.paragraphs.zh, exact: true }).click();
    await press(templateTexts.open.zh);
    const template = { name: "模板.docx", mimeType: "", buffer: Buffer.from(wordFile(paragraph(run("{{稳岗率}}")))) };
    const [filled] = await Promise.all([page.waitForEvent("download"), page.getByLabel(templateTexts.file.zh).setInputFiles(template)]);
    expect(readDocument(readFileSync(await filled.path()), "\n").text.trim()).toBe("90.00%");
    expect([complaints, strangers]).toEqual([[], []]);
    await page.context().close();
  });

  test("gives the very file back after an undo, and takes the run back from the downloaded copy too", async () => {
    const { openFile, openBytes, press, page, download } = await stage.open();
    await openFile(SAMPLE);
    await press("一键核算");
    await page.getByText("核算完成").first().waitFor();
    const corrected = readFileSync(await (await download()).path());
    await press("撤销");
    await page.getByText("已撤销").first().waitFor();
    expect(readFileSync(await (await download()).path()).equals(readFileSync(SAMPLE))).toBe(true);
    await openBytes("更正后.xlsx", corrected);
    await press("撤销");
    await page.getByText("已撤销").first().waitFor();
    expect(contents(readFileSync(await (await download()).path()))).toEqual(contents(readFileSync(SAMPLE)));
    await page.context().close();
  });

  test("takes what a person types, counts anew with it, and keeps an ignored finding with its reason in the file", async () => {
    const { openFile, openBytes, press, page, download } = await stage.open();
    await openFile(SAMPLE);
    await press("仅核查");
    const ignored = page.locator('li[data-rule="attendance/insurance-missing"]').first();
    await ignored.getByRole("button").first().click();
    await page.getByRole("button", { name: "忽略…" }).click();
    await page.getByLabel("忽略理由").fill("已补缴");
    await page.getByRole("button", { name: "忽略", exact: true }).click();
    await page.locator('li[data-rule="attendance/insurance-missing"][data-state="ignored"]').waitFor();
    // Its mark goes with it, and with the mark what the page would have to save.
    await page.locator('[data-cell="Q6"]:not([title])').waitFor();
    await page.getByRole("tab", { name: /附件1-1/ }).click();
    await page.locator('[data-cell="C5"]').click();
    await page.keyboard.type("900");
    await page.keyboard.press("Enter");
    await page.locator('[data-cell="C5"]').getByText("900").waitFor();
    const kept = readFileSync(await (await download()).path());
    expect(readWorkbook(XlsxPackage.open(kept)).sheets[0]!.cell(4, 2)).toMatchObject({ value: 900 });
    await openBytes("改过.xlsx", kept);
    await press("仅核查");
    await page.locator('li[data-rule="attendance/insurance-missing"][data-state="ignored"]').waitFor();
    await page.context().close();
  });

  test("says of a workbook without any table that nothing was changed, and asks nobody to save it", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["周一", "番茄炒蛋"]]), "食谱");
    const { openBytes, press, page } = await stage.open();
    await openBytes("食谱.xlsx", new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
    for (const button of ["一键核算", "清除标记"]) {
      await press(button);
      await page
        .getByText(button === "一键核算" ? "没有识别到可核算的表格，工作簿未改动" : "标记已全部清除")
        .first()
        .waitFor();
      expect(await page.getByText("有改动未保存").count()).toBe(0);
    }
    await page.context().close();
  });

  test("hands out what was changed before another workbook takes its place, in one press", async () => {
    const { openFile, page, press } = await stage.open();
    await openFile(SAMPLE);
    await press("一键核算");
    await page.getByText("核算完成").first().waitFor();
    await page.setInputFiles('[data-testid="choose"]', join(root, "assets/samples/station-clean.xlsx"));
    const [file] = await Promise.all([page.waitForEvent("download"), press("先下载，再打开")]);
    expect(file.suggestedFilename()).toBe("station-with-slips-更正.xlsx");
    await page.locator("section [title]").filter({ hasText: "station-clean.xlsx" }).first().waitFor();
    await page.context().close();
  });

  test("opens either sample from its start page, checks it and lists what is in it", async () => {
    for (const [button, expected] of [
      ["看一个示例", "attendance/insurance-missing"],
      ["看台账、预算等其他表格的示例", "indicator/difference"],
    ] as const) {
      const { page, press, complaints, strangers } = await stage.open();
      await press(button);
      await page.getByRole("tab").first().waitFor();
      await press("仅核查");
      await page.locator(`li[data-rule="${expected}"]`).first().waitFor();
      expect([complaints, strangers]).toEqual([[], []]);
      await page.context().close();
    }
  });
});
