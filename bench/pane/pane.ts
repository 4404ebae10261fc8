import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { stationWithoutInsurance } from "../../test/app/large-station";
import { launchBrowser } from "../../test/e2e/browser";
import { buildAddin, bundle, serve, type StaticSite } from "../../test/e2e/built-addin";
import { builtOnce } from "../../tools/build/built-once";
import { webpack } from "../../tools/build/parts";
import { openPane } from "../../test/e2e/excel-page";
import { median, pairedRatio } from "../measure";

/** Times in milliseconds. */
interface PaneFigures {
  readonly rounds: number;
  readonly start: StartFigures;
  readonly list: ListFigures;
  /** From the end of the pause in typing until the list says what the edit made of it, by number of workers. */
  readonly edits: readonly { readonly workers: number; readonly time: number }[];
}

/** From navigation until the button can be pressed. */
interface StartFigures {
  readonly ours: number;
  readonly template: number;
  readonly bare: number;
  /** Medians of the ratios within each round. */
  readonly toTemplate: number;
  readonly toBare: number;
}

interface ListFigures {
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

declare global {
  interface Window {
    buttonAt: number | undefined;
    answeredAt: number;
    afterPaint(): Promise<void>;
    /** How many findings the list says that there are. */
    listed(): number;
    /** Resolves once the list says that there are so many. */
    listing(wanted: number): Promise<void>;
  }
}

/** What the pages of a measurement find. As text, because what runs TypeScript here marks functions in a way that a page does not know. */
const STOPWATCH = `
  window.listed = () => Number(document.querySelector("[aria-pressed='true']").textContent.replace(/\\D/g, ""));
  window.afterPaint = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const plainTimeout = window.setTimeout;
  // A list that never comes is told; the timer also keeps the promise, which a browser may collect where only the driver waits for it.
  window.listing = (wanted) =>
    new Promise((done, fail) => {
      const late = plainTimeout(() => fail(new Error("the list never held " + wanted)), 20_000);
      new MutationObserver((_, observer) => {
        if (window.listed() !== wanted) return;
        observer.disconnect();
        clearTimeout(late);
        done();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  const QUIET = 400;
  window.setTimeout = (work, delay, ...rest) =>
    plainTimeout(delay === QUIET ? () => ((window.answeredAt = performance.now()), work()) : work, delay, ...rest);`;

/** Workers in the workbook of the long list: six findings each. */
const LONG_LIST = 1_700;

/** Measures the built pane in a browser: its start beside the official template's, its list, its answer to an edit. */
async function measurePane(rounds: number): Promise<PaneFigures> {
  const [ours, template, bare, excel] = await Promise.all([
    buildAddin(),
    buildTemplate("template"),
    buildTemplate("bare"),
    bundle(join(__dirname, "..", "..", "test", "e2e", "desktop-excel.ts"), "desktop-excel"),
  ]);
  const pages = [
    { folder: ours, button: "一键核算" },
    { folder: template, button: "Insert text" },
    { folder: bare, button: "Insert text" },
  ];
  const site = await serve(ours);
  const browser = await launchBrowser();
  try {
    const start = await measureStart(browser, pages, excel, rounds);
    const list = await measureList(browser, site.origin, excel, rounds);
    const edits = [];
    for (const workers of [25, 1_000]) edits.push({ workers, time: await measureEdit(browser, site.origin, excel, workers, rounds) });
    return { rounds, start, list, edits };
  } finally {
    await browser.close();
    await site.close();
  }
}

function buildTemplate(kind: "template" | "bare"): Promise<string> {
  const config = join(__dirname, "template.config.js");
  return builtOnce(`bench-${kind}`, ["bench/pane/template", "bench/pane/template.config.js", "package-lock.json"], (out) =>
    webpack(["--config", config, "--env", `out=${out}`, ...(kind === "bare" ? ["--env", "bare"] : [])]),
  );
}

async function measureStart(
  browser: Browser,
  pages: readonly { readonly folder: string; readonly button: string }[],
  excel: string,
  rounds: number,
): Promise<StartFigures> {
  const stage = mkdtempSync(join(tmpdir(), "station-audit-pane-"));
  const contenders: Contender[] = [];
  try {
    for (const { folder, button } of pages)
      contenders.push({ button, site: await serve(withOwnOffice(folder, join(stage, String(contenders.length)))) });
    return await compareStarts(browser, contenders, excel, rounds);
  } finally {
    for (const { site } of contenders) await site.close();
    rmSync(stage, { recursive: true });
  }
}

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** A copy of the page with Office.js beside it: answering its address for the browser would cost more than what is measured. */
function withOwnOffice(folder: string, copy: string): string {
  cpSync(folder, copy, { recursive: true });
  symlinkSync(join(__dirname, "..", "..", "node_modules", "@microsoft", "office-js", "dist"), join(copy, "office"), "junction");
  const page = join(copy, "taskpane.html");
  writeFileSync(page, readFileSync(page, "utf8").replace(OFFICE, "office/"));
  return copy;
}

async function compareStarts(browser: Browser, contenders: readonly Contender[], excel: string, rounds: number): Promise<StartFigures> {
  const times: number[][] = contenders.map(() => []);
  // The first round only warms the disk's and the browser's caches; the order changes from round to round.
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const index = (turn + round + contenders.length) % contenders.length;
      const time = await timeToButton(browser, contenders[index]!, excel);
      if (round >= 0) times[index]![round] = time;
    }
  }
  const [ours, template, bare] = times as [number[], number[], number[]];
  return {
    ours: median(ours),
    template: median(template),
    bare: median(bare),
    toTemplate: pairedRatio(ours, template),
    toBare: pairedRatio(ours, bare),
  };
}

