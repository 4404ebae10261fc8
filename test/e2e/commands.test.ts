import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { KeptSheet } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";
import { cellValue, listedCells, markedCells, picture, runCommand, selectCell, type OpenOptions, type OpenPane } from "./excel-page";
import { setStage, type Stage } from "./stage";

jest.setTimeout(120_000);

const POSTS = "附件2 到岗情况";
const root = join(__dirname, "..", "..");
let stage: Stage;
let slips: KeptSheet[];
const open = (options: Partial<OpenOptions> = {}): Promise<OpenPane> => stage.reopen({ sheets: slips, ...options });

beforeAll(async () => {
  [stage, slips] = await Promise.all([setStage(), sampleSheets("station-with-slips.xlsx")]);
});

afterAll(() => stage?.close());

/** Whether the add-in asked Excel to show its pane, where the outcome stands. */
function paneShown(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    window.testExcel.host.batches.some(({ request }) =>
      request.Actions.some(({ Name, ArgumentInfo }) => Name === "SetAppRuntimeState" && ArgumentInfo?.Arguments?.[0] === "Visible"),
    ),
  );
}

test("every function that the ribbon, the context menu and the shortcuts name is there and tells Excel when it is done", async () => {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  const shortcuts = JSON.parse(readFileSync(join(root, "src", "commands", "shortcuts.json"), "utf8")) as { actions: { id: string }[] };
  const named = new Set([
    ...[...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name!),
    ...shortcuts.actions.map(({ id }) => id),
  ]);
  expect(named.size).toBeGreaterThanOrEqual(5);
  const { page, complaints } = await open();
  for (const name of named) {
    await runCommand(page, name);
    expect([name, await paneShown(page)]).toEqual([name, true]);
    await page.evaluate(() => (window.testExcel.host.batches = []));
  }
  expect(complaints).toEqual([]);
});

test("一键核算 on the ribbon does what the pane's button does, and its outcome stands in the pane", async () => {
  const [ribbon, pane] = [await open(), await stage.open({ sheets: slips })];
  await pane.page.getByRole("button", { name: "一键核算", exact: true }).click();
  await pane.page.getByText("核算完成").first().waitFor();
  await runCommand(ribbon.page, "recompute");
  await ribbon.page.getByText("核算完成").first().waitFor();
  expect(await picture(ribbon.page)).toEqual(await picture(pane.page));
  expect(await listedCells(ribbon.page)).toEqual(await listedCells(pane.page));
  expect(await paneShown(ribbon.page)).toBe(true);
  expect(await cellValue(ribbon.page, POSTS, "S22")).toBe(48.5);
});

test("仅核查 and 清除标记 on the ribbon mark, and take the marks away without a trace", async () => {
  const { page } = await open();
  const before = await picture(page);
  await runCommand(page, "check");
  await page.getByText("核查完成").first().waitFor();
  expect(await markedCells(page)).toEqual(await listedCells(page));
  await runCommand(page, "clearMarks");
  await page.getByText("标记已全部清除").first().waitFor();
  expect(await picture(page)).toEqual(before);
});

test("打开面板 changes nothing in the workbook", async () => {
  const { page } = await open();
  const before = await picture(page);
  await runCommand(page, "openPane");
  expect(await paneShown(page)).toBe(true);
  expect(await picture(page)).toEqual(before);
});

test("为什么标记这里 explains the marked cell that is selected, from its merged area too", async () => {
  const { page } = await open();
  await runCommand(page, "check");
  await selectCell(page, POSTS, "S33");
  await runCommand(page, "whyMarked");
  await page.getByRole("heading", { name: `${POSTS}!S33` }).waitFor();
  await page.getByRole("heading", { name: "为什么标记这里" }).waitFor();
  await page.getByRole("heading", { name: "有效人次小计与所列人员不符" }).waitFor();
  expect(await page.getByText("1.5 + 3.5 + 1.5 + 3.5 + 3.5 + 3.5 + 3.5 + 3.5 = 24").count()).toBeGreaterThan(0);
  await selectCell(page, POSTS, "A1");
  await runCommand(page, "whyMarked");
  await page.getByText("此单元格没有标记").waitFor();
});

test("为什么标记这里 before anything was checked says what to do", async () => {
  const { page } = await open();
  await selectCell(page, POSTS, "C5");
  await runCommand(page, "whyMarked");
  await page.getByText("尚未核查。点“仅核查”或“一键核算”后，可在此查看标记的原因。").waitFor();
});

test("a command completes its event though Excel refuses every batch, and the pane says what happened", async () => {
  const { page } = await open();
  const before = await picture(page);
  await page.evaluate(() => (window.testExcel.host.fault = () => ({ at: "request", refusal: "InvalidOrTimedOutSession" })));
  for (const name of ["recompute", "check", "clearMarks", "undo", "openPane", "whyMarked"]) await runCommand(page, name);
  await page.getByText("与 Excel 的连接已断开。工作簿未改动。").first().waitFor();
  expect(await picture(page)).toEqual(before);
});

test("a command pressed while another runs completes at once and leaves that one undisturbed", async () => {
  const { page } = await open();
  await page.evaluate(() =>
    Promise.all(["recompute", "recompute", "check", "clearMarks"].map((name) => window.testExcel.desktop.runCommand(name))),
  );
  await page.getByText("核算完成").first().waitFor();
  expect(await cellValue(page, POSTS, "S22")).toBe(48.5);
  expect(await markedCells(page)).toEqual(await listedCells(page));
});
