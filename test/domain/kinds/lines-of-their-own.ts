import type { Kind } from "./drawn-kind";

const LIST = (rows: Partial<Record<"case" | "group" | "event" | "visit" | "training", string>>, notes = ""): string =>
  [
    "服务指标完成情况",
    "服务内容|单位|指标量|完成量|完成率|备注",
    rows.case ?? "个案管理|个|30|27|90%|",
    rows.group ?? "小组活动|节|40|34|85%|",
    rows.event ?? "社区活动|场|24|18|75%|",
    rows.visit ?? "入户探访|人次|800|600|75%|",
    rows.training ?? "志愿者培训|场|12|9|75%|",
  ].join("\n") + (notes === "" ? "" : `\n${notes}`);

const MARKS = "1|√|√|1|√|√|1|√|√";
const STAFF = (fourth: string, total = "11.5", notes = ""): string =>
  [
    "社工到岗情况统计表",
    "姓名|职位|合同期限|3月|||4月|||5月|||人员到岗小计|备注",
    "|||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放|人员到位|社保购买|工资发放||",
    `社工01|社工|2023/1/1-2025/12/31|${MARKS}|3|`,
    `社工02|社工|2023/1/1-2025/12/31|${MARKS}|3|`,
    `社工03|社工|2023/1/1-2025/12/31|${MARKS}|3|`,
    fourth,
    `合计|||4|4|4|4|4|4|4|4|4|${total}|`,
  ].join("\n") + (notes === "" ? "" : `\n${notes}`);
const MONTHS = { merges: ["D2:F2", "G2:I2", "J2:L2"] };
const fourth = (remark: string, { post = "社工", subtotal = "2.5", name = "社工04" } = {}): string =>
  `${name}|${post}|2023/1/1-2025/12/31|${MARKS}|${subtotal}|${remark}`;
const UNINSURED = "1|——|√|1|——|√|1|——|√";

const SCORES = (fifth: string, total: string): string =>
  `评分表\n评估内容|分值|扣分|得分|备注\n档案管理|10|3|7|\n制度建设|10|0|10|\n人员管理|20|6|14|\n财务规范|20|4|16|\n${fifth}\n服务成效|30|5|25|\n合计|100|20|${total}|`;

const nothing = { changes: {}, errors: [] } as const;

/** One line departs and has something of its own that no line has whose figure agrees: it is asked about, never written over. */
export const LINES_OF_THEIR_OWN: readonly Kind[] = [
  {
    title: "a rate over another target, as a remark gives it",
    rows: LIST({ group: "小组活动|节|40|34|94%|核减4节,按36节考核" }),
    ...nothing,
  },
  {
    title: "a rate beside a remark on a further agreement",
    rows: LIST({ group: "小组活动|节|40|34|94%|见补充协议" }),
    ...nothing,
    warns: ["E4"],
  },
  {
    title: "a rate beside a target that was raised",
    rows: LIST({ visit: "入户探访|人次|800|600|67%|年中追加100人次" }),
    ...nothing,
    warns: ["E6"],
  },
  {
    title: "a rate after what others did is counted in",
    rows: LIST({ event: "社区活动|场|24|18|100%|另6场由邻站代做,计入本站" }),
    ...nothing,
    says: ["E5"],
  },
  {
    title: "brackets in what was done that take some of it away",
    rows: LIST({ group: "小组活动|节|40|34(其中4节未结束,不计)|75%|" }),
    ...nothing,
    says: ["E4"],
  },
  {
    title: "a promise that is halved, in brackets behind the name",
    rows: LIST({ group: "小组活动(7月起,指标减半)|节|40|18|90%|" }),
    ...nothing,
  },
  {
    title: "a sign behind a name that a note takes up",
    rows: LIST({ group: "小组活动①|节|40|34|94%|" }, "① 核减4节,按36节计算完成率"),
    ...nothing,
  },
  {
    title: "a star behind a name that a note takes up",
    rows: LIST({ visit: "入户探访*|人次|800|600|100%|" }, "*按半年指标600人次计算"),
    ...nothing,
  },
  {
    title: "a wrong rate beside a remark that says when it was done",
    rows: LIST({ group: "小组活动|节|40|34|94%|9月完成" }),
    changes: { E4: 0.85 },
  },
  {
    title: "a wrong rate beside a remark on what is planned",
    rows: LIST({ group: "小组活动|节|40|34|94%|计划下季度补足6节" }),
    changes: { E4: 0.85 },
  },
  {
    title: "a wrong rate beside a remark of a kind that a right line bears too",
    rows: LIST({ case: "个案管理|个|30|27|90%|照片8张", group: "小组活动|节|40|34|94%|照片12张" }),
    changes: { E4: 0.85 },
  },
  ...["到岗计0.5", "每月计0.8", "半职", "与东湖站共用", "借调中", "5月停薪留职", "4月病假17天"].map((remark): Kind => ({
    title: `a subtotal beside ${remark}`,
    rows: STAFF(fourth(remark)),
    ...MONTHS,
    ...nothing,
  })),
  {
    title: "a subtotal of somebody part-time by the post",
    rows: STAFF(fourth("", { post: "兼职社工" })),
    ...MONTHS,
    ...nothing,
    warns: ["M7"],
  },
  {
    title: "a subtotal at a sign that a note takes up",
    rows: STAFF(fourth("", { name: "社工04①" }), "11.5", "①为共用社工,5月按0.5人次计"),
    ...MONTHS,
    ...nothing,
  },
  { title: "a legend of colours", rows: STAFF(fourth(""), "11.5", "蓝色底纹:兼职社工,5月按0.5人次折合"), ...MONTHS, ...nothing },
  {
    title: "a wrong subtotal beside a day of joining is written",
    rows: STAFF(fourth("2023年1月到岗", { subtotal: "2" }), "12"),
    ...MONTHS,
    changes: { M7: 3 },
  },
  ...["退休返聘,视同已购,计入", "免缴社保,计入", "社保由街道代缴,凭证已核"].map((remark): Kind => ({
    title: `no insurance of somebody of whom ${remark} is said`,
    rows: STAFF(`社工04|社工|2023/1/1-2025/12/31|${UNINSURED}|3|${remark}`, "12").replace(
      "合计|||4|4|4|4|4|4|4|4|4",
      "合计|||4|3|4|4|3|4|4|3|4",
    ),
    ...MONTHS,
    ...nothing,
    warns: ["E7"],
  })),
  {
    title: "no insurance beside a remark on something else is an error",
    rows: STAFF(`社工04|社工|2023/1/1-2025/12/31|${UNINSURED}|0|2023年1月到岗`, "9").replace(
      "合计|||4|4|4|4|4|4|4|4|4",
      "合计|||4|3|4|4|3|4|4|3|4",
    ),
    ...MONTHS,
    changes: {},
    errors: ["E7", "H7", "K7"],
  },
  { title: "a score of nothing, as a remark says", rows: SCORES("服务记录|10|2|0|弄虚作假,本项不得分", "72"), ...nothing, warns: ["D7"] },
  {
    title: "a score kept from the year before",
    rows: SCORES("服务记录|10|2|9|审计未完成,沿用上年得分9分", "81"),
    ...nothing,
    warns: ["D7"],
  },
  {
    title: "more taken away than there was",
    rows: SCORES("服务记录|10|12|0|", "72").replace("|100|20|", "|100|30|"),
    ...nothing,
    says: ["D7"],
  },
  {
    title: "a row that is taken away from the sum",
    rows: "服务人次\n项目|人次\n个案|120\n小组|96\n活动|310\n减:重复登记|14\n合计|512",
    ...nothing,
  },
];
