import FormulaParser from "fast-formula-parser";
import { arrayFunctions, computeArrays } from "./formula-arrays";
import { containsCell, parseRange, type CellRange } from "../../src/domain/grid/address";
import type { HostValue } from "../../src/excel-host/backing";

/** Where a formula reads: a sheet by name, null for its own. */
interface Reference {
  readonly sheet: string | null;
  readonly range: CellRange;
}

type Lookup = (sheet: string | null, row: number, column: number) => HostValue;

const REFERENCE =
  /(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}(])/gu;

const readings = new Map<string, readonly Reference[]>();

/** The cells that a formula reads, so that a change recomputes only what hangs on it. */
export function references(formula: string): readonly Reference[] {
  const known = readings.get(formula);
  if (known) return known;
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const found: Reference[] = [];
  for (const match of bare.matchAll(REFERENCE)) {
    const range = parseRange(match[5] ? `${match[3]}${match[4]}:${match[5]}${match[6]}` : `${match[3]}${match[4]}`);
    const sheet = match[1]?.replace(/''/g, "'") ?? match[2] ?? null;
    if (range) found.push({ sheet, range });
  }
  readings.set(formula, found);
  return found;
}

export function reads(formula: string, ownSheet: string, sheet: string, row: number, column: number): boolean {
  return references(formula).some((reference) => (reference.sheet ?? ownSheet) === sheet && containsCell(reference.range, row, column));
}

const plain = (value: HostValue) => (value !== null && typeof value === "object" ? new FormulaParser.FormulaError(value.error) : value);

/** The cells of the formula being evaluated; the engine is made once, since making it costs more than most formulas. */
let lookup: Lookup = () => null;

/** A cell with a link shows the link's name. */
const hyperlink = (link: { readonly value: unknown }, name?: { readonly value: unknown }) => (name ?? link).value;

const parser: FormulaParser = new FormulaParser({
  onCell: ({ sheet, row, col }) => plain(lookup(sheet ?? null, row - 1, col - 1)),
  onRange: ({ sheet, from, to }) => {
    const rows: unknown[][] = [];
    for (let row = from.row; row <= to.row; row++) {
      const cells: unknown[] = [];
      for (let column = from.col; column <= to.col; column++) cells.push(plain(lookup(sheet ?? null, row - 1, column - 1)));
      rows.push(cells);
    }
    return rows;
  },
  functions: { ...arrayFunctions(() => parser), HYPERLINK: hyperlink },
});
computeArrays(parser);

/**
 * The formula's value; undefined when the engine does not know the formula, so that the caller keeps the value it has. The cells it reads
 * must be settled before: the engine does not bear being asked again while it answers.
 */
export function evaluate(
  formula: string,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  cells: Lookup,
): HostValue | undefined {
  lookup = cells;
  try {
    const result: unknown = parser.parse(quoteSheets(formula.slice(1)), { sheet: place.sheet, row: place.row + 1, col: place.column + 1 });
    const single = Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
    if (single instanceof FormulaParser.FormulaError) return single.name === "#NAME?" ? undefined : { error: single.name };
    return typeof single === "number"
      ? Number(single.toPrecision(15))
      : typeof single === "string" || typeof single === "boolean"
        ? single
        : 0;
  } catch {
    return undefined;
  }
}

/** The engine reads Chinese sheet names only in quotes; Excel leaves them bare. */
function quoteSheets(formula: string): string {
  return formula.replace(
    /("(?:[^"]|"")*")|('(?:[^']|'')*'!)|([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole, text?: string, quoted?: string, name?: string) => (text || quoted ? whole : `'${name}'!`),
  );
}
