import { join } from "node:path";
import mammoth from "mammoth";
import type { Page } from "playwright-core";
import { scoreExample } from "../../src/domain/families/score/rules/example-sheet";
import { formatAddress, parseAddress } from "../../src/domain/grid/address";
import { cellText, cellValue, shownCell } from "../../src/domain/grid/cell";
import { proseTexts, reportTexts, scoreTexts } from "../../src/taskpane/texts/report-texts";
import { compareTexts, comparisonFormatTexts, openTexts } from "../../src/taskpane/texts/compare-texts";
import { reportFileTexts as fileTexts } from "../../src/taskpane/texts/report-file-texts";
import { templateTexts } from "../../src/taskpane/texts/template-texts";
import { tyingTexts } from "../../src/taskpane/texts/tying-texts";
import { wordsTexts } from "../../src/taskpane/texts/words-texts";
import { paneTexts } from "../../src/taskpane/texts/pane-texts";
import type { Language } from "../../src/domain/language";
import { drawing, object, pictured, withCharts } from "../adapters/docx/drawn-parts";
import { paragraph, run, wordFile } from "../adapters/docx/word-file";
import { MemoryWorkbook, type KeptSheet } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";
import { picture, typeInto, type OpenOptions, type OpenPane } from "./excel-page";
import { setStage, type Stage } from "./stage";

jest.setTimeout(120_000);

const POSTS = "附件2 到岗情况";
const DRIFTING = [
  "截至评估末月，社工站共配备23名社工，其中16名持证社工，7名非持证社工。",
  "社工站为片区二配置 6 名社工。居民37户反映问题。",
  "购买方评估得分：19.95分，监督方评估得分：8.60分，督导中心评估得分：13.00分，第三方评估得分：45.19分。总得分：86.47分，等级：良好",
].join("\n");

let stage: Stage;
let slips: KeptSheet[];
beforeAll(async () => {
  [stage, slips] = await Promise.all([setStage(), sampleSheets("station-with-slips.xlsx")]);
});
afterAll(() => stage?.close());

async function open(options: Partial<OpenOptions> = {}, language: Language = "zh"): Promise<OpenPane> {
  const all = { sheets: slips, language: language === "zh" ? "zh-CN" : "en-US", ...options };
  const opened = await (options.context ? stage.open(all) : stage.reopen(all));
  await opened.page.getByRole("tab", { name: paneTexts.report[language], exact: true }).click();
  await opened.page.getByRole("tab", { name: reportTexts.paragraphs[language] }).waitFor();
  return opened;
}

const part = (page: Page, name: string): Promise<void> => page.getByRole("tab", { name, exact: true }).click();
const button = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();

async function check(page: Page, text: string, language: Language = "zh"): Promise<void> {
  await part(page, reportTexts.prose[language]);
  await page.getByRole("textbox", { name: proseTexts.paste[language] }).fill(text);
  await page.keyboard.press("Control+Enter");
}

async function fillScores(page: Page, ...scores: readonly string[]): Promise<void> {
  const fields = page.locator("#report").getByRole("textbox");
  for (const [index, score] of scores.entries()) await fields.nth(index).fill(score);
}

/** Waits until Excel has the cell selected. */
async function selected(page: Page, sheet: string, address: string): Promise<void> {
  const { row, column } = parseAddress(address)!;
  await page.waitForFunction(
    ([name, top, left]) => {
      const { workbook } = window.testExcel;
      const { sheetId, range } = workbook.selection();
      return workbook.sheets().some((one) => one.id === sheetId && one.name === name) && range.top === top && range.left === left;
    },
    [sheet, row, column] as const,
  );
}

/** What the clipboard holds of a type, once it holds `wanted`; the wait gives up with the test. */
async function clipboard(page: Page, type: "text/plain" | "text/html", wanted: string): Promise<string> {
  for (;;) {
    const held = await page.evaluate(async (kind) => {
      // While it is being written it may refuse to be read.
      const [item] = await navigator.clipboard.read().catch(() => []);
      return item?.types.includes(kind) ? (await item.getType(kind)).text() : "none";
    }, type);
    if (held.includes(wanted)) return held;
    await page.waitForTimeout(20);
  }
}

