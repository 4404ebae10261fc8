import type { Page } from "playwright-core";
import { expectNoFaults } from "./accessibility";
import { cardsInSight, SCREENS } from "./in-sight";
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
  await page.waitForFunction(() => document.activeElement !== document.body);
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
  await expect(focused(page)).resolves.toBe("数据");
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

test("on a slow machine, where the grid's own call for the keyboard comes before its field, the keyboard still begins in the grid", async () => {
  const { page, pane } = await stage.open({}, (before) =>
    before.addInitScript(() => {
      if (window !== window.top) return;
      const { focus } = HTMLElement.prototype;
      let early = 3;
      HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions) {
        if (!this.isContentEditable || early-- <= 0) focus.call(this, options);
      };
    }),
  );
  await pane.getByText("已识别").first().waitFor();
  await page.waitForFunction(() => document.activeElement !== document.body);
  await expect(focused(page)).resolves.toBe("表格");
  await page.keyboard.press("Shift+F6");
  await page.keyboard.press("Enter");
  await pane.getByText("核算完成").first().waitFor();
  await page.keyboard.press("F6");
  await expect(focused(page)).resolves.toBe("表格");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  expect(await cellsThroughOffice(page, "附件1-1 指标", ["A2"])).toEqual([9]);
  await page.context().close();
});

test("fits every screen: one press between grid and pane where both have no room, findings in sight, no fault that axe-core finds in any theme", async () => {
  const { page, pane } = await stage.open();
  await pane.getByText("已识别").first().waitFor();
  const GRID = ["[data-region='grid'] > div", "iframe"];
  await expectNoFaults(page, GRID);
  await pane.getByRole("button", { name: "一键核算" }).click();
  await pane.getByText("核算完成").first().waitFor();
  await page.setViewportSize(SCREENS[0]);
  expect(await cardsInSight(pane.locator("li[data-rule]"))).toBeGreaterThanOrEqual(3);
  for (const [width, height, least] of [
    [640, 800, 3],
    [320, 640, 3],
    [683, 328, 1],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.getByRole("group", { name: "显示" }).getByRole("button", { name: "核算" }).click();
    const box = (await page.locator("iframe").boundingBox())!;
    expect(box).toMatchObject({ x: 0, width });
    // At 200 % the page itself scrolls.
    const sight = { room: height - box.y, share: height < 400 ? 0.6 : 1 };
    expect(await cardsInSight(pane.locator("li[data-rule]"), sight)).toBeGreaterThanOrEqual(least);
    await page.getByRole("group", { name: "显示" }).getByRole("button", { name: "表格" }).click();
    expect(await page.locator("[data-region='grid']").isVisible()).toBe(true);
    expect(await page.locator("iframe").isVisible()).toBe(false);
    await expectNoFaults(page, GRID);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.keyboard.press("F6");
    expect(await page.locator("iframe").isVisible()).toBe(true);
  }
  await page.context().close();
});

test("in English too three findings are in sight after a run, beside the grid and alone", async () => {
  const { page, pane } = await stage.open({ locale: "en-US", viewport: SCREENS[0] });
  await pane.getByRole("button", { name: "Recompute and flag" }).click();
  await pane.getByText("Done: 7 cells written").first().waitFor();
  expect(await cardsInSight(pane.locator("li[data-rule]"))).toBeGreaterThanOrEqual(3);
  await page.setViewportSize(SCREENS[1]);
  await page.getByRole("group", { name: "Show" }).getByRole("button", { name: "Audit" }).click();
  expect(await cardsInSight(pane.locator("li[data-rule]"))).toBeGreaterThanOrEqual(3);
  await page.context().close();
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
