import { fieldBlocks, type FieldLine } from "./field-blocks";
import { separatedRows, type Separator } from "./separated-rows";
import { textOfMatch } from "../domain/values/present";

/** What ends a paragraph of a file that knows its paragraphs, beside the line break. */
export const PARAGRAPH_END = "\u2029";

type LineKind = "blank" | "table" | "heading" | "item" | "text";

/** A line of a text, and what it is. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly kind: LineKind;
  readonly level: number;
  /** The level of what numbers it, whether it is a heading or an item; 0 for none. */
  readonly mark: number;
  /** Without white space and marks of emphasis. */
  readonly plain: string;
  readonly bullet: boolean;
  readonly paragraph: boolean;
  /** Of a row of a table that nothing but this parts into cells. */
  readonly separator?: Separator;
  /** It is a cell of a row that is written down the page, under its own label. */
  readonly field?: FieldLine;
}

const ITEM_NAMES = "程序|项目?|事项|要点|条款?|问题?|示例|例|异议|意见|议题|议程|环节|步骤|部分|对照项|对照";
/** 【09:20】个案主管：: who says what follows, in the record of a chat. */
const SPEAKER =
  "[^\\d\\s:：,，。;；]{0,6}(?:主管|站长|站長|主任|信息员|专员|委员|负责人|行政|财务|会计|出纳|文员|同工|经理|总监|组长|代表|秘书|督导|社工)[:：]\\s*";
const MARKERS: readonly (readonly [marker: RegExp, level: number])[] = [
  [/^#{1,6}\s*/, 0],
  [/^第[一二三四五六七八九十]+[章节部]分?\s*/, 1],
  [/^[一二三四五六七八九十]{1,3}[、.]\s*/, 2],
  [/^[(（][一二三四五六七八九十]{1,3}[)）]\s*/, 3],
  [/^\d{1,2}(?:\.\d{1,2}){0,3}[.、)）．](?!\d)\s*/, 4],
  // 3.1 人员, 3.1.1 社工总数20名; 3.5个月 is a number.
  [
    /^\d{1,2}(?:\.\d{1,2}){1,3}\s*(?=[\p{Script=Han}A-Z【])(?!名(?!称|单)|位|人(?![员力才均])|个(?!案|别|人)|份|次|场(?!地)|节(?!目|数)|支(?!持|出)|项(?!目)|户|小时|万|亿|元|篇|分(?![析布片类工])|倍|条(?!件)|组(?![织成])|例|家(?!庭|访)|天|年(?!度)|月(?!度)|以|左|多|余|的)/u,
    4,
  ],
  [/^[(（]\d{1,2}[)）]\s*/, 5],
  // 1-2 本期持續在職: a part and its number.
  [/^\d{1,2}-\d{1,2}[、.．]?\s+(?=\p{Script=Han}{2})/u, 4],
  // 第4页｜, （06:40）, 核查项一 , 示例二（本站）：, 异议一：
  [/^(?:第\s*\d{1,3}\s*[页张幕屏](?:备注|说明|讲稿|旁白)?|P\.?\s?\d{1,3})[|｜:：、\s]\s*/, 6],
  [new RegExp(`^[(（【[](?:\\d{1,2}月\\d{1,2}日\\s*)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?[)）】\\]]\\s*(?:${SPEAKER})?`), 6],
  // 服務量標準3 新接專業個案, 指标5 个案服务
  [/^(?:\p{Script=Han}{0,4}(?:标准|標準|准则)|指标|指標|任务|任務)\s?\d{1,2}(?:[:：]\s*|\s+)(?=\p{Script=Han}{2})/u, 6],
  [
    new RegExp(
      `^(?:核查|检查|抽查|审计|评估|考核|测评|评审|访谈)?(?:${ITEM_NAMES})(?:[一二三四五六七八九十]{1,3}|\\d{1,2})(?:[(（][^()（）]{1,8}[)）])?(?:[:：|｜]\\s*|\\s+)`,
    ),
    6,
  ],
  [/^[①-⑳]\s*/, 6],
  // B.4 Community organisations: the number is of its sign; of A.20 workers it is not.
  [/^[(（]?[a-hA-H][.、)）](?:\d{1,2}(?:\.\d{1,2})*(?=\s+["“]?[A-Z][a-z]|[.:]\s))?(?![A-Za-z.])\s*/, 6],
  [/^\[\d{1,3}\]\s*/, 7],
];
const BULLET = /^[-*+•·●■◆▪>]+\s+|^[•·●■◆▪★☆▲△▼▽◇□➤►▶✦☞▍▌▎▏▋▊▉█❖◎※]\s*|^\p{Extended_Pictographic}\ufe0f?\s*/u;
/** What is longer is no heading. */
export const LONGEST_HEADING = 40;
const ENGLISH_TITLE = /^[A-Z][A-Za-z'-]{2,30}$/;
/** What titles end with, so that the line below is no continuation of theirs. */
const TITLE =
  /^(?!其中|非?持证|\d).*(?:情况|概况|配备|到岗|资质|指标|总体服务|结果|进度|成效|管理|建议|计划|总结|说明|亮点|不足|成果|问题|数据)$/;

/** The lines of a text, each for what it is. */
export function linesOf(original: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const written = original.split("\n");
  const rows = separatedRows(written);
  const fields = fieldBlocks(written);
  const counted = countedLines(written);
  for (const [at, raw] of written.entries()) {
    lines.push(
      rowOf(raw, start, rows.get(at)) ??
        fieldOf(raw, start, fields.get(at)) ??
        lineOf(raw, start, counted.has(at) ? COUNTED_LINE : undefined),
    );
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
  return separator === undefined ? null : { ...tableLine(raw, start), separator };
}

function fieldOf(raw: string, start: number, field: FieldLine | undefined): Line | null {
  if (field === undefined) return null;
  const indent = textOfMatch(/^\s*/, raw).length;
  return { ...tableLine(raw, start), field: { ...field, labelTo: field.labelTo - indent, valueFrom: field.valueFrom - indent } };
}

function tableLine(raw: string, start: number): Line {
  const from = start + textOfMatch(/^\s*/, raw).length;
  return {
    start: from,
    end: start + raw.trimEnd().length,
    kind: "table",
    level: 9,
    mark: 0,
    plain: raw.trim(),
    bullet: false,
    paragraph: false,
  };
}

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
    mark: marker ? marker[1] || textOfMatch(/^#+/, unbulleted).length : 0,
    plain,
    bullet: bullet !== "",
    paragraph: raw.includes(PARAGRAPH_END),
  });
  if (text === "") return of("blank");
  if (/\S\t/.test(body) || /^\|.*\|/.test(text)) return of("table");
  const level = marker ? (marker[1] === 0 ? textOfMatch(/^#+/, unbulleted).length : marker[1]) : 9;
  // 二、到岗情况（自评9.5分，满分10分）: what the brackets add says nothing of whether it is a heading.
  const title = body.replace(/[:：]$/, "").replace(/(?<=\p{Script=Han}{4})[（(][^（）()]{1,30}[）)]$/u, "");
  if (marker && title.length <= LONGEST_HEADING && !/[,;。!?，；！？:：]/.test(title)) {
    // 1. 社工23名 is an item that states something; 1.片区二社工点服务情况 a heading.
    if (marker[1] === 0 || !/\d\s*(?:名|人|个|份|次|场|%|％|小时|支|节|户)/.test(title)) return of("heading", level);
  }
  return of(marker || bullet ? "item" : "text", level);
}
