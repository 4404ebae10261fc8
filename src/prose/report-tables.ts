import type { ReportCell, ReportTable } from "./table-lines";
import { itemAt, lastItem, onlyItem } from "../domain/values/present";

/** A sentence that a cell makes with its labels, and where the cell's own characters stand in it and in the report. */
export interface CellSentence {
  readonly text: string;
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly row: number;
  readonly column: number;
}

const NUMBER =
  /^(?:约|近|超过|不少于|[+＋−–-])?\d[\d,.]*(?:%|‰|万)?(?:人次|户次|场次|节次|个月|小时|名|人|位|份|支|节|场|次|项|户|个|例|宗|件|期|组|篇|分|元|万元)?(?:以上|左右|余)?$/;
const BLANK = /^[-—–/\\.·\s]*$/;
const MARK = /^[√✓✔☑×✗✘○●~ıvV]$/;
/** Columns that count or name the rows, and say nothing of the tables. */
const NO_FIGURES = /^(?:序号|编号|号|备注|说明|日期|时间|电话|联系方式|年份|页码|合同期限|序)$/;
/** Headers that only say that something stands below. */
const SAYS_NOTHING =
  /^(?:数值|数据|内容|项目|指标|[Ii]ndicators?|[Ii]tems?|[Ff]igures?|[Aa]reas?|名称|结果|情况|事项|类别|服务内容|协议内容|指标名称|服务片区|片区)$/;
const DELIVERED = /^(?:完成|实际|百分比|达成)/;
const SCORE = /(?:得分|分值|评分|满分|分数)$/;
const UNIT_HEADER = /^(?:计量)?单位$/;
/** A cell that is a sentence is one. */
const SENTENCE = /[,;。，；]|\d\D+\d/;
const AREA_ROW = /^(?:第?[一二三四五六七八九十\d]+片区|片区[一二三四五六七八九十\d]+|合计|总计)$/;
const LONGEST_LABEL = 40;
/** English writes several letters where Chinese writes one. */
const LETTERS = /[A-Za-z]{2}/g;
/** So many header rows, names before a number and columns under one merged name are looked at: work stays in proportion to the table. */
const MOST_HEADERS = 6;
const MOST_LABELS = 8;
const MOST_MERGED = 63;
/** 共建协议6份 names 共建协议. */
const TRAILING_NUMBER = /(?<![\d.])[:*]?\d{1,9}(?:\.\d{1,4})?(?:%|人次|小时|[个份次场支名人节])$|[:*]\d{1,9}$/;

