import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { cellText } from "../../../src/domain/grid/cell";
import { plainText } from "../../../src/domain/grid/cell";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { drawnKind, sheetOf } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";
const MARKS = "人员到位|社保购买|工资发放";

/** Every refusal and every reason for which a table's figures are not computed: a sheet that truly gives it, where it is said, and its words. */
const TOLD: readonly { readonly says: string; readonly at: string; readonly rows: string; readonly merges?: string[] }[] = [
  // attendance: tables that are not read
  { says: "没有认出“姓名”列", at: "B1", rows: `工号|${MARKS}\nA1|√|√|√\nA2|√|√|√` },
  ...(
    [
      ["月份", "社工01", "社工02", "2024年1月|2024年2月|2024年3月", MARKS],
      ["", "甲一", "乙二", "1月|2月|3月", "在岗|养老保险|工资"],
      ["时间", "站长", "副站长", "2024.1|2024.2|2024.3", "到岗|社保|工资"],
      ["月度", "社工A", "社工B", "一月|二月|三月", "到岗|社保|发薪"],
      ["年月", "社工01（督导）", "社工02", "2024-01|2024-02|2024-03", "出勤|参保|工资"],
    ] as const
  ).map(([corner, one, other, months, marks]) => ({
    says: "把社工（",
    at: "B2",
    // The second person lacks a column that the first has.
    rows: `${corner}|${one}|||${other}
|${marks}|${marks.split("|").slice(0, 2).join("|")}
${months
  .split("|")
  .map((month) => `${month}|√|√|√|√|√`)
  .join("\n")}`,
    merges: ["B1:D1", "E1:F1"],
  })),
  { says: "没有读出这张到岗表是哪个月", at: "B1", rows: `姓名|${MARKS}\n社工01|√|√|√\n社工02|√|√|√` },
  {
    says: "月份写在“到位/社保/工资”的下一行",
    at: "B2",
    rows: `姓名|${MARKS}|${MARKS}\n|3月|||4月\n社工01|√|√|√|√|√|√`,
    merges: ["B2:D2", "E2:G2"],
  },
  { says: "上方的月份无法读出", at: "B2", rows: `|春天|||夏天\n姓名|${MARKS}|${MARKS}\n社工01|√|√|√|√|√|√`, merges: ["B1:D1", "E1:G1"] },
  {
    says: "这个月没有认出“人员到位”列",
    at: "E1",
    rows: `姓名|3月|||4月\n|${MARKS}|社保购买|工资发放\n社工01|√|√|√|√|√`,
    merges: ["B1:D1", "E1:F1"],
  },
  { says: "“月份”列的这一格无法读出月份", at: "B3", rows: `姓名|月份|${MARKS}\n社工01|3月|√|√|√\n|春天|√|√|√` },
  {
    says: "填的是天数或金额",
    at: "C1",
    rows: `姓名|合同期限|2024年3月出勤|2024年3月社保|2024年3月工资\n社工01|${FOREVER}|22|800|5000\n社工02|${FOREVER}|21|800|5200`,
  },
  // attendance: figures that are not computed
  {
    says: "没有认出“社保购买”列",
    at: "F3",
    rows: `姓名|合同期限|3月\n||人员到位|工资发放|备注|人员到岗小计\n社工01|${FOREVER}|√|√||1`,
    merges: ["C1:D1"],
  },
  {
    says: "没有认出“工资发放”列",
    at: "F3",
    rows: `姓名|合同期限|3月\n||人员到位|社保购买|备注|人员到岗小计\n社工01|${FOREVER}|√|√||1`,
    merges: ["C1:D1"],
  },
  {
    says: "没有填写任何标记",
    at: "F3",
    rows: `姓名|合同期限|3月\n||${MARKS}|人员到岗小计\n社工01|${FOREVER}||||1\n社工02|${FOREVER}||||1`,
    merges: ["C1:E1"],
  },
  {
    says: "没有认出合同从哪天起的一列",
    at: "F3",
    rows: `姓名|合同到期日期|3月\n||${MARKS}|人员到岗小计\n社工01|2026/12/31|√|√|√|1`,
    merges: ["C1:E1"],
  },
  {
    says: "没有认出“合同期限”列",
    at: "F3",
    rows: `姓名|用工凭据|3月\n||${MARKS}|人员到岗小计\n社工01|${FOREVER}|√|√|√|1`,
    merges: ["C1:E1"],
  },
  // indicators
  { says: "没有认出“完成量”一列", at: "C1", rows: "服务内容|协议量|完成率\n个案|10|50%\n小组|4|25%" },
  { says: "没有认出“累计完成”一列", at: "C1", rows: "服务内容|协议量|第一季度|第二季度|完成率\n个案|10|2|3|50%\n小组|4|1|0|25%" },
  { says: "没有认出片区行", at: "A2", rows: "服务片区|个案\n|协议量|完成量|百分比\n合计|10|5|50%", merges: ["A1:A2", "B1:D1"] },
  {
    says: "片区一格是空的",
    at: "A4",
    rows: "服务片区|个案\n|协议量|完成量|百分比\n片区1|10|5|50%\n|10|5|50%\n片区3|10|5|50%",
    merges: ["A1:A2", "B1:D1"],
  },
  { says: "单位不同，不能相加", at: "C4", rows: "服务内容|单位|协议量|完成量|完成率\n个案|个|10|5|50%\n探访|人次|4|1|25%\n合计||||" },
  { says: "单位不同，不能相除", at: "D2", rows: "服务内容|协议量|完成量|完成率\n个案|10人|5节|50%" },
  { says: "没有写，无法确定是否同一单位", at: "D2", rows: "服务内容|协议量|完成量|完成率\n资源链接|10万元|5|50%" },
  { says: "这一项是比例（%）", at: "D2", rows: "服务内容|协议量|完成量|完成率\n满意度|90%以上|95%|106%" },
  { says: "这一格应为负数", at: "D2", rows: "服务内容|协议量|完成量|超额完成率\n个案|10|5|0%\n小组|4|5|25%" },
  { says: "没有该阶段的指标列", at: "D2", rows: "服务内容|年度指标|完成量|中期完成率\n个案|20|8|90%" },
  { says: "说明指标有增减", at: "D2", rows: "服务内容|协议量|完成量|完成率|备注\n个案|20|8|90%|减免20%" },
  { says: "不是数值，不以计算结果替换", at: "D2", rows: "服务内容|协议量|完成量|完成率\n个案|20|8|进行中" },
  // scores
  { says: "同一评估方下有几行得分", at: "B2", rows: "监督方|8.6\n|1.2\n购买方|19.95\n督导中心|13\n第三方|45.19", merges: ["A1:A2"] },
  { says: "各方得分之外还有“附加分”", at: "A5", rows: "监督方|8.6\n购买方|19.95\n督导中心|13\n第三方|45.19\n附加分|2\n总分|88.74" },
  { says: "没有认出折算后的得分", at: "B1", rows: "监督方|86\n购买方|95\n督导中心|90\n第三方|88" },
  { says: "没有读到分值、得分", at: "A1", rows: "一级指标|二级指标|内容\n服务|个案|质量" },
  {
    says: "不是数值，不以计算结果替换",
    at: "E4",
    rows: "一级指标|二级指标|三级指标|分值|评分\n服务质量|个案|档案|10|8\n|小组|记录|10|9\n合计|||20|待定",
  },
  // registers, budgets, hours, surveys
  {
    says: "日期没有写年份",
    at: "B2",
    rows: "个案服务台账\n序号|日期|案主|服务内容|社工\n1|5月6日|甲|面谈|社工01\n2|5月7日|乙|电访|社工02",
  },
  {
    says: "单位不同，无法换算",
    at: "D3",
    rows: "经费预算执行表\n科目|预算（元）|支出（元）|结余（元）|执行率\n人员|100|80人|20|80%\n活动|50|30|20|60%\n合计|150|110|40|73%",
  },
  {
    says: "有的行没有名称",
    at: "B5",
    rows: "经费预算执行表\n科目|预算|支出|结余|执行率\n人员|100|80|20|80%\n|50|30|20|60%\n合计|150|110|40|73%",
  },
  {
    says: "单位不同，无法换算",
    at: "C5",
    rows: "社工培训时数统计表\n姓名|应完成学时|已完成学时|完成率\n社工01|72小时|36小时|50%\n社工02|72小时|3天|4%\n合计|144|39|27%",
  },
  {
    says: "不是数值，不以计算结果替换",
    at: "H3",
    rows: "服务满意度调查统计表\n题目|发放份数|回收份数|非常满意|满意|一般|不满意|满意率\n服务态度|50|48|20|20|5|3|待统计\n服务效果|50|48|20|18|7|3|79%\n合计|100|96|40|38|12|6|81%",
  },
  // summaries of stations
  {
    says: "有的行没有名称",
    at: "B6",
    rows: "各站到岗情况汇总表\n社工站|应到岗|实到岗|到岗率\n东街社工站|12|12|100%\n|10|9|90%\n南街社工站|10|9|90%\n合计|32|30|94%",
  },
  {
    says: "单位不同，无法换算",
    at: "E4",
    rows: "各站经费使用汇总\n社工站|预算|支出|结余|执行率\n东街|50万元|26万元|24万元|52%\n西街|40万元|80人|19万元|53%\n合计|90|47|43|52%",
  },
  {
    says: "不是数值，不以计算结果替换",
    at: "D4",
    rows: "各站到岗情况汇总表\n社工站|应到岗|实到岗|到岗率\n东街社工站|12|12|100%\n西街社工站|10|9|待核\n合计|22|21|95%",
  },
  // what is told in another way than is read
  { says: "用底色表示是否到岗", at: "A1", rows: "图例：绿色=在岗，红色=缺勤\n姓名|1月|2月|3月|到岗月数\n社工01||||3\n社工02||||2" },
  { says: "没有读成表", at: "A1", rows: "协议指标|备注|完成百分比|情况\n30|个案|50%|甲\n20|小组|50%|乙" },
];

