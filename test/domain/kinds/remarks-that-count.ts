import type { Kind } from "./drawn-kind";

const HOURS = (remarked: string): string =>
  `培训学时登记表\n姓名|一季度|二季度|三季度|合计学时|备注\n社工01|12|10|8|30|\n社工02|14|8|6|28|\n社工03|10|9|8|27|\n${remarked}\n社工05|15|8|8|31|\n社工06|9|10|8|27|`;
const BUDGET =
  "项目经费结余表\n科目|预算|支出|结余|备注\n人员经费|600000|560000|40000|\n服务经费|150000|142000|6000|其中应付未付2000元,已预留,不计结余\n宣传费|30000|28000|2000|\n培训费|50000|26500|23500|\n合计|830000|756500|71500|";
const TRANSFERS =
  "项目经费执行表\n科目|预算|调剂|支出|执行率|结余\n人员经费|600000||560000|93%|40000\n服务经费|150000|20000|158000|93%|12000\n宣传费|30000||28000|93%|2000\n培训费|50000|-20000|26500|88%|3500\n办公经费|40000||38000|95%|2000\n合计|870000|0|810500|93%|59500";
const STATIONS =
  "各站到岗率汇总\n站点|应到人数|实到人数|到岗率|备注\n一站|8|7|88%|\n二站|6|6|100%|\n三站|9|8|100%|1人产假,不计缺岗\n四站|5|5|100%|\n五站|7|7|100%|\n合计|35|33|97%|";
const CHOICES =
  "问卷多选题统计\n选项|选择人数|百分比\n健康讲座|120|60%\n棋牌|90|45%\n外出|70|35%\n手工|60|30%\n样本总数|200|\n多选题,百分比以样本总数200为底。";
const LIST = (rate: string, remark: string): string =>
  `服务指标完成情况\n服务内容|单位|指标量|完成量|完成率|备注\n个案管理|个|30|27|90%|\n社区活动|场|24|18|${rate}|${remark}\n入户探访|人次|800|600|75%|\n志愿者培训|场|12|9|75%|`;

/** One line of many counts otherwise, as its remark or an amount beside it says: neither it nor what sums it is written over. */
export const REMARKS_THAT_COUNT: readonly Kind[] = [
  {
    title: "hours taken away as a remark says, and their total",
    rows: `${HOURS("社工04|12|6|7|21|旷课1次,扣4学时")}\n合计|72|51|45|164|`,
    changes: {},
    errors: [],
    says: ["E6"],
  },
  {
    title: "hours added as a remark says",
    rows: `${HOURS("社工04|12|6|7|28|授课加计3学时")}\n合计|72|51|45|171|`,
    changes: {},
    errors: [],
    says: ["E6"],
  },
  {
    title: "a slip in a line without a remark is still written, and one beside a remark on something else",
    rows: `${HOURS("社工04|12|6|7|28|10月到岗")}\n合计|72|51|45|168|`,
    changes: { E6: 25 },
  },
  { title: "what is set aside as a remark says, and what is left in all", rows: BUDGET, changes: {}, errors: [], says: ["D4", "D7"] },
  { title: "money moved between two lines of a budget", rows: TRANSFERS, changes: {}, errors: [], says: ["F4", "F6"] },
  { title: "somebody on leave who is not missed, as the remark says", rows: STATIONS, changes: {}, errors: [], says: ["D5"] },
  { title: "shares of those asked, of whom each may choose several", rows: CHOICES, changes: {}, errors: [] },
  { title: "halves of what was done together", rows: LIST("71%", "其中2场与邻站合办,各计一半"), changes: {}, errors: [], says: ["E4"] },
  { title: "what was made up for the year before", rows: LIST("63%", "其中3场为补做上年,不计"), changes: {}, errors: [], says: ["E4"] },
  { title: "a wrong rate beside a remark on nothing of it", rows: LIST("63%", "与邻站合办"), changes: { E4: 0.75 } },
];
