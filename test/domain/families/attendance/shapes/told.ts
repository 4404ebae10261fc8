import { audit } from "../../../../../src/domain/engine";
import { isAttendance } from "../../../../../src/domain/families/attendance/model";
import { formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../../../src/domain/settings";

/** What is said of a drawn sheet: cells written, cells with an error, derived cells left as they stand, rows and columns by role. */
export interface Told {
  readonly changes: Readonly<Record<string, unknown>>;
  readonly errors: readonly string[];
  readonly left: readonly string[];
  readonly unread: readonly number[];
}

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, certifiedShare: null };

export function toldOf(sheet: Sheet, settings: Partial<Settings> = {}): Told {
  const { tables, edits, findings, notComputed } = audit({ sheets: [sheet] }, { ...SETTINGS, ...settings });
  const [table] = tables.filter(isAttendance);
  const rows = [...(table?.roles?.rows ?? [])].filter(([, role]) => role === "unread").map(([row]) => row + 1);
  return {
    changes: Object.fromEntries(edits.map((edit) => [formatAddress(edit), edit.after.value])),
    errors: [...new Set(findings.filter(({ severity }) => severity === "error").map((finding) => formatAddress(finding)))],
    left: notComputed.map((cell) => formatAddress(cell)),
    unread: rows,
  };
}

/** The same of rows of plain values. */
export function told(rows: readonly (readonly DrawnCell[])[], merges: readonly string[] = [], options: DrawOptions = {}): Told {
  return toldOf(drawSheet("到岗", rows, { ...options, merges }));
}

/** Nothing written, nothing wrong. */
export const QUIET = { changes: {}, errors: [] };
export const OPEN = "2023/1/1-2026/12/31";
