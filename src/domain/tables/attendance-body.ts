import type { CellAddress } from "../grid/address";
import { cellText, EMPTY, plainText, shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { certifiedGroup, headerField, sumLabel } from "./attendance-vocabulary";
import type { AttendanceHeader } from "./attendance-header";

/** A worker's rows before contract and remark are read. */
export interface BodyWorker {
  readonly rows: number[];
  readonly name: string;
}

export interface BodyGroup {
  readonly label: string;
  /** The label for comparing, whatever its width and spaces. */
  readonly plain: string;
  readonly labelCell: CellAddress | null;
  readonly certified: boolean | null;
  readonly workers: BodyWorker[];
  readonly sums: { row: number; kind: "sum" | "effective" }[];
}

export interface AttendanceBody {
  readonly groups: readonly BodyGroup[];
  readonly totals: readonly { row: number; kind: "sum" | "effective" }[];
  readonly stableRateRow: number | null;
  /** Last row that belongs to the table. */
  readonly lastRow: number;
}

type Scope = "group" | "total" | "unknown";

type Line =
  | { kind: "worker"; row: number; name: string; group: Label | null; merged: number; opensBlock: boolean }
  | { kind: "sum"; row: number; sum: "sum" | "effective"; scope: Scope }
  | { kind: "banner"; row: number; group: Label };

interface Label {
  readonly text: string;
  readonly plain: string;
  readonly cell: CellAddress;
}

/** Reads the rows under a header up to `endRow` (exclusive); rows that repeat the header, empty rows and notes are passed over. */
export function readBody(
  sheet: Sheet,
  header: AttendanceHeader,
  startRow: number,
  endRow: number,
  skipped: (row: number) => boolean,
): AttendanceBody {
  const lines: Line[] = [];
  let stableRateRow: number | null = null;
  let lastRow = startRow - 1;
  let closed = false;
  let lastWorkerEnd = -1;
  for (const row of rowsFrom(sheet, startRow, endRow)) {
    if (row <= lastWorkerEnd && header.monthColumn === null) continue;
    if (skipped(row)) continue;
    const line = readLine(sheet, header, row);
    if ((line === null || (line !== "stable-rate" && line.kind === "sum")) && headsAnotherTable(sheet, header, row)) break;
    if (line === null) continue;
    if (line === "stable-rate") {
      stableRateRow = row;
      lastRow = row;
      closed = true;
      continue;
    }
    // After the rate or the grand totals the table is over; whatever stands below is something else.
    if (closed && (stableRateRow !== null || line.kind !== "sum" || line.scope === "group")) break;
    if (line.kind === "sum" && line.scope === "total") closed = true;
    lines.push(line);
    lastRow = line.kind === "worker" ? Math.max(lastRow, row) : row;
    if (line.kind === "worker" && header.monthColumn === null) lastWorkerEnd = line.merged;
  }
  return { ...gather(lines, header), stableRateRow, lastRow };
}

/** An indicator or score table's header below this table, in the columns that both share. */
function headsAnotherTable(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  const cells = sheet.row(row);
  for (let column = header.left; column <= header.right && column < cells.length; column++) {
    const cell = cells[column];
    if (cell?.kind === "text" && /^(?:完成(?:率|百分比|比例)|百分比|(?:评估)?得分)$/.test(cell.plain)) return true;
  }
  return false;
}

/** The rows that hold any cell from `start` up to `end`, which is left out. */
export function* rowsFrom(sheet: Sheet, start: number, end: number): Iterable<number> {
  const rows = sheet.rowNumbers;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < rows.length && rows[index]! < end; index++) yield rows[index]!;
}

