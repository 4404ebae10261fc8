import { AuditSession } from "../../src/app/audit-session";
import { engine } from "../../src/app/engine";
import { WorkbookError } from "../../src/app/workbook-port";
import { readWorkbook, reportWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { cellText } from "../../src/domain/grid/cell";
import type { JsonReport } from "../../src/domain/report/json-report";
import { failureText } from "../../src/taskpane/texts/failure-texts";
import { outcomeText } from "../../src/taskpane/texts/outcome-texts";
import { MemoryWorkbook, type KeptSheet } from "./memory-workbook";
import { sampleSheets } from "./sample";

const NAME = "核查结果";
const POSTS = "附件2 到岗情况";
let slips: readonly KeptSheet[];
beforeAll(async () => {
  slips = await sampleSheets("station-with-slips.xlsx");
});

function begin(xlsx = true): { workbook: MemoryWorkbook; session: AuditSession } {
  const workbook = new MemoryWorkbook(slips);
  const session = new AuditSession(workbook, {
    loadEngine: () => Promise.resolve(engine),
    language: "zh",
    now: () => new Date(2024, 4, 6, 8, 30),
    ...(xlsx ? { loadXlsx: () => Promise.resolve(reportWorkbook) } : {}),
  });
  return { workbook, session };
}

/** The texts of a column of the result sheet, from its list downwards. */
async function column(workbook: MemoryWorkbook, letter: string): Promise<unknown[]> {
  const { sheets } = await workbook.read({ merges: false });
  const rows = sheets.find(({ name }) => name === NAME)!.rowNumbers;
  return rows.map((row) => workbook.value(NAME, `${letter}${row + 1}`)).filter((value) => value !== null);
}

describe("the result sheet of a session", () => {
  test("holds the list as it stands, is shown at once, and changes no other sheet", async () => {
    const { workbook, session } = begin();
    await session.check();
    const before = workbook.contents() as unknown[];
    await session.results.write();
    expect(session.getSnapshot().outcome).toEqual({ kind: "result-written", sheet: NAME });
    expect(workbook.contents()).toEqual([...before, expect.anything()]);
    expect(workbook.value(NAME, "A3")).toMatch(/^核查时间：2024-05-06 08:30/);
    expect(workbook.value(NAME, "A4")).toBe("错误 7 · 待核实 1 · 提示 6");
    expect(workbook.visited.at(-1)).toEqual({ sheet: NAME, row: 0, column: 0 });
  });

  test("tells after a recompute what was corrected and every cell that was written", async () => {
    const { workbook, session } = begin();
    await session.recompute();
    await session.results.write();
    expect(workbook.value(NAME, "A4")).toBe("错误 2 · 待核实 1 · 提示 6 · 已修正 5");
    expect(await column(workbook, "A")).toContain("写入记录");
    expect((await column(workbook, "I")).filter((state) => state === "已修正")).toHaveLength(5);
    expect(session.getSnapshot().changes).toHaveLength(7);
  });

  test("names ignored findings with the person's reason, and is replaced when it is written again", async () => {
    const { workbook, session } = begin();
    await session.check();
    await session.results.write();
    const entry = session.getSnapshot().entries.find(({ finding }) => finding.rule === "attendance/insurance-self-paid")!;
    await session.ignore(entry.id, "已取得说明");
    await session.results.write();
    expect(await column(workbook, "H")).toContain("已取得说明");
    expect(workbook.value(NAME, "A4")).toBe("错误 7 · 待核实 0 · 提示 6 · 已忽略 1");
    const { sheets } = await workbook.read({ merges: false });
    expect(sheets.filter(({ name }) => name.startsWith(NAME))).toHaveLength(1);
  });

  test("is no table to the next run, and undo takes back the station's cells alone", async () => {
    const { workbook, session } = begin();
    await session.recompute();
    const tables = session.getSnapshot().audit!.tables.length;
    await session.results.write();
    await session.undo();
    expect(workbook.value(POSTS, "S22")).toBe(40.5);
    expect(await workbook.resultSheet()).toBe(NAME);
    await session.check();
    expect(session.getSnapshot().audit!.tables).toHaveLength(tables);
    expect(session.getSnapshot().audit!.refusals).toEqual([]);
  });

  test("stays when marks are cleared, which says so, and goes when the person asks for it", async () => {
    const { workbook, session } = begin();
    await session.check();
    await session.results.write();
    await session.clearMarks();
    const { outcome } = session.getSnapshot();
    expect(outcome).toEqual({ kind: "marks-cleared", resultSheet: NAME });
    expect(outcomeText(outcome!, "zh").text).toContain("工作表“核查结果”仍保留");
    await session.results.remove();
    expect(session.getSnapshot().outcome).toEqual({ kind: "result-removed" });
    expect(await workbook.resultSheet()).toBeNull();
    await session.clearMarks();
    expect(session.getSnapshot().outcome).toEqual({ kind: "marks-cleared", resultSheet: null });
  });

  test("a failure says whether the sheet is whole", async () => {
    const { workbook, session } = begin();
    await session.check();
    for (const [nothingChanged, words] of [
      [true, "工作簿未改动。"],
      [false, "核查结果表可能没有写完，其他工作表未改动。"],
    ] as const) {
      workbook.failing = { call: "writeResultSheet", error: new WorkbookError("session-lost", { nothingChanged }) };
      await session.results.write();
      expect(failureText(session.getSnapshot().failure!, "zh")).toContain(words);
    }
  });
});

describe("the result as a file", () => {
  test("has a name with its day, its type, and its content again as text for the clipboard", async () => {
    const { session } = begin();
    await session.check();
    expect(session.results.formats).toEqual(["xlsx", "html", "csv", "json"]);
    for (const format of session.results.formats) {
      const file = (await session.results.file(format))!;
      expect(file.name).toBe(`核查结果-2024-05-06.${format}`);
      expect(file.text).toContain("S22");
      expect(file.type).toMatch(/^(?:text|application)\//);
    }
    const { content, text } = (await session.results.file("xlsx"))!;
    const [sheet] = readWorkbook(XlsxPackage.open(content as Uint8Array)).sheets;
    expect(cellText(sheet!.cell(7, 3))).toBe("Q6");
    expect(text.split("\r\n")[7]!.split("\t")[3]).toBe("Q6");
  });

  test("the JSON names the reason of each ignored finding", async () => {
    const { session } = begin();
    await session.check();
    const entry = session.getSnapshot().entries.find(({ finding }) => finding.rule === "attendance/insurance-self-paid")!;
    await session.ignore(entry.id, "已取得说明");
    const report = JSON.parse((await session.results.file("json"))!.text) as JsonReport;
    expect(report.files[0]!.findings.filter(({ ignored }) => ignored !== undefined).map(({ cell, ignored }) => [cell, ignored])).toEqual([
      ["N26", "已取得说明"],
    ]);
  });

  test("there is none before anything was read, and no workbook where none can be written", async () => {
    const { session } = begin(false);
    expect(await session.results.file("csv")).toBeNull();
    await session.results.write();
    expect(session.getSnapshot()).toMatchObject({ outcome: null, failure: null });
    await session.check();
    expect(session.results.formats).toEqual(["html", "csv", "json"]);
    expect(await session.results.file("xlsx")).toBeNull();
  });
});
