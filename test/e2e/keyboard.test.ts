import type { Page } from "playwright-core";
import { MARK_TEXTS, type MarkKind } from "../../src/app/mark-style";
import { ignoringTexts, togetherTexts } from "../../src/taskpane/texts/ignoring-texts";
import { marksTexts } from "../../src/taskpane/texts/marks-texts";
import { paneTexts } from "../../src/taskpane/texts/pane-texts";
import { resultsTexts, stateTexts } from "../../src/taskpane/texts/results-texts";
import { selfCheckTexts } from "../../src/taskpane/texts/self-check-texts";
import type { KeptSheet } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";
import { cellValue, markedCells, picture, runCommand, selectCell, selectedCell } from "./excel-page";
import { setStage, type Stage } from "./stage";
import { findings } from "./views";

jest.setTimeout(120_000);

const POSTS = "附件2 到岗情况";
let stage: Stage;
let slips: KeptSheet[];

beforeAll(async () => {
  [stage, slips] = await Promise.all([setStage(), sampleSheets("station-with-slips.xlsx")]);
});

afterAll(() => stage?.close());

test("the whole audit is done with the keyboard alone: recompute, walk, explain, ignore, undo, clear", async () => {
  const { page } = await stage.reopen({ sheets: slips });
  const before = await picture(page);
  await tabTo(page, /^一键核算$/);
  await page.keyboard.press("Enter");
  await announced(page, "status", /^核算完成：已写入 7 个单元格/);
  expect(await focused(page)).toBe("一键核算");
  await tabTo(page, /^结果/);
  await tabTo(page, /附件2 到岗情况!Q6/);
  await page.keyboard.press("Enter");
  expect(await selectedCell(page)).toBe(`${POSTS}!Q6`);
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toMatch(/附件2 到岗情况!Q13/);
  expect(await selectedCell(page)).toBe(`${POSTS}!Q13`);
  await page.keyboard.press("ArrowUp");
  expect(await focused(page)).toMatch(/附件2 到岗情况!Q6/);
  await tabTo(page, /^忽略…$/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await focused(page)).toBe("忽略…");
  await page.keyboard.press("Space");
  await page.getByRole("dialog").waitFor();
  expect(await focused(page)).toMatch(/^忽略理由/);
  await page.keyboard.type("已核实");
  await tabTo(page, /^忽略$/);
  await page.keyboard.press("Enter");
  await page.locator(`li[data-cell="${POSTS}!Q6"][data-state="ignored"]`).waitFor();
  await tabTo(page, /附件2 到岗情况!S33/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^如何得出$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: `${POSTS}!S33` }).waitFor();
  expect(await focused(page)).toBe(`${POSTS}!S33`);
  await tabTo(page, /^返回$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  expect(await focused(page)).toMatch(/附件2 到岗情况!S33/);
  await tabTo(page, /^撤销$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await announced(page, "status", /^已撤销，恢复了 7 个单元格。$/);
  expect(await picture(page)).toEqual(before);
  await tabTo(page, /^仅核查$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await announced(page, "status", /^核查完成/);
  await tabTo(page, /^清除标记$/);
  await page.keyboard.press("Enter");
  await announced(page, "status", /^标记已全部清除/);
  expect(await markedCells(page)).toEqual([]);
});

test.each(["zh", "en"] as const)(
  "findings of a kind are ignored with one reason, taken back, and the self-check is run, with the keyboard alone (%s)",
  async (language) => {
    const { page } = await stage.reopen({ sheets: slips, language: language === "zh" ? "zh-CN" : "en-US" });
    const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
    await tabTo(page, exactly(paneTexts.check[language]));
    await page.keyboard.press("Enter");
    await findings(page).first().waitFor();
    // What the colours in the sheet mean is said, not shown alone.
    const legend = page.getByRole("list", { name: marksTexts.legend[language] });
    expect(await legend.getByRole("listitem").allTextContents()).toEqual(
      ["error", "warning", "info"].map((kind) => expect.stringContaining(MARK_TEXTS[kind as MarkKind][language]) as unknown),
    );
    await tabTo(page, /附件2 到岗情况!Q6/);
    await page.keyboard.press("Enter");
    await tabTo(page, exactly(resultsTexts.ignore[language]));
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("已核实");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe(togetherTexts.one[language](1));
    await page.keyboard.press("ArrowDown");
    const covered = await focused(page);
    expect(covered).toMatch(/^(本表同类的 \d+ 处|all \d+ of this kind on the sheet)$/);
    await tabTo(page, exactly(resultsTexts.confirmIgnore[language]));
    await page.keyboard.press("Enter");
    await page.locator('li[data-state="ignored"]').nth(1).waitFor();
    await tabTo(page, new RegExp(`^${stateTexts.ignored[language]}\\s*\\d+$`));
    await page.keyboard.press("Enter");
    const decisions = page.getByRole("list", { name: ignoringTexts.decisions[language] });
    expect(await decisions.getByRole("listitem").allTextContents()).toEqual([expect.stringContaining(covered)]);
    await tabTo(page, exactly(ignoringTexts.takeBackOf[language]("已核实")));
    await page.keyboard.press("Enter");
    await decisions.waitFor({ state: "detached" });
    // The views are one stop; the last is left of the first.
    await tabTo(page, new RegExp(`^${paneTexts.results[language]}`));
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toBe(paneTexts.settings[language]);
    await tabTo(page, exactly(selfCheckTexts.begin[language]));
    await page.keyboard.press("Enter");
    await announced(page, "status", exactly(selfCheckTexts.allRight[language]));
    await tabTo(page, exactly(selfCheckTexts.copy[language]));
    await page.keyboard.press("Enter");
    await announced(page, "status", new RegExp([selfCheckTexts.copied, selfCheckTexts.notCopied].map((text) => text[language]).join("|")));
  },
);

test("the views are one stop for the keyboard with arrows between them, and every control in them can be reached", async () => {
  const { page } = await stage.reopen({ sheets: slips });
  await tabTo(page, /^结果$/);
  for (const view of ["表格", "数据", "报告", "设置"]) {
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe(view);
    await page.getByRole("tabpanel", { name: view }).locator(":is(button, input, select, textarea):visible").first().waitFor();
    const reached = await throughPanel(page);
    expect([view, await unreached(page, reached)]).toEqual([view, []]);
    await page.getByRole("tab", { name: view, exact: true }).focus();
  }
  await page.keyboard.press("Home");
  expect(await focused(page)).toBe("结果");
  await page.keyboard.press("ArrowLeft");
  expect(await focused(page)).toBe("设置");
});

test("every stop of the keyboard shows where it is", async () => {
  const { page } = await stage.reopen({ sheets: slips });
  await page.getByRole("button", { name: "仅核查", exact: true }).click();
  await page.getByText("核查完成").first().waitFor();
  await page.getByRole("button", { name: "一键核算" }).focus();
  const unmarked: string[] = [];
  for (let stop = 0; stop < 14; stop++) {
    await page.keyboard.press("Tab");
    if (!(await showsFocus(page))) unmarked.push(await focused(page));
  }
  expect(unmarked).toEqual([]);
});

test("a failure is said at once as an alert, a list grown old as a status", async () => {
  const { page } = await stage.reopen({ sheets: slips });
  await page.evaluate(() => (window.testExcel.host.fault = () => ({ at: "request", refusal: "InvalidOperationInCellEditMode" })));
  await page.getByRole("button", { name: "仅核查", exact: true }).click();
  await announced(page, "alert", /^有单元格正在编辑中。工作簿未改动。/);
  await page.evaluate(() => (window.testExcel.host.fault = undefined));
  await page.getByRole("button", { name: "仅核查", exact: true }).click();
  await announced(page, "status", /^核查完成：7 处错误/);
  expect(await page.getByRole("alert").allTextContents()).toEqual([""]);
  await page.getByRole("button", { name: "关闭提示" }).click();
  await page.evaluate((sheet) => window.testExcel.workbook.type(sheet, 5, 16, { value: "√" }, true), POSTS);
  await announced(page, "status", /^其他协作者修改了表格/);
  await selectCell(page, POSTS, "S33");
  await runCommand(page, "whyMarked");
  await page.waitForFunction(() => document.activeElement?.id === "asked");
  expect(await cellValue(page, POSTS, "S33")).toBe(7);
});

/** The accessible name of what has the focus, in short. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> | null };
    return (element.getAttribute("aria-label") ?? element.labels?.[0]?.innerText ?? element.innerText ?? "").replace(/\s+/g, " ").trim();
  });
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press(key);
    const here = await focused(page);
    if (name.test(here)) return;
    passed.push(here);
  }
  throw new Error(`The keyboard does not reach ${name.source}; it passed ${passed.join(" | ")}`);
}

async function announced(page: Page, role: "status" | "alert", said: RegExp): Promise<void> {
  await page.getByRole(role).filter({ hasText: said }).first().waitFor({ state: "attached" });
}

/** Walks from the selected tab to the end of its panel, and marks each stop. */
async function throughPanel(page: Page): Promise<number> {
  await page.evaluate(() => document.querySelectorAll("[data-stop]").forEach((element) => element.removeAttribute("data-stop")));
  for (let stop = 0; stop < 400; stop++) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.closest('[role="tabpanel"]')) return false;
      element.setAttribute("data-stop", "");
      return true;
    });
    if (!inside) return stop;
  }
  return 400;
}

/** Controls of the panel that the walk did not stop at; a group of radio buttons or tabs is one stop. */
function unreached(page: Page, stops: number): Promise<string[]> {
  expect(stops).toBeGreaterThan(0);
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="tabpanel"] :is(button, input, select, textarea, summary, a[href])')]
      .filter((control) => control.offsetParent !== null && !control.closest('[aria-hidden="true"]'))
      .filter((control) => !control.hasAttribute("data-stop") && control.tabIndex >= 0)
      .filter((control) => !(control instanceof HTMLInputElement && control.type === "radio"))
      .map((control) => control.outerHTML.slice(0, 120)),
  );
}

/** Whether an outline, a shadow or a frame tells that the focused element has the focus. */
function showsFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const chain = [element, element.parentElement!];
    const looks = (target: Element, pseudo?: string): string => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor, transform } = getComputedStyle(target, pseudo);
      return [outlineStyle, outlineWidth, boxShadow, borderColor, transform].join("|");
    };
    const all = (): string => chain.flatMap((target) => [looks(target), looks(target, "::before"), looks(target, "::after")]).join("#");
    const marked = all();
    element.blur();
    const bare = all();
    element.focus();
    return marked !== bare;
  });
}
