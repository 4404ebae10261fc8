import { DEFAULT_SETTINGS, type Settings } from "../settings";
import type { Sheet } from "../grid/sheet";
import { attendanceRules } from "./attendance";
import { attendanceExample, ATTENDANCE_EXAMPLE_SETTINGS } from "./attendance/example-sheet";
import { indicatorRules } from "./indicator";
import { indicatorExample } from "./indicator/example-sheet";
import { rule as figureMismatch } from "./prose/figure-mismatch";
import type { ProseRuleMeta, RuleExample, RuleMeta, TableRuleMeta } from "./rule";
import { scoreRules } from "./score";
import { scoreExample } from "./score/example-sheet";

/** Every rule over tables, in the order of the reference. */
export const allRules: readonly TableRuleMeta[] = [...attendanceRules, ...indicatorRules, ...scoreRules];

/** Every rule over a report's text; it runs on a text beside a workbook, so it is no part of an audit. */
export const proseRules: readonly ProseRuleMeta[] = [figureMismatch];

const byId = new Map<string, RuleMeta>([...allRules, ...proseRules].map((rule) => [rule.id, rule]));

/** A rule of either kind by its id. */
export function ruleById(id: string): RuleMeta | undefined {
  return byId.get(id);
}

/** The sheet and settings of a rule's example: the shared example table of its family with the example's cells laid over it. */
export function exampleSheet(rule: TableRuleMeta, example: RuleExample): { readonly sheet: Sheet; readonly settings: Settings } {
  const family = rule.id.split("/")[0]!;
  const draw = family === "attendance" ? attendanceExample : family === "indicator" ? indicatorExample : scoreExample;
  const base = family === "attendance" ? { ...DEFAULT_SETTINGS, ...ATTENDANCE_EXAMPLE_SETTINGS } : DEFAULT_SETTINGS;
  return { sheet: draw(example.cells), settings: { ...base, ...example.settings } };
}
