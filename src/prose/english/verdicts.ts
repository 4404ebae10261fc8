import type { ReportFigures } from "../../domain/families/report-figures";
import type { Mention } from "../numbers";
import type { ProseText } from "../text";
import { judge, type Judged } from "../verdict";
import { isTelling } from "../weighing/candidates";
import { speaksOfElse } from "./around";
import { everyFigure, mayBeAnother, namedBeside, statesKin } from "./doubt";
import { missedOfSet } from "./missed-figures";
import { EnglishReader } from "./reading";
import type { EnglishNumber } from "./sentence-context";

/** A number of English text that was judged. */
export interface EnglishVerdict extends Judged {
  readonly mention: Mention;
}

/** What becomes of a text's English. */
export interface EnglishJudgement {
  readonly verdicts: readonly EnglishVerdict[];
  /** The numbers that stand in English sentences: no other reading calls them wrong. */
  readonly read: ReadonlySet<Mention>;
  /** Those that count nothing: they number a line, or are part of a day, a place or a name. */
  readonly signs: ReadonlySet<Mention>;
  /** Those of another time or place. */
  readonly elsewhere: ReadonlySet<Mention>;
}

/** So far a number is borne out by those of other sentences. */
const NEAR = 2;
const IN_SENTENCE = 1;
/** So much must agree beside a number whose words are not all known. */
const SUPPORT = 1;
const SUPPORT_BESIDE_NAMES = 1.5;

/** What becomes of the numbers of a text's English sentences; those that nobody can say anything of are left out. */
export function judgeEnglish(text: ProseText, figures: ReportFigures): EnglishJudgement {
  const reader = new EnglishReader(text, figures);
  const numbers = reader.read();
  const every = everyFigure(figures);
  const stated = numbers.map((number) => ({ number, agreed: agreedOf(number) }));
  const judged = stated.map(({ number, agreed }) => {
    const differs = agreed ? null : differsOf(number);
    const said = new Set(
      differs ? stated.flatMap((other) => (other.agreed && other.number.sentence === number.sentence ? [other.agreed.figure.id] : [])) : [],
    );
    const doubtful =
      differs !== null && (speaksOfElse(number.around, differs.figure) || mayBeAnother(number, number.reading?.figures ?? [], every, said));
    return { number, agreed: agreed ?? (differs && !doubtful ? null : namedBeside(number)), differs: doubtful ? null : differs };
  });
  const bySentence = new Map<number, typeof judged>();
  for (const one of judged) bySentence.set(one.number.sentence, [...(bySentence.get(one.number.sentence) ?? []), one]);
  const verdicts = judged.flatMap(({ number, agreed, differs }) => {
    const borne = differs && bornOut(number, differs, judged) ? differs : null;
    const own = agreed ?? borne ?? missedBeside(number, bySentence.get(number.sentence) ?? []);
    return own ? [{ ...own, mention: placed(number.mention, text) }] : [];
  });
  const signs = reader.labels();
  const elsewhere = new Set(numbers.flatMap(({ mention, away }) => (away === "yes" ? [mention] : [])));
  return { verdicts, read: new Set([...numbers.map(({ mention }) => mention), ...signs]), signs: new Set(signs), elsewhere };
}

/** What the numbers beside one say that it misses, where its own words speak of nothing else. */
function missedBeside(number: EnglishNumber, sentence: Parameters<typeof missedOfSet>[1]): Judged | null {
  const missed = missedOfSet(number, sentence);
  return missed && !speaksOfElse(number.around, missed.figure) && !statesKin(number) ? missed : null;
}

/** A number in words has its place in the text too. */
function placed(mention: Mention, { original, offsets }: ProseText): Mention {
  if (mention.from >= 0) return mention;
  const { originalFrom, originalTo } = mention;
  const [from, to] = [originalFrom, originalTo].map((place) => offsets.findIndex((offset) => offset >= place)) as [number, number];
  return { ...mention, text: original.slice(originalFrom, originalTo), from, begin: from, to, end: to };
}

