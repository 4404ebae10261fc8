import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { builtPart } from "../../tools/build/parts";
import { XlsxPackage } from "../../src/adapters/xlsx";
import { NO_SETTINGS_FILE } from "../../src/app/settings-file";
import { correctedCopy } from "../../src/station-files/corrected-copy";
import { expectNoFaults } from "./accessibility";
import { launchBrowser } from "./browser";
import { setPage, type PageStage } from "./page-edition-stage";

const samples = join(__dirname, "../../assets/samples");
const slips = readFileSync(join(samples, "station-with-slips.xlsx"));
const STATIONS = 12;

jest.setTimeout(120_000);

let stage: PageStage;
let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "station-audit-e2e-folder-"));
  mkdirSync(join(root, "街道/东"), { recursive: true });
  for (let number = 1; number <= STATIONS; number++) writeFileSync(join(root, `街道/站${String(number).padStart(2, "0")}.xlsx`), slips);
  writeFileSync(join(root, "街道/东/乙.xlsx"), readFileSync(join(samples, "station-clean.xlsx")));
  writeFileSync(join(root, "街道/坏.xlsx"), slips.subarray(0, 4_000));
  writeFileSync(join(root, "街道/~$站01.xlsx"), "x");
  writeFileSync(join(root, "街道/旧.ods"), "x");
  stage = await setPage();
}, 300_000);
afterAll(async () => {
  await stage.close();
  rmSync(root, { recursive: true, force: true });
});

describe("a folder of stations in the one file opened from disk, offline", () => {
  test("is listed with its counts, opened one by one, and handed out as the copies of the command line", async () => {
    const { page, complaints, strangers } = await stage.open();
    await page.setInputFiles('[data-testid="folder"]', join(root, "街道"));
    await page.getByText(`已核查 ${STATIONS + 2} 个文件，其中 1 个无法读取`).waitFor();
    await page.getByText("街道/旧.ods").waitFor();
    expect(await page.locator("li[data-path]").count()).toBe(STATIONS + 2);
    expect(await page.locator('li[data-path="街道/站01.xlsx"]').textContent()).toMatch(/错误 7.*待核实 1/);
    const [zip] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载全部更正副本" }).click()]);
    const copies = unzipSync(new Uint8Array(readFileSync(await zip.path())));
    const copy = correctedCopy(XlsxPackage.open(new Uint8Array(slips)), "街道/站01.xlsx", {
      settings: NO_SETTINGS_FILE,
      language: "zh",
      kept: true,
      mark: true,
    });
    expect(Object.keys(copies)).toHaveLength(STATIONS + 1);
    expect(Buffer.compare(copies["街道/站01.xlsx"]!, copy.bytes)).toBe(0);
    await page.getByRole("tab", { name: "全部问题" }).click();
    await page.getByText("社工02 · 2024年4月").first().waitFor();
    await page
      .getByRole("button", { name: /附件2 到岗情况!Q6$/ })
      .first()
      .click();
    await page.getByRole("grid", { name: "表格 附件2 到岗情况" }).waitFor();
    expect(await page.getByLabel("单元格", { exact: true }).textContent()).toBe("Q6");
    await page.getByRole("button", { name: "返回多站列表" }).click();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("1 of them unreadable").waitFor();
    await page.getByRole("tab", { name: "Stations" }).click();
    await page.getByRole("button", { name: "Open 街道/站01.xlsx" }).click();
    await page.getByRole("button", { name: "Recompute and flag" }).waitFor();
    await page.getByRole("button", { name: "Back to the stations" }).click();
    expect(await page.locator("li[data-path]").count()).toBe(STATIONS + 2);
    expect([complaints, strangers]).toEqual([[], []]);
    await page.context().close();
  });

  test("is stopped half-way, and says how many were checked", async () => {
    const { page } = await stage.open();
    await page.setInputFiles('[data-testid="folder"]', join(root, "街道"));
    await page.getByRole("button", { name: "停止" }).click();
    await page
      .getByText(new RegExp(`已停止：${STATIONS + 2} 个文件中核查了 \\d+ 个，其余没有核查`))
      .or(page.getByText("已核查"))
      .first()
      .waitFor();
    await page.context().close();
  });
});

