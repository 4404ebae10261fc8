import { exact, roundHalfUp, type Exact } from "../domain/values/exact";
import { figureText, type ReportFigure } from "../domain/tables/report";
import type { Mention } from "./numbers";
import type { FigureReading } from "./context";
import { mentionsBetween, type ProseText } from "./text";
import type { Topic } from "./topics";
import { firstItem, itemAt, onlyItem } from "../domain/values/present";

/** A contradiction of the text with itself; every place that takes part is named. */
export interface InternalConflict {
  readonly kind: "stated-twice" | "sum" | "cap" | "grade";
  readonly mentions: readonly Mention[];
  /** What the other places, or the tables, make it: a value as text; null where only one of the places can be right and nobody knows which. */
  readonly expected: string | null;
}

/** Sums of the text: those that hold, with all their numbers, and those that do not. */
export interface Sums {
  readonly holding: readonly (readonly Mention[])[];
  readonly conflicts: readonly InternalConflict[];
}

type Readings = ReadonlyMap<Mention, FigureReading>;

/** Numbers that a text commits itself to. */
function firm([mention, { loose }]: readonly [Mention, FigureReading]): boolean {
  return !loose && mention.hedge === null;
}

/** The same quantity stated twice with different values. */
export function statedTwice(readings: Readings): InternalConflict[] {
  const byKey = new Map<string, { figure: ReportFigure | null; mentions: Mention[] }>();
  for (const entry of readings) {
    if (!firm(entry)) continue;
    const [mention, { key, figure, alternatives, either }] = entry;
    if ([...alternatives, either?.figure].some((other) => other?.value.compare(mention.value) === 0)) continue;
    const known = byKey.get(key);
    if (known) known.mentions.push(mention);
    else byKey.set(key, { figure, mentions: [mention] });
  }
  return [...byKey.values()]
    .filter(({ mentions }) => mentions.some((mention) => !sameValue(mention, firstItem(mentions))))
    .map(({ figure, mentions }) => ({
      kind: "stated-twice",
      mentions: [...mentions].sort((a, b) => a.from - b.from),
      expected: figure && figureText(figure),
    }));
}

/** Rates agree at the digits that both show; counts are never rounded. */
function sameValue(a: Mention, b: Mention): boolean {
  if (!a.percent) return a.value.compare(b.value) === 0;
  const digits = Math.min(a.digits, b.digits);
  return roundHalfUp(a.value, digits).compare(roundHalfUp(b.value, digits)) === 0;
}

/** What adds up by its meaning: the first and the second make the third. */
const STAFF_SUMS: readonly (readonly [string, string, string])[] = [
  ["staff/certifiedHeadcount", "staff/uncertifiedHeadcount", "staff/headcount"],
  ["staff/requiredPersonMonths", "staff/surplus", "staff/actualPersonMonths"],
  ["staff/certifiedRequired", "staff/certifiedSurplus", "staff/certifiedActual"],
  ["staff/certifiedActual", "staff/uncertifiedActual", "staff/actualPersonMonths"],
];

/** Parts of the staff must add up within their sentence; parts of a service counted together (电访5651, 探访2736) to what the tables or the text make of them. */
export function sumsOf(text: ProseText, readings: Readings, topics: readonly Topic[]): Sums {
  const holding: Mention[][] = [];
  const conflicts: InternalConflict[] = [];
  const judge = (mentions: readonly Mention[], sum: Exact, whole: Exact, expected: string): void => {
    if (sum.compare(whole) === 0) holding.push([...mentions]);
    else conflicts.push({ kind: "sum", mentions, expected });
  };
  for (const sentence of bySentence(text, readings)) {
    for (const keys of STAFF_SUMS) {
      const [a, b, c] = keys.map((key) => onlyItem(sentence.filter(([, reading]) => reading.key === key))?.[0]);
      if (!a || !b || !c) continue;
      const sum = a.value.add(b.value);
      judge(inOrder([a, b, c]), sum, c.value, figureText({ value: sum, quantity: "count" }));
    }
  }
  for (const topic of topics) {
    for (const parts of partsOf(text, topic)) {
      const sum = firstItem(parts).value.add(itemAt(parts, 1).value);
      const serviceTarget = topic.targets.find(({ area }) => area === null);
      const stated = [...readings].find((entry) => firm(entry) && entry[1].key === `${serviceTarget?.id}/done`)?.[0];
      const whole = serviceTarget?.done?.value ?? stated?.value;
      if (whole) judge(parts, sum, whole, figureText({ value: whole, quantity: "count" }));
    }
  }
  // That such a sum holds says nothing of the tables.
  for (const [parts, whole] of enumerations(text)) {
    const sum = parts.reduce((total, { value }) => total.add(value), exact(0));
    if (sum.compare(whole.value) !== 0)
      conflicts.push({ kind: "sum", mentions: [...parts, whole], expected: figureText({ value: sum, quantity: "count" }) });
  }
  return { holding: unique(holding), conflicts: uniqueConflicts(conflicts) };
}

