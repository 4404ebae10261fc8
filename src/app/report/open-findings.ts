import type { Finding } from "../../domain/tables/rule";
import type { Entry, SessionSnapshot } from "../session-state";

/** The findings that wait for somebody: what was corrected or set aside is told no more. */
export function openFindings(entries: readonly Pick<Entry, "finding" | "state">[]): Finding[] {
  return entries.flatMap(({ finding, state }) => (state === "open" ? [finding] : []));
}

/** The same of a workbook that is open: of the list, or, before it was asked for, of what the list would hold. */
export function openFindingsHere({
  hasRun,
  entries,
  surveyFindings,
}: Pick<SessionSnapshot, "hasRun" | "entries" | "surveyFindings">): readonly Finding[] {
  return hasRun ? openFindings(entries) : surveyFindings;
}
