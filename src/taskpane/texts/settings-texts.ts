import type { Localized } from "../../domain/language";
import type { Settings } from "../../domain/settings";

/** The words of the settings page beyond each setting's own title and basis. */
export const settingsTexts = {
  intro: {
    zh: "设置随工作簿保存，修改后立即重新核算结果列表，不写入表格。",
    en: "Settings are kept in the workbook. A change counts the list anew and writes nothing to the sheet.",
  },
  agreement: { zh: "协议与期间", en: "Agreement and period" },
  counting: { zh: "计算口径", en: "Counting" },
  writing: { zh: "写回表格", en: "Writing" },
  appearance: { zh: "界面", en: "Display" },
  rules: { zh: "规则", en: "Rules" },
  rulesText: {
    zh: "可关闭某条规则或调整其级别；关闭的规则会列为“未能核查”。",
    en: "Switch a rule off or change its severity; what is off is listed as not checked.",
  },
  from: { zh: "起", en: "From" },
  to: { zh: "止", en: "To" },
  default: { zh: (value: string) => `默认：${value}`, en: (value: string) => `Default: ${value}` },
  notUnderstood: {
    zh: "无法识别，未采用。请写成“90分以上优秀，80分以上良好，60分以上合格，60分以下不合格”的样子。",
    en: "This was not understood and not taken. Write it as 90分以上优秀，80分以上良好，60分以上合格，60分以下不合格.",
  },
  unset: { zh: "不设置", en: "not set" },
  fromWorkbook: { zh: "取自工作簿", en: "from the workbook" },
  keep: { zh: "保持原有形式：数值写数值，公式写公式", en: "As it is: a constant for a constant, a formula for a formula" },
  formulas: { zh: "全部写成 Excel 公式", en: "Every derived cell as an Excel formula" },
  byDefault: { zh: (severity: string) => `默认（${severity}）`, en: (severity: string) => `Default (${severity})` },
  off: { zh: "关闭", en: "Off" },
  invalid: {
    zh: (from: number, to: number) => `请填 ${from} 到 ${to} 之间的数字`,
    en: (from: number, to: number) => `A number from ${from} to ${to}, please`,
  },
  invalidDays: { zh: "止日不能早于起日", en: "The last day is before the first" },
  reset: { zh: "恢复默认设置", en: "Restore defaults" },
  chinese: { zh: "中文", en: "中文" },
  english: { zh: "English", en: "English" },
} satisfies Record<string, Localized<unknown>>;

export const writeModes: readonly Settings["writeMode"][] = ["keep", "formulas"];
