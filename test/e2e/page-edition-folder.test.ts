import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { builtPart } from "../../tools/build/parts";
import { XlsxPackage } from "../../src/adapters/xlsx";
import { NO_SETTINGS_FILE } from "../../src/app/settings-file";
import { correctedCopy } from "../../src/station-files/corrected-copy";
import { paneTexts } from "../../src/taskpane/texts/pane-texts";
import { expectNoFaults } from "./accessibility";
import { launchBrowser } from "./browser";
import { cardsInSight, SCREENS } from "./in-sight";
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

test("what a summary says otherwise than a station's file stands in the opened summary too, and is set aside there with a reason that the file keeps", async () => {
  const { page, press, download } = await stage.open();
  const folder = join(root, "汇总");
  mkdirSync(folder);
  const budget = (name: string, spent: number): void =>
    writeFileSync(
      join(folder, name),
      workbookOf([
        ["项目经费预算执行情况表"],
        ["科目", "预算", "支出", "结余"],
        ["人员费用", 400_000, spent, 400_000 - spent],
        ["服务费用", 100_000, 60_000, 40_000],
        ["合计", 500_000, spent + 60_000, 440_000 - spent],
      ]),
    );
  budget("东街.xlsx", 200_000);
  budget("西街.xlsx", 150_000);
  writeFileSync(
    join(folder, "汇总.xlsx"),
    workbookOf([
      ["各站经费汇总表"],
      ["社工站", "预算", "支出", "结余"],
      ["东街社工站", 500_000, 260_000, 240_000],
      ["西街社工站", 500_000, 201_000, 290_000],
    ]),
  );
  await page.setInputFiles('[data-testid="folder"]', folder);
  await page.locator('li[data-path="汇总/汇总.xlsx"]').getByText("待核实 1").waitFor();
  await page.getByRole("button", { name: "打开 汇总/汇总.xlsx" }).click();
  await press("仅核查");
  await page.locator('li[data-rule="summary/differs"]').getByRole("button").first().click();
  await press("忽略…");
  await page.getByLabel("忽略理由").fill("年末一笔未入账");
  await press("忽略");
  await page.locator('li[data-rule="summary/differs"][data-state="ignored"]').waitFor();
  writeFileSync(join(folder, "汇总.xlsx"), readFileSync(await (await download()).path()));
  await press("返回多站列表");
  await press("返回");
  await page.setInputFiles('[data-testid="folder"]', folder);
  await page.locator('li[data-path="汇总/汇总.xlsx"]').getByText("待核实 0").waitFor();
  await page.context().close();
});

/** A workbook of one sheet with these rows. */
function workbookOf(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "表");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

describe("however small or dark the screen", () => {
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
      // While a run goes on its buttons are greyed out.
      await page.getByText(say("核算完成", "Done: 7 cells written")).first().waitFor();
      await expectNoFaults(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await press(say("表格", "Spreadsheet"));
      await expectNoFaults(page);
      await page.context().close();
    },
  );

  test.each(["zh", "en"] as const)(
    "after a run findings are in sight: three at 1366 × 657 and 320 × 640, one at 200 % zoom, and nothing is out of reach sideways (%s)",
    async (language) => {
      const { page, openFile, press } = await stage.open({ locale: language === "zh" ? "zh-CN" : "en-US" });
      await openFile(join(samples, "station-with-slips.xlsx"));
      await press(paneTexts.recompute[language]);
      await page
        .getByText(language === "zh" ? "核算完成" : "Done: 7 cells written")
        .first()
        .waitFor();
      for (const { least, ...size } of [...SCREENS.map((screen) => ({ ...screen, least: 3 })), { width: 683, height: 328, least: 1 }]) {
        await page.setViewportSize(size);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        expect(await cardsInSight(page.locator("li[data-rule]"))).toBeGreaterThanOrEqual(least);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
      await page.context().close();
    },
  );
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
