import { attendanceMetricsOf } from "../../../../../src/domain/families/attendance/report-figures";
import { isTextNumber } from "../../../../../src/domain/grid/text-number";
import { certificateLevel } from "../../../../../src/domain/families/attendance/count/metrics";
import { audit } from "../../../../../src/domain/engine";
import { numberCell, textCell } from "../../../../../src/domain/grid/cell";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { attendanceExample } from "../../../../../src/domain/families/attendance/rules/example-sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../../../src/domain/settings";
import { NO_GROUPS } from "../../../../rules/sheets";

describe("a certificate is named by its level", () => {
  test.each<[string, string | null]>([
    ...["高级社工师", "高级社会工作师", "高级社会工作者", "高级"].map((text): [string, string] => [text, "senior"]),
    ...["中级社工师", "社会工作师", "社工师", "中级社会工作者", "中级", "社会工作师(中级)"].map((text): [string, string] => [
      text,
      "intermediate",
    ]),
    ...["助理社工师", "助理社会工作师", "助理社会工作者", "初级社工师", "初级社会工作师", "初级社会工作者", "助理", "初级"].map(
      (text): [string, string] => [text, "assistant"],
    ),
    ["助理社工师，中级社工师备考中", "assistant"],
    ["助理社工师，备考中级社工师", "assistant"],
    ["助理社工师(备考中级社工师)", "assistant"],
    ["行政助理，社工师", "intermediate"],
    ["社会工作专业，助理社工师", "assistant"],
    ["社会工作师、心理咨询师", "intermediate"],
    ["中级社工师(在考),助理社工师", "assistant"],
    ["助理社工师;社工师报考中", "assistant"],
    ["无社工师证书，有会计证", null],
    ["无社工师证书，助理社工师", "assistant"],
    ["暂未取得社工师", null],
    ["没有社工师证", null],
    ["社工师(备考)", null],
    ["社工师在考", null],
    ["助理社工师(报考中)", null],
    ["备考社工师", null],
    ["社会工作专业", null],
    ["中级会计师", null],
    ["高级会计师", null],
    ["会计中级", null],
    ["非高级", null],
    ["行政助理", null],
    ["助理研究员", null],
    ["", null],
  ])("%s: %s", (text, level) => expect(certificateLevel(text)).toBe(level));

  test("however often it is asked", () => {
    for (let time = 0; time < 3; time++) expect([certificateLevel("助理社工师"), certificateLevel("会计")]).toEqual(["assistant", null]);
  });
});

test("a number typed as text is one that SUM passes over", () => {
  for (const text of ["1", "-2.5", "+3", "12.75", ".5", ".25"]) expect(isTextNumber(textCell(text))).toBe(true);
  for (const text of ["√", "1a", "a1", "1.", "*1", ""]) expect(isTextNumber(textCell(text))).toBe(false);
  expect(isTextNumber(numberCell(1))).toBe(false);
  expect(isTextNumber({ kind: "formula", formula: '="1"', result: textCell("1"), locked: false })).toBe(true);
});

