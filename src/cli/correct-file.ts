import { readWorkbook, removeMarks, writeEdits, writeMarks, type XlsxPackage } from "../adapters/xlsx";
import { engine } from "../app/engine";
import { entriesAfter } from "../app/entries";
import { marksFor } from "../app/marks";
import { ruleById } from "../app/rules";
import type { Change, Entry } from "../app/session-state";
import { audit } from "../domain/engine";
import { cellKey, type CellRef } from "../domain/grid/address";
import type { Audit } from "../domain/tables/audit";
import type { Workbook } from "../domain/grid/sheet";
import type { Language, Localized } from "../domain/language";
import { uncomputedByCause, uncomputedText } from "../domain/report/uncomputed";
import type { Settings, Severity } from "../domain/settings";
import { entriesOf, shownIn } from "./audit-file";
import { giveBack, refuseTooLarge } from "./memory";
import { openWorkbookFile } from "./workbook-bytes";

export interface CorrectOptions {
  readonly settings: Settings;
  readonly language: Language;
  readonly mark: boolean;
}

/** The corrected copy of a workbook, what was changed for it, and what still stands in it. */
export interface CorrectedCopy {
  readonly bytes: Uint8Array;
  readonly changes: Change[];
  readonly marked: number;
  /** Findings in the copy, by severity. */
  readonly remaining: Readonly<Record<Severity, number>>;
  /** What could not be computed in the copy, a line for each cause. */
  readonly uncomputed: readonly Localized[];
}

/** Corrections move formulas elsewhere, which other tables may count; so many times the copy is looked at again. */
const MOST_ROUNDS = 5;

/** Corrects a workbook, and marks what is left where asked; nothing is written. @throws CommandFailure, XlsxError or a file system error */
export function correctedCopy(input: string, options: CorrectOptions): CorrectedCopy {
  const pkg = openWorkbookFile(input);
  refuseTooLarge(pkg.unpacked);
  removeMarks(pkg);
  const done = new Map<string, Change>();
  const found: Entry[] = [];
  let standing: Standing | null = null;
  for (let round = 0; standing === null; round++) {
    standing = correct(pkg, options, round, done, found);
    if (standing === null) giveBack(pkg.unpacked);
  }
  const { workbook, remaining } = standing;
  const changes = [...done.values()];
  let marked = 0;
  if (options.mark) {
    const edits = changes.map(({ edit }) => edit);
    const marks = marksFor(entriesAfter(found, entriesOf(remaining, workbook), edits), engine, options.language);
    writeMarks(pkg, marks);
    marked = marks.length;
  }
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of remaining.findings) counts[severity]++;
  return {
    bytes: pkg.toBytes(),
    changes,
    marked,
    remaining: counts,
    uncomputed: uncomputedByCause(remaining.notComputed, (id) => ruleById(id)?.figure ?? null).map((one) => ({
      zh: uncomputedText(one, "zh"),
      en: uncomputedText(one, "en"),
    })),
  };
}

/** A workbook that corrections have left as it is. */
interface Standing {
  readonly workbook: Workbook;
  readonly remaining: Audit;
}

/**
 * Reads and audits a package, corrects it where that finds something to correct, and says how it stands where it does not. A reading and its
 * audit take several times the room of the file, so that none outlives its round.
 * @param done what was changed so far
 * @param found what the first round found, for the marks
 */
function correct(
  pkg: XlsxPackage,
  { settings, mark }: CorrectOptions,
  round: number,
  done: Map<string, Change>,
  found: Entry[],
): Standing | null {
  const workbook = readWorkbook(pkg);
  const remaining = audit(workbook, settings);
  if (round > 0 && (remaining.edits.length === 0 || round === MOST_ROUNDS)) return { workbook, remaining };
  const shown = shownIn(remaining, workbook);
  if (round === 0 && mark) for (const entry of entriesOf(remaining, workbook, shown)) found.push(entry);
  if (remaining.edits.length === 0) return { workbook, remaining };
  writeEdits(pkg, remaining.edits, { workbook, isRight: agreeing(remaining) });
  for (const edit of remaining.edits) {
    const known = done.get(cellKey(edit));
    done.set(cellKey(edit), { edit: { ...edit, before: known?.edit.before ?? edit.before }, shown: known?.shown ?? shown(edit) });
  }
  return null;
}

/** Asks an audit which derived cells show what they should. */
export function agreeing({ figures }: Audit): (ref: CellRef) => boolean {
  let right: Set<string> | null = null;
  return (ref) => {
    right ??= new Set(figures.filter(({ outcome }) => outcome === "agrees").map(({ sheet, figure }) => cellKey({ ...figure, sheet })));
    return right.has(cellKey(ref));
  };
}
