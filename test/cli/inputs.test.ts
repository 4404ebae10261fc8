import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expandFiles } from "../../src/cli/inputs";
import type { JsonReport } from "../../src/domain/report/json-report";
import { ensureBuilt, runIn } from "./command-line";

const clean = join(__dirname, "../../assets/samples/station-clean.xlsx");

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const put = (...names: string[]): void => {
  mkdirSync(join(folder, ...names.slice(0, -1)), { recursive: true });
  copyFileSync(clean, at(...names));
};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "station-audit-inputs-"));
  put("街道", "甲.xlsx");
  put("街道", "内 层", "乙.XLSX");
  put("街道", "丙.xlsm");
  put("街道", "[丁].xlsx");
  put("街道", "~$甲.xlsx");
  for (const name of ["旧.xls", "表.et", "说明.txt"]) writeFileSync(at("街道", name), "");
  mkdirSync(at("空"));
  symlinkSync("甲.xlsx", at("街道", "甲又是.xlsx"));
  symlinkSync("..", at("街道", "圈"));
  await ensureBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = async (...patterns: string[]) => {
  const { files, missing, passedOver } = await expandFiles(patterns.map((pattern) => at(...pattern.split("/"))));
  const short = (path: string): string => path.replace(/\\/g, "/").slice(folder.length + 1);
  return { files: files.map(short), missing: missing.map(({ name }) => short(name)), passedOver: passedOver.map(short) };
};

test("a folder gives its workbooks in any spelling of their ending, and says which spreadsheets it could not give", async () => {
  expect(await found("街道")).toEqual({
    files: ["街道/[丁].xlsx", "街道/丙.xlsm", "街道/内 层/乙.XLSX", "街道/甲.xlsx"],
    missing: [],
    passedOver: ["街道/旧.xls", "街道/表.et"],
  });
});

test("one workbook is checked once, whatever names, folders and links lead to it", async () => {
  const { files } = await found("街道/甲.xlsx", "街道", "街道/./甲.xlsx", "街道/甲又是.xlsx", "街道/*.xlsx");
  expect(files).toEqual(["街道/甲.xlsx", "街道/[丁].xlsx", "街道/丙.xlsm", "街道/内 层/乙.XLSX"]);
});

test("a name that looks like a pattern is the file of that name, if there is one", async () => {
  expect((await found("街道/[丁].xlsx")).files).toEqual(["街道/[丁].xlsx"]);
});

test("what leads to no workbook is told, and stops nothing else", () => {
  const { status, stdout, stderr } = runIn(folder, "check", "街道/甲.xlsx", "没有.xlsx", "空", "街道/x*.xlsx", "--json");
  expect(status).toBe(2);
  const { files } = JSON.parse(stdout) as JsonReport;
  expect(files.map(({ file, error }) => [file, error])).toEqual([
    ["街道/甲.xlsx", null],
    ["没有.xlsx", "找不到“没有.xlsx”。"],
    ["空", "“空”中没有 .xlsx 或 .xlsm 文件。"],
    ["街道/x*.xlsx", "“街道/x*.xlsx”中没有 .xlsx 或 .xlsm 文件。"],
  ]);
  expect(stderr.trimEnd().split("\n")).toEqual(files.slice(1).map(({ error }) => `station-audit: ${error}`));
});

test("where nothing is left to check, the reason alone is said, and no summary is written", () => {
  expect(runIn(folder, "check", "空", "--summary", "汇总.xlsx")).toEqual({
    status: 2,
    stdout: "",
    stderr: "station-audit: “空”中没有 .xlsx 或 .xlsm 文件。\n",
  });
});

test("spreadsheets of other kinds in a folder are named on stderr, and change no exit status", () => {
  const { status, stderr } = runIn(folder, "check", "街道");
  expect([status, stderr]).toEqual([
    0,
    "station-audit: 另有 2 个文件不是 .xlsx 或 .xlsm，没有检查：街道/旧.xls、街道/表.et。请在 Excel 或 WPS 中另存为 .xlsx 后再查。\n",
  ]);
});
