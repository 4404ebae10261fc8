import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { audit } from "../../../src/domain/engine";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { paragraphText, type Paragraph } from "../../../src/domain/tables/report";
import { missingFigures, reportParagraphs } from "../../../src/domain/report/paragraphs";
import { attendanceExample } from "../../../src/domain/families/attendance/rules/example-sheet";
import { scoreExample } from "../../../src/domain/families/score/rules/example-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { auditSheets } from "./audited";

const told = (paragraphs: readonly Paragraph[], id: Paragraph["id"], language: "zh" | "en" = "zh"): string | undefined => {
  const paragraph = paragraphs.find((candidate) => candidate.id === id);
  return paragraph && paragraphText(paragraph, language);
};
const of = (sheets: readonly Sheet[], requiredStaff: number | null = 3): Paragraph[] =>
  reportParagraphs(audit({ sheets }, { ...DEFAULT_SETTINGS, requiredStaff }));

describe("the sample's paragraphs", () => {
  let paragraphs: Paragraph[];
  beforeAll(async () => {
    paragraphs = reportParagraphs(await auditSheets("station-with-slips.xlsx"));
  });

  test.each([
    ["staffing", "截至评估期末，社工站在岗社工23名，其中持证社工16名、非持证社工7名。有2名社工因未购买社保，按“四有”要求不计入有效人次。"],
    [
      "post",
      "按协议配备社工20名、考核3.5个月计，社工站应到岗70人次，实到岗72.5人次，超配2.5人次；其中持证社工应到岗35人次，实到岗48.5人次，超配13.5人次。",
    ],
    ["qualification", "评估期末，社工站有中级社工师8名、助理社工师8名。从业2年以上的社工到岗61.5人次，占实到岗人次的84.83%。"],
    ["stability", "评估期内持续稳定在岗社工18名，按协议要求在岗社工20名计，稳岗率为90.00%。"],
    ["progress", "服务期时间进度为46.67%，以上各项指标均达到进度，其中13项已达到指标量。"],
  ] as const)("state the reference figures: %s", (id, text) => {
    expect(told(paragraphs, id)).toBe(text);
  });

  test("name each indicator as people say it, with the measure word of its header", () => {
    const services = told(paragraphs, "services")!;
    expect(services).toContain("17类困难群众和特殊群体建档指标量800个，完成1753个，完成率219.13%；");
    // A theme of several measures has a paragraph of its own, in which it is named once.
    expect(told(paragraphs, "services/专业个案")).toBe(
      "专业个案接案指标量60个，完成29个，完成率48.33%；指标量300节，完成144节，完成率48.00%；结案指标量60个，完成29个，完成率48.33%。以上各项均达到时间进度。",
    );
    expect(told(paragraphs, "services/大型社区活动")).toContain("；指标量800人次，完成800人次，完成率100.00%");
    expect(told(paragraphs, "services/专业小组", "en")).toContain("; 55 of 105 sessions (52.38%); ");
    expect(told(paragraphs, "list")).toContain("新增志愿者指标量70名，完成72名，完成率102.86%；");
  });

  test("tell of each area in a paragraph of its own, beginning with who works there", () => {
    expect(told(paragraphs, "area/片区1")).toMatch(
      /^片区1投入社工6名，各项服务指标完成情况如下：非17类困难群众和特殊群体电访指标量38，完成24，完成率63.16%；/,
    );
    expect(paragraphs.filter(({ chapter }) => chapter === "areas").map(({ title }) => title.zh)).toEqual(["片区1", "片区2", "片区3"]);
  });

  test("read as English sentences", () => {
    expect(told(paragraphs, "staffing", "en")).toBe(
      "At the end of the evaluation period the station had 23 social workers on its staff, 16 certified and 7 uncertified." +
        " Of the workers listed, 2 are not counted for want of social insurance.",
    );
    expect(told(paragraphs, "stability", "en")).toBe(
      "Throughout the period, 18 workers stayed on post; measured against the 20 required, the stable-post rate is 90.00%.",
    );
    expect(told(paragraphs, "progress", "en")).toBe(
      "Time progress of the service term is 46.67%; every indicator above keeps up with it, and 13 of them are done already.",
    );
  });
});

test("person-months that are just as many as required are no surplus, and fewer are a shortfall", () => {
  expect(told(of([attendanceExample()]), "post")).toContain("应到岗7.5人次，实到岗7.5人次，与应到岗持平；");
  expect(told(of([attendanceExample()], 4), "post")).toContain("应到岗10人次，实到岗7.5人次，缺2.5人次；");
  expect(told(of([attendanceExample()], 4), "post", "en")).toContain("10 person-months were due and 7.5 were worked, 2.5 short;");
});

