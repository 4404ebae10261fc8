import { parseAddress, type CellRef } from "../../domain/grid/address";

/** A cell as a person names it. */
export interface CellName {
  readonly sheet: string;
  readonly address: string;
}

/** The cell of that name; the first of its sheet where the name is none of a single cell. */
export function cellNamed({ sheet, address }: CellName): CellRef {
  return { sheet, ...(parseAddress(address) ?? { row: 0, column: 0 }) };
}
