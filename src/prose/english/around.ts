import type { ReportFigure } from "../../domain/tables/report";
import { lastItem } from "../../domain/values/present";
import { isUnknown } from "./plain-words";
import { MET } from "./staff-words";
import type { Token } from "./tokens";

/** The words on both sides of a number, as far as its sentence goes without a semicolon: # a count, #.# one with decimals, #% a rate, @ an area. */
export interface Around {
  readonly before: string;
  readonly behind: string;
  /** Its place in a row says what it is of. */
  readonly ordered?: boolean;
  /** Its own clause names somebody, or something, that nobody knows. */
  readonly named: boolean;
}

/** What stands around the number at a place of a sentence. */
export function aroundAt(tokens: readonly Token[], at: number): Around {
  const parts = (token: Token): boolean => token.kind === "mark" && token.text === ";";
  const from = tokens.slice(0, at).findLastIndex(parts) + 1;
  const next = tokens.slice(at + 1).findIndex(parts);
  return {
    before: signs(tokens.slice(from, at)),
    behind: signs(next < 0 ? tokens.slice(at + 1) : tokens.slice(at + 1, at + 1 + next)),
    named: clauseNames(tokens, at),
  };
}

const RELATIVE = /^(?:of |among )?(?:whom|which|who|whose|these|those|them)\b/;

/** Tianhu employs 26, 40 at Longxi: whether the clause of a number names somebody. */
function clauseNames(tokens: readonly Token[], at: number): boolean {
  const ends = (token: Token): boolean =>
    (token.kind === "mark" && /^[,;:()[\]–—|]$/.test(token.text)) || (token.kind === "word" && /^(?:while|whereas|but)$/.test(token.text));
  let from = tokens.slice(0, at).findLastIndex(ends) + 1;
  // Tianhu employs 26, of whom 20 are certified: who is meant stands in the clause before.
  while (from > 1 && RELATIVE.test(signs(tokens.slice(from, from + 2)))) from = tokens.slice(0, from - 1).findLastIndex(ends) + 1;
  const next = tokens.slice(at + 1).findIndex((token) => token.kind === "number" || ends(token));
  if (/\bstations? (?:no )?(?:#|\d+)/.test(signs(tokens.slice(from, at)))) return true;
  const own = [...tokens.slice(from, at), ...tokens.slice(at + 1, next < 0 ? tokens.length : at + 1 + next)];
  const [first, second] = tokens;
  const begins =
    from === 0 &&
    first?.kind === "word" &&
    isUnknown(first) &&
    second?.kind === "word" &&
    /^(?:has|had|have|employ\w*|open\w*|held|r[au]ns?|report\w*|scor\w*|made)$/.test(second.text);
  return begins || own.some((token) => token.kind === "word" && token.capital && isUnknown(token));
}

function signs(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.kind === "areas") return "@";
      if (token.kind !== "number") return token.text;
      return token.stated.percent ? "#%" : token.stated.digits > 0 ? "#.#" : "#";
    })
    .join(" ");
}

/** What a figure of the tables tells. */
type Kind = "target" | "done" | "over" | "short" | "rate" | "staff";

function kindOf({ id, quantity }: ReportFigure): Kind {
  if (quantity === "rate") return "rate";
  if (/\/short$/.test(id)) return "short";
  if (/\/over$|\/beyond\/|[sS]urplus$/.test(id)) return "over";
  return isPromised(id) ? "target" : /^indicator/.test(id) ? "done" : "staff";
}

/** Whether a figure was promised. */
export function isPromised(id: string): boolean {
  return /\/target$|\/prorated$|^staff\/(?:required\w+|certifiedRequired)$/.test(id);
}

/** Words that stand between what governs a number and the number. */
const LEAD = "(?: (?:a|an|the|our|its|their|this|that|only|just|still|merely|some|about|around|nearly|roughly|no more than|:|=))*$";
const lead = (words: string): RegExp => new RegExp(`(?:^|[ (])(?:${words})${LEAD}`);

/** What parts are told of: 14 out of 20 workers. */
const WHOLES = /^staff\/(?:headcount|certifiedHeadcount|actualPersonMonths)$/;

