import { isComputable } from "../values/computable";
import { plainText } from "../values/vocabulary/plain-text";
import { GENERAL, type DisplayFormat } from "./display-format";

export { plainText } from "../values/vocabulary/plain-text";

/**
 * What a cell holds, read once into a closed union. A formula carries the value it last showed; `result` is that value.
 * "Cannot be read" has no kind of its own here: it is the reader of a field who says that a text is not what the field takes.
 */
export type Cell = ValueCell | FormulaCell;

export type ValueCell = EmptyCell | NumberCell | DateCell | TextCell | TickCell | DashCell | BooleanCell | ErrorCell;

export interface EmptyCell {
  readonly kind: "empty";
}
/** A stored number; `format` says how many digits of it a person sees. */
export interface NumberCell {
  readonly kind: "number";
  readonly value: number;
  readonly format: DisplayFormat;
}
/** A stored number under a date format; `value` is the Excel serial in the 1900 system, whichever system the file uses. */
export interface DateCell {
  readonly kind: "date";
  readonly value: number;
  readonly format: DisplayFormat;
}
/** `text` is exactly what is stored; `plain` is it as words are compared (`plainText`). */
export interface TextCell {
  readonly kind: "text";
  readonly text: string;
  readonly plain: string;
}
/** √ ✓ ✔ ☑ 是 有 Y y */
export interface TickCell {
  readonly kind: "tick";
  readonly text: string;
  readonly plain: string;
}
/** —— — - / 无 否 × */
export interface DashCell {
  readonly kind: "dash";
  readonly text: string;
  readonly plain: string;
}
export interface BooleanCell {
  readonly kind: "boolean";
  readonly value: boolean;
}
/** An Excel error value such as #REF!, or a stored number beyond all counting (1E+308), from which nothing can be computed either. */
export interface ErrorCell {
  readonly kind: "error";
  readonly code: string;
  /** What is stored where it is such a number. */
  readonly value?: number;
}
export interface FormulaCell {
  readonly kind: "formula";
  /** In A1 notation with the leading `=`. */
  readonly formula: string;
  readonly result: ValueCell;
  /** Part of an array or data-table formula that must not be overwritten cell by cell. */
  readonly locked: boolean;
}

/** The error code of a formula whose value the file does not hold: neither empty nor zero, but unknown. */
export const UNCALCULATED = "#UNCALCULATED";

export const EMPTY: EmptyCell = { kind: "empty" };

const TICKS = new Set(["√", "✓", "✔", "☑", "是", "有", "Y", "y"]);
/** However many of them a hand or an input method makes a stroke of. */
const DASHED = /^[-—―–−─]{1,6}$/;
const DASHES = new Set(["/", "无", "否", "×"]);
/** Marks fill most cells of a large sheet: one cell object each. */
const MARKS: ReadonlyMap<string, ValueCell> = new Map([...TICKS, ...DASHES, "—", "——", "-"].map((mark) => [mark, readText(mark)]));

/** Reads a stored text. */
export function textCell(text: string): ValueCell {
  return MARKS.get(text) ?? readText(text);
}

function readText(text: string): ValueCell {
  const plain = plainText(text);
  if (plain === "") return EMPTY;
  if (TICKS.has(plain)) return { kind: "tick", text, plain };
  if (DASHES.has(plain) || DASHED.test(plain)) return { kind: "dash", text, plain };
  return { kind: "text", text, plain };
}

/** Reads a stored number; one beyond all counting is read like an error, so that no figure is made of it. */
export function numberCell(value: number, format: DisplayFormat = GENERAL): NumberCell | DateCell | ErrorCell {
  if (!isComputable(value)) return { kind: "error", code: String(value).toUpperCase(), value };
  return format.kind === "date" ? { kind: "date", value, format } : { kind: "number", value, format };
}

/** What the cell shows: a formula's last value, or the cell itself. */
export function shownCell(cell: Cell): ValueCell {
  return cell.kind === "formula" ? cell.result : cell;
}

/** Whether two cells hold and show the very same. */
export function isSameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || one.kind !== other.kind) return false;
  if (one.kind === "formula") {
    const formula = other as FormulaCell;
    return one.formula === formula.formula && one.locked === formula.locked && isSameCell(one.result, formula.result);
  }
  switch (one.kind) {
    case "empty":
      return true;
    case "number":
    case "date": {
      const { value, format } = other as NumberCell | DateCell;
      return Object.is(one.value, value) && one.format.code === format.code;
    }
    case "boolean":
      return one.value === (other as BooleanCell).value;
    case "error":
      return one.code === (other as ErrorCell).code && Object.is(one.value, (other as ErrorCell).value);
    default:
      return one.text === (other as TextCell).text;
  }
}

/** What the cell stores, as a plain value: text, number, boolean, error code as text, or null when empty. */
export function cellValue(cell: Cell): string | number | boolean | null {
  const shown = shownCell(cell);
  switch (shown.kind) {
    case "empty":
      return null;
    case "number":
    case "date":
    case "boolean":
      return shown.value;
    case "error":
      return shown.value ?? shown.code;
    default:
      return shown.text;
  }
}

/** The cell's text for matching words: `plain` of a text, digits of a number, "" when empty. */
export function cellText(cell: Cell): string {
  const shown = shownCell(cell);
  switch (shown.kind) {
    case "text":
    case "tick":
    case "dash":
      return shown.plain;
    case "number":
      return String(shown.value);
    default:
      return "";
  }
}
