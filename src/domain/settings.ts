import type { Language, Localized } from "./language";
import type { DayRange } from "./values/calendar";
import type { TaughtRelation } from "./values/taught-relation";
import type { TaughtWording } from "./values/taught-wording";
import type { TaughtWord } from "./values/vocabulary/taught-words";

export type Severity = "error" | "warning" | "info";

/** Every severity, the gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The one word for each severity that people read, wherever findings are shown; settings and marks keep the names of the type. */
export const SEVERITY_TEXTS: Readonly<Record<Severity, Localized>> = {
  error: { zh: "错误", en: "Error" },
  warning: { zh: "待核实", en: "To verify" },
  info: { zh: "提示", en: "Note" },
};

/** 错误 2，待核实 1，提示 6 */
export function severityCounts(counts: Readonly<Record<Severity, number>>, language: Language): string {
  return SEVERITIES.map((severity) => {
    const word = SEVERITY_TEXTS[severity][language];
    return `${language === "zh" ? word : word.toLowerCase()} ${counts[severity]}`;
  }).join(language === "zh" ? "，" : ", ");
}

/** Everything a station may set; `resolveSettings` fills the rest. Basis of each: `settings-reference.ts`. */
export interface Settings {
  /** Staff the agreement requires (协议要求在岗社工数); null: proposed from the indicator table's 投入社工人数 合计. */
  readonly requiredStaff: number | null;
  /** Share of the required person-months that certified workers must fill, 0–1; null: not checked. */
  readonly certifiedShare: number | null;
  /** Last day of a month on which joining still counts as a whole month, and leaving only as half. */
  readonly halfMonthDay: number;
  /** The service term (年度服务协议时间); null: read from the titles. */
  readonly term: DayRange | null;
  /** The period under evaluation; null: read from the titles, else the months of the table. */
  readonly period: DayRange | null;
  /** Lowest acceptable 稳岗率, 0–1; null (the default): not checked. */
  readonly minStableRate: number | null;
  /** Fewest workers on post in each month, as the agreement says; null (the default): not checked. */
  readonly minStaffEachMonth: number | null;
  /** Posts that the agreement demands, as it words them (督导1人，主任1人); null (the default): not checked. */
  readonly requiredPosts: string | null;
  /** Whether hours of continuing education are held against what registration asks for in three years. */
  readonly continuingEducation: "off" | "registration";
  /** A contract that ends within so many days after the period is worth knowing. */
  readonly expiryDays: number;
  /** A stated figure may differ from the right one by so much and still agree. */
  readonly tolerance: number;
  /** Which total makes which grade, as a sheet would say it (90分以上优秀，80分以上良好 …), where a score table does not say so itself; null: the evaluation office's, out of 100. */
  readonly gradeScheme: string | null;
  /** Rules switched off, or given another severity. */
  readonly rules: Readonly<Record<string, "off" | Severity>>;
  /** `keep`: a constant by a constant, a formula by a formula; `formulas`: every derived cell as a native formula. */
  readonly writeMode: "keep" | "formulas";
  /** Percent that a completion rate counts at most; `sheet`: what the sheet's own words say, `none`: never capped. */
  readonly rateCap: "sheet" | "none" | number;
  /** Whether presence is told in months (√, 0.5, 1) or in days; `sheet`: as the sheet shows. */
  readonly presenceIn: "sheet" | "months" | "days";
  /** Headers, labels and marks of the station's own that were taught: they are read as the list's own words. */
  readonly words: readonly TaughtWord[];
  /** Ways of computing a column or a row that were taught: such lines are counted like those of known tables. */
  readonly relations: readonly TaughtRelation[];
  /** Wordings of the station's reports whose figure a person has named. */
  readonly wordings: readonly TaughtWording[];
  readonly language: Language;
}

export const DEFAULT_SETTINGS: Settings = {
  requiredStaff: null,
  certifiedShare: 0.5,
  halfMonthDay: 15,
  term: null,
  period: null,
  minStableRate: null,
  minStaffEachMonth: null,
  requiredPosts: null,
  continuingEducation: "off",
  expiryDays: 60,
  tolerance: 0,
  gradeScheme: null,
  rules: {},
  writeMode: "keep",
  rateCap: "sheet",
  presenceIn: "sheet",
  words: [],
  relations: [],
  wordings: [],
  language: "zh",
};
