import { shownCell } from "../../../grid/cell";
import type { ScoreSheet } from "../model";

/** So many rows under a score sheet hold its notes. */
const BELOW = 5;

/** The words of a score sheet that hold for all of it: its title, its header, its notes, without those of its lines. */
export function wordsAround({ sheet, range, lines }: Pick<ScoreSheet, "sheet" | "range" | "lines">): string[] {
  const own = new Set(lines.map(({ row }) => row));
  const texts: string[] = [];
  for (const row of sheet.rowNumbers) {
    if (row < range.top || row > range.bottom + BELOW || own.has(row)) continue;
    for (const cell of sheet.row(row)) {
      const shown = cell ? shownCell(cell) : null;
      if (shown?.kind === "text") texts.push(shown.plain);
    }
  }
  return texts;
}