/** Another time's number, or one that is taken off or added. */
const BESIDE_OTHER = lead(
  "as against|compared? (?:with|to)|(?:in )?comparison (?:with|to)|relative to|unlike|from|minus|(?<!no )(?<!not )less|plus|times|instead of|rather than|previously|formerly|originally|initially|earlier|then",
);
/** What a result is held against. */
const HELD_AGAINST = lead("against|versus|vs|out of|short of|below|under|above|beyond|than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?");
/** 2 and 5, each without a name. */
const SEVERAL = /^(?:, (?:and )?|and |or )#/;
const AGAINST_SEVERAL = /(?:against|versus|vs)(?: (?:the|only|just))? (?:#[.%]?#? (?:, )?(?:and |or )?)+$/;
/** What another paper says, or what was corrected since. */
const UNSAID =
  /\b(?:drafts?|had (?:shown|stated|given|reported|said|put|read|recorded|claimed|written)|wrongly|mistaken\w*|erroneous\w*|misprint\w*|(?:earlier|previous|first|old) version)\b/;
/** So much for each of something. */
const EACH = /\b(?:per|each|every|average|averag\w+|mean|apiece|typical\w*)\b(?! (?:cent|areas?|of|(?:contract|service) (?:year|term)))/;
/** The sign of a thing, not how many there are. */
const NUMBERED = lead(
  "nos?|nr|numbers?(?= #)|pages?|pp?|rooms?|floor|sections?|chapters?|clauses?|schedule|appendi(?:x|ces)|annex|forms?|tables?|figures?(?= $)|notes?|lines?|drawers?|roads?|box|version|build|ext|steps?|phase|article|building|block|unit|gate|route|bus|strand|point|item|entry|footnote",
);
const PROMISE =
  "sanctioned(?: strength)?|(?:approved|authori[sz]ed) (?:strength|establishment|posts?)|targets?|targeted|objectives?|kpis?|foreseen|budgeted|(?:present|agreed|annual|current|contract) indicators?|undertook|undertaken|goals?|quotas?|promised?|agreed|(?<!building |operation )agreement|contract(?:ed|ual)?|(?:our|its|their|the) share|planned|plans?|required|requirements?|stipulated|pledged?|commitments?|committed|demands?|demanded|wants?|wanted|ask(?:s|ed)?(?: us)? for|call(?:s|ed) for|ordered|bound to|owed";
const DONE_WORD =
  "done|held|r[au]n|opened|closed|made|deliver\\w*|achieved|actual\\w*|signed|formed|reached|completed|given|worked|rendered|conducted|drew|attract\\w*|joined|came|recruited|organi[sz]ed|kept|received|took";
const DONE = `${DONE_WORD}|so far|to date|now|were|was|have|has|had|counts?|stands?|stood|we|they`;
/** The contract wants 50 cases, 21 groups and 9 activities: what was promised goes on through an enumeration, up to what was done. */
const PROMISED_IN_ROW = new RegExp(
  `(?<!(?:of|above|below|than|over|beyond|under|meets?|met) (?:(?:the|its|our) )?|# )\\b(?:${PROMISE})\\b(?: (?!(?:${DONE})\\b(?! cases?\\b))[^ ()]+)* (?:,|and)(?: and)?$`,
);
const OWN_NAME = /^(?!of\b|in\b|and\b|or\b|to\b|against\b|with\b|for\b|by\b|at\b|on\b|from\b|is\b|are\b|were\b|was\b|have\b|has\b)[a-z]/;
/** A promise, and nothing that was done since. */
const PROMISED_BEFORE = new RegExp(
  `\\b(?:${PROMISE})(?: (?!(?:${DONE_WORD})\\b|so\\b|date\\b|exceed\\w*|by\\b|and\\b|but\\b|which\\b|we\\b|has\\b|have\\b|had\\b)[a-z:=]+){0,5}$`,
);
const PROMISED_BEHIND = new RegExp(
  `^(?:(?!(?:of|than|to|the|short|above|below|over|under|more|fewer|less|meets?|met|exceed\\w*|and|with|yet|against|from|by|in|for|beyond|ahead|vs|versus|compared|where|whereas|while|but|when|as|out)\\b)[a-z-]+ ){0,3}(?:(?:that )?(?:is|was|were|are|has|have|had) )?(?:been )?(?:originally )?(?:${PROMISE})\\b(?! (?:and|or|years?|terms?|periods?) )`,
);
/** A number that something else is so many of, or that something is held against. */
const WHOLE_BEFORE =
  /(?:\bof|\/|\bagainst|\bversus|\bvs|\bthan|\bto)(?: (?:the|our|its|all|a|total|full|annual|planned|agreed|required|promised|target|targets))*$/;
/** 39 of 50 opened: what was done is the part. */
const PART_OF = /# (?:\w+ ){0,3}(?:out )?of(?: (?:the|our|its|all))?$|# \/$/;
const PROMISE_SAID = new RegExp(
  `\\b(?:${PROMISE}|due|should|must|ought|supposed|(?:have|has|had) to|needs?|needed|requires?|asks?|asked|calls?|called|wants?|expected|obliged?|obligations?|provides?|stipulates?|demands?|specif\\w+|laid down|norm|fixed|set|goal|terms?|enough|would|to (?:be|open|close|hold|run|make|deliver|sign|recruit|reach|attend|work|supply|field))\\b`,
);
const SHORTAGE =
  /\b(?:short\w*|miss\w*|lack\w*|below|behind|under|remain\w*|gaps?|fewer|less|outstanding|left|deficit|backlog|balance|variance|deviation|delta|difference|unfinished|undone|unmet|open|pending|to go|to come|to follow|yet|still|more (?:needed|required|to)|needed|ow(?:e|es|ed|ing)|want(?:ing|s|ed)|falls?|fell|lag\w*|due|rest|others?|due|to (?:be|do|find|make|open|close|hold|run|deliver|sign|recruit)|homework|leav(?:es|ing)|must|need\w*|add(?:ed)?|follow|not)\b/;
const SURPLUS =
  /\b(?:more|over|above|beyond|exceed\w*|surplus|excess|extra|additional\w*|ahead|surpass\w*|beat\w*|beaten|overshot|overshoot|overfulfil\w*|overstaffed|plus|cushion|margin|difference|balance|variance|deviation|delta|better|top|spare|too many|up|further|unpaid|in addition|past|outnumber\w*|larger|higher|greater)\b|\+/;
const PEOPLE =
  /\b(?:workers?|staff\w*|team|people|persons?|heads?|headcount|posts?|social|employ\w*|personnel|members?|colleagues?|workforce|strength|complement|establishment|contract|agreement|required|payroll|books|we are)\b/;
/** Still open are #; # are outstanding. */
const OPENNESS =
  "(?:still |yet |now )?(?:open|outstanding|missing|unfinished|undone|pending|lacking|wanting|unmet|incomplete|left|to go|to come|to follow|remaining|owing|overdue|uncompleted)";
const OPEN_BEFORE = new RegExp(
  `(?:^|[(,:] ?|\\band )(?:still )?${OPENNESS}(?: (?:now|today|so far|at present|to date))?(?: (?:is|are|was|were|remain|:|=|–|-))+\\b[^;()]*$|\\b(?:remain(?:s|ing)?|lacks?|missing|still to be \\w+|yet to be \\w+)(?: (?:is|are|was|were|:))*$|^(?:still )?(?:open|outstanding|missing|unfinished|pending|lacking|to do) :[^;()]*$`,
);
const OPEN_BEHIND = new RegExp(
  `^(?:of # |/ # )?(?:[a-z-]+ ){0,4}(?:is|are|was|were|remains?|stays?|stayed|have|has|had) (?:still |yet |as yet )?(?:${OPENNESS}|to be \\w+|not (?:yet )?(?:been )?\\w+)(?![a-z])|^(?:of # |/ # )?(?:[a-z-]+ ){0,4}(?:still |yet )(?:${OPENNESS}|to be \\w+)(?![a-z])`,
);
/** Right behind a number: that it was done. */
const DONE_BEHIND =
  /^(?:were |was |are |have been |had been )?(?:already )?(?:made|held|done|run|(?:opened|closed)(?! cases?\b| files?\b)|given|signed|formed|achieved|completed|delivered|rendered|worked|finished|founded|set up|conducted|reached)\b/;
const DONE_OF_NAME = new RegExp(`^(?:[a-z-]+ ){1,3}(?:were|was|have been|had been) (?:already )?(?:${DONE_WORD})\\b`);
/** What was due by now, and what is offered for a time to come. */
const NOT_DONE_YET =
  /\b(?:pro rata|prorated|due by (?:now|then|this date)|should by now have)\b|\b(?:tender|bid|proposal|quotation)\b[^;]*\b(?:offer|propos|undertak|pledg|commit)\w*\b/;
/** There were 20, of whom 14 …: a whole, of which its own clause names no part. */
const OF_WHOM = /^,? ?(?:of (?:whom|which|these|them)|among (?:whom|them)) (?:only |some |just )?#/;
const OF_GROUP = /^staff\/(?:certified|uncertified|intermediate|assistant|senior|stable)/;
const GROUP =
  /\b(?:certif|licen|qualif|regist|credential|accredit|intermediate|assistant|senior|junior|stay|remain|throughout|not\b|without)/;

/** At the evaluation of 2023, the year before, then. */
const OTHER_TIME =
  /^[^,;(]*\b(?:last (?:year|term|period|quarter|month|time)|(?:the )?(?:year|period|term|month|time) (?:before|earlier)|years? ago|months? (?:ago|earlier)|earlier|previously|formerly|in the past|at that time|back then|then(?= [,.;)]|$)|predecessor|baseline)\b|^[^,;(#]*(?<!\b(?:before|by|until|till) )\b(?:year|month):/;

/**
 * Whether the words right around a number say that it is of something else than a figure that it differs from: of another time, of what was promised and not of what was done,
 * of what is open and not of what is finished, or the sign of a thing. Only where role and kind agree may a sentence be called wrong.
 */
export function speaksOfElse({ before: all, behind, named, ordered = false }: Around, figure: ReportFigure): boolean {
  const before = all.replace(MET, "");
  const kind = kindOf(figure);
  const promisedBehind = PROMISED_BEHIND.test(behind);
  const inRow = PROMISED_IN_ROW.test(before) && OWN_NAME.test(behind) && !DONE_BEHIND.test(behind) && !DONE_OF_NAME.test(behind);
  const promised = PROMISED_BEFORE.test(before) || promisedBehind || inRow;
  if (named || NUMBERED.test(before) || OTHER_TIME.test(behind) || UNSAID.test(before) || EACH.test(before)) return true;
  if (OF_WHOM.test(behind) && OF_GROUP.test(figure.id) && !GROUP.test(lastItem(before.split(/[,;:()]/)))) return true;
  if (kind === "done" && NOT_DONE_YET.test(`${before} # ${behind}`)) return true;
  // Against 2 and 5: of several nobody says which is which.
  if (!ordered && severalAgainst(before, behind)) return true;
  if (BESIDE_OTHER.test(before)) return !(kind === "target" && (promisedBehind || ordered));
  if (HELD_AGAINST.test(before) && kind !== "target" && !WHOLES.test(figure.id)) return true;
  switch (kind) {
    case "target":
      return (
        (DONE_BEHIND.test(behind) && !PART_OF.test(before)) ||
        (!promised && !WHOLE_BEFORE.test(before) && !PROMISE_SAID.test(`${before} # ${behind}`))
      );
    case "staff":
      return promised;
    case "done":
      return promised || OPEN_BEFORE.test(before) || OPEN_BEHIND.test(behind);
    case "short":
      return (
        (promised && !/^(?:[a-z-]+ ){0,3}(?:owed|due|wanted)\b/.test(behind)) ||
        DONE_BEHIND.test(behind) ||
        !SHORTAGE.test(`${before} # ${behind}`)
      );
    case "over":
      return promised || DONE_BEHIND.test(behind) || !SURPLUS.test(`${before} # ${behind}`) || !ofHeads(figure, before, behind);
    case "rate":
      return false;
  }
}

/** Held against 2 and 5, each without a name. */
function severalAgainst(before: string, behind: string): boolean {
  return AGAINST_SEVERAL.test(before) || (HELD_AGAINST.test(before) && !/\bout of$/.test(before) && SEVERAL.test(behind));
}

/** So many workers more: where person-months are counted, no heads are. */
function ofHeads({ id }: ReportFigure, before: string, behind: string): boolean {
  if (!id.includes("/beyond/")) return true;
  return PEOPLE.test(`${before} # ${behind}`) && !/#\.#[^;]*$/.test(before);
}
