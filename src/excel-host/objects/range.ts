import { containsCell, MAX_COLUMNS, MAX_ROWS, type CellRange } from "../../domain/grid/address";
import { displayFormat } from "../../domain/grid/display-format";
import { assertInGrid, assertWritable, heightOf, intersection, MAX_CELLS, readAddress, sheetOf, widthOf, writeAddress } from "../areas";
import type { CellWrite, HostCell, HostValue } from "../backing";
import { invalidArgument, invalidOperation, invalidReference, itemNotFound, OfficeApiError, rangeExceedsLimit } from "../office-error";
import { NULL_OBJECT, object, type AreasTarget, type HostSession, type OfficeType, type RangeTarget } from "../object-model";
import { enterValue } from "../typed-entry";
import { conditionalFormatCollection } from "./conditional-format";
import { rangeFormat } from "./range-format";
import { firstItem, itemAt, present } from "../../domain/values/present";

function cellsOf(target: RangeTarget, session: HostSession): readonly (readonly HostCell[])[] {
  sheetOf(session, target.sheetId);
  if (heightOf(target.range) * widthOf(target.range) > MAX_CELLS) throw rangeExceedsLimit();
  return session.backing.readCells(target.sheetId, target.range);
}

const shown = (value: HostValue) => (value === null ? "" : typeof value === "object" ? value.error : value);

function valueType(value: HostValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "string" ? "String" : typeof value === "boolean" ? "Boolean" : "Double";
}

const sizeMismatch = () =>
  invalidArgument("the number of rows or columns in the input array doesn't match the size or dimensions of the range");

/** A value for every cell: one for all, or exactly the range's shape. */
function spread(value: unknown, range: CellRange): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  const fits = rows.length === heightOf(range) && rows.every((row) => Array.isArray(row) && row.length === widthOf(range));
  if (!fits) throw sizeMismatch();
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

function write(
  target: RangeTarget,
  session: HostSession,
  entryOf: (raw: { cell: HostCell; row: number; column: number }) => Omit<CellWrite, "row" | "column"> | null,
): void {
  const { sheetId, range } = target;
  assertWritable(session, target);
  const before = cellsOf(target, session);
  const covered = session.backing.merges(sheetId).filter((merge) => merge.bottom >= range.top && merge.top <= range.bottom);
  const writes: CellWrite[] = [];
  before.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      const entry = entryOf({ cell, row: r, column: c });
      if (!entry) return;
      const [row, column] = [range.top + r, range.left + c];
      if (entry.content && cell.inArray) throw invalidOperation("part of an array cannot be changed");
      // Only the top-left cell of a merged area holds anything; Excel drops what is written to the others.
      const hidden = covered.some((merge) => containsCell(merge, row, column) && (merge.top !== row || merge.left !== column));
      if (!hidden) writes.push({ row, column, ...entry });
    }),
  );
  if (writes.length > 0) session.backing.writeCells(sheetId, writes);
}

function setContent(target: RangeTarget, value: unknown, session: HostSession): void {
  const at = spread(value, target.range);
  const { sheetId, range } = target;
  const hidden = session.backing.hiddenRows(sheetId);
  if (session.quirks.has("Q3") && Array.isArray(value) && heightOf(range) > 1 && uniform(hidden, range.top, range.bottom) !== false) {
    writeVisibleRows(target, at, session);
    return;
  }
  write(target, session, ({ cell, row, column }) => enterValue(at(row, column), cell.numberFormat));
  fillListObjects(target, session);
}

/** Over hidden rows an array lands in the visible ones alone, one after another. */
function writeVisibleRows({ sheetId, range }: RangeTarget, at: (row: number, column: number) => unknown, session: HostSession): void {
  const hidden = session.backing.hiddenRows(sheetId);
  let row = range.top;
  for (let given = 0; given < heightOf(range); given++, row++) {
    while (hidden.has(row)) row++;
    const line = { sheetId, range: { ...range, top: row, bottom: row } };
    write(line, session, ({ cell, column }) => enterValue(at(given, column), cell.numberFormat));
  }
}

/** A formula in part of an Excel table's column is made the whole column's, as AutoCorrect has it. */
function fillListObjects({ sheetId, range }: RangeTarget, session: HostSession): void {
  for (const { body } of session.backing.listObjects?.(sheetId) ?? []) {
    const meet = intersection(range, body);
    if (!meet || heightOf(meet) === heightOf(body)) continue;
    for (let column = meet.left; column <= meet.right; column++) {
      const written = session.backing.readCells(sheetId, { ...meet, left: column, right: column });
      const first = written.findIndex((cells) => firstItem(cells).formula !== null);
      if (first < 0) continue;
      const formula = present(firstItem(itemAt(written, first)).formula, "the formula that was found");
      const source = meet.top + first;
      const writes: CellWrite[] = [];
      for (let row = body.top; row <= body.bottom; row++)
        if (row !== source) writes.push({ row, column, content: { formula: moveRows(formula, row - source) } });
      session.backing.writeCells(sheetId, writes);
    }
  }
}

