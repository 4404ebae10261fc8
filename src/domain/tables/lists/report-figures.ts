import { cellKey, distinctCells, type CellAddress, type CellRef } from "../../grid/address";
import { shownCell } from "../../grid/cell";
import type { Localized } from "../../language";
import { exact, ZERO, type Exact } from "../../values/exact";
import { sameDimension, unitInBrackets, writtenUnit, type WrittenUnit } from "../../values/unit";
import type { Audit, AuditedFigure } from "../audit";
import type { Table } from "../model";
import { readQuantity } from "../quantity";
import type { MissingFigures, ReportFigure } from "../report";
import type { ListColumn, ListTable } from "./list";

/** An amount that a report may state, with the cells behind it. */
export interface Stated {
  readonly value: Exact;
  readonly unit: WrittenUnit | null;
  readonly cells: readonly CellRef[];
}

/** What a report may state of the cells of one table: a computed one as it was settled, an entered one as it was read; nothing that is doubted, only probable or not computed. */
export class StatedAmounts {
  private readonly computed = new Map<string, AuditedFigure>();
  private readonly banner: WrittenUnit | null;

  constructor(
    { figures }: Pick<Audit, "figures">,
    private readonly table: Table & { readonly columns: readonly ListColumn[] },
  ) {
    for (const one of figures) if (one.table === table) this.computed.set(cellKey(this.ref(one.figure)), one);
    this.banner = unitOverTable(table);
  }

  /** null where nothing stands there, or nothing that may be stated. */
  at(cell: CellAddress): Stated | null {
    const { sheet } = this.table;
    const own = this.ref(cell);
    const found = this.computed.get(cellKey(own));
    if (!found) {
      const { reading, unit } = readQuantity(sheet.cell(cell.row, cell.column), cell);
      return reading.status === "read" ? { value: exact(reading.value), unit: this.unitAt(cell.column, unit), cells: [own] } : null;
    }
    const { outcome, figure } = found;
    if (outcome === "blocked" || figure.certainty === "probable" || typeof figure.value !== "object" || figure.value === null) return null;
    const inputs = figure.explain().inputs;
    const entered = inputs.map((input) => readQuantity(sheet.cell(input.row, input.column), input).unit).find((unit) => unit !== null);
    const unit = figure.quantity === "rate" ? null : this.unitAt(cell.column, entered ?? null);
    return { value: figure.value, unit, cells: distinctCells([own, ...inputs]) };
  }

  /** The word that was computed for a cell; null where it is none, or nothing may be said of it. */
  wordAt(cell: CellAddress): string | null {
    const found = this.computed.get(cellKey(this.ref(cell)));
    const value = found && found.outcome !== "blocked" && found.figure.certainty !== "probable" ? found.figure.value : null;
    return typeof value === "string" ? value : null;
  }

  /** What a column comes to: its last total; without one the sum of its lines, where each of them can be told. */
  total({ lines }: Pick<ListTable, "lines">, column: number): Stated | null {
    const total = lines.findLast(({ role }) => role === "total");
    if (total) return total.unclear ? null : this.at({ row: total.row, column });
    if (lines.some(({ role }) => role !== "item")) return null;
    return this.sum(
      lines.map(({ row }) => row),
      column,
    );
  }

  /** Rows of a column added up; blanks count nothing, and one that cannot be told leaves the sum untold. */
  sum(rows: readonly number[], column: number): Stated | null {
    const told: Stated[] = [];
    for (const row of rows) {
      const shown = shownCell(this.table.sheet.seen(row, column));
      if (shown.kind === "empty" || shown.kind === "dash") continue;
      const one = this.at({ row, column });
      if (!one) return null;
      told.push(one);
    }
    return statedSum(told);
  }

  private unitAt(column: number, written: string | null): WrittenUnit | null {
    return writtenUnit(written) ?? this.table.columns.find((one) => one.column === column)?.unit ?? this.banner;
  }

