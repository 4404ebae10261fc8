import { cellKey, type CellRef } from "../grid/address";
import { numberCell, textCell, type Cell, type FormulaCell, type ValueCell } from "../grid/cell";
import type { StoredValue } from "../grid/edit";
import type { FormulaValues, Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import type { Settings } from "../settings";
import { agrees } from "../tables/agreement";
import type { Figure } from "../tables/figure";
import { writtenFigure } from "../tables/figure-edit";
import { isUnfilled } from "../tables/write-guard";

/** What became of a user's own formula whose cell does not show the right value. */
export type OwnFormula =
  /** It comes to the right value: only that is written, the formula stays as its writer made it. */
  | { readonly kind: "right"; readonly value: StoredValue }
  /** It comes to another value: it is replaced like a wrong number. */
  | { readonly kind: "wrong" }
  /** What it comes to is not known here. */
  | { readonly kind: "unknown"; readonly shows: "nothing" | "another value" };

/**
 * Judges the formulas among derived cells that do not show what they should, by what they come to once the other cells of their table are
 * right: a right formula with an outdated value, or none, is never replaced.
 */
export class OwnFormulas {
  private readonly written: Map<string, StoredValue>;

  /** @param figures those whose cells do not show what they should */
  constructor(
    private readonly sheet: Sheet,
    figures: readonly Figure[],
    private readonly values: FormulaValues,
    private readonly settings: Settings,
  ) {
    this.written = new Map(
      figures.flatMap((figure) => {
        const written = figure.certainty === "probable" ? null : writtenFigure(sheet, figure);
        return written ? [[cellKey(this.ref(figure)), written.value] as const] : [];
      }),
    );
  }

  /** null for a cell without a formula, and for one of an array formula, which nobody writes alone. */
  judge(figure: Figure): OwnFormula | null {
    const cell = this.sheet.cell(figure.row, figure.column);
    if (cell.kind !== "formula" || cell.locked) return null;
    const ref = this.ref(figure);
    const own = this.written.get(cellKey(ref));
    this.written.delete(cellKey(ref));
    const value = this.values.value(ref, this.written);
    if (own !== undefined) this.written.set(cellKey(ref), own);
    if (value === undefined) return { kind: "unknown", shows: isUnfilled(cell) ? "nothing" : "another value" };
    const shown: FormulaCell = { ...cell, result: resultCell(cell, value) };
    return agrees(shown, figure, this.settings.tolerance) === true ? { kind: "right", value } : { kind: "wrong" };
  }

  private ref({ row, column }: Figure): CellRef {
    return { sheet: this.sheet.name, row, column };
  }
}

/** Means, filtered sums, caps and weighings: what no formula of ours is, so that its writer meant something of their own. */
const OWN_SHAPE = /(?<![\w.])(?:AVERAGE(?:A|IFS?)?|SUBTOTAL|AGGREGATE|MIN|MAX|MEDIAN|SUMPRODUCT|SUMIFS?|GEOMEAN|TRIMMEAN)\(/i;

/** Whether a cell holds a formula in another shape than a plain sum or quotient: where it comes to another value, it may be meant so. */
export function hasOwnShape(cell: Cell): boolean {
  return cell.kind === "formula" && OWN_SHAPE.test(cell.formula);
}

/** The value as the formula's cell would show it. */
function resultCell({ result }: FormulaCell, value: StoredValue): ValueCell {
  if (typeof value === "number") return result.kind === "number" ? numberCell(value, result.format) : numberCell(value);
  if (typeof value === "boolean") return { kind: "boolean", value };
  return textCell(value ?? "");
}

/** Why a formula without a value, which cannot be computed here, is left alone. */
export const NO_VALUE: Localized = {
  zh: "此格是公式，文件中没有保存它的计算结果，程序也无法计算，保持原样。请在 Excel 中打开、重新计算并保存后再核算。",
  en: "This cell holds a formula whose value the file does not hold and this program cannot compute; it is left as it stands. Open the file in Excel, let it calculate, save it, and check again.",
};
