import { shownCell } from "../../../grid/cell";
import type { Localized } from "../../../language";
import { statedNumber } from "../../../tables/agreement";
import type { DerivedCell } from "../../../tables/expressed-figure";
import type { CellTerm, Share } from "../../../tables/expression/expression";
import type { ListCounter } from "../../../tables/lists/counter";
import { columnsOf, type ListColumn, type ListLine } from "../../../tables/lists/list";
import { exact, roundHalfUp, Tally, type Exact } from "../../../values/exact";
import { statedAmount } from "../../../tables/quantity";
import { foldedTo } from "../../../values/vocabulary/score-words";
import type { SurveyField } from "../../../values/vocabulary/survey-headers";
import type { SurveyTable } from "../model";

/** Rates are folded as they are shown, mostly with two digits of percent. */
const RATE_DIGITS = 4;
const KEPT_DIGITS = 2;
/** So many lines must bear out what a folded score is. */
const LEAST_AGREEING = 2;

const NOT_BORNE_OUT: Localized = {
  zh: "多数折合得分不等于满意率×写明的分值（权重），可能另有算法，未核对，保持原样。",
  en: "Most folded scores are not the rate times the points (or weight) that are stated; they may come about in another way, so they were not checked and are left as they stand.",
};
const OF_ANOTHER_RATE: Localized = {
  zh: "所填折合得分相加正好是合计，可能是本行满意率或权重填错，折合得分保持原样。请先核对满意率和权重。",
  en: "The points as they stand make the total, so it may be the rate or the weight of this line that is wrong; the points are left as they stand. Check the rate and the weight first.",
};
const NO_POINTS: Localized = {
  zh: "没有写明满意率按多少分折合（如“折合（满分10分）”），折合得分未核对，保持原样。请在表头写明分值。",
  en: "Nothing says how many points the rate is folded to (折合（满分10分）), so this was not checked and is left as it stands. State the points in the header.",
};

/** 折合（满分10分）, or 满意率 × 权重: what a rate of those satisfied counts in points, and the sum of these where each has a weight of its own. */
export function foldedRates(table: SurveyTable, counter: ListCounter): void {
  const [rate] = columnsOf(table, "satisfied-rate");
  const [folded, ...others] = columnsOf(table, "folded");
  const [weight] = columnsOf(table, "weight");
  if (!rate || !folded || others.length > 0) return;
  const fold = new Fold(table, counter, { rate, folded, weight: weight ?? null });
  const lines = table.lines.filter(({ role }) => role === "item" || !weight).map((line) => fold.line(line));
  const stated = lines.filter(({ states }) => states);
  const agreeing = stated.filter(({ agrees }) => agrees).length;
  const total = weight ? table.lines.find(({ role }) => role !== "item") : undefined;
  // The points as they stand make the total: it is rather the rate, or the weight, that is wrong.
  const isTotalled =
    total !== undefined &&
    sumStated(table, folded.column, total.of) === statedAmount(table.sheet, { row: total.row, column: folded.column });
  const isProved = agreeing >= LEAST_AGREEING && agreeing * 3 >= stated.length * 2;
  for (const { row, how, states, blank, agrees, isComputed } of lines) {
    if (blank || (!states && !isProved)) continue;
    const why = how ? (isProved ? (isTotalled && states && !agrees ? OF_ANOTHER_RATE : null) : NOT_BORNE_OUT) : NO_POINTS;
    // A rate that nothing computes may be the one that is wrong.
    const certainty = isComputed ? "proved" : "probable";
    counter.derive({ row, column: folded.column }, "survey/folded", "count", how ?? { kind: "number", value: exact(0) }, [], {
      why,
      certainty,
    });
  }
  if (!weight || !isProved) return;
  for (const { row, role, of, unclear } of table.lines)
    if (role !== "item") {
      const terms = of.map((part) => ({ amount: counter.amount(part, folded.column) }));
      counter.sum({ row, column: folded.column }, "survey/total", terms, { unclear, meaning: "survey/total/folded" });
    }
}

