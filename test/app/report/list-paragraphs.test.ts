import { audit } from "../../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { missingFigures, reportParagraphs } from "../../../src/domain/report/paragraphs";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { paragraphText, type Paragraph } from "../../../src/domain/tables/report";
import { checkProseAgainst } from "../../../src/prose/check";
import { auditSheets } from "./audited";

const of = (sheets: readonly Sheet[], settings: Partial<Settings> = {}) => audit({ sheets }, { ...DEFAULT_SETTINGS, ...settings });
const paragraph = (sheets: readonly Sheet[], id: string, settings: Partial<Settings> = {}): Paragraph | undefined =>
  reportParagraphs(of(sheets, settings)).find((one) => one.id === id);
const told = (sheets: readonly Sheet[], id: string, settings: Partial<Settings> = {}): readonly [string, string] | null => {
  const own = paragraph(sheets, id, settings);
  return own ? [paragraphText(own, "zh"), paragraphText(own, "en")] : null;
};
const left = (sheets: readonly Sheet[]): string[] => missingFigures(of(sheets)).map(({ labels, why }) => `${labels[0]!.zh}：${why.zh}`);

const budget = (cells: Readonly<Record<string, DrawnCell>> = {}, title = "项目经费预算执行情况表（单位：元）"): Sheet =>
  drawSheet(
    "经费",
    [
      [title],
      ["科目", "预算", "支出", "结余", "执行率"],
      ["人员费用", 600000, 350000, 250000, 0.5833],
      ["服务费用", 200000, 120000, 80000, 0.6],
      ["督导培训", 60000, 30000, 30000, 0.5],
      ["合计", 860000, 500000, 360000, 0.5814],
    ],
    { merges: ["A1:E1"], formats: { E3: "0.00%", E4: "0.00%", E5: "0.00%", E6: "0.00%" }, cells },
  );

