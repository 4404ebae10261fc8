import { isAttendance } from "../../src/domain/families/attendance/model";
import { attendanceMetricsOf } from "../../src/domain/families/attendance/report-figures";
import { isIndicators } from "../../src/domain/families/indicators/model";
import fc from "fast-check";
import { audit } from "../../src/domain/engine";
import { type Audit } from "../../src/domain/tables/audit";
import { formatReference, type CellRef } from "../../src/domain/grid/address";
import type { Sheet } from "../../src/domain/grid/sheet";
import type { Language } from "../../src/domain/language";
import type { Settings } from "../../src/domain/settings";
import type { AttendanceTable } from "../../src/domain/families/attendance/model";
import { Dice } from "../generator/dice";
import { contentOf, correctedSheets } from "../rules/corrected-sheets";
import { pastedWorkbooks, workbooks, type DrawnWorkbook } from "./drawn-workbooks";
import { hidden, pasted, renamed, reordered, split, withEmptyColumns, withEmptyRows, type Moved } from "./moved-sheets";
import { reworded } from "./reworded";
import { fuzz } from "../fuzz";

const RUNS = fuzz(25);

/** Everything an audit says, each thing with its cell under the name that `place` gives it; order does not matter. */
function said({ findings, edits, notRun, notComputed, figures, metrics, refusals }: Audit, place: (cell: CellRef) => CellRef): unknown {
  const name = (cell: CellRef): string => formatReference(place({ sheet: cell.sheet, row: cell.row, column: cell.column }));
  const lines = [
    ...findings.map((finding) => [
      finding.rule,
      finding.severity,
      name(finding),
      finding.stated,
      finding.expected,
      finding.related.map(name).sort(),
    ]),
    ...edits.map((edit) => ["edit", edit.rule, name(edit), edit.before.value, edit.after.value]),
    ...notRun.map(({ rule, why }) => ["not run", rule, why.en]),
    ...notComputed.map((cell) => ["not computed", cell.rule, name(cell), cell.blockedBy.map(name).sort()]),
    ...figures.map(({ sheet, figure, outcome }) => [
      outcome,
      figure.rule,
      name({ sheet, row: figure.row, column: figure.column }),
      String(figure.value),
    ]),
    ...attendanceMetricsOf({ metrics }).map((metric) => ["metrics", { ...metric, sheet: "" }]),
    ...refusals.map((refusal) => ["refusal", name(refusal)]),
    ["progress", metrics.progress],
  ];
  return [...new Set(lines.map((line) => JSON.stringify(line)))].sort();
}

/** What is said of the moved workbook is what was said of the workbook, at the new places. */
function expectSame({ sheets, settings }: DrawnWorkbook, moved: Moved): void {
  const before = audit({ sheets }, settings);
  expect(said(audit({ sheets: moved.sheets }, settings), (cell) => cell)).toEqual(said(before, moved.place));
}

const pick = <T>(items: readonly T[], number: number): T | undefined => items[number % Math.max(1, items.length)];

