import type { Frame, Page } from "playwright-core";
import type { KeptSheet } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";
import { cellValue, markedCells, picture } from "./excel-page";
import { setStage, type Stage } from "./stage";

jest.setTimeout(120_000);

const POSTS = "附件2 到岗情况";
let stage: Stage;
let slips: KeptSheet[];

beforeAll(async () => {
  [stage, slips] = await Promise.all([setStage(), sampleSheets("station-with-slips.xlsx")]);
});

afterAll(() => stage?.close());

const panes = (page: Page): Frame[] => page.frames().slice(1);
const press = (pane: Frame, name: string): Promise<void> => pane.getByRole("button", { name, exact: true }).click();
const batches = (page: Page): Promise<number> => page.evaluate(() => window.testExcel.host.batches.length);

/** A page whose pane has read the workbook: what it asks from now on is the run's. */
async function opened(): Promise<Page> {
  const { page } = await stage.reopen({ sheets: slips, frames: 1 });
  await panes(page)[0]!.getByText("已识别 5 张表").waitFor();
  return page;
}

/** How many batches a run takes once the pane stands. */
async function batchesOfARun(): Promise<number> {
  const page = await opened();
  const before = await batches(page);
  await press(panes(page)[0]!, "一键核算");
  await panes(page)[0]!.getByText("核算完成").first().waitFor();
  const count = (await batches(page)) - before;
  return count;
}

test("a pane reloaded at any step of a run leaves a workbook that 撤销 in the new pane brings back to the letter", async () => {
  const count = await batchesOfARun();
  expect(count).toBeGreaterThan(5);
  for (let step = 0; step < count; step++) {
    const page = await opened();
    const before = await picture(page);
    await page.evaluate((wanted) => {
      const { host } = window.testExcel;
      const first = host.batches.length;
      host.fault = (batch) => {
        if (batch === first + wanted) document.querySelector("iframe")!.contentWindow!.location.reload();
        return null;
      };
    }, step);
    const reloaded = page.waitForEvent("framenavigated");
    await press(panes(page)[0]!, "一键核算");
    await reloaded;
    const pane = panes(page)[0]!;
    await pane.waitForLoadState("load");
    await pane.getByText("已识别 5 张表").waitFor();
    await page.evaluate(() => (window.testExcel.host.fault = undefined));
    await press(pane, "撤销");
    await pane
      .getByText(/^(已撤销|没有可撤销的核算)/)
      .first()
      .waitFor();
    expect([step, await picture(page)]).toEqual([step, before]);
  }
});

test("two panes over one workbook that both recompute end with the right figures and one set of marks", async () => {
  const { page } = await stage.open({ sheets: slips, frames: 2, context: { viewport: { width: 800, height: 800 } } });
  const before = await picture(page);
  const [one, two] = panes(page) as [Frame, Frame];
  await Promise.all([press(one, "一键核算"), press(two, "一键核算")]);
  for (const pane of [one, two])
    await pane
      .getByText(/核算完成|写入前单元格已被他人或公式改动/)
      .first()
      .waitFor();
  expect(await cellValue(page, POSTS, "S22")).toBe(48.5);
  await press(one, "仅核查");
  await one.getByText("核查完成").first().waitFor();
  const listed = await one.locator("li[data-rule]").evaluateAll((items) => items.map((item) => item.getAttribute("data-cell")!));
  expect(await markedCells(page)).toEqual([...new Set(listed)].sort());
  await press(two, "撤销");
  await two.getByText("已撤销").first().waitFor();
  expect(await cellValue(page, POSTS, "S22")).toBe(40.5);
  await press(two, "清除标记");
  await two.getByText("标记已全部清除").first().waitFor();
  expect(await picture(page)).toEqual(before);
});
