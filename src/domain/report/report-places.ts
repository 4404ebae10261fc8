import { STAFF_FIGURE_NAMES } from "../families/report-figures";
import { cellKey } from "../grid/address";
import type { Language, Localized } from "../language";
import { figureText, paragraphText, REPORT_CHAPTERS, type Paragraph, type ReportChapter, type ReportFigure } from "../tables/report";
import type { Finding } from "../tables/rule";
import {
  deliveryTable,
  deliveryTexts,
  figureWithUnit,
  type EvaluationBlock,
  type EvaluationReport,
  type EvaluationTable,
} from "./evaluation-report";
import { itemAt } from "../values/present";

/** What a named place of a template is filled with. */
export type PlaceContent =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "blocks"; readonly blocks: readonly (string | EvaluationTable)[] };

/** A name that a template may use, as it is documented and listed. */
export interface PlaceName {
  readonly name: Localized;
  readonly about: Localized;
}

const place = (zh: string, en: string, aboutZh: string, aboutEn: string): PlaceName => ({
  name: { zh, en },
  about: { zh: aboutZh, en: aboutEn },
});

/** The places that are always known; each indicator adds 指标量, 完成量 and 完成率 under its own name. */
export const GENERAL_PLACES = {
  station: place("站点", "station", "站点名称", "name of the station"),
  period: place("评估期", "period", "评估期起止", "first and last day of the period"),
  term: place("服务期", "term", "服务协议期起止", "first and last day of the service term"),
  date: place("日期", "date", "数据日期", "day of the figures"),
  progress: place("时间进度", "time progress", "服务期时间进度", "time progress of the service term"),
  staff: place("人员情况", "staff", "人员情况全部段落", "all paragraphs on staff"),
  services: place("服务指标完成情况", "services", "服务指标全部段落", "all paragraphs on services"),
  areas: place("各片区完成情况", "areas", "每个片区一段", "a paragraph for each area"),
  records: place("服务记录与满意度", "records", "台账、满意度的段落", "the paragraphs on registers and surveys"),
  funds: place("经费使用情况", "funds", "经费的段落", "the paragraph on the budget"),
  score: place("评估结果", "result", "得分与等级的段落", "the paragraph on scores and grade"),
  staffing: place("人员配备", "staffing", "段落", "paragraph"),
  post: place("人员到岗", "attendance", "段落", "paragraph"),
  qualification: place("人员资质", "qualifications", "段落", "paragraph"),
  stability: place("稳岗情况", "stability", "段落", "paragraph"),
  themes: place("服务指标", "service indicators", "按主题分段", "a paragraph for each theme"),
  list: place("总体服务", "overall services", "段落", "paragraph"),
  projects: place("项目完成情况", "projects", "段落", "paragraph"),
  pace: place("进度说明", "pace", "哪些指标低于时间进度", "which indicators lag"),
  total: place("总得分", "total score", "四方得分之和", "sum of the four scores"),
  grade: place("评估等级", "grade", "由总得分得出", "as the total makes it"),
  figureTable: place("数据表", "table of figures", "表格：主要数据（单独成段）", "table of the main figures (a paragraph of its own)"),
  deliveryTable: place(
    "指标表",
    "table of indicators",
    "表格：指标完成情况（单独成段）",
    "table of the indicators (a paragraph of its own)",
  ),
  areaTable: place("片区表", "table of areas", "表格：各片区（单独成段）", "table of the indicators by area (a paragraph of its own)"),
  cautions: place("须核实事项", "to be verified", "尚未处理的错误", "errors that are still open"),
  missing: place("未能写出的内容", "left out", "表格给不出的数据及原因", "what the tables do not give, and why"),
} satisfies Record<string, PlaceName>;

/** Places of a table's row, which is repeated for each indicator. */
export const ROW_PLACES = [
  place("序号", "no.", "表格行：序号", "row of a table: number"),
  place("指标", "indicator", "表格行：指标名称", "row of a table: name of the indicator"),
  place("指标量", "target", "表格行：指标量", "row of a table: promised"),
  place("完成量", "done", "表格行：完成量", "row of a table: done"),
  place("完成率", "completion", "表格行：完成率", "row of a table: completion"),
  place("进度", "standing", "表格行：已完成、达到进度、低于进度", "row of a table: done, on time, behind"),
] as const;

