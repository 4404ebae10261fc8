import { EMPTY, numberCell, textCell, type Cell, type ValueCell } from "../../domain/grid/cell";
import { displayFormat } from "../../domain/grid/display-format";
import type { CellRef } from "../../domain/grid/address";
import type { Edit, StoredValue } from "../../domain/grid/edit";

type Raw = string | number | boolean;

/** A cell exactly as Excel hands it out: `""` when empty, and the formula property repeats the value of a constant. */
export interface CellState {
  readonly value: Raw;
  readonly formula: Raw;
  readonly format: string;
}

/** A cell's way from one state to another. */
export interface CellChange extends CellRef {
  readonly from: CellState;
  readonly to: CellState;
}

const ERRORS = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#GETTING_DATA",
]);

/** A text that begins with `=` shows itself; a formula shows something else. */
export function isFormula({ value, formula }: Pick<CellState, "value" | "formula">): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula.length > 1 && formula !== value;
}

/** The cell as the domain reads it; undefined for an empty one. */
export function domainCell(value: Raw, formula: Raw, format: string): Cell | undefined {
  if (isFormula({ value, formula })) return { kind: "formula", formula: String(formula), result: valueCell(value, format), locked: false };
  // Cells that a formula spills into show a value and have no content of their own; they cannot be written one by one.
  if (formula === "" && value !== "") return { kind: "formula", formula: "=", result: valueCell(value, format), locked: true };
  return value === "" ? undefined : valueCell(value, format);
}

function valueCell(value: Raw, format: string): ValueCell {
  if (typeof value === "number") return numberCell(value, displayFormat(format));
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (value === "") return EMPTY;
  return ERRORS.has(value) ? { kind: "error", code: value } : textCell(value);
}

/** The state that an edit asks for, given what is there. A number or formula leaves the Text format, under which Excel would not compute it. */
export function stateAfter(edit: Edit, before: CellState): CellState {
  const { value, formula, numberFormat } = edit.after;
  const text = formula === null && (typeof value === "string" || value === null);
  const format = numberFormat ?? (!text && isTextFormat(before.format) ? "General" : before.format);
  const shown = rawValue(value);
  return { value: shown, formula: formula ?? shown, format };
}

const rawValue = (value: StoredValue): Raw => value ?? "";

export const isTextFormat = (format: string) => displayFormat(format).kind === "text";

const CONVERTIBLE = /^[\s\d.,:/\\%％+\-()$¥￥€£eE年月日时分秒点上下午APMapm]*\d[\s\d.,:/\\%％+\-()$¥￥€£eE年月日时分秒点上下午APMapm]*$/;

/** What to hand to Excel so that the cell ends up with this content: Excel would read `1/2`, `60%` and `=…` as anything but text. */
export function entryFor({ value, formula }: Pick<CellState, "value" | "formula">, format: string): Raw {
  if (isFormula({ value, formula })) return formula;
  if (typeof value !== "string" || value === "" || isTextFormat(format) || ERRORS.has(value)) return value;
  const wouldChange =
    /^[=+\-@']/.test(value) ||
    /^\s*(true|false)\s*$/i.test(value) ||
    CONVERTIBLE.test(value) ||
    /^\d+[\s-][A-Za-z]{3,9}$|^[A-Za-z]{3,9}[\s-]\d+$/.test(value);
  return wouldChange && value.trim() !== "-" ? `'${value}` : value;
}

/** The format under which content can be entered; the cell's own is set afterwards where the two differ. */
export function entryFormat(to: CellState): string {
  const text = !isFormula(to) && typeof to.value === "string" && to.value !== "";
  return !text && isTextFormat(to.format) ? "General" : to.format;
}

/** Same content: constants by value, formulas by their text apart from letter case and spacing that Excel settles. */
export function sameState(a: Pick<CellState, "value" | "formula">, b: Pick<CellState, "value" | "formula">): boolean {
  const [first, second] = [isFormula(a), isFormula(b)];
  if (first || second) return first && second && plainFormula(String(a.formula)) === plainFormula(String(b.formula));
  return a.value === b.value;
}

function plainFormula(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (part) =>
    /^["']/.test(part) ? part : part.replace(/\s+/g, "").toUpperCase(),
  );
}
