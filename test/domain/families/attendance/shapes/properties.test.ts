import fc from "fast-check";
import { audit } from "../../../../../src/domain/engine";
import { isAttendance } from "../../../../../src/domain/families/attendance/model";
import { formatReference } from "../../../../../src/domain/grid/address";
import { shownCell, textCell, type Cell } from "../../../../../src/domain/grid/cell";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { Sheet } from "../../../../../src/domain/grid/sheet";
import { fuzz } from "../../../../fuzz";
import { pastedWorkbooks } from "../../../../properties/drawn-workbooks";
import { OPEN, toldOf } from "./told";

const RUNS = fuzz(60);

interface Column {
  readonly head: readonly [DrawnCell, DrawnCell];
  readonly cells: readonly DrawnCell[];
}

const named = (head: DrawnCell, ...cells: DrawnCell[]): Column => ({ head: [head, null], cells });
const NAMES = named("姓名", "社工01", "社工02", "社工03");
const INDEX = named("序号", 1, 2, 3);
const CONTRACT = named("合同期限", OPEN, OPEN, null);
const POSITION = named("职位", "社工", "督导", "社工");
const SUBTOTAL = named("人员到岗小计", 2, 1, 0);
const REMARK = named("备注", null, "2024年3月1日到岗", null);
/** The three marks of a month, in any order; the second worker is uninsured in the first month, the third has no contract. */
const month = (label: string, first: boolean): Column[] => [
  { head: [label, "人员到位"], cells: ["√", "√", "√"] },
  { head: [null, "社保购买"], cells: ["√", first ? null : "√", "√"] },
  { head: [null, "工资发放"], cells: ["√", "√", "√"] },
];

const draw = (columns: readonly Column[]): Sheet =>
  drawSheet(
    "到岗",
    [0, 1, 2, 3, 4].map((row) => columns.map(({ head, cells }) => (row < 2 ? head[row]! : cells[row - 2]!))),
  );

/** The month's label belongs over its first column, whichever that is. */
const relabelled = (label: string, columns: readonly Column[]): Column[] =>
  columns.map(({ head, cells }, index) => ({ head: [index === 0 ? label : null, head[1]] as const, cells }));

const order = (length: number): fc.Arbitrary<number[]> => fc.shuffledSubarray([...Array(length).keys()], { minLength: length });

describe("a right attendance table is never written into", () => {
  test("whatever the order of its columns", () => {
    fc.assert(
      fc.property(order(8), order(3), order(3), (outer, inFirst, inSecond) => {
        const first = relabelled(
          "2024年2月",
          inFirst.map((index) => month("", true)[index]!),
        );
        const second = relabelled(
          "2024年3月",
          inSecond.map((index) => month("", false)[index]!),
        );
        const parts = [[NAMES], [INDEX], [CONTRACT], [POSITION], [SUBTOTAL], [REMARK], first, second];
        expect(toldOf(draw(outer.flatMap((index) => parts[index]!))).changes).toEqual({});
      }),
      RUNS,
    );
  });

  test("whatever unknown columns stand between its own", () => {
    const content = fc.oneof(
      fc.constantFrom<DrawnCell>(null, "√", "×", 1, 0.5, 2, 30, "2024/3/1", "2023/1/1-2025/1/1", "已核", "片区一", "小计", "3-4月", 45352),
      fc.string({ maxLength: 5 }),
    );
    const header = fc.constantFrom<DrawnCell>("某列", "购买方认可", "签名", "是否达标", "加班", null, "甲", "上岗证号", "奖惩", "医疗互助");
    const unknown = fc.tuple(header, fc.array(content, { minLength: 3, maxLength: 3 }), fc.nat(20), fc.boolean());
    fc.assert(
      fc.property(fc.array(unknown, { minLength: 1, maxLength: 3 }), (added) => {
        const columns = [INDEX, NAMES, POSITION, CONTRACT, ...month("2024年2月", true), ...month("2024年3月", false), SUBTOTAL, REMARK];
        for (const [head, cells, at, low] of added)
          columns.splice(at % (columns.length + 1), 0, { head: low ? [null, head] : [head, null], cells });
        const { changes } = toldOf(draw(columns));
        expect(changes).toEqual({});
      }),
      RUNS,
    );
  });
});

describe("what a word less makes of a table", () => {
  const UNKNOWN = ["某某", "甲乙", "缺字"];

  test("is no write that was not made before", () => {
    fc.assert(
      fc.property(pastedWorkbooks, fc.nat(), fc.constantFrom(...UNKNOWN, ""), ({ sheets, settings }, pick, instead) => {
        const before = audit({ sheets }, settings);
        const texts = before.tables.filter(isAttendance).flatMap(({ sheet, range, roles }) => {
          const found: { sheet: Sheet; row: number; column: number }[] = [];
          // A worker's own entries are no words of the table: taking one away changes what is counted.
          const isWord = (row: number, column: number): boolean => roles?.rows.get(row) !== "item" || roles.columns.get(column) === "label";
          for (let row = range.top; row <= range.bottom; row++)
            for (let column = range.left; column <= range.right; column++)
              if (/\p{Script=Han}/u.test(plain(sheet.cell(row, column))) && isWord(row, column)) found.push({ sheet, row, column });
          return found;
        });
        if (texts.length === 0) return;
        const { sheet, row, column } = texts[pick % texts.length]!;
        const changed = sheets.map((one) => (one === sheet ? replaced(one, row, column, instead) : one));
        const after = audit({ sheets: changed }, settings);
        const made = new Map(before.edits.map((edit) => [formatReference(edit), edit.after.value]));
        const fresh = after.edits.filter(
          (edit) => edit.rule.startsWith("attendance/") && made.get(formatReference(edit)) !== edit.after.value,
        );
        expect([
          plain(sheet.cell(row, column)),
          formatReference({ sheet: sheet.name, row, column }),
          fresh.map((edit) => [formatReference(edit), edit.rule, edit.before.value, edit.after.value]),
        ]).toEqual([expect.anything(), expect.anything(), []]);
      }),
      RUNS,
    );
  });
});

function plain(cell: Cell): string {
  const shown = shownCell(cell);
  return shown.kind === "text" ? shown.plain : "";
}

function replaced(sheet: Sheet, at: number, column: number, text: string): Sheet {
  const rows: (readonly (Cell | undefined)[])[] = [];
  for (const row of sheet.rowNumbers) rows[row] = sheet.row(row);
  const own = [...(rows[at] ?? [])];
  own[column] = text === "" ? undefined : textCell(text);
  rows[at] = own;
  const { name, visibility, isProtected, merges, hiddenRows, hiddenColumns, comments } = sheet;
  return new Sheet({ name, visibility, isProtected, merges, hiddenRows, hiddenColumns, comments, rows });
}
