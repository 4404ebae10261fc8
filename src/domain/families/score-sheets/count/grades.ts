import type { CellAddress } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Settings } from "../../../settings";
import { DerivedCell, type DerivedCellMarks } from "../../../tables/expressed-figure";
import type { Graded } from "../../../tables/expression/expression";
import type { DerivedFigure } from "../../../tables/figure";
import { gradeIn, schemeInForce, whyNoGrade, type GradeScheme } from "../../../tables/grade-scheme";
import { lineGrades } from "../../../tables/line-grades";
import { columnsOf } from "../../../tables/lists/list";
import { toNumber, type Exact } from "../../../values/exact";
import { onlyItem } from "../../../values/present";
import type { ScoreColumns } from "./columns";
import { HUNDRED } from "./full-marks";
import type { Weights } from "./weights";

/** The words (优秀, 良好) that scores of a score sheet make by the scheme in force. */
export class ScoreGrades {
  constructor(
    private readonly columns: ScoreColumns,
    private readonly weights: Weights,
    private readonly settings: Pick<Settings, "gradeScheme">,
  ) {}

  /** The words that the totals make: one, or one for each of several stations' scores. */
  ofTotals(): DerivedFigure[] {
    const { table, scores } = this.columns;
    const { grade, lines, sheet } = table;
    const total = lines.findLast(({ role }) => role === "total");
    if (!grade || !total) return [];
    const weighted = this.columns.weighted.at(-1);
    const words = scores.filter(({ column }) => shownCell(sheet.cell(grade.row, column)).kind === "text");
    if (!weighted && words.length > 1) return words.map(({ column }) => this.grade({ row: grade.row, column }, total.row, column));
    const column = (weighted ?? scores.at(-1))?.column;
    return column === undefined ? [] : [this.grade(grade, total.row, column)];
  }

  /** The word beside each line that its own score makes: stations or projects under one another, each graded. */
  ofLines(): DerivedFigure[] {
    const { table, counter, points } = this.columns;
    const { sheet, stated, lines, columns } = table;
    const column = onlyItem(columnsOf(table, "grade"))?.column;
    const score = columns.findLast(
      (one) => (one.field === "score" || one.field === "mean" || one.field === "weighted") && one.column < (column ?? 0),
    );
    if (column === undefined || !score) return [];
    const graded = lines.flatMap(({ row, role }) => {
      if (role !== "item") return [];
      const amount = counter.amount(row, score.column);
      return [{ at: { row, column }, score: amount.term, full: points ? counter.amount(row, points.column).value : null }];
    });
    const [first] = graded;
    const outOfAHundred = points
      ? graded.every(({ full }) => full?.equals(HUNDRED))
      : graded.every(({ score: { value } }) => !value || value.compare(HUNDRED) <= 0);
    const scheme = first ? schemeInForce(stated?.scheme ?? null, this.settings, outOfAHundred ? toNumber(HUNDRED) : null) : null;
    return scheme ? lineGrades(sheet, graded, scheme, { rule: "scoresheet/grade", certainty: stated ? "proved" : "probable" }) : [];
  }

  /** The full marks of a total: its own, or those of the sum above it where points taken away or added left them blank (最终得分). */
  private fullMarks(row: number, points: number): Exact | null {
    const { counter, table } = this.columns;
    if (counter.states({ row, column: points }, HUNDRED)) return HUNDRED;
    const own = counter.amount(row, points);
    if (!own.blank) return own.value;
    const above = table.lines.findLast(
      (line) => line.role !== "item" && line.row < row && !counter.isEmpty({ row: line.row, column: points }),
    );
    return above ? counter.amount(above.row, points).value : null;
  }

  private grade(cell: CellAddress, row: number, column: number): DerivedFigure {
    const { table, counter, points, weighted } = this.columns;
    const { stated, sheet } = table;
    const sum = counter.amount(row, column);
    const full = points ? this.fullMarks(row, points.column) : this.weights.makeAHundred() ? HUNDRED : null;
    const scheme: GradeScheme | null = schemeInForce(stated?.scheme ?? null, this.settings, full ? toNumber(full) : null);
    const word = scheme && sum.value ? gradeIn(scheme, sum.value) : null;
    const how: Graded = { kind: "graded", of: sum.term, grades: scheme ?? [] };
    const marks: DerivedCellMarks = {
      // Weights that nobody calls full marks make a hundred, but may be applied in another way.
      certainty: points || stated || weighted.length > 0 ? "proved" : "probable",
      blockedBy: sum.blockedBy,
      words: scheme?.map((one) => one.word) ?? [],
      why: whyNoGrade(scheme, sum.value),
    };
    return new DerivedCell(sheet, cell, "scoresheet/grade", "label", word, how, marks);
  }
}
