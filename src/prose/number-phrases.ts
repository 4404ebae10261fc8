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
  /** It is a label in brackets: of whom or what the text behind it speaks is said there. */
  readonly label?: true;
}

/** What a clause is made of. */
export type Part =
  { readonly text: string } | { readonly mention: Mention } | { readonly aside: string } | { readonly inner: readonly Clause[] };

/** From, to. */
export type TextSpan = readonly [from: number, to: number];

/** 50个才接39个, 33场干成了59场: what was done of what stands before it. */
const DONE_BEHIND =
  /^(?:我们|咱们?)?(?:(?:才|只|仅|却)(?:完成|有|[做办开接结干跑招建签打搞]).{0,2}|(?:完成|[做办开接结干跑招建签打搞])(?:成|了|到|出|好|完|来|得)+)$/;

/** Gives each number of a clause the words that are its own. */
export class PhraseMaker {
  /**
   * @param names whether words name a service or staff, so that a number behind them has its name
   * @param kept the stretches of a text that are one name, whatever marks stand inside
   */
  constructor(
    private readonly names: (text: string) => boolean,
    private readonly kept: (text: string) => readonly TextSpan[],
  ) {}

  clause(parts: readonly Part[], end: Clause["end"], from: number): Clause {
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
      /^(?:还|尚|仍|就|只|已经?|共|整整|足足)?(?:差|缺|需|余|多|超|剩|欠)|^(?:还|尚|仍)有$|^相差|^(?:相比)?(?:超|多|高|少|低|大于|小于)|^(?:对[应照比]|比照|相对于?)/.test(
        between,
      )
    )
      return ["", between];
    if (/[a-z]{2}/i.test(between) && !/\p{Script=Han}/u.test(between)) return englishDivide(between);
    if (DONE_BEHIND.test(between)) return ["", between];
    const work = /^的(?:活|任务量?)(?=.)/.exec(between)?.[0] ?? "";
    if (work !== "") return [work, between.slice(work.length)];
    const kept = this.kept(between);
    const dash = between.search(/—|–/);
    if (dash >= 0) return [between.slice(0, dash), between.slice(dash)];
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
