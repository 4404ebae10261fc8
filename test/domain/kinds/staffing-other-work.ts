import type { Kind } from "./drawn-kind";

const OLD = "2019/1/1-2027/12/31";
const NEW = "2023/9/1-2026/8/31";

/** A third group of people who are no social workers, under its own name and with its own posts. */
const thirdGroup = (group: string, post: string, certificate: string): Kind => ({
  title: `people under ${group} do no social work: neither certificates nor two years of practice are asked of a ${post}`,
  rows: `类型|序号|姓名|职位|资质|合同期限|2024年9月|||2024年10月|||人员到岗小计|符合从业2年以上的社工到岗小计
||||||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放||
持证社工|1|社工01|主任|中级社会工作师|${OLD}|1|√|√|1|√|√|2|2
|2|社工02|社工|助理社会工作师|${NEW}|1|√|√|1|√|√|2|0
小计||||||2|2|2|2|2|2|4|2
非持证社工|3|社工03|社工|社会工作本科|${NEW}|1|√|√|1|√|√|2|0
小计||||||1|1|1|1|1|1|2|0
${group}|4|社工04|${post}|${certificate}|${OLD}|1|√|√|1|√|√|2|0
小计||||||1|1|1|1|1|1|2|0
总计||||||4|4|4|4|4|4|7|2`,
  merges: ["G1:I1", "J1:L1", "A3:A4", "A5:F5", "A7:F7", "A9:F9", "A10:F10"],
  mergesMatter: true,
  changes: { M10: 8 },
  quiet: true,
  more: { before: 4, row: "|9|社工00|社工|助理社会工作师|2019/1/1-2020/12/31|0|||0|||0|0" },
});

/** Whose years of practice and certificates the table is about. */
export const STAFFING_OTHER_WORK: readonly Kind[] = [
  thirdGroup("行政辅助人员", "会计兼行政", "会计证"),
  thirdGroup("后勤人员", "厨师", ""),
  thirdGroup("财务人员", "出纳", "初级会计师"),
  thirdGroup("行政人员", "文员", "行政管理大专"),
  thirdGroup("三、工勤人员（1人）", "保洁", ""),
  {
    title: "where no group says what people are, a bookkeeper's post does",
    rows: `姓名|职位|合同期限|2024年9月|||2024年10月|||人员到岗小计|符合从业2年以上的社工到岗小计
|||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放||
社工01|社工|${OLD}|1|√|√|1|√|√|2|1
社工02|行政会计|${OLD}|1|√|√|1|√|√|2|0
社工03|社工|${NEW}|1|√|√|1|√|√|2|0`,
    merges: ["D1:F1", "G1:I1"],
    errors: ["K3"],
    more: { before: 4, row: `社工00|社工|${NEW}|0|||0|||0|0` },
  },
  {
    title: "uncertified social workers with a clerk's post stay social workers",
    rows: `类型|姓名|职位|资质|合同期限|2024年9月|||2024年10月|||人员到岗小计|符合从业2年以上的社工到岗小计
|||||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放||
持证社工|社工01|社工|助理社会工作师|${OLD}|1|√|√|1|√|√|2|2
非持证社工|社工02|行政助理|会计证|${OLD}|1|√|√|1|√|√|2|0`,
    merges: ["F1:H1", "I1:K1"],
    errors: ["M4"],
    warns: ["D4"],
    more: { before: 4, row: `|社工00|社工|助理社会工作师|${OLD}|0|||0|||0|0` },
  },
];
