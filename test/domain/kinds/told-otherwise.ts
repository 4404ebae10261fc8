import type { Kind } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";
const LINE = "|/|/|/|/";

/** What was done, what scores count, whose posts are halves, what caps a line: told elsewhere than in a column of its own. */
export const TOLD_OTHERWISE: readonly Kind[] = [
  {
    title: "halves of the year add up where three of four rates say so",
    rows: "服务内容|指标量|上半年完成|下半年完成|完成率\n个案服务|60|10|20|50%\n小组服务|10|3|4|60%\n社区活动|20|10|12|110%\n培训|8|4|4|100%",
    changes: { E3: 0.7 },
    more: { before: 2, row: `暂未开展${LINE}` },
  },
  {
    title: "ways of serving add up where the rates say so, and so does their total",
    rows: "服务内容|协议量|线上完成|线下完成|完成率\n个案服务|60|10|20|50%\n小组服务|10|3|4|70%\n社区活动|20|10|12|110%\n合计|90|23|30|66%",
    changes: { D5: 36 },
    more: { before: 2, row: `暂未开展${LINE}` },
  },
  {
    title: "quarters that the rates do not add up are refused",
    rows: "服务内容|协议量|第一季度|第二季度|完成率\n个案服务|60|10|20|33%\n小组服务|10|3|4|40%\n社区活动|20|10|12|60%",
    says: ["C1"],
    more: { before: 2, row: `暂未开展${LINE}` },
  },
  {
    title: "two rates prove no split",
    rows: "服务内容|协议量|第一季度|第二季度|完成率\n个案服务|60|10|20|50%\n小组服务|10|3|4|60%",
    says: ["C1"],
    more: { before: 2, row: `暂未开展${LINE}` },
  },
  {
    title: "the rate before what was done",
    rows: "服务内容|指标量|完成率|完成数\n个案服务|20|90%|16\n小组服务|10|150%|15",
    changes: { C2: 0.8 },
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "the rate before all that it is of",
    rows: "服务内容|完成率|指标量|完成量\n个案服务|80%|20|16\n小组服务|140%|10|15",
    changes: { B3: 1.5 },
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "a rate that was aimed at is not the one that was reached",
    rows: "服务内容|指标量|目标完成率|完成数|实际完成率\n个案服务|20|90%|16|80%\n小组服务|10|90%|15|140%",
    changes: { E3: 1.5 },
    more: { before: 2, row: "暂未开展|/|/|/|/" },
  },
  {
    title: "指标, 完成 and 完成率 run down as bare labels",
    rows: "服务内容|个案服务|小组服务|社区活动\n指标|20|10|8\n完成|16|7|4\n完成率|80%|80%|50%",
    changes: { C4: 0.7 },
  },
  {
    title: "指标 runs down under a corner without a word",
    rows: "社区服务中心\n|个案服务|小组服务|社区活动\n指标量|20|10|8\n完成量|16|7|4\n完成率|80%|80%|50%",
    changes: { C5: 0.7 },
  },
  {
    title: "names of a list in an order that is not read are told of",
    rows: "协议指标|备注|完成百分比|情况\n30|个案|50%|甲\n20|小组|50%|乙",
    says: ["A1"],
    quiet: true,
    more: { before: 2, row: "/|暂未开展|/|" },
  },
  {
    title: "按100%计 beside a line caps it",
    rows: "服务内容|指标量|完成量|完成率|备注\n个案服务|20|24|100%|按100%计\n小组服务|10|15|140%|",
    changes: { D3: 1.5 },
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "half and quarter posts of a station's own staff are counts; half a visit is none",
    rows: "序号|服务内容|单位|指标量|完成量|完成率\n1|配备社工|人|6|6.5|108%\n2|兼职督导|名|0.5|0.25|50%\n3|专职人员|人|3|3.3|110%\n4|探访|人次|10|2.5|25%",
    errors: ["E4", "E5"],
    more: { before: 2, row: "|暂未开展|个|/|/|/" },
  },
  {
    title: "half posts in the areas' staff",
    rows: "服务片区|投入社工人数|个案\n||协议量|完成量|百分比\n片区1|1.5|10|5|50%\n片区2|1|20|5|25%\n合计|3|30|10|33%",
    merges: ["A1:A2", "B1:B2", "C1:E1"],
    mergesMatter: true,
    changes: { B5: 2.5 },
    more: { before: 3, row: "片区0|/|/|/|/" },
  },
  {
    title: "scores of a hundred folded as the header says, which the total bears out",
    rows: "评估方|得分（按10%、20%、15%、55%折算）\n监督方|86\n购买方|95\n督导中心|90\n第三方|82\n总分|86.2\n评估等级|优秀",
    changes: { B7: "良好" },
  },
  {
    title: "scores of a hundred folded as a column of weights says",
    rows: "评估方|权重|得分\n监督方|10%|86\n购买方|20%|95\n督导中心|15%|90\n第三方|55%|82\n总分||86.2\n评估等级||良好",
    quiet: true,
  },
  {
    title: "scores of a hundred whose total is another are left alone",
    rows: "评估方|得分\n监督方（按10%折算）|86\n购买方（按20%折算）|95\n督导中心（按15%折算）|90\n第三方（按55%折算）|82\n总分|87\n评估等级|优秀",
    says: ["B1"],
    quiet: true,
  },
  {
    title: "colours tell presence: blanks are no absence, and nothing is written",
    rows: `注：绿色=在岗，红色=缺岗\n姓名|合同期限|2024年3月|||2024年4月|||人员到岗小计\n||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放\n社工01|${FOREVER}|√|√|√||√|√|2\n社工02|${FOREVER}||√|√|√|√|√|2`,
    merges: ["C2:E2", "F2:H2"],
    says: ["I4", "I5"],
    quiet: true,
    more: { before: 4, row: "社工00|2030/1/1-2031/12/31" },
  },
  {
    title: "a legend of colours is no matter where every mark is written",
    rows: `姓名|合同期限|2024年3月|||人员到岗小计\n||人员到位|社保购买|工资发放\n社工01|${FOREVER}|√|√|√|1\n社工02|${FOREVER}|√|√|√|2\n注：底色绿色表示在岗`,
    merges: ["C1:E1"],
    changes: { F4: 1 },
    more: { before: 3, row: `社工00|${FOREVER}|0|√|√|0` },
  },
  {
    title: "colours alone, without a table that is known",
    rows: "图例：绿色=在岗，红色=缺勤\n姓名|1月|2月|3月|到岗月数\n社工01||||3\n社工02||||2",
    says: ["A1"],
    quiet: true,
  },
  ...[
    ["自主开展完成(场)", "联合开展完成(场)", "完成合计(场)"],
    ["线上完成", "线下完成", "完成总计"],
    ["第一季度", "第二季度", "完成合计"],
  ].map(([one = "", other = "", both = ""]): Kind => ({
    title: `a wrong ${both} beside ${one} and ${other}`,
    rows: `类别|指标量|${one}|${other}|${both}|完成率\n节庆|6|4|2|6|100%\n讲座|12|5|4|9|75%\n亲子|10|6|3|9|90%\n环保|8|2|4|5|75%\n普法|4|1|2|3|75%`,
    changes: { E5: 6 },
  })),
  ...["执行率", "完成比例", "占比", "同比增长率"].map((rate): Kind => ({
    title: `${rate} under months of spending is added up by nobody`,
    rows: `月份|人员费|活动费|办公费|合计\n1月|42000|3500|800|46300\n2月|42000|1200|600|43800\n3月|43500|5200|900|49600\n4月|43500|4100|700|48300\n5月|44000|6000|1100|51100\n6月|45000|4000|900|49900\n${rate}|50%|60%|50%|51%`,
    quiet: true,
  })),
];
