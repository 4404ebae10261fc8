import type { Cell } from "./cell";

/** The stored cells of one row. */
export type Row = readonly (Cell | undefined)[];

/** What was read of each row, by reader: one entry for all readers, since a large sheet has many rows. */
const known = new WeakMap<Row, unknown[]>();
let readers = 0;

/**
 * What a row's own cells say, read once: kept as long as the row is the same object, which never changes. After an edit every row but the
 * touched one is still the same, so that a large sheet is not read again for one cell.
 * @param read must look at nothing but the row that it is handed, and never give undefined
 */
export function ofRow<T extends object | string | number | boolean>(read: (cells: Row) => T): (cells: Row) => T {
  const reader = readers++;
  return (cells) => {
    let said = known.get(cells);
    if (!said) known.set(cells, (said = []));
    return (said[reader] ??= read(cells)) as T;
  };
}
