import { shownCell, type Cell } from "../grid/cell";
import type { Localized } from "../language";
import type { DerivedFigure } from "../tables/figure";
import { sentencesAround, textsOfRow } from "../tables/left-out";
import type { Table } from "../tables/model";
import type { RowRole } from "../tables/roles";
import {
  CUTS_OFF,
  NOT_ASSESSED,
  NOT_SUMMED,
  REDEFINES_FIGURE,
  REDEFINES_SUM,
  SHOWS_A_PART,
  SPEAKS_OF_SUM,
} from "../values/vocabulary/sum-words";
import { saysMeanOfRates } from "../values/vocabulary/rate-policies";
import { quoted } from "../values/quote";
import type { SettledFigure } from "./settled-figure";
import { toNumber } from "../values/exact";

type ToldFigure = Pick<SettledFigure, "figure" | "outcome" | "keeps">;

/** With so many sums that are plain ones, and no more than one that is not, words beside them mean something else. */
const LEAST_PLAIN = 3;
/** A sum without what occurs twice speaks of people alone: other sums of its row say nothing about it. */
const ONCE_ONLY = /去重|重复|只[算计][1一]次|按实际人数/;
const SPEAKS_OF_RATE = /完成率|执行率|达标率|百分比|完成比例/;
/** A sentence on the whole of a table, not on its lines. */
const SPEAKS_OF_WHOLE = /合计|总计|总数|总和|汇总|小计|总分|总得分|总体|全站/;
const SUM_ROWS: ReadonlySet<RowRole | undefined> = new Set<RowRole | undefined>(["total", "subtotal"]);

/** Why a sum that departs must be left alone: words beside it restrict it or give it another meaning, and nothing here applies them. */
export class SaidOtherwise {
  private readonly sentences: readonly string[];
  private readonly notes: readonly string[];
  private readonly title: string | null;

  /** @param redefines whether words may say that a figure comes about in another way; of staffing they say what a mark counts, which is read */
  constructor(
    private readonly table: Table,
    private readonly settled: readonly ToldFigure[],
    private readonly redefines: boolean,
  ) {
    const { sheet, range, roles } = table;
    const isLine = (row: number): boolean => ["item", "total", "subtotal"].includes(roles?.rows.get(row) ?? "");
    this.sentences = roles ? sentencesAround(sheet, range, isLine) : [];
    this.notes = this.sentences.filter((text) => SPEAKS_OF_SUM.test(text) && (REDEFINES_SUM.test(text) || ONCE_ONLY.test(text)));
    this.title = table.title !== null && SHOWS_A_PART.test(table.title) ? table.title : null;
  }

  /** null where the figure may be told. */
  reason({ figure, outcome, keeps }: ToldFigure): Localized | null {
    if ((outcome !== "differs" && outcome !== "filled") || keeps !== undefined) return null;
    const { sheet, range, roles } = this.table;
    const role = roles?.rows.get(figure.row);
    const texts = textsOfRow(sheet, figure.row, range.left, range.right);
    const redefined = this.redefines ? this.redefiningWords(figure, texts) : null;
    if (redefined !== null) return saidText(redefined);
    if (role === "item") {
      const said = texts.find((text) => NOT_ASSESSED.test(text));
      return said !== undefined && outcome === "filled" && figure.quantity === "rate" ? saidText(said) : null;
    }
    if (!SUM_ROWS.has(role) || !(this.sumsDown(figure) || figure.quantity === "rate")) return null;
    const barred = texts.find((text) => NOT_SUMMED.test(text) || NOT_ASSESSED.test(text));
    if (barred !== undefined) return saidText(barred);
    if (skipsHidden(sheet.cell(figure.row, figure.column))) return HIDDEN;
    if (!this.sumsDown(figure)) return null;
    const said = texts.find((text) => SPEAKS_OF_SUM.test(text) && REDEFINES_SUM.test(text)) ?? this.notes[0] ?? this.title;
    return said === null || (this.isPlain(figure) && !ONCE_ONLY.test(said)) ? null : saidText(said);
  }

