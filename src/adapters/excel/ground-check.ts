import type { CellRange, CellRef } from "../../domain/grid/address";
import { cellValue, type Cell } from "../../domain/grid/cell";
import type { Sheet } from "../../domain/grid/sheet";
import type { EditGrounds } from "../../app/workbook-port";
import { cellKey, rangeIn, type Area, type SheetKeys } from "./areas";
import { DAYS_TO_1904, sameFormula } from "./cell-state";
import { cellCount } from "./rectangles";
import { valueFor } from "../../domain/values/present";

type Raw = string | number | boolean;

/** Beyond these, the names of the rows and one row of headers stand for the whole. */
const MOST_CELLS = 20_000;

/** What a write rests on, to be held against the sheet in the very request that writes. */
export interface GroundCheck {
  /** Whether every cell of the tables is looked at, not their names alone. */
  readonly whole: boolean;
  /** Queues the look; the answer is there after the next sync. Rows: of the cells that the request writes. */
  ask(context: Excel.RequestContext, rows: ReadonlyMap<string, readonly [number, number]>, before: boolean): Asked;
}

export interface Asked {
  /** Cells that hold something else than was read. `moved`: names of rows or columns are among them. */
  differing(): { readonly cells: readonly CellRef[]; readonly moved: boolean };
  /** What each cell held, as its formula or value, by `Sheet!A1`. */
  formulas(): ReadonlyMap<string, Raw>;
  placeOf(key: string): CellRef | null;
}

/** Cells that are to be written themselves are looked at apart from these. */
export function groundCheck({ read, areas }: EditGrounds, targets: ReadonlySet<string>, keys: SheetKeys, date1904: boolean): GroundCheck {
  const sheets = new Map(read.sheets.map((sheet) => [sheet.name, sheet]));
  const known = areas.filter(({ sheet }) => sheets.has(sheet));
  const whole = known.reduce((sum, range) => sum + cellCount(range), 0) <= MOST_CELLS;
  const names = known.map((area) => namesOf(area, valueFor(sheets, area.sheet)));
  return {
    whole,
    ask(context, rows, before) {
      const looks: Area[] = whole
        ? known.map(({ sheet, ...range }) => ({ sheet, range }))
        : before
          ? names.flatMap((found) => looksAtNames(found, rows))
          : [];
      const asked = looks.map((look) => {
        const range = rangeIn(context, look, keys);
        range.load("formulas");
        return { look, range };
      });
      const places = new Map<string, CellRef>();
      const inNames = (sheet: string, row: number, column: number) =>
        names.some((found) => found.sheet === sheet && (found.column === column || found.row === row));
      return {
        differing() {
          const cells: CellRef[] = [];
          let moved = false;
          for (const { look, range } of asked) {
            const sheet = valueFor(sheets, look.sheet);
            eachCell(look.range, range.formulas, (row, column, formula) => {
              if (targets.has(cellKey(look.sheet, row, column)) || stillHolds(sheet.cell(row, column), formula, date1904)) return;
              cells.push({ sheet: look.sheet, row, column });
              moved ||= inNames(look.sheet, row, column);
            });
          }
          return { cells, moved };
        },
        placeOf: (key) => places.get(key) ?? null,
        formulas() {
          const found = new Map<string, Raw>();
          for (const { look, range } of asked)
            eachCell(look.range, range.formulas, (row, column, formula) => {
              const cell = valueFor(sheets, look.sheet).cell(row, column);
              // What a formula fills moves with its inputs.
              if (cell.kind === "formula" && cell.locked) return;
              const key = cellKey(look.sheet, row, column);
              found.set(key, formula);
              places.set(key, { sheet: look.sheet, row, column });
            });
          return found;
        },
      };
    },
  };
}

function eachCell(range: CellRange, formulas: unknown[][], say: (row: number, column: number, formula: Raw) => void): void {
  formulas.forEach((line, r) => line.forEach((formula, c) => say(range.top + r, range.left + c, (formula ?? "") as Raw)));
}

interface Names {
  readonly sheet: string;
  readonly range: CellRange;
  readonly column: number;
  readonly row: number;
}

function looksAtNames({ sheet, range, column, row }: Names, rows: ReadonlyMap<string, readonly [number, number]>): Area[] {
  const span = rows.get(sheet);
  if (!span) return [];
  const [top, bottom] = [Math.max(range.top, span[0]), Math.min(range.bottom, span[1])];
  if (top > bottom) return [];
  return [
    { sheet, range: { top, bottom, left: column, right: column } },
    { sheet, range: { ...range, top: row, bottom: row } },
  ];
}

/** The column and the row whose words differ most: people's names, and the header. */
function namesOf({ sheet: name, ...range }: CellRange & { readonly sheet: string }, sheet: Sheet): Names {
  const columns = new Map<number, Set<string>>();
  let row = range.top;
  let most = -1;
  for (const number of sheet.rowNumbers) {
    if (number < range.top || number > range.bottom) continue;
    const words = new Set<string>();
    sheet.row(number).forEach((cell, column) => {
      if (cell?.kind !== "text" || column < range.left || column > range.right) return;
      words.add(cell.plain);
      columns.set(column, (columns.get(column) ?? new Set()).add(cell.plain));
    });
    if (words.size > most) [row, most] = [number, words.size];
  }
  const [column = range.left] = [...columns].sort(([, a], [, b]) => b.size - a.size)[0] ?? [];
  return { sheet: name, range, row, column };
}

/** Whether Excel still has what was read; of a formula its text, since its value may move. */
function stillHolds(cell: Cell, formula: Raw, date1904: boolean): boolean {
  if (cell.kind === "formula") return cell.locked || (typeof formula === "string" && sameFormula(cell.formula, formula));
  const held = cellValue(cell);
  const value = cell.kind === "date" && date1904 ? cell.value - DAYS_TO_1904 : held;
  if (value === null) return typeof formula === "string" && formula.trim() === "";
  return (
    value === formula || (typeof value === "number" && typeof formula === "number" && value.toPrecision(15) === formula.toPrecision(15))
  );
}
