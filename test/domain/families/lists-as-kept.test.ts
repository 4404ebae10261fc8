import { audit } from "../../../src/domain/engine";
import { formatReference } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { uncomputedByCause, uncomputedText } from "../../../src/domain/report/uncomputed";
import type { Audit } from "../../../src/domain/tables/audit";

type Rows = readonly (readonly DrawnCell[])[];

const run = (...sheets: readonly Sheet[]): Audit => audit({ sheets }, DEFAULT_SETTINGS);
const draw = (rows: Rows, cells: Readonly<Record<string, DrawnCell>> = {}, options: DrawOptions = {}, name = "表"): Sheet =>
  drawSheet(name, rows, { ...options, cells: { ...options.cells, ...cells } });
const told = ({ findings }: Audit): unknown[] =>
  findings.filter(({ severity }) => severity !== "info").map((one) => [formatReference(one), one.rule, one.expected]);
const written = ({ edits }: Audit): unknown[] => edits.map((edit) => [formatReference(edit), edit.after.value]);
const left = ({ notComputed }: Audit): string[] => notComputed.map(formatReference);

const PRICED: Rows = [
  ["序号", "项目明细", "单价（元）", "数量", "预算金额（元）", "实际支出（元）", "结余（元）"],
  [1, "宣传横幅", 65, 12, 780, 600, 180],
  [2, "文具套装", 8.5, 200, 1700, 1500, 200],
  [3, "茶点", 15, 320, 4800, 4200, 600],
  [4, "讲师费", 500, 9, 4500, 4000, 500],
  [5, "场地布置", 280, 6, 1680, 1680, 0],
  [6, "志愿者保险", 12, 150, 1800, 1650, 150],
  [7, "印刷品", 2.2, 1500, 3300, 3100, 200],
  ["合计", null, null, null, 18560, 16730, 1830],
];

describe("an entry of which the sheet's own figures, or another sheet, say what it should be", () => {
  test("is told, and nothing is written that would be computed from it: price times quantity gives 4500", () => {
    expect(told(run(draw(PRICED)))).toEqual([]);
    const result = run(draw(PRICED, { E5: 5400 }));
    expect(told(result)).toEqual([["表!E5", "relation/broken", 4500]]);
    expect(written(result)).toEqual([]);
    expect(left(result)).toEqual(["表!G5", "表!E9", "表!G9"]);
    for (const { blockedBy } of result.notComputed) expect(blockedBy.map(formatReference)).toEqual(["表!E5"]);
    const [text] = uncomputedByCause(result.notComputed, () => null).map((one) => uncomputedText(one, "zh"));
    expect(text).toBe("3 格未能复算：所依据的 E5 有待核实，保持原样。请先核对、更正所依据的单元格，更正后会一并复算。");
  });

  test("is not doubted for what its own list computes from it: an amount that was entered anew has its balance and sum computed anew", () => {
    const plain = PRICED.map((row) => row.filter((_, column) => column !== 2 && column !== 3));
    const result = run(draw(plain, { D5: 4100 }));
    expect(told(result).map((one) => (one as unknown[])[0])).toEqual(["表!E5", "表!D9", "表!E9"]);
    expect(written(result)).toEqual([
      ["表!E5", 400],
      ["表!D9", 16830],
      ["表!E9", 1730],
    ]);
  });

  test("a summary that says otherwise than the station's own sheet is asked about, and its sums wait", () => {
    const summary: Rows = [
      ["各站经费汇总"],
      ["社工站", "预算", "支出", "结余"],
      ["桥东站", 860000, 431500, 428500],
      ["桥西站", 720000, 355000, 365000],
      ["合计", 1580000, 786500, 793500],
    ];
    const own = (name: string, budget: number, spent: number): Sheet =>
      draw(
        [
          [`${name}经费预算执行表`],
          ["科目", "预算", "支出", "结余"],
          ["人员", budget - 100000, spent - 50000, budget - spent - 50000],
          ["服务", 100000, 50000, 50000],
          ["合计", budget, spent, budget - spent],
        ],
        {},
        {},
        name,
      );
    const sheets = (cells: Readonly<Record<string, DrawnCell>> = {}): Sheet[] => [
      draw(summary, cells),
      own("桥东站", 860000, 431500),
      own("桥西站", 720000, 355000),
    ];
    expect(told(run(...sheets()))).toEqual([]);
    const result = run(...sheets({ C4: 365000 }));
    expect(told(result)).toEqual([["表!C4", "summary/differs", null]]);
    expect(written(result)).toEqual([]);
    expect(left(result)).toEqual(["表!D4", "表!C5", "表!D5"]);
  });

  test("of months each in a column of its own none is held against what a summary says was spent", () => {
    const summary: Rows = [
      ["各站经费汇总"],
      ["社工站", "预算", "支出", "结余"],
      ["桥东站", 860000, 90000, 770000],
      ["桥西站", 720000, 355000, 365000],
    ];
    const months: Rows = [
      ["桥东站经费支出表"],
      ["科目", "预算", "1月", "2月", "3月", "结余"],
      ["人员", 760000, 20000, 21000, 22000, 697000],
      ["服务", 100000, 8000, 9000, 10000, 73000],
      ["合计", 860000, 28000, 30000, 32000, 770000],
    ];
    expect(told(run(draw(summary), draw(months, {}, {}, "桥东站")))).toEqual([]);
  });

  test("of more valid papers than came back no rate is computed", () => {
    const papers: Rows = [
      ["站点", "派发数量", "收回数量", "收回率", "有效问卷", "问卷有效率"],
      ["东社区", 60, 55, 0.9167, 52, 0.9455],
      ["西社区", 40, 40, 1, 38, 0.95],
      ["南社区", 50, 43, 0.86, 43, 1],
      ["北社区", 30, 28, 0.9333, 27, 0.9643],
      ["合计", 180, 166, 0.9222, 160, 0.9639],
    ];
    const formats = Object.fromEntries(["D", "F"].flatMap((column) => [2, 3, 4, 5, 6].map((row) => [`${column}${row}`, "0.00%"])));
    expect(told(run(draw(papers, {}, { formats })))).toEqual([]);
    const result = run(draw(papers, { E5: 29 }, { formats }));
    expect(told(result)).toEqual([["表!E5", "survey/counts-exceed", null]]);
    expect(written(result)).toEqual([]);
    expect(left(result)).toEqual(["表!F5", "表!E6", "表!F6"]);
  });
});

