import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { statedNumber } from "../../../tables/agreement";
import { evidenceText, isBorneOut } from "../../../tables/evidence";
import { columnName, type IndicatorHeader } from "./header";
import { linesBelow } from "./lines-below";
import { statedRates } from "./stated-rates";
import { columnsOf, type Triple } from "./triples";
import { standsBeside } from "./vocabulary";
import { headerText } from "./header-text";

/** How far behind promise and delivery their percentage may stand. */
const BEHIND = 3;
const LONGEST_NAME = 20;

/**
 * A promise and what was done, beside a column under a word that nobody knows (兑现率, 成效, Fulfilment) whose figures are what the one
 * comes to of the other in at least two thirds of three or more lines: that column is the percentage, whatever it is called.
 */
export function withProvedRate(sheet: Sheet, header: IndicatorHeader | null): IndicatorHeader | null {
  if (!header || header.triples.every(({ rate }) => rate !== null)) return header;
  const taken = new Set(header.triples.flatMap(columnsOf));
  const triples = header.triples.map((triple) => provedTriple(sheet, header, triple, taken));
  return { ...header, triples };
}

function provedTriple(sheet: Sheet, { row, last }: IndicatorHeader, triple: Triple, taken: ReadonlySet<number>): Triple {
  if (triple.rate !== null || triple.lead?.field !== "content") return triple;
  const rows = linesBelow(sheet, last, triple);
  const from = Math.max(triple.target, triple.done) + 1;
  for (let rate = from; rate < from + BEHIND && !taken.has(rate); rate++) {
    const text = headerText(sheet, row, last, rate);
    if (text === "" || text.length > LONGEST_NAME || columnName(text).field !== null || standsBeside(text)) continue;
    const found = statedRates(sheet, { ...triple, rate }, rows);
    if (!isBorneOut({ ...found, oneARow: true }) || !differ(sheet, rate, rows)) continue;
    const name = { zh: `“${text}”按完成量÷指标量`, en: `“${text}” as done ÷ target` };
    return { ...triple, rate, signed: text.includes("%"), rateProved: evidenceText(name, { ...found, oneARow: true }) };
  }
  return triple;
}

/** Whether the column's figures are not all one: a column of ones is done ÷ target wherever all was done. */
function differ(sheet: Sheet, column: number, rows: readonly { readonly row: number }[]): boolean {
  const numbers = rows.flatMap(({ row }) => statedNumber(shownCell(sheet.cell(row, column)), true)?.number.valueOf() ?? []);
  return new Set(numbers).size > 1;
}
