import { MAX_COLUMNS, MAX_ROWS, parseRange } from "../domain/grid/address";
import type { Expression, Operator } from "./expression";
import { tableColumns } from "./table-columns";

const CELLS = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*`;
const PLAIN_SHEET = String.raw`(?:\[\d+\])?[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?`;

/** One token; groups: 1 text, 2 sheet in quotes, 3 plain sheet, 4 cells, 5 what follows the sheet else, 6 error, 7 function, 8 table, 9 word, 10 number, 11 sign. */
const TOKEN = new RegExp(
  [
    String.raw`"((?:[^"]|"")*)"`,
    String.raw`(?:(?:'((?:[^']|'')+)'|(${PLAIN_SHEET}))!)?(?:(${CELLS})(?![\p{L}\p{N}_.(![])|(?<=!)(${WORD}|#REF!))`,
    String.raw`(#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A))`,
    String.raw`(${WORD})\(`,
    String.raw`(${WORD})\[`,
    String.raw`(${WORD})(?!!)`,
    String.raw`(\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|\.\d+(?:[Ee][+-]?\d+)?)`,
    String.raw`(<>|<=|>=|[-+*/^&=<>%(),;])`,
  ].join("|"),
  "uy",
);

/** How tightly an operator of two operands binds. */
const BINDS: Readonly<Record<Operator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

/** Formulas nested deeper than this are not read: Excel itself stops at 64 levels of functions. */
const MAX_DEPTH = 200;

/**
 * Takes a formula (with its leading `=`) apart. One that says something not understood here (lists in braces, intersections) becomes a
 * call of no known function over the cells that it names.
 */
export function parseFormula(formula: string): Expression {
  const text = formula.replace(/^=/, "");
  return new Parser(text).whole() ?? { kind: "call", name: "", operands: namedCells(text) };
}

/** The cells, names and tables that a formula names, wherever in it, and the functions that may reach any cell. */
function namedCells(text: string): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < text.length;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const cells = match?.[4];
    if (cells !== undefined) {
      try {
        found.push(area(match?.[2]?.replace(/''/g, "'") ?? match?.[3] ?? null, cells));
      } catch (error) {
        if (!(error instanceof NotUnderstood)) throw error;
      }
    }
    const [, , , , , after, , call, table, word] = match ?? [];
    if (call !== undefined) found.push({ kind: "call", name: call.toUpperCase(), operands: [] });
    if (table !== undefined) found.push({ kind: "table", name: table, columns: null, rows: "all" });
    if (after !== undefined && after !== "#REF!") found.push(named(after, match?.[2]?.replace(/''/g, "'") ?? match?.[3] ?? null));
    if (word !== undefined && !/^(?:true|false)$/i.test(word)) found.push(named(word, null));
    at = match ? TOKEN.lastIndex : at + 1;
  }
  return found;
}

