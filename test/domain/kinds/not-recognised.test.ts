import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { drawnKind, sheetOf } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";
const attendance = (month: string, mark = "√"): string =>
  `姓名|合同期限|${month}\n||人员到位|社保购买|工资发放|人员到岗小计\n社工01|${FOREVER}|√|${mark}|√|9\n社工02|${FOREVER}|√|√|√|1\n社工03|${FOREVER}|√|√|√|1`;

/** What the page of limits says of what is not recognised, line by line: a sheet of it, in which every figure but one is wrong or unknown. */
const LIMITS: readonly {
  readonly says: string;
  readonly rows: string;
  readonly merges?: readonly string[];
  /** What is written all the same: the figures of which the sheet leaves no doubt. */
  readonly written?: readonly string[];
  /** Cells at which it is told, asked or found. */
  readonly told: readonly string[];
  /** Families that are read of it. */
  readonly tables: readonly string[];
}[] = [
  {
    says: "English headers of the attendance table are read",
    rows: `Name|Contract|2024-03\n||On post|Insurance|Wage\nA1|${FOREVER}|√||√\nA2|${FOREVER}|√|√|√`,
    merges: ["C1:E1"],
    told: ["D3"],
    tables: ["attendance"],
  },
  {
    says: "English headers of the simplest list are read",
    rows: "Item|Target|Done|Rate\nCase work|10|5|60%\nGroups|4|1|25%",
    written: ["D2"],
    told: ["D2"],
    tables: ["indicator-list"],
  },
  {
    says: "other English headers are none of a table, and no figure below them is called right or changed",
    rows: "Matter|Pledged|Got|Share\nCase work|10|5|60%\nGroups|4|1|25%",
    told: [],
    tables: [],
  },
  {
    says: "a mark that nobody knows is asked about, however few there are",
    rows: attendance("3月", "P"),
    merges: ["C1:E1"],
    told: ["D3", "F3"],
    tables: ["attendance"],
  },
  { says: "已购 is asked about", rows: attendance("3月", "已购"), merges: ["C1:E1"], told: ["D3", "F3"], tables: ["attendance"] },
  { says: "an amount is asked about", rows: attendance("3月", "800"), merges: ["C1:E1"], told: ["D3", "F3"], tables: ["attendance"] },
  {
    says: "a tick with a remark in brackets is a tick",
    rows: attendance("3月", "√（补缴）"),
    merges: ["C1:E1"],
    written: ["F3"],
    told: ["F3"],
    tables: ["attendance"],
  },
  {
    says: "an empty cell says no, whatever shape lies over it",
    rows: attendance("3月", ""),
    merges: ["C1:E1"],
    written: ["F3"],
    told: ["D3", "F3"],
    tables: ["attendance"],
  },
  {
    says: "two quantities in one cell, several amounts, and promises by the month or the place are no amounts",
    rows: "服务内容|协议量|完成量|完成率\n小组|5个/40节|5个/40节|90%\n活动|开展3场，服务20人|3场|90%\n个案|每月1次|5次|50%\n培训|每个社区3场|9场|75%\n探访|4|1|25%",
    told: ["B2", "C2", "B3", "B4", "B5", "D2", "D3", "D4", "D5"],
    tables: ["indicator-list"],
  },
  {
    says: "parts of what was done that no column sums and no three rates add up",
    rows: "服务内容|协议量|线上完成|线下完成|完成率\n个案|10|2|3|60%\n小组|4|1|0|20%",
    told: ["C1"],
    tables: [],
  },
  {
    says: "how many months of a quarter a tick stands for is not told",
    rows: attendance("第一季度"),
    merges: ["C1:E1"],
    told: ["F3", "F4", "F5"],
    tables: ["attendance"],
  },
  {
    says: "a quarter among months is no further one",
    rows: attendance("3月|||第一季度").replace("工资发放|", "工资发放|人员到位|社保购买|工资发放|"),
    merges: ["C1:E1", "F1:H1"],
    told: ["F1"],
    tables: [],
  },
  {
    says: "a year of the Republic is read",
    rows: attendance("民国113年3月"),
    merges: ["C1:E1"],
    written: ["F3"],
    told: ["F3"],
    tables: ["attendance"],
  },
  { says: "a year before 1900 is no month's", rows: attendance("1899年3月"), merges: ["C1:E1"], told: ["C2"], tables: [] },
  { says: "a year after 2200 is no month's", rows: attendance("2300年3月"), merges: ["C1:E1"], told: ["C2"], tables: [] },
  { says: "score sheets of levels without scores", rows: "一级指标|二级指标|内容\n服务|个案|质量", told: ["A1"], tables: [] },
  {
    says: "weights of two levels are not multiplied: the scores alone are summed",
    rows: "一级指标|一级权重|二级指标|二级权重|分值|评分\n服务|40%|个案|50%|10|8\n|40%|小组|50%|10|9\n合计||||20|1",
    written: ["F4"],
    told: ["F4"],
    tables: ["score-sheet"],
  },
  {
    says: "people × hours of volunteers are not computed",
    rows: "志愿服务台账\n序号|日期|活动|志愿者人数|时长（小时）|志愿服务时数\n1|2024-05-06|探访|5|2|11\n2|2024-05-07|义剪|3|2|6",
    told: [],
    tables: ["register"],
  },
  {
    says: "of a survey with two stated rates a rate that differs is only probable",
    rows: "服务满意度调查统计表\n题目|发放份数|回收份数|非常满意|满意|一般|不满意|满意率\n服务态度|50|48|20|20|5|3|90%\n服务效果|50|48|20|20|4|4|83.33%",
    told: ["H3"],
    tables: ["survey"],
  },
  {
    says: "of one with more it is certain",
    rows: "服务满意度调查统计表\n题目|发放份数|回收份数|非常满意|满意|一般|不满意|满意率\n服务态度|50|48|20|20|5|3|90%\n效果|50|48|20|20|4|4|83%\n环境|50|48|24|24|0|0|100%\n流程|50|48|24|0|24|0|50%",
    written: ["H3"],
    told: ["H3"],
    tables: ["survey"],
  },
  {
    says: "planned, done and a rate under the words of indicators are an indicator table, though its title tells of a budget",
    rows: "经费预算执行表\n科目|指标量|完成量|完成率\n人员|100|80|90%\n活动|50|30|60%",
    written: ["D3"],
    told: ["D3"],
    tables: ["indicator-list"],
  },
  { says: "products are another trade's", rows: "产品|目标|完成|完成率\n苹果|10|5|60%\n梨|4|1|20%", told: ["C1"], tables: [] },
  { says: "people are no services", rows: "员工|目标|完成|完成率\n张|10|5|60%\n李|4|1|20%", told: ["C1"], tables: [] },
  {
    says: "a share of all is no completion: it is asked about",
    rows: "服务内容|目标|完成|占比\n个案|10|5|60%\n小组|4|1|25%",
    told: ["D1"],
    tables: [],
  },
  {
    says: "two people of one name are one suspicion",
    rows: `姓名|合同期限|3月\n||人员到位|社保购买|工资发放|人员到岗小计\n社工01|${FOREVER}|√|√|√|1\n社工01|${FOREVER}|√|√|√|1`,
    merges: ["C1:E1"],
    told: ["A4"],
    tables: ["attendance"],
  },
];

test.each(LIMITS)("$says", ({ rows, merges = [], written = [], told, tables }) => {
  const sheet = sheetOf(drawnKind({ title: "", rows, merges }));
  const found = audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, certifiedShare: null });
  expect(found.tables.map(({ kind }) => kind)).toEqual(tables);
  expect(found.edits.map(formatAddress)).toEqual(written);
  const cells = [...found.findings, ...found.notComputed, ...found.refusals, ...found.questions.flatMap(({ cells: asked }) => asked)];
  expect([...new Set(cells.map(formatAddress))].sort()).toEqual([...told].sort());
});
