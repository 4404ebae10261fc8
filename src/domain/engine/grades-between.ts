import { familyOf } from "../families";
import type { CellRange } from "../grid/address";
import type { Sheet, Workbook } from "../grid/sheet";
import { schemeText } from "../tables/grade-scheme";
import type { AppliedPolicy, Table } from "../tables/model";
import { isOwnReport } from "../tables/own-report";
import { statedGrades, type StatedGrades } from "../tables/stated-grades";
import { firstItem } from "../values/present";

/** A sheet that sets grades is a short one. */
const MOST_ROWS = 60;

/** Tables of scores that set no grades themselves take those that a sheet of their workbook sets (评分标准); where two sheets set different ones, none. */
export function withGradesOf(workbook: Workbook, tables: readonly Table[]): Table[] {
  if (!tables.some((table) => familyOf(table).withGrades)) return [...tables];
  const known = new Set(tables.map(({ sheet }) => sheet.name));
  const stated = workbook.sheets.filter((sheet) => !known.has(sheet.name) && !isOwnReport(sheet)).flatMap((sheet) => gradesOf(sheet) ?? []);
  const [first] = stated;
  if (!first || stated.some(({ scheme }) => schemeText(scheme) !== schemeText(first.scheme))) return [...tables];
  return tables.map((table) => familyOf(table).withGrades?.(table, first, policyOf(first)) ?? table);
}

const BOUNDS = /以上|以下|[≥<>≤]|低于|不足|\d分?[-~—–至到]\d/;
const GRADES = /等级|等次|评分|评估|评定|考核|标准/;

/** The grades that a sheet without a table sets, where its words are of grades by marks. */
function gradesOf(sheet: Sheet): StatedGrades | null {
  const rows = sheet.rowNumbers;
  if (rows.length === 0 || rows.length > MOST_ROWS) return null;
  const texts = rows.flatMap((row) => sheet.row(row).flatMap((cell) => (cell?.kind === "text" ? [cell.plain] : [])));
  if (!texts.some((text) => BOUNDS.test(text)) || ![sheet.name, ...texts].some((text) => GRADES.test(text))) return null;
  const whole: CellRange = { top: firstItem(rows), left: 0, bottom: rows.at(-1) ?? 0, right: 0 };
  return statedGrades(sheet, whole);
}

function policyOf({ scheme, cell }: StatedGrades): AppliedPolicy {
  const text = schemeText(scheme);
  return {
    id: "grade-scheme",
    text: { zh: `等级标准取自“${cell.sheet}”表：${text}`, en: `Grades as the sheet “${cell.sheet}” sets them: ${text}` },
    cell,
  };
}
