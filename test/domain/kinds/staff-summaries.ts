import type { Kind } from "./drawn-kind";

/** Towns or units with their establishment under these headers; a difference and a sum are slips. */
function establishment(place: string, approved: string, there: string, lacking: string, rate: string): Kind {
  return {
    title: `${place} with ${approved}, ${there}, ${lacking} and ${rate}`,
    rows: `${place}|${approved}|${there}|${lacking}|${rate}
甲|8|8|0|100%
乙|8|6|3|75%
丙|5|5|0|100%
丁|5|4|1|80%
合计|26|24|3|88%`,
    changes: { D3: 2, C6: 23 },
    quiet: true,
  };
}

/** Posts and areas with how many people they ought to have, have and have certified; days and person-months by person and month. */
export const STAFF_SUMMARIES: readonly Kind[] = [
  establishment("镇", "核定", "实有", "缺编", "满编率"),
  establishment("乡镇", "编制数", "在岗数", "空缺", "在岗率"),
  establishment("镇(街道)", "应配社工", "实配社工", "缺口", "配备率"),
  establishment("县区", "核定人数", "在岗人数", "空缺人数", "到岗率"),
  establishment("Unit", "Established", "Filled", "Vacant", "Fill rate"),
  establishment("Service centre", "Approved posts", "Filled posts", "Vacancies", "Staffing rate"),
  {
    title: "rows of which the total holds already are no further parts of it",
    rows: `乡镇|编制数|在岗数|空缺|在岗率
红星|8|8|0|100%
河西|6|3|3|50%
大林|5|4|1|80%
合计|19|15|4|79%
其中:持证||9||60%
其中:党员||6||40%`,
    changes: {},
    errors: [],
    quiet: true,
  },
  {
    title: "posts: what is lacking, shares and sums",
    rows: `岗位到岗情况表
岗位|协议要求人数|实际到岗人数|缺口|到岗率|备注
站长|1|1|0|100%|
社工|8|7|1|88%|
督导|1|1|0|100%|
行政|2|1|1|60%|
合计|12|11|2|83%|`,
    changes: { E6: 0.5, C7: 10 },
    quiet: true,
  },
  {
    title: "posts: a difference told the other way round",
    rows: `社工站岗位配备情况
序号|岗位名称|应配备人数|实际配备|差额|配备率
1|项目主管|1|1|0|100%
2|一线社工|10|9|-1|90%
3|督导|1|0|-2|0%
4|行政辅助|2|1|-1|50%
合计||14|11|-3|79%`,
    changes: { E5: -1 },
    quiet: true,
  },
  {
    title: "posts without a title: what is lacking is never below nothing",
    rows: `岗位设置|协议人数|在岗人数|空缺人数|到岗率
主任|1|1|0|100%
专业社工|6|5|1|83%
督导|2|1|2|50%
辅助人员|3|4|0|133%
合计|12|11|2|92%`,
    changes: { D4: 1 },
    quiet: true,
  },
  {
    title: "areas: staff required, on post and with a certificate",
    rows: `各片区人员配备情况表
片区|协议人数|在岗人数|持证人数|持证率
片区一|7|7|5|71%
片区二|7|6|4|67%
片区三|6|6|3|60%
合计|20|19|13|63%`,
    changes: { E5: 0.5, D6: 12 },
    quiet: true,
  },
  {
    title: "areas in other words with a remark",
    rows: `片区社工情况汇总
片区|应配备社工|实有社工|持证社工|持证比例|备注
东区|5|5|4|80%|
西区|5|4|3|75%|缺1人
南区|6|6|3|50%|
北区|4|4|2|50%|
小计|20|18|12|63%|`,
    changes: { C7: 19 },
    quiet: true,
  },
  {
    title: "areas: a certified share of those with and without",
    rows: `片区社工持证情况
服务片区|持证|非持证|持证率
一片区|5|2|71%
二片区|4|2|66%
三片区|3|3|50%
合计|12|7|63%`,
    changes: { D4: 0.67 },
    quiet: true,
  },
  {
    title: "areas: a certified share of all people",
    rows: `片区社工持证情况
服务片区|社工总数|持证|非持证|持证率
一片区|7|5|2|71%
二片区|6|4|2|66%
三片区|6|3|3|50%
合计|19|12|6|63%`,
    changes: { E4: 0.67, D6: 7 },
    quiet: true,
  },
  {
    title: "a certified share of the staff required, as most rows tell it, is held so",
    rows: `片区|协议人数|在岗人数|持证人数|持证率
东片|8|7|4|50%
西片|10|8|6|60%
南片|5|5|2|45%
北片|4|3|2|50%
合计|27|23|14|52%`,
    changes: { E4: 0.4 },
    quiet: true,
  },
  {
    title: "days of each person and month, rates and sums",
    rows: `社工出勤统计表
姓名|月份|应出勤天数|实际出勤天数|出勤率
社工01|1月|22|22|100%
社工01|2月|18|17|94%
社工01|3月|21|21|100%
社工02|1月|22|20|91%
社工02|2月|18|18|90%
社工02|3月|21|20|95%
合计||122|117|97%`,
    changes: { E7: 1, D9: 118 },
    quiet: true,
  },
  {
    title: "days of each person with their own subtotals",
    rows: `社工出勤统计表
姓名|月份|应出勤天数|实际出勤天数|出勤率
社工01|1月|22|22|100%
|2月|18|17|94%
|小计|40|39|98%
社工02|1月|22|20|91%
|2月|18|18|100%
|小计|40|37|95%
合计||80|77|96%`,
    merges: ["A3:A5", "A6:A8"],
    mergesMatter: true,
    changes: { D8: 38 },
    quiet: true,
  },
  {
    title: "effective person-months by month are added up, and the rates are of who was on post",
    rows: `社工站各月到岗情况汇总
月份|应到岗人次|实到岗人次|有效人次|到岗率|备注
2024年1月|10|10|10|100%|
2024年2月|20|21.5|20.5|108%|
2024年3月|20|21|20|105%|
2024年4月|20|20|19|97%|
合计|70|72.5|71.5|104%|`,
    changes: { D7: 69.5, E6: 1 },
    quiet: true,
  },
  {
    title: "rates of effective person-months, as most of them are told",
    rows: `月度到岗汇总表
月份|应到岗|实到岗|有效人次|到岗率
1月|20|20|19|95%
2月|20|20|18|90%
3月|20|19|18|85%
合计|60|59|55|92%`,
    changes: { E5: 0.9 },
    quiet: true,
  },
  {
    title: "posts approved, filled and lacking",
    rows: `街道社工站岗位配备情况表
序号|岗位名称|核定岗位数|实际到岗数|缺岗数|到岗率
1|站长|1|1|0|100%
2|专职社工|8|7|2|88%
3|社工助理|4|3|1|75%
4|财务（兼）|1|1|0|100%
5|项目专员|4|3|1|75%
合计||17|15|3|83%`,
    changes: { E4: 1, C8: 18 },
    quiet: true,
  },
  {
    title: "right posts approved, filled and lacking are quiet",
    rows: `岗位|核定人数|在岗人数|缺岗人数|到岗率
站长|1|1|0|100%
社工|8|7|1|88%
助理|4|3|1|75%
合计|13|11|2|85%`,
    quiet: true,
  },
  {
    title: "an establishment with ranks, whose present strength is called actual",
    rows: `中心人手编制及实际人手
职级|编制|实际|空缺|到位率
社会工作主任|2|2|0|100%
助理社会工作主任|8|6|2|75%
社会工作助理|10|9|1|80%
活动助理|5|3|3|60%
总数|25|20|6|80%`,
    changes: { E5: 0.9, D6: 2, D7: 5 },
    quiet: true,
  },
  {
    title: "an approved establishment with those on the roll and empty places",
    rows: `岗位类别|编制数|在编数|空编数|满编率
行政|3|3|0|100%
社工|12|9|3|70%
督导|2|2|0|100%
合计|17|13|4|76%`,
    changes: { E3: 0.75, C5: 14, D5: 3, E5: 0.82 },
    quiet: true,
  },
  {
    title: "people who ought to be there by post, and those found so far",
    rows: `岗位|应配备|已配备|缺额|配备率
主任|1|1|0|100%
社工|6|5|1|83%
护理员|10|8|1|80%
合计|17|14|3|82%`,
    changes: { D4: 2 },
    quiet: true,
  },
  {
    title: "posts in English",
    rows: `Post|Established|Filled|Vacant|Fill rate
Manager|1|1|0|100%
Social worker|8|6|2|75%
Assistant|5|4|1|90%
Clerk|2|2|0|100%
Total|16|13|4|81%`,
    changes: { E4: 0.8, D6: 3 },
    quiet: true,
  },
  {
    title: "an approved establishment in English",
    rows: `Position|Approved posts|Actual|Vacancies|Staffing rate
Manager|1|1|0|100%
Social worker|8|6|2|70%
Assistant|5|4|1|80%
Total|14|11|3|79%`,
    changes: { E3: 0.75 },
    quiet: true,
  },
  {
    title: "days off post beside leave are no posts that lack",
    rows: `岗位|应到岗|实到岗|请假|缺岗|到岗率
站长|21|21|0|0|100%
社工|42|38|3|1|80%
助理|21|20|1|0|95%
合计|84|79|4|1|94%`,
    warns: ["F3"],
  },
  {
    title: "posts with more people than approved: nothing lacks",
    rows: `岗位|核定编制|实有人数|缺编|满编率
站长|1|1|0|100%
社工|8|9|0|113%
助理|4|3|1|75%
合计|13|13|0|100%`,
    quiet: true,
  },
  {
    title: "stations with who ought to be there, who is, certificates and who lacks",
    rows: `镇街社工站人员配备及到岗情况汇总表
序号|站点名称|应配人数|实配人数|到岗率|其中：持证人数|持证率|缺配人数|备注
1|城关镇社工站|6|6|100%|5|83%|0|
2|东湖街道社工站|5|4|80%|3|75%|1|1人离职，正在补招
3|西塘乡社工站|4|3|75%|3|100%|1|
4|北岭镇社工站|5|5|90%|4|80%|0|
5|河口镇社工站|8|6|75%|3|50%|2|
合计||28|24|86%|17|75%|4|`,
    changes: { E6: 1, F8: 18 },
    quiet: true,
  },
];
