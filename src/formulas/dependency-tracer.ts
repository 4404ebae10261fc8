import { placeInSheet, type CellRef } from "../domain/grid/address";
import type { FormulaCell } from "../domain/grid/cell";
import type { Edit, StoredValue } from "../domain/grid/edit";
import type { Workbook } from "../domain/grid/sheet";
import { Evaluation, type CellSource } from "./evaluate";
import { isAbsolute, type AreaExpression, type Expression } from "./expression";
import { SheetState, UNKNOWN, type Fresh, type Place } from "./sheet-state";
import { parseFormula } from "./parse-formula";
import { isSame, shownScalar } from "./shown";
import { tableArea, type NamedTable } from "./table-columns";
import { ErrorValue, NotComputable, type Area } from "./value";
import { lastItem, present } from "../domain/values/present";

/** A formula whose shown value no longer follows from its inputs; `value` is what it shows now, null where that is not known here. */
export interface StaleFormula extends CellRef {
  readonly value: StoredValue;
  /** True where the value is an error's code, not a text. */
  readonly isError: boolean;
}

/** What a workbook gives a name to beside its sheets. */
export interface Names {
  /** What a name stands for on a sheet, as a formula; null where there is no such name. */
  readonly defined: (name: string, sheet: string) => string | null;
  /** null where there is no table (ListObject) of this name. */
  readonly table: (name: string) => NamedTable | null;
}

/** Cells looked at while following formulas, and while computing them; beyond any station's workbook, a second or two. */
const MAX_STEPS = 20_000_000;
/** What such a function refers to is only known once it is computed: it may hang on any cell. */
const REACHES_ANYWHERE: ReadonlySet<string> = new Set(["INDIRECT", "OFFSET"]);
const ANYWHERE = Symbol("any cell");
/** Names that stand for names. */
const MAX_NAMES = 20;

/** Follows formulas from cell to cell, each once. Chains may be as long as a sheet, so nothing here calls itself from cell to cell. */
export class DependencyTracer {
  private readonly states: ReadonlyMap<string, SheetState>;
  private readonly statesAsWritten = new Map<string, SheetState | null>();
  private readonly parsed = new Map<string, Expression>();
  private readonly before: CellSource;
  private readonly after: CellSource;
  private followed = 0;
  private computed = 0;

  constructor(
    private readonly workbook: Workbook,
    edits: readonly Edit[],
    private readonly names: Names,
    private readonly isRight: (ref: CellRef) => boolean,
    private readonly maxFollowed = MAX_STEPS,
  ) {
    this.states = new Map(
      workbook.sheets.map((sheet) => [
        sheet.name.toLowerCase(),
        new SheetState(
          sheet,
          edits.filter((edit) => edit.sheet === sheet.name),
        ),
      ]),
    );
    const common = {
      rows: (name: string): readonly number[] => this.state(name)?.sheet.rowNumbers ?? [],
      width: (name: string, row: number): number => this.state(name)?.widthOf(row) ?? 0,
      depth: [...workbook.sheets.map(({ rowNumbers }) => rowNumbers.at(-1) ?? -1), ...edits.map(({ row }) => row)].reduce(
        (deepest, row) => Math.max(deepest, row + 1),
        0,
      ),
      name: (name: string, sheet: string): Expression | null => {
        const meant = this.meant(name, sheet);
        return meant && isAbsolute(meant) ? meant : null;
      },
      table: (name: string): NamedTable | null => this.names.table(name),
      hasLeftOut: (area: Area): boolean => this.hasLeftOut(area),
    };
    this.before = { ...common, cell: (name, row, column) => shownScalar(this.looked(name)?.cell(row, column)) };
    this.after = {
      ...common,
      cell: (name, row, column) => {
        const state = this.looked(name);
        if (!state?.isMovable(row, column)) return shownScalar(state?.cell(row, column));
        const fresh = this.freshValue({ state: state, row, column });
        if (fresh === UNKNOWN) throw new NotComputable();
        return fresh;
      },
    };
  }

  /** Every formula that no edit writes. */
  formulas(): Place[] {
    const states = [...this.states.values()];
    return states.every(({ written }) => written.size === 0) ? [] : states.flatMap((state) => state.formulas());
  }

  /** What the formula at this place shows now, where it is stale. @throws NotComputable at the end of what is followed */
  staleAt(place: Place): StaleFormula | null {
    if (!this.isStale(place)) return null;
    this.settle(place);
    const { state: state, row, column } = place;
    const fresh = this.freshValue(place);
    const ref = { sheet: state.sheet.name, row, column };
    if (fresh === UNKNOWN) return { ...ref, value: null, isError: false };
    if (isSame(fresh, state.cell(row, column))) return null;
    const isError = fresh instanceof ErrorValue;
    return { ...ref, value: isError ? fresh.code : fresh, isError };
  }

  /** Whether the cell holds a formula that hangs on what an edit changes. */
  private isStale(place: Place): boolean {
    const path: { place: Place; inputs: Generator<Place | typeof ANYWHERE> }[] = [];
    const enter = (next: Place): boolean => {
      const key = placeInSheet(next.row, next.column);
      if (next.state.written.has(key)) return true;
      const known = next.state.stale.get(key);
      if (known !== undefined) return known;
      // Circles end here.
      next.state.stale.set(key, false);
      path.push({ place: next, inputs: this.inputsOf(next) });
      return false;
    };
    if (enter(place)) return true;
    while (path.length > 0) {
      const next = lastItem(path).inputs.next();
      if (next.done) path.pop();
      else if (next.value === ANYWHERE || enter(next.value)) {
        // What stands on the path hangs on what follows it there.
        for (const { place: waiting } of path) waiting.state.stale.set(placeInSheet(waiting.row, waiting.column), true);
        return true;
      }
    }
    return false;
  }

