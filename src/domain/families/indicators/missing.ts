import { cellKey, type CellRef } from "../../grid/address";
import { plainText } from "../../grid/cell";
import type { Localized } from "../../language";
import type { Audit } from "../../tables/audit";
import type { Quantity } from "../../tables/model";
import type { MissingFigures } from "../../tables/report";
import { isIndicators, type Indicator, type IndicatorTable } from "./model";

const SERVICES: Localized = { zh: "服务指标、总体服务与项目完成情况", en: "service indicators, overall services and projects" };

const PROGRESS: Localized = { zh: "服务期时间进度", en: "time progress" };

const WHY = {
  noTables: { zh: "没有识别到指标完成情况统计表。", en: "No indicator table was recognised." },
  unreadable: { zh: "单元格中的数量无法读取。", en: "The quantity in the cell cannot be read." },
  empty: { zh: "指标量或完成量未填写。", en: "The target or the amount delivered is not filled in." },
  noAddends: { zh: "相加的数据不全，合计没有复算。", en: "What adds up to the total is incomplete, so it was not computed." },
  zeroTarget: { zh: "指标量为 0，没有完成率。", en: "The target is 0, so there is no completion rate." },
  noPeriod: {
    zh: "服务期或评估期未知。可在“设置”中填写。",
    en: "The service term or the evaluation period is unknown. It can be entered under Settings.",
  },
} satisfies Record<string, Localized>;

/** The promises that the paragraphs cannot state: one side is wanting or unreadable, or no rate exists. */
export function missingIndicators(audit: Audit): MissingFigures[] {
  const tables = audit.tables.filter(isIndicators);
  if (tables.length === 0) return [{ labels: [SERVICES], why: WHY.noTables, cells: [] }];
  const byCause = new Map<Localized, { labels: Localized[]; cells: CellRef[] }>();
  const add = (why: Localized, label: Localized, cells: readonly CellRef[]): void => {
    const known = byCause.get(why) ?? { labels: [], cells: [] };
    known.labels.push(label);
    for (const cell of cells) known.cells.push(cell);
    byCause.set(why, known);
  };
  const blockedBy = new Map(audit.notComputed.map((cell) => [cellKey(cell), cell.blockedBy]));
  for (const table of tables) {
    for (const { name, indicator } of stationIndicators(table)) {
      const pair = [indicator.target, indicator.done];
      const label = { zh: name, en: name };
      const at = (quantity: Quantity): CellRef => ({ sheet: table.sheet.name, ...quantity.cell });
      const held = pair.flatMap((quantity) => blockedBy.get(cellKey(at(quantity))) ?? []);
      const unreadable = pair.filter(({ reading }) => reading.status === "unreadable");
      const empty = pair.filter(({ reading, notApplicable }) => reading.status === "empty" && !notApplicable);
      if (held.length > 0) add(WHY.noAddends, label, held);
      else if (unreadable.length > 0) add(WHY.unreadable, label, unreadable.map(at));
      else if (empty.length === 1 && !indicator.isTotal) add(WHY.empty, label, empty.map(at));
      else if (indicator.target.reading.status === "read" && indicator.target.reading.value === 0)
        add(WHY.zeroTarget, label, [at(indicator.target)]);
    }
  }
  const found: MissingFigures[] = [...byCause].map(([why, rest]) => ({ ...rest, why }));
  if (audit.metrics.progress === null) found.push({ labels: [PROGRESS], why: WHY.noPeriod, cells: [] });
  return found;
}

/** The indicators that the paragraphs speak of: the station's as a whole. */
function stationIndicators(table: IndicatorTable): { readonly name: string; readonly indicator: Indicator }[] {
  if (table.kind === "indicator-list" || table.kind === "indicator-projects") {
    return table.items.map((indicator) => ({ name: plainText(indicator.name), indicator }));
  }
  return table.metrics.flatMap(({ name, measure, stationLevel, items, total }) => {
    const full = plainText(measure && !name.includes(measure) ? `${name}${measure}` : name);
    return (stationLevel ? items : total ? [total] : []).map((indicator) => ({ name: full, indicator }));
  });
}
