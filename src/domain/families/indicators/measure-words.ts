import type { IndicatorFigures } from "./report-figures";

/** What a header's 协议节数 counts, as a measure word; 接案 and 结案 stay in the name. */
const UNITS: Readonly<Record<string, string>> = {
  个数: "个",
  节数: "节",
  人次: "人次",
  次数: "次",
  场次: "场",
  场数: "场",
  时数: "小时",
  人数: "人",
  份数: "份",
  户数: "户",
  支数: "支",
  篇数: "篇",
};

/** What a name counts, where no unit is written: people and teams alone, because other services are counted in more than one way. */
const NAMED_UNITS: readonly (readonly [name: RegExp, unit: string])[] = [
  [/(?:志愿者|骨干|社工|党员|督导)$/, "名"],
  [/(?:队伍|团队)$/, "支"],
];

/** In a list the name itself says what is counted: 社区活动场次, 个案接案数. */
const MEASURE_AT_END = new RegExp(`.(${Object.keys(UNITS).join("|")}|[接结]案数)$`);

/** The measure words as English has them; what is counted one by one needs none. */
export const UNITS_EN: Readonly<Record<string, string>> = {
  节: "sessions",
  人次: "attendances",
  次: "events",
  场: "events",
  小时: "hours",
  人: "persons",
  名: "persons",
  户: "households",
};

/** An indicator as a sentence names it. */
export interface NamedIndicator {
  readonly item: IndicatorFigures;
  /** What several indicators have in common: 专业个案. */
  readonly theme: string;
  /** What it is beside the theme: 接案; "" where the measure word alone tells. */
  readonly own: string;
  /** 个, 节, 人次; "" where nobody knows. */
  readonly unit: string;
}

/** 专业小组节数 reads 专业小组 … 节; where two would read alike, both keep their whole names. */
export function namedIndicators(list: readonly IndicatorFigures[]): NamedIndicator[] {
  const short = list.map(named);
  const alike = (one: NamedIndicator, other: NamedIndicator): boolean =>
    one.theme === other.theme && one.own === other.own && one.unit === other.unit;
  return short.map((one, index) =>
    one.theme === "" || short.some((other, at) => at !== index && alike(one, other))
      ? {
          item: one.item,
          theme: one.item.name,
          own: "",
          unit: one.unit === "" || short.some((other, at) => at !== index && other.item.name === one.item.name) ? "" : one.unit,
        }
      : one,
  );
}

function named(item: IndicatorFigures): NamedIndicator {
  const { indicator, name, target, done } = item;
  const unit = done.unit ?? target.unit;
  const measure = indicator.measure ?? (unit === null ? (MEASURE_AT_END.exec(name)?.[1] ?? null) : null);
  if (unit !== null || measure === null)
    return { item, theme: name, own: "", unit: unit ?? NAMED_UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? "" };
  if (/^[接结]案数$/.test(measure)) return { item, theme: name.replace(measure, ""), own: measure.slice(0, -1), unit: "个" };
  return UNITS[measure]
    ? { item, theme: name.replace(measure, ""), own: "", unit: UNITS[measure] }
    : { item, theme: name, own: "", unit: "" };
}
