import type { ReportFigure } from "../../domain/tables/report";
import { judge } from "../verdict";
import type { ServiceRole } from "../service-figures";
import { isTelling, readingOf, type Candidate } from "./candidates";
import { isPaired } from "./company";
import type { Identity } from "./identities";
import type { Statement } from "./statements";
import type { Weighed } from "./weighed";

/** By so much the figure that is meant must be better named than the next of another subject. */
const MARGIN = 0.8;
/** A number that equals a figure so much worse named may still be of it. */
const CLOSE = 2;
/** So much of what stands beside a number must agree before it is called wrong. */
const SUPPORT = 1.5;
/** What lines above and below bear out counts no more than this. */
const MOST_OF_LINES = 1.5;
/** Scores have parts of parts, which stand in lines of their own. */
const MOST_OF_SCORE_LINES = 1;
const MOST_SKIPPED = 4;
/** 年度表彰名额指标10名: beside words of a role hardly anything may stand. */
const MOST_BESIDE_ROLE = 2;
/** What is told of the staff has words of its own, which no service shares. */
const MOST_SKIPPED_OF_STAFF = 10;
/** Of an English number with more words than these some may narrow it. */
const MOST_WORDS = 10;
/** What agrees in another sentence of the line bears a number out a little. */
const OF_LINE = 0.25;
/** What does not agree further away in the line says less against it. */
const FAR = 0.34;
const NAMES_OTHERS = /[率度比占类型员者长童生民户家街村校院]|级$/;
/** What says of what a number is, whatever else it means. */
const ROLE_WORDS = /年度|全年|值$|职称|证书|参加者|当中|持有?者$/g;
/** Nothing but what joins the rates of a row. */
const IN_A_ROW = /^(?:(?:完成)?(?:率|比例)|分别|依次|为|是|达|[、,和及与\s]|and)*$/;

/** What stands around a number that may be wrong. */
export interface Beside {
  /** The numbers of its line, or of its row of a table. */
  readonly group: readonly Weighed[];
  /** Those of the lines above and below. */
  readonly lines: readonly Weighed[];
  readonly scoresThatAgree: number;
  readonly identities: readonly Identity[];
  /** Its wording has shown what it means. */
  readonly shown: boolean;
}

/** The figure that a number can only mean, where enough beside it agrees; null where it may be of something else. */
export function wrongOf(statement: Statement, candidates: readonly Candidate[], beside: Beside): Candidate | null {
  const { mention } = statement;
  if (mention.hedge !== null || (mention.partOfPair && !isOfPair(statement, beside))) return null;
  const spoken = new Set(beside.group.flatMap(({ agrees }) => (agrees ? [agrees.figure.id] : [])));
  const [best, ...others] = candidates.filter(({ figure }) => !spoken.has(figure.id));
  if (!best) return null;
  const rivals = others.filter(({ figure, weight }) => best.weight - weight < MARGIN && figure.value.compare(best.figure.value) !== 0);
  // 个案38个 is neither what was opened nor what was closed: of one service it is wrong whichever is meant.
  // 中级占64.29%: of the certified or of all.
  const oneService = rivals.every(
    ({ subject, role, figure }) =>
      isOfPlace(statement, subject, best.subject) && role === best.role && (role !== null || partOf(figure) === partOf(best.figure)),
  );
  const paired = isPaired(beside.group, statement, best, beside.identities);
  if (!(best.named || paired || isLeft(statement, candidates, best, beside.group)) || !(rivals.length === 0 || oneService)) return null;
  if (!statement.english && agreesWithAny(statement, others, best.weight)) return null;
  if (mayBeNarrowed(statement, best, beside.shown)) return null;
  if (isFarApart(mention, best.figure)) return null;
  const ofDeed = beside.group.filter(({ agrees }) => agrees?.subject === best.subject);
  if (best.unsaid && ofDeed.reduce((sum, { statement: other }) => sum + (isTelling(other.mention) ? 2 : 1), 0) < LEAST_OF_DEED) return null;
  const judged = judge(mention, readingOf(best));
  return judged?.verdict === "differs" && isBorneOut(statement, best, beside, paired) ? best : null;
}

/** 小组任务是7个，做了5个 of an area's line may be of the area or of the station, and is wrong whichever is meant. */
function isOfPlace({ around }: Statement, subject: string, best: string): boolean {
  if (subject === best) return true;
  const [[name, area], [ofBest, areaOfBest]] = [subject.split("|"), best.split("|")];
  if (around.areaOther === undefined || name !== ofBest || area === undefined || areaOfBest === undefined) return false;
  return [area, areaOfBest].every((one) => one === (around.area ?? "") || one === (around.areaOther ?? ""));
}

