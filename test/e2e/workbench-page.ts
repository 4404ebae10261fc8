import type { AddressInfo } from "node:net";
import type { Browser, BrowserContextOptions, Download, Frame, FrameLocator, Page } from "playwright-core";
import { builtSite } from "../../tools/build/parts";
import { serveFolder } from "../../tools/workbench/server";
import { launchBrowser } from "./browser";
import { keepWithin } from "./within-origin";

/** The workbench with the add-in in it, served as `npm start` serves it, and a browser. */
export interface WorkbenchStage {
  /** `before` is done to the page before it loads. */
  open(options?: BrowserContextOptions, before?: (page: Page) => Promise<unknown>): Promise<OpenWorkbench>;
  close(): Promise<void>;
}

export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's pane within the page. */
  readonly pane: FrameLocator;
  /** Requests that nobody on this machine answered. */
  readonly strangers: readonly string[];
  readonly complaints: readonly string[];
}

export async function setWorkbench(): Promise<WorkbenchStage> {
  const server = await serveFolder(await builtSite(), 0);
  const browser = await launchBrowser();
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    open: (options, before) => openWorkbench(browser, origin, options, before),
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

async function openWorkbench(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<OpenWorkbench> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "zh-CN",
    reducedMotion: "reduce",
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  await keepWithin(page, origin, strangers);
  const complaints: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await before(page);
  await page.goto(`${origin}/`);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("tab").first().waitFor();
  return { page, pane, strangers, complaints };
}

const frameOf = (page: Page): Frame => page.frames().find((frame) => frame.url().endsWith("/taskpane.html"))!;

/** What Office.js tells of cells; the question goes through the add-in's own library. */
export function cellsThroughOffice(page: Page, sheet: string, addresses: readonly string[]): Promise<unknown[]> {
  return frameOf(page).evaluate(
    ([name, cells]) =>
      Excel.run(async (context) => {
        const ranges = cells.map((cell) => context.workbook.worksheets.getItem(name).getRange(cell).load("values"));
        await context.sync();
        return ranges.map(({ values }) => values[0]![0] as unknown);
      }),
    [sheet, addresses] as const,
  );
}

/** `Sheet!A1` of every cell under a conditional format, told by Office.js. */
export function markedThroughOffice(page: Page): Promise<string[]> {
  return frameOf(page).evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const formats = worksheets.items.map((sheet) => sheet.getRange().conditionalFormats.load("items/id"));
      await context.sync();
      const places = formats.flatMap(({ items }) => items.map((format) => format.getRanges().load("address")));
      await context.sync();
      const cells = places
        .flatMap(({ address }) => address.split(","))
        .flatMap((area) => {
          const [, sheet, first, last = first] = /^'?(.*?)'?!([A-Z]+\d+)(?::([A-Z]+\d+))?$/.exec(area)!;
          const [a, b] = [first!, last!].map((text) => /([A-Z]+)(\d+)/.exec(text)!);
          const number = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
          const letters = (column: number): string =>
            (column > 26 ? letters(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));
          const found: string[] = [];
          for (let row = Number(a![2]); row <= Number(b![2]); row++)
            for (let column = number(a![1]!); column <= number(b![1]!); column++) found.push(`${sheet}!${letters(column)}${row}`);
          return found;
        });
      return [...new Set(cells)].sort();
    }),
  );
}

/** `Sheet!A1` of every finding in the pane's list. */
export async function listedInPane(pane: FrameLocator): Promise<string[]> {
  const cells = await pane.locator("li[data-rule]").evaluateAll((items) => items.map((item) => item.getAttribute("data-cell")!));
  return [...new Set(cells)].sort();
}

/** A person goes to a cell by the grid's name box and types. */
export async function typeInGrid(page: Page, sheet: string, address: string, text: string): Promise<void> {
  const grid = page.getByRole("region", { name: /表格|Spreadsheet/ });
  await grid.getByText(sheet, { exact: true }).click();
  const nameBox = grid.locator("input").first();
  await nameBox.click();
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Presses a button of the ribbon strip. */
export function pressRibbon(page: Page, name: string): Promise<void> {
  return page.getByRole("toolbar").getByRole("button", { name, exact: true }).click();
}

export async function download(page: Page): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载", exact: true }).click()]);
  return file;
}
