import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxPackage } from "../../../src/adapters/xlsx";
import { audit } from "../../../src/domain/engine";
import { spokenCells } from "../../../src/domain/engine/spoken-cells";
import { workbookRelations } from "../../../src/domain/relations";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { isOwnReport } from "../../../src/domain/tables/own-report";
import { atOnce } from "../../../src/domain/tables/steps";
import { drawFrom } from "../relations/planted";
import { fuzz } from "../../fuzz";

const { numRuns, seed } = fuzz(200);
const samples = join(__dirname, "../../../assets/samples");
const workbooks = readdirSync(samples)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => {
    const workbook = readWorkbook(XlsxPackage.open(readFileSync(join(samples, name))));
    const { tables, figures } = audit(workbook, DEFAULT_SETTINGS);
    return { name, workbook, tables, spoken: spokenCells(tables, figures) };
  });

test.each(workbooks)("$name: a rectangle is called known tables' own only where each of its cells is", ({ workbook, tables, spoken }) => {
  const draw = drawFrom(seed);
  let whole = 0;
  for (let run = 0; run < numRuns; run++) {
    const { range, sheet } = tables[draw(tables.length)]!;
    const from = (least: number, most: number): number => least - 1 + draw(most - least + 3);
    const [top, left] = [Math.max(0, from(range.top, range.bottom)), Math.max(0, from(range.left, range.right))];
    const rows = Array.from({ length: 1 + draw(range.bottom - range.top + 2) }, (_, at) => top + at);
    const columns = Array.from({ length: 1 + draw(range.right - range.left + 2) }, (_, at) => left + at);
    if (!spoken.all(sheet.name, rows, columns)) continue;
    whole++;
    const open = rows.flatMap((row) => columns.filter((column) => !spoken.cell({ sheet: sheet.name, row, column })));
    expect([rows, columns, open]).toEqual([rows, columns, []]);
  }
  expect(workbook.sheets.length === 0 || whole).toBeGreaterThan(0);
});

test.each(workbooks)(
  "$name: what is found is the same whether or not rectangles of known tables are looked at",
  ({ workbook, spoken: { cell, all } }) => {
    const asked = { spoken: cell, leftOut: isOwnReport, taught: [] };
    const found = atOnce(workbookRelations(workbook, { ...asked, allSpoken: all }));
    expect(found).toEqual(atOnce(workbookRelations(workbook, asked)));
  },
);