async function timeToButton(browser: Browser, { site, button }: Contender, excel: string): Promise<number> {
  // The page itself notes when the button is there, enabled, and has been painted.
  const watch = `new MutationObserver((_, observer) => {
    const found = [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === ${JSON.stringify(button)} && !one.disabled);
    if (!found) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.buttonAt = performance.now())));
  }).observe(document, { childList: true, subtree: true });`;
  const context = await browser.newContext({ viewport: { width: 380, height: 800 } });
  const page = await context.newPage();
  const workbook = `window.stationSheets = [{ name: "Sheet1", rows: [] }]; window.stationSettings = [];
    window.stationLanguage = "zh-CN"; window.stationTraits = {};`;
  await page.addInitScript(`${workbook} ${watch} ${excel}`);
  await page.goto(`${site.origin}/taskpane.html`);
  await page.waitForFunction(() => window.buttonAt !== undefined);
  const time = await page.evaluate(() => window.buttonAt!);
  await context.close();
  return time;
}

/** A pane that has checked a station in which every worker's every month is wrong twice. */
async function checkedPane(browser: Browser, origin: string, excel: string, workers: number): Promise<Page> {
  const { page } = await openPane(browser, origin, `${STOPWATCH} ${excel}`, { sheets: stationWithoutInsurance(workers) });
  page.setDefaultTimeout(120_000);
  await page.getByRole("button", { name: "仅核查", exact: true }).click();
  await page.getByText("核查完成").first().waitFor();
  const found = await page.evaluate(() => window.listed());
  if (found !== workers * 6) throw new Error(`the pane lists ${found} findings, planted ${workers * 6}`);
  return page;
}

async function measureList(browser: Browser, origin: string, excel: string, rounds: number): Promise<ListFigures> {
  const page = await checkedPane(browser, origin, excel, LONG_LIST);
  const painted: number[] = [];
  const scrolled: number[] = [];
  for (let round = -1; round < rounds; round++) {
    await page.getByRole("tab", { name: "设置" }).click();
    await page.getByRole("tabpanel", { name: "设置" }).locator("section").first().waitFor();
    const [list, jump] = await page.evaluate(async () => {
      const began = performance.now();
      document.querySelector<HTMLElement>("#view-tab-results")!.click();
      await window.afterPaint();
      if (!document.querySelector("li[data-rule]")) throw new Error("the list is not there");
      const shown = performance.now();
      const scroller = [...document.querySelectorAll("#pane *")].find((box) => box.scrollHeight > box.clientHeight * 20)!;
      scroller.scrollTop = scroller.scrollHeight / 2;
      await window.afterPaint();
      const moved = performance.now();
      scroller.scrollTop = 0;
      await window.afterPaint();
      return [shown - began, moved - shown] as const;
    });
    if (round < 0) continue;
    painted.push(list);
    scrolled.push(jump);
  }
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  await page.context().close();
  return { findings: LONG_LIST * 6, painted: median(painted), scrolled: median(scrolled), nodes };
}

/** A person ticks and unticks the first worker's insurance; the strict Excel's own answers, in the same thread, are within the time. */
async function measureEdit(browser: Browser, origin: string, excel: string, workers: number, rounds: number): Promise<number> {
  const page = await checkedPane(browser, origin, excel, workers);
  const times: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const ticked = round % 2 !== 0;
    const time = await page.evaluate(
      async ([value, wanted]) => {
        window.answeredAt = Infinity;
        window.testExcel.workbook.type("到岗", 4, 7, { value });
        await window.listing(wanted);
        return performance.now() - window.answeredAt;
      },
      [ticked ? "√" : null, workers * 6 - (ticked ? 1 : 0)] as const,
    );
    if (round >= 0) times.push(time);
  }
  await page.context().close();
  return median(times);
}

/** `npx tsx bench/pane/pane.ts [rounds]` prints the figures as JSON. */
async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  process.stdout.write(`${JSON.stringify(await measurePane(Number(positionals[0] ?? 15)), null, 2)}\n`);
}

void main();
