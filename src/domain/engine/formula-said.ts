import { headersOver, sumsDown } from "../tables/left-out";
import type { DerivedFigure } from "../tables/figure";
import type { Table } from "../tables/model";
import { statedAmount } from "../tables/quantity";
import { isAmount } from "./operands-by-neighbours";

/** 到岗率=实到人数÷(应到人数-核减空编): what stands before the sign, and what behind it. */
const SAID = /^(?:注|备注|说明|其中|计算公式|公式)?[:：]?\d{0,2}[.、]?([^=＝:：()（）+＋×÷]{2,16})[=＝](.+)$/u;
/** A cap is applied by the families themselves. */
const CAPPED = /封顶|上限|最高|超过?100/;
const OPERATORS = "+＋\\-－−—×✕xX*·÷/／";
const OPERATOR = new RegExp(`[${OPERATORS}]`, "u");
const PIECE = new RegExp(
  `(?<number>\\d+(?:\\.\\d+)?)(?<percent>%?)|(?<operator>[${OPERATORS}])|(?<opens>[(（])|(?<closes>[)）])|(?<words>[^\\d${OPERATORS}()（）%\\s]+)`,
  "gu",
);
const NEARLY = 1e-9;
const MOST_PIECES = 40;

type Value = (row: number) => number;
/** A number, a sign, a bracket or a name of a formula in words. */
type Piece = Readonly<Partial<Record<"number" | "percent" | "operator" | "opens" | "closes" | "words", string>>>;

/** What a sentence says how a column comes about. */
interface SaidFormula {
  readonly text: string;
  readonly name: string;
  /** Columns of the table that it names. */
  readonly columns: readonly number[];
  /** It in the figures of a row; null where not all of it was understood. */
  readonly value: Value | null;
}

/** Sentences around a table that give a column's formula in words, held against how its figures were computed. */
export class FormulasSaid {
  private readonly said: readonly SaidFormula[];
  private readonly over: (column: number) => string;

  constructor(
    private readonly table: Table,
    sentences: readonly string[],
  ) {
    this.over = headersOver(table);
    const clauses = sentences.flatMap((text) => text.split(/[,，]/)).filter((clause) => !CAPPED.test(clause));
    this.said = clauses.flatMap((clause) => this.formulaOf(clause.replace(/\s/g, "")));
  }

  /** The sentence by which a figure comes about otherwise than it was computed; null where none says so. */
  against(figure: DerivedFigure): string | null {
    if (this.said.length === 0 || figure.value === null || typeof figure.value === "string") return null;
    const header = plainName(this.over(figure.column));
    const said = this.said.find(({ name }) => header.length > 1 && (name === header || name.endsWith(header) || header.endsWith(name)));
    if (!said) return null;
    const read = new Set(figure.explain().inputs.map(({ column }) => column));
    const passedOver = said.columns.some((column) => !read.has(column));
    if (sumsDown(figure)) return passedOver && said.value === null ? said.text : null;
    const value = said.value?.(figure.row) ?? Number.NaN;
    if (Number.isNaN(value)) return passedOver ? said.text : null;
    const computed = figure.value.valueOf();
    return Math.abs(value - computed) <= NEARLY * (1 + Math.abs(value)) ? null : said.text;
  }

  private formulaOf(text: string): SaidFormula[] {
    const [, name, formula] = SAID.exec(text) ?? [];
    if (name === undefined || formula === undefined || !OPERATOR.test(formula)) return [];
    const pieces = [...formula.matchAll(PIECE)].map(({ groups = {} }): Piece => groups);
    if (pieces.length > MOST_PIECES) return [];
    const columns = pieces.flatMap(({ words }) => (words === undefined ? [] : (this.columnCalled(words) ?? [])));
    return [{ text, name: plainName(name), columns, value: this.read(pieces) }];
  }

  private columnCalled(words: string): number | null {
    const { left, right } = this.table.range;
    for (let column = left; column <= right; column++) {
      const header = plainName(this.over(column));
      if (header.length > 1 && header === words) return column;
    }
    return null;
  }

  /** The formula as a function of a row: sums of products, brackets within. */
  private read(pieces: readonly Piece[]): Value | null {
    let at = 0;
    const operator = (): string => pieces[at]?.operator ?? "";
    const factor = (): Value | null => {
      const { number, percent, opens, words } = pieces[at++] ?? {};
      if (number !== undefined) {
        const share = Number(number) / (percent === "%" ? 100 : 1);
        return () => share;
      }
      if (opens !== undefined) {
        const inner = sum();
        return inner !== null && pieces[at++]?.closes !== undefined ? inner : null;
      }
      const column = words === undefined ? null : this.columnCalled(words);
      return column === null ? null : (row) => this.amountAt(row, column);
    };
    const chain = (next: () => Value | null, signs: RegExp, join: (sign: string, a: number, b: number) => number): Value | null => {
      let value = next();
      while (value !== null && signs.test(operator())) {
        const sign = pieces[at++]?.operator ?? "";
        const [one, other] = [value, next()];
        value = other === null ? null : (row) => join(sign, one(row), other(row));
      }
      return value;
    };
    const product = (): Value | null => chain(factor, /[×✕xX*·÷/／]/, (sign, a, b) => (/[÷/／]/.test(sign) ? a / b : a * b));
    const sum = (): Value | null => chain(product, /[+＋\-－−—]/, (sign, a, b) => (/[+＋]/.test(sign) ? a + b : a - b));
    const whole = sum();
    return at === pieces.length ? whole : null;
  }

  private amountAt(row: number, column: number): number {
    const amount = statedAmount(this.table.sheet, { row, column });
    return amount === null ? 0 : isAmount(amount) ? amount : Number.NaN;
  }
}

/** A header without its brackets and its number: 完成率（%） is 完成率. */
function plainName(words: string): string {
  return (words.split(/[(（]/, 1)[0] ?? "").replace(/[\s:：]/g, "");
}
