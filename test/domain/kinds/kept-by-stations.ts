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
];
