import type { Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { buildAddin, serve, serveOffice } from "./built-addin";

/** What becomes of the request for Office.js. */
export type OfficeAnswer = "blocked" | "hanging" | "blocked-once";

export interface BootPage {
  /** The pane's own page, with a clock that the test moves. */
  open(office: OfficeAnswer): Promise<Page>;
  close(): Promise<void>;
}

export async function openBootPage(): Promise<BootPage> {
  const [browser, site] = await Promise.all([launchBrowser(), buildAddin().then(serve)]);
  return {
    async open(office) {
      const page = await browser.newPage();
      await page.clock.install();
      let asked = 0;
      await serveOffice(page, site.origin, [], (name) => {
        if (name !== "office.js") return true;
        return office === "hanging" ? new Promise(() => undefined) : office === "blocked-once" && asked++ > 0;
      });
      await page.goto(`${site.origin}/taskpane.html`, { waitUntil: "commit" });
      await page.locator("#boot-zh").waitFor({ state: "attached" });
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
