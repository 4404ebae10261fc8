import type { NumberSurroundings } from "../context";
import type { Lexer } from "../lexer";
import type { Mention } from "../numbers";
import { byMeasure, bySize, partlyNamed, type PartlyNamed, withoutScorers } from "./partial-names";
import { summarise, type Summary } from "../summary";
import type { ProseText } from "../text";
import { measureOfUnit, type Topic } from "../topics";
import type { Measure } from "../words";
import { lastItem, onlyItem } from "../../domain/values/present";

/** Where a number stands among others in a row, and the words before the first. */
export interface NumberRow {
  readonly at: number;
  readonly length: number;
  readonly lead: string;
  /** Another number of it is counted by the same measure word: the row is of several services. */
  readonly alike: boolean;
}

/** A number with what its line says before it. */
export interface Statement {
  readonly mention: Mention;
  readonly around: NumberSurroundings;
  /** Its own words before and behind it; those of English with their spaces. */
  readonly before: string;
  readonly after: string;
  /** Of its words those that nobody knows. */
  readonly skipped: string;
  /** The same of those behind it. */
  readonly skippedAfter: string;
  /** Its words name a service by a part of its name. */
  readonly partly: boolean;
  /** All words since the number before it in its line, its own included. */
  readonly gap: string;
  /** The line up to the number. */
  readonly line: string;
  readonly english: boolean;
  /** What stands behind it in its sentence, a few words of it. */
  readonly ahead: string;
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
  /** Its own words speak of another time, of a plan, of a part or of others. */
  readonly narrowed: boolean;
  /** What stands before it in its sentence speaks of something that the tables do not know. */
  readonly clouded: boolean;
  /** Whom its sentence has said before it that the services are for: 为困难人群开了29项个案、4个小组. */
  readonly servedBefore: string | null;
  /** What is counted of a service, where that stands with the service's name before the number's own words. */
  readonly measure: Measure | null;
  /** The service that was named last in its line. */
  readonly near: Topic | null;
  /** Where it stands in a row of numbers without names of their own, once that is known. */
  readonly row?: NumberRow | null;
  /** It stands in a table. */
  readonly inCell: boolean;
  /** The same for all numbers that are worded alike; null where nothing tells them apart. */
  readonly wording: string | null;
}

/** Where a number of a table stands, by names that no other row or column has; null for one of the text. */
export type CellOf = (mention: Mention) => { readonly row: string; readonly column: string } | null;

const AHEAD = 16;
/** Words further away say nothing of a number. */
const REACH = 120;
const SENTENCE_END = /[;\n]|\.\s/;
/** Other times, stations, plans and people, in English. */
const NARROWS =
  /\b(?:last|previous|earlier|ago|another|neighbou?ring|averag\w*|per|plan\w*|will|next|should|women|men|each|every|undertake|expect\w*|sampled?|interns?|helped|aged|elderly)\b|\bnot #/;
const MARKS = /[,;。:!?()、|]/;