/** A name as it counts: widths, spaces and case say nothing, 协议量 is 指标量. */
export function placeKey(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/协议量$/, "指标量")
    .toLowerCase();
}

/** What a report has for the places of a template. */
export interface ReportPlaces {
  /** By key; null for a known place that these tables do not give. */
  readonly contents: ReadonlyMap<string, PlaceContent | null>;
  /** By key of a row's place: the text in each of the rows. */
  readonly rows: readonly ReadonlyMap<string, string>[];
  /** Every name, as it is shown to a person who wrote one that does not exist. */
  readonly names: readonly string[];
}

/** What became of a template whose named places were filled. */
export interface FilledTemplate {
  /** null where it names a place that does not exist, or a table stands within a sentence: nothing is filled then. */
  readonly bytes: Uint8Array | null;
  readonly filled: number;
  /** Names that no place has, as they stand in the template, each once. */
  readonly unknown: readonly string[];
  /** Places that exist and that these tables do not give; they say so where they stand. */
  readonly empty: readonly string[];
  /** Places of whole paragraphs or tables that do not stand alone in their paragraph: a table cannot be put there. */
  readonly misplaced: readonly string[];
  /** The names that were found. */
  readonly used: ReadonlySet<string>;
}

/** A template that was opened and can be filled. @param notGiven what is written where the tables do not give what a place asks for */
export type PlaceFiller = (places: ReportPlaces, notGiven: string) => FilledTemplate;

/** Gathers what each place is filled with. @param open the findings that nobody set aside: a figure on which an error stands is never filled in without a word */
export function reportPlaces(report: EvaluationReport, open: readonly Finding[]): ReportPlaces {
  const { language } = report;
  const contents = new Map<string, PlaceContent | null>();
  const names: string[] = [];
  const add = (name: Localized, content: PlaceContent | null): void => {
    for (const text of [name.zh, name.en])
      if (!contents.has(placeKey(text)) || contents.get(placeKey(text)) === null) contents.set(placeKey(text), content);
    names.push(name[language]);
  };
  for (const [id, { name }] of Object.entries(GENERAL_PLACES)) add(name, generalContent(id as keyof typeof GENERAL_PLACES, report));
  for (const name of STAFF_FIGURE_NAMES) add(name, null);
  const wrong = new Set(open.filter(({ severity, fix }) => severity === "error" && fix === null).map(cellKey));
  const marked = (figure: ReportFigure, text: string): string =>
    figure.cells.some((cell) => wrong.has(cellKey(cell))) || (figure.value.compare(0) < 0 && !/surplus/i.test(figure.id))
      ? `${text}${language === "zh" ? "【须核实】" : " [to be verified]"}`
      : text;
  const figures = [...report.figures, ...report.deliveries.flatMap(({ target, done, rate }) => [target, done, ...(rate ? [rate] : [])])];
  for (const figure of figures) add(figure.label, { kind: "text", text: marked(figure, figureText(figure)) });
  const rows = report.deliveries
    .filter(({ station }) => station)
    .map((one, index) => {
      const [name = "", , , , standing = ""] = deliveryTexts(one, language);
      const texts = [
        String(index + 1),
        name,
        marked(one.target, figureWithUnit(one.target, language)),
        marked(one.done, figureWithUnit(one.done, language)),
        one.rate ? marked(one.rate, figureText(one.rate)) : "—",
        standing,
      ];
      return new Map(
        ROW_PLACES.flatMap(({ name: own }, at) => [own.zh, own.en].map((text) => [placeKey(text), itemAt(texts, at)] as const)),
      );
    });
  return { contents, rows, names: [...new Set([...names, ...ROW_PLACES.map(({ name }) => name[language])])] };
}

