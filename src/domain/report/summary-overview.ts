import { families } from "../families";
import type { Language } from "../language";
import { OWN_REPORT_LEAD } from "../tables/own-report";
import { SEVERITY_TEXTS, type Severity } from "../settings";
import { measured, type Measure, type MeasureValue } from "../tables/measure";
import { openFindings } from "./json-report";
import type { Look, ReportCell, ReportSheet } from "./report-sheet";
import { centre, LIST_TOP, listSheet, MEASURED, metricsOf, onlyMetrics, rate, text, type Column, type Station } from "./summary-list";
import { sentences, SUMMARY_WORDS as WORDS } from "./summary-words";
import { itemAt } from "../values/present";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** A station as the first page shows it. */
export interface RankedStation {
  readonly station: Station;
  /** The file without the folder that all have in common, and without its ending where that is enough to tell them apart. */
  readonly name: string;
  /** Open findings by severity; null where nothing was looked at, which is never the same as none. */
  readonly counts: Readonly<Record<Severity, number>> | null;
  /** 1 for the most errors; null where nothing was looked at. */
  readonly rank: number | null;
}

/** The stations in the order of what they ask for: those that could not be read first, then by errors, then by what is to be verified. */
export function rankedStations(stations: readonly Station[]): RankedStation[] {
  const names = stationNames(stations.map(({ json }) => json.file));
  const counted = stations.map((station, index) => ({ station, name: itemAt(names, index), counts: countsOf(station) }));
  const weight = ({ counts }: { readonly counts: RankedStation["counts"] }): readonly [number, number] =>
    counts ? [counts.error, counts.warning] : [Infinity, Infinity];
  const sorted = [...counted].sort((a, b) => compare(weight(b), weight(a)));
  const moreErrors = (than: number): number => counted.filter(({ counts }) => counts !== null && counts.error > than).length;
  return sorted.map((one) => ({ ...one, rank: one.counts ? 1 + moreErrors(one.counts.error) : null }));
}

