import type { CellAddress } from "../../../grid/address";
import { cellText, EMPTY, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { readSpanHeader } from "../../../tables/month-header";
import type { ColumnRole } from "../../../tables/roles";
import type { AttendanceHeader } from "./header";
import { headerField } from "./vocabulary";

/** A column of the table whose header names nothing that is known. */
export interface UnknownColumn {
  readonly column: number;
  /** Where its header stands; the header's lowest row where nothing is written. */
  readonly cell: CellAddress;
  readonly text: string;
  /** True where numbers stand in it beside the workers: figures that somebody counted. */
  readonly figures: boolean;
}

/** Columns that stations keep for themselves: nothing of the counting hangs on them. */
const OWN =
  /签[名字章收]|盖章|认可|确认|核对|审核|达标|评[分价语]|性别|年龄|出生|民族|籍贯|政治|党员|婚姻|身份证|证件号|编号|号码|电话|手机|联系|邮箱|地址|住址|毕业|院校|学校|入职|到岗(?:时间|日期)|上岗|参加工作|工龄|社龄|工作年限|取得|发证|有效期|附件|佐证|材料|链接|开户|银行|账号/;

/** Whether a header names a column of the station's own. */
export function isOwnColumn(plain: string): boolean {
  return OWN.test(plain);
}

/** The columns of marks and of what is known beside them. */
export function knownColumns({
  columns,
  months,
  sumsOfMonths = [],
  markColumns,
  monthColumn,
  lists,
}: AttendanceHeader): Map<number, ColumnRole> {
  const known = new Map<number, ColumnRole>();
  const set = (role: ColumnRole, ...some: readonly (number | null)[]): void => {
    for (const column of some) if (column !== null) known.set(column, role);
  };
  set("label", columns.group, columns.index, columns.name, columns.position, monthColumn);
  set("input", columns.qualification, ...columns.education, columns.contract, columns.contractEnd, columns.twoYear);
  for (const { presence, insurances, wage } of markColumns ? [markColumns] : months) {
    set("input", presence, wage, ...insurances.map(({ column }) => column));
  }
  for (const { contract = null, subtotal = null } of months) {
    set("input", contract);
    set("derived", subtotal);
  }
  set("derived", ...sumsOfMonths.map(({ column }) => column));
  set("input", columns.joined ?? null, columns.left ?? null);
  set("input", lists.insurance, lists.wage);
  set("derived", columns.subtotal);
  set("remark", columns.remark);
  return known;
}

/**
 * The table's leftmost and rightmost column: beyond the known headers it goes on over columns that have a header of their own which
 * names nothing known, and over one without a header in which something stands beside its workers.
 */
export function columnSpan(sheet: Sheet, header: AttendanceHeader, rows: readonly number[]): { left: number; right: number } {
  const goesOn = (column: number): boolean => {
    const { text } = headerOf(sheet, header, column);
    if (text !== "") return headerField(text) === null && !isCaption(sheet, header, column);
    return column > header.right && rows.some((row) => sheet.cell(row, column).kind !== "empty");
  };
  let { left, right } = header;
  while (goesOn(right + 1)) right++;
  while (left > 0 && goesOn(left - 1)) left--;
  return { left, right };
}

/** A text beside the header that is merged far over other rows or columns is a caption, not a column's header. */
function isCaption(sheet: Sheet, header: AttendanceHeader, column: number): boolean {
  const { cell, text } = headerOf(sheet, header, column);
  const merge = sheet.mergeAt(cell.row, cell.column);
  return text.length > 20 || (merge !== null && (merge.bottom > header.bottom || merge.top < header.top || merge.right - merge.left > 2));
}

/** The lowest text of a column's header, and where it stands. */
export function headerOf(sheet: Sheet, { top, bottom }: AttendanceHeader, column: number): { cell: CellAddress; text: string } {
  for (let row = bottom; row >= top; row--) {
    const merge = sheet.mergeAt(row, column);
    const cell = merge ? { row: merge.top, column: merge.left } : { row, column };
    // A header over several columns says nothing of this one alone.
    if (merge && merge.right > merge.left && cell.column !== column && row < bottom) continue;
    const shown = sheet.cell(cell.row, cell.column);
    const text = cellText(shown);
    if (text !== "" && readSpanHeader(shown)?.rest !== "") return { cell, text };
  }
  return { cell: { row: bottom, column }, text: "" };
}

/** The columns between the table's outermost ones that are not known and hold something, in their header or in a worker's row. */
export function unknownColumns(
  sheet: Sheet,
  header: AttendanceHeader,
  { left, right }: { readonly left: number; readonly right: number },
  rows: readonly number[],
): UnknownColumn[] {
  const known = knownColumns(header);
  const unknown: UnknownColumn[] = [];
  for (let column = left; column <= right; column++) {
    if (known.has(column)) continue;
    const merged = sheet.mergeAt(header.bottom, column);
    // Part of a header merged over columns of one meaning.
    if (merged && merged.left < column && known.has(merged.left)) continue;
    const { cell, text } = headerOf(sheet, header, column);
    if (text === "" && rows.every((row) => sheet.cell(row, column).kind === "empty")) continue;
    unknown.push({ column, cell, text, figures: rows.some((row) => shownCell(sheet.cell(row, column)).kind === "number") });
  }
  return unknown;
}

/** Whether a column holds days in some worker's row: it may be the one of contracts. */
export function holdsDays(sheet: Sheet, column: number, rows: readonly number[]): boolean {
  return rows.some((row) => {
    const shown = column < 0 ? EMPTY : shownCell(sheet.seen(row, column));
    // 20240125, typed as a number.
    if (shown.kind === "number") return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(String(shown.value));
    return shown.kind === "date" || (shown.kind === "text" && /(?:19|20)\d{2}[年./-]\d|\d{1,2}月\d{1,2}日|固定期|长期/.test(shown.plain));
  });
}
