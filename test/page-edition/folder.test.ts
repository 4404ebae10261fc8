import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, unzipSync } from "fflate";
import { folderFiles, type FolderFile } from "../../src/page-edition/folder/folder-files";
import { FolderRun } from "../../src/page-edition/folder/folder-run";
import type { Thread } from "../../src/page-edition/thread-calls";
import type { Answer } from "../../src/page-edition/worker/messages";
import { WorkbookCalls } from "../../src/page-edition/worker/workbook-calls";
import type { JsonReport } from "../../src/domain/report/json-report";
import { stationWorkbook } from "../../bench/station-workbook";
import { ensureBuilt, runIn } from "../cli/command-line";
import { contractFile } from "../contract/contract-file";

const samples = join(__dirname, "../../assets/samples");
const slips = new Uint8Array(readFileSync(join(samples, "station-with-slips.xlsx")));

/** A thread of the page: its calls one after the other, in data that may cross. `onCall` sees how many are at work. */
function thread(watch: { now: number; most: number } = { now: 0, most: 0 }): Thread {
  const calls = new WorkbookCalls();
  let listener: (answer: Answer) => void = () => undefined;
  let last: Promise<unknown> = Promise.resolve();
  let ended = false;
  return {
    postMessage: (request) => {
      const sent = structuredClone(request);
      watch.most = Math.max(watch.most, ++watch.now);
      last = last.then(async () => {
        await new Promise((resolve) => setImmediate(resolve));
        const answer = ended ? null : structuredClone(await calls.answer(sent));
        watch.now--;
        if (answer && !ended) listener(answer);
      });
    },
    onAnswer: (told) => void (listener = told),
    onFailure: () => undefined,
    stop: () => void (ended = true),
  };
}

function run(startThread = () => thread()) {
  const downloads: { name: string; content: Blob }[] = [];
  const folder = new FolderRun({
    startThread,
    language: () => "zh",
    download: (name, content) => downloads.push({ name, content }),
    cores: 8,
  });
  return { folder, downloads };
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** Files as a browser hands them over. */
function filesIn(folder: string, top: string, inside = ""): FolderFile[] {
  return readdirSync(join(folder, top, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(folder, top, path);
    return [{ path: `${top}/${path}`, file: new File([readFileSync(join(folder, top, path))], entry.name) }];
  });
}

const HEADERS = ["姓名", "合同期限", "人员到位", "社保购买", "工资发放", "人员到岗小计"];

/** A small station of its own: two workers, of whom some lack insurance, and a subtotal that may be wrong. */
function station(number: number): Promise<Uint8Array> {
  const rows: (string | number | null)[][] = [
    [`第${number}站2024年3月社工到岗情况统计表`],
    HEADERS,
    ["社工01", "2020/1/1-无固定期", 1, number % 3 === 0 ? null : "√", "√", number % 3 === 0 ? 0 : 1],
    ["社工02", "2020/1/1-无固定期", 1, "√", "√", number % 4 === 0 ? 0.5 : 1],
    ["合计", null, 2, number % 3 === 0 ? 1 : 2, 2, number % 5 === 0 ? null : 2],
  ];
  const cells = Object.fromEntries(
    rows.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[`${"ABCDEF"[c]!}${r + 1}`, value] as const]))),
  );
  return contractFile([{ name: "到岗", cells }]);
}

