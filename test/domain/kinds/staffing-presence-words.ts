import type { Kind } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";

/** Three months of presence, insurance and wages under these words; the second worker's sum is wrong. */
function staffing(presence: string, insurance: string, wage: string, sum: string): Kind {
  const marks = `${presence}|${insurance}|${wage}`;
  return {
    title: `${presence}, ${insurance}, ${wage} and ${sum}`,
    rows: `序号|姓名|职务|合同期限|2025年1月|||2025年2月|||2025年3月|||${sum}|备注
||||${marks}|${marks}|${marks}||
1|社工01|一线社工|${FOREVER}|1|√|√|1|√|√|1|√|√|3|
2|社工02|一线社工|${FOREVER}|1|√|√||||1|√|√|3|2月事假未到岗
3|社工03|一线社工|${FOREVER}|1|√|√|1|√|√|1|√|√|3|
合计||||3|3|3|2|2|2|3|3|3|8|`,
    merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1", "H1:J1", "K1:M1", "N1:N2", "O1:O2"],
    changes: { N4: 2 },
  };
}

/** Presence and insurance in other words of the trade. */
export const STAFFING_PRESENCE_WORDS: readonly Kind[] = [
  staffing("履职", "参保", "发薪", "履职小计"),
  staffing("在职", "劳健保", "薪资发放", "在职小计"),
  staffing("在职情况", "社保缴纳", "工资发放", "在职月数小计"),
  staffing("是否在职", "劳健保缴纳", "薪资", "合计"),
  staffing("坐班", "五险", "工资", "坐班小计"),
  staffing("当班", "社保", "工资", "当班小计"),
  {
    title: "figures under a header that is asked about are told as not checked",
    rows: `序号|姓名|合同期限|2025年1月|||2025年2月|||小计
|||坐镇|参保|发薪|坐镇|参保|发薪|
1|社工01|${FOREVER}|1|√|√|1|√|√|2
2|社工02|${FOREVER}|1|√|√|1|√|√|3
3|社工03|${FOREVER}|1|√|√|1|√|√|2`,
    merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:I1", "J1:J2"],
    mergesMatter: true,
    asks: ["D2"],
    says: ["A1"],
    changes: {},
  },
];
