import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { cellValue } from "../../src/domain/grid/cell";
import type { SketchedSheet } from "../../test/excel-host/memory-workbook";
import { launchBrowser } from "../../test/e2e/browser";
import { buildAddin, bundle, serve, serveOffice } from "../../test/e2e/built-addin";
import { stationWorkbook } from "../station-workbook";
import { standstillDuring } from "../workbench/main-thread";

/** How long the pane may stand still at a time, in milliseconds of the processor. */
const LIMIT = 200;
/** Every so many cells of a kind one is wrong. */
const FAULT_EVERY = 100;

function sheetsOf(path: string): SketchedSheet[] {
  return readWorkbook(XlsxPackage.open(new Uint8Array(readFileSync(path)))).sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges,
    rows: Array.from({ length: sheet.rowNumbers.at(-1)! + 1 }, (_, row) =>
      sheet.row(row).map((cell) => (cell ? (cellValue(cell) as string | number | boolean | null) : null)),
    ),
  }));
}

/** A table that the program does not know, of so many rows and forty columns: three counts, their sum and a rate, eight times over. */
function unknownSheets(rows: number): SketchedSheet[] {
  let drawn = 7;
  const draw = (): number => 1 + ((drawn = (drawn * 48_271) % 2_147_483_647) % 5_000);
  const head = ["站点", ...Array.from({ length: 39 }, (_, index) => `${["甲", "乙", "丙", "合计", "占比"][index % 5]!}${index}`)];
  const body = Array.from({ length: rows }, (_, row) => {
    const cells: (string | number)[] = [`站点${row + 1}`];
    for (let group = 0; cells.length < 40; group++) {
      const counts = [draw(), draw(), draw()];
      const sum = counts[0]! + counts[1]! + counts[2]!;
      cells.push(...counts, row === 100 && group === 2 ? sum + 90 : sum, Math.round((counts[0]! / sum) * 10_000) / 10_000);
    }
    return cells.slice(0, 40);
  });
  return [{ name: "长表", rows: [head, ...body] }];
}

/** What is pressed, and what then stands in the pane. */
const KNOWN: readonly (readonly [button: string, done: string | RegExp])[] = [
  ["仅核查", "核查完成"],
  ["一键核算", "核算完成"],
  ["撤销", "已撤销"],
  ["清除标记", "标记已全部清除"],
];
const UNKNOWN: typeof KNOWN = [
  ["仅核查", /核查完成|没有识别到/],
  ["清除标记", "标记已全部清除"],
];

/** Works on a large table in the pane, with Excel in another thread: `npx tsx bench/responsive/responsive.ts [rows] [unknown]`. */
async function main(rows: number, unknown: boolean): Promise<void> {
  const [folder, excel, thread] = await Promise.all([
    buildAddin(),
    bundle(join(__dirname, "excel-page.ts"), "responsive-excel-page"),
    bundle(join(__dirname, "excel-thread.ts"), "responsive-excel-thread"),
  ]);
  const sheets = unknown ? unknownSheets(rows) : sheetsOf(stationWorkbook(rows, FAULT_EVERY).path);
  const site = await serve(folder);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 380, height: 800 }, bypassCSP: true });
    context.setDefaultTimeout(300_000);
    const page = await context.newPage();
    await serveOffice(page, site.origin, []);
    await page.addInitScript(
      `window.excelThread = ${JSON.stringify(thread)}; window.excelSheets = ${JSON.stringify(JSON.stringify(sheets))}; ${excel}`,
    );
    await page.goto("about:blank");
    await step(page, unknown ? `open ${rows} rows that are not known` : `open ${rows} workers`, async () => {
      await page.goto(`${site.origin}/taskpane.html`);
      await page
        .getByText(unknown ? "未识别到可核算的表格" : "已识别 1 张表")
        .first()
        .waitFor();
    });
    for (const [button, done] of unknown ? UNKNOWN : KNOWN)
      await step(page, button, async () => {
        await page.getByRole("button", { name: button, exact: true }).click();
        await page.getByText(done).first().waitFor();
      });
    await step(page, "an edit in the sheet", async () => {
      await page.evaluate((sheet) => window.excelOutside.type(sheet, 10, 8, null), sheets[0]!.name);
      await page.waitForTimeout(5_000);
    });
  } finally {
    await browser.close();
    await site.close();
  }
}

async function step(page: Page, what: string, action: () => Promise<void>): Promise<void> {
  let took = 0;
  const { clock, processor } = await standstillDuring(page, async () => {
    const start = Date.now();
    await action();
    took = Date.now() - start;
    await page.waitForTimeout(1_000);
  });
  console.log(
    `${what}: ${took} ms, longest task ${clock} ms, ${processor} ms of the processor (load of the machine ${loadavg()[0]!.toFixed(1)})`,
  );
  if (processor > LIMIT) process.exitCode = 1;
}

const { positionals } = parseArgs({ allowPositionals: true });
void main(Number(positionals[0] ?? 10_000), positionals[1] === "unknown");
