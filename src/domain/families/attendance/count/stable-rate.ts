import { isTextNumber } from "../../../grid/text-number";
import type { CellAddress, CellRef } from "../../../grid/address";
import type { Localized } from "../../../language";
import { ExpressedFigure } from "../../../tables/expressed-figure";
import type { Expression, RowCount, RowTest } from "../../../tables/expression/expression";
import { exact, type Exact } from "../../../values/exact";
import { blockers } from "./blockers";
import type { WorkerCount } from "./counts";
import type { AttendanceTable, Unjudged } from "../model";
import type { CountedTable } from "./metrics";
import { whyNoStable } from "./unjudged";
import { present } from "../../../values/present";

/** 稳岗率: workers continuously on post over the staff that the agreement requires. */
export class StableRate extends ExpressedFigure {
  readonly rule = "attendance/stable-rate";
  readonly quantity = "rate";

  constructor(
    private readonly counted: CountedTable,
    cell: CellAddress,
    /** The tables on earlier sheets, where the sums prove that they belong to it. */
    private readonly earlier: readonly CountedTable[] = [],
  ) {
    super(counted.table.sheet, cell);
  }
  private get tables(): readonly CountedTable[] {
    return [...this.earlier, this.counted];
  }
  private get unjudged(): Unjudged | null {
    const whole = this.earlier.length > 0 && !this.counted.table.goesOn;
    for (const { table } of this.tables) {
      const why = whyNoStable(table, whole);
      if (why) return why;
    }
    return null;
  }
  private get stable(): number | null {
    const workers = this.tables.flatMap((counted) => counted.workers);
    if (this.why) return null;
    return workers.some(({ stable }) => stable === null) ? null : workers.filter(({ stable }) => stable).length;
  }
  get value(): Exact | null {
    return this.stable === null ? null : exact(this.stable).div(exact(present(this.counted.requiredStaff, REQUIRED)));
  }
  get why(): Localized | null {
    return this.unjudged?.why ?? null;
  }
  get blockedBy(): readonly CellRef[] {
    if (this.unjudged) return this.unjudged.cells;
    return this.stable === null ? this.tables.flatMap(({ table, workers }) => blockers(table, workers)) : [];
  }
  expression(): Expression {
    const { requiredStaff, requiredStaffCell } = this.counted;
    const rows = this.tables.flatMap(({ table, workers }) => workers.map((count) => this.rowOf(table, count)));
    const required = exact(present(requiredStaff, REQUIRED));
    return {
      kind: "quotient",
      of: { kind: "row-count", rows, asked: this.earlier.length > 0 ? null : this.asked() },
      by: requiredStaffCell
        ? { kind: "cell", at: requiredStaffCell, value: required, unit: null, native: true }
        : { kind: "number", value: required },
      factor: exact(1),
    };
  }
  private rowOf({ columns, sheet }: AttendanceTable, { worker, stable }: WorkerCount): RowCount["rows"][number] {
    const { remark, subtotal, name } = columns;
    const at = [{ sheet: sheet.name, row: worker.figureRow, column: subtotal ?? name }];
    if (remark !== null) at.push({ sheet: sheet.name, row: worker.remarkRow, column: remark });
    return { at, met: this.why ? null : stable };
  }
  /** Rows whose subtotal is full and whose remark names no leaving; null where that is not the same count. */
  private asked(): RowTest | null {
    const { table, workers, weightSum } = this.counted;
    const { subtotal, remark } = table.columns;
    if (subtotal === null || table.monthsDown) return null;
    const seen = workers.filter(
      ({ effectiveSum, worker }) => effectiveSum === weightSum && !LEAVING.some((word) => worker.remark.text.includes(word)),
    );
    const countable = workers.every(({ worker }) => !isTextNumber(table.sheet.cell(worker.row, subtotal)));
    if (!countable || seen.length !== this.stable) return null;
    return {
      rows: workers.map(({ worker }) => worker.row),
      equals: { column: subtotal, value: weightSum },
      without: remark === null ? null : { column: remark, words: LEAVING },
    };
  }
}

const LEAVING = ["离职", "辞职", "调岗", "调出"];

const REQUIRED = "the required staff of a rate that is counted";
