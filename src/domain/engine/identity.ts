import { familyOf } from "../families";
import { containsCell, placeInSheet, type CellAddress, type CellRef } from "../grid/address";
import { cellText, cellValue, type Cell } from "../grid/cell";
import type { Sheet, Workbook } from "../grid/sheet";
import type { Audit } from "../tables/audit";
import type { TableIdentity } from "../tables/identity";
import type { Table } from "../tables/model";
import { fingerprint } from "../values/fingerprint";
import { onlyItem } from "../values/present";

/** How a cell is known again after rows were inserted, deleted or sorted: by fingerprints alone, since they are kept in the workbook. */
export interface KeptIdentity {
  /** Kind and title of the table; "" where the cell is none that its family names. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Whether nothing else in the sheet was called the same. */
  readonly unique: boolean;
  /** What else stands in its row, and for a cell without a name above it as well. */
  readonly witness: string;
}

interface NamedTable {
  readonly table: Table;
  readonly key: string;
  readonly cells: TableIdentity;
}

/** The cells of an audited workbook by what a person would call them; an address alone never decides. */
export class CellIdentities {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly tables = new Map<string, NamedTable[]>();
  private readonly derived = new Map<string, Set<number>>();

  constructor(workbook: Workbook, audit: Pick<Audit, "tables" | "figures">) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    for (const table of audit.tables) {
      const list = this.tables.get(table.sheet.name) ?? [];
      this.tables.set(table.sheet.name, list);
      list.push({ table, key: fingerprint(`${table.kind}\u0000${table.title ?? ""}`), cells: familyOf(table).identify(table) });
    }
    for (const { sheet, figure } of audit.figures) {
      const cells = this.derived.get(sheet) ?? new Set();
      this.derived.set(sheet, cells.add(placeInSheet(figure.row, figure.column)));
    }
  }

  of(cell: CellRef): KeptIdentity {
    for (const { table, key, cells } of this.tables.get(cell.sheet) ?? []) {
      if (!containsCell(table.range, cell.row, cell.column)) continue;
      const identity = cells.of(cell);
      if (!identity) continue;
      const unique = this.called(cell.sheet, key, identity).length === 1;
      return { table: key, ...identity, unique, witness: this.rowWitness(cell) };
    }
    return { table: "", row: "", column: "", unique: false, witness: this.placeWitness(cell) };
  }

  /** The one cell of the sheet that is meant; null where none is, or where more than one might be. */
  locate(kept: KeptIdentity, sheet: string, address: CellAddress): CellRef | null {
    if (kept.table === "")
      return this.placeWitness({ sheet, ...address }) === kept.witness ? { sheet, row: address.row, column: address.column } : null;
    const called = this.called(sheet, kept.table, kept);
    const sure = kept.unique && called.length === 1 ? called : called.filter((cell) => this.rowWitness(cell) === kept.witness);
    return onlyItem(sure);
  }

  private called(sheet: string, key: string, identity: { readonly row: string; readonly column: string }): CellRef[] {
    return (this.tables.get(sheet) ?? [])
      .filter((named) => named.key === key)
      .flatMap(({ cells }) => cells.at(identity).map(({ row, column }) => ({ sheet, row, column })));
  }

  /** What a person entered in the row: neither derived cells, which runs write, nor formulas, whose references move. */
  private rowWitness({ sheet, row }: CellRef): string {
    const derived = this.derived.get(sheet);
    const entered = (this.sheets.get(sheet)?.row(row) ?? []).map((cell, column) =>
      !cell || cell.kind === "formula" || derived?.has(placeInSheet(row, column)) ? "" : content(cell),
    );
    while (entered.at(-1) === "") entered.pop();
    return fingerprint(entered.join("\u0000"));
  }

  private placeWitness({ sheet, row, column }: CellRef): string {
    const found = this.sheets.get(sheet);
    const above = found?.rowNumbers.filter((number) => number < row).map((number) => cellText(found.cell(number, column))) ?? [];
    return fingerprint([this.rowWitness({ sheet, row, column }), ...above].join("\u0000"));
  }
}

const content = (cell: Cell): string => JSON.stringify(cellValue(cell));
