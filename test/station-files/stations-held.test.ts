import { utils, write } from "@e965/xlsx";
import { XlsxPackage } from "../../src/adapters/xlsx";
import { XlsxWorkbook } from "../../src/adapters/xlsx/open-workbook";
import { AuditSession } from "../../src/app/audit-session";
import { engine } from "../../src/app/engine";
import { NO_SETTINGS_FILE } from "../../src/app/settings-file";
import { auditHeld } from "../../src/domain/engine/stations-held";
import type { Language } from "../../src/domain/language";
import { openFindings } from "../../src/domain/report/json-report";
import type { Station } from "../../src/domain/report/station-summary";
import type { Audit } from "../../src/domain/tables/audit";
import { checkedFile, stationOf } from "../../src/station-files/checked-file";
import { givenByFiles, stationsHeld } from "../../src/station-files/stations-held";

type Rows = readonly (readonly (string | number | null)[])[];

function bytesOf(rows: Rows, sheet = "表"): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

const checked = (path: string, rows: Rows): Station => checkedBytes(path, bytesOf(rows));

function checkedBytes(path: string, bytes: Uint8Array, language: Language = "zh"): Station {
  const pkg = XlsxPackage.open(bytes);
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

describe("a figure of a summary that its station leaves as it is with a reason", () => {
  const others = [checked("站/东街.xlsx", EAST), checked("站/西街2024.xlsx", WEST)];
  /** The summary opened from the folder, the way the page opens it, and its finding at C4 set aside. */
  async function setAside(): Promise<Uint8Array> {
    const workbook = XlsxWorkbook.open(bytesOf(summary(201_000)));
    const session = new AuditSession(workbook, {
      loadEngine: () =>
        Promise.resolve({ ...engine, audit: (...of) => auditHeld(engine.audit(...of) as Audit, givenByFiles(others, "站/汇总.xlsx")) }),
      language: "zh",
      now: () => new Date("2024-05-06T08:00:00Z"),
    });
    await session.check();
    const differing = session.getSnapshot().entries.filter(({ finding }) => finding.rule === "summary/differs");
    expect(differing.map(({ finding: { row, column }, state }) => [row, column, state])).toEqual([
      [3, 2, "open"],
      [3, 3, "open"],
    ]);
    await session.ignore(differing[0]!.id, "年末一笔未入账");
    await session.check();
    expect(session.getSnapshot().entries.filter(({ state }) => state === "ignored")).toHaveLength(1);
    await session.dispose();
    return workbook.toBytes();
  }

  test("is told with that reason in the folder's list, counts no more, and the other figures stay open", async () => {
    const [held] = stationsHeld([checkedBytes("站/汇总.xlsx", await setAside()), ...others], "zh");
    const differing = held!.json.findings.filter(({ rule }) => rule === "summary/differs");
    expect(differing.map(({ cell, ignored }) => [cell, ignored])).toEqual([
      ["C4", "年末一笔未入账"],
      ["D4", undefined],
    ]);
    expect(held!.json.kept).toMatchObject({ ignored: 1 });
    expect(openFindings(held!.json).filter(({ rule }) => rule === "summary/differs")).toHaveLength(1);
    const listed = held!.station!.findings.filter(({ rule }) => rule === "summary/differs");
    expect(listed.map(({ state, ignored }) => [state, ignored?.reason])).toEqual([
      ["ignored", "年末一笔未入账"],
      ["open", undefined],
    ]);
  });

  test("is open again once the station's file gives another figure, and is not heard where what is kept is left out", async () => {
    const bytes = await setAside();
    const later = checked("站/西街2024.xlsx", budget([300_000, 100_000], [150_000, 70_000]));
    const [held] = stationsHeld([checkedBytes("站/汇总.xlsx", bytes), others[0]!, later], "zh");
    expect(held!.json.findings.filter(({ rule, ignored }) => rule === "summary/differs" && ignored !== undefined)).toEqual([]);
    const strict = checkedFile(XlsxPackage.open(bytes), "站/汇总.xlsx", { settings: NO_SETTINGS_FILE, language: "zh", kept: false });
    const unheard = stationOf(strict, "站/汇总.xlsx", { language: "zh", explain: false, station: true, made: null });
    const [all] = stationsHeld([unheard, ...others], "zh");
    expect(all!.json.findings.filter(({ rule, ignored }) => rule === "summary/differs" && ignored === undefined)).toHaveLength(2);
  });
});
