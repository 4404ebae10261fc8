import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { MARK_KINDS, markFormula } from "../../src/app/mark-style";
import { storeChanges } from "../../src/app/stored-values";
import type { StoredState } from "../../src/app/workbook-port";
import { parseAddress } from "../../src/domain/grid/address";
import type { KeptSheet } from "../app/memory-workbook";
import { OTHERS_SHEET } from "../excel-host/laid-quirks";
import type { SketchedSheet } from "../excel-host/memory-workbook";
import { sketch } from "../excel-host/sketch";
import type { QuirkId } from "../../src/excel-host/quirks";
import type { RequestRefusal } from "../../src/excel-host/wire";
import { serveOffice } from "./built-addin";
import type {} from "./desktop-excel";

/** Under this name the add-in keeps its settings in the workbook. */
const STATE = "stationAudit.state";

/** The built add-in open in an Excel of the tests. */
export interface OpenPane {
  readonly page: Page;
  /** Requests that left the add-in's own origin and Office.js. */
  readonly strangers: readonly string[];
  /** Everything the console complained of. */
  readonly complaints: readonly string[];
}

/** How the Excel behind a page is to differ from a new one that runs well. */
export interface ExcelTraits {
  /** Highest ExcelApi set it claims. */
  readonly apiVersion?: string;
  /** Every batch is refused so, from the first on. */
  readonly refused?: RequestRefusal;
  /** Behaviours of real Excel that it shows and the workbook brings about; those of the host itself when left out. */
  readonly quirks?: readonly QuirkId[];
}

export interface OpenOptions extends ExcelTraits {
  readonly sheets: readonly (KeptSheet | SketchedSheet)[];
  readonly language?: string;
  /** What the workbook keeps of the add-in from an earlier day. */
  readonly kept?: StoredState;
  /** The same as another page's workbook held it, name by name. */
  readonly settings?: readonly (readonly [string, unknown])[];
  /** What must stand in the page before the test goes on; the views' tabs when left out. */
  readonly awaits?: string;
  /** So many panes in frames around one workbook that outlives them; the page itself is the pane when left out. */
  readonly frames?: number;
  /** How the browser is to differ from one with a pane as wide as Excel opens it. */
  readonly context?: BrowserContextOptions;
}

/** Under which quirks a whole run of these tests is to be: `STATION_AUDIT_QUIRKS=Q3,Q12` (or `none`); each test decides by itself where it is not set. */
const QUIRKS_OF_RUN = process.env.STATION_AUDIT_QUIRKS?.split(",").filter((name) => name !== "none") as QuirkId[] | undefined;

/** As wide as Excel opens a pane. */
export const PANE_SIZE = { width: 380, height: 800 };

/** Opens the shipped page with the real Office.js; the strict Excel stands where desktop Excel would. */
export async function openPane(browser: Browser, origin: string, excel: string, options: OpenOptions): Promise<OpenPane> {
  return (await PanePage.open(browser, origin, excel, options.context)).load(options);
}

/** A page that one pane after another can be loaded into: a new page takes twice as long. */
export class PanePage implements OpenPane {
  readonly strangers: string[] = [];
  readonly complaints: string[] = [];
  private script: { dispose(): Promise<void> } | null = null;

  private constructor(
    readonly page: Page,
    private readonly origin: string,
    private readonly excel: string,
  ) {
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
  }

  static async open(browser: Browser, origin: string, excel: string, options: BrowserContextOptions = {}): Promise<PanePage> {
    const context = await browser.newContext({ viewport: PANE_SIZE, reducedMotion: "reduce", ...options });
    context.setDefaultTimeout(20_000);
    const pane = new PanePage(await context.newPage(), origin, excel);
    await serveOffice(pane.page, origin, pane.strangers);
    return pane;
  }

  /** Loads the pane beside a new Excel. */
  async load({
    sheets,
    language = "zh-CN",
    kept,
    settings,
    apiVersion,
    refused,
    quirks = QUIRKS_OF_RUN,
    awaits = '[role="tab"]',
    frames = 0,
  }: OpenOptions) {
    const { page, origin } = this;
    const sketched = sheets.map((sheet) => ("rows" in sheet ? sheet : sketch(sheet)));
    const stored = settings ?? (kept ? storeChanges(new Map(), STATE, kept).map(({ key, to }) => [key, to]) : []);
    this.script = await page.addInitScript(
      `window.stationSheets = ${JSON.stringify(sketched)}; window.stationSettings = ${JSON.stringify(stored)};` +
        `window.stationLanguage = ${JSON.stringify(language)}; window.stationTraits = ${JSON.stringify({ apiVersion, refused, quirks })}; ${this.excel}`,
    );
    if (frames > 0) {
      const body = `<!doctype html>${'<iframe src="taskpane.html" width="380" height="700"></iframe>'.repeat(frames)}`;
      await page.route(`${origin}/frames.html`, (route) => route.fulfill({ contentType: "text/html", body }));
      await page.goto(`${origin}/frames.html`);
      for (const frame of page.frames().slice(1)) await frame.locator(awaits).first().waitFor();
    } else {
      await page.goto(`${origin}/taskpane.html`);
      await page.locator(awaits).first().waitFor();
    }
    return this;
  }

