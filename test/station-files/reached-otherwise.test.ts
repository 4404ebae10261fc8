import type { StoredValue } from "../../src/domain/grid/edit";
import { LIST, PEOPLE, PEOPLE_MERGES, SCORES, WRONG_LIST, WRONG_LOWER, corrected, formulasOf, keptFormulas } from "./corrected-workbook";
import type { WrittenWorkbook } from "./written-workbook";

interface Reaching extends WrittenWorkbook {
  readonly title: string;
  /** What each of these formulas comes to in the copy; it may show this or nothing. */
  readonly comes: Readonly<Record<string, StoredValue>>;
}
const people = (title: string, elsewhere: string, comes: Reaching["comes"], names: Record<string, string> = {}): Reaching => ({
  title,
  sheets: { 到岗: PEOPLE, 汇总: elsewhere },
  merges: { 到岗: PEOPLE_MERGES },
  names,
  comes,
});

describe("a formula that reaches a corrected cell in a way that only computing it tells shows the right value or none", () => {
  const REACHING: readonly Reaching[] = [
    people("INDIRECT", '人次|=INDIRECT("到岗!J3") => 5|=B1*2 => 10', { "汇总!B1": 2, "汇总!C1": 4 }),
    people("INDIRECT of a text that is put together", '人次|=SUM(INDIRECT("到岗!J3:J"&4)) => 10', { "汇总!B1": 3 }),
    people("INDIRECT in rows and columns", '人次|=INDIRECT("到岗!R3C10",FALSE) => 5', { "汇总!B1": 2 }),
    people("INDIRECT of a text in a cell", "到岗!J4|=INDIRECT(A1) => 5|=IF(B1>3,B1,0) => 5", { "汇总!B1": 1, "汇总!C1": 0 }),
    people("INDIRECT of a whole column's sum", '人次|=SUM(INDIRECT("到岗!J:J")) => 10', { "汇总!B1": 3 }),
    people("OFFSET", "人次|=OFFSET(到岗!J1,2,0) => 5|=SUM(OFFSET(到岗!A1,2,9,2,1)) => 10", { "汇总!B1": 2, "汇总!C1": 3 }),
    people("INDEX", "人次|=INDEX(到岗!A:J,3,10) => 5", { "汇总!B1": 2 }),
    people("a range over sheets", "人次|=SUM(到岗:汇总!J3) => 5", { "汇总!B1": 2 }),
    people(
      "a name of OFFSET, and a name of that",
      "=SUM(动态) => 10|=SUM(又名)/2 => 5",
      { "汇总!A1": 3, "汇总!B1": 1.5 },
      {
        动态: "OFFSET(到岗!$A$1,2,9,2,1)",
        又名: "动态",
      },
    ),
    {
      title: "INDIRECT beside a list of indicators",
      sheets: { 指标: `${WRONG_LIST}\n\n\n||||=INDIRECT("E"&4) => 40|="共"&E7 => 共40` },
      comes: { "指标!E7": 50, "指标!F7": "共50" },
    },
    {
      title: "OFFSET into a list that stands lower",
      sheets: { 指标: WRONG_LOWER, 说明: '="完成"&OFFSET(指标!$F$4,5,0)&"个" => 完成40个|=OFFSET(指标!$F$4,5,0)>50 => 0' },
      comes: { "说明!A1": "完成60个", "说明!B1": true },
    },
    {
      title: "INDIRECT to a score",
      sheets: { 得分: SCORES, 说明: '得分|=INDIRECT("得分!C7") => 80|=ROUND(B1,0) => 80' },
      merges: { 得分: ["A1:C1"] },
      comes: { "说明!B1": 86.74, "说明!C1": 87 },
    },
  ];

  test.each(REACHING)("$title", ({ comes, ...book }) => {
    const found = corrected(book);
    expect(Object.keys(found.changes)).not.toEqual([]);
    expect(keptFormulas(found)).toEqual(formulasOf(book));
    for (const [cell, value] of Object.entries(comes)) expect([null, value]).toContainEqual(found.formulas[cell]![1]);
  });
});

describe("a table that takes a corrected cell from another sheet is corrected, or told of, never called clean", () => {
  const SUMMARY = (formula: string, line = "1|个案服务|个|100", rate = "40%"): string => `${LIST}\n${line}|${formula} => 40|${rate}`;
  const TAKING: readonly (WrittenWorkbook & { readonly title: string; readonly right?: Readonly<Record<string, number>> })[] = [
    { title: "plainly", sheets: { 指标: WRONG_LIST, 汇总: SUMMARY("=指标!E4") }, right: { "汇总!F2": 0.5 } },
    {
      title: "by a name",
      sheets: { 指标: WRONG_LIST, 汇总: SUMMARY("=总完成") },
      names: { 总完成: "指标!$E$4" },
      right: { "汇总!F2": 0.5 },
    },
    { title: "by INDIRECT", sheets: { 指标: WRONG_LIST, 汇总: SUMMARY('=INDIRECT("指标!E4")') } },
    { title: "by INDIRECT of a text that is put together", sheets: { 指标: WRONG_LIST, 汇总: SUMMARY('=INDIRECT("指标!E"&ROW()+2)') } },
    { title: "by INDIRECT under a guard", sheets: { 指标: WRONG_LIST, 汇总: SUMMARY('=IFERROR(INDIRECT("指标!E4"),0)') } },
    { title: "by OFFSET", sheets: { 指标: WRONG_LIST, 汇总: SUMMARY("=OFFSET(指标!A1,3,4)") } },
    { title: "by a name of OFFSET", sheets: { 指标: WRONG_LIST, 汇总: SUMMARY("=总完成") }, names: { 总完成: "OFFSET(指标!$A$1,3,4)" } },
    {
      title: "by a formula that hangs on INDIRECT",
      sheets: { 指标: WRONG_LIST, 汇总: SUMMARY("=中间!A1"), 中间: '=INDIRECT("指标!E4") => 40' },
    },
    {
      title: "from a list that stands lower",
      sheets: { 指标: WRONG_LOWER, 汇总: SUMMARY('=INDIRECT("指标!F9")', "1|個案|個|120", "33%") },
    },
    {
      title: "into a turned table of areas",
      sheets: { 指标: WRONG_LIST, 片区: '服务片区|个案\n|协议量|完成量|百分比\n片区1|100|=INDIRECT("指标!E4") => 40|40%\n合计|100|40|40%' },
      merges: { 片区: ["A1:A2", "B1:D1"] },
    },
    {
      title: "into a table of scores",
      sheets: { 指标: WRONG_LIST, 得分: SCORES.replace("|8.6", '|=INDIRECT("指标!E4")/5 => 8').replace("|80\n", "|86.14\n") },
      merges: { 得分: ["A1:C1"] },
    },
  ];

  test.each(TAKING)("$title", ({ right, ...book }) => {
    const found = corrected(book);
    expect(keptFormulas(found)).toEqual(formulasOf(book));
    if (right) for (const [cell, value] of Object.entries(right)) expect(found.changes[cell]).toBeCloseTo(value, 9);
    else expect(found.told).toMatch(new RegExp(`${Object.keys(formulasOf(book))[0]!.split("!")[1]} 无法识别`));
  });
});
