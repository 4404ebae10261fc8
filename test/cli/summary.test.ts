import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { XlsxPackage } from "../../src/adapters/xlsx";
import { ruleById } from "../../src/app/rules";
import { families } from "../../src/domain/families";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { buildCase, type Case } from "../generator/case";
import { Dice } from "../generator/dice";
import { paperBytes } from "../generator/paper";
import { ALL_FAULTS, recipeOf } from "../generator/recipe";
import { countsByRule, stationRates } from "../generator/station-totals";
import { ensureBuilt, runIn } from "./command-line";

type Value = string | number | null;
type Rows = readonly Readonly<Record<string, Value>>[];

const STATIONS = 200;

// Two hundred files, and processes on a machine that may be busy.
jest.setTimeout(120_000);

/** Generated stations that need no settings, because a folder is checked with one set of them; half with faults. */
function stations(): Case[] {
  const found: Case[] = [];
  for (let seed = 9_000; found.length < STATIONS; seed++) {
    const faults = seed % 2 === 0 ? new Dice(seed).shuffle(ALL_FAULTS).slice(0, 4) : [];
    const recipe = recipeOf(seed, faults, seed % 4 === 0);
    const drawn = buildCase({ ...recipe, months: Math.min(recipe.months, 4), workers: Math.min(recipe.workers, 8) });
    if (drawn.anywhere.length === 0 && JSON.stringify(drawn.settings) === JSON.stringify(DEFAULT_SETTINGS)) found.push(drawn);
  }
  return found;
}

/** What a cell says, whether or not it leads somewhere. */
function plain(value: ExcelJS.CellValue): Value {
  return ((value !== null && typeof value === "object" && "text" in value ? value.text : value) ?? null) as Value;
}

/** The rows of a sheet under its header, by the header's words, as another program reads them. */
function rowsOf(workbook: ExcelJS.Workbook, name: string): Rows {
  const sheet = workbook.getWorksheet(name)!;
  const header = (sheet.getRow(3).values as Value[]).slice(1);
  return Array.from({ length: sheet.rowCount - 3 }, (_, index) => {
    const row = sheet.getRow(index + 4);
    return Object.fromEntries(header.map((title, column) => [String(title), plain(row.getCell(column + 1).value)]));
  });
}

const METRICS = {
  应到岗人次: "requiredPersonMonths",
  实到岗人次: "actualPersonMonths",
  超配人次: "surplus",
  持证应到岗: "certifiedRequired",
  持证实到岗: "certifiedActual",
  持证超配: "certifiedSurplus",
  从业2年以上人次: "twoYear",
  从业2年以上占比: "twoYearShare",
  持续在岗人数: "stable",
  稳岗率: "stableRate",
  期末在岗人数: "headcount",
  期末持证人数: "certifiedHeadcount",
  期末非持证人数: "uncertifiedHeadcount",
} as const;

/** Where a row departs from what is expected; figures agree to the fourth decimal. */
function departures(row: Readonly<Record<string, Value>>, expected: Readonly<Record<string, Value>>): string[] {
  return Object.entries(expected).flatMap(([title, right]) => {
    const value = row[title] ?? null;
    const same = typeof value === "number" && typeof right === "number" ? Math.abs(value - right) < 0.00006 : value === right;
    return same ? [] : [`${row["文件"]} ${title}: ${value}, right: ${right}`];
  });
}

function attendanceOf(drawn: Case, index: number): Record<string, Value> {
  return Object.fromEntries(Object.entries(METRICS).map(([title, metric]) => [title, drawn.metrics[index]!.right[metric]]));
}

function expectedRow(drawn: Case, rules: readonly string[]): Record<string, Value> {
  const errors = countsByRule(drawn, "error");
  const rates = stationRates(drawn);
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, count) => all + count, 0);
  const one = drawn.metrics.length === 1;
  return {
    错误: sum(errors),
    待核实: sum(countsByRule(drawn, "warning")),
    ...(one ? attendanceOf(drawn, 0) : Object.fromEntries(Object.keys(METRICS).map((title) => [title, null]))),
    指标项数: rates.length,
    已完成项数: rates.filter((rate) => rate >= 1).length,
    整体完成率: rates.length === 0 ? null : rates.reduce((all, rate) => all + Math.min(rate, 1), 0) / rates.length,
    ...Object.fromEntries(rules.map((rule) => [ruleById(rule)!.title.zh, errors.get(rule) ?? 0])),
    备注: drawn.metrics.length > 1 ? `有 ${drawn.metrics.length} 张到岗表，见“到岗数据”。` : null,
  };
}