test("the paragraphs state the reference figures; a figure chosen from the keyboard leads to its cell and to its arithmetic, and back", async () => {
  const { page, strangers, complaints } = await open();
  const staffing = page.getByRole("article", { name: "人员到岗" });
  expect(await staffing.innerText()).toContain(
    "应到岗70人次，实到岗72.5人次，超配2.5人次；其中持证社工应到岗35人次，实到岗48.5人次，超配13.5人次。",
  );
  await staffing.getByRole("link", { name: "72.5，实到岗" }).focus();
  await page.keyboard.press("Enter");
  await staffing.getByRole("button", { name: `${POSTS}!S35` }).waitFor();
  await selected(page, POSTS, "S35");
  await button(page, reportTexts.explain.zh);
  await page.getByRole("heading", { name: `${POSTS}!S35` }).waitFor();
  await button(page, "返回");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("72.5");
  expect(await page.getByText("总得分与评估等级").isVisible()).toBe(true);
  expect([strangers, complaints]).toEqual([[], []]);
});

test("the paragraphs are copied with headings, as text alone, and in English from a Chinese pane", async () => {
  const { page } = await open({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
  await button(page, reportTexts.copyAll.zh);
  await page.getByText(reportTexts.copied.zh).waitFor();
  expect(await clipboard(page, "text/html", "<h3>人员配备</h3>")).toContain("<h3>总体服务</h3>");
  // What is still wrong in the tables goes with the chapter that is written from them.
  expect(await clipboard(page, "text/plain", "人员配备\n")).toMatch(/稳岗率为90\.00%。\n\n【须核实】“附件2 到岗情况”[^\n]+\n\n服务指标\n/);
  await button(page, reportTexts.copyText.zh);
  expect(await clipboard(page, "text/html", "none")).toBe("none");
  await button(page, "English");
  await button(page, reportTexts.copyOne.zh("Stability"));
  expect(await clipboard(page, "text/plain", "Stability\n")).toMatch(
    /^Stability\n.*the stable-post rate is 90\.00%\.(?:\n\n.*附件2 到岗情况.*)?$/,
  );
});

test("where Excel frames the pane without the right to the clipboard, the click still copies; where nothing helps, the pane says so", async () => {
  const { page } = await open({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
  await page.evaluate(() => {
    const refuse = (): Promise<never> => Promise.reject(new DOMException("not allowed", "NotAllowedError"));
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
  });
  await button(page, reportTexts.copyAll.zh);
  await page.getByText(reportTexts.copied.zh).waitFor();
  expect(await clipboard(page, "text/html", "<h3>人员配备</h3>")).toContain("<h3>总体服务</h3>");
  await page.evaluate(() => Object.assign(document, { execCommand: () => false }));
  await button(page, reportTexts.copyAll.zh);
  await page.getByText(reportTexts.notCopied.zh).waitFor();
});

test("a template of one's own is filled from the keyboard and handed out; unknown names come back with the nearest, and the workbook stays as it is", async () => {
  const { page, strangers, complaints } = await open();
  const before = await picture(page);
  await page.getByRole("button", { name: templateTexts.open.zh, exact: true }).press("Enter");
  const dialog = page.getByRole("dialog", { name: templateTexts.title.zh });
  const template = dialog.getByLabel(templateTexts.file.zh);
  const file = (text: string): { name: string; mimeType: string; buffer: Buffer } => ({
    name: "我的模板.docx",
    mimeType: "",
    buffer: Buffer.from(wordFile(paragraph(run(text)))),
  });
  await template.setInputFiles(file("稳岗率{{稳岗律}}"));
  await dialog.getByText("是否为 {{稳岗率}}？").waitFor();
  const [filled] = await Promise.all([page.waitForEvent("download"), template.setInputFiles(file("稳岗率{{稳岗率}}，{{总得分}}"))]);
  expect(filled.suggestedFilename()).toMatch(/^广州市岭南街社工站 我的模板-\d{4}-\d\d-\d\d\.docx$/);
  expect((await mammoth.extractRawText({ path: await filled.path() })).value.trim()).toBe("稳岗率90.00%，【表格未给出】");
  await dialog.getByText(templateTexts.empty.zh("总得分")).waitFor();
  await dialog.getByText(templateTexts.untold.zh).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await picture(page)).toEqual(before);
  expect([strangers, complaints]).toEqual([[], []]);
});

/** A Word report: a sentence, and the staffing sheet repeated as an appendix in which a half month of 社工06 became a whole one. */
async function reportWithAppendix(sentence: string): Promise<{ readonly buffer: Buffer; readonly address: string }> {
  const { sheets } = await new MemoryWorkbook(slips).read({ merges: true });
  const sheet = sheets.find(({ name }) => name === POSTS)!;
  const width = Math.max(...sheet.rowNumbers.map((row) => sheet.row(row).length));
  const textAt = (row: number, column: number): string => cellText(shownCell(sheet.cell(row, column))).replace(/\s/g, "");
  const changed = { row: sheet.rowNumbers.find((row) => textAt(row, 2) === "社工06")!, column: 6 };
  const cell = (row: number, column: number): string =>
    `<w:tc>${paragraph(run(row === changed.row && column === changed.column ? "1" : textAt(row, column)))}</w:tc>`;
  const rows = sheet.rowNumbers.map((row) => `<w:tr>${Array.from({ length: width }, (_, column) => cell(row, column)).join("")}</w:tr>`);
  const body = `${paragraph(run(sentence))}${paragraph(run("附件"))}<w:tbl>${rows.join("")}</w:tbl>`;
  return { buffer: Buffer.from(wordFile(body)), address: formatAddress(changed) };
}

test.each(["zh", "en"] as const)(
  "what a chart shows is held like a table, and what of the file was not read is told (%s)",
  async (language) => {
    const { page } = await open({}, language);
    await part(page, reportTexts.prose[language]);
    const chart = { title: "人员到岗", categories: ["实到岗", "应到岗"], series: [{ name: "人次", values: [71.5, 70] }] };
    const body = paragraph(run("到岗情况如图：")) + paragraph(drawing("rId1")) + paragraph(object("Excel.Sheet.12"), pictured());
    const buffer = Buffer.from(withCharts(body, chart));
    const panel = page.locator("#report");
    await panel.getByLabel(fileTexts.file[language]).setInputFiles({ name: "图表.docx", mimeType: "application/octet-stream", buffer });
    await panel
      .getByText(language === "zh" ? "“到岗情况如图：”之后的嵌入的工作簿" : "an embedded workbook after “到岗情况如图：”")
      .waitFor();
    await panel.getByText(language === "zh" ? "1 张图片" : "1 picture;").waitFor();
    await panel.getByText(proseTexts.rows[language](4, 1)).waitFor();
    await panel.getByText("71.5").first().waitFor();
    // What was pasted in its place is another text: nothing is said of the file any more.
    await page.getByRole("textbox", { name: proseTexts.paste[language] }).fill("应到岗70人次。");
    await panel.getByText(language === "zh" ? "1 张图片" : "1 picture;").waitFor({ state: "detached" });
  },
);

test("a report is opened from its file: its appendix is held against the sheet, each difference leads to text and cell, and a commented copy is handed out", async () => {
  const { page, strangers, complaints } = await open();
  const before = await picture(page);
  await part(page, reportTexts.prose.zh);
  const panel = page.locator("#report");
  const chooser = panel.getByLabel(fileTexts.file.zh);
  await chooser.setInputFiles({ name: "假的.docx", mimeType: "", buffer: Buffer.from("假的") });
  await panel.getByText(fileTexts.unreadable.zh("假的.docx")).waitFor();
  const { buffer, address } = await reportWithAppendix("截至评估期末，社工站共配备99名社工。");
  await chooser.setInputFiles({ name: "报告初稿.docx", mimeType: "", buffer });
  await panel.getByText(fileTexts.opened.zh("报告初稿.docx")).waitFor();
  const differences = panel.locator("section").filter({ hasText: fileTexts.appendices.zh }).getByRole("listitem");
  await differences.first().waitFor();
  expect(await differences.count()).toBe(1);
  await differences.getByRole("button", { name: `${POSTS}!${address}` }).press("Enter");
  await selected(page, POSTS, address);
  await panel.getByLabel(fileTexts.track.zh).check();
  const [copy] = await Promise.all([page.waitForEvent("download"), button(page, fileTexts.save.zh)]);
  expect(copy.suggestedFilename()).toBe("报告初稿（批注）.docx");
  expect((await mammoth.extractRawText({ path: await copy.path() })).value).not.toContain("配备99名");
  await panel.getByRole("textbox", { name: proseTexts.paste.zh }).fill("另一段文字，稳岗率90%。");
  await page.keyboard.press("Control+Enter");
  await panel.getByRole("button", { name: fileTexts.save.zh }).waitFor({ state: "detached" });
  expect(await picture(page)).toEqual(before);
  expect([strangers, complaints]).toEqual([[], []]);
});

test("another version is read from its file and compared: each change leads to its cell, the list goes into a sheet or a file", async () => {
  const { page, strangers, complaints } = await open();
  await part(page, reportTexts.compare.zh);
  const panel = page.locator("#report");
  await panel.getByLabel(compareTexts.file.zh).setInputFiles(join(__dirname, "../../assets/samples/station-clean.xlsx"));
  const rate = panel.getByRole("listitem").filter({ hasText: "志愿者团队维系" }).filter({ hasText: "→" });
  await rate.getByRole("button", { name: "附件1-2 项目!G8" }).press("Enter");
  await selected(page, "附件1-2 项目", "G8");
  // The open one has the slips: held against the clean one as the earlier, they were made; the other way round they were corrected.
  expect(await rate.innerText()).toMatch(/^改错 .*166\.67%\s*→\s*166\.00%/);
  await button(page, openTexts.before.zh);
  await rate.filter({ hasText: "已更正" }).waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, comparisonFormatTexts.csv.zh)]);
  expect(file.suggestedFilename()).toMatch(/^版本对比-.*\.csv$/);
  await button(page, compareTexts.write.zh);
  await page.getByText("版本对比已写入工作表“版本对比”").first().waitFor();
  await selected(page, "版本对比", "A1");
  await panel.getByLabel(compareTexts.file.zh).setInputFiles({ name: "假的.xlsx", mimeType: "", buffer: Buffer.from("假的") });
  await panel.getByText("没能读取“假的.xlsx”：").waitFor();
  expect([strangers, complaints]).toEqual([[], []]);
});