function compare([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return a === c ? (b === d ? 0 : b - d) : a - c;
}

/** A file without a table that could be read holds no finding because nothing was looked at. */
function countsOf({ json }: Station): RankedStation["counts"] {
  if (json.error !== null || json.tables.length === 0) return null;
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of openFindings(json)) counts[severity as Severity]++;
  return counts;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

function commonFolder(files: readonly string[]): string {
  const [first = ""] = files;
  let folder = folderOf(first);
  while (folder !== "" && !files.every((file) => file.startsWith(folder))) folder = folderOf(folder.slice(0, -1));
  return folder;
}

function stationNames(files: readonly string[]): string[] {
  const folder = commonFolder(files);
  const own = files.map((file) => file.slice(folder.length));
  const stems = own.map((file) => file.replace(/\.\w+$/, ""));
  return stems.map((stem, index) => (stems.indexOf(stem) === stems.lastIndexOf(stem) ? stem : itemAt(own, index)));
}

/** What was looked at, in words that never let an unread station pass for a clean one. */
export function stateCell({ json }: Station, language: Language): ReportCell {
  if (json.error !== null) return { value: WORDS.unreadable[language], look: "error" };
  if (json.tables.length === 0) return { value: WORDS.noTables[language], look: "warning" };
  const refused = json.refusals.filter(({ leftAlone }) => !leftAlone).length;
  if (refused > 0) return { value: WORDS.refusedTables[language](refused), look: "warning" };
  if (json.notComputed.length > 0) return { value: WORDS.uncomputed[language](json.notComputed.length), look: "info" };
  const others = json.unread.filter(({ what }) => what === "table").length;
  if (others > 0) return { value: WORDS.otherTables[language](others), look: "info" };
  return { value: WORDS.checked[language], look: "centre" };
}

/** What is to be known of a station beside its figures. */
export function remarkOf({ json }: Station, language: Language, twin: string | undefined): string {
  if (json.error !== null) return json.error;
  const several = MEASURED.flatMap((family) => {
    const count = metricsOf(json, family).length;
    return count > 1 ? [WORDS.several[language](count, family.measures)] : [];
  });
  const refused = json.refusals.filter(({ leftAlone }) => !leftAlone).map(({ sheet, cell, why }) => `${sheet}!${cell} ${why}`);
  return sentences(
    language,
    twin === undefined ? "" : WORDS.twin[language](twin),
    ...several,
    refused.length > 0 ? WORDS.refused[language](refused.join(language === "zh" ? "；" : "; ")) : "",
  );
}

interface Headline {
  readonly measure: Measure;
  readonly of: (station: Station) => MeasureValue;
}

/** The few figures that say most of a station, whichever families give them. */
function headlines(stations: readonly Station[]): Headline[] {
  const all = families.flatMap((family): Headline[] => [
    ...(family.measures?.measures ?? []).map((measure) => ({
      measure,
      of: (station: Station) => {
        const metrics = onlyMetrics(station, family);
        return metrics && measured(metrics, measure);
      },
    })),
    ...(family.station?.measures ?? []).map((measure) => ({
      measure,
      of: ({ station }: Station) => station?.figures[family.id]?.[measure.id] ?? null,
    })),
  ]);
  return all.filter(({ measure, of }) => measure.headline && stations.some((station) => of(station) !== null));
}

const HEADLINE_LOOKS: Readonly<Record<Measure["quantity"], Look>> = { count: "centre", rate: "rate", word: "centre" };

/** Bars that a page still holds. */
const MOST_BARS = 25;
const BAR_COLORS = { error: "#C0504D", warning: "#E6B422" } as const;
const REMARK_WIDTH = 26;
/** Where names and counts stand. */
const NAME = 1;
const ERRORS = 3;

/** Lines of a page that lies, beside title, notes, header and totals. */
const PAGE_LINES = 22;
/** Lines that a chart takes beside its bars, and for each bar. */
const CHART_EDGE = 7;
const BAR_LINES = 1.5;

/** The first page: a row for each station in at most twelve columns, with rank, share of the errors and totals; its chart below where both fit, else on a page of its own. */
export function overviewSheets(
  ranked: readonly RankedStation[],
  {
    language,
    time,
    details,
    twins,
  }: { readonly language: Language; readonly time: string; readonly details: string; readonly twins: ReadonlyMap<string, string> },
): ReportSheet[] {
  const stations = ranked.map(({ station }) => station);
  const shown = headlines(stations);
  const all = sums(ranked);
  const folder = commonFolder(stations.map(({ json }) => json.file));
  const notes = families.flatMap(({ id, station }) =>
    station?.note && shown.length > 0 && stations.some((one) => one.station?.figures[id] !== undefined) ? [station.note[language]] : [],
  );
  const note = [time, folder === "" ? "" : WORDS.folder[language](folder), WORDS.overviewNote[language](notes)];
  const columns: Column<RankedStation>[] = [
    { title: WORDS.rank[language], width: 6, cell: ({ rank }) => centre(rank ?? "—") },
    {
      title: WORDS.station[language],
      width: 26,
      cell: ({ name }, index) => ({ ...text(name), link: { sheet: details, row: LIST_TOP + index, column: NAME } }),
    },
    { title: WORDS.state[language], width: 14, cell: ({ station }) => stateCell(station, language) },
    ...SEVERITIES.map((severity) => ({
      title: SEVERITY_TEXTS[severity][language],
      width: 8,
      cell: ({ counts }: RankedStation) => centre(counts ? counts[severity] : "—"),
    })),
    {
      title: WORDS.share[language],
      width: 9,
      cell: ({ counts }) => rate(counts && all.error > 0 ? share(counts.error, all.error) : null),
    },
    ...shown.map(({ measure, of }) => ({
      title: measure.title[language],
      width: 11,
      cell: ({ station }: RankedStation) => ({ value: of(station), look: HEADLINE_LOOKS[measure.quantity] }),
    })),
    {
      title: WORDS.remark[language],
      width: REMARK_WIDTH,
      cell: ({ station }) => text(remarkOf(station, language, twins.get(station.json.file))),
    },
  ];
  const sheet = listSheet(
    WORDS.summary[language],
    note.filter((part) => part !== "").join("    "),
    columns,
    ranked,
    totalsRow(ranked, shown.length, language),
  );
  const bars = barsOf(ranked, language);
  if (!bars) return [sheet];
  const lines = ranked.reduce((sum, { station }) => sum + linesOf(remarkOf(station, language, twins.get(station.json.file))), 0);
  const height = CHART_EDGE + Math.ceil((bars.names.bottom - bars.names.top + 1) * BAR_LINES);
  if (lines + height <= PAGE_LINES) return [{ ...sheet, chart: bars }];
  return [sheet, chartSheet(sheet, bars, language)];
}

/** A chart of another sheet's cells, alone on its page. */
function chartSheet(of: ReportSheet, chart: NonNullable<ReportSheet["chart"]>, language: Language): ReportSheet {
  const name = WORDS.chartSheet[language];
  return {
    name,
    columns: of.columns,
    rows: [[{ value: `${OWN_REPORT_LEAD}${name}`, look: "title" }]],
    frozenRows: 0,
    filter: null,
    chart: { ...chart, of },
    onePage: true,
  };
}

/** Lines that a remark takes in its column. */
function linesOf(remark: string): number {
  return Math.max(1, Math.ceil((remark.length * 2) / (REMARK_WIDTH - 1)));
}

function share(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 10_000;
}

function sums(ranked: readonly RankedStation[]): Record<Severity, number> {
  const all = { error: 0, warning: 0, info: 0 };
  for (const { counts } of ranked) for (const severity of SEVERITIES) all[severity] += counts?.[severity] ?? 0;
  return all;
}

function totalsRow(ranked: readonly RankedStation[], headlineCount: number, language: Language): ReportCell[] {
  const all = sums(ranked);
  const looked = ranked.filter(({ counts }) => counts !== null).length;
  const total = (value: string | number | null): ReportCell => ({ value, look: "total" });
  return [
    total(WORDS.total[language]),
    total(WORDS.stations[language](ranked.length)),
    total(WORDS.looked[language](looked)),
    ...SEVERITIES.map((severity) => total(all[severity])),
    { value: all.error > 0 ? 1 : null, look: "total-rate" },
    ...Array.from({ length: headlineCount }, () => total(null)),
    total(looked < ranked.length ? WORDS.notClean[language](ranked.length - looked) : null),
  ];
}

/** Errors and what is to be verified of the first stations that were looked at; none where there is nothing to compare. */
function barsOf(ranked: readonly RankedStation[], language: Language): ReportSheet["chart"] | null {
  const first = ranked.findIndex(({ counts }) => counts !== null);
  const drawn = first < 0 ? [] : ranked.slice(first, first + MOST_BARS);
  if (drawn.length < 2 || drawn.every(({ counts }) => counts !== null && counts.error + counts.warning === 0)) return null;
  const rows = { top: LIST_TOP + first, bottom: LIST_TOP + first + drawn.length - 1 };
  const column = (at: number): NonNullable<ReportSheet["chart"]>["names"] => ({ ...rows, left: at, right: at });
  return {
    title: WORDS.chart[language],
    names: column(NAME),
    bars: (["error", "warning"] as const).map((severity, index) => ({
      title: SEVERITY_TEXTS[severity][language],
      values: column(ERRORS + index),
      color: BAR_COLORS[severity],
    })),
  };
}