describe("the paragraph on the budget", () => {
  test("tells what was granted, spent and left, with the unit that the sheet states", () => {
    expect(told([budget()], "budget")).toEqual([
      "项目经费预算合计860000元，实际支出500000元，执行率58.14%，结余360000元。",
      "Of the project budget of 860000 yuan, spending came to 500000 yuan; the spending rate is 58.14%; the balance is 360000 yuan.",
    ]);
    expect(told([budget({}, "项目经费预算执行情况表（单位：万元）")], "budget")![0]).toContain("合计860000万元");
    expect(told([budget({}, "项目经费预算执行情况表")], "budget")![0]).toContain("合计860000，实际支出500000，");
  });

  test("tells what is right where the sheet's sum is wrong, and says so", () => {
    const own = paragraph([budget({ C6: 510000 })], "budget")!;
    expect(paragraphText(own, "zh")).toContain("实际支出500000元");
  });

  test("an overrun is told as one, with the headings that spent beyond their budget", () => {
    const sheet = budget({ C4: 450000, D4: -250000, E4: 2.25, C6: 830000, D6: 30000, E6: 0.9651 });
    expect(told([sheet], "budget")).toEqual([
      "项目经费预算合计860000元，实际支出830000元，执行率96.51%，结余30000元。支出超过预算的科目有1个：服务费用。",
      "Of the project budget of 860000 yuan, spending came to 830000 yuan; the spending rate is 96.51%; the balance is 30000 yuan. Headings spent beyond the budget: 1 (服务费用).",
    ]);
    const beyond = budget({ C4: 550000, D4: -350000, E4: 2.75, C6: 930000, D6: -70000, E6: 1.0814 });
    expect(told([beyond], "budget")![0]).toContain("执行率108.14%，超支70000元。");
  });

  test("is left out, and that is said, where the headings stand side by side", () => {
    const across = (title: string, ...rows: DrawnCell[][]): Sheet => drawSheet("经费", [[title], ...rows]);
    for (const sheet of [
      across(
        "经费预算执行情况表(单位:元)",
        ["", "人员", "活动", "物资", "合计"],
        ["预算", 600, 200, 60, 860],
        ["支出", 300, 120, 30, 450],
        ["执行率", 0.5, 0.6, 0.5, 0.5233],
      ),
      across(
        "经费使用情况(元)",
        ["", "工资", "活动", "办公", "合计"],
        ["预算金额", 60, 20, 10, 90],
        ["支出金额", 30, 12, 5, 47],
        ["执行率", 0.5, 0.6, 0.5, 0.5222],
      ),
    ]) {
      expect(of([sheet]).tables.map(({ kind }) => kind)).toEqual(["budget"]);
      expect(told([sheet], "budget")).toBeNull();
      expect(left([sheet]).join("\n")).toContain("经费预算与支出：这张表的各项横向排列");
    }
  });

  test("is left out, with the reason, where an amount behind its sum cannot be read", () => {
    const sheets = [budget({ C4: "见附件", C6: null, D6: null, E6: null })];
    expect(told(sheets, "budget")).toBeNull();
    expect(left(sheets).join("\n")).toContain("经费预算与支出：预算表的合计无法确定");
  });

  test("is left out, with the reason, where there are two budgets", () => {
    const other = drawSheet("调整后", [
      ["科目", "预算", "支出", "结余"],
      ["人员", 10, 5, 5],
      ["活动", 20, 6, 14],
      ["合计", 30, 11, 19],
    ]);
    expect(told([budget(), other], "budget")).toBeNull();
    expect(left([budget(), other]).join("\n")).toContain("有几张预算表");
  });

  test("carries a caution where the sheet's own figures speak against a cell behind it", () => {
    const priced = (cells: Readonly<Record<string, DrawnCell>> = {}): Sheet =>
      drawSheet(
        "经费",
        [
          ["科目", "单价", "数量", "预算", "支出", "结余"],
          ["场地", 300, 12, 3600, 1800, 1800],
          ["物资", 45, 80, 3600, 2000, 1600],
          ["交通", 60, 25, 1500, 700, 800],
          ["讲师", 800, 7, 5600, 2400, 3200],
          ["宣传", 15, 130, 1950, 1000, 950],
          ["印刷", 4, 610, 2440, 1200, 1240],
          ["合计", null, null, 18690, 9100, 9590],
        ],
        { cells },
      );
    expect(paragraph([priced()], "budget")!.caution).toBeUndefined();
    const slip = paragraph([priced({ D5: 6500, F5: 4100, D8: 19590, F8: 10490 })], "budget")!;
    expect(paragraphText(slip, "zh")).toContain("合计19590");
    expect(slip.caution!.zh).toContain("经费!D5，填写为6500");
  });
});

const hours = (cells: Readonly<Record<string, DrawnCell>> = {}, title = "社工督导时数统计表"): Sheet =>
  drawSheet(
    "时数",
    [
      [title],
      ["序号", "姓名", "个别督导", "团体督导", "累计时数", "应完成时数", "尚缺时数"],
      [1, "社工01", 12, 18, 30, 30, 0],
      [2, "社工02", 10, 15.5, 25.5, 30, 4.5],
      [3, "社工03", 20, 16, 36, 30, null],
      ["合计", null, 42, 49.5, 91.5, 90, null],
    ],
    { merges: ["A1:G1"], cells },
  );

describe("the paragraphs on hours", () => {
  test("tell what was asked for, what was held, and to whom some are wanting though the sum is reached", () => {
    expect(told([hours()], "hours/supervision")).toEqual([
      "督导时数统计共3人，应完成90小时，实际完成91.5小时，时数完成率101.67%；未达到要求的有1人，尚缺4.5小时。",
      "Hours of supervision: people 3, required 90, held 91.5, share held 101.67%; below the requirement 1, hours wanting 4.5.",
    ]);
  });

  test("where everybody holds enough they say so", () => {
    const enough = hours({ D4: 20, E4: 30, G4: 0, D6: 54, E6: 96 });
    expect(told([enough], "hours/supervision")![0]).toBe(
      "督导时数统计共3人，应完成90小时，实际完成96小时，时数完成率106.67%，均达到要求。",
    );
  });

  test("of how many hours are wanting nothing is said where one person's cannot be told", () => {
    const [zh] = told([hours({ F4: "按合同", F6: null })], "hours/supervision")!;
    expect(zh).toBe("督导时数统计共3人，时数合计91.5小时。");
  });

  test("sessions are told as sessions, training apart from supervision", () => {
    const sessions = drawSheet("培训记录", [
      ["社工培训情况统计表"],
      ["日期", "培训主题", "培训时数"],
      ["2024-03-01", "政策解读", 3],
      ["2024-04-12", "个案实务", 6],
      ["合计", null, 9],
    ]);
    expect(told([hours(), sessions], "hours/training")).toEqual([
      "培训共开展2次，时数合计9小时。",
      "Hours of training: sessions 2, hours held 9.",
    ]);
    expect(told([hours(), sessions], "hours/supervision")).not.toBeNull();
  });
});

