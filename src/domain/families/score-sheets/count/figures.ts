import type { CellAddress, CellRef } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Settings } from "../../../settings";
import { statedNumber } from "../../../tables/agreement";
import { DerivedCell, type DerivedCellMarks } from "../../../tables/expressed-figure";
import { sumOf, type CellTerm, type Graded, type Weighted } from "../../../tables/expression/expression";
import type { DerivedFigure } from "../../../tables/figure";
import { gradeIn, schemeInForce, whyNoGrade, type GradeScheme } from "../../../tables/grade-scheme";
import type { Amount, Term } from "../../../tables/lists/amount";
import { lineGrades } from "../../../tables/line-grades";
import { ListCounter } from "../../../tables/lists/counter";
import { columnsOf, type ListColumn, type ListLine } from "../../../tables/lists/list";
import { onlyItem } from "../../../values/present";
import { exact, toNumber, ZERO, type Exact } from "../../../values/exact";
import { ADJUSTS } from "../../../values/vocabulary/score-words";
import type { ScoreSheetField } from "../../../values/vocabulary/score-sheet-headers";
import type { ScoreSheet } from "../model";
import { HUNDRED, lackOfMarks } from "./full-marks";
import { foldedScores, isFolded } from "./folded";
import { LEFT } from "./left";
import { raterScores } from "./raters";
import { senseOfSums } from "./sense-of-sums";

/** One indicator of the lowest level with its full marks and each score that it was given. */
export interface ScoreLine {
  readonly line: ListLine;
  readonly points: Amount | null;
  readonly scores: readonly Amount[];
  readonly deductions: readonly Amount[];
}

/** Everything the rules of score sheets look at. */
export interface ScoreSheetSubject {
  readonly table: ScoreSheet;
  readonly figures: readonly DerivedFigure[];
  readonly lines: readonly ScoreLine[];
  /** By how much their full marks miss the hundred that the total states; null where they do not, or it states another number. */
  readonly lack: Exact | null;
  /** The weights of the lowest level that states some, each once, as shares of one. */
  readonly weights: readonly { readonly cell: CellRef; readonly share: Exact }[];
}

type Column = ListColumn<ScoreSheetField>;

/** Computes a score sheet: scores from deductions, sums of levels, weighted scores, totals, the grade. */
export function scoreSheetSubject(table: ScoreSheet, settings: Pick<Settings, "gradeScheme">): ScoreSheetSubject {
  const count = new ScoreSheetCount(table);
  const items = table.lines.filter((line) => line.role === "item" && !isFolded(line));
  raterScores(table, count.counter);
  for (const line of items) count.entry(line);
  for (const { column, field } of table.columns) count.levels(column, field);
  for (const line of table.lines) if (line.role !== "item") count.sums(line);
  count.folded();
  count.counter.settleRates();
  const figures: DerivedFigure[] = [...count.counter.figures];
  figures.push(...count.grades(settings), ...count.gradesOfLines(settings));
  return {
    table,
    figures,
    lines: items.map((line) => count.lineOf(line)),
    lack: count.lack(),
    weights: count.weights(),
  };
}

/** Whether a line adds to or takes from the others (加分项, 扣分项): with which sign the total takes it in is not said. */
const adjusts = ({ label, section }: ListLine): boolean => ADJUSTS.test(label) || ADJUSTS.test(section);

/** 二选一, 任选, 选做: full marks that stand beside each other, of which not all count. */
const CHOICE = /[二三四五六2-6]选[一二三1-3]|任选|选做|选评/;

function isChoice({ sheet, range }: ScoreSheet, row: number): boolean {
  for (let column = range.left; column <= range.right; column++) {
    const shown = shownCell(sheet.seen(row, column));
    if (shown.kind === "text" && CHOICE.test(shown.plain)) return true;
  }
  return false;
}

class ScoreSheetCount {
  readonly counter: ListCounter;
  /** Full marks of the lowest level: the last such column. */
  private readonly points: Column | null;
  private readonly scores: readonly Column[];
  private readonly deductions: readonly Column[];

  constructor(private readonly table: ScoreSheet) {
    this.counter = new ListCounter(table);
    this.points = columnsOf(table, "points").findLast(({ column }) => this.isLowest(column)) ?? null;
    this.scores = columnsOf(table, "score").filter(({ column }) => this.isLowest(column));
    this.deductions = columnsOf(table, "deduction").filter(({ column }) => this.isLowest(column));
  }

