import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { paragraph, run as piece, wordFile } from "../adapters/docx/word-file";
import { ensureBuilt, runIn } from "./command-line";

const sample = join(__dirname, "../../assets/samples/station-with-slips.xlsx");

let folder: string;
const run = (...args: string[]): ReturnType<typeof runIn> => runIn(folder, ...args);
const textOf = async (name: string): Promise<string> => (await mammoth.extractRawText({ path: join(folder, name) })).value;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "station-audit-report-document-"));
  await ensureBuilt();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the report as a document on the command line", () => {
  test("-o writes the default report, and the workbook agrees with every figure of it", async () => {
    const { status, stdout } = run("report", sample, "-o", "报告.docx");
    expect([status, stdout.trim()]).toEqual([0, "评估报告已写入 报告.docx。工作簿没有改动。"]);
    expect(await textOf("报告.docx")).toContain("稳岗率为90.00%");
    const prose = run("prose", "报告.docx", "--against", sample, "--json");
    expect(prose.status).toBe(0);
    expect(run("report", sample, "-o", "报告.docx").status).toBe(2);
    expect(run("report", sample, "-o", "报告.pdf").stderr).toContain(".docx");
  });

  test("--template fills the places of a document of one's own, and tells of open errors that it does not name", async () => {
    writeFileSync(
      join(folder, "模板.docx"),
      wordFile(paragraph(piece("{{站点}}稳岗率{{稳岗率}}，总得分{{总得分}}。")) + paragraph(piece("{{人员到岗}}"))),
    );
    const { status, stdout, stderr } = run("report", sample, "--template", "模板.docx", "-o", "填好.docx");
    expect([status, stdout.trim()]).toEqual([0, "模板中 4 处已填好，写入 填好.docx。模板和工作簿都没有改动。"]);
    expect(stderr).toContain("以下内容表格给不出，已在原处注明：总得分。");
    expect(stderr).toContain("模板里没有 {{须核实事项}}");
    expect(await textOf("填好.docx")).toContain("广州市岭南街社工站稳岗率90.00%，总得分【表格未给出】。");
    expect(await textOf("填好.docx")).toContain("实到岗72.5人次");
  });

  test("a name that does not exist is told with the nearest, and nothing is written", () => {
    writeFileSync(join(folder, "错.docx"), wordFile(paragraph(piece("{{稳岗律}}"))));
    const before = readFileSync(join(folder, "错.docx"));
    const { status, stderr } = run("report", sample, "--template", "错.docx", "-o", "不写.docx");
    expect(status).toBe(2);
    expect(stderr).toContain("{{稳岗律}}（是否为 {{稳岗率}}？）");
    expect(() => readFileSync(join(folder, "不写.docx"))).toThrow();
    expect(readFileSync(join(folder, "错.docx")).equals(before)).toBe(true);
    expect(run("report", sample, "--template", "错.docx").stderr).toContain("-o");
    expect(run("report", sample, "--template", sample, "-o", "不写.docx").stderr).toContain("不是可以读取的 .docx");
  });

  test("--places lists every name, those of the workbook's indicators among them", () => {
    const { stdout } = run("report", sample, "--places");
    for (const name of ["{{稳岗率}}", "{{指标表}}", "{{专业小组节数完成率}}", "{{须核实事项}}"]) expect(stdout).toContain(name);
  });
});
