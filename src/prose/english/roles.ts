/** What of a promise a number tells. */
export type EnglishRole = "target" | "done" | "over" | "short";

const PROMISE =
  "(?:target(?:s|ed)?|objectives?|kpis?|foreseen|budgeted|(?:present|agreed|annual|current|contract) indicators?|undertook|undertaken|goals?|quotas?|commitments?|committed|pledged?|promise[sd]?|requirements?|require[sd]?|must (?:open|close|hold|run|deliver|provide)|stipulates?|demands?|specif(?:y|ies|ied)|call(?:s|ed)? for|ask(?:s|ed)?(?: us)? for|agreed|agreement|contract(?:ed|ual)?|planned|plan|due|stipulated|obligations?|obliges?|laid down|signed for|(?:our|its|their) share|hoped(?: for)?|bound to|wanted|wants|provides? for|fixed|contracted|owed|target figure|contract figure|(?:have|has|need|needs|is|are|was|were|meant|supposed) to (?:open|close|run|hold|deliver|provide|make|sign|recruit|show|reach|meet|produce|complete|achieve|attain))";
const TARGET_BEFORE: readonly RegExp[] = [
  new RegExp(
    `\\b${PROMISE}(?: (?:figure|number|total|level|amount|volume|count))?(?: (?:of|is|was|were|are|at|being|stood|stands|set|for|asked|asks|calls|called|says|say|now|demands|specifies|in|@|each|under|only|to|open|close|run|hold|deliver|reach|the|a|year|full|whole|annual|period|station|all|areas?|@|:|=|–|—|-|we|had|has|have|been|by|=))*$`,
  ),
  // the target for cases opened, now 50
  /\b(?:targets?|objectives?|kpis?|goals?|quotas?|commitments?|promises?|requirements?|agreed (?:levels?|numbers?|quantit(?:y|ies)|figures?)) (?:for|of)(?: (?!and\b|but\b|with\b|we\b|it\b|which\b|has\b|have\b|was\b|were\b)[a-z-]+){1,5}(?: (?:is|was|of|at|being|:|=|now|stands|stood|were|are))*$/,
  /\b(?:against|out of|versus|vs)(?: (?:a|an|the|our|its|of|total|full|annual|yearly|contract|agreed|promised|planned|year's|target|targets|objectives?|kpis?|figure))*$/,
  /(?:^|# (?:\w+ ){0,4})of(?: (?:the|a|an|its|our|annual|agreed|full|required|total|planned|promised))*$/,
  /\b(?:above|over|beyond|than|below|exceed\w*|of|under|past|for) the(?: (?:annual|agreed|promised|planned|full|total|contracted|required))*$/,
  /\b(?:instead of|rather than) the(?: \w+)?$/,
  /\b(?:should|ought to) (?:come|amount|add up|be|reach)(?: to| by now)?$/,
];
const TARGET_BEHIND = new RegExp(
  `^(?:(?:that )?(?:we|it|they|which|the \\w+)? ?(?:is|was|were|are|had been|have been|had|has|have)? ?(?:originally |initially )?(?:${PROMISE}|set(?! up)|asked(?! to)|called for|provided for)\\b|in the (?:agreement|contract)|for the (?:full |whole )?year|by the (?:agreement|contract)|as (?:the |its |our )?(?:annual )?target|(?:would|will) (?:do|suffice|be enough|have (?:done|sufficed|been enough))\\b|to be (?:found|met)\\b)`,
);
const OVER_BEFORE =
  /\b(?:exceed\w*|above|over|beyond|ahead|surpass\w*|beat\w*|beyond|more|excess|surplus|overshot)\b[^,;]{0,60} by(?: a further)?$|\b(?:surplus|excess|overshoot) (?:of|is|was|:)$/;
const OVER_BEHIND = /^(?:more than|above|over|beyond|in excess|ahead|extra|better than|on top|to spare|beyond|up on|more$|over$|above$)/;
const SHORT_BEFORE =
  /\b(?:short|behind|miss\w*|below|lag\w*|under)\b[^,;]{0,60} by$|\b(?:shortfall|gap|deficit|shortage|backlog|balance)(?: \w+){0,4} (?:of|is|was|:|at)$|\b(?:short of (?:it|target|the target|its target) by|leaving|leaves|still (?:have|has|needs?) to (?:open|close|run|hold|deliver|provide|make|sign|recruit)|still (?:needs?|lacks?|short|missing|wants?|owes?)|(?:lacking|missing|wanting|owing|still due|left to do|to do|not yet done) ?:|(?:open|outstanding|missing|lacking|owing|unfinished)(?: still)? (?:is|are)|still to be (?:held|opened|closed|run|made|done|written|delivered|signed|won|found)(?: (?:is|are|were|was))?|must (?:still )?(?:open|close|hold|run|make)|lacks?|owes?|owing|the remaining|fell short by|falls short by|remaining|outstanding|to go|still outstanding) ?:?$/;
const SHORT_BEHIND =
  /^(?:cases? |groups? |activities |more )?(?:(?:is|are|was|were) )?(?:still )?(?:(?<=still )to (?:be )?\w+|yet to (?:be )?\w+|left to \w+|must (?:be added|follow|still)|still (?:has|have|need|needs) to be \w+|short|to come|to follow|fewer|less than|missing|outstanding|remain\w*|to go|below|behind|left|lacking|wanting|owed|owing|to do\b|to be (?:opened|written|made|won|found|signed|closed|held|run|done|delivered)|yet to)\b/;
const SHORT_NAME = /^more (?:to|needed|required|outstanding)/;

/** Another 7 to run */
const ANOTHER = /\b(?:another|a further)$/;
const MORE_TO_DO = /^(?:\w+ ){0,2}(?:are |have |has )?(?:still )?to (?:be )?(?!us\b|them\b|the\b)\w+/;

/** It calls for 50 cases to be opened: what is to be done by a promise is all of it, not what is left. */
const TO_BE_DONE = /^to be (?:opened|closed|held|run|done|delivered|made|signed|recruited)\b/;
const CALLED_FOR = new RegExp(`\\b${PROMISE}\\b`);

/** Words of what was promised, however that is put. */
const PROMISE_HINT =
  /\b(?:agreements?|contract\w*|targets?|targeted|objectives?|kpis?|indicators?|goals?|quotas?|promis\w+|agreed|plan(?:s|ned)?|requir\w+|commit\w*|pledg\w+|due|should|must|meant|supposed|ought|wants?|wanted|expect\w*|entitled|oblig\w+|stipulat\w+|provides for|asks?|asked|calls? for|called for|set out|undert\w+|needs?|needed|tender|figure|instead|enough|would|norm|to (?:open|close|run|hold|deliver|make|sign|recruit))\b/;
/** Words of more or less than that. */
const DIFFERENCE_HINT =
  /\b(?:short\w*|behind|missing|outstanding|remain\w*|left|lack\w*|ow(?:e|es|ed|ing)|more|over|above|beyond|exceed\w*|surplus|excess|fewer|less|below|under|lag\w*|ahead|balance|rest|other|(?:up|down) (?:on|by)|still|yet|to (?:be (?:held|opened|closed|run|made|done|written|delivered|signed)|come|follow|go|do))\b/;

/** Over the period, over all areas; set up, signed up. */
const NO_DIFFERENCE =
  /\b(?:over|under|below) (?:(?:the|these|this|those|all|past|last|first|whole|entire|course of|[#@]) ?)*(?:period|areas?|year|months?|time|term|course|heading|@|#)|\b(?:set|took|taken|signed|made|make|came|picked|put|ended|turned|brought|drawn|drew|add\w*) (?:\w+ )?up\b|\bmore than\b(?= (?:just|ever))|\bstill (?=has\b|have\b|counts\b|employs\b)/g;

/** Whether words speak of what was promised. */
export function hintsAtPromise(words: string): boolean {
  return PROMISE_HINT.test(words);
}

/** Whether words speak of more or less than was promised. */
export function hintsAtDifference(words: string): boolean {
  return DIFFERENCE_HINT.test(words.replace(NO_DIFFERENCE, ""));
}

/** What was delivered against what was promised: with its sign, more or less. */
const DIFFERENCE = "\\b(?:variance|difference|deviation|delta)(?: (?:of|is|was|:|=))*";
const MORE = new RegExp(`${DIFFERENCE} [+]$`);
const LESS = new RegExp(`${DIFFERENCE} [-–—]$`);
const EITHER = new RegExp(`${DIFFERENCE}$`);

/** difference 11: more or less, whichever it was. */
export function isDifference(before: string): boolean {
  return EITHER.test(before);
}

/**
 * What words before and behind a number say of its role; `done` where they say that something was done, null where they say nothing.
 * @param before the words since the number before, which is # where it is one of the same clause
 * @param behind the words behind the number's name
 * @param clause the words of its whole clause before it
 */
export function roleOf(before: string, behind: string, clause = before): EnglishRole | null {
  if (ANOTHER.test(before) && MORE_TO_DO.test(behind)) return "short";
  if (LESS.test(before)) return "short";
  if (MORE.test(before) || EITHER.test(before)) return "over";
  if (TO_BE_DONE.test(behind) && CALLED_FOR.test(clause)) return "target";
  if (SHORT_BEFORE.test(clause) || SHORT_BEHIND.test(behind) || SHORT_NAME.test(behind)) return "short";
  if (OVER_BEFORE.test(clause) || OVER_BEHIND.test(behind)) return "over";
  if (TARGET_BEFORE.some((words) => words.test(before)) || TARGET_BEHIND.test(behind)) return "target";
  return null;
}

/** Words of doing. */
const DONE =
  /\b(?:open(?:ed|s)?|clos(?:ed|es)|held|hold|ran|run|made|make|deliver\w*|complet\w*|organi[sz]ed|conducted|carried out|achiev\w*|signed|recruited|joined|added|took|taken|served|reached|attended|drew|draw\w*|attract\w*|benefit\w*|engag\w*|involv\w*|had|there were|there have been|read|numbers?|numbered|totals?|totalled|amount(?:s|ed)? to|came to|stood at|stands? at|found|developed|set up|provided|staged|hosted|put on|done|so far|to date|actual\w*|already|count(?:ed)?|gained|formed|founded|took place|completed)\b/;

/** Whether words tell of something that was done. */
export function isDoing(words: string): boolean {
  return DONE.test(words);
}
