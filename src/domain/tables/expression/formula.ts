import { formatAddress, formatRange, formatReference, type CellAddress, type CellRef } from "../../grid/address";
import { shownCell, type ValueCell } from "../../grid/cell";
import type { Sheet } from "../../grid/sheet";
import { isTextNumber } from "../../grid/text-number";
import { decimalText, roundHalfUp, toNumber, type Exact } from "../../values/exact";
import { countWithUnit } from "../agreement";
import type { StoredRate } from "../figure-edit";
import { addendsOf } from "./arithmetic";
import { columnRanges, plus, runs, sumPassesOver } from "./cells-in-formulas";
import { evaluate } from "./evaluate";
import type { CellTerm, Expression, GatedTerm, Graded, MarkTerm, Quotient, RowCount, RowTest, Share, Sum, TickTerm } from "./expression";
import { gatedColumnFormula, gatedFormula, markColumnFormula, tickColumnFormula } from "./marks-in-formulas";
import { firstItem, lastItem } from "../../values/present";

/** Excel refuses longer formulas. */
const MAX_FORMULA = 8_000;

/**
 * An expression as a native Excel formula (leading `=`) that gives the same value; null where none can.
 * @param stored how its cell stores a rate, at whose digits a quotient is rounded
 */
export function nativeFormula(expression: Expression, sheet: Sheet, stored: StoredRate): string | null {
  const text = new FormulaPrinter(sheet, stored).whole(expression);
  return text === null || text.length >= MAX_FORMULA ? null : `=${text}`;
}

const ADDABLE: ReadonlySet<ValueCell["kind"]> = new Set(["empty", "number", "boolean"]);

class FormulaPrinter {
  constructor(
    private readonly sheet: Sheet,
    private readonly stored: StoredRate,
  ) {}

  whole(expression: Expression): string | null {
    switch (expression.kind) {
      case "sum":
        return this.sum(expression);
      case "rounded": {
        const added = expression.of.kind === "sum" ? this.added(expression.of) : null;
        return added && `ROUND(${added},${expression.digits})`;
      }
      case "quotient":
        return this.rate(this.quotient(expression));
      case "capped": {
        const quotient = this.quotient(expression.of);
        return this.rate(quotient && `MIN(${quotient},${numberText(expression.cap)})`);
      }
      case "beyond": {
        const quotient = this.quotient(expression.of);
        return this.rate(quotient && (expression.by === "excess" ? `(${quotient}-1)` : `(1-${quotient})`));
      }
      case "graded":
        return this.graded(expression);
      case "cell":
        return this.native(expression);
      case "weighted": {
        const [amount, weight] = [this.native(expression.of), this.native(expression.weight)];
        return amount && weight && `${amount}*${weight}`;
      }
      default:
        return null;
    }
  }

  /** Rounded once, at the digits of what would be stored as a constant. */
  private rate(quotient: string | null): string | null {
    const { points, digits } = this.stored;
    return quotient && `ROUND(${points ? "100*" : ""}${quotient},${digits})`;
  }

  private sum(sum: Sum): string | null {
    const addends = addendsOf(sum);
    if (sum.of.length > 0 && sum.of.every((one): one is Sum & { readonly stands: CellRef } => one.kind === "sum" && one.stands !== null))
      return this.sumOfSums(sum.of);
    if (addends.length === 0) return null;
    if (sum.over === "row" && addends.every((one) => one.kind === "gated")) return this.gatedRow(addends);
    if (addends.every((one): one is CellTerm => one.kind === "cell")) return this.sumOfCells(sum, addends);
    if (addends.some(({ kind }) => kind === "subtrahend")) return this.added(sum);
    if (sum.over !== "rows") return null;
    if (addends.every((one): one is MarkTerm => one.kind === "mark"))
      return addends.every(({ native }) => native) ? markColumnFormula(this.sheet, addends) : null;
    if (addends.every((one): one is TickTerm => one.kind === "tick")) return tickColumnFormula(this.sheet, addends);
    if (!addends.every((one): one is GatedTerm => one.kind === "gated") || addends.some(({ native, of }) => !native || !of.native))
      return null;
    return gatedColumnFormula(this.sheet, addends);
  }

  /** The sum of the groups' own sums. */
  private sumOfSums(sums: readonly { readonly stands: CellRef }[]): string | null {
    const cells = sums.map(({ stands }) => stands);
    const [only] = cells.length === 1 ? cells : [];
    // A lone reference hands a number typed as text on as the text that it is.
    return only && !sumPassesOver(this.sheet, cells) ? formatAddress(only) : this.plus(cells);
  }

  /** Cells added one by one; null where one of them holds words, from which addition makes an error. */
  private plus(cells: readonly CellAddress[]): string | null {
    const addable = cells.every(({ row, column }) => {
      const cell = this.sheet.cell(row, column);
      return ADDABLE.has(shownCell(cell).kind) || isTextNumber(cell);
    });
    return addable ? plus(cells) : null;
  }

