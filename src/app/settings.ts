import * as v from "valibot";
import { calendarDay, compareDays, formatDay, type CalendarDay } from "../domain/values/calendar";
import type { Localized } from "../domain/language";
import { tableRules } from "../domain/engine/all-rules";
import { proseRules } from "./rules";
import { SETTINGS_REFERENCE } from "./settings-reference";
import { taughtRelations } from "./taught-relations";
import { taughtWordings } from "./taught-wordings";
import { taughtWords } from "./taught-words";
import { DEFAULT_SETTINGS, type Settings } from "../domain/settings";
import { withWords } from "../domain/values/vocabulary/taught-words";
import { nearestWord } from "./nearest-word";

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.rawTransform(({ dataset, addIssue, NEVER }): CalendarDay => {
    const [year = NaN, month = NaN, date = NaN] = dataset.value.split("-").map(Number);
    const found = calendarDay(year, month, date);
    if (found) return found;
    addIssue({ message: "no such day" });
    return NEVER;
  }),
);

const days = v.pipe(
  v.strictObject({ start: day, end: v.nullable(day) }),
  v.check(({ start, end }) => end === null || compareDays(start, end) <= 0, "ends before it starts"),
);

const ruleIds = new Set([...tableRules, ...proseRules].map(({ id }) => id));

const fields = {
  requiredStaff: v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))),
  certifiedShare: v.nullable(share),
  halfMonthDay: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
  term: v.nullable(days),
  period: v.nullable(days),
  minStableRate: v.nullable(share),
  minStaffEachMonth: v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))),
  requiredPosts: v.nullable(
    v.pipe(
      v.string(),
      v.maxLength(200),
      v.check((text) => SETTINGS_REFERENCE.requiredPosts.accepts?.(text) ?? true, "no posts"),
    ),
  ),
  continuingEducation: v.picklist(["off", "registration"]),
  expiryDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_660)),
  tolerance: v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000)),
  gradeScheme: v.nullable(
    v.pipe(
      v.string(),
      v.maxLength(500),
      v.check((text) => SETTINGS_REFERENCE.gradeScheme.accepts?.(text) ?? true, "no scheme of grades"),
    ),
  ),
  rules: v.pipe(
    // A list passes for an object without any rule.
    v.custom<Record<string, unknown>>((value) => typeof value === "object" && value !== null && !Array.isArray(value)),
    v.record(
      v.pipe(
        v.string(),
        v.check((id) => ruleIds.has(id), "no such rule"),
      ),
      v.picklist(["off", "error", "warning", "info"]),
    ),
  ),
  writeMode: v.picklist(["keep", "formulas"]),
  rateCap: v.union([v.picklist(["sheet", "none"]), v.pipe(v.number(), v.minValue(100), v.maxValue(1_000))]),
  presenceIn: v.picklist(["sheet", "months", "days"]),
  words: taughtWords,
  relations: taughtRelations,
  wordings: taughtWordings,
  language: v.picklist(["zh", "en"]),
};

const schema = v.partial(v.strictObject(fields));

/** What a settings file must look like, field by field. */
const EXPECTED: Readonly<Record<keyof typeof fields, Localized>> = {
  requiredStaff: { zh: "大于0的数字，或 null", en: "a number above 0, or null" },
  certifiedShare: { zh: "0到1之间的数字，或 null", en: "a number from 0 to 1, or null" },
  halfMonthDay: { zh: "1到31的整数", en: "a whole number from 1 to 31" },
  term: { zh: "{start, end} 两个日期，如 2024-01-25；end 可为 null", en: "{start, end} as dates such as 2024-01-25; end may be null" },
  period: { zh: "{start, end} 两个日期，如 2024-01-25；end 可为 null", en: "{start, end} as dates such as 2024-01-25; end may be null" },
  minStableRate: { zh: "0到1之间的数字，或 null", en: "a number from 0 to 1, or null" },
  minStaffEachMonth: { zh: "大于0的数字，或 null", en: "a number above 0, or null" },
  requiredPosts: {
    zh: "写明岗位和人数的文字，如“督导1人，主任1人”，或 null",
    en: "a text of posts with numbers, such as 督导1人，主任1人, or null",
  },
  continuingEducation: { zh: "off 或 registration", en: "off or registration" },
  expiryDays: { zh: "0到3660的整数", en: "a whole number from 0 to 3660" },
  tolerance: { zh: "0到1000000之间的数字", en: "a number from 0 to 1000000" },
  gradeScheme: {
    zh: "写明各等级分数的文字，如“90分以上优秀，80分以上良好，60分以上合格，60分以下不合格”，或 null",
    en: "a text that gives each grade its score, such as 90分以上优秀，80分以上良好，60分以上合格，60分以下不合格, or null",
  },
  rules: { zh: "规则编号对应 off、error、warning 或 info", en: "rule ids with off, error, warning or info" },
  writeMode: { zh: "keep 或 formulas", en: "keep or formulas" },
  rateCap: { zh: "sheet、none，或100到1000之间的数字（百分比）", en: "sheet, none, or a number from 100 to 1000 (percent)" },
  presenceIn: { zh: "sheet、months 或 days", en: "sheet, months or days" },
  words: {
    zh: "列表，每项为 {kind: header、label 或 mark, word: 原文, means: 含义}",
    en: "a list of {kind: header, label or mark, word, means}",
  },
  relations: {
    zh: "列表，每项为面板教会算法后保存的 {where, target, kind, terms, over, scale, cap}",
    en: "a list of {where, target, kind, terms, over, scale, cap}, as the pane keeps them",
  },
  wordings: {
    zh: "列表，每项为 {wording: 写法, figure: 表中数据的名称}，与 --wordings 的文件相同",
    en: "a list of {wording, figure}, as in a file for --wordings",
  },
  language: { zh: "zh 或 en", en: "zh or en" },
};

