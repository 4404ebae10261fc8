import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { readWorkbook, writeEdits, XlsxPackage } from "../../src/adapters/xlsx";
import { audit } from "../../src/domain/engine";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { download, pressRibbon, setWorkbench } from "../../test/e2e/workbench-page";
import { stationWorkbook } from "../station-workbook";
import { standstillDuring } from "./main-thread";

/** How long the page may stand still at a time, in milliseconds of the processor. */
const LIMIT = 1_000;

/** The same station with a formula in every cell that is computed. */
function withFormulas(path: string): string {
  const pkg = XlsxPackage.open(new Uint8Array(readFileSync(path)));
  writeEdits(pkg, audit(readWorkbook(pkg), { ...DEFAULT_SETTINGS, writeMode: "formulas" }).edits);
  const copy = path.replace(".xlsx", "-formulas.xlsx");
  writeFileSync(copy, pkg.toBytes());
  return copy;
}

/** Opens, checks, corrects and saves a large station in the workbench: `npx tsx bench/workbench/freeze.ts [workers] [--formulas]`. */
async function main(workers: number, formulas: boolean): Promise<void> {
  const station = stationWorkbook(workers).path;
  const path = formulas ? withFormulas(station) : station;
  const stage = await setWorkbench();
  try {
    const { page, pane } = await stage.open();
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
    await step(page, "下载", async () => void (await download(page)));
  } finally {
    await stage.close();
  }
}

async function step(page: Page, what: string, action: () => Promise<void>): Promise<void> {
  let took = 0;
  const { clock, processor } = await standstillDuring(page, async () => {
    const start = Date.now();
    await action();
    took = Date.now() - start;
    // Marks are drawn after the answer is there.
    await page.waitForTimeout(2_000);
  });
  const load = loadavg()[0]!.toFixed(1);
  console.log(`${what}: ${took} ms, longest standstill ${clock} ms, ${processor} ms of the processor (load of the machine ${load})`);
  if (processor > LIMIT) process.exitCode = 1;
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { formulas: { type: "boolean", default: false } } });
void main(Number(positionals[0] ?? 5_000), values.formulas);