let root: string;
const put = (path: string, bytes: Uint8Array): void => {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "station-audit-page-folder-"));
  await ensureBuilt();
  for (let number = 1; number <= 194; number++) put(`街道/${number % 7}片/站${number}.xlsx`, await station(number));
  put("街道/含差错.xlsx", slips);
  put("街道/又交一次.xlsx", slips);
  put("街道/坏.xlsx", slips.subarray(0, 4_000));
  put("街道/~$含差错.xlsx", new Uint8Array(165));
  put("街道/大.xlsx", new Uint8Array(readFileSync(stationWorkbook(2_000, 3).path)));
  put("街道/无表.xlsx", await contractFile([{ name: "通讯录", cells: { A1: "单位", B1: "电话", A2: "街道办", B2: "020" } }]));
  put("街道/旧.ods", new Uint8Array(10));
  const sheet = (rows: readonly (readonly (string | number)[])[]) =>
    contractFile([
      { name: "表", cells: Object.fromEntries(rows.flatMap((row, r) => row.map((value, c) => [`${"ABCD"[c]!}${r + 1}`, value] as const))) },
    ]);
  const budget = (spent: number) =>
    sheet(
      [
        ["科目", "预算", "支出"],
        ["人员", 300, spent],
        ["活动", 100, 60],
        ["合计", 400, spent + 60],
      ].map((row, r) => [...row, r === 0 ? "结余" : Number(row[1]) - Number(row[2])]),
    );
  put("各站/东街.xlsx", await budget(200));
  put("各站/西街.xlsx", await budget(150));
  put(
    "各站/汇总.xlsx",
    await sheet([
      ["社工站", "预算", "支出"],
      ["东街", 400, 260],
      ["西街", 400, 201],
    ]),
  );
}, 180_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a folder of 200 workbooks, one damaged, one locked, one large, one without tables", () => {
  test("gives in the page what the command line gives: the same findings, the same copies byte for byte, the same summary", async () => {
    const watch = { now: 0, most: 0 };
    const { folder, downloads } = run(() => thread(watch));
    const files = folderFiles(filesIn(root, "街道"));
    expect(files.workbooks).toHaveLength(199);
    expect(files.passedOver).toEqual(["街道/旧.ods"]);
    await folder.check(files);
    const { files: told } = JSON.parse(runIn(root, "check", "街道", "--json").stdout) as JsonReport;
    expect(folder.snapshot().rows.map(({ checked }) => checked!.station.zh.json)).toEqual(told);
    expect(told.filter(({ error }) => error !== null).map(({ file }) => file)).toEqual(["街道/坏.xlsx"]);
    expect(told.find(({ file }) => file === "街道/无表.xlsx")!.tables).toEqual([]);
    // Never more files at work than there are threads.
    expect(watch.most).toBeLessThanOrEqual(4);

    folder.downloadSummary();
    runIn(root, "check", "街道", "--summary", "汇总.xlsx");
    expect(Buffer.compare(await bytesOf(downloads[0]!.content), readFileSync(join(root, "汇总.xlsx")))).toBe(0);

    await folder.downloadCopies(true);
    expect(runIn(root, "fix", "街道", "-o", "更正", "--mark").status).toBe(2);
    const copies = unzipSync(await bytesOf(downloads[1]!.content));
    const written = filesIn(root, "更正");
    expect(Object.keys(copies).sort()).toEqual(written.map(({ path }) => path.replace(/^更正/, "街道")).sort());
    for (const { path, file } of written)
      expect([path, Buffer.compare(copies[path.replace(/^更正/, "街道")]!, await bytesOf(file))]).toEqual([path, 0]);

    await folder.downloadResults();
    const results = unzipSync(await bytesOf(downloads[2]!.content));
    // Beside the workbook, as in the zip: its links lead there.
    runIn(root, "check", "街道/含差错.xlsx", "--report", "街道/一站.xlsx");
    expect(Buffer.compare(results["街道/含差错-核查结果.xlsx"]!, readFileSync(join(root, "街道/一站.xlsx")))).toBe(0);
    rmSync(join(root, "街道/一站.xlsx"));
    await folder.downloadNotices();
    const notices = unzipSync(await bytesOf(downloads[3]!.content));
    runIn(root, "notice", "街道/含差错.xlsx", "-o", "通知.docx");
    expect(Buffer.compare(notices["街道/含差错-整改通知.docx"]!, readFileSync(join(root, "通知.docx")))).toBe(0);
    expect(folder.snapshot().notice?.text.zh).toBe("已打包 198 个文件，另有 1 个无法读取，没有包含。原文件没有改动。");
  }, 240_000);

  test("is stopped half-way: what was checked stays, the rest is said not to be, and no zip is handed out", async () => {
    const { folder, downloads } = run();
    const stopAt = (count: number) => {
      const stop = folder.subscribe(() => {
        if ((folder.snapshot().work?.done ?? 0) >= count) {
          stop();
          folder.stop();
        }
      });
    };
    const files = folderFiles(filesIn(root, "街道"));
    stopAt(20);
    await folder.check(files);
    const { rows, stopped, work } = folder.snapshot();
    const checked = rows.filter((row) => row.checked !== null).length;
    expect([stopped, work, rows.length]).toEqual([true, null, 199]);
    expect(checked).toBeGreaterThanOrEqual(20);
    expect(checked).toBeLessThan(60);
    stopAt(10);
    await folder.downloadCopies(false);
    expect(downloads).toEqual([]);
    expect(folder.snapshot().notice?.text.zh).toBe("已停止，没有下载任何文件。");
  }, 120_000);

  test("takes a file of settings with overrides for stations, and refuses a wrong one with the key by name", async () => {
    const { folder } = run();
    await folder.check(folderFiles(filesIn(root, "街道").filter(({ path }) => /站[12]\.xlsx$/.test(path))));
    const short = (): boolean[] =>
      folder
        .snapshot()
        .rows.map(({ checked }) => checked!.station.zh.json.findings.some(({ rule }) => rule === "attendance/staffing-shortfall"));
    await folder.useSettings("设置.json", strToU8(JSON.stringify({ stations: { 站2: { requiredStaff: 9 }, 站3: {} } })));
    expect(short()).toEqual([false, true]);
    expect(folder.snapshot().notice?.text.zh).toContain("其设置没有用到：站3");
    await folder.useSettings("错.json", strToU8(JSON.stringify({ requiredStaf: 1 })));
    expect(folder.snapshot()).toMatchObject({ settings: "设置.json", notice: { intent: "error" } });
    expect(folder.snapshot().notice?.text.zh).toContain("您要的是不是“requiredStaff”？");
    await folder.useSettings("两次.json", strToU8('{"requiredStaff":9,"requiredStaff":20}'));
    expect(folder.snapshot()).toMatchObject({ settings: "设置.json", notice: { intent: "error" } });
    expect(folder.snapshot().notice?.text.zh).toBe(
      "“两次.json”没有采用：“requiredStaff”在同一处写了两次，无法判断以哪一个为准。请删去其中一个。",
    );
  });

  test("a thread that dies takes only its own file with it", async () => {
    let started = 0;
    const { folder } = run(() => {
      if (++started > 1) return thread();
      let fail: () => void = () => undefined;
      return { ...thread(), postMessage: () => setImmediate(() => fail()), onFailure: (told) => void (fail = told) };
    });
    await folder.check(folderFiles(filesIn(root, "街道").filter(({ path }) => /站[1-5]\.xlsx$/.test(path))));
    const errors = folder.snapshot().rows.map(({ checked }) => checked!.station.zh.json.error);
    expect(errors.filter((error) => error !== null)).toEqual([
      "核查这个文件时后台线程中断（可能内存不足），没有结果。请单独核查它，或用命令行。",
    ]);
  });
});

test("a summary of stations in the folder is held against the stations' own files, in the page as on the command line", async () => {
  const { folder } = run();
  await folder.check(folderFiles(filesIn(root, "各站")));
  const { files: told } = JSON.parse(runIn(root, "check", "各站", "--json").stdout) as JsonReport;
  expect(folder.snapshot().rows.map(({ checked }) => checked!.station.zh.json)).toEqual(told);
  expect(told.flatMap(({ file, findings }) => findings.map(({ rule, cell, related }) => [file, rule, cell, related]))).toEqual([
    ["各站/汇总.xlsx", "summary/differs", "C3", ["'[西街.xlsx]表'!C4"]],
  ]);
});
