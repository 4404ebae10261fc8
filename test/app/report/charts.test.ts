import { strFromU8, unzipSync } from "fflate";
import { openReport } from "../../../src/adapters/docx/opened-report";
import { heldAppendices } from "../../../src/app/report/appendices";
import { chartsOf } from "../../../src/app/report/charts";
import { reportNotes } from "../../../src/app/report/report-notes";
import { unreadSentences } from "../../../src/app/report/unread-parts";
import { audit } from "../../../src/domain/engine";
import type { Workbook } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import type { Audit } from "../../../src/domain/tables/audit";
import { checkProseAgainst } from "../../../src/prose/check";
import { PARAGRAPH_END } from "../../../src/prose/line-kinds";
import { diagram, diagramPart, drawing, object, pictured, withCharts, type DrawnChart } from "../../adapters/docx/drawn-parts";
import { paragraph, run, wordFile } from "../../adapters/docx/word-file";
import { MemoryWorkbook } from "../memory-workbook";
import { sampleSheets } from "../sample";

let workbook: Workbook;
let audited: Audit;
beforeAll(async () => {
  workbook = await new MemoryWorkbook(await sampleSheets("station-clean.xlsx")).read({ merges: true });
  audited = audit(workbook, DEFAULT_SETTINGS);
});

/** A report with a chart below a heading and a sentence. */
function reported(chart: DrawnChart, lead = "各项服务的完成情况如图1所示。", heading = "六、服务完成情况") {
  const body = paragraph(run(heading)) + paragraph(run(lead)) + paragraph(drawing("rId1")) + paragraph(run("以上数据均有台账。"));
  const document = openReport(withCharts(body, chart), PARAGRAPH_END)!;
  return { document, result: checkProseAgainst(document.text, audited) };
}

const said = (...parameters: Parameters<typeof reported>): string[] =>
  reported(...parameters).result.verdicts.map(
    ({ verdict, mention, figure }) => `${mention.text} ${verdict}${figure ? ` ${figure.label.zh}` : ""}`,
  );

const DONE = (groups: number): DrawnChart => ({
  title: "各项服务完成情况",
  categories: ["专业小组个数", "专业小组节数", "大型社区活动次数"],
  series: [
    { name: "指标量", values: [21, 105, 8] },
    { name: "完成量", values: [groups, 55, 6] },
  ],
});

describe("the figures of a chart are held against the workbook's tables", () => {
  test.each<[string, DrawnChart, string[]]>([
    ["columns of what was promised and done", DONE(12), ["12 differs 专业小组个数完成量"]],
    [
      "a pie of the workers",
      {
        kind: "pieChart",
        group: '<c:dLbls><c:showVal val="1"/></c:dLbls>',
        title: "人员情况",
        categories: ["持证社工", "非持证社工"],
        series: [{ name: "人数", values: [17, 7] }],
      },
      ["17 differs 其中持证社工"],
    ],
    [
      "a line of rates as they are shown",
      {
        kind: "lineChart",
        categories: ["专业小组个数", "大型社区活动次数"],
        series: [{ name: "完成率", values: [0.5238, 0.85], format: "0%" }],
      },
      ["85% differs 大型社区活动次数完成率"],
    ],
    [
      "areas as series",
      {
        categories: ["专业小组个数", "大型社区活动次数"],
        series: [
          { name: "片区1", values: [3, 2] },
          { name: "片区2", values: [5, 2] },
        ],
      },
      ["5 differs 片区2 专业小组个数完成量"],
    ],
    [
      "what was done as the axis says",
      { valueAxis: "完成量", categories: ["专业小组个数", "专业小组节数"], series: [{ name: "完成量", values: [11, 56] }] },
      ["56 differs 专业小组节数完成量"],
    ],
  ])("%s: the slip is found, and nothing else", (_, chart, wrong) => {
    expect(said(chart).filter((one) => one.includes("differs"))).toEqual(wrong);
    expect(said(chart).filter((one) => one.includes("agrees")).length).toBeGreaterThan(0);
  });

  test.each<[string, DrawnChart, string?]>([
    ["series that nobody has named", { categories: ["专业小组个数"], series: [{ name: "系列1", values: [12] }] }],
    [
      "two years side by side",
      {
        categories: ["专业小组个数"],
        series: [
          { name: "2022年", values: [14] },
          { name: "2023年", values: [12] },
        ],
      },
    ],
    ["another year in the title", { ...DONE(12), title: "2023年服务完成情况" }],
    ["months as categories", { categories: ["1月", "2月", "3月"], series: [{ name: "专业小组个数", values: [2, 3, 5] }] }],
    ["one month as the series", { categories: ["专业小组个数", "专业小组节数"], series: [{ name: "2024年2月", values: [2, 12] }] }],
    ["quarters", { categories: ["第一季度", "第二季度"], series: [{ name: "专业小组个数", values: [2, 3] }] }],
    ["whom it was for", { ...DONE(12), title: "青少年服务完成情况" }],
    ["a kind of what the axis tells", { ...DONE(12), categoryAxis: "义诊类服务" }],
    ["services that the tables do not know", { categories: ["健康义诊", "节日慰问"], series: [{ name: "完成量", values: [12, 14] }] }],
    ["the lead says another month", DONE(12), "2024年2月各项服务的完成情况如图1所示。"],
    ["another station", { ...DONE(12), title: "兄弟社工站服务完成情况" }],
  ])("%s: nothing is called wrong", (_, chart, ...lead) => {
    expect(said(chart, ...lead.filter((one) => typeof one === "string")).filter((one) => one.includes("differs"))).toEqual([]);
  });

  test("an area that title, lead or caption names is the one that is meant", () => {
    const chart = (title?: string): DrawnChart => ({
      ...(title ? { title } : {}),
      categories: ["专业小组个数", "专业小组节数"],
      series: [{ name: "完成量", values: [4, 21] }],
    });
    const wanted = ["4 agrees 片区2 专业小组个数完成量", "21 differs 片区2 专业小组节数完成量"];
    expect(said(chart("片区二服务完成情况"))).toEqual(wanted);
    expect(said(chart(), "片区二服务完成情况如图1所示。")).toEqual(wanted);
    const body = paragraph(run("如图所示。")) + paragraph(drawing("rId1")) + paragraph(run("图3 片区二服务完成情况"));
    const { text } = openReport(withCharts(body, chart()), PARAGRAPH_END)!;
    expect(checkProseAgainst(text, audited).verdicts.map(({ verdict }) => verdict)).toEqual(["agrees", "differs"]);
  });

  test("a chart is no appendix: rows that it leaves out are not missing", () => {
    const { result } = reported(DONE(11));
    expect(chartsOf(result.text).count).toBe(1);
    expect(heldAppendices(result.text, { workbook, audit: audited })).toMatchObject({ tables: 0, differences: [], rows: [] });
  });
});

