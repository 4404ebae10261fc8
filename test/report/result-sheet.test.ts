import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { readWorkbook, reportWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { audit } from "../../src/domain/engine";
import { cellValue } from "../../src/domain/grid/cell";
import { formatAddress, type CellRange } from "../../src/domain/grid/address";
import { resultSheet, resultSheets } from "../../src/domain/report/result-sheet";
import type { ReportSheet } from "../../src/domain/report/report-sheet";
import { byImportance } from "../../src/domain/report/result-report";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { SAMPLE, sampleReport } from "./sample-report";

const column = (sheet: ReportSheet, from: number, to: number, index: number) =>
  sheet.rows.slice(from, to + 1).map((row) => row[index]?.value ?? null);

/** The rows of a section: those under its title and header, up to the empty row. */
function section(sheet: ReportSheet, title: string): (string | number | null)[][] {
  const top = sheet.rows.findIndex((row) => row[0]?.look === "section" && String(row[0].value).startsWith(title));
  if (top < 0) return [];
  const rows = sheet.rows.slice(top + 2);
  const end = rows.findIndex((row) => row.length === 0);
  return rows.slice(0, end < 0 ? undefined : end).map((row) => row.map((cell) => cell?.value ?? null));
}

describe("the result sheet of the sample station", () => {
  const { report, audit: result } = sampleReport();
  const sheet = resultSheet(report);
  const filter = sheet.filter!;

  test("lists every finding under a header that stays in sight, each with the way to its cell", () => {
    expect(filter.bottom - filter.top).toBe(result.findings.length);
    expect(sheet.frozenRows).toBe(filter.top + 1);
    const ordered = byImportance(report.findings);
    expect(ordered.map(formatAddress).sort()).toEqual(result.findings.map(formatAddress).sort());
    expect(column(sheet, filter.top + 1, filter.bottom, 3)).toEqual(ordered.map(formatAddress));
    sheet.rows.slice(filter.top + 1, filter.bottom + 1).forEach((row, index) => {
      const { sheet: name, row: at, column: left } = ordered[index]!;
      expect(row[3]!.link).toEqual({ sheet: name, row: at, column: left });
      expect(row[2]!.value).toBe(name);
    });
  });

  test("begins with what weighs most: missing insurance, then what is only to be computed again, then what is to be verified, then notes", () => {
    expect(byImportance(report.findings).map(({ rule }) => rule)).toEqual([
      "attendance/insurance-missing",
      "attendance/insurance-missing",
      "attendance/effective-subtotal",
      "attendance/effective-subtotal",
      "attendance/group-subtotal",
      "indicator/percentage",
      "indicator/percentage",
      "attendance/insurance-self-paid",
      "attendance/contract-expiring",
      ...Array.from({ length: 5 }, () => "attendance/two-year-unproven"),
    ]);
  });

  test("names in each title the worker with the 序号 of the row, and the month", () => {
    expect(column(sheet, filter.top + 1, filter.top + 2, 4)).toEqual([
      "社工02（序号2） · 2024年4月 · 在岗或已发工资但未购买社保",
      "社工09（序号9） · 2024年4月 · 在岗或已发工资但未购买社保",
    ]);
  });

  test("names the station and the period, and has a place to sign under the list, where what is printed ends", () => {
    expect(sheet.rows[1]![0]!.value).toBe("站点：广州市岭南街社工站    评估期：2024-01-25 – 2024-04-30");
    expect(String(sheet.rows[sheet.printedRows! - 1]![0]!.value)).toMatch(/^核查人（签名）：＿+\s+站点负责人（签名）：＿+\s+日期：/);
    expect(sheet.printedRows).toBe(filter.bottom + 3);
  });

  test("states when it was made, of which file, and how many findings of each severity there are", () => {
    const [, , note, counts] = sheet.rows;
    expect(note![0]!.value).toMatch(/^文件：岭南街社工站\.xlsx +核查时间：2024-05-20 09:05/);
    expect(counts![0]!.value).toBe("错误 7 · 待核实 1 · 提示 6");
  });

  test("gives the reference figures with the cells that they come from", () => {
    const figures = new Map(section(sheet, "主要数据").map((row) => [row[4], [row[5], row[2]]]));
    const at = "附件2 到岗情况";
    expect(figures.get("应到岗（人次）")).toEqual([70, at]);
    expect(figures.get("实到岗（人次）")).toEqual([72.5, at]);
    expect(figures.get("超配（人次）")).toEqual([2.5, at]);
    expect(figures.get("从业2年以上社工占实到岗的比例")).toEqual([0.8483, at]);
    expect(figures.get("稳岗率")).toEqual([0.9, at]);
    expect(figures.get("评估期末在岗社工（人）")).toEqual([23, at]);
    expect(figures.get("服务期时间进度")).toEqual([0.4667, at]);
    const indicators = new Map(section(sheet, "指标完成情况").map((row) => [row[4], row.slice(5, 8)]));
    expect(indicators.get("17类困难群众和特殊群体建档个数")).toEqual([800, 1753, 2.1913]);
    expect(indicators.get("片区1 非17类困难群众和特殊群体电访")).toEqual([38, 24, 0.6316]);
  });

  test("says with which settings it was made, and where each comes from", () => {
    const settings = new Map(section(sheet, "采用的设置").map((row) => [row[4], row.slice(5, 7)]));
    expect(settings.get("协议要求在岗社工数")).toEqual(["20 人", "取自表格"]);
    expect(settings.get("服务协议期")).toEqual(["2024-01-25 – 2024-08-31", "取自表格"]);
    expect(settings.get("持证社工应占比例")).toEqual(["50%", "默认"]);
    expect(settings.get("最低稳岗率")).toEqual(["未设置", "默认"]);
    const changed = resultSheet(
      sampleReport({ settings: { requiredStaff: 21, minStableRate: 0.875, rules: { "attendance/contract-expiring": "off" } } }).report,
    );
    const other = new Map(section(changed, "采用的设置").map((row) => [row[4], row.slice(5, 7)]));
    expect(other.get("协议要求在岗社工数")).toEqual(["21 人", "已设置"]);
    expect(other.get("最低稳岗率")).toEqual(["87.5%", "已设置"]);
    expect(other.get("规则开关与级别")?.[0]).toMatch(/: 关闭$/);
    expect(section(changed, "未执行的规则").map((row) => row[7])).toContain("已在设置中关闭。");
  });

  test("leads from its top to each section below the list", () => {
    const jumps = sheet.rows.slice(0, filter.top).flatMap((row) => row.filter((cell) => cell?.link));
    expect(jumps.length).toBeGreaterThanOrEqual(4);
    for (const jump of jumps) {
      const target = sheet.rows[jump!.link!.row]![0]!;
      expect(target.look).toBe("section");
      expect(String(jump!.value).startsWith(String(target.value))).toBe(true);
    }
  });

  test("leads to every section where there are more than one row of links holds", () => {
    const [figures] = report.figures;
    const several = Array.from({ length: 9 }, (_, index) => ({ ...figures!, table: `到岗${index + 1}` }));
    const crowded = resultSheet({ ...report, figures: several });
    const titles = crowded.rows.filter(([first], row) => first?.look === "section" && row > crowded.filter!.bottom);
    const jumps = crowded.rows.slice(0, crowded.filter!.top).flatMap((row) => row.flatMap((cell) => (cell?.link ? [cell] : [])));
    expect(titles.length).toBeGreaterThan(12);
    expect(jumps.map(({ link }) => crowded.rows[link!.row]![0]!.value)).toEqual(titles.map(([first]) => first!.value));
    expect(crowded.frozenRows).toBe(crowded.filter!.top + 1);
  });

  test("draws every numbered row as wide as its header", () => {
    for (const row of sheet.rows) if (typeof row[0]?.value === "number") expect(row.every((cell) => cell !== null)).toBe(true);
  });

  test("keeps ignored findings apart, each with the reason and the day", () => {
    const ignoring = sampleReport({ ignored: ({ rule }) => (rule === "attendance/insurance-missing" ? "四月补缴，凭证已核" : null) });
    const drawn = resultSheet(ignoring.report);
    expect(drawn.filter!.bottom - drawn.filter!.top).toBe(result.findings.length - 2);
    expect(section(drawn, "已忽略的问题").map((row) => [row[3], row[7], row[8]])).toEqual([
      ["Q6", "四月补缴，凭证已核", "2024-05-20"],
      ["Q13", "四月补缴，凭证已核", "2024-05-20"],
    ]);
    expect(drawn.rows[3]![0]!.value).toBe("错误 5 · 待核实 1 · 提示 6 · 已忽略 2");
  });

  test("is English throughout where English is asked for, but for what the tables themselves say", () => {
    const drawn = resultSheet(sampleReport({ language: "en" }).report);
    const words = drawn.rows.flat().flatMap((cell) => (cell && ["section", "head"].includes(cell.look) ? [String(cell.value)] : []));
    expect(words.filter((word) => /[\u4e00-\u9fff]/.test(word))).toEqual([]);
    expect(drawn.name).toBe("Result sheet");
  });

  test("says so where nothing was found, and where there was nothing to check", () => {
    const empty = resultSheet(sampleReport({ workbook: { sheets: [] } }).report);
    expect(empty.filter).toBeNull();
    expect(empty.rows[3]![0]!.value).toBe("没有识别到可核算的表。");
    expect(empty.rows[6]![4]!.value).toBe("未发现问题。");
  });
});

const filterOf = ({ filter }: { readonly filter: CellRange | null }): CellRange => filter!;

describe("the result sheet as a file", () => {
  const sheet = resultSheet(sampleReport().report);
  const bytes = reportWorkbook([sheet]);

  test("holds every cell as it was drawn, and no formula", () => {
    const pkg = XlsxPackage.open(bytes);
    const [read] = readWorkbook(pkg).sheets;
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) =>
        expect([r, c, cellValue(read!.cell(r, c))]).toEqual([r, c, cell?.value === "" ? null : (cell?.value ?? null)]),
      ),
    );
    expect(pkg.names.filter((name) => /<f[ >]/.test(pkg.text(name)))).toEqual([]);
  });

  test("opens in another program's reader with its filter, frozen header, widths, styles and links", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    const read = workbook.getWorksheet("核查结果")!;
    expect(read.autoFilter).toBe("A7:I21");
    expect(read.views[0]).toMatchObject({ state: "frozen", ySplit: 7 });
    expect(read.getColumn(8).width).toBe(44);
    expect(read.getCell("B8").fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFFFC7CE" } });
    expect(read.getCell("A7").font).toMatchObject({ bold: true });
    const rates = section(sheet, "指标完成情况").length;
    expect(rates).toBeGreaterThan(40);
    const links = Object.keys(unzipSync(bytes)).filter((name) => name.includes("worksheets/sheet"));
    expect(links).toHaveLength(1);
  });

  test("makes room for every line of a long message, and fixes no row's height but of texts across the sheet", () => {
    const xml = XlsxPackage.open(bytes).text("xl/worksheets/sheet1.xml");
    const height = (row: number): number => Number(new RegExp(`<row r="${row}" ht="([\\d.]+)"`).exec(xml)?.[1] ?? 16);
    const message = sheet.columns.indexOf(44);
    sheet.rows.slice(filterOf(sheet).top + 1, filterOf(sheet).bottom + 1).forEach((row, index) => {
      // 22 characters of Chinese fill a line.
      const lines = Math.ceil(String(row[message]!.value).replace(/[\x20-\x7e]/g, "").length / 22);
      expect(height(filterOf(sheet).top + 2 + index)).toBeGreaterThanOrEqual(16 * lines);
    });
    expect([...xml.matchAll(/<row r="(\d+)"[^>]*customHeight/g)].every(([, row]) => Number(row) <= 4)).toBe(true);
  });

  test("links lead inside the file alone; cells of the checked workbook are named by their plain address", () => {
    const xml = XlsxPackage.open(bytes).text("xl/worksheets/sheet1.xml");
    const locations = [...xml.matchAll(/<hyperlink ref="[A-Z]+\d+" location="([^"]+)"/g)].map((match) => match[1]);
    expect(locations.length).toBeGreaterThan(3);
    for (const location of locations) expect(location).toMatch(/^核查结果!A\d+$/);
    expect(xml).not.toMatch(/TargetMode|r:id/);
  });

  test("links lead to the cells of the checked workbook where its place beside the report is known", () => {
    const pkg = XlsxPackage.open(reportWorkbook(resultSheets({ ...sampleReport().report, file: "各站/岭南 街#1.xlsx" })));
    expect(pkg.text("xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      `Target="${encodeURIComponent("各站")}/${encodeURIComponent("岭南 街#1.xlsx")}" TargetMode="External"`,
    );
    expect(pkg.text("xl/worksheets/sheet1.xml")).toMatch(/<hyperlink ref="D8" r:id="rIdFile1" location="'附件2 到岗情况'!Q6"\/>/);
  });

  test("the list is printed alone with its header; what it rests on stands on a sheet of its own without a repeated header", () => {
    const [list, grounds] = resultSheets(sampleReport().report);
    const pkg = XlsxPackage.open(reportWorkbook([list!, grounds!]));
    const workbook = pkg.text("xl/workbook.xml");
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">核查结果!$${list!.frozenRows}:$${list!.frozenRows}</definedName>`,
    );
    expect(workbook).not.toContain('localSheetId="1"');
    expect(list!.rows.filter((row) => row[0]?.look === "section")).toHaveLength(1);
    expect(section(grounds!, "采用的设置").length).toBeGreaterThan(10);
    for (const jump of list!.rows.slice(0, list!.frozenRows).flatMap((row) => row.flatMap((one) => (one?.link ? [one] : []))))
      expect(String(jump.value).startsWith(String(grounds!.rows[jump.link!.row]![0]!.value))).toBe(true);
  });

  test("equal results give equal bytes", () => {
    expect(Buffer.from(reportWorkbook([resultSheet(sampleReport().report)])).equals(Buffer.from(bytes))).toBe(true);
  });

  test("texts that Excel would read as its own escapes or as formulas come back as they were", () => {
    const texts = ["=1+1", "_x000D_", "a\r\nb", "  两端有空格 ", "<b>&\"'", "\u0001x", "9".repeat(40_000)];
    const [read] = readWorkbook(
      XlsxPackage.open(
        reportWorkbook([
          { name: "A&B 'x'", columns: [10], rows: texts.map((value) => [{ value, look: "text" }]), frozenRows: 0, filter: null },
        ]),
      ),
    ).sheets;
    expect(read!.name).toBe("A&B 'x'");
    const back = texts.map((_, row) => cellValue(read!.cell(row, 0)));
    expect(back.slice(0, 2)).toEqual(texts.slice(0, 2));
    expect(back.slice(3, 5)).toEqual(texts.slice(3, 5));
    expect(back[5]).toBe("x");
    expect(String(back[6])).toHaveLength(32_767);
  });
});

describe("a result sheet is no table of a station", () => {
  test.each(["zh", "en"] as const)("nothing is found in it (%s)", (language) => {
    const { sheets } = readWorkbook(XlsxPackage.open(reportWorkbook([resultSheet(sampleReport({ language }).report)])));
    const checked = audit({ sheets }, DEFAULT_SETTINGS);
    expect([checked.tables, checked.refusals, checked.findings]).toEqual([[], [], []]);
  });

  test("beside the tables that it tells of, it changes nothing about them", () => {
    const { sheets } = readWorkbook(XlsxPackage.open(reportWorkbook([resultSheet(sampleReport().report)])));
    const alone = audit(SAMPLE, DEFAULT_SETTINGS);
    const beside = audit({ sheets: [...sheets, ...SAMPLE.sheets] }, DEFAULT_SETTINGS);
    expect(beside.findings).toEqual(alone.findings);
    expect(beside.tables.map(({ range }) => range)).toEqual(alone.tables.map(({ range }) => range));
  });
});
