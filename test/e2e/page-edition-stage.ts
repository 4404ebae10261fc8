import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Download, Page } from "playwright-core";
import { builtPart } from "../../tools/build/parts";
import { launchBrowser } from "./browser";

/** The page edition as one file on disk, in a browser without a network. */
export interface PageStage {
  open(options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** Requests that wanted to leave the page. */
  readonly strangers: readonly string[];
  readonly complaints: readonly string[];
  openFile(path: string): Promise<void>;
  openBytes(name: string, bytes: Uint8Array): Promise<void>;
  press(name: string): Promise<void>;
  download(): Promise<Download>;
  /** `rule Sheet!A1` of what stands open in the list. */
  listed(): Promise<string[]>;
}

export const SINGLE_FILE = "社工核算.html";

export async function setPage(): Promise<PageStage> {
  const folder = await builtPart("page");
  const browser = await launchBrowser();
  return { open: (options) => openPage(browser, pathToFileURL(join(folder, SINGLE_FILE)).href, options), close: () => browser.close() };
}

async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 657 },
    locale: "zh-CN",
    reducedMotion: "reduce",
    acceptDownloads: true,
    offline: true,
    ...options,
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  page.on("request", (request) => {
    if (request.url() !== address && !/^(?:blob|data):/.test(request.url())) strangers.push(request.url());
  });
  const complaints: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address);
  const opened = async (file: Parameters<Page["setInputFiles"]>[1], name: string): Promise<void> => {
    await page.setInputFiles('[data-testid="choose"]', file);
    await page.locator("section [title]").filter({ hasText: name }).first().waitFor();
    await page.getByRole("tab").first().waitFor();
  };
  return {
    page,
    strangers,
    complaints,
    openFile: (path) => opened(path, path.split(/[\\/]/).at(-1)!),
    openBytes: (name, bytes) => opened({ name, mimeType: "", buffer: Buffer.from(bytes) }, name),
    press: (name) => page.getByRole("button", { name, exact: true }).click(),
    download: async () => {
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载", exact: true }).click()]);
      return file;
    },
    listed: async () => {
      const found = await page
        .locator('li[data-rule][data-state="open"]')
        .evaluateAll((items) => items.map((item) => `${item.getAttribute("data-rule")} ${item.getAttribute("data-cell")}`));
      return found.sort();
    },
  };
}
