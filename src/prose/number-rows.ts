import { groupOfMatch, itemAt } from "../domain/values/present";
import type { ClauseContext } from "./context";
import type { Mention } from "./numbers";
import { pairOf } from "./pairs";
import type { NumberPhrase } from "./number-phrases";
import { choose } from "./service-choice";
import { topicOf } from "./service-reading";
import type { Summary } from "./summary";
import type { ServiceTarget } from "./topics";

function isDoneOf({ mention, after }: NumberPhrase, next: NumberPhrase): boolean {
  return mention.unit !== null && mention.unit === next.mention.unit && /^(?:的(?:活|任务量?))?$/.test(after) && DONE_OF.test(next.before);
}

const DONE_OF = /^(?:我们|咱们?)?(?:才|只|仅|却|就|一共|总共)*(?:(?:完成|[做办开接结干跑招建签打搞])(?:成|了|到|出|好|完|来|得)*|有)$/;
const DONE_ALREADY = /^(?:[,、]|本期|目前|现|截至目前)*(?:已|实际|实|现)(?:经)?(?:完成|开展|举办|[做办开接结签建]|有)?(?:了)?$/;

/**
 * 占全部20名社工的70%: the number is of all, the share is said behind it.
 * @param onward the words of the first number of the next clause
 */
export function sharedWholes(phrases: readonly NumberPhrase[], onward = ""): readonly NumberPhrase[] {
  const ends = rowEnds(phrases);
  return phrases.map((phrase, at) => {
    const [before, next] = [phrases[at - 1], phrases[at + 1]];
    const ofWorkers = next && englishShare(phrase, next);
    if (ofWorkers) return { ...phrase, after: ofWorkers.share };
    const shared = before && englishShare(before, phrase);
    if (shared) return { ...phrase, before: "", after: shared.whole };
    if (next?.mention.percent && next.before === "" && /的$/.test(phrase.after) && !phrase.mention.percent)
      return {
        ...phrase,
        before: phrase.before.replace(/全年度?/, "").replace(/(?:只|仅)?占(?:了)?(?:全部|全体|所有|现有)?(?=(?:全年)?$)/, ""),
        asked: true,
      };
    if (phrase.mention.percent && phrase.before === "" && before && /\p{Script=Han}的$/u.test(before.after) && !before.mention.percent)
      return { ...phrase, before: `占${before.after}` };
    // 50个才接39个, 33场干成了59场: of two of one kind the second was done.
    if (next && isDoneOf(phrase, next)) return { ...phrase, asked: true };
    // 党史学习教育计划3次，已完成1次: what is done of it already was planned for now.
    if (/计划$/.test(phrase.before) && phrase.after === "" && DONE_ALREADY.test(next?.before ?? onward))
      return { ...phrase, before: phrase.before.replace(/计划$/, ""), asked: true };
    const row = phrase.after !== "" ? phrase : ends[at + 1];
    return row && /^的(?:年度|全年|协议|总)*(?:任务|目标|指标|要求)/.test(row.after)
      ? { ...phrase, before: phrase.before.replace(/全年度?/, ""), asked: true }
      : phrase;
  });
}

/** 70% of the 20 workers are certified: how many they are of whom the share is told, and what is told of them. */
function englishShare(share: NumberPhrase, whole: NumberPhrase): { readonly share: string; readonly whole: string } | null {
  if (!share.mention.percent || whole.mention.percent || !/^of(?:all|its|our)?(?:the)?$/.test(share.after + whole.before)) return null;
  const told = /^((?:certified)?(?:social)?(?:workers?|staff))(?:are|hold|were|is)(.+)$/.exec(whole.after);
  if (!told) return null;
  const what = groupOfMatch(told, 2);
  return { share: /^certified$|^a?certificate/.test(what) ? "ofallstaffarecertified" : what, whole: groupOfMatch(told, 1) };
}

/** Of each number the one that ends its row: 接案50宗、368节的任务. From the last to the first, so that a long row is passed once. */
function rowEnds(phrases: readonly NumberPhrase[]): readonly (NumberPhrase | undefined)[] {
  const ends: (NumberPhrase | undefined)[] = [];
  for (let at = phrases.length - 1; at >= 0; at--) {
    const phrase = itemAt(phrases, at);
    ends[at] = phrase.after !== "" || !/^[、和及与]/.test(phrase.before) ? phrase : ends[at + 1];
  }
  return ends;
}

/** Two numbers in a row of which one is what was promised of a service, the other what was delivered. */
interface RowOfTwo {
  readonly done: Mention;
  readonly target: Mention;
  readonly serviceTarget: ServiceTarget;
  /** The words of both. */
  readonly words: Summary;
}

/**
 * 小组14/21, 小组21→14, 小组——21个、14个、66.67%: what the tables agree with says which of the two was promised; null where nothing does, or
 * the place is not the station's own.
 */
export function rowOfTwo(
  phrases: readonly NumberPhrase[],
  at: number,
  context: ClauseContext,
  wordsOf: (phrase: NumberPhrase) => Summary,
): RowOfTwo | null {
  const [first, second] = [itemAt(phrases, at), phrases[at + 1]];
  const sign = second && /^(?:\/|→|⇒|[-—]*>|[、,])$/.exec(first.after + second.before)?.[0];
  if (!second || !sign || first.mention.percent || second.mention.percent) return null;
  const { unit } = first.mention;
  if (!(unit === second.mention.unit || (unit === null && sign !== "、"))) return null;
  const words = wordsOf({ ...first, after: "" });
  const closed = context.elsewhere || context.uncertain || context.areaUnsure || words.areas.length > 1;
  const topic = topicOf(words, context);
  // 个案：接案39/50，结案37/75
  const counted = words.measures.size > 0 && words.tails.length === 0 && !/[、,]/.test(sign);
  const about = counted ? (context.topic ?? context.carried) : context.topic;
  const own = topic ?? ((words.onlyNeutral || counted) && words.skipped === "" ? about : null);
  if (closed || words.unknown || !own || words.roles.size > 0 || words.staff.size > 0) return null;
  const mention = { ...first.mention, unit: unit ?? second.mention.unit };
  const area = words.areas[0] ?? context.area;
  const here = own.targets.filter((target) => target.area === area);
  const fitting =
    words.measures.size === 0 && mention.unit === null ? here : choose(own, mention, words, area, context.ledMeasure).serviceTargets;
  const pair = pairOf(fitting, first.mention, second.mention, sign === "/" ? "done" : "target");
  if (!pair || (sign === "、" && fitting.length > 1)) return null;
  const { serviceTarget, doneFirst } = pair;
  const [done, target] = doneFirst ? [first.mention, second.mention] : [second.mention, first.mention];
  return { done, target, serviceTarget, words };
}
