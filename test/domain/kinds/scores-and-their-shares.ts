import type { Kind } from "./drawn-kind";

const SCORED = "一级指标|二级指标|分值|评分\n服务|个案|40|36\n服务|小组|30|27\n管理|档案|30|25\n小计||100|88";
const ENDS = "专家评分（去掉一个最高分和一个最低分后平均）";
const RATED = "项目|满分|专家1|专家2|专家3|专家4|专家5|得分\n甲|100|80|85|90|95|60|85\n乙|100|70|75|80|85|90|80\n丙|100|90|92|94|96|98|94";
const JUDGES = "站点|评委甲|评委乙|评委丙|评委丁|最后得分\n东站|92|88|90|95|91\n西站|85|87|83|90|86\n南站|78|82|80|76|79";

const BONUS =
  "考核内容|基准分|扣分|加分|得分\n组织建设|15|1|0|14\n人员管理|20|2.5|0|17.5\n服务实施|35|1.5|1|34.5\n财务管理|15|0|0|15\n群众评价|15|0.5|0.5|15";
const APART = BONUS.replace("34.5\n", "33.5\n").replace(/15$/, "14.5");

/** Points taken away, scores folded to a share, several raters' means, and grades beside scores. */
export const SCORES_AND_THEIR_SHARES: readonly Kind[] = [
  {
    title: "full marks left blank beside a final score stay blank, whatever names the points taken away",
    rows: `${SCORED}\n违规扣分|迟交材料||-3\n最终得分|||85\n折合分（55%）|||46.75\n等级|||良好`,
    quiet: true,
  },
  {
    title: "full marks left blank under points that nobody calls a bonus stay blank",
    rows: `${SCORED}\n专项工作|媒体报道||2\n总得分|||90`,
    quiet: true,
  },
  {
    title: "a folded score that is the share of no total above it is found",
    rows: `${SCORED}\n违规扣分|迟交材料||-3\n最终得分|||85\n折合分（55%）|||48.75`,
    warns: ["D8"],
  },
  { title: "a folded score whose own words name the share is corrected", rows: `${SCORED}\n折算得分（×0.2）|||17`, changes: { D6: 17.6 } },
  {
    title: "a folded score whose share the title names",
    rows: `监督方评分表（满分100，按10%折算）\n${SCORED}\n折算得分|||8`,
    changes: { D7: 8.8 },
  },
  { title: "a score folded to so many points of its full marks", rows: `${SCORED}\n折合为55分|||48.4`, quiet: true },
  { title: "a folded score whose share nobody names is left and told", rows: `${SCORED}\n折算得分|||8`, says: ["D6"], quiet: true },
  { title: "the mean without the highest and the lowest, as the title says", rows: `${ENDS}\n${RATED}`, quiet: true },
  {
    title: "a mean without the highest and the lowest that is wrong",
    rows: `${ENDS}\n${RATED.replace("90|80\n", "90|90\n")}`,
    changes: { H4: 80 },
  },
  {
    title: "a plain mean where the note says 平均",
    rows: `${JUDGES.replace("95|91", "95|91.25").replace("90|86\n", "90|86.25\n")}\n注：最后得分为四位评委的平均分`,
    quiet: false,
    changes: {},
  },
  {
    title: "how raters' scores make one is told by the lines where no word does, and no more than probably",
    rows: "站点|评委1|评委2|评委3|评委4|最后得分\n东站|92|88|90|95|91\n西站|85|87|83|90|86\n南站|78|82|80|76|79\n北站|70|72|75|60|77",
    warns: ["F5"],
  },
  {
    title: "a grade that the score beside it does not make by the scheme below",
    rows: `${JUDGES.replace("最后得分", "最后得分|等次").replace("91\n", "91|优秀\n").replace("86\n", "86|良好\n")}|良好\n等次：90分及以上优秀；80（含）至90良好；60（含）至80合格`,
    errors: ["G4"],
    changes: { G4: "合格" },
  },
  {
    title: "a grade right of the score in a list of stations is held against the office's scheme",
    rows: "社工站|指标量|完成量|完成率|得分|等级\n东站|100|96|96%|92|合格\n西站|50|30|60%|71|合格\n南站|80|72|90%|85|良好\n合计|230|198|86%||",
    warns: ["F2"],
  },
  {
    title: "a grade beside weights that come to a hundred, subtotals left out, is held against the total",
    rows: "序号|一级指标|二级指标|权重|得分\n1|运营|人员|10|8\n2|运营|培训|10|9.2\n3|运营|财务|10|10\n小计|||30|27.2\n4|服务|任务|25|23.5\n5|服务|质量|20|16\n小计|||45|39.5\n6|评价|满意度|25|23.1\n小计|||25|23.1\n总分|||100|89.8\n等级||||优秀",
    warns: ["E12"],
  },
  { title: "points given beyond the full marks count in the score of their line", rows: `${BONUS}\n合计|100|5.5|1.5|96`, quiet: true },
  {
    title: "a total that leaves out what was given beyond the full marks of its lines",
    rows: `${BONUS}\n合计|100|5.5|1.5|94.5`,
    changes: { E7: 96 },
  },
  {
    title: "a score that takes in what was given beyond its full marks, with a slip",
    rows: `${BONUS.replace("17.5\n", "18.5\n").replace("加分", "奖励分")}\n合计|100|5.5|1.5|96`,
    changes: { E3: 17.5 },
  },
  {
    title: "scores that leave out what is given beyond the full marks are left and told, and the total that takes it in too",
    rows: `${APART}\n合计|100|5.5|1.5|96`,
    says: ["E4", "E6", "E7"],
    quiet: true,
  },
  {
    title: "scores that depart by just what an unknown column beside them holds are left and told",
    rows: `${BONUS.replace("加分", "浮动")}\n合计|100|5.5|1.5|96`,
    says: ["E4", "E6", "E7", "D1"],
    quiet: true,
  },
];
