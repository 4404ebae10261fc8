import type { Kind } from "./drawn-kind";

const STARS = "星级评定得分\n评分主体|满分|得分\n民政部门|10|8\n镇街|20|17.2\n督导团队|15|11.6\n第三方机构|55|43.9";
const ASSOCIATION =
  "社会组织评估得分表\n一级指标|二级指标|分值|得分\n基础条件|法人资格|60|58\n内部治理|组织机构|220|200\n内部治理|财务资产|170|161\n工作绩效|业务活动|450|412\n社会评价|内外部评价|100|88\n总分||1000|919\n等级|||3A";
const SELF = "自评项目|标准分|自评分\n组织建设|30|26\n人员队伍|30|25\n服务开展|50|44\n财务规范|20|16\n社会影响|20|17";
const WEIGHED =
  "考核维度|权重|评分(百分制)|加权得分\n专业能力|30%|88|26.4\n服务成效|35%|85|29.75\n团队协作|15%|92|13.8\n文书档案|20%|80|16";
const BY_RATE =
  "季度绩效考核\n考核指标|权重|目标值|完成值|完成率|得分\n个案跟进|30|20|15|75%|22.5\n小组节数|20|24|30|125%|20\n探访户数|20|160|152|95%|19\n社区活动|15|5|8|160%|15\n台账规范|15|10|8|80%|12";
const MIXED =
  "类别|服务内容|单位|指标量|完成量|完成率\n探访|低保户探访|人次|400|300|75%\n探访|独居长者探访|人次|500|450|90%\n探访|残障人士探访|人次|100|80|80%";

/** Grades of other schemes than the office's: 5A, stars, letters; a scheme that stands on the sheet decides, and none is asked for. */
const grades: readonly Kind[] = [
  {
    title: "a grade of the five A's by the scheme under the table",
    rows: `${ASSOCIATION}\n951分以上为5A,901分至950分为4A,801分至900分为3A,701分至800分为2A`,
    changes: { D9: "4A" },
  },
  {
    title: "a right 5A级 beside a scheme that says 5A",
    rows: `${ASSOCIATION.replace("3A", "4A级")}\n评估等级:5A(950分以上),4A(900分以上),3A(800分以上),2A(700分以上)`,
    quiet: true,
  },
  {
    title: "AAA by a scheme in letters",
    rows: `${ASSOCIATION.replace("|3A", "|AAA")}\n等级:AAAAA≥950;AAAA≥900;AAA≥800;AA≥700`,
    changes: { D9: "AAAA" },
  },
  {
    title: "stars by the scheme in the note",
    rows: `${STARS}\n合计|100|80.7\n评定等级||三星级\n注:90分以上为五星级,80分以上为四星级,70分以上为三星级`,
    changes: { C8: "四星" },
  },
  {
    title: "a right 四星级",
    rows: `${STARS}\n合计|100|80.7\n评定等级||四星级\n注:90分以上为五星,80分以上为四星,70分以上为三星`,
    quiet: true,
  },
  {
    title: "stars without a scheme are left, told and asked about",
    rows: `${STARS}\n合计|100|80.7\n评定等级||三星级`,
    warns: ["C8"],
    says: ["C8"],
  },
  {
    title: "letters without a scheme are left and asked about",
    rows: `${STARS}\n合计|100|80.7\n评定等级||B级`,
    warns: ["C8"],
    says: ["C8"],
  },
  {
    title: "a wrong total beside a grade of an unknown scheme",
    rows: `${STARS}\n合计|100|87\n评定等级||三星级`,
    changes: { C7: 80.7 },
    warns: ["C8"],
  },
  {
    title: "grades of a total that is not out of a hundred, without a scheme, are left and told",
    rows: `${SELF}\n合计|150|128\n等级||优秀`,
    says: ["C8"],
    quiet: true,
  },
];

/** Full marks of any height, under other words. */
const fullMarks: readonly Kind[] = [
  { title: "a self-assessment out of 150 whose total slipped", rows: `${SELF}\n合计|150|118`, changes: { C7: 128 } },
  { title: "a right self-assessment out of 150", rows: `${SELF}\n合计|150|128`, quiet: true },
  {
    title: "复评内容 out of 200",
    rows: "复评内容|配分|复评得分\n制度建设|60|51\n服务成效|90|82\n档案财务|50|40\n合计|200|163",
    changes: { C5: 173 },
  },
  {
    title: "自查指标 out of 500",
    rows: "序号|自查指标|满分|自查得分\n1|机构管理|120|100\n2|服务质量|200|188\n3|财务管理|100|95\n4|社会影响|80|60\n|合计|500|434",
    changes: { D6: 443 },
  },
  {
    title: "检查项目 out of 150 in traditional words",
    rows: "檢查項目|滿分|得分\n場地|50|45\n人手|40|36\n文書|60|50\n總分|150|121",
    changes: { C5: 131 },
  },
];