/** Thrown inside the parser alone. */
class NotUnderstood extends Error {}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): Expression | null {
    try {
      const expression = this.binary(0);
      this.skipSpace();
      return this.at === this.text.length ? expression : null;
    } catch (error) {
      if (error instanceof NotUnderstood) return null;
      throw error;
    }
  }

  private binary(least: number): Expression {
    if (++this.depth > MAX_DEPTH) throw new NotUnderstood();
    let left = this.unary();
    for (;;) {
      const operator = this.operator();
      if (operator === null || BINDS[operator] <= least) break;
      this.take(operator);
      const right = this.binary(BINDS[operator]);
      left = { kind: "binary", operator, left, right };
    }
    this.depth--;
    return left;
  }

  /** A sign binds tighter than a power in Excel: -2^2 is 4. */
  private unary(): Expression {
    if (++this.depth > MAX_DEPTH) throw new NotUnderstood();
    const sign = this.next("-") ? "-" : this.next("+") ? "+" : null;
    if (sign) this.take(sign);
    let expression: Expression = sign ? { kind: "sign", negative: sign === "-", operand: this.unary() } : this.operand();
    while (this.next("%")) {
      this.take("%");
      expression = { kind: "percent", operand: expression };
    }
    this.depth--;
    return expression;
  }

  private operand(): Expression {
    if (this.next("(")) {
      this.take("(");
      const inner = this.binary(0);
      this.take(")");
      return inner;
    }
    this.skipSpace();
    TOKEN.lastIndex = this.at;
    const match = TOKEN.exec(this.text);
    if (!match) throw new NotUnderstood();
    this.at = TOKEN.lastIndex;
    const [, text, quoted, plain, cells, after, error, call, table, word, number] = match;
    if (text !== undefined) return { kind: "constant", value: text.replace(/""/g, '"') };
    const sheet = quoted?.replace(/''/g, "'") ?? plain ?? null;
    if (cells !== undefined) return area(sheet, cells);
    if (after !== undefined) return after === "#REF!" ? { kind: "error", code: after } : named(after, sheet);
    if (error !== undefined) return { kind: "error", code: error };
    if (call !== undefined)
      return { kind: "call", name: call.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, ""), operands: this.operands() };
    if (table !== undefined) return this.table(table);
    if (word !== undefined) {
      if (/^(?:true|false)$/i.test(word)) return { kind: "constant", value: word.toUpperCase() === "TRUE" };
      return named(word, null);
    }
    if (number !== undefined) return { kind: "constant", value: Number(number) };
    throw new NotUnderstood();
  }

  private operands(): Expression[] {
    const operands: Expression[] = [];
    if (this.next(")")) {
      this.take(")");
      return operands;
    }
    for (;;) {
      operands.push(this.next(",") || this.next(")") ? { kind: "missing" } : this.binary(0));
      if (!this.next(",")) break;
      this.take(",");
    }
    this.take(")");
    return operands;
  }

  /** What stands in the brackets behind a table's name. */
  private table(name: string): Expression {
    const from = this.at;
    for (let open = 1; open > 0; this.at++) {
      const letter = this.text[this.at];
      if (letter === undefined) throw new NotUnderstood();
      if (letter === "'") this.at++;
      else if (letter === "[") open++;
      else if (letter === "]") open--;
    }
    const columns = tableColumns(name, this.text.slice(from, this.at - 1));
    if (!columns) throw new NotUnderstood();
    return columns;
  }

  private operator(): Operator | null {
    this.skipSpace();
    const two = this.text.slice(this.at, this.at + 2);
    if (two in BINDS) return two as Operator;
    const one = this.text[this.at] ?? "";
    return one in BINDS ? (one as Operator) : null;
  }

  private next(sign: string): boolean {
    this.skipSpace();
    return this.text.startsWith(sign, this.at);
  }

  private take(sign: string): void {
    if (!this.next(sign)) throw new NotUnderstood();
    this.at += sign.length;
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }
}

function named(name: string, sheet: string | null): Expression {
  return sheet?.startsWith("[") ? { kind: "outside" } : { kind: "name", name, sheet };
}

function area(sheets: string | null, cells: string): Expression {
  // [1]Sheet!A1, 'C:\folder\[book.xlsx]Sheet'!A1
  if (sheets !== null && sheets.includes("]", sheets.indexOf("[") + 1) && sheets.includes("[")) return { kind: "outside" };
  const [sheet = null, lastSheet = null] = sheets?.split(":") ?? [];
  const plain = cells.replace(/\$/g, "");
  const absolute = cells.split(":").every((corner) => /^(?:\$[A-Za-z]+\$\d+|\$[A-Za-z]+|\$\d+)$/.test(corner));
  const range = parseRange(plain) ?? wholeLines(plain);
  if (!range) throw new NotUnderstood();
  return { kind: "area", sheet, lastSheet, range, absolute };
}

/** Whole columns (A:C) and whole rows (3:5). */
function wholeLines(cells: string): ReturnType<typeof parseRange> {
  const [first = "", last = ""] = cells.split(":");
  const numbers = /^\d+$/.test(first);
  const corners = numbers ? parseRange(`A${first}:A${last}`) : parseRange(`${first}1:${last}1`);
  if (!corners) return null;
  return numbers ? { ...corners, left: 0, right: MAX_COLUMNS - 1 } : { ...corners, top: 0, bottom: MAX_ROWS - 1 };
}
