import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { ensureBuilt, runIn } from "./command-line";

const sample = join(__dirname, "../../assets/samples/station-with-slips.xlsx");

// Each run is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

describe("two versions of a workbook on the command line", () => {
  let folder: string;
  const run = (...args: string[]) => runIn(folder, ...args);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "station-audit-compare-"));
    await ensureBuilt();
    expect(run("fix", sample, "-o", "更正.xlsx").status).toBe(1);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("a corrected copy is told from its original cell by cell, whose figure it is first, and no new error is found", () => {
    const { status, stdout } = run("compare", sample, "更正.xlsx");
    expect(status).toBe(0);
    expect(stdout).toContain("已更正  非17类困难群众和特殊群体电访 · 片区1：60.00% → 63.16%");
    expect(stdout).toContain("新填  有效人次总计：空 → 72.5");
    expect(stdout).toContain("问题：消除 5，仍在 9，新出现 0");
  });

  test("the other way round the same cells were made wrong, and the exit status says that errors are new", () => {
    const { status, stdout } = run("compare", "更正.xlsx", sample, "--lang", "en");
    expect(status).toBe(1);
    expect(stdout).toContain("Made wrong  非17类困难群众和特殊群体电访 · 片区1: 63.16% → 60.00%");
    expect(stdout).toContain("Emptied");
  });

  test("list, sheet and JSON name the same changes", async () => {
    const { stdout } = run("compare", sample, "更正.xlsx", "--json", "-o", "对比.xlsx");
    const { changes } = JSON.parse(stdout) as { changes: { change: string; after: string; to: string }[] };
    expect(changes).toHaveLength(7);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, "对比.xlsx"));
    const listed = workbook
      .getWorksheet("版本对比")!
      .getColumn(6)
      .values.filter((value) => typeof value === "string");
    expect(listed.slice(listed.indexOf("现值") + 1)).toEqual(changes.map(({ to }) => to));
    expect(run("compare", sample, "更正.xlsx", "-o", "对比.csv").status).toBe(0);
    expect(readFileSync(join(folder, "对比.csv"), "utf8").trim().split("\r\n")).toHaveLength(8);
  });

  test("an output of another kind, an input's own name or a file that is there is refused before anything is compared", () => {
    const before = readFileSync(join(folder, "更正.xlsx"));
    for (const output of ["对比.docx", "更正.xlsx"]) {
      const { status, stdout, stderr } = run("compare", sample, "更正.xlsx", "-o", output, "--force");
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(output);
    }
    expect(readFileSync(join(folder, "更正.xlsx"))).toEqual(before);
    expect(run("compare", sample, "没有.xlsx").stderr).toContain("没有.xlsx");
  });
});
