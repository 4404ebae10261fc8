import type { CellValueType, ICellData } from "@univerjs/core";
import { cellValue, UNCALCULATED, type Cell } from "../../domain/grid/cell";
import type { HostCell, HostValue } from "../../excel-host/backing";

// The grid's numbers for what a cell holds; a text that reads as a number must be forced, or the grid makes a number of it.
const TEXT = 1 as CellValueType;
const NUMBER = 2 as CellValueType;
const BOOLEAN = 3 as CellValueType;
const FORCED_TEXT = 4 as CellValueType;

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"]);

/** What the grid keeps beside a cell that is part of an array formula: the formula as the file has it. */
interface ArrayMark {
  readonly arrayFormula?: string;
}

/** A value as the grid stores it. */
export function gridValue(value: HostValue): ICellData {
  if (value === null) return { v: null, t: null };
  if (typeof value === "object") return { v: value.error, t: TEXT };
  if (typeof value === "number") return { v: value, t: NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: value.trim() !== "" && Number.isFinite(Number(value)) ? FORCED_TEXT : TEXT };
}

/**
 * A cell of the file as the grid stores it. A formula without a value is left for the grid to compute; part of an array formula shows
 * its value and keeps its formula aside, because the grid would spread it anew.
 */
export function gridCell(cell: Cell): ICellData {
  if (cell.kind !== "formula") return gridValue(cell.kind === "error" ? { error: cell.code } : cellValue(cell));
  const { result, formula, locked } = cell;
  const unknown = result.kind === "error" && result.code === UNCALCULATED;
  const shown = unknown ? {} : gridValue(result.kind === "error" ? { error: result.code } : cellValue(result));
  return locked ? { ...shown, custom: { arrayFormula: formula } satisfies ArrayMark } : { ...shown, f: formula };
}

/** What a cell of the grid shows. */
export function hostValue(cell: ICellData | null | undefined): HostValue {
  // A formula that makes a link leaves its words in a text of their own.
  const value = cell?.v ?? cell?.p?.body?.dataStream.replace(/(?<![\r\n])[\r\n]+$/, "");
  if (!cell || value === null || value === undefined || value === "") return null;
  if (cell.t === BOOLEAN) return Boolean(value);
  if (typeof value === "boolean" || typeof value === "number") return cell.t === TEXT || cell.t === FORCED_TEXT ? String(value) : value;
  if (ERRORS.has(value)) return { error: value };
  return cell.t === NUMBER && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** A cell of the grid as the Office protocol's layer wants it; `formula` is the text behind a shared formula, where the cell is part of one. */
export function hostCell(cell: ICellData | null | undefined, numberFormat: string, formula: string | null): HostCell {
  const array = (cell?.custom as ArrayMark | null | undefined)?.arrayFormula;
  return {
    value: hostValue(cell),
    formula: array ?? (formula === "" ? null : formula),
    numberFormat,
    ...(array === undefined ? {} : { inArray: true }),
  };
}
