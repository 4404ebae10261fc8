import type { Language } from "../domain/language";
import { SEVERITIES, SEVERITY_TEXTS, type Severity } from "../domain/settings";

/** Each severity's word, its name in the settings, and what it means. */
function meanings(language: Language, texts: Readonly<Record<Severity, string>>): string {
  const [open, close, dash, between, end] = language === "zh" ? ["（`", "`）", "——", "；", "。"] : [" (`", "`)", ": ", "; ", "."];
  return SEVERITIES.map((one) => `${SEVERITY_TEXTS[one][language]}${open}${one}${close}${dash}${texts[one]}`).join(between) + end;
}

/** The words around the rules in the reference. */
export const WORDS = {
  zh: {
    heading: "规则一览",
    page: "本页由程序从规则本身生成（`npm run docs`），请勿手工修改；每个例子都由测试逐条执行。",
    severities: meanings("zh", { error: "算错了，或违反了必须遵守的规定", warning: "须由人判断", info: "值得知道" }),
    examples: "表中 **▶** 是被标记的格。例子只画出有关的行和列，其余与示例表相同。",
    principles: [
      "读不懂的内容从不当作“零”或“没有”：该格会被标记，依赖它的格保持原样，并列为未计算。",
      "规则缺少所需的设置或列时，会说明“未执行”；没有消息就是检查过且无误。",
    ],
    severityLabel: "级别",
    when: "何时",
    basis: "依据",
    fix: "修正",
    example: "例如",
    right: "正确",
    wrong: "有误",
    colon: "：",
    comma: "，",
    ground: (sheet: string, settings: string) => `示例表（工作表“${sheet}”）${settings ? `，设置 ${settings}` : ""}：`,
    withSettings: (settings: string) => `设置 ${settings}`,
    automatic: "自动。只改这一格：数值换数值，公式换公式。",
    byHand: "不自动改动，由人核对后改正。",
    byHandTo: (expected: string) => `不自动改动，由人核对；应为 ${expected}。`,
    prose: "报告文字",
    proseGround: "用 `station-audit prose 报告 --against 工作簿` 或加载项的“报告”页核对。例句对照到岗示例表。",
  },
  en: {
    heading: "Rules",
    page: "This page is generated from the rules themselves (`npm run docs`); do not edit it. Every example is executed by a test.",
    severities: meanings("en", {
      error: "arithmetic is wrong or a binding rule is broken",
      warning: "a person must decide",
      info: "worth knowing",
    }),
    examples:
      "**▶** marks the reported cell. Examples show only the rows and columns concerned; everything else is as in the example table.",
    principles: [
      "What cannot be read is never taken for zero or no: such a cell is marked, and what depends on it is left as it stands and listed as not computed.",
      "A rule that lacks a setting or a column says that it did not run; silence means checked and right.",
    ],
    severityLabel: "Severity",
    when: "When",
    basis: "Basis",
    fix: "Fix",
    example: "Says",
    right: "Right",
    wrong: "Wrong",
    colon: ": ",
    comma: ", ",
    ground: (sheet: string, settings: string) => `The example table (sheet ${sheet})${settings ? `, with ${settings}` : ""}:`,
    withSettings: (settings: string) => `with ${settings}`,
    automatic: "automatic. Only this cell changes: a constant for a constant, a formula for a formula.",
    byHand: "none; a person checks and corrects.",
    byHandTo: (expected: string) => `none; a person checks; ${expected} is expected.`,
    prose: "The report's sentences",
    proseGround:
      "Checked with `station-audit prose REPORT --against WORKBOOK` or on the add-in's report page. The sentences are held against the attendance example.",
  },
} as const;
