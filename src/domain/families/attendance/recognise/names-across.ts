import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import { readMonthCell } from "../../../tables/month-header";
import { quoted } from "../../../values/quote";
import type { Found } from "./header-months";
import { certifiedGroup, headerField } from "./vocabulary";

/** Rows under the header in which months are looked for. */
const REACH = 3;
/** A name is no longer than this. */
const LONGEST = 12;

/** Why a table is not read that has a person over each block of marks and the months down its side, and cannot be turned; null where it is no such table. */
export function namesAcross(sheet: Sheet, row: number, fields: readonly Found[]): Localized | null {
  const marks = fields.filter(({ field }) => field === "presence");
  const firstMark = marks[0]?.column ?? 0;
  if (marks.length < 2 || !monthsDownBefore(sheet, row, firstMark)) return null;
  const over = marks.map(({ column }) => cellText(sheet.seen(row - 1, column)));
  const names = over.filter(
    (text) =>
      text !== "" &&
      text.length <= LONGEST &&
      headerField(text) === null &&
      certifiedGroup(text) === null &&
      !/\d月|季度|合计|总计/.test(text),
  );
  if (names.length < 2 || new Set(names).size < names.length) return null;
  const [one, other] = names.map((name) => quoted(name, LONGEST)) as [string, string];
  return {
    zh: `这张表把社工（${one}、${other}等）写在表头、月份写在每一行，但各人下面的几列不相同，或月份之间夹有别的行，或填的不是到岗、参保、发薪的标记，没有核算，保持原样。要核算“四有”，请让每名社工下面有相同的几列（到岗、参保、发薪）、月份一行接一行，或改成每名社工一行，表头写“姓名”和各月份。`,
    en: `This table has its people (${one}, ${other} …) in the header and a month in each row, but not the same columns under each of them, other rows among its months, or no marks of presence, insurance and wages: it was not audited and stays as written. To have the four conditions judged, give each person the same columns (到岗, 参保, 发薪) and let the months follow one another, or give each person a row, with 姓名 and the months in the header.`,
  };
}

function monthsDownBefore(sheet: Sheet, row: number, firstMark: number): boolean {
  for (let column = Math.max(0, firstMark - 3); column < firstMark; column++) {
    const months = Array.from({ length: REACH }, (_, at) => readMonthCell(sheet.seen(row + 1 + at, column)));
    if (months.filter((month) => month !== null).length > 1) return true;
  }
  return false;
}
