import type { CellAddress } from "../../../grid/address";
import { evaluate } from "../../../tables/expression/evaluate";
import { sumOf, type Quotient } from "../../../tables/expression/expression";
import type { DerivedFigure } from "../../../tables/figure";
import type { Amount } from "../../../tables/lists/amount";
import { ListCounter } from "../../../tables/lists/counter";
import { columnsOf, type ListLine } from "../../../tables/lists/list";
import { exact, ZERO } from "../../../values/exact";
import { ANSWERS, type Answer, type SurveyField } from "../../../values/vocabulary/survey-headers";
import { present } from "../../../values/present";
import type { SurveyTable } from "../model";
import { otherAnswers, type OtherAnswers } from "./answers-held";
import { foldedRates } from "./folded";

/** Everything the survey rules look at. */
export interface SurveySubject {
  readonly table: SurveyTable;
  readonly figures: readonly DerivedFigure[];
  readonly lines: readonly SurveyLine[];
  /** Lines whose answers come to another number than their valid papers. */
  readonly otherAnswers: readonly OtherAnswers[];
}

/** A line of a survey with the amounts that bound each other, the larger before the smaller. */
export interface SurveyLine {
  readonly line: ListLine;
  readonly bounds: readonly { readonly more: Amount; readonly less: Amount }[];
}

/** How a survey's rates are meant. */
export interface SurveyCounting {
  /** The answers that count as satisfied. */
  readonly satisfied: readonly Answer[];
  /** Points of each answer of five, where the rate is their mean. */
  readonly weighted: boolean;
  /** Valid papers ÷ those handed out, not those that came back. */
  readonly validOfIssued: boolean;
}

export const PLAIN: SurveyCounting = {
  satisfied: ["very-satisfied", "satisfied", "basically-satisfied"],
  weighted: false,
  validOfIssued: false,
};

/** Fewer stated rates than this leave open which answers are meant by 满意. */
const SURE = 3;

/** Computes a survey: answers, sums of lines, rates. */
export function surveySubject(table: SurveyTable, counting: SurveyCounting = PLAIN): SurveySubject {
  const count = new SurveyCount(table, counting);
  for (const line of table.lines) if (line.role === "item") count.answers(line);
  for (const line of table.lines) if (line.role !== "item") count.sums(line);
  for (const line of table.lines) count.rates(line);
  foldedRates(table, count.counter);
  count.counter.settleRates();
  return {
    table,
    figures: count.counter.figures,
    lines: table.lines.map((line) => ({ line, bounds: count.boundsOf(line) })),
    otherAnswers: otherAnswers(table, count.counter, counting.satisfied),
  };
}

const COUNTED: readonly SurveyField[] = [...ANSWERS, "count", "issued", "returned", "valid"];

class SurveyCount {
  readonly counter: ListCounter;

  constructor(
    private readonly table: SurveyTable,
    private readonly counting: SurveyCounting,
  ) {
    this.counter = new ListCounter(table);
  }

  private at(row: number, ...fields: readonly SurveyField[]): Amount[] {
    return columnsOf(this.table, ...fields).map(({ column }) => this.counter.amount(row, column));
  }

  /** All who answered: the sum of the answers. */
  answers({ row }: ListLine): void {
    const [total] = columnsOf(this.table, "answers");
    const answers = this.at(row, ...ANSWERS);
    if (total && answers.length > 2)
      this.counter.sum(
        { row, column: total.column },
        "survey/total",
        answers.map((amount) => ({ amount })),
        {
          meaning: "survey/total/answers",
        },
      );
  }

  sums({ row, of, unclear }: ListLine): void {
    for (const { column } of columnsOf(this.table, ...COUNTED)) {
      // Beside weights a total is of the points: papers of unlike kinds that nobody added up stay so.
      if (columnsOf(this.table, "weight").length > 0 && this.counter.isEmpty({ row, column })) continue;
      const terms = of.map((part) => ({ amount: this.counter.amount(part, column) }));
      this.counter.sum({ row, column }, "survey/total", terms, { unclear });
    }
    this.answers({ row } as ListLine);
    const [total] = columnsOf(this.table, "answers");
    if (total && columnsOf(this.table, ...ANSWERS).length < 3) {
      const terms = of.map((part) => ({ amount: this.counter.amount(part, total.column) }));
      this.counter.sum({ row, column: total.column }, "survey/total", terms, { unclear });
    }
  }

  rates(line: ListLine): void {
    const { row } = line;
    this.satisfaction(row);
    const [issued] = this.at(row, "issued");
    const [returned] = this.at(row, "returned");
    const [valid] = this.at(row, "valid");
    for (const { column, header } of columnsOf(this.table, "return-rate"))
      if (issued && (returned ?? valid))
        this.counter.rate({ row, column }, "survey/rate", [returned ?? present(valid, "the papers that count")], [issued], {
          inPoints: header.includes("%"),
          meaning: "survey/rate/returned",
          certainty: returned ? "proved" : "probable",
        });
    for (const { column, header } of columnsOf(this.table, "valid-rate")) {
      const whole = this.counting.validOfIssued || !returned ? issued : returned;
      if (valid && whole)
        this.counter.rate({ row, column }, "survey/rate", [valid], [whole], {
          inPoints: header.includes("%"),
          meaning: "survey/rate/valid",
        });
    }
    this.share(line);
  }

