import { tableRules } from "../domain/engine/all-rules";
import type { ProseRuleMeta, RuleMeta } from "../domain/tables/rule";
import { rule as figureMismatch } from "../prose/rules/figure-mismatch";

/** Every rule over a report's text; it runs on a text beside a workbook, so it is no part of an audit. */
export const proseRules: readonly ProseRuleMeta[] = [figureMismatch];

/** Every rule that the program knows. */
export const allRules: readonly RuleMeta[] = [...tableRules, ...proseRules];

const byId = new Map<string, RuleMeta>(allRules.map((rule) => [rule.id, rule]));

/** A rule of either kind by its id. */
export function ruleById(id: string): RuleMeta | undefined {
  return byId.get(id);
}
