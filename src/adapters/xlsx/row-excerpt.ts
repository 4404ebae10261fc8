import type { Splice } from "./xml";

/** A worksheet's text without the rows that nobody asked for, and the way back from its places to those of the whole text. */
export interface RowExcerpt {
  readonly text: string;
  readonly restore: (splices: readonly Splice[]) => Splice[];
}

const DATA = "<sheetData>";
const DATA_END = "</sheetData>";
const ROW = /<row\s(?:[^<]*?\s)?r="(\d+)"/g;

/**
 * Leaves out of a worksheet all rows but those wanted and, for a wanted row that is not there, the next one after its place: the XML
 * parser then reads a few rows of a large sheet instead of all.
 * @returns the whole text where rows cannot be told from one another at a glance, or depend on one another (shared formulas)
 */
export function rowExcerpt(xml: string, wanted: readonly number[]): RowExcerpt {
  const whole: RowExcerpt = { text: xml, restore: (splices) => [...splices] };
  const dataFrom = xml.indexOf(DATA);
  const dataEnd = xml.lastIndexOf(DATA_END);
  if (dataFrom < 0 || dataEnd < dataFrom || hidesOrShares(xml) || xml.includes("<sheetData", dataFrom + 1)) return whole;
  const rows = rowsBetween(xml, dataFrom + DATA.length, dataEnd);
  if (!rows) return whole;
  const segments = [{ from: 0, to: dataFrom + DATA.length }];
  const numbers = [...new Set(wanted)].sort((a, b) => a - b);
  let index = 0;
  for (const number of numbers) {
    while (index < rows.length && rows[index]!.number < number) index++;
    const row = rows[index];
    if (row && segments.at(-1)!.from !== row.from) segments.push({ from: row.from, to: rows[index + 1]?.from ?? dataEnd });
  }
  segments.push({ from: dataEnd, to: xml.length });
  return { text: segments.map(({ from, to }) => xml.slice(from, to)).join(""), restore: (splices) => splices.map(placeIn(segments)) };
}

/** Comments may hide rows; formulas with attributes stand for other cells' too. Searched for as text: a pattern takes ten times as long. */
function hidesOrShares(xml: string): boolean {
  if (xml.includes("<!")) return true;
  for (let at = xml.indexOf("<f"); at >= 0; at = xml.indexOf("<f", at + 2)) if (/\s/.test(xml[at + 2]!)) return true;
  return false;
}

/** The rows of a sheet in order, by zero-based number; null where one does not say its number or comes out of order. */
function rowsBetween(xml: string, from: number, to: number): { number: number; from: number }[] | null {
  const rows: { number: number; from: number }[] = [];
  ROW.lastIndex = from;
  for (let at = xml.indexOf("<row", from); at >= 0 && at < to; at = xml.indexOf("<row", at + 1)) {
    const match = ROW.exec(xml);
    const number = Number(match?.[1]) - 1;
    if (match?.index !== at || number <= (rows.at(-1)?.number ?? -1)) return null;
    rows.push({ number, from: at });
  }
  return rows;
}

function placeIn(segments: readonly { readonly from: number; readonly to: number }[]): (splice: Splice) => Splice {
  const starts: number[] = [];
  let length = 0;
  for (const { from, to } of segments) {
    starts.push(length);
    length += to - from;
  }
  const place = (at: number): number => {
    let [index, above] = [0, starts.length];
    while (above - index > 1) {
      const middle = (index + above) >> 1;
      if (starts[middle]! <= at) index = middle;
      else above = middle;
    }
    return segments[index]!.from + at - starts[index]!;
  };
  // The end of a stretch belongs to the character before it: the next one may follow only much later in the whole text.
  return ({ from, to, text }) => ({ from: place(from), to: to > from ? place(to - 1) + 1 : place(from), text });
}