  private satisfaction(row: number): void {
    const answers = ANSWERS.flatMap((answer) => this.at(row, answer).map((amount) => ({ answer, amount })));
    if (answers.length < 3) return this.satisfiedPapers(row, answers);
    const [total] = this.at(row, "answers");
    const whole = total && !total.blank ? [total] : answers.map(({ amount }) => amount);
    const satisfied = answers.filter(({ answer }) => this.counting.satisfied.includes(answer)).map(({ amount }) => amount);
    for (const { column, header } of columnsOf(this.table, "satisfied-rate")) {
      const marks = {
        inPoints: header.includes("%"),
        meaning: "survey/rate/satisfied",
        certainty: this.statedRates() < SURE && this.counting === PLAIN ? ("probable" as const) : ("proved" as const),
      };
      if (this.counting.weighted) this.mean({ row, column }, answers, marks);
      else this.counter.rate({ row, column }, "survey/rate", satisfied, whole, marks);
    }
  }

  /** 满意份数 alone: of the papers that count. */
  private satisfiedPapers(row: number, answers: readonly { readonly answer: Answer; readonly amount: Amount }[]): void {
    const [only] = answers;
    const [whole] = [...this.at(row, "valid"), ...this.at(row, "returned")];
    if (!only || answers.length > 1 || only.answer !== "satisfied" || !whole) return;
    for (const { column, header } of columnsOf(this.table, "satisfied-rate"))
      this.counter.rate({ row, column }, "survey/rate", [only.amount], [whole], {
        inPoints: header.includes("%"),
        meaning: "survey/rate/satisfied",
        certainty: this.statedRates() < SURE ? "probable" : "proved",
      });
  }

  /** Five points for the best answer, one for the worst, of five. */
  private mean(
    cell: CellAddress,
    answers: readonly { readonly answer: Answer; readonly amount: Amount }[],
    marks: { readonly inPoints: boolean; readonly meaning: string },
  ): void {
    const counted = answers.filter(({ answer, amount }) => answer !== "unsure" && !amount.blank);
    const people = sumOf(counted.map(({ amount }) => amount.term));
    if (counted.length === 0 || evaluate(people)?.equals(ZERO)) return;
    const points = sumOf(counted.map(({ answer, amount }) => ({ kind: "share", of: amount.term, share: POINTS[answer] })));
    const mean: Quotient = {
      kind: "quotient",
      of: points,
      by: { kind: "share", of: people, share: POINTS["very-satisfied"] },
      factor: exact(1),
    };
    const amounts = counted.map(({ amount }) => amount);
    this.counter.derive(cell, "survey/rate", "rate", mean, amounts, marks);
  }

  private statedRates(): number {
    const columns = columnsOf(this.table, "satisfied-rate");
    return this.table.lines.filter(({ row }) => columns.some(({ column }) => !this.counter.isEmpty({ row, column }))).length;
  }

  /** Of answers under one another, each one's share of all that belong together. */
  private share({ row, section, of }: ListLine): void {
    const [count] = columnsOf(this.table, "count");
    if (!count || columnsOf(this.table, ...ANSWERS).length > 2) return;
    const sum =
      this.table.lines.find((line) => line.of.includes(row)) ??
      (of.length > 0 ? this.table.lines.find((line) => line.row === row) : undefined);
    const whole = sum
      ? [this.counter.amount(sum.row, count.column)]
      : this.table.lines
          .filter((line) => line.role === "item" && line.section === section)
          .map((line) => this.counter.amount(line.row, count.column));
    for (const { column, header } of columnsOf(this.table, "share"))
      this.counter.rate({ row, column }, "survey/rate", [this.counter.amount(row, count.column)], whole, {
        inPoints: header.includes("%"),
        meaning: "survey/rate/share",
      });
  }

  /** No more come back than went out, no more are valid than came back, no more answered than are valid. */
  boundsOf({ row }: ListLine): SurveyLine["bounds"] {
    const [issued] = this.at(row, "issued");
    const [returned] = this.at(row, "returned");
    const [valid] = this.at(row, "valid");
    const pairs = [
      [issued, returned],
      [returned ?? issued, valid],
    ];
    return pairs.flatMap(([more, less]) => (more && less ? [{ more, less }] : []));
  }
}

const POINTS: Readonly<Record<Answer, ReturnType<typeof exact>>> = {
  "very-satisfied": exact(5),
  satisfied: exact(4),
  "basically-satisfied": exact(3),
  fair: exact(3),
  unsatisfied: exact(2),
  unsure: exact(0),
};
