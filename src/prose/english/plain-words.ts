import type { EnglishPhrase } from "./phrases";
import { isHead } from "./phrases";
import { isDoing } from "./roles";
import type { Token } from "./tokens";

/** Words that narrow no figure: of doing and being, of the station, of the time under review, of manner. */
const PLAIN =
  /^(?:interruption|break|breaks|gap|own|remarks?|\d+years|practice|least|claimed|budgeted|budget|wants?|asked|(?:un|non-?)(?:certified|registered|licensed|qualified)|time|you|supervising|purchaser|third|party|categories|duty|spare|respective|received|alive|outside|marks|retention|upkeep|stability|presence|staying|supplied|contributed|clocked|computed|effective|weighted|plus|tables?|shows?|register|reported|replied|included|thereby|rests|line|levels?|lacks?|lacking|wanting|surpassed|attained|met|put|brought|gives|seniority|sufficient|contracted|owed|trained|slide|notes|inducted|told|me|same|used|stipulates?|experience[d]?|relate[sd]?|explained|(?:we|they|you|i)'(?:ve|re|d|ll)|(?:it|that|there|here)'s|well|foreseen|execution|balance|yardstick|vs|variance|remains?|must|catch|another|contractor|operator|schedule|annex|appendix|provider|facility|objectives?|kpis?|agreed|undertook|undertaken|evidence|findings?|data|essential|outputs?|outcomes?|dimension|human|resources?|manpower|personnel|status|translating|attaining|occupying|amounting|equalling|achievements?|attainment|reali[sz]ed|effectively|insured|uninsured|insurance|counted|intermediate|assistant|holding|welcome|launched|again|find|give|still|engaged|hired|objective|professional|qualification|quality|aspect|minimum|green|amber|red|yellow|my|your|worked|due|stable|measured|keeps?|passed|progress|found|heads?|before|ends?|strength|establishment|noted|recorded|accounting|accounts|equipped|recalculated|recomputed|checked|verified|tested|confirmed|deploy(?:s|ed)?|without|says?|states?|like|as|owes?|developed|neighbou?rs|need|vis|such|evaluators?|assessors?|evaluation|\w+ly|stipulated|man|possess\w*|finish|beginning|first|last day|day|through|whole|entire|stayed|stay|remained|throughout|continuously|permanently|books|payroll|ours|compris\w+|staffing|requirements?|the|a|an|and|or|but|of|in|on|at|by|to|for|from|with|over|under|into|up|out|as|than|that|this|these|those|there|it|its|we|our|us|they|their|them|who|whom|which|while|whereas|although|though|because|so|therefore|thus|hence|also|only|just|even|already|still|yet|now|then|both|all|in|total|altogether|overall|respectively|together|combined|number|numbers|numbered|figure|figures|count|amount|amounted|sum|share|rate|rates|percentage|proportion|completion|completed|complete|target|targets|goal|goals|annual|yearly|full|year|years|year's|period|term|contract|contractual|agreement|agreed|required|requirement|requires|require|promised|promise|promises|pledged|pledge|commitment|committed|planned|quota|is|was|were|are|be|been|being|has|have|had|having|do|does|did|done|leaves?|not|station|station's|service|services|project|centre|team|review|evaluation|assessment|under|during|within|since|until|end|close|start|date|far|currently|present|month|months|case|work|opened|open|opening|closed|close|closing|held|hold|holds|ran|run|running|made|make|delivered|deliver|organi[sz]ed|organi[sz]e|carried|conducted|achieved|achieving|reached|reach|reaching|attended|attending|served|serve|signed|sign|joined|added|drew|recruited|welcomed|formed|set|kept|maintained|given|gave|giving|took|taken|place|came|come|comes|stood|stands|stand|amounts|totalled|totals|totaling|totalling|reaching|equal|equivalent|equals|representing|meaning|means|makes|making|against|compared|versus|vs|short|above|below|beyond|ahead|behind|exceeded|exceeds|exceeding|exceed|surplus|more|less|fewer|about|nearly|almost|some|around|roughly|approximately|just|well|slightly|every|each|provided|offered|recorded|registered|established|created|finished|started|begun|accepted|concluded|including|includes|include|consists|consisted|comprises|comprised|comprising|employs|employed|employ|lists|post|posts|position|positions|item|indicator|indicators|result|results|actual|actually|social|workers?|staff|members?|person|people|persons|participants?|residents?|new|two|one|three|four|other|remaining|rest|certificate|certificates|certified|qualified|us|level|grade|here|where|when|what|how|many|much|am|can|could|may|per|cent|percent|points?|were|area|areas|a|i|e|yes|no|q|answer|attendance|has|cases?|groups?|score|scored|scores|maximum|max|awarded|award|calls|asks|called|asked|leaving|left|needed|need|needs|missing|outstanding|go)$/;
/** Behind these words of a number's tail stands whom or where it is for. */
const PLACED = /^(?:for|among|amongst|about|on|in|at|with|by|to|from|between|aimed|targeting|concerning|around)$/;

/** Other bodies than the station. */
const BODIES =
  /^(?:federation|partners?|associations?|committees?|schools?|compan(?:y|ies)|church|hospitals?|universit(?:y|ies)|colleges?|bureau|departments?|providers?|agenc(?:y|ies)|foundations?|clubs?|institutes?|neighbours?|kindergarten|police|union|ministry|government|charit(?:y|ies)|sponsors?|donors?|contractors?|operators?|offices?|sections?)$/;

/** What papers call the body that runs the station. */
const PARTY = /^(?:provider|contractor|operator|facility)$/;

/** Whether words before the first number of a sentence name somebody else as the one of whom it tells. */
export function namesOthers(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (token.kind !== "word") return false;
    const before = tokens[at - 1];
    // The Provider is the station's own body, another provider is not.
    const own = PARTY.test(token.text) && before?.kind === "word" && before.text === "the";
    return !own && (BODIES.test(token.text) || (token.capital && isUnknown(token)));
  });
}

/** How well the words around a number are known. */
export interface Familiarity {
  /** Words that nobody knows. */
  readonly unknown: number;
  /** One of them is a name, or says whom, where or what the number is for. */
  readonly narrowing: boolean;
}

/** How much of what stands around a number is known. */
export function familiarity({ before, name, behind, tail }: EnglishPhrase): Familiarity {
  const own = [...before, ...name, ...behind];
  const unknown = own.filter(isUnknown);
  const named = unknown.some((token) => token.kind === "word" && token.capital);
  const placed = tail.findIndex((token) => token.kind === "word" && PLACED.test(token.text));
  const object = placed < 0 || placed > 3 ? [] : tail.slice(placed + 1, placed + 5).filter(isUnknown);
  return { unknown: unknown.length, narrowing: named || object.length > 0 };
}

/** Whether a word is one of those that nobody knows. */
export function isUnknown(token: Token): boolean {
  return (
    token.kind === "word" && !PLAIN.test(token.text) && !isHead(token) && !isDoing(token.text) && !/^(?:day|month|year):/.test(token.text)
  );
}
