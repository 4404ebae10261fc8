import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import { XlsxPackage } from "../../src/adapters/xlsx";
import type { JsonReport } from "../../src/domain/report/json-report";
import schema from "../../src/cli/schema/report.schema.json";
import { ensureBuilt, runIn } from "./command-line";
import { PUBLISHED_METRICS } from "../samples/published-figures";

const root = join(__dirname, "../..");
const sample = join(root, "assets/samples/station-with-slips.xlsx");
const clean = join(root, "assets/samples/station-clean.xlsx");

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "station-audit-"));
  await ensureBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runIn(folder, ...args);
const json = (...args: string[]): JsonReport => JSON.parse(run("check", "--json", ...args).stdout) as JsonReport;

/** The slip table of the published report, and the two workers hired in late April without insurance. */
const SLIPS = [
  ["附件1-1 指标", "K5", "indicator/percentage", 0.6316],
  ["附件1-2 项目", "G8", "indicator/percentage", 1.6667],
  ["附件2 到岗情况", "Q6", "attendance/insurance-missing", "√"],
  ["附件2 到岗情况", "Q13", "attendance/insurance-missing", "√"],
  ["附件2 到岗情况", "S22", "attendance/group-subtotal", 48.5],
  ["附件2 到岗情况", "S33", "attendance/effective-subtotal", 24],
  ["附件2 到岗情况", "T33", "attendance/effective-subtotal", 16.5],
];

describe("check", () => {
  test("finds each slip of the sample at its cell, and no other error or warning but the self-paid insurance", () => {
    const report = json(sample);
    const [file] = report.files;
    const of = (severity: string) =>
      file!.findings
        .filter((finding) => finding.severity === severity)
        .map(({ sheet, cell, rule, expected }) => [sheet, cell, rule, expected]);
    expect(of("error")).toEqual(SLIPS);
    expect(of("warning")).toEqual([["附件2 到岗情况", "N26", "attendance/insurance-self-paid", null]]);
    expect(file!.metrics).toEqual(PUBLISHED_METRICS);
    expect(file!.tables.map(({ kind }) => kind)).toEqual([
      "indicator-areas",
      "indicator-areas",
      "indicator-list",
      "indicator-projects",
      "attendance",
    ]);
  });

  test("its JSON keeps to the schema, for good and broken files alike", () => {
    writeFileSync(join(folder, "broken.xlsx"), "no workbook");
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    const report = json(sample, "broken.xlsx", "--explain");
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(report.files.map(({ error }) => error === null)).toEqual([true, false]);
  });

  test("its exit status tells errors from none and from failure", () => {
    expect(run("check", sample).status).toBe(1);
    expect(run("check", clean).status).toBe(0);
    expect(run("check", "missing.xlsx")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^station-audit: 找不到“missing\.xlsx”。\n$/) as string,
    });
  });

  test("folders and globs are searched, one broken file stops none of the others, and lock files are passed over", () => {
    const many = join(folder, "many");
    mkdirSync(join(many, "inner"), { recursive: true });
    for (const name of ["a.xlsx", "b.xlsx", "inner/c.xlsx", "d.xlsx"]) copyFileSync(name === "b.xlsx" ? clean : sample, join(many, name));
    writeFileSync(join(many, "e.xlsx"), "");
    writeFileSync(join(many, "~$a.xlsx"), "lock");
    const { status, stdout, stderr } = run("check", many, "--lang", "en");
    expect(status).toBe(2);
    expect(stderr).toMatch(/e\.xlsx: The file is empty/);
    expect(stdout.match(/^ +\d+ +\d+ +\d+ +\d+ {2}.*xlsx$/gm)).toHaveLength(4);
    expect(json(`${many}/*.xlsx`).files.map(({ file }) => file.split("/").at(-1))).toEqual(["a.xlsx", "b.xlsx", "d.xlsx", "e.xlsx"]);
    mkdirSync(join(folder, "none"));
    expect(run("check", join(folder, "none")).status).toBe(2);
  });

  test("a settings file with a wrong value is refused by the field's name", () => {
    writeFileSync(join(folder, "settings.json"), JSON.stringify({ requiredStaff: "twenty", rules: { "no/rule": "off" } }));
    const { status, stderr } = run("check", sample, "--settings", "settings.json", "--lang", "en");
    expect(status).toBe(2);
    expect(stderr).toMatch(/requiredStaff/);
    expect(stderr).toMatch(/no\/rule/);
  });

  test("a required staff that the settings give is counted with", () => {
    writeFileSync(join(folder, "good.json"), JSON.stringify({ requiredStaff: 21, minStableRate: 0.95 }));
    const [file] = json(sample, "--settings", join(folder, "good.json")).files;
    const rules = file!.findings.map(({ rule }) => rule);
    for (const rule of [
      "attendance/stable-rate",
      "attendance/stable-rate-low",
      "attendance/staffing-shortfall",
      "indicator/staff-mismatch",
    ])
      expect(rules).toContain(rule);
  });
});

