import type { ReportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import type { Reader } from "../reader";
import type { Mention } from "../numbers";
import type { ProseText } from "../text";
import type { Topic } from "../topics";
import { judge, type Judged } from "../verdict";
import type { ServiceRole } from "../service-figures";
import { isTelling, readingOf, type Candidate } from "./candidates";
import { onwardCandidates } from "./onward-candidates";
import { leftByCompany } from "./company";
import { identitiesOf, type Identity } from "./identities";
import { FiguresBefore } from "./figures-before";
import { meaningsOfWordings } from "./same-wording";
import { scoreCandidates } from "./score-candidates";
import { serviceCandidates } from "./service-candidates";
import { staffCandidates } from "./staff-candidates";
import { statementsOf, type CellOf, type NumberRow, type Statement } from "./statements";
import type { Weighed } from "./weighed";
import { isFarApart, wrongOf, type Learnt } from "./wrong";

/** Less than this speaks too little for a figure: equal numbers are then of something else. */
const ENOUGH = 2.5;
/** A small number equals many figures. */
const ENOUGH_FOR_SMALL = 4;
/** So many numbers on both sides bear a number out; those of a long row are further away. */
const BESIDE = 24;
/** Of so many numbers before and behind it the lines around a number tell whether the text is of these tables. */
const OF_LINES = 8;

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
  const { topics } = reader;
  const learnt = meaningsOfWordings(statements, (statement) => candidatesOf(statement, { figures }, null));
  const groups = new Map<string, Weighed[]>();
  const all: Weighed[] = [];
  const before = new FiguresBefore(statements);
  for (const [index, statement] of statements.entries()) {
    const group = groups.get(statement.group);
    const prior = before.of(statement, index);
    const own = weighed({ ...statement, row: before.row(index) }, { figures, topics, learnt, prior }, judgedOf(statement.mention));
    before.note(own, prior);
    all.push(own);
    if (group) group.push(own);
    else groups.set(statement.group, [own]);
  }
  // The parts of a score stand each in a line of its own.
  const scoresThatAgree = [...groups.values()].flat().filter(({ agrees }) => agrees?.figure.id.startsWith("score/")).length;
  const found = new Map<Mention, Judged>();
  const identities = identitiesOf(topics, figures);
  let from = 0;
  for (const group of groups.values()) {
    const lines = all.slice(Math.max(0, from - OF_LINES), from + group.length + OF_LINES).filter((own) => !group.includes(own));
    settle(group, lines, { learnt, identities }, judgedOf, found, scoresThatAgree);
    from += group.length;
  }
  return found;
}

/** Whether a number may be of the tables at all. */
function isOpen({ mention, around, narrowed, after, before }: Statement): boolean {
  if (around.elsewhere || around.others || narrowed || mention.torn) return false;
  return !mention.partOfPair || /^\/|\/$/.test(after + before);
}

/** Each figure once, as it is named best. */
function best(all: readonly Candidate[]): Candidate[] {
  const sorted = [...all].sort((a, b) => b.weight - a.weight);
  return sorted.filter(({ figure }, at) => sorted.findIndex((other) => other.figure.id === figure.id) === at);
}

function candidatesOf(statement: Statement, { figures }: Pick<Ground, "figures">, learnt: ServiceRole | null): Candidate[] {
  if (!isOpen(statement)) return [];
  return [...serviceCandidates(statement, learnt), ...staffCandidates(statement, figures), ...scoreCandidates(statement, figures)].sort(
    (a, b) => b.weight - a.weight,
  );
}

/** What the weighing of one number rests on. */
interface Ground {
  readonly figures: ReportFigures;
  readonly topics: readonly Topic[];
  readonly learnt: Learnt;
  /** The figure that a number before it in its sentence states. */
  readonly prior: ReportFigure | null;
}

function weighed(
  statement: Statement & { readonly row: NumberRow | null },
  { figures, topics, learnt, prior }: Ground,
  judged: Judged | null,
): Weighed {
  const role = learnt.get(statement.wording ?? "") ?? null;
  const direct = candidatesOf(statement, { figures }, role);
  const onward = isOpen(statement) ? onwardCandidates(statement, prior, role, { topics, figures }) : [];
  const candidates = onward.length === 0 ? direct : best([...onward, ...direct]);
  if (judged?.verdict === "agrees") {
    // 维系的团队5个，指标4个 behind a promise of 4 trainings: it goes on about the number before it.
    const goesOn = onward.find((candidate) => judge(statement.mention, readingOf(candidate))?.verdict === "agrees");
    if (goesOn) return { statement, candidates, agrees: { figure: goesOn.figure, subject: goesOn.subject }, settled: true };
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
  lines: readonly Weighed[],
  { learnt, identities }: { readonly learnt: Learnt; readonly identities: readonly Identity[] },
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
    const left = leftByCompany(group, at, identities);
    const told = left && !isFarApart(mention, left.figure) ? judge(mention, readingOf(left)) : null;
    if (told) {
      found.set(mention, told);
      continue;
    }
    const near = group.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
    const shown = learnt.has(statement.wording ?? "");
    const wrong = wrongOf(statement, candidates, { group: near, lines, scoresThatAgree, shown, identities });
    if (wrong) found.set(mention, { verdict: "differs", figure: wrong.figure });
  }
}

/** Whether what the words alone have made of a number stays, though another figure equals it. */
function keeps({ figure }: Judged, equal: ReportFigure, candidates: readonly Candidate[], mention: Mention): boolean {
  if (!isTelling(mention)) return true;
  const weightOf = (id: string): number => candidates.find((candidate) => candidate.figure.id === id)?.weight ?? 0;
  return weightOf(figure.id) > weightOf(equal.id);
}