/** Totals of weighted scores, which weights prove. */
const weighed: readonly Kind[] = [
  { title: "a sum of weighted scores at weights that make the whole", rows: `${WEIGHED}\n合计|100%||87.75`, changes: { D6: 85.95 } },
  { title: "a 总分 of weighted scores", rows: `${WEIGHED}\n总分|||87.75`, changes: { D6: 85.95 } },
  { title: "a right sum of weighted scores", rows: `${WEIGHED}\n合计|100%||85.95`, quiet: true },
  {
    title: "a sum of weighted scores at weights that lack something is only doubted",
    rows: `${WEIGHED.replace("20%|80|16", "15%|80|12")}\n合计|||83.75`,
    warns: ["D6"],
  },
  {
    title: "a sum of weighted scores at weights of a hundred",
    rows: "指标|权重|得分|折算得分\n管理|40|90|36\n成效|35|80|28\n评价|25|88|22\n合计|100||88",
    changes: { D5: 86 },
  },
  {
    title: "scores by weight and completion up to the weight: their total",
    rows: `${BY_RATE}\n合计|100||||78.5`,
    changes: { F8: 88.5 },
  },
  { title: "a right total of scores by weight and completion", rows: `${BY_RATE}\n合计|100||||88.5` },
  {
    title: "the same behind numbers, 合计 merged over number and name",
    rows: "绩效评分\n序号|考核指标|权重|目标值|完成值|完成率|得分\n1|个案|20|20|18|90%|18\n2|小组|15|12|12|100%|15\n3|活动|25|30|27|90%|22.5\n4|探访|20|800|640|80%|16\n5|回访|20|100|95|95%|19\n合计||100||||94",
    merges: ["A8:B8"],
    changes: { G8: 90.5 },
  },
  {
    title: "points added elsewhere may stand in such a total: only doubted",
    rows: `${BY_RATE}\n合计|100||||90.5\n注:媒体报道另加2分`,
    warns: ["F8"],
  },
  {
    title: "a total beside a score that its weight does not give is only doubted",
    rows: `${BY_RATE.replace("95%|19", "95%|17")}\n合计|100||||88.5`,
    warns: ["F5"],
  },
];

/** Sums that nobody worked out, under a word merged over the names. */
const blank: readonly Kind[] = [
  {
    title: "a blank 总计 over mixed units under a subtotal is left and told",
    rows: `${MIXED}\n小计|||1000|830|83%\n专业|个案服务|个|24|18|75%\n专业|小组服务|节|60|48|80%\n总计`,
    merges: ["A5:C5", "A8:C8"],
    says: ["D8", "E8"],
    quiet: true,
  },
  {
    title: "the same beside a wrong subtotal",
    rows: `${MIXED}\n小计|||1000|803|83%\n专业|个案服务|个|24|18|75%\n专业|小组服务|节|60|48|80%\n总计`,
    merges: ["A5:C5", "A8:C8"],
    changes: { E5: 830 },
    says: ["D8", "E8"],
  },
  {
    title: "a blank 合计 merged over the names of one unit is filled in",
    rows: `${MIXED}\n合计`,
    merges: ["A5:C5"],
    changes: { D5: 1000, E5: 830, F5: 0.83 },
  },
  {
    title: "a blank 合计 over mixed units without a subtotal is left and told",
    rows: "序号|服务内容|单位|指标量|完成量|完成率\n1|个案|个|20|18|90%\n2|小组|节|40|30|75%\n3|探访|户|50|55|110%\n合计",
    merges: ["A5:C5"],
    says: ["D5", "E5"],
    quiet: true,
  },
  {
    title: "a blank grand total of areas",
    rows: "序号|服务片区|协议量|完成量|完成率\n1|片区1|40|36|90%\n2|片区2|50|35|70%\n3|片区3|30|33|110%\n总计",
    merges: ["A5:B5"],
    changes: { C5: 120, D5: 104, E5: 0.8667 },
  },
];

/** Full marks of any height, grades of other schemes, totals that weights prove, and sums under merged words. */
export const FULL_MARKS_AND_GRADES: readonly Kind[] = [...grades, ...fullMarks, ...weighed, ...blank];
