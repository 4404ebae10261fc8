import type { Page } from "playwright-core";
import { openBootPage, type BootPage } from "./boot-page";

jest.setTimeout(120_000);

let boot: BootPage;
beforeAll(async () => (boot = await openBootPage()));
afterAll(() => boot?.close());

const words = (page: Page) => page.locator("#pane").textContent();

test("where Office.js is blocked, the pane says so in both languages and offers to try again", async () => {
  const page = await boot.open("blocked");
  await page.getByText("未能连接 Excel").waitFor();
  expect(await words(page)).toContain("Excel could not be reached");
  expect(await words(page)).toContain("工作簿没有改动");
  await page.getByRole("button", { name: "重试 Try again" }).waitFor();
  await page.close();
});

test("where Office.js hangs, words stand there at once, and after 8 and 20 seconds the pane says what to do", async () => {
  const page = await boot.open("hanging");
  expect(await words(page)).toContain("正在连接 Excel");
  await page.clock.runFor(8_500);
  await page.getByText("连接 Excel 比平时慢").waitFor();
  await page.clock.runFor(12_500);
  await page.getByText("未能连接 Excel").waitFor();
  expect(await page.getByRole("button", { name: "重试 Try again" }).isVisible()).toBe(true);
  await page.close();
});

test("where Office.js comes at the second try, the pane starts after all", async () => {
  const page = await boot.open("blocked-once");
  await page.getByText("未能连接 Excel").waitFor();
  await page.clock.runFor(3_500);
  await page.getByRole("heading", { name: "请在 Excel 中打开" }).waitFor();
  await page.close();
});