const register = (cells: Readonly<Record<string, DrawnCell>> = {}): Sheet =>
  drawSheet(
    "个案台账",
    [
      ["个案服务台账"],
      ["个案编号", "服务对象", "接案日期", "结案日期"],
      ["GA01", "对象甲", "2024-01-08", "2024-03-20"],
      ["GA02", "对象乙", "2024-02-22", null],
      ["GA03", "对象丙", "2024-05-26", "2024-06-20"],
    ],
    { cells },
  );
const TERM: Partial<Settings> = {
  term: { start: { year: 2024, month: 1, day: 1 }, end: { year: 2024, month: 12, day: 31 } },
  period: { start: { year: 2024, month: 1, day: 1 }, end: { year: 2024, month: 6, day: 30 } },
};

describe("the paragraph on registers", () => {
  test("tells what was entered within the period", () => {
    expect(told([register()], "registers", TERM)).toEqual([
      "据服务台账登记，评估期内登记个案3个，其中已结案2个。",
      "By the registers of services: cases 3, closed 2.",
    ]);
    expect(paragraph([register()], "registers", TERM)!.caution).toBeUndefined();
  });

  test("rows without a day are not counted, and that is said with a caution", () => {
    const sheets = [register({ C4: "二月底" })];
    expect(told(sheets, "registers", TERM)![0]).toBe(
      "据服务台账登记，评估期内登记个案2个，其中已结案2个。台账另有个案记录1条没有可识别的日期，未计入。",
    );
    expect(paragraph(sheets, "registers", TERM)!.caution!.zh).toContain("台账记录没有日期或日期无法识别");
  });

  test("a row that stands there twice is cautioned of", () => {
    const sheets = [register({ A5: "GA02", B5: "对象乙", C5: "2024-02-22", D5: null })];
    expect(paragraph(sheets, "registers", TERM)!.caution!.zh).toContain("台账记录重复");
  });

  test("one service in two registers that hold the same rows is not added up, and that is said", () => {
    const year = drawSheet("全年个案台账", [
      ["个案编号", "服务对象", "接案日期", "结案日期"],
      ["GA01", "对象甲", "2024-01-08", "2024-03-20"],
      ["GA04", "对象丁", "2024-05-29", null],
    ]);
    expect(told([register(), year], "registers", TERM)).toBeNull();
    expect(left([register(), year]).join("\n")).toContain("几张台账登记了相同的记录");
  });
});

const papers = (cells: Readonly<Record<string, DrawnCell>> = {}): Sheet =>
  drawSheet(
    "问卷",
    [
      ["满意度调查问卷发放与回收情况"],
      ["对象", "发放份数", "回收份数", "回收率", "有效份数", "有效率"],
      ["居民", 100, 90, 0.9, 88, 0.9778],
      ["合作单位", 20, 20, 1, 20, 1],
      ["合计", 120, 110, 0.9167, 108, 0.9818],
    ],
    { formats: { D3: "0.00%", D4: "0.00%", D5: "0.00%", F3: "0.00%", F4: "0.00%", F5: "0.00%" }, cells },
  );

