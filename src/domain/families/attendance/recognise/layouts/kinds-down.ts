import { cellText } from "../../../../grid/cell";
import { placedCell, type PlacedCell } from "../../../../grid/laid-out-sheet";
import type { Sheet } from "../../../../grid/sheet";
import type { Localized } from "../../../../language";
import { readSpanHeader } from "../../../../tables/month-header";
import { firstItem } from "../../../../values/present";
import { quoted } from "../../../../values/quote";
import { bareMonthRow } from "../month-marks";
import type { HeaderProblem } from "../header-months";
import { isDitto, sumRowLabel } from "../row-words";
import { headerField, headsNames } from "../vocabulary";
import {
  byKind,
  isSomebodys,
  kindOf,
  kindsOf,
  LONGEST_KIND,
  partsOf,
  sumLabelIn,
  type KindHeader,
  type KindRow,
  type RowBlock,
} from "./kind-rows";
import type { StaffingParts } from "./layout";

/** Rows under a header in which kinds of marks are looked for. */
const LOOKED_AT = 300;

/**
 * 姓名 | 项目 | 1月 | 2月 with a row for 到岗, 参保 and 发薪 of each person, or the people under each of these; a problem where somebody lacks a row that
 * the others have.
 */
export function kindsDown(sheet: Sheet, row: number): StaffingParts | HeaderProblem | null {
  if (!bareMonthRow(sheet.row(row))) return null;
  const header = kindHeader(sheet, row);
  if (!header) return null;
  const blocks = gather(sheet, header);
  const people = blocks.filter(isSomebodys);
  const kinds = kindsOf(people);
  if (people.length === 0 || !kinds.some(({ key }) => key === "presence") || kinds.length < 2) return null;
  const lacking = people.find(({ rows }) => rows.size !== kinds.length);
  if (lacking) return lacksRow(lacking, kinds, header);
  if (people.some(({ rows }) => [...rows.values()].some((one) => header.months.some((column) => isDittoAt(sheet, one.row, column)))))
    return null;
  return partsOf(sheet, header, blocks, kinds);
}

function isDittoAt(sheet: Sheet, row: number, column: number): boolean {
  return isDitto(cellText(sheet.cell(row, column)));
}

/** The header with the column that names the kinds. */
type HeaderOfKinds = KindHeader & { readonly kind: number };

function kindHeader(sheet: Sheet, row: number): HeaderOfKinds | null {
  const cells = sheet.row(row);
  const months = cells.flatMap((cell, column) => (cell && readSpanHeader(cell)?.rest === "" ? [column] : []));
  const firstMonth = months[0];
  if (firstMonth === undefined || months.some((column) => isOverOthers(sheet, row, column))) return null;
  let name: number | null = null;
  let kind: number | null = null;
  for (let column = 0; column < firstMonth; column++) {
    if (name === null && headsNames(cellText(sheet.seen(row, column)))) name = column;
    else if (kind === null && namesKinds(sheet, row, column)) kind = column;
  }
  if (name === null || kind === null) return null;
  const filled = sheet.filledColumns(row);
  const right = filled.reduce((last, column) => Math.max(last, sheet.mergeAt(row, column)?.right ?? column), firstMonth);
  return { row, left: Math.min(firstItem(filled), name, kind), right, name, kind, months };
}

/** A month merged over several columns, or over a header of its own, has its kinds of marks across. */
function isOverOthers(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.mergeAt(row, column);
  return (merge !== null && merge.right > merge.left) || headerField(cellText(sheet.seen(row + 1, column))) !== null;
}

function namesKinds(sheet: Sheet, row: number, column: number): boolean {
  const keys: string[] = [];
  for (let below = row + 1, blank = 0; below <= row + LOOKED_AT && blank < 2; below++) {
    blank = sheet.row(below).some((cell) => cell !== undefined && cell.kind !== "empty") ? 0 : blank + 1;
    const merge = sheet.mergeAt(below, column);
    if (merge && merge.left < column) continue;
    const key = kindOf(cellText(sheet.seen(below, column)));
    if (key !== null) keys.push(key);
  }
  const marks = new Set(keys.filter((key) => key !== "subtotal"));
  return marks.has("presence") && marks.size > 1;
}

/** The rows under the header, those of one person or one sum together. */
function gather(sheet: Sheet, header: HeaderOfKinds): RowBlock[] {
  const found = rowsBelow(sheet, header);
  const kinds = found.flatMap((one) => (typeof one === "number" ? [] : [one]));
  return standByKind(kinds) ? byKind(found) : byPerson(found);
}

function rowsBelow(sheet: Sheet, header: HeaderOfKinds): (KindRow | number)[] {
  const found: (KindRow | number)[] = [];
  let who = "";
  const own = subtotalsAreKinds(sheet, header);
  for (let row = header.row + 1, blank = false; ; row++) {
    if (sheet.isBlank(row, header)) {
      if (blank) return found;
      blank = true;
      continue;
    }
    const one = kindRow(sheet, header, row, who, own) ?? underKind(sheet, header, row, found.at(-1));
    // Behind a gap only what tells of a kind goes on with the table.
    if ((blank && one === null) || bareMonthRow(sheet.row(row))) return found;
    blank = false;
    if (one) who = one.who;
    found.push(one ?? row);
  }
}