/** The numbers of a text in its order, each with what stands before it. */
export function statementsOf(
  text: ProseText,
  surroundings: ReadonlyMap<Mention, NumberSurroundings>,
  { lexer, topics: all }: { readonly lexer: Lexer; readonly topics: readonly Topic[] },
  cellOf: CellOf,
): Statement[] {
  const { plain } = text;
  const found: Statement[] = [];
  let [line, sentence, last, lineFrom] = [0, 0, 0, 0];
  let near: Named = NOTHING;
  let clouded = false;
  let served: string | null = null;
  for (const mention of text.mentions) {
    const between = plain.slice(last, mention.from);
    if (between.includes("\n")) {
      line++;
      near = NOTHING;
      lineFrom = last + between.lastIndexOf("\n") + 1;
    }
    // Items parted by semicolons are of one sentence, but what clouds one of them ends with it.
    const ends = endsItem(text, last, mention, between);
    if (ends && /[。!?\n.]/.test(between)) sentence++;
    [clouded, served] = ends ? [false, null] : [clouded, served];
    const gapFrom = Math.max(lineFrom, last, mention.begin - REACH);
    const around = surroundings.get(mention);
    last = mention.end + (around?.phrase.after.length ?? 0);
    if (!around) continue;
    const words = wordsAround(text, mention, around, gapFrom, Math.max(lineFrom, mention.begin - REACH));
    const { english, gap, after } = words;
    if (ledByStaff(between, lexer)) near = NOTHING;
    const { topics, tails } = around.words;
    const { part, own, named } = namesOf({ mention, around, words, before: plain.slice(gapFrom, mention.begin) }, near, all, lexer);
    // Names of English stand behind their numbers: those of the sentence before say nothing of this one.
    if (english && SENTENCE_END.test(gap)) near = NOTHING;
    const cell = cellOf(mention);
    const narrowed = isNarrowed(mention, words, part?.rest ?? around.words, lexer);
    found.push({
      mention,
      around,
      ...words,
      group: cell?.row ?? String(line),
      sentence: cell?.row ?? String(sentence),
      named: named.topics,
      measure: own.length > 0 ? null : named.topics.length > 0 ? named.measure : near.measure,
      shared: topics.size === 0 && tails.length > 0 && !part,
      skipped: withoutDeed((part?.rest ?? around.words).skipped, near.topics.at(-1) ?? null),
      clouded,
      servedBefore: served,
      narrowed,
      near: near.topics.at(-1) ?? null,
      ...behind(plain, mention, english ? "" : after, lexer),
      partly: part !== null,
      inCell: cell !== null,
      wording: cell ? `column ${cell.column}` : wordingOf(plain.slice(gapFrom, mention.begin), mention, english),
    });
    // Another station opened 35 cases and ran 14 groups: both are its own.
    clouded ||= narrowed || /其中/.test(gap) || defines(mention, after, lexer);
    // 1410份困难群众档案、3支志愿队伍: whom the first service is for is a part of its name.
    const ofName = [...topics].some((topic) => topic.served !== null && topic.served === around.words.served);
    served = ofName ? null : (around.words.served ?? served);
    if (named.topics.length > 0) near = named;
  }
  return found;
}

/** 。持证社工：今年14名: behind a label that names the staff no service goes on. */
function ledByStaff(between: string, lexer: Lexer): boolean {
  const label = /[。;\n]([^。;,:\n]{2,16}):[^:]*$/.exec(between)?.[1];
  if (label === undefined) return false;
  const { staff, topics, tails } = summarise(lexer.read(label));
  return staff.size > 0 && topics.size + tails.length === 0;
}

/** 服务200小时以上的志愿者: a number that tells which of them are meant. */
function defines({ hedge, unit }: Mention, after: string, lexer: Lexer): boolean {
  if (!/^的/.test(after) || !(hedge === "at-least" || hedge === "under" || measureOfUnit(unit) === "hour")) return false;
  const { topics, tails, bare, staff, people } = summarise(lexer.read(after.slice(1)));
  return topics.size + tails.length + bare.size + staff.size > 0 || people;
}

/** The services that a number's own words name, in full or in part, or else the words since the number before it. */
function namesOf(
  here: {
    readonly mention: Mention;
    readonly around: NumberSurroundings;
    readonly words: ReturnType<typeof wordsAround>;
    readonly before: string;
  },
  near: Named,
  all: readonly Topic[],
  lexer: Lexer,
): { readonly part: PartlyNamed | null; readonly own: readonly Topic[]; readonly named: Named } {
  const { mention, around, words, before } = here;
  const { topics, tails } = around.words;
  const part = topics.size === 0 ? partlyNamed({ ...words, tails, value: mention.value }, near.topics.at(-1) ?? null, all, lexer) : null;
  const own = topics.size > 0 ? [...topics] : part ? [part.topic] : tails.flat();
  if (own.length > 0) return { part, own, named: { topics: own, measure: countedBy(mention, around) } };
  const named = namedIn(before, around.phrase.before, lexer, all);
  // 志愿者115%。接案76%: what was named before has no cases.
  const measure = onlyItem(around.words.measures);
  const others = !near.topics.some(({ targets }) => targets.some((target) => target.measure === measure));
  return { part, own, named: named.topics.length === 0 && others && !words.english ? ofCases(around, all) : named };
}

