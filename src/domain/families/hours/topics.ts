import type { Localized } from "../../language";

/** What hours are of, as a report says it. */
export const TOPICS_OF_HOURS = {
  supervision: { zh: "督导", en: "supervision" },
  education: { zh: "继续教育", en: "continuing education" },
  training: { zh: "培训", en: "training" },
  both: { zh: "培训与督导", en: "training and supervision" },
} satisfies Record<string, Localized>;
export type HoursTopic = keyof typeof TOPICS_OF_HOURS;

/** What a table's hours are of, by its title, else its sheet's name, else its headers: the first that says so; of both where it names both or nothing. */
export function hoursTopic(texts: readonly string[]): HoursTopic {
  for (const text of texts) {
    if (/继续教育/.test(text) && !/督导/.test(text)) return "education";
    const [training, supervision] = [/培训|研修|学习/.test(text), /督导/.test(text)];
    if (training && supervision) return "both";
    if (training) return "training";
    if (supervision) return "supervision";
  }
  return "both";
}
