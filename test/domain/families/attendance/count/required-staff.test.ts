import { audit } from "../../../../../src/domain/engine";
import { attendanceExample } from "../../../../../src/domain/families/attendance/rules/example-sheet";
import { indicatorExample } from "../../../../../src/domain/families/indicators/rules/example-sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../../../src/domain/settings";

/** Two areas of a worker and two, and a station whose three workers stayed. */
function proposedStaff(
  total: number | string | null,
  areas: readonly (number | string | null)[] = [1, 2],
  settings: Partial<Settings> = {},
) {
  const indicators = indicatorExample({ B3: areas[0] ?? null, B4: areas[1] ?? null, B5: total });
  const { settings: used, edits } = audit({ sheets: [indicators, attendanceExample()] }, { ...DEFAULT_SETTINGS, ...settings });
  return [used.requiredStaff, edits.map(({ sheet, row, after }) => `${sheet} row ${row + 1}: ${after.value}`)];
}

describe("the staff required, where no setting gives it,", () => {
  test("is the total of 投入社工人数", () => {
    expect(proposedStaff(3)).toEqual([3, []]);
  });

  test("is what a wrong total must be, so that correcting it changes no rate in the next run", () => {
    expect(proposedStaff(5)).toEqual([3, ["指标 row 5: 3"]]);
  });

  test("is what an empty total is filled with", () => {
    expect(proposedStaff(null)).toEqual([3, ["指标 row 5: 3"]]);
  });

  test("is the total as stated where an area cannot be read", () => {
    expect(proposedStaff(3, [1, "若干"])).toEqual([3, []]);
  });

  test("is unknown where the areas come to nobody, and a setting goes before the table", () => {
    expect(proposedStaff(0, [0, 0])).toEqual([null, []]);
    expect(proposedStaff(5, [1, 2], { requiredStaff: 4 })).toEqual([4, ["指标 row 5: 3", "到岗 row 15: 0.75"]]);
  });
});
