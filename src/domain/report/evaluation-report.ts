import { families } from "../families";
import type { Language, Localized } from "../language";
import type { Audit } from "../tables/audit";
import {
  figureText,
  paragraphText,
  REPORT_CHAPTERS,
  type Delivery,
  type MissingFigures,
  type Paragraph,
  type ReportChapter,
  type ReportFigure,
} from "../tables/report";
import { progressFigure } from "../tables/report-progress";
import type { Finding } from "../tables/rule";
import { fileStem, stationName } from "../tables/station-name";
import { formatDay, type DayRange } from "../values/calendar";
import { tableCautions } from "./cautions";
import { missingFigures, reportParagraphs } from "./paragraphs";
import { itemAt } from "../values/present";

/** A table of the report, its texts as they are printed. */
export interface EvaluationTable {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly share: number; readonly align: "left" | "center" | "right" }[];
  readonly rows: readonly (readonly string[])[];
}

/** What stands in a chapter, in its order. */
export type EvaluationBlock =
  | { readonly kind: "paragraph"; readonly title: string; readonly text: string }
  | { readonly kind: "caution"; readonly text: string }
  | { readonly kind: "table"; readonly table: EvaluationTable };

export interface EvaluationChapter {
  readonly id: ReportChapter | "missing";
  readonly title: string;
  readonly blocks: readonly EvaluationBlock[];
}

/** The evaluation report that the tables give: what the default document and a user's template are made from. */
export interface EvaluationReport {
  readonly language: Language;
  readonly title: string;
  readonly station: string | null;
  readonly period: string | null;
  readonly term: string | null;
  /** The day on which it was made or the tables were saved; null where nothing tells. */
  readonly date: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly figures: readonly ReportFigure[];
  readonly deliveries: readonly EvaluationDelivery[];
  readonly missing: readonly MissingFigures[];
  readonly chapters: readonly EvaluationChapter[];
  /** Every caution of the report, in its order. */
  readonly cautions: readonly string[];
}

/** An indicator's line in a table. */
export interface EvaluationDelivery extends Delivery {
  /** Where it stands against promise and time: 已完成, 达到进度, 低于进度; "" where nobody knows. */
  readonly standing: string;
}

const TITLES: Readonly<Record<EvaluationChapter["id"], Localized>> = {
  staff: { zh: "人员情况", en: "Staff" },
  services: { zh: "服务指标完成情况", en: "Services" },
  areas: { zh: "各片区完成情况", en: "Areas" },
  records: { zh: "服务记录与满意度", en: "Records and satisfaction" },
  funds: { zh: "经费使用情况", en: "Funds" },
  score: { zh: "评估结果", en: "Result" },
  missing: { zh: "未能写出的内容", en: "Left out" },
};

const WORDS = {
  title: { zh: "社工站评估报告（数据部分）", en: "Evaluation report of a social-work station: figures" },
  figures: { zh: "主要数据", en: "Main figures" },
  figure: { zh: "项目", en: "Item" },
  value: { zh: "数值", en: "Value" },
  deliveries: { zh: "指标完成情况表", en: "Indicators" },
  areaDeliveries: { zh: "各片区指标完成情况表", en: "Indicators by area" },
  number: { zh: "序号", en: "No." },
  area: { zh: "片区", en: "Area" },
  indicator: { zh: "指标", en: "Indicator" },
  target: { zh: "指标量", en: "Target" },
  done: { zh: "完成量", en: "Done" },
  rate: { zh: "完成率", en: "Rate" },
  standing: { zh: "进度", en: "Status" },
  kept: { zh: "已完成", en: "done" },
  onTime: { zh: "达到进度", en: "on time" },
  behind: { zh: "低于进度", en: "behind" },
} satisfies Record<string, Localized>;

/** Gathers the report of one workbook. @param open the findings that nobody set aside @param source the workbook's file, where there is one */
export function evaluationReport(
  audit: Audit,
  {
    language,
    source,
    date,
    open = audit.findings,
  }: { readonly language: Language; readonly source: string | null; readonly date: string | null; readonly open?: readonly Finding[] },
): EvaluationReport {
  const paragraphs = reportParagraphs(audit, open);
  const progress = progressFigure(audit);
  const deliveries = families
    .flatMap((family) => family.deliveries(audit))
    .map((one) => ({ ...one, standing: standingOf(one, progress, language) }));
  const figures = families.flatMap((family) => family.figures(audit).flatMap((own) => own.figures));
  const missing = missingFigures(audit);
  const chapters = chaptersOf(audit, { paragraphs, deliveries, missing, open, language });
  return {
    language,
    title: WORDS.title[language],
    station: stationName(audit.tables) ?? fileStem(source),
    period: daysText(audit.settings.period, language),
    term: daysText(audit.settings.term, language),
    date,
    paragraphs,
    figures: progress ? [...figures, progress] : figures,
    deliveries,
    missing,
    chapters,
    cautions: chapters.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "caution" ? [block.text] : []))),
  };
}

function standingOf({ rate }: Delivery, progress: ReportFigure | null, language: Language): string {
  if (!rate) return "";
  if (rate.value.compare(1) >= 0) return WORDS.kept[language];
  if (!progress) return "";
  return (rate.value.compare(progress.value) >= 0 ? WORDS.onTime : WORDS.behind)[language];
}

