import { ofThing } from "../../../values/read-once";
import { cellText, EMPTY, shownCell, type Cell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { readMonthCell } from "../../../tables/month-header";
import type { RowRole } from "../../../tables/roles";
import type { Label, Line } from "./groups";
import type { AttendanceHeader } from "./header";
import { groupHeading, isDitto, isExample, isFoot, isNote, isSignature, sumRowLabel } from "./row-words";
import { isToldRow, opensToldBlock, tellsByMonth } from "./told-figures";
import { headsNames, isGroupBanner } from "./vocabulary";

/** A row that is neither somebody's nor a sum, and what it is for. */
export interface OtherLine {
  readonly kind: "other";
  readonly row: number;
  readonly role: RowRole;
  /** True of an unread row with ticks: somebody may be meant. */
  readonly ticked?: boolean;
}

/** What a row under the header is, by its label and its shape; null where it holds nothing of the table. */
export function readLine(sheet: Sheet, header: AttendanceHeader, row: number): Line | "stable-rate" | OtherLine | null {
  const texts = labelTexts(sheet, header, row);
  const other = (role: RowRole): OtherLine => ({ kind: "other", row, role });
  if (texts.some(({ text }) => isExample(text)) || leftOut(sheet, header, row) || hints(sheet, header, row)) return other("own");
  if (signs(header, texts)) return other("signature");
  if (isToldRow(sheet, header, row) || tellsByMonth(sheet, header, row)) return other("unread");
  if (opensToldBlock(sheet, header, row)) return other("banner");
  const sum = sumLine(sheet, header, row, texts);
  if (sum !== null) return sum;
  if (texts[0] && isFoot(texts[0].text) && !holdsTick(sheet, header, row)) return other("unread");
  // A banner (总计, 持证社工) may be merged over some or all of the width.
  const across = spansFields(sheet, header, row);
  const name = cellText(sheet.seen(row, header.columns.name));
  const monthCell = header.monthColumn === null ? EMPTY : sheet.seen(row, header.monthColumn);
  const month = readMonthCell(monthCell);
  // Marks beside a month that cannot be read are somebody's too: they are refused by that cell, not passed over.
  const ofMonth = month !== null || (monthCell.kind !== "empty" && hasMarks(sheet, header, row));
  if (!across && ((name === "" && ofMonth) || isWorkerRow(sheet, header, row, name))) {
    const merge = sheet.mergeAt(row, header.columns.name);
    return {
      kind: "worker",
      row,
      name: isDitto(name) ? "" : name,
      group: groupLabel(sheet, header, row),
      area: areaLabel(sheet, header, row),
      merged: merge ? merge.bottom : row,
      opensBlock: merge !== null && merge.top === row && merge.bottom > row,
      month,
      sumLike: looksLikeSums(sheet, header, row),
    };
  }
  return banner(sheet, header, row, texts) ?? leftOver(sheet, header, row, texts);
}

/** （填写姓名） | （证书） | （√）: a row that says how to fill the table in, everything in brackets. */
function hints(sheet: Sheet, { left, right, columns }: AttendanceHeader, row: number): boolean {
  if (!/^[([].*[)\]]$/.test(cellText(sheet.cell(row, columns.name)))) return false;
  const cells = sheet
    .row(row)
    .slice(left, right + 1)
    .filter((cell) => cell !== undefined && cell.kind !== "empty");
  return cells.length > 2 && cells.every((cell) => cell !== undefined && /^[([].*[)\]]$/.test(cellText(cell)));
}

/** 实习生，不计入统计: who stands in the list by the station's own words without being counted. */
function leftOut(sheet: Sheet, { columns: { remark, subtotal } }: AttendanceHeader, row: number): boolean {
  if (subtotal !== null && NOT_COUNTED.test(cellText(sheet.cell(row, subtotal)))) return true;
  if (remark === null || remark === subtotal) return false;
  return /^(?:\p{Script=Han}{1,6},?)?不(?:计入|纳入|参与|列入)(?:到岗|在岗|站内)?(?:统计|人数|人次|考核|合计|小计|总数)?$/u.test(
    cellText(sheet.cell(row, remark)),
  );
}

/** What stands where a row's sum would. */
const NOT_COUNTED = /^[([]?不(?:作|予)?(?:计|计入|统计|纳入|列入|算)(?:到岗|有效|统计|人次|小计|合计)*[)\]]?$/;

interface LabelText {
  readonly column: number;
  readonly text: string;
}

/** What stands in the columns that say who, and in those left of the marks. */
function labelTexts(sheet: Sheet, header: AttendanceHeader, row: number): LabelText[] {
  const { columns, firstMark, left } = header;
  const behind = [columns.group, columns.place, columns.index, columns.name].flatMap((column) =>
    column !== null && column >= firstMark ? [column] : [],
  );
  const texts: LabelText[] = [];
  for (let column = left; column < firstMark; column++) {
    const text = cellText(sheet.cell(row, column));
    if (text !== "") texts.push({ column, text });
  }
  for (const column of behind) {
    const text = cellText(sheet.cell(row, column));
    if (text !== "") texts.push({ column, text });
  }
  return texts;
}

/** 制表人： stands where a number, a group or a name would; a post called 负责人 signs nothing. */
function signs({ columns }: AttendanceHeader, texts: readonly LabelText[]): boolean {
  return texts.some(
    ({ column, text }, index) =>
      column !== columns.position && column !== columns.qualification && isSignature(text) && (index === 0 || text.includes(":")),
  );
}

function sumLine(
  sheet: Sheet,
  header: AttendanceHeader,
  row: number,
  texts: readonly LabelText[],
): Line | "stable-rate" | OtherLine | null {
  const { contract, contractEnd, qualification, position, education } = header.columns;
  const inputs = [contract, contractEnd, qualification, position, ...education, header.lists.insurance, header.lists.wage];
  if (ticked(sheet, header, row)) return null;
  // Where posts stand first, before the names, the labels of sums stand among them.
  const amongPosts = (column: number): boolean =>
    column === position && column === texts[0]?.column && column < header.columns.name && nobody(sheet, row, header.columns.name);
  for (const { column, text } of texts) {
    if (inputs.includes(column) && !amongPosts(column)) continue;
    const sum = sumRowLabel(text);
    if (!sum || isWorkerName(sheet, header, row, column)) continue;
    if (sum.kind === "stable-rate") return "stable-rate";
    if (tellsOneFigure(sheet, header, row, column)) return { kind: "other", row, role: "unread" };
    // 总计 alone over everything is a heading, not a row of sums.
    if (!hasFigures(sheet, header, row) && text.length <= 2 && sum.scope === "total") return { kind: "other", row, role: "banner" };
    return {
      kind: "sum",
      row,
      sum: sum.kind,
      scope: besideLabel(sheet, header, row) ? "group" : sum.scope,
      label: { text, plain: text, cell: { row, column } },
    };
  }
  return null;
}

/** No name stands there, or what is merged over it from the left. */
function nobody(sheet: Sheet, row: number, name: number): boolean {
  const merge = sheet.mergeAt(row, name);
  return merge === null ? sheet.cell(row, name).kind === "empty" : merge.left < name;
}

/** A lone text that opens a group: known words anywhere, numbered or named areas where the row's first text belongs. */
function banner(sheet: Sheet, header: AttendanceHeader, row: number, texts: readonly LabelText[]): Line | null {
  const [only, more] = texts;
  if (!only || more || hasFigures(sheet, header, row)) return null;
  if (groupHeading(only.text) === null) return null;
  const { left, columns } = header;
  const atFront = [left, columns.group, columns.index, columns.name].includes(only.column);
  if (!atFront && !isGroupBanner(only.text)) return null;
  return { kind: "banner", row, group: { text: only.text, plain: only.text, cell: { row, column: only.column } } };
}

/** What is left: words for the reader, or something that holds figures and says nothing known. */
function leftOver(sheet: Sheet, header: AttendanceHeader, row: number, texts: readonly LabelText[]): OtherLine | null {
  const figures = hasFigures(sheet, header, row);
  if (texts.length === 0 && !figures) {
    const rest = wordsAmongMarks(sheet, header, row);
    return rest === null ? null : { kind: "other", row, role: rest.some((text) => isSignature(text)) ? "signature" : "note" };
  }
  if (texts.some(({ text }) => isNote(text))) return { kind: "other", row, role: "note" };
  const vacant = texts.some(({ column, text }) => column === header.columns.name && VACANCY.test(text));
  if (vacant && !claims(sheet, header, row)) return { kind: "other", row, role: "own" };
  if (figures) return { kind: "other", row, role: "unread", ticked: holdsTick(sheet, header, row) };
  // A number made ready for somebody: a row of the table that counts for nobody.
  const { index, group } = header.columns;
  const numbered = texts.every(({ column, text }) => (column === index ? /^\d{1,5}\.?$/.test(text) : column === group));
  if (numbered) return { kind: "other", row, role: "own" };
  return { kind: "other", row, role: "unread" };
}

function wordsAmongMarks(sheet: Sheet, header: AttendanceHeader, row: number): string[] | null {
  const words: string[] = [];
  for (let column = header.firstMark; column <= header.right; column++) {
    const text = cellText(sheet.cell(row, column));
    if (text !== "") words.push(text);
  }
  return words.length === 0 ? null : words;
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
  if (columns.name < firstMark && merge.right >= firstMark) return true;
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
  if (headsNames(name)) return false;
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

/** Figures where marks belong, in a row that says nothing else of anybody: a row of sums whose label says nothing known. */
function looksLikeSums(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  const { index, contract, qualification, position } = header.columns;
  const holds = (column: number | null): boolean => column !== null && sheet.seen(row, column).kind !== "empty";
  if (holds(index) || holds(contract)) return false;
  const ticks = tickColumns(header).map((column) => shownCell(sheet.cell(row, column)));
  const counts = ticks.filter((cell) => cell.kind === "number");
  if (counts.length > 1 || counts.some(({ value }) => value > 1)) return true;
  const silent = ticks.every(({ kind }) => kind === "empty") && !holds(qualification) && !holds(position);
  return silent && tickColumns(header).length > 0 && someMark(header, (column) => shownCell(sheet.cell(row, column)).kind === "number");
}

/** True where ticks outnumber figures: whoever such a row is about, it sums nothing. */
function ticked(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  let ticks = 0;
  let figures = 0;
  for (const column of tickColumns(header)) {
    const { kind } = shownCell(sheet.cell(row, column));
    if (kind === "tick") ticks++;
    else if (kind === "number") figures++;
  }
  return ticks > 1 && ticks > figures;
}

/** Any tick at all: no sum holds one, so somebody is meant. */
function holdsTick(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  return someMark(header, (column) => shownCell(sheet.cell(row, column)).kind === "tick");
}

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

/** The columns of ticks of a header: every row under it is asked by them. */
const tickColumns = ofThing((header: AttendanceHeader): readonly number[] => {
  const months = header.markColumns ? [header.markColumns] : header.months;
  const contracts = header.months.flatMap(({ contract }) => contract ?? []);
  return [
    ...months.flatMap(({ insurances, wage }) => [...insurances.map(({ column }) => column), ...(wage === null ? [] : [wage])]),
    ...contracts,
  ];
});

function someMark(header: AttendanceHeader, holds: (column: number) => boolean): boolean {
  const months = header.markColumns ? [header.markColumns] : header.months;
  return months.some(({ presence }) => holds(presence)) || tickColumns(header).some(holds);
}

/** Any number right of the labels, stated or computed. */
/** 实到岗人次 | 19 before the marks, and nothing under them: one figure of the whole table, no row of sums that waits to be filled in. */
function tellsOneFigure(sheet: Sheet, header: AttendanceHeader, row: number, label: number): boolean {
  if (hasFigures(sheet, header, row)) return false;
  const cells = sheet.row(row).slice(label + 1, header.firstMark);
  return cells.some((cell) => cell !== undefined && (cell.kind === "formula" || shownCell(cell).kind === "number"));
}

function hasFigures(sheet: Sheet, header: AttendanceHeader, row: number): boolean {
  const cells = sheet.row(row);
  for (let column = header.firstMark; column <= header.right && column < cells.length; column++) {
    const cell = cells[column];
    if (cell && cell.kind !== "empty" && (cell.kind === "formula" || isFigure(cell))) return true;
  }
  return false;
}

function isFigure(cell: Cell): boolean {
  const shown = shownCell(cell);
  return (
    shown.kind !== "text" || (/^[^\p{Script=Han}]*\p{Script=Han}{0,2}$/u.test(shown.plain) && /^[^\p{Script=Han}]*?\d/u.test(shown.plain))
  );
}

function groupLabel(sheet: Sheet, header: AttendanceHeader, row: number): Label | null {
  const column = header.columns.group;
  if (column === null) return null;
  const merge = sheet.mergeAt(row, column);
  const cell = { row: merge?.top ?? row, column: merge?.left ?? column };
  const shown = shownCell(sheet.cell(cell.row, cell.column));
  if (shown.kind !== "text" || isDitto(shown.plain)) return null;
  return { text: shown.text.replace(/\s+/g, ""), plain: shown.plain, cell };
}

/** The area that holds a row's group: written beside it, merged over it, or once above. */
function areaLabel(sheet: Sheet, { columns, bottom }: AttendanceHeader, row: number): string | null {
  if (columns.place === null) return null;
  for (let upper = row; upper > bottom; upper--) {
    const text = cellText(sheet.seen(upper, columns.place));
    if (text !== "" && sumRowLabel(text) === null) return text;
  }
  return null;
}
