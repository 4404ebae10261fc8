import { statedNumber } from "../tables/agreement";
import { formatAddress, placeInSheet } from "../grid/address";
import { cellText, shownCell } from "../grid/cell";
import type { DerivedFigure } from "../tables/figure";
import type { Table } from "../tables/model";
import { SUM_ROWS, WRITABLE_ROWS } from "../tables/roles";
import { BESIDE, headersOver, sentencesAround } from "../tables/left-out";
import {
  cluesOf,
  COUNTS_OTHERWISE,
  COUNTS_SOME_OTHERWISE,
  LOWERS_GRADE,
  OF_ANOTHER_STATUS,
  RESTRICTS_SUM,
} from "../values/vocabulary/sum-words";
import { HEADS_REMARKS } from "../values/vocabulary/no-figures";
import { isNamedIn } from "../values/named-in";
import { parseUnit } from "../values/unit";
import type { SettledFigure } from "./settled-figure";
import { inBrackets } from "./words-on-lines";

/** Cells and texts of a formula. */
const NO_NUMBER = /"[^"]*"|\$?[A-Z]{1,3}\$?\d{1,7}/g;
const OPERAND = "§";
const AMOUNT = /([-+*])(\d+(?:\.\d+)?)|^=?(\d+(?:\.\d+)?)\*/g;

/**
 * +100, *0.5: an amount that stands in a formula beside cells. Shares of a hundred, what is divided by and sums of typed numbers alone
 * (=1+1+0.8) do not count.
 */
function ownAmount(formula: string): string | null {
  const bare = formula.replace(NO_NUMBER, OPERAND);
  if (!bare.includes(OPERAND)) return null;
  for (const [whole, sign, amount, first] of bare.matchAll(AMOUNT)) {
    const number = Number(amount ?? first);
    if (number !== 1 && number !== 0 && !(number === 100 && sign !== "+" && sign !== "-")) return whole;
  }
  return null;
}

const AGREED = /协议|要求|标准|应[在到配]|核定|指标|目标|计划/;

/** 持续在岗8人÷期内曾在册10人: a quotient over something else than what was agreed. */
function isOverAnother(words: string): boolean {
  const [above = "", ...below] = words.split(/[÷/]/);
  // 人/次 is a unit.
  return below.length > 0 && [above, ...below].every((part) => part.length > 2 || /\d/.test(part)) && !AGREED.test(below.join(""));
}

/** ×0.2, 按20%折算: shares, which the families read. */
const SHARE = /[×*]\s*\d|\d\s*[%％]/;

/** 见附表: what gives the line's amounts stands somewhere else. */
const ELSEWHERE = /见附|另见|附[表件]/;

/** 合办, B岗: of whom a header speaks. */
const SHORTEST_SUBJECT = 2;

/** Something that one line has of its own: where, and how a person reads it. */
interface Trait {
  /** Of what kinds it is: where a line that agrees has one of the same kind, it tells nothing. */
  readonly kinds: readonly string[];
  readonly words: string;
}

/**
 * Lines of their own: a remark, a comment, brackets behind the name, a post of another status, a formula with an amount in it, a unit in a number format,
 * which no line has whose figure agrees. Why just these figures depart, it may tell: what they should be is then no more than probable.
 */
export class SingledOut {
  /** Sentences by which some lines count for more, and for less, without their names. */
  private readonly said: Readonly<Record<"more" | "less", string | null>>;
  /** What is said of counting around the table and on other sheets. */
  private readonly sentences: readonly string[];
  private names: ReadonlyMap<string, number> | null = null;
  private readonly over: (column: number) => string;
  private readonly traits = new Map<number, readonly Trait[]>();
  /** Kinds of traits of the lines that agree, by the column of the figure. */
  private readonly common = new Map<number, ReadonlySet<string>>();

  constructor(
    private readonly table: Table,
    private readonly settled: readonly SettledFigure[],
  ) {
    const { sheet, range, roles } = table;
    this.over = headersOver(table);
    const isLine = (row: number): boolean => WRITABLE_ROWS.has(roles?.rows.get(row) ?? "unread");
    const around = sentencesAround(sheet, range, (row) => isLine(row) || roles?.rows.get(row) === "header");
    const sentence = (words: RegExp): string | null => around.find((text) => words.test(text)) ?? null;
    this.said = { more: sentence(COUNTS_SOME_OTHERWISE.more), less: sentence(COUNTS_SOME_OTHERWISE.less) };
    this.sentences = [...around.filter((text) => cluesOf(text).length > 0), ...(table.elsewhere ?? [])];
  }

