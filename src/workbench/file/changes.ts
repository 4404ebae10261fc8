import type { CellRange } from "../../domain/grid/address";
import { shownCell, UNCALCULATED, type Cell } from "../../domain/grid/cell";
import { storedContent, type Edit, type StoredContent, type StoredValue } from "../../domain/grid/edit";
import { markKind } from "../../app/mark-style";
import type { SettingChange, StoredSettings } from "../../app/stored-values";
import type { Mark } from "../../app/workbook-port";
import type { HostBacking, HostCell, HostValue } from "../../excel-host/backing";
import type { OpenedFile } from "./open-file";
import type { FileRule } from "../../adapters/xlsx/looks/sheet-layout";
import { itemAt } from "../../domain/values/present";

/** What stands between a file and the workbook that it was opened as. */
export interface Changes {
  readonly edits: readonly Edit[];
  /** Every mark of the add-in's now on the sheets; null where the file has the same ones. */
  readonly marks: readonly Mark[] | null;
}

/** Compares the workbook with the file it came from, cell by cell. Sheets that the file does not have are left out. */
export function changesSince(file: OpenedFile, backing: HostBacking): Changes {
  const edits: Edit[] = [];
  const marks: Mark[] = [];
  let sameMarks = true;
  file.workbook.sheets.forEach((sheet, index) => {
    const id = backing.sheets()[index]?.id;
    if (id === undefined) return;
    const { look } = itemAt(file.sheets, index);
    const styles = (row: number, column: number) => file.looks.cells[look.styles[row]?.[column] ?? 0]?.style.n?.pattern ?? "General";
    const lastRow = sheet.rowNumbers.at(-1) ?? -1;
    const used = backing.usedRange(id, false) ?? { top: 0, left: 0, bottom: -1, right: -1 };
    const right = sheet.rowNumbers.reduce((most, row) => Math.max(most, sheet.row(row).length - 1), used.right);
    const now = backing.readCells(id, { top: 0, left: 0, bottom: Math.max(lastRow, used.bottom), right });
    now.forEach((line, row) =>
      line.forEach((cell, column) => {
        const edit = cellEdit(sheet.cell(row, column), cell, styles(row, column));
        if (edit) edits.push({ sheet: sheet.name, row, column, rule: "workbench", ...edit });
      }),
    );
    const own = backing.conditionalFormats(id).flatMap(({ formula, ranges }) => cellsMarked(formula, ranges));
    marks.push(...own.map((mark) => ({ ...mark, sheet: sheet.name })));
    sameMarks &&= described(own) === described(look.rules.flatMap(fileMarks));
  });
  return { edits, marks: sameMarks ? null : marks };
}

type SheetMark = Omit<Mark, "sheet">;

function cellsMarked(formula: string, ranges: readonly CellRange[]): SheetMark[] {
  const kind = markKind(formula);
  if (!kind) return [];
  const marks: SheetMark[] = [];
  for (const { top, left, bottom, right } of ranges)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) marks.push({ row, column, kind, rule: "", note: "" });
  return marks;
}

const fileMarks = ({ formulas, ranges }: FileRule): SheetMark[] => cellsMarked(formulas[0] ?? "", ranges);

function described(marks: readonly SheetMark[]): string {
  return marks
    .map(({ row, column, kind }) => `${row}:${column}:${kind}`)
    .sort()
    .join(" ");
}

const plain = (value: HostValue): StoredValue => (value !== null && typeof value === "object" ? value.error : value);

function cellEdit(was: Cell, cell: HostCell, wasFormat: string): Pick<Edit, "before" | "after"> | null {
  if (cell.inArray) return null;
  const before = storedContent(was);
  const now: StoredContent = { value: plain(cell.value), formula: cell.formula };
  const format = "format" in shownCell(was) ? formatOf(was) : wasFormat;
  // Texts show the same under every format.
  const formatChanged = typeof now.value === "number" && cell.numberFormat !== format;
  if (sameFormula(before.formula, now.formula) && sameValue(before.value, now.value) && !formatChanged) return null;
  return { before, after: { ...now, ...(formatChanged ? { numberFormat: cell.numberFormat } : {}) } };
}

function formatOf(cell: Cell): string {
  const shown = shownCell(cell);
  return "format" in shown ? shown.format.code : "General";
}

function sameFormula(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && a.replace(/\s+/g, "") === b.replace(/\s+/g, ""));
}

/** The grid computes with the same doubles as Excel, but adds in another order: what differs in the sixteenth digit is the same. */
function sameValue(a: StoredValue, b: StoredValue): boolean {
  if (typeof a === "number" && typeof b === "number") return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return a === b;
}

/** Whether anything but values that the file lacked was changed. */
export function isUnchanged({ edits, marks }: Changes): boolean {
  return marks === null && edits.every(({ before, after }) => before.value === UNCALCULATED && before.formula === after.formula);
}

/** What the add-in keeps in the workbook now and did not before, and the other way round. */
export function keptSince(before: StoredSettings, now: ReadonlyMap<string, unknown>): SettingChange[] {
  const keys = new Set([...before.keys(), ...now.keys()].filter((key) => key.startsWith("stationAudit.")));
  return [...keys].filter((key) => before.get(key) !== now.get(key)).map((key) => ({ key, from: before.get(key), to: now.get(key) }));
}
