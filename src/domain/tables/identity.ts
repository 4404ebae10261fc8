import type { CellAddress } from "../grid/address";
import { plainText } from "../grid/cell";
import { fingerprint } from "../values/fingerprint";

/**
 * What a person would call a cell of a table, apart from where it stands: whose row or which item, and which month or measure. Kept as
 * fingerprints, since a workbook must not carry names in hidden places.
 */
export interface CellIdentity {
  readonly row: string;
  readonly column: string;
}

/** The cells of one table by what they are called; more than one cell answers where two workers share a name. */
export interface TableIdentity {
  of(cell: CellAddress): CellIdentity | null;
  at(identity: CellIdentity): readonly CellAddress[];
}

/** A name of several parts; nothing comes of one that has no word at all. */
export function namedBy(kind: string, ...parts: readonly (string | number | null)[]): string | null {
  const words = parts.map((part) => plainText(String(part ?? "")));
  return parts.length > 0 && words.every((word) => word === "") ? null : [kind, ...words].join("\u0000");
}

/** Where each row and each column has a name of its own, whatever stands where they cross. */
export function identityByLines(
  rows: ReadonlyMap<number, string | null>,
  columns: ReadonlyMap<number, string | null>,
  single: readonly (readonly [CellAddress, string])[] = [],
): TableIdentity {
  const [rowNames, columnNames] = [signed(rows), signed(columns)];
  const [rowsBy, columnsBy] = [reversed(rowNames), reversed(columnNames)];
  const own = identityByCells(single.map(([cell, name]) => [cell, name, "cell"]));
  return {
    of(cell) {
      const row = rowNames.get(cell.row);
      const column = columnNames.get(cell.column);
      return own.of(cell) ?? (row !== undefined && column !== undefined ? { row, column } : null);
    },
    at(identity) {
      const found = (rowsBy.get(identity.row) ?? []).flatMap((row) =>
        (columnsBy.get(identity.column) ?? []).map((column) => ({ row, column })),
      );
      return [...own.at(identity), ...found];
    },
  };
}

/** Where each cell is named by itself: lists side by side, items inside texts. A cell that is named twice has its first name. */
export function identityByCells(cells: Iterable<readonly [cell: CellAddress, row: string | null, column: string]>): TableIdentity {
  const byCell = new Map<string, CellIdentity>();
  const byName = new Map<string, CellAddress[]>();
  for (const [cell, rowName, columnName] of cells) {
    const place = `${cell.row}:${cell.column}`;
    if (rowName === null || byCell.has(place)) continue;
    const identity = { row: fingerprint(rowName), column: fingerprint(columnName) };
    byCell.set(place, identity);
    const name = `${identity.row} ${identity.column}`;
    const list = byName.get(name);
    if (list) list.push(cell);
    else byName.set(name, [cell]);
  }
  return {
    of: ({ row, column }) => byCell.get(`${row}:${column}`) ?? null,
    at: ({ row, column }) => byName.get(`${row} ${column}`) ?? [],
  };
}

function signed(names: ReadonlyMap<number, string | null>): Map<number, string> {
  return new Map([...names].flatMap(([line, name]) => (name === null ? [] : [[line, fingerprint(name)] as const])));
}

function reversed(names: ReadonlyMap<number, string>): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const [line, name] of names) {
    const list = lines.get(name);
    if (list) list.push(line);
    else lines.set(name, [line]);
  }
  return lines;
}
