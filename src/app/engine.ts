import { audit } from "../domain/engine";
import { attendanceRules } from "../domain/rules/attendance";
import { indicatorRules } from "../domain/rules/indicator";
import { rule as figureMismatch } from "../domain/rules/prose/figure-mismatch";
import type { RuleMeta } from "../domain/rules/rule";
import { scoreRules } from "../domain/rules/score";
import type { AuditEngine } from "./audit-engine";
import { readHints } from "./hints";
import { readSettings, storeSettings } from "./settings";
import { entryTexts, shownAs } from "./value-text";

const rules: readonly RuleMeta[] = [...attendanceRules, ...indicatorRules, ...scoreRules, figureMismatch];
const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The core with every rule, as one lazily loaded piece. */
export const engine: AuditEngine = {
  audit,
  rule: (id) => byId.get(id),
  rules,
  settings: readSettings,
  stored: storeSettings,
  hints: readHints,
  shownAs,
  entryTexts,
};