describe("the answer in the document", () => {
  test.each(["zh", "en"] as const)(
    "names the chart's wrong figure and the right one, and tells once of what nobody knows (%s)",
    (language) => {
      const { document, result } = reported({ ...DONE(12), categories: ["专业小组个数", "健康义诊", "节日慰问"] });
      const notes = reportNotes(result, null, language, true);
      expect(notes.map(({ comment }) => comment)).toEqual(
        language === "zh"
          ? [
              expect.stringMatching(/^图表中有 4 个数字没有在表中找到/),
              expect.stringMatching(/^图表中“专业小组个数完成量”写的是 12，表中为 11（/),
            ]
          : [
              expect.stringMatching(/^No figure of the tables was found for 4 numbers of the chart/),
              expect.stringMatching(/^The chart says 12 for .*; the tables give 11 \(/),
            ],
      );
      const { bytes, commented, replaced } = document.noted(notes);
      expect([commented, replaced]).toEqual([2, 0]);
      const xml = strFromU8(unzipSync(bytes)["word/document.xml"]!);
      expect(xml).toMatch(/(?:<w:commentRangeStart w:id="\d"\/>){2}<w:r><w:drawing>.*<\/w:drawing><\/w:r><w:commentRangeEnd/);
      expect(openReport(bytes, PARAGRAPH_END)?.text).toBe(document.text);
    },
  );

  test("a diagram's wrong figure has its comment where the diagram hangs", () => {
    const file = wordFile(
      paragraph(run("人员架构："), diagram("rId1")),
      { "word/diagrams/data1.xml": diagramPart([["1", "社工站共配备26名社工", "0"]]) },
      [["diagramData", "diagrams/data1.xml"]],
    );
    const document = openReport(file, PARAGRAPH_END)!;
    const notes = reportNotes(checkProseAgainst(document.text, audited), null, "zh", true);
    expect(notes).toMatchObject([{ comment: expect.stringContaining("23") as unknown }]);
    expect(document.noted(notes)).toMatchObject({ commented: 1, replaced: 0 });
  });
});

describe("what was not read is told in both languages", () => {
  test("each with its kind, its place and why, and pictures once", () => {
    const body =
      paragraph(drawing("rId1")) +
      paragraph(run("一、人员")) +
      paragraph(object("Excel.Sheet.12"), object("Equation.3")) +
      paragraph(pictured(), pictured());
    const { contents } = openReport(withCharts(body, { kind: "scatterChart", title: "散点", categories: [], series: [] }), PARAGRAPH_END)!;
    expect(unreadSentences(contents, "zh")).toEqual([
      "未读取：文首的图表“散点”（这一类内容不读），其中的数字没有核对。",
      "未读取：“一、人员”之后的嵌入的工作簿（这一类内容不读），其中的数字没有核对。",
      "未读取：“一、人员”之后的嵌入的对象“Equation.3”（这一类内容不读），其中的数字没有核对。",
      "未读取：2 张图片，图中的文字和表格没有核对。",
    ]);
    expect(unreadSentences(contents, "en")).toEqual([
      "Not read: a chart “散点” at the beginning (its kind is not read); its figures were not checked.",
      "Not read: an embedded workbook after “一、人员” (its kind is not read); its figures were not checked.",
      "Not read: an embedded object “Equation.3” after “一、人员” (its kind is not read); its figures were not checked.",
      "Not read: 2 pictures; text and tables in them were not checked.",
    ]);
    expect(unreadSentences({ unread: [], pictures: 1 }, "en")).toEqual(["Not read: 1 picture; text and tables in it were not checked."]);
    expect(unreadSentences({ unread: [], pictures: 0 }, "zh")).toEqual([]);
  });
});
