import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { exportTexts, formatTexts, noticeTexts } from "../../src/taskpane/texts/export-texts";
import { ignoringTexts } from "../../src/taskpane/texts/ignoring-texts";
import { paneTexts } from "../../src/taskpane/texts/pane-texts";
import { relationTexts } from "../../src/taskpane/texts/relation-texts";
import { proseTexts, reportTexts } from "../../src/taskpane/texts/report-texts";
import { resultsTexts, stateTexts } from "../../src/taskpane/texts/results-texts";
import { selfCheckTexts } from "../../src/taskpane/texts/self-check-texts";
import { compareTexts } from "../../src/taskpane/texts/compare-texts";
import { templateTexts } from "../../src/taskpane/texts/template-texts";
import { tyingTexts } from "../../src/taskpane/texts/tying-texts";
import { settingsTexts } from "../../src/taskpane/texts/settings-texts";
import type { Language } from "../../src/domain/language";
import type { KeptSheet } from "../app/memory-workbook";
import { paragraph, run, wordFile } from "../adapters/docx/word-file";
import { materialsSheet } from "../app/sample";
import type {} from "./desktop-excel";

/** One screen of the pane and the way to it, by what a person reads and presses. */
export interface PaneView {
  readonly name: string;
  /** Drawn from the sample's sheets; as they are when left out. */
  readonly sheets?: (sample: readonly KeptSheet[]) => readonly KeptSheet[];
  reach(page: Page, language: Language): Promise<void>;
}

const DINNER: readonly KeptSheet[] = [{ name: "食谱", cells: { A1: { value: "周一午餐" }, B1: { value: "番茄炒蛋" } } }];

/** The same station's workbook without its slips. */
const CLEAN = join(__dirname, "../../assets/samples/station-clean.xlsx");

const docx = (name: string, bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  buffer: Buffer.from(bytes),
});

const isInsurance = (value: unknown): boolean => typeof value === "string" && value.replace(/\s/g, "") === "社保购买";

/** The station's own word over its insurance: the pane asks what it means. */
function withUnknownInsurance(sample: readonly KeptSheet[]): readonly KeptSheet[] {
  return sample.map((sheet) => {
    const cells = Object.entries(sheet.cells).map(([address, cell]) => [
      address,
      isInsurance(cell.value) ? { ...cell, value: "金保" } : cell,
    ]);
    return { ...sheet, cells: Object.fromEntries(cells) as KeptSheet["cells"] };
  });
}

