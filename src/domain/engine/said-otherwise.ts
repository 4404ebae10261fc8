import type { CellRange } from "../grid/address";
import { shownCell, type Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import { statedNumber } from "../tables/agreement";
import type { DerivedFigure } from "../tables/figure";
import type { TableFamily } from "../tables/family";
import { sentencesAround, sumsDown, textsOfRow } from "../tables/left-out";
import type { Table } from "../tables/model";
import { SUM_ROWS } from "../tables/roles";
import {
  NOT_ASSESSED,
  NOT_SUMMED,
  ONCE_ONLY,
  onlyTakesAway,
  REDEFINES_SUM,
  SHOWS_A_PART,
  SPEAKS_OF_SUM,
  TAKEN_AWAY,
} from "../values/vocabulary/sum-words";
import { quoted } from "../values/quote";
import type { SettledFigure } from "./settled-figure";
import { WordsOnFigures } from "./words-on-figures";
import { WordsOnLines } from "./words-on-lines";

type ToldFigure = Pick<SettledFigure, "figure" | "outcome" | "keeps">;

/** With so many sums that are plain ones, and no more than one that is not, words beside them mean something else. */
const LEAST_PLAIN = 3;

/** Why a sum that departs must be left alone: words beside it restrict it or give it another meaning, and nothing here applies them. */
export class SaidOtherwise {
  private readonly words: WordsOnFigures;
  private readonly onLines: WordsOnLines;
  private readonly notes: readonly string[];
  private readonly title: string | null;
  /** Lines with a figure that agrees. */
  private agreeing: ReadonlySet<number> | null = null;

  constructor(
    private readonly table: Table,
    private readonly settled: readonly ToldFigure[],
    family: TableFamily,
  ) {
    const { sheet, range, roles } = table;
    const isLine = (row: number): boolean =>
      ["item", "total", "subtotal"].includes(roles?.rows.get(row) ?? "") && !isSentence(sheet, row, range);
    const sentences = roles ? sentencesAround(sheet, range, isLine) : [];
    this.words = new WordsOnFigures(table, family, sentences);
    this.onLines = new WordsOnLines(table, sentences);
    this.notes = sentences.filter((text) => SPEAKS_OF_SUM.test(text) && (REDEFINES_SUM.test(text) || ONCE_ONLY.test(text)));
    this.title = table.title !== null && SHOWS_A_PART.test(table.title) ? table.title : null;
  }

  /** The words on a figure's own line by which it counts otherwise; null where none do, or nothing departs from the plain way. */
  remark(told: ToldFigure): string | null {
    const { figure } = told;
    if (!isOpen(told) || figure.quantity === "label" || this.table.roles?.rows.get(figure.row) !== "item") return null;
    const words = this.onLines.of(figure.row);
    return words !== null && figure.quantity !== "rate" && onlyTakesAway(words) && this.isBeyond(figure) ? null : words;
  }

  /** Whether more is stated than was computed. */
  private isBeyond({ row, column, value, quantity }: DerivedFigure): boolean {
    const stated = statedNumber(shownCell(this.table.sheet.cell(row, column)), quantity === "rate");
    return stated !== null && value !== null && typeof value !== "string" && stated.number.compare(value) > 0;
  }

  /** null where the figure may be told. */
  reason(told: ToldFigure): Localized | null {
    if (!isOpen(told)) return null;
    const { figure, outcome } = told;
    const { sheet, range, roles } = this.table;
    const role = roles?.rows.get(figure.row);
    const texts = textsOfRow(sheet, figure.row, range.left, range.right);
    const redefined = this.words.redefining(figure);
    if (redefined !== null) return saidText(redefined);
    if (role === "item") {
      const remark = this.remark(told);
      if (remark !== null) return saidText(remark);
      const said = texts.find((text) => NOT_ASSESSED.test(text));
      return said !== undefined && outcome === "filled" && figure.quantity === "rate" ? saidText(said) : null;
    }
    if (!SUM_ROWS.has(role ?? "unread") || !(sumsDown(figure) || figure.quantity === "rate")) return null;
    const barred = texts.find((text) => NOT_SUMMED.test(text) || NOT_ASSESSED.test(text));
    if (barred !== undefined) return saidText(barred);
    const taken = sumsDown(figure) ? this.takenAway(figure) : null;
    if (taken !== null) return saidText(taken);
    if (skipsHidden(sheet.cell(figure.row, figure.column))) return HIDDEN;
    if (!sumsDown(figure)) return null;
    const said =
      texts.find((text) => SPEAKS_OF_SUM.test(text) && REDEFINES_SUM.test(text)) ??
      this.notes[0] ??
      this.title ??
      (outcome === "differs" ? this.onSummed(figure) : null);
    return said === null || (this.isPlain(figure) && !ONCE_ONLY.test(said)) ? null : saidText(said);
  }

  /** A row among those that are summed whose name says that it is taken away; null where none is. */
  private takenAway(figure: DerivedFigure): string | null {
    const { sheet, range } = this.table;
    for (const { row } of figure.explain().inputs) {
      const taken = textsOfRow(sheet, row, range.left, range.right)[0] ?? "";
      if (TAKEN_AWAY.test(taken)) return taken;
    }
    return null;
  }

  /** 各计一半: what a remark says of one of the entries that are summed, unless they are written so that the line's own figure agrees. */
  private onSummed(figure: DerivedFigure): string | null {
    this.agreeing ??= new Set(this.settled.flatMap((one) => (one.outcome === "agrees" ? [one.figure.row] : [])));
    for (const { row } of figure.explain().inputs) {
      const words = this.table.roles?.rows.get(row) === "item" && !this.agreeing.has(row) ? this.onLines.of(row) : null;
      if (words !== null) return words;
    }
    return null;
  }

  /** Whether the other sums of its row are plain ones. */
  private isPlain({ row }: DerivedFigure): boolean {
    const sums = this.settled.filter(({ figure, outcome }) => figure.row === row && outcome !== "filled" && sumsDown(figure));
    const agreeing = sums.filter(({ outcome }) => outcome === "agrees").length;
    return agreeing >= LEAST_PLAIN && agreeing + 1 >= sums.length;
  }
}

/** Whether a cell would be written, and nothing in it says that it is right as it stands. */
function isOpen({ outcome, keeps }: Pick<ToldFigure, "outcome" | "keeps">): boolean {
  return (outcome === "differs" || outcome === "filled") && keeps === undefined;
}

/** So long is a sentence at least. */
const SENTENCE = 12;

/** A line of a list that holds nothing but one long text: a note that nobody has set apart. */
function isSentence(sheet: Sheet, row: number, { left, right }: CellRange): boolean {
  const cells = sheet.row(row);
  let only: Cell | null = null;
  for (let column = left; column <= right && column < cells.length; column++) {
    const cell = sheet.cell(row, column);
    if (cell.kind === "empty") continue;
    // Most lines hold more than one thing.
    if (only !== null) return false;
    only = cell;
  }
  return only?.kind === "text" && only.plain.length >= SENTENCE;
}

/** SUBTOTAL(109, …) adds up what a filter shows, which nothing here can see. */
function skipsHidden(cell: Cell): boolean {
  return cell.kind === "formula" && /SUBTOTAL\(\s*10\d|AGGREGATE\(/i.test(cell.formula);
}

const HIDDEN: Localized = {
  zh: "本格公式（SUBTOTAL）只合计筛选后显示的行，程序看不到当时显示哪些行，不作核算，保持原样。",
  en: "This cell's formula (SUBTOTAL) adds up only the rows that a filter shows, and which these were cannot be seen; it is not computed and left as it stands.",
};

/** Why a figure is not computed: the sheet says how it comes about, and nothing here applies it. */
export function saidText(words: string): Localized {
  const quote = quoted(words, 60);
  return {
    zh: `表中写明“${quote}”，这里应怎样计算无法确定，不作核算，保持原样。请按这句话自行核对。`,
    en: `The sheet says “${quote}”, and how this comes about by these words cannot be told, so it is not computed and left as it stands. Check it by these words.`,
  };
}