describe("fix and unmark", () => {
  test("the corrected copy holds the reference figures, a second run changes nothing, and the input stays as it was", () => {
    const before = readFileSync(sample);
    const out = join(folder, "fixed.xlsx");
    expect(run("fix", sample, "-o", out).status).toBe(1);
    expect(readFileSync(sample).equals(before)).toBe(true);
    const [file] = json(out).files;
    expect(file!.changes).toEqual([]);
    expect(file!.findings.filter(({ severity }) => severity === "error").map(({ cell }) => cell)).toEqual(["Q6", "Q13"]);
    expect(run("fix", sample, "-o", out)).toMatchObject({ status: 2, stderr: expect.stringMatching(/--force/) as string });
    expect(run("fix", sample, "-o", sample, "--force")).toMatchObject({ status: 2 });
  });

  test("marks come off without a trace: unmarked, the copy equals the one that was never marked", () => {
    const [plain, marked, unmarked] = ["plain.xlsx", "marked.xlsx", "unmarked.xlsx"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    run("fix", sample, "-o", plain);
    run("fix", sample, "-o", marked, "--mark");
    run("unmark", marked, "-o", unmarked);
    const open = (path: string) => XlsxPackage.open(readFileSync(path));
    const [a, b, c] = [open(plain), open(marked), open(unmarked)];
    expect(b.names.length).toBeGreaterThan(a.names.length);
    expect(c.names.sort()).toEqual(a.names.sort());
    for (const name of a.names) expect(c.text(name)).toBe(a.text(name));
    expect(json(marked).files[0]!.changes).toEqual([]);
  });

  test("with --formulas every derived cell is a live formula, and checks as right", () => {
    const out = join(folder, "formulas.xlsx");
    run("fix", sample, "-o", out, "--formulas");
    expect(XlsxPackage.open(readFileSync(out)).text("xl/worksheets/sheet3.xml").match(/<f>/g)!.length).toBeGreaterThan(80);
    const [file] = json(out).files;
    expect(file!.changes).toEqual([]);
  });
});

describe("report and prose", () => {
  test("the paragraphs of the sample state the reference figures", () => {
    const { stdout } = run("report", sample);
    for (const figure of [
      "社工23名",
      "持证社工16名",
      "非持证社工7名",
      "应到岗70人次",
      "实到岗72.5人次",
      "超配2.5人次",
      "84.83%",
      "稳岗率为90.00%",
      "219.13%",
      "46.67%",
    ]) {
      expect(stdout).toContain(figure);
    }
    expect(run("report", sample, "--lang", "en").stdout).toContain("stable-post rate is 90.00%");
  });

  test("a report whose sentences drift from the tables is told where, and what the tables give", () => {
    writeFileSync(
      join(folder, "report.txt"),
      "截至评估末月，社工站共配备23名社工，其中16名持证社工，7名非持证社工。\n社工站为片区二配置 6 名社工。\n社工站与8个党组织签署结对共建协议。\n稳岗率为90%。",
    );
    const { status, stdout } = run("prose", "report.txt", "--against", sample, "--json");
    expect(status).toBe(1);
    const { figures } = JSON.parse(stdout) as { figures: { verdict: string; text: string; expected?: string; line: number }[] };
    expect(figures.filter(({ verdict }) => verdict === "differs").map(({ text, expected, line }) => [text, expected, line])).toEqual([
      ["6", "7", 2],
      ["8", "6", 3],
    ]);
    expect(figures.filter(({ verdict }) => verdict === "agrees").map(({ text }) => text)).toEqual(["23", "16", "7", "90%"]);
  });
});

test("help, version and a wrong command say what they must, in the language asked for", () => {
  expect(run("--help").stdout).toContain("核算");
  expect(run("--help", "--lang", "en").stdout).toContain("Recomputes");
  expect(run("--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(run("frobnicate").status).toBe(2);
  expect(run("rules", "--lang", "en").stdout).toContain("attendance/insurance-missing");
});