  private ref({ row, column }: CellAddress): CellRef {
    return { sheet: this.table.sheet.name, row, column };
  }
}

/** 单位：元, beside or under the title: what all amounts are in that name no unit of their own. */
function unitOverTable({ sheet, range }: Table): WrittenUnit | null {
  for (let row = range.top; row <= Math.min(range.bottom, range.top + 4); row++)
    for (const cell of sheet.row(row)) {
      const plain = cell?.kind === "text" && cell.plain.length <= 60 ? cell.plain : "";
      if (!plain.includes("单位")) continue;
      const word = /(?:^|[(,;])(?:金额|计量)?单位:?((?:人民币)?(?:万|亿)?元|小时|课时|学时|分钟)\)?$/.exec(plain)?.[1];
      const unit = writtenUnit(word?.replace("人民币", "") ?? unitInBrackets(plain));
      if (unit) return unit;
    }
  return null;
}

function sameUnit(one: Stated, other: Stated): boolean {
  if (!one.unit || !other.unit) return true;
  return sameDimension(one.unit, other.unit) && one.unit.factor.equals(other.unit.factor);
}

/** Amounts added up; null where there are none, or two are in different units. */
export function statedSum(told: readonly Stated[]): Stated | null {
  const [first, ...others] = told;
  if (!first || others.some((one) => !sameUnit(first, one))) return null;
  const value = others.reduce((sum, one) => sum.add(one.value), first.value);
  const unit = told.find((one) => one.unit !== null)?.unit ?? null;
  return { value, unit, cells: distinctCells(told.flatMap(({ cells }) => cells)) };
}

/** One amount as a share of another; null where either is unknown, they are in different units, or there is nothing to divide by. */
export function statedShare(part: Stated | null, whole: Stated | null): Stated | null {
  if (!part || !whole || whole.value.equals(ZERO) || !sameUnit(part, whole)) return null;
  return { value: part.value.div(whole.value), unit: null, cells: distinctCells([...part.cells, ...whole.cells]) };
}

/** What one amount leaves of another; null where either is unknown or they are in different units. */
export function statedDifference(whole: Stated | null, part: Stated | null): Stated | null {
  if (!part || !whole || !sameUnit(part, whole)) return null;
  return { value: whole.value.sub(part.value), unit: whole.unit, cells: distinctCells([...whole.cells, ...part.cells]) };
}

/** An amount in a unit that counts such a thing; null where its unit counts something else. */
export function statedIn(stated: Stated | null, dimensions: readonly string[]): Stated | null {
  return stated?.unit && !dimensions.includes(stated.unit.dimension) ? null : stated;
}

/** An amount as a figure of the report; `unit` where the table names none. Below zero, none of them can be: no report states it. */
export function statedFigure(
  id: string,
  label: Localized,
  stated: Stated | null,
  unit: string | null = null,
  quantity: ReportFigure["quantity"] = "count",
): ReportFigure | null {
  if (!stated || stated.value.compare(ZERO) < 0) return null;
  return { id, label, value: stated.value, quantity, unit: quantity === "rate" ? null : (stated.unit?.word ?? unit), cells: stated.cells };
}

/** What was counted, as a figure of the report. */
export function countedFigure(id: string, label: Localized, count: number, unit: string | null, cells: readonly CellRef[]): ReportFigure {
  return { id, label, value: exact(count), quantity: "count", unit, cells };
}

/** Tables whose lines stand side by side are checked; no sentence of a report is written of them. */
export function turnedLeftOut(labels: readonly Localized[], tables: readonly Table[]): MissingFigures {
  return {
    labels,
    why: {
      zh: "这张表的各项横向排列（项目在上、数字在下），表内数字已核对，但报告没有引用。如需写入，请自行填写。",
      en: "The lines of this table stand side by side; its figures were checked, but the report does not quote them. Write them in by hand if they are wanted.",
    },
    cells: tables.map(({ sheet, range }) => ({ sheet: sheet.name, row: range.top, column: range.left })),
  };
}
