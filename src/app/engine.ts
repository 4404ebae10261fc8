import { audit } from "../domain/engine";
import { CellIdentities } from "../domain/engine/identity";
import { attendanceRules } from "../domain/families/attendance/rules";
import { indicatorRules } from "../domain/families/indicators/rules";
import { rule as figureMismatch } from "../prose/rules/figure-mismatch";
import type { RuleMeta } from "../domain/tables/rule";
import { scoreRules } from "../domain/families/score/rules";
import type { AuditEngine } from "./audit-engine";
import { uncomputedByCause, uncomputedSummary } from "../domain/report/uncomputed";
import { readHints } from "./hints";
import { readSettings, storeSettings } from "./settings";
import { entryTexts } from "./entry-texts";
import { parseWords } from "./taught-words";
import { shownAs } from "./value-text";

const rules: readonly RuleMeta[] = [...attendanceRules, ...indicatorRules, ...scoreRules, figureMismatch];
const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The core with every rule, as one lazily loaded piece. */
export const engine: AuditEngine = {
  audit,
  identities: (workbook, found) => new CellIdentities(workbook, found),
  rule: (id) => byId.get(id),
  rules,
  uncomputed: ({ notComputed }) => uncomputedSummary(uncomputedByCause(notComputed, (id) => byId.get(id)?.figure ?? null)),
  settings: readSettings,
  stored: storeSettings,
  hints: readHints,
  words: parseWords,
  shownAs,
  entryTexts,
};
