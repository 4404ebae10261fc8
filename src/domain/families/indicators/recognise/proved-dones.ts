import type { Sheet } from "../../../grid/sheet";
import { evidenceText } from "../../../tables/evidence";
import { countsServices } from "../../../values/vocabulary/register-headers";
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

/**
 * A promise and its percentage beside a column under a word that does not say done (开案数, 接案数, 开组数): of what stands there the percentages are, in at
 * least two thirds of the lines and more than of any other column, so it is what was done. null where nothing else makes the row a header.
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
    if (known.has(column) || text === "" || !countsServices(text) || columnName(text).field !== null || standsBeside(text)) continue;
    candidates.push({ column, text, ...statedRates(sheet, { target, rate, done: column }, lines) });
  }
  const [best, second] = candidates.sort((a, b) => b.agreeing - a.agreeing);
  if (!best || best.agreeing === (second?.agreeing ?? 0)) return null;
  return best.agreeing > 1 && best.agreeing * 3 >= best.stated * 2 ? best : null;
}
