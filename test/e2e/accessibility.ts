import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import type { Language } from "../../src/domain/language";
import type { KeptSheet } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";
import { setStage, type Stage } from "./stage";
import { PANE_VIEWS } from "./views";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The themes that a person may have, and how a browser plays them. */
export const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "high contrast": { colorScheme: "dark", forcedColors: "active" },
} as const;

/** A pane of 320 px, and one of 380 px at 200 % zoom. */
const WIDTHS = [320, 190];

/**
 * Holds every screen of the pane in one language against axe-core in every theme, against sideways scrolling, and against the policy:
 * the way there asked for nothing but the add-in's own files and Office.js, and the console complained of nothing.
 */
export function describeAccessibility(language: Language): void {
  let stage: Stage;
  let sample: KeptSheet[];
  beforeAll(async () => {
    [stage, sample] = await Promise.all([setStage(), sampleSheets("station-with-slips.xlsx")]);
  });
  afterAll(() => stage?.close());

  test.each(PANE_VIEWS.map((view) => [view.name, view] as const))(
    "the screen “%s” asks for nothing outside, has no fault that axe-core finds, in light, dark and high contrast, and never scrolls sideways",
    async (_name, view) => {
      const { page, strangers, complaints } = await stage.reopen({
        sheets: view.sheets?.(sample) ?? sample,
        language: language === "zh" ? "zh-CN" : "en-US",
      });
      await view.reach(page, language);
      expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
      await expectNoFaults(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 600 });
        expect([width, await sideways(page)]).toEqual([width, []]);
      }
    },
  );
}

/** Holds what is in sight against axe-core in every theme; what other people's code draws is left out. */
export async function expectNoFaults(page: Page, others: readonly string[] = []): Promise<void> {
  await page.evaluate(axe);
  for (const [theme, media] of Object.entries(THEMES)) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await settled(page, media.colorScheme);
    expect([theme, await faults(page, theme, others)]).toEqual([theme, []]);
  }
  await page.emulateMedia({ ...THEMES.light, reducedMotion: "reduce" });
}

/** The theme's colours fade in. */
async function settled(page: Page, theme: string): Promise<void> {
  if ((await page.locator("[data-theme]").count()) > 0)
    await page.locator(`[data-theme="${theme}"]`).first().waitFor({ state: "attached" });
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  });
}

async function faults(page: Page, theme: string, others: readonly string[]): Promise<string[]> {
  const violations = await page.evaluate(
    async ({ forced, exclude }): Promise<AxeResults["violations"]> => {
      const { axe: auditor } = window as unknown as { axe: typeof import("axe-core") };
      // Forced colours are the person's own: their contrast is none of the page's business.
      return (
        await auditor.run({ exclude: [...exclude] }, { resultTypes: ["violations"], rules: { "color-contrast": { enabled: !forced } } })
      ).violations;
    },
    { forced: theme === "high contrast", exclude: others },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}

/** What is wider than the place it has. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll<HTMLElement>("#pane *, dialog, dialog *")];
    return boxes
      .filter((box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX))
      .map((box) => `${box.tagName} ${box.className} ${box.scrollWidth} in ${box.clientWidth}: ${box.innerText?.slice(0, 80)}`);
  });
}
