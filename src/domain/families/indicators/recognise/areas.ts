import type { CellAddress } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { metricRows, namesColumns, type IndicatorBlock, leadOf } from "./blocks";
import { doubtOf, settledBlock } from "./doubts";
import { blockRoles } from "./roles";
import { endsLines, isMergedAcross, rowShape, shapeRole } from "./row-shape";
import { firstColumn, type Triple } from "./triples";
import { tripleUnits, withUnit } from "./units";
import { findStaffColumn } from "./staff-column";
import { indicatorField, isTotalLabel, measureOf, sumScope, isReference } from "./vocabulary";
import type { AreaMetric, GroupTotal, Indicator, IndicatorAreasTable } from "../model";
import type { Quantity, Refusal } from "../../../tables/model";
import { readQuantity, statedAmount } from "../../../tables/quantity";
import type { RowRole } from "../../../tables/roles";
import { unitInBrackets } from "../../../values/unit";
import { partRows } from "../../../tables/part-rows";
import { rowSums, sumsByName, sumWord, UNPROVED_SUM, type RowSum } from "../../../tables/row-sums";
import { leftOutRows } from "../../../tables/left-out";
import { titled } from "../../../tables/table-titles";
import { firstItem, itemAt, lastItem } from "../../../values/present";

interface AreaRow {
  readonly label: string;
  readonly row: number;
  /** It sums areas: its label says so, or label and figures together. */
  readonly isTotal: boolean;
}

/** Reads one block of an area table: its areas, their sums, and each metric's triples; `repeated` rows hold its header once more. */
export function readAreas(sheet: Sheet, header: IndicatorBlock, end: number, repeated: ReadonlySet<number>): IndicatorAreasTable | Refusal {
  const roles = new Map<number, RowRole>();
  const rows = labelledRows(sheet, header, end, repeated, roles);
  if (!Array.isArray(rows)) return rows;
  const block = settledBlock(sheet, header, rows);
  const areas = rows.filter(({ isTotal }) => !isTotal);
  const { sums, parts } = sumsOfRows(sheet, block, rows);
  if (areas.length === 0) {
    return {
      sheet: sheet.name,
      row: block.row,
      column: leadOf(block),
      why: {
        zh: "像指标完成情况表，但表头下面没有认出片区行，不作核算。请在“片区”一列写上各片区名称。",
        en: "This looks like an indicator table, but no area rows are known under its header, so it is not counted. Write the areas' names in their column.",
      },
      leftAlone: false,
    };
  }
  const staffColumn = findStaffColumn(sheet, block, areas);
  const staffAt = (row: number): Quantity | null =>
    staffColumn === null ? null : readQuantity(sheet.seen(row, staffColumn), { row, column: staffColumn });
  // The workers of 其中：独居老人 are among those of the row above it.
  const staffed = areas.map((area) => ({ ...area, staff: parts.has(rows.indexOf(area)) ? null : staffAt(area.row) }));
  const staffOf = new Map(staffed.map(({ row, staff }) => [row, staff]));
  const total = sums.findLast(({ whole }) => whole);
  for (const { label, row, isTotal } of rows) roles.set(row, !isTotal ? "item" : sumScope(label) === "group" ? "subtotal" : "total");
  const place = titled(sheet, { top: block.top, left: block.left, bottom: lastItem(rows).row, right: block.right });
  return {
    kind: "indicator-areas",
    sheet,
    ...place,
    roles: blockRoles(sheet, block, place.range, repeated, roles),
    people: firstItem(header.triples).lead?.field === "person",
    areas: staffed,
    staffTotal: total ? staffAt(itemAt(rows, total.at).row) : null,
    staffSubtotals: sums
      .filter((sum) => sum !== total)
      .flatMap(({ at, of, unproved }) => {
        const stated = staffAt(itemAt(rows, at).row);
        return stated
          ? [{ total: stated, of: of.map((index) => staffOf.get(itemAt(rows, index).row) ?? null), why: unproved ? UNPROVED_SUM : null }]
          : [];
      }),
    metrics: block.triples.map((triple) => readMetric(sheet, block, triple, rows, sums, total ?? null)),
  };
}

