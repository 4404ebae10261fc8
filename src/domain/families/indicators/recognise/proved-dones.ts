import type { Sheet } from "../../../grid/sheet";
import { evidenceText } from "../../../tables/evidence";
import { countsServices } from "../../../values/vocabulary/register-headers";
import { any } from "../../../values/vocabulary/patterns";
import { columnName, type IndicatorHeader } from "./header";
import { headerText } from "./header-text";
import { linesBelow } from "./lines-below";
import { statedRates } from "./stated-rates";
import type { Triple } from "./triples";
import { standsBeside } from "./vocabulary";

/** How far beside promise and percentage what was done may stand. */
const BESIDE = 3;

interface Candidate {
  readonly column: number;
  readonly text: string;
  readonly stated: number;
  readonly agreeing: number;
}

/** Under words of no service so many lines must state the percentage, and all but one in five be right. */
const LEAST_UNNAMED = 4;

/**
 * A promise and its percentage beside a column under a word that does not say done (开案数, 接案数, 开组数): of what stands there the percentages are, in at
 * least two thirds of the lines and more than of any other column, so it is what was done. So it is under any other words (全年累计, 折合场次, 认定量) where
 * four or more lines say so and at most one in five departs. null where nothing else makes the row a header.
 */
export function withProvedDone(sheet: Sheet, header: IndicatorHeader | null): IndicatorHeader | null {
  const { undone } = header ?? {};
  if (!header || !undone || header.triples.length > 0) return header;
  const found = provedDone(sheet, header, undone);
  if (!found) return header.missing ? header : null;
  const { column, text } = found;
  const name = { zh: `“${text}”作为完成量`, en: `“${text}” as what was done` };
  return { ...header, missing: null, triples: [{ ...undone, done: column, rateProved: evidenceText(name, { ...found, oneARow: true }) }] };
}

function provedDone(sheet: Sheet, { row, last }: IndicatorHeader, undone: Triple): Candidate | null {
  const { target, rate, lead, unit } = undone;
  if (rate === null) return null;
  const lines = linesBelow(sheet, last, undone);
  const known = new Set([target, rate, lead?.column, unit]);
  const candidates: Candidate[] = [];
  for (let column = Math.max(0, Math.min(target, rate) - BESIDE); column <= Math.max(target, rate) + BESIDE; column++) {
    const text = headerText(sheet, row, last, column);
    if (known.has(column) || text === "" || !mayBeDone(text)) continue;
    const { stated, agreeing } = statedRates(sheet, { target, rate, done: column }, lines);
    if (countsServices(text) || (agreeing >= LEAST_UNNAMED && agreeing * 5 >= stated * 4))
      candidates.push({ column, text, stated, agreeing });
  }
  const [best, second] = candidates.sort((a, b) => b.agreeing - a.agreeing);
  if (!best || best.agreeing === (second?.agreeing ?? 0)) return null;
  return best.agreeing > 1 && best.agreeing * 3 >= best.stated * 2 ? best : null;
}

/** Sums of a stretch of time; 合计 sums whatever stands before it, which nobody may know. */
const SUM_OF_STRETCH = /^[全本]|累[计积]/;
/** Means and shares are no amounts that were done; hours and sums of other columns are read with these. */
const NO_AMOUNT = new RegExp(`均|率|比|分数?$|%|${any("hours", "sum", "subtotal", "total")}`, "i");

function mayBeDone(text: string): boolean {
  const { field } = columnName(text);
  if (field === "sum") return SUM_OF_STRETCH.test(text);
  const period = typeof field === "object" && field !== null;
  return (field === null || period) && !NO_AMOUNT.test(text) && (period || !standsBeside(text));
}
