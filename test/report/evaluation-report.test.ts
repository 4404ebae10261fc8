import { readFileSync } from "node:fs";
import { join } from "node:path";
import mammoth from "mammoth";
import { readDocument } from "../../src/adapters/docx";
import { evaluationDocument } from "../../src/adapters/docx/evaluation-document";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { audit } from "../../src/domain/engine";
import { drawSheet } from "../../src/domain/grid/draw-sheet";
import { evaluationReport, type EvaluationReport } from "../../src/domain/report/evaluation-report";
import { documentedPlaces } from "../../src/domain/report/report-places";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { checkProseAgainst } from "../../src/prose/check";
import { PARAGRAPH_END } from "../../src/prose/line-kinds";

const samples = join(__dirname, "../../assets/samples");
const audited = (name: string) =>
  audit(readWorkbook(XlsxPackage.open(new Uint8Array(readFileSync(join(samples, name))))), DEFAULT_SETTINGS);
const reportOf = (name: string, language: "zh" | "en" = "zh"): EvaluationReport =>
  evaluationReport(audited(name), { language, source: name, date: "2024-05-14" });

describe("the default report as a Word document", () => {
  test.each(["zh", "en"] as const)(
    "has a heading for each chapter and paragraph, tables with repeated headers and page numbers (%s)",
    async (language) => {
      const report = reportOf("station-with-slips.xlsx", language);
      const bytes = await evaluationDocument(report);
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
      const headings = [...value.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, text]) => text!.replace(/<[^>]+>/g, ""));
      for (const chapter of report.chapters) expect(headings).toContain(chapter.title);
      expect(value.match(/<table>/g)).toHaveLength(3);
      const pkg = XlsxPackage.open(bytes);
      const footer = pkg.names.find((name) => /footer\d*\.xml$/.test(name))!;
      expect(pkg.text(footer)).toContain("PAGE");
      expect(pkg.text("word/document.xml").match(/<w:tblHeader\/>/g)).toHaveLength(3);
      // On any day the same bytes.
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await evaluationDocument(report)))).toBe(0);
    },
  );

  test.each(["station-with-slips.xlsx", "station-other-wordings.xlsx", "station-other-tables.xlsx"])(
    "read again, nothing in it differs from the tables that it was made from: %s",
    async (name) => {
      const { text } = readDocument(await evaluationDocument(reportOf(name)), PARAGRAPH_END);
      const { verdicts, conflicts } = checkProseAgainst(text, audited(name));
      const around = (from: number): string => text.slice(Math.max(0, from - 20), from + 12);
      expect(verdicts.filter(({ verdict }) => verdict === "differs").map(({ mention }) => around(mention.originalFrom))).toEqual([]);
      expect(conflicts).toEqual([]);
      expect(verdicts.filter(({ verdict }) => verdict === "agrees").length).toBeGreaterThan(20);
    },
  );
});

describe("figures on which an error stands", () => {
  const list = (done: number) =>
    drawSheet("清单", [
      ["指标完成情况统计表"],
      ["协议内容", "单位", "指标要求", "完成量", "百分比"],
      ["个案", "个", 10, done, done / 10],
      ["社区活动", "场", 8, 4, 0.5],
    ]);
  const told = (done: number): string[] => {
    const result = audit({ sheets: [list(done)] }, DEFAULT_SETTINGS);
    return evaluationReport(result, { language: "zh", source: null, date: null }).chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "caution" ? [block.text] : [])),
    );
  };

  test.each([10.01, -1])("%p of a countable thing is never told without a caution that names the cell", (done) => {
    const cautions = told(done);
    expect(cautions.join("\n")).toContain("【须核实】");
    expect(cautions.join("\n")).toMatch(/D3/);
  });

  test("without an error nothing is cautioned", () => {
    expect(told(5)).toEqual([]);
  });
});

test("the cautions of a table name who and when, and say what the report did with sums that are wrong", () => {
  const { cautions } = reportOf("station-with-slips.xlsx");
  expect(cautions[0]).toContain("社工02（序号2） · 2024年4月 · 在岗或已发工资但未购买社保（Q6）");
  expect(cautions[0]).toContain("另有 3 处计算结果填写有误，本报告采用核算值");
});

test("every name that a template may use is documented", () => {
  const documentation = readFileSync(join(__dirname, "../../docs/report-template.md"), "utf8");
  for (const language of ["zh", "en"] as const)
    for (const { name } of documentedPlaces(language)) for (const one of name.split(/、|, /)) expect(documentation).toContain(one);
});
