import type { Kind } from "./drawn-kind";

const SCHEME = "评定标准：90分及以上为优，75-89分为良，60-74分为中，60分以下为差。";
const SCORED =
  "考核指标|目标值|实际值|完成率|权重|得分\n个案服务|8|8|100%|20|20\n小组服务|10|7|70%|30|21\n社区活动|4|5|125%|10|10\n走访慰问|200|180|90%|20|18\n政策宣讲|5|5|100%|10|10\n志愿服务|50|40|80%|10|8";
const STATIONS = "社工站|协议指标得分（60分）|服务质量得分（30分）|满意度得分（10分）|总分|等级";

/** Tables of indicators and scores as other cities, evaluators and languages write them. */
export const WRITTEN_ELSEWHERE: readonly Kind[] = [
  {
    title: "a percentage under a word that nobody knows is known by its figures",
    rows: "服务内容|指标量|完成量|成效\n个案服务|12|9|75%\n小组服务|8|8|100%\n社区活动|10|13|130%\n探访|200|150|80%",
    changes: { D5: 0.75 },
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "兑现率 and 履约率 are percentages",
    rows: "服务内容|协议量|完成量|兑现率\n个案服务|12|9|70%\n小组服务|8|8|100%",
    changes: { D2: 0.75 },
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "a column of ones beside what was done is no percentage",
    rows: "服务内容|指标量|完成量|专职\n个案服务|12|12|1\n小组服务|8|8|1\n社区活动|10|13|1\n探访|200|200|1",
    quiet: true,
    more: { before: 2, row: "暂未开展|/|/|1" },
  },
  {
    title: "where nothing was promised in words there is nothing to hold anything against",
    rows: "服务内容|指标量|完成量|完成率\n个案服务|20|18|90%\n咨询热线|不限|356|\n资源链接|按需开展|12|\n应急服务|无指标|2|\n社区活动|12|9|75%",
    quiet: true,
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "an English list with its percentage, wrongly divided",
    rows: "Indicator|Unit|Annual Target|Achieved to Date|% Achieved\nHome visits|visits|240|180|75%\nSupport groups|sessions|48|36|70%\nVolunteer hours|hours|500|600|120%",
    changes: { E3: 0.75 },
    more: { before: 2, row: "Not begun|visits|/|/|/" },
  },
  {
    title: "an English list of agreed and actual levels",
    rows: "Output Standard|Agreed Level|Actual Performance|Achievement Rate\nCase counselling|120|126|105%\nGroup sessions|100|90|95%",
    changes: { D3: 0.9 },
    more: { before: 2, row: "Not begun|/|/|/" },
  },
  {
    title: "a list that goes on under 续表 has one total",
    rows: "服务指标完成情况（一）\n序号|服务内容|单位|指标量|完成量|完成率\n1|个案服务|次|20|20|100%\n2|小组服务|次|10|9|90%\n服务指标完成情况（续表）\n序号|服务内容|单位|指标量|完成量|完成率\n3|社区活动|次|30|24|80%\n合计||次|60|50|88%",
    changes: { E8: 53 },
    more: { before: 3, row: "|暂未开展|次|/|/|/" },
  },
  {
    title: "the year's rate behind the mid-term's is held against the year's promise",
    rows: "服务内容|协议指标量|中期评估|||末期评估\n||应完成|实际完成|完成率|实际完成|完成率\n个案服务|40|20|22|110%|42|105%\n小组服务|10|5|4|80%|9|95%\n社区活动|30|15|15|100%|30|100%",
    merges: ["A1:A2", "B1:B2", "C1:E1", "F1:G1"],
    mergesMatter: true,
    changes: { G4: 0.9 },
    more: { before: 3, row: "暂未开展|/|/|/|/|/|/" },
  },
  {
    title: "scores at weight × completion, up to the weight, with their sum",
    rows: `${SCORED}\n合计||||100|87`,
    quiet: true,
  },
  {
    title: "a score that is not its weight × completion is probably wrong",
    rows: SCORED.replace("|30|21", "|30|25"),
    warns: ["F3"],
  },
  {
    title: "a sum of scores that weights prove is corrected",
    rows: `${SCORED}\n合计||||100|89`,
    changes: { F8: 87 },
  },
  {
    title: "a score sheet of one level: full marks less what was taken",
    rows: "序号|考核内容|分值|扣分|得分\n1|人员配备|15|1|14\n2|服务指标|40|3|37\n3|档案管理|15|2|12\n4|满意度|30|1.5|28.5\n合计||100|7.5|91.5",
    changes: { E4: 13, E6: 92.5 },
  },
  {
    title: "parts with their full marks, their sum and a grade by the sheet's own scheme",
    rows: `部分|满分|得分\n服务成效|50|38\n服务质量|30|23\n群众评价|20|15\n总分|100|77\n等级||优\n${SCHEME}`,
    changes: { C5: 76, C6: "良" },
  },
  {
    title: "parts of a hundred at their weights",
    rows: `考核部分|得分|权重|加权得分\n服务成效|90|40%|36\n项目管理|80|20%|18\n群众评价|85|40%|34\n总分||100%|88`,
    changes: { D3: 16, D5: 86 },
  },
  {
    title: "points that are taken away in a row of their own, and a sum that is none of what that may give: it is left alone",
    rows: "考核内容|分值|得分\n人员配备|40|36\n服务指标|60|54\n扣分项||2\n总分|100|87",
    says: ["C5"],
    quiet: true,
  },
  {
    title: "points that are taken away in a row of their own, and plainly from the sum",
    rows: "考核内容|分值|得分\n人员配备|40|36\n服务指标|60|54\n扣分项||2\n总分|100|88",
    quiet: true,
  },
  {
    title: "points that are added in a row of their own and are plainly in the sum",
    rows: "考核内容|分值|得分\n人员配备|40|36\n服务指标|60|54\n加分项||2\n总分|100|92",
    quiet: true,
  },
  {
    title: "stations with the parts of their score, its sum and the grade that it makes",
    rows: `${STATIONS}\n东站|55|26|9|90|优秀\n西站|50|22|8|80|良好\n南站|40|20|7|69|合格\n北站|48|20|8|76|良好`,
    changes: { E4: 67, F5: "合格" },
  },
  {
    title: "stations whose parts are weighed in a way that nobody tells",
    rows: "社工站|服务质量得分|满意度得分|总分\n东站|90|80|87\n西站|80|90|83\n南站|70|70|70",
    quiet: true,
  },
  {
    title: "户籍 and 非户籍 before what was done in all, in areas",
    rows: "服务片区|个案||||\n|协议量|户籍|非户籍|完成量|完成率\n东片|20|10|8|18|90%\n西片|30|15|15|30|95%\n合计|50|25|23|49|96%",
    merges: ["A1:A2", "B1:F1"],
    mergesMatter: true,
    changes: { F4: 1, E5: 48 },
    more: { before: 3, row: "南片|/|/|/|/|/" },
  },
  {
    title: "a list without percentages whose total is wrong",
    rows: "服务内容|协议量|完成量\n个案服务|20|18\n小组服务|10|12\n社区活动|30|30\n合计|60|62",
    changes: { C5: 60 },
    more: { before: 2, row: "暂未开展|/|/" },
  },
  {
    title: "plain numbers of another trade with a total are left alone",
    rows: "产品|计划|完成\n螺丝|20|18\n螺母|10|12\n合计|30|31",
    quiet: true,
  },
  {
    title: "what is still to be done: the difference that five of six lines keep",
    rows: "服务内容|指标量|完成量|未完成数|完成率\n个案服务|20|18|2|90%\n小组服务|10|7|3|70%\n社区活动|30|24|6|80%\n探访|400|340|60|85%\n宣传|12|9|2|75%\n培训|8|4|4|50%",
    warns: ["D6"],
  },
  {
    title: "the mean of the rates is no rate of the sums",
    rows: "服务内容|指标量|完成量|完成率\n个案服务|20|18|90%\n小组服务|40|44|110%\n社区活动|12|9|75%\n探访|300|291|97%\n平均完成率|||93%",
    quiet: true,
    more: { before: 2, row: "暂未开展|/|/|" },
  },
  {
    title: "a wrong mean of the rates is probably wrong",
    rows: "服务内容|指标量|完成量|完成率\n个案服务|20|18|90%\n小组服务|40|44|110%\n社区活动|12|9|75%\n探访|300|291|97%\n平均完成率|||96%",
    warns: ["D6"],
    more: { before: 2, row: "暂未开展|/|/|" },
  },
  {
    title: "scores of several stations side by side, each with its sum and grade",
    rows: `考核内容|满分|东站得分|西站得分\n服务指标|50|45|40\n服务质量|30|27|24\n内部管理|20|18|15\n总分|100|90|80\n等级||优|优\n${SCHEME}`,
    changes: { D5: 79, D6: "良" },
  },
  {
    title: "months down, with the half-year's sum, promise and rate at the foot",
    rows: "月份|个案|小组|活动\n1月|2|1|3\n2月|1|0|2\n3月|3|1|4\n4月|2|1|3\n5月|2|1|3\n6月|2|1|3\n半年合计|12|5|19\n半年指标|12|5|20\n完成率|100%|100%|90%",
    changes: { D8: 18 },
  },
  {
    title: "a range was promised: no one amount, and the other lines are judged all the same",
    rows: "服务内容|指标量|完成量|完成率\n个案服务|10-12个|11个|100%\n小组服务|5~6个|4个|80%\n社区活动|24|18|75%\n探访|300|270|80%",
    changes: { D5: 0.9 },
    says: ["B2", "B3"],
    more: { before: 2, row: "暂未开展|/|/|" },
  },
  {
    title: "headers in two languages",
    rows: "指标 Indicator|年度目标 Annual Target|实际完成 Actual|完成率 Completion %\n个案 Case|40|36|90%\n小组 Group|12|12|100%\n探访 Visit|500|450|95%",
    changes: { D4: 0.9 },
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "what was expected and how it was carried out, in sentences",
    rows: "工作项目|预期效益|执行情形|达成率\n社区宣导|办理12场次|办理12场次|100%\n团体工作|办理6场次|办理3场次|60%",
    changes: { D3: 0.5 },
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "an English score sheet",
    rows: "Domain|Weight (%)|Maximum Score|Score Awarded\nService output|40|40|36\nService quality|30|30|25\nManagement|30|30|26\nTotal|100|100|89",
    changes: { D5: 87 },
  },
  {
    title: "members are what is there: the last quarter's number is the year's, and is not added to the others",
    rows: "服务内容|指标量|第一季度|第二季度|第三季度|第四季度|累计完成|完成率\n会员人数|300|310|312|308|315|315|105%\n小组节数|120|30|32|28|30|120|100%\n活动人次|2400|600|650|620|600|2470|103%\n个案数|80|20|18|22|20|84|105%",
    changes: { G5: 80, H5: 1 },
    more: { before: 2, row: "暂未开展|/|/|/|/|/|/|/" },
  },
  {
    title: "a sum of one unit among rows of several sums that unit's rows",
    rows: "类别|服务内容|单位|指标量|完成量|完成率\n困境儿童|建档|人|60|60|100%\n困境儿童|探访|人次|240|180|75%\n老年人|建档|人|120|120|100%\n老年人|探访|人次|480|480|100%\n人数合计||人|180|180|100%\n人次合计||人次|720|680|92%",
    changes: { E7: 660 },
  },
  {
    title: "人次合计 as a promise of its own is no sum",
    rows: "服务内容|单位|指标量|完成量|完成率\n个案服务|个|60|30|50%\n小组服务|个|10|5|50%\n服务人次合计|人次|900|450|50%",
    quiet: true,
    more: { before: 2, row: "暂未开展|个|/|/|" },
  },
  {
    title: "scores up to the cap that the title sets",
    rows: "单项完成率超过120%的按120%计\n服务内容|指标量|完成量|完成率|权重|得分\n个案服务|20|26|120%|20|24\n小组服务|10|9|90%|30|27\n社区活动|24|24|100%|30|30\n探访|200|160|80%|20|16\n合计||||100|97",
    quiet: true,
  },
  {
    title: "how more than all is scored is known only where another such score says so",
    rows: "服务内容|指标量|完成量|完成率|权重|得分\n个案服务|20|26|130%|20|24\n小组服务|10|9|90%|30|27\n社区活动|24|24|100%|30|30\n探访|200|160|80%|20|16",
    quiet: true,
  },
  {
    title: "a sum of scores whose label is merged over promise and delivery",
    rows: "服务内容|指标量|完成量|完成率|权重|得分\n个案服务|20|20|100%|20|20\n小组服务|10|9|90%|30|27\n社区活动|24|24|100%|30|30\n探访|200|160|80%|20|16\n合计||||100|94",
    merges: ["A6:D6"],
    changes: { F6: 93 },
  },
  {
    title: "a table that begins straight under a list's sum is no part of it",
    rows: "服务内容|指标量|完成量|完成率\n个案服务|20|18|90%\n小组服务|10|10|100%\n合计|30|27|93%\n社工站|应到岗|实到岗|到岗率\n东站|12|12|100%\n西站|10|9|80%\n合计|22|21|95%",
    changes: { C4: 28, D7: 0.9 },
  },
  {
    title: "an English list with its months and their sum",
    rows: "Indicator|Target|Jan|Feb|Mar|Total|% of target\nHome visits|90|30|28|32|90|100%\nGroup sessions|24|8|8|8|24|100%\nOutreach|60|15|20|19|57|95%",
    changes: { F4: 54, G4: 0.9 },
  },
  {
    title: "marks taken with their sign, and what was given",
    rows: "评分项目|标准分|扣分情况|实得分\n人员|20|-2|18\n服务指标|60|-5|55\n宣传|20|-1.5|18\n合计|100|-8.5|91.5",
    changes: { D4: 18.5 },
  },
  {
    title: "what was done and promised in one cell gives the rate beside it",
    rows: "服务内容|完成情况（完成/目标）|完成率\n个案服务|18/20|90%\n小组服务|10/10|100%\n社区活动|15/20|80%",
    changes: { C4: 0.75 },
    more: { before: 2, row: "暂未开展|/|/" },
  },
  {
    title: "a total of cells that hold both is left as it stands and said to be",
    rows: "服务内容|目标/完成|完成率\n个案服务|20次/18次|90%\n小组服务|10次/10次|100%\n合计|30次/27次|90%",
    says: ["B4", "C4"],
    quiet: true,
  },
  {
    title: "a cell that does not say both is told, and nothing is computed from it",
    rows: "服务内容|完成/计划|完成率\n个案服务|18/20|90%\n小组服务|约10/10|100%\n社区活动|15/20|80%",
    changes: { C4: 0.75 },
    says: ["C3"],
  },
  {
    title: "a total of scores of a hundred at weights is their weighted sum",
    rows: "部分|满分|得分|权重\n服务产出|100|92|50%\n服务质量|100|85|30%\n财务|100|90|20%\n综合得分|100|89.5|100%",
    quiet: true,
  },
  {
    title: "headings that hold sums without being called so are not added to their own rows",
    rows: "考核项目|分值|得分\n一、必评项|80|72\n人员|40|36\n服务|40|36\n二、选评项|20|18\n创新|20|18\n总分|100|90",
    says: ["C7"],
    quiet: true,
  },
  {
    title: "the mean of scores is no sum of them",
    rows: "考核内容|满分|得分\n第一季度考核|100|90\n第二季度考核|100|88\n第三季度考核|100|92\n平均得分|100|90",
    quiet: true,
  },
  {
    title: "one wrong sum of scores, alone in its row, is probably wrong",
    rows: "考核内容|分值|得分\n人员|40|36\n服务|30|27\n档案|30|24\n总分||88",
    warns: ["C5"],
  },
  {
    title: "a budget as it was approved, in the words of Hong Kong",
    rows: "项目|核准预算|实际开支|结余|使用率\n薪金及津贴|2400000|1733780|666220|72.2%\n强积金供款|120000|96236|23764|80%\n活动支出|180000|153055|26945|85%\n租金|96000|72661|23339|76%\n总计|2820000|2055732|740268|73.5%",
    changes: { B6: 2796000 },
    more: { before: 2, row: "杂项|0|0|0|" },
  },
  {
    title: "hours that were planned and held",
    rows: "督导形式|计划时数|已开展时数|完成率\n个别督导|12|10.5|80%\n团体督导|20|20|100%\n行政督导|10|9|90%\n合计|42|39.5|94%",
    changes: { D2: 0.88 },
    more: { before: 2, row: "朋辈督导|/|/|/" },
  },
];
