import type { AuditedWorkbook } from "./audited-workbook";
import { ignoreFinding } from "./ignored-findings";
import type { Entry, SessionSnapshot } from "./session-state";
import type { IgnoredFinding } from "./workbook-port";
import { firstItem } from "../domain/values/present";

/** What a decision covers: one finding, or all open ones of its rule, row or column on that sheet. */
export type Together = "one" | "rule" | "row" | "column";

/**
 * The open findings that a decision about one of them would cover: those of the rule, or of the very row or column that a person sees, in
 * the same table. Two rows of the same name are two.
 */
export function coveredBy(entry: Entry, entries: readonly Entry[], audited: AuditedWorkbook, together: Together): readonly Entry[] {
  if (together === "one") return entry.state === "open" ? [entry] : [];
  const tableOf = ({ finding }: Entry) => audited.grounds.of(finding).identity.table;
  const table = tableOf(entry);
  return entries.filter((other) => {
    if (other.state !== "open" || other.finding.sheet !== entry.finding.sheet) return false;
    if (together === "rule") return other.finding.rule === entry.finding.rule;
    return other.finding[together] === entry.finding[together] && tableOf(other) === table;
  });
}

/** The decisions with one more: each covered finding is set aside for itself, so that a change of its ground brings it alone back. */
export function withIgnored(
  { entries, ignored }: Pick<SessionSnapshot, "entries" | "ignored">,
  id: string,
  audited: AuditedWorkbook,
  { reason, at, together }: { readonly reason: string; readonly at: string; readonly together: Together },
): readonly IgnoredFinding[] {
  const entry = entries.find((one) => one.id === id);
  if (entry?.state !== "open") return ignored;
  const covered = coveredBy(entry, entries, audited, together);
  const group = together === "one" ? undefined : `${together} ${at}`;
  return [...ignored, ...covered.map(({ finding }) => ignoreFinding(finding, audited.grounds.of(finding), reason.trim(), at, group))];
}

/** The decisions without that about one finding, and without those taken together with it. */
export function withoutIgnored({ entries, ignored }: Pick<SessionSnapshot, "entries" | "ignored">, id: string): readonly IgnoredFinding[] {
  const decision = entries.find((one) => one.id === id)?.ignored;
  if (!decision) return ignored;
  return ignored.filter((one) => one !== decision && (decision.group === undefined || one.group !== decision.group));
}

/** One decision as a person took it: a reason for one finding, or for several at once. */
export interface IgnoringDecision {
  readonly together: Together;
  readonly reason: string;
  readonly at: string;
  readonly findings: readonly IgnoredFinding[];
}

/** What was set aside, decision by decision, the latest first. */
export function decisionsIn(ignored: readonly IgnoredFinding[]): readonly IgnoringDecision[] {
  const groups = new Map<string, IgnoredFinding[]>();
  ignored.forEach((one, index) => {
    const key = one.group ?? `one ${index}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  });
  return [...groups].reverse().map(([key, findings]) => {
    const together = (["rule", "row", "column"] as const).find((kind) => key.startsWith(`${kind} `)) ?? "one";
    return { together, reason: firstItem(findings).reason, at: firstItem(findings).at, findings };
  });
}
