import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { drawnKind } from "./drawn-kind";

const TERM = "2022/2/1-2025/12/31";
const PRESENCE = `社工站人员到岗情况
序号|姓名|劳动合同起止时间|2024年1月|2024年2月|2024年3月|有效人次|备注
1|社工01|${TERM}|√|√|√|3|
2|社工02|${TERM}|√|√|√|3|
3|社工03|${TERM}|√|√|√|2|
合计|||3|2|3|8|`;
const MARKS = "序号|姓名|2024年1月|2024年2月|2024年3月\n1|社工01|√|√|√\n2|社工02|√||√\n3|社工03|√|√|√";

/** What an audit makes of sheets by name, the first of them presence. */
function given(sheets: Readonly<Record<string, string>>) {
  const { edits, findings, notComputed } = audit(
    { sheets: Object.entries(sheets).map(([name, rows]) => drawSheet(name, drawnKind({ title: "", rows }).cells)) },
    { ...DEFAULT_SETTINGS, certifiedShare: null },
  );
  return {
    changes: edits.map((edit) => `${edit.sheet}!${formatAddress(edit)}`),
    blamed: findings.filter(({ rule }) => /insurance|wage/.test(rule)),
    why: [...new Set(notComputed.flatMap(({ why }) => why?.zh ?? []))],
    left: notComputed.map((cell) => formatAddress(cell)),
    named: [
      ...new Set(
        notComputed.flatMap(({ blockedBy }) => blockedBy.map(({ sheet, row, column }) => `${sheet}!${formatAddress({ row, column })}`)),
      ),
    ],
  };
}

describe("insurance and wages in lists of their own on other sheets", () => {
  test.each([
    ["under titles", { 社保: `社保缴纳情况\n${MARKS}`, 工资: `工资发放情况\n${MARKS}` }, ["社保!A1", "工资!A1"]],
    ["under the names of their sheets", { 参保: MARKS, 发薪工资: MARKS }, ["参保!A1", "发薪工资!A1"]],
    ["insurance alone", { 表二: `2024年社保购买统计\n${MARKS}` }, ["表二!A1"]],
    ["wages alone", { 表二: `薪酬发放明细\n${MARKS}` }, ["表二!A1"]],
    ["in traditional characters", { 表二: `社會保險繳納情況\n${MARKS}`, 表三: `工資發放\n${MARKS}` }, ["表二!A1", "表三!A1"]],
  ])("%s: nobody is counted against, and the reason names the lists", (_, others, named) => {
    const found = given({ 到岗: PRESENCE, ...others });
    expect(found.blamed).toEqual([]);
    expect(found.changes).toEqual(["到岗!E6"]);
    expect(found.left).toEqual(expect.arrayContaining(["G3", "G4", "G5", "G6"]));
    expect(found.named).toEqual(named);
    expect(found.why).toHaveLength(1);
    expect(found.why[0]).toContain("单独成表");
    for (const list of named) expect(found.why[0]).toContain(list);
  });

  test("without such a list the missing column is asked for as before", () => {
    const { why } = given({ 到岗: PRESENCE, 其他: `活动安排\n${MARKS}` });
    expect(why).toHaveLength(1);
    expect(why[0]).toContain("没有认出“社保购买”列");
  });
});
