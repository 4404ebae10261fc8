import { audit } from "../../../../../src/domain/engine";
import { formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";
import { OPEN } from "./told";

const HEAD: DrawnCell[][] = [
  ["姓名", "合同期限", "2024年2月", null, null, "2024年3月", null, null, "人员到岗小计", "备注"],
  [null, null, "人员到位", "社保购买", "工资发放", "人员到位", "社保购买", "工资发放", null, null],
];
const Y = "√";

const judge = (rows: readonly (readonly DrawnCell[])[]) => {
  const { edits, tables, notComputed, findings } = audit({ sheets: [drawSheet("到岗", rows)] }, DEFAULT_SETTINGS);
  return {
    writes: Object.fromEntries(edits.map((edit) => [formatAddress(edit), edit.after.value])),
    policies: tables.flatMap(({ policies }) => (policies ?? []).map(({ text }) => text.zh)),
    left: notComputed.map((cell) => `${formatAddress(cell)} ${cell.why?.zh ?? ""}`),
    errors: findings.filter(({ severity }) => severity === "error").map((finding) => formatAddress(finding)),
  };
};

describe("where most stated sums speak against the rules, another counting is tried and named with its count", () => {
  const rows = (marks: readonly (readonly DrawnCell[])[], stated: readonly number[]): DrawnCell[][] => [
    ...HEAD,
    ...marks.map((own, index): DrawnCell[] => [`社工0${index + 1}`, ...own, stated[index], null]),
  ];
  const uninsured: DrawnCell[] = [OPEN, Y, null, Y, Y, null, Y];
  const unpaid: DrawnCell[] = [OPEN, Y, Y, null, Y, Y, null];
  const both: DrawnCell[] = [OPEN, Y, null, null, Y, null, null];
  const uncontracted: DrawnCell[] = ["2020/1/1-2020/12/31", Y, Y, Y, Y, Y, Y];

  test.each<[string, DrawnCell[][], string]>([
    ["whatever the insurance", [uninsured, uninsured, uninsured, uninsured], "小计不看社保：4 行中 3 行相符"],
    ["whatever the wages", [unpaid, unpaid, unpaid, unpaid], "小计不看工资：4 行中 3 行相符"],
    ["whatever the contracts", [uncontracted, uncontracted, uncontracted, uncontracted], "小计不看合同期限：4 行中 3 行相符"],
    ["whatever any of them", [both, uninsured, unpaid, both], "小计只计到岗，不看社保、工资、合同：4 行中 3 行相符"],
    [
      "of presence alone in halves",
      [both.map((mark, at) => (at === 1 ? 0.5 : mark)), both, both, both],
      "小计只计到岗，不看社保、工资、合同：4 行中 3 行相符",
    ],
  ])("%s", (what, marks, policy) => {
    const halves = what.includes("halves");
    const found = judge(rows(marks, [halves ? 1.5 : 2, 2, 2, 1]));
    expect(found.writes).toEqual({ I6: 2 });
    // Of several that explain as much, the one that leaves out the least is named.
    expect(found.policies).toEqual([policy]);
  });

  test("the findings at the marks stay, and the report's figures keep all four conditions", () => {
    const { findings, metrics } = audit(
      { sheets: [drawSheet("到岗", rows([uninsured, uninsured, uninsured, uninsured], [2, 2, 2, 2]))] },
      DEFAULT_SETTINGS,
    );
    expect(findings.filter(({ rule }) => rule === "attendance/insurance-missing")).toHaveLength(8);
    expect(metrics.tables.attendance).toMatchObject([{ actualPersonMonths: 0 }]);
  });

  test.each<[string, DrawnCell[], readonly number[], string]>([
    ["every month a whole one", [OPEN, Y, Y, Y, Y, Y, Y], [2, 2, 2, 1], "各月一律按整月（1）计：4 行中 3 行相符"],
  ])("%s", (_what, marks, stated, policy) => {
    const drawn = rows([marks, marks, marks, marks], stated);
    drawn[0] = drawn[0]!.map((cell) => (cell === "2024年2月" ? "2024年2月（计0.5）" : cell));
    expect(judge(drawn)).toMatchObject({ writes: { I6: 2 }, policies: [policy] });
  });

  test("where none explains two thirds nothing is written, and what was tried is told", () => {
    const found = judge(rows([uninsured, uninsured, uninsured, uninsured], [1, 4, 3, 7]));
    expect(found.writes).toEqual({});
    expect(found.left[0]).toMatch(/已试：小计不看社保：4 行中 0 行相符；.*小计只计到岗，不看社保、工资、合同：4 行中 0 行相符/);
  });

  test("where the rules explain at least half, they stand", () => {
    const full: DrawnCell[] = [OPEN, Y, Y, Y, Y, Y, Y];
    expect(judge(rows([full, full, uninsured, full], [2, 2, 2, 2]))).toMatchObject({ writes: { I5: 0 }, policies: [] });
  });
});
