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

/**
 * Holds what is in sight against axe-core in every theme; what other people's code draws is left out. All of its rules look at the first theme, and at
 * each that draws other elements or other boxes; else a theme can only break the rules on colours.
 */
export async function expectNoFaults(page: Page, others: readonly string[] = []): Promise<void> {
  await loadAxe(page);
  let seen: string | null = null;
  for (const [theme, media] of Object.entries(THEMES)) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await settled(page, media.colorScheme);
    const shape = await shapeOf(page);
    expect([theme, await faults(page, theme, others, shape === seen)]).toEqual([theme, []]);
    seen ??= shape;
  }
  await page.emulateMedia({ ...THEMES.light, reducedMotion: "reduce" });
}

/** By the browser's own hand: `page.evaluate` would have half a megabyte compiled anew each time. */
async function loadAxe(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { exceptionDetails } = await browser.send("Runtime.evaluate", { expression: `${axe};0` });
  expect(exceptionDetails).toBeUndefined();
  await browser.detach();
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

/** All that a theme may change and that rules apart from those on colours see: the elements and what they say of themselves, their texts, boxes and whether they show. */
function shapeOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll(":not(link, style, script)")]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { display, visibility, opacity, overflow, clip, clipPath, position, content } = getComputedStyle(element);
        const said = [...element.attributes].filter(({ name }) => !["class", "style", "data-theme"].includes(name));
        const texts = [...element.childNodes].map((node) => (node instanceof Text ? node.data : ""));
        const style = [x, y, width, height, display, visibility, opacity, overflow, clip, clipPath, position, content];
        return JSON.stringify([element.tagName, said.map(({ name, value }) => [name, value]), texts, style]);
      })
      .join("\n"),
  );
}

async function faults(page: Page, theme: string, others: readonly string[], coloursAlone: boolean): Promise<string[]> {
  const violations = await page.evaluate(
    async ({ forced, exclude, onColours }): Promise<AxeResults["violations"]> => {
      const { axe: auditor } = window as unknown as { axe: typeof import("axe-core") };
      const apart = auditor.getRules().filter(({ tags }) => onColours && !tags.includes("cat.color"));
      const rules = Object.fromEntries(apart.map(({ ruleId }) => [ruleId, { enabled: false }]));
      // Forced colours are the person's own: their contrast is none of the page's business.
      if (forced) rules["color-contrast"] = { enabled: false };
      return (await auditor.run({ exclude: [...exclude] }, { resultTypes: ["violations"], rules })).violations;
    },
    { forced: theme === "high contrast", exclude: others, onColours: coloursAlone },
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