function daysText(days: DayRange | null, language: Language): string | null {
  if (!days?.end) return null;
  const day = ({ year, month, day: own }: DayRange["start"]): string =>
    language === "zh" ? `${year}年${month}月${own}日` : formatDay({ year, month, day: own });
  return language === "zh" ? `${day(days.start)}至${day(days.end)}` : `${day(days.start)} to ${day(days.end)}`;
}

interface ChapterParts {
  readonly paragraphs: readonly Paragraph[];
  readonly deliveries: readonly EvaluationDelivery[];
  readonly missing: readonly MissingFigures[];
  readonly open: readonly Finding[];
  readonly language: Language;
}

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七"];

function chaptersOf(audit: Audit, { paragraphs, deliveries, missing, open, language }: ChapterParts): EvaluationChapter[] {
  const cautions = tableCautions(paragraphs, audit, open);
  const table = (one: EvaluationTable | null): EvaluationBlock[] => (one ? [{ kind: "table", table: one }] : []);
  const tables = (id: ReportChapter): EvaluationBlock[] => {
    if (id === "services")
      return table(
        deliveryTable(
          deliveries.filter(({ station }) => station),
          language,
        ),
      );
    if (id === "areas")
      return table(
        deliveryTable(
          deliveries.filter(({ station }) => !station),
          language,
        ),
      );
    const own = families.filter((family) => family.paragraphs(audit).some(({ chapter }) => chapter === id));
    return table(
      figureTable(
        own.flatMap((family) => family.figures(audit).flatMap(({ figures }) => figures)),
        language,
      ),
    );
  };
  const chapters = REPORT_CHAPTERS.flatMap((id): Omit<EvaluationChapter, "title">[] => {
    const own = paragraphs.filter(({ chapter }) => chapter === id);
    if (own.length === 0) return [];
    const blocks: EvaluationBlock[] = own.flatMap((one): EvaluationBlock[] => [
      { kind: "paragraph", title: one.title[language], text: paragraphText(one, language) },
      ...(one.caution ? [{ kind: "caution" as const, text: one.caution[language] }] : []),
    ]);
    const told = cautions.filter(({ chapter }) => chapter === id).map(({ text }) => ({ kind: "caution" as const, text: text[language] }));
    return [{ id, blocks: [...blocks, ...told, ...tables(id)] }];
  });
  const left: EvaluationBlock[] = missing.map(({ labels, why }) => ({
    kind: "paragraph",
    title: labels.map((label) => label[language]).join(language === "zh" ? "、" : ", "),
    text: why[language],
  }));
  const all = left.length > 0 ? [...chapters, { id: "missing" as const, blocks: left }] : chapters;
  return all.map(({ id, blocks }, index) => ({
    id,
    title: language === "zh" ? `${itemAt(NUMERALS, index)}、${TITLES[id].zh}` : `${index + 1}. ${TITLES[id].en}`,
    blocks,
  }));
}

/** A figure with its measure word. */
export function figureWithUnit(figure: ReportFigure, language: Language): string {
  return `${figureText(figure)}${language === "zh" ? (figure.unit ?? "") : ""}`;
}

/** Two figures a line, because they are short. */
function figureTable(figures: readonly ReportFigure[], language: Language): EvaluationTable | null {
  if (figures.length === 0) return null;
  const half = Math.ceil(figures.length / 2);
  const pair = (figure: ReportFigure | undefined): string[] =>
    figure ? [figure.label[language], figureWithUnit(figure, language)] : ["", ""];
  const columns = [
    { title: WORDS.figure[language], share: 34, align: "left" as const },
    { title: WORDS.value[language], share: 16, align: "right" as const },
  ];
  return {
    title: WORDS.figures[language],
    columns: [...columns, ...columns],
    rows: Array.from({ length: half }, (_, index) => [...pair(figures[index]), ...pair(figures[half + index])]),
  };
}

/** Promises and deliveries with what they come to. */
export function deliveryTable(deliveries: readonly EvaluationDelivery[], language: Language): EvaluationTable | null {
  if (deliveries.length === 0) return null;
  const byArea = deliveries.some(({ station }) => !station);
  const column = (title: Localized, share: number, align: "left" | "center" | "right"): EvaluationTable["columns"][number] => ({
    title: title[language],
    share,
    align,
  });
  return {
    title: (byArea ? WORDS.areaDeliveries : WORDS.deliveries)[language],
    columns: [
      column(WORDS.number, 7, "center"),
      ...(byArea ? [column(WORDS.area, 12, "left")] : []),
      column(WORDS.indicator, byArea ? 27 : 36, "left"),
      column(WORDS.target, 13, "right"),
      column(WORDS.done, 13, "right"),
      column(WORDS.rate, 16, "right"),
      column(WORDS.standing, 13, "center"),
    ],
    rows: deliveries.map((one, index) => [String(index + 1), ...(byArea ? [one.area ?? ""] : []), ...deliveryTexts(one, language)]),
  };
}

/** Name, promise, done, rate and standing of an indicator, as a table's line has them. */
export function deliveryTexts({ name, target, done, rate, standing }: EvaluationDelivery, language: Language): string[] {
  return [name, figureWithUnit(target, language), figureWithUnit(done, language), rate ? figureText(rate) : "—", standing];
}