describe("the sentence on a survey", () => {
  test("tells papers out and back and valid, with their rates", () => {
    expect(told([papers()], "survey")).toEqual([
      "满意度调查共发放问卷120份，回收问卷110份，回收率91.67%，有效问卷108份，有效率98.18%。",
      "Survey: questionnaires handed out 120, returned 110, return rate 91.67%, valid 108, valid rate 98.18%.",
    ]);
  });

  test("more papers back than went out are cautioned of", () => {
    const { caution } = paragraph([papers({ C4: 21, D4: 1.05, E4: 20, F4: 0.9524, C5: 111, D5: 0.925, F5: 0.973 })], "survey")!;
    expect(caution!.zh).toContain("有效数大于回收数，或回收数大于发放数（问卷!C4");
  });

  test("a rate of which it is only probable which answers count is not stated as a fact", () => {
    const answers = drawSheet(
      "满意度",
      [
        ["项目", "非常满意", "满意", "基本满意", "不满意", "合计", "满意率"],
        ["服务态度", 60, 20, 10, 10, 100, null],
      ],
      { formats: { G2: "0.00%" } },
    );
    expect(told([answers], "survey")).toBeNull();
    expect(left([answers]).join("\n")).toContain("满意度调查：");
  });
});

describe("the sentence on a score sheet", () => {
  const sheet = (cells: Readonly<Record<string, DrawnCell>> = {}): Sheet =>
    drawSheet(
      "评分",
      [
        ["一级指标", "二级指标", "分值", "扣分", "得分"],
        ["项目管理", "人员配备", 40, 4, 36],
        ["项目管理", "制度建设", 20, 1.5, 18.5],
        ["服务成效", "指标完成", 40, 6, 34],
        ["总分", null, 100, 11.5, 88.5],
        ["评估等级", null, null, null, "良好"],
      ],
      { cells },
    );

  test("tells full marks, score and grade", () => {
    expect(told([sheet()], "scoresheet")).toEqual([
      "评分细则表满分100分，实得88.50分，得分率88.50%，等级为良好。",
      "Score sheet: full marks 100, scored 88.50, share scored 88.50%, grade 良好 (good).",
    ]);
  });

  test("a score above its full marks is cautioned of; a score that cannot be read leaves the sentence out", () => {
    expect(paragraph([sheet({ D2: null, E2: 41, D5: null, E5: 93.5 })], "scoresheet")!.caution!.zh).toContain("得分或扣分超出分值");
    expect(told([sheet({ D3: null, E3: "待定", E5: null, E6: null })], "scoresheet")).toBeNull();
  });
});

test("a summary of stations is no part of one station's report", async () => {
  const ids = reportParagraphs(await auditSheets("station-other-tables.xlsx")).map(({ id }) => id);
  expect(ids.filter((id) => /summary/.test(id))).toEqual([]);
});

describe("sentences that people write of these tables", () => {
  const audited = of([budget(), hours(), papers()]);
  const verdicts = (text: string): string[] => checkProseAgainst(text, audited).verdicts.map(({ verdict }) => verdict);

  test.each([
    "本年度项目经费预算为86万元，截至评估期末累计支出50万元，执行率58.14%，结余36万元。",
    "社工站年度项目经费合计86万元。",
    "督导应完成时数90小时，实际完成91.5小时。",
    "满意度调查共发放问卷120份，收回110份，回收率91.67%，其中有效问卷108份。",
  ])("right ones agree: %s", (text) => {
    expect(new Set(verdicts(text))).toEqual(new Set(["agrees"]));
  });

  test.each([
    ["本年度项目经费预算为96万元。", "differs"],
    ["项目经费预算86万元，累计支出52万元。", "differs"],
    ["满意度调查回收问卷101份。", "differs"],
  ])("a slip is found: %s", (text, verdict) => {
    expect(verdicts(text)).toContain(verdict);
  });

  test.each([
    "其中人员经费支出35.5万元。",
    "本年度项目服务经费为144.5万元，其中社区慈善基金1775元。",
    "去年项目经费预算为80万元。",
    "居民问卷回收91份。",
    "1月经费支出3万元。",
    "收回社区志愿者问卷共108份。",
    "每名社工应完成督导时数30小时。",
    "全市社工站项目经费预算合计9000万元。",
  ])("what is of a part, of another time or of somebody else is not called wrong: %s", (text) => {
    expect(verdicts(text)).not.toContain("differs");
  });
});
