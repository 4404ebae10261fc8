import type { CellRef } from "../domain/grid/address";
import type { Edit } from "../domain/grid/edit";
import type { Workbook } from "../domain/grid/sheet";
import { DependencyTracer, type Names, type StaleFormula } from "./dependency-tracer";
import { NotComputable } from "./value";

export type { Names, StaleFormula } from "./dependency-tracer";

/**
 * The formulas that hang on what edits change, with their new values. A spreadsheet program computes them by itself; whoever opens the
 * file without computing (a viewer, a script, LibreOffice as it is installed) sees what the file says. A formula is trusted to be
 * understood only where it gives the value that it showed before the edits.
 * @param maxFollowed how many formulas are followed; those beyond keep what they show
 * @param isRight tells of a cell that shows what it should, edits included, whether or not its formula is understood
 */
export function staleFormulas(
  workbook: Workbook,
  edits: readonly Edit[],
  names: Names,
  isRight: (ref: CellRef) => boolean = () => false,
  maxFollowed?: number,
): StaleFormula[] {
  const tracer = new DependencyTracer(workbook, edits, names, isRight, maxFollowed);
  const stale: StaleFormula[] = [];
  try {
    for (const place of tracer.formulas()) {
      const found = tracer.staleAt(place);
      if (found) stale.push(found);
    }
  } catch (error) {
    // Formulas beyond what is followed stay as they were; a program that computes puts them right when it opens the file.
    if (!(error instanceof NotComputable)) throw error;
  }
  return stale;
}