  private gatedRow(terms: readonly GatedTerm[]): string | null {
    if (terms.some(({ judged }) => !judged)) return null;
    const formulas = terms.filter(({ applies }) => applies === true).map((term) => (term.native ? gatedFormula(this.sheet, term) : null));
    if (!formulas.every((formula) => formula !== null)) return null;
    return formulas.length === 0 ? "0" : formulas.join("+");
  }

  private sumOfCells({ over }: Sum, terms: readonly CellTerm[]): string | null {
    if (terms.some(({ native }) => !native)) return null;
    const cells = terms.map(({ at }) => at);
    const first = firstItem(cells);
    if (over === "row") return `SUM(${cells.map(formatAddress).join(",")})`;
    if (sumPassesOver(this.sheet, cells)) return this.plus(cells);
    if (over === "rows")
      return `SUM(${columnRanges(
        cells.map(({ row }) => row),
        first.column,
      ).join(",")})`;
    const unbroken = cells.every(({ row, column }, index) => column === first.column && row === first.row + index);
    if (!unbroken) return this.plus(cells);
    return `SUM(${formatRange({ top: first.row, left: first.column, bottom: lastItem(cells).row, right: first.column })})`;
  }

  /** C3+C4-C5, C3*5+C4*4: added within a longer formula or one by one; null where a cell is no number to it. */
  private added(sum: Sum): string | null {
    let text = "";
    for (const one of addendsOf(sum)) {
      const minus = one.kind === "subtrahend";
      const addend = this.addend(minus ? one.of : one);
      if (addend === null) return null;
      text += `${minus ? "-" : text === "" ? "" : "+"}${addend}`;
    }
    return text;
  }

  private addend(one: Expression): string | null {
    if (one.kind === "cell") return this.native(one);
    if (one.kind !== "share" || one.of.kind !== "cell" || !isShort(one.share)) return null;
    const cell = this.native(one.of);
    return cell && `${cell}*${numberText(one.share)}`;
  }

  /** D2/C2, D2/(C2*10000), D2*60/C2; null where no whole number or short decimal says it exactly. */
  private quotient({ of, by, factor }: Quotient): string | null {
    const share = by.kind === "share" ? by.share : null;
    const dividend = this.operand(of);
    const divisor = this.operand(by.kind === "share" ? by.of : by);
    if (dividend === null || divisor === null) return null;
    const times = share ? factor.div(share) : factor;
    if (times.equals(1)) return `${dividend}/${divisor}`;
    const inverse = times.inverse();
    if (inverse.d === 1n || isShort(inverse)) return `${dividend}/(${divisor}*${numberText(inverse)})`;
    return isShort(times) ? `${dividend}*${numberText(times)}/${divisor}` : null;
  }

  private operand(one: Exclude<Quotient["of"] | Quotient["by"], Share>): string | null {
    if (one.kind === "number") return numberText(one.value);
    if (one.kind === "row-count") return this.rowCount(one);
    if (one.kind === "cell") return this.native(one);
    const added = this.added(one);
    return added && `(${added})`;
  }

  /** Counts the rows that meet what is asked; where a formula would not count the same ones, the count itself stands in it. */
  private rowCount(count: RowCount): string | null {
    const value = evaluate(count);
    if (value === null) return null;
    return count.asked ? `(${this.asked(count.asked)})` : numberText(value);
  }

  private asked({ rows, equals, without }: RowTest): string {
    const counts = runs(rows).map(({ top, bottom }) => {
      const range = (column: number): string => formatRange({ top, bottom, left: column, right: column });
      if (without === null) return `COUNTIF(${range(equals.column)},${equals.value})`;
      const silent = without.words.map((word) => `*ISERROR(FIND("${word}",${range(without.column)}))`).join("");
      return `SUMPRODUCT((${range(equals.column)}=${equals.value})${silent})`;
    });
    return counts.join("+");
  }

  /** IF(C7>=90,"优秀",IF(C7>=80,"良好",…)) */
  private graded({ of, grades }: Graded): string | null {
    const stands = of.kind === "sum" ? of.stands : of.native ? of.at : null;
    const source = stands && this.comparable(stands);
    const last = grades.at(-1);
    if (!source || !last || last.from > 0) return null;
    return grades.slice(0, -1).reduceRight((rest, { word, from }) => `IF(${source}>=${from},"${word}",${rest})`, `"${last.word}"`);
  }

  /** A reference that compares as a number: to Excel, a number typed as text is greater than every number; null where it is none. */
  private comparable(at: CellRef): string | null {
    const cell = this.sheet.cell(at.row, at.column);
    if (countWithUnit(shownCell(cell))) return null;
    return isTextNumber(cell) ? `(${this.reference(at)}+0)` : this.reference(at);
  }

  private native({ at, native }: CellTerm): string | null {
    return native ? this.reference(at) : null;
  }

  private reference(at: CellRef): string {
    return at.sheet === this.sheet.name ? formatAddress(at) : formatReference(at);
  }
}

function isShort(number: Exact): boolean {
  return roundHalfUp(number, 6).equals(number);
}

function numberText(value: Exact): string {
  return decimalText(toNumber(value));
}
