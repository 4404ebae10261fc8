import { audit } from "../../src/domain/engine";
import type { Audit } from "../../src/domain/tables/audit";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { checkProseAgainst } from "../../src/prose/check";
import { MemoryWorkbook } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";

let audited: Audit;
beforeAll(async () => {
  audited = audit(await new MemoryWorkbook(await sampleSheets("station-clean.xlsx")).read({ merges: true }), DEFAULT_SETTINGS);
});

const table = (...rows: readonly (readonly string[])[]): string => rows.map((cells) => `|${cells.join("\t|")}|`).join("\n");

/** What is said of each figure of a text. */
function said(text: string): string[] {
  return checkProseAgainst(text, audited).verdicts.map(({ verdict, mention }) => `${mention.text} ${verdict}`);
}

/** 片区2 has done 4 groups, 20 sessions and 2 large activities; the station 11, 55 and 6. */
const OF_AREA = table(["项目", "完成量"], ["专业小组个数", "4"], ["专业小组节数", "20"], ["大型社区活动次数", "2"]);
const WRONG_IN_AREA = OF_AREA.replace("|20|", "|21|");

describe("what leads to a table says of what it is", () => {
  test.each([
    ["a caption", "片区二服务指标完成情况\n"],
    ["a sentence that ends", "片区二服务完成情况如下表所示。\n\n"],
    ["a lead with a colon", "片区二服务完成情况如下：\n\n"],
    ["the last of several sentences", "各片区按计划推进。片区二服务完成情况见表2。\n"],
    ["a long sentence", "片区二立足辖区需求，积极开展各类服务，取得了较好的成效，具体的服务指标完成情况如图2所示。\n"],
    ["its own first row", `${table(["片区二服务指标完成情况", "", ""])}\n`],
    ["its own first row of one cell", `${table(["片区二服务指标完成情况"])}\n`],
    ["the first row of a chart", `${table(["图表：片区二服务指标完成情况"])}\n`],
    ["a banner above some of its rows", `${table(["项目", "完成量"], ["片区二", ""])}\n`],
  ])("%s", (_, lead) => {
    expect(said(`# 六、服务完成情况\n\n${lead}${OF_AREA}`)).toEqual(["4 agrees", "20 agrees", "2 agrees"]);
    expect(said(`# 六、服务完成情况\n\n${lead}${WRONG_IN_AREA}`)).toEqual(["4 agrees", "21 differs", "2 agrees"]);
  });

  test("a banner holds up to the next one", () => {
    const rows = [
      ["项目", "完成量"],
      ["片区二", ""],
      ["专业小组节数", "20"],
      ["片区一", ""],
      ["专业小组节数", "15"],
      ["全站合计", ""],
      ["专业小组节数", "56"],
    ];
    expect(said(`# 六、服务完成情况\n\n${table(...rows)}`)).toEqual(["20 agrees", "15 agrees", "56 differs"]);
  });
});

describe("a table of other figures than the workbook's is never called wrong", () => {
  test.each([
    ["another year in its caption", "2023年各项服务的完成情况\n"],
    ["a month in the sentence that leads to it", "2024年2月各项服务的完成情况如图2所示。\n"],
    ["another quarter in its first row", `${table(["第一季度服务完成情况", ""])}\n`],
    ["whom it is for", "青少年服务完成情况\n"],
    ["a way of doing it", "线上服务完成情况\n"],
    ["a word that nobody knows in a chart's title", `${table(["图表：向阳花行动完成情况"])}\n`],
    ["two areas of which nobody knows which is meant", `${table(["图表：片区一、片区二完成情况"])}\n`],
    ["another year in a banner", `${table(["项目", "完成量"], ["2023年", ""])}\n`],
  ])("%s", (_, lead) => {
    expect(said(`# 六、服务完成情况\n\n${lead}${OF_AREA}`).filter((one) => one.endsWith("differs"))).toEqual([]);
  });

  test("a sentence that only stands above it, or compares, says nothing of it", () => {
    const wrong = table(["项目", "完成量"], ["专业小组个数", "11"], ["专业小组节数", "56"]);
    expect(said(`# 六、服务完成情况\n\n与片区二相比，各项服务的完成情况如下表所示。\n${wrong}`)).toEqual(["11 agrees", "56 differs"]);
    expect(said(`# 六、服务完成情况\n\n全站各项服务的完成情况如下表所示。\n${wrong}`)).toEqual(["11 agrees", "56 differs"]);
    expect(said(`# 六、服务完成情况\n\n${wrong}`)).toEqual(["11 agrees", "56 differs"]);
  });
});
