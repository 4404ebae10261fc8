import { loadavg } from "node:os";
import { basename } from "node:path";
import type { Page } from "playwright-core";
import { pressRibbon, setWorkbench } from "../../test/e2e/workbench-page";
import { stationWorkbook } from "../station-workbook";

declare global {
  interface Window {
    longTasks: number[];
  }
}

/** How long the page stood still at most, in milliseconds, since the last asking. The pane shares the page's thread. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(Math.max(0, ...window.longTasks.splice(0))));
}

/** Opens and checks a large station in the workbench: `npx tsx bench/workbench/freeze.ts [workers]`. No more than a second at a time may go by. */
async function main(workers: number): Promise<void> {
  const { path } = stationWorkbook(workers);
  const stage = await setWorkbench();
  try {
    const { page, pane } = await stage.open();
    await page.evaluate(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: "longtask",
      });
    });
    await step(page, `open ${workers} workers`, async () => {
      await page.getByLabel("打开工作簿", { exact: true }).setInputFiles(path);
      await page.getByText(basename(path)).waitFor();
      await pane.getByRole("tabpanel").getByRole("listitem").first().waitFor();
    });
    for (const [button, done] of [
      ["仅核查", "核查完成"],
      ["一键核算", "核算完成"],
    ] as const)
      await step(page, button, async () => {
        await pressRibbon(page, button);
        await pane.getByText(done).first().waitFor({ timeout: 120_000 });
      });
  } finally {
    await stage.close();
  }
}

async function step(page: Page, what: string, action: () => Promise<void>): Promise<void> {
  const start = Date.now();
  await action();
  const took = Date.now() - start;
  // Marks are drawn after the answer is there.
  await page.waitForTimeout(2_000);
  const load = loadavg()[0]!.toFixed(1);
  console.log(`${what}: ${took} ms, longest standstill ${await longestTask(page)} ms (load of the machine ${load})`);
}

void main(Number(process.argv[2] ?? 5_000));
