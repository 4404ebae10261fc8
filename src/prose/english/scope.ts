import { areaIn, said, type EnglishPhrase } from "./phrases";
import type { Token } from "./tokens";

/** Another time, another station, or what is not done yet: nothing behind it is of the tables. */
const ELSEWHERE =
  /\b(?:last (?:year|term|period|month|quarter|time|cycle|round)(?:'s)?|previous(?:ly)?|earlier|formerly|\w*years? ago|year before|same period|year on year|another|other stations?|other (?:centres?|bodies|agencies|teams)|neighbou?ring|elsewhere|nearby|district(?: wide)?|city|citywide|nationwide|province|national|will|shall|going to|plans? to|planning to|plan for|intends?|hopes?|hoped|hoping|aims?|aiming|proposes?|proposed|expects? to|next|in future|undertakes?|in the second half|second half|forecast|median|benchmark)\b/g;
/** Back to the station and to the time under review. */
const RETURN =
  /\b(?:this (?:year|period|time|term|cycle)(?:'s)?|so far|to date|currently|at present|now|ours|our (?:own )?station|our own|this station|compared with|by contrast|today)\b/g;
/** Words of a number's own that make it one of something else. */
const NARROWS =
  /\b(?:averag\w*|mean|per|each|every|aged?|elderly|women|men|children|teenagers?|youths?|interns?|trainees?|students?|sampled?|spot check|on leave|present|absent|resigned|left the|day of the visit|draft|pages?|minutes|communities|neighbourhoods?|km|yuan|rmb|hk|budget|satisf\w*|respondents?|complaints?|weekly|monthly|quarterly|daily|helped|half of|reduced|deducted|docked|cut)\b|\bin (?:month|year):|\bon day:/;
/** It is told of a part of what is counted. */
const PART = /^(?:of (?:the|these|those|them|which|our|its|whom|all))\b/;
const PART_BEFORE =
  /\b(?:of which|of these|of those|among them|among these|including|other|further|additional|new(?:ly)? |only some|first|last|some of)(?: (?:the|a|an|just|only))?$/;
const CONTRADICTED = /\b(?:not|not just|instead of|rather than|from|no longer)$/;

/** Whether a sentence's words up to a number speak of another time, another place or a plan. */
export function speaksElsewhere(words: string): boolean {
  const last = (pattern: RegExp): number => [...words.matchAll(pattern)].at(-1)?.index ?? -1;
  const away = last(ELSEWHERE);
  return away >= 0 && away > last(RETURN);
}

/** Whether a number's own words make it one of something else. */
export function isNarrowed({ near, name, behind }: EnglishPhrase): boolean {
  const before = said(near);
  const after = said([...name, ...behind]);
  return NARROWS.test(`${before} # ${after}`) || CONTRADICTED.test(before);
}

/** Whether a number is told of a part of what its words name. */
export function isPart({ near, name, behind }: EnglishPhrase): boolean {
  return (
    (name.length === 0 &&
      PART.test(said(behind)) &&
      !/^of (?:the|our|its) (?:\w+ )?(?:targets?|goals?|total|agreed|promised|planned)/.test(said(behind))) ||
    PART_BEFORE.test(said(near))
  );
}

/** The area that a sentence speaks of at one place. */
export interface AreaScope {
  /** Places of areas in the order of the tables; empty for the whole station. */
  readonly areas: readonly number[];
  /** An area that was spoken of before, and may be meant still. */
  readonly before: number | null;
}

export const STATION: AreaScope = { areas: [], before: null };

/** What words say of the area; null where they say nothing. `count` is how many areas there are. */
export function areaScope(tokens: readonly Token[], count: number): AreaScope | null {
  const named = areaIn(tokens);
  if (!named) {
    return /\b(?:station ?wide|overall|in total|the station as a whole|the whole station|together|altogether|all in all|combined)\b/.test(
      said(tokens),
    )
      ? STATION
      : null;
  }
  if (named.all && (named.areas.length === 0 || named.areas.length === count)) return STATION;
  return { areas: named.areas, before: null };
}
