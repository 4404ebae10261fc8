import { formatAddress, type CellRef } from "../grid/address";
import type { Language } from "../language";
import { OWN_REPORT_LEAD } from "../tables/own-report";
import type { ComparisonLine } from "./comparison-lines";
import { COMPARISON_TEXTS } from "./comparison-texts";
import type { Look, ReportCell, ReportSheet } from "./report-sheet";

/** What a comparison says in words, ready for a sheet. */
export interface ComparisonReport {
  readonly language: Language;
  readonly before: string;
  readonly after: string;
  readonly lines: readonly ComparisonLine[];
  readonly notes: readonly string[];
  /** Title of a finding and its place in the version that has it. */
  readonly fresh: readonly { readonly title: string; readonly cell: CellRef }[];
  readonly gone: readonly { readonly title: string; readonly cell: CellRef }[];
}

/** number, change, table, name, cell before, cell after, from, to */
const WIDTHS = [7, 14, 30, 40, 16, 16, 18, 18];

/** Colours that a change shares with what it means elsewhere: corrected, wrong, worth knowing. */
const LOOKS: Readonly<Record<string, Look>> = {
  corrected: "corrected",
  spoiled: "error",
  "row-removed": "warning",
  "table-removed": "warning",
};

/** The comparison 版本对比 as one sheet: its list under a header that stays in sight, the findings below. */
export function comparisonSheet(report: ComparisonReport): ReportSheet {
  const { language, before, after, lines, notes } = report;
  const say = COMPARISON_TEXTS;
  const colon = language === "zh" ? "：" : ": ";
  const title = say.title[language];
  const head = [say.kind, say.table, say.name, say.cellBefore, say.cellAfter, say.from, say.to].map((words) => words[language]);
  const rows: (ReportCell | null)[][] = [
    [cell(`${OWN_REPORT_LEAD}${title}`, "title")],
    [cell(`${say.before[language]}${colon}${before}    ${say.after[language]}${colon}${after}`, "note")],
    ...notes.map((note) => [cell(note, "note")]),
    [cell("№", "head"), ...head.map((text) => cell(text, "head"))],
  ];
  const header = rows.length - 1;
  lines.forEach((line, index) => rows.push(drawn(line, index + 1)));
  const last = rows.length - 1;
  for (const [name, findings] of [
    [say.findingsFresh[language], report.fresh],
    [say.findingsGone[language], report.gone],
  ] as const) {
    if (findings.length === 0) continue;
    rows.push([], [cell(`${name} (${findings.length})`, "section")]);
    findings.forEach(({ title: text, cell: place }, index) =>
      rows.push([cell(index + 1, "centre"), null, cell(place.sheet), cell(text), cell(formatAddress(place), "centre")]),
    );
  }
  return {
    name: title,
    columns: WIDTHS,
    rows,
    frozenRows: header + 1,
    filter: lines.length === 0 ? null : { top: header, left: 0, bottom: last, right: WIDTHS.length - 1 },
  };
}

const cell = (value: string | number | null, look: Look = "text"): ReportCell => ({ value, look });

function drawn({ id, kind, table, name, before, after, from, to }: ComparisonLine, number: number): ReportCell[] {
  return [
    cell(number, "centre"),
    cell(kind, LOOKS[id] ?? "centre"),
    cell(table),
    cell(name),
    cell(before ? formatAddress(before) : "", "centre"),
    cell(after ? formatAddress(after) : "", "centre"),
    cell(from, "centre"),
    cell(to, "centre"),
  ];
}
