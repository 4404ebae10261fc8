import { join } from "node:path";
import type { Browser } from "playwright-core";
import { sampleSheets } from "../app/sample";
import type { KeptSheet } from "../app/memory-workbook";
import { launchBrowser } from "./browser";
import { buildAddin, bundle, serve, type StaticSite } from "./built-addin";
import { cellValue, listedCells, markedCells, openPane, picture, type OpenPane } from "./excel-page";

jest.setTimeout(120_000);

let browser: Browser;
let site: StaticSite;
let excel: string;
let slips: KeptSheet[];
const open = (options: Partial<Parameters<typeof openPane>[3]> = {}): Promise<OpenPane> =>
  openPane(browser, site.origin, excel, { sheets: slips, ...options });

beforeAll(async () => {
  const [folder, script] = await Promise.all([buildAddin(), bundle(join(__dirname, "desktop-excel.ts"), "desktop-excel")]);
  excel = script;
  site = await serve(folder);
  browser = await launchBrowser();
  slips = await sampleSheets("station-with-slips.xlsx");
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("one click writes every right figure, lists every finding and marks each one; 撤销 brings everything back", async () => {
  const { page, strangers, complaints } = await open();
  const before = await picture(page);
  await page.getByRole("button", { name: "一键核算", exact: true }).click();
  await page.getByText("核算完成").first().waitFor();
  expect(await cellValue(page, "附件1-1 指标", "K5")).toBe(0.6316);
  expect(await cellValue(page, "附件1-2 项目", "G8")).toBe(1.6667);
  expect(await cellValue(page, "附件2 到岗情况", "S22")).toBe(48.5);
  expect(await cellValue(page, "附件2 到岗情况", "S33")).toBe(24);
  expect(await cellValue(page, "附件2 到岗情况", "T33")).toBe(16.5);
  const listed = await listedCells(page);
  expect(listed).toEqual(expect.arrayContaining(["附件2 到岗情况!Q6", "附件2 到岗情况!Q13", "附件2 到岗情况!S22"]));
  expect(await markedCells(page)).toEqual(listed);
  for (const item of await page.locator("li[data-rule]").all()) {
    expect(await item.textContent()).toContain(await item.getAttribute("data-cell"));
  }
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await page.getByText("已撤销").first().waitFor();
  expect(await picture(page)).toEqual(before);
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
});
