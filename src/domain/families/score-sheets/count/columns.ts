import { shownCell } from "../../../grid/cell";
import { ListCounter } from "../../../tables/lists/counter";
import { columnsOf, type ListColumn, type ListLine } from "../../../tables/lists/list";
import type { ScoreSheetField } from "../../../values/vocabulary/score-sheet-headers";
import { ADJUSTS } from "../../../values/vocabulary/score-words";
import type { ScoreSheet } from "../model";

type Column = ListColumn<ScoreSheetField>;

/** Whether a line adds to or takes from the others (加分项, 扣分项): with which sign the total takes it in is not said. */
const adjusts = ({ label, section }: ListLine): boolean => ADJUSTS.test(label) || ADJUSTS.test(section);

/** 二选一, 任选, 选做: full marks that stand beside each other, of which not all count. */
const CHOICE = /[二三四五六2-6]选[一二三1-3]|任选|选做|选评/;

/** The columns of a score sheet that hold something for each line, with the counter of its cells. */
export class ScoreColumns {
  readonly counter: ListCounter;
  /** Full marks of the lowest level: the last such column. */
  readonly points: Column | null;
  readonly scores: readonly Column[];
  readonly deductions: readonly Column[];
  /** Points given beyond the full marks. */
  readonly bonuses: readonly Column[];
  /** Scores times their weights. */
  readonly weighted: readonly Column[];

  constructor(readonly table: ScoreSheet) {
    this.counter = new ListCounter(table);
    this.points = columnsOf(table, "points").findLast(({ column }) => this.isLowest(column)) ?? null;
    this.scores = columnsOf(table, "score").filter(({ column }) => this.isLowest(column));
    this.deductions = columnsOf(table, "deduction").filter(({ column }) => this.isLowest(column));
    this.bonuses = columnsOf(table, "bonus").filter(({ column }) => this.isLowest(column));
    this.weighted = columnsOf(table, "weighted");
  }

  /** Whether a column has a cell for each line, not one merged over several. */
  isLowest(column: number): boolean {
    const items = this.table.lines.filter(({ role }) => role === "item");
    const merged = items.filter(({ row }) => {
      const merge = this.table.sheet.mergeAt(row, column);
      return merge !== null && merge.bottom > merge.top;
    });
    return merged.length * 2 <= items.length;
  }

  /** Whether one of some lines adds to or takes from the others. */
  adjusted(rows: readonly number[]): boolean {
    return this.table.lines.some((line) => rows.includes(line.row) && adjusts(line));
  }

  /** Whether a line is one of several of which not all count. */
  isChoice(row: number): boolean {
    const { sheet, range } = this.table;
    for (let column = range.left; column <= range.right; column++) {
      const shown = shownCell(sheet.seen(row, column));
      if (shown.kind === "text" && CHOICE.test(shown.plain)) return true;
    }
    return false;
  }

  /** The share of its full marks that a line or a sum was given, in each column of such shares. */
  rates(row: number): void {
    const { counter, points } = this;
    const score = this.scores.at(-1);
    if (!score || !points) return;
    for (const { column, header } of columnsOf(this.table, "rate"))
      counter.rate({ row, column }, "scoresheet/rate", [counter.amount(row, score.column)], [counter.amount(row, points.column)], {
        inPoints: header.includes("%"),
      });
  }
}
