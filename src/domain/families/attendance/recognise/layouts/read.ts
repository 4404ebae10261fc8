import { cellText, shownCell } from "../../../../grid/cell";
import { placeInSheet, rangesMeet, type CellAddress, type CellRange } from "../../../../grid/address";
import type { Sheet } from "../../../../grid/sheet";
import { placedCells, placedDays, placedPolicy } from "../../../../tables/laid-out";
import type { Refusal } from "../../../../tables/model";
import { COLUMN_OF_ROW, ROW_OF_COLUMN, type ColumnRole, type RowRole, type TableRoles } from "../../../../tables/roles";
import type { AttendanceTable, SumRow, Unjudged } from "../../model";
import { firstItem, itemAt } from "../../../../values/present";
import { countsNothing } from "../../../../values/vocabulary/no-figures";
import type { StaffingLayout } from "./layout";

/** A table as it was read on the sheet laid out anew, told where it stands. */
export function tableAsItStands(sheet: Sheet, layout: StaffingLayout, read: AttendanceTable): AttendanceTable {
  const { places } = layout.view;
  if (places === null) return read;
  const opened = withOpenKinds(layout, withSumsOfKinds(layout, read));
  const table: AttendanceTable = layout.parts.listed ? { ...opened, presenceListed: true } : opened;
  const unplaced = (told: Unjudged | null): Unjudged | null => told && { ...told, cells: placedCells(places, told.cells) };
  const range = rangeAsItStands(sheet, layout, table);
  return {
    ...table,
    sheet,
    range,
    roles: rolesAsTheyStand(sheet, layout, table, range),
    term: placedDays(places, table.term),
    period: placedDays(places, table.period),
    statedStaff: table.statedStaff && { ...table.statedStaff, cell: places.at(table.statedStaff.cell) },
    unjudged: unplaced(table.unjudged),
    leavingUntold: unplaced(table.leavingUntold),
    policies: (table.policies ?? []).map((policy) => placedPolicy(places, policy)),
    laidOut: { table, places },
  };
}

/** Each row of somebody sums its own marks: such a sum asks for no other condition. */
function withSumsOfKinds({ parts, sumColumns }: StaffingLayout, table: AttendanceTable): AttendanceTable {
  const { sumsOfKinds } = parts;
  const { subtotal } = table.columns;
  if (sumsOfKinds === null || subtotal === null) return table;
  const columns = new Map(table.roles?.columns);
  for (const column of sumColumns) columns.set(column, "derived");
  // The kinds of a month's marks stand beside each other in the order of the parts.
  const presence = firstItem(sumsOfKinds);
  const labels = parts.columns.find(({ kinds }) => kinds !== null)?.kinds ?? [];
  const sums = sumsOfKinds.map((kind, index) => ({
    offset: kind - presence,
    column: index === 0 ? subtotal : itemAt(sumColumns, index - 1),
    label: cellText(itemAt(labels, kind).cell),
  }));
  return {
    ...table,
    sumsOfKinds: sums,
    range: { ...table.range, right: Math.max(table.range.right, ...sumColumns) },
    ...(table.roles ? { roles: { ...table.roles, columns } } : {}),
  };
}

/** A row of sums of which it is not said whether they are of presence or of what counts. */
function withOpenKinds({ alone }: StaffingLayout, table: AttendanceTable): AttendanceTable {
  const opened = (sum: SumRow): SumRow => (alone.has(sum.row) && sum.kind === "sum" ? { ...sum, kindOpen: true } : sum);
  return {
    ...table,
    groups: table.groups.map((group) => ({ ...group, sums: group.sums.map(opened) })),
    totals: table.totals.map(opened),
  };
}

/** From the title to the last line, wherever its cells stand. */
function rangeAsItStands(sheet: Sheet, { parts, view }: StaffingLayout, { range }: AttendanceTable): CellRange {
  let { top, left, bottom, right } = parts.range;
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) {
      const at = view.places?.isOwn({ row, column }) ? view.places.at({ row, column }) : null;
      if (at?.sheet !== sheet.name) continue;
      [top, left, bottom, right] = [Math.min(top, at.row), Math.min(left, at.column), Math.max(bottom, at.row), Math.max(right, at.column)];
    }
  return { top, left, bottom, right };
}

