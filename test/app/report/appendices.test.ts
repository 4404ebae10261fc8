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

const held = (rows: readonly (readonly string[])[]): Appendices =>
  heldAppendices(readProse(`附件\n\n${rows.map((row) => row.join("\t")).join("\n")}\n`), { workbook, audit: audit(workbook, DEFAULT_SETTINGS) });

test("an appendix that repeats a sheet departs from it in nothing; one changed figure is named by worker and month", () => {
  for (const sheet of workbook.sheets) {
    const rows = repeated(sheet);
    const right = held(rows);
    console.log(sheet.name, right.tables, right.differences.slice(0, 3).map((d) => `${nameText(d.name, "zh")} ${d.stated} ${String(d.expected)}`), right.rows.slice(0, 3).map(({ name, side }) => `${side} ${nameText(name, "zh")}`), rows.slice(0, 6).map((r) => r.join("|")).join("\n"));
  }
});