/** Settings that somebody gave; every other one is as it is without them. */
export type GivenSettings = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export type ParsedSettings =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly problems: readonly Localized[] };

export type ParsedGiven =
  { readonly ok: true; readonly given: GivenSettings } | { readonly ok: false; readonly problems: readonly Localized[] };

/** Reads settings strictly: unknown keys and wrong values are refused, each by name; what is not given keeps its default. */
export function parseSettings(json: unknown): ParsedSettings {
  const parsed = parseGiven(json);
  return parsed.ok ? { ok: true, settings: withGiven(DEFAULT_SETTINGS, parsed.given) } : parsed;
}

/** The same without the defaults: only what the file gives. `others`: names that may stand beside the settings. */
export function parseGiven(json: unknown, others: readonly string[] = []): ParsedGiven {
  // A list passes for an object without any setting.
  if (Array.isArray(json)) return { ok: false, problems: [NO_OBJECT] };
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return { ok: true, given: parsed.output };
  return { ok: false, problems: listedProblems(parsed.issues, (issue) => problem(issue, others)) };
}

/** Settings with others laid over them: each given one counts, rules one by one, and words beside those taught before. */
export function withGiven(settings: Settings, given: GivenSettings): Settings {
  const defined = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Settings>;
  return {
    ...settings,
    ...defined,
    rules: { ...settings.rules, ...defined.rules },
    words: defined.words ? withWords(settings.words, defined.words) : settings.words,
  };
}

/** Problems and names beyond these help nobody: a file of a hundred thousand of them is another file than was meant. */
const [MOST_PROBLEMS, MOST_LETTERS] = [20, 60];

/** As many problems as a person can read, and a word that there are more. */
export function listedProblems<T>(problems: readonly T[], told: (problem: T) => Localized): readonly Localized[] {
  const first = problems.slice(0, MOST_PROBLEMS).map(told);
  return problems.length > MOST_PROBLEMS ? [...first, { zh: "还有其他问题没有列出。", en: "There are more that are not listed." }] : first;
}

/** A name of a file as a message holds it. */
export function shortName(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS)}…` : name;
}

export const NO_OBJECT: Localized = { zh: "设置必须是一个 JSON 对象。", en: "Settings must be one JSON object." };

function problem(issue: v.BaseIssue<unknown>, others: readonly string[]): Localized {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const field = path[0];
  if (field === undefined) return NO_OBJECT;
  if (!Object.hasOwn(fields, field)) {
    const meant = nearestWord(field, [...Object.keys(fields), ...others]);
    const own = shortName(field);
    return {
      zh: `没有名为“${own}”的设置。${meant === null ? "" : `您要的是不是“${meant}”？`}`,
      en: `There is no setting called “${own}”.${meant === null ? "" : ` Did you mean “${meant}”?`}`,
    };
  }
  const expected = EXPECTED[field as keyof typeof fields];
  const name = shortName(path.join("."));
  if (field === "rules" && path[1] !== undefined && !ruleIds.has(path[1])) return unknownRule(path[1]);
  return { zh: `设置“${name}”的值不对，应为：${expected.zh}。`, en: `The setting “${name}” has a wrong value; expected: ${expected.en}.` };
}

/** A rule id that no rule has, with the one that was probably meant; null for an id that exists. */
export function wrongRule(id: string): Localized | null {
  return ruleIds.has(id) ? null : unknownRule(id);
}

function unknownRule(id: string): Localized {
  const meant = nearestWord(id, [...ruleIds]);
  const own = shortName(id);
  return {
    zh: `没有编号为“${own}”的规则。${meant === null ? "" : `您要的是不是“${meant}”？`}`,
    en: `There is no rule with the id “${own}”.${meant === null ? "" : ` Did you mean “${meant}”?`}`,
  };
}

/** What each setting may be, as a person is told. */
export const SETTING_VALUES: Readonly<Record<keyof Settings, Localized>> = EXPECTED;

/** Reads stored settings leniently, field by field: what cannot be read is left at its default. */
export function readSettings(stored: unknown): Settings {
  return withGiven(DEFAULT_SETTINGS, readGiven(stored));
}

/** The stored settings alone, without the defaults; what cannot be read counts as not given. */
export function readGiven(stored: unknown): GivenSettings {
  if (typeof stored !== "object" || stored === null) return {};
  const kept: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = (stored as Record<string, unknown>)[name];
    if (value === undefined) continue;
    const parsed = v.safeParse(field, value);
    if (parsed.success) kept[name] = parsed.output;
  }
  return kept as GivenSettings;
}

/** Settings as a file or a workbook stores them: only what differs from the defaults, days as 2024-01-25. */
export function storeSettings(settings: Settings): Record<string, unknown> {
  const stored: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(settings) as [keyof Settings, unknown][]) {
    if (JSON.stringify(value) === JSON.stringify(DEFAULT_SETTINGS[name])) continue;
    const range = name === "term" || name === "period" ? settings[name] : null;
    stored[name] = range ? { start: formatDay(range.start), end: range.end && formatDay(range.end) } : value;
  }
  return stored;
}