function bySentence(text: ProseText, readings: Readings): (readonly [Mention, FigureReading])[][] {
  const ends = [...text.plain.matchAll(/[。;!?\n]/g)].map(({ index }) => index);
  const found = new Map<number, (readonly [Mention, FigureReading])[]>();
  for (const entry of readings) {
    if (!firm(entry)) continue;
    const sentence = firstFrom(ends, entry[0].to);
    const own = found.get(sentence);
    if (own) own.push(entry);
    else found.set(sentence, [entry]);
  }
  return [...found.values()];
}

/** 电访5651人次，探访2736人次 of a service that is counted as 电访/探访. */
function partsOf(text: ProseText, { parts }: Topic): Mention[][] {
  if (!parts) return [];
  const [first, second] = parts;
  return counted(text.plain, first, second).flatMap(([from, to]) => {
    // Of somebody named before it (非17类…电访) it is another count.
    const before = text.plain.slice(Math.max(0, from - 12), from);
    if (!/(?:^|[,;。:\n内期年度计共站])(?:共|共计|累计|完成|开展|进行|了){0,10}$/.test(before)) return [];
    const within = mentionsBetween(text, from, to);
    return within.length === 2 && within.every(({ hedge, torn }) => hedge === null && !torn) ? [within] : [];
  });
}

const FIRST_AMOUNT = /了?\d[\d,.]*(?:人次|次|户次|个)[,、和]/y;
const SECOND_AMOUNT = /\d[\d,.]*(?:人次|次|户次|个)/y;

/** Where 电访5651人次，探访2736人次 stands, from and to: the names are the table's, and looked for as they are. */
function counted(plain: string, first: string, second: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let from = plain.indexOf(first); from >= 0; from = plain.indexOf(first, from + 1)) {
    FIRST_AMOUNT.lastIndex = from + first.length;
    if (!FIRST_AMOUNT.test(plain) || !plain.startsWith(second, FIRST_AMOUNT.lastIndex)) continue;
    SECOND_AMOUNT.lastIndex = FIRST_AMOUNT.lastIndex + second.length;
    if (SECOND_AMOUNT.test(plain)) found.push([from, SECOND_AMOUNT.lastIndex]);
  }
  return found;
}

/** Numbers of one measure word in a row, closed by 合计 and nothing else: 持证16人，非持证7人，合计23人. */
function enumerations(text: ProseText): (readonly [Mention[], Mention])[] {
  return text.mentions.flatMap((whole, index): (readonly [Mention[], Mention])[] => {
    const last = text.mentions[index - 1];
    if (!last || !firmCount(whole) || !/^[,、](?:合计|共计|总计)(?:为)?$/.test(between(text, last, whole))) return [];
    if (!/^(?:$|[。;,\n)])/.test(text.plain.charAt(whole.end))) return [];
    const parts: Mention[] = [];
    for (let at = index - 1; at >= 0; at--) {
      const part = itemAt(text.mentions, at);
      if (!firmCount(part) || part.unit !== whole.unit) return [];
      parts.unshift(part);
      const before = text.mentions[at - 1];
      const words = before ? between(text, before, part) : text.plain.slice(Math.max(0, part.begin - FAR), part.begin);
      // 其中 and 共 begin another reckoning; beyond the sentence nothing is added.
      const opening = /[。;\n(:]([^。;\n(:]*)$/.exec(words)?.[1] ?? (before && words.length < FAR ? null : words);
      if (/其中|共|累计|另/.test(opening ?? words)) return [];
      if (opening !== null) break;
    }
    return parts.length >= 2 ? [[parts, whole]] : [];
  });
}

/** Numbers further apart are not added up. */
const FAR = 60;

function between({ plain }: ProseText, first: Mention, second: Mention): string {
  return plain.slice(Math.max(first.end, second.begin - FAR), second.begin);
}

function firmCount({ unit, hedge, torn, partOfPair }: Mention): boolean {
  return unit !== null && hedge === null && !torn && !partOfPair;
}

/** The number of the first of rising places that is not before another. */
function firstFrom(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(places, middle) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.from - b.from);
}

function unique(lists: readonly (readonly Mention[])[]): (readonly Mention[])[] {
  return [...new Map(lists.map((mentions) => [mentions.map(({ from }) => from).join(), mentions])).values()];
}

function uniqueConflicts(conflicts: readonly InternalConflict[]): InternalConflict[] {
  return [...new Map(conflicts.map((conflict) => [conflict.mentions.map(({ from }) => from).join(), conflict])).values()];
}
