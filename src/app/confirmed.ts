import { cellKey, type CellRef } from "../domain/grid/address";
import type { Edit } from "../domain/grid/edit";
import type { AuditedWorkbook } from "./audited-workbook";
import type { Entry } from "./session-state";

/**
 * The fixes of entries that a person chose, in the workbook as it is now. A finding that says something else than the person saw, or that is
 * gone, is not confirmed: its cell is named instead.
 */
export function confirmedFixes(
  chosen: readonly Entry[],
  now: readonly Entry[],
  seen: AuditedWorkbook,
  fresh: AuditedWorkbook,
): { readonly edits: readonly Edit[]; readonly changed: readonly CellRef[] } {
  const edits: Edit[] = [];
  const changed: CellRef[] = [];
  for (const { finding } of chosen) {
    const cell = fresh.identities.locate(seen.identities.of(finding), finding.sheet, finding);
    const same = now.find(
      (entry) =>
        cell !== null &&
        entry.state === "open" &&
        entry.finding.rule === finding.rule &&
        cellKey(entry.finding) === cellKey(cell) &&
        entry.finding.stated === finding.stated &&
        entry.finding.expected === finding.expected,
    );
    if (same?.finding.fix) edits.push(same.finding.fix);
    else changed.push({ sheet: finding.sheet, row: finding.row, column: finding.column });
  }
  return { edits, changed };
}

/** Whether anything in the tables changed between two readings besides what was written: a co-author was at work. */
export function changedBesides(before: AuditedWorkbook, after: AuditedWorkbook, edits: readonly Edit[]): boolean {
  if (before === after) return false;
  const written = new Set(edits.map(cellKey));
  return before.audit.tables.some(({ sheet, range }) => {
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++) {
        const ref = { sheet: sheet.name, row, column };
        const cell = sheet.cell(row, column);
        if (cell.kind === "formula" || written.has(cellKey(ref))) continue;
        const now = after.stored(ref);
        if (now?.value !== before.stored(ref)?.value) return true;
      }
    return false;
  });
}

/** Of the empty cells that a person chose to fill, those that are still offered the same; the others by their cells. */
export function offeredFills(
  chosen: readonly Edit[],
  { audit: { relations } }: AuditedWorkbook,
): { readonly edits: readonly Edit[]; readonly changed: readonly CellRef[] } {
  const offered = new Map(relations.flatMap(({ empty }) => empty.map((edit) => [cellKey(edit), edit] as const)));
  const edits: Edit[] = [];
  const changed: CellRef[] = [];
  for (const edit of chosen) {
    const now = offered.get(cellKey(edit));
    if (now && now.after.value === edit.after.value) edits.push(now);
    else changed.push({ sheet: edit.sheet, row: edit.row, column: edit.column });
  }
  return { edits, changed };
}
