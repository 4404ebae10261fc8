import type { Localized } from "../../domain/language";

/** The words beside the marks' legend. */
export const marksTexts = {
  legend: { zh: "表中标记的含义", en: "What the marks in the sheet mean" },
} satisfies Record<string, Localized<unknown>>;
