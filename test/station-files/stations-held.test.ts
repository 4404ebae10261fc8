import { utils, write } from "@e965/xlsx";
import { XlsxPackage } from "../../src/adapters/xlsx";
import { NO_SETTINGS_FILE } from "../../src/app/settings-file";
import type { Language } from "../../src/domain/language";
import type { Station } from "../../src/domain/report/station-summary";
import { checkedFile, stationOf } from "../../src/station-files/checked-file";
import { stationsHeld } from "../../src/station-files/stations-held";

type Rows = readonly (readonly (string | number | null)[])[];

function checked(path: string, rows: Rows, language: Language = "zh", sheet = "表"): Station {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  const pkg = XlsxPackage.open(new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
  const file = checkedFile(pkg, path, { settings: NO_SETTINGS_FILE, language, kept: true });
  return stationOf(file, path, { language, explain: false, station: true, made: null });
}

const budget = (budgeted: readonly number[], spent: readonly number[]): Rows => [
  ["项目经费预算执行情况表"],
  ["科目", "预算", "支出", "结余"],
  ...["人员费用", "服务费用"].map((name, index) => [name, budgeted[index]!, spent[index]!, budgeted[index]! - spent[index]!]),
  ["合计", budgeted[0]! + budgeted[1]!, spent[0]! + spent[1]!, budgeted[0]! + budgeted[1]! - spent[0]! - spent[1]!],
];

const EAST = budget([400_000, 100_000], [200_000, 60_000]);
const WEST = budget([300_000, 100_000], [150_000, 60_000]);
const summary = (west = 210_000): Rows => [
  ["各站经费汇总表"],
  ["社工站", "预算", "支出", "结余"],
  ["东街社工站", 500_000, 260_000, 240_000],
  ["西街社工站", 400_000, west, 400_000 - west],
];

const findings = (stations: readonly Station[], language: Language = "zh"): unknown[] =>
  stationsHeld(stations, language).flatMap(({ json }) =>
    json.findings.filter(({ rule }) => rule === "summary/differs").map(({ cell, message, related }) => [json.file, cell, message, related]),
  );
const notRun = (stations: readonly Station[]): string[] =>
  stationsHeld(stations, "zh").flatMap(({ json }) => json.notRun.filter(({ rule }) => rule === "summary/differs").map(({ why }) => why));

describe("a summary of stations checked along with the stations' own files", () => {
  test("is silent where each row says what that station's file gives", () => {
    const all = [checked("站/东街.xlsx", EAST), checked("站/西街2024.xlsx", WEST), checked("站/汇总.xlsx", summary())];
    expect(findings(all)).toEqual([]);
    expect(notRun(all)).toEqual([]);
  });

  test("a figure that the station's file gives otherwise is found in the summary, with the file's name and cell", () => {
    const all = [checked("站/汇总.xlsx", summary(201_000)), checked("站/东街.xlsx", EAST), checked("站/西街2024.xlsx", WEST)];
    expect(findings(all)).toEqual([
      ["站/汇总.xlsx", "C4", "西街社工站支出填写为201000，而“西街2024.xlsx 表”中为210000。请核对两处数据。", ["'[西街2024.xlsx]表'!C5"]],
      ["站/汇总.xlsx", "D4", "西街社工站结余填写为199000，而“西街2024.xlsx 表”中为190000。请核对两处数据。", []],
    ]);
    const [first] = stationsHeld(all, "zh");
    expect(first!.station!.findings.map(({ rule, title }) => [rule, title])).toContainEqual([
      "summary/differs",
      "西街社工站 · 支出 · 汇总表与该站自己的表格不一致",
    ]);
  });

  test("a station without a file is named as not held; two files of one station decide nothing", () => {
    expect(notRun([checked("东街.xlsx", EAST), checked("汇总.xlsx", summary(201_000))])).toEqual([expect.stringMatching(/西街社工站。$/)]);
    const twice = [
      checked("东街.xlsx", EAST),
      checked("西街.xlsx", WEST),
      checked("西街旧.xlsx", WEST),
      checked("汇总.xlsx", summary(201_000)),
    ];
    expect(findings(twice)).toEqual([]);
    expect(notRun(twice)).toEqual([expect.stringMatching(/西街社工站。$/)]);
  });

  test("a station whose name begins another's is not taken for it", () => {
    const rows: Rows = [["各站经费汇总表"], ["社工站", "预算", "支出"], ["东街", 500_000, 260_000], ["东街口", 400_000, 210_000]];
    const all = [checked("东街.xlsx", EAST), checked("东街口.xlsx", WEST), checked("汇总.xlsx", rows)];
    expect(findings(all)).toEqual([]);
    expect(notRun(all)).toEqual([]);
  });
});
