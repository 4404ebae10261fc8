import { parseSettings, readSettings, storeSettings } from "../../../src/app/settings";
import { audit } from "../../../src/domain/engine";
import { attendanceExample, ATTENDANCE_EXAMPLE_SETTINGS } from "../../../src/domain/families/attendance/rules/example-sheet";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";

const list = (title: string, ...rates: string[]) =>
  drawSheet("指标", [
    [title],
    ["服务内容", "协议量", "完成量", "完成率"],
    ...[10, 20, 30, 40].map((target, index) => [`个案服务${index + 1}`, target, target * 1.5, rates[index] ?? "150.00%"]),
  ]);
const CAPPED = "总体服务指标完成情况表（超过100%按100%计）";
const PLAIN = "总体服务指标完成情况表";

const audited = (sheet: ReturnType<typeof list>, rateCap: Settings["rateCap"]) =>
  audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, rateCap });
const wrong = (...args: Parameters<typeof audited>) => audited(...args).edits.map((edit) => [formatAddress(edit), edit.after.value]);
const policies = (...args: Parameters<typeof audited>) =>
  audited(...args).tables.flatMap(({ policies: own = [] }) => own.map(({ id, cell }) => [id, cell && formatAddress(cell)]));

const ALL = ["100.00%", "100.00%", "100.00%", "100.00%"];

describe("the cap of completion rates", () => {
  test("is what the sheet's words say, and stands with the table with its cell", () => {
    expect(wrong(list(CAPPED, ...ALL), "sheet")).toEqual([]);
    expect(policies(list(CAPPED, ...ALL), "sheet")).toEqual([["rate-cap", "A1"]]);
  });

  test("is what the settings say where the sheet says nothing", () => {
    expect(wrong(list(PLAIN, ...ALL), 100)).toEqual([]);
    expect(policies(list(PLAIN, ...ALL), 100)).toEqual([["rate-cap", null]]);
    expect(wrong(list(PLAIN, "100.00%"), 150)).toEqual([["D3", 1.5]]);
  });

  test("is none where the settings say so, whatever the sheet says", () => {
    expect(policies(list(CAPPED, "100.00%"), "none")).toEqual([]);
    expect(wrong(list(CAPPED, "100.00%"), "none")).toEqual([["D3", 1.5]]);
  });
});

test("presence is told in what the settings say", () => {
  const unit = (presenceIn: Settings["presenceIn"]) =>
    audit({ sheets: [attendanceExample()] }, { ...DEFAULT_SETTINGS, ...ATTENDANCE_EXAMPLE_SETTINGS, presenceIn }).tables;
  expect(unit("sheet")).toMatchObject([{ presenceUnit: "month" }]);
  expect(unit("months")).toMatchObject([{ presenceUnit: "month", policies: [] }]);
  expect(unit("days")).toMatchObject([{ presenceUnit: "day", policies: [{ id: "presence-in-days", cell: null }] }]);
});

test.each([
  { rateCap: 120, presenceIn: "days" },
  { rateCap: "none", presenceIn: "months" },
])("a settings file may give %j, and it is kept", (json) => {
  const parsed = parseSettings(json);
  expect(parsed).toMatchObject({ ok: true, settings: json });
  if (parsed.ok) expect(readSettings(storeSettings(parsed.settings))).toEqual(parsed.settings);
});

test.each([{ rateCap: 80 }, { rateCap: "all" }, { presenceIn: "hours" }])(
  "a settings file with %j is refused by the setting's name",
  (json) => {
    const parsed = parseSettings(json);
    expect(parsed.ok ? "" : parsed.problems[0]!.zh).toContain(Object.keys(json)[0]!);
  },
);