/** The figure that a number states; by words that only may mean it, a number says it only where it is hardly equal by chance. */
function agreedOf({ reading, stated, familiarity }: EnglishNumber): Judged | null {
  if (!reading) return null;
  for (const figure of reading.figures) {
    const own = judge(stated, { key: figure.id, figure, loose: false, alternatives: [], rounded: reading.rounded });
    if (own?.verdict === "agrees" && (reading.sure || isTelling(stated) || !familiarity.narrowing)) return own;
  }
  for (const figure of reading.others ?? []) {
    const own = judge(stated, { key: figure.id, figure, loose: false, alternatives: [], rounded: false });
    // What was promised is no delivery.
    if (own?.verdict === "agrees" && isTelling(stated) && !figure.id.endsWith("/target")) return own;
  }
  return null;
}

function differsOf({ reading, stated, mention, ofRange }: EnglishNumber): Judged | null {
  if (!reading?.sure || mention.torn || ofRange) return null;
  const [first] = reading.figures;
  const all = reading.figures.map((figure) =>
    judge(stated, { key: figure.id, figure, loose: false, alternatives: [], rounded: reading.rounded }),
  );
  const isOther = (reading.others ?? []).some(
    (figure) => judge(stated, { key: figure.id, figure, loose: false, alternatives: [], rounded: false })?.verdict === "agrees",
  );
  // Above what was promised by less than nothing: the words are of something else.
  return first && first.value.compare(0) >= 0 && !isOther && all.every((own) => own?.verdict === "differs")
    ? { verdict: "differs", figure: first }
    : null;
}

/** Whether enough beside a number agrees to say that it is the table's own figure which it misses. */
function bornOut(
  number: EnglishNumber,
  { figure }: Judged,
  all: readonly { readonly number: EnglishNumber; readonly agreed: Judged | null }[],
): boolean {
  let [beside, near, against] = [0, 0, 0];
  for (const { number: other, agreed } of all) {
    const apart = Math.abs(other.sentence - number.sentence);
    if (other === number || apart > NEAR) continue;
    const weight = agreed ? (isTelling(other.stated) ? IN_SENTENCE : IN_SENTENCE / 2) : 0;
    if (apart === 0) {
      beside += weight;
      if (!agreed && differsOf(other)) against++;
    } else near += weight / 2;
  }
  if (against > beside || !isOfThoseBeside(number, all)) return false;
  // Who states 4 where the table has 20 tells of some of them, unless what stands beside it is the table's too.
  const may = number.reading?.figures ?? [figure];
  if (may.every(({ value }) => isFar(number.stated, value)) && beside < SUPPORT) return false;
  if (beside < (number.reading?.support ?? 0)) return false;
  const { unknown, narrowing } = number.familiarity;
  if (narrowing) return beside >= SUPPORT_BESIDE_NAMES;
  return unknown === 0 || beside + near >= SUPPORT;
}

/** Teams kept: 7, for a goal of 4 (125%): what is told of a service that no word beside it names must have a figure of that service beside it, where any figure agrees. */
function isOfThoseBeside(
  number: EnglishNumber,
  all: readonly { readonly number: EnglishNumber; readonly agreed: Judged | null }[],
): boolean {
  const { reading, sentence } = number;
  const topic = reading?.service?.topic;
  if (!topic || reading.service?.role === "rate" || reading.own === "name" || reading.own === "label") return true;
  const own = topic.targets.flatMap(({ target, done, rate }) => [target, done, rate].flatMap((figure) => figure?.id ?? []));
  const agreed = all.flatMap((other) =>
    other.number !== number && other.number.sentence === sentence && other.agreed ? [other.agreed] : [],
  );
  return agreed.length === 0 || agreed.some(({ figure }) => own.some((id) => figure.id.startsWith(id)));
}

/** Slips stay near what they miss. */
const FAR = 2;
/** So small a difference is near, however large it is in proportion. */
const SMALL = 2;

function isFar({ value }: Mention, right: Mention["value"]): boolean {
  const [less, more] = value.compare(right) < 0 ? [value, right] : [right, value];
  return more.sub(less).compare(SMALL) > 0 && less.mul(FAR).compare(more) < 0;
}
