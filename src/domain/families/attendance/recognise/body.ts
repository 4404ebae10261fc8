import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { RowRole } from "../../../tables/roles";
import { indicatorField } from "../../../values/vocabulary/indicator-headers";
import { gatherGroups, type Gathered, type Line } from "./groups";
import type { AttendanceHeader } from "./header";
import { readLine, type OtherLine } from "./lines";
import { gatherMonthsDown } from "./months-down";
import { isNote } from "./row-words";
import { headsNames } from "./vocabulary";
import { itemAt } from "../../../values/present";

export interface AttendanceBody extends Gathered {
  readonly stableRateRow: number | null;
  /** Last row that belongs to the table. */
  readonly lastRow: number;
  /** True where a row has ticks and nothing says whose they are: sums may include them. */
  readonly strangers: boolean;
  /** What each row under the header is for. */
  readonly rows: ReadonlyMap<number, RowRole>;
}

/** Reads the rows under a header up to `endRow` (exclusive); rows that repeat the header, empty rows and notes are passed over. */
export function readBody(
  sheet: Sheet,
  header: AttendanceHeader,
  startRow: number,
  endRow: number,
  skipped: (row: number) => boolean,
): AttendanceBody {
  const reading = new BodyReading(sheet, header, startRow);
  for (const row of rowsFrom(sheet, startRow, endRow)) if (!reading.passes(row, skipped(row)) && !reading.take(row)) break;
  return reading.body();
}

/** The rows of one table as they come, down to the one that is no longer its. */
class BodyReading {
  private readonly lines: Line[] = [];
  private readonly rows = new Map<number, RowRole>();
  /** What stands below the table's last line belongs to it only where the table goes on. */
  private readonly pending: OtherLine[] = [];
  private stableRateRow: number | null = null;
  private lastRow: number;
  private lastWorkerEnd = -1;
  private closed = false;
  private strangers = false;

  constructor(
    private readonly sheet: Sheet,
    private readonly header: AttendanceHeader,
    startRow: number,
  ) {
    this.lastRow = startRow - 1;
  }

  /** Whether a row is a worker's further one under merged cells, or repeats the header. */
  passes(row: number, repeatsHeader: boolean): boolean {
    const isWorkers = row <= this.lastWorkerEnd;
    if (!isWorkers && !repeatsHeader) return false;
    this.rows.set(row, isWorkers ? "item" : "header");
    if (!isWorkers) this.lines.push({ kind: "page", row });
    return true;
  }

  /** Takes a row over; false where it is another table's. */
  take(row: number): boolean {
    if (this.lines.length > 0 && opensAnotherTable(this.sheet, this.header, row)) return false;
    const line = readLine(this.sheet, this.header, row);
    if (this.headsAnother(row, line)) return false;
    if (line === null) return true;
    if (line !== "stable-rate" && line.kind === "other") {
      this.pending.push(line);
      return true;
    }
    if (line === "stable-rate") {
      this.stableRateRow = row;
      this.closed = true;
    } else {
      if (this.endsBefore(line)) return false;
      this.closed = line.kind === "sum" && (this.closed || (line.scope === "total" && this.lines.some(({ kind }) => kind === "worker")));
    }
    this.takePending();
    this.lastRow = row;
    this.rows.set(row, roleOf(line));
    if (line === "stable-rate") return true;
    this.lines.push(line);
    if (line.kind === "worker" && this.header.monthColumn === null) this.lastWorkerEnd = line.merged;
    return true;
  }

  body(): AttendanceBody {
    const { sheet, header, pending, rows, stableRateRow, strangers } = this;
    const lastRow = withTail(sheet, header, pending, rows, this.lastRow);
    const settled = unreadSums(this.lines, rows);
    const gathered = header.monthColumn === null ? gatherGroups(settled, header.columns.place) : gatherMonthsDown(settled);
    return { ...gathered, stableRateRow, lastRow, rows, strangers };
  }

  /** Whether a row heads another table, or another list of people. */
  private headsAnother(row: number, line: ReturnType<typeof readLine>): boolean {
    const { sheet, header } = this;
    const kind = line === null || line === "stable-rate" ? null : line.kind;
    // A person's row follows another's; behind a gap or a title it may be another table's header.
    const follows = this.pending.length === 0 && sheet.row(row - 1).some((cell) => cell && cell.kind !== "empty");
    if (!(kind === "worker" && follows) && headsAnotherTable(sheet, header, row)) return true;
    const isUnread = line !== null && line !== "stable-rate" && line.kind === "other" && line.role === "unread";
    if ((kind === "worker" || isUnread) && !follows && namesColumns(sheet, header, row)) return true;
    // Another list of people: its header names them, and no marks.
    return isUnread && headsNames(cellText(sheet.cell(row, header.columns.name)));
  }

