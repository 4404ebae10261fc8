import type { Kind } from "./drawn-kind";

/** Lists of promises as town stations, schools, hospitals and county offices lay them out. */
export const KEPT_BY_STATIONS: readonly Kind[] = [
  {
    title: "periods of rows with different units are not summed into a blank subtotal",
    rows: "类别|服务内容|单位|指标量|上半年完成|下半年完成|合计完成|完成率\n养老|探访|户次|300|150|150|300|100%\n养老|个案|个|8|4|4|8|100%\n养老|小计||||||\n儿童|课业辅导|节|80|40|36|76|95%\n儿童|夏令营|期|2|0|1|2|50%",
    changes: { G6: 1 },
    more: { before: 2, row: "养老|暂未开展|次|/|/|/|/|/" },
  },
  {
    title: "a half-year's subtotal of its ways of serving, and what both halves come to",
    rows: "服务内容|指标量|上半年|||下半年|||实际完成总量|完成率\n||线上|线下|小计|线上|线下|小计||\n个案管理|15|0|7|7|1|6|7|14|93%\n治疗性小组|4|0|2|2|0|2|2|4|100%\n兴趣小组|36|6|12|18|4|15|21|37|103%\n政策宣传|10|2|3|5|2|3|5|10|100%\n居民议事|12|0|5|5|0|6|6|12|92%",
    merges: ["A1:A2", "B1:B2", "C1:E1", "F1:H1", "I1:I2", "J1:J2"],
    changes: { H5: 19, I7: 11 },
    more: { before: 3, row: "暂未开展|/|/|/|/|/|/|/|/|/" },
  },
  {
    title: "the names of the services stand right of all their figures",
    rows: "完成率|完成量|指标量|服务内容\n95%|19|20|个案\n100%|8|8|小组\n88%|22|24|社区活动\n103%|309|300|电话回访",
    changes: { A4: 0.92 },
    more: { before: 2, row: "/|/|/|暂未开展" },
  },
  {
    title: "the months of a school's year are summed where its lines say so",
    rows: "服务内容|指标量|9月|10月|11月|12月|1月|学期累计|完成率\n个别辅导|20|3|5|6|4|1|19|95%\n班级辅导|48|10|12|11|10|6|49|102%\n家长沙龙|5|1|1|1|1|0|4|80%\n教师咨询|30|6|7|5|8|3|29|97%\n学生义工|160|32|41|38|29|12|150|95%",
    changes: { H6: 152 },
    more: { before: 2, row: "暂未开展|/|/|/|/|/|/|/|/" },
  },
  {
    title: "what was done is the sum of the months before it where most lines say so",
    rows: "服务内容|指标量|一月|二月|三月|完成量|完成率\n个案|12|3|4|5|12|100%\n小组|6|1|2|2|5|83%\n探访|150|48|51|49|138|99%\n讲座|9|3|3|2|8|89%",
    changes: { F4: 148 },
    more: { before: 2, row: "暂未开展|/|/|/|/|/|/" },
  },
  {
    title: "areas side by side whose one percentage is of their sum",
    rows: "服务内容|东坪村||西岭村||河口社区||合计||完成率\n|应做|已做|应做|已做|应做|已做|应做|已做|\n入户探访|80|82|60|57|100|99|240|238|99%\n个案跟进|6|5|4|4|8|9|18|18|100%\n社区活动|10|10|8|9|12|11|30|31|100%\n志愿服务|20|16|15|18|25|24|60|58|97%",
    merges: ["A1:A2", "B1:C1", "D1:E1", "F1:G1", "H1:I1", "J1:J2"],
    changes: { I5: 30 },
  },
  {
    title: "what was done up to a month departs from the month before",
    rows: "社区探访月度进度\n服务月份|当月计划|当月完成|累计计划|累计完成|累计完成率\n1月|40|36|40|36|90%\n2月|40|28|80|64|80%\n3月|50|55|130|119|92%\n4月|50|52|180|171|95%\n5月|50|49|230|229|96%\n6月|50|57|280|277|99%",
    warns: ["E7"],
    says: ["E7"],
  },
  {
    title: "nothing is computed from what was done where the station's own columns say otherwise",
    rows: "服务内容|指标量|东队|西队|完成量|完成率\n个案|15|6|8|14|93%\n小组|36|18|19|37|103%\n政策宣传|10|5|5|10|100%\n志愿培训|200|95|105|200|100%\n居民议事|12|5|6|12|92%\n探访|90|40|47|87|97%",
    warns: ["E6"],
    says: ["E6"],
  },
  {
    title: "each promise is graded by its rate as the sheet's own note says",
    rows: "完成率100%及以上为优，90%-100%为良，80%-90%为中，80%以下为差\n服务内容|指标量|完成量|完成率|等次\n困难群众走访|300|312|104%|优\n社区矛盾调解|50|46|92%|良\n儿童之家开放|200|168|84%|良\n法律讲座|10|7|70%|差\n健康义诊|12|12|100%|优",
    warns: ["E5"],
    more: { before: 3, row: "暂未开展|/|/|/|" },
  },
  {
    title: "what is left of each promise, and nothing where more was done",
    rows: "服务内容|指标量|完成量|完成率|尚余\n个别辅导|20|19|95%|1\n班级辅导|48|49|102%|0\n家长沙龙|5|4|80%|2\n教师咨询|30|29|97%|1\n学生义工|160|152|95%|8",
    warns: ["E4"],
    more: { before: 2, row: "暂未开展|/|/|/|" },
  },
  {
    title: "how much more than promised was done, and how much less",
    rows: "服务内容|指标量|完成量|超额完成量|完成率\n个案|20|25|5|125%\n小组|10|9|-1|90%\n活动|30|36|6|120%\n探访|100|110|12|110%\n讲座|8|9|1|113%",
    warns: ["D5"],
    more: { before: 2, row: "暂未开展|/|/|/|/" },
  },
  {
    title: "a line that departs is only probably wrong where figures under unknown headers stand between",
    rows: "服务内容|指标量|甲|乙|完成量|完成率\n个案|20|9|9|18|90%\n小组|8|5|3|8|100%\n活动|30|12|15|27|80%",
    warns: ["F4"],
  },
  {
    title: "the quarters of a year that begins in April",
    rows: "Output Standard|Agreed Level|Apr-Jun|Jul-Sep|Oct-Dec|Jan-Mar|Total achieved|% achieved\nNew cases|80|20|22|19|21|82|103%\nCases closed|60|14|15|17|13|59|98%\nGroup sessions|96|24|26|25|23|97|102%\nAttendance|4000|980|1020|1050|990|4040|101%",
    changes: { G4: 98 },
    more: { before: 2, row: "Not begun|/|/|/|/|/|/|/" },
  },
  {
    title: "应达成 and 已达成, 承诺值 and 达到值 are promise and delivery",
    rows: "服务内容|应达成|已达成|达成百分率\n情绪支持|50|46|90%\n就业辅导|20|20|100%",
    changes: { D2: 0.92 },
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "a score whose own header weighs its parts",
    rows: "站点|过程分|结果分|满意度分|综合分（过程分40%＋结果分40%＋满意度分20%）\n甲站|90|85|95|89\n乙站|80|88|90|85.2\n丙站|85|80|92|85.4\n丁站|92|90|88|90.4\n戊站|78|82|85|81",
    warns: ["E4"],
  },
];