/** 大型3/9: the other number of the pair agrees. */
function isOfPair(statement: Statement, { group }: Beside): boolean {
  const at = group.findIndex((own) => own.statement === statement);
  const [before, next] = [group[at - 1], group[at + 1]];
  const other = statement.gap === "/" ? before : next?.statement.gap === "/" ? next : undefined;
  return other?.agrees != null && other.agrees.subject !== null;
}

/** Of a share the figure that it is the share of something. */
function partOf({ id }: ReportFigure): string {
  return id.replace(/\/of\/.*$/, "");
}

/** 完成率分别是68.67%、73.33%和61.64%: of three rates that may be meant two are told beside it. */
function isLeft(
  { mention, before, clouded, row, sentence }: Weighed["statement"],
  [first]: readonly Candidate[],
  best: Candidate,
  group: readonly Weighed[],
): boolean {
  const ofRow = group.filter(({ statement: other }) => row && other.row?.lead === row.lead && other.sentence === sentence);
  return (
    ofRow.filter(({ agrees }) => agrees === null).length <= 1 &&
    mention.percent &&
    IN_A_ROW.test(before) &&
    first?.subject === best.subject &&
    first.weight - best.weight < MARGIN &&
    first !== best &&
    !clouded
  );
}

/** 4712 visits beside a promise of 59 are of another service: a slip is not so large. */
export function isFarApart({ value, percent }: Statement["mention"], figure: ReportFigure): boolean {
  const [stated, own] = [value.valueOf(), figure.value.valueOf()];
  return !percent && stated > FEW && own > 0 && (stated > own * FAR_APART || own > stated * FAR_APART);
}

const LEAST_OF_DEED = 2;
const FEW = 20;
const FAR_APART = 12;

function agreesWithAny({ mention }: Statement, others: readonly Candidate[], weight: number): boolean {
  return others.some((other) => weight - other.weight < CLOSE && judge(mention, readingOf(other))?.verdict === "agrees");
}

/** Whether enough of what stands beside a number agrees with the tables. */
function isBorneOut(statement: Statement, best: Candidate, { group, lines, scoresThatAgree, shown }: Beside, paired: boolean): boolean {
  let support = (shown ? 1 : 0) + (best.subject === "score" ? scoresThatAgree / 2 : 0);
  let against = 0;
  for (const { statement: other, agrees, candidates: own } of group) {
    if (other === statement) continue;
    const near = other.sentence === statement.sentence;
    const same = agrees?.subject === best.subject;
    if (agrees && (near || same)) support += (isTelling(other.mention) ? 1 : 0.5) * (near && same ? 2 : 1);
    else if (agrees && !statement.english) support += isTelling(other.mention) ? OF_LINE : 0;
    else if (!agrees && isSpokenOf(own)) against += near || statement.english ? 1 : FAR;
  }
  const [borne, not] = [lines.filter(({ agrees }) => agrees), lines.filter(({ agrees, candidates: own }) => !agrees && isSpokenOf(own))];
  const ofLines = borne.reduce((sum, { statement: { mention } }) => sum + (isTelling(mention) ? 0.3 : 0.15), 0);
  if (!statement.english && borne.length >= 4 * not.length)
    support += Math.min(best.subject === "score" ? MOST_OF_SCORE_LINES : MOST_OF_LINES, ofLines);
  return support >= (best.named || paired ? SUPPORT : 2 * SUPPORT) && (paired || against <= support / 2);
}

/** Whether a number that agrees with nothing was likely to be of the tables at all. */
function isSpokenOf([first]: readonly Candidate[]): boolean {
  return first !== undefined && (first.named || first.weight >= LIKELY);
}

const LIKELY = 3.5;

/** Whether words that nobody knows could make a number one of somebody or something else. */
function mayBeNarrowed({ skipped, english, before, after }: Statement, { subject, whole }: Candidate, shown: boolean): boolean {
  if (english) return /[a-z]/i.test(skipped) && before.split(/\s+/).length + after.split(/\s+/).length > MOST_WORDS;
  if (shown) return false;
  if (whole) return skipped !== "";
  const unsaid = skipped.replace(ROLE_WORDS, "");
  return (
    unsaid.length > (subject === "staff" ? MOST_SKIPPED_OF_STAFF : unsaid === skipped ? MOST_SKIPPED : MOST_BESIDE_ROLE) ||
    NAMES_OTHERS.test(unsaid)
  );
}

/** What a wording means where it has shown it. */
export type Learnt = ReadonlyMap<string, ServiceRole>;
