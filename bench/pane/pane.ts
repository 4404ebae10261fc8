import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { stationWithoutInsurance } from "../../test/app/large-station";
import { launchBrowser } from "../../test/e2e/browser";
import { buildAddin, bundle, serve, webpack, type StaticSite } from "../../test/e2e/built-addin";
import { builtOnce } from "../../test/e2e/built-once";
import { openPane, type OpenOptions } from "../../test/e2e/excel-page";
import { median, pairedRatio } from "../measure";

/** What the pane's speed comes to; times in milliseconds. */
export interface PaneFigures {
  readonly rounds: number;
  /** From navigation until the button can be pressed. */
  readonly ours: number;
  readonly template: number;
  /** Median of the ratios within each pair of rounds. */
  readonly ratio: number;
  readonly findings: number;
  /** From the click on the tab until the list is painted. */
  readonly painted: number;
  /** From a jump to the middle of the list until it is painted. */
  readonly scrolled: number;
  /** Elements of the whole page with the list in it. */
  readonly nodes: number;
}

interface Contender {
  readonly site: StaticSite;
  readonly button: string;
}

/** Measures the built pane in a browser beside the official task-pane template's equivalent. */
export async function measurePane(rounds: number): Promise<PaneFigures> {
  const [ours, template, excel] = await Promise.all([
    buildAddin(),
    builtOnce("bench-template", ["bench/pane", "package-lock.json"], (out) =>
      webpack(["--config", join(__dirname, "template.config.js"), "--env", `out=${out}`]),
    ),
    bundle(join(__dirname, "..", "..", "test", "e2e", "desktop-excel.ts"), "desktop-excel"),
  ]);
  const contenders: Contender[] = [
    { site: await serve(ours), button: "一键核算" },
    { site: await serve(template), button: "Insert text" },
  ];
  const browser = await launchBrowser();
  try {
    const times: [number[], number[]] = [[], []];
    // The first pair only warms the disk's and the browser's caches; the order changes from round to round.
    for (let round = -1; round < rounds; round++) {
      for (const index of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const time = await timeToButton(browser, contenders[index]!, excel);
        if (round >= 0) times[index]![round] = time;
      }
    }
    return {
      rounds,
      ours: median(times[0]),
      template: median(times[1]),
      ratio: pairedRatio(times[0], times[1]),
      ...(await paintFindings(browser, contenders[0]!.site.origin, excel, rounds)),
    };
  } finally {
    await browser.close();
    for (const { site } of contenders) await site.close();
  }
}

async function timeToButton(browser: Browser, { site, button }: Contender, excel: string): Promise<number> {
  // The page itself notes when the button is there, enabled, and has been painted.
  const watch = `new MutationObserver((_, observer) => {
    const found = [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === ${JSON.stringify(button)} && !one.disabled);
    if (!found) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.buttonAt = performance.now())));
  }).observe(document, { childList: true, subtree: true });`;
  const { page } = await open(browser, site.origin, `${watch} ${excel}`, { sheets: [{ name: "Sheet1", cells: {} }], awaits: "button" });
  await page.waitForFunction("window.buttonAt !== undefined");
  const time = (await page.evaluate("window.buttonAt")) as number;
  await page.context().close();
  return time;
}

async function paintFindings(browser: Browser, origin: string, excel: string, rounds: number) {
  const { page } = await open(browser, origin, excel, { sheets: stationWithoutInsurance(1_700) });
  page.setDefaultTimeout(120_000);
  await page.getByRole("button", { name: "仅核查", exact: true }).click();
  await page.getByText("核查完成").first().waitFor();
  const painted: number[] = [];
  const scrolled: number[] = [];
  for (let round = -1; round < rounds; round++) {
    await page.getByRole("tab", { name: "设置" }).click();
    await page.getByRole("tabpanel", { name: "设置" }).locator("section").first().waitFor();
    const [list, jump] = await page.evaluate(async () => {
      const afterPaint = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const began = performance.now();
      document.querySelector<HTMLElement>("#view-tab-results")!.click();
      await afterPaint();
      if (!document.querySelector("li[data-rule]")) throw new Error("the list is not there");
      const listed = performance.now();
      const scroller = [...document.querySelectorAll("#pane *")].find((box) => box.scrollHeight > box.clientHeight * 20)!;
      scroller.scrollTop = scroller.scrollHeight / 2;
      await afterPaint();
      const shown = performance.now();
      scroller.scrollTop = 0;
      await afterPaint();
      return [listed - began, shown - listed] as const;
    });
    if (round < 0) continue;
    painted.push(list);
    scrolled.push(jump);
  }
  const [findings, nodes] = await page.evaluate(
    () =>
      [
        Number(document.querySelector("[aria-pressed='true']")!.textContent!.replace(/\D/g, "")),
        document.querySelectorAll("*").length,
      ] as const,
  );
  await page.context().close();
  return { findings, painted: median(painted), scrolled: median(scrolled), nodes };
}

function open(browser: Browser, origin: string, excel: string, options: OpenOptions): ReturnType<typeof openPane> {
  return openPane(browser, origin, excel, options);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" }, json: { type: "boolean", default: false } } });
  const figures = await measurePane(Number(values.rounds));
  if (values.json) return void process.stdout.write(`${JSON.stringify(figures)}\n`);
  const ms = (time: number): string => `${time.toFixed(0)} ms`;
  process.stdout.write(
    [
      `time to the usable button: ${ms(figures.ours)}, template ${ms(figures.template)}, ratio ${figures.ratio.toFixed(2)} (${figures.rounds} paired rounds)`,
      `${figures.findings} findings painted: ${ms(figures.painted)}; after a jump to the middle: ${ms(figures.scrolled)}; ${figures.nodes} elements in the page`,
      "",
    ].join("\n"),
  );
}

if (require.main === module) void main();