function sumStated({ sheet }: SurveyTable, column: number, rows: readonly number[]): number {
  const sum = new Tally();
  for (const row of rows) sum.add(statedAmount(sheet, { row, column }) ?? 0);
  return sum.total;
}

interface FoldedLine {
  readonly row: number;
  readonly how: Share | null;
  /** No rate stands there. */
  readonly blank: boolean;
  readonly states: boolean;
  readonly agrees: boolean;
  /** Whether a rule computes its rate. */
  readonly isComputed: boolean;
}

interface Columns {
  readonly rate: ListColumn<SurveyField>;
  readonly folded: ListColumn<SurveyField>;
  readonly weight: ListColumn<SurveyField> | null;
}

class Fold {
  constructor(
    private readonly table: SurveyTable,
    private readonly counter: ListCounter,
    private readonly columns: Columns,
  ) {}

  line({ row }: ListLine): FoldedLine {
    const { rate, folded } = this.columns;
    const cell = { row, column: folded.column };
    const stated = statedNumber(shownCell(this.table.sheet.cell(row, folded.column)), false)?.number ?? null;
    const points = this.pointsOf(row);
    const rates = this.ratesAt(row);
    const [first] = rates;
    const digits = Math.max(KEPT_DIGITS, this.counter.statedDigits(cell));
    const at = { sheet: this.table.sheet.name, row, column: rate.column };
    const ways =
      points === null
        ? []
        : rates.map((value): Share => {
            const term: CellTerm = {
              kind: "cell",
              at,
              value: roundHalfUp(value.mul(points), digits).div(points),
              unit: null,
              native: false,
            };
            return { kind: "share", of: term, share: points };
          });
    const right = ways.find(
      ({ of, share }) =>
        of.kind === "cell" && stated !== null && isRounded(of.value?.mul(share) ?? null, stated, this.counter.statedDigits(cell)),
    );
    return {
      row,
      how: right ?? ways[0] ?? null,
      blank: first === undefined,
      states: stated !== null,
      agrees: right !== undefined,
      isComputed: this.rateFigure(row) !== undefined,
    };
  }

  private rateFigure(row: number): DerivedCell | undefined {
    return this.counter.figures.find((one) => one.row === row && one.column === this.columns.rate.column);
  }

  /** The rate as it stands there and, where a rule computes it, as it must be. */
  private ratesAt(row: number): Exact[] {
    const { column } = this.columns.rate;
    const stated = statedNumber(shownCell(this.table.sheet.cell(row, column)), true);
    const figure = this.rateFigure(row);
    const computed = typeof figure?.value === "object" ? figure.value : null;
    const shown = stated && (stated.percent || stated.number.compare(1) <= 0 ? stated.number : stated.number.div(100));
    if (!computed) return shown ? [shown] : [];
    const digits = stated?.digits ?? RATE_DIGITS;
    return shown && roundHalfUp(computed, digits).equals(roundHalfUp(shown, digits)) ? [shown, computed] : [roundHalfUp(computed, digits)];
  }

  /** What the line's own weight counts of a hundred, else the points that the header states. */
  private pointsOf(row: number): Exact | null {
    const { weight, folded } = this.columns;
    if (weight) {
      const share = statedNumber(shownCell(this.table.sheet.cell(row, weight.column)), false);
      return share && (share.percent || share.number.compare(1) <= 0 ? share.number.mul(100) : share.number);
    }
    const told = foldedTo(folded.header);
    if (told) return exact("points" in told ? told.points : told.share * 100);
    const points = /[(（](?:满分|共|按)?(\d{1,3}(?:\.\d)?)分?(?:制|计)?[)）]/.exec(folded.header)?.[1];
    return points === undefined ? null : exact(Number(points));
  }
}

function isRounded(value: Exact | null, stated: Exact, digits: number): boolean {
  return value !== null && roundHalfUp(value, digits).equals(stated);
}
