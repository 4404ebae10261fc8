import type { Page } from "playwright-core";
import { paneTexts } from "../../src/taskpane/texts/pane-texts";
import { tablesTexts } from "../../src/taskpane/texts/tables-texts";
import { relationTexts } from "../../src/taskpane/texts/relation-texts";
import type { Language } from "../../src/domain/language";
import type { KeptSheet } from "../app/memory-workbook";
import { materialsSheet, sampleSheets } from "../app/sample";
import { expectNoFaults } from "./accessibility";
import { cellValue } from "./excel-page";
import { setStage, type Stage } from "./stage";
import { press, tab } from "./views";

jest.setTimeout(240_000);

let stage: Stage;
let sheets: KeptSheet[];
beforeAll(async () => {
  const [built, sample] = await Promise.all([setStage(), sampleSheets("station-other-tables.xlsx")]);
  stage = built;
  sheets = [...sample, materialsSheet()];
});
afterAll(() => stage?.close());

/** The second sample with a sheet beside it whose figures keep something by themselves, checked. */
async function opened(language: Language): Promise<Page> {
  const { page } = await stage.reopen({ sheets, language: language === "zh" ? "zh-CN" : "en-US" });
  await press(page, paneTexts.check[language]);
  await page.getByText(relationTexts.group[language]).first().waitFor();
  return page;
}

test.each(["zh", "en"] as const)(
  "in %s what departs from its neighbours stands apart from rule violations, in narrow panes as well, without a fault that axe-core finds",
  async (language) => {
    const page = await opened(language);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.getByText(relationTexts.group[language]).first().scrollIntoViewIfNeeded();
    await picture(page, `findings-${language}`);
    await expectNoFaults(page);
    await tab(page, paneTexts.tables[language]);
    const card = page.locator('[data-relation="剩余"]').first();
    await page.setViewportSize({ width: 1366, height: 657 });
    await card.scrollIntoViewIfNeeded();
    await picture(page, `wide-${language}`);
    await page.setViewportSize({ width: 320, height: 800 });
    await card.scrollIntoViewIfNeeded();
    await picture(page, `relations-${language}`);
    await card.getByRole("button", { name: relationTexts.fill[language](1) }).click();
    await page.getByRole("dialog").waitFor();
    await picture(page, `fill-${language}`);
    await expectNoFaults(page);
  },
);

test("an empty cell is filled after its preview, and a column is taught by one click", async () => {
  const page = await opened("zh");
  await tab(page, paneTexts.tables.zh);
  const card = page.locator('[data-relation="剩余"]').first();
  await card.getByRole("button", { name: relationTexts.fill.zh(1) }).click();
  await page.getByRole("button", { name: relationTexts.confirm.zh(1) }).click();
  await card.getByRole("button", { name: relationTexts.fill.zh(1) }).waitFor({ state: "detached" });
  expect(await cellValue(page, "物资", "D5")).toBe(315);
  await card.getByRole("button", { name: relationTexts.teach.zh }).click();
  await card.getByText(relationTexts.taught.zh).waitFor();
});

test("where only such figures stand in a workbook, the list of tables begins with them, and says below that no other table is known", async () => {
  const { page } = await stage.reopen({ sheets: [materialsSheet()] });
  await page
    .getByRole("banner")
    .getByText(/看出 \d 处表内算式/)
    .waitFor();
  await tab(page, paneTexts.tables.zh);
  expect((await page.getByRole("tabpanel").getByRole("heading", { level: 2 }).allTextContents()).slice(0, 2)).toEqual([
    relationTexts.heading.zh,
    tablesTexts.noKnown.zh,
  ]);
  await picture(page, "only-relations");
});

/** For looking at, where somebody asks for it. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}
