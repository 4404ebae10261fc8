import { parseAddress, parseRange, placeInSheet, type CellAddress } from "./address";
import { EMPTY, numberCell, textCell, type Cell, type ValueCell } from "./cell";
import { displayFormat } from "./display-format";
import { Sheet, type SheetContent } from "./sheet";
import { itemAt } from "../values/present";

/** A cell as an example or a test writes it; `f` is a formula with the value `v` that it last showed. */
export type DrawnCell = string | number | boolean | null | undefined | { readonly f: string; readonly v: string | number | boolean | null };

export interface DrawOptions extends Partial<Pick<SheetContent, "visibility" | "isProtected" | "hiddenRows" | "hiddenColumns">> {
  /** A1 ranges. */
  readonly merges?: readonly string[];
  /** Number format codes by address. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Changes laid over the rows, by address. */
  readonly cells?: Readonly<Record<string, DrawnCell>>;
  /** What people wrote beside cells, by address. */
  readonly comments?: Readonly<Record<string, string>>;
}

/** Draws a sheet from rows written as plain values: how examples and tests say what stands in a table. */
export function drawSheet(name: string, rows: readonly (readonly DrawnCell[])[], options: DrawOptions = {}): Sheet {
  const drawn: DrawnCell[][] = rows.map((row) => [...row]);
  for (const [address, cell] of Object.entries(options.cells ?? {})) {
    const at = addressed(address);
    while (drawn.length <= at.row) drawn.push([]);
    itemAt(drawn, at.row)[at.column] = cell;
  }
  const formats = new Map<string, string>();
  for (const [address, code] of Object.entries(options.formats ?? {})) {
    const at = addressed(address);
    formats.set(`${at.row},${at.column}`, code);
  }
  const comments = new Map<number, string>();
  for (const [address, text] of Object.entries(options.comments ?? {})) {
    const at = addressed(address);
    comments.set(placeInSheet(at.row, at.column), text);
  }
  const { merges = [], formats: _formats, cells: _cells, comments: _comments, ...rest } = options;
  return new Sheet({
    name,
    rows: drawn.map((row, r) => Array.from(row, (cell, c) => drawCell(cell, formats.get(`${r},${c}`)))),
    merges: merges.map((text) => {
      const range = parseRange(text);
      if (!range) throw new Error(`not a range: ${text}`);
      return range;
    }),
    comments,
    ...rest,
  });
}

function addressed(text: string): CellAddress {
  const at = parseAddress(text);
  if (!at) throw new Error(`not an address: ${text}`);
  return at;
}

function drawCell(cell: DrawnCell, format: string | undefined): Cell | undefined {
  if (cell === null || cell === undefined || cell === "") return undefined;
  if (typeof cell === "object") return { kind: "formula", formula: cell.f, result: drawValue(cell.v, format), locked: false };
  return drawValue(cell, format);
}

function drawValue(value: string | number | boolean | null, format: string | undefined): ValueCell {
  if (value === null) return EMPTY;
  if (typeof value === "number") return numberCell(value, displayFormat(format ?? "General"));
  if (typeof value === "boolean") return { kind: "boolean", value };
  return /^#[A-Z/0!?]+$/.test(value) && value.endsWith("!") ? { kind: "error", code: value } : textCell(value);
}