test("a wrong sum of an indicator's months is told once: what is left of the promise, which was computed from the right one, is not called wrong", () => {
  const rows: Rows = [
    ["服务指标", "年度目标", "1月", "2月", "3月", "一季度累计", "完成率", "剩余指标"],
    ["个案", 60, 5, 4, 6, 15, 0.25, 45],
    ["小组", 21, 2, 1, 3, 6, 0.2857, 15],
    ["活动", 40, 3, 2, 5, 10, 0.25, 30],
    ["探访", 5000, 400, 388, 512, 1300, 0.26, 3700],
    ["电访", 5600, 610, 480, 555, 1645, 0.2938, 3955],
  ];
  const formats = Object.fromEntries([2, 3, 4, 5, 6].map((row) => [`G${row}`, "0.00%"]));
  expect(told(run(draw(rows, {}, { formats })))).toEqual([]);
  expect(told(run(draw(rows, { F5: 1310 }, { formats })))).toEqual([["表!F5", "indicator/total", 1300]]);
});

interface Kept {
  readonly title: string;
  readonly rows: Rows;
  readonly options?: DrawOptions;
  readonly kinds: readonly string[];
  /** A slip, where it is told, and what is right there. */
  readonly slips: readonly (readonly [cell: string, wrong: Exclude<DrawnCell, null>, right: number | null, at?: string])[];
}

const percents = (...cells: readonly string[]): DrawOptions => ({ formats: Object.fromEntries(cells.map((cell) => [cell, "0.00%"])) });