function readLine(sheet: Sheet, header: AttendanceHeader, row: number): Line | "stable-rate" | null {
  const labelRight = header.firstMark - 1;
  let texts = 0;
  let first: { column: number; text: string } | null = null;
  for (let column = header.left; column <= labelRight; column++) {
    const cell = sheet.cell(row, column);
    if (cell.kind === "empty") continue;
    const text = cellText(cell);
    if (text === "") continue;
    if (column !== header.columns.contract && column !== header.columns.qualification && column !== header.columns.position) {
      const sum = sumLabel(text);
      if (sum && !isWorkerName(sheet, header, row, column)) {
        if (sum.kind === "stable-rate") return "stable-rate";
        return hasFigures(sheet, header, row) || text.length > 2 || sum.scope !== "total"
          ? { kind: "sum", row, sum: sum.kind, scope: besideLabel(sheet, header, row) ? "group" : sum.scope }
          : null;
      }
    }
    if (texts++ === 0) first = { column, text };
  }
  // A banner (总计, 持证社工) may be merged over the whole width: it is nobody's name.
  const across = spansMarks(sheet, header, row);
  const name = workerName(sheet, header, row);
  const group = groupLabel(sheet, header, row);
  if (!across && isWorkerRow(sheet, header, row, name)) {
    const merge = sheet.mergeAt(row, header.columns.name);
    return {
      kind: "worker",
      row,
      name,
      group,
      merged: merge ? merge.bottom : row,
      opensBlock: merge !== null && merge.top === row && merge.bottom > row,
    };
  }
  const only = texts === 1 ? first : null;
  if (only && certifiedGroup(only.text) !== null && only.text.length <= 12 && !headerField(only.text)) {
    return { kind: "banner", row, group: { text: only.text, plain: only.text, cell: { row, column: only.column } } };
  }
  return null;
}

/** True where the group's label, merged from a worker's row above, covers this row too. */
function besideLabel(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  const merge = header.columns.group === null ? null : sheet.mergeAt(row, header.columns.group);
  return merge !== null && merge.top < row && merge.right < header.firstMark - 1;
}

/** True where the name's cell is merged as far as the marks. */
function spansMarks(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  const merge = sheet.mergeAt(row, header.columns.name);
  return merge !== null && merge.right >= header.firstMark;
}

/** A name such as 计小 in the name column is no sum label; a sum row has no contract and no number of its own. */
function isWorkerName(sheet: Sheet, header: AttendanceHeader, row: number, column: number): boolean {
  if (column !== header.columns.name) return false;
  const { index, contract } = header.columns;
  return (
    index !== null &&
    contract !== null &&
    shownCell(sheet.cell(row, index)).kind === "number" &&
    shownCell(sheet.cell(row, contract)).kind === "text"
  );
}

function workerName(sheet: Sheet, header: AttendanceHeader, row: number): string {
  const cell = shownCell(sheet.seen(row, header.columns.name));
  return cell.kind === "text" || cell.kind === "tick" || cell.kind === "dash" ? cell.plain : cellText(cell);
}

/** A worker's row says something about a person: marks, a contract, a number, a qualification. A footnote does not. */
function isWorkerRow(sheet: Sheet, header: AttendanceHeader, row: number, name: string): boolean {
  const { index, contract, qualification, subtotal } = header.columns;
  const indexCell = index === null ? EMPTY : shownCell(sheet.seen(row, index));
  const numbered = indexCell.kind === "number" || (indexCell.kind === "text" && /^\d{1,5}\.?$/.test(indexCell.plain));
  if (name !== "" && numbered) return true;
  const contracted = contract !== null && sheet.seen(row, contract).kind !== "empty";
  const marked = hasMarks(sheet, header, row);
  if (name === "") return (contracted || numbered) && marked;
  if (headerField(name)?.field === "name") return false;
  if (/^(?:制表|填表|审核|负责|备注|注|说明|单位|日期|填报)/.test(name) || name.length > 30) return false;
  return (
    marked ||
    contracted ||
    (qualification !== null && sheet.cell(row, qualification).kind === "text") ||
    (subtotal !== null && sheet.cell(row, subtotal).kind !== "empty")
  );
}

function hasMarks(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  const months = header.markColumns ? [header.markColumns] : header.months;
  for (const month of months) {
    if (sheet.cell(row, month.presence).kind !== "empty") return true;
    if (month.insurance !== null && sheet.cell(row, month.insurance).kind !== "empty") return true;
    if (month.wage !== null && sheet.cell(row, month.wage).kind !== "empty") return true;
  }
  return false;
}

