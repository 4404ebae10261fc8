import { readWorkbook, removeMarks, writeEdits, writeMarks, XlsxPackage } from "../adapters/xlsx";
import { readFileBytes } from "../adapters/xlsx/node-files";
import { engine } from "../app/engine";
import { cellKey } from "../domain/grid/address";
import { entriesAfter } from "../app/entries";
import { marksFor } from "../app/marks";
import type { Change } from "../app/session-state";
import { audit } from "../domain/engine";
import { type Audit } from "../domain/tables/audit";
import type { CellRef } from "../domain/grid/address";
import type { Edit } from "../domain/grid/edit";
import type { Language } from "../domain/language";
import type { Settings } from "../domain/settings";
import { entriesOf, shownIn } from "./audit-file";
import { refuseOutput, writeOutput, type Force } from "./outputs";

export interface FixOptions {
  readonly settings: Settings;
  readonly language: Language;
  readonly mark: boolean;
  readonly force: Force;
}

/** Corrections move formulas elsewhere, which other tables may count; so many times the copy is looked at again. */
const MOST_ROUNDS = 5;

/** Writes the corrected copy of a workbook, marked where asked. Returns what was changed and what still stands in the copy. */
export async function fixFile(
  input: string,
  output: string,
  options: FixOptions,
): Promise<{ changes: Change[]; marked: number; remaining: Audit }> {
  refuseOutput(input, output, options.force);
  const pkg = XlsxPackage.open(readFileBytes(input));
  removeMarks(pkg);
  const before = readWorkbook(pkg);
  const first = audit(before, options.settings);
  const edits = new Map<string, Edit>();
  let [after, remaining] = [before, first];
  for (let round = 0; round < MOST_ROUNDS && (round === 0 || remaining.edits.length > 0); round++) {
    writeEdits(pkg, remaining.edits, { workbook: after, isRight: agreeing(remaining) });
    for (const edit of remaining.edits) edits.set(cellKey(edit), { ...edit, before: edits.get(cellKey(edit))?.before ?? edit.before });
    after = readWorkbook(pkg);
    remaining = audit(after, options.settings);
  }
  const written = [...edits.values()];
  let marked = 0;
  if (options.mark) {
    const entries = entriesAfter(entriesOf(first, before), entriesOf(remaining, after), written);
    const marks = marksFor(entries, engine, options.language);
    writeMarks(pkg, marks);
    marked = marks.length;
  }
  await writeOutput(output, pkg.toBytes(), options.force, [input]);
  const shown = shownIn(first, before);
  return { changes: written.map((edit) => ({ edit, shown: shown(edit) })), marked, remaining };
}

/** Asks an audit which derived cells show what they should. */
export function agreeing({ figures }: Audit): (ref: CellRef) => boolean {
  let right: Set<string> | null = null;
  return (ref) => {
    right ??= new Set(figures.filter(({ outcome }) => outcome === "agrees").map(({ sheet, figure }) => cellKey({ ...figure, sheet })));
    return right.has(cellKey(ref));
  };
}

/** Writes a copy without marks of ours. Returns how many cells were marked. */
export async function unmarkFile(input: string, output: string, force: Force): Promise<number> {
  refuseOutput(input, output, force);
  const pkg = XlsxPackage.open(readFileBytes(input));
  // A file that cannot be read gives no copy that cannot be read either.
  readWorkbook(pkg);
  const cells = removeMarks(pkg);
  await writeOutput(output, pkg.toBytes(), force, [input]);
  return cells;
}
