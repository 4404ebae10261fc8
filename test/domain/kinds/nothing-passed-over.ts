import type { Kind } from "./drawn-kind";

const LIST = "服务内容|指标量|完成量|完成率\n个案|20|18|90%\n小组|10|7|70%\n活动|40|40|100%";

/** Figures that others give by their own words and that nothing held: each is told, none is silent. */
export const NOTHING_PASSED_OVER: readonly Kind[] = [
  {
    title: "a table of other columns behind an empty one is told whole",
    rows: "一、个案|||||二、志愿服务\n社区|指标量|完成量|完成率||月份|计划人次|服务人次|完成率\n肿瘤科|20|22|110%||1月|100|90|90%\n儿科|15|12|80%||2月|100|120|110%\n内科|10|5|50%||3月|100|100|100%\n合计|45|39|87%||合计|300|310|103%",
    says: ["F1"],
  },
  {
    title: "staff and means behind an empty column are told",
    rows: "社区|协议量|完成量|完成率||社工数|人均完成\n甲|100|90|90%||9|10\n乙|100|80|80%||8|10\n丙|60|50|83%||10|8\n合计|260|220|85%||27|8.1",
    says: ["F1"],
    quiet: true,
  },
  {
    title: "what is left of goods beside a list is told",
    rows: `${LIST.replace("完成率\n", "完成率||物资|上月结存|入库|发放|本月结存\n")
      .replace("90%\n", "90%||大米|14|40|46|18\n")
      .replace("70%\n", "70%||食油|10|20|12|18\n")}||口罩|300|0|120|180`,
    says: ["F1"],
  },
  {
    title: "a table of other figures below a list is told as one block",
    rows: `${LIST}\n\n\n车辆使用\n车辆|行驶里程|油费|百公里均价\n甲|1200|960|80\n乙|800|700|90\n合计|2000|1660|83`,
    says: ["A7"],
  },
  {
    title: "the row of all questions without its answers is told, and so is a column of means",
    rows: "题目|有效份数|非常满意|满意|一般|不满意|满意率|人均用时\n态度|50|40|8|2|0|96%|4.7\n内容|50|30|15|5|0|90%|5.5\n场地|40|20|10|6|4|75%|4.1\n总体||||||97%|4.4",
    says: ["H1", "G5"],
  },
];
