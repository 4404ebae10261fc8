import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import { evidenceText } from "../../../tables/evidence";
import type { Quantity } from "../../../tables/model";
import { Tally } from "../../../values/exact";
import type { Indicator } from "../model";
import type { IndicatorHeader } from "./header";
import { linesBelow } from "./lines-below";
import { statedRates } from "./stated-rates";
import type { Triple } from "./triples";

/** Fewer stated rates than this prove nothing. */
const LEAST_STATED = 3;

/**
 * A header that splits what was done (上半年完成 | 下半年完成, 线上 | 线下) and sums it nowhere: read, where at least half of three or more
 * stated rates are what the parts together come to, and no part by itself explains as many. Else nothing is known of what was done.
 */
export function withProvedSplit(sheet: Sheet, header: IndicatorHeader | null): IndicatorHeader | null {
  const split = header?.split ?? null;
  if (!header || !split || split.lead?.field !== "content") return header;
  const columns = split.periods.map(({ column }) => column);
  const rows = linesBelow(sheet, header.last, split);
  const { stated, agreeing } = statedRates(sheet, { ...split, done: columns }, rows);
  const alone = Math.max(...columns.map((column) => statedRates(sheet, { ...split, done: column }, rows).agreeing));
  if (stated < LEAST_STATED || agreeing * 2 < stated || agreeing <= alone) return header;
  const names = columns.map((column) => `“${cellText(sheet.seen(header.last, column))}”`);
  const name = { zh: `完成量按${names.join("、")}相加`, en: `the amount done as ${names.join(" + ")}` };
  const proved: Triple = { ...split, split: evidenceText(name, { stated, agreeing, oneARow: true }) };
  return { ...header, missing: null, triples: [...header.triples, proved].sort((a, b) => a.target - b.target) };
}

/** What was done of a line whose parts no column sums: it stands where its first part does. */
export function doneOfParts(addends: Indicator["addends"], at: Quantity["cell"]): Quantity {
  const readings = addends.map(({ quantity: { reading } }) => reading);
  const unit = addends.find(({ quantity }) => quantity.unit !== null)?.quantity.unit ?? null;
  const notApplicable = addends.every(({ quantity }) => quantity.notApplicable);
  const unreadable = readings.find(({ status }) => status === "unreadable");
  if (unreadable) return { cell: at, reading: unreadable, notApplicable: false, unit };
  const read = readings.flatMap((reading) => (reading.status === "read" ? [reading.value] : []));
  if (read.length === 0) return { cell: at, reading: { status: "empty" }, notApplicable, unit };
  const sum = new Tally();
  for (const value of read) sum.add(value);
  return { cell: at, reading: { status: "read", value: sum.total }, notApplicable: false, unit };
}

/** What a list says of itself where its dones are split. */
export function splitOf(items: readonly Indicator[]): Localized | null {
  return items.find(({ split }) => split)?.split ?? null;
}
