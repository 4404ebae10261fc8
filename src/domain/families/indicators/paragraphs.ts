import type { Localized } from "../../language";
import type { Audit } from "../../tables/audit";
import type { Paragraph, Segment } from "../../tables/report";
import { progressFigure } from "../../tables/report-progress";
import { formatDay, type CalendarDay } from "../../values/calendar";
import { indicatorReport, type IndicatorFigures } from "./report-figures";

/** The report's paragraphs on promises and deliveries; one whose figures are unknown is left out. */
export function indicatorParagraphs(audit: Audit): Paragraph[] {
  const { indicators } = indicatorReport(audit);
  return [
    services(indicators, audit),
    items(indicators, "list", { zh: "总体服务", en: "Overall services" }),
    items(indicators, "projects", { zh: "项目完成情况", en: "Projects" }),
    progress(indicators, audit),
  ].filter((paragraph) => paragraph !== null);
}

function services(indicators: readonly IndicatorFigures[], audit: Audit): Paragraph | null {
  const station = indicators.filter(({ source, station }) => source === "areas" && station);
  if (station.length === 0) return null;
  const { period } = audit.settings;
  const zh: Segment[] = [
    period?.end ? `${dayZh(period.start)}至${dayZh(period.end)}，各项服务指标完成情况如下：` : "各项服务指标完成情况如下：",
  ];
  const en: Segment[] = [
    period?.end ? `Services delivered from ${formatDay(period.start)} to ${formatDay(period.end)}: ` : "Services delivered: ",
  ];
  listItems(station, zh, en);
  return { id: "services", title: { zh: "服务指标", en: "Service indicators" }, text: { zh, en } };
}

function dayZh({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`;
}

function items(indicators: readonly IndicatorFigures[], source: "list" | "projects", title: Localized): Paragraph | null {
  const own = indicators.filter((item) => item.source === source);
  if (own.length === 0) return null;
  const zh: Segment[] = [];
  const en: Segment[] = [];
  listItems(own, zh, en);
  return { id: source, title, text: { zh, en } };
}

/** Whether the indicators keep up with the service term, as a whole: those that lag are named. */
function progress(indicators: readonly IndicatorFigures[], audit: Audit): Paragraph | null {
  const elapsed = progressFigure(audit);
  const own = indicators.filter(({ station, rate }) => station && rate);
  if (!elapsed || own.length === 0) return null;
  const behind = own.filter(({ rate }) => rate!.value.compare(elapsed.value) < 0);
  const zh: Segment[] = ["服务期时间进度为", elapsed];
  const en: Segment[] = ["Time progress of the service term is ", elapsed];
  if (behind.length === 0) {
    zh.push("，以上各项指标均达到进度。");
    en.push("; every indicator above keeps up with it.");
  } else {
    zh.push(`，以上指标中有${behind.length}项低于进度：`);
    en.push(
      `; ${behind.length === 1 ? "1 indicator" : `${behind.length} indicators`} above lag${behind.length === 1 ? "s" : ""} behind it: `,
    );
    behind.forEach(({ name, rate }, index) => {
      const last = index === behind.length - 1;
      zh.push(`${name}（`, rate!, last ? "）。" : "）、");
      en.push(`${name} (`, rate!, last ? ")." : "), ");
    });
  }
  return { id: "progress", title: { zh: "时间进度", en: "Time progress" }, text: { zh, en } };
}

function listItems(list: readonly IndicatorFigures[], zh: Segment[], en: Segment[]): void {
  const titles = titled(list);
  list.forEach((item, index) => {
    const last = index === list.length - 1;
    const { title, unit } = titles[index]!;
    zh.push(`${title}指标量`, item.target, `${unit}，完成`, item.done, unit);
    en.push(`${title}: `, item.done, " of ", item.target);
    if (UNITS_EN[unit]) en.push(` ${UNITS_EN[unit]}`);
    if (item.rate) {
      zh.push("，完成率", item.rate);
      en.push(" (", item.rate, ")");
    }
    zh.push(last ? "。" : "；");
    en.push(last ? "." : "; ");
  });
}

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

const UNITS_EN: Readonly<Record<string, string>> = {
  节: "sessions",
  人次: "attendances",
  次: "events",
  场: "events",
  小时: "hours",
  人: "persons",
  户: "households",
};

/** 专业小组节数 reads 专业小组 … 节; where two would read alike, both keep their whole names. */
function titled(list: readonly IndicatorFigures[]): { readonly title: string; readonly unit: string }[] {
  const short = list.map(({ indicator, name, target, done }) => {
    const unit = done.unit ?? target.unit;
    const { measure } = indicator;
    if (unit !== null || measure === null) return { title: name, unit: unit ?? "" };
    if (/^[接结]案数$/.test(measure)) return { title: name.replace(/数$/, ""), unit: "个" };
    return UNITS[measure] ? { title: name.replace(measure, ""), unit: UNITS[measure] } : { title: name, unit: "" };
  });
  return short.map((own, index) => {
    const alike = short.some((other, at) => at !== index && other.title === own.title && other.unit === own.unit);
    return alike || own.title === "" ? { title: list[index]!.name, unit: "" } : own;
  });
}