  /** Makes the page as a new one: nothing kept, nothing said, nothing under the mouse. */
  async clear(): Promise<void> {
    const { page } = this;
    await page.evaluate(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
    // Before the page is left: in an empty one it would run for nothing.
    await this.script?.dispose();
    await page.goto("about:blank");
    await page.mouse.move(0, 0);
    await page.emulateMedia({ colorScheme: null, forcedColors: null, contrast: null, media: null, reducedMotion: "reduce" });
    await page.setViewportSize(PANE_SIZE);
    this.strangers.length = 0;
    this.complaints.length = 0;
  }
}

/** The workbook as it stands: every cell, format, conditional format, note and visibility; without the sheet that only others work in. */
export function picture(page: Page): Promise<unknown> {
  return page.evaluate(
    (others) => (window.testExcel.workbook.picture() as { sheets: { name: string }[] }).sheets.filter(({ name }) => name !== others),
    OTHERS_SHEET,
  );
}

export function cellValue(page: Page, sheet: string, address: string): Promise<unknown> {
  const { row, column } = parseAddress(address)!;
  return page.evaluate(([name, r, c]) => window.testExcel.workbook.cellAt(name, r, c).value, [sheet, row, column] as const);
}

/** A person's hands on the sheet: typed, or picked from a list, of which Excel tells nothing before the person comes back to the pane. */
export function typeInto(page: Page, sheet: string, address: string, value: string | number | null): Promise<void> {
  const { row, column } = parseAddress(address)!;
  return page.evaluate(
    ([name, r, c, v]) => {
      const { workbook } = window.testExcel;
      if (!window.stationTraits.quirks?.includes("Q14")) return workbook.type(name, r, c, { value: v });
      workbook.pick(name, r, c, v);
      window.dispatchEvent(new Event("focus"));
    },
    [sheet, row, column, value] as const,
  );
}

/** `Sheet!A1` of every cell under one of the add-in's conditional formats. */
export async function markedCells(page: Page): Promise<string[]> {
  return page.evaluate((own) => {
    const { workbook } = window.testExcel;
    const cells: string[] = [];
    for (const { id, name } of workbook.sheets()) {
      for (const { ranges, formula } of workbook.conditionalFormats(id)) {
        if (!own.includes(formula)) continue;
        for (const { top, left, bottom, right } of ranges) {
          for (let row = top; row <= bottom; row++)
            for (let column = left; column <= right; column++) cells.push(`${name}!${letters(column)}${row + 1}`);
        }
      }
    }
    return [...new Set(cells)].sort();
    function letters(column: number): string {
      return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
    }
  }, MARK_KINDS.map(markFormula));
}

/** `Sheet!A1` of every finding in the list. */
export async function listedCells(page: Page): Promise<string[]> {
  const cells = await page.locator("li[data-rule]").evaluateAll((items) => items.map((item) => item.getAttribute("data-cell")!));
  return [...new Set(cells)].sort();
}

/** Presses a ribbon button, a context menu entry or a shortcut; resolves when the add-in tells Excel that its command is done. */
export function runCommand(page: Page, name: string): Promise<void> {
  return page.evaluate((command) => window.testExcel.desktop.runCommand(command), name);
}

/** Selects a cell as a person does. */
export function selectCell(page: Page, sheet: string, address: string): Promise<void> {
  const { row, column } = parseAddress(address)!;
  return page.evaluate(
    ([name, r, c]) => {
      const { workbook } = window.testExcel;
      workbook.select(workbook.sheetId(name), { top: r, left: c, bottom: r, right: c });
    },
    [sheet, row, column] as const,
  );
}

/** `Sheet!A1` of the selected cell, where the add-in led the person. */
export function selectedCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { workbook } = window.testExcel;
    const { sheetId, range } = workbook.selection();
    return `${workbook.sheets().find(({ id }) => id === sheetId)!.name}!${String.fromCharCode(65 + range.left)}${range.top + 1}`;
  });
}
