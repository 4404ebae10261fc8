import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { coverageOf, unreadCells } from "../../../src/domain/tables/coverage";
import type { Table } from "../../../src/domain/tables/model";
import type { ColumnRole, RowRole } from "../../../src/domain/tables/roles";

const HEAD: DrawnCell[] = ["内容", "指标量", "完成量", "完成率"];

function covered(rows: DrawnCell[][], roles: RowRole[] | null, columns: ColumnRole[], bottom = (roles ?? rows).length - 1) {
  const sheet = drawSheet("指标", rows);
  const table: Table = {
    kind: "indicator-list",
    sheet,
    range: { top: 0, left: 0, bottom, right: columns.length - 1 },
    title: null,
    term: null,
    period: null,
    ...(roles
      ? { roles: { rows: new Map(roles.map((role, row) => [row, role])), columns: new Map(columns.map((role, column) => [column, role])) } }
      : {}),
  };
  return coverageOf(table, []);
}

const COLUMNS: ColumnRole[] = ["label", "input", "input", "derived"];
const told = (coverage: ReturnType<typeof covered>) =>
  coverage?.unread.map((one) => `${one.what} ${formatAddress(one)} ${one.text} ${one.cells}`);

test("where every row and column has its role, every cell that holds something is read", () => {
  const coverage = covered([HEAD, ["个案", 10, 5, 0.5], ["注：含线上", null, null, null]], ["header", "item", "note"], COLUMNS);
  expect([coverage!.read, coverage!.unread]).toEqual([9, []]);
});

test("a row that was not understood is told once, by its first words, with all that it holds", () => {
  const coverage = covered([HEAD, ["个案", 10, 5, 0.5], ["第三方抽查", 3, null, "合格"]], ["header", "item", "unread"], COLUMNS);
  expect(told(coverage)).toEqual(["row A3 第三方抽查 3"]);
  expect([coverage!.read, unreadCells(coverage!)]).toEqual([8, 3]);
});

test("a column that was not understood is told once, by its header", () => {
  const rows = [
    [...HEAD, "折算系数"],
    ["个案", 10, 5, 0.5, 0.8],
    ["小组", 10, 5, 0.5, 0.9],
  ];
  const coverage = covered(rows, ["header", "item", "item"], [...COLUMNS, "unread"]);
  expect(told(coverage)).toEqual(["column E1 折算系数 2"]);
});

test("rows with numbers straight under a table that ended too early are told; notes and lines for signatures are not", () => {
  const rows = [HEAD, ["个案", 10, 5, 0.5], ["汇总数", 20, 8, 0.4], ["填表人：", null, "审核人："]];
  expect(told(covered(rows, ["header", "item"], COLUMNS, 1))).toEqual(["row A3 汇总数 4"]);
});

test("a family that tells no roles tells no coverage", () => {
  expect(covered([HEAD, ["个案", 10, 5, 0.5]], null, COLUMNS)).toBeNull();
});
