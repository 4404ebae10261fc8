import { families } from "../families";
import { cellKey, containsCell, type CellRef } from "../grid/address";
import type { Workbook } from "../grid/sheet";
import type { TableHint } from "../tables/audit";
import type { Table } from "../tables/model";
import { isOwnReport } from "../tables/own-report";
import type { Question } from "../tables/question";
import type { Finding } from "../tables/rule";
import type { Steps } from "../tables/steps";
import { firstItem } from "../values/present";

/** What every family asks about the headers of every sheet, a family a step; not where a person said that there is no table. */
export function* headerQuestions(workbook: Workbook, tables: readonly Table[], hints: readonly TableHint[]): Steps<Question[]> {
  const leftOut = ({ sheet, row, column }: CellRef): boolean =>
    hints.some((hint) => hint.kind === "none" && hint.sheet === sheet && containsCell(hint.range, row, column));
  const questions: Question[] = [];
  for (const sheet of workbook.sheets) {
    if (isOwnReport(sheet)) continue;
    for (const family of families) {
      yield;
      const own = tables.filter((table) => table.sheet === sheet && family.owns(table));
      // What another family reads is asked about by that one.
      const taken = ({ row, column }: CellRef): boolean =>
        tables.some((table) => table.sheet === sheet && !own.includes(table) && containsCell(table.range, row, column));
      const asked = family.headerQuestions?.(sheet, own) ?? [];
      questions.push(...asked.filter(({ cells }) => !leftOut(firstItem(cells)) && !taken(firstItem(cells))));
    }
  }
  return questions;
}

/** A kind of mark that is asked about is told of at its first cell alone: not once for each of a hundred. */
export function withoutAsked(findings: readonly Finding[], questions: readonly Question[]): Finding[] {
  const later = new Set(questions.flatMap(({ cells, instead }) => cells.slice(1).map((cell) => `${instead} ${cellKey(cell)}`)));
  return later.size === 0 ? [...findings] : findings.filter((finding) => !later.has(`${finding.rule} ${cellKey(finding)}`));
}
