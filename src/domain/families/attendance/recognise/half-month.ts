import type { CellAddress } from "../../../grid/address";
import type { Localized } from "../../../language";
import type { NoteText } from "./notes";

/** The last day of the month on which joining still counts the whole month, and on which leaving counts half of it, as the sheet's own words say. */
export interface StatedHalfMonth {
  readonly joining: number | null;
  readonly leaving: number | null;
  readonly cell: CellAddress;
}

const DAY = "(\\d{1,2})[日号]";
const WITH = "(\\(含\\)|含当[日天]|含|当[日天]|及)?";
const AFTER = `${DAY}${WITH}(?:以后|之后|后|起)(\\(含\\)|含)?`;
const BEFORE = `${DAY}${WITH}(?:以前|之前|前)(\\(含\\)|含)?`;
const WORDS = "([^,。;\\d]{0,12}?)";
const COUNTS = "(?:按|计|算|折|为|记)[^,。;\\d]{0,4}?";
const HALF = `${COUNTS}(?:0\\.5|半)`;
const WHOLE = `${COUNTS}(?:1(?![\\d.])|[整全满]个?月|一个?月)`;

const HALF_AFTER = new RegExp(`${AFTER}${WORDS}${HALF}`);
const WHOLE_BEFORE = new RegExp(`${BEFORE}${WORDS}${WHOLE}`);
const HALF_BEFORE = new RegExp(`${BEFORE}${WORDS}${HALF}`);
const WHOLE_AFTER = new RegExp(`${AFTER}${WORDS}${WHOLE}`);

const JOINS = /入职|到岗|上岗|报到|入站|到任|新聘/;
const LEAVES = /离职|离岗|辞职|离站|退出/;

/** Reads 每月20日（含）前入职按1计，20日后入职按0.5计, 15日及以前离职计半个月; null where no text speaks of it. */
export function statedHalfMonth(notes: readonly NoteText[]): StatedHalfMonth | null {
  for (const { plain, cell } of notes) {
    let joining: number | null = null;
    let leaving: number | null = null;
    for (const sentence of plain.split(/[。;]/)) {
      const about = { joins: JOINS.test(sentence), leaves: LEAVES.test(sentence) };
      if (!about.joins && !about.leaves) continue;
      for (const clause of sentence.split(",")) {
        const leaves = LEAVES.test(clause) || (!JOINS.test(clause) && !about.joins);
        if (leaves) leaving ??= lastDay(clause, HALF_BEFORE, "before") ?? lastDay(clause, WHOLE_AFTER, "after");
        else joining ??= lastDay(clause, HALF_AFTER, "after") ?? lastDay(clause, WHOLE_BEFORE, "before");
      }
    }
    if (joining !== null || leaving !== null) return { joining, leaving, cell };
  }
  return null;
}

/** The last day of the earlier part of the month: 20日后 and 21日起 leave the 20th in it, 20日（含）前 too. */
function lastDay(clause: string, words: RegExp, side: "before" | "after"): number | null {
  const match = words.exec(clause);
  if (!match) return null;
  const day = Number(match[1]);
  const includes = match[2] !== undefined || match[3] !== undefined;
  const found = side === "after" && (includes || /[日号]起/.test(match[0])) ? day - 1 : day;
  return found >= 1 && found <= 31 ? found : null;
}

/** How a table says it, to be shown with it. */
export function halfMonthText({ joining, leaving }: StatedHalfMonth): Localized {
  return {
    zh: [
      ...(joining === null ? [] : [`${joining}日以后入职的当月计0.5`]),
      ...(leaving === null ? [] : [`${leaving}日及以前离职的当月计0.5`]),
    ]
      .join("；")
      .concat("（按表中所写）。"),
    en: [
      ...(joining === null ? [] : [`whoever joins after day ${joining} of a month counts half of it`]),
      ...(leaving === null ? [] : [`whoever leaves by day ${leaving} counts half of it`]),
    ]
      .join("; ")
      .concat(" (the sheet's own words)."),
  };
}
