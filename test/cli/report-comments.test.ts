import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { paragraph, run as words, wordFile } from "../adapters/docx/word-file";
import { drawing, object, pictured, withCharts } from "../adapters/docx/drawn-parts";
import { ensureBuilt, runIn } from "./command-line";

const sample = join(__dirname, "../../assets/samples/station-clean.xlsx");

// Each run is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

describe("a report's copy with comments", () => {
  let folder: string;
  const run = (...args: string[]) => runIn(folder, ...args);
  const part = (name: string, inside: string): string => strFromU8(unzipSync(readFileSync(join(folder, name)))[inside]!);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "station-audit-comments-"));
    writeFileSync(join(folder, "报告.docx"), wordFile(paragraph(words("评估期内应到岗70人次，实到岗"), words("71.5人次"), words("。"))));
    await ensureBuilt();
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("names the right figure and its cell at the wrong one, and leaves the report as it is", () => {
    const before = readFileSync(join(folder, "报告.docx"));
    const { status, stdout } = run("prose", "报告.docx", "--against", sample, "--comment", "批注.docx");
    expect(status).toBe(1);
    expect(stdout).toContain("已写入带批注的副本 批注.docx：批注 1 处");
    expect(part("批注.docx", "word/comments.xml")).toContain("为 73.5（");
    expect(part("批注.docx", "word/document.xml")).toContain(
      '<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">71.5</w:t></w:r>',
    );
    expect(readFileSync(join(folder, "报告.docx"))).toEqual(before);
  });

  test("tells in both languages and as JSON what was read of a chart, and what of the report was not read", () => {
    const chart = { title: "人员到岗", categories: ["实到岗", "应到岗"], series: [{ name: "人次", values: [71.5, 70] }] };
    const body = paragraph(words("如图：")) + paragraph(drawing("rId1")) + paragraph(object("Excel.Sheet.12"), pictured());
    writeFileSync(join(folder, "图表.docx"), withCharts(body, chart));
    const { status, stdout } = run("prose", "图表.docx", "--against", sample, "--comment", "图表批注.docx");
    expect(status).toBe(1);
    expect(stdout).toMatch(/图表中 \(\d+\)：.*【71.5】/);
    expect(stdout).toContain("含图表 1 个，读作表格");
    expect(stdout).toContain("未读取：“如图：”之后的嵌入的工作簿");
    expect(stdout).toContain("未读取：1 张图片");
    expect(part("图表批注.docx", "word/comments.xml")).toMatch(/图表中“[^”]*”写的是 71.5，表中为 73.5/);
    expect(part("图表批注.docx", "word/charts/chart1.xml")).toBe(part("图表.docx", "word/charts/chart1.xml"));
    expect(run("prose", "图表.docx", "--against", sample, "--lang", "en").stdout).toContain(
      "Not read: an embedded workbook after “如图：”",
    );
    const told = JSON.parse(run("prose", "图表.docx", "--against", sample, "--json").stdout) as { readonly figures: readonly object[] };
    expect(told).toMatchObject({ charts: 1, pictures: 1, unread: [{ kind: "workbook", why: "never", name: null, after: "如图：" }] });
    expect(told.figures).toContainEqual(expect.objectContaining({ text: "71.5", verdict: "differs", inTable: true, inChart: true }));
    const plain = JSON.parse(run("prose", "报告.docx", "--against", sample, "--json").stdout) as object;
    expect(plain).toMatchObject({ charts: 0, pictures: 0, unread: [] });
  });

  test("with --track the right figure is a tracked change, and the copy agrees with the tables once it is accepted", () => {
    expect(run("prose", "报告.docx", "--against", sample, "--comment", "修订.docx", "--track").status).toBe(1);
    expect(part("修订.docx", "word/document.xml")).toContain("<w:delText");
    expect(run("prose", "修订.docx", "--against", sample).status).toBe(0);
  });

  test("is written only as .docx, of a .docx, under another name, and over nothing without --force", () => {
    writeFileSync(join(folder, "报告.txt"), "实到岗71.5人次。");
    for (const [report, output] of [
      ["报告.txt", "批注2.docx"],
      ["报告.docx", "批注2.txt"],
      ["报告.docx", "报告.docx"],
    ] as const) {
      const { status, stdout, stderr } = run("prose", report, "--against", sample, "--comment", output);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(output);
    }
    expect(run("prose", "报告.docx", "--against", sample, "--comment", "批注.docx").status).toBe(2);
    expect(run("prose", "报告.docx", "--against", sample, "--comment", "批注.docx", "--force").status).toBe(1);
  });
});
