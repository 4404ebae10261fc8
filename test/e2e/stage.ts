import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { buildAddin, bundle, serve, type StaticSite } from "./built-addin";
import { openPane, PanePage, type OpenOptions, type OpenPane } from "./excel-page";

/** Where the shipped page plays: one browser, one static host, an Excel for every pane. */
export interface Stage {
  open(options: OpenOptions): Promise<OpenPane>;
  /** The same in a page that a pane before it has left, which must not be used any more: half the time of a new page. */
  reopen(options: Omit<OpenOptions, "context">): Promise<OpenPane>;
  close(): Promise<void>;
}

/** Builds the add-in and its Excel, serves them and starts a browser. */
export async function setStage(): Promise<Stage> {
  const [folder, excel] = await Promise.all([buildAddin(), bundle(join(__dirname, "desktop-excel.ts"), "desktop-excel")]);
  const site: StaticSite = await serve(folder);
  const browser: Browser = await launchBrowser();
  let shared: PanePage | null = null;
  return {
    open: (options) => openPane(browser, site.origin, excel, options),
    reopen: async (options) => {
      if (shared) await shared.clear();
      else shared = await PanePage.open(browser, site.origin, excel);
      return shared.load(options);
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