/** 累计完成率：接案78%，结案49%: where one service alone has cases, the first of a row names it as well as those behind it. */
function ofCases({ words }: NumberSurroundings, all: readonly Topic[]): Named {
  const measure = onlyItem(words.measures);
  return measure === "opened" || measure === "closed" ? { topics: byMeasure(measure, all), measure } : NOTHING;
}

/** Whether a number's own words speak of another time, of a plan, of a part or of others. */
function isNarrowed({ unit }: Mention, words: ReturnType<typeof wordsAround>, own: Summary, lexer: Lexer): boolean {
  if (words.english) return NARROWS.test(`${words.gap} # ${words.after}`);
  return (unit === "分" ? withoutScorers(words, lexer) : own).unknown;
}

function endsItem(text: ProseText, last: number, { from }: Mention, between: string): boolean {
  return /[。;!?\n]/.test(between) || (between.includes(".") && SENTENCE_END.test(spaced(text, last, from)));
}

/** What stands behind a number: some words of its sentence, and of its own those that nobody knows. */
function behind(plain: string, { end }: Mention, after: string, lexer: Lexer): Pick<Statement, "ahead" | "skippedAfter"> {
  return { ahead: plain.slice(end, end + AHEAD).split(/[。;!?\n]/)[0] ?? "", skippedAfter: summarise(lexer.read(after)).skipped };
}

/** 志愿者：目标66，新增76: the deed is that of the service that was named. */
function withoutDeed(skipped: string, near: Topic | null): string {
  return near?.deed ? skipped.replace(/新增加?|组建|签下?|发展|培育/, "") : skipped;
}

/** What a number counts, by its words or by its measure word. */
function countedBy({ unit }: Mention, { words }: NumberSurroundings): Measure | null {
  const counted = onlyItem(words.measures) ?? measureOfUnit(unit);
  return counted === "other" ? null : counted;
}

/** The words of a number and of its line, as they stand; those of English with their spaces. */
function wordsAround(
  text: ProseText,
  { begin, end }: Mention,
  { phrase }: NumberSurroundings,
  gapFrom: number,
  lineFrom: number,
): Pick<Statement, "before" | "after" | "gap" | "line" | "clause" | "english"> {
  const { plain } = text;
  const gap = plain.slice(gapFrom, begin);
  const english = /[a-z]{3}/.test(gap + phrase.after) && !/\p{Script=Han}{2}/u.test(gap);
  if (!english) {
    const line = plain.slice(lineFrom, begin);
    return { before: phrase.before, after: phrase.after, gap, line, clause: lastItem(line.split(/[。;!?]/)), english };
  }
  const [own, line] = [spaced(text, gapFrom, begin), spaced(text, lineFrom, begin)];
  const after = spaced(text, end, end + phrase.after.length);
  return { before: lastItem(own.split(SENTENCE_END)), after, gap: own, line, clause: lastItem(line.split(SENTENCE_END)), english };
}

/** Services that words name, and what of them is counted. */
interface Named {
  readonly topics: readonly Topic[];
  readonly measure: Measure | null;
}

const NOTHING: Named = { topics: [], measure: null };

/** The services that the words since the number before name, in the clause nearest to the number that names any. */
function namedIn(gap: string, before: string, lexer: Lexer, all: readonly Topic[]): Named {
  if (gap.length <= before.length) return NOTHING;
  const clauses = gap.slice(0, gap.length - before.length).split(MARKS);
  for (const clause of clauses.reverse()) {
    if (clause === "") continue;
    const { topics, tails, measures } = summarise(lexer.read(clause));
    const measure = onlyItem(measures);
    const counted = measure === "opened" || measure === "closed" ? byMeasure(measure, all) : [];
    const sized = topics.size + tails.length === 0 ? bySize(clause, all) : null;
    if (sized) return { topics: [sized], measure };
    const named = topics.size + tails.length > 0 ? [...topics, ...tails.flat()] : counted;
    if (named.length > 0) return { topics: named, measure };
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
