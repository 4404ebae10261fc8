import { families } from "../families";
import type { Sheet } from "../grid/sheet";
import { DEFAULT_SETTINGS, type Settings } from "../settings";
import type { FamilyExample, TableFamily } from "../tables/family";
import type { RuleExample, TableRuleMeta } from "../tables/rule";
import type { Localized } from "../language";
import { relationRules } from "../relations/rules";
import { relationExample } from "../relations/rules/example-sheet";
import { workbookRules } from "./rules";

/** The rules that a family's tables meet, by id: its own, and those over the workbook whose ids it leads. */
function rulesOf({ id: family, rules }: TableFamily): readonly TableRuleMeta[] {
  const own = workbookRules.filter(({ id }) => id.startsWith(`${family}/`));
  return [...rules, ...own].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Rules that show their examples on one table: those of a family, or those over what figures keep by themselves. */
export interface RuleChapter {
  readonly name: Localized;
  readonly example: FamilyExample;
  readonly rules: readonly TableRuleMeta[];
}

/** The chapters of the rule reference, in its order. */
export const ruleChapters: readonly RuleChapter[] = [
  ...families.map((family) => ({ name: family.name, example: family.example, rules: rulesOf(family) })),
  { name: { zh: "表内算式", en: "What figures keep by themselves" }, example: relationExample, rules: relationRules },
];

/** Every rule over tables, in the order of the reference. */
export const tableRules: readonly TableRuleMeta[] = ruleChapters.flatMap(({ rules }) => rules);

/** The sheet and settings of a rule's example: the shared example table of its family with the example's cells laid over it. */
export function exampleSheet(rule: TableRuleMeta, example: RuleExample): { readonly sheet: Sheet; readonly settings: Settings } {
  const chapter = ruleChapters.find(({ rules }) => rules.some(({ id }) => id === rule.id));
  if (!chapter) throw new Error(`no table shows examples of ${rule.id}`);
  return {
    sheet: chapter.example.draw(example.cells),
    settings: { ...DEFAULT_SETTINGS, ...chapter.example.settings, ...example.settings },
  };
}