/** Any number right of the labels, stated or computed. */
function hasFigures(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  const cells = sheet.row(row);
  for (let column = header.firstMark; column <= header.right && column < cells.length; column++) {
    const cell = cells[column];
    if (cell && cell.kind !== "empty" && (cell.kind === "formula" || shownCell(cell).kind !== "text" || /\d/.test(cellText(cell))))
      return true;
  }
  return false;
}

function groupLabel(sheet: Sheet, header: AttendanceHeader, row: number): Label | null {
  const column = header.columns.group;
  if (column === null) return null;
  const merge = sheet.mergeAt(row, column);
  const cell = { row: merge?.top ?? row, column: merge?.left ?? column };
  const shown = shownCell(sheet.cell(cell.row, cell.column));
  return shown.kind === "text" ? { text: shown.text.replace(/\s+/g, ""), plain: shown.plain, cell } : null;
}

/** Puts lines into groups; sums whose words fit group and table alike are settled by what follows them. */
function gather(lines: readonly Line[], header: AttendanceHeader): Pick<AttendanceBody, "groups" | "totals"> {
  const groups: BodyGroup[] = [];
  const totals: { row: number; kind: "sum" | "effective" }[] = [];
  let current: BodyGroup | null = null;
  const lastWorker = lines.findLastIndex((line) => line.kind === "worker");
  const open = (label: Label | null): BodyGroup => {
    const group: BodyGroup = {
      label: label?.text ?? "",
      plain: label ? plainText(label.text) : "",
      labelCell: label?.cell ?? null,
      certified: label ? certifiedGroup(label.plain) : null,
      workers: [],
      sums: [],
    };
    groups.push(group);
    return group;
  };
  lines.forEach((line, index) => {
    if (line.kind === "banner") {
      if (!current || current.plain !== line.group.plain || current.sums.length > 0) current = open(line.group);
      return;
    }
    if (line.kind === "worker") {
      const label = line.group;
      if (!current || (current.sums.length > 0 && (!label || label.plain !== current.plain))) current = open(label);
      else if (label && label.plain !== current.plain) {
        // The type may be written per row, in any order; one group per label.
        current = groups.find((group) => group.plain === label.plain && group.sums.length === 0) ?? open(label);
      }
      const last = current.workers.at(-1);
      // Two people of one name under one another: each has a merged block of months.
      if (
        header.monthColumn !== null &&
        last &&
        !line.opensBlock &&
        (line.name === last.name || line.name === "") &&
        last.rows.at(-1)! < line.row
      )
        last.rows.push(line.row);
      else current.workers.push({ rows: [line.row], name: line.name });
      return;
    }
    const next = lines[index + 1];
    const toGroup =
      line.scope === "group" ||
      (line.scope === "unknown" && current !== null && (index < lastWorker || belongsToLastGroup(lines, index, groups)));
    if (toGroup && current) current.sums.push({ row: line.row, kind: line.sum });
    else if (next !== undefined || totals.length < 4) totals.push({ row: line.row, kind: line.sum });
  });
  return { groups, totals };
}

/**
 * Whether a row called 合计 or 累计 after the last worker is the last group's or the whole table's: the group's where one of the
 * group's own follows or one of the whole's of its kind, or where every earlier group has such a row and this one none yet.
 */
function belongsToLastGroup(lines: readonly Line[], index: number, groups: readonly BodyGroup[]): boolean {
  const line = lines[index]!;
  if (line.kind !== "sum") return false;
  const own = groups.at(-1)!.sums.some(({ kind }) => kind === line.sum);
  if (own) return false;
  const later = lines.slice(index + 1).filter((other) => other.kind === "sum");
  if (later.some(({ scope, sum }) => scope === "group" || sum === line.sum)) return true;
  return groups.length > 1 && groups.slice(0, -1).every(({ sums }) => sums.some(({ kind }) => kind === line.sum));
}
