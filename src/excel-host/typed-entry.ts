import { displayFormat } from "../domain/grid/display-format";
import type { CellWrite, HostValue } from "./backing";
import { invalidArgument } from "./office-error";

type Entered = Pick<CellWrite, "content" | "numberFormat">;

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"]);

/**
 * What Excel makes of a value that is written to a cell, by hand or by an add-in: text that reads as a number, a percentage, a date or
 * a formula becomes that, unless the cell's format is Text or an apostrophe leads. Null leaves the cell as it is.
 */
export function enterValue(raw: unknown, numberFormat: string): Entered | null {
  if (raw === null || raw === undefined) return null;
  if (displayFormat(numberFormat).kind === "text") return { content: { value: asText(raw) } };
  if (typeof raw === "number" || typeof raw === "boolean") return { content: { value: raw } };
  if (typeof raw !== "string") throw invalidArgument("a cell takes text, a number or a boolean");
  if (raw.startsWith("'")) return { content: { value: raw.length === 1 ? null : raw.slice(1), quoted: true } };
  if (raw === "") return { content: { value: null } };
  if (raw.startsWith("=") && raw.length > 1) return { content: { formula: checkedFormula(raw) } };
  return enterText(raw, numberFormat);
}

function asText(raw: unknown): HostValue {
  if (raw === "") return null;
  if (typeof raw === "boolean") return raw ? "TRUE" : "FALSE";
  return typeof raw === "string" && raw.startsWith("'") ? raw.slice(1) : String(raw);
}

/** Excel refuses a formula that it cannot read; unbalanced brackets and quotes stand for all of that here. */
function checkedFormula(formula: string): string {
  let depth = 0;
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  for (const sign of bare) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (depth < 0) break;
  }
  if (depth !== 0 || bare.includes('"') || /[-+*/^&,(=]$/.test(bare.trim())) throw invalidArgument(`the formula ${formula}`);
  return formula;
}

function enterText(raw: string, numberFormat: string): Entered {
  const text = raw.trim();
  const number = readNumber(text);
  const general = displayFormat(numberFormat).kind === "general";
  if (number !== null) return { content: { value: number } };
  const percentage = /[%％]$/.test(text) ? readNumber(text.slice(0, -1).trimEnd()) : null;
  if (percentage !== null)
    return withFormat({ value: Number((percentage / 100).toPrecision(15)) }, general, /\./.test(text) ? "0.00%" : "0%");
  const date = readDate(text);
  if (date) return withFormat({ value: date.serial }, general, date.format);
  if (/^(true|false)$/i.test(text)) return { content: { value: text.toUpperCase() === "TRUE" } };
  if (ERRORS.has(text.toUpperCase())) return { content: { value: { error: text.toUpperCase() } } };
  if (/^[-+][A-Za-z(\d]/.test(text)) return { content: { formula: checkedFormula(`=${text}`) } };
  return { content: { value: raw } };
}

function withFormat(content: { readonly value: HostValue }, general: boolean, numberFormat: string): Entered {
  return general ? { content, numberFormat } : { content };
}

function readNumber(text: string): number | null {
  if (!/^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][-+]?\d+)?$/.test(text) || !/\d/.test(text)) return null;
  const value = Number(text.replace(/,/g, ""));
  return Number.isFinite(value) ? value : null;
}

function readDate(text: string): { readonly serial: number; readonly format: string } | null {
  const full = /^(\d{4})([-/年])(\d{1,2})(?:[-/月](\d{1,2})日?)$/.exec(text);
  if (full) return dated(Number(full[1]), Number(full[3]), Number(full[4]), full[2] === "年" ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d");
  const month = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/.exec(text);
  if (month) return dated(Number(month[1]), Number(month[2] ?? month[3]), 1, month[3] ? 'yyyy"年"m"月"' : "mmm-yy");
  // The year that Excel would add is today's; a host without a clock takes a fixed one, and the cell is a date all the same.
  const day = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text);
  return day ? dated(2024, Number(day[1]), Number(day[2] ?? day[3]), 'm"月"d"日"') : null;
}

function dated(year: number, month: number, day: number, format: string): { readonly serial: number; readonly format: string } | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { serial: Math.round(time / 86_400_000) + 25_569, format };
}
