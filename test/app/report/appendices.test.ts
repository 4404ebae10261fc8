import { heldAppendices, type Appendices } from "../../../src/app/report/appendices";
import { nameText } from "../../../src/domain/tables/cell-name";
import { audit } from "../../../src/domain/engine";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { shownCell, cellText } from "../../../src/domain/grid/cell";
import type { Sheet, Workbook } from "../../../src/domain/grid/sheet";
import { readProse } from "../../../src/prose/text";
import { MemoryWorkbook } from "../memory-workbook";
import { sampleSheets } from "../sample";

let workbook: Workbook;
beforeAll(async () => {
  workbook = await new MemoryWorkbook(await sampleSheets("station-with-slips.xlsx")).read({ merges: true });
});

/** A sheet as a report repeats it: a row a line, its cells parted by tabs. */
function repeated(sheet: Sheet): string[][] {
  const width = Math.max(...sheet.rowNumbers.map((row) => sheet.row(row).length));
  return sheet.rowNumbers.map((row) =>
    Array.from({ length: width }, (_, column) => cellText(shownCell(sheet.cell(row, column))).replace(/\s/g, "")),
  );
}

/** All sheets of the workbook as appendices of one report, something in them changed. */
function report(change: (rows: string[][], sheet: string) => string[][] = (rows) => rows): Appendices {
  const tables = workbook.sheets.map((sheet) =>
    change(repeated(sheet), sheet.name)
      .map((row) => row.join("\t"))
      .join("\n"),
  );
  return heldAppendices(readProse(`# 附件\n\n${tables.join("\n\n# 附件\n\n")}\n`), { workbook, audit: audit(workbook, DEFAULT_SETTINGS) });
}

const told = ({ differences, rows }: Appendices): string[] => [
  ...differences.map(({ name, stated, expected }) => `${nameText(name, "zh")}: ${stated} ≠ ${expected}`),
  ...rows.map(({ name, side }) => `${side}: ${nameText(name, "zh").split(" · ")[0]!}`),
];

test("appendices that repeat the sheets depart from them in nothing", () => {
  expect(told(report())).toEqual([]);
});

const workers = (change: (rows: string[][]) => string[][]): string[] =>
  told(report((rows, sheet) => (sheet.includes("到岗") ? change(rows) : rows)));

test("a worker's changed figure is told with name and month, wherever the row stands", () => {
  const changed = workers((rows) => {
    const at = rows.findIndex((row) => row[2] === "社工06");
    const row = [...rows[at]!];
    row[6] = "1";
    const others = rows.filter((_, index) => index !== at);
    // The row stands two rows further down.
    return [...others.slice(0, at + 2), row, ...others.slice(at + 2)];
  });
  expect(changed).toHaveLength(1);
  expect(changed[0]).toContain("社工06");
  expect(changed[0]).toContain("1 ≠ 0.5");
});

test("a worker whom the appendix lacks and one whom the sheet lacks are told", () => {
  expect(workers((rows) => rows.filter((row) => row[2] !== "社工08"))).toEqual(["sheet: 社工08"]);
  expect(workers((rows) => rows.map((row) => row.map((cell) => (cell === "社工08" ? "社工88" : cell))))).toEqual(
    expect.arrayContaining(["sheet: 社工08", "report: 社工88"]),
  );
});
