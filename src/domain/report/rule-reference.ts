import type { Language } from "../language";
import { allRules } from "../rules";
import type { RuleMeta } from "../rules/rule";
import type { Severity } from "../settings";

const WORDS = {
  zh: {
    heading: "规则一览",
    intro: "每条规则的编号、级别、依据，以及一正一误两个例子（例子写在该类表的示例表上，由测试逐条执行）。本页由程序生成。",
    severity: { error: "错误", warning: "警告", info: "提示" },
    basis: "依据",
    right: "正确",
    wrong: "有误",
    as: "原样",
    at: "标记在",
    families: { attendance: "到岗情况", indicator: "服务指标", score: "评估得分" },
  },
  en: {
    heading: "Rules",
    intro:
      "Every rule with its id, severity and basis, and one right and one wrong example (changes to its family's example table, executed by a test). This page is generated.",
    severity: { error: "error", warning: "warning", info: "info" },
    basis: "Basis",
    right: "Right",
    wrong: "Wrong",
    as: "as it stands",
    at: "marked at",
    families: { attendance: "Attendance", indicator: "Indicators", score: "Score" },
  },
} as const;

/** The severity as a word. */
export function severityWord(severity: Severity, language: Language): string {
  return WORDS[language].severity[severity];
}

/** The whole rule reference as Markdown. */
export function ruleReference(language: Language): string {
  const words = WORDS[language];
  const lines = [`# ${words.heading}`, "", words.intro];
  for (const [family, title] of Object.entries(words.families)) {
    lines.push("", `## ${title}`);
    for (const rule of allRules.filter(({ id }) => id.startsWith(`${family}/`))) lines.push(...ruleLines(rule, language));
  }
  return `${lines.join("\n")}\n`;
}

function ruleLines(rule: RuleMeta, language: Language): string[] {
  const words = WORDS[language];
  const cells = (example: RuleMeta["right"]): string => {
    const list = Object.entries(example.cells).map(([address, value]) => `${address} = ${value === null ? "∅" : JSON.stringify(value)}`);
    return list.length === 0 ? words.as : `\`${list.join(", ")}\``;
  };
  return [
    "",
    `### \`${rule.id}\` · ${words.severity[rule.severity]}`,
    "",
    `**${rule.title[language]}**`,
    "",
    `- ${words.basis}${language === "zh" ? "：" : ": "}${rule.basis[language]}`,
    `- ${words.right}${language === "zh" ? "：" : ": "}${cells(rule.right)}`,
    `- ${words.wrong}${language === "zh" ? "：" : ": "}${cells(rule.wrong)}${language === "zh" ? "，" : ", "}${words.at} ${rule.wrong.at ?? ""}`,
  ];
}