  /** Whether a column has a cell for each line, not one merged over several. */
  private isLowest(column: number): boolean {
    const items = this.table.lines.filter(({ role }) => role === "item");
    const merged = items.filter(({ row }) => {
      const merge = this.table.sheet.mergeAt(row, column);
      return merge !== null && merge.bottom > merge.top;
    });
    return merged.length * 2 <= items.length;
  }

  lineOf(line: ListLine): ScoreLine {
    const at = ({ column }: Column): Amount => this.counter.amount(line.row, column);
    return { line, points: this.points && at(this.points), scores: this.scores.map(at), deductions: this.deductions.map(at) };
  }

  /** Points of a choice, added or taken away are in no total of full marks. */
  lack(): Exact | null {
    const rows = this.table.lines.flatMap(({ role, row }) => (role === "item" ? [row] : []));
    if (!this.points || this.adjusted(rows) || rows.some((row) => isChoice(this.table, row))) return null;
    return lackOfMarks(this.table, this.counter, this.points.column, rows);
  }

  /** A score is the full marks less what was taken, where both are told; then its weighted form and its share. */
  entry({ row }: ListLine): void {
    const { counter } = this;
    const points = this.points && counter.amount(row, this.points.column);
    const [deduction] = this.deductions;
    const taken = deduction && counter.amount(row, deduction.column);
    const [score] = this.scores;
    if (points && taken && !taken.blank && score && this.scores.length === 1) {
      const minus = taken.value === null || taken.value.compare(ZERO) > 0;
      counter.sum({ row, column: score.column }, "scoresheet/deduction", [{ amount: points }, { amount: taken, minus }]);
    }
    this.across(row);
  }

  private across(row: number): void {
    const { counter, table } = this;
    const score = this.scores.at(-1);
    if (!score) return;
    const given = counter.amount(row, score.column);
    for (const { column, header } of columnsOf(table, "rate"))
      if (this.points)
        counter.rate({ row, column }, "scoresheet/rate", [given], [counter.amount(row, this.points.column)], {
          inPoints: header.includes("%"),
        });
    const weight = columnsOf(table, "weight").at(-1);
    const [weighted] = columnsOf(table, "weighted");
    const share = weight && this.shareAt(row, weight.column);
    if (!weighted || !weight || !share || given.value === null) return;
    const at = counter.amount(row, weight.column);
    const term: CellTerm = { ...at.term, value: share, native: this.isShare(row, weight.column) };
    const how: Weighted = { kind: "weighted", of: given.term, weight: term };
    const cell = { row, column: weighted.column };
    // One weight is wrong, and what stands here is weighted by the right one.
    const lack = this.lackOfWeights();
    const why = lack && counter.states(cell, given.value.mul(share.add(lack))) ? LEFT.ofAnotherWeight : null;
    counter.derive(cell, "scoresheet/weighted", "count", how, [given], { why });
  }

  private isShare(row: number, column: number): boolean {
    const shown = shownCell(this.table.sheet.cell(row, column));
    return shown.kind === "number" && shown.value <= 1;
  }

  /** A weight as a share of one: 20%, 0.2, or 20 of a hundred. */
  private shareAt(row: number, column: number): Exact | null {
    const stated = statedNumber(shownCell(this.table.sheet.cell(row, column)), false);
    if (!stated || stated.number.compare(ZERO) <= 0) return null;
    return stated.percent || stated.number.compare(1) <= 0 ? stated.number : stated.number.div(100);
  }

  /** What is merged over several lines is their sum: a first level's marks over those of its third. */
  levels(column: number, field: ScoreSheetField): void {
    const own = field === "points" ? this.points : field === "score" ? this.scores[0] : field === "deduction" ? this.deductions[0] : null;
    if (!own || own.column === column || this.isLowest(column) || (field === "score" && this.scores.length !== 1)) return;
    const seen = new Set<number>();
    for (const { row, role } of this.table.lines) {
      const merge = this.table.sheet.mergeAt(row, column);
      const top = merge?.top ?? row;
      if (role !== "item" || seen.has(top)) continue;
      seen.add(top);
      const rows = this.table.lines.filter((line) => line.role === "item" && line.row >= top && line.row <= (merge?.bottom ?? row));
      const terms = rows.map((line) => ({ amount: this.counter.amount(line.row, own.column) }));
      this.counter.sum({ row: top, column }, "scoresheet/sum", terms, { meaning: `scoresheet/sum/level/${field}` });
    }
  }

