import { audit } from "../../../src/domain/engine";
import { formatReference } from "../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { testRule } from "../rule-tester";

const RULE = "attendance/presence-differs";
const PEOPLE = ["社工01", "社工02", "社工03", "社工04"];
const CONTRACT = "2020/6/1-2026/6/1";

/** One sheet a month, with all marks. */
const month = (name: string, insured: readonly DrawnCell[] = ["√", "√", "√", "√"]) =>
  drawSheet(name, [
    [`2024年${name}社工到岗情况表`],
    ["序号", "姓名", "合同期限", "是否到岗", "社保缴交", "薪酬发放", "备注"],
    ...PEOPLE.map((person, index): DrawnCell[] => [index + 1, person, CONTRACT, 1, insured[index], "√"]),
  ]);
/** The summary of the months. */
const summary = (rows: readonly (readonly DrawnCell[])[], totals: readonly DrawnCell[] = [4, 4, 4, 12]) =>
  drawSheet("汇总", [
    ["社工到岗情况汇总表"],
    ["序号", "姓名", "4月到岗", "5月到岗", "6月到岗", "到岗合计"],
    ...PEOPLE.map((person, index): DrawnCell[] => [index + 1, person, ...(rows[index] ?? [1, 1, 1, 3])]),
    ["合计", null, ...totals],
  ]);
const ALL = [
  [1, 1, 1, 3],
  [1, 1, 1, 3],
  [1, 1, 1, 3],
];
const months = [month("4月"), month("5月"), month("6月")];

/** A summary of everybody's months. */
const byMonth = (rows: readonly (readonly DrawnCell[])[], title = "2024年各月到岗情况汇总", sum: readonly DrawnCell[] = []) =>
  drawSheet("汇总", [[title], ["月份", "应到岗", "实到岗", "有效人次", "到岗率"], ...rows, ...(sum.length > 0 ? [sum] : [])], {
    formats: Object.fromEntries(["E3", "E4", "E5", "E6"].map((cell) => [cell, "0%"])),
  });
const APRIL = ["4月", 4, 4, 4, 1] as const;
const MAY = ["5月", 4, 4, 4, 1] as const;
const JUNE = ["6月", 4, 4, 4, 1] as const;

testRule(RULE, "warning", [
  {
    title: "an entry that its month's sheet gives otherwise is found, and the sums that fit that sheet are not written over",
    sheets: [...months, summary([[1, 0.5, 1, 3]])],
    findings: [["汇总!D3", RULE, 0.5, null]],
    related: [["'5月'!D3"]],
    says: { zh: ["社工01", "5月", "0.5", "“5月”"], en: ["社工01", "“5月”"] },
  },
  { title: "entries that agree are silent", sheets: [...months, summary([])], findings: [] },
  {
    title: "what counts of somebody without insurance may stand in a summary",
    sheets: [month("4月", ["√", "√", "√", null]), ...months.slice(1), summary([...ALL, [0, 1, 1, 2]], [3, 4, 4, 11])],
    findings: [],
  },
  {
    title: "a summary of other months' own counting, most of whose entries differ, is held against nothing",
    sheets: [
      ...months,
      summary(
        [
          [0.5, 0.5, 0.5, 1.5],
          [0.5, 0.5, 0.5, 1.5],
          [1, 1, 1, 3],
          [1, 1, 1, 3],
        ],
        [3, 3, 3, 9],
      ),
    ],
    findings: [],
  },
  {
    title: "two sheets of one month leave open which of them the summary repeats",
    sheets: [...months, month("5月（更正）"), summary([[1, 0.5, 1, 2.5]], [4, 3.5, 4, 11.5])],
    findings: [],
  },
  {
    title: "a month of everybody that its sheet gives otherwise is found",
    sheets: [...months, byMonth([APRIL, ["5月", 4, 3, 4, 0.75], JUNE])],
    findings: [["汇总!C4", RULE, 3, null]],
    related: [["'5月'!D2"]],
    says: { zh: ["全体社工5月", "填写为3", "“5月”中为4"], en: ["everybody", "month 5"] },
  },
  {
    title: "person-months that count, where somebody was not insured, are held against what counts",
    sheets: [month("4月", ["√", "√", "√", null]), ...months.slice(1), byMonth([["4月", 4, 4, 4, 1], MAY, JUNE])],
    findings: [["汇总!D3", RULE, 4, null]],
  },
  {
    title: "those on post may be told as entered or as they count",
    sheets: [month("4月", ["√", "√", "√", null]), ...months.slice(1), byMonth([["4月", 4, 3, 3, 0.75], MAY, JUNE])],
    findings: [],
  },
  {
    title: "right months are silent",
    sheets: [...months, byMonth([APRIL, MAY, JUNE], "到岗情况汇总", ["合计", 12, 12, 12, 1])],
    findings: [],
  },
  {
    title: "a summary of another year is held against nothing",
    sheets: [...months, byMonth([APRIL, ["5月", 4, 3, 4, 0.75], JUNE], "2023年各月到岗情况汇总")],
    findings: [],
  },
  {
    title: "a summary most of whose months differ is held against nothing",
    sheets: [...months, byMonth([["4月", 4, 2, 2, 0.5], ["5月", 4, 2, 2, 0.5], JUNE])],
    findings: [],
  },
  {
    title: "one table of several months gives them too",
    sheets: [summary([]), byMonth([APRIL, ["5月", 4, 3, 3, 0.75], JUNE], "2024年各月到岗情况汇总").with({ name: "各月" })],
    findings: [["各月!C4", RULE, 3, null]],
  },
]);

const edited = (sheets: readonly Sheet[]): string[] =>
  audit({ sheets }, { ...DEFAULT_SETTINGS, certifiedShare: null }).edits.map(
    (edit) => `${formatReference(edit)} ${String(edit.after.value)}`,
  );

test("a sum that fits the month's sheet is not written for an entry that it gives otherwise", () => {
  expect(edited([...months, summary([[1, 0.5, 1, 3]])])).toEqual([]);
  expect(edited([...months, summary([[1, 0.5, 1, 2.5]])])).toEqual([]);
});

test("a sum that nothing else explains is", () => {
  expect(edited([...months, summary([], [4, 5, 4, 12])])).toEqual(["汇总!D7 4"]);
});

test("without the months' sheets a sum that departs as a row's own does is no more than probable", () => {
  expect(edited([summary([[1, 0.5, 1, 3]])])).toEqual([]);
});
