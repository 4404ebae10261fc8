import type { Together } from "../../app/ignoring";
import type { Localized } from "../../domain/language";

/** What a decision to set findings aside covers, with how many they are. */
export const togetherTexts: Readonly<Record<Together, Localized<(count: number) => string>>> = {
  one: { zh: () => "只这一处", en: () => "this one alone" },
  rule: { zh: (count) => `本表同类的 ${count} 处`, en: (count) => `all ${count} of this kind on the sheet` },
  row: { zh: (count) => `同一行的 ${count} 处`, en: (count) => `all ${count} of the row` },
  column: { zh: (count) => `同一列的 ${count} 处`, en: (count) => `all ${count} of the column` },
};

export const ignoringTexts = {
  together: { zh: "忽略范围", en: "What to ignore" },
  decisions: { zh: "忽略记录", en: "What was ignored" },
  takeBack: { zh: "恢复", en: "Take back" },
  takeBackOf: { zh: (reason: string) => `恢复“${reason}”`, en: (reason: string) => `Take back “${reason}”` },
} satisfies Record<string, Localized<unknown>>;
