import type { Page } from "playwright-core";
import { cellsThroughOffice, setWorkbench, typeInGrid, type WorkbenchStage } from "./workbench-page";

jest.setTimeout(180_000);

let stage: WorkbenchStage;

beforeAll(async () => {
  stage = await setWorkbench();
});

afterAll(() => stage?.close());

/** The part of the page that has the keyboard, and what has it there. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const outer = document.activeElement!;
    if (outer instanceof HTMLIFrameElement) return `pane: ${outer.contentDocument!.activeElement!.textContent!.trim()}`;
    const region = outer.closest("[data-region]");
    return `${region?.getAttribute("aria-label") ?? region?.tagName.toLowerCase()}`;
  });
}

test("F6 leads around: grid, pane, file bar, ribbon, and Shift+F6 back", async () => {
  const { page, pane } = await stage.open();
  await pane.getByText("已识别").first().waitFor();
  await expect(focused(page)).resolves.toBe("表格");
  const visited: string[] = [];
  for (const key of ["F6", "F6", "F6", "F6", "Shift+F6", "Shift+F6"]) {
    await page.keyboard.press(key);
    visited.push(await focused(page));
  }
  expect(visited).toEqual(["pane: 一键核算", "header", "数据", "表格", "数据", "header"]);
});

test("without a mouse: check from the ribbon, go to the grid, type into a cell", async () => {
  const { page, pane } = await stage.open();
  await pane.getByText("已识别").first().waitFor();
  await page.keyboard.press("Shift+F6");
  await page.keyboard.press("Enter");
  await pane.getByText("核算完成").first().waitFor();
  expect(await cellsThroughOffice(page, "附件1-1 指标", ["K5"])).toEqual([0.6316]);
  await page.keyboard.press("F6");
  await expect(focused(page)).resolves.toBe("表格");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  expect(await cellsThroughOffice(page, "附件1-1 指标", ["B5"])).toEqual([9]);
});

test("before another workbook opens, unsaved work can be downloaded in the same step", async () => {
  const { page } = await stage.open();
  await typeInGrid(page, "附件2 到岗情况", "Q6", "√");
  await page.getByText("有未下载的改动").waitFor();
  await page.getByRole("combobox", { name: "示例" }).selectOption("station-clean.xlsx");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "先下载，再打开" }).click()]);
  expect(file.suggestedFilename()).toBe("station-with-slips.xlsx");
  await page.getByText("station-clean.xlsx").first().waitFor();
  await expect(page.getByRole("dialog").count()).resolves.toBe(0);
});