  /** The sentence by which the figure comes about in another way: a remark in its row, or one around the table that names its column or its sums. */
  private redefiningWords(figure: DerivedFigure, texts: readonly string[]): string | null {
    const { sheet, range, roles } = this.table;
    const header = this.headerOf(figure.column);
    const namesColumn = (text: string): boolean =>
      (header.length > 1 && text.includes(header)) ||
      (figure.quantity === "rate" && SPEAKS_OF_RATE.test(text)) ||
      (this.sumsDown(figure) && SPEAKS_OF_SUM.test(text));
    const label = texts[0] ?? "";
    const isSum = SUM_ROWS.has(roles?.rows.get(figure.row));
    const namesRow = (text: string): boolean =>
      (label.length > 1 && text.includes(label)) ||
      (SPEAKS_OF_WHOLE.test(text) ? isSum : !this.labels.some((other) => text.includes(other)));
    if (
      figure.quantity === "rate" &&
      this.sentences.some((text) => CUTS_OFF.test(text)) &&
      isCutOff(sheet.cell(figure.row, figure.column), figure)
    )
      return this.sentences.find((text) => CUTS_OFF.test(text)) ?? null;
    const beside = textsOfRow(sheet, figure.row, figure.column + 1, range.right).find(
      (text) => text.length > 4 && REDEFINES_FIGURE.test(text),
    );
    // Of a row of sums the mean is tried; of one that nobody knows as such the words alone tell it.
    const redefines = (text: string): boolean =>
      REDEFINES_FIGURE.test(text) || (!isSum && saysMeanOfRates(text) && label.length > 1 && text.includes(label));
    return beside ?? this.sentences.find((text) => redefines(text) && namesColumn(text) && namesRow(text)) ?? null;
  }

  /** What the lines of the table are called. */
  private get labels(): readonly string[] {
    const { sheet, range, roles } = this.table;
    return [...(roles?.rows ?? [])].flatMap(([row, role]) => {
      const label = role === "item" ? (textsOfRow(sheet, row, range.left, range.right)[0] ?? "") : "";
      return label.length > 1 ? [label] : [];
    });
  }

  /** The lowest words over a column, without what stands in brackets behind them. */
  private headerOf(column: number): string {
    const { sheet, roles } = this.table;
    const rows = [...(roles?.rows ?? [])].flatMap(([row, role]) => (role === "header" ? [row] : [])).sort((a, b) => b - a);
    const named = rows.map((row) => shownCell(sheet.seen(row, column))).find((shown) => shown.kind === "text");
    return named?.kind === "text" ? (named.plain.split(/[(（]/, 1)[0] ?? "") : "";
  }

  /** Whether it adds up cells of its own column. */
  private sumsDown(figure: DerivedFigure): boolean {
    const { inputs } = figure.explain();
    return inputs.length > 0 && inputs.every(({ row, column }) => column === figure.column && row !== figure.row);
  }

  /** Whether the other sums of its row are plain ones. */
  private isPlain({ row }: DerivedFigure): boolean {
    const sums = this.settled.filter(({ figure, outcome }) => figure.row === row && outcome !== "filled" && this.sumsDown(figure));
    const agreeing = sums.filter(({ outcome }) => outcome === "agrees").length;
    return agreeing >= LEAST_PLAIN && agreeing + 1 >= sums.length;
  }
}

/** Whether what stands there is the rate with its last digits cut off. */
function isCutOff(cell: Cell, { value }: DerivedFigure): boolean {
  const shown = shownCell(cell);
  if (shown.kind !== "number" || value === null || typeof value === "string") return false;
  const exactly = toNumber(value);
  return [100, 1000, 10_000].some((step) => Math.abs(Math.floor(exactly * step + 1e-9) / step - shown.value) < 1e-9);
}

/** SUBTOTAL(109, …) adds up what a filter shows, which nothing here can see. */
function skipsHidden(cell: Cell): boolean {
  return cell.kind === "formula" && /SUBTOTAL\(\s*10\d|AGGREGATE\(/i.test(cell.formula);
}

const HIDDEN: Localized = {
  zh: "本格公式（SUBTOTAL）只合计筛选后显示的行，程序看不到当时显示哪些行，不作核算，保持原样。",
  en: "This cell's formula (SUBTOTAL) adds up only the rows that a filter shows, and which these were cannot be seen; it is not computed and left as it stands.",
};

function saidText(words: string): Localized {
  const quote = quoted(words, 60);
  return {
    zh: `表中写明“${quote}”，这里应怎样计算无法确定，不作核算，保持原样。请按这句话自行核对。`,
    en: `The sheet says “${quote}”, and how this comes about by these words cannot be told, so it is not computed and left as it stands. Check it by these words.`,
  };
}
