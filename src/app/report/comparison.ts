import type { CellRef } from "../../domain/grid/address";
import { cellValue, shownCell } from "../../domain/grid/cell";
import type { Language } from "../../domain/language";
import { compareVersions, type Comparison } from "../../domain/report/comparison";
import { comparisonLines, comparisonNotes } from "../../domain/report/comparison-lines";
import type { ComparisonReport } from "../../domain/report/comparison-sheet";
import { namedTitle } from "../../domain/tables/cell-name";
import type { Finding } from "../../domain/tables/rule";
import { dayOfSerial, formatDay } from "../../domain/values/calendar";
import { ruleById } from "../rules";
import type { AuditedWorkbook } from "../audited-workbook";
import { valueText } from "../value-text";

/** A version and what a person calls it, usually its file's name. */
export interface NamedVersion {
  readonly name: string;
  readonly audited: AuditedWorkbook;
}

/** What counts only of the version that it was said of: each has days of its own. */
const OWN_SETTINGS = ["term", "period"];

/**
 * The settings of one version as they count for the other where that one has none of its own: what came or went is then the sheets' doing.
 * @param stored as a workbook keeps them
 */
export function settingsBeside(stored: unknown): Record<string, unknown> {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([name]) => !OWN_SETTINGS.includes(name)));
}

/** Compares two audited versions and says in words what list, sheet and JSON show. */
export function comparisonReport(
  before: NamedVersion,
  after: NamedVersion,
  language: Language,
): { readonly comparison: Comparison; readonly report: ComparisonReport } {
  const comparison = compareVersions(before.audited, after.audited);
  const lines = comparisonLines(
    comparison,
    { before: shownIn(before.audited, language), after: shownIn(after.audited, language) },
    language,
  );
  const titled = (finding: Finding): { readonly title: string; readonly cell: CellRef } => ({
    title: namedTitle(finding.name, ruleById(finding.rule)?.title[language] ?? finding.rule, language),
    cell: finding,
  });
  const report: ComparisonReport = {
    language,
    before: before.name,
    after: after.name,
    lines,
    notes: comparisonNotes(comparison, lines, { before: before.name, after: after.name }, language),
    fresh: comparison.findings.fresh.map(titled),
    gone: comparison.findings.gone.map(titled),
  };
  return { comparison, report };
}

/** How a version's cells read in the sheet: a date as a date, a rate with its sign. */
function shownIn(audited: AuditedWorkbook, language: Language): (cell: CellRef) => string {
  const sheets = new Map(audited.workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return (ref) => {
    const cell = sheets.get(ref.sheet)?.cell(ref.row, ref.column);
    if (!cell) return "";
    const shown = shownCell(cell);
    const day = shown.kind === "date" ? dayOfSerial(shown.value) : null;
    return day ? formatDay(day) : valueText(cellValue(shown), language, audited.shown(ref));
  };
}
