import type { Kind } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";

/** Staffing tables whose kinds of marks stand under one another, beside each person or as blocks with the same people, or whose people stand across. */
export const STAFFING_LAID_OUT: readonly Kind[] = [
  {
    title: "到岗, 参保 and 发薪 in rows of their own beside each person, names merged over them, sums of each kind at the foot",
    rows: `2024年度社工到岗情况统计表
姓名|合同期限|项目|1月|2月|3月|合计
社工01|${FOREVER}|到岗|√|√|√|3
||参保|√|√|√|3
||发薪|√|√|√|3
社工02|${FOREVER}|到岗|√|√|√|3
||参保|√||√|3
||发薪|√|√|√|3
社工03|${FOREVER}|到岗|√|√|√|3
||参保|√|√|√|3
||发薪|√|√|√|3
合计||到岗|3|3|3|9
||参保|3|3|3|9
||发薪|3|3|3|9`,
    merges: ["A3:A5", "B3:B5", "A6:A8", "B6:B8", "A9:A11", "B9:B11", "A12:A14"],
    changes: { G7: 2, E13: 2, G13: 8 },
    errors: ["E7"],
    quiet: true,
  },
  {
    title: "names repeated in each row, 在岗, 社保 and 工资, with 有效人次 at the foot",
    rows: `姓名|类别|1月|2月|3月|小计
社工01|在岗|√|√|√|3
社工01|社保|√|√||2
社工01|工资|√|√|√|3
社工02|在岗|√|√|√|3
社工02|社保|√|√|√|3
社工02|工资|√|√|√|2
社工03|在岗|√|√|√|3
社工03|社保|√|√|√|3
社工03|工资|√|√|√|3
有效人次||3|3|3|9`,
    changes: { F7: 3, E11: 2, F11: 8 },
    errors: ["E3"],
    quiet: true,
  },
  {
    title: "names given once, no contracts and no sums",
    rows: `姓名|项目|1月|2月|3月
社工01|到岗|√|√|√
|五险|√|√|
|发薪|√|√|√
社工02|到岗|√|√|
|五险|√|√|
|发薪|√|√|√`,
    errors: ["E3", "E6"],
  },
  {
    title: "each person's own sum of what counts merged over the rows",
    rows: `姓名|项目|1月|2月|3月|有效人次
社工01|到岗|√|√|√|3
|参保|√|√|√|
|发薪|√|√|√|
社工02|到岗|√|√|√|3
|参保|√||√|
|发薪|√|√|√|
社工03|到岗|√|√|√|3
|参保|√|√|√|
|发薪|√|√|√|
有效人次合计||3|2|3|8`,
    merges: ["A2:A4", "F2:F4", "A5:A7", "F5:F7", "A8:A10", "F8:F10"],
    mergesMatter: true,
    changes: { F5: 2 },
    errors: ["D6"],
    quiet: true,
  },
  {
    title: "single insurances in rows of their own: all of them are needed; a half first month and groups",
    rows: `2024年度社工到岗情况统计表
服务协议时间:2024年1月25日至2025年1月24日
类别|序号|姓名|资质|合同期限|内容|1月(计0.5)|2月|3月|小计|备注
持证社工|1|社工01|助理社会工作师|${FOREVER}|到岗|√|√|√|2.5|
|||||养老|√|√|√|3|
|||||医疗|√||√|3|
|||||工资|√|√|√|3|
|2|社工02|社会工作师|${FOREVER}|到岗|0.5|1|1|2.5|
|||||养老|√|√|√|3|
|||||医疗|√|√|√|3|
|||||工资|√|√|√|3|
持证小计|||||到岗|1|2|2|5|
|||||养老|2|2|2|6|
|||||医疗|2|1|2|5|
|||||工资|2|2|2|6|
持证社工有效人次小计||||||1|2|2|5|`,
    changes: { J6: 2, H16: 1, J16: 4 },
    errors: ["H6"],
  },
  {
    title: "the contract as a mark of its own: 四有 as four rows",
    rows: `姓名|四有|1月|2月
社工01|签合同|√|√
|到岗|√|√
|买社保|√|√
|发工资|√|√
社工02|签合同|√|
|到岗|√|√
|买社保|√|√
|发工资|√|√
有效人次||2|2`,
    changes: { D10: 1 },
    errors: ["D6"],
  },
  {
    title: "到岗合计, 参保合计 and 发薪合计 at the foot",
    rows: `姓名|项目|1月|2月|3月|合计
社工01|到岗|√|√|√|3
|参保|√|√|√|3
|发薪|√|√|√|3
社工02|到岗|√|√|√|3
|参保|√||√|2
|发薪|√|√|√|3
到岗合计||2|2|2|6
参保合计||2|2|2|5
发薪合计||2|2|2|6`,
    changes: { D9: 1 },
    errors: ["D6"],
  },
  {
    title: "a row of sums that names no kind and fits none is left and told",
    rows: `姓名|项目|1月|2月
社工01|到岗|√|√
|参保|√|√
|发薪|√|√
社工02|到岗|√|√
|参保|√|
|发薪|√|√
合计||6|5`,
    errors: ["D6"],
    says: ["C8", "D8"],
  },
  {
    title: "a row of sums that names no kind and fits presence is one of presence",
    rows: `姓名|项目|1月|2月|3月
社工01|到岗|√|√|√
|参保|√|√|√
|发薪|√|√|√
社工02|到岗|√|√|√
|参保|√||√
|发薪|√|√|√
合计||2|2|3`,
    changes: { E8: 2 },
    errors: ["D6"],
  },
  {
    title: "somebody without a row that all others have is told, and nothing is judged",
    rows: `姓名|项目|1月|2月|3月|合计
社工01|到岗|√|√|√|3
|参保|√|√|√|3
|发薪|√|√|√|3
社工02|到岗|√|√|√|2
|发薪|√|√|√|3
社工03|到岗|√|√|√|3
|参保|√|√|√|3
|发薪|√|√|√|3`,
    says: ["A5"],
    quiet: true,
  },
  {
    title: "a kind that nobody knows is told, and nobody is taken for uninsured",
    rows: `姓名|项目|1月|2月|3月|有效人次
社工01|到岗|√|√|√|3
|缴金|√|√|√|
|发薪|√|√|√|
社工02|到岗|√|√|√|3
|缴金|√|√||
|发薪|√|√|√|`,
    says: ["B3", "B6", "F2", "F5"],
    quiet: true,
  },
  {
    title: "the people under each kind in one table",
    rows: `2024年度社工到岗情况统计表
项目|姓名|1月|2月|3月|合计
到岗|社工01|√|√|√|3
|社工02|√|√|√|3
|小计|2|2|2|6
参保|社工01|√|√|√|3
|社工02|√||√|3
|小计|2|1|2|5
发薪|社工01|√|√|√|3
|社工02|√|√|√|3
|小计|2|2|2|6`,
    merges: ["A3:A5", "A6:A8", "A9:A11"],
    changes: { F7: 2 },
    errors: ["D7"],
  },
  {
    title: "一、到岗, 二、参保 and 三、发薪 as blocks with the same people, each with its header and its sums",
    rows: `社工到岗情况统计表
一、人员到岗情况
姓名|1月|2月|3月|合计
社工01|√|√|√|3
社工02|√|√|√|2
合计|2|2|2|6
二、社保购买情况
姓名|1月|2月|3月|合计
社工01|√|√|√|3
社工02|√|√||2
合计|2|2|2|5
三、工资发放情况
姓名|1月|2月|3月|合计
社工01|√|√|√|3
社工02|√|√|√|3
合计|2|2|2|6`,
    changes: { E5: 3, D11: 1 },
    errors: ["D10"],
    quiet: true,
  },
  {
    title: "blocks with empty rows between, in another order of people",
    rows: `一、到岗
姓名|1月|2月|3月|合计
社工01|√|√|√|3
社工02|√|√|√|2

二、参保
姓名|1月|2月|3月|合计
社工02|√|√||2
社工01|√|√|√|3

三、发薪
姓名|1月|2月|3月|合计
社工01|√|√|√|3
社工02|√|√|√|3`,
    changes: { E4: 3 },
    errors: ["D8"],
    quiet: true,
  },
  {
    title: "blocks under one header",
    rows: `姓名|1月|2月|3月
一、人员到岗
社工01|√|√|√
社工02|√|√|√
二、社保缴纳
社工01|√|√|√
社工02|√||√
三、工资发放
社工01|√|√|√
社工02|√|√|√`,
    errors: ["C7"],
  },
  {
    title: "a list of insurance without somebody of the list of presence is told as not read with it",
    rows: `一、人员到岗情况
姓名|1月|2月|3月|合计
社工01|√|√|√|3
社工02|√|√|√|3

二、社保缴纳情况
姓名|1月|2月|3月|合计
社工01|√|√|√|3`,
    says: ["A6", "E3"],
    quiet: true,
  },
  {
    title: "months down and 到岗 | 参保 | 发薪 under each person, with each person's sums at the foot",
    rows: `月份|社工01|||社工02||
|到岗|参保|发薪|到岗|参保|发薪
1月|√|√|√|√|√|√
2月|√|√|√|√||√
3月|√|√|√|√|√|√
合计|3|3|3|3|2|4`,
    merges: ["A1:A2", "B1:D1", "E1:G1"],
    changes: { G6: 3 },
    errors: ["F4"],
    quiet: true,
  },
  {
    title: "months down, people across, and the sums of all people in columns behind them",
    rows: `2024年度社工到岗情况统计表
月份|社工01|||社工02|||合计||
|到岗|参保|发薪|到岗|参保|发薪|到岗|参保|发薪
2024年1月|√|√|√|√|√|√|2|2|2
2024年2月|√|√|√|√||√|2|2|2
2024年3月|√|√|√|√|√|√|2|2|2
合计|3|3|3|3|2|3|6|5|7`,
    merges: ["A2:A3", "B2:D2", "E2:G2", "H2:J2"],
    changes: { I5: 1, J7: 6 },
    errors: ["F5"],
    quiet: true,
  },
  {
    title: "months down with rows for 到岗, 参保 and 发薪 and a column for each person",
    rows: `2024年社工到岗情况
月份|项目|社工01|社工02|社工03|合计
1月|到岗|√|√|√|3
|参保|√|√|√|3
|发薪|√|√|√|3
2月|到岗|√|√|√|3
|参保|√|√||3
|发薪|√|√|√|3
合计|到岗|2|2|2|6
|参保|2|2|1|5
|发薪|2|2|2|6`,
    merges: ["A3:A5", "A6:A8", "A9:A11"],
    changes: { F7: 2 },
    errors: ["E7"],
    quiet: true,
  },
  {
    title: "people across with their groups, contracts and remarks, and what counts below and beside",
    rows: `2024年度社工到岗情况统计表
类别|持证社工||||||非持证社工|||
姓名|社工01|||社工02|||社工03|||有效人次
合同期限|${FOREVER}|||${FOREVER}|||2024/2/20-2026/12/31|||
月份|到岗|参保|发薪|到岗|参保|发薪|到岗|参保|发薪|
1月|√|√|√|√|√|√||||2
2月|√|√|√|√||√|0.5|√|√|1.5
3月|√|√|√|√|√|√|√|√|√|3
有效人次|3|||3|||1.5|||7.5
备注|||||||2月入职|||`,
    merges: ["B2:G2", "H2:J2", "B3:D3", "E3:G3", "H3:J3", "B4:D4", "E4:G4", "H4:J4", "B9:D9", "E9:G9", "H9:J9"],
    mergesMatter: true,
    changes: { E9: 2, K9: 6.5 },
    errors: ["F7"],
  },
  {
    title: "people across with presence alone: its sums are held, and what counts is told as not judged",
    rows: `2024年社工到岗情况
月份|社工01|社工02|社工03|合计
1月|√|√|√|3
2月|√|√|√|3
3月|√|√||3
合计|3|3|2|8`,
    changes: { E5: 2 },
    says: ["B6", "E6"],
    quiet: true,
  },
  {
    title: "months of groups with how many people each has are none of people",
    rows: `社工到岗情况统计
月份|持证社工|||非持证社工||
|到岗|参保|发薪|到岗|参保|发薪
1月|10|10|10|5|5|5
2月|10|9|10|5|5|5`,
    merges: ["B2:D2", "E2:G2"],
    says: ["B3"],
    quiet: true,
  },
  {
    title: "people of whom one lacks a column that the others have are told, and nothing is judged",
    rows: `月份|社工01|||社工02||社工03||
|到岗|参保|发薪|到岗|发薪|到岗|参保|发薪
1月|√|√|√|√|√|√|√|√
2月|√|√|√|√|√|√|√|√`,
    merges: ["B1:D1", "E1:F1", "G1:I1"],
    says: ["B2"],
    quiet: true,
  },
];
