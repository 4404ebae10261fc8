/** Those who work at the station. */
export const WORKER =
  /^(?:workers?|staff|members?|employees?|practitioners?|colleagues?|personnel|headcount|posts?|professionals?|workforce|manpower)$/;

const CERTIFICATE = "(?:certificat\\w*|certified|licen[cs]\\w*|qualifi\\w*|registered|credential\\w*|accredited)";
/** Without the certificate of a social worker. */
const UNCERTIFIED = new RegExp(
  `\\b(?:uncertified|non-?(?:certificate\\w*|certified|registered|qualified|licen[cs]ed)|unlicen[cs]ed|unqualified|unregistered)\\b|\\b(?:not|no|without|lacks?|lacking|none|neither|yet to|never|don't|doesn't|aren't|isn't|hasn't|haven't)\\b[^,;#]{0,40}\\b${CERTIFICATE}|\\byet to (?:obtain|get|gain|earn|pass|acquire|qualify|sit)`,
);
/** With the certificate of a social worker. */
const CERTIFIED = new RegExp(`\\b${CERTIFICATE}\\b`);
/** 14 are certified, 6 are not. */
export const NOT_THEY =
  /^without$|^(?:of (?:us|them|you) )?(?:who|that) (?:aren't|haven't|don't|isn't|are not|have not|do not)\b|^(?:hold|have|possess) none\b|^(?:(?:are|were|is|do|did|does|have|has|had) )?not\b(?! counted| included)|^not$|^(?:aren't|isn't|don't|haven't|hasn't|doesn't|weren't)(?: yet)?$/;
/** Those who are left when one group was counted. */
export const THE_REST = /\b(?:the (?:other|remaining|rest|balance)|remaining|rest|others)(?: (?:are|were|of the \w+|,|:|#))*$/;
/** The middle level of certificates. */
export const INTERMEDIATE = /\b(?:intermediate|mid|middle)\b/;
/** The lowest level of certificates. */
export const ASSISTANT = /\b(?:assistants?|junior)\b/;
/** The highest level of certificates. */
export const SENIOR = /\bsenior\b/;
/** On post through the whole period. */
export const STABLE =
  /\b(?:throughout|stayed|stay|remain(?:ed|ing)? (?:on|in|with|at|with us)|remained|continuous\w*|uninterrupted|never left|without (?:any |a )?(?:break|interruption)|whole (?:of the )?(?:period|time|term)|entire (?:period|time|term)|full period|from (?:beginning|start|first|day one) to|the whole way|staying (?:put|on)|stable|stability|stably|steadily|retained)\b/;
/** 14 have been here for the entire period. */
export const WHOLE_PERIOD = /^(?:\w+ ){0,5}for the (?:whole|entire|full) (?:period|time|term)\b/;
/** The day of a count says nothing else of it. */
export const AS_AT = /\b(?:as )?(?:at|of|on|by|until|to) day:\S+ ?/g;
/** Left out of the count for want of insurance. */
export const UNINSURED =
  /\b(?:uninsured|(?:without|no|not|never|lack\w*|want of|yet|for|their|missing|outstanding|pending|whose|because of)\b[^,;#]{0,30}\binsur\w+|insur\w+[^,;#]{0,30}\b(?:not|late|missing|lack\w*|unpaid|reasons?|yet)|not counted|left out|excluded|discounted|disregarded)\b/;
/** Two years of practice and more. */
export const TWO_YEARS = /\b2years\b/;
/** What attendance is counted in. */
export const PERSON_MONTHS =
  /\b(?:person|man|staff|worker|people|work|working) months?\b|\bmonths? of (?:attendance|presence|service|work|staff)\b|\battendance\b|\bperson months?\b|\bon (?:post|duty)\b[^;]*\bperson-times\b|\bperson-times\b[^;]*\bon (?:post|duty)\b/;
/** What the agreement asks for, before its number. */
export const REQUIRED_BEFORE =
  /\b(?:requir\w*|need(?:s|ed)?|calls? for|called for|asks? for|asked for|provides? for|wants?|wanted|obliges?|owed|owes|merely|contract\w*|agreement|agreed|establishment|sanctioned(?: strength)?|(?:approved|authori[sz]ed) (?:strength|posts?)|stipulat\w*|against|versus|vs|due|should have|ought|expected|specif\w*|demand\w*|fell due|mandat\w*|target|quota|minimum|commit\w*|promised|compared (?:with|to)|than the|exceed\w*|above the|over the|beyond the|out of)(?: (?:of|the|a|an|is|was|were|at|least|us|to|have|has|keep|employ|field|:|by|contract|agreement|contractual|agreed|required|says?|states?|figure|requirement|for|minimum|only|set|number|staffing|target|that|we|station|post|on|in|it|with|person|months?|attendance|staff|workers|social|manpower|strength|headcount|personnel|establishment))*$|\b(?:were|was|are|is|had|have|has|must) (?:to )?(?:attend|deliver|provide|work|put in|supply|field|employ|have)$|\bshould (?:attend|have|deliver|work|be (?:on|in) (?:post|duty))\b(?: for)?|\brequired (?:person months|months|attendance) (?:certified|qualified|licensed)(?: (?:workers|staff|only))? :$/;
/** Attendance meets the contract: 64 person-months are what was delivered. */
export const MET =
  /\b(?:meets?|met|satisf\w*|fulfil\w*|complie[sd] with|in line with|keeps to) (?:the|its|our) (?:\w+ )?(?:contracts?|agreements?|requirements?)(?: :)?/;
/** What the agreement asks for, behind its number. */
export const REQUIRED_BEHIND =
  /^(?:(?:that )?(?:is|was|were|are|had been|have been)? ?(?:required|called for|asked for|fell due|falls? due|laid down|wanted|would (?:do|suffice|be enough|have (?:done|sufficed|been enough))|due|needed|agreed|stipulated|expected|demanded|contracted|specified|promised|planned)|should (?:be|have)|(?:were|was) to be|(?:in|by|under) the (?:contract|agreement))/;
/** What was delivered of it. */
export const ACTUAL =
  /\b(?:actual\w*|deliver\w*|work(?:ed)|attended|served|verified|achieved|provided|recorded|put in|clocked|logged|rendered|yield\w*|contributed|done|came to|supplied|real(?:ised|ized)?|counted|effective|on post|fulfilled|turned in|given|gave)\b/;
/** More than was asked for, before its number. */
export const BEYOND_BEFORE =
  /^(?:the|our|these) extra$|\b(?:exceed\w*|above|over|beyond|more|surpass\w*|overshot|beat\w*|ahead)\b[^,;]{0,60} by(?: a further)?$|\b(?:surplus|excess|overshoot|margin|difference|balance)(?: (?:of|is|was|comes to|came to|stands at|:|being|\w+ months|person))*$|\b(?:surplus|excess)\b[^#]{0,24}$/;
/** More than was asked for, behind its number. */
export const BEYOND_BEHIND = /^(?:more|above|over|beyond|in excess|extra|surplus|too many|on top|to spare|better|ahead)\b/;
/** People whom the tables of staff do not count. */
export const OTHERS =
  /\b(?:volunteers?|people|participants?|residents?|households?|visitors?|interns?|supervisors?|children|elderly|communities|members of the public|committee|students?|joined|left|resigned|recruited|leave|absent|transferred|retire\w*|new(?:ly)?|part time|women|men|aged?)\b/;
/** The rate of those who stayed. */
export const RATE_STABLE = /\b(?:stable|stability|retention|retained|stay(?:ed|ing)?|turnover)\b/;
/** The rate of attendance. */
export const RATE_ATTENDANCE = /\b(?:attendance|attended|staffing rate|person months?|manning|fill rate|presence)\b/;
/** The share of the time passed. */
export const RATE_TIME = /\b(?:time|term|elapsed|gone by|timetable|calendar|schedule)\b/;

/** 20 on the books. */
export const ON_THE_BOOKS = /^(?:(?:are|were) )?(?:on (?:the|our|its) (?:books|payroll|team|staff)|in post|on post|employed)\b/;
/** Names of those who work at the station, among other words. */
export const WORKERS = /\b(?:workers?|staff|members?|employees?|practitioners?|colleagues?|personnel|posts?|professionals?)\b/;

/** Of the 20 workers: of all of them. */
export const WHOLE = /^(?:out )?of(?: (?:the|our|all|its|total))*$/;
/** 17 are required; 23 are employed. */
export const PRESENT =
  /\b(?:employ\w*|in post|on post|on the books|found|in place|working|payroll|at work|listed|available|ours|actual\w*|in fact|filled)\b|\b(?:have|has|had|there (?:are|were)) #/;
/** Words beside workers that make no others of them. */
export const KNOWN =
  /^(?:social|full|time|fulltime|actual|actually|professional|frontline|certified|uncertified|qualified|licen[cs]ed|unlicen[cs]ed|intermediate|assistant|senior|level|grade|in|total|registered|non-?\w+|project|station|service|work|such|permanent|regular|more|of|mid|holders?|ones|certificate|certificates|not|caseworkers?)$/;
/** Words that speak of the staff. */
export const STAFF_WORDS =
  /\b(?:workers?|staff|staffing|team|employees?|employs?|employed|headcount|personnel|practitioners?|manpower|workforce|strength|establishment|complement)\b/;
/** Names of all who work there. */
export const HEADS = /\b(?:social workers?|staff|members|workers|employees|practitioners|team)\b/;
/** Words right before a count of all. */
export const HEADS_BEFORE =
  /\b(?:headcount|manpower|personnel|number of (?:social )?(?:workers|staff)|(?:social )?workers|staff|team|strength|workforce)(?: (?:of|were|do|does|did|you|we|have|employ|is|was|are|stood|stands|at|now|numbers?|numbered|consists?|consisted|totals?|totalled|came|to|in|on|post|books|payroll|roll|:|total|currently|had|has|number|the|end|period|as|station))*$/;

/** What a clause says of whom. */
export function groupOf(words: string): "certified" | "uncertified" | null {
  if (UNCERTIFIED.test(words)) return "uncertified";
  return CERTIFIED.test(words) ? "certified" : null;
}
