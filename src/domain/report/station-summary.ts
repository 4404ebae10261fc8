import { SEVERITY_TEXTS } from "../settings";
import { formatAddress } from "../grid/address";
import type { Language, Localized } from "../language";
import type { AttendanceMetrics } from "../families/attendance/count/counts";
import type { Severity } from "../settings";
import { OWN_REPORT_LEAD } from "../tables/own-report";
import { openFindings, type JsonFile } from "./json-report";
import type { ReportCell, ReportSheet } from "./report-sheet";
import type { ResultFinding } from "./result-report";
import { RESULT_TEXTS } from "./result-texts";
import { datedText, type Dated } from "./dated";

/** One station beyond its JSON report: findings in words, and its indicators and score in a few figures. */
export interface StationResult {
  readonly made: Dated;
  readonly findings: readonly ResultFinding[];
  /** The attendance tables' titles, in the order of the metrics. */
  readonly titles: readonly (string | null)[];
  readonly indicators: {
    /** Items of the whole station for which a percentage exists. */
    readonly items: number;
    readonly completed: number;
    /** Mean of the items' percentages, each counted up to 100 %; null without any. */
    readonly completion: number | null;
  };
  readonly score: number | null;
  readonly grade: string | null;
}

export interface Station {
  readonly json: JsonFile;
  /** null for a file that could not be read. */
  readonly station: StationResult | null;
}

interface Column<T> {
  readonly title: string;
  readonly width: number;
  readonly cell: (row: T, index: number) => ReportCell | null;
}

type Metric = Exclude<keyof AttendanceMetrics, "sheet">;

const METRICS: readonly (readonly [metric: Metric, title: Localized, rate?: true])[] = [
  ["requiredStaff", { zh: "协议要求人数", en: "Staff required" }],
  ["requiredPersonMonths", { zh: "应到岗人次", en: "Required person-months" }],
  ["actualPersonMonths", { zh: "实到岗人次", en: "Actual person-months" }],
  ["surplus", { zh: "超配人次", en: "Surplus" }],
  ["certifiedRequired", { zh: "持证应到岗", en: "Certified: required" }],
  ["certifiedActual", { zh: "持证实到岗", en: "Certified: actual" }],
  ["certifiedSurplus", { zh: "持证超配", en: "Certified: surplus" }],
  ["twoYear", { zh: "从业2年以上人次", en: "Two years' practice" }],
  ["twoYearShare", { zh: "从业2年以上占比", en: "Two-year share" }, true],
  ["stable", { zh: "持续在岗人数", en: "Continuously on post" }],
  ["stableRate", { zh: "稳岗率", en: "Stable-post rate" }, true],
  ["headcount", { zh: "期末在岗人数", en: "Headcount at the end" }],
  ["certifiedHeadcount", { zh: "期末持证人数", en: "Certified at the end" }],
  ["uncertifiedHeadcount", { zh: "期末非持证人数", en: "Uncertified at the end" }],
  ["senior", { zh: "高级社工师", en: "Senior certificates" }],
  ["intermediate", { zh: "中级社工师", en: "Intermediate certificates" }],
  ["assistant", { zh: "助理社工师", en: "Assistant certificates" }],
  ["uninsuredNotCounted", { zh: "未参保不计人数", en: "Not counted, uninsured" }],
];

const WORDS = {
  summary: { zh: "汇总", en: "Summary" },
  attendance: { zh: "到岗数据", en: "Attendance" },
  findings: { zh: "全部问题", en: "All findings" },
  note: {
    zh: "每站一行，可排序、筛选。整体完成率＝全站各项完成率的平均值，单项超额按100%计；规则各列为该规则的错误数。一个文件有多张到岗表时，数据见“到岗数据”。",
    en: "One row for each station, to sort and filter. Overall completion is the mean of the station's items, each counted up to 100%; the columns of rules count errors. Where a file has several attendance tables, see the sheet Attendance.",
  },
  file: { zh: "文件", en: "File" },
  state: { zh: "核查状态", en: "State" },
  checked: { zh: "已核查", en: "Checked" },
  unreadable: { zh: "无法读取", en: "Unreadable" },
  noTables: { zh: "没有可核算的表", en: "No table to audit" },
  changes: { zh: "可更正或补填", en: "Can be corrected" },
  notComputed: { zh: "未能复算", en: "Not computed" },
  progress: { zh: "时间进度", en: "Time progress" },
  items: { zh: "指标项数", en: "Indicator items" },
  completed: { zh: "已完成项数", en: "Items completed" },
  completion: { zh: "整体完成率", en: "Overall completion" },
  score: { zh: "评估得分", en: "Score" },
  grade: { zh: "等级", en: "Grade" },
  remark: { zh: "备注", en: "Remarks" },
  table: { zh: "表", en: "Table" },
  several: {
    zh: (count: number) => `有 ${count} 张到岗表，见“到岗数据”。`,
    en: (count: number) => `${count} attendance tables, see the sheet Attendance.`,
  },
  twin: {
    zh: (file: string) => `内容与“${file}”完全相同。`,
    en: (file: string) => `The very same file as ${file}.`,
  },
  refused: {
    zh: (places: string) => `未能识别的表：${places}。`,
    en: (places: string) => `Tables not read: ${places}.`,
  },
} as const;

