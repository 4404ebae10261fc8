import { readDocument } from "../../../src/adapters/docx";
import { drawing, withCharts, type DrawnChart } from "./drawn-parts";
import { paragraph, run } from "./word-file";

const SHOWN = '<c:dLbls><c:showVal val="1"/></c:dLbls>';
const PERCENT = '<c:dLbls><c:showVal val="0"/><c:showPercent val="1"/></c:dLbls>';

/** The rows that a chart is read as; what is told where it is not. */
function read(chart: DrawnChart | string): unknown {
  const { text, contents } = readDocument(withCharts(paragraph(run("如下图：")) + paragraph(drawing("rId1")), chart), "");
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  return contents.unread.length > 0 ? contents.unread.map(({ kind, why, name, after }) => [kind, why, name, after]) : rows;
}

const CATEGORIES = ["专业小组", "专业个案", "社区活动"];
const DONE = { name: "完成量", values: [11, 29, 6] };

describe("a chart is read as the table that it shows", () => {
  test.each<[string, DrawnChart, string[]]>([
    [
      "columns of two series",
      { title: "服务完成情况", categories: CATEGORIES, series: [{ name: "指标量", values: [21, 60, 8] }, DONE] },
      ["|图表：服务完成情况|", "|项目\t|指标量\t|完成量|", "|专业小组\t|21\t|11|", "|专业个案\t|60\t|29|", "|社区活动\t|8\t|6|"],
    ],
    [
      "a line without a title",
      { kind: "lineChart", categories: CATEGORIES, series: [DONE] },
      ["|图表|", "|项目\t|完成量|", "|专业小组\t|11|", "|专业个案\t|29|", "|社区活动\t|6|"],
    ],
    [
      "a pie that shows its values",
      { kind: "pieChart", group: SHOWN, categories: ["持证社工", "非持证社工"], series: [{ name: "人数", values: [16, 7] }] },
      ["|图表|", "|项目\t|人数|", "|持证社工\t|16|", "|非持证社工\t|7|"],
    ],
    [
      "a ring that shows shares alone",
      { kind: "doughnutChart", group: PERCENT, categories: ["持证社工", "非持证社工"], series: [{ name: "占比", values: [70, 30] }] },
      ["|图表|", "|项目\t|占比|", "|持证社工\t|70%|", "|非持证社工\t|30%|"],
    ],
    [
      "rates as the cells' format shows them",
      { kind: "bar3DChart", categories: ["专业小组"], series: [{ name: "完成率", values: [0.523809523], format: "0.00%" }] },
      ["|图表|", "|项目\t|完成率|", "|专业小组\t|52.38%|"],
    ],
    [
      "figures with a measure in the format, and one beside the axis",
      {
        valueAxis: "单位：人次",
        categories: ["专业小组"],
        series: [
          { name: "完成量", values: [385] },
          { name: "指标量", values: [525.4], format: '0"人次"' },
        ],
      },
      ["|图表|", "|项目\t|完成量(人次)\t|指标量(人次)|", "|专业小组\t|385\t|525人次|"],
    ],
    [
      "the words beside the axes stand above it",
      {
        title: "Services",
        valueAxis: "完成量",
        categoryAxis: "服务类别",
        categories: ["专业小组"],
        series: [{ name: "系列1", values: [11] }],
      },
      ["|Chart: Services|", "|服务类别|", "|完成量|", "|项目\t|系列|", "|专业小组\t|11|"],
    ],
    [
      "areas as series, which are rows then",
      {
        categories: ["专业小组", "社区活动"],
        series: [
          { name: "片区1", values: [3, 2] },
          { name: "片区2", values: [4, null] },
        ],
      },
      ["|图表|", "|项目\t|专业小组\t|社区活动|", "|片区1\t|3\t|2|", "|片区2\t|4\t||"],
    ],
    [
      "labels of a person's own, and one with a format of its own",
      {
        categories: ["专业小组", "专业个案"],
        series: [
          {
            name: "完成率",
            values: [0.5, 0.25],
            labels:
              '<c:dLbls><c:dLbl><c:idx val="0"/><c:tx><c:rich><a:p><a:r><a:t>52.38%</a:t></a:r></a:p></c:rich></c:tx></c:dLbl><c:numFmt formatCode="0.0%" sourceLinked="0"/><c:showVal val="1"/></c:dLbls>',
          },
        ],
      },
      ["|图表|", "|项目\t|完成率|", "|专业小组\t|52.38%|", "|专业个案\t|25.0%|"],
    ],
    [
      "categories of two levels",
      {
        categories:
          '<c:multiLvlStrRef><c:multiLvlStrCache><c:lvl><c:pt idx="0"><c:v>小组</c:v></c:pt><c:pt idx="1"><c:v>个案</c:v></c:pt></c:lvl><c:lvl><c:pt idx="0"><c:v>片区一</c:v></c:pt></c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>',
        series: [{ name: "完成量", values: [3, 4] }],
      },
      ["|图表|", "|项目\t|项目\t|完成量|", "|片区一\t|小组\t|3|", "|片区一\t|个案\t|4|"],
    ],
    [
      "names with bars and breaks in them, and noise of binary fractions",
      { categories: ["小组|个\n案"], series: [{ name: "完成量", values: [0.30000000000000004] }] },
      ["|图表|", "|项目\t|完成量|", "|小组｜个 案\t|0.3|"],
    ],
  ])("%s", (_, chart, rows) => expect(read(chart)).toEqual(rows));

  test("the caption below it stands before it, and what stands in its paragraph too", () => {
    const body = paragraph(run("见下。"), drawing("rId1")) + paragraph(run("图2 片区二服务完成情况")) + paragraph(run("以上。"));
    const { text } = readDocument(withCharts(body, { categories: ["专业小组"], series: [{ name: "完成量", values: [4] }] }), "");
    expect(text.split("\n")).toEqual(["见下。", "图2 片区二服务完成情况", "", "|图表|", "|项目\t|完成量|", "|专业小组\t|4|", "", "以上。"]);
  });

  test("in a table that places charts, one with a title stands behind the table, and one without is told", () => {
    const cell = (content: string): string => `<w:tc>${paragraph(content)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(drawing("rId1"))}${cell(drawing("rId2"))}</w:tr></w:tbl>`;
    const chart = { categories: ["专业小组"], series: [{ name: "完成量", values: [4] }] };
    const { text, contents } = readDocument(withCharts(body, { ...chart, title: "片区二" }, chart), "");
    expect(text.split("\n").filter((line) => line !== "")).toEqual(["|\t||", "|图表：片区二|", "|项目\t|完成量|", "|专业小组\t|4|"]);
    expect(contents.unread).toMatchObject([{ kind: "chart", why: "place" }]);
  });

  test("text that is deleted or hidden shows no chart, and nobody is told of one", () => {
    const deleted = `<w:del w:id="1" w:author="a">${drawing("rId1")}</w:del>`;
    const hidden = drawing("rId1").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>");
    const { text, contents } = readDocument(
      withCharts(paragraph(run("甲"), deleted, hidden), { categories: CATEGORIES, series: [DONE] }),
      "",
    );
    expect([text, contents]).toEqual(["甲", { unread: [], pictures: 0 }]);
  });
});