  sums({ row, of, taken = [], statedSum, unclear }: ListLine): void {
    const columns = this.table.columns.filter(({ field }) => ["points", "score", "deduction", "weighted"].includes(field));
    // Scores that are weighted are not added themselves, unless somebody did.
    const open = columns.filter(
      ({ field, column }) => !(field === "score" && columnsOf(this.table, "weighted").length > 0 && this.counter.isEmpty({ row, column })),
    );
    const sums = open.map(({ field, column }) => {
      const merged = !this.isLowest(column);
      const tops = merged ? of.filter((part) => (this.table.sheet.mergeAt(part, column)?.top ?? part) === part) : of;
      return {
        field,
        column,
        terms: tops.map((part) => ({ amount: this.counter.amount(part, column), minus: taken.includes(part) })),
        tops,
      };
    });
    const sense = senseOfSums(
      this.table,
      row,
      sums.map(({ field, column, tops }) => ({ column, rows: tops, weighed: field === "score" && this.scoresAreWeighed(tops, column) })),
    );
    const choice = of.filter((part) => isChoice(this.table, part));
    const weighed = sums.some(({ field, column, tops }) => field === "score" && this.scoresAreWeighed(tops, column));
    for (const { field, column, terms } of sums) {
      // Full marks may be blank on purpose: under points added or taken away (最终得分), or where a scored row has none.
      const openMarks = field === "points" && (this.adjusted(of) || this.scoredWithoutMarks(of, column));
      if ((statedSum || openMarks) && this.counter.isEmpty({ row, column })) continue;
      if (this.isSumOfChoice(row, column, of, choice)) continue;
      if (weighed && field === "points" && this.areHundreds([...of, row], column)) continue;
      if (weighed && field === "score" && this.weightedTotal({ row, column }, of)) continue;
      const plain = this.isPlainSum(row, column, terms);
      const why =
        this.adjusted(of) && !plain
          ? LEFT.adjusted
          : choice.length > 0 && !plain
            ? LEFT.ofAChoice
            : plain
              ? null
              : field === "points" && this.counter.states({ row, column }, HUNDRED)
                ? LEFT.outOfHundred
                : (sense.get(column)?.why ?? null);
      const certainty = plain ? "proved" : (sense.get(column)?.certainty ?? "proved");
      this.counter.sum({ row, column }, "scoresheet/sum", terms, { unclear, why, certainty });
    }
    for (const { column, header } of columnsOf(this.table, "rate")) {
      const score = this.scores.at(-1);
      if (score && this.points)
        this.counter.rate(
          { row, column },
          "scoresheet/rate",
          [this.counter.amount(row, score.column)],
          [this.counter.amount(row, this.points.column)],
          {
            inPoints: header.includes("%"),
          },
        );
    }
  }

  /** Full marks of a hundred in each line, and in the total: each score is out of a hundred. */
  private areHundreds(rows: readonly number[], column: number): boolean {
    return rows.every((row) => this.counter.states({ row, column }, HUNDRED));
  }

  /** A total of scores of a hundred beside weights that make the whole: probably their weighted sum, which no column tells. */
  private weightedTotal(cell: CellAddress, of: readonly number[]): boolean {
    const weight = columnsOf(this.table, "weight").at(-1);
    const stated = this.counter.amount(cell.row, cell.column).value;
    if (!weight || stated === null || columnsOf(this.table, "weight").length > 1) return false;
    const parts = of.map((row) => ({
      given: this.counter.amount(row, cell.column),
      at: this.counter.amount(row, weight.column),
      share: this.shareAt(row, weight.column),
    }));
    const whole = parts.reduce((sum, { share }) => sum.add(share ?? ZERO), ZERO);
    if (!whole.equals(1) || parts.some(({ given }) => given.value === null)) return false;
    const terms = parts.map(({ given, at, share }): Weighted => ({
      kind: "weighted",
      of: given.term,
      weight: { ...at.term, value: share, native: this.isShare(at.cell.row, at.cell.column) },
    }));
    this.counter.derive(
      cell,
      "scoresheet/sum",
      "count",
      sumOf(terms),
      parts.map(({ given }) => given),
      { certainty: "probable", rounding: { slack: ZERO } },
    );
    return true;
  }

