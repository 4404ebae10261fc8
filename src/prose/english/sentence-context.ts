import type { Mention } from "../numbers";
import type { Around } from "./around";
import { said, type EnglishPhrase } from "./phrases";
import type { Familiarity } from "./plain-words";
import type { EnglishReading, ToldService } from "./readings";
import { areaScope, STATION, type AreaScope } from "./scope";
import type { SentenceFigures } from "./sentence-figures";
import type { NamedService } from "./service-names";

/** A number of English text with what it may mean. */
export interface EnglishNumber {
  readonly mention: Mention;
  /** As its sentence means it: percent written out, near or exact. */
  readonly stated: Mention;
  readonly reading: EnglishReading | null;
  readonly familiarity: Familiarity;
  /** Nothing is counted by it that nobody knows. */
  readonly bare: boolean;
  /** Its own words, its number as #. */
  readonly words: string;
  /** What stands on both sides of it. */
  readonly around: Around;
  /** It is of another time, another place or another thing, as far as its words say. */
  readonly away: "no" | "narrowed" | "yes";
  /** All figures of what its sentence names. */
  readonly kin: SentenceFigures;
  /** One end of 10–12. */
  readonly ofRange: boolean;
  /** The place of its sentence in the text, and of the paragraph or line. */
  readonly sentence: number;
}

/** What a line above says of those below it. */
export interface Heading {
  readonly text: string;
  readonly service: NamedService | null;
  readonly area: AreaScope | null;
  readonly elsewhere: boolean;
}

/** What the sentence before left behind, in the same paragraph. */
export interface Above {
  readonly service: NamedService | null;
  readonly area: string | null;
  readonly elsewhere: boolean;
  /** It told of another body. */
  readonly others: boolean;
  readonly last: EnglishReading | null;
  /** How many areas a row of numbers told of. */
  readonly row: number;
  readonly told: readonly ToldService[];
}

/** A sentence that begins so goes on about what the one before spoke of. */
export const GOES_ON =
  /^(?:in (?:the same|this|that) (?:area|station)|it|they|there|this|these|here|its|their|both|the (?:area|team|station|same))\b(?! (?:year|period|term|time)\b)/;

/** Area 1 made 19 of 30; for the station as a whole: lines that name places are of what was spoken of before them. */
export const OF_PLACE =
  /^(?:in |for |and )?(?:@|(?:all|across|over) @|the (?:whole )?station|the station as a whole) (?:,|:|made|has|had|held|ran|opened|did|reached|completed|stands|achieved|this gives|as a whole)/;
/** At 78% I know that the reviewers will ask why. */
export const NEW_CLAUSE = /(?:^| )(?:i|because|although|though|so that|since) .*$/;
/** 641 participations instead of 806: what stands behind is not so. */
export const INSTEAD = /\b(?:instead of|rather than|not)(?: the)?$/;

const OTHER_STATION = /\b(?:another|other stations?|neighbou?ring|next|nearby|elsewhere|district|sister)\b/;

/** Whether words tell of another station: what follows about “the station” may be of that one. */
export function namesOtherStation(words: string): boolean {
  return OTHER_STATION.test(words);
}

/** Whether what the sentence before spoke of, being no figure of the tables, goes on in one. */
export function staysElsewhere(above: Above | null, words: string): boolean {
  return above?.elsewhere === true && GOES_ON.test(words) && (above.others || !/^the station\b/.test(words));
}

/** What the last line told. */
export interface Line {
  /** What the sentences before told of under the same heading, the nearest last. */
  readonly recent: readonly (readonly ToldService[])[];
  readonly last: EnglishReading | null;
  /** How many areas it told of in a row. */
  readonly row: number;
  /** What it told of last. */
  readonly service: NamedService | null;
}

/** 4 of them were held in Area 1: the area may stand behind a number. */
export function placedIn({ tail }: EnglishPhrase, count: number): AreaScope | null {
  // Area 3 ran 5, which makes 14 for the station.
  if (/^for the (?:whole |entire )?station\b/.test(said(tail))) return STATION;
  const at = tail.findIndex((token) => token.kind === "areas");
  const joined = tail.slice(0, at).some((token) => token.kind === "word" && /^(?:and|while|but|whereas)$/.test(token.text));
  return at > 0 && at < 7 && !joined && /\b(?:in|for|of|at|by|across|within|to)$/.test(said(tail.slice(0, at)))
    ? areaScope(tail.slice(0, at + 1), count)
    : null;
}

/** Where staff and a service may be meant, a number is wrong only where it is neither. */
export function together(staff: EnglishReading | null, service: EnglishReading | null): EnglishReading | null {
  if (!staff || !service) return staff ?? service;
  // Our team counts 20; 14 hold the certificate: a team that was named before is no service of these.
  if (staff.sure && staff.group && !service.sure) return staff;
  const [first, other] = staff.sure || !service.sure ? [staff, service] : [service, staff];
  return { ...first, figures: [...first.figures, ...other.figures], rounded: first.rounded && other.rounded };
}

/** 76 (planned 66): beside what was promised, or its rate, a number without a role of its own is what was delivered. */
export function withPairs(number: EnglishNumber, all: readonly EnglishNumber[]): EnglishNumber {
  const { reading } = number;
  const own = reading?.service;
  if (!reading || own?.role !== "done" || own.target === null || !reading.proper) return number;
  // 9;4;44.44%: of two numbers of one thing nobody can say which was promised.
  const again = all.some(
    (other) => other !== number && other.reading?.service?.role === "done" && other.reading.service.target === own.target,
  );
  if (again) return number;
  const paired = all.some(({ reading: other }) => {
    const told = other?.service;
    if (other === reading || told === undefined || told.whole === true || other?.sure !== true) return false;
    // 4, with 641 participants: who came has come to what was held.
    const came = told.measure === "attendance" && own.measure !== "attendance" && told.topic === own.topic && other.others?.length === 0;
    return told.role !== "done" ? told.target === own.target : came;
  });
  return paired ? { ...number, reading: { ...reading, sure: true, others: [] } } : number;
}

/** More than 8400, reached over 70 */
const MORE_THAN = /\b(?:more than|above|exceeding|beyond|(?:is|are|was|were|opened|made|served|reached|drew|delivered|to|at|with) over)$/;

/** What a number behind “more than” says, unless it is the figure itself, and that nothing is wrong by it. */
export function loosely(
  { near }: EnglishPhrase,
  stated: Mention,
  reading: EnglishReading | null,
): Pick<EnglishNumber, "stated" | "reading"> {
  if (!reading || !MORE_THAN.test(said(near))) return { stated, reading };
  const exactly = stated.hedge !== null || reading.figures.some(({ value }) => value.compare(stated.value) === 0);
  return { stated: exactly ? stated : { ...stated, hedge: "over" }, reading: { ...reading, sure: false } };
}
