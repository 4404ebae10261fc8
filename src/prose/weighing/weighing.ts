import type { ReportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import type { Reader } from "../reader";
import type { Mention } from "../numbers";
import type { ProseText } from "../text";
import { judge, type Judged } from "../verdict";
import { isTelling, readingOf, type Candidate, type ServiceRole } from "./candidates";
import { meaningsOfWordings } from "./same-wording";
import { scoreCandidates } from "./score-candidates";
import { serviceCandidates } from "./service-candidates";
import { staffCandidates } from "./staff-candidates";
import { statementsOf, type CellOf, type Statement } from "./statements";

/** Less than this speaks too little for a figure: equal numbers are then of something else. */
const ENOUGH = 2.5;
/** A small number equals many figures. */
const ENOUGH_FOR_SMALL = 4;
/** By so much the figure that is meant must be better named than the next. */
const MARGIN = 0.8;
/** So much of what stands beside a number must agree before it is called wrong. */
const SUPPORT = 1.5;
/** So many numbers on both sides bear a number out; those of a long row are further away. */
const BESIDE = 24;
const MOST_SKIPPED = 4;
/** What is told of the staff has words of its own, which no service shares. */
const MOST_SKIPPED_OF_STAFF = 10;
/** Of an English number with more words than these some may narrow it. */
const MOST_WORDS = 10;
const NAMES_OTHERS = /[率度比占类型员者长童生民户家街村校院]|级$/;

/** Nothing but what joins the rates of a row. */
const IN_A_ROW = /^(?:(?:完成)?(?:率|比例)|分别|依次|为|是|达|[、,和及与\s]|and)*$/;

interface Weighed {
  readonly statement: Statement;
  readonly candidates: readonly Candidate[];
  /** What it agrees with. */
  readonly agrees: { readonly figure: ReportFigure; readonly subject: string | null } | null;
  readonly settled: boolean;
}

/**
 * What becomes of the numbers that their own words leave open.
 * @param judgedOf what is already settled of a number
 * @param cellOf the row and the column of a number that stands in a table
 */
export function weigh(
  text: ProseText,
  figures: ReportFigures,
  reader: Reader,
  judgedOf: (mention: Mention) => Judged | null,
  cellOf: CellOf = () => null,
): ReadonlyMap<Mention, Judged> {
  const statements = statementsOf(text, reader.surroundings, reader, cellOf);
  const learnt = meaningsOfWordings(statements, (statement) => candidatesOf(statement, figures, null));
  const groups = new Map<string, Weighed[]>();
  for (const statement of statements) {
    const own = weighed(statement, figures, learnt, judgedOf(statement.mention));
    const group = groups.get(statement.group);
    if (group) group.push(own);
    else groups.set(statement.group, [own]);
  }
  // The parts of a score stand each in a line of its own.
  const scoresThatAgree = [...groups.values()].flat().filter(({ agrees }) => agrees?.figure.id.startsWith("score/")).length;
  const found = new Map<Mention, Judged>();
  for (const group of groups.values()) settle(group, learnt, judgedOf, found, scoresThatAgree);
  return found;
}

function candidatesOf(statement: Statement, figures: ReportFigures, learnt: ServiceRole | null): Candidate[] {
  const { mention, around } = statement;
  if (around.elsewhere || around.others || statement.narrowed || mention.torn) return [];
  if (mention.partOfPair && !/^\/|\/$/.test(statement.after + statement.before)) return [];
  return [...serviceCandidates(statement, learnt), ...staffCandidates(statement, figures), ...scoreCandidates(statement, figures)].sort(
    (a, b) => b.weight - a.weight,
  );
}

function weighed(statement: Statement, figures: ReportFigures, learnt: ReadonlyMap<string, ServiceRole>, judged: Judged | null): Weighed {
  const candidates = candidatesOf(statement, figures, learnt.get(statement.wording ?? "") ?? null);
  if (judged?.verdict === "agrees") {
    const own = candidates.find(({ figure }) => figure.id === judged.figure.id);
    return { statement, candidates, agrees: { figure: judged.figure, subject: own?.subject ?? null }, settled: true };
  }
  const { mention } = statement;
  const enough = isTelling(mention) ? ENOUGH : ENOUGH_FOR_SMALL;
  const equal = candidates.find(
    (candidate) =>
      candidate.weight >= enough && judge(mention, readingOf(candidate))?.verdict === "agrees" && !outweighed(candidate, candidates),
  );
  return {
    statement,
    candidates,
    agrees: equal ? { figure: equal.figure, subject: equal.subject } : null,
    settled: false,
  };
}

/** That a number equals a figure does not make it that one where its words name another far better. */
function outweighed({ weight }: Candidate, [best]: readonly Candidate[]): boolean {
  return best !== undefined && best.weight - weight > 2;
}

function settle(
  group: readonly Weighed[],
  learnt: ReadonlyMap<string, ServiceRole>,
  judgedOf: (mention: Mention) => Judged | null,
  found: Map<Mention, Judged>,
  scoresThatAgree: number,
): void {
  for (const [at, { statement, candidates, agrees, settled }] of group.entries()) {
    const { mention } = statement;
    const before = judgedOf(mention);
    if (settled) continue;
    if (agrees) {
      if (before && keeps(before, agrees.figure, candidates, mention)) continue;
      found.set(mention, { verdict: "agrees", figure: agrees.figure });
      continue;
    }
    if (before) continue;
    const wrong = wrongOf(statement, candidates, group.slice(Math.max(0, at - BESIDE), at + BESIDE + 1), learnt, scoresThatAgree);
    if (wrong) found.set(mention, { verdict: "differs", figure: wrong.figure });
  }
}

/** Whether what the words alone have made of a number stays, though another figure equals it. */
function keeps({ figure }: Judged, equal: ReportFigure, candidates: readonly Candidate[], mention: Mention): boolean {
  if (!isTelling(mention)) return true;
  const weightOf = (id: string): number => candidates.find((candidate) => candidate.figure.id === id)?.weight ?? 0;
  return weightOf(figure.id) > weightOf(equal.id);
}

/** The figure that a number can only mean, where enough beside it agrees; null where it may be of something else. */
function wrongOf(
  statement: Statement,
  candidates: readonly Candidate[],
  group: readonly Weighed[],
  learnt: ReadonlyMap<string, ServiceRole>,
  scoresThatAgree: number,
): Candidate | null {
  const { mention } = statement;
  if (mention.hedge !== null || mention.partOfPair) return null;
  const spoken = new Set(group.flatMap(({ agrees }) => (agrees ? [agrees.figure.id] : [])));
  const [best, ...others] = candidates.filter(({ figure }) => !spoken.has(figure.id));
  if (!best) return null;
  const [first] = candidates;
  // 完成率分别是68.67%、73.33%和61.64%: of three rates that may be meant two are told beside it.
  const left =
    mention.percent &&
    IN_A_ROW.test(statement.before) &&
    first?.subject === best.subject &&
    first.weight === best.weight &&
    first !== best &&
    !statement.clouded;
  const next = others.find(({ figure }) => figure.value.compare(best.figure.value) !== 0);
  if (!(best.named || left) || (next && best.weight - next.weight < MARGIN)) return null;
  const shown = learnt.has(statement.wording ?? "");
  if (mayBeNarrowed(statement, best, shown)) return null;
  let support = (shown ? 1 : 0) + (best.subject === "score" ? scoresThatAgree / 2 : 0);
  let against = 0;
  for (const { statement: other, agrees, candidates: own } of group) {
    if (other === statement) continue;
    const near = other.sentence === statement.sentence;
    const same = agrees?.subject === best.subject;
    if (agrees && (near || same)) support += (isTelling(other.mention) ? 1 : 0.5) * (near && same ? 2 : 1);
    else if (!agrees && own.length > 0) against += 1;
  }
  const judged = judge(mention, readingOf(best));
  return judged?.verdict === "differs" && support >= (best.named ? SUPPORT : 2 * SUPPORT) && against <= support / 2 ? best : null;
}

/** Whether words that nobody knows could make a number one of somebody or something else. */
function mayBeNarrowed({ around, english, before, after }: Statement, { subject }: Candidate, shown: boolean): boolean {
  const { skipped } = around.words;
  if (english) return /[a-z]/i.test(skipped) && before.split(/\s+/).length + after.split(/\s+/).length > MOST_WORDS;
  if (shown) return false;
  return skipped.length > (subject === "staff" ? MOST_SKIPPED_OF_STAFF : MOST_SKIPPED) || NAMES_OTHERS.test(skipped);
}
