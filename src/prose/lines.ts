import { breaksBetween } from "./line-breaks";
import { linesOf, LONGEST_HEADING, type Line } from "./line-kinds";
import { leadingClauses, wordsApart } from "./table-context";
import type { FieldLine } from "./field-blocks";
import { isRule, rowCells, type ReportCell, type ReportTable } from "./table-lines";
import { SaidBelow, type SaidStretch } from "./said-below";
import { itemAt, lastItem } from "../domain/values/present";

/** A text without the white space that scans and line breaks put into it. */
export interface PlainText {
  readonly original: string;
  /** `\n` where a sentence ends though no mark says so: before a heading or a list item, around a table. */
  readonly plain: string;
  /** Original offset of each character of `plain`. */
  readonly offsets: readonly number[];
  readonly headings: readonly Heading[];
  /** Where a list begins whose lead (协议指标：) stands in the line before, and where it ends. */
  readonly lists: readonly { readonly lead: number; readonly from: number; readonly to: number }[];
  /** Stretches of which a line above them says what all their figures are. */
  readonly said: readonly SaidStretch[];
  /** Lines that are rows of a table: they are no sentences, and are read as tables. */
  readonly tableRows: number;
  readonly tables: readonly ReportTable[];
}

/** A line that names what stands below it, up to the next one of its level or above. */
export interface Heading {
  /** Offsets in `plain`. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** 1 the highest. */
  readonly level: number;
}

/** 各乡镇社工站：, 尊敬的评委：, 岭南街道办事处：; to whom a letter speaks is no lead of what stands below it. */
const ADDRESSES =
  /^(?:各(?!项|类|片区|区域|指标|年度|季度|服务)|尊敬的|敬爱的|亲爱的|致|Dear\b|To\b).{0,40}[:：]$|^[^\d,，。;；]{2,40}(?:局|办事处|办公室|委员会|党工委|同志|领导|评委|专家|老师|基金会|街坊|朋友|处|办|科|委)们?(?:您?好|大家好)?[:：]$/u;

/** Reads lines for what they are, and joins those that only the page's width has parted. */
export function readLines(original: string): PlainText {
  const lines = linesOf(original);
  const tables = new TableCollector(original);
  const said = new SaidBelow();
  const offsets: number[] = [];
  const signs: string[] = [];
  const titles: Omit<Heading, "text">[] = [];
  const lists: (PlainText["lists"][number] & { to: number; plain: boolean | null })[] = [];
  let list: (typeof lists)[number] | null = null;
  let before: Line | null = null;
  let gap = false;
  const widest = lines.reduce((most, { kind, plain }) => (kind === "text" ? Math.max(most, plain.length) : most), 0);
  for (const [index, line] of lines.entries()) {
    if (line.kind === "blank") {
      gap = true;
      continue;
    }
    if (before && breaksBetween(before, line, gap, widest) && signs.length > 0 && signs.at(-1) !== "\n") {
      signs.push("\n");
      offsets.push(Math.max(0, line.start - 1));
    }
    const from = signs.length;
    if (line.kind !== "table") {
      for (let at = line.start; at < line.end; at++) {
        for (const part of normalised(original, at)) {
          signs.push(part);
          offsets.push(at);
        }
      }
    }
    const item = line.bullet || line.kind === "item";
    // 片区一： and the line right below it, where no mark makes an item of it.
    const below = line.kind === "text" && !gap && list !== null && list.plain !== false;
    if (list && (line.kind === "heading" || !(item || below))) list = null;
    if (list && list.plain === null) list.plain = !item;
    if (list) list.to = signs.length;
    if (/[:：]$/.test(line.plain) && !ADDRESSES.test(line.plain) && lines[index + 1])
      lists.push((list = { lead: from, from: signs.length, to: signs.length, plain: null }));
    if (line.kind === "heading") titles.push({ from, to: signs.length, level: line.level });
    // 二、已完成的：活动4场 below 一、下一步重点 is no part of it.
    else if (line.mark > 0 && isBelowEqual(titles, line.mark)) titles.push({ from, to: from, level: line.mark });
    said.read(signs.slice(from).join(""), from, line.mark, line.kind === "heading" || (gap && !item));
    tables.read(line, gap);
    before = line;
    gap = false;
  }
  const plain = signs.join("");
  const headings = titles.map((title) => ({ ...title, text: plain.slice(title.from, title.to) }));
  return {
    original,
    plain,
    offsets,
    headings,
    lists,
    said: said.found,
    tableRows: lines.filter(({ kind }) => kind === "table").length,
    tables: tables.found,
  };
}

