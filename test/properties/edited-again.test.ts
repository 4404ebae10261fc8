import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { audit } from "../../src/domain/engine";
import { cellValue, EMPTY, numberCell, textCell, type Cell } from "../../src/domain/grid/cell";
import { displayFormat } from "../../src/domain/grid/display-format";
import { Sheet, type Workbook } from "../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import type { Audit } from "../../src/domain/tables/audit";
import { REMEMBERED, withoutMemory } from "../../src/domain/values/memory";
import { drawFrom, type Draw } from "../domain/relations/planted";
import { fuzz } from "../fuzz";
import { Meanings } from "../../src/domain/values/read-once";

/**
 * What a row, a rectangle or a sheet said is remembered while it is the same object, so that an edit costs what it touched. Remembered or not,
 * the audit must be the same: it is held against one of the same cells in objects that nobody has seen.
 */
const { numRuns, seed } = fuzz(60);
const samples = join(__dirname, "../../assets/samples");
const workbooks = readdirSync(samples)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => ({ name, workbook: sampleWorkbook(name) }));

function sampleWorkbook(name: string): Workbook {
  return withoutFormulaValues(readWorkbook(XlsxPackage.open(readFileSync(join(samples, name)))));
}

/** As Excel hands it over: formulas show what they come to. */
function withoutFormulaValues({ sheets }: Workbook): Workbook {
  return { sheets };
}

type Rows = (readonly (Cell | undefined)[])[];

function rowsOf(sheet: Sheet): Rows {
  const rows: Rows = [];
  for (const row of sheet.rowNumbers) rows[row] = sheet.row(row);
  return rows;
}

function withRows(
  { name, id, hiddenRows, hiddenColumns, comments, visibility, isProtected, merges: own }: Sheet,
  rows: Rows,
  merges: Sheet["merges"] = own,
): Sheet {
  return new Sheet({ name, id, merges, hiddenRows, hiddenColumns, comments, visibility, isProtected, rows });
}

/** The same cells in other rows, sheets and merged areas. */
function unseen({ sheets }: Workbook): Workbook {
  return {
    sheets: sheets.map((sheet) =>
      withRows(
        sheet,
        rowsOf(sheet).map((row) => [...row]),
        sheet.merges.map((merge) => ({ ...merge })),
      ),
    ),
  };
}

const TYPED: readonly ((draw: Draw) => Cell)[] = [
  () => EMPTY,
  (draw) => numberCell(draw(40) / 2, displayFormat("General")),
  (draw) => numberCell(draw(300) / 100, displayFormat("0.00%")),
  () => textCell("√"),
  () => textCell("—"),
  () => textCell("合计"),
  () => textCell("社保购买"),
  () => textCell("完成率"),
  (draw) => textCell(`社工${draw(90)}`),
  (draw) => textCell(`完成专业个案${draw(30)}个`),
  (draw) => textCell(`2024年${1 + draw(12)}月1日至2025年6月30日`),
];

/** What a person does to a sheet between two looks: types into a cell, copies one, empties, inserts or deletes a row, clears a merge. */
function edited(draw: Draw, { sheets }: Workbook): Workbook {
  const at = draw(sheets.length);
  const sheet = sheets[at]!;
  if (sheet.rowNumbers.length === 0) return { sheets };
  const rows = rowsOf(sheet);
  let { merges } = sheet;
  const row = sheet.rowNumbers[draw(sheet.rowNumbers.length)]!;
  const what = draw(12);
  if (what === 0) rows.splice(row, 0, []);
  else if (what === 1) rows.splice(row, 1);
  else if (what === 2 && sheet.merges.length > 0) {
    const gone = draw(sheet.merges.length);
    merges = merges.filter((_, index) => index !== gone);
  } else {
    const cells = [...sheet.row(row)];
    const column = draw(Math.max(1, cells.length + 1));
    const other = sheet.row(sheet.rowNumbers[draw(sheet.rowNumbers.length)]!);
    cells[column] = what < 6 ? (other[draw(Math.max(1, other.length))] ?? EMPTY) : TYPED[draw(TYPED.length)]!(draw);
    rows[row] = cells;
  }
  return { sheets: sheets.map((one, index) => (index === at ? withRows(sheet, rows, merges) : one)) };
}

/** Everything that an audit says, without the objects that it says it of. */
function said({ tables, coverage, figures, relations, metrics, ...rest }: Audit): unknown {
  return {
    ...rest,
    metrics: { progress: metrics.progress, tables: Object.entries(metrics.tables).map(([family, own]) => [family, own.length]) },
    tables: tables.map(({ sheet, kind, range, title, policies }) => [sheet.name, kind, range, title, policies]),
    coverage: [...coverage.values()],
    relations,
    figures: figures.map(({ sheet, figure, outcome }) => [
      sheet,
      figure.row,
      figure.column,
      figure.rule,
      outcome,
      typeof figure.value === "object" && figure.value !== null ? figure.value.toFraction() : figure.value,
      figure.explain().arithmetic,
      figure.formula(),
    ]),
  };
}

test.each(workbooks)(
  "$name: after any edits, what is remembered of the untouched cells leads to the same audit as seeing all of them for the first time",
  ({ workbook }) => {
    const draw = drawFrom(seed);
    let now = workbook;
    const meanings = new Meanings();
    audit(now, DEFAULT_SETTINGS, [], meanings);
    let different = 0;
    for (let run = 0; run < numRuns; run++) {
      // Now and then all is taken back, so that the sheets stay tables.
      const before = run % 6 === 0 ? workbook : now;
      now = edited(draw, before);
      const remembered = said(audit(now, DEFAULT_SETTINGS, [], meanings));
      expect(remembered).toEqual(said(audit(unseen(now), DEFAULT_SETTINGS)));
      if (JSON.stringify(now.sheets.map(rowTexts)) !== JSON.stringify(workbook.sheets.map(rowTexts))) different++;
    }
    expect(different).toBeGreaterThan(numRuns / 2);
  },
  120_000,
);

test.each(REMEMBERED)(
  "%s: asked anew each time they lead to the same audit, at first sight and after an edit",
  (remembered) => {
    for (const { name } of workbooks) {
      const both = (): unknown[] => {
        const workbook = sampleWorkbook(name);
        const meanings = new Meanings();
        return [workbook, edited(drawFrom(seed), workbook)].map((one) => said(audit(one, DEFAULT_SETTINGS, [], meanings)));
      };
      expect(both()).toEqual(withoutMemory(remembered, both));
    }
  },
  120_000,
);

function rowTexts(sheet: Sheet): unknown {
  return sheet.rowNumbers.map((row) => sheet.row(row).map((cell) => (cell ? cellValue(cell) : null)));
}
