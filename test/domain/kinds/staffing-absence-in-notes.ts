import type { Kind } from "./drawn-kind";

/** 社工03 is there in April and half of May, and has no remark: what the note says of somebody explains it, or nothing does. */
const absence = (note: string, explains: boolean): Kind => ({
  title: `${note} ${explains ? "explains an absence" : "explains nobody's absence"}`,
  rows: `社工到岗情况统计表
姓名|合同期限|2024年4月|||2024年5月|||2024年6月|||人员到岗小计
||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放|人员到位|社保购买|工资发放|
社工01|2021/1/1-2026/12/31|1|√|√|1|√|√|1|√|√|3
社工02|2022/9/1-2025/8/31|1|√|√|1|√|√|1|√|√|3
社工03|2023/3/1-2025/2/28|1|√|√|0.5|√|√||||1.5
社工04|2023/6/1-2026/5/31|1|√|√|1|√|√|1|√|√|3
合计||4|4|4|3.5|4|4|3|3|3|10.5
${note}`,
  merges: ["C2:E2", "F2:H2", "I2:K2", "A2:A3", "B2:B3", "L2:L3", "A9:L9"],
  mergesMatter: true,
  ...(explains ? { quiet: true } : { warns: ["I6"] }),
});

/** What a note under the people says of one who was not there. */
export const ABSENCE_IN_NOTES: readonly Kind[] = [
  absence("说明：社工03于2024年5月10日离职", true),
  absence("备注：社工03 5月10日调离本站；社工04于6月培训", true),
  absence("注：6月社工03请产假", true),
  absence("Note: 社工03 于2024年5月10日离职 (left on 10 May 2024)。", true),
  absence("注：社工01、社工03参加工作多年，社工03已于5月中旬辞职", true),
  absence("说明：社工02于2024年1月10日入职", false),
  absence("说明：社工033于2024年5月10日离职", false),
  absence("注：社工03负责长者服务", false),
];
