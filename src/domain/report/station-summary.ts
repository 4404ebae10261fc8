import { SEVERITY_TEXTS } from "../settings";
import { formatAddress } from "../grid/address";
import type { Language, Localized } from "../language";
import { families } from "../families";
import type { Severity } from "../settings";
import type { TableMetrics } from "../tables/audit";
import type { TableFamily } from "../tables/family";
import { measured, type Measure, type MeasureValue, type TableMeasures } from "../tables/measure";
import { OWN_REPORT_LEAD } from "../tables/own-report";
import { openFindings, type JsonFile } from "./json-report";
import type { ReportCell, ReportSheet } from "./report-sheet";
import type { ResultFinding } from "./result-report";
import { RESULT_TEXTS } from "./result-texts";
import { datedText, type Dated } from "./dated";

/** One station beyond its JSON report: findings in words, and what its tables come to. */
export interface StationResult {
  readonly made: Dated;
  readonly findings: readonly ResultFinding[];
  /** Of each family that has measures, its tables' titles in the order of the metrics; by the family's id. */
  readonly titles: Readonly<Record<string, readonly (string | null)[]>>;
  /** Of each family that tells of a station, what it tells; by the family's id. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, MeasureValue>>>>;
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

const WORDS = {
  summary: { zh: "汇总", en: "Summary" },
  findings: { zh: "全部问题", en: "All findings" },
  note: {
    zh: (made: readonly string[], several: readonly string[]) =>
      `每站一行，可排序、筛选。${[...made, "规则各列为该规则的错误数"].join("；")}。${several.join("")}`,
    en: (made: readonly string[], several: readonly string[]) =>
      [
        "One row for each station, to sort and filter.",
        `${capital([...made, "the columns of rules count errors"].join("; "))}.`,
        ...several,
      ].join(" "),
  },
  seeList: {
    zh: ({ tables, list }: TableMeasures) => `一个文件有多张${tables.zh}时，数据见“${list.zh}”。`,
    en: ({ tables, list }: TableMeasures) => `Where a file has several ${tables.en}, see the sheet ${list.en}.`,
  },
  file: { zh: "文件", en: "File" },
  state: { zh: "核查状态", en: "State" },
  checked: { zh: "已核查", en: "Checked" },
  unreadable: { zh: "无法读取", en: "Unreadable" },
  noTables: { zh: "没有可核算的表", en: "No table to audit" },
  changes: { zh: "可更正或补填", en: "Can be corrected" },
  notComputed: { zh: "未能复算", en: "Not computed" },
  progress: { zh: "时间进度", en: "Time progress" },
  remark: { zh: "备注", en: "Remarks" },
  table: { zh: "表", en: "Table" },
  several: {
    zh: (count: number, { tables, list }: TableMeasures) => `有 ${count} 张${tables.zh}，见“${list.zh}”。`,
    en: (count: number, { tables, list }: TableMeasures) => `${count} ${tables.en}, see the sheet ${list.en}.`,
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

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A family whose tables have figures of their own. */
type MeasuredFamily = TableFamily & { readonly measures: TableMeasures };

const MEASURED: readonly MeasuredFamily[] = families.filter((family): family is MeasuredFamily => family.measures !== null);

/**
 * Many stations in one workbook: a row for each, a row for each table that has figures of its own, and every finding.
 * @param twins for a file with the same bytes as an earlier one, that one
 */
export function stationSummary(
  stations: readonly Station[],
  language: Language,
  made: Dated,
  twins: ReadonlyMap<string, string> = new Map(),
): ReportSheet[] {
  const time = datedText(made, language);
  const measuredHere = MEASURED.filter((family) => stations.some(({ json }) => metricsOf(json, family).length > 0));
  const told = toldOf(stations);
  const note = WORDS.note[language](
    told.flatMap(({ station }) => station?.note?.[language] ?? []),
    measuredHere.map(({ measures }) => WORDS.seeList[language](measures)),
  );
  const findings = stations.flatMap(({ json, station }) => (station?.findings ?? []).map((finding) => ({ file: json.file, finding })));
  return [
    list(
      WORDS.summary[language],
      [time, note].filter((part) => part !== "").join("    "),
      stationColumns(stations, { measuredHere, told }, language, twins),
      stations,
    ),
    ...measuredHere.map((family) =>
      list(family.measures.list[language], time, tableColumns(family.measures, language), tableRows(stations, family)),
    ),
    list(WORDS.findings[language], time, findingColumns(language), findings),
  ];
}

/** The families that say something of some station as a whole. */
function toldOf(stations: readonly Station[]): readonly TableFamily[] {
  return families.filter(({ id }) => stations.some(({ station }) => station?.figures[id] !== undefined));
}

/** The figures of a file's tables of a family, in the order of the workbook. */
function metricsOf({ metrics }: JsonFile, { id }: TableFamily): readonly TableMetrics[] {
  return (metrics[id] ?? []) as readonly TableMetrics[];
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

const MEASURE_LOOKS: Readonly<Record<Measure["quantity"], ReportCell["look"]>> = { count: "number", rate: "rate", word: "centre" };

/** A column of a figure, whatever row it is of. */
function measureColumn<T>(measure: Measure, language: Language, value: (row: T) => MeasureValue | undefined): Column<T> {
  return {
    title: measure.title[language],
    width: 11,
    cell: (row) => ({ value: value(row) ?? null, look: MEASURE_LOOKS[measure.quantity] }),
  };
}

function stationColumns(
  stations: readonly Station[],
  { measuredHere, told }: { readonly measuredHere: readonly MeasuredFamily[]; readonly told: readonly TableFamily[] },
  language: Language,
  twins: ReadonlyMap<string, string>,
): Column<Station>[] {
  const say = (words: Localized): string => words[language];
  // Several tables have no one set of figures.
  const only = ({ json }: Station, family: TableFamily): TableMetrics | null => {
    const [metrics, ...others] = metricsOf(json, family);
    return metrics && others.length === 0 ? metrics : null;
  };
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
    ...measuredHere.flatMap((family) =>
      family.measures.measures.map((measure) =>
        measureColumn<Station>(measure, language, (row) => {
          const metrics = only(row, family);
          return metrics && measured(metrics, measure);
        }),
      ),
    ),
    { title: say(WORDS.progress), width: 11, cell: ({ json }) => rate(json.metrics.progress) },
    ...told.flatMap(({ id, station: own }) =>
      (own?.measures ?? []).map((measure) =>
        measureColumn<Station>(measure, language, ({ station }) => station?.figures[id]?.[measure.id]),
      ),
    ),
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

function remark({ json }: Station, language: Language, twin: string | undefined): string {
  if (json.error !== null) return json.error;
  const several = MEASURED.flatMap((family) => {
    const count = metricsOf(json, family).length;
    return count > 1 ? [WORDS.several[language](count, family.measures)] : [];
  });
  const refused = json.refusals.filter(({ leftAlone }) => !leftAlone).map(({ sheet, cell, why }) => `${sheet}!${cell} ${why}`);
  return [
    twin === undefined ? "" : WORDS.twin[language](twin),
    ...several,
    refused.length > 0 ? WORDS.refused[language](refused.join(language === "zh" ? "；" : "; ")) : "",
  ]
    .filter(Boolean)
    .join(language === "zh" ? "" : " ");
}

interface TableRow {
  readonly file: string;
  readonly title: string | null;
  readonly metrics: TableMetrics;
}

function tableRows(stations: readonly Station[], family: TableFamily): TableRow[] {
  return stations.flatMap(({ json, station }) =>
    metricsOf(json, family).map((metrics, index) => ({ file: json.file, metrics, title: station?.titles[family.id]?.[index] ?? null })),
  );
}

function tableColumns({ measures }: TableMeasures, language: Language): Column<TableRow>[] {
  return [
    { title: RESULT_TEXTS.number[language], width: 7, cell: (_, index) => centre(index + 1) },
    { title: WORDS.file[language], width: 40, cell: ({ file }) => text(file) },
    { title: RESULT_TEXTS.sheet[language], width: 18, cell: ({ metrics }) => text(metrics.sheet) },
    { title: WORDS.table[language], width: 30, cell: ({ title }) => text(title) },
    ...measures.map((measure) => measureColumn<TableRow>(measure, language, ({ metrics }) => measured(metrics, measure))),
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
