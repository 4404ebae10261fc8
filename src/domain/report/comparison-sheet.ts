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

/** number, change, worker or indicator, month or area, from, to, cell before, cell after, sheet */
const WIDTHS = [6, 12, 34, 18, 15, 15, 13, 13, 20];
const HEAD = (["number", "kind", "subject", "part", "from", "to", "cellBefore", "cellAfter", "sheet"] as const).map(
  (name) => COMPARISON_TEXTS[name],
);
/** number, change, finding, sheet, cell */
const FINDING_WIDTHS = [6, 16, 70, 30, 12];

/** Colours that a change shares with what it means elsewhere: corrected, wrong, worth knowing. */
const LOOKS: Readonly<Record<string, Look>> = {
  corrected: "corrected",
  spoiled: "error",
  "row-removed": "warning",
  "table-removed": "warning",
};

/** The comparison 版本对比: a sheet of what changed and, where findings came or went, one of these; each list alone under its header. */
export function comparisonSheets(report: ComparisonReport): ReportSheet[] {
  const { language, lines, notes, fresh, gone } = report;
  const say = COMPARISON_TEXTS;
  const words = (...texts: readonly { readonly zh: string; readonly en: string }[]): string[] => texts.map((text) => text[language]);
  const changes = sheet(
    report,
    { name: say.title[language], columns: WIDTHS, notes },
    HEAD.map((text) => text[language]),
    lines.map(drawn),
  );
  const findings = [
    ...fresh.map((one) => ({ ...one, what: say.findingsFresh[language], look: "error" as const })),
    ...gone.map((one) => ({ ...one, what: say.findingsGone[language], look: "corrected" as const })),
  ];
  if (findings.length === 0) return [changes];
  return [
    changes,
    sheet(
      report,
      { name: say.findings[language], columns: FINDING_WIDTHS, notes: [] },
      words(say.number, say.kind, say.finding, say.sheet, say.place),
      findings.map(({ title, cell: at, what, look }, index) => [
        cell(index + 1, "centre"),
        cell(what, look),
        cell(title),
        cell(at.sheet),
        cell(formatAddress(at), "centre"),
      ]),
    ),
  ];
}

/** Which of the two versions is open. */
export type OpenVersion = "before" | "after";

/** The comparison as one sheet of the workbook that is open: its cells are links, and findings that came or went stand below the changes. */
export function comparisonInWorkbook(report: ComparisonReport, open: OpenVersion): ReportSheet {
  const { language, lines, notes, fresh, gone } = report;
  const say = COMPARISON_TEXTS;
  const place = (at: CellRef | null, version: OpenVersion): ReportCell => ({
    ...cell(at ? formatAddress(at) : "", "centre"),
    ...(at && version === open ? { link: at } : {}),
  });
  const changes = lines.map((line, index) => [
    ...drawn(line, index).slice(0, 6),
    place(line.before, "before"),
    place(line.after, "after"),
    cell((line.after ?? line.before)?.sheet ?? ""),
  ]);
  const finding = (title: string, at: CellRef, version: OpenVersion, index: number): ReportCell[] => [
    cell(lines.length + index + 1, "centre"),
    version === "after" ? cell(say.findingsFresh[language], "error") : cell(say.findingsGone[language], "corrected"),
    cell(title),
    ...["", "", ""].map((text) => cell(text)),
    place(version === "before" ? at : null, "before"),
    place(version === "after" ? at : null, "after"),
    cell(at.sheet),
  ];
  const findings = [
    ...fresh.map((one) => ({ ...one, version: "after" as const })),
    ...gone.map((one) => ({ ...one, version: "before" as const })),
  ].map((one, index) => finding(one.title, one.cell, one.version, index));
  return sheet(
    report,
    { name: say.title[language], columns: WIDTHS, notes },
    HEAD.map((words) => words[language]),
    [...changes, ...findings],
  );
}

/** A list of a comparison under a header that stays in sight, below the names of both versions. */
function sheet(
  { language, before, after }: ComparisonReport,
  { name, columns, notes }: { readonly name: string; readonly columns: readonly number[]; readonly notes: readonly string[] },
  head: readonly string[],
  list: readonly ReportCell[][],
): ReportSheet {
  const say = COMPARISON_TEXTS;
  const colon = language === "zh" ? "：" : ": ";
  const above: ReportCell[][] = [
    [cell(`${OWN_REPORT_LEAD}${name}`, "title")],
    [{ ...cell(`${say.before[language]}${colon}${before}    ${say.after[language]}${colon}${after}`, "plain"), across: true }],
    ...notes.map((note): ReportCell[] => [{ ...cell(note, "note"), across: true }]),
  ];
  const header = above.length;
  return {
    name,
    columns,
    rows: [...above, head.map((text) => cell(text, "head")), ...list],
    frozenRows: header + 1,
    filter: list.length === 0 ? null : { top: header, left: 0, bottom: header + list.length, right: columns.length - 1 },
  };
}

const cell = (value: string | number | null, look: Look = "text"): ReportCell => ({ value, look });

function drawn({ id, kind, subject, part, before, after, from, to }: ComparisonLine, index: number): ReportCell[] {
  return [
    cell(index + 1, "centre"),
    cell(kind, LOOKS[id] ?? "centre"),
    cell(subject),
    cell(part, "centre"),
    cell(from, "centre"),
    cell(to, "centre"),
    cell(before ? formatAddress(before) : "", "centre"),
    cell(after ? formatAddress(after) : "", "centre"),
    cell((after ?? before)?.sheet ?? ""),
  ];
}
