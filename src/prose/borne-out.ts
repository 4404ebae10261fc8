import type { FigureReading } from "./context";
import type { Mention } from "./numbers";
import type { ProseText } from "./text";
import type { Topic } from "./topics";
import { judge, type Judged } from "./verdict";
import { lastItem, textOfMatch } from "../domain/values/present";

/** What two readings make of a number. */
export interface Readings {
  readonly strict: FigureReading | undefined;
  readonly lenient: FigureReading | undefined;
}

/** Words passed over that name somebody or something else: 流失率, 组员, 亲子类. */
const NAMES_OTHERS = /[率度比占类型员者长童生民户家案社区街村校院]|级$/;
/** Of an English word that nobody knows some letters may read as words of their own: how much was passed over is not known. */
const ENGLISH = /[a-z]/i;
/** A verb or a word of manner has no more letters. */
const LONGEST_PASSED_OVER = 4;
/** From here on two numbers are hardly equal by chance. */
const TELLING = 10;

/**
 * Numbers that differ from the figure that they can only mean, as the numbers beside them bear out: 小组工作开了4个，共88节，参加286人次 speaks of the
 * station's groups since sessions and people are theirs, whatever 开了 may be. Of a group that is not the station's none would agree.
 */
export function borneOut(
  { plain, mentions }: ProseText,
  readingsOf: (mention: Mention) => Readings,
  topics: readonly Topic[],
): ReadonlyMap<Mention, Judged> {
  const found = new Map<Mention, Judged>();
  const subjects = subjectsOf(topics);
  for (const group of sentencesOf(plain, mentions)) {
    const agreeing: { readonly mention: Mention; readonly reading: FigureReading; readonly subject: string }[] = [];
    const doubtful: { readonly mention: Mention; readonly reading: FigureReading; readonly subject: string }[] = [];
    for (const mention of group) {
      const { strict, lenient } = readingsOf(mention);
      const read = [strict, lenient].flatMap((reading) => reading ?? []);
      const own = read.find((reading) => judge(mention, reading)?.verdict === "agrees");
      if (own) agreeing.push({ mention, reading: own, subject: subjectOf(own, subjects) });
      else if (!read.some((reading) => judge(mention, reading))) {
        const open =
          PRORATED.test(sentenceBefore(plain, mention)) && mention.percent ? undefined : read.find((reading) => isOpen(mention, reading));
        if (open) doubtful.push({ mention, reading: open, subject: subjectOf(open, subjects) });
      }
    }
    for (const { mention, reading, subject } of doubtful) {
      const beside = agreeing.filter((other) => other.subject === subject);
      const weight = beside.reduce((sum, other) => sum + (isTelling(other.mention) ? 2 : 1), 0);
      const same = [...agreeing, ...doubtful].some((other) => other.mention !== mention && other.reading.key === reading.key);
      const others = doubtful.filter((other) => other.subject === subject).length;
      if (same || weight < 2 || others > beside.length) continue;
      const judgement = judge(mention, settledReading(reading));
      if (judgement?.verdict === "differs") found.set(mention, judgement);
    }
  }
  return found;
}

const HEADS = /^staff\/(?:headcount|(?:un)?certifiedHeadcount)$/;

/** The reading, nothing left open any more. */
function settledReading({ key, figure, loose, alternatives, rounded, either }: FigureReading): FigureReading {
  return { key, figure, loose, alternatives, ...(rounded && { rounded }), ...(either && { either }) };
}

/** 按进度应完成373份，完成进度的469.97%: the share is of what is due by now. */
export const PRORATED = /应(?:完成|接案|结案|开展|做|办)|按[^,;]{0,6}进度/;
const REACH = 120;

function sentenceBefore(plain: string, { from }: Mention): string {
  return lastItem(plain.slice(Math.max(0, from - REACH), from).split(/[。!?\n]/));
}

/** A reading that leaves open no more than a word of manner. */
function isOpen({ percent }: Mention, { key, figure, open, loose, skipped = "" }: FigureReading): boolean {
  // 14名社工自始至终在岗: of heads any word may tell of some of them.
  if (skipped !== "" && HEADS.test(key)) return false;
  if (percent && skipped !== "") return false;
  if (ENGLISH.test(skipped)) return false;
  return figure !== null && open === true && !loose && skipped.length <= LONGEST_PASSED_OVER && !NAMES_OTHERS.test(skipped);
}

function isTelling({ value, digits, percent }: Mention): boolean {
  return (percent && digits > 2) || (!percent && (value.compare(TELLING) >= 0 || digits > 0));
}

/** The service and the place that a key of an indicator belongs to. */
function subjectsOf(topics: readonly Topic[]): ReadonlyMap<string, string> {
  return new Map(topics.flatMap(({ name, targets }) => targets.map(({ id, area }) => [id, `${name}|${area ?? ""}`] as const)));
}

function subjectOf({ key }: FigureReading, subjects: ReadonlyMap<string, string>): string {
  const id = /^(indicator\/\d+|text\/[^/]+\/[^/]+)/.exec(key)?.[1];
  return id === undefined ? textOfMatch(/^[^/]+/, key) : (subjects.get(id) ?? id);
}

/** The numbers of each sentence, lines of a list by themselves. */
function sentencesOf(plain: string, mentions: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  let last = 0;
  for (const mention of mentions) {
    if (groups.length === 0 || /[。!?\n]/.test(plain.slice(last, mention.from))) groups.push([]);
    lastItem(groups).push(mention);
    last = mention.to;
  }
  return groups;
}
