import type { CellRef } from "../../domain/grid/address";
import { cellValue, shownCell } from "../../domain/grid/cell";
import type { Language } from "../../domain/language";
import { compareVersions, type Comparison, type Version } from "../../domain/report/comparison";
import { comparisonLines, comparisonNotes } from "../../domain/report/comparison-lines";
import type { ComparisonReport } from "../../domain/report/comparison-sheet";
import { namedTitle } from "../../domain/tables/cell-name";
import type { Finding } from "../../domain/tables/rule";
import { dayOfSerial, formatDay } from "../../domain/values/calendar";
import { ruleById } from "../rules";
import { shownAs, valueText } from "../value-text";

/** A version and what a person calls it, usually its file's name. */
export interface NamedVersion extends Version {
  readonly name: string;
}

/** Compares two audited versions and says in words what list, sheet and JSON show. */
export function comparisonReport(
  before: NamedVersion,
  after: NamedVersion,
  language: Language,
): { readonly comparison: Comparison; readonly report: ComparisonReport } {
  const comparison = compareVersions(before, after);
  const lines = comparisonLines(comparison, { before: shownIn(before, language), after: shownIn(after, language) }, language);
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
function shownIn({ workbook, audit }: Version, language: Language): (cell: CellRef) => string {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const figures = new Map(audit.figures.map((one) => [`${one.figure.row}:${one.figure.column}:${one.sheet}`, one]));
  return (ref) => {
    const sheet = sheets.get(ref.sheet);
    if (!sheet) return "";
    const cell = shownCell(sheet.cell(ref.row, ref.column));
    const day = cell.kind === "date" ? dayOfSerial(cell.value) : null;
    if (day) return formatDay(day);
    return valueText(cellValue(cell), language, shownAs(sheet, ref, figures.get(`${ref.row}:${ref.column}:${ref.sheet}`)));
  };
}