  /** What singles out the line of a figure that departs; null where nothing does. */
  words({ figure }: SettledFigure): string | null {
    // Whose post it is says nothing of a rate.
    const ofRow = this.ofRow(figure.row).filter(({ kinds: [kind = ""] }) => figure.quantity !== "rate" || !kind.startsWith("status"));
    const own = [...ofRow, ...this.ofCells(figure)];
    const common = own.length === 0 ? null : this.commonTo(figure.column);
    return own.find(({ kinds }) => !kinds.some((kind) => common?.has(kind)))?.words ?? this.saidOfSome(figure) ?? this.inHeader(figure);
  }

  private saidOfSome({ row, column, value, quantity }: DerivedFigure): string | null {
    if (this.said.more === null && this.said.less === null) return null;
    const stated = statedNumber(shownCell(this.table.sheet.cell(row, column)), quantity === "rate");
    if (stated === null || value === null || typeof value === "string") return null;
    return this.said[stated.number.compare(value) > 0 ? "more" : "less"];
  }

  /** 完成率（合办项目按半数计）, A岗小计（B岗不计）: what the header says in brackets of some of its lines, and nobody here has taken up. */
  private inHeader({ column }: DerivedFigure): string | null {
    const header = this.over(column);
    const inner = inBrackets(header);
    // 按月计, 按四有计 speak of all lines.
    const at = inner === null || /四有/.test(inner) ? -1 : (COUNTS_OTHERWISE.exec(inner)?.index ?? -1);
    return at < SHORTEST_SUBJECT || this.isTakenUp(column) ? null : header;
  }

  /** What speaks against filling an empty cell in the plain way: a comment or a sentence on how its line is counted, or its header. */
  wordsAgainst({ figure }: SettledFigure): string | null {
    const own = [...this.commentsOn(figure), ...(this.isSum(figure.row) ? [] : this.named(figure.row))];
    return own.find(({ words }) => COUNTS_OTHERWISE.test(words))?.words ?? this.inHeader(figure);
  }

  /** Whether the words over a column are a way of counting that the table follows. */
  private isTakenUp(column: number): boolean {
    const { policies = [], roles, sheet } = this.table;
    return policies.some(
      ({ cell }) =>
        cell !== null &&
        roles?.rows.get(cell.row) === "header" &&
        (sheet.mergeAt(cell.row, cell.column)?.left ?? cell.column) <= column &&
        (sheet.mergeAt(cell.row, cell.column)?.right ?? cell.column) >= column,
    );
  }

  private commonTo(column: number): ReadonlySet<string> {
    const known = this.common.get(column);
    if (known) return known;
    const agreeing = this.settled.filter(({ figure, outcome }) => figure.column === column && outcome === "agrees");
    const common = new Set(
      agreeing.flatMap(({ figure }) => [...this.ofRow(figure.row), ...this.ofCells(figure)].flatMap(({ kinds }) => kinds)),
    );
    this.common.set(column, common);
    return common;
  }

  private ofRow(row: number): readonly Trait[] {
    const known = this.traits.get(row);
    if (known) return known;
    const traits = this.isSum(row) ? this.ofSum(row) : this.ofLine(row);
    this.traits.set(row, traits);
    return traits;
  }

  /** 合计（按核定数封顶）, 稳岗率（8人÷10人）: a sum's own label restricts it; remarks beside it. */
  private ofSum(row: number): Trait[] {
    const { range } = this.table;
    return this.textsOf(row, range.left, range.right + BESIDE).flatMap(({ column, text }) => {
      const inner = inBrackets(text);
      if (inner !== null && (RESTRICTS_SUM.test(inner) || COUNTS_OTHERWISE.test(inner) || isOverAnother(inner)))
        return [{ kinds: [`label ${text}`], words: text }];
      return this.isRemark(column) ? remarkTrait(text) : [];
    });
  }

  private ofLine(row: number): Trait[] {
    const { range, roles } = this.table;
    const traits: Trait[] = this.named(row);
    for (const { column, text } of this.textsOf(row, range.left, range.right + BESIDE)) {
      if (this.isRemark(column)) {
        traits.push(...remarkTrait(text));
      } else if (roles?.columns.get(column) === "label") {
        const inner = inBrackets(text);
        if (inner !== null && !SHARE.test(inner) && (cluesOf(inner).length > 0 || ELSEWHERE.test(inner)))
          traits.push({ kinds: [`brackets ${column}`], words: text });
        if (OF_ANOTHER_STATUS.test(text)) traits.push({ kinds: [`status ${text}`], words: text });
      }
    }
    return traits;
  }