describe("however small or dark the screen", () => {
  const cardsInSight = (page: Page): Promise<number> =>
    page.locator("li[data-rule]").evaluateAll(
      (cards) =>
        cards.filter((card) => {
          const { top, bottom, height } = card.getBoundingClientRect();
          return height > 0 && top >= 0 && Math.min(bottom, innerHeight) - top >= 0.6 * height;
        }).length,
    );

  test.each(["zh", "en"] as const)(
    "the page has no fault that axe-core finds in any of its views, in light, dark and high contrast (%s)",
    async (language) => {
      const say = (zh: string, en: string): string => (language === "zh" ? zh : en);
      const { page, openFile, press } = await stage.open({ locale: language === "zh" ? "zh-CN" : "en-US" });
      await expectNoFaults(page);
      await page.setInputFiles('[data-testid="folder"]', join(root, "街道"));
      await page.getByText(say("其中 1 个无法读取", "1 of them unreadable")).waitFor();
      await expectNoFaults(page);
      await page.getByRole("tab", { name: say("全部问题", "All findings") }).click();
      await expectNoFaults(page);
      await press(say("返回", "Back"));
      await openFile(join(samples, "station-with-slips.xlsx"));
      await press(say("一键核算", "Recompute and flag"));
      await page.locator("li[data-rule]").first().waitFor();
      await expectNoFaults(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await press(say("表格", "Spreadsheet"));
      await expectNoFaults(page);
      await page.context().close();
    },
  );

  test("after a run findings are in sight: three at 1366 × 657 and 320 × 640, one at 200 % zoom, and nothing is out of reach sideways", async () => {
    const { page, openFile, press } = await stage.open();
    await openFile(join(samples, "station-with-slips.xlsx"));
    await press("一键核算");
    await page.getByText("核算完成").first().waitFor();
    for (const [width, height, least] of [
      [1366, 657, 3],
      [320, 640, 3],
      [683, 328, 1],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await cardsInSight(page)).toBeGreaterThanOrEqual(least);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await page.context().close();
  });
});

test("where the browser allows it the file is saved in place after a backup of the original; one that changed on disk is not written", async () => {
  const { page, press } = await stage.open();
  await page.evaluate(
    (bytes) => {
      const store = new Map<string, Uint8Array>([["站.xlsx", new Uint8Array(bytes)]]);
      const handle = (name: string) => ({
        name,
        getFile: () => Promise.resolve(new File([store.get(name) as Uint8Array<ArrayBuffer>], name)),
        createWritable: () => {
          let held = new Uint8Array();
          return Promise.resolve({
            write: (content: Uint8Array) => Promise.resolve(void (held = new Uint8Array(content))),
            close: () => Promise.resolve(void store.set(name, held)),
            abort: () => Promise.resolve(),
          });
        },
      });
      Object.assign(window, {
        store,
        showOpenFilePicker: () => Promise.resolve([handle("站.xlsx")]),
        showSaveFilePicker: () => {
          store.set("备份.xlsx", new Uint8Array());
          return Promise.resolve(handle("备份.xlsx"));
        },
      });
    },
    [...slips],
  );
  const disk = (name: string): Promise<number[]> =>
    page.evaluate((key) => [...(window as unknown as { store: Map<string, Uint8Array> }).store.get(key)!], name);
  await press("选择工作簿…");
  await page.getByRole("tab").first().waitFor();
  await press("一键核算");
  await page.getByText("核算完成").first().waitFor();
  await press("存回原文件");
  await page.getByText("已存回原文件，备份在您选的位置。").waitFor();
  expect(Buffer.compare(Buffer.from(await disk("备份.xlsx")), slips)).toBe(0);
  const saved = Buffer.from(await disk("站.xlsx"));
  expect(saved.equals(slips)).toBe(false);
  // Another program writes the file meanwhile.
  await page.evaluate(() => void (window as unknown as { store: Map<string, Uint8Array> }).store.set("站.xlsx", new Uint8Array([1, 2, 3])));
  await press("撤销");
  await page.getByText("已撤销").first().waitFor();
  await press("存回原文件");
  await page.getByText("磁盘上的文件在打开之后被改过，没有写入").waitFor();
  expect(await disk("站.xlsx")).toEqual([1, 2, 3]);
  await page.context().close();
});

describe("the page as a folder on a web server", () => {
  let server: Server;
  let address: string;
  let down = false;
  beforeAll(async () => {
    const folder = await builtPart("page");
    const types: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };
    server = createServer((request, response) => {
      const name = decodeURIComponent(new URL(request.url!, "http://x").pathname).replace(/^\/$/, "/index.html");
      if (down) return void request.socket.destroy();
      try {
        const content = readFileSync(join(folder, name));
        response.writeHead(200, { "Content-Type": types[extname(name)] ?? "application/octet-stream" }).end(content);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test("is there without a network after the first visit, and does the whole job", async () => {
    const browser = await launchBrowser();
    const page = await (await browser.newContext({ locale: "zh-CN" })).newPage();
    await page.goto(address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    down = true;
    await page.reload();
    await page.setInputFiles('[data-testid="choose"]', join(samples, "station-with-slips.xlsx"));
    await page.getByRole("button", { name: "一键核算" }).click();
    await page.getByText("核算完成").first().waitFor();
    await browser.close();
  });
});

test("a browser that gives the page no thread is told what to do", async () => {
  const { page } = await stage.open();
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new Error("refused");
        }
      },
    });
  });
  await page.reload();
  await page.setInputFiles('[data-testid="choose"]', join(samples, "station-clean.xlsx"));
  await page.getByText("浏览器不允许本页使用后台线程").waitFor();
  await page.context().close();
});