function plain(text: string): string {
  // Words of English stay apart.
  return text
    .normalize("NFKC")
    .replace(/\*\*|`/g, "")
    .replace(/\s/g, betweenWords);
}

/** White space says nothing but between two words of English. */
function betweenWords(_: string, at: number, text: string): string {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  // 17 categories
  return /[A-Za-z]/.test(before + after) && /[A-Za-z\d]/.test(before) && /[A-Za-z\d]/.test(after) ? " " : "";
}

interface Read {
  readonly cell: ReportCell;
  readonly text: string;
  readonly kind: "number" | "blank" | "mark" | "text";
}

function readCell(cell: ReportCell): Read {
  const text = plain(cell.text);
  const kind = BLANK.test(text) ? "blank" : MARK.test(text) ? "mark" : NUMBER.test(text) ? "number" : "text";
  return { cell, text, kind };
}

/** The sentences that the cells of a table make: 专业小组 · 完成量 · 11. */
export function cellSentences({ rows }: ReportTable): CellSentence[] {
  const found: CellSentence[] = [];
  const width = Math.max(...rows.map(({ length }) => length));
  const running = runningColumns(rows);
  const names = numberedNames(rows);
  let headers: string[][] = [];
  let unitColumn = -1;
  let inBody = false;
  let labelsAbove: readonly Read[] = [];
  for (const [at, row] of rows.entries()) {
    const cells = row.map(readCell);
    if (isHeader(cells)) {
      if (inBody) headers = [];
      inBody = false;
      headers = [...headers.slice(1 - MOST_HEADERS), filled(cells, Math.min(width, Math.max(cells.length, MOST_MERGED)))];
      unitColumn = lastItem(headers).findIndex((name) => UNIT_HEADER.test(name));
      continue;
    }
    if (isBlockHeader(cells)) headers = [];
    inBody = true;
    const own = cells.map((cell, column) =>
      cell.kind === "blank" && labelsAbove[column]?.kind === "text" && column < 2 ? labelsAbove[column] : cell,
    );
    labelsAbove = own;
    let words = -1;
    const made: CellSentence[] = [];
    for (const column of cells.keys()) {
      const around = { headers, words, unit: unitColumn >= 0 ? (own[unitColumn]?.text ?? "") : null };
      if (names.has(`${column} ${prefixOf(itemAt(cells, column).text)}`)) {
        words = column;
        continue;
      }
      const sentences = sentenceOf(own, column, around).map((sentence) => ({ ...sentence, row: at, column }));
      made.push(...(running.has(column) ? sentences.map(unnamed) : sentences));
      if (itemAt(own, column).kind === "text") words = column;
    }
    found.push(...withoutSharedNames(made));
  }
  return found;
}

/** Columns that number their rows, whatever stands above them: 1, 2, 3 … down the table, begun anew or not. */
function runningColumns(rows: ReportTable["rows"]): ReadonlySet<number> {
  const seen = new Map<number, { last: number; numbers: number; steps: number }>();
  for (const row of rows)
    for (const [column, { text }] of row.entries()) {
      const written = plain(text);
      if (!/^\d{1,4}$/.test(written)) continue;
      const number = Number(written);
      const before = seen.get(column);
      if (!before) seen.set(column, { last: number, numbers: 1, steps: number === 1 ? 1 : 0 });
      else {
        before.steps += number === before.last + 1 || number === 1 ? 1 : 0;
        before.numbers++;
        before.last = number;
      }
    }
  // Of two or three numbers nobody can tell.
  return new Set([...seen].flatMap(([column, { numbers, steps }]) => (numbers > 3 && steps * 10 >= numbers * 9 ? [column] : [])));
}

const NAME_WITH_NUMBER = /^(\D{1,8})\d{1,4}$/;

function prefixOf(text: string): string | null {
  return NAME_WITH_NUMBER.exec(text)?.[1] ?? null;
}

/** Names that are told apart by a number (社工01, 小组3), by column and word: where more than three rows have one, the number counts nothing. */
function numberedNames(rows: ReportTable["rows"]): ReadonlySet<string> {
  const seen = new Map<string, Set<string>>();
  for (const row of rows)
    for (const [column, { text }] of row.entries()) {
      const written = plain(text);
      const prefix = prefixOf(written);
      if (prefix === null) continue;
      const key = `${column} ${prefix}`;
      const known = seen.get(key);
      if (known) known.add(written);
      else seen.set(key, new Set([written]));
    }
  return new Set([...seen].flatMap(([key, { size }]) => (size > 3 ? [key] : [])));
}

/** Where several numbers of a row stand under the very same names (在岗 of each month), none of them is named by these: what they are is told elsewhere. */
function withoutSharedNames(made: readonly CellSentence[]): CellSentence[] {
  const leads = new Map<string, number>();
  for (const { text, at } of made) leads.set(text.slice(0, at), (leads.get(text.slice(0, at)) ?? 0) + 1);
  return made.map((sentence) => {
    const { text, at, length } = sentence;
    const shared = NUMBER.test(text.slice(at, at + length)) && (leads.get(text.slice(0, at)) ?? 0) > 1;
    return shared ? unnamed(sentence) : sentence;
  });
}

/** A number alone, of which nothing is said. */
function unnamed(sentence: CellSentence): CellSentence {
  return { ...sentence, text: sentence.text.slice(sentence.at), at: 0 };
}

/** Rows without numbers name the columns. */
function isHeader(cells: readonly Read[]): boolean {
  const texts = cells.filter(({ kind, text }) => kind === "text" && text.length <= LONGEST_LABEL && !SENTENCE.test(text));
  return (
    texts.length >= 2 &&
    texts.length === cells.filter(({ kind }) => kind !== "blank").length &&
    texts.every(({ text }) => !/\d/.test(text) || /\d类|月|年/.test(text) || areaInWords(text) !== text)
  );
}

const BLOCK_HEADER = /^(?:指标要求|协议|合同|目标|计划|完成|实际|百分比)/;

/** A row of column names beside words of several lines, where one block of a table ends and the next begins: what was above names none of its columns. */
function isBlockHeader(cells: readonly Read[]): boolean {
  return (
    cells.every(({ kind }) => kind === "blank" || kind === "text") &&
    cells.filter(({ text }) => text.length <= 8 && BLOCK_HEADER.test(text)).length >= 2
  );
}

/** A merged header stands in its first cell and is meant for the empty ones behind it. */
function filled(cells: readonly Read[], width: number): string[] {
  let last = "";
  return Array.from({ length: width }, (_, column) => {
    const cell = cells[column];
    return (last = !cell || cell.kind === "blank" ? last : cell.text);
  });
}

/** What is known of a cell's row and columns. */
interface Around {
  readonly headers: readonly string[][];
  /** The nearest column to the left that holds words; -1 for none. */
  readonly words: number;
  /** What the row's own unit column says; null where there is no such column. */
  readonly unit: string | null;
}

function sentenceOf(cells: readonly Read[], column: number, around: Around): Omit<CellSentence, "row" | "column">[] {
  const { headers, words } = around;
  const own = itemAt(cells, column);
  const names = [...new Set(headers.map((header) => header[column] ?? "").filter((name) => name !== ""))];
  if (names.some((name) => NO_FIGURES.test(name)) || own.kind === "blank" || own.kind === "mark") return [];
  if (own.kind === "text") return /\d/.test(own.text) ? [wordsOf(own, names)] : [];
  const labels = labelsOf(cells, words, headers);
  if (labels.length === 0 && names.length === 0) return [];
  const unit = around.unit ?? (unitOf(names) || unitOf(labels));
  const percent = /%|‰/.test(own.text) ? (MEASURE_OF_UNIT[unit] ?? "") : "";
  const columns = [...names.filter((name) => !SAYS_NOTHING.test(name)), ...measureOf(column, headers)].map(bare).map(areaInWords);
  const named = joined([...labels.map((label) => label.replace(UNIT_BEHIND, "")), percent, ...columns].filter((name) => name !== ""));
  // Target 21: a number right behind a letter would be a part of its name.
  const lead = /[A-Za-z]$/.test(named) ? `${named} ` : named;
  const number = own.cell.text.trim();
  const space = own.cell.text.indexOf(number);
  const bareNumber = /^[\d,.\s]+$/.test(number.normalize("NFKC"));
  return [{ text: `${lead}${number}${bareNumber ? unit : ""}。`, at: lead.length, length: number.length, from: own.cell.from + space }];
}

/** 完成量 beside 协议节数 under one merged name counts sessions. */
function measureOf(column: number, headers: readonly string[][]): string[] {
  const [above, own] = [headers.at(-2), headers.at(-1)];
  if (!above || !own || !DELIVERED.test(own[column] ?? "")) return [];
  for (let at = column - 1; at >= Math.max(0, column - MOST_MERGED) && above[at] === above[column]; at--) {
    const measure = /^(?:协议|合同|计划|目标)(.{1,6})$/.exec(own[at] ?? "")?.[1];
    if (measure) return measure === "量" || measure === "数" ? [] : [measure];
  }
  return [];
}

/** A cell of words with numbers in them is read as it stands, behind the names of its column. */
function wordsOf({ cell }: Read, names: readonly string[]): Omit<CellSentence, "row" | "column"> {
  const lead = names.length > 0 ? `${names.map(bare).join("")}:` : "";
  return { text: `${lead}${cell.text}。`, at: lead.length, length: cell.text.length, from: cell.from };
}

/** The names of a row: the words nearest to the left of a number, with whatever number stands between. */
function labelsOf(cells: readonly Read[], nearest: number, headers: readonly string[][]): string[] {
  const labels: string[] = [];
  for (let at = nearest; at > nearest - MOST_LABELS && at >= 0 && itemAt(cells, at).kind === "text"; at--) {
    const name = headers.at(-1)?.[at] ?? "";
    if (NO_FIGURES.test(name) || UNIT_HEADER.test(name)) continue;
    const text = itemAt(cells, at).text.replace(TRAILING_NUMBER, "").replace(/:$/, "");
    if (!labels.includes(text)) labels.unshift(text);
  }
  // 小组个数 above 片区1, 片区2: the corner names what is counted.
  const corner = bare(headers.at(-1)?.[0] ?? "");
  const label = onlyItem(labels);
  if (label !== null && AREA_ROW.test(label) && corner !== "" && !SAYS_NOTHING.test(corner) && !NO_FIGURES.test(corner))
    labels.push(corner);
  return labels.filter((text) => text.replace(LETTERS, "").length <= LONGEST_LABEL);
}

/** The unit in the brackets of a header. */
function unitOf(names: readonly string[]): string {
  const bracketed = names.flatMap((name) => /\((?:单位:)?([^()]{1,3})\)$/.exec(name)?.[1] ?? []);
  return bracketed[0] ?? (names.some((name) => SCORE.test(name)) ? "分" : "");
}

const UNIT_BEHIND = /\((?:单位:)?(?:人次|户次|场次|小时|[个份次场节人名支篇户项期条组件宗家例])\)$/;
/** 小组(节) beside a percentage: that of the sessions. */
export const MEASURE_OF_UNIT: Readonly<Partial<Record<string, string>>> = {
  个: "个数",
  节: "节数",
  人次: "人次",
  场: "场次",
  次: "次数",
  份: "",
  名: "",
  人: "",
  位: "",
};

/** Names one behind the other, those of English apart. */
function joined(names: readonly string[]): string {
  return names.reduce((all, name) => (/[A-Za-z]$/.test(all) && /^[A-Za-z]/.test(name) ? `${all} ${name}` : all + name), "");
}

const CARDINALS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Area 1 above a column: in words, so that its number is not taken for a part of the cell's. */
function areaInWords(name: string): string {
  const [, area = "", number = ""] = /^(area|zone) ?([1-9])$/i.exec(name) ?? [];
  return area === "" ? name : `in ${area} ${CARDINALS[Number(number) - 1] ?? number}`;
}

function bare(name: string): string {
  return name.replace(/\([^()]{1,8}\)$/, "").replace(/:$/, "");
}
