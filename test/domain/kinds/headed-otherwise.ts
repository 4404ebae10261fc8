import type { Kind } from "./drawn-kind";

const BY_PEOPLE = (head: string): string =>
  `重点人群探访统计\n${head}|建档人数|上门探访|上门探访|上门探访|电话访问|电话访问|电话访问\n${head}|建档人数|计划数|完成数|完成率|计划数|完成数|完成率\n低保对象|64|256|249|97%|128|131|102%\n孤儿|5|30|28|93%|10|10|100%\n重度残疾人|38|152|139|91%|76|70|92%\n留守妇女|17|34|31|91%|34|29|85%\n合计|124|472|447|95%|248|240|97%`;
const AREA_MERGES = ["A2:A3", "B2:B3", "C2:E2", "F2:H2"];

const ratio = (target: string, done: string, rate: string): string =>
  `年度服務統計\n服務項目|${target}|${done}|${rate}\n家居探訪|450|471|105%\n電話慰問|800|764|96%\n小組聚會|360|388|108%\n義工服務|600|575|96%\n總計|2210|2198|99%`;

const KPIS = (head: string, rate: string): string =>
  `Outputs FY2024\nNo.|${head}|Target|Actual|% Achieved\n1|Casework sessions|320|341|107%\n2|Group work sessions|48|45|94%\n3|Outreach visits|600|588|98%\n4|Community talks|16|14|${rate}`;

const people = (title: string, head: string, rows: string, changes: Kind["changes"]): Kind => ({
  title: `${title}: ${head}`,
  rows,
  ...(changes ? { changes } : { quiet: true }),
  merges: AREA_MERGES,
});

/** Promises under headers of kinds of people, of what was expected, and of KPIs. */
export const HEADED_OTHERWISE: readonly Kind[] = [
  people("rows of kinds of people stay", "人群类别", BY_PEOPLE("人群类别"), undefined),
  people("a total of kinds of people that slipped", "人群分类", BY_PEOPLE("人群分类").replace("248|240|97%", "248|204|97%"), { G8: 240 }),
  people("a rate of a kind of people", "服务人群类型", BY_PEOPLE("服务人群类型").replace("139|91%|", "139|94%|"), { E6: 0.91 }),
  { title: "服務量 that was expected beside what was served", rows: ratio("年度預期服務量", "實際服務量", "達成比率"), quiet: true },
  {
    title: "a rate of what was expected",
    rows: ratio("預計服務人次", "實際服務人次", "達成比率").replace("764|96%", "764|69%"),
    changes: { D4: 0.96 },
  },
  {
    title: "a total of what was expected to be done",
    rows: ratio("全年预计完成量", "实际完成量", "完成率").replace("2210|2198", "2210|2189"),
    changes: { C7: 2198 },
  },
  { title: "right KPIs stay", rows: KPIS("KPI", "88%"), quiet: true },
  { title: "a rate of a KPI", rows: KPIS("KPIs", "78%"), changes: { E6: 0.88 } },
  {
    title: "人群分类 beside a content is one more word about it",
    rows: "指标完成情况\n服务内容|人群分类|指标量|完成量|完成率\n个案|老人|60|30|50%\n个案|儿童|40|30|75%\n小组|老人|20|15|70%",
    changes: { E5: 0.75 },
  },
];
