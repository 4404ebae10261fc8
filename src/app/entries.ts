import type { Audit } from "../domain/tables/audit";
import { cellKey, formatAddress, type CellRef } from "../domain/grid/address";
import type { Edit } from "../domain/grid/edit";
import type { Finding } from "../domain/tables/rule";
import type { FindingGrounds } from "./ignored-findings";
import type { Entry, OpenCounts } from "./session-state";
import type { ShownAs } from "./value-text";
import type { IgnoredFinding } from "./workbook-port";
import { valueFor } from "../domain/values/present";

/** `Sheet!A1` with the sheet's exact name, as lists and marks show it. */
export function cellLabel(ref: CellRef): string {
  return `${ref.sheet}!${formatAddress(ref)}`;
}

/** The findings of an audit as list entries, open or set aside. */
export function openEntries(
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
  shown: (ref: CellRef) => ShownAs,
  grounds: Pick<FindingGrounds, "decisionFor"> | null = null,
): Entry[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = `${finding.rule}@${cellLabel(finding)}`;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    const decision = grounds?.decisionFor(finding, ignored) ?? null;
    return {
      id: count === 0 ? base : `${base}#${count}`,
      finding,
      state: decision ? "ignored" : "open",
      shown: shown(finding),
      edit: null,
      ignored: decision,
    };
  });
}

/** The edits of an audit without those that a person set aside. */
export function wantedEdits(edits: readonly Edit[], entries: readonly Entry[]): Edit[] {
  const kept = new Set(entries.filter(({ state, finding }) => state === "ignored" && finding.fix).map(({ finding }) => cellKey(finding)));
  return edits.filter((edit) => !kept.has(cellKey(edit)));
}

/**
 * The list after values were written: what still stands as the fresh audit says it, what is gone as corrected with its change,
 * in the order of the sheet.
 */
export function entriesAfter(before: readonly Entry[], fresh: readonly Entry[], edits: readonly Edit[]): Entry[] {
  const written = new Map(edits.map((edit) => [cellKey(edit), edit]));
  const still = new Set(fresh.map(({ id }) => id));
  const corrected = before
    .filter((entry) => entry.state !== "ignored" && !still.has(entry.id))
    .map((entry): Entry => ({ ...entry, state: "corrected", edit: entry.edit ?? written.get(cellKey(entry.finding)) ?? null }));
  return mergeInOrder(before, corrected, fresh);
}

/** After an edit by hand: the fresh findings, and the corrected entries whose cell still holds what was written. */
export function entriesRefreshed(before: readonly Entry[], fresh: readonly Entry[], holds: (edit: Edit) => boolean): Entry[] {
  const still = new Set(fresh.map(({ id }) => id));
  const corrected = before.filter(({ id, state, edit }) => state === "corrected" && !still.has(id) && (edit === null || holds(edit)));
  return mergeInOrder(before, corrected, fresh);
}

/** What waits for a person, by severity. */
export function countOpen(entries: readonly Entry[]): OpenCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { state, finding } of entries) if (state === "open") counts[finding.severity]++;
  return counts;
}

/** What was to be read and could not be, beside what was not computed; tables that are none of ours are left alone and do not count. */
export function countUnchecked({ refusals, unread }: Pick<Audit, "refusals" | "unread">): number {
  return refusals.filter(({ leftAlone }) => !leftAlone).length + unread.length;
}

/** Whether a workbook holds nothing that this program could speak of. */
export function nothingToAudit({ tables, relations, findings }: Pick<Audit, "tables" | "relations" | "findings">): boolean {
  return tables.length + relations.length + findings.length === 0;
}

/** Entries known before keep their place in the list; new ones follow where their sheet and row put them. */
function mergeInOrder(before: readonly Entry[], corrected: readonly Entry[], fresh: readonly Entry[]): Entry[] {
  const sheets = new Map<string, number>();
  for (const { finding } of [...before, ...fresh]) if (!sheets.has(finding.sheet)) sheets.set(finding.sheet, sheets.size);
  return [...corrected, ...fresh].sort(
    (a, b) =>
      valueFor(sheets, a.finding.sheet) - valueFor(sheets, b.finding.sheet) ||
      a.finding.row - b.finding.row ||
      a.finding.column - b.finding.column ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
