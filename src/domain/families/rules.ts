import type { Sheet } from "../grid/sheet";
import { DEFAULT_SETTINGS, type Settings } from "../settings";
import type { RuleExample, TableRuleMeta } from "../tables/rule";
import { families } from ".";

/** Every rule over tables, in the order of the reference. */
export const tableRules: readonly TableRuleMeta[] = families.flatMap(({ rules }) => rules);

/** The sheet and settings of a rule's example: the shared example table of its family with the example's cells laid over it. */
export function exampleSheet(rule: TableRuleMeta, example: RuleExample): { readonly sheet: Sheet; readonly settings: Settings } {
  const family = families.find(({ rules }) => rules.some(({ id }) => id === rule.id))!;
  return {
    sheet: family.example.draw(example.cells),
    settings: { ...DEFAULT_SETTINGS, ...family.example.settings, ...example.settings },
  };
}
