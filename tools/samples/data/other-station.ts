import type { StationItem } from "./indicators";

/** A worker of the second station: marks of all twelve months, or the months that differ from full ones. */
export interface OtherWorker {
  readonly position: string;
  readonly qualification: string;
  readonly contract: string;
  /** Month number in the table (1–12) → 在岗 参保 薪酬发放; every other month is full. */
  readonly months?: Readonly<Record<number, string>>;
  readonly twoYear: number;
  readonly remark?: string;
}

export const OTHER_TITLE = "榕荫街社会工作服务站人员在岗情况表";
export const OTHER_TERM = "服务协议期：2023.7.1-2024.6.30";

/** Twelve months as different hands wrote them. */
export const OTHER_MONTHS = [
  "7月",
  "2023.8",
  "2023年9月",
  "2023-10",
  "11月份",
  "2023年12月",
  "2024年1月",
  "2024.2",
  "2024 年 3 月",
  "2024-04",
  "5月（计1）",
  "2024年６月",
];

const professionals: readonly OtherWorker[] = [
  { position: "站长", qualification: "中级社会工作师", contract: "2018.3.1-无固定期限", twoYear: 12 },
  { position: "督导", qualification: "高级社会工作师", contract: "2019-06-01至长期", months: { 3: "✓ ✓ ." }, twoYear: 11 },
  {
    position: "社工",
    qualification: "助理社会工作师",
    contract: "2022年1月1日至2024年12月31日",
    months: { 11: "✓ — ✓" },
    twoYear: 5,
  },
  { position: "社工", qualification: "助理社会工作师", contract: "20210701-20240930", twoYear: 12 },
  {
    position: "社工",
    qualification: "中级社会工作师",
    contract: "2020/5/6-\n2024/3/10",
    months: { 9: "0.5 ✓ ✓", 10: "— — —", 11: "— — —", 12: "— — —" },
    twoYear: 8.5,
    remark: "2024.3.10离职",
  },
  {
    position: "社工",
    qualification: "助理社会工作师",
    contract: "2023.10.18-2025.10.17",
    months: { 1: "/ / /", 2: "/ / /", 3: "/ / /", 4: "0.5 ✓ ✓" },
    twoYear: 0,
    remark: "2023.10.18入职",
  },
  { position: "社工", qualification: "助理社会工作师", contract: "2022.7.1-2025.6.30", twoYear: 0 },
  { position: "社工", qualification: "助理社会工作师", contract: "2022.7.1-2025.6.30", twoYear: 0 },
];

const assistants: readonly OtherWorker[] = [
  { position: "行政辅助", qualification: "社会工作专业本科", contract: "2023.1.1-2025.12.31", twoYear: 0 },
  { position: "行政辅助", qualification: "已接受社会工作行业组织培训并取得证书", contract: "2023.1.1-2025.12.31", twoYear: 0 },
  {
    position: "行政辅助",
    qualification: "社会工作专业大专",
    contract: "2023.7.1-2025.6.30",
    months: { 5: "无 无 无" },
    twoYear: 0,
    remark: "2023年11月事假一个月",
  },
];

export const OTHER_GROUPS = [
  { label: "专业人员", workers: professionals },
  { label: "辅助人员", workers: assistants },
] as const;

/** 协议要求在岗 10 人: the table of the two parts of the district says so. */
export const OTHER_PARTS = [
  { label: "东片", staff: 5, target: 120, done: 126, rate: "105.00%" },
  { label: "西片", staff: 5, target: 90, done: 90, rate: "100%" },
] as const;

export interface OtherItem extends StationItem {
  readonly unit: string;
}

const item = (name: string, unit: string, target: number, done: number, rate: number | string): OtherItem => ({
  name,
  unit,
  target,
  done,
  rate,
});

/** Metrics down: one line each. */
export const OTHER_ITEMS: readonly OtherItem[] = [
  item("困难群众建档", "份", 600, 655, 1.092),
  item("电话访问", "次", 3000, 3127, "１０４．２％"),
  item("入户探访", "次", 1500, 1533, 1.02),
  item("个案服务", "个", 30, 31, "103.3 %"),
  item("小组工作", "个", 12, 12, 1),
  item("社区活动", "场", 24, 25, 1.042),
  item("志愿者培训", "场", 6, 7, 1.167),
];

export const OTHER_SCORES = [
  { part: "监督方评估", cap: 10, score: 9.2 },
  { part: "购买方评估", cap: 20, score: 18.5 },
  { part: "督导中心评估", cap: 15, score: 13.35 },
  { part: "第三方评估", cap: 55, score: 46.8 },
] as const;
/** The four add up to 87.85. */
export const OTHER_SCORE_STATED = 87.58;

/** Where the slips of this workbook stand, for the tests that look for them; nothing else in it is wrong. */
export const OTHER_SLIPS = [
  { rule: "attendance/wage-missing", sheet: "人员在岗", cell: "Q9" },
  { rule: "attendance/insurance-missing", sheet: "人员在岗", cell: "AN10" },
  { rule: "attendance/group-subtotal", sheet: "人员在岗", cell: "AS16" },
  { rule: "indicator/percentage", sheet: "指标", cell: "H14" },
  { rule: "score/sum", sheet: "得分", cell: "E8" },
] as const;