  /** Scores of a hundred beside weights, which no column applies: their sum is a weighted one, if any. */
  private scoresAreWeighed(rows: readonly number[], score: number): boolean {
    const weight = columnsOf(this.table, "weight").at(-1);
    if (!weight || columnsOf(this.table, "weighted").length > 0) return false;
    return rows.some((row) => {
      const share = this.shareAt(row, weight.column);
      const given = this.counter.amount(row, score).value;
      return share !== null && given !== null && given.compare(share.mul(HUNDRED)) > 0;
    });
  }

  /** Of lines of which one is chosen, whether the sum takes in one of them beside all others. */
  private isSumOfChoice(row: number, column: number, of: readonly number[], choice: readonly number[]): boolean {
    const stated = this.counter.amount(row, column).value;
    if (stated === null || choice.length === 0) return false;
    const at = (part: number): Exact => this.counter.amount(part, column).value ?? ZERO;
    const others = of.filter((part) => !choice.includes(part)).reduce((sum, part) => sum.add(at(part)), ZERO);
    return choice.some((part) => others.add(at(part)).equals(stated));
  }

  /** Whether a row is scored and no full marks stand beside it: their sum would not be of all that is scored. */
  private scoredWithoutMarks(rows: readonly number[], points: number): boolean {
    const hasScore = (row: number): boolean => this.scores.some(({ column }) => !this.counter.amount(row, column).blank);
    return rows.some((row) => this.counter.amount(row, points).blank && this.table.sheet.mergeAt(row, points) === null && hasScore(row));
  }

  /** What counts of the total (折合分, 按10%折算). */
  folded(): void {
    const column = (columnsOf(this.table, "weighted").at(-1) ?? this.scores.at(-1))?.column;
    if (column !== undefined) foldedScores(this.table, this.counter, column, this.points?.column ?? null);
  }

  private adjusted(rows: readonly number[]): boolean {
    return this.table.lines.some((line) => rows.includes(line.row) && adjusts(line));
  }

  /** Whether what stands in a sum is its terms, each with its own sign. */
  private isPlainSum(row: number, column: number, terms: readonly Term[]): boolean {
    const values = terms.map(({ amount, minus }) => (amount.blank ? ZERO : minus ? (amount.value?.neg() ?? null) : amount.value));
    const stated = this.counter.amount(row, column).value;
    if (stated === null || values.some((value) => value === null)) return false;
    return values.reduce<Exact>((sum, value) => sum.add(value ?? ZERO), ZERO).equals(stated);
  }

  /** The weights of the last column that states some, one a merged area. */
  weights(): { cell: CellRef; share: Exact }[] {
    const weight = columnsOf(this.table, "weight").at(-1);
    if (!weight || columnsOf(this.table, "weight").length > 1) return [];
    return this.table.lines.flatMap(({ row, role }) => {
      const share = role === "item" ? this.shareAt(row, weight.column) : null;
      return share ? [{ cell: { sheet: this.table.sheet.name, row, column: weight.column }, share }] : [];
    });
  }

  /** What the weights lack of the whole; null where they make it, or there are none. */
  private lackOfWeights(): Exact | null {
    const weights = this.weights();
    const lack = exact(1).sub(weights.reduce((sum, { share }) => sum.add(share), ZERO));
    return weights.length < 2 || lack.equals(ZERO) ? null : lack;
  }

  /** Scores of a hundred at weights that come to the whole make a total out of a hundred. */
  private weighsAHundred(): boolean {
    const weights = this.weights().map(({ share }) => share);
    const sum = weights.reduce((whole, share) => whole.add(share), ZERO);
    if (weights.length === 0 || !sum.equals(1)) return false;
    return columnsOf(this.table, "weighted").length > 0 || this.areWithinWeights();
  }

