import type { CellAddress, CellRange, CellRef } from "../grid/address";
import { cellText, shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { readGradeScheme, type GradeScheme } from "./grade-scheme";
import { firstItem } from "../values/present";

/** The grades that a sheet sets, and where. */
export interface StatedGrades {
  readonly scheme: GradeScheme;
  readonly cell: CellRef;
}

/** Rows above and below a score table in which its scheme may be set. */
const ABOVE = 6;
const BELOW = 15;

/**
 * The grades that a sheet sets for its scores, in one text, or word by word in its cells; null where it sets none, or two that differ.
 * @param read what a text sets: by marks, or by rates
 */
export function statedGrades(
  sheet: Sheet,
  range: CellRange,
  read: (text: string) => GradeScheme | null = readGradeScheme,
): StatedGrades | null {
  const texts: { text: string; cell: CellAddress }[] = [];
  for (const row of sheet.rowNumbers) {
    if (row < range.top - ABOVE || row > range.bottom + BELOW) continue;
    const cells = sheet.row(row);
    const parts: string[] = [];
    cells.forEach((cell, column) => {
      if (!cell || shownCell(cell).kind === "empty") return;
      const shown = shownCell(cell);
      const text = shown.kind === "text" ? shown.text : cellText(cell);
      parts.push(text);
      texts.push({ text, cell: { row, column } });
    });
    if (parts.length > 1) texts.push({ text: parts.join(""), cell: { row, column: range.left } });
  }
  const whole = texts.flatMap(({ text, cell }) => {
    const scheme = read(text);
    return scheme ? [{ scheme, cell: { sheet: sheet.name, ...cell } }] : [];
  });
  const [first] = whole;
  if (first) return whole.every(({ scheme }) => JSON.stringify(scheme) === JSON.stringify(first.scheme)) ? first : null;
  // A grade a row: 优秀 | 90分以上.
  const rows = texts.filter(({ text }) => text.length <= 40);
  const joined = read(rows.map(({ text }) => text).join("，"));
  return joined ? { scheme: joined, cell: { sheet: sheet.name, ...firstItem(rows).cell } } : null;
}