/** The rows of areas and sums below a header, top to bottom: up to the next table, three empty rows, or what follows the last sum. */
function labelledRows(
  sheet: Sheet,
  block: IndicatorBlock,
  end: number,
  repeated: ReadonlySet<number>,
  roles: Map<number, RowRole>,
): AreaRow[] | Refusal {
  const rows: (AreaRow & { filled: boolean })[] = [];
  let gap = 0;
  for (let row = block.last + 1; row < end && gap <= 2; row++) {
    if (repeated.has(row)) continue;
    if (namesColumns(sheet, block, row, gap > 0)) break;
    const shape = rowShape(sheet, block, row);
    if (endsLines(sheet, block, row, shape)) break;
    const role = shapeRole(shape);
    if (role !== null && shape !== "words") {
      roles.set(row, role);
      gap++;
      continue;
    }
    const own = labelOf(sheet, block, row);
    const before = rows.at(-1);
    const label = own === "" && before && !before.isTotal && isPart(sheet, block, row, end) ? before.label : own;
    const filled = block.triples.some(
      ({ target, done }) => sheet.cell(row, target).kind !== "empty" || sheet.cell(row, done).kind !== "empty",
    );
    if (label === "" && !filled) {
      gap++;
      continue;
    }
    gap = 0;
    // The title of the next table stands where an area's name would.
    if (!filled && /表$/.test(label)) break;
    const known = filled || isTotalLabel(label) || counts(sheet, block, row);
    if (label !== "" && indicatorField(label) !== null) break;
    // 人均, 上年合计: beside the areas for comparing, and none of them.
    if (isReference(label)) {
      if (filled) roles.set(row, "unread");
      continue;
    }
    if (label !== "") rows.push({ label, row, filled: known, isTotal: isTotalLabel(label) });
    else if (filled) {
      // Behind its 合计 a table is over; what stands further down is not its own.
      if (rows.at(-1)?.isTotal) break;
      return {
        sheet: sheet.name,
        row,
        column: leadOf(block),
        why: {
          zh: "这一行有指标数字，但片区一格是空的，无法确定属于哪个片区，也无法确定是不是合计。请补上片区名称或“合计”。",
          en: "This row holds figures, but the cell for its area is empty, so it cannot be told whose they are or whether they are a total. Add the area's name, or 合计.",
        },
        leftAlone: false,
      };
    }
  }
  // An area without figures counts among others; a remark below the table does not.
  const told = withToldTotals(sheet, block, rows.slice(0, rows.findLastIndex(({ filled }) => filled) + 1));
  const lastSum = told.findLastIndex(({ isTotal }) => isTotal);
  return lastSum > 0 && !firstItem(told).isTotal ? told.slice(0, lastSum + 1) : told;
}

/** The sums among the rows, and the rows that are parts of others (其中：独居老人): no sum takes these in. */
function sumsOfRows(
  sheet: Sheet,
  block: IndicatorBlock,
  rows: readonly AreaRow[],
): { readonly sums: readonly RowSum[]; readonly parts: ReadonlySet<number> } {
  const columns = amountColumns(block);
  const amounts = ({ row }: AreaRow): (number | null)[] => columns.map((column) => statedAmount(sheet, { row, column }));
  const parts = partRows(rows.map((row) => ({ label: row.label, isSum: row.isTotal, amounts: amounts(row) })));
  const counted = rows.flatMap((row, at) => (parts.has(at) ? [] : [{ ...row, at }]));
  const areas = counted.filter(({ isTotal }) => !isTotal).length;
  const sums = rowSums(
    counted.map(({ label, isTotal }) => (isTotal ? sumWord(label) : "")),
    {
      name: (at) => itemAt(counted, at).label,
      amounts: (at) => amounts(itemAt(counted, at)),
      leftOut: leftOutRows(
        sheet,
        { top: block.top, left: block.left, bottom: rows.at(-1)?.row ?? block.last, right: block.right },
        counted,
      ),
    },
  ).map((sum) => ({
    ...sum,
    at: itemAt(counted, sum.at).at,
    of: sum.of.map((index) => itemAt(counted, index).at),
    whole: sum.whole || sum.of.length === areas,
    ...(parts.size > 0 ? { narrowed: true as const } : {}),
  }));
  return { sums, parts };
}

function amountColumns({ triples }: IndicatorBlock): number[] {
  return triples.flatMap(({ target, done }) => [target, done]);
}

/** The rows, those among them made sums whose labels and figures say so (走访任务总和). */
function withToldTotals(sheet: Sheet, block: IndicatorBlock, rows: readonly AreaRow[]): AreaRow[] {
  const columns = amountColumns(block);
  const amounts = ({ row }: AreaRow): (number | null)[] => columns.map((column) => statedAmount(sheet, { row, column }));
  return rows.map((row, at) => {
    const before = rows.slice(0, at).filter(({ isTotal }) => !isTotal);
    const told = !row.isTotal && sumsByName(row.label, amounts(row), before.map(amounts));
    return told ? { ...row, isTotal: true } : row;
  });
}

