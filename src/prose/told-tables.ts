import type { Lexer } from "./lexer";
import { LONGEST_HEADING } from "./line-kinds";
import { cellSentences, type CellSentence } from "./report-tables";
import { bannersOf, readTableWords } from "./table-context";
import type { ReportTable } from "./table-lines";

/** A cell's sentence in the text that tells the tables. */
export interface ToldCell {
  /** Where the cell's own characters stand in that text. */
  readonly at: number;
  /** The table's place among the report's. */
  readonly table: number;
  readonly sentence: CellSentence;
  /** The words that name its table, or its part of it, narrow it in a way that the workbook's tables cannot know. */
  readonly narrowed: boolean;
}

/** Levels of the headings under which cells are told: what stands above their table, what leads to it, and the banner above their row. */
const MOST_ABOVE = 3;
const LEAD_LEVEL = 5;
const BANNER_LEVEL = 6;

/** Tables as a text of sentences, one a cell, under what names them. @param lenient passes over words that nobody knows but do not always narrow */
export function toldTables(
  tables: readonly ReportTable[],
  { strict, lenient }: { readonly strict: Lexer; readonly lenient: Lexer },
): { readonly text: string; readonly places: readonly ToldCell[] } {
  const lines: string[] = [];
  const places: ToldCell[] = [];
  let length = 0;
  const add = (line: string): void => {
    lines.push(line);
    length += line.length + 1;
  };
  for (const [number, table] of tables.entries()) {
    add("# 表");
    for (const [level, heading] of table.above.slice(-MOST_ABOVE).entries()) add(`${"#".repeat(level + 2)} ${heading}`);
    const banners = bannersOf(table);
    const top = topOf(banners);
    // A table's own title is short and says what it is of; a sentence that leads to it says more, of which only what always narrows counts.
    const lead = readTableWords(table.lead, lenient, true);
    const title = readTableWords(top, strict, false);
    const heading = lead.heading + title.heading;
    if (heading !== "" && heading.length <= LONGEST_HEADING) add(`${"#".repeat(LEAD_LEVEL)} ${heading}`);
    const whole = lead.narrowed || title.narrowed || heading.length > LONGEST_HEADING;
    let narrowed = whole;
    let row = top.length;
    for (const sentence of cellSentences(table)) {
      for (; row <= sentence.row; row++) {
        const banner = banners.get(row);
        if (banner === undefined) continue;
        const words = readTableWords([banner], strict, false);
        narrowed = whole || words.narrowed;
        add(`${"#".repeat(BANNER_LEVEL)} ${words.heading === "" ? "表" : words.heading}`);
      }
      add("");
      places.push({ at: length + sentence.at, table: number, sentence, narrowed });
      add(sentence.text.replace(/\n/g, " "));
    }
  }
  return { text: lines.join("\n"), places };
}

/** The banners with which a table begins. */
function topOf(banners: ReadonlyMap<number, string>): string[] {
  const top: string[] = [];
  for (let banner = banners.get(0); banner !== undefined; banner = banners.get(top.length)) top.push(banner);
  return top;
}
