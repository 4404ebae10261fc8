import { families } from "../families";
import type { Sheet } from "../grid/sheet";
import { DEFAULT_SETTINGS, type Settings } from "../settings";
import type { TableFamily } from "../tables/family";
import type { RuleExample, TableRuleMeta } from "../tables/rule";
import { workbookRules } from "./rules";

/** The rules that a family's tables meet, by id: its own, and those over the workbook whose ids it leads. */
export function rulesOf({ id: family, rules }: TableFamily): readonly TableRuleMeta[] {
  const own = workbookRules.filter(({ id }) => id.startsWith(`${family}/`));
  return [...rules, ...own].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every rule over tables, in the order of the reference. */
export const tableRules: readonly TableRuleMeta[] = families.flatMap(rulesOf);

/** The sheet and settings of a rule's example: the shared example table of its family with the example's cells laid over it. */
export function exampleSheet(rule: TableRuleMeta, example: RuleExample): { readonly sheet: Sheet; readonly settings: Settings } {
  const family = families.find(({ id }) => rule.id.startsWith(`${id}/`));
  if (!family) throw new Error(`no family shows examples of ${rule.id}`);
  return {
    sheet: family.example.draw(example.cells),
    settings: { ...DEFAULT_SETTINGS, ...family.example.settings, ...example.settings },
  };
}
