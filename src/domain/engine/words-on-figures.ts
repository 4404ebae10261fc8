import { shownCell } from "../grid/cell";
import { statedNumber } from "../tables/agreement";
import { FormulasSaid } from "./formula-said";
import type { DerivedFigure } from "../tables/figure";
import type { TableFamily } from "../tables/family";
import { headersOver, sumsDown, textsOfRow } from "../tables/left-out";
import type { Table } from "../tables/model";
import { SUM_ROWS } from "../tables/roles";
import { saysMeanOfRates } from "../values/vocabulary/rate-policies";
import {
  BASE_OF_RATES,
  CUTS_OFF,
  LOWERS_GRADE,
  REDEFINES_FIGURE,
  ROUNDS_TO_WHOLES,
  ROUNDS_UP,
  SPEAKS_OF_RATE,
  SPEAKS_OF_SUM,
  SPEAKS_OF_WHOLE,
} from "../values/vocabulary/sum-words";
import { toNumber } from "../values/exact";

/** Sentences of the sheet by which a figure comes about in another way than its header says, and that nothing here applies. */
export class WordsOnFigures {
  private readonly ofFamily: ((figure: DerivedFigure) => string | null) | undefined;
  private readonly over: (column: number) => string;
  private readonly formulas: FormulasSaid;
  private called: readonly string[] | undefined;

  /** @param sentences what stands over and below the table's lines */
  constructor(
    private readonly table: Table,
    private readonly family: TableFamily,
    private readonly sentences: readonly string[],
  ) {
    this.over = headersOver(table);
    this.formulas = new FormulasSaid(table, sentences);
    this.ofFamily = family.redefinedBy?.(table, sentences);
  }

  /** The words that redefine it; null where none do. */
  redefining(figure: DerivedFigure): string | null {
    if (figure.quantity === "label") return this.lowering(figure);
    return this.rounding(figure) ?? this.formulas.against(figure) ?? (this.ofFamily ? this.ofFamily(figure) : this.ofColumn(figure));
  }

  /** 一票否决, 下调一档: a grade that the score does not make. */
  private lowering({ row }: DerivedFigure): string | null {
    const { sheet, range } = this.table;
    return [...textsOfRow(sheet, row, range.left, range.right), ...this.sentences].find((text) => LOWERS_GRADE.test(text)) ?? null;
  }

  /** What stands there is the figure with its last digits cut off, rounded up or to wholes, as a sentence says. */
  private rounding({ row, column, value, quantity }: DerivedFigure): string | null {
    const shown = statedNumber(shownCell(this.table.sheet.cell(row, column)), quantity === "rate");
    if (shown === null || value === null || typeof value === "string") return null;
    const [exactly, stated] = [toNumber(value), toNumber(shown.number)];
    const steps = [1, 10, 100, 1000, 10_000];
    const isMade = (made: (scaled: number) => number): boolean =>
      steps.some((step) => Math.abs(made(exactly * step) / step - stated) < 1e-9);
    const ways: readonly [RegExp, (scaled: number) => number][] = [
      [CUTS_OFF, (scaled) => Math.floor(scaled + 1e-9)],
      [ROUNDS_UP, (scaled) => Math.ceil(scaled - 1e-9)],
      [ROUNDS_TO_WHOLES, (scaled) => Math.round(scaled + 1e-9)],
    ];
    for (const [words, made] of ways) {
      const said = this.sentences.find((text) => words.test(text));
      if (said !== undefined && isMade(made)) return said;
    }
    return null;
  }

  /** A remark in its row, or a sentence around the table that names its column or its sums. */
  private ofColumn(figure: DerivedFigure): string | null {
    const { sheet, range, roles } = this.table;
    const header = this.over(figure.column).split(/[(（]/, 1)[0] ?? "";
    const namesColumn = (text: string): boolean =>
      (header.length > 1 && text.includes(header)) ||
      (figure.quantity === "rate" && SPEAKS_OF_RATE.test(text)) ||
      (sumsDown(figure) && SPEAKS_OF_SUM.test(text));
    const label = textsOfRow(sheet, figure.row, range.left, range.right)[0] ?? "";
    const isSum = SUM_ROWS.has(roles?.rows.get(figure.row) ?? "unread");
    const namesRow = (text: string): boolean => {
      // 以样本总数为底 names what rates are taken over, not the row that it speaks of.
      const spokenOf = text.replace(BASE_OF_RATES, "");
      if (label.length > 1 && spokenOf.includes(label)) return true;
      return SPEAKS_OF_WHOLE.test(spokenOf) ? isSum : !this.labels().some((other) => spokenOf.includes(other));
    };
    // Where the mean of a row of sums is not tried, the words alone tell it.
    const isMean = (text: string): boolean =>
      figure.quantity === "rate" &&
      saysMeanOfRates(text) &&
      (isSum ? this.family.triesMeans !== true : label.length > 1 && text.includes(label));
    const beside = textsOfRow(sheet, figure.row, figure.column + 1, range.right).find(
      (text) => text.length > 4 && REDEFINES_FIGURE.test(text),
    );
    const redefines = (text: string): boolean => REDEFINES_FIGURE.test(text) || isMean(text);
    return beside ?? this.sentences.find((text) => redefines(text) && namesColumn(text) && namesRow(text)) ?? null;
  }

  /** What the lines of the table are called. */
  private labels(): readonly string[] {
    const { sheet, range, roles } = this.table;
    this.called ??= [...(roles?.rows ?? [])].flatMap(([row, role]) => {
      const label = role === "item" ? (textsOfRow(sheet, row, range.left, range.right)[0] ?? "") : "";
      return label.length > 1 ? [label] : [];
    });
    return this.called;
  }
}
