import { attendanceMetricsOf } from "../../../../../src/domain/families/attendance/report-figures";
import { audit } from "../../../../../src/domain/engine";
import { formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";
import { calendarDay } from "../../../../../src/domain/values/calendar";

const MARKS = ["人员到位", "社保购买"];
const SETTINGS = { ...DEFAULT_SETTINGS, requiredStaff: 2, certifiedShare: null };

const check = (workers: DrawnCell[][], { title = "到岗情况表", settings = SETTINGS } = {}) => {
  const sheet = drawSheet("到岗", [
    [title],
    ["序号", "姓名", "合同期限", "2024年1月", null, "2024年2月", null, "2024年3月", null, "人员到岗小计", "备注", "工资发放月份"],
    [null, null, null, ...MARKS, ...MARKS, ...MARKS],
    ...workers,
    ["小计", null, null, 2, 2, null, null, null, null, 2],
  ]);
  const { findings, edits, metrics, notRun } = audit({ sheets: [sheet] }, settings);
  return {
    found: findings.filter(({ severity }) => severity !== "info").map((finding) => [formatAddress(finding), finding.rule.split("/")[1]]),
    filled: edits.map((edit) => formatAddress(edit)),
    required: attendanceMetricsOf({ metrics })[0]!.requiredPersonMonths,
    stable: attendanceMetricsOf({ metrics })[0]!.stable,
    toCome: notRun.filter(({ rule }) => rule === "attendance/unexplained-absence").map(({ why }) => why.zh.split("还没有")[0]),
  };
};
const OPEN = "2020/1/1-无固定期";
const row = (number: number, marks: DrawnCell[], subtotal = 1, remark: string | null = null, contract = OPEN): DrawnCell[] => [
  number,
  `社工0${number}`,
  contract,
  ...[...marks, ...Array<null>(6).fill(null)].slice(0, 6),
  subtotal,
  remark,
  "1月",
];

test("months at the end that nobody has filled in are neither counted nor checked, and it is said so", () => {
  expect(check([row(1, [1, "√"]), row(2, [1, "√"])])).toEqual({
    found: [],
    filled: [],
    required: 2,
    stable: 2,
    toCome: ["2024年2月至2024年3月"],
  });
});

test("one mark or one dash in a month makes it a month like the others", () => {
  const { required, found } = check([row(1, [1, "√", null, "——"]), row(2, [1, "√"])]);
  expect([required, found]).toEqual([
    4,
    [
      ["F4", "unexplained-absence"],
      ["F5", "unexplained-absence"],
      ["J6", "staffing-shortfall"],
    ],
  ]);
});

test("a lone employee's empty month is an absence", () => {
  const gone = row(2, [1, "√"], 1, "2024年1月31日离职");
  expect(check([row(1, [1, "√"]), gone]).found.map(([at]) => at)).toEqual(["F4", "H4", "J6"]);
  const ended = row(2, [1, "√"], 1, null, "2020/1/1-2024/1/31");
  expect(check([row(1, [1, "√"]), ended]).found.map(([at]) => at)).toEqual(["F4", "H4", "J6"]);
});

test("beyond the period dashes and zeros claim nothing either", () => {
  const workers = [row(1, [1, "√", 0, "——", 0, "——"]), row(2, [1, "√", "/", "/"])];
  expect(check(workers, { title: "到岗情况表（评估期：2024年1月1日至2024年1月31日）" })).toMatchObject({
    found: [],
    required: 2,
    stable: 2,
  });
  const period = { start: calendarDay(2024, 1, 1)!, end: calendarDay(2024, 1, 31)! };
  expect(check(workers, { settings: { ...SETTINGS, period } })).toMatchObject({ found: [], required: 2, stable: 2 });
  expect(check(workers).required).toBe(6);
  const claimed = [...workers, row(3, [0, null, 1, "√"])];
  expect(check(claimed, { settings: { ...SETTINGS, period } })).toMatchObject({ required: 4 });
});
