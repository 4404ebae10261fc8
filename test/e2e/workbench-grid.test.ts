import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { cellsThroughOffice, setWorkbench, typeInGrid, type WorkbenchStage } from "./workbench-page";

jest.setTimeout(180_000);

let stage: WorkbenchStage;

beforeAll(async () => {
  stage = await setWorkbench();
});

afterAll(() => stage?.close());

/** A sheet with a sum, and one that is protected. */
async function workbook(): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("自由");
  sheet.getCell("A1").value = 1;
  sheet.getCell("A2").value = 2;
  sheet.getCell("A3").value = { formula: "SUM(A1:A2)", result: 3 };
  const guarded = book.addWorksheet("受保护");
  guarded.getCell("A1").value = "不能改";
  await guarded.protect("", {});
  return Buffer.from(await book.xlsx.writeBuffer()).toString("base64");
}

/** A person drags a file onto the page. */
async function drop(page: Page, name: string, base64: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([text, file]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(text!), (letter) => letter.charCodeAt(0))], file!));
      return transfer;
    },
    [base64, name],
  );
  await page.dispatchEvent("main", "dragenter", { dataTransfer });
  await page.dispatchEvent("main", "drop", { dataTransfer });
}

test("a workbook that is dropped on the page opens: formulas follow what is typed, Ctrl+Z takes it back, a protected sheet refuses, and looks do not change", async () => {
  const { page, pane } = await stage.open();
  await drop(page, "自己的.xlsx", await workbook());
  await page.getByText("自己的.xlsx").waitFor();
  await pane.getByRole("tab").first().waitFor();
  await typeInGrid(page, "自由", "A1", "40");
  expect(await cellsThroughOffice(page, "自由", ["A1", "A3"])).toEqual([40, 42]);
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(500);
  expect(await cellsThroughOffice(page, "自由", ["A1", "A3"])).toEqual([1, 3]);
  await page.keyboard.press("Control+b");
  await expect(page.getByRole("alert").textContent()).resolves.toContain("工作台只改单元格的内容");
  await typeInGrid(page, "受保护", "A1", "改");
  await expect(page.getByRole("alert").textContent()).resolves.toContain("这张工作表受保护");
  expect(await cellsThroughOffice(page, "受保护", ["A1"])).toEqual(["不能改"]);
});

test("who leaves with changes that were not downloaded is asked first", async () => {
  const { page } = await stage.open();
  await typeInGrid(page, "附件2 到岗情况", "Q6", "√");
  await page.getByText("有未下载的改动").waitFor();
  const asked = page.waitForEvent("dialog");
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
});
