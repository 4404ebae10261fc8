import { cellKey, containsCell, type CellRef } from "../grid/address";
import { shownCell } from "../grid/cell";
import type { WorkbookRelations } from "../relations";
import type { Audit } from "../tables/audit";
import { coverageOfAll, words, type Coverage, type Unread } from "../tables/coverage";
import type { Table } from "../tables/model";
import { WRITABLE_ROWS } from "../tables/roles";

type Told = Pick<Audit, "tables" | "figures" | "findings" | "notComputed">;

/** What of a workbook was read and what was not: silence must mean that it was checked. */
export interface AccountedFor {
  readonly coverage: ReadonlyMap<Table, Coverage | null>;
  readonly unread: Unread[];
}

/** Accounts for the tables, for figures in them that no rule computed, and for figures beside and outside them that nothing held. */
export function accountedFor(told: Told, { unheld, held }: WorkbookRelations): AccountedFor {
  const uncomputed = new Uncomputed(told);
  const isHeld = ({ sheet, row, column }: CellRef): boolean =>
    held.some((one) => one.sheet === sheet && containsCell(one.range, row, column));
  const coverage = new Map<Table, Coverage | null>();
  for (const [table, one] of coverageOfAll(told.tables, isHeld)) coverage.set(table, one && uncomputed.within(table, one, unheld));
  const known = [...coverage.values()].flatMap((one) => one?.unread ?? []);
  const isKnown = ({ sheet, row, column }: Unread): boolean =>
    known.some((one) => one.sheet === sheet && one.column === column && (one.row === row || one.what === "column"));
  const isEntered = ({ sheet, row, column }: Unread): boolean =>
    told.tables.some((table) => table.sheet.name === sheet && containsCell(table.range, row, column) && takesAsEntered(table, column));
  return { coverage, unread: [...known, ...unheld.filter((one) => !isKnown(one) && !isEntered(one))] };
}

/** Whether a table takes what stands in a column as it was entered: it is read, whatever its words say. */
function takesAsEntered({ roles }: Table, column: number): boolean {
  return roles?.columns.get(column) === "input";
}

/** Figures in the columns that a table computes, which no rule computed. */
class Uncomputed {
  private readonly figures: ReadonlySet<string>;
  /** Rows of which something is told already. */
  private readonly told: ReadonlySet<string>;
  private readonly computed: Told["figures"];
  private inputs: ReadonlySet<string> | null = null;

  constructor({ figures, findings, notComputed }: Told) {
    this.computed = figures;
    this.figures = new Set(figures.map(({ sheet, figure: { row, column } }) => cellKey({ sheet, row, column })));
    const named: CellRef[] = [...findings, ...notComputed, ...notComputed.flatMap(({ blockedBy }) => blockedBy)];
    this.told = new Set(named.map(({ sheet, row }) => `${sheet} ${row}`));
  }

  /** The table's coverage, with these figures and the columns that nothing held taken for unread. */
  within(table: Table, beside: Coverage, unheld: readonly Unread[]): Coverage {
    const coverage = this.withoutComputed(table, beside);
    const columns = unheld.filter(
      ({ sheet, row, column }) =>
        sheet === table.sheet.name &&
        containsCell(table.range, row, column) &&
        !takesAsEntered(table, column) &&
        !coverage.unread.some((one) => one.what === "column" && one.column === column),
    );
    const added: Unread[] = [...columns, ...this.cellsOf(table)];
    if (added.length === 0) return coverage;
    const cells = added.reduce((sum, one) => sum + one.cells, 0);
    return { read: coverage.read - cells, unread: [...coverage.unread, ...added].sort((a, b) => a.row - b.row || a.column - b.column) };
  }

  /** A column whose cells are computed all the same (grades, what is left), or that others are computed from, is read. */
  private withoutComputed({ sheet, roles }: Table, { read, unread }: Coverage): Coverage {
    const rows = [...(roles?.rows.keys() ?? [])];
    const isComputed = ({ what, column }: Unread): boolean =>
      what === "column" &&
      rows.some((row) => {
        const cell = cellKey({ sheet: sheet.name, row, column });
        return this.figures.has(cell) || this.isUsed(cell);
      });
    const computed = unread.filter(isComputed);
    if (computed.length === 0) return { read, unread };
    return { read: read + computed.reduce((sum, { cells }) => sum + cells, 0), unread: unread.filter((one) => !isComputed(one)) };
  }

  /** A figure that no rule computes may be one that another is computed from. */
  private isUsed(cell: string): boolean {
    this.inputs ??= new Set(this.computed.flatMap(({ figure }) => figure.explain().inputs.map(cellKey)));
    return this.inputs.has(cell);
  }

  private cellsOf({ sheet, range, roles }: Table): Unread[] {
    if (!roles) return [];
    const derived = [...roles.columns].flatMap(([column, role]) => (role === "derived" ? [column] : []));
    const found: Unread[] = [];
    for (const [row, role] of roles.rows) {
      if (!WRITABLE_ROWS.has(role) || this.told.has(`${sheet.name} ${row}`)) continue;
      const cells = derived.filter((column) => {
        const shown = shownCell(sheet.cell(row, column));
        const own = cellKey({ sheet: sheet.name, row, column });
        return shown.kind === "number" && shown.value !== 0 && !this.figures.has(own) && !this.isUsed(own);
      });
      const [column] = cells;
      if (column !== undefined)
        found.push({ sheet: sheet.name, row, column, what: "row", text: labelOf(sheet, row, range.left, column), cells: cells.length });
    }
    return found;
  }
}

/** The first words of a row, before a column. */
function labelOf(sheet: Table["sheet"], row: number, left: number, before: number): string {
  for (let column = left; column < before; column++) {
    const text = words(sheet, row, column);
    if (text !== "") return text;
  }
  return "";
}
