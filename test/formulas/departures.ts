import { toNumber } from "../../src/domain/values/exact";
import { writtenFigure } from "../../src/domain/tables/figure-edit";
import type { AuditedFigure } from "../../src/domain/tables/audit";
import { formatReference } from "../../src/domain/grid/address";
import type { HostValue } from "../../src/excel-host/backing";
import type { Recalculated } from "./parser-engine";
import type { LiveWorkbook } from "./workbooks";

interface WrittenFormula {
  readonly sheet: string;
  readonly where: string;
  readonly formula: string;
  readonly figure: AuditedFigure["figure"];
  /** The exact figure, a rate at the digits that its cell shows. */
  readonly right: HostValue;
}

/** Every derived cell into which a formula was written. */
export function written({ sheets, audit: { edits, figures } }: LiveWorkbook): WrittenFormula[] {
  const formulas = new Map(edits.map((edit) => [formatReference(edit), edit.after.formula]));
  return figures.flatMap(({ sheet, figure }) => {
    const where = formatReference({ sheet, row: figure.row, column: figure.column });
    const formula = formulas.get(where) ?? null;
    return formula === null ? [] : [{ sheet, where, formula, figure, right: rightValue(sheets, sheet, figure) }];
  });
}

/** What a derived cell must show. */
export function rightValue(sheets: LiveWorkbook["sheets"], name: string, figure: AuditedFigure["figure"]): HostValue {
  const { value, quantity } = figure;
  if (value === null || typeof value === "string") return value;
  return quantity === "count"
    ? toNumber(value)
    : writtenFigure(
        sheets.find((sheet) => sheet.name === name)!,
        figure,
      )!.value;
}

/** Where an engine gets something else than the program, one readable line each. */
export function departures(workbook: LiveWorkbook, values: Recalculated): string[] {
  return written(workbook).flatMap(({ sheet, where, formula, figure, right }) => {
    const got = values(sheet, figure.row, figure.column);
    // Excel shows and compares fifteen digits; binary sums may differ behind them.
    const same = typeof got === "number" ? Number(got.toPrecision(15)) === right : got === right;
    return same ? [] : [`${workbook.name} ${where} ${formula}: ${JSON.stringify(got)} instead of ${JSON.stringify(right)}`];
  });
}
