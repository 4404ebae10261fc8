import { removeMarks, writeEdits, writeMarks, type XlsxPackage } from "../adapters/xlsx";
import { CellFormats } from "../adapters/xlsx/cell-formats";
import { readKept, writeKept } from "../adapters/xlsx/kept-values";
import { stateOf } from "../adapters/xlsx/journal-cells";
import { placedMarks } from "../adapters/xlsx/placed-marks";
import { engine } from "../app/engine";
import { entriesAfter, wantedEdits } from "../app/entries";
import { marksFor } from "../app/marks";
import { ruleById } from "../app/rules";
import type { Change, Entry } from "../app/session-state";
import { pushEntry, type JournalledCell, type PlacedMarks } from "../app/undo-journal";
import type { KeptIdentity } from "../domain/engine/identity";
import { cellKey, type CellRef } from "../domain/grid/address";
import type { Edit } from "../domain/grid/edit";
import type { Workbook } from "../domain/grid/sheet";
import type { Audit } from "../domain/tables/audit";
import type { Localized } from "../domain/language";
import { uncomputedByCause, uncomputedText } from "../domain/report/uncomputed";
import type { Severity } from "../domain/settings";
import { checkedFile, entriesOf, type CheckedFile, type CountingOptions } from "./checked-file";

export interface CorrectOptions extends CountingOptions {
  readonly mark: boolean;
}

/** The corrected copy of a workbook, what was changed for it, and what still stands in it. */
export interface CorrectedCopy {
  readonly bytes: Uint8Array;
  readonly changes: Change[];
  readonly marked: number;
  /** Findings in the copy, by severity; those that the station set aside are not among them. */
  readonly remaining: Readonly<Record<Severity, number>>;
  /** Findings that the station set aside. */
  readonly ignored: number;
  /** What could not be computed in the copy, a line for each cause. */
  readonly uncomputed: readonly Localized[];
}

/** Corrections move formulas elsewhere, which other tables may count; so many times the copy is looked at again. */
const MOST_ROUNDS = 5;
/** A run over more cells leaves no way back in the copy, which would grow as large as the table: the original is untouched anyway. */
const MOST_JOURNALLED = 20_000;

/** A cell as it was before this run, and what it is called. */
interface Former {
  readonly change: Change;
  readonly format: string;
  readonly identity: KeptIdentity | null;
}

/**
 * Corrects a workbook, and marks what is left where asked. The copy carries its own way back.
 * @param path by which its station is known in the settings
 * @param between called between two rounds, each of which takes several times the room of the file
 * @throws XlsxError
 */
export function correctedCopy(
  pkg: XlsxPackage,
  path: string,
  options: CorrectOptions,
  between: () => void = () => undefined,
): CorrectedCopy {
  const marks: PlacedMarks = { areas: placedMarks(pkg), notes: [] };
  removeMarks(pkg);
  const done = new Map<string, Former>();
  const found: Entry[] = [];
  let read: Workbook | null = null;
  let standing: CheckedFile | null = null;
  for (let round = 0; standing === null; round++) {
    const corrected = correct(pkg, path, options, { round, read, done, found });
    if ("audited" in corrected) standing = corrected;
    else {
      read = corrected;
      between();
    }
  }
  const changes = [...done.values()].map(({ change }) => change);
  const entries = entriesOf(standing);
  let marked = 0;
  if (options.mark) {
    const edits = changes.map(({ edit }) => edit);
    const laid = marksFor(entriesAfter(found, entries, edits), engine, options.language);
    writeMarks(pkg, laid);
    marked = laid.length;
  }
  if (done.size > 0 && done.size <= MOST_JOURNALLED) journal(pkg, [...done.values()], marks);
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { finding, state } of entries) if (state === "open") counts[finding.severity]++;
  const { notComputed } = standing.audited.audit;
  return {
    bytes: pkg.toBytes(),
    changes,
    marked,
    remaining: counts,
    ignored: entries.filter(({ state }) => state === "ignored").length,
    uncomputed: uncomputedByCause(notComputed, (id) => ruleById(id)?.figure ?? null).map((one) => ({
      zh: uncomputedText(one, "zh"),
      en: uncomputedText(one, "en"),
    })),
  };
}

/** What is known when a package is looked at once more. */
interface Round {
  readonly round: number;
  /** The workbook as it was read last. */
  readonly read: Workbook | null;
  /** What was changed so far. */
  readonly done: Map<string, Former>;
  /** What the first round found, for the marks. */
  readonly found: Entry[];
}

/**
 * Reads and audits a package, corrects it where that finds something to correct, and says how it stands where it does not. An audit takes
 * several times the room of the file, so that none outlives its round; what was read does, since most of it is the same in the next.
 */
function correct(pkg: XlsxPackage, path: string, options: CorrectOptions, { round, read, done, found }: Round): CheckedFile | Workbook {
  const file = checkedFile(pkg, path, options, read);
  const { audit } = file.audited;
  if (round > 0 && (audit.edits.length === 0 || round === MOST_ROUNDS)) return file;
  const setAside = file.kept.ignored.length > 0;
  const entries = setAside || (round === 0 && options.mark) ? entriesOf(file) : [];
  if (round === 0 && options.mark) for (const entry of entries) found.push(entry);
  const edits = setAside ? wantedEdits(audit.edits, entries) : audit.edits;
  if (edits.length === 0) return file;
  const formats = new CellFormats(pkg, edits);
  const known = edits.length > MOST_JOURNALLED ? null : file.audited.identities;
  for (const edit of edits) {
    const former = done.get(cellKey(edit));
    done.set(cellKey(edit), {
      change: {
        edit: { ...edit, before: former?.change.edit.before ?? edit.before },
        shown: former?.change.shown ?? file.audited.shown(edit),
      },
      format: former?.format ?? (known ? formats.code(edit) : ""),
      identity: former?.identity ?? known?.of(edit) ?? null,
    });
  }
  writeEdits(pkg, edits, { workbook: file.workbook, isRight: agreeing(audit) });
  return file.workbook;
}

/** Keeps the run in the copy, so that the pane, the page and `undo` can take it back there. */
function journal(pkg: XlsxPackage, done: readonly Former[], marks: PlacedMarks): void {
  const formats = new CellFormats(
    pkg,
    done.map(({ change }) => change.edit),
  );
  const cells = done.map(({ change: { edit }, format, identity }): JournalledCell => {
    const { sheet, row, column, before, after }: Edit = edit;
    return { sheet, row, column, from: stateOf(before, format), to: stateOf(after, formats.code(edit)), identity };
  });
  writeKept(pkg, pushEntry(readKept(pkg), { cells, marks }));
}

/** Asks an audit which derived cells show what they should. */
export function agreeing({ figures }: Audit): (ref: CellRef) => boolean {
  let right: Set<string> | null = null;
  return (ref) => {
    right ??= new Set(figures.filter(({ outcome }) => outcome === "agrees").map(({ sheet, figure }) => cellKey({ ...figure, sheet })));
    return right.has(cellKey(ref));
  };
}
