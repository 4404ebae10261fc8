import { EMPTY, numberCell, textCell, type Cell, type ValueCell } from "../../domain/grid/cell";
import { displayFormat } from "../../domain/grid/display-format";
import type { Edit, StoredValue } from "../../domain/grid/edit";
import type { CellState } from "../../app/undo-journal";

type Raw = string | number | boolean;

/** What Excel handed out for a cell; an Excel that has nothing to say of an empty cell means the same as one that says `""`. */
export function cellState(value: unknown, formula: unknown, format: unknown): CellState {
  const shown = (value ?? "") as Raw;
  return { value: shown, formula: (formula ?? shown) as Raw, format: (format ?? "General") as string };
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

/** What a workbook says of the cells in it that none of them says by itself. */
export interface CellFacts {
  /** Days are counted from 1904. */
  readonly date1904: boolean;
  /** Belongs to an array formula or a spill. */
  readonly locked?: boolean;
}

/** Days between the first of the 1900 and of the 1904 date system. */
export const DAYS_TO_1904 = 1_462;

const PLAIN: CellFacts = { date1904: false };

/** A what-if data table's cells: none can be written alone. */
const DATA_TABLE = /^=\s*TABLE\(/i;

/** The cell as the domain reads it; undefined for an empty one. */
export function domainCell({ value, formula, format }: CellState, { date1904, locked = false }: CellFacts = PLAIN): Cell | undefined {
  const shown = valueCell(value, format, date1904);
  if (isFormula({ value, formula })) {
    return { kind: "formula", formula: String(formula), result: shown, locked: locked || DATA_TABLE.test(String(formula)) };
  }
  // Cells that a formula spills into show a value and have no content of their own; they cannot be written one by one.
  if (locked || (formula === "" && value !== "")) return { kind: "formula", formula: "=", result: shown, locked: true };
  return value === "" ? undefined : shown;
}

function valueCell(value: Raw, format: string, date1904: boolean): ValueCell {
  if (typeof value === "number") {
    const shown = displayFormat(format);
    return numberCell(date1904 && shown.kind === "date" ? value + DAYS_TO_1904 : value, shown);
  }
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

const isTextFormat = (format: string) => displayFormat(format).kind === "text";

/** Excel reads `1/2`, `60%`, `TRUE` and `=…` as anything but text; a text with neither digit nor such a beginning stays what it is. */
const CONVERTIBLE = /^[=+\-@']|\p{N}|^\s*(true|false)\s*$/iu;

/** What to hand to Excel so that the cell ends up with this content, entered under `entryFormat`. */
export function entryFor({ value, formula }: Pick<CellState, "value" | "formula">): Raw {
  if (isFormula({ value, formula })) return formula;
  // A leading apostrophe is taken for the sign that text follows, so one that belongs to the text is doubled.
  return typeof value === "string" && value.startsWith("'") ? `'${value}` : value;
}

/**
 * The format under which content can be entered; the cell's own is set afterwards where the two differ, which changes no content. Text that
 * Excel would convert goes in as Text rather than behind an apostrophe, which Excel would keep as part of the cell's style.
 */
export function entryFormat(to: CellState): string {
  const { value, format } = to;
  const text = !isFormula(to) && typeof value === "string" && value !== "";
  if (!text) return isTextFormat(format) ? "General" : format;
  return !isTextFormat(format) && !ERRORS.has(value) && CONVERTIBLE.test(value) ? "@" : format;
}

/**
 * Same content: constants by value (numbers to the 15 digits that Excel keeps), formulas by their text apart from letter case and spacing
 * that Excel settles.
 */
export function sameState(a: Pick<CellState, "value" | "formula">, b: Pick<CellState, "value" | "formula">): boolean {
  const [first, second] = [isFormula(a), isFormula(b)];
  if (first || second) return first && second && plainFormula(String(a.formula)) === plainFormula(String(b.formula));
  return a.value === b.value || (typeof a.value === "number" && typeof b.value === "number" && digits(a.value) === digits(b.value));
}

const digits = (value: number) => value.toPrecision(15);

/** Two formulas of the same text, apart from letter case and spacing. */
export const sameFormula = (a: string, b: string): boolean => plainFormula(a) === plainFormula(b);

function plainFormula(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (part) =>
    /^["']/.test(part) ? part : part.replace(/\s+/g, "").toUpperCase(),
  );
}
