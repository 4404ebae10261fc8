import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { nearestWord } from "../../src/app/nearest-word";
import { parseSettingsFile, settingsFor, stationsWithout, type SettingsFile } from "../../src/app/settings-file";
import { SETTING_VALUES } from "../../src/app/settings";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import type { JsonReport } from "../../src/domain/report/json-report";
import { ensureBuilt, runIn } from "../cli/command-line";
import { contractFile } from "../contract/contract-file";
import { fuzz } from "../fuzz";

function file(json: unknown): SettingsFile {
  const parsed = parseSettingsFile(json);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ zh }) => zh).join(" "));
  return parsed.file;
}

function problems(json: unknown): string[] {
  const parsed = parseSettingsFile(json);
  return parsed.ok ? [] : parsed.problems.map(({ zh }) => zh);
}

describe("one file of settings for many stations", () => {
  const settings = file({
    requiredStaff: 20,
    rules: { "attendance/wage-missing": "off" },
    stations: {
      东站: { requiredStaff: 12, rules: { "attendance/remark-conflict": "info" } },
      "街道/东站/甲.xlsx": { requiredStaff: 7 },
      乙: { certifiedShare: null },
    },
  });

  test.each([
    ["街道/西站/丁.xlsx", { requiredStaff: 20, certifiedShare: 0.5 }],
    ["街道/东站/丙.xlsx", { requiredStaff: 12 }],
    ["街道/东站/甲.xlsx", { requiredStaff: 7 }],
    ["D:\\街道\\东站\\甲.xlsx", { requiredStaff: 7 }],
    ["别处/乙.xls", { requiredStaff: 20, certifiedShare: null }],
    ["别处/乙乙.xlsx", { requiredStaff: 20, certifiedShare: 0.5 }],
  ])("gives %s what counts for all, for its folder and for itself, the nearest last", (path, wanted) => {
    expect(settingsFor(settings, path, null)).toMatchObject(wanted);
  });

  test("lays rules over one another one by one, over those that the workbook keeps", () => {
    const kept = { requiredStaff: 5, minStableRate: 0.8, rules: { "score/sum": "warning", "attendance/wage-missing": "error" } };
    expect(settingsFor(settings, "东站/丙.xlsx", kept)).toEqual({
      ...DEFAULT_SETTINGS,
      requiredStaff: 12,
      minStableRate: 0.8,
      rules: { "score/sum": "warning", "attendance/wage-missing": "off", "attendance/remark-conflict": "info" },
    });
  });

  test("names every station that no workbook is", () => {
    expect(stationsWithout(settings, ["街道/东站/甲.xlsx"])).toEqual(["乙"]);
  });

  test("is refused with each wrong key by name and the nearest that exists, and the station it stands under", () => {
    expect(problems({ requiredStaf: 20 })).toEqual(["没有名为“requiredStaf”的设置。您要的是不是“requiredStaff”？"]);
    expect(problems({ station: {} })).toEqual(["没有名为“station”的设置。您要的是不是“stations”？"]);
    expect(problems({ stations: { 甲: { rules: { "attendance/insurance-mising": "off" } } } })).toEqual([
      "站点“甲”：没有编号为“attendance/insurance-mising”的规则。您要的是不是“attendance/insurance-missing”？",
    ]);
    expect(problems({ stations: { 甲: { requiredStaff: -1 } } })).toEqual([
      "站点“甲”：设置“requiredStaff”的值不对，应为：大于0的数字，或 null。",
    ]);
    expect(problems({ stations: [] })[0]).toContain("“stations”应为一个对象");
    expect(problems({ 完全不同的名字: 1 })).toEqual(["没有名为“完全不同的名字”的设置。"]);
  });

  test("is taken or refused by name, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({ stations: fc.jsonValue() }),
          fc.record({ stations: fc.dictionary(fc.string(), fc.jsonValue()) }),
        ),
        fc.string(),
        (json, path) => {
          const parsed = parseSettingsFile(json);
          if (parsed.ok) expect(Object.keys(settingsFor(parsed.file, path, json)).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
          else for (const { zh, en } of parsed.problems) expect(`${zh} ${en}`).not.toMatch(/undefined|\[object/);
        },
      ),
      fuzz(500),
    );
  });
});

test("the nearest word is the one that was meant, and none where nothing is near", () => {
  const rules = ["attendance/insurance-missing", "attendance/wage-missing", "indicator/percentage"];
  expect(nearestWord("insurance-missing", rules)).toBe("attendance/insurance-missing");
  expect(nearestWord("attendance/wage_missing", rules)).toBe("attendance/wage-missing");
  expect(nearestWord("Indicator/Percentage", rules)).toBe("indicator/percentage");
  expect(nearestWord("xyz", rules)).toBeNull();
});

test("every setting says what it may be, in both languages", () => {
  expect(Object.keys(SETTING_VALUES).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
});

describe("on the command line", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "station-audit-settings-"));
    await ensureBuilt();
    const cells = {
      A1: "2024年3月社工到岗情况统计表",
      ...Object.fromEntries(
        ["姓名", "合同期限", "人员到位", "社保购买", "工资发放", "人员到岗小计"].map((text, c) => [`${"ABCDEF"[c]!}2`, text]),
      ),
      ...Object.fromEntries(["社工01", "2020/1/1-无固定期", 1, "√", "√", 1].map((value, c) => [`${"ABCDEF"[c]!}3`, value])),
      ...{ A4: "合计", C4: 1, D4: 1, E4: 1, F4: 1 },
    };
    mkdirSync(join(folder, "站"));
    for (const name of ["甲", "乙", "丙"]) writeFileSync(join(folder, "站", `${name}.xlsx`), await contractFile([{ name: "到岗", cells }]));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]) => runIn(folder, ...args);

  test("each workbook of a folder is counted with its own settings, in threads too", () => {
    writeFileSync(join(folder, "设置.json"), JSON.stringify({ requiredStaff: 1, stations: { 乙: { requiredStaff: 2 } } }));
    const { files } = JSON.parse(run("check", "站", "--json", "--settings", "设置.json").stdout) as JsonReport;
    const short = files.map(({ file: path, findings }) => [path, findings.some(({ rule }) => rule === "attendance/staffing-shortfall")]);
    expect(short).toEqual([
      ["站/丙.xlsx", false],
      ["站/乙.xlsx", true],
      ["站/甲.xlsx", false],
    ]);
  });

  test("a station that no file is, is told; the rest is checked all the same", () => {
    writeFileSync(join(folder, "设置.json"), JSON.stringify({ stations: { 丁站: { requiredStaff: 2 } } }));
    const { status, stderr } = run("check", "站", "--settings", "设置.json");
    expect([status, stderr]).toEqual([0, expect.stringContaining("设置文件里的站点没有对应的文件，其设置没有用到：丁站。")]);
  });

  test("a rule that does not exist is named with the nearest, instead of a list without findings", () => {
    expect(run("check", "站", "--rule", "attendance/wage-mising")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "station-audit: 没有编号为“attendance/wage-mising”的规则。您要的是不是“attendance/wage-missing”？\n",
    });
    expect(run("--lang", "en", "check", "站", "--rule", "wage-mising").stderr).toContain("Did you mean “attendance/wage-missing”?");
  });
});
