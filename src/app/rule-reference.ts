import { formatDay, type DayRange } from "../domain/values/calendar";
import { audit } from "../domain/engine";
import { formatAddress } from "../domain/grid/address";
import type { Language } from "../domain/language";
import { exampleSheet, ruleChapters } from "../domain/engine/all-rules";
import { proseRules } from "./rules";
import { taughtText } from "../domain/relations/formula-words";
import type { FamilyExample } from "../domain/tables/family";
import type { Finding, MessageValues, ProseRuleMeta, RuleExample, RuleMeta, TableRuleMeta } from "../domain/tables/rule";
import { DEFAULT_SETTINGS, SEVERITY_TEXTS, type Settings } from "../domain/settings";
import { drawExcerpt, excerptAround, wholeSheet, type Excerpt } from "./example-table";
import { checkProse } from "../prose/check";
import { proseGround } from "../prose/rules/ground";
import type { Mention } from "../prose/text";
import { figureText, type ReportFigure } from "../domain/tables/report";
import { reportFigures } from "../domain/families/report-figures";
import { WORDS } from "./rule-reference-words";
import { firstItem, present } from "../domain/values/present";

/** The whole rule reference as Markdown; every example in it was executed while it was written. */
export function ruleReference(language: Language): string {
  const words = WORDS[language];
  const severities = `**${words.severityLabel}**${words.colon}${words.severities}`;
  const lines = [`# ${words.heading}`, "", words.page, "", severities, words.examples, ...words.principles];
  for (const { name, example, rules } of ruleChapters) {
    const { draw, settings } = example;
    const sheet = draw({});
    lines.push("", `## ${name[language]}`, "", words.ground(sheet.name, settingsText(settings, language)), "");
    lines.push(...drawExcerpt(sheet, wholeSheet(sheet), null));
    for (const rule of rules) lines.push(...tableRule(rule, example, language));
  }
  lines.push("", `## ${words.prose}`, "", words.proseGround);
  for (const rule of proseRules) lines.push(...proseRule(rule, language));
  return `${lines.join("\n")}\n`;
}

/** One rule in a few lines: labels and what stands behind them. */
export interface RuleDigest {
  readonly id: string;
  readonly severity: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
}

/** What the severities mean, and what silence means. */
export function rulePrinciples(language: Language): readonly string[] {
  const words = WORDS[language];
  return [words.severities, ...words.principles];
}

/** The reference without its example tables, for places where a table has no room; messages are those of the examples. */
export function ruleDigests(language: Language): { readonly family: string; readonly rules: readonly RuleDigest[] }[] {
  const words = WORDS[language];
  const digest = (rule: RuleMeta, fix: string, says: string): RuleDigest => ({
    id: rule.id,
    severity: SEVERITY_TEXTS[rule.severity][language],
    facts: (
      [
        [words.when, rule.title[language]],
        [words.basis, rule.basis[language]],
        [words.fix, fix],
        [words.example, says],
      ] as const
    ).map(([label, text]) => [label + words.colon, text]),
  });
  const ofTables = ruleChapters.map(({ name, rules }) => ({
    family: name[language],
    rules: rules.map((rule) => {
      const finding = exampleFinding(rule);
      return digest(rule, fixText(finding, language), rule.message[language](finding.values));
    }),
  }));
  const prose = proseRules.map((rule) => digest(rule, words.byHand, rule.message[language](proseValues(rule))));
  return [...ofTables, { family: words.prose, rules: prose }];
}

function heading(rule: RuleMeta, language: Language): string[] {
  const words = WORDS[language];
  return [
    "",
    `### \`${rule.id}\``,
    "",
    `- **${words.severityLabel}**${words.colon}${SEVERITY_TEXTS[rule.severity][language]}`,
    `- **${words.when}**${words.colon}${rule.title[language]}`,
    `- **${words.basis}**${words.colon}${rule.basis[language]}`,
  ];
}

