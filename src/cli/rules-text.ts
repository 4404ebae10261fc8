import type { Language } from "../domain/language";
import { ruleDigests, rulePrinciples } from "../app/rule-reference";
import { hanging, widthOf } from "./terminal-lines";

/** The rules as a list for a terminal: severity and id, when it fires, on what ground, and what it says. */
export function rulesText(language: Language, columns: number | null): string {
  const lines: string[] = rulePrinciples(language).flatMap((text) => hanging("", 0, text, columns));
  for (const { family, rules } of ruleDigests(language)) {
    lines.push("", family);
    for (const { id, severity, facts } of rules) {
      lines.push("", `  ${severity}  ${id}`);
      for (const [label, text] of facts) lines.push(...hanging(`    ${label}`, 4 + widthOf(label), text, columns));
    }
  }
  return lines.join("\n");
}
