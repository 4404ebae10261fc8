import { paragraphLines, reportHtml, reportText } from "../../../src/app/report/report-text";
import { tableCautions } from "../../../src/domain/report/cautions";
import { reportParagraphs } from "../../../src/domain/report/paragraphs";
import { type Paragraph } from "../../../src/domain/tables/report";
import { auditSheets } from "./audited";

test("the sample's paragraphs as text state the reference figures under their titles", async () => {
  const text = reportText(reportParagraphs(await auditSheets("station-with-slips.xlsx")), "zh");
  expect(text.split("\n\n").map((block) => block.split("\n")[0])).toEqual([
    "人员配备",
    "人员到岗",
    "人员资质",
    "稳岗情况",
    "服务指标",
    "专业个案",
    "专业小组",
    "大型社区活动",
    "中小型社区活动",
    "总体服务",
    "项目完成情况",
    "时间进度",
    "片区1",
    "片区2",
    "片区3",
  ]);
  for (const figure of [
    "在岗社工23名",
    "应到岗70人次",
    "实到岗72.5人次",
    "超配2.5人次",
    "持证社工应到岗35人次",
    "48.5",
    "13.5",
    "84.83%",
    "90.00%",
  ]) {
    expect(text).toContain(figure);
  }
});

test("with formatting every title is a heading, and what stands in a cell cannot become markup", () => {
  const paragraph: Paragraph = {
    id: "list",
    chapter: "services",
    title: { zh: "总体服务", en: "Overall services" },
    text: { zh: ['新增<b>志愿者</b> & “骨干”"完成"10人。'], en: ["none"] },
  };
  expect(reportHtml([paragraph], "zh")).toBe(
    '<div lang="zh-CN"><h3>总体服务</h3><p>新增&lt;b&gt;志愿者&lt;/b&gt; &amp; “骨干”&quot;完成&quot;10人。</p></div>',
  );
});

test("on a narrow pane every indicator stands on its own line, and no word of the paragraph is lost", async () => {
  const services = reportParagraphs(await auditSheets("station-with-slips.xlsx")).find(({ id }) => id === "services")!;
  for (const language of ["zh", "en"] as const) {
    const lines = paragraphLines(services, language);
    expect(lines).toHaveLength(5);
    expect(lines.flat().map(({ segment }) => segment)).toEqual(services.text[language]);
    expect(lines.flat().map(({ index }) => index)).toEqual(services.text[language].map((_, index) => index));
  }
});

test("what is doubtful about the tables stands at the end of each chapter, in the text and with headings, however few paragraphs are copied", async () => {
  const audit = await auditSheets("station-with-slips.xlsx");
  const paragraphs = reportParagraphs(audit);
  const post = paragraphs.filter(({ id }) => id === "post");
  const copied = reportText(post, "zh", tableCautions(post, audit, audit.findings));
  expect(copied).toMatch(/^人员到岗\n.*超配13\.5人次。\n\n【须核实】“附件2 到岗情况”的表中有 2 处错误尚未处理/);
  const all = reportHtml(paragraphs, "en", tableCautions(paragraphs, audit, audit.findings));
  expect(all).toMatch(/<h3>Stability<\/h3><p>[^<]*<\/p><p><strong>\[To be verified\][^<]*<\/strong><\/p><h3>/);
});
