import type { Language, Localized } from "../domain/language";

/** What the program needs of an Excel, in the order of what would be missed most. */
export const SELF_CHECKS = {
  sheet: { zh: "添加工作表", en: "add a sheet" },
  cells: { zh: "写入和读取数字、文字、百分比", en: "write and read numbers, texts, percentages" },
  formulas: { zh: "公式算出结果", en: "formulas give results" },
  restoring: { zh: "恢复原值、公式和格式（撤销）", en: "bring values, formulas and formats back (undo)" },
  marks: { zh: "添加、读回、清除标记", en: "lay, read and clear marks" },
  notes: { zh: "标记旁的说明", en: "notes beside marks" },
  kept: { zh: "随工作簿保存设置和撤销记录", en: "keep settings and the undo in the workbook" },
  events: { zh: "得知表格被改动", en: "hear of edits" },
  large: { zh: "一次读写一万个单元格", en: "ten thousand cells at once" },
  cleanup: { zh: "清理干净", en: "everything cleaned up" },
} satisfies Record<string, Localized>;

export type SelfCheckId = keyof typeof SELF_CHECKS;

/** `absent`: this Excel does not have it and the program does without; `failed`: it has it, and it did not do what it should. */
export interface SelfCheckStep {
  readonly id: SelfCheckId;
  readonly result: "right" | "absent" | "failed";
  /** Excel's own code, or what came instead of what was asked for; never anything of the workbook. */
  readonly detail: string;
  readonly milliseconds: number;
}

export interface SelfCheckReport {
  /** What this Excel says of itself: platform, version, language, calculation, separators, date system. */
  readonly environment: readonly (readonly [name: string, value: string])[];
  readonly steps: readonly SelfCheckStep[];
}

const RESULTS: Readonly<Record<SelfCheckStep["result"], Localized>> = {
  right: { zh: "正常", en: "right" },
  absent: { zh: "此 Excel 没有，自动省去", en: "not in this Excel, done without" },
  failed: { zh: "不正常", en: "failed" },
};

export function stepText({ id, result, detail }: SelfCheckStep, language: Language): string {
  return `${SELF_CHECKS[id][language]}${language === "zh" ? "：" : ": "}${RESULTS[result][language]}${detail === "" ? "" : ` (${detail})`}`;
}

/** The report as a text to send to whoever helps: about this Excel alone, with nothing of the workbook. */
export function reportText({ environment, steps }: SelfCheckReport, language: Language): string {
  return [
    language === "zh" ? "社工核算 自检" : "Station Audit self-check",
    ...environment.map(([name, value]) => `${name}: ${value}`),
    ...steps.map(
      (step) =>
        `${step.result === "right" ? "✓" : step.result === "absent" ? "–" : "✗"} ${stepText(step, language)} · ${step.milliseconds} ms`,
    ),
  ].join("\n");
}
