import { readFileSync } from "node:fs";
import { join } from "node:path";
import mammoth from "mammoth";
import { readWorkbook, XlsxPackage } from "../../../src/adapters/xlsx";
import { filledTemplate } from "../../../src/adapters/docx/filled-template";
import { audit } from "../../../src/domain/engine";
import { evaluationReport } from "../../../src/domain/report/evaluation-report";
import { reportPlaces } from "../../../src/domain/report/report-places";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { paragraph, run, wordFile, wordPart } from "./word-file";

const book = readWorkbook(
  XlsxPackage.open(new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples/station-with-slips.xlsx")))),
);
const result = audit(book, DEFAULT_SETTINGS);
const places = reportPlaces(evaluationReport(result, { language: "zh", source: "站.xlsx", date: "2024-05-14" }), result.findings);

const fill = (bytes: Uint8Array) => filledTemplate(XlsxPackage.open(bytes), places, "【表格未给出】");
const bodyOf = (bytes: Uint8Array | null): string => XlsxPackage.open(bytes!).text("word/document.xml");
const textOf = async (bytes: Uint8Array | null): Promise<string> => (await mammoth.extractRawText({ buffer: Buffer.from(bytes!) })).value;
const cells = (...texts: readonly string[]): string =>
  `<w:tr>${texts.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join("")}</w:tr>`;

test("a place is filled where it stands, in the look of the run that holds its beginning; what stands beside it keeps its characters", () => {
  const { bytes, filled } = fill(
    wordFile(
      paragraph(run("稳岗率："), run("{{稳岗率}}", "<w:b/>"), run("，实到岗 ｛｛ 实到岗 ｝｝ 人次。")) + paragraph(run("不动", "<w:i/>")),
    ),
  );
  expect(filled).toBe(2);
  const xml = bodyOf(bytes);
  expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">90.00%</w:t>');
  expect(xml).toContain("，实到岗 72.5 人次。");
  expect(xml).toContain(paragraph(run("不动", "<w:i/>")));
});

test("a place that Word spread over several runs is one place, and a paragraph may hold several", async () => {
  const { bytes, filled } = fill(wordFile(paragraph(run("应到岗{"), run("{应", "<w:b/>"), run("到岗}"), run("}人次、{{站点}}。"))));
  expect(filled).toBe(2);
  expect((await textOf(bytes)).trim()).toBe("应到岗70人次、广州市岭南街社工站。");
});

test("paragraphs take the style of the place's own paragraph and run; a table stands in its place", async () => {
  const style = '<w:pPr><w:pStyle w:val="正文2"/><w:ind w:firstLine="480"/></w:pPr>';
  const { bytes } = fill(
    wordFile(`<w:p>${style}${run("{{人员情况}}", '<w:rFonts w:eastAsia="楷体"/>')}</w:p><w:p>${run("{{指标表}}")}</w:p>`),
  );
  const xml = bodyOf(bytes);
  expect(xml.split(style)).toHaveLength(5);
  expect(xml.split('<w:rPr><w:rFonts w:eastAsia="楷体"/></w:rPr>')).toHaveLength(5);
  expect(xml).toContain("<w:tblHeader/>");
  const text = await textOf(bytes);
  expect(text).toContain("评估期内持续稳定在岗社工18名，按协议要求在岗社工20名计，稳岗率为90.00%。");
  expect(text).toContain("专业小组节数");
});

test("a row with 指标 is repeated for each indicator, in its own look, between the rows that stay", async () => {
  const table = `<w:tbl>${cells("名称", "完成率")}${cells("{{指标}}", "{{完成率}}（{{进度}}）")}${cells("填表人", "")}</w:tbl>`;
  const { bytes, unknown } = fill(wordFile(table));
  expect(unknown).toEqual([]);
  const rows = bodyOf(bytes).match(/<w:tr>.*?<\/w:tr>/g)!;
  expect(rows).toHaveLength(2 + places.rows.length);
  expect(rows[0]).toContain("名称");
  expect(rows.at(-1)).toContain("填表人");
  expect(await textOf(bytes)).toContain("48.00%（达到进度）");
});

test("places in headers and footers are filled, and parts without any keep their bytes", () => {
  const header = wordPart("hdr", paragraph(run("{{站点}}")));
  const styles = wordPart("styles", "<w:style/>");
  const { bytes } = fill(
    wordFile(paragraph(run("正文")), { "word/header1.xml": header, "word/styles.xml": styles }, [
      ["header", "header1.xml"],
      ["styles", "styles.xml"],
    ]),
  );
  const pkg = XlsxPackage.open(bytes!);
  expect(pkg.text("word/header1.xml")).toBe(header.replace("{{站点}}", "广州市岭南街社工站"));
  expect(pkg.text("word/styles.xml")).toBe(styles);
  expect(pkg.text("word/document.xml")).toContain(paragraph(run("正文")));
});

test("a name that no place has fills nothing; what the tables do not give is said where it stands; a table within a sentence is refused", () => {
  expect(fill(wordFile(paragraph(run("{{稳岗律}}和{{稳岗率}}"))))).toMatchObject({ bytes: null, unknown: ["稳岗律"] });
  const { bytes, empty } = fill(wordFile(paragraph(run("总得分{{总得分}}分"))));
  expect(empty).toEqual(["总得分"]);
  expect(bodyOf(bytes)).toContain("总得分【表格未给出】分");
  expect(fill(wordFile(paragraph(run("见{{指标表}}。"))))).toMatchObject({ bytes: null, misplaced: ["指标表"] });
});

test("a figure on which an open error stands is never filled in without a word", () => {
  const wrong = audit(book, DEFAULT_SETTINGS);
  const target = wrong.findings[0]!;
  const one = evaluationReport(wrong, { language: "zh", source: null, date: null });
  const figure = one.deliveries.find(({ station }) => station)!.done;
  const open = [{ ...target, ...figure.cells[0]!, severity: "error" as const, fix: null }];
  const { bytes } = filledTemplate(XlsxPackage.open(wordFile(paragraph(run(`{{${figure.label.zh}}}`)))), reportPlaces(one, open), "");
  expect(bodyOf(bytes)).toContain(`${String(figure.value.valueOf())}【须核实】`);
});