const KEPT: readonly Kept[] = [
  {
    title: "a budget by quarters, each a column of its own",
    rows: [
      ["支出类别", "全年预算", "第一季度", "第二季度", "第三季度", "第四季度", "全年支出", "预算余额", "执行比例"],
      ["人员开支", 500000, 120000, 121500, 118300, 125000, 484800, 15200, 0.9696],
      ["服务开支", 150000, 30210.5, 28800, 41000, 39550.25, 139560.75, 10439.25, 0.9304],
      ["行政开支", 38000, 9000, 8755.6, 9100, 8999, 35854.6, 2145.4, 0.9435],
      ["合  计", 688000, 159210.5, 159055.6, 168400, 173549.25, 660215.35, 27784.65, 0.9596],
    ],
    options: percents("I2", "I3", "I4", "I5"),
    kinds: ["budget"],
    slips: [
      ["G3", 139650.75, 139560.75],
      ["D5", 159955.6, 159055.6],
    ],
  },
  {
    title: "a fund whose money is put in, not spent",
    rows: [
      ["专项资金明细表（单位：万元）"],
      ["大类", "子项", "计划投入", "已投入", "未投入"],
      ["服务类", "长者服务", 12.5, 8.3, 4.2],
      [null, "青少年服务", 10, 6.75, 3.25],
      [null, "小计", 22.5, 15.05, 7.45],
      ["管理类", "办公", 3.2, 1.1, 2.1],
      [null, "督导", 6, 3, 3],
      [null, "小计", 9.2, 4.1, 5.1],
      ["总计", null, 31.7, 19.15, 12.55],
    ],
    options: { merges: ["A1:E1", "A3:A5", "A6:A8", "A9:B9"] },
    kinds: ["budget"],
    slips: [
      ["E6", 1.2, 2.1],
      ["D5", 15.5, 15.05],
      ["C9", 37.1, 31.7],
    ],
  },
  {
    title: "a budget of what was granted by a resolution",
    rows: [
      ["资金用途", "批复金额(元)", "截至6月支出(元)", "剩余资金(元)", "资金使用率"],
      ["工资福利", 826000, 401233.5, 424766.5, 0.4858],
      ["活动物料", 96000, 61872.4, 34127.6, 0.6445],
      ["总计", 922000, 463105.9, 458894.1, 0.5023],
    ],
    options: percents("E2", "E3", "E4"),
    kinds: ["budget"],
    slips: [["D3", 34217.6, 34127.6]],
  },
  {
    title: "continuing education of which some people hold more than is required: what is wanting in all is no difference of sums",
    rows: [
      ["社工继续教育完成情况登记表"],
      ["姓名", "职称", "线上学习", "集中面授", "专题研修", "学时合计", "规定学时", "差额"],
      ["社工01", "社会工作师", 16, 8, 14, 38, 36, 0],
      ["社工02", "助理社会工作师", 10, 8, 6, 24, 36, 12],
      ["社工03", "社会工作师", 20, 4, 12, 36, 36, 0],
      ["社工04", "助理社会工作师", 8, 8, 8, 24, 36, 12],
      ["合计", null, 54, 28, 40, 122, 144, null],
    ],
    options: { merges: ["A1:H1"] },
    kinds: ["hours"],
    slips: [
      ["F4", 26, 24],
      ["F7", 132, 122],
      ["H4", 21, 12],
    ],
  },
  {
    title: "a survey of those who took part",
    rows: [
      ["2024年度中期服务满意度测评结果"],
      ["服务对象类别", "很满意", "较满意", "一般", "不满意", "参评人数", "满意度(%)"],
      ["长者", 34, 12, 3, 1, 50, 92],
      ["青少年", 20, 15, 4, 1, 40, 87.5],
      ["残障人士", 11, 7, 2, 0, 20, 90],
      ["合计", 65, 34, 9, 2, 110, 90],
    ],
    kinds: ["survey"],
    slips: [["F4", 41, 40]],
  },
  {
    title: "a score sheet of what the station and the assessors gave",
    rows: [
      ["一级指标", "二级指标", "标准分", "自评分", "考评分"],
      ["组织管理", "制度建设", 18, 17, 16],
      ["组织管理", "队伍建设", 12, 12, 11],
      ["服务质量", "专业服务", 50, 48, 45.5],
      ["服务成效", "满意度", 20, 20, 18.5],
      ["总得分", null, 100, 97, 91],
    ],
    kinds: ["score-sheet"],
    slips: [["E6", 92, 91]],
  },
  {
    title: "a register of groups whose 节次 are counted, not numbered",
    rows: [
      ["小组工作台帐（2024年）"],
      ["小组名称", "开始日期", "结束日期", "节次", "组员人数", "累计服务人次"],
      ["银龄手工坊", "2024-03-01", "2024-04-12", 6, 10, 58],
      ["少年成长营", "2024-04-02", "2024-05-14", 6, 12, 70],
      ["亲子沟通小组", "2024-05-07", "2024-06-11", 5, 8, 39],
      ["合计", null, null, 17, 30, 167],
    ],
    kinds: ["register"],
    slips: [["D6", 18, 17]],
  },
  {
    title: "a register whose services are named under 活动, with hours a head that are no sum",
    rows: [
      ["志愿服务活动台账（2024年上半年）"],
      ["时间", "活动", "志愿者人数", "人均时长（小时）", "服务总时数（小时）"],
      ["2024/1/13", "写春联", 8, 3, 24],
      ["2024/2/3", "慰问孤老", 15, 2.5, 37.5],
      ["2024/3/5", "义诊义剪", 22, 4, 88],
      ["2024/3/30", "社区清洁", 12, 2, 24],
      ["合计", null, 57, null, 173.5],
    ],
    kinds: ["register"],
    slips: [
      ["C7", 59, 57],
      ["E7", 173, 173.5],
    ],
  },
  {
    title: "a register of cases, in which a number stands twice",
    rows: [
      ["个案编号", "案主", "开案日期", "结案日期", "个案类别"],
      ["C-001", "甲某", "2024.1.9", "2024.4.2", "经济援助"],
      ["C-002", "乙某", "2024.1.30", null, "精神健康"],
      ["C-003", "丙某", "2024.2.18", "2024.5.20", "家庭关系"],
      ["C-004", "丁某", "2024.3.11", "2024.6.3", "长者照顾"],
    ],
    kinds: ["register"],
    slips: [["A5", "C-003", null, "B5"]],
  },
  {
    title: "a score by the weights that the headers state, of five areas",
    rows: [
      ["片区", "服务完成（40%）", "服务质量（35%）", "内部管理（25%）", "综合得分"],
      ["片区一", 88, 92, 85, 88.65],
      ["片区二", 90, 81, 94, 87.85],
      ["片区三", 76, 88, 90, 83.7],
      ["片区四", 95, 90, 89, 91.75],
      ["片区五", 82, 79, 91, 83.2],
    ],
    kinds: [],
    slips: [["E3", 89.85, 87.85]],
  },
  {
    title: "a cash book whose lines take in or give out",
    rows: [
      ["日期", "摘要", "收入", "支出", "余额"],
      ["1月5日", "上年结转", 12000, null, 12000],
      ["1月18日", "购买物资", null, 1530.5, 10469.5],
      ["2月2日", "捐赠收入", 5000, null, 15469.5],
      ["2月20日", "活动支出", null, 2860, 12609.5],
      ["3月6日", "交通补贴", null, 420, 12189.5],
      ["3月25日", "活动支出", null, 1999.9, 10189.6],
      ["4月11日", "捐赠收入", 3000, null, 13189.6],
      ["4月28日", "印刷", null, 760, 12429.6],
      ["5月9日", "企业捐赠", 8000, null, 20429.6],
      ["5月17日", "讲师费", null, 1200, 19229.6],
      ["5月30日", "义卖收入", 2345.6, null, 21575.2],
      ["6月12日", "慰问", null, 3688, 17887.2],
    ],
    kinds: [],
    slips: [["E6", 12819.5, 12189.5]],
  },
];

describe.each(KEPT)("$title", ({ rows, options = {}, kinds, slips }) => {
  test("is silent where all is right, and nothing is written", () => {
    const result = run(draw(rows, {}, options));
    expect(result.tables.map(({ kind }) => kind)).toEqual(kinds);
    expect(told(result)).toEqual([]);
    expect(written(result)).toEqual([]);
  });

  test.each(slips.map((slip) => [slip[0], slip] as const))("the slip at %s is found with what is right, and it alone", (cell, slip) => {
    const [, wrong, right, at = cell] = slip;
    const result = run(draw(rows, { [cell]: wrong }, options));
    expect(told(result).map((one) => (one as unknown[]).filter((_, part) => part !== 1))).toEqual([[`表!${at}`, right]]);
    expect(written(result).every((one) => (one as unknown[])[0] === `表!${at}`)).toBe(true);
  });
});