  /** Whether each line's score is a part of its weight (8 of 10): the weights are the full marks. */
  private areWithinWeights(): boolean {
    const weight = columnsOf(this.table, "weight").at(-1);
    const score = onlyItem(this.scores);
    if (!weight || !score) return false;
    const scored = this.table.lines.filter(({ role, row }) => role === "item" && !this.counter.amount(row, score.column).blank);
    return scored.every(({ row }) => {
      const share = this.shareAt(row, weight.column);
      const given = this.counter.amount(row, score.column).value;
      return share !== null && given !== null && given.compare(share.mul(HUNDRED)) <= 0;
    });
  }

  /** The words that the totals make by the scheme in force: one, or one for each of several stations' scores. */
  grades(settings: Pick<Settings, "gradeScheme">): DerivedFigure[] {
    const { grade, lines, sheet } = this.table;
    const total = lines.findLast(({ role }) => role === "total");
    if (!grade || !total) return [];
    const weighted = columnsOf(this.table, "weighted").at(-1);
    const words = this.scores.filter(({ column }) => shownCell(sheet.cell(grade.row, column)).kind === "text");
    if (!weighted && words.length > 1)
      return words.flatMap(({ column }) => this.grade({ row: grade.row, column }, total.row, column, settings));
    const column = (weighted ?? this.scores.at(-1))?.column;
    return column === undefined ? [] : [this.grade(grade, total.row, column, settings)];
  }

  /** The full marks of a total: its own, or those of the sum above it where points taken away or added left them blank (最终得分). */
  private fullMarks(row: number, points: number): Exact | null {
    if (this.counter.states({ row, column: points }, HUNDRED)) return HUNDRED;
    const own = this.counter.amount(row, points);
    if (!own.blank) return own.value;
    const above = this.table.lines.findLast(
      (line) => line.role !== "item" && line.row < row && !this.counter.isEmpty({ row: line.row, column: points }),
    );
    return above ? this.counter.amount(above.row, points).value : null;
  }

  /** The word beside each line that its own score makes: stations or projects under one another, each graded. */
  gradesOfLines(settings: Pick<Settings, "gradeScheme">): DerivedFigure[] {
    const { sheet, stated, lines, columns } = this.table;
    const column = onlyItem(columnsOf(this.table, "grade"))?.column;
    const score = columns.findLast(
      (one) => (one.field === "score" || one.field === "mean" || one.field === "weighted") && one.column < (column ?? 0),
    );
    if (column === undefined || !score) return [];
    const graded = lines.flatMap(({ row, role }) => {
      if (role !== "item") return [];
      const amount = this.counter.amount(row, score.column);
      return [{ at: { row, column }, score: amount.term, full: this.points ? this.counter.amount(row, this.points.column).value : null }];
    });
    const [first] = graded;
    const outOfAHundred = this.points
      ? graded.every(({ full }) => full?.equals(HUNDRED))
      : graded.every(({ score: { value } }) => !value || value.compare(HUNDRED) <= 0);
    const scheme = first ? schemeInForce(stated?.scheme ?? null, settings, outOfAHundred ? toNumber(HUNDRED) : null) : null;
    return scheme ? lineGrades(sheet, graded, scheme, { rule: "scoresheet/grade", certainty: stated ? "proved" : "probable" }) : [];
  }

  private grade(cell: CellAddress, row: number, column: number, settings: Pick<Settings, "gradeScheme">): DerivedFigure {
    const { stated, sheet } = this.table;
    const sum = this.counter.amount(row, column);
    const full = this.points ? this.fullMarks(row, this.points.column) : this.weighsAHundred() ? HUNDRED : null;
    const scheme: GradeScheme | null = schemeInForce(stated?.scheme ?? null, settings, full ? toNumber(full) : null);
    const word = scheme && sum.value ? gradeIn(scheme, sum.value) : null;
    const how: Graded = { kind: "graded", of: sum.term, grades: scheme ?? [] };
    // Weights that nobody calls full marks make a hundred, but may be applied in another way.
    const certainty = this.points || stated || columnsOf(this.table, "weighted").length > 0 ? "proved" : "probable";
    const marks: DerivedCellMarks = {
      certainty,
      blockedBy: sum.blockedBy,
      words: scheme?.map((one) => one.word) ?? [],
      why: whyNoGrade(scheme, sum.value),
    };
    return new DerivedCell(sheet, cell, "scoresheet/grade", "label", word, how, marks);
  }
}
