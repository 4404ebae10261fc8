import type { Kind } from "./drawn-kind";

const STATIONS =
  "各站到岗率汇总表\n站点|应到人数|核减空编|实到人数|到岗率\n一站|20|2|18|100%\n二站|18|0|17|94%\n三站|22|3|18|95%\n四站|16|1|15|100%\n合计|76|6|68|97%";
const NOTE = "注：到岗率=实到人数÷(应到人数-核减空编)。";
const WEIGHED =
  "第三方评估评分表\n序号|一级指标|分值|评分|权重|折算得分\n1|服务成效|100|90|40%|19.8\n2|专业规范|100|84|30%|13.86\n3|团队建设|100|78|20%|8.58\n4|财务管理|100|95|10%|5.225\n合计||||100%|47.465";
const BONUS =
  "社工站评分表\n序号|指标|分值|得分\n1|服务成效|40|37\n2|专业规范|30|27.5\n3|团队建设|20|18\n4|财务管理|10|9.5\n加分项1|省级表彰||4\n加分项2|媒体报道||3\n总分||100|97\n注：加分累计最高5分，总分=基础得分+加分。";
const GRADES =
  "社工到岗折算表\n姓名|合同期限|职级系数|3月|3月|3月|4月|4月|4月|折算后到岗小计\n|||到岗|社保|工资|到岗|社保|工资|\n社工01|2021/3/1-2026/2/28|1.5|1|√|√|1|√|√|3\n社工02|2020/7/1-无固定期|1|1|√|√|1|√|√|2\n社工03|2022/1/1-2026/12/31|1.2|1|√|√|1|√|√|2.4\n社工04|2021/1/1-2026/12/31|1|1|√|√|1|√|√|2";

/** Notes that give a column's formula in words: what comes about by them is never written over by what the header alone would make of it. */
export const FORMULAS_IN_WORDS: readonly Kind[] = [
  {
    title: "rates over what was promised less what was taken off, as the note says",
    rows: `${STATIONS}\n${NOTE}`,
    changes: {},
    errors: [],
  },
  {
    title: "a note that gives the formula that the header makes anyway changes nothing",
    rows: "指标完成表\n服务内容|目标值|完成量|完成率\n入户探访|800|600|75%\n电话访问|600|540|80%\n小组|20|10|50%\n注：完成率=完成量÷目标值×100%。",
    changes: { D4: 0.9 },
  },
  {
    title: "scores that are folded twice, as the note says",
    rows: `${WEIGHED}\n折算得分=评分×权重×55%（第三方占总评55%）。`,
    changes: {},
    errors: [],
  },
  { title: "a bonus that counts up to a limit", rows: BONUS, changes: {}, errors: [], says: ["D9"] },
  {
    title: "presence times a factor in a column that nobody knows",
    rows: `${GRADES}\n折算后到岗小计=各月到岗之和×职级系数。`,
    changes: {},
    errors: [],
    says: ["J4"],
  },
  {
    title: "what is left after what was used and returned, as the note says",
    rows: "物资经费表\n项目|预算金额|已支出|退回|结余\n宣传|1000|400|50|650\n培训|2000|1500|0|500\n活动|3000|1000|200|2200\n注：结余=预算金额-已支出+退回",
    changes: {},
    errors: [],
  },
];