/** Every reason that an audit gives for what it did not read or compute, with its cell. */
function reasons({ rows, merges = [] }: (typeof TOLD)[number]) {
  const sheet = sheetOf(drawnKind({ title: "", rows, merges }));
  const { refusals, notComputed } = audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, certifiedShare: null });
  const texts = sheet.rowNumbers.flatMap((row) => sheet.row(row).flatMap((cell) => (cell ? cellText(cell) : [])));
  return {
    texts,
    said: [...refusals, ...notComputed].flatMap(({ row, column, why }) => (why ? [{ at: formatAddress({ row, column }), why }] : [])),
  };
}

test.each(TOLD)("“$says” is said at $at of a sheet of which it is true", (told) => {
  const { said } = reasons(told);
  const here = said.filter(({ at, why }) => at === told.at && why.zh.includes(told.says));
  expect(here).not.toEqual([]);
  expect(here[0]!.why.en).toMatch(/[a-z]{3,}.*\.$/s);
});

test("no reason names as missing what stands in the sheet", () => {
  const untrue = TOLD.flatMap((told) => {
    const { texts, said } = reasons(told);
    return said.flatMap(({ why }) =>
      [...why.zh.matchAll(/(?<!这个月)没有(?:认出|读到|写明)“([^”]+)”/g)].flatMap(([, name]) =>
        texts.includes(plainText(name!)) ? [`${told.says}: ${name}`] : [],
      ),
    );
  });
  expect(untrue).toEqual([]);
});
