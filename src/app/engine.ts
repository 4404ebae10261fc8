import { audit, auditInSteps } from "../domain/engine";
import { CellIdentities } from "../domain/engine/identity";
import type { AuditEngine } from "./audit-engine";
import { uncomputedByCause, uncomputedSummary } from "../domain/report/uncomputed";
import { Meanings } from "../domain/values/read-once";
import { readHints } from "./stored-hints";
import { readSettings, storeSettings } from "./settings";
import { entryTexts } from "./entry-texts";
import { parseWords } from "./taught-words";
import { allRules, ruleById } from "./rules";
import { inTurns } from "./turns";
import { shownAs } from "./value-text";

/** The core with every rule, as one lazily loaded piece. */
export const engine = {
  audit,
  identities: (workbook, found) => new CellIdentities(workbook, found),
  rule: ruleById,
  rules: allRules,
  uncomputed: ({ notComputed }) => uncomputedSummary(uncomputedByCause(notComputed, (id) => ruleById(id)?.figure ?? null)),
  settings: readSettings,
  stored: storeSettings,
  hints: readHints,
  words: parseWords,
  shownAs,
  entryTexts,
} satisfies AuditEngine;

/**
 * The same for one workbook that is audited after each edit, in a page that has this one thread: a large workbook holds it no longer at a time than a person would
 * notice.
 */
export function engineInTurns(): AuditEngine {
  const meanings = new Meanings();
  return { ...engine, audit: (workbook, settings, hints) => inTurns(auditInSteps(workbook, settings, hints, meanings)) };
}
