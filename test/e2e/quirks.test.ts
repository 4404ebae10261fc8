import type { Page } from "playwright-core";
import { QUIRKS, type QuirkId } from "../../src/excel-host/quirks";
import type { KeptSheet } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";
import { HOST_QUIRKS } from "../excel-host/host-quirks";
import { apiVersionUnder, SCENARIO_QUIRKS } from "../excel-host/scenario-quirks";
import { cellValue, listedCells, markedCells, picture, typeInto } from "./excel-page";
import { setStage, type Stage } from "./stage";
import { press } from "./views";

jest.setTimeout(120_000);

const POSTS = "附件2 到岗情况";
const RENAMED = "到岗（旧）";
const ALL: readonly QuirkId[] = QUIRKS.filter(({ id }) => HOST_QUIRKS.includes(id) || SCENARIO_QUIRKS.includes(id)).map(({ id }) => id);
const RUNS: readonly (readonly [string, readonly QuirkId[]])[] = [
  ["no quirk", []],
  ...SCENARIO_QUIRKS.map((id) => [id, [id]] as const),
  ["every quirk at once", ALL],
];

let stage: Stage;
let slips: KeptSheet[];

beforeAll(async () => {
  [stage, slips] = await Promise.all([setStage(), sampleSheets("station-with-slips.xlsx")]);
});

afterAll(() => stage?.close());

/** How many notes stand in the workbook: this Excel has them, or has not. */
const notes = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { workbook } = window.testExcel;
    return workbook.sheets().reduce((count, { id }) => count + workbook.notes(id).length, 0);
  });

test.each(RUNS)(
  "under %s a station is checked, one cell corrected, all recomputed, brought back after the sheet was renamed, and left without a trace",
  async (_name, quirks) => {
    const { page, complaints } = await stage.reopen({ sheets: slips, quirks });
    const before = await picture(page);
    await press(page, "仅核查");
    await page.getByText("核查完成").first().waitFor();
    expect(await markedCells(page)).toEqual(expect.arrayContaining(await listedCells(page)));
    expect((await notes(page)) > 0).toBe(apiVersionUnder(quirks) !== undefined);
    await page.locator(`li[data-cell="${POSTS}!S22"]`).first().getByRole("button").first().click();
    await press(page, "修正此处");
    await page.getByText("已修正 1 个单元格。").first().waitFor();
    expect([await cellValue(page, POSTS, "S22"), await cellValue(page, POSTS, "S33")]).toEqual([48.5, 7]);
    await press(page, "一键核算");
    await page
      .getByText(/核算完成：已写入 6 个单元格/)
      .first()
      .waitFor();
    expect([await cellValue(page, POSTS, "S22"), await cellValue(page, POSTS, "S33")]).toEqual([48.5, 24]);
    // A figure of a person's since then stays as it is.
    await typeInto(page, POSTS, "S33", 25);
    await page.evaluate(([name, other]) => window.testExcel.workbook.renameSheet(window.testExcel.workbook.sheetId(name), other), [
      POSTS,
      RENAMED,
    ] as const);
    await press(page, "撤销");
    await page
      .getByText(/^已撤销，恢复了 5 个单元格/)
      .first()
      .waitFor();
    expect([await cellValue(page, RENAMED, "S22"), await cellValue(page, RENAMED, "S33")]).toEqual([48.5, 25]);
    await press(page, "撤销");
    await page.getByText("已撤销，恢复了 1 个单元格。").first().waitFor();
    await press(page, "清除标记");
    await page.getByText("标记已全部清除").first().waitFor();
    await typeInto(page, RENAMED, "S33", 7);
    await page.evaluate(([name, other]) => window.testExcel.workbook.renameSheet(window.testExcel.workbook.sheetId(name), other), [
      RENAMED,
      POSTS,
    ] as const);
    expect(await picture(page)).toEqual(before);
    // None of it took away what Excel itself could take back.
    expect(await page.evaluate(() => window.testExcel.host.clearedUndo)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);
