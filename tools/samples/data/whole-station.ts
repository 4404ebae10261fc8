import type { Content } from "../page";

/** A plain table of a station's workbook: rows from the first, merged areas as rows and columns from 1, number formats by column. */
export interface Ledger {
  readonly name: string;
  readonly rows: readonly (readonly Content[])[];
  /** The rows of its header, from 1. */
  readonly head: readonly number[];
  readonly spans?: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
  readonly formats?: Readonly<Record<number, string>>;
  readonly widths: readonly number[];
}

const RATE = "0.00%";

/** A third station's workbook with every kind of table beside attendance; in each sheet one slip or two, listed in `WHOLE_SLIPS`. */
export const WHOLE_LEDGERS: readonly Ledger[] = [
  {
    name: "服务指标",
    rows: [
      ["社工站服务指标完成情况统计表"],
      ["年度服务协议时间：2024年1月1日至2024年12月31日　统计时间：2024年1月1日至2024年6月30日"],
      ["序号", "服务内容", "协议量", "完成量", "完成率", "剩余量"],
      [1, "个案接案数", 10, 6, 0.6, 4],
      [2, "个案结案数", 5, 4, 0.8, 1],
      [3, "社区活动场次", 12, 7, 0.5833, 5],
      [4, "社区活动人次", 600, 330, 0.55, 270],
      [5, "入户探访户次", 200, 120, 0.6, 80],
      [6, "志愿者培训场次", 4, 2, 0.5, 3],
    ],
    head: [3],
    spans: [
      [1, 1, 1, 6],
      [2, 1, 2, 6],
    ],
    formats: { 5: RATE },
    widths: [6, 22, 10, 10, 10, 10],
  },
  {
    name: "个案台账",
    rows: [
      ["个案服务台账"],
      ["序号", "个案编号", "服务对象", "接案日期", "结案日期", "个案类型", "负责社工"],
      [1, "GA2024-01", "对象甲", "2024-01-08", "2024-03-20", "长者", "社工01"],
      [2, "GA2024-02", "对象乙", "2024-01-22", "2024-04-11", "家庭", "社工02"],
      [3, "GA2024-03", "对象丙", "2024-02-26", "2024-02-06", "残障", "社工03"],
      [4, "GA2024-04", "对象丁", "2024-03-15", "跟进中", "长者", "社工04"],
      [5, "GA2024-05", "对象戊", "2024-05-06", "2024-06-28", "青少年", "社工05"],
      [6, "GA2024-06", "对象己", "2024-06-03", "跟进中", "家庭", "社工06"],
    ],
    head: [2],
    spans: [[1, 1, 1, 7]],
    widths: [6, 14, 12, 14, 14, 10, 12],
  },
  {
    name: "活动台账",
    rows: [
      ["社区活动台账"],
      ["序号", "活动日期", "活动名称", "活动地点", "参加人次", "备注"],
      [1, "2024.1.20", "迎新春游园", "社区广场", 60],
      [2, "2024.2.24", "元宵灯谜", "党群中心", 45],
      [3, "2024.3.5", "学雷锋集市", "社区广场", 56],
      [4, "2024.4.13", "反诈宣传", "长者食堂", 48],
      [5, "2024.5.11", "亲子运动会", "社区球场", 66],
      [6, "2024.6.1", "六一游园", "社区广场", 55],
      ["合计", null, null, null, 303],
    ],
    head: [2],
    spans: [
      [1, 1, 1, 6],
      [9, 1, 9, 4],
    ],
    widths: [6, 14, 20, 14, 10, 16],
  },
  {
    name: "经费预算",
    rows: [
      ["项目经费预算执行情况表（单位：元）"],
      ["科目", "预算", "支出", "结余", "执行率"],
      ["人员费用", 600000, 302000, 298000, 0.5033],
      ["服务费用", 180000, 98600, 81400, 0.5478],
      ["督导培训", 60000, 24000, 36000, 0.4],
      ["办公费用", 40000, 15400, 26400, 0.385],
      ["合计", 880000, 440000, 440000, 0.5],
    ],
    head: [2],
    spans: [[1, 1, 1, 5]],
    formats: { 2: "#,##0", 3: "#,##0", 4: "#,##0", 5: RATE },
    widths: [18, 14, 14, 14, 12],
  },
  {
    name: "继续教育",
    rows: [
      ["社工继续教育时数统计表（单位：小时）"],
      ["序号", "姓名", "内部培训", "外部培训", "专业督导", "累计时数", "应完成时数", "尚缺时数"],
      [1, "社工07", 12, 8, 6, 26, 30, 4],
      [2, "社工08", 10, 8, 6, 28, 30, 6],
      [3, "社工09", 12, 12, 6, 30, 30, 0],
      ["合计", null, 34, 28, 18, 80, 90, 10],
    ],
    head: [2],
    spans: [
      [1, 1, 1, 8],
      [6, 1, 6, 2],
    ],
    widths: [6, 12, 12, 12, 12, 12, 12, 12],
  },
  {
    name: "满意度",
    rows: [
      ["服务满意度调查统计表"],
      ["调查项目", "非常满意", "满意", "一般", "不满意", "合计", "满意率"],
      ["服务态度", 62, 30, 6, 2, 100, 0.92],
      ["服务内容", 55, 35, 8, 2, 100, 0.9],
      ["服务成效", 48, 39, 10, 3, 100, 0.97],
      ["环境设施", 50, 38, 9, 3, 100, 0.88],
      ["合计", 215, 142, 33, 10, 400, 0.8925],
    ],
    head: [2],
    spans: [[1, 1, 1, 7]],
    formats: { 7: RATE },
    widths: [16, 10, 10, 10, 10, 10, 12],
  },
  {
    name: "评分细则",
    rows: [
      ["社工站评估评分表"],
      ["一级指标", "二级指标", "三级指标", "分值", "扣分", "得分"],
      ["项目管理", "人员配备", "到岗情况", 15, 1, 14],
      [null, null, "资质情况", 10, 0.5, 9.5],
      [null, "制度建设", "档案管理", 15, 1.5, 15],
      ["服务成效", "服务指标", "完成情况", 40, 4, 36],
      [null, "满意度", "服务对象满意度", 20, 2, 18],
      ["合计", null, null, 100, 9, 91],
      ["评估等级", null, null, null, null, "良好"],
    ],
    head: [2],
    spans: [
      [1, 1, 1, 6],
      [3, 1, 5, 1],
      [3, 2, 4, 2],
      [6, 1, 7, 1],
      [8, 1, 8, 3],
      [9, 1, 9, 5],
    ],
    widths: [14, 14, 20, 10, 10, 12],
  },
];

/** Where each slip stands, and the rule that finds it. */
export const WHOLE_SLIPS: readonly { readonly rule: string; readonly sheet: string; readonly cell: string }[] = [
  { rule: "register/count-differs", sheet: "服务指标", cell: "D6" },
  { rule: "relation/broken", sheet: "服务指标", cell: "F9" },
  { rule: "register/closed-before-opened", sheet: "个案台账", cell: "E5" },
  { rule: "register/total", sheet: "活动台账", cell: "E9" },
  { rule: "budget/balance", sheet: "经费预算", cell: "D6" },
  { rule: "hours/total", sheet: "继续教育", cell: "F4" },
  { rule: "survey/rate", sheet: "满意度", cell: "G5" },
  { rule: "scoresheet/deduction", sheet: "评分细则", cell: "F5" },
  { rule: "scoresheet/grade", sheet: "评分细则", cell: "F9" },
];
