import type { Kind } from "./drawn-kind";

/** Summaries of presence whose rows are people, months or areas: who ought to have been there, who was, and which share that is. */
export const PRESENCE_SUMMARIES: readonly Kind[] = [
  {
    title: "days of each person: rates and sums are held",
    rows: `2024年5月社工考勤汇总表
序号|姓名|应出勤天数|实际出勤天数|请假天数|出勤率|备注
1|社工01|21|18|3|86%|病假3天
2|社工02|21|20|1|95%|事假1天
3|社工03|21|21|0|100%|
4|社工04|21|21|0|96%|
5|社工05|21|20|1|95%|
合计||105|90|5|95%|`,
    merges: ["A1:G1"],
    changes: { F6: 1, D8: 100 },
    quiet: true,
  },
  {
    title: "person-months of each month: rates and sums are held",
    rows: `社工到岗情况按月汇总
月份|应到岗人次|实到岗人次|参保人次|到岗率
2024年1月|20|19|19|95%
2024年2月|20|20|20|90%
2024年3月|20|18|18|90%
合计|60|56|58|95%`,
    changes: { E4: 1, C6: 57, D6: 57 },
    quiet: true,
  },
  {
    title: "heads of each month: rates are held, and that heads are added up is only likely",
    rows: `社工到岗情况按月汇总
月份|应到岗人数|实到岗人数|到岗率
1月|20|19|95%
2月|20|20|90%
3月|20|18|90%
合计|60|58|95%`,
    changes: { D4: 1 },
    warns: ["C6"],
  },
  {
    title: "the means of months at the foot are no sums",
    rows: `社工到岗情况按月汇总
月份|应到岗人数|实到岗人数|到岗率
1月|20|19|95%
2月|20|20|100%
3月|20|18|90%
平均|20|19|95%`,
    quiet: true,
  },
  {
    title: "areas: an entry that its rate, as those of all others, gives otherwise is told, and the sum that fits is not written",
    rows: `各片区到岗情况汇总
序号|片区|社工人数|应到岗人次|实到岗人次|到岗率
1|东片区|3|9|9|100%
2|西片区|4|12|11|100%
3|南片区|5|15|15|100%
合计||12|36|36|105%`,
    says: ["E4", "F4", "E6"],
    quiet: true,
  },
  {
    title: "areas whose rates and sums are wrong",
    rows: `到岗情况汇总
服务点|应到岗|实到岗|到岗率
甲点|9|9|100%
乙点|12|11|92%
丙点|15|12|90%
丁点|10|10|100%
合计|45|42|91%`,
    changes: { D5: 0.8, B7: 46 },
    quiet: true,
  },
  {
    title: "leave that the rates count as presence is counted so",
    rows: `2024年5月社工出勤及到岗率统计
序号|姓名|应出勤（天）|实际出勤（天）|年假（天）|病假（天）|到岗率
1|社工01|21|21|0|0|100%
2|社工02|21|18|3|0|100%
3|社工03|21|20|0|1|95%
4|社工04|21|21|0|0|97%
合计||84|80|3|1|99%
注：年假视同出勤。`,
    changes: { G6: 1 },
    quiet: true,
  },
  ...["事假|病假", "事假天数|病假天数", "病假（天）|旷工（天）", "旷工天数|病假天数", "事假（天）|病假（天）"].map((leave): Kind => ({
    title: `a wrong rate beside ${leave} that was taken from the days there already is corrected`,
    rows: `2024年5月社工出勤统计
姓名|应出勤天数|${leave}|实际出勤天数|出勤率
社工01|20|0|0|20|100%
社工02|20|1|0|19|95%
社工03|20|0|4|16|89%
社工04|20|2|1|17|85%
社工05|20|0|0|20|100%`,
    changes: { F5: 0.8 },
    quiet: true,
    more: { before: 4, row: "社工00|||||" },
  })),
  {
    title: "a wrong rate beside leave that was not taken from the days there is asked about",
    rows: `2024年5月社工出勤统计
姓名|应出勤天数|事假|病假|实际出勤天数|出勤率
社工01|20|0|0|20|100%
社工02|20|1|0|19|95%
社工03|20|0|4|18|95%
社工04|20|2|1|17|85%
社工05|20|0|0|20|100%`,
    warns: ["F5"],
    more: { before: 4, row: "社工00|||||" },
  },
  {
    title: "a rate beside leave that no counting explains is to be checked",
    rows: `2024年5月社工出勤统计
姓名|应出勤天数|实际出勤天数|年假|出勤率
社工01|21|21|0|100%
社工02|21|19|2|93%
社工03|21|20|1|95%
社工04|21|21|0|100%`,
    warns: ["E4"],
  },
  {
    title: "who came to a meeting is none of presence on post",
    rows: `志愿者大会签到
姓名|应到|实到|备注
志愿者甲|3|2|
志愿者乙|3|3|
合计|6|6|`,
    quiet: true,
  },
];