test("a figure that could not be matched is tied to its figure in the tables once; the text is judged by it from then on, until it is taken back; a file carries it on", async () => {
  const { page, strangers, complaints } = await open();
  const before = await picture(page);
  await check(page, "队内成员共计25名。居民37户反映问题。");
  const unmatched = page.getByRole("group").filter({ hasText: "无法对应" });
  await unmatched.locator("summary").click();
  await unmatched.getByTitle(tyingTexts.tieFigure.zh("25名", 1)).press("Enter");
  await page.getByRole("searchbox", { name: tyingTexts.filter.zh }).fill("在岗社工");
  await page.getByRole("radio", { name: /^评估期末在岗社工 23/ }).press("Space");
  await button(page, tyingTexts.remember.zh);
  const differing = page.locator('[data-rule="prose/figure-mismatch"]');
  expect(await differing.innerText()).toMatch(/25名[^]*23人?[^]*评估期末在岗社工/);
  const tied = page.getByText("“队内成员共计N名” = 评估期末在岗社工");
  await tied.waitFor();
  const panel = page.locator("[data-tied]");
  const exporting = panel.getByRole("button", { name: wordsTexts.save.zh });
  const [file] = await Promise.all([page.waitForEvent("download"), exporting.click()]);
  await button(page, tyingTexts.forgetWording.zh("队内成员共计N名"));
  await differing.waitFor({ state: "detached" });
  // What is no file of wordings changes nothing; what was exported comes back.
  const chosen = panel.locator('input[type="file"]');
  await chosen.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{") });
  await panel.getByText(tyingTexts.notTaken.zh).waitFor();
  expect(await tied.count()).toBe(0);
  await chosen.setInputFiles(await file.path());
  await tied.waitFor();
  await button(page, tyingTexts.forgetWording.zh("队内成员共计N名"));
  await differing.waitFor({ state: "detached" });
  expect(await picture(page)).toEqual(before);
  expect([strangers, complaints]).toEqual([[], []]);
});

test("a drifting text shows what differs with both values and both places, claims nothing of the rest, and writes nothing", async () => {
  const { page, strangers, complaints } = await open();
  const before = await picture(page);
  await check(page, DRIFTING);
  await page.getByRole("status").filter({ hasText: "1 个与表格不一致，1 处自相矛盾。" }).waitFor();
  await page.getByText("文中数字 10 个，可判断 9 个（90%）。").waitFor();
  const differing = page.locator('[data-rule="prose/figure-mismatch"]');
  expect(await differing.count()).toBe(1);
  expect(await differing.innerText()).toMatch(/6名[^]*第 2 行[^]*7人[^]*片区2投入社工[^]*附件1-1 指标!B6/);
  await differing.getByRole("button", { name: "第 2 行" }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("6");
  await differing.getByRole("button", { name: "附件1-1 指标!B6" }).click();
  await selected(page, "附件1-1 指标", "B6");
  const unmatched = page.getByRole("group").filter({ hasText: "无法对应" });
  await unmatched.locator("summary").click();
  expect(await unmatched.getByRole("listitem").allInnerTexts()).toEqual([expect.stringContaining("37户")]);
  await part(page, paneTexts.tables.zh);
  await part(page, paneTexts.report.zh);
  expect(await page.getByRole("textbox", { name: proseTexts.paste.zh }).inputValue()).toBe(DRIFTING);
  expect(await picture(page)).toEqual(before);
  expect([strangers, complaints]).toEqual([[], []]);
});

test("a table that is put right turns the verdict on the same text; a text changed since is not shown as checked", async () => {
  const { page } = await open();
  await check(page, "社工站为片区二配置 6 名社工。");
  await page.getByText("1 个与表格不一致。").waitFor();
  await typeInto(page, "附件1-1 指标", "B6", 6);
  // Where a co-author is at work all the time the pane says that what it shows may be out of date, and looks again when it is told to.
  const shared = await page.evaluate(() => window.stationTraits.quirks?.includes("Q18") === true);
  if (shared) await page.getByRole("button", { name: "重新核查" }).click();
  await page.getByText("没有发现不一致。").waitFor();
  await page.getByRole("textbox", { name: proseTexts.paste.zh }).press("End");
  await page.keyboard.type("其他");
  await page.getByText(proseTexts.changed.zh).waitFor();
});

test("89.995 typed in is 良好, though it looks like 90.00; a part over its cap and a grade that does not follow are found", async () => {
  const { page } = await open();
  await part(page, reportTexts.score.zh);
  await fillScores(page, "10", "20", "15", "44.995");
  const result = page.locator("#report section").filter({ hasText: "89.995" }).last();
  await page.getByText("89.995", { exact: false }).first().waitFor();
  expect(await result.innerText()).toMatch(/89\.995\s+良好[^]*距优秀还差 0\.005 分[^]*四舍五入看似 90\.00（优秀）/);
  await page.getByLabel("等级").selectOption("优秀");
  await page.locator('[data-rule="score/grade"]').waitFor();
  await fillScores(page, "10.5");
  expect(await page.locator('[data-rule="score/cap"]').innerText()).toContain("超出0至10分的范围");
  await fillScores(page, "十分");
  await page.getByText(scoreTexts.notNumber.zh).waitFor();
});

test("the score table of the workbook fills the form; the scores of a pasted text are offered beside it", async () => {
  const sheet = scoreExample({ C7: 86.47 });
  const cells: Record<string, { value: string | number }> = {};
  for (const row of sheet.rowNumbers) {
    sheet.row(row).forEach((cell, column) => {
      const value = cell ? cellValue(cell) : null;
      if (typeof value === "string" || typeof value === "number") cells[formatAddress({ row, column })] = { value };
    });
  }
  const { page } = await open({ sheets: [{ name: sheet.name, cells }] });
  await part(page, reportTexts.score.zh);
  await page.locator('[data-rule="score/sum"]').waitFor();
  expect(await page.locator("#report").getByRole("textbox").first().inputValue()).toBe("8.6");
  await page.getByRole("button", { name: "得分!C3" }).click();
  await selected(page, "得分", "C3");
  await check(page, DRIFTING.replace("86.47", "86.74"));
  await button(page, proseTexts.toScore.zh);
  await button(page, scoreTexts.fromText.zh);
  await page.getByText(scoreTexts.fine.zh).waitFor();
});

test("a workbook without tables says so on every part, and the score can still be worked out", async () => {
  const { page } = await open({ sheets: [{ name: "食谱", cells: { A1: { value: "周一午餐" } } }] });
  await page.getByText(reportTexts.none.zh).waitFor();
  await page.getByText("没有识别到社工到岗情况统计表。").waitFor();
  await check(page, DRIFTING);
  await page.getByText(proseTexts.noTables.zh).waitFor();
  await page.getByText("1 处自相矛盾。").waitFor();
  await part(page, reportTexts.score.zh);
  await page.locator('[data-rule="score/sum"]').waitFor();
});
