/** What a line says of all figures below it: that they are shortfalls, surpluses, or none of this period's results. */
export type SaidOfAll = "short" | "over" | "elsewhere";

export interface SaidStretch {
  readonly from: number;
  readonly to: number;
  readonly what: SaidOfAll;
}

/** Words for all figures that follow, and what they are said to be. */
const FOLLOWING =
  /(?:以下|下列|下述|下面|所列|本(?:节|部分|段|表|清单)|括号外)[^,;。:()\n]{0,10}?(?:均|都|皆|全部?|一律|统一)?(?:为|是|指(?!标)|系|按)([^,;。:()\n]{1,24})/u;
/** What figures are called right before 如下. */
const CALLED =
  /((?:尚|还|仍|未|待|剩|余|缺|欠|差|短|超)[^,;。:()\n]{0,14})(?:如下|一览|清单|明细|见下)|((?:缺口|缺额|差额|余量|欠量|超额))[:(]$/u;
const SHORT =
  /缺额|缺口|差额|差距|[尚还仍][差缺欠余需]|欠(?:量|账|缺|的)|未完成(?!的?(?:指标|项目|任务|情况|原因))|剩余|余量|余额|余下|待(?:完成|补)|短缺|缺少|不足(?:数|量|部分)/;
const OVER = /超额|超出|超过(?:部分|的?数)|多完成|多出|盈余|富余/;
const ELSEWHERE = /去年|上年|上期|上一|往年|同期|计划(?!书|指标|量|数)|拟|预计|预期|下半年|下一|明年|应完成|按(?:时间)?进度/;

function saidOf(words: string): SaidOfAll | null {
  if (SHORT.test(words)) return "short";
  if (OVER.test(words)) return "over";
  return ELSEWHERE.test(words) ? "elsewhere" : null;
}

/** Gathers what lines say of all figures below them, up to the next line of their level or above. */
export class SaidBelow {
  readonly found: { from: number; to: number; what: SaidOfAll }[] = [];
  private readonly open: { readonly mark: number; readonly stretch: { to: number } }[] = [];

  /**
   * A line as it reads, from its place on. @param mark the level of what numbers it, 0 for a line without
   * @param apart whether it is a heading, or stands apart from what is above it
   */
  read(line: string, from: number, mark: number, apart: boolean): void {
    for (let last = this.open.at(-1); last; last = this.open.at(-1)) {
      if (!(mark > 0 && last.mark > 0 ? mark <= last.mark : apart && last.mark === 0)) break;
      this.open.pop();
    }
    for (const { stretch } of this.open) stretch.to = from + line.length;
    const [match, words] = this.match(line);
    const what = match && saidOf(words);
    if (!match || !what) return;
    const stretch = { from: from + match.index + match[0].length, to: from + line.length, what };
    this.found.push(stretch);
    this.open.push({ mark, stretch });
  }

  private match(line: string): readonly [RegExpExecArray | null, string] {
    const following = FOLLOWING.exec(line);
    if (following) return [following, following[1] ?? ""];
    const called = CALLED.exec(line);
    return [called, called ? (called[1] ?? called[2] ?? "") : ""];
  }
}

/** What is said of a number by what stands above it; the nearest that says something counts. */
export function saidOfNumber(said: readonly SaidStretch[], { from }: { readonly from: number }): SaidOfAll | null {
  return said.findLast((stretch) => stretch.from <= from && from < stretch.to)?.what ?? null;
}
