import type { Localized } from "../../language";
import type { Audit } from "../../tables/audit";
import type { Paragraph, ReportFigure, Segment } from "../../tables/report";
import { progressFigure } from "../../tables/report-progress";
import { formatDay, type CalendarDay } from "../../values/calendar";
import { namedIndicators, UNITS_EN, type NamedIndicator } from "./measure-words";
import { indicatorReport, type IndicatorFigures, type IndicatorReport } from "./report-figures";
import { present } from "../../values/present";

/** The report's paragraphs on promises and deliveries, one for each theme and area; one whose figures are unknown is left out. */
export function indicatorParagraphs(audit: Audit): Paragraph[] {
  const { indicators, areaStaff } = indicatorReport(audit);
  const writer = new ServiceWriter(audit);
  return [
    ...writer.themes(indicators.filter(({ source, station }) => source === "areas" && station)),
    ...writer.list(indicators, "list", { zh: "总体服务", en: "Overall services" }),
    ...writer.list(indicators, "projects", { zh: "项目完成情况", en: "Projects" }),
    ...writer.progress(indicators),
    ...writer.areas(
      indicators.filter(({ source, station }) => source === "areas" && !station),
      areaStaff,
    ),
  ];
}

interface Sentence {
  readonly zh: Segment[];
  readonly en: Segment[];
}

/** Where an indicator stands: its promise kept, on time, behind; null where nobody knows. */
type Standing = "kept" | "on-time" | "behind" | null;

/** Writes the paragraphs of one audit's services, which share the time passed. */
class ServiceWriter {
  private readonly elapsed: ReportFigure | null;

  constructor(private readonly audit: Audit) {
    this.elapsed = progressFigure(audit);
  }

  /** 服务指标: what stands alone together, then a paragraph for each theme of several measures. */
  themes(own: readonly IndicatorFigures[]): Paragraph[] {
    if (own.length === 0) return [];
    const named = namedIndicators(own);
    const sizes = new Map<string, number>();
    for (const { theme } of named) sizes.set(theme, (sizes.get(theme) ?? 0) + 1);
    const lone = named.filter(({ theme }) => sizes.get(theme) === 1);
    const several = [...sizes].filter(([, size]) => size > 1).map(([theme]) => theme);
    const paragraphs: Paragraph[] = [];
    if (lone.length > 0) {
      const text = this.lead();
      this.items(lone, text);
      paragraphs.push({ id: "services", chapter: "services", title: { zh: "服务指标", en: "Service indicators" }, text });
    }
    several.forEach((theme, index) => {
      const text = lone.length === 0 && index === 0 ? this.lead() : { zh: [], en: [] };
      this.items(
        named.filter((one) => one.theme === theme),
        text,
      );
      paragraphs.push({ id: `services/${theme}`, chapter: "services", title: { zh: theme, en: theme }, text });
    });
    return paragraphs;
  }

  /** 总体服务, 项目完成情况 */
  list(indicators: readonly IndicatorFigures[], source: "list" | "projects", title: Localized): Paragraph[] {
    const own = indicators.filter((item) => item.source === source);
    if (own.length === 0) return [];
    const text: Sentence = { zh: [], en: [] };
    this.items(namedIndicators(own), text);
    return [{ id: source, chapter: "services", title, text }];
  }

  /** 片区: who works there, and what was promised and done there. */
  areas(own: readonly IndicatorFigures[], areaStaff: IndicatorReport["areaStaff"]): Paragraph[] {
    const areas = [...new Set(own.flatMap(({ area }) => (area === null ? [] : [area])))];
    if (areas.length < 2) return [];
    return areas.map((area) => {
      const staff = areaStaff.find((one) => one.area === area)?.figure;
      const text: Sentence = staff
        ? { zh: [`${area}投入社工`, staff, "名，各项服务指标完成情况如下："], en: [`${area}: workers `, staff, "; "] }
        : { zh: [`${area}：`], en: [`${area}: `] };
      this.items(namedIndicators(own.filter((one) => one.area === area)), text);
      return { id: `area/${area}`, chapter: "areas", title: { zh: area, en: area }, text };
    });
  }