function tableRule(rule: TableRuleMeta, { headerRows, labelColumns }: FamilyExample, language: Language): string[] {
  const words = WORDS[language];
  const finding = exampleFinding(rule);
  const changed = [...Object.keys(rule.right.cells), ...Object.keys(rule.wrong.cells)];
  const excerpt = excerptAround([...changed, finding, ...finding.related], headerRows, labelColumns);
  return [
    ...heading(rule, language),
    `- **${words.fix}**${words.colon}${fixText(finding, language)}`,
    "",
    `${words.right}${words.colon}${exampleSettings(rule.right, language)}`.trimEnd(),
    "",
    ...drawExample(rule, rule.right, excerpt, null),
    "",
    `${words.wrong}${words.colon}${exampleSettings(rule.wrong, language)}`.trimEnd(),
    "",
    ...drawExample(rule, rule.wrong, excerpt, finding),
    "",
    `> ${formatAddress(finding)}${words.colon}${rule.message[language](finding.values)}`,
  ];
}

/** What the rule finds in its wrong example. */
function exampleFinding(rule: TableRuleMeta): Finding {
  const { sheet, settings } = exampleSheet(rule, rule.wrong);
  const { findings } = audit({ sheets: [sheet] }, settings);
  return present(
    findings.find((found) => found.rule === rule.id && formatAddress(found) === rule.wrong.at),
    `what ${rule.id} finds in its example`,
  );
}

function drawExample(rule: TableRuleMeta, example: RuleExample, excerpt: Excerpt, marked: Finding | null): string[] {
  return drawExcerpt(exampleSheet(rule, example).sheet, excerpt, marked);
}

function fixText({ fix, expected }: Finding, language: Language): string {
  const words = WORDS[language];
  if (fix) return words.automatic;
  return expected === null ? words.byHand : words.byHandTo(String(expected));
}

function exampleSettings({ settings }: RuleExample, language: Language): string {
  return settings ? WORDS[language].withSettings(settingsText(settings, language)) : "";
}

function settingsText(settings: Partial<Settings>, language: Language): string {
  return Object.entries(settings)
    .map(([name, value]) => `\`${name}\` = ${settingText(name, value, language)}`)
    .join(WORDS[language].comma);
}

function settingText(name: string, value: unknown, language: Language): string {
  if (name === "relations")
    return (value as Settings["relations"]).map((taught) => taughtText(taught)[language]).join(WORDS[language].comma);
  return isDays(value) ? `${formatDay(value.start)}—${formatDay(present(value.end, "the last of a setting's days"))}` : String(value);
}

function isDays(value: unknown): value is DayRange {
  return typeof value === "object" && value !== null && "start" in value;
}

function proseRule(rule: ProseRuleMeta, language: Language): string[] {
  const words = WORDS[language];
  const { text } = rule.wrong;
  const { mention } = firstItem(proseMismatches(text));
  return [
    ...heading(rule, language),
    `- **${words.fix}**${words.colon}${words.byHand}`,
    "",
    `${words.right}${words.colon}${rule.right.text}`,
    "",
    `${words.wrong}${words.colon}${text.slice(0, mention.originalFrom)}**▶ ${mention.text}**${text.slice(mention.originalTo)}`,
    "",
    `> ${rule.message[language](proseValues(rule))}`,
  ];
}

/** What the rule's wrong sentence states, and what it should. */
function proseValues(rule: ProseRuleMeta): MessageValues {
  const { mention, figure } = firstItem(proseMismatches(rule.wrong.text));
  const stated = `${mention.text}${mention.unit ?? ""}`;
  return { stated, zh: figure.label.zh, en: figure.label.en, right: `${figureText(figure)}${figure.unit ?? ""}` };
}

/** The figures of a sentence that the table of the examples does not give. */
function proseMismatches(text: string): { readonly mention: Mention; readonly figure: ReportFigure }[] {
  const settings = { ...DEFAULT_SETTINGS, ...proseGround.settings };
  const { verdicts } = checkProse(text, reportFigures(audit({ sheets: [proseGround.draw({})] }, settings)));
  return verdicts.flatMap(({ verdict, mention, figure }) => (verdict === "differs" && figure ? [{ mention, figure }] : []));
}