  /** After the rate or the grand totals the table is over; whatever stands below is something else. */
  private endsBefore(line: Line): boolean {
    return this.closed && (this.stableRateRow !== null || line.kind !== "sum" || line.scope === "group") && !goesOn(line);
  }

  private takePending(): void {
    for (const passed of this.pending.splice(0)) {
      this.rows.set(passed.row, passed.role);
      this.strangers ||= passed.ticked === true;
      if (passed.role === "unread") this.lines.push({ kind: "gap", row: passed.row });
    }
  }
}

function roleOf(line: Line | "stable-rate"): RowRole {
  if (line === "stable-rate") return "total";
  switch (line.kind) {
    case "worker":
      return "item";
    case "sum":
      return line.scope === "group" ? "subtotal" : "total";
    case "banner":
      return "banner";
    default:
      return "unread";
  }
}

/** Rows with figures straight under the last that is understood are the table's too: what is not read is told, not passed over. */
function withTail(
  sheet: Sheet,
  header: AttendanceHeader,
  pending: readonly OtherLine[],
  rows: Map<number, RowRole>,
  lastRow: number,
): number {
  let last = lastRow;
  for (const { row, role } of pending) {
    if (row !== last + 1 || headsAnotherTable(sheet, header, row)) break;
    if (role === "unread" && !holdsFigures(sheet, header, row)) break;
    rows.set(row, role);
    last = row;
  }
  // Notes and signatures under the table are nobody's rows; the table ends with the last one that is.
  for (const row of [...rows.keys()].filter((one) => one > lastRow).sort((a, b) => b - a)) {
    if (rows.get(row) === "unread" || rows.get(row) === "own") break;
    rows.delete(row);
    last = row - 1;
  }
  return last;
}

function holdsFigures(sheet: Sheet, { firstMark, right }: AttendanceHeader, row: number): boolean {
  for (let column = firstMark; column <= right; column++) {
    const { kind } = sheet.cell(row, column);
    if (kind === "number" || kind === "formula") return true;
  }
  return false;
}

/** Where most rows hold ticks, one of numbers without contract or number of its own is no person's: a row of sums under a name that says nothing. */
function unreadSums(lines: readonly Line[], rows: Map<number, RowRole>): readonly Line[] {
  const workers = lines.filter((line) => line.kind === "worker");
  const sums = workers.filter(({ sumLike }) => sumLike === true);
  if (sums.length === 0 || sums.length * 3 > workers.length) return lines;
  return lines.map((line) => {
    if (line.kind !== "worker" || line.sumLike !== true) return line;
    rows.set(line.row, "unread");
    return { kind: "gap", row: line.row };
  });
}

/** Where months run down, each may have totals of its own before the next begins. */
function goesOn(line: Line): boolean {
  return line.kind === "worker" && line.month !== null;
}

/** An indicator or score table's header below this table, in the columns that both share. */
function headsAnotherTable(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  const cells = sheet.row(row);
  let amounts = 0;
  for (let column = header.left; column <= header.right && column < cells.length; column++) {
    const cell = cells[column];
    if (cell?.kind !== "text") continue;
    if (/^(?:完成(?:率|百分比|比例)|百分比|(?:评估)?得分)$/.test(cell.plain)) return true;
    const field = indicatorField(cell.plain);
    if (field === "target" || field === "done" || field === "rate") amounts++;
  }
  return amounts > 1;
}

/** Three or more short texts and nothing else: a register's or another list's header, not somebody's row. */
function namesColumns(sheet: Sheet, { left, right }: AttendanceHeader, row: number): boolean {
  const cells = sheet
    .row(row)
    .slice(left, right + 1)
    .filter((cell) => cell && cell.kind !== "empty");
  return cells.length > 2 && cells.every((cell) => cell?.kind === "text" && cell.plain.length <= 8 && !/\d/.test(cell.plain));
}

/** The title of what comes next, alone in its row under an empty one; titles of the table's own pages are passed over before. */
function opensAnotherTable(sheet: Sheet, { left, right }: AttendanceHeader, row: number): boolean {
  const cells = sheet.row(row);
  let only = -1;
  for (let column = Math.max(left - 1, 0); column <= right && column < cells.length; column++) {
    const cell = cells[column];
    if (!cell || cell.kind === "empty") continue;
    if (only >= 0) return false;
    only = column;
  }
  if (only < 0 || sheet.row(row - 1).some((cell) => cell !== undefined && cell.kind !== "empty")) return false;
  return /.{4}表(?:\([^()]*\))?$/.test(cellText(sheet.cell(row, only))) && !isNote(cellText(sheet.cell(row, only)));
}

/** The rows that hold any cell from `start` up to `end`, which is left out. */
export function* rowsFrom(sheet: Sheet, start: number, end: number): Iterable<number> {
  const rows = sheet.rowNumbers;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(rows, middle) < start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < rows.length && itemAt(rows, index) < end; index++) yield itemAt(rows, index);
}