/**
 * Many stations in one workbook: a row for each, a row for each attendance table, and every finding.
 * @param twins for a file with the same bytes as an earlier one, that one
 */
export function stationSummary(
  stations: readonly Station[],
  language: Language,
  made: Dated,
  twins: ReadonlyMap<string, string> = new Map(),
): ReportSheet[] {
  const time = datedText(made, language);
  const tables = stations.flatMap(({ json, station }) =>
    attendanceOf(json).map((metrics, index) => ({ file: json.file, metrics, title: station?.titles[index] ?? null })),
  );
  const findings = stations.flatMap(({ json, station }) => (station?.findings ?? []).map((finding) => ({ file: json.file, finding })));
  return [
    list(
      WORDS.summary[language],
      [time, WORDS.note[language]].filter((part) => part !== "").join("    "),
      stationColumns(stations, language, twins),
      stations,
    ),
    list(WORDS.attendance[language], time, attendanceColumns(language), tables),
    list(WORDS.findings[language], time, findingColumns(language), findings),
  ];
}

/** A list under a header that stays in sight and can be sorted and filtered. */
function list<T>(name: string, note: string, columns: readonly Column<T>[], rows: readonly T[]): ReportSheet {
  const header = 2;
  return {
    name,
    columns: columns.map(({ width }) => width),
    rows: [
      [{ value: `${OWN_REPORT_LEAD}${name}`, look: "title" }],
      [{ value: note, look: "note" }],
      columns.map(({ title }) => ({ value: title, look: "head" })),
      ...rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
    ],
    frozenRows: header + 1,
    // The file's name stays in sight beside fifty columns.
    frozenColumns: 2,
    filter: { top: header, left: 0, bottom: header + rows.length, right: columns.length - 1 },
  };
}

const text = (value: string | null): ReportCell => ({ value, look: "text" });
const centre = (value: string | number | null): ReportCell => ({ value, look: "centre" });
const number = (value: number | null | undefined): ReportCell => ({ value: value ?? null, look: "number" });
const rate = (value: number | null | undefined): ReportCell => ({ value: value ?? null, look: "rate" });

function stationColumns(stations: readonly Station[], language: Language, twins: ReadonlyMap<string, string>): Column<Station>[] {
  const say = (words: Localized): string => words[language];
  // Several attendance tables have no one set of figures.
  const only = ({ json }: Station): AttendanceMetrics | undefined => (attendanceOf(json).length === 1 ? attendanceOf(json)[0] : undefined);
  const count = ({ json }: Station, fits: (finding: JsonFile["findings"][number]) => boolean): ReportCell =>
    number(json.error === null ? openFindings(json).filter(fits).length : null);
  return [
    { title: say(RESULT_TEXTS.number), width: 7, cell: (_, index) => centre(index + 1) },
    { title: say(WORDS.file), width: 40, cell: ({ json }) => text(json.file) },
    { title: say(WORDS.state), width: 14, cell: (row) => stateCell(row, language) },
    ...(["error", "warning", "info"] as const).map((severity) => ({
      title: say(SEVERITY_TEXTS[severity]),
      width: 9,
      cell: (row: Station) => count(row, (finding) => finding.severity === severity),
    })),
    ...METRICS.map(([metric, title, isRate]) => ({
      title: say(title),
      width: 11,
      cell: (row: Station) => (isRate ? rate : number)(only(row)?.[metric]),
    })),
    { title: say(WORDS.progress), width: 11, cell: ({ json }) => rate(json.metrics.progress) },
    { title: say(WORDS.items), width: 9, cell: ({ station }) => number(station?.indicators.items) },
    { title: say(WORDS.completed), width: 9, cell: ({ station }) => number(station?.indicators.completed) },
    { title: say(WORDS.completion), width: 11, cell: ({ station }) => rate(station?.indicators.completion) },
    { title: say(WORDS.score), width: 9, cell: ({ station }) => number(station?.score) },
    { title: say(WORDS.grade), width: 9, cell: ({ station }) => centre(station?.grade ?? null) },
    { title: say(WORDS.changes), width: 11, cell: ({ json }) => number(json.error === null ? json.changes.length : null) },
    { title: say(WORDS.notComputed), width: 9, cell: ({ json }) => number(json.error === null ? json.notComputed.length : null) },
    ...brokenRules(stations).map(([rule, title]) => ({
      title,
      width: 12,
      cell: (row: Station) => count(row, (finding) => finding.rule === rule && finding.severity === "error"),
    })),
    { title: say(WORDS.remark), width: 60, cell: (row) => text(remark(row, language, twins.get(row.json.file))) },
  ];
}