/** The words that name a row: its area, or 合计 wherever it stands before the figures. */
function labelOf(sheet: Sheet, block: IndicatorBlock, row: number): string {
  const { left, lead, triples } = block;
  for (let column = left; column < firstColumn(triples); column++) {
    const text = cellText(sheet.cell(row, column));
    if (text !== "" && column !== lead && isTotalLabel(text)) return text;
  }
  const label = shownCell(sheet.seen(row, leadOf(block)));
  return label.kind === "text" || label.kind === "number" ? cellText(label) : "";
}

/** So many rows may stand under an area that is named in the first of them alone. */
const MOST_PARTS = 60;

/** Whether a row belongs to the area named above it: a team or a worker stands between area and figures, and a sum closes the rows that name no area. */
function isPart(sheet: Sheet, block: IndicatorBlock, row: number, end: number): boolean {
  const last = Math.min(end, row + MOST_PARTS);
  for (let at = row; at < last; at++) {
    const label = labelOf(sheet, block, at);
    if (label !== "") return at > row && isTotalLabel(label);
    if (!namesPart(sheet, block, at)) return false;
  }
  return false;
}

function namesPart(sheet: Sheet, block: IndicatorBlock, row: number): boolean {
  for (let column = leadOf(block) + 1; column < firstColumn(block.triples); column++) {
    const shown = shownCell(sheet.cell(row, column));
    if (shown.kind === "text" && !/\d|^其中/.test(shown.plain)) return true;
  }
  return false;
}

/** Whether a row without figures of its own takes part all the same: it has staff, or figures are merged over it. */
function counts(sheet: Sheet, block: IndicatorBlock, row: number): boolean {
  const { right, triples } = block;
  for (let column = leadOf(block) + 1; column <= right; column++) if (sheet.cell(row, column).kind !== "empty") return true;
  return triples.some(({ target }) => (sheet.mergeAt(row, target)?.top ?? row) < row);
}

function readMetric(
  sheet: Sheet,
  block: IndicatorBlock,
  triple: Triple,
  rows: readonly AreaRow[],
  sums: readonly RowSum[],
  whole: RowSum | null,
): AreaMetric {
  const { name, measure } = metricOf(sheet, block, triple);
  const items: Indicator[] = [];
  const unread: Indicator[] = [];
  const byRow = new Map<number, Indicator>();
  for (const { label, row, isTotal } of rows) {
    if (isTotal) continue;
    if (isMergedAcross(sheet, triple, row, block.lead)) {
      const merged = mergedItem(sheet, block, triple, row);
      unread.push(merged);
      byRow.set(row, merged);
      continue;
    }
    const target = anchor(sheet, row, triple.target);
    const done = anchor(sheet, row, triple.done);
    // One value merged over several areas is one item, told where it stands.
    const same = items.find((item) => item.target.cell.row === target.row && item.done.cell.row === done.row);
    const item = same ?? {
      ...indicatorAt(sheet, block, triple, row, target, done, anchor(sheet, row, triple.rate ?? 0)),
      name,
      measure,
      area: label,
    };
    if (!same) items.push(item);
    byRow.set(row, item);
  }
  // A promise merged over the areas and delivered in one of them alone is the station's.
  const shared = items.length > 1 && items.every(({ target }) => target.cell.row === firstItem(items).target.cell.row);
  const filled = items.filter(({ target, done }) => isStated(done) || (isStated(target) && !shared));
  const stationLevel = items.length > 0 && unread.length === 0 && rows.length - sums.length > 1 && filled.length === 1;
  const own = stationLevel ? filled : items;
  const totals = sums.flatMap((sum): (GroupTotal & { sum: RowSum })[] => {
    const { row } = itemAt(rows, sum.at);
    // A metric merged down into 合计, or out of it, has no cells of its own there.
    if (anchor(sheet, row, triple.target).row !== row || own.some(({ target }) => target.cell.row === row)) return [];
    const at = (column: number): CellAddress => ({ row, column });
    const total = {
      ...indicatorAt(sheet, block, triple, row, at(triple.target), at(triple.done), at(triple.rate ?? 0)),
      name,
      measure,
      isTotal: true,
    };
    const of = new Set(sum.of.flatMap((index) => byRow.get(itemAt(rows, index).row) ?? []));
    return [
      { sum, total, of: [...of].filter((item) => own.includes(item) || unread.includes(item)), why: sum.unproved ? UNPROVED_SUM : null },
    ];
  });
  return { name, measure, stationLevel, items: own, unread, ...sumsOfMetric(totals, whole, stationLevel) };
}

