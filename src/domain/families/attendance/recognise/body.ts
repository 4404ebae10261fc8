import { cellText, EMPTY, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { gatherGroups, type Gathered, type Label, type Line } from "./groups";
import { headerField, isGroupBanner, isGroupHeading, sumLabel } from "./vocabulary";
import type { AttendanceHeader } from "./header";
import { gatherMonthsDown } from "./months-down";
import { readMonthCell } from "../../../tables/month-header";

export interface AttendanceBody extends Gathered {
  readonly stableRateRow: number | null;
  /** Last row that belongs to the table. */
  readonly lastRow: number;
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
    if (row <= lastWorkerEnd) continue;
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
    if (closed && (stableRateRow !== null || line.kind !== "sum" || line.scope === "group") && !goesOn(line)) break;
    closed = line.kind === "sum" && (closed || line.scope === "total");
    lines.push(line);
    lastRow = row;
    if (line.kind === "worker" && header.monthColumn === null) lastWorkerEnd = line.merged;
  }
  return { ...(header.monthColumn === null ? gatherGroups(lines) : gatherMonthsDown(lines)), stableRateRow, lastRow };
}

/** Where months run down, each may have totals of its own before the next begins. */
function goesOn(line: Line): boolean {
  return line.kind === "worker" && line.month !== null;
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
    const text = cellText(sheet.cell(row, column));
    if (text === "") continue;
    if (column !== header.columns.contract && column !== header.columns.qualification && column !== header.columns.position) {
      const sum = sumLabel(text);
      if (sum && !isWorkerName(sheet, header, row, column)) {
        if (sum.kind === "stable-rate") return "stable-rate";
        return hasFigures(sheet, header, row) || text.length > 2 || sum.scope !== "total"
          ? {
              kind: "sum",
              row,
              sum: sum.kind,
              scope: besideLabel(sheet, header, row) ? "group" : sum.scope,
              label: { text, plain: text, cell: { row, column } },
            }
          : null;
      }
    }
    if (texts++ === 0) first = { column, text };
  }
  // A banner (总计, 持证社工) may be merged over some or all of the width.
  const across = spansFields(sheet, header, row);
  const name = workerName(sheet, header, row);
  const group = groupLabel(sheet, header, row);
  const monthCell = header.monthColumn === null ? EMPTY : sheet.seen(row, header.monthColumn);
  const month = readMonthCell(monthCell);
  // Marks beside a month that cannot be read are somebody's too: they are refused by that cell, not passed over.
  const ofMonth = month !== null || (monthCell.kind !== "empty" && hasMarks(sheet, header, row));
  if (!across && ((name === "" && ofMonth) || isWorkerRow(sheet, header, row, name))) {
    const merge = sheet.mergeAt(row, header.columns.name);
    return {
      kind: "worker",
      row,
      name,
      group,
      merged: merge ? merge.bottom : row,
      opensBlock: merge !== null && merge.top === row && merge.bottom > row,
      month,
    };
  }
  const only = texts === 1 ? first : null;
  if (only && (isGroupBanner(only.text) || (only.column === header.left && isGroupHeading(only.text)))) {
    return { kind: "banner", row, group: { text: only.text, plain: only.text, cell: { row, column: only.column } } };
  }
  return null;
}

/** True where the group's label, merged from a worker's row above, covers this row too. */
function besideLabel(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  const merge = header.columns.group === null ? null : sheet.mergeAt(row, header.columns.group);
  return merge !== null && merge.top < row && merge.right < header.firstMark - 1;
}

/** True where the name's cell is merged with a column of something else, or as far as the marks: what stands there is nobody's name. */
function spansFields(sheet: Sheet, { columns, firstMark }: AttendanceHeader, row: number): boolean {
  const merge = sheet.mergeAt(row, columns.name);
  if (merge === null) return false;
  if (merge.right >= firstMark) return true;
  const { group, index, position, qualification, contract } = columns;
  return [group, index, position, qualification, contract].some(
    (column) => column !== null && column >= merge.left && column <= merge.right,
  );
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
  return cellText(sheet.seen(row, header.columns.name));
}

/** A worker's row says something about a person: marks, a contract, a number, a qualification. A footnote does not. */
function isWorkerRow(sheet: Sheet, header: AttendanceHeader, row: number, name: string): boolean {
  const { index, contract, qualification, subtotal } = header.columns;
  const indexCell = index === null ? EMPTY : shownCell(sheet.seen(row, index));
  const numbered = indexCell.kind === "number" || (indexCell.kind === "text" && /^\d{1,5}\.?$/.test(indexCell.plain));
  if (name !== "" && numbered && !VACANCY.test(name)) return true;
  const contracted = contract !== null && sheet.seen(row, contract).kind !== "empty";
  const marked = hasMarks(sheet, header, row);
  // 空缺, and rows numbered in advance: nobody, unless something is claimed for them.
  if ((name === "" && !contracted) || VACANCY.test(name)) return (numbered || name !== "") && claims(sheet, header, row);
  if (name === "") return marked;
  if (headerField(name)?.field === "name") return false;
  if (/^(?:制表|填表|审核|负责|备注|注|说明|单位|日期|填报)/.test(name) || name.length > 30) return false;
  return (
    marked ||
    contracted ||
    (qualification !== null && sheet.cell(row, qualification).kind === "text") ||
    (subtotal !== null && sheet.cell(row, subtotal).kind !== "empty")
  );
}

/** What stands in the place of a name where a post is not filled. */
const VACANCY = /^\(?(?:空缺|空岗|缺编|缺员|缺岗|暂缺|暂无|待聘|待招聘?|待补|招聘中|拟招聘?)\)?$/;

function hasMarks(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  return someMark(header, (column) => sheet.cell(row, column).kind !== "empty");
}

/** Any mark that is neither a dash nor 0. */
function claims(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  return someMark(header, (column) => {
    const shown = shownCell(sheet.cell(row, column));
    return shown.kind !== "empty" && shown.kind !== "dash" && !(shown.kind === "number" && shown.value === 0);
  });
}

function someMark(header: AttendanceHeader, holds: (column: number) => boolean): boolean {
  const months = header.markColumns ? [header.markColumns] : header.months;
  return months.some(
    ({ presence, insurances, wage }) => holds(presence) || insurances.some(({ column }) => holds(column)) || (wage !== null && holds(wage)),
  );
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
