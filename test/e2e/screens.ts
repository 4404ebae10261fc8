import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { sampleSheets } from "../app/sample";
import { setStage } from "./stage";
import { PANE_VIEWS } from "./views";

const THEMES = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;
const WIDTHS = [320, 380];

/** Draws every screen of the pane, for people to look at: `npx tsx test/e2e/screens.ts FOLDER [part of a name]`. */
async function main(folder: string, wanted = ""): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const sample = await sampleSheets("station-with-slips.xlsx");
  const stage = await setStage();
  try {
    for (const view of PANE_VIEWS)
      for (const language of ["zh", "en"] as const)
        for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[])
          for (const width of WIDTHS) {
            const name = `pane-${view.name}-${language}-${theme}-${width}`;
            if (!name.includes(wanted)) continue;
            const { page } = await stage.open({
              sheets: view.sheets?.(sample) ?? sample,
              language: language === "zh" ? "zh-CN" : "en-US",
              context: { viewport: { width, height: 800 }, ...THEMES[theme] },
            });
            await view.reach(page, language);
            await page.screenshot({ path: join(folder, `${name}.png`) });
            // The pane scrolls within itself: a tall window shows all of it.
            await page.setViewportSize({ width, height: 2400 });
            await page.screenshot({ path: join(folder, `${name}-tall.png`) });
            await page.context().close();
          }
  } finally {
    await stage.close();
  }
}

const [folder, wanted] = process.argv.slice(2);
if (!folder) throw new Error("Where shall the pictures go?");
void main(folder, wanted);
