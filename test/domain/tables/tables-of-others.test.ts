import { audit } from "../../../src/domain/engine";
import { formatRange } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { unreadText } from "../../../src/domain/report/unread-texts";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import type { TableHint } from "../../../src/domain/tables/audit";

const LIST: DrawnCell[][] = [
  ["服务内容", "指标量", "完成量", "完成率"],
  ["个案", 10, 5, 0.5],
  ["小组", 8, 4, 0.5],
  ["活动", 4, 1, 0.25],
];
const GOODS: DrawnCell[][] = [
  ["物资", "上月结存", "入库", "发放", "结存"],
  ["大米", 14, 40, 46, 18],
  ["食用油", 20, 10, 15, 15],
  ["口罩", 300, 0, 120, 180],
];

/** Each row of one table beside, or under, each row of the other. */
function beside(left: DrawnCell[][], right: DrawnCell[][], gap: number): DrawnCell[][] {
  return left.map((row, index) => [...row, ...Array<DrawnCell>(gap).fill(null), ...(right[index] ?? [])]);
}

function told(sheets: Record<string, DrawnCell[][]>, hints: readonly TableHint[] = []): string[] {
  const workbook = { sheets: Object.entries(sheets).map(([name, rows]) => drawSheet(name, rows)) };
  return audit(workbook, DEFAULT_SETTINGS, hints).unread.flatMap(({ sheet, what, text, cells, area }) =>
    what === "table" ? [`${sheet}!${area ? formatRange(area.range) : ""} ${text} ${cells}`] : [],
  );
}

test("a list of goods on a sheet of its own is told as not checked, with its first words and its figures", () => {
  expect(told({ 月报: LIST, 物资: GOODS })).toEqual(["物资!A1:E4 物资 12"]);
});

test("a list of goods beside the indicators, one or more columns away, is told", () => {
  expect(told({ 月报: beside(LIST, GOODS, 2) })).toEqual(["月报!G1:K4 物资 12"]);
});

test("a list of goods under the indicators, after a blank row, is told", () => {
  expect(told({ 月报: [...LIST, [], ...GOODS] })).toEqual(["月报!A6:E9 物资 12"]);
});

test("a workbook in which no table is known names the one that stands there", () => {
  expect(told({ 表: [[], [], ...GOODS] })).toEqual(["表!A3:E6 物资 12"]);
});

test("a known table alone, with its title, notes and signatures, has no other beside it", () => {
  expect(told({ 月报: [["指标完成情况"], ...LIST, ["注：截至4月30日"], [], ["制表：社工01", null, "审核：社工02"]] })).toEqual([]);
});

test("telephones, years, running numbers and ages are no figures to check", () => {
  const people: DrawnCell[][] = [
    ["序号", "姓名", "年龄", "联系电话"],
    [1, "社工01", 31, 13800000001],
    [2, "社工02", 29, 13800000002],
    [3, "社工03", 45, 13800000003],
  ];
  expect(told({ 月报: LIST, 通讯录: people })).toEqual([]);
});

test("a few numbers beside words state something and are no table", () => {
  const words: DrawnCell[][] = [
    ["应到社工", 24],
    ["实到社工", 20],
    ["评估月数", 4],
    ["片区", 3],
  ];
  expect(told({ 月报: LIST, 说明: words })).toEqual([]);
});

test("a table that a person said is none is told no more", () => {
  const hints: TableHint[] = [{ sheet: "物资", range: { top: 0, left: 0, bottom: 3, right: 4 }, kind: "none" }];
  expect(told({ 月报: LIST, 物资: GOODS }, hints)).toEqual([]);
});

test("how many relations of its own figures were checked is said with it", () => {
  const range = { top: 0, left: 0, bottom: 3, right: 4 };
  const one = { what: "table" as const, cells: 12 };
  expect(unreadText({ ...one, area: { range, relations: 0 } }, "zh")).toBe("这里的表格不属于本工具核算的种类，其中 12 个数没有核查。");
  expect(unreadText({ ...one, area: { range, relations: 2 } }, "zh")).toBe(
    "这里的表格不属于本工具核算的种类，12 个数中只核对了自成规律的 2 项算式。",
  );
});