/** Of what several lines say of a row, the first of these counts. */
const ROWS: readonly RowRole[] = ["unread", "header", "item", "subtotal", "total", "own", "banner", "note", "signature", "title", "blank"];
const COLUMNS: readonly ColumnRole[] = ["unread", "derived", "input", "remark", "label", "own", "blank"];

/** What its rows and columns are for, as they stand. */
function rolesAsTheyStand(sheet: Sheet, layout: StaffingLayout, { range, roles }: AttendanceTable, own: CellRange): TableRoles {
  const { parts, view } = layout;
  const rows = new Map<number, RowRole>();
  const columns = new Map<number, ColumnRole>();
  for (let row = own.top; row <= own.bottom; row++) rows.set(row, "blank");
  const tell = <T>(known: Map<number, T>, order: readonly T[], line: number, role: T): void => {
    const before = known.get(line);
    if (before === undefined || order.indexOf(role) < order.indexOf(before)) known.set(line, role);
  };
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column < view.row(row).length; column++) {
      const cell = { row, column };
      const at = view.places?.at(cell);
      if (!at || at.sheet !== sheet.name || view.cell(row, column).kind === "empty") continue;
      const rowRole = roles?.rows.get(row) ?? "unread";
      const columnRole = roles?.columns.get(column) ?? "blank";
      const inHeader = rowRole === "header" || rowRole === "title";
      // A kind of mark that is not known has rows of its own, not columns.
      if (!parts.turned && columnRole === "unread" && isKindColumn(layout, column)) {
        if (!inHeader) tell(rows, ROWS, at.row, "unread");
        continue;
      }
      if (!parts.turned || rowRole === "title") {
        tell(rows, ROWS, at.row, rowRole);
        if (rowRole !== "title") tell(columns, COLUMNS, at.column, columnRole);
      } else {
        tell(rows, ROWS, at.row, inHeader && columnRole !== "label" ? "item" : ROW_OF_PEOPLE[columnRole]);
        tell(columns, COLUMNS, at.column, COLUMN_OF_PEOPLE[rowRole]);
      }
    }
  for (const [row, role] of parts.others) rows.set(row, role);
  for (const row of parts.labels.rows) rows.set(row, "header");
  for (const column of parts.labels.columns) columns.set(column, "label");
  untouched(sheet, layout, ({ row, column }) => (parts.turned ? columns.set(column, "unread") : rows.set(row, "unread")));
  return { rows, columns };
}

/** Figures and marks within the table that are read nowhere, and remarks that no line has a column for. */
function untouched(sheet: Sheet, { parts, view }: StaffingLayout, tell: (cell: CellAddress) => void): void {
  const touched = new Set<number>();
  for (const row of view.rowNumbers)
    view.row(row).forEach((_, column) => {
      const at = view.places?.at({ row, column });
      if (at?.sheet === sheet.name) touched.add(placeInSheet(at.row, at.column));
    });
  const { top, left, bottom, right } = parts.range;
  for (const cell of parts.unread ?? []) tell(cell);
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      // 序号 over the numbers of the lines, which each block gives anew.
      if (countsNothing(cellText(sheet.seen(top, column)))) continue;
      const { kind } = shownCell(sheet.cell(row, column));
      if ((kind === "number" || kind === "tick") && !touched.has(placeInSheet(row, column))) tell({ row, column });
    }
}

function isKindColumn({ within, view }: StaffingLayout, column: number): boolean {
  const merge = view.mergeAt(within.top, column);
  return merge !== null && merge.bottom === merge.top && merge.right > merge.left;
}

/** Remarks beside people who stand across are their rows', what is signed is no amount. */
const ROW_OF_PEOPLE: typeof ROW_OF_COLUMN = { ...ROW_OF_COLUMN, remark: "item" };
const COLUMN_OF_PEOPLE: typeof COLUMN_OF_ROW = { ...COLUMN_OF_ROW, signature: "remark" };

/** A refusal at the cell that stopped the table as it stands. */
export function refusalAsItStands({ view }: StaffingLayout, refusal: Refusal): Refusal {
  return view.places ? { ...refusal, ...view.places.at(refusal) } : refusal;
}

/** Whether something that was read row by row stands in a table that is laid out otherwise. */
export function standsInLayout(layouts: readonly StaffingLayout[], range: CellRange): boolean {
  return layouts.some(({ parts }) => rangesMeet(parts.range, range));
}