/** A formula as it reads so many rows further down. */
function moveRows(formula: string, rows: number): string {
  return formula.replace(/(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/g, (whole, column: string, fixed: string, row: string) =>
    fixed === "" ? `${column}${Number(row) + rows}` : whole,
  );
}

/** True or false where all cells say so, null where some do. */
function everyCell(target: RangeTarget, session: HostSession, is: (cell: HostCell) => boolean): boolean | null {
  const cells = cellsOf(target, session).flat();
  const count = cells.filter(is).length;
  return count === 0 ? false : count === cells.length ? true : null;
}

function setNumberFormat(target: RangeTarget, value: unknown, session: HostSession): void {
  const at = spread(value, target.range);
  write(target, session, ({ row, column }) => {
    const code = at(row, column);
    if (code === null) return null;
    if (typeof code !== "string") throw invalidArgument("a number format is text");
    displayFormat(code);
    return { numberFormat: code === "" ? "General" : code };
  });
}

const rangeOf = (sheetId: string, range: CellRange) => object(rangeType, { sheetId, range: assertInGrid(range) });

/** A range of a sheet as an object of Office.js. */
export const range = (target: RangeTarget) => object(rangeType, target);

function integer(value: unknown, otherwise?: number): number {
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument("a whole number is expected");
  return value;
}

function usedWithin({ sheetId, range: within }: RangeTarget, valuesOnly: unknown, session: HostSession): RangeTarget | null {
  const used = session.backing.usedRange(sheetId, valuesOnly === true);
  if (!used) return null;
  const meet = intersection(used, within);
  return meet && { sheetId, range: meet };
}

function other(value: unknown, target: RangeTarget, session: HostSession): CellRange {
  if (typeof value === "string") return readAddress(session, target.sheetId, value);
  const given = value as { target?: RangeTarget } | null;
  if (!given?.target?.range) throw invalidArgument("a range is expected");
  if (given.target.sheetId !== target.sheetId) throw invalidArgument("the ranges lie on different sheets");
  return given.target.range;
}

const rangeType: OfficeType<RangeTarget> = {
  name: "Range",
  referenced: true,
  properties: {
    Address: { get: (target, session) => writeAddress(session, target) },
    RowIndex: { get: ({ range }) => range.top },
    ColumnIndex: { get: ({ range }) => range.left },
    RowCount: { get: ({ range }) => heightOf(range) },
    ColumnCount: { get: ({ range }) => widthOf(range) },
    CellCount: { get: ({ range }) => heightOf(range) * widthOf(range) },
    Values: {
      get: (target, session) => cellsOf(target, session).map((row) => row.map((cell) => shown(cell.value))),
      set: setContent,
    },
    Formulas: {
      get: (target, session) => cellsOf(target, session).map((row) => row.map((cell) => cell.formula ?? shown(cell.value))),
      set: setContent,
    },
    NumberFormat: {
      get: (target, session) => cellsOf(target, session).map((row) => row.map((cell) => cell.numberFormat)),
      set: setNumberFormat,
    },
    ValueTypes: { get: (target, session) => cellsOf(target, session).map((row) => row.map((cell) => valueType(cell.value))) },
    HasSpill: { get: (target, session) => everyCell(target, session, ({ inSpill }) => inSpill === true) },
    SavedAsArray: { get: (target, session) => everyCell(target, session, ({ inArray }) => inArray === true) },
    RowHidden: { get: ({ sheetId, range }, session) => uniform(session.backing.hiddenRows(sheetId), range.top, range.bottom) },
    ColumnHidden: { get: ({ sheetId, range }, session) => uniform(session.backing.hiddenColumns(sheetId), range.left, range.right) },
  },
  navigations: {
    Worksheet: ({ sheetId }, session) => session.worksheet(sheetId),
    ConditionalFormats: (target) => conditionalFormatCollection([target]),
    Format: ({ sheetId, range: area }) => rangeFormat({ sheetId, areas: [area] }),
  },
  methods: {
    GetCell: ({ sheetId, range }, [row, column]) => {
      const [top, left] = [range.top + integer(row), range.left + integer(column)];
      return rangeOf(sheetId, { top, left, bottom: top, right: left });
    },
    GetRow: ({ sheetId, range }, [row]) => rangeOf(sheetId, { ...range, top: range.top + integer(row), bottom: range.top + integer(row) }),
    GetColumn: ({ sheetId, range }, [column]) =>
      rangeOf(sheetId, { ...range, left: range.left + integer(column), right: range.left + integer(column) }),
    GetResizedRange: ({ sheetId, range }, [rows, columns]) =>
      rangeOf(sheetId, { ...range, bottom: range.bottom + integer(rows), right: range.right + integer(columns) }),
    GetAbsoluteResizedRange: ({ sheetId, range }, [rows, columns]) =>
      rangeOf(sheetId, { ...range, bottom: range.top + integer(rows) - 1, right: range.left + integer(columns) - 1 }),
    GetOffsetRange: ({ sheetId, range }, [rows, columns]) =>
      rangeOf(sheetId, {
        top: range.top + integer(rows),
        left: range.left + integer(columns),
        bottom: range.bottom + integer(rows),
        right: range.right + integer(columns),
      }),
    GetEntireRow: ({ sheetId, range }) => rangeOf(sheetId, { ...range, left: 0, right: MAX_COLUMNS - 1 }),
    GetEntireColumn: ({ sheetId, range }) => rangeOf(sheetId, { ...range, top: 0, bottom: MAX_ROWS - 1 }),
    GetIntersection: (target, [given], session) => {
      const meet = intersection(target.range, other(given, target, session));
      if (!meet) throw itemNotFound("the ranges do not meet");
      return rangeOf(target.sheetId, meet);
    },
    GetIntersectionOrNullObject: (target, [given], session) => {
      const meet = intersection(target.range, other(given, target, session));
      return meet ? rangeOf(target.sheetId, meet) : NULL_OBJECT;
    },
    GetBoundingRect: (target, [given], session) => {
      const [a, b] = [target.range, other(given, target, session)];
      return rangeOf(target.sheetId, {
        top: Math.min(a.top, b.top),
        left: Math.min(a.left, b.left),
        bottom: Math.max(a.bottom, b.bottom),
        right: Math.max(a.right, b.right),
      });
    },
    GetUsedRange: (target, [valuesOnly], session) => {
      const used = usedWithin(target, valuesOnly, session);
      return range(
        used ?? {
          sheetId: target.sheetId,
          range: { top: target.range.top, left: target.range.left, bottom: target.range.top, right: target.range.left },
        },
      );
    },
    GetUsedRangeOrNullObject: (target, [valuesOnly], session) => {
      const used = usedWithin(target, valuesOnly, session);
      return used ? range(used) : NULL_OBJECT;
    },
    GetMergedAreasOrNullObject: ({ sheetId, range: within }, _args, session) => {
      // Excel reports a merged area from its top-left cell alone, and fails beyond 512 of them.
      const merges = session.backing.merges(sheetId).filter((merge) => containsCell(within, merge.top, merge.left));
      if (merges.length > 512) throw new OfficeApiError("GeneralException", "There are more than 512 merged areas.", 500);
      return merges.length > 0 ? rangeAreas({ sheetId, areas: merges }) : NULL_OBJECT;
    },
    GetRowProperties: ({ sheetId, range }, [wanted], session) => {
      only(wanted, "rowHidden");
      const hidden = session.backing.hiddenRows(sheetId);
      return Array.from({ length: heightOf(range) }, (_, index) => ({ rowHidden: hidden.has(range.top + index) }));
    },
    GetColumnProperties: ({ sheetId, range }, [wanted], session) => {
      only(wanted, "columnHidden");
      const hidden = session.backing.hiddenColumns(sheetId);
      return Array.from({ length: widthOf(range) }, (_, index) => ({ columnHidden: hidden.has(range.left + index) }));
    },
    // The library asks this before it writes a large array row band by row band.
    _ValidateArraySize: ({ range }, [rows, columns]) => {
      if (rows !== heightOf(range) || columns !== widthOf(range)) throw sizeMismatch();
    },
    Clear: (target, [applyTo], session) => {
      if (applyTo !== undefined && applyTo !== null && applyTo !== "Contents" && applyTo !== "All") throw invalidArgument("applyTo");
      write(target, session, () => ({ content: { value: null }, ...(applyTo === "Contents" ? {} : { numberFormat: "General" }) }));
      if (applyTo !== "Contents") session.backing.dressCells?.(target.sheetId, target.range, null);
    },
    Select: ({ sheetId, range }, _args, session) => {
      const sheet = sheetOf(session, sheetId);
      if (sheet.visibility !== "Visible") throw invalidOperation(`the sheet ${sheet.name} is hidden`);
      session.backing.select(sheetId, range);
    },
  },
};

function uniform(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  let count = 0;
  for (const index of hidden) if (index >= first && index <= last) count++;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function only(wanted: unknown, name: string): void {
  const names = Object.keys((wanted ?? {}) as object);
  if (names.some((given) => given !== name)) throw invalidReference(`${names.join(", ")} (this host answers ${name} alone)`);
}

const areasType: OfficeType<AreasTarget> = {
  name: "RangeAreas",
  referenced: true,
  properties: {
    Address: { get: ({ sheetId, areas }, session) => areas.map((area) => writeAddress(session, { sheetId, range: area })).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + heightOf(area) * widthOf(area), 0) },
  },
  navigations: {
    Worksheet: ({ sheetId }, session) => session.worksheet(sheetId),
    ConditionalFormats: ({ sheetId, areas }) => conditionalFormatCollection(areas.map((area) => ({ sheetId, range: area }))),
    Format: (target) => rangeFormat(target),
    Areas: (target) => object(areaListType, target),
  },
};

const areaListType: OfficeType<AreasTarget> = {
  name: "RangeCollection",
  items: ({ sheetId, areas }) => areas.map((area) => range({ sheetId, range: area })),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheetId, areas }, [index]) => {
      const area = areas[integer(index)];
      if (!area) throw itemNotFound(`area ${String(index)}`);
      return range({ sheetId, range: area });
    },
  },
};

/** Several ranges of a sheet as one object of Office.js. */
export const rangeAreas = (target: AreasTarget) => object(areasType, target);