  /** Whether the indicators keep up with the service term, as a whole: those that lag are named with what is wanting. */
  progress(indicators: readonly IndicatorFigures[]): Paragraph[] {
    const own = namedIndicators(indicators.filter(({ station, rate }) => station && rate));
    const { elapsed } = this;
    if (!elapsed || own.length === 0) return [];
    const of = (standing: Standing): NamedIndicator[] => own.filter(({ item }) => this.standing(item) === standing);
    const [kept, behind] = [of("kept").length, of("behind")];
    const zh: Segment[] = ["服务期时间进度为", elapsed];
    const en: Segment[] = ["Time progress of the service term is ", elapsed];
    if (kept === own.length) {
      zh.push("，以上各项指标均已达到指标量。");
      en.push("; every indicator above is done.");
    } else if (behind.length === 0) {
      zh.push("，以上各项指标均达到进度", kept > 0 ? `，其中${kept}项已达到指标量。` : "。");
      en.push(
        "; every indicator above keeps up with it",
        kept > 0 ? `, and ${kept} of them ${kept === 1 ? "is" : "are"} done already.` : ".",
      );
    } else {
      zh.push(`。以上${own.length}项指标中，${kept > 0 ? `${kept}项已达到指标量，` : ""}${behind.length}项低于进度：`);
      en.push(
        `. Of ${own.length} indicators above, ${kept > 0 ? `${kept} ${kept === 1 ? "is" : "are"} done and ` : ""}${behind.length} lag behind it: `,
      );
      behind.forEach((one, index) => {
        const { item } = one;
        const last = index === behind.length - 1;
        const rate = present(item.rate, "the rate of an indicator that lags");
        zh.push(`${item.name}（完成率`, rate, "，", ...shortZh(one), last ? "）。" : "）、");
        en.push(`${item.name} (`, rate, ", ", ...shortEn(one), last ? ")." : "), ");
      });
    }
    return [{ id: "progress", chapter: "services", title: { zh: "时间进度", en: "Time progress" }, text: { zh, en } }];
  }

  private lead(): Sentence {
    const { period } = this.audit.settings;
    return period?.end
      ? {
          zh: [`${dayZh(period.start)}至${dayZh(period.end)}，各项服务指标完成情况如下：`],
          en: [`Services delivered from ${formatDay(period.start)} to ${formatDay(period.end)}: `],
        }
      : { zh: ["各项服务指标完成情况如下："], en: ["Services delivered: "] };
  }

  private standing({ rate }: IndicatorFigures): Standing {
    if (!rate) return null;
    if (rate.value.compare(1) >= 0) return "kept";
    return this.elapsed ? (rate.value.compare(this.elapsed.value) >= 0 ? "on-time" : "behind") : null;
  }

  /** Each indicator with its promise, what was done and how far that is; the theme is said once, and what lags says by how much. */
  private items(list: readonly NamedIndicator[], { zh, en }: Sentence): void {
    let theme: string | null = null;
    list.forEach((one, index) => {
      const { item, own, unit } = one;
      const goesOn = one.theme === theme;
      const lead = goesOn ? own : `${one.theme}${own}`;
      theme = one.theme;
      zh.push(`${lead}指标量`, item.target, `${unit}，完成`, item.done, unit);
      en.push(goesOn ? own : `${lead}: `, ...(goesOn && own !== "" ? [": "] : []), item.done, " of ", item.target);
      if (UNITS_EN[unit]) en.push(` ${UNITS_EN[unit]}`);
      if (item.rate) {
        zh.push("，完成率", item.rate);
        en.push(" (", item.rate, ")");
      }
      if (this.standing(item) === "behind") {
        zh.push("，低于时间进度，", ...shortZh(one));
        en.push(", behind the time passed, ", ...shortEn(one));
      }
      const last = index === list.length - 1;
      zh.push(last ? this.verdict(list, "zh") : "；");
      en.push(last ? this.verdict(list, "en") : "; ");
    });
  }

  /** What is true of all indicators of a paragraph; those that lag were named one by one. */
  private verdict(list: readonly NamedIndicator[], language: "zh" | "en"): string {
    const standings = list.map(({ item }) => this.standing(item));
    const zh = language === "zh";
    const end = zh ? "。" : ".";
    const all = zh ? (list.length > 1 ? "。以上各项均" : "，") : list.length > 1 ? " all" : " it";
    const verb = list.length > 1 ? "" : "s";
    if (standings.every((one) => one === "kept")) return zh ? `${all}已达到指标量。` : `;${all} ${list.length > 1 ? "are" : "is"} done.`;
    if (standings.every((one) => one === "kept" || one === "on-time"))
      return zh ? `${all}达到时间进度。` : `;${all} keep${verb} up with the time passed.`;
    return end;
  }
}

/** How much is wanting to the promise, as a figure of the same cells. */
function wanting({ item: { target, done } }: NamedIndicator): ReportFigure {
  return { ...done, id: `${done.id}/short`, value: target.value.sub(done.value), cells: [...target.cells, ...done.cells] };
}

function shortZh(one: NamedIndicator): Segment[] {
  return ["距指标量尚差", wanting(one), one.unit];
}

function shortEn(one: NamedIndicator): Segment[] {
  return [wanting(one), " short of the target"];
}

function dayZh({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`;
}
