import { areaIn, said, type EnglishPhrase } from "./phrases";
import type { Token } from "./tokens";

/** Another time, another station, or what is not done yet: nothing behind it is of the tables. */
const ELSEWHERE =
  /\b(?:last (?:year|term|period|month|quarter|time|cycle|round)(?:'s)?|previous(?:ly)?|earlier|formerly|stations|full marks|(?:we|they) (?:also )?(?:expect|hope|wish)|(?:quarter|round|month|term|cycle) before|before that|\w*years? ago|year before|same period|year on year|another|other stations?|other (?:centres?|bodies|agencies|teams)|neighbou?ring|elsewhere|nearby|(?<!sub-)district(?: wide)?|city|citywide|nationwide|province|national|will|shall(?! (?:\w+ ){0,2}be (?:manned|staffed))|going to|plans? to|planning to|plan for|intends?|hopes?|(?<!(?:been|contract had|agreement had) )hoped|hoping|(?:in|during|for) (?:month|year):|(?:of|year) year:|coming months|would(?! (?:do|suffice|be enough|have (?:done|sufficed|been (?:enough|due)))\b)|could(?! (?:\w+ )?not be counted)|might|had (?:we|it|they)|if (?:we|it|they|#)|(?:old|former|new|next) (?:contract|agreement)|(?:first|second|third|fourth|last) (?:quarter|half|months?|weeks?|semester)|(?:we|it|they|station|team|centre) plans?|aims?|aiming|proposes?|proposed|expects? to|next|in future|undertakes?|in the second half|second half|forecast|median|benchmark|baseline)\b|\b(?:old|former|outdated|superseded) (?:deck|slides?|version|report|paper|table|sheet|figures|numbers|return|file)\b|(?:\(|\bthe|\bour|\bits|\btheir) year:/g;
/** Back to the station and to the time under review. */
const RETURN =
  /\b(?:this (?:year|period|time|term|cycle)(?:'s)?|so far|to date|currently|at present|now|ours|our (?:own )?station|our own|this station|compared with|by contrast|today)\b/g;
/** Words of a number's own that make it one of something else. */
const NARROWS =
  /\b(?:of their own|threshold|must(?! (?:be added|follow|provide|deliver|have|employ|supply|field|put in|attend|open|close|hold|run|catch|still|also|do better|improve)\b)|(?<!(?:contract|agreed|agreement|contractual) )minimum|norm|ceiling|(?<!# (?:\w+ ){0,2}(?=required by (?:the|our|its) (?:\w+ )?(?:agreement|contract)\b))required by(?!$| #| (?:the|our|its) (?:agreement|contract) :)|typical\w*|usual\w*|generally|normally|often|sometimes|at times|\d+years? (?:the|we|it)|averag\w*|mean|per|each(?! (?:contract|service) (?:year|term))|every|aged?|elderly|women|men|children|teenagers?|youths?|interns?|trainees?|students?|sampled?|spot check|on leave|(?<!at |continuously )present(?! (?:indicators?|targets?|level|contract|agreement|term|period|strength|establishment|staff|team))|absent|resigned|left the|day of the visit|draft|pages?|minutes|communities|neighbourhoods?|km|yuan|rmb|hk|(?<!\bas of )budget|satisf\w*|respondents?|complaints?|weekly|monthly|quarterly|daily|helped|costs?|half of|reduced|deducted|docked|cut)\b|\bin (?:month|year):|\bon day:/;
/** I led 3: what one person did is no figure of the station. */
const OF_ONE = /\b(?:i(?! e\b)|he|she|myself|personally)\b(?!.*\b(?:we|you|they|it|our|your|that|station|team)\b)/;
const SAYING =
  /\b(?:i|he|she) (?:also )?(?:said|says?|told|tell|hear|heard|think|know|found|saw|see|believe|report\w*|note[sd]?|explain\w*|add(?:s|ed)|admit\w*|am|was)\b/;
/** It is told of a part of what is counted. */
const PART = /^(?:of (?:the|these|those|them|which|our|its|whom|all))\b/;
const PART_BEFORE =
  /\b(?:of which|of these|of those|among them|among these|including|other|further|additional|new(?:ly)? |only some|first|last|some of)(?: (?:the|a|an|just|only))?$/;
/** Words that set another number against the one that is meant: it says nothing, but of what it is. */
const CONTRADICTED = /\b(?:not|not just|instead of|rather than|from|no longer)$/;

/** A case has 6 sessions, the group met 8 times: one of many. */
const ONE_OF_MANY =
  /\b(?:a|an|one|this|that|any|my|his|her|your|their|the(?: \w+)?) (?:case|group|activity|event|file|volunteer|visit)\b(?! (?:work|service|sessions?|closures?|openings?|closing|opening|participants?|activit\w+|meetings|targets?|members?|files?|management|figures?|teams?|staff|workers?|ledgers?|records?|lists?|registers?|logs?|books?|notes?))/;
/** The eldest is 81, the largest group had 22: of one of them. */
const SUPERLATIVE =
  /\b(?:the|our|its|their) (?!latest|interest|request|rest\b|forest|west|east|test|guest|harvest|highest (?:number|total)|lowest (?:number|total))\w{2,}est(?: \w+){0,2} (?:is|was|has|had|of|being|turned|aged?|came to|counts?|:)(?: (?:now|only|just|already))*$/;
/** What a number may be the number of: the files of 6 cases are no files. */
const COUNTED_OF =
  /\b(?:numbers?|total|sum|marks?|complement|denominator|progress|gain|cushion|parts?|balance|score|counts?|figures?|targets?|objectives?|kpis?|goals?|quotas?|commitments?|promises?|requirements?|rates?|out|turnout|attendances?|teams?|staff|all|shortfall|surplus|excess|workforce|station|centre|shares?|completion|short|instead|because|ahead|equivalent|strength|establishment|most|maximum|minimum|ratio|percentage|proportion|consists?|consisted|headcount|audience|average|outcome|thanks|pace|and|or|is|was|#|# (?:done|held|opened|closed|completed|run)|@|wages|speaks|disposes|works?|output|delivery|complement|membership|roll|in place|balance|difference|gap|deficit|made up|composed|instead|cases|groups|activities|sessions|contract|agreement|against|months|workers|members|those|these|them|whom|which|each|points|hundred|dozen|one|\w+est) of(?: (?:a|an|the|our|its|your|station|some|about|around|nearly|only|just|over|total|at least))*$/;

/** Whether a sentence's words up to a number speak of another time, another place or a plan. */
export function speaksElsewhere(said: string): boolean {
  // None of this would happen without our 20 workers: they are there.
  const words = said
    .replace(/\b(?:would|could|might)(?: \w+){0,4} (?:without|but for)\b/g, "without")
    // Another 7 to run: what is left of the same.
    .replace(/\banother # (?=(?:\w+ ){0,3}(?:to (?:be )?\w+|remain\w*|left|outstanding)\b)/g, "# ");
  const last = (pattern: RegExp): number => [...words.matchAll(pattern)].at(-1)?.index ?? -1;
  const away = last(ELSEWHERE);
  return away >= 0 && away > last(RETURN);
}

/** Whether a number's own words make it one of something else. */
export function isNarrowed({ near, name, behind, tail }: EnglishPhrase): boolean {
  const before = said(near).replace(/\bin the case of\b/g, "of all :");
  const after = said(isTheRest({ near, name }) ? [] : [...name, ...behind]);
  return (
    // 20 cases make 24,000 yuan: what so many would cost.
    / makes?$/.test(after) ||
    // 2 fewer than planned for April.
    /\bthan \w+ for month:/.test(said(tail)) ||
    // 40 cases for 18 workers would be fair; 6 cases a month
    /^(?:for )?(?:\w+ ){0,4}would be (?!enough|needed|required)/.test(said(tail)) ||
    /^an? (?:month|week|day|quarter)\b/.test(said([...behind, ...tail])) ||
    isOfOne(before) ||
    NARROWS.test(`${before} # ${after}`) ||
    ONE_OF_MANY.test(before) ||
    SUPERLATIVE.test(before) ||
    (/\w of(?: (?:a|an|the|our|its|your|station|some|about|around|nearly|only|just|over|total|at least))*$/.test(before) &&
      !COUNTED_OF.test(before))
  );
}

/** The other 6 sit the exam: whatever they do, they are all that are left. */
export function isTheRest({ near, name }: Pick<EnglishPhrase, "near" | "name">): boolean {
  return name.length === 0 && /\b(?:the|our) (?:other|remaining|extra|balance)$/.test(said(near));
}

/** Whether words tell what one person did. */
function isOfOne(words: string): boolean {
  return OF_ONE.test(words) && !SAYING.test(words);
}

/** Instead of 45 cases: what is not so. */
export function isContradicted({ near }: EnglishPhrase): boolean {
  return CONTRADICTED.test(said(near));
}

/** Whether a number is told of a part of what its words name. */
export function isPart({ near, name, behind }: EnglishPhrase): boolean {
  return (
    (name.length === 0 &&
      PART.test(said(behind)) &&
      !/^of (?:the|our|its) (?:\w+ )?(?:targets?|goals?|total|agreed|promised|planned|agreement|contract|commitments?|quota|amount|promise)/.test(
        said(behind),
      )) ||
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
  const behind = named ? tokens.slice(tokens.lastIndexOf(named) + 1) : [];
  if (named && /\b(?:together|in total|altogether|in all|all in all|combined)$/.test(said(behind))) return STATION;
  if (!named) {
    return /\b(?:station ?wide|in all(?= [.,;]|$)|overall|in total|the station as a whole|the whole station|together|altogether|all in all|combined)\b/.test(
      said(tokens),
    )
      ? STATION
      : null;
  }
  if (named.all && (named.areas.length === 0 || named.areas.length === count)) return STATION;
  return { areas: named.areas, before: null };
}
