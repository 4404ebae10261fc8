import { isHead, said, type EnglishPhrase } from "./phrases";
import type { ToldService } from "./readings";
import { roleOf, type EnglishRole } from "./roles";
import { measureSaid, type ServiceNames } from "./service-names";

/** 14 of 21 groups: the whole beside its part governs nothing behind it. */
const PAIRED = /\b(?:(?<!(?:shortfall|shortage|gap|deficit|backlog|balance|lack) )of|against|versus|vs)(?: (?:a|an|the|our|its))*$/;
const ALONG = /^(?:with|for|in|of|reaching|serving|drawing|attracting)$/;
const DOING = /\b(?:was|were|held|run|opened|closed|completed|delivered|have|has)\b/;

const TO_DO =
  /^(?:[,;] )?(?:and )?to (?:open|close|run|hold|make|sign|recruit|deliver|provide|keep|maintain|form|organi[sz]e|set up|give)$/;

/** What governs the names of an enumeration: we still owe 11 cases, 7 groups and 5 activities. */
export class Governing {
  private role: EnglishRole | null = null;
  /** It stands before a colon. */
  private label = false;

  constructor(private readonly names: ServiceNames) {}

  /** We still owe 11 cases, 7 groups and 5 activities: what governs the first of an enumeration governs all. */
  of(phrase: EnglishPhrase, told: readonly ToldService[]): EnglishRole | null {
    const named = phrase.name.some(isHead);
    const near = said(phrase.near);
    const own = named && !phrase.bracketed ? roleOf(near, "", said(phrase.clause)) : null;
    // We undertook to open 50 cases, to close 75 cases and to run 21 groups.
    if (named && this.role === "target" && TO_DO.test(said(phrase.before))) return this.role;
    const enumerated = phrase.before.length > 0 && /^(?:, )?(?:and)?$|^,$/.test(said(phrase.before));
    if ((enumerated || ALONG.test(near)) && named && own === null) {
      if (DOING.test(said(phrase.behind)) && !(enumerated && this.isLabelOf(phrase, told))) this.role = null;
      return this.role;
    }
    const governing = own !== null && own !== "over" && !PAIRED.test(near) && told.length === 0;
    this.role = governing ? own : null;
    this.label = governing && /:$/.test(near);
    return null;
  }

  /** Targets: 50 cases opened, 75 cases closed. A label is of each thing behind it that was not told of yet, whatever was done with it. */
  private isLabelOf({ name, behind }: EnglishPhrase, told: readonly ToldService[]): boolean {
    const named = this.names.named(name.filter(isHead), []);
    const verb = measureSaid("", said(behind));
    const known = told.some(
      ({ topic, measure }) => named?.topics.includes(topic) === true && (verb === null || measure === null || verb === measure),
    );
    return this.label && !known;
  }
}