  /** Computes all that the cell hangs on, inputs first. */
  private settle(place: Place): void {
    const path = [{ place, inputs: this.inputsOf(place) }];
    const begun = new Set([place.state.sheet.name + placeInSheet(place.row, place.column)]);
    while (path.length > 0) {
      const { place: current, inputs } = lastItem(path);
      const next = inputs.next();
      if (next.done) {
        this.freshValue(current);
        path.pop();
        continue;
      }
      if (next.value === ANYWHERE) continue;
      const { state: state, row, column } = next.value;
      const id = state.sheet.name + placeInSheet(row, column);
      if (
        begun.has(id) ||
        state.written.has(placeInSheet(row, column)) ||
        state.fresh.has(placeInSheet(row, column)) ||
        !this.isStale(next.value)
      )
        continue;
      begun.add(id);
      path.push({ place: next.value, inputs: this.inputsOf(next.value) });
    }
  }

  private freshValue({ state: state, row, column }: Place): Fresh {
    const key = placeInSheet(row, column);
    const written = state.written.get(key);
    if (written !== undefined) return written;
    const cell = state.cell(row, column);
    if (cell.kind !== "formula" || state.stale.get(key) !== true) return shownScalar(cell);
    const known = state.fresh.get(key);
    if (known !== undefined) return known;
    state.fresh.set(key, UNKNOWN);
    const ref = { sheet: state.sheet.name, row, column };
    const computed = this.compute(cell, ref);
    const fresh = computed === UNKNOWN && this.isRight(ref) ? shownScalar(cell) : computed;
    state.fresh.set(key, fresh);
    return fresh;
  }

  private compute(cell: FormulaCell, at: CellRef): Fresh {
    // What an array formula spreads over its cells, and which day a serial means, is not computed here.
    if (cell.locked || cell.result.kind === "date") return UNKNOWN;
    const expression = this.parse(cell.formula);
    try {
      if (!isSame(new Evaluation(this.before, at).result(expression), cell)) return UNKNOWN;
      return new Evaluation(this.after, at).result(expression);
    } catch (error) {
      if (error instanceof NotComputable) return UNKNOWN;
      throw error;
    }
  }

  /** The cells that a formula refers to and whose value can change. */
  private inputsOf({ state: state, row, column }: Place): Generator<Place | typeof ANYWHERE> {
    const cell = state.cell(row, column);
    const expression = cell.kind === "formula" ? this.parse(cell.formula) : null;
    return this.inputs(expression, { sheet: state.sheet.name, row, column }, 0);
  }

  private *inputs(expression: Expression | null, at: CellRef, names: number): Generator<Place | typeof ANYWHERE> {
    switch (expression?.kind) {
      case "area":
        for (const sheet of this.sheetsOf(expression, at.sheet)) yield* this.movableIn({ sheet, range: expression.range });
        break;
      case "name":
        if (names < MAX_NAMES) yield* this.inputs(this.meant(expression.name, expression.sheet ?? at.sheet), at, names + 1);
        break;
      case "table": {
        const table = this.names.table(expression.name);
        const range = table && tableArea(expression, table, at);
        if (range) yield* this.movableIn({ sheet: table.sheet, range });
        break;
      }
      case "sign":
      case "percent":
        yield* this.inputs(expression.operand, at, names);
        break;
      case "binary":
        yield* this.inputs(expression.left, at, names);
        yield* this.inputs(expression.right, at, names);
        break;
      case "call":
        if (REACHES_ANYWHERE.has(expression.name)) yield ANYWHERE;
        for (const operand of expression.operands) yield* this.inputs(operand, at, names);
        break;
      default:
    }
  }

  private *movableIn({ sheet, range }: Area): Generator<Place> {
    for (const place of this.state(sheet)?.movableIn(range) ?? []) {
      if (++this.followed > this.maxFollowed) throw new NotComputable();
      yield place;
    }
  }

  /** The sheets that a reference names: one, or all between two tabs. */
  private sheetsOf({ sheet, lastSheet }: AreaExpression, own: string): string[] {
    if (lastSheet === null) return [sheet ?? own];
    const order = this.workbook.sheets.map(({ name }) => name);
    const placeOf = (wanted: string): number => order.findIndex((name) => name.toLowerCase() === wanted.toLowerCase());
    const [from, to] = [placeOf(present(sheet, "the first tab of several")), placeOf(lastSheet)];
    return from < 0 || to < 0 ? [] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  private hasLeftOut({ sheet, range }: Area): boolean {
    const state = this.state(sheet);
    if (!state) return false;
    for (const row of state.sheet.hiddenRows) if (row >= range.top && row <= range.bottom) return true;
    for (const { row, column } of state.movableIn(range)) {
      const cell = state.cell(row, column);
      if (cell.kind === "formula" && /SUBTOTAL|AGGREGATE/i.test(cell.formula)) return true;
    }
    return false;
  }

  private state(name: string): SheetState | null {
    let state = this.statesAsWritten.get(name);
    if (state === undefined) this.statesAsWritten.set(name, (state = this.states.get(name.toLowerCase()) ?? null));
    return state;
  }

  /** The same for a cell that is computed with, which is counted. */
  private looked(name: string): SheetState | null {
    if (++this.computed > MAX_STEPS) throw new NotComputable();
    return this.state(name);
  }

  private meant(name: string, sheet: string): Expression | null {
    const text = this.names.defined(name, sheet);
    return text === null ? null : this.parse(text);
  }

  private parse(formula: string): Expression {
    let expression = this.parsed.get(formula);
    if (expression === undefined) this.parsed.set(formula, (expression = parseFormula(formula)));
    return expression;
  }
}
