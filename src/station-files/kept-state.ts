import { readKept } from "../adapters/xlsx/kept-values";
import type { XlsxPackage } from "../adapters/xlsx";
import { readHints } from "../app/stored-hints";
import { readGiven } from "../app/settings";
import { readStored, STATE } from "../app/stored-values";
import type { IgnoredFinding, StoredState } from "../app/workbook-port";
import type { TableHint } from "../domain/tables/audit";
import { DEFAULT_SETTINGS, type Settings } from "../domain/settings";

/** What a workbook keeps of the decisions that its station took. */
export interface KeptState {
  /** As they are stored. */
  readonly settings: unknown;
  readonly ignored: readonly IgnoredFinding[];
  readonly hints: readonly TableHint[];
}

export const NOTHING_KEPT: KeptState = { settings: null, ignored: [], hints: [] };

/** Reads what a workbook keeps; what cannot be read counts as absent. */
export function keptState(pkg: XlsxPackage): KeptState {
  const stored = readStored(readKept(pkg), STATE) as Partial<StoredState> | null;
  if (!stored || !Array.isArray(stored.ignored)) return NOTHING_KEPT;
  return { settings: stored.settings ?? null, ignored: stored.ignored.filter(isDecision), hints: readHints(stored.hints) };
}

function isDecision(value: unknown): value is IgnoredFinding {
  const { rule, sheet, cell, reason, at } = (value ?? {}) as Record<string, unknown>;
  return [rule, sheet, cell, reason, at].every((field) => typeof field === "string");
}

/** The settings that a workbook keeps and that count: those which the settings in force still follow. */
export function keptInForce({ settings }: KeptState, inForce: Settings): (keyof Settings)[] {
  const own = readGiven(settings);
  return (Object.keys(own) as (keyof Settings)[]).filter(
    (name) =>
      name !== "language" &&
      name !== "words" &&
      JSON.stringify(own[name]) !== JSON.stringify(DEFAULT_SETTINGS[name]) &&
      follows(own[name], inForce[name]),
  );
}

/** Rules are given one by one, so that those of the workbook count beside others. */
function follows(own: unknown, inForce: unknown): boolean {
  if (typeof own !== "object" || own === null || typeof inForce !== "object" || inForce === null) return own === inForce;
  return Object.entries(own).some(([name, value]) => JSON.stringify((inForce as Record<string, unknown>)[name]) === JSON.stringify(value));
}