/** The rules that some station breaks, with their titles, in the order of their ids. */
function brokenRules(stations: readonly Station[]): readonly (readonly [rule: string, title: string])[] {
  const titles = new Map<string, string>();
  for (const { station } of stations)
    for (const { rule, ruleTitle, severity, state } of station?.findings ?? [])
      if (severity === "error" && state !== "ignored") titles.set(rule, ruleTitle);
  return [...titles].sort(([a], [b]) => (a < b ? -1 : 1));
}

function stateCell({ json }: Station, language: Language): ReportCell {
  if (json.error !== null) return { value: WORDS.unreadable[language], look: "error" };
  if (json.tables.length === 0) return { value: WORDS.noTables[language], look: "warning" };
  return { value: WORDS.checked[language], look: "centre" };
}

function attendanceOf({ metrics }: JsonFile): readonly AttendanceMetrics[] {
  return metrics.attendance as readonly AttendanceMetrics[];
}

function remark({ json }: Station, language: Language, twin: string | undefined): string {
  if (json.error !== null) return json.error;
  const tables = attendanceOf(json).length;
  const refused = json.refusals.filter(({ leftAlone }) => !leftAlone).map(({ sheet, cell, why }) => `${sheet}!${cell} ${why}`);
  return [
    twin === undefined ? "" : WORDS.twin[language](twin),
    tables > 1 ? WORDS.several[language](tables) : "",
    refused.length > 0 ? WORDS.refused[language](refused.join(language === "zh" ? "；" : "; ")) : "",
  ]
    .filter(Boolean)
    .join(language === "zh" ? "" : " ");
}

interface AttendanceRow {
  readonly file: string;
  readonly title: string | null;
  readonly metrics: AttendanceMetrics;
}

function attendanceColumns(language: Language): Column<AttendanceRow>[] {
  return [
    { title: RESULT_TEXTS.number[language], width: 7, cell: (_, index) => centre(index + 1) },
    { title: WORDS.file[language], width: 40, cell: ({ file }) => text(file) },
    { title: RESULT_TEXTS.sheet[language], width: 18, cell: ({ metrics }) => text(metrics.sheet) },
    { title: WORDS.table[language], width: 30, cell: ({ title }) => text(title) },
    ...METRICS.map(([metric, title, isRate]) => ({
      title: title[language],
      width: 11,
      cell: ({ metrics }: AttendanceRow) => (isRate ? rate : number)(metrics[metric]),
    })),
  ];
}

interface FindingRow {
  readonly file: string;
  readonly finding: ResultFinding;
}

const LOOKS: Readonly<Record<Severity, ReportCell["look"]>> = { error: "error", warning: "warning", info: "info" };

function findingColumns(language: Language): Column<FindingRow>[] {
  const words = (name: keyof typeof RESULT_TEXTS): string => RESULT_TEXTS[name][language] as string;
  return [
    { title: words("number"), width: 7, cell: (_, index) => centre(index + 1) },
    { title: WORDS.file[language], width: 40, cell: ({ file }) => text(file) },
    {
      title: words("severity"),
      width: 9,
      cell: ({ finding: { severity } }) => ({ value: SEVERITY_TEXTS[severity][language], look: LOOKS[severity] }),
    },
    { title: words("sheet"), width: 18, cell: ({ finding }) => text(finding.sheet) },
    { title: words("cell"), width: 10, cell: ({ finding }) => centre(formatAddress(finding)) },
    { title: words("finding"), width: 34, cell: ({ finding }) => text(finding.title) },
    { title: words("stated"), width: 14, cell: ({ finding }) => centre(finding.stated) },
    { title: words("expected"), width: 14, cell: ({ finding }) => centre(finding.expected) },
    { title: words("message"), width: 64, cell: ({ finding }) => text(finding.message) },
    { title: words("rule"), width: 34, cell: ({ finding }) => text(finding.rule) },
  ];
}
