import type { Mention } from "./numbers";
import { PhraseMaker, type Clause, type Part, type TextSpan } from "./number-phrases";
import { MEASURE_OF_UNIT } from "./report-tables";

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly clauses: readonly Clause[];
}

/** What was read of a bracket, and where the text goes on. */
interface Bracket {
  readonly words: string;
  readonly label?: true;
  readonly part?: Part;
  readonly next: number;
}

const ASKS_FOR_NUMBER = /多少|几|多大|多高|占比/;
/** What stands behind the name of a row in a form of labels and values. */
const VALUE_LABEL = /^(?:结果|数值|数据|数量|数额|数字|值|实数|数)为?:/;
const ROW_LABEL = /^(?:项目|指标|指标名称|名称|项目名称|事项|类别|内容|统计项|考核项)$/;
const LONGEST_VALUE_LABEL = 5;
const PLACE = /(?:站|街道?|镇|乡|区|村|中心|点|院|校|园|县|市|省|片|组|队|部|室|家)$/;
const LONGEST_BEFORE_LABEL = 4;
/** Brackets within brackets are read so far; deeper ones are signs like others. */
const DEEPEST = 3;

/** Cuts text into sentences, clauses and the words of each number. */
export class Cutter {
  /**
   * @param names whether words name a service or staff, so that a number behind them has its name
   * @param kept the stretches of a text that are one name, whatever marks stand inside
   */
  constructor(
    private readonly plain: string,
    mentions: readonly Mention[],
    private readonly names: (text: string) => boolean,
    kept: (text: string) => readonly TextSpan[],
  ) {
    this.phrases = new PhraseMaker(names, kept);
    this.byBegin = new Map(mentions.map((mention) => [mention.begin, mention]));
    this.endsMention = new Set(mentions.map(({ end }) => end));
    this.keptHere = new Uint8Array(plain.length);
    for (const [from, to] of kept(plain)) this.keptHere.fill(1, from, to);
  }

  private readonly phrases: PhraseMaker;
  private readonly endsMention: ReadonlySet<number>;
  private readonly byBegin: ReadonlyMap<number, Mention>;
  /** 1 at each place within a name: asked at every comma, so looked up. */
  private readonly keptHere: Uint8Array;