  /** 入户探访按480人次计算, 社工04四月停薪留职: a sentence on counting that names the line, as no other line is called. */
  private named(row: number): Trait[] {
    if (this.sentences.length === 0) return [];
    const own = this.labelsOf(row).filter((label) => this.lines().get(label) === row);
    return this.sentences
      .filter((sentence) => own.some((label) => isNamedIn(sentence, label)))
      .map((words) => ({ kinds: [`sentence ${words}`], words }));
  }

  /** The lines by what only they are called: 社工 beside 社工01 is a post. */
  private lines(): ReadonlyMap<string, number> {
    if (this.names) return this.names;
    const labels = [...(this.table.roles?.rows ?? [])].flatMap(([row, role]) =>
      role === "item" ? this.labelsOf(row).map((label) => ({ row, label })) : [],
    );
    const told = labels.filter(({ label }) => this.sentences.some((sentence) => isNamedIn(sentence, label)));
    const isAlone = (own: (typeof labels)[number]): boolean => !labels.some((other) => other !== own && isNamedIn(other.label, own.label));
    const lines = new Map(told.filter(isAlone).map(({ row, label }) => [label, row]));
    return (this.names = lines);
  }

  private labelsOf(row: number): string[] {
    const { range, roles } = this.table;
    return this.textsOf(row, range.left, range.right).flatMap(({ column, text }) => (roles?.columns.get(column) === "label" ? [text] : []));
  }

  /** Amounts in the figure's own formula, and units in the number formats of what it is computed from. */
  private ofCells(figure: DerivedFigure): Trait[] {
    const { sheet } = this.table;
    const cell = sheet.cell(figure.row, figure.column);
    const traits: Trait[] = this.commentsOn(figure);
    const amount = cell.kind === "formula" ? ownAmount(cell.formula) : null;
    if (cell.kind === "formula" && amount !== null) traits.push({ kinds: [`formula ${amount}`], words: cell.formula });
    if (this.isSum(figure.row)) return traits;
    for (const input of figure.explain().inputs) {
      if (input.sheet !== sheet.name) continue;
      const shown = shownCell(sheet.cell(input.row, input.column));
      const unit = shown.kind === "number" ? /"([^"]*)"/.exec(shown.format.code)?.[1] : undefined;
      if (unit !== undefined && /\p{L}/u.test(unit) && parseUnit(unit) === null)
        traits.push({ kinds: [`unit ${unit}`], words: `${formatAddress(input)} ${unit}` });
    }
    return traits;
  }

  /** What somebody wrote of counting as a comment on a cell of the line. */
  private commentsOn(figure: DerivedFigure): Trait[] {
    const { sheet, range } = this.table;
    if (sheet.comments.size === 0) return [];
    const near = new Set([figure.column, ...figure.explain().inputs.flatMap(({ row, column }) => (row === figure.row ? [column] : []))]);
    const found: Trait[] = [];
    for (let column = range.left; column <= range.right; column++) {
      const words = sheet.comments.get(placeInSheet(figure.row, column));
      if (
        words !== undefined &&
        (cluesOf(words).length > 0 || (near.has(column) && (COUNTS_OTHERWISE.test(words) || LOWERS_GRADE.test(words))))
      )
        found.push({ kinds: [`comment ${words}`], words });
    }
    return found;
  }

  private isSum(row: number): boolean {
    return SUM_ROWS.has(this.table.roles?.rows.get(row) ?? "unread");
  }

  private isRemark(column: number): boolean {
    const role = this.table.roles?.columns.get(column);
    return (
      column > this.table.range.right || role === "remark" || role === "own" || role === "unread" || HEADS_REMARKS.test(this.over(column))
    );
  }

  private textsOf(row: number, left: number, right: number): { readonly column: number; readonly text: string }[] {
    const { sheet } = this.table;
    return sheet
      .filledColumns(row)
      .filter((column) => column >= left && column <= right && shownCell(sheet.cell(row, column)).kind === "text")
      .map((column) => ({ column, text: cellText(sheet.cell(row, column)) }));
  }
}

function remarkTrait(text: string): Trait[] {
  const clues = cluesOf(text);
  return clues.length > 0 ? [{ kinds: clues.map((clue) => `remark ${clue}`), words: text }] : [];
}