test("without the staff required, what was worked and who stayed is still told", () => {
  const paragraphs = of([attendanceExample()], null);
  expect(told(paragraphs, "post")).toBe("考核2.5个月，社工站实到岗7.5人次，其中持证社工实到岗5人次。");
  expect(told(paragraphs, "post", "en")).toBe("Over 2.5 months, 7.5 person-months were worked, 5 of them by certified workers.");
  expect(told(paragraphs, "stability")).toBe("评估期内持续稳定在岗社工3名。");
});

test("a senior certificate is told where somebody holds one", () => {
  expect(told(of([attendanceExample({ D5: "高级社工师" })]), "qualification")).toContain(
    "社工站有高级社工师1名、中级社工师0名、助理社工师1名。",
  );
  expect(told(of([attendanceExample()]), "qualification")).not.toContain("高级");
});

test("indicators that lag behind the service term are counted and named, in lists as well as in area tables", () => {
  const list = drawSheet("清单", [
    ["指标完成情况统计表"],
    ["(2024年1月1日至2024年6月30日)"],
    ["协议内容", "指标要求", "完成量", "百分比"],
    ["社区调研", 10, 3, 0.3],
    ["政策宣传", 10, 5, 0.5],
    ["资源链接", 10, 4, 0.4],
  ]);
  const term = { start: { year: 2024, month: 1, day: 1 }, end: { year: 2024, month: 12, day: 31 } };
  const paragraphs = reportParagraphs(audit({ sheets: [list] }, { ...DEFAULT_SETTINGS, term }));
  expect(told(paragraphs, "progress")).toBe(
    "服务期时间进度为50.00%。以上3项指标中，2项低于进度：社区调研（完成率30.00%，距指标量尚差7）、资源链接（完成率40.00%，距指标量尚差6）。",
  );
  expect(told(paragraphs, "progress", "en")).toBe(
    "Time progress of the service term is 50.00%. Of 3 indicators above, 2 lag behind it: 社区调研 (30.00%, 7 short of the target), 资源链接 (40.00%, 6 short of the target).",
  );
});

test("once every promise is kept, the paragraph on time says so and counts nothing out", () => {
  const list = drawSheet("清单", [
    ["指标完成情况统计表"],
    ["(2024年1月1日至2024年6月30日)"],
    ["协议内容", "指标要求", "完成量", "百分比"],
    ["社区调研", 10, 10, 1],
    ["政策宣传", 10, 15, 1.5],
  ]);
  const term = { start: { year: 2024, month: 1, day: 1 }, end: { year: 2024, month: 6, day: 30 } };
  const paragraphs = reportParagraphs(audit({ sheets: [list] }, { ...DEFAULT_SETTINGS, term }));
  expect(told(paragraphs, "progress")).toBe("服务期时间进度为100.00%，以上各项指标均已达到指标量。");
  expect(told(paragraphs, "progress", "en")).toBe("Time progress of the service term is 100.00%; every indicator above is done.");
});

test("scores stand with two decimals, and with more where they have more", () => {
  const scores = (first: number): string | undefined => told(of([scoreExample({ C3: first })]), "score");
  const [head] = scores(8.6)!.split("，");
  expect(head).toMatch(/8\.60分$/);
  expect(scores(8.605)!.split("，")[0]).toMatch(/8\.605分$/);
  expect(told(of([scoreExample()]), "score", "en")).toMatch(
    /^Scores: supervisor \d+\.\d\d, purchaser .*; total \d+\.\d\d, grade \S+ \(\w+\)\.$/,
  );
});

describe("the grade of the paragraph on scores", () => {
  test("is by the scheme that the sheet itself sets", () => {
    const own = scoreExample({
      A10: "等级标准：95分以上为优秀，70分以上为良好，70分以下为不合格",
      C3: 10,
      C4: 20,
      C5: 15,
      C6: 47,
      C7: 92,
      C8: "良好",
    });
    expect(told(of([own]), "score")).toMatch(/总得分92\.00分，评估等级为良好。$/);
  });

  test("is left out, with its reason, where the full marks are no hundred and no scheme is known", () => {
    const other = audit({ sheets: [scoreExample({ B3: 100, B4: 200, B5: 150, B6: 550, B7: 1000, C8: null })] }, DEFAULT_SETTINGS);
    expect(told(reportParagraphs(other), "score")).toMatch(/总得分86\.74分。$/);
    expect(missingFigures(other).map(({ labels, why }) => [labels[0]!.zh, why.zh])).toContainEqual([
      "评估等级",
      expect.stringContaining("不是100分"),
    ]);
  });
});
