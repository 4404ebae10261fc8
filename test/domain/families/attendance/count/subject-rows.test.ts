import { readPresence } from "../../../../../src/domain/families/attendance/count/mark-readings";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../../../src/domain/grid/sheet";
import { effective, subjectOf } from "../../subject-of";

const OPEN = "2020/1/1-无固定期";
const PRESENCE_FIRST = ["在岗", "社保", "工资"];

/** February and March, everybody ticked for everything: the marks of two rows are then the same cells. */
function ticked(
  workers: readonly { readonly type?: string; readonly contract: string | null }[],
  { marks = PRESENCE_FIRST, cells = {}, merges = [] }: { marks?: string[]; cells?: Record<string, DrawnCell>; merges?: string[] } = {},
): Sheet {
  return drawSheet(
    "到岗",
    [
      ["类型", "姓名", "合同期限", "2024年2月", null, null, "2024年3月"],
      [null, null, null, ...marks, ...marks],
      ...workers.map(({ type, contract }, index) => [type, `社工0${index}`, contract, "√", "√", "√", "√", "√", "√"]),
    ],
    { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:I1", ...merges], cells },
  );
}
const underContracts = (...contracts: (string | null)[]) => effective(subjectOf(ticked(contracts.map((contract) => ({ contract })))));

describe("workers of the same marks count by their own contracts", () => {
  test("whoever begins or ends later beside whoever is there throughout", () => {
    expect(underContracts(OPEN, "2024/3/1-无固定期", "2020/1/1-2024/2/15")).toEqual([
      [1, 1],
      [0, 1],
      [1, 0],
    ]);
  });

  test("two who begin after one another", () => {
    expect(underContracts("2024/3/1-无固定期", "2024/4/1-无固定期")).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  test("two who end after one another", () => {
    expect(underContracts("2020/1/1-2024/2/15", "2020/1/1-2024/1/15")).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });

  test("one without a contract beside one whose contract cannot be read", () => {
    expect(underContracts(null, "不清", null)).toEqual([
      [0, 0],
      [null, null],
      [0, 0],
    ]);
  });
});

describe("one tick over two workers is seen", () => {
  const two = [{ contract: OPEN }, { contract: OPEN }];
  const all = [
    [1, 1],
    [1, 1],
  ];

  test.each([
    ["the first mark of the first month", ["社保", "工资", "在岗"], "D3:D4"],
    ["the first mark of the first month", ["工资", "社保", "在岗"], "D3:D4"],
    ["the last mark of the last month", ["在岗", "工资", "社保"], "I3:I4"],
    ["the last mark of the last month", PRESENCE_FIRST, "I3:I4"],
  ])("in %s, the marks being %j", (_where, marks, merge) => {
    const covered = { [merge.slice(-2)]: null };
    expect(effective(subjectOf(ticked(two, { marks, merges: [merge], cells: covered })))).toEqual(all);
    expect(effective(subjectOf(ticked(two, { marks, cells: covered })))).not.toEqual(all);
  });

  test("whatever else is merged further down, named earlier in the file", () => {
    const merges = ["D8:F8", "E3:E4"];
    expect(effective(subjectOf(ticked(two, { merges, cells: { E4: null, A8: "以上由站长填写" } })))).toEqual(all);
  });

  test("by workers of a type that stand between those of another", () => {
    const types = ["持证社工", "非持证社工", "非持证社工", "持证社工"].map((type) => ({ type, contract: OPEN }));
    const sheet = ticked(types, { merges: ["E4:E5"], cells: { E5: null } });
    expect(effective(subjectOf(sheet))).toEqual([...all, ...all]);
  });
});

describe("a month", () => {
  test("of no known year counts by its marks: no contract can be held against it", () => {
    const sheet = ticked([{ contract: "2030/1/1-无固定期" }], { cells: { D1: "2月", G1: "3月" } });
    expect(effective(subjectOf(sheet))).toEqual([[1, 1]]);
  });

  test("of which the service term covers one day is that day", () => {
    const term = { start: { year: 2024, month: 2, day: 29 }, end: null };
    const of = (contract: string) => effective(subjectOf(ticked([{ contract }]), {}, { term }))[0];
    expect(of("2020/1/1-2024/2/28")).toEqual([0, 0]);
    expect(of("2020/1/1-2024/2/29")).toEqual([1, 0]);
  });

  test("says which mark the table does not have; without it what is effective is not known", () => {
    const sheet = drawSheet("到岗", [
      ["姓名", "合同期限", "2024年2月到岗", "2024年2月社保"],
      ["社工01", OPEN, 1, "√"],
    ]);
    expect(subjectOf(sheet).workers[0]!.months).toMatchObject([{ presence: 1, insurance: "yes", wage: "absent", effective: null }]);
  });
});

test("presence typed as a percentage is its share of a month", () => {
  expect(readPresence(drawSheet("一格", [["50%"]]).cell(0, 0), 1)).toBe(0.5);
});
