import { cellKey, type CellRef } from "../domain/grid/address";
import type { StoredValue } from "../domain/grid/edit";
import type { FormulaValues, Sheet, Workbook } from "../domain/grid/sheet";
import { Evaluation, type CellSource } from "./evaluate";
import { isAbsolute, type Expression } from "./expression";
import { parseFormula } from "./parse-formula";
import { shownScalar } from "./shown";
import type { Names } from "./stale-formulas";
import { ErrorValue, NotComputable, type Area, type Scalar } from "./value";

/** Formulas that hang on formulas, deeper than any table of a station. */
const MAX_DEPTH = 400;
/** Cells looked at for one formula; beyond any table, a moment. */
const MAX_STEPS = 2_000_000;

/**
 * What a workbook's formulas come to, computed from their inputs whatever they showed last: a file written by a program may hold formulas
 * without values, and a formula whose inputs were changed by one shows what it was.
 */
export class WorkbookFormulas implements FormulaValues {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly parsed = new Map<string, Expression>();

  constructor(
    workbook: Workbook,
    private readonly names: Names,
  ) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  value(ref: CellRef, written: ReadonlyMap<string, StoredValue>): StoredValue | undefined {
    try {
      const value = new Computation(this.sheets, this.names, written, (formula) => this.parse(formula)).formula(ref);
      return value instanceof ErrorValue ? undefined : value;
    } catch (error) {
      if (error instanceof NotComputable) return undefined;
      throw error;
    }
  }

  private parse(formula: string): Expression {
    let expression = this.parsed.get(formula);
    if (expression === undefined) this.parsed.set(formula, (expression = parseFormula(formula)));
    return expression;
  }
}

/** One formula with everything that it hangs on. */
class Computation {
  private readonly known = new Map<string, Scalar>();
  private readonly around: CellSource;
  private depth = 0;
  private steps = 0;

  constructor(
    private readonly sheets: ReadonlyMap<string, Sheet>,
    names: Names,
    private readonly written: ReadonlyMap<string, StoredValue>,
    private readonly parse: (formula: string) => Expression,
  ) {
    this.around = {
      cell: (name, row, column) => this.cell(name, row, column),
      rows: (name) => this.sheet(name)?.rowNumbers ?? [],
      width: (name, row) => this.sheet(name)?.row(row).length ?? 0,
      depth: [...sheets.values()].reduce((deepest, { rowNumbers }) => Math.max(deepest, (rowNumbers.at(-1) ?? -1) + 1), 0),
      name: (name, sheet) => {
        const text = names.defined(name, sheet);
        const meant = text === null ? null : parse(text);
        return meant && isAbsolute(meant) ? meant : null;
      },
      table: (name) => names.table(name),
      hasLeftOut: (area) => this.hasLeftOut(area),
    };
  }

  /** What the formula in this cell comes to. @throws NotComputable */
  formula(ref: CellRef): Exclude<Scalar, null> {
    const cell = this.sheet(ref.sheet)?.cell(ref.row, ref.column);
    if (cell?.kind !== "formula" || cell.locked || ++this.depth > MAX_DEPTH) throw new NotComputable();
    const value = new Evaluation(this.around, ref).result(this.parse(cell.formula));
    this.depth--;
    return value;
  }

  private cell(name: string, row: number, column: number): Scalar {
    if (++this.steps > MAX_STEPS) throw new NotComputable();
    const sheet = this.sheet(name);
    if (!sheet) throw new NotComputable();
    const key = cellKey({ sheet: sheet.name, row, column });
    const written = this.written.get(key);
    if (written !== undefined) return written;
    const cell = sheet.cell(row, column);
    if (cell.kind !== "formula") return shownScalar(cell);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const depth = this.depth;
    let value: Scalar;
    try {
      value = this.formula({ sheet: sheet.name, row, column });
    } catch (error) {
      if (!(error instanceof NotComputable)) throw error;
      // What cannot be computed here shows what the spreadsheet program last made of it, where it did.
      this.depth = depth;
      value = shownScalar(cell);
    }
    this.known.set(key, value);
    return value;
  }

  private hasLeftOut({ sheet: name, range }: Area): boolean {
    const sheet = this.sheet(name);
    if (!sheet) return true;
    for (const row of sheet.hiddenRows) if (row >= range.top && row <= range.bottom) return true;
    for (const row of sheet.rowNumbers) {
      if (row < range.top || row > range.bottom) continue;
      const cells = sheet.row(row);
      for (let column = range.left; column <= Math.min(range.right, cells.length - 1); column++) {
        const cell = cells[column];
        if (cell?.kind === "formula" && /SUBTOTAL|AGGREGATE/i.test(cell.formula)) return true;
      }
    }
    return false;
  }

  private sheet(name: string): Sheet | null {
    return this.sheets.get(name.toLowerCase()) ?? null;
  }
}
