import type { CellAddress } from "../grid/address";
import { cellText, shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { indicatorField, isTotalLabel, lastColumn, type Triple } from "./indicator-header";
import type { AreaMetric, Indicator, IndicatorAreasTable, Quantity, Refusal } from "./model";
import { readQuantity } from "./quantity";
import { titled } from "./table-titles";

/** Reads one block of an area table: its areas, the 合计 row, and each metric's triples; `repeated` rows hold its header once more. */
export function readAreas(
  sheet: Sheet,
  headerRow: number,
  triples: readonly Triple[],
  areaColumn: number,
  end: number,
  repeated: ReadonlySet<number>,
): IndicatorAreasTable | Refusal {
  const areas: { label: string; row: number }[] = [];
  let totalRow: number | null = null;
  let gap = 0;
  for (let row = headerRow + 1; row < end && totalRow === null && gap <= 2; row++) {
    if (repeated.has(row)) continue;
    const label = shownCell(sheet.cell(row, areaColumn));
    const plain = label.kind === "text" ? label.plain : label.kind === "number" ? String(label.value) : "";
    const filled = triples.some(({ target, done }) => sheet.cell(row, target).kind !== "empty" || sheet.cell(row, done).kind !== "empty");
    if (plain === "" && !filled) {
      gap++;
      continue;
    }
    gap = 0;
    // The title of the next table stands where an area's name would.
    if (!filled && /表$/.test(plain)) break;
    if (isTotalLabel(plain)) totalRow = row;
    else if (plain !== "" && (filled || areas.length > 0 || staffIn(sheet, row, areaColumn, triples)) && !indicatorField(plain))
      areas.push({ label: plain, row });
    else if (plain === "" && filled) {
      return {
        sheet: sheet.name,
        row,
        column: areaColumn,
        why: {
          zh: "这一行有指标数字，但没有片区名称，也不是“合计”，无法确定属于哪个片区。请补上片区名称。",
          en: "This row holds figures but names no area and is no total, so it cannot be told whose they are. Add the area's name.",
        },
        leftAlone: false,
      };
    }
  }
  if (areas.length === 0) {
    return {
      sheet: sheet.name,
      row: headerRow,
      column: areaColumn,
      why: {
        zh: "像指标完成情况表，但表头下面没有片区行。",
        en: "This looks like an indicator table, but no area rows follow its header.",
      },
      leftAlone: false,
    };
  }
  const staffColumn = findStaffColumn(sheet, headerRow, triples[0]!.target);
  const staffAt = (row: number): Quantity | null =>
    staffColumn === null ? null : readQuantity(sheet.seen(row, staffColumn), { row, column: staffColumn });
  const metrics = triples.map((triple) => readMetric(sheet, headerRow, triple, areas, totalRow));
  const top = triples.some(({ target }) => headerRow > 0 && cellText(sheet.seen(headerRow - 1, target)) !== "") ? headerRow - 1 : headerRow;
  const range = { top, left: areaColumn, bottom: totalRow ?? areas.at(-1)!.row, right: lastColumn(triples) };
  return {
    kind: "indicator-areas",
    sheet,
    ...titled(sheet, range),
    areas: areas.map((area) => ({ ...area, staff: staffAt(area.row) })),
    staffTotal: totalRow === null ? null : staffAt(totalRow),
    metrics,
  };
}

function staffIn(sheet: Sheet, row: number, areaColumn: number, triples: readonly Triple[]): boolean {
  for (let column = areaColumn + 1; column < triples[0]!.target; column++)
    if (shownCell(sheet.cell(row, column)).kind === "number") return true;
  return triples.some(({ target }) => (sheet.mergeAt(row, target)?.top ?? row) < row);
}

function findStaffColumn(sheet: Sheet, headerRow: number, before: number): number | null {
  for (let column = 0; column < before; column++) {
    if (indicatorField(cellText(sheet.seen(headerRow, column))) === "staff") return column;
    if (headerRow > 0 && indicatorField(cellText(sheet.seen(headerRow - 1, column))) === "staff") return column;
  }
  return null;
}

function readMetric(
  sheet: Sheet,
  headerRow: number,
  triple: Triple,
  areas: readonly { label: string; row: number }[],
  totalRow: number | null,
): AreaMetric {
  const name = metricName(sheet, headerRow, triple.target);
  const items: Indicator[] = [];
  const seen = new Set<number>();
  for (const { label, row } of areas) {
    const target = anchor(sheet, row, triple.target);
    const done = anchor(sheet, row, triple.done);
    // One value merged over several areas is one item, told where it stands.
    const key = target.row * 1_048_576 + done.row;
    if (seen.has(key)) continue;
    seen.add(key);
    items.push({
      name,
      measure: triple.measure,
      area: label,
      isTotal: false,
      target: readQuantity(sheet.cell(target.row, target.column), target),
      done: readQuantity(sheet.cell(done.row, done.column), done),
      rate: triple.rate === null ? null : anchor(sheet, row, triple.rate),
    });
  }
  const filled = items.filter(({ target, done }) => isStated(target) || isStated(done));
  const stationLevel = areas.length > 1 && filled.length === 1;
  const total: Indicator | null =
    totalRow === null
      ? null
      : {
          name,
          measure: triple.measure,
          area: null,
          isTotal: true,
          target: readQuantity(sheet.cell(totalRow, triple.target), { row: totalRow, column: triple.target }),
          done: readQuantity(sheet.cell(totalRow, triple.done), { row: totalRow, column: triple.done }),
          rate: triple.rate === null ? null : { row: totalRow, column: triple.rate },
        };
  // A metric merged down into 合计 has no cells of its own there.
  const merged = totalRow !== null && anchor(sheet, totalRow, triple.target).row !== totalRow;
  return { name, measure: triple.measure, stationLevel, items: stationLevel ? filled : items, total: merged ? null : total };
}

function isStated(quantity: Quantity): boolean {
  return quantity.reading.status !== "empty" || quantity.notApplicable;
}

function anchor(sheet: Sheet, row: number, column: number): CellAddress {
  const merge = sheet.mergeAt(row, column);
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}

/** The metric above a triple: its merged header, or the nearest one to the left where headers were not merged. */
export function metricName(sheet: Sheet, headerRow: number, target: number): string {
  for (let upper = headerRow - 1; upper >= Math.max(0, headerRow - 2); upper--) {
    for (let column = target; column >= 0; column--) {
      const text = cellText(sheet.seen(upper, column));
      if (text === "") continue;
      const field = indicatorField(text);
      if (field === "area" || field === "staff") break;
      return text;
    }
  }
  return "";
}
