import { decimalText, exact, roundHalfUp, toNumber } from "../domain/values/exact";
import { isComputable } from "../domain/values/computable";
import { keptInPoints } from "../domain/tables/figure-edit";
import type { AuditedFigure } from "../domain/tables/audit";
import type { CellAddress } from "../domain/grid/address";
import { shownCell } from "../domain/grid/cell";
import type { DisplayFormat } from "../domain/grid/display-format";
import type { StoredValue } from "../domain/grid/edit";
import type { Sheet } from "../domain/grid/sheet";
import type { Language } from "../domain/language";

/** How a cell's values are written for a person: its number format, and whether its figure is a rate. */
export interface ShownAs {
  readonly format: DisplayFormat | null;
  readonly rate: boolean;
}

/** Looks a cell's format and figure up in what was read. */
export function shownAs(sheet: Sheet | undefined, { row, column }: CellAddress, figure: AuditedFigure | undefined): ShownAs {
  const shown = sheet ? shownCell(sheet.cell(row, column)) : null;
  return {
    format: shown && (shown.kind === "number" || shown.kind === "date") ? shown.format : null,
    rate: figure?.figure.quantity === "rate" && !(shown && keptInPoints(shown, figure.figure)),
  };
}

/** A stored value as a person reads it in the sheet; an empty cell is named as such. */
export function valueText(value: StoredValue, language: Language, { format, rate }: ShownAs): string {
  if (value === null || value === "") return language === "zh" ? "空" : "empty";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value.trim();
  if (!isComputable(value)) return String(value).toUpperCase();
  if (format?.kind === "percent" || (rate && format?.kind !== "number")) {
    return `${fixed(toNumber(exact(value).mul(100)), format?.kind === "percent" ? (format.decimals ?? 2) : 2)}%`;
  }
  return format?.kind === "number" && format.decimals !== null ? fixed(value, format.decimals) : decimalText(value);
}

function fixed(value: number, decimals: number): string {
  return toNumber(roundHalfUp(exact(value), decimals)).toFixed(decimals);
}
