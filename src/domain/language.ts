/** Chinese first, English too: every text a person reads exists in both. */
export type Language = "zh" | "en";

export interface Localized<T = string> {
  readonly zh: T;
  readonly en: T;
}
