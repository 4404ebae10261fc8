import { audit } from "../../../../src/domain/engine";
import { formatAddress } from "../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/domain/settings";

/** What the program does with a sheet: what it writes, what it calls wrong, what it asks about, what it leaves uncomputed. */
export interface Judged {
  readonly writes: Readonly<Record<string, unknown>>;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly left: readonly string[];
  readonly policies: readonly string[];
  readonly kinds: readonly string[];
}

/** Judges one sheet, drawn from rows; percentages are written as texts or under the formats given. */
export function judged(rows: readonly (readonly DrawnCell[])[], options: DrawOptions = {}, settings: Partial<Settings> = {}): Judged {
  const done = audit({ sheets: [drawSheet("指标", rows, options)] }, { ...DEFAULT_SETTINGS, ...settings });
  const places = (severity: string): string[] =>
    done.findings.filter((finding) => finding.severity === severity).map((finding) => formatAddress(finding));
  return {
    writes: Object.fromEntries(done.edits.map((edit) => [formatAddress(edit), edit.after.value])),
    errors: places("error"),
    warnings: places("warning"),
    left: done.notComputed.map((cell) => formatAddress(cell)),
    policies: done.tables.flatMap(({ policies }) => (policies ?? []).map(({ text }) => text.zh)),
    kinds: done.tables.map(({ kind }) => kind),
  };
}

/** Of a sheet that is right: nothing written, nothing called wrong, nothing asked. */
export const QUIET: Pick<Judged, "writes" | "errors" | "warnings"> = { writes: {}, errors: [], warnings: [] };

/** The same rows further down and to the right, under empty rows and columns. */
export function moved(rows: readonly (readonly DrawnCell[])[], down: number, right: number): DrawnCell[][] {
  const before = Array.from({ length: right }, () => null);
  return [...Array.from({ length: down }, () => []), ...rows.map((row) => [...before, ...row])];
}