describe("a chart that cannot be read is told of", () => {
  const numbers = '<c:numRef><c:numCache><c:formatCode>General</c:formatCode><c:pt idx="0"><c:v>2023</c:v></c:pt></c:numCache></c:numRef>';
  test.each<[string, DrawnChart | string, string, string | null]>([
    ["points in a plane", { kind: "scatterChart", title: "散点", categories: CATEGORIES, series: [DONE] }, "never", "散点"],
    ["a pie without labels", { kind: "pieChart", categories: CATEGORIES, series: [DONE] }, "figures", null],
    [
      "columns as shares of a hundred",
      { group: '<c:grouping val="percentStacked"/>', categories: CATEGORIES, series: [DONE] },
      "figures",
      null,
    ],
    ["values without a cache", { categories: CATEGORIES, series: [{ name: "完成量", values: [] }] }, "figures", null],
    ["numbers as categories", { categories: numbers, series: [{ name: "完成量", values: [4] }] }, "names", null],
    ["no categories", { categories: "", series: [{ name: "完成量", values: [4] }] }, "names", null],
    [
      "figures in ten thousands",
      { categories: ["专业小组"], series: [{ name: "完成量", values: [40_000], format: "0!.0,万" }] },
      "figures",
      null,
    ],
    [
      "one series of two in ten thousands",
      { categories: CATEGORIES, series: [DONE, { name: "指标量", values: [40_000], format: "0!.0,万" }] },
      "figures",
      null,
    ],
    ["a chart without a plot", "<c:chartSpace xmlns:c='c'/>", "damaged", null],
    ["XML that is none", "<c:chartSpace", "damaged", null],
    ["entities of its own", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "damaged", null],
    [
      "a place beyond all bounds",
      {
        categories: CATEGORIES,
        series: [{ ...DONE, labels: '<c:val><c:numLit><c:pt idx="4000000000"><c:v>1</c:v></c:pt></c:numLit></c:val>' }],
      },
      "figures",
      null,
    ],
    ["elements nested without end", `${"<a>".repeat(5000)}${"</a>".repeat(5000)}`, "damaged", null],
    ["more than any chart holds", `<a>${" ".repeat(4_100_000)}</a>`, "too-large", null],
  ])("%s", (_, chart, why, name) => expect(read(chart)).toEqual([["chart", why, name, "如下图："]]));
});
