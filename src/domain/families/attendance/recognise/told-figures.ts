import type { CellRange } from "../../../grid/address";
import { cellText, shownCell, type Cell, type ValueCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { RowRole, TableRoles } from "../../../tables/roles";
import type { ToldFigure } from "../model";
import type { Gathered } from "./groups";
import type { AttendanceHeader } from "./header";
import { toldSubject } from "./told-subjects";

/** The rows under a header as far as they were read: its people, and what each row is for. */
interface ReadRows extends Pick<Gathered, "groups"> {
  readonly rows: ReadonlyMap<number, RowRole>;
  readonly lastRow: number;
}

/** Figures beside a label of their own, each of the whole table, and the rows in which they stand. */
interface ToldBlock {
  readonly figures: readonly ToldFigure[];
  readonly rows: ReadonlyMap<number, RowRole>;
}

/** Columns between a table and a block right of it that may be empty. */
const GAP = 2;
/** Empty rows between a table and a block under it. */
const BLANK_ROWS = 2;
const HEADING =
  /^(?:[一二三四五六七八九十]+[、.])?(?:附?[:：]?)?(?:(?:到岗|人员|社工|数据|情况)*(?:汇总|统计|小结|概况)(?:情况|数据|表)?):?$/;
const HEADER = /^(?:项目|指标|内容|统计项目?|汇总项目?|名称|类别|数值|数量|数据|人数|结果|合计)$/;

/** Whether a number could stand in a cell: a figure, a formula, or a text that is a number with its unit. */
function isFigure(cell: Cell): boolean {
  const shown = shownCell(cell);
  if (shown.kind === "text") return /^[+-]?\d+(?:\.\d+)?(?:%|人次|人月|人|名|个月|个)?$/.test(shown.plain);
  return shown.kind === "number" || cell.kind === "formula";
}

/** A label with the figure behind it, by turns; null where a row holds anything else. */
function pairsOf(sheet: Sheet, row: number, { left, right }: Pick<CellRange, "left" | "right">): ToldFigure[] | null {
  const pairs: ToldFigure[] = [];
  const cells = sheet.row(row);
  let label: { readonly column: number; readonly shown: ValueCell & { readonly kind: "text" } } | null = null;
  // Most rows are somebody's and are left at their first or second cell.
  for (let column = left; column <= right && column < cells.length; column++) {
    const cell = sheet.cell(row, column);
    if (cell.kind === "empty") continue;
    if (label === null) {
      const shown = shownCell(cell);
      if (shown.kind !== "text" || isFigure(cell) || shown.plain.length > 20) return null;
      label = { column, shown };
    } else if (!isFigure(cell)) return null;
    else {
      const { plain } = label.shown;
      pairs.push({ at: { row, column }, label: cellText(label.shown), labelCell: { row, column: label.column }, of: toldSubject(plain) });
      label = null;
    }
  }
  return label === null && pairs.length > 0 ? pairs : null;
}

/**
 * Whether a row under the people holds labels of the whole table and one figure each: 应到岗 | 70 | 实到岗 | 72.5. A label of sums with its figure
 * among the sums is a row of sums, and 稳岗率 alone one of its own.
 */
export function isToldRow(sheet: Sheet, { left, right, firstMark }: AttendanceHeader, row: number): boolean {
  const pairs = pairsOf(sheet, row, { left, right });
  if (pairs === null || !pairs.every(({ of }) => of !== null)) return false;
  const [only] = pairs.length === 1 ? pairs : [];
  if (only?.of === "stable-rate") return false;
  return !(only?.of === "effective" && only.at.column >= firstMark);
}

/** Rows whose label tells of what was due, was there or went over month by month, and that hold nothing of insurance or wages: none of them sums marks. */
export function tellsByMonth(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  const { left, right, firstMark, months } = header;
  const [only, more] = firstFilled(sheet, row, { left, right: Math.min(right, firstMark - 1) }, 2);
  const of = only === undefined || more !== undefined ? null : toldSubject(cellText(sheet.cell(row, only)));
  if (of !== "due" && of !== "actual" && of !== "surplus" && of !== "shortage") return false;
  const filled = sheet.filledColumns(row).filter((column) => column >= left && column <= right);
  const others = months.flatMap(({ insurances, wage }) => [...insurances.map(({ column }) => column), ...(wage === null ? [] : [wage])]);
  return filled.length > 1 && !others.some((column) => filled.includes(column));
}

/** The first columns of a row from one column to another that hold something, so many at most. */
function firstFilled(sheet: Sheet, row: number, { left, right }: Pick<CellRange, "left" | "right">, most: number): number[] {
  const found: number[] = [];
  const width = sheet.row(row).length;
  for (let column = left; column <= right && column < width && found.length < most; column++)
    if (sheet.cell(row, column).kind !== "empty") found.push(column);
  return found;
}

/** 汇总 alone in its row, over labels with figures of the whole table. */
export function opensToldBlock(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  if (openingOf(sheet, row, header) === null) return false;
  const below = [row + 1, row + 2].map((line) => pairsOf(sheet, line, header) ?? []);
  return below.some((pairs) => pairs.some(({ of }) => of !== null));
}

/** The figures under the people and under the table, with the headings between. */
function blockBelow(sheet: Sheet, header: AttendanceHeader, { rows, lastRow, groups }: ReadRows, end: number): ToldBlock {
  let last = header.bottom;
  for (const { workers } of groups) for (const worker of workers) for (const row of worker.rows) last = Math.max(last, row);
  const figures: ToldFigure[] = [];
  const found = new Map<number, RowRole>();
  let open = new Map<number, RowRole>();
  for (let row = last + 1, blank = 0; row < end && blank <= BLANK_ROWS; row++) {
    const role = rows.get(row);
    if (role !== undefined && role !== "unread") continue;
    if (sheet.isBlank(row, header)) {
      blank++;
      continue;
    }
    const pairs = pairsOf(sheet, row, header);
    const known = pairs?.some(({ of }) => of !== null) ?? false;
    if (pairs && (known || (figures.length > 1 && blank === 0))) {
      figures.push(...pairs);
      for (const [line, opened] of open) found.set(line, opened);
      open = new Map();
      found.set(row, "total");
      blank = 0;
      continue;
    }
    const opening = openingOf(sheet, row, header);
    if (opening === null) {
      if (row > lastRow) break;
      continue;
    }
    open.set(row, opening);
    blank = 0;
  }
  return { figures, rows: found };
}

/** 汇总 over a block, or 项目 | 数值 heading it; null for any other row. */
function openingOf(sheet: Sheet, row: number, area: Pick<CellRange, "left" | "right">): RowRole | null {
  const filled = firstFilled(sheet, row, area, 3);
  if (filled.length > 2) return null;
  const texts = filled.map((column) => cellText(sheet.cell(row, column)));
  const [only] = texts.length === 1 ? texts : [];
  if (only !== undefined) return HEADING.test(only) ? "banner" : null;
  return texts.length === 2 && texts.every((text) => HEADER.test(text)) ? "banner" : null;
}

/** A block of labels and figures right of a table, at least one empty column between. */
function blockBeside(sheet: Sheet, { top }: AttendanceHeader, right: number, lastRow: number): BesideBlock | null {
  for (let left = right + 2; left <= right + 1 + GAP; left++) {
    const block = blockIn(sheet, { left, right: left + 1 }, Math.max(0, top - 1), lastRow);
    if (block === null) continue;
    const lines = [...block.rows.keys()];
    const apart = lines.every((row) => sheet.isBlank(row, { left: right + 1, right: left - 1 }));
    const alone = lines.every((row) => sheet.isBlank(row, { left: left + 2, right: left + 2 }));
    if (apart && alone) return { ...block, left, right: left + 1 };
  }
  return null;
}

/** Labels and figures in two columns, of which at least two say something known, and nothing else in them. */
function blockIn(sheet: Sheet, area: Pick<CellRange, "left" | "right">, top: number, bottom: number): ToldBlock | null {
  const rows = new Map<number, RowRole>();
  const figures: ToldFigure[] = [];
  for (let row = top; row <= bottom; row++) {
    if (sheet.isBlank(row, area)) continue;
    const pairs = pairsOf(sheet, row, area);
    const role = pairs === null ? openingOf(sheet, row, area) : "total";
    if (role === null) return null;
    figures.push(...(pairs ?? []));
    rows.set(row, role);
  }
  return figures.filter(({ of }) => of !== null).length < 2 ? null : { figures, rows };
}

type BesideBlock = ToldBlock & Pick<CellRange, "left" | "right">;

/** The rows with those that tell figures of the whole table as what they are, and these. */
export function withToldBelow<Body extends ReadRows>(
  sheet: Sheet,
  header: AttendanceHeader,
  body: Body,
  end: number,
): { readonly body: Body; readonly told: readonly ToldFigure[] } {
  const { figures, rows } = blockBelow(sheet, header, body, end);
  if (figures.length === 0) return { body, told: [] };
  return {
    body: { ...body, rows: new Map([...body.rows, ...rows]), lastRow: Math.max(body.lastRow, ...rows.keys()) },
    told: figures,
  };
}

/** The table's range and roles with a block of figures beside it, and all its figures: those below it and these. */
export function withToldBeside(
  sheet: Sheet,
  header: AttendanceHeader,
  { range, roles }: { readonly range: CellRange; readonly roles: TableRoles },
  below: readonly ToldFigure[],
): { readonly range: CellRange; readonly roles: TableRoles; readonly toldFigures: readonly ToldFigure[] } {
  const beside = blockBeside(sheet, header, range.right, range.bottom);
  if (beside === null) return { range, roles, toldFigures: below };
  const columns = new Map(roles.columns);
  for (let column = range.right + 1; column < beside.left; column++) columns.set(column, "blank");
  columns.set(beside.left, "label").set(beside.right, "derived");
  return {
    range: { ...range, right: beside.right },
    roles: { ...roles, columns, beside: { left: beside.left, rows: beside.rows } },
    toldFigures: [...below, ...beside.figures],
  };
}
