import { audit } from "../domain/engine";
import { CellIdentities } from "../domain/engine/identity";
import type { AuditEngine } from "./audit-engine";
import { uncomputedByCause, uncomputedSummary } from "../domain/report/uncomputed";
import { readHints } from "./stored-hints";
import { readSettings, storeSettings } from "./settings";
import { entryTexts } from "./entry-texts";
import { parseWords } from "./taught-words";
import { allRules, ruleById } from "./rules";
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
