import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import ExcelJS from "exceljs";
import schema from "../../src/cli/schema/report.schema.json";
import { ensureBuilt, runIn } from "./command-line";

const sample = join(__dirname, "../../assets/samples/station-with-slips.xlsx");

// Each run is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

describe("the result sheet of one file", () => {
  let folder: string;
  const run = (...args: string[]) => runIn(folder, ...args);
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "station-audit-report-"));
    await ensureBuilt();
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is written beside the usual listing, as a workbook, CSV, JSON or a page, by the name's ending", async () => {
    const before = readFileSync(sample);
    for (const ending of ["xlsx", "csv", "json", "html"]) {
      const { status, stdout } = run("check", sample, "--report", `结果.${ending}`);
      expect([ending, status]).toEqual([ending, 1]);
      expect(stdout).toContain("S22");
      expect(stdout).toContain(`核查结果已写入 结果.${ending}`);
    }
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, "结果.xlsx"));
    const sheet = workbook.getWorksheet("核查结果")!;
    const row = Array.from({ length: 14 }, (_, index) => index + 8).find((one) => sheet.getCell(`D${one}`).text === "K5");
    expect(sheet.getCell(`F${row}`).value).toBe("60.00%");
    expect(sheet.getCell(`G${row}`).value).toBe("63.16%");
    expect(text("结果.csv").split("\r\n")).toHaveLength(16);
    expect(text("结果.html")).toContain("<h1>社工核算 Station Audit · 核查结果</h1>");
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    expect(validate(JSON.parse(text("结果.json"))) ? [] : validate.errors).toEqual([]);
    expect(readFileSync(sample).equals(before)).toBe(true);
  });

  test("is in the language asked for, and says on stderr that it was written where stdout is JSON", () => {
    const { stdout, stderr } = run("check", sample, "--report", "en.html", "--lang", "en", "--json");
    expect(text("en.html")).toContain("<h2>Settings in force</h2>");
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    expect(stderr).toBe("The result sheet was written to en.html. The input file is unchanged.\n");
  });

  test("never replaces a file unless asked to, and never the input", () => {
    writeFileSync(join(folder, "there.csv"), "mine");
    expect(run("check", sample, "--report", "there.csv")).toMatchObject({ status: 2, stdout: "" });
    expect(text("there.csv")).toBe("mine");
    expect(run("check", sample, "--report", "there.csv", "--force").status).toBe(1);
    expect(text("there.csv")).toContain("附件2");
    writeFileSync(join(folder, "own.xlsx"), readFileSync(sample));
    expect(run("check", "own.xlsx", "--report", "own.xlsx", "--force")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("就是输入文件") as string,
    });
    expect(readFileSync(join(folder, "own.xlsx")).equals(readFileSync(sample))).toBe(true);
  });

  test("is refused with what to do: an unknown ending, several files, a file that cannot be read", () => {
    expect(run("check", sample, "--report", "x.pdf").stderr).toMatch(/\.xlsx、\.csv、\.json、\.html/);
    expect(run("check", sample, sample.replace("with-slips", "clean"), "--report", "x.csv").stderr).toMatch(/--summary/);
    expect(run("check", sample, "--summary", "x.csv").stderr).toMatch(/只写 \.xlsx/);
    writeFileSync(join(folder, "broken.xlsx"), "broken");
    expect(run("check", "broken.xlsx", "--report", "x.csv").status).toBe(2);
    expect(existsSync(join(folder, "x.csv"))).toBe(false);
  });
});
