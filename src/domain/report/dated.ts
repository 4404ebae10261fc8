import type { Language, Localized } from "../language";

/**
 * The time that a report names: when somebody checked, or when the file says that it was saved, so that the same file gives the same report
 * on any day; null where nothing tells.
 */
export type Dated = { readonly what: "checked" | "saved" | "last-saved"; readonly time: string } | null;

const LABELS: Readonly<Record<NonNullable<Dated>["what"], Localized>> = {
  checked: { zh: "核查时间", en: "Checked at" },
  saved: { zh: "文件保存时间", en: "File saved at" },
  "last-saved": { zh: "最后一份文件的保存时间", en: "Last file saved at" },
};

/** The time with what it is the time of; "" where there is none. */
export function datedText(dated: Dated, language: Language): string {
  return dated === null ? "" : `${LABELS[dated.what][language]}${language === "zh" ? "：" : ": "}${dated.time}`;
}

/** What the summary of many files names: the time at which all were checked, else the last at which one of them was saved. */
export function latest(all: readonly Dated[]): Dated {
  const known = all.filter((one) => one !== null);
  const last = known.reduce<Dated>((found, one) => (found === null || one.time > found.time ? one : found), null);
  return last?.what === "saved" && all.length > 1 ? { what: "last-saved", time: last.time } : last;
}
