import type { Language } from "../../src/domain/language";
import { ruleReference } from "../../src/app/rule-reference";

/** A generated page of the documentation. */
export interface RulePage {
  /** From the project's top. */
  readonly path: string;
  readonly language: Language;
  readonly other: { readonly file: string; readonly name: string };
}

/** The rule reference in both languages. */
export const RULE_PAGES: readonly RulePage[] = [
  { path: "docs/rules.md", language: "en", other: { file: "rules.zh-CN.md", name: "中文" } },
  { path: "docs/rules.zh-CN.md", language: "zh", other: { file: "rules.md", name: "English" } },
];

/** The page's whole text: the reference, with a link to the other language under its heading. */
export function rulePage({ language, other }: RulePage): string {
  const [heading, ...rest] = ruleReference(language).split("\n");
  return [heading, "", `[${other.name}](${other.file})`, ...rest].join("\n");
}
