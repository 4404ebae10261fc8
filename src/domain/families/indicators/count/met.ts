import type { CellAddress, CellRef } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import { exact, type Exact } from "../../../values/exact";
import { verdictWords } from "../../../values/vocabulary/met-words";
import type { IndicatorTable } from "../model";
import type { IndicatorSubject } from "./figures";

const WHOLE = exact(1);

/** A word under 是否达标 that the promise's rate does not make. */
export interface MetOtherwise {
  readonly at: CellAddress;
  readonly word: string;
  readonly rate: Exact;
  readonly from: Exact;
  readonly inputs: readonly CellRef[];
}

interface Judged extends Omit<MetOtherwise, "from"> {
  readonly met: boolean;
}

/**
 * What is called met and lies below the whole, or the other way round, unless the sheet names another threshold, no more than the rate's share of the
 * time has passed, or the words themselves part the rates at one.
 */
export function metOtherwise({ table, completion, progress }: IndicatorSubject): MetOtherwise[] {
  if (table.kind !== "indicator-list" || !table.met) return [];
  const judged = judgedBy(table, table.met.column, completion);
  const { from } = table.met;
  if (from !== null) return judged.filter(({ met, rate }) => met !== rate.compare(from) >= 0).map((one) => ({ ...one, from }));
  const lowest = partsTheRates(judged) ? null : progress && progress.compare(WHOLE) < 0 ? progress : WHOLE;
  const otherwise = judged
    .filter(({ met, rate }) => (met ? lowest !== null && rate.compare(lowest) < 0 : rate.compare(WHOLE) >= 0))
    .map((one) => ({ ...one, from: one.met ? (lowest ?? WHOLE) : WHOLE }));
  // Words of which more than a third do not fit were passed by another measure.
  return otherwise.length * 3 > judged.length ? [] : otherwise;
}

function judgedBy(
  { sheet, ...table }: Extract<IndicatorTable, { kind: "indicator-list" }>,
  column: number,
  completion: IndicatorSubject["completion"],
): Judged[] {
  return table.items.flatMap((item): Judged[] => {
    const rate = completion.get(item);
    const at = { row: item.target.cell.row, column };
    const shown = shownCell(sheet.cell(at.row, at.column));
    const word = shown.kind === "text" || shown.kind === "tick" || shown.kind === "dash" ? shown.text.trim() : "";
    const met = verdictWords(shown.kind === "text" ? shown.plain : word);
    if (!rate || met === null) return [];
    const inputs = [item.done.cell, item.target.cell].map((cell) => ({ sheet: sheet.name, ...cell }));
    return [{ rate, at, word, met, inputs }];
  });
}

/** Whether some are called met and some not, and every one that is not lies below all that are: a threshold of the sheet's own. */
function partsTheRates(judged: readonly Judged[]): boolean {
  const [met, unmet] = [judged.filter((one) => one.met), judged.filter((one) => !one.met)];
  return unmet.length > 0 && met.length > 0 && unmet.every((low) => met.every((high) => low.rate.compare(high.rate) < 0));
}
