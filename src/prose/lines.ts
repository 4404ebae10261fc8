import { separatedRows, type Separator } from "./separated-rows";
import { isRule, rowCells, type ReportTable } from "./table-lines";
import { lastItem, textOfMatch } from "../domain/values/present";

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

/** What ends a paragraph of a file that knows its paragraphs, beside the line break. */
export const PARAGRAPH_END = "\u2029";

type LineKind = "blank" | "table" | "heading" | "item" | "text";

interface Line {
  readonly start: number;
  readonly end: number;
  readonly kind: LineKind;
  readonly level: number;
  /** Without white space and marks of emphasis. */
  readonly plain: string;
  readonly bullet: boolean;
  readonly paragraph: boolean;
  /** Of a row of a table that nothing but this parts into cells. */
  readonly separator?: Separator;
}

const ITEM_NAMES = "程序|项目?|事项|要点|条款?|问题?|示例|例|异议|意见|议题|议程|环节|步骤|部分|对照项|对照";
const MARKERS: readonly (readonly [marker: RegExp, level: number])[] = [
  [/^#{1,6}\s*/, 0],
  [/^第[一二三四五六七八九十]+[章节部]分?\s*/, 1],
  [/^[一二三四五六七八九十]{1,3}[、.]\s*/, 2],
  [/^[(（][一二三四五六七八九十]{1,3}[)）]\s*/, 3],
  [/^\d{1,2}(?:\.\d{1,2}){0,3}[.、)）．](?!\d)\s*/, 4],
  // 3.1 人员, 3.1.1 社工总数20名; 3.5个月 is a number.
  [
    /^\d{1,2}(?:\.\d{1,2}){1,3}\s*(?=[\p{Script=Han}A-Z【])(?!名|位|人(?!员)|个|份|次|场|节|支|项|户|小时|万|亿|元|篇|分|倍|条|组|例|家|天|年|月|以|左|多|余|的)/u,
    4,
  ],
  [/^[(（]\d{1,2}[)）]\s*/, 5],
  // 第4页｜, （06:40）, 核查项一 , 示例二（本站）：, 异议一：
  [/^第\s*\d{1,3}\s*[页张幕屏][|｜:：、\s]\s*/, 6],
  [/^[(（【[]\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[)）】\]]\s*/, 6],
  [
    new RegExp(
      `^(?:核查|检查|抽查|审计|评估|考核|测评|评审|访谈)?(?:${ITEM_NAMES})(?:[一二三四五六七八九十]{1,3}|\\d{1,2})(?:[(（][^()（）]{1,8}[)）])?(?:[:：|｜]\\s*|\\s+)`,
    ),
    6,
  ],
  [/^[①-⑳]\s*/, 6],
  [/^[(（]?[a-hA-H][.、)）](?![A-Za-z.])\s*/, 6],
  [/^\[\d{1,3}\]\s*/, 7],
];
const BULLET = /^[-*+•·●■◆▪>]+\s+|^[•·●■◆▪★☆▲△▼▽◇□➤►▶✦☞]\s*|^\p{Extended_Pictographic}\ufe0f?\s*/u;
const LONGEST_HEADING = 40;
const ENGLISH_TITLE = /^[A-Z][A-Za-z'-]{2,30}$/;
/** A name, a colon and what stands for it: no page's width parts so short a line. */
const FORM_LINE = /^(?:[^,。;:()]{1,16}|[A-Za-z '-]{1,40}):(?=.)[^。;]{1,30}$/;
/** No page is so narrow that it would part a line here. */
const SHORT_FORM_LINE = 24;
/** A figure that is told to its end. */
const ENDS_FIGURE = /\d(?:%|人次|场次|小时|[名人位份个支节场次户项])?\)?$/;
const NAMED_LINE = /^\p{Script=Han}{2,10}(?:\([^()]{1,8}\))?:/u;
/** So much of the widest line a line has that the page's width has parted. */
const FULL = 0.7;
/** A line that is so short was written so. */
const SHORT = 0.5;
/** 76名新志愿者 1支新队伍 */
const ENDS_FIGURED = /\d[%\p{Script=Han}]{1,10}$/u;
/** What a line that goes on does not begin with. */
const ANEW =
  /^(?!的|以上|以下|以内|左右|上下|余|多|及|和|与|并|人|名|次|个|份|场|节|支|户|分|月|年|日|元|万|亿|项|组|期|条|至|到)\p{Script=Han}{2}/u;
/** Who answers. */
const ANSWERED = /^[\p{Script=Han}A-Za-z]{1,6}:/u;
/** What titles end with, so that the line below is no continuation of theirs. */
const TITLE =
  /^(?!其中|非?持证|\d).*(?:情况|概况|配备|到岗|资质|指标|总体服务|结果|进度|成效|管理|建议|计划|总结|说明|亮点|不足|成果|问题|数据)$/;

/** Reads lines for what they are, and joins those that only the page's width has parted. */
export function readLines(original: string): PlainText {
  const lines = linesOf(original);
  const tables = new TableCollector(original);
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
    if (/[:：]$/.test(line.plain) && lines[index + 1])
      lists.push((list = { lead: from, from: signs.length, to: signs.length, plain: null }));
    if (line.kind === "heading") titles.push({ from, to: signs.length, level: line.level });
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
    tableRows: lines.filter(({ kind }) => kind === "table").length,
    tables: tables.found,
  };
}

/** Gathers rows that follow one another, under the headings above them. */
class TableCollector {
  readonly found: { rows: ReportTable["rows"][number][]; above: readonly string[] }[] = [];
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

  private row(line: Line, gap: boolean): void {
    // Empty cells at the beginning of a row are tabs before its first word.
    let start = line.start;
    while (this.original[start - 1] === "\t") start--;
    const cells = rowCells(this.original.slice(start, line.end), start, line.separator);
    if (isRule(cells)) return;
    if (this.before?.kind === "table" && !gap && this.found.length > 0) lastItem(this.found).rows.push(cells);
    else this.found.push({ rows: [cells], above: [...this.open.map(({ text }) => text), ...this.caption()] });
  }

  /** 表2 片区二指标完成情况 right above a table; a sentence is no caption. */
  private caption(): string[] {
    const { before } = this;
    return before?.kind === "text" && before.plain.length <= LONGEST_HEADING && !/[。;；]$/.test(before.plain) ? [before.plain] : [];
  }
}

function linesOf(original: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const written = original.split("\n");
  const rows = separatedRows(written);
  const counted = countedLines(written);
  for (const [at, raw] of written.entries()) {
    lines.push(rowOf(raw, start, rows.get(at)) ?? lineOf(raw, start, counted.has(at) ? COUNTED_LINE : undefined));
    start += raw.length + 1;
  }
  // A short line on its own names what follows it; one that runs on in the next line is the beginning of a sentence.
  return lines.map((line, index) => {
    const alone = line.kind === "text" && line.plain.length <= 20 && !/[,;。:!?、]/.test(line.plain) && /\p{Script=Han}/u.test(line.plain);
    const [above, below] = [lines[index - 1], lines[index + 1]];
    const begins = !above || above.kind === "blank" || above.paragraph;
    const titles =
      below?.kind === "text" && TITLE.test(line.plain) && /^\p{Script=Han}/u.test(below.plain) && /[,。;，；]/.test(below.plain);
    // Staffing above a paragraph in English.
    if (begins && line.kind === "text" && ENGLISH_TITLE.test(line.plain) && below && /^[A-Z\p{Script=Han}]/u.test(below.plain))
      return { ...line, kind: "heading", level: 8 };
    return alone && begins && below && (below.kind === "blank" || line.paragraph || titles) ? { ...line, kind: "heading", level: 8 } : line;
  });
}

function rowOf(raw: string, start: number, separator: Separator | undefined): Line | null {
  if (separator === undefined) return null;
  const from = start + textOfMatch(/^\s*/, raw).length;
  return {
    start: from,
    end: start + raw.trimEnd().length,
    kind: "table",
    level: 9,
    plain: raw.trim(),
    bullet: false,
    paragraph: false,
    separator,
  };
}

const BOARD_LINE = /^\p{Script=Han}{1,8}\|[^|]/u;

/** 1/6, 2/6, 3/6: lines of a thread tell how many they are. */
const COUNTED_LINE = /^(\d{1,2})\/(\d{1,2})\s+(?=\S)/;

/** The lines that number themselves out of how many they are, one behind the other. */
function countedLines(lines: readonly string[]): ReadonlySet<number> {
  const found = lines.flatMap((line, at) => {
    const match = COUNTED_LINE.exec(line);
    return match ? [{ at, place: Number(match[1]), of: Number(match[2]) }] : [];
  });
  const running = found.every(({ place, of }, index) => place === index + 1 && of === found.length);
  return new Set(running && found.length > 1 ? found.map(({ at }) => at) : []);
}

function lineOf(raw: string, start: number, counted?: RegExp): Line {
  const indent = textOfMatch(/^\s*/, raw).length;
  const text = raw.slice(indent).trimEnd();
  const bullet = BULLET.exec(text)?.[0] ?? "";
  const unbulleted = text.slice(bullet.length);
  const marker = counted ? ([counted, 9] as const) : MARKERS.find(([pattern]) => pattern.test(unbulleted));
  const body = marker ? unbulleted.replace(marker[0], "") : unbulleted;
  const plain = body.normalize("NFKC").replace(/\s|\*\*|__/g, "");
  const end = start + indent + text.length;
  const of = (kind: LineKind, level = 9): Line => ({
    // What numbers an item says nothing of it.
    start: end - body.length,
    end,
    kind,
    level,
    plain,
    bullet: bullet !== "",
    paragraph: raw.includes(PARAGRAPH_END),
  });
  if (text === "") return of("blank");
  if (/\S\t/.test(body) || /^\|.*\|/.test(text)) return of("table");
  const level = marker ? (marker[1] === 0 ? textOfMatch(/^#+/, unbulleted).length : marker[1]) : 9;
  if (marker && body.length <= LONGEST_HEADING && !/[,;。!?，；！？:：]/.test(body.replace(/[:：]$/, ""))) {
    // 1. 社工23名 is an item that states something; 1.片区二社工点服务情况 a heading.
    if (marker[1] === 0 || !/\d\s*(?:名|人|个|份|次|场|%|％|小时|支|节|户)/.test(body)) return of("heading", level);
  }
  return of(marker || bullet ? "item" : "text", level);
}

function breaksBetween(before: Line, line: Line, gap: boolean, widest: number): boolean {
  // 站里有多少社工？ and the answer below it.
  if (/\?$/.test(before.plain) && before.kind === "text" && line.kind === "text" && ANSWERED.test(line.plain)) return false;
  if (before.paragraph || before.kind === "table" || line.kind === "table") return true;
  if (/^【/.test(line.plain)) return true;
  if (before.kind === "heading" || line.kind === "heading" || line.kind === "item" || line.bullet) return true;
  // 应到岗：70人次 below 协议配备：20人 is a line of a form.
  if (FORM_LINE.test(line.plain) && (FORM_LINE.test(before.plain) || /[。:]$/.test(before.plain))) return true;
  // 到岗：应70，实72.5 ends where it ends.
  if (FORM_LINE.test(before.plain) && before.plain.length <= SHORT_FORM_LINE && /[\d%名人次份个支节场)]$/.test(before.plain)) return true;
  // 大型：4场（完成44.44%），641人次（完成79.53%） and 中小型：… below it: a name with a colon begins what is told of it.
  if (ENDS_FIGURE.test(before.plain) && (NAMED_LINE.test(line.plain) || (before.plain.length <= SHORT_FORM_LINE && ANEW.test(line.plain))))
    return true;
  // 小组｜个数 14/21｜节数 88/120 below 个案｜接案 39/50 is a row of a board.
  if (BOARD_LINE.test(before.plain) && BOARD_LINE.test(line.plain)) return true;
  // A line that is not full was not parted by the page.
  if (ENDS_FIGURE.test(before.plain) && !/\d$/.test(before.plain) && ANEW.test(line.plain) && before.plain.length < widest * FULL)
    return true;
  if (
    before.plain.length < widest * SHORT &&
    !/[。!?;:,、(]$/.test(before.plain) &&
    /^[\p{Script=Han}\d]/u.test(line.plain) &&
    before.kind === "text" &&
    ENDS_FIGURED.test(before.plain)
  )
    return true;
  if (
    NAMED_LINE.test(line.plain) &&
    (before.plain.length < widest * FULL || before.plain.length <= SHORT_FORM_LINE) &&
    !/[。;!?,、:]$/.test(before.plain)
  )
    return true;
  if (FORM_LINE.test(line.plain) && before.kind === "text" && before.plain.length <= 20 && !/[,，、]/.test(before.plain)) return true;
  // 片区一： behind an item begins what stands below it.
  if (before.kind === "item" && /:$/.test(line.plain) && line.plain.length <= LONGEST_HEADING) return true;
  // A scan parts a long line anywhere; a short item ends where it ends.
  return gap && (/[。!?;:]$/.test(before.plain) || (before.kind === "item" && before.plain.length <= LONGEST_HEADING));
}

/** What a character says, whatever its width; white space and marks of emphasis say nothing. */
function normalised(original: string, at: number): string {
  const character = original.charAt(at);
  if (/[\u4e00-\u9fff0-9a-zA-Z]/.test(character)) return character;
  if (/[\s\u200b-\u200f\ufeff`]/.test(character)) return "";
  if (character === "*" && (original[at + 1] === "*" || original[at - 1] === "*")) return "";
  if (isPicture(original, at)) return "";
  const plain = character.normalize("NFKC").replace(/\s/g, "");
  // ①, ² and ⅓ point to a note or an item: they are no digits of a number.
  if (/\d/.test(plain) && !/[\d０-９]/.test(character)) return "·";
  return plain;
}

/** Half of a picture (📌), or what chooses its look: pictures say nothing. */
function isPicture(original: string, at: number): boolean {
  const [own, before] = [original.charCodeAt(at), original.charCodeAt(at - 1)];
  const high = (code: number): boolean => code >= 0xd83c && code <= 0xd83e;
  return own === 0xfe0f || high(own) || (own >= 0xdc00 && own <= 0xdfff && high(before));
}