describe("the summary of many stations", () => {
  const drawn = stations();
  const name = (index: number): string => `站点${String(index + 1).padStart(3, "0")}.xlsx`;
  let folder: string;
  let workbook: ExcelJS.Workbook;
  let ran: ReturnType<typeof runIn>;

  beforeAll(async () => {
    await ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), "station-audit-summary-"));
    mkdirSync(join(folder, "stations"));
    for (const [index, one] of drawn.entries()) writeFileSync(join(folder, "stations", name(index)), await paperBytes(one.papers));
    writeFileSync(join(folder, "stations/坏0.xlsx"), "");
    writeFileSync(join(folder, "stations/坏1.xlsx"), "no workbook");
    writeFileSync(join(folder, "stations/坏2.xlsx"), readFileSync(join(folder, "stations", name(0))).subarray(0, 900));
    const other = new ExcelJS.Workbook();
    other.addWorksheet("通讯录").getCell("A1").value = "电话";
    writeFileSync(join(folder, "stations/无表.xlsx"), new Uint8Array(await other.xlsx.writeBuffer()));
    ran = runIn(folder, "check", "stations", "--summary", "summary.xlsx");
    workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, "summary.xlsx"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("begins with a page of at most twelve columns: unread stations first, then by errors, each with rank and share, totals and a chart", () => {
    const sheet = workbook.getWorksheet("汇总")!;
    const all = rowsOf(workbook, "汇总");
    const [rows, total] = [all.slice(0, -1), all.at(-1)!];
    expect(Object.keys(total).length).toBeLessThanOrEqual(12);
    expect(rows).toHaveLength(STATIONS + 4);
    // Never shown as clean: no count, no rank, and before all others.
    const unread = rows.slice(0, 4);
    expect(unread.map((row) => row["核查状态"]).sort()).toEqual(["无法读取", "无法读取", "无法读取", "没有可核算的表"].sort());
    for (const row of unread) expect([row["排名"], row["错误"], row["待核实"], row["错误占比"]]).toEqual(["—", "—", "—", null]);
    const read = rows.slice(4);
    const errors = read.map((row) => Number(row["错误"]));
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
    read.forEach((row, index) => {
      expect(row["排名"]).toBe(1 + errors.filter((other) => other > errors[index]!).length);
      expect(row["错误占比"]).toBeCloseTo(errors[index]! / errors.reduce((sum, one) => sum + one, 0), 3);
    });
    expect(total).toMatchObject({
      站点: `${STATIONS + 4} 站`,
      核查状态: `已核查 ${STATIONS} 站`,
      错误: errors.reduce((sum, one) => sum + one, 0),
      错误占比: 1,
      备注: "另有 4 站未读出或没有可核算的表，不在合计之内",
    });
    const parts = XlsxPackage.open(new Uint8Array(readFileSync(join(folder, "summary.xlsx"))));
    const chart = parts.text("xl/charts/chart2.xml");
    // The chart shows the 25 that have most errors, by the cells of the page.
    expect([...chart.matchAll(/<c:f>([^<]+)</g)].map(([, place]) => place)).toEqual([
      "汇总!$B$8:$B$32",
      "汇总!$D$8:$D$32",
      "汇总!$B$8:$B$32",
      "汇总!$E$8:$E$32",
    ]);
    expect(sheet.getCell("B8").text).not.toMatch(/xlsx|stations/);
  });

  test("leads from a station to its details and back, and from a finding to its cell in the station's own workbook", () => {
    const parts = XlsxPackage.open(new Uint8Array(readFileSync(join(folder, "summary.xlsx"))));
    const details = rowsOf(workbook, "各站明细");
    const first = rowsOf(workbook, "汇总").findIndex((row) => row["排名"] === 1);
    expect(parts.text("xl/worksheets/sheet1.xml")).toContain(`<hyperlink ref="B${first + 4}" location="各站明细!B${first + 4}"/>`);
    expect(String(details[first]!["文件"])).toContain(String(rowsOf(workbook, "汇总")[first]!["站点"]));
    const findings = parts.text(`xl/worksheets/sheet${workbook.worksheets.length}.xml`);
    const [finding] = rowsOf(workbook, "全部问题");
    expect(findings).toContain(`<hyperlink ref="E4" r:id="rIdFile1" location="`);
    expect(findings).toContain(`!${String(finding!["单元格"])}"/>`);
    expect(findings).toContain(`<hyperlink ref="B4" location="汇总!B${first + 4}"/>`);
    expect(parts.text(`xl/worksheets/_rels/sheet${workbook.worksheets.length}.xml.rels`)).toContain(
      `Id="rIdFile1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${String(finding!["文件"]).split("/").map(encodeURIComponent).join("/")}" TargetMode="External"`,
    );
  });

  test("has one row for each file, with every figure and every count of errors as the stations' models give them", () => {
    const rows = rowsOf(workbook, "各站明细");
    expect(rows).toHaveLength(STATIONS + 4);
    const rules = [...new Set(drawn.flatMap((one) => [...countsByRule(one, "error").keys()]))];
    expect(rules.length).toBeGreaterThan(15);
    const byFile = new Map(rows.map((row) => [row["文件"], row]));
    const wrong = drawn.flatMap((one, index) => departures(byFile.get(`stations/${name(index)}`)!, expectedRow(one, rules)));
    expect(wrong).toEqual([]);
    // What could not be computed is never shown as checked throughout.
    for (const row of rows.slice(4)) expect(row["核查状态"]).toBe(Number(row["未能复算"]) > 0 ? `${row["未能复算"]} 格未能复算` : "已核查");
    // The rows say something: enough of them have each kind of figure.
    for (const title of ["稳岗率", "超配人次", "整体完成率", "时间进度", "评估得分"])
      expect([title, rows.filter((row) => row[title] !== null).length > 15]).toEqual([title, true]);
  });

  test("lists each attendance table by itself, those of files with several too", () => {
    const rows = rowsOf(workbook, "到岗数据");
    const wrong = drawn.flatMap((one, index) => {
      const own = rows.filter((row) => row["文件"] === `stations/${name(index)}`);
      const departed = one.metrics.flatMap(({ laid }, table) => {
        const candidates = own.filter((row) => row["工作表"] === laid.paper.name);
        const right = attendanceOf(one, table);
        return candidates.some((row) => departures(row, right).length === 0) ? [] : [`${name(index)} ${laid.paper.name}`];
      });
      return own.length === one.metrics.length ? departed : [...departed, `${name(index)}: ${own.length} tables`];
    });
    expect(wrong).toEqual([]);
    expect(drawn.some(({ metrics }) => metrics.length > 1)).toBe(true);
  });

  test("names the files that could not be read, and why; they stop none of the others", () => {
    const rows = rowsOf(workbook, "各站明细");
    expect(
      rows.filter((row) => row["核查状态"] === "无法读取").map((row) => [row["文件"], row["错误"], String(row["备注"]).slice(0, 8).trim()]),
    ).toEqual([
      ["stations/坏0.xlsx", null, "文件是空的（0"],
      ["stations/坏1.xlsx", null, "不是 Excel"],
      ["stations/坏2.xlsx", null, "文件已损坏或不完"],
    ]);
    expect(rows.find((row) => row["文件"] === "stations/无表.xlsx")).toMatchObject({
      核查状态: "没有可核算的表",
      错误: null,
    });
    expect(ran.status).toBe(2);
    expect(ran.stderr.match(/^station-audit: stations\/坏\d\.xlsx: /gm)).toHaveLength(3);
  });

  test("has a sheet with every finding of every station, with its place and its words", () => {
    const findings = rowsOf(workbook, "全部问题");
    const counted = rowsOf(workbook, "各站明细").reduce(
      (sum, row) => sum + Number(row["错误"]) + Number(row["待核实"]) + Number(row["提示"]),
      0,
    );
    expect(findings).toHaveLength(counted);
    const titles = families.flatMap(({ rules }) => rules.map(({ title }) => title.zh));
    for (const row of findings) {
      expect(row["单元格"]).toMatch(/^[A-Z]+\d+$/);
      expect(String(row["说明"]).length).toBeGreaterThan(5);
      // Who and when first, then what.
      expect(String(row["问题"])).toMatch(/ · /);
      expect(titles.some((title) => String(row["问题"]).endsWith(title))).toBe(true);
    }
  });

  test("can be sorted: a filter over each list, under a header that stays in sight", () => {
    for (const sheet of ["汇总", "各站明细", "到岗数据", "全部问题"]) {
      const read = workbook.getWorksheet(sheet)!;
      // The totals stay where they are.
      const last = read.rowCount - (sheet === "汇总" ? 1 : 0);
      expect(String(read.autoFilter)).toBe(`A3:${read.getColumn(read.columnCount).letter}${last}`);
      expect(read.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 3 });
    }
  });

  test("tells on stderr how far it is", () => {
    const lines = ran.stderr.split("\n").filter((line) => /^\d+\/204$/.test(line));
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(lines.at(-1)).toBe("204/204");
  });

  test("lists what departs from the rest of its column among the findings of its file", async () => {
    mkdirSync(join(folder, "others"));
    writeFileSync(join(folder, "others/其他表.xlsx"), readFileSync(join(__dirname, "../../assets/samples/station-other-tables.xlsx")));
    runIn(folder, "check", "others", "--summary", "others.xlsx");
    const written = new ExcelJS.Workbook();
    await written.xlsx.readFile(join(folder, "others.xlsx"));
    const { files } = JSON.parse(runIn(folder, "check", "others", "--json").stdout) as {
      files: { findings: { rule: string; cell: string }[] }[];
    };
    const departing = files[0]!.findings.filter(({ rule }) => rule === "indicator/difference").map(({ cell }) => cell);
    expect(departing.length).toBeGreaterThan(0);
    const title = ruleById("indicator/difference")!.title.zh;
    const listed = rowsOf(written, "全部问题").filter((row) => String(row["问题"]).endsWith(title));
    expect(listed.map((row) => row["单元格"])).toEqual(departing);
  });

  test("is never written over an existing file unless asked to, is no station itself, and names a file that was handed in twice", async () => {
    const before = statSync(join(folder, "summary.xlsx")).mtimeMs;
    const refused = runIn(folder, "check", "stations", "--summary", "summary.xlsx");
    expect(refused).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(/--force/) as string });
    expect(statSync(join(folder, "summary.xlsx")).mtimeMs).toBe(before);
    mkdirSync(join(folder, "few"));
    for (const index of [0, 1]) writeFileSync(join(folder, "few", name(index)), readFileSync(join(folder, "stations", name(index))));
    writeFileSync(join(folder, "few/副本.xlsx"), readFileSync(join(folder, "stations", name(1))));
    for (const time of [1, 2]) {
      const again = runIn(folder, "check", "few", "--summary", "few/汇总.xlsx", "--force", "--lang", "en");
      expect([time, again.stdout.includes("3 files checked; the summary was written to few/汇总.xlsx")]).toEqual([time, true]);
    }
    const few = new ExcelJS.Workbook();
    await few.xlsx.readFile(join(folder, "few/汇总.xlsx"));
    const twin = (row: Readonly<Record<string, Value>>): boolean => String(row["Remarks"]).includes("The very same file as few/副本.xlsx.");
    expect(
      rowsOf(few, "Details")
        .map((row) => [row["File"], twin(row)])
        .sort(),
    ).toEqual(
      [
        ["few/副本.xlsx", false],
        [`few/${name(0)}`, false],
        [`few/${name(1)}`, true],
      ].sort(),
    );
    const { files } = JSON.parse(runIn(folder, "check", "summary.xlsx", "--json").stdout) as { files: { tables: []; refusals: [] }[] };
    expect([files[0]!.tables, files[0]!.refusals]).toEqual([[], []]);
  });
});