/** Whether 小计 among the kinds is a row of each person's: of the table's own sums there are few. */
function subtotalsAreKinds(sheet: Sheet, header: HeaderOfKinds): boolean {
  let [subtotals, presences] = [0, 0];
  for (let row = header.row + 1; !sheet.isBlank(row, header); row++) {
    const key = ownKind(sheet, header, row);
    if (key === "subtotal") subtotals++;
    else if (key === "presence") presences++;
  }
  return subtotals > 1 && subtotals * 2 >= presences;
}

function ownKind(sheet: Sheet, header: HeaderOfKinds, row: number): string | null {
  const merge = sheet.mergeAt(row, header.kind);
  // A label merged over names and kinds is of a sum.
  return merge && merge.left < header.kind ? null : kindOf(cellText(sheet.seen(row, header.kind)));
}

function kindRow(sheet: Sheet, header: HeaderOfKinds, row: number, before: string, own: boolean): KindRow | null {
  const label = placedCell(sheet, row, header.kind);
  const told = whoseRow(sheet, header, row);
  const key = ownKind(sheet, header, row);
  const merge = sheet.mergeAt(row, header.name);
  const opens = merge !== null && merge.top === row && merge.bottom > row;
  if (key !== null && (key !== "subtotal" || own)) return { row, key, label, who: told === "" ? before : told, opens };
  // 到岗合计 | 参保合计 | 发薪合计 at the foot, each the sum of one kind.
  const summed = SUM_OF_KIND.exec(told === "" ? cellText(label.cell) : told);
  const of = summed?.[1] === undefined ? null : kindOf(summed[1]);
  if (of !== null && of !== "subtotal") return { row, key: of, label, who: summed?.[2] ?? "", opens: false };
  return unknownKind(sheet, header, row, before, label) ? { row, key: `?${cellText(label.cell)}`, label, who: before, opens: false } : null;
}

/** A row of a person under a kind that was named once, before the names. */
function underKind(sheet: Sheet, header: HeaderOfKinds, row: number, above: KindRow | number | undefined): KindRow | null {
  if (header.kind > header.name || typeof above !== "object" || cellText(sheet.seen(row, header.kind)) !== "") return null;
  const who = whoseRow(sheet, header, row);
  return who === "" ? null : { ...above, row, who, opens: false };
}

const SUM_OF_KIND = /^(.{2,8}?)(小计|合计|总计|共计)$/;

/** A kind that nobody knows, among the rows of somebody. */
function unknownKind(sheet: Sheet, header: HeaderOfKinds, row: number, before: string, label: PlacedCell): boolean {
  const text = cellText(label.cell);
  if (before === "" || text === "" || text.length > LONGEST_KIND || sumRowLabel(text) !== null || sumRowLabel(before) !== null)
    return false;
  const merge = sheet.mergeAt(row, header.name);
  return label.at.column === header.kind && (merge ? merge.top < row : [before, ""].includes(cellText(sheet.cell(row, header.name))));
}

/** The name of a row; the label of sums, wherever before the kinds it stands; "" where nothing is said anew. */
function whoseRow(sheet: Sheet, { left, name, kind }: HeaderOfKinds, row: number): string {
  const own = cellText(sheet.seen(row, name));
  return own === "" || isDitto(own) ? sumLabelIn(sheet, row, left, kind) : own;
}

/** Whether the people stand under each kind, not the kinds beside each person. */
function standByKind(rows: readonly KindRow[]): boolean {
  let balance = 0;
  rows.forEach((one, index) => {
    const above = rows[index - 1];
    if (!above) return;
    if (above.key === one.key && above.who !== one.who) balance++;
    else if (above.key !== one.key && above.who === one.who) balance--;
  });
  return balance > 0;
}

function byPerson(rows: readonly (KindRow | number)[]): RowBlock[] {
  const blocks: RowBlock[] = [];
  let current: RowBlock | null = null;
  for (const one of rows) {
    if (typeof one === "number") {
      blocks.push({ who: "", rows: new Map(), alone: one });
      current = null;
      continue;
    }
    if (!current || one.opens || one.who !== current.who || current.rows.has(one.key))
      blocks.push((current = { who: one.who, rows: new Map(), alone: null }));
    current.rows.set(one.key, one);
  }
  return blocks;
}

function lacksRow({ who, rows }: RowBlock, kinds: readonly KindRow[], header: HeaderOfKinds): HeaderProblem {
  const labels = kinds.filter(({ key }) => !rows.has(key)).map(({ label }) => quoted(cellText(label.cell), LONGEST_KIND));
  const row = firstItem([...rows.values()]).row;
  const name = quoted(who, LONGEST_KIND);
  const why: Localized =
    labels.length > 0
      ? {
          zh: `这张表每名社工有几行（${kinds.map(({ label }) => cellText(label.cell)).join("、")}），但“${name}”没有${labels.map((label) => `“${label}”`).join("、")}行，无法判断“四有”。本表没有核算，保持原样。请补上这一行。`,
          en: `In this table each person has several rows, but “${name}” has none for ${labels.map((label) => `“${label}”`).join(", ")}, so the four conditions cannot be judged. It was not audited and stays as written. Add that row.`,
        }
      : {
          zh: `这张表每名社工有几行（${kinds.map(({ label }) => cellText(label.cell)).join("、")}），但“${name}”的行与别人的不同，无法判断“四有”。本表没有核算，保持原样。请使每人的行一致。`,
          en: `In this table each person has several rows, but those of “${name}” differ from the others', so the four conditions cannot be judged. It was not audited and stays as written. Give everybody the same rows.`,
        };
  return { cell: { row, column: header.name }, why };
}