function generalContent(id: keyof typeof GENERAL_PLACES, report: EvaluationReport): PlaceContent | null {
  const { language, paragraphs, figures, deliveries, cautions, chapters } = report;
  const text = (own: string | null): PlaceContent | null => (own === null ? null : { kind: "text", text: own });
  const blocks = (own: readonly (string | EvaluationTable)[]): PlaceContent | null =>
    own.length === 0 ? null : { kind: "blocks", blocks: own };
  const told = (fits: (paragraph: Paragraph) => boolean): PlaceContent | null =>
    blocks(paragraphs.filter(fits).flatMap((one) => [paragraphText(one, language), ...(one.caution ? [one.caution[language]] : [])]));
  if (isChapter(id)) return told(({ chapter }) => chapter === id);
  switch (id) {
    case "station":
    case "period":
    case "term":
    case "date":
      return text(report[id]);
    case "progress": {
      const figure = figures.find((one) => one.id === "progress");
      return text(figure ? figureText(figure) : null);
    }
    case "themes":
      return told((one) => one.id === "services" || one.id.startsWith("services/"));
    case "pace":
      return told((one) => one.id === "progress");
    case "staffing":
    case "post":
    case "qualification":
    case "stability":
    case "list":
    case "projects":
      return told((one) => one.id === id);
    case "total": {
      const figure = figures.find((one) => one.id === "score/total");
      return text(figure ? figureText(figure) : null);
    }
    case "grade":
      return text(gradeOf(paragraphs));
    case "figureTable":
      return blocks(tablesOf(chapters.flatMap((chapter) => (chapter.id === "staff" ? chapter.blocks : []))));
    case "deliveryTable":
    case "areaTable": {
      const table = deliveryTable(
        deliveries.filter(({ station }) => station === (id === "deliveryTable")),
        language,
      );
      return blocks(table ? [table] : []);
    }
    case "cautions":
      return cautions.length === 0 ? text(language === "zh" ? "无" : "none") : blocks(cautions);
    case "missing": {
      const left = chapters.find((chapter) => chapter.id === "missing")?.blocks ?? [];
      const lines = left.flatMap((block) =>
        block.kind === "paragraph" ? [`${block.title}${language === "zh" ? "：" : ": "}${block.text}`] : [],
      );
      return lines.length === 0 ? text(language === "zh" ? "无" : "none") : blocks(lines);
    }
  }
}

function isChapter(id: string): id is ReportChapter {
  return REPORT_CHAPTERS.some((chapter) => chapter === id);
}

function tablesOf(own: readonly EvaluationBlock[]): EvaluationTable[] {
  return own.flatMap((block) => (block.kind === "table" ? [block.table] : []));
}

/** The grade is a word of the paragraph on scores: 评估等级为良好。 */
function gradeOf(paragraphs: readonly Paragraph[]): string | null {
  const score = paragraphs.find(({ id }) => id === "score");
  return score ? (/等级为(.+?)。/.exec(paragraphText(score, "zh"))?.[1] ?? null) : null;
}

/** Every name that a template may use for this report, those of its own indicators among them; `about` is null where the name says it. */
export function placesToUse({
  language,
  deliveries,
}: EvaluationReport): readonly { readonly name: string; readonly about: string | null }[] {
  const own = deliveries.flatMap(({ target, done, rate }) => [target, done, ...(rate ? [rate] : [])].map(({ label }) => label[language]));
  return [...documentedPlaces(language), ...own.map((name) => ({ name, about: null }))];
}

/** The documented names, in the order in which they are listed. */
export function documentedPlaces(language: Language): readonly { readonly name: string; readonly about: string }[] {
  const staff = STAFF_FIGURE_NAMES.map(({ zh, en }) => place(zh, en, "数字", "figure"));
  const indicators = place(
    "…指标量、…完成量、…完成率",
    "…: promised, …: delivered, …: completion",
    "指标名称之后，如 {{专业小组节数完成率}}",
    "behind the indicator's name",
  );
  return [...Object.values(GENERAL_PLACES), ...staff, indicators, ...ROW_PLACES].map(({ name, about }) => ({
    name: name[language],
    about: about[language],
  }));
}
