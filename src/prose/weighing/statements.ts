import type { NumberSurroundings } from "../context";
import type { Lexer } from "../lexer";
import type { Mention } from "../numbers";
import { summarise } from "../summary";
import type { ProseText } from "../text";
import type { Topic } from "../topics";
import type { Measure } from "../words";
import { lastItem, onlyItem } from "../../domain/values/present";

/** A number with what its line says before it. */
export interface Statement {
  readonly mention: Mention;
  readonly around: NumberSurroundings;
  /** Its own words before and behind it; those of English with their spaces. */
  readonly before: string;
  readonly after: string;
  /** All words since the number before it in its line, its own included. */
  readonly gap: string;
  /** The line up to the number. */
  readonly line: string;
  readonly english: boolean;
  /** The line since its last sentence ended. */
  readonly clause: string;
  /** Numbers of one group stand in one line, or in one row of a table. */
  readonly group: string;
  /** Numbers of one sentence. */
  readonly sentence: string;
  /** The services that its words, or the words since the number before it, name; the nearest ones. */
  readonly named: readonly Topic[];
  /** They are named by words that several services share. */
  readonly shared: boolean;
  /** What stands before it in its sentence speaks of something that the tables do not know. */
  readonly clouded: boolean;
  /** What is counted of a service, where that stands with the service's name before the number's own words. */
  readonly measure: Measure | null;
  /** The service that was named last in its line. */
  readonly near: Topic | null;
  /** The same for all numbers that are worded alike; null where nothing tells them apart. */
  readonly wording: string | null;
}

/** Where a number of a table stands, by names that no other row or column has; null for one of the text. */
export type CellOf = (mention: Mention) => { readonly row: string; readonly column: string } | null;

/** Words further away say nothing of a number. */
const REACH = 120;
const SENTENCE_END = /[;\n]|\.\s/;
const MARKS = /[,;。:!?()、]/;

/** The numbers of a text in its order, each with what stands before it. */
export function statementsOf(
  text: ProseText,
  surroundings: ReadonlyMap<Mention, NumberSurroundings>,
  lexer: Lexer,
  cellOf: CellOf,
): Statement[] {
  const { plain } = text;
  const found: Statement[] = [];
  let [line, sentence, last, lineFrom] = [0, 0, 0, 0];
  let near: Named = NOTHING;
  let clouded = false;
  for (const mention of text.mentions) {
    const between = plain.slice(last, mention.from);
    const broken = between.lastIndexOf("\n");
    if (broken >= 0) {
      line++;
      near = NOTHING;
      lineFrom = last + broken + 1;
    }
    if (/[。;!?\n]/.test(between)) {
      sentence++;
      clouded = false;
    }
    const gapFrom = Math.max(lineFrom, last, mention.begin - REACH);
    const around = surroundings.get(mention);
    last = mention.end + (around?.phrase.after.length ?? 0);
    if (!around) continue;
    const gap = plain.slice(gapFrom, mention.begin);
    const start = Math.max(lineFrom, mention.begin - REACH);
    const english = /[a-z]{3}/.test(gap + around.phrase.after) && !/\p{Script=Han}{2}/u.test(gap);
    const { topics, tails } = around.words;
    const own = topics.size > 0 ? [...topics] : tails.flat();
    const named = own.length > 0 ? { topics: own, measure: null } : namedIn(gap, around.phrase.before, lexer);
    // Names of English stand behind their numbers: those of the sentence before say nothing of this one.
    if (english && /[;\n]|\.\s/.test(spaced(text, gapFrom, mention.begin))) near = NOTHING;
    const cell = cellOf(mention);
    found.push({
      mention,
      around,
      before: english ? lastItem(spaced(text, gapFrom, mention.begin).split(SENTENCE_END)) : around.phrase.before,
      after: english ? spaced(text, mention.end, mention.end + around.phrase.after.length) : around.phrase.after,
      gap: english ? spaced(text, gapFrom, mention.begin) : gap,
      line: english ? spaced(text, start, mention.begin) : plain.slice(start, mention.begin),
      english,
      clause: lastItem(
        (english ? spaced(text, start, mention.begin) : plain.slice(start, mention.begin)).split(english ? SENTENCE_END : /[。;!?]/),
      ),
      group: cell?.row ?? String(line),
      sentence: cell?.row ?? String(sentence),
      named: named.topics,
      measure: named.topics.length > 0 ? named.measure : near.measure,
      shared: topics.size === 0 && tails.length > 0,
      clouded,
      near: near.topics.at(-1) ?? null,
      wording: cell ? `column ${cell.column}` : wordingOf(gap, mention, english),
    });
    clouded ||= around.words.unknown || /其中/.test(gap);
    if (named.topics.length > 0) near = named;
  }
  return found;
}

/** Services that words name, and what of them is counted. */
interface Named {
  readonly topics: readonly Topic[];
  readonly measure: Measure | null;
}

const NOTHING: Named = { topics: [], measure: null };

/** The services that the words since the number before name, in the clause nearest to the number that names any. */
function namedIn(gap: string, before: string, lexer: Lexer): Named {
  if (gap.length <= before.length) return NOTHING;
  const clauses = gap.slice(0, gap.length - before.length).split(MARKS);
  for (const clause of clauses.reverse()) {
    if (clause === "") continue;
    const { topics, tails, measures } = summarise(lexer.read(clause));
    const named = [...topics, ...tails.flat()];
    if (named.length > 0) return { topics: named, measure: onlyItem(measures) };
  }
  return NOTHING;
}

/** A stretch of the plain text with the white space of the original. */
function spaced({ original, offsets }: ProseText, from: number, to: number): string {
  const [start, end] = [offsets[Math.max(0, from)], offsets[Math.min(to, offsets.length) - 1]];
  return start === undefined || end === undefined || end < start ? "" : original.slice(start, end + 1).toLowerCase();
}

const LAST_WORDS = /[\p{Script=Han}]{1,3}$/u;
const LAST_LETTERS = /[a-z]{2,8}$/i;

/** 评估值, 贵站填报: the last words before a number. */
function wordingOf(gap: string, { percent }: Mention, english: boolean): string | null {
  const words = (english ? LAST_LETTERS : LAST_WORDS).exec(gap.replace(/[(:、,]$/, ""))?.[0];
  return words === undefined ? null : `${words}${percent ? "%" : ""}`;
}
