import type { Mention } from "./numbers";

/** A number with the words that belong to it alone. */
export interface NumberPhrase {
  readonly mention: Mention;
  readonly before: string;
  readonly after: string;
  /** What stands in brackets beside it and holds no number. */
  readonly aside: string;
  /** Clauses in brackets behind it, which hold numbers of their own. */
  readonly inner: readonly Clause[];
  /** What stands behind it says that it is what was asked for: 50个的任务. */
  readonly asked?: true;
}

/** A stretch between two commas: its words, and the numbers in it. */
export interface Clause {
  /** The whole clause, numbers and brackets left out. */
  readonly text: string;
  readonly phrases: readonly NumberPhrase[];
  /** What ends it. */
  readonly end: "," | ";" | ":" | "";
  /** Offset of its beginning in the plain text. */
  readonly from: number;
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly clauses: readonly Clause[];
}

type Part = { readonly text: string } | { readonly mention: Mention } | { readonly aside: string } | { readonly inner: readonly Clause[] };

/** From, to. */
export type TextSpan = readonly [from: number, to: number];

const ASKS_FOR_NUMBER = /多少|几|多大|多高|占比/;
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
    private readonly kept: (text: string) => readonly TextSpan[],
  ) {
    this.byBegin = new Map(mentions.map((mention) => [mention.begin, mention]));
    this.endsMention = new Set(mentions.map(({ end }) => end));
    this.keptHere = new Uint8Array(plain.length);
    for (const [from, to] of kept(plain)) this.keptHere.fill(1, from, to);
  }

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
      if (parts.length > 0) clauses.push(this.clause(parts, end, begin));
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
        const shut = this.shut(at, to);
        // 【完成值】29: the brackets frame the number's name.
        if (character === "【" && this.mentionAt(shut + 1, to) !== null && this.mentionAt(at + 1, shut) === null) {
          text += this.plain.slice(at + 1, shut);
          at = shut + 1;
          continue;
        }
        flush();
        const within = this.clauses(at + 1, shut, depth + 1);
        const counts = within.some(({ phrases: phrases }) => phrases.length > 0);
        parts.push(counts ? { inner: within } : { aside: this.plain.slice(at + 1, shut) });
        at = Math.min(shut + 1, to);
        continue;
      }
      if (/[,!]/.test(character) && this.saysWhatItIs(at)) {
        at++;
        continue;
      }
      if (/[,;:|]/.test(character) && !this.isKept(at)) {
        // 应到岗:70 is one statement.
        const labels = character === ":" && this.mentionAt(at + 1, to) !== null;
        if (!labels) close(character === "|" ? "," : (character as "," | ";" | ":"), at + 1);
        at++;
        continue;
      }
      text += character;
      at++;
    }
    close("", to);
    return clauses;
  }

  private mentionAt(at: number, to: number): Mention | null {
    const mention = this.byBegin.get(at);
    return mention !== undefined && mention.to <= to ? mention : null;
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

  private clause(parts: readonly Part[], end: Clause["end"], from: number): Clause {
    const drafts: { mention: Mention; before: string; after: string; aside: string; inner: Clause[] }[] = [];
    let pending = "";
    let aside = "";
    let text = "";
    for (const part of parts) {
      const last = drafts.at(-1);
      if ("text" in part) {
        text += part.text;
        pending += part.text;
      } else if ("mention" in part) {
        const [own, next] = last ? this.divide(last.before, pending, part.mention.percent && !last.mention.percent) : ["", pending];
        if (last) last.after += own;
        drafts.push({ mention: part.mention, before: next, after: "", aside, inner: [] });
        pending = "";
        aside = "";
      } else if ("aside" in part) {
        if (last) last.aside += part.aside;
        else aside += part.aside;
      } else {
        // 、专业小组（完成11个）: what is named behind the last number is of the bracket.
        if (last && !(/^[、和及与]/.test(pending) && this.names(pending))) last.inner.push(...part.inner);
        else {
          // Figures in brackets before any other are read by themselves.
          // 个案接案（完成29个，完成率48.33%）: what stands before the bracket names them.
          let lead = pending;
          for (const { phrases } of part.inner) {
            drafts.push(
              ...phrases.map((phrase, at) => ({
                ...phrase,
                before: at === 0 ? lead + phrase.before : phrase.before,
                inner: [...phrase.inner],
              })),
            );
            if (phrases.length > 0) lead = "";
          }
          pending = "";
        }
      }
    }
    const last = drafts.at(-1);
    if (last) last.after += pending;
    return { text, phrases: drafts, end, from };
  }

  /** Words between two numbers: up to a 、 or 和 they belong to the first; without one, to the number that has no name yet. */
  private divide(before: string, between: string, shared: boolean): [string, string] {
    // 完成协议21个的66.67%, 占全部20名社工的70%: what the share is of stands before it.
    if (shared && /^[\p{Script=Han}]{0,10}的$/u.test(between)) return [between, ""];
    // 3.5个考核月内合同应到59.5人次
    const within = /^(?:内|里|中(?!级|小|型|心|老|期|共|国)|间|以来|期间|时间里?)(?=[^,]{2})/.exec(between)?.[0] ?? "";
    if (within !== "") return [within, between.slice(within.length)];
    // 20名社工在三个片区共开展小组
    const people = /^(?:全职|专职|在岗|在册)?(?:非?持证)?(?:社工|社会工作者)(?=.{2})/.exec(between)?.[0] ?? "";
    if (people !== "" && !this.names(before) && this.names(between.slice(people.length))) return [people, between.slice(people.length)];
    // 距全年21个的目标还有7个
    const aim = /^的(?:年度|全年|协议|总)*(?:任务|目标|指标|要求)(?:量|数)?/.exec(between)?.[0] ?? "";
    if (aim !== "") return [aim, between.slice(aim.length)];
    // 距协议指标60个还差31个: a difference is told of what stands before it.
    if (
      /^(?:还|尚|仍|就|只)?(?:差|缺|需|余|多|超|剩|欠)|^(?:还|尚|仍)有$|^相差|^(?:相比)?(?:超|多|高|少|低|大于|小于)|^(?:对[应照比]|比照|相对于?)/.test(
        between,
      )
    )
      return ["", between];
    if (/[a-z]{2}/i.test(between) && !/\p{Script=Han}/u.test(between)) return englishDivide(between);
    const kept = this.kept(between);
    for (const { index } of between.matchAll(/、|以及|和|及|与|并|且|其中/g)) {
      if (!kept.some((stretch) => inside(stretch, index))) return [between.slice(0, index), between.slice(index)];
    }
    return this.names(before) ? ["", between] : [between, ""];
  }
}

/** English names stand behind their numbers: 14 groups | with 88 sessions | for 286 participants. */
function englishDivide(between: string): [string, string] {
  const at = between.search(/and(?!ard|s|medium)|with(?!in|out)|for(?!m)|against|including/);
  return at < 0 ? [between, ""] : [between.slice(0, at), between.slice(at)];
}

function inside([from, to]: TextSpan, at: number): boolean {
  return at >= from && at < to;
}
