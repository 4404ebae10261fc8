import type { CellRef } from "../../../grid/address";
import type { CellTerm, GatedTerm, MarkTerm, TickTerm } from "../../../tables/expression/expression";
import { exact } from "../../../values/exact";
import type { AttendanceTable } from "../model";
import { insuranceColumns, monthRow, type TickState, type WorkerCount, type WorkerMonth } from "./counts";
import { itemAt } from "../../../values/present";
import { ofThing } from "../../../values/read-once";

/** Whether a mark counts; null where it cannot be read. */
function tickedOf(mark: TickState): boolean | null {
  return mark === "unreadable" ? null : mark === "yes";
}

/** A worker's presence of a month as it was entered. */
export function presenceTerm(
  { sheet }: AttendanceTable,
  { worker }: WorkerCount,
  { index, month, presence }: WorkerMonth,
  native = true,
): MarkTerm {
  const at = { sheet: sheet.name, row: monthRow(worker, index), column: month.presence };
  return { kind: "mark", at, value: presence, weight: month.weight, native };
}

/** The tick of a worker's month in one of its columns. */
export function tickTerm(
  { sheet }: AttendanceTable,
  { worker }: WorkerCount,
  { index }: WorkerMonth,
  column: number,
  mark: TickState,
): TickTerm {
  return { kind: "tick", at: { sheet: sheet.name, row: monthRow(worker, index), column }, ticked: tickedOf(mark) };
}

/** 有效人次 of a worker's month: the presence, where insurance and wage are ticked and a contract runs. */
export function effectiveTerm(table: AttendanceTable, count: WorkerCount, counted: WorkerMonth, native = true): GatedTerm {
  return new EffectiveTerm(table, count, counted, native);
}

/** Made of its parts where it is asked for them: of a large station's sums there are thousands, and most are only asked whether they count. */
class EffectiveTerm implements GatedTerm {
  readonly kind = "gated";

  constructor(
    private readonly table: AttendanceTable,
    private readonly count: WorkerCount,
    private readonly counted: WorkerMonth,
    private readonly nativeMark: boolean,
  ) {}

  get of(): MarkTerm {
    return presenceTerm(this.table, this.count, this.counted, this.nativeMark);
  }
  get gates(): readonly TickTerm[] {
    return gateMarks(this.counted).map(({ column, mark }) => tickTerm(this.table, this.count, this.counted, column, mark));
  }
  get applies(): boolean | null {
    return this.counted.underContract;
  }
  get told(): CellRef | null {
    const { sheet, columns } = this.table;
    return columns.contract === null ? null : { sheet: sheet.name, row: this.count.worker.row, column: columns.contract };
  }
  get judged(): boolean {
    return this.table.unjudged === null && this.table.presenceUnit !== "day";
  }
  get native(): boolean {
    const { lists } = this.table;
    return lists.insurance === null && lists.wage === null && !lists.kinds;
  }
  get counts(): boolean | null {
    return countsOf(this.counted);
  }
}

/** The marks that a worker's month asks for beside presence, each with its column. */
function gateMarks({ month, insuranceMarks, wage, contractMark }: WorkerMonth): { readonly column: number; readonly mark: TickState }[] {
  const gates = insuranceColumns(month).map((column, index) => ({ column, mark: itemAt(insuranceMarks, index) }));
  if (month.wage !== null) gates.push({ column: month.wage, mark: wage });
  if (month.contract !== undefined) gates.push({ column: month.contract, mark: contractMark });
  return gates;
}

/** Whether a worker's month counts, its marks and its contract taken together; workers who share their months share the answer. */
const countsOf = ofThing((counted: WorkerMonth): boolean | null => {
  const { presence, underContract } = counted;
  const gates = gateMarks(counted).map(({ mark }) => tickedOf(mark));
  if (presence === 0 || underContract === false || gates.includes(false)) return false;
  return presence === null || underContract === null || gates.includes(null) ? null : true;
});

/** The number of a cell as it is read, or as it must be. */
export function cellTerm(at: CellRef, value: number | null): CellTerm {
  return { kind: "cell", at, value: value === null ? null : exact(value), unit: null, native: true };
}
