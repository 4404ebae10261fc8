import type { Finding } from "../../domain/tables/rule";
import type { Entry } from "../session-state";

/** The findings that wait for somebody: what was corrected or set aside is told no more. */
export function openFindings(entries: readonly Pick<Entry, "finding" | "state">[]): Finding[] {
  return entries.flatMap(({ finding, state }) => (state === "open" ? [finding] : []));
}
