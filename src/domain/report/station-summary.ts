import { families } from "../families";
import { formatAddress } from "../grid/address";
import type { Language } from "../language";
import { SEVERITY_TEXTS, type Severity } from "../settings";
import type { TableMetrics } from "../tables/audit";
import type { TableFamily } from "../tables/family";
import { measured, type TableMeasures } from "../tables/measure";
import { datedText, type Dated } from "./dated";
import { openFindings, type JsonFile } from "./json-report";
import type { ReportCell, ReportSheet } from "./report-sheet";
import { byImportance, type ResultFinding } from "./result-report";
import { RESULT_TEXTS } from "./result-texts";
import {
  centre,
  LIST_TOP,
  listSheet,
  MEASURED,
  measureColumn,
  metricsOf,
  number,
  onlyMetrics,
  rate,
  text,
  type Column,
  type MeasuredFamily,
  type Station,
} from "./summary-list";
import { overviewSheets, rankedStations, remarkOf, stateCell } from "./summary-overview";
import { sentences, SUMMARY_WORDS as WORDS } from "./summary-words";

export type { SetAside, Station, StationResult } from "./summary-list";

/** What a summary is to know beside its stations. */
export interface SummaryOptions {
  readonly language: Language;
  readonly made: Dated;
  /** For a file with the same bytes as an earlier one, that one. */
  readonly twins?: ReadonlyMap<string, string>;
  /** Where a station's file lies, from the folder that the summary is written into; null where it cannot be said. */
  readonly linkTo?: (file: string) => string | null;
}

/** Many stations in one workbook: a page to print, a row with everything for each, a row for each table that has figures of its own, and every finding. */
export function stationSummary(
  stations: readonly Station[],
  { language, made, twins = new Map(), linkTo = (file) => file }: SummaryOptions,
): ReportSheet[] {
  const time = datedText(made, language);
  const measuredHere = MEASURED.filter((family) => stations.some(({ json }) => metricsOf(json, family).length > 0));
  const ranked = rankedStations(stations);
  const ordered = ranked.map(({ station }) => station);
  const rows = new Map(ordered.map(({ json }, index) => [json.file, LIST_TOP + index]));
  const several = measuredHere.map(({ measures }) => WORDS.seeList[language](measures));
  const details = WORDS.details[language];
  const findings = ordered.flatMap(({ json, station }) =>
    byImportance(station?.findings ?? []).map((finding) => ({ file: json.file, finding })),
  );
  return [
    ...overviewSheets(ranked, { language, time, details, twins }),
    listSheet(
      details,
      sentences(language, time, WORDS.detailsNote[language](several)),
      detailColumns(ordered, measuredHere, language, twins),
      ordered,
    ),
    ...measuredHere.map((family) =>
      listSheet(family.measures.list[language], time, tableColumns(family.measures, language), tableRows(ordered, family)),
    ),
    listSheet(WORDS.findings[language], time, findingColumns(language, rows, linkTo), findings),
  ];
}

function detailColumns(
  stations: readonly Station[],
  measuredHere: readonly MeasuredFamily[],
  language: Language,
  twins: ReadonlyMap<string, string>,
): Column<Station>[] {
  const told = families.filter(({ id }) => stations.some(({ station }) => station?.figures[id] !== undefined));
  const count = ({ json }: Station, fits: (finding: JsonFile["findings"][number]) => boolean): ReportCell =>
    number(json.error === null && json.tables.length > 0 ? openFindings(json).filter(fits).length : null);
  return [
    { title: RESULT_TEXTS.number[language], width: 6, cell: (_, index) => centre(index + 1) },
    {
      title: WORDS.file[language],
      width: 32,
      cell: ({ json }, index) => ({ ...text(json.file), link: { sheet: WORDS.summary[language], row: LIST_TOP + index, column: 1 } }),
    },
    { title: WORDS.state[language], width: 14, cell: (row) => stateCell(row, language) },
    ...(["error", "warning", "info"] as const).map((severity) => ({
      title: SEVERITY_TEXTS[severity][language],
      width: 9,
      cell: (row: Station) => count(row, (finding) => finding.severity === severity),
    })),
    ...measuredHere.flatMap((family) =>
      family.measures.measures.map((measure) =>
        measureColumn<Station>(measure, language, (row) => {
          const metrics = onlyMetrics(row, family);
          return metrics && measured(metrics, measure);
        }),
      ),
    ),
    { title: WORDS.progress[language], width: 11, cell: ({ json }) => rate(json.metrics.progress) },
    ...told.flatMap(({ id, station: own }) =>
      (own?.measures ?? []).map((measure) =>
        measureColumn<Station>(measure, language, ({ station }) => station?.figures[id]?.[measure.id]),
      ),
    ),
    { title: WORDS.changes[language], width: 11, cell: ({ json }) => number(json.error === null ? json.changes.length : null) },
    { title: WORDS.notComputed[language], width: 9, cell: ({ json }) => number(json.error === null ? json.notComputed.length : null) },
    ...brokenRules(stations).map(([rule, title]) => ({
      title,
      width: 12,
      cell: (row: Station) => count(row, (finding) => finding.rule === rule && finding.severity === "error"),
    })),
    { title: WORDS.remark[language], width: 60, cell: (row) => text(remarkOf(row, language, twins.get(row.json.file))) },
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
    { title: RESULT_TEXTS.number[language], width: 6, cell: (_, index) => centre(index + 1) },
    { title: WORDS.file[language], width: 32, cell: ({ file }) => text(file) },
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

/** A page wide. The station leads to its row in the summary, the cell into the station's own workbook. */
function findingColumns(
  language: Language,
  rows: ReadonlyMap<string, number>,
  linkTo: (file: string) => string | null,
): Column<FindingRow>[] {
  const words = (name: keyof typeof RESULT_TEXTS): string => RESULT_TEXTS[name][language] as string;
  const summary = WORDS.summary[language];
  return [
    { title: words("number"), width: 6, cell: (_, index) => centre(index + 1) },
    {
      title: WORDS.file[language],
      width: 22,
      cell: ({ file }) => ({ ...text(file), link: { sheet: summary, row: rows.get(file) ?? LIST_TOP, column: 1 } }),
    },
    {
      title: words("severity"),
      width: 9,
      cell: ({ finding: { severity } }) => ({ value: SEVERITY_TEXTS[severity][language], look: LOOKS[severity] }),
    },
    { title: words("sheet"), width: 13, cell: ({ finding }) => text(finding.sheet) },
    {
      title: words("cell"),
      width: 8,
      cell: ({ file, finding: { sheet, row, column } }) => {
        const to = linkTo(file);
        return { ...centre(formatAddress({ row, column })), ...(to === null ? {} : { link: { sheet, row, column, file: to } }) };
      },
    },
    { title: words("finding"), width: 30, cell: ({ finding }) => text(finding.title) },
    { title: words("stated"), width: 11, cell: ({ finding }) => centre(finding.stated) },
    { title: words("expected"), width: 11, cell: ({ finding }) => centre(finding.expected) },
    { title: words("message"), width: 38, cell: ({ finding }) => text(finding.message) },
  ];
}
