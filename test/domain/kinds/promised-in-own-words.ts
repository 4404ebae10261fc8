import type { Kind } from "./drawn-kind";

const list = (promised: string, done: string, rate: string): string => `服务内容|单位|${promised}|${done}|${rate}
个案服务|个|12|9|75%
小组服务|个|8|8|90%
社区活动|场|10|13|130%
探访|人次|200|150|75%`;

const MORE = { before: 2, row: "暂未开展|个|/|/|/" };

function kind(promised: string, done: string, rate: string): Kind {
  return {
    title: `${promised}, ${done} and ${rate} are promise, delivery and percentage`,
    rows: list(promised, done, rate),
    changes: { E3: 1 },
    more: MORE,
  };
}

const NESTED = `服务领域|服务内容|约定||已做||完成比例|
||场次|人次|场次|人次|场次|人次
为老服务|助老讲堂|20|400|20|500|100%|125%
|手工坊|40|500|30|400|75%|80%
|小计|60|900|50|900|83%|100%
青少年|课堂|100|800|100|600|100%|75%
|阅读|10|200|8|100|75%|50%
|小计|110|1000|108|700|98%|70%
总计||170|1900|158|1600|93%|84%`;

/** Promise, delivery and percentage in other words than 指标量, 完成量 and 完成率. */
export const PROMISED_IN_OWN_WORDS: readonly Kind[] = [
  kind("约定", "已做", "完成比例"),
  kind("年度约定", "完成量合计", "占约定比例"),
  kind("约定场次", "完成人次合计", "约定完成率"),
  kind("拟完成", "实际提供", "占任务比例"),
  kind("下达任务", "完成量小计", "达成比例"),
  kind("应提供", "已提供", "履约比例"),
  kind("要做", "已服务", "完成程度"),
  kind("分配数", "完成数累计", "完成进度"),
  kind("Contracted", "Delivered", "% of contract"),
  kind("Promised", "Provided", "% of plan"),
  kind("Required", "Performed", "% of agreement"),
  kind("Target per contract", "Actual delivered", "% delivered"),
  kind("Expected", "Fulfilled", "% of commitment"),
  {
    title: "promise, delivery and percentage each over 场次 and 人次, with sums of each field",
    rows: NESTED.replace("|小计|60|900|50|900", "|小计|60|900|50|909"),
    merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1", "A3:A5", "A6:A8", "A9:B9"],
    mergesMatter: true,
    changes: { F5: 900, G7: 0.8 },
    more: { before: 4, row: "|暂未开展|/|/|/|/|/|/" },
  },
  {
    title: "what several workers did, with its sum",
    rows: `服务|单位|各社工完成量|||完成量合计|指标量|完成率
||社工01|社工02|社工03（6月离职）|||
建档|份|120|98|60|278|250|111%
电话问候|人次|310|295|166|771|750|103%
上门探访|人次|145|160|88|339|400|98%
个案|个|6|5|2|13|20|70%`,
    merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2", "G1:G2", "H1:H2"],
    mergesMatter: true,
    changes: { F5: 393, H6: 0.65 },
    more: { before: 4, row: "暂未开展|个|/|/|/|/|/|/" },
  },
  {
    title: "an English list signed below with its day",
    rows: `Ref|Deliverable|Unit|Contracted|Delivered|Variance|% of contract
A1|Home visits|attendances|640|672|32|105%
A2|Respite sessions|attendances|320|240|-80|85%
A3|Mentoring|attendances|400|400|0|100%
A4|Gatherings|attendances|900|990|90|110%
|Total attendances||2260|2203|42|102%

|Prepared by: Worker 07||Date: 8 Oct 2025`,
    changes: { G3: 0.75, E6: 2302 },
    warnsNot: ["D8", "E8"],
    more: { before: 2, row: "|Not begun|attendances|/|/|/|/" },
  },
  {
    title: "应 and 要求 alone promise nothing",
    rows: list("要求", "完成量", "完成率").replace("|12|9", "|按需|9"),
    says: ["D1"],
    more: MORE,
  },
];