  sentences(): Sentence[] {
    const found: Sentence[] = [];
    let from = 0;
    for (let at = 0; at <= this.plain.length; at++) {
      if (at < this.plain.length && !this.endsSentence(at)) continue;
      // 2、 behind a full stop numbers what follows.
      const begin = from + (/^\d{1,2}[、)](?!\d)/.exec(this.plain.slice(from, at))?.[0].length ?? 0);
      if (at > begin) found.push({ from: begin, to: at, clauses: this.clauses(begin, at) });
      from = at + 1;
    }
    return found;
  }

  private endsSentence(at: number): boolean {
    const character = this.plain.charAt(at);
    if (character === "?" && this.answerFrom(at) !== null) return false;
    if (character === "!" && this.saysWhatItIs(at)) return false;
    if (/[。!?\n]/.test(character)) return true;
    // A full stop of half width; not the point of a number, nor that of 1. or of an abbreviation.
    // An English sentence ends between a small letter and a capital.
    if (character === "." && /[a-z)%]/.test(this.plain[at - 1] ?? "") && /^(?:[A-Z]|$)/.test(this.plain[at + 1] ?? "")) return true;
    if (character === "." && /[a-z)%\d]/.test(this.plain[at - 1] ?? "") && this.byBegin.has(at + 1)) return true;
    if (character === "." && /\d/.test(this.plain[at - 1] ?? "") && /^[A-Z][a-z]/.test(this.plain.slice(at + 1, at + 3))) return true;
    return character === "." && /[^\dA-Za-z.]/.test(this.plain[at - 1] ?? ".") && !/[\d.]/.test(this.plain[at + 1] ?? "");
  }

  /** Where the answer to a question that ends here begins, behind who gives it; null where none is marked. */
  private answerFrom(at: number): number | null {
    const speaker = /^(?:\p{Script=Han}{1,6}|[A-Z]\d?):|^答/u.exec(this.plain.slice(at + 1, at + 9));
    return speaker && at + 1 + speaker[0].length;
  }

  /** 1410份！这是我们建立的服务档案; 第二个数字是82.35%，这是稳岗率: what the number is of stands behind the mark. */
  private saysWhatItIs(at: number): boolean {
    return this.endsMention.has(at) && this.plain.startsWith("这是", at + 1);
  }

  private clauses(from: number, to: number, depth = 0): Clause[] {
    const clauses: Clause[] = [];
    let parts: Part[] = [];
    let begin = from;
    let text = "";
    const flush = (): void => {
      if (text !== "") parts.push({ text });
      text = "";
    };
    const close = (end: Clause["end"], next: number): void => {
      flush();
      if (parts.length > 0) clauses.push(this.phrases.clause(parts, end, begin));
      parts = [];
      begin = next;
    };
    for (let at = from; at < to;) {
      const mention = this.mentionAt(at, to);
      if (mention) {
        flush();
        parts.push({ mention });
        at = mention.end;
        continue;
      }
      const character = this.plain.charAt(at);
      const answer = character === "?" ? this.answerFrom(at) : null;
      if (answer !== null) {
        // 站里有多少社工？站长：20个 is one statement.
        if (this.mentionAt(answer, to) === null || !ASKS_FOR_NUMBER.test(text)) close(",", answer);
        at = answer;
        continue;
      }
      if ((character === "(" || character === "[" || character === "【") && depth < DEEPEST) {
        const read = this.bracket(at, to, depth, parts.length === 0 ? text : null);
        at = read.next;
        if (read.part) {
          flush();
          parts.push(read.part);
          continue;
        }
        text += read.words;
        if (read.label) {
          close(":", at);
          clauses.push(...clauses.splice(-1).map((clause) => ({ ...clause, label: true as const })));
        }
        continue;
      }
      const value = parts.every((part) => !("mention" in part)) ? this.valueLabel(at, to) : "";
      if (value !== "") {
        const label = clauses.at(-1);
        if (label && label.end === ":" && ROW_LABEL.test(label.text)) clauses.pop();
        at += value.length;
        continue;
      }
      const end = this.endAt(at, to);
      if (end === null) text += character;
      else if (end !== "") close(end, at + 1);
      at++;
    }
    close("", to);
    return clauses;
  }

  private mentionAt(at: number, to: number): Mention | null {
    const mention = this.byBegin.get(at);
    return mention !== undefined && mention.to <= to ? mention : null;
  }

  /** How a clause ends at a place: null where it goes on with the sign there, nothing where the sign parts no clauses. */
  private endAt(at: number, to: number): Clause["end"] | null {
    const character = this.plain.charAt(at);
    if (/[,!:]/.test(character) && this.saysWhatItIs(at)) return "";
    if (!/[,;:|]/.test(character) || this.isKept(at)) return null;
    // 应到岗:70 is one statement.
    if (character === ":" && this.mentionAt(at + 1, to) !== null) return "";
    return character === "|" ? "," : (character as "," | ";" | ":");
  }

  /**
   * What a bracket is: a part of its clause, words of the name beside it, or a label.
   * @param text what its clause has said before it; null behind a number
   */
  private bracket(at: number, to: number, depth: number, text: string | null): Bracket {
    const shut = this.shut(at, to);
    const framed = this.framed(at, shut, to, text !== null && text !== "");
    if (framed !== null) return { words: framed, next: shut + 1 };
    // 第二块【民生兜底】建档1410份: what the brackets frame at the beginning of a clause is a label.
    const begins = this.plain.charAt(at) === "【" && text !== null && text.length <= LONGEST_BEFORE_LABEL && shut < to;
    if (begins && this.labels(at + 1, shut)) return { words: this.plain.slice(at + 1, shut), label: true, next: shut + 1 };
    const within = this.clauses(at + 1, shut, depth + 1);
    const counts = within.some(({ phrases }) => phrases.length > 0);
    return { words: "", part: counts ? { inner: within } : { aside: this.plain.slice(at + 1, shut) }, next: Math.min(shut + 1, to) };
  }

  /** What brackets add to the name before or behind them: 【完成值】29, 应到岗（人次）; null where they hold something of their own. */
  private framed(at: number, shut: number, to: number, named: boolean): string | null {
    const words = this.plain.slice(at + 1, shut);
    if (this.plain.charAt(at) === "【" && this.mentionAt(shut + 1, to) !== null && this.mentionAt(at + 1, shut) === null) return words;
    return named ? (MEASURE_OF_UNIT[words] ?? null) : null;
  }

  /** 项目：应到岗（人次）；结果：59.5 is one statement: the mark and the label of the value that stands right behind it. */
  private valueLabel(at: number, to: number): string {
    if (!/[,;|]/.test(this.plain.charAt(at))) return "";
    const label = VALUE_LABEL.exec(this.plain.slice(at + 1, at + LONGEST_VALUE_LABEL))?.[0];
    return label !== undefined && this.mentionAt(at + 1 + label.length, to) ? this.plain.charAt(at) + label : "";
  }

  /** Whether a stretch in brackets is a label: it holds no number, and names no place whose figures are its own. */
  private labels(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.byBegin.has(at)) return false;
    const words = this.plain.slice(from, to);
    return !PLACE.test(words) || this.names(words);
  }

  private isKept(at: number): boolean {
    return this.keptHere[at] === 1;
  }

  /** The bracket that closes the one at `at`; the end where none does. */
  private shut(at: number, to: number): number {
    let depth = 0;
    for (let place = at; place < to; place++) {
      if (/[([【]/.test(this.plain.charAt(place))) depth++;
      else if (/[)\]】]/.test(this.plain.charAt(place)) && --depth === 0) return place;
    }
    return to;
  }
}
