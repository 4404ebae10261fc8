/** Chinese first, English too: every text a person reads exists in both. */
export type Language = "zh" | "en";

export interface Localized<T = string> {
  readonly zh: T;
  readonly en: T;
}

/** The language as a page or a document states it, for whoever reads it aloud or checks its spelling. */
export function languageTag(language: Language): string {
  return language === "zh" ? "zh-CN" : "en";
}
