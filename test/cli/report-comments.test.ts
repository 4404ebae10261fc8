import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { paragraph, run as words, wordFile } from "../adapters/docx/word-file";
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
