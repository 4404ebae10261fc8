import type { Kind } from "./drawn-kind";

const HALVES =
  "一、上半年完成情况\n序号|服务内容|单位|指标量|完成量|完成率\n1|个案服务|个|10|9|90%\n2|小组服务|个|4|4|100%\n3|社区活动|场|16|18|112.50%\n4|入户探访|户次|200|150|75%\n" +
  "二、下半年完成情况\n序号|服务内容|单位|指标量|完成量|完成率\n1|个案服务|个|12|12|100%\n2|小组服务|个|4|3|75%\n3|社区活动|场|20|17|85%\n4|入户探访|户次|200|230|115%\n" +
  "三、全年完成情况\n序号|服务内容|单位|指标量|完成量|完成率\n1|个案服务|个|22|21|95.45%\n2|小组服务|个|8|7|87.50%\n";
const MERGES = ["A1:F1", "A7:F7", "A13:F13"];

const OF_WHICH =
  "序号|服务项目|计划人次|完成人次|完成率\n1|入户探访|600|480|80%\n|其中:独居老人|200|180|90%\n|其中:残疾人|150|120|80%\n2|电话访问|1000|900|90%\n3|社区活动参与|800|860|107.50%\n";
const ANSWERED =
  "序号|服务项目|负责人|计划人次|完成人次|完成率\n1|入户探访|社工01|600|480|80%\n|其中:独居老人|社工01|200|180|90%\n|其中:残疾人|社工02|150|120|80%\n2|电话访问|社工02|1000|900|90%\n3|社区活动参与|社工03|800|860|107.50%\n";
const AREAS =
  "片区|投入社工人数|服务人次||\n||协议量|完成量|百分比\n东片区|1|600|480|80%\n其中：东一社区|1|200|180|90%\n其中：东二社区||150|120|80%\n西片区|1|1000|900|90%\n南片区|1|800|860|107.50%\n";
const MONTHS =
  "序号|指标名称|单位|年度指标数|2024-03|2024-04|2024-05|2024-06|累计完成|完成率\n1|个案服务|个|16|2|3|1|2|8|50%\n2|小组服务|个|5|0|1|1|1|3|60%\n3|社区活动|场|20|2|3|4|3|12|60%\n";

/** Rows that are parts of the row above them, and years that add up their half-years. */
export const PARTS_AND_STRETCHES: readonly Kind[] = [
  {
    title: "a year under its half-years is right where each line adds up the lines of its name",
    rows: `${HALVES}3|社区活动|场|36|35|97.22%\n4|入户探访|户次|400|380|95%`,
    merges: MERGES,
    quiet: true,
  },
  {
    title: "a right rate of a year is not written over for a figure that the half-years give otherwise",
    rows: `${HALVES}3|社区活动|场|36|53|97.22%\n4|入户探访|户次|400|380|95%`,
    merges: MERGES,
    says: ["E17", "F17"],
  },
  {
    title: "nor for a promise that the half-years give otherwise",
    rows: `${HALVES}3|社区活动|场|63|35|97.22%\n4|入户探访|户次|400|380|95%`,
    merges: MERGES,
    says: ["D17", "F17"],
  },
  {
    title: "a wrong rate of a year whose figures the half-years bear out is corrected",
    rows: `${HALVES}3|社区活动|场|36|35|92.22%\n4|入户探访|户次|400|380|95%`,
    merges: MERGES,
    changes: { F17: 0.9722 },
    errors: ["F17"],
  },
  { title: "rows that begin with 其中 are in no sum beside the row above them", rows: `${OF_WHICH}合计||2400|2240|93.33%`, quiet: true },
  {
    title: "a total that leaves a line out is corrected to the lines without those that begin with 其中",
    rows: `${OF_WHICH}合计||2400|1380|57.50%`,
    changes: { D7: 2240, E7: 0.9333 },
    errors: ["D7", "E7"],
  },
  {
    title: "who answers for a line is no name of it: 其中 stands in the name",
    rows: `${ANSWERED}合计|||2400|2240|93.33%`,
    quiet: true,
  },
  {
    title: "areas that begin with 其中, and their workers, are in no sum beside the area above them",
    rows: `${AREAS}合计|3|2400|2240|93.33%`,
    merges: ["A1:A2", "B1:B2", "C1:E1"],
    quiet: true,
  },
  {
    title: "a wrong total of areas is corrected to the areas without those that begin with 其中",
    rows: `${AREAS}合计|3|2400|2140|89.17%`,
    merges: ["A1:A2", "B1:B2", "C1:E1"],
    changes: { D8: 2240, E8: 0.9333 },
    errors: ["D8", "E8"],
  },
  {
    title: "a total of areas that takes in those that begin with 其中 in every column is told and left",
    rows: `${AREAS}合计|3|2750|2540|92.36%`,
    merges: ["A1:A2", "B1:B2", "C1:E1"],
    says: ["C8", "D8", "E8"],
  },
  { title: "what was done is the sum of the months whose headers are dates", rows: MONTHS, quiet: true },
  {
    title: "a sum that leaves out a month whose header is a date is corrected",
    rows: MONTHS.replace("|8|50%", "|6|37.50%"),
    changes: { I2: 8, J2: 0.5 },
    errors: ["I2", "J2"],
  },
];
