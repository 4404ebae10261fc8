import { EMPTY, shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { naturesOf } from "../values/vocabulary/relation-words";
import { figureCell, writtenDecimals } from "./figure-cell";
import { adds } from "./header-agreement";
import { BLANK, DASH, FIGURE, UNREADABLE, type Line } from "./lines";
import type { BodyRow, ColumnWords } from "./region";

/** A column of a rectangle as a line down its rows. */
export function columnLine(sheet: Sheet, rows: readonly number[], column: number, { title, leaf, unit }: ColumnWords): Line {
  const filling = new Filling(rows.length);
  const merged = sheet.merges.length > 0;
  rows.forEach((row, place) => {
    const cell = sheet.row(row)[column] ?? EMPTY;
    const shown = shownCell(cell);
    switch (shown.kind) {
      case "empty":
        // What a merged area holds is not said of each of its cells.
        if (merged && sheet.mergeAt(row, column) !== null) filling.states[place] = UNREADABLE;
        return;
      case "dash":
        filling.states[place] = DASH;
        return;
      default: {
        const figure = figureCell(shown);
        if (figure === null || (merged && sheet.mergeAt(row, column) !== null)) filling.states[place] = UNREADABLE;
        else filling.put(place, figure.value, figure.digits, figure.percent, cell.kind === "formula");
      }
    }
  });
  const natures = naturesOf(leaf);
  return filling.line(column, title, leaf, natures, unit, natures.has("code"));
}

/** A row of a rectangle as a line across its columns, from what the columns hold. */
export function rowLine({ row, label, unit }: BodyRow, place: number, columns: readonly Line[]): Line {
  const filling = new Filling(columns.length);
  columns.forEach((column, at) => {
    // Rates, prices and running numbers beside the figures are of another kind than these.
    if (column.percent || !adds(column)) filling.states[at] = BLANK;
    else if (column.states[place] === FIGURE)
      filling.put(at, column.values[place]!, column.digits[place]!, column.percents[place] === 1, column.formulas[place] === 1);
    else filling.states[at] = column.states[place]!;
  });
  const natures = naturesOf(label);
  return filling.line(row, label === "" ? `第${row + 1}行` : label, label, natures, unit, natures.has("code"));
}

class Filling {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  private readonly digits: Int8Array;
  private readonly formulas: Uint8Array;
  private readonly shares: Uint8Array;
  private figures = 0;
  private percents = 0;
  private decimals = 0;

  constructor(length: number) {
    // One stretch of memory for all five: of many small ones each costs as much as the whole line.
    const memory = new ArrayBuffer(length * 12);
    this.values = new Float64Array(memory, 0, length);
    this.states = new Uint8Array(memory, length * 8, length);
    this.digits = new Int8Array(memory, length * 9, length).fill(-1);
    this.formulas = new Uint8Array(memory, length * 10, length);
    this.shares = new Uint8Array(memory, length * 11, length);
  }

  put(place: number, value: number, digits: number, percent: boolean, formula: boolean): void {
    this.values[place] = value;
    this.states[place] = FIGURE;
    this.digits[place] = digits;
    if (formula) this.formulas[place] = 1;
    this.figures++;
    if (percent) {
      this.percents++;
      this.shares[place] = 1;
    }
    if (!Number.isInteger(value)) this.decimals = Math.max(this.decimals, writtenDecimals(value));
  }

  line(at: number, title: string, leaf: string, natures: Line["natures"], unit: Line["unit"], code: boolean): Line {
    const { values, states, digits, formulas, figures, decimals } = this;
    return {
      at,
      title,
      leaf,
      natures,
      unit,
      values,
      states,
      digits,
      formulas,
      percents: this.shares,
      percent: this.percents * 2 > figures,
      barred: code || countsUp(values, states, figures) || areYears(values, states, figures),
      decimals,
      figures,
    };
  }
}

/** 1, 2, 3 … or 101, 102 …: a running number, whatever its header says; relations between such hold by themselves. */
function countsUp(values: Float64Array, states: Uint8Array, figures: number): boolean {
  if (figures < 4) return false;
  // Whatever step most of the places take is left over when unlike ones cancel each other out.
  let common = NaN;
  let weight = 0;
  eachStep(values, states, (step) => {
    if (weight === 0) common = step;
    weight += sameStep(step, common) ? 1 : -1;
  });
  if (common === 0) return false;
  let times = 0;
  eachStep(values, states, (step) => {
    if (sameStep(step, common)) times++;
  });
  return times >= (figures - 1) * 0.75;
}

function eachStep(values: Float64Array, states: Uint8Array, see: (step: number) => void): void {
  let last = NaN;
  for (let place = 0; place < values.length; place++) {
    if (states[place] !== FIGURE) continue;
    if (!Number.isNaN(last)) see(values[place]! - last);
    last = values[place]!;
  }
}

function sameStep(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.abs(other);
}

/** 2019, 2021, 2020 …, or numbers as long as those of telephones. */
function areYears(values: Float64Array, states: Uint8Array, figures: number): boolean {
  let years = 0;
  let codes = 0;
  for (let place = 0; place < values.length; place++) {
    if (states[place] !== FIGURE) continue;
    const value = values[place]!;
    if (value >= 1990 && value <= 2100 && Number.isInteger(value)) years++;
    else if (value >= 1e10) codes++;
  }
  return figures >= 3 && (years > figures * 0.8 || codes > figures * 0.8);
}