/** The sum of everything apart from those of groups; with its rows where words leave some out, or nothing tells which they are. */
function sumsOfMetric(
  totals: readonly (GroupTotal & { readonly sum: RowSum })[],
  whole: RowSum | null,
  stationLevel: boolean,
): Pick<AreaMetric, "total" | "totalOf" | "subtotals"> {
  const last = totals.find(({ sum }) => sum === whole);
  const apart = last !== undefined && !stationLevel && (last.why || last.sum.narrowed);
  return {
    total: last?.total ?? null,
    totalOf: apart ? last : null,
    subtotals: totals.filter(({ sum }) => sum !== whole).map(({ total, of, why }) => ({ total, of, why: why ?? null })),
  };
}

function indicatorAt(
  sheet: Sheet,
  block: IndicatorBlock,
  triple: Triple,
  row: number,
  target: CellAddress,
  done: CellAddress,
  rate: CellAddress,
): Indicator {
  const units = tripleUnits(sheet, block, triple);
  const ofMetric = unitInBrackets(metricOf(sheet, block, triple).name);
  const inUnit = (quantity: Quantity, header: string | null): Quantity => withUnit(sheet, row, quantity, header ?? ofMetric, units.column);
  const read = (at: CellAddress, header: string | null): Quantity => inUnit(readQuantity(sheet.cell(at.row, at.column), at), header);
  return {
    name: "",
    measure: null,
    area: null,
    isTotal: false,
    target: read(target, units.target),
    done: read(done, units.done),
    rate: triple.rate === null ? null : rate,
    rateSigned: triple.signed,
    summed: triple.summed ?? null,
    addends: addendsAt(sheet, triple, done.row, (quantity) => inUnit(quantity, units.done)),
    span: triple.span,
    doubt: doubtOf(sheet, block, triple, row),
    beyond: triple.beyond,
  };
}

/** What one merged area says of target and done alike is neither's: it is no item, and what sums over it waits. */
function mergedItem(sheet: Sheet, block: IndicatorBlock, triple: Triple, row: number): Indicator {
  const at = anchor(sheet, row, triple.target);
  const item = indicatorAt(sheet, block, triple, row, at, at, at);
  const text = cellText(sheet.cell(at.row, at.column));
  const unread: Quantity = { ...item.target, reading: text === "" ? { status: "empty" } : { status: "unreadable", text } };
  return { ...item, target: unread, done: unread };
}

/** The amounts of the single periods that add up to a done, in the unit that its row or header tells. */
export function addendsAt(
  sheet: Sheet,
  { periods }: Triple,
  row: number,
  inUnit: (quantity: Quantity) => Quantity = (quantity) => quantity,
): Indicator["addends"] {
  const at = (column: number): Quantity => inUnit(readQuantity(sheet.cell(row, column), { row, column }));
  return periods.map(({ column, kind, index, of }) => ({ kind, index, quantity: at(column), ...(of ? { of: of.map(at) } : {}) }));
}

function isStated(quantity: Quantity): boolean {
  return quantity.reading.status !== "empty" || quantity.notApplicable;
}

/** The cell that holds what is seen at a place: the top left one where cells are merged. */
export function anchor(sheet: Sheet, row: number, column: number): CellAddress {
  const merge = sheet.mergeAt(row, column);
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}

/** The metric above a triple, and what of it is counted where the header says so on a row of its own (专业小组 over 节数 over 协议量). */
export function metricOf(sheet: Sheet, block: IndicatorBlock, triple: Triple): { name: string; measure: string | null } {
  if (triple.metric !== null) return { name: triple.metric, measure: triple.measure };
  const texts = metricRows(sheet, block)
    .map((row) => textOver(sheet, row, triple.target, leadOf(block)))
    .filter((text) => text !== "");
  const [nearest = "", upper = nearest] = texts;
  if (nearest === upper) return { name: nearest, measure: triple.measure };
  if (triple.measure !== null) return { name: `${upper}${nearest}`, measure: triple.measure };
  const measure = measureOf(nearest) ?? (/^(?:接案|结案|开案)/.test(nearest) ? nearest : null);
  return measure === null ? { name: `${upper}${nearest}`, measure } : { name: upper, measure };
}

/** A metric's merged header, or the nearest one to the left where headers were not merged. */
function textOver(sheet: Sheet, row: number, target: number, lead: number): string {
  for (let column = target; column > lead; column--) {
    const text = cellText(sheet.seen(row, column));
    if (text === "") continue;
    const field = indicatorField(text);
    return field === "area" || field === "staff" ? "" : text;
  }
  return "";
}