/** Whether an item of a level ends what a heading of the same level, or of one below it, has begun. */
function isBelowEqual(titles: readonly Omit<Heading, "text">[], mark: number): boolean {
  const last = titles.findLastIndex(({ level }) => level < mark);
  return titles.slice(last + 1).some(({ level, from, to }) => level === mark && to > from);
}

/** Lines that are headings only because they stand alone have a level below every numbered one. */
const LOWEST_NUMBERED = 7;

const FILLED_IN = /[:：]/;
/** 表2：片区二, 统计期间：2023年: after such a word stands what a table is of. */
const WHAT_OF = /^[#*\s]*(?:[表图附续]|table|figure|chart|annex)|(?:期间|周期|时段|年度|时间|范围|对象|口径|period|year|scope)\s*[:：]/i;

/** Gathers rows that follow one another, under the headings above them. */
class TableCollector {
  readonly found: (Omit<ReportTable, "rows"> & { rows: ReportCell[][] })[] = [];
  private readonly open: { readonly level: number; readonly text: string }[] = [];
  private before: Line | null = null;

  constructor(private readonly original: string) {}

  read(line: Line, gap: boolean): void {
    if (line.kind === "heading") {
      while (this.open.length > 0 && lastItem(this.open).level >= line.level) this.open.pop();
      this.open.push({ level: line.level, text: line.plain });
    }
    if (line.kind === "table") this.row(line, gap);
    this.before = line;
  }

  /** The value of a form under its label: what is filled in for one thing is a row. */
  private field(line: Line, { record, place, labelTo, valueFrom }: FieldLine): void {
    const text = this.original.slice(line.start, line.end);
    if (record === 0 && place === 0) this.begin([]);
    const { rows } = lastItem(this.found);
    if (place === 0) rows.push([]);
    if (record === 0) itemAt(rows, 0).push({ text: text.slice(0, labelTo), from: line.start });
    lastItem(rows).push({ text: text.slice(valueFrom), from: line.start + valueFrom });
  }

  private row(line: Line, gap: boolean): void {
    if (line.field) {
      this.field(line, line.field);
      return;
    }
    // Empty cells at the beginning of a row are tabs before its first word.
    let start = line.start;
    while (this.original[start - 1] === "\t") start--;
    const cells = rowCells(this.original.slice(start, line.end), start, line.separator);
    if (isRule(cells)) return;
    if (this.before?.kind === "table" && !gap && this.found.length > 0) lastItem(this.found).rows.push(cells);
    else this.begin(cells);
  }

  private begin(cells: ReportCell[]): void {
    const caption = this.caption();
    // Words of English stay apart.
    const lead = caption.length > 0 ? this.named() : this.pointing();
    this.found.push({ rows: [cells], above: [...this.open.map(({ text }) => text), ...caption], lead });
  }

  /** 表2 片区二指标完成情况 right above a table; a sentence is no caption. */
  private caption(): string[] {
    const { before } = this;
    return before?.kind === "text" && before.plain.length <= LONGEST_HEADING && !/[。;；]$/.test(before.plain) ? [before.plain] : [];
  }

  /** A caption's words; 填表日期：2024-06-12 says when and by whom a table was filled in, not what of. */
  private named(): readonly string[] {
    const words = this.words();
    return FILLED_IN.test(words) && !WHAT_OF.test(words) ? [] : [words];
  }

  /** The clauses of the line right above that point to the table; a heading that stands there names it too. */
  private pointing(): readonly string[] {
    const { before } = this;
    if (before?.kind === "heading") return before.level > LOWEST_NUMBERED ? [this.words()] : [];
    return before?.kind === "text" || before?.kind === "item" ? leadingClauses(this.words()) : [];
  }

  private words(): string {
    return this.before ? wordsApart(this.original.slice(this.before.start, this.before.end)) : "";
  }
}

/** What a character says, whatever its width; white space and marks of emphasis say nothing. */
function normalised(original: string, at: number): string {
  const character = original.charAt(at);
  if (/[\u4e00-\u9fff0-9a-zA-Z]/.test(character)) return character;
  // 39个个案 · 173节会谈: a dot that stands apart parts what stands on both its sides, as wide white space within a line does.
  const [before, after] = [original[at - 1] ?? "", original[at + 1] ?? ""];
  if (/[·•‧]/.test(character) && /\s/.test(before) && /\s/.test(after)) return ",";
  if (
    character === "\u3000" &&
    /\p{Script=Han}|[）)]/u.test(before) &&
    /\p{Script=Han}/u.test(after) &&
    !/^[^\n]{0,6}$/.test(lineBefore(original, at))
  )
    return ",";
  if (character === "\u3000" && partsFigures(original, at)) return ",";
  if (/[\s\u200b-\u200f\ufeff`]/.test(character)) return "";
  if (character === "." && isLeader(original, at)) return before === "." ? "" : ",";
  if (character === "*" && (original[at + 1] === "*" || original[at - 1] === "*")) return "";
  if (isPicture(original, at)) return "";
  const plain = character.normalize("NFKC").replace(/\s/g, "");
  if (character === "〔" && /^[^\d〕\n]{1,10}〕/.test(original.slice(at + 1, at + 12))) return "【";
  if (character === "〕" && /〔[^\d〔\n]{1,10}$/.test(original.slice(Math.max(0, at - 11), at))) return "】";
  // ①, ² and ⅓ point to a note or an item: they are no digits of a number.
  if (/\d/.test(plain) && !/[\d０-９]/.test(character)) return "·";
  return plain;
}

/** 完成率148% and 电访11255: wide white space behind a figure parts it from the name of the next, and two bare figures from one another. */
function partsFigures(original: string, at: number): boolean {
  const [before, after] = [original[at - 1] ?? "", original.slice(at + 1, at + 4)];
  // 产出3 before 能力建设: what is so short numbers what stands behind it.
  if (/^[^\n]{0,6}$/.test(lineBefore(original, at))) return false;
  if (/[%％✔✓√]/.test(before)) return /^[\p{Script=Han}A-Za-z\d]/u.test(after);
  return /\d/.test(before) && (/^\d/.test(after) || /^(?!人次|户次|场次|小时)\p{Script=Han}{2}/u.test(after));
}

/** 建档 ........ 1410: whether a dot is one of a row that leads from a name to its number. */
export function isLeader(original: string, at: number): boolean {
  let begin = at;
  while (begin > at - LONGEST_LEADER && original[begin - 1] === ".") begin--;
  return LEADER.test(original.slice(begin, begin + LONGEST_LEADER));
}
const LEADER = /^\.{4,}[ \t]*\d/;
const LONGEST_LEADER = 200;

/** What stands before a place in its line, the last of it. */
function lineBefore(original: string, at: number): string {
  return lastItem(original.slice(Math.max(0, at - LONGEST_LABEL - 1), at).split("\n"));
}

/** 第2页 and white space and 我们是谁: what is so short numbers or names what stands behind the white space. */
const LONGEST_LABEL = 6;

/** Half of a picture (📌), or what chooses its look: pictures say nothing. */
function isPicture(original: string, at: number): boolean {
  const [own, before] = [original.charCodeAt(at), original.charCodeAt(at - 1)];
  const high = (code: number): boolean => code >= 0xd83c && code <= 0xd83e;
  return own === 0xfe0f || high(own) || (own >= 0xdc00 && own <= 0xdfff && high(before));
}
