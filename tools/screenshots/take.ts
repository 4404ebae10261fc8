import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { Language } from "../../src/domain/language";
import { sampleSheets } from "../../test/app/sample";
import { setStage } from "../../test/e2e/stage";
import { PANE_VIEWS } from "../../test/e2e/views";
import { pressRibbon, setWorkbench } from "../../test/e2e/workbench-page";

const folder = join(__dirname, "..", "..", "assets", "screenshots");
/** A page of documents should not weigh more for its pictures than for its words. */
const MOST_BYTES = 220_000;

const OFFICE: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en-US" };
const RECOMPUTE: Readonly<Record<Language, string>> = { zh: "一键核算", en: "Recompute and flag" };
const ATTENDANCE = "附件2 到岗情况";

async function take(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new Error(`${name}.png weighs ${size} bytes, more than ${MOST_BYTES}.`);
  console.log(`${name}.png ${Math.round(size / 1000)} kB`);
}

/** The workbench before the one click, for the Chinese manual, and after it with a finding looked at. */
async function workbench(): Promise<void> {
  const stage = await setWorkbench();
  try {
    for (const language of ["zh", "en"] as const) {
      const { page, pane } = await stage.open({ locale: OFFICE[language], viewport: { width: 1280, height: 800 } });
      await pane.getByRole("tabpanel").getByRole("listitem").first().waitFor();
      if (language === "zh") await take(page, "workbench-start-zh");
      await pressRibbon(page, RECOMPUTE[language]);
      const finding = pane.locator(`li[data-cell="${ATTENDANCE}!Q13"]`).first();
      await finding.waitFor();
      await finding.click();
      // The grid draws when the browser next gives it a frame.
      await page.waitForTimeout(1_500);
      await take(page, `workbench-${language}`);
      await page.context().close();
    }
  } finally {
    await stage.close();
  }
}

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
  "320": { colorScheme: "light", viewport: { width: 320, height: 800 } },
};

/** The pane's list of findings in each theme and at its narrowest, and its figures. */
async function pane(): Promise<void> {
  const sample = await sampleSheets("station-with-slips.xlsx");
  const stage = await setStage();
  const draw = async (view: string, look: string, language: Language) => {
    const { page } = await stage.open({ sheets: sample, language: OFFICE[language], context: LOOKS[look]! });
    await PANE_VIEWS.find(({ name }) => name === view)!.reach(page, language);
    await take(page, `pane-${view}-${look}-${language}`);
    await page.context().close();
  };
  try {
    for (const look of Object.keys(LOOKS)) await draw("findings", look, "zh");
    await draw("findings", "light", "en");
    await draw("figures", "light", "zh");
  } finally {
    await stage.close();
  }
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await workbench();
  await pane();
}

void main();