describe("the figures of the report", () => {
  const metricsOf = (cells: Record<string, DrawnCell> = {}, settings: Partial<Settings> = {}) =>
    attendanceMetricsOf(audit({ sheets: [attendanceExample(cells)] }, { ...DEFAULT_SETTINGS, requiredStaff: 3, ...settings }))[0]!;

  test("of a table in which everything is right", () => {
    expect(metricsOf()).toEqual({
      ...{ sheet: "到岗", requiredStaff: 3, requiredPersonMonths: 7.5, actualPersonMonths: 7.5, surplus: 0 },
      ...{ certifiedRequired: 3.75, certifiedActual: 5, certifiedSurplus: 1.25, twoYear: 7.5, twoYearShare: 1 },
      ...{ headcount: 3, certifiedHeadcount: 2, uncertifiedHeadcount: 1, senior: 0, intermediate: 1, assistant: 1 },
      ...{ stable: 3, stableRate: 1, uninsuredNotCounted: 0 },
    });
  });

  test("where nobody says how many are required", () => {
    const unknown = {
      requiredStaff: null,
      requiredPersonMonths: null,
      surplus: null,
      certifiedRequired: null,
      certifiedSurplus: null,
      stableRate: null,
    };
    expect(metricsOf({}, { requiredStaff: null })).toMatchObject({ ...unknown, actualPersonMonths: 7.5, certifiedActual: 5, stable: 3 });
    expect(metricsOf({}, { certifiedShare: null })).toMatchObject({
      requiredPersonMonths: 7.5,
      certifiedRequired: null,
      certifiedSurplus: null,
    });
  });

  test("where a worker cannot be counted", () => {
    expect(metricsOf({ J9: "~" })).toMatchObject({
      actualPersonMonths: null,
      certifiedActual: 5,
      stable: null,
      stableRate: null,
      surplus: null,
    });
    expect(metricsOf({ J5: "~" })).toMatchObject({ actualPersonMonths: null, certifiedActual: null, twoYear: 7.5, twoYearShare: null });
  });

  test("where the two-year column is empty, unreadable or wrong", () => {
    expect(metricsOf({ P5: null })).toMatchObject({ twoYear: 5, twoYearShare: 5 / 7.5 });
    expect(metricsOf({ P5: "若干" })).toMatchObject({ twoYear: null, twoYearShare: null });
    expect(metricsOf({ P5: "2" })).toMatchObject({ twoYear: 7 });
  });

  test("where nobody has any presence there is no share of it", () => {
    const none = Object.fromEntries([5, 6, 9].flatMap((row) => ["F", "I", "L"].map((column) => [`${column}${row}`, 0])));
    expect(metricsOf(none)).toMatchObject({ actualPersonMonths: 0, twoYearShare: null, surplus: -7.5, stable: 0, stableRate: 0 });
  });

  test("where the groups do not say who is certified", () => {
    expect(metricsOf(NO_GROUPS)).toMatchObject({
      certifiedActual: null,
      certifiedHeadcount: null,
      uncertifiedHeadcount: null,
      headcount: 3,
      intermediate: 1,
    });
    expect(metricsOf({ A9: "二组", B11: "有效人次小计" })).toMatchObject({ certifiedActual: null, certifiedHeadcount: null });
  });

  test("of certificates: not those of the uncertified group, not those of who left", () => {
    expect(metricsOf({ D9: "助理社工师" })).toMatchObject({ intermediate: 1, assistant: 1 });
    expect(metricsOf({ Q6: "2024年3月20日离职" })).toMatchObject({ intermediate: 1, assistant: 0, headcount: 2, certifiedHeadcount: 1 });
    expect(metricsOf({ D5: "高级社工师" })).toMatchObject({ senior: 1, intermediate: 0, assistant: 1 });
  });

  test("of a table in which nobody is listed yet", () => {
    const sheet = drawSheet(
      "到岗",
      [
        ["序号", "姓名", "合同期限", "2024年2月", null, null, "人员到岗小计", "符合从业2年以上的社工到岗小计"],
        [null, null, null, "在岗", "社保", "工资"],
        ["合计"],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2", "H1:H2"] },
    );
    expect(attendanceMetricsOf(audit({ sheets: [sheet] }, DEFAULT_SETTINGS))[0]).toMatchObject({
      ...{ actualPersonMonths: 0, certifiedActual: null, twoYear: null },
      ...{ headcount: 0, certifiedHeadcount: null, uncertifiedHeadcount: null },
    });
  });

  test("of a table without qualifications", () => {
    const sheet = drawSheet(
      "到岗",
      [
        ["序号", "姓名", "合同期限", "2024年2月", null, null],
        [null, null, null, "在岗", "社保", "工资"],
        [1, "社工01", "2020/1/1-无固定期", 1, "√", "√"],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1"] },
    );
    expect(attendanceMetricsOf(audit({ sheets: [sheet] }, DEFAULT_SETTINGS))[0]).toMatchObject({
      intermediate: null,
      senior: null,
      assistant: null,
      headcount: 1,
    });
  });

  test.each<[string, Record<string, DrawnCell>, number]>([
    ["in every month", { G5: null, J5: null, M5: null }, 1],
    ["on post throughout and never paid", { G5: null, H5: null, J5: null, K5: null, M5: null, N5: null }, 1],
    ["in a month of wage without presence", { F5: 0, G5: null, I5: 0, L5: 0 }, 1],
    ["in one month only, so that others count", { J5: null }, 0],
    ["nor on post nor paid", { F5: 0, G5: null, H5: null, I5: 0, J5: null, K5: null, L5: 0, M5: null, N5: null }, 0],
    ["but insured and absent", { F5: 0, I5: 0, L5: 0 }, 0],
    ["with a wage missing instead", { H5: null, K5: null, N5: null }, 0],
  ])("not counted for want of insurance: %s", (_what, cells, number) => expect(metricsOf(cells).uninsuredNotCounted).toBe(number));
});