describe("what an audit says does not depend on", () => {
  test("formulas standing in place of the values that they show", () => {
    fc.assert(
      fc.property(workbooks, ({ sheets, settings }) => {
        const values = (result: Audit): unknown => said({ ...result, edits: [] }, (cell) => cell);
        expect(values(audit({ sheets: pasted(sheets).sheets }, settings))).toEqual(values(audit({ sheets }, settings)));
      }),
      RUNS,
    );
  });

  test("the words of its headers and the signs of its marks, among those that mean the same", () => {
    // What a cell says is repeated in its finding; only the words may differ there.
    const meant = (result: Audit): unknown => {
      const findings = result.findings.map((finding) => ({ ...finding, stated: typeof finding.stated === "string" ? "" : finding.stated }));
      const edits = result.edits.map((edit) => ({ ...edit, before: { ...edit.before, value: null } }));
      return said({ ...result, findings, edits }, (cell) => cell);
    };
    fc.assert(
      fc.property(workbooks, fc.nat(), ({ sheets, settings }, seed) => {
        expect(meant(audit({ sheets: reworded(sheets, new Dice(seed)) }, settings))).toEqual(meant(audit({ sheets }, settings)));
      }),
      RUNS,
    );
  });

  test("the language in which it is read", () => {
    fc.assert(
      fc.property(workbooks, ({ sheets, settings }) => {
        const inLanguage = (language: Language): unknown => said(audit({ sheets }, { ...settings, language }), (cell) => cell);
        expect(inLanguage("en")).toEqual(inLanguage("zh"));
      }),
      RUNS,
    );
  });

  test("empty rows and columns before its tables", () => {
    const some = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(pastedWorkbooks, fc.nat(), some, some, (workbook, which, down, across) => {
        const { name } = pick(workbook.sheets, which)!;
        const lower = withEmptyRows(workbook.sheets, name, 0, down);
        const right = withEmptyColumns(lower.sheets, name, 0, across);
        expectSame(workbook, { sheets: right.sheets, place: (cell) => right.place(lower.place(cell)) });
      }),
      RUNS,
    );
  });

  test("the names of its sheets", () => {
    fc.assert(
      fc.property(
        pastedWorkbooks,
        fc.uniqueArray(fc.stringMatching(/^[A-Za-z社工站总表甲乙 ']{1,12}$/), { minLength: 8, maxLength: 8 }),
        (workbook, names) => {
          expectSame(workbook, renamed(workbook.sheets, names));
        },
      ),
      RUNS,
    );
  });

  test("what is hidden or protected", () => {
    fc.assert(
      fc.property(pastedWorkbooks, fc.array(fc.nat(40)), fc.array(fc.nat(30)), (workbook, rows, columns) => {
        expectSame(workbook, hidden(workbook.sheets, rows, columns));
      }),
      RUNS,
    );
  });

  test("empty rows between its tables", () => {
    fc.assert(
      fc.property(pastedWorkbooks, fc.nat(), fc.integer({ min: 1, max: 5 }), (workbook, which, count) => {
        const table = pick(tablesOf(workbook), which);
        if (table) expectSame(workbook, withEmptyRows(workbook.sheets, table.sheet.name, table.range.top, count));
      }),
      RUNS,
    );
  });

  test("an empty row between two workers or two areas", () => {
    fc.assert(
      fc.property(pastedWorkbooks, fc.nat(), (workbook, which) => {
        const found = pick(gapsBetweenRows(workbook), which);
        if (found) expectSame(workbook, withEmptyRows(workbook.sheets, found.name, found.row, 1));
      }),
      RUNS,
    );
  });

  test("an empty column between two columns of a table", () => {
    fc.assert(
      fc.property(pastedWorkbooks, fc.nat(), (workbook, which) => {
        const found = pick(gapsBetweenColumns(workbook), which);
        if (found) expectSame(workbook, withEmptyColumns(workbook.sheets, found.name, found.column, 1));
      }),
      RUNS,
    );
  });

  test("the order of the workers of a group", () => {
    fc.assert(
      fc.property(pastedWorkbooks, fc.nat(), (workbook, seed) => {
        for (const table of attendanceOf(workbook)) {
          if (table.monthsDown || namesTwice(table)) continue;
          expectSame(
            workbook,
            reordered(workbook.sheets, table, (rows) => new Dice(seed).shuffle(rows)),
          );
        }
      }),
      RUNS,
    );
  });

  test("how its tables are spread over sheets", () => {
    fc.assert(
      fc.property(pastedWorkbooks, (workbook) => {
        const tables = tablesOf(workbook);
        const moved = split(workbook.sheets, tables);
        const whole = audit({ sheets: workbook.sheets }, workbook.settings);
        const apart = audit({ sheets: moved.sheets }, workbook.settings);
        // What is no table of ours stays behind, and with it what is said of it.
        expect(said({ ...apart, refusals: [] }, (cell) => cell)).toEqual(said({ ...whole, refusals: [] }, moved.place));
      }),
      RUNS,
    );
  });
});

describe("corrections", () => {
  test.each(["keep", "formulas"] as const)("made once leave nothing to correct, in the mode %s", (writeMode) => {
    fc.assert(
      fc.property(workbooks, ({ sheets, settings: base }) => {
        const settings: Settings = { ...base, writeMode };
        const first = correctedSheets(sheets, audit({ sheets }, settings).edits);
        const second = audit({ sheets: first }, settings);
        expect(second.edits).toEqual([]);
        expect(second.figures.filter(({ outcome }) => outcome === "differs" || outcome === "filled")).toEqual([]);
        expect(correctedSheets(first, second.edits).map(contents)).toEqual(first.map(contents));
      }),
      RUNS,
    );
  });

  test("take away the findings that they correct, bring no other, and change no figure of the report", () => {
    fc.assert(
      fc.property(workbooks, ({ sheets, settings }) => {
        const before = audit({ sheets }, settings);
        const after = audit({ sheets: correctedSheets(sheets, before.edits) }, settings);
        const told = (result: Audit): string[] => result.findings.map((finding) => `${finding.rule} ${formatReference(finding)}`);
        const corrected = new Set(
          before.findings.filter(({ fix }) => fix !== null).map((finding) => `${finding.rule} ${formatReference(finding)}`),
        );
        expect(told(after)).toEqual(told(before).filter((line) => !corrected.has(line)));
        expect(after.metrics).toEqual(before.metrics);
      }),
      RUNS,
    );
  });
});

function tablesOf({ sheets, settings }: DrawnWorkbook): Audit["tables"] {
  return audit({ sheets }, settings).tables;
}

function attendanceOf(workbook: DrawnWorkbook): AttendanceTable[] {
  return tablesOf(workbook).filter(isAttendance);
}

/** Of two entries of one person the later is reported, whichever that is. */
function namesTwice({ groups }: AttendanceTable): boolean {
  const names = groups.flatMap(({ workers }) => workers.map(({ name }) => name));
  return new Set(names).size < names.length;
}

/** Before any but the first worker of a group or area of a block; months that run down stay together. */
function gapsBetweenRows(workbook: DrawnWorkbook): { readonly name: string; readonly row: number }[] {
  return tablesOf(workbook).flatMap((table) => {
    const lists =
      isAttendance(table) && !table.monthsDown
        ? table.groups.map(({ workers }) => workers)
        : isIndicators(table) && table.kind === "indicator-areas"
          ? [table.areas]
          : [];
    return lists.flatMap((list) => list.slice(1).map(({ row }) => ({ name: table.sheet.name, row })));
  });
}

/** Before a column that has its own meaning; months and triples stay together. */
function gapsBetweenColumns(workbook: DrawnWorkbook): { readonly name: string; readonly column: number }[] {
  return tablesOf(workbook).flatMap((table) => {
    const columns: (number | null)[] = isAttendance(table)
      ? [...identity(table), table.columns.subtotal, table.columns.twoYear, table.columns.remark]
      : isIndicators(table) && table.kind === "indicator-areas"
        ? table.metrics.flatMap(({ items }) => items.slice(0, 1).map(({ target }) => target.cell.column))
        : [];
    return columns.flatMap((column) => (column === null ? [] : [{ name: table.sheet.name, column }]));
  });
}

function identity({ columns: { name, position, qualification, contract } }: AttendanceTable): (number | null)[] {
  return [name, position, qualification, contract];
}

function contents(sheet: Sheet): unknown {
  return sheet.rowNumbers.map((row) => [row, sheet.row(row).map((cell) => cell && contentOf(cell))]);
}
