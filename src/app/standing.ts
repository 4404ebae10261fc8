import { sameContent, type StoredContent } from "../domain/grid/edit";
import type { AuditedWorkbook } from "./audited-workbook";
import type { CellState, JournalEntry, Standing } from "./undo-journal";

/**
 * Holds the journal against the sheets, wherever its rows stand now: a pane that was closed while it wrote, or a session that was lost, leaves
 * nobody guessing.
 */
export function standingOf(run: JournalEntry, audited: AuditedWorkbook): Standing {
  const count = { written: 0, former: 0, others: 0 };
  const names = new Map(audited.workbook.sheets.map(({ id, name }) => [id, name]));
  for (const cell of run.cells) {
    const id = run.sheets?.find(({ name }) => name === cell.sheet)?.id;
    const sheet = (id === undefined ? undefined : names.get(id)) ?? cell.sheet;
    const { row, column } = cell;
    const ref = cell.identity ? audited.identities.locate(cell.identity, sheet, cell) : { sheet, row, column };
    const now = ref && audited.stored(ref);
    if (now && sameContent(now, contentOf(cell.to))) count.written++;
    else if (now && sameContent(now, contentOf(cell.from))) count.former++;
    else count.others++;
  }
  return count;
}

function contentOf({ value, formula }: CellState): StoredContent {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return { value: value === "" ? null : value, formula: isFormula ? formula : null };
}