/** Every screen that there is, for looking at and for testing in all languages and themes. */
export const PANE_VIEWS: readonly PaneView[] = [
  { name: "first-run", reach: (page) => page.getByRole("tabpanel").getByRole("listitem").first().waitFor() },
  { name: "recognised", reach: (page, language) => tab(page, paneTexts.tables[language]) },
  {
    name: "words-asked",
    sheets: withUnknownInsurance,
    reach: async (page, language) => {
      // The tab says how much is asked.
      await page.getByRole("tab", { name: new RegExp(`^${paneTexts.tables[language]}`) }).click();
      await page.getByRole("heading", { name: /金保/ }).first().waitFor();
    },
  },
  { name: "relations", sheets: () => [materialsSheet()], reach: relationsSeen },
  {
    name: "relations-filled",
    sheets: () => [materialsSheet()],
    reach: async (page, language) => {
      await relationsSeen(page, language);
      await press(page, relationTexts.fill[language](1));
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "relation-broken",
    sheets: () => [materialsSheet()],
    reach: async (page, language) => {
      await recomputed(page, language);
      await openOne(page, "relation/broken");
    },
  },
  { name: "findings", reach: recomputed },
  { name: "finding-opened", reach: async (page, language) => openFinding(page, language, "attendance/insurance-missing") },
  {
    name: "correction-opened",
    reach: async (page, language) => {
      await press(page, paneTexts.check[language]);
      await findings(page).first().waitFor();
      await openOne(page, "attendance/effective-subtotal");
    },
  },
  {
    name: "written",
    reach: async (page, language) => {
      await recomputed(page, language);
      await page.getByRole("button", { name: new RegExp(`^${resultsTexts.changes[language]}`) }).click();
    },
  },
  {
    name: "no-match",
    reach: async (page, language) => {
      await recomputed(page, language);
      await page.getByRole("searchbox").fill("zzz");
      await page.getByText(resultsTexts.noMatch[language]).waitFor();
    },
  },
  {
    name: "cell-explained",
    reach: async (page, language) => {
      await openFinding(page, language, "attendance/effective-subtotal");
      await press(page, resultsTexts.explain[language]);
      await page.locator("#asked").waitFor();
    },
  },
  {
    name: "fix-preview",
    reach: async (page, language) => {
      await press(page, paneTexts.check[language]);
      await openOne(page, "indicator/percentage");
      await press(page, resultsTexts.fixRule[language](2));
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "ignore",
    reach: async (page, language) => {
      await openFinding(page, language, "attendance/insurance-missing");
      await press(page, resultsTexts.ignore[language]);
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "ignored-decisions", reach: ignoredTogether },
  {
    name: "self-check",
    reach: async (page, language) => {
      await tab(page, paneTexts.settings[language]);
      await press(page, selfCheckTexts.begin[language]);
      await page.getByRole("button", { name: selfCheckTexts.copy[language] }).click();
    },
  },
  {
    name: "self-check-page",
    reach: async (page, language) => {
      await page.goto(`${page.url()}?selftest`);
      await page.getByRole("button", { name: selfCheckTexts.copy[language] }).waitFor();
    },
  },
  {
    name: "export",
    reach: async (page, language) => {
      await recomputed(page, language);
      await press(page, exportTexts.export[language]);
      await page.getByRole("dialog").getByRole("button", { name: formatTexts.csv.name[language] }).click();
      await page.getByRole("button", { name: exportTexts.copy[language] }).waitFor();
    },
  },
  {
    name: "export-notice",
    reach: async (page, language) => {
      await recomputed(page, language);
      await press(page, exportTexts.export[language]);
      await page.getByRole("dialog").getByRole("button", { name: noticeTexts.xlsx.name[language] }).click();
      await page.getByRole("button", { name: exportTexts.copy[language] }).waitFor();
    },
  },
  {
    name: "result-sheet-kept",
    reach: async (page, language) => {
      await recomputed(page, language);
      await press(page, exportTexts.write[language]);
      await page
        .getByText(language === "zh" ? /核查结果已写入/ : /The result stands/)
        .first()
        .waitFor();
      await press(page, paneTexts.clearMarks[language]);
      await page.getByRole("button", { name: paneTexts.removeResultSheet[language] }).waitFor();
    },
  },
  { name: "figures", reach: (page, language) => tab(page, paneTexts.figures[language]) },
  {
    name: "report",
    reach: async (page, language) => {
      await tab(page, paneTexts.report[language]);
      await page.getByRole("tabpanel", { name: reportTexts.paragraphs[language] }).getByRole("link").first().click();
    },
  },
  {
    name: "report-text-checked",
    reach: async (page, language) => {
      await tab(page, paneTexts.report[language]);
      await page.getByRole("tab", { name: reportTexts.prose[language] }).click();
      await page.getByRole("textbox").fill("社工站共配备23名社工。社工站为片区二配置6名社工。居民37户。");
      await press(page, proseTexts.check[language]);
      await page.locator("summary").last().click();
    },
  },
  {
    name: "report-figure-tied",
    reach: async (page, language) => {
      await tab(page, paneTexts.report[language]);
      await page.getByRole("tab", { name: reportTexts.prose[language] }).click();
      await page.getByRole("textbox").fill("队内成员共计25名。");
      await press(page, proseTexts.check[language]);
      await page.locator("summary").last().click();
      await press(page, tyingTexts.tie[language]);
      await page.getByRole("radio").first().click();
    },
  },
  {
    name: "report-template",
    reach: async (page, language) => {
      await tab(page, paneTexts.report[language]);
      await press(page, templateTexts.open[language]);
      const template = wordFile(paragraph(run("{{稳岗律}}、{{今天天气}}")));
      await page.getByLabel(templateTexts.file[language]).setInputFiles(docx("模板.docx", template));
      await page.getByText(templateTexts.unknown[language]("模板.docx")).waitFor();
      await page.locator("dialog summary").click();
    },
  },
  {
    name: "report-template-filled",
    reach: async (page, language) => {
      await tab(page, paneTexts.report[language]);
      await press(page, templateTexts.open[language]);
      const template = wordFile(paragraph(run("{{稳岗率}}、{{总得分}}")));
      await page.getByLabel(templateTexts.file[language]).setInputFiles(docx("模板.docx", template));
      await page.getByText(templateTexts.untold[language]).waitFor();
    },
  },
  {
    name: "report-compare",
    reach: async (page, language) => {
      await tab(page, paneTexts.report[language]);
      await page.getByRole("tab", { name: reportTexts.compare[language] }).click();
      await page.getByLabel(compareTexts.file[language]).setInputFiles(CLEAN);
      await page.getByRole("list", { name: compareTexts.changes[language] }).waitFor();
    },
  },
  {
    name: "report-score",
    reach: async (page, language) => {
      await tab(page, paneTexts.report[language]);
      await page.getByRole("tab", { name: reportTexts.score[language] }).click();
      for (const [index, score] of ["10.5", "20", "15", "44.495", "90"].entries()) await page.getByRole("textbox").nth(index).fill(score);
      await page.locator("[data-rule]").first().waitFor();
    },
  },
  {
    name: "settings",
    reach: async (page, language) => {
      await tab(page, paneTexts.settings[language]);
      await page.getByText(settingsTexts.intro[language]).waitFor();
      await page.locator("summary").click();
    },
  },
  {
    name: "nothing-found",
    sheets: () => DINNER,
    reach: async (page, language) => {
      await press(page, paneTexts.recompute[language]);
      await page.getByRole("button", { name: paneTexts.dismiss[language] }).waitFor();
    },
  },
  {
    name: "protected",
    sheets: (sample) => sample.map((sheet) => ({ ...sheet, isProtected: true })),
    reach: async (page, language) => {
      await press(page, paneTexts.recompute[language]);
      await page.getByRole("button", { name: paneTexts.dismiss[language] }).waitFor();
    },
  },
  {
    name: "stale",
    reach: async (page, language) => {
      await recomputed(page, language);
      await page.evaluate(() => window.testExcel.workbook.type(window.testExcel.workbook.sheets()[0]!.name, 9, 9, { value: 5 }, true));
      await page.getByRole("button", { name: paneTexts.recheck[language] }).first().waitFor();
    },
  },
];

/** Presses the button of that exact name. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Turns to a view and waits for what it shows. */
export async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
  await page.getByRole("tabpanel", { name, exact: true }).locator("section, ul, h2").first().waitFor();
}

/** The findings in the list. */
export function findings(page: Page): Locator {
  return page.locator("li[data-rule]");
}

async function relationsSeen(page: Page, language: Language): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${paneTexts.tables[language]}`) }).click();
  await page.locator("[data-relation]").first().waitFor();
}

async function recomputed(page: Page, language: Language): Promise<void> {
  await press(page, paneTexts.recompute[language]);
  await page.getByRole("button", { name: paneTexts.dismiss[language] }).first().waitFor();
}

/** Sets all findings of one kind aside and turns to what was set aside. */
async function ignoredTogether(page: Page, language: Language): Promise<void> {
  await openFinding(page, language, "attendance/insurance-missing");
  await press(page, resultsTexts.ignore[language]);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("已核实");
  await dialog.getByRole("radio").nth(1).check();
  await dialog.getByRole("button", { name: resultsTexts.confirmIgnore[language], exact: true }).click();
  await page.getByRole("button", { name: new RegExp(`^${stateTexts.ignored[language]}\\s*\\d+$`) }).click();
  await page.getByRole("list", { name: ignoringTexts.decisions[language] }).waitFor();
}

async function openFinding(page: Page, language: Language, rule: string): Promise<void> {
  await recomputed(page, language);
  await openOne(page, rule);
}

async function openOne(page: Page, rule: string): Promise<void> {
  const item = page.locator(`li[data-rule="${rule}"]`).first();
  await item.locator("button").first().click();
  await item.locator('[aria-expanded="true"]').waitFor();
}
