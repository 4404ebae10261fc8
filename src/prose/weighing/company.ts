import type { ReportFigure } from "../../domain/tables/report";
import type { ServiceRole } from "../service-figures";
import { itemAt } from "../../domain/values/present";
import { figureOf } from "../service-figures";
import { measureOfUnit, THINGS } from "../topics";
import { judge } from "../verdict";
import { isTelling, readingOf, type Candidate } from "./candidates";
import { areOfOneTarget, type Identity } from "./identities";
import { hintsOf, OTHER_RATE, PLANNED } from "./service-candidates";
import type { Statement } from "./statements";
import type { Weighed } from "./weighed";

/** Company further away in the sentence says nothing of a number. */
const REACH = 4;
/** So telling must the figures be of which a number's own follows. */
const ENOUGH = 1.5;
/** 误将未参保人员计入，报了75.5人次: nobody says that it is so. */
const MISTAKEN = /误|错|漏|虚|原[报填稿]|初稿/;
/** 占服务总人次的12.3%, 完成进度的469.97%: of another whole than what was promised. */
const OTHER_WHOLE = /占|进度/;
/** What others leave for a number outweighs what its words alone would have. */
const WEIGHT = 6;
/** A word of manner has no more letters. */
const MOST_SKIPPED = 2;
/** Words that say of what a number is, though nobody knows them. */
const PLAIN_ROLE = /年度|全年|应|已|共|就|才|仍|尚|只|的/g;

/**
 * The figure that is left for a number by those beside it: of 应接51例，已接39例，完成率78% two are of the cases opened, so the first is what was
 * promised, and wrong. It follows from them by arithmetic, and nothing beside it states it.
 */
export function leftByCompany(group: readonly Weighed[], at: number, identities: readonly Identity[]): Candidate | null {
  const { statement, candidates } = itemAt(group, at);
  if (statement.mention.hedge !== null || !mayBeLeft(statement)) return null;
  const beside = neighbours(group, at);
  if (beside.length < 2) return null;
  const stated = (figure: ReportFigure): Weighed | undefined => beside.find((own) => states(own, figure));
  const found: Candidate[] = [];
  for (const identity of identities) {
    const told = identity.figures.filter((figure) => stated(figure));
    if (told.length < identity.others) continue;
    const by = new Set(told.map((figure) => stated(figure)));
    if (by.size < identity.others) continue;
    const weight = [...by].reduce((sum, own) => sum + (own && isTelling(own.statement.mention) ? 1 : 0.5), 0);
    if (weight < ENOUGH || !isWrittenAlike(statement.mention, by)) continue;
    const figure = leftOf(identity, told, statement, candidates);
    if (figure && !group.some((own) => equals(own, figure.figure)) && isLikelyTotal(figure.figure, statement, by))
      found.push({ figure: figure.figure, subject: identity.subject, role: figure.role, weight: WEIGHT, named: true });
  }
  const [first, ...others] = found;
  return first && others.every(({ figure }) => figure.id === first.figure.id) ? first : null;
}

/** 服务量标准5 专业小组: a number without a measure word among numbers that have one is of something else. */
function isWrittenAlike({ unit, percent }: Statement["mention"], beside: ReadonlySet<Weighed | undefined>): boolean {
  return (
    percent || unit !== null || [...beside].some((own) => own && !own.statement.mention.percent && own.statement.mention.unit === null)
  );
}

/** A number that equals a figure, whatever its words have made of it. */
function equals({ statement: { mention } }: Weighed, { value, quantity }: ReportFigure): boolean {
  return mention.percent === (quantity === "rate") && mention.value.compare(value) === 0;
}

/** What scores come to is more than each of them. */
function isLikelyTotal({ id }: ReportFigure, { mention }: Statement, parts: ReadonlySet<Weighed | undefined>): boolean {
  return id !== TOTAL || [...parts].every((own) => own !== undefined && own.statement.mention.value.compare(mention.value) < 0);
}

const TOTAL = "score/total";

function mayBeLeft({ around, clause, before, after, gap, narrowed, mention, english }: Statement): boolean {
  return !(
    around.elsewhere ||
    around.others ||
    narrowed ||
    english ||
    mention.torn ||
    mention.partOfPair ||
    PLANNED.test(before) ||
    /[由从]$/.test(before) ||
    MISTAKEN.test(clause) ||
    /其中/.test(gap) ||
    (mention.percent && (OTHER_RATE.test(gap + after) || OTHER_WHOLE.test(clause)))
  );
}

/** Whether the number right before or behind it in its item agrees with another figure of the target that a figure is of. */
export function isPaired(
  group: readonly Weighed[],
  statement: Statement,
  { figure, role }: Candidate,
  identities: readonly Identity[],
): boolean {
  if (statement.clouded || (statement.mention.percent && OTHER_WHOLE.test(statement.clause)) || role === null || roleOf(statement) !== role)
    return false;
  const at = group.findIndex((own) => own.statement === statement);
  const [before, behind] = [group[at - 1], group[at + 1]];
  const beside = neighbours(group, at);
  return [before, behind].some(
    (own) =>
      own?.agrees != null &&
      beside.includes(own) &&
      own.agrees.figure.id !== figure.id &&
      areOfOneTarget(identities, own.agrees.figure, figure) &&
      isWrittenAlike(statement.mention, new Set([own])),
  );
}

/** The numbers of its item that agree, no further away. */
function neighbours(group: readonly Weighed[], at: number): Weighed[] {
  const { sentence } = itemAt(group, at).statement;
  const isOfItem = ({ statement }: Weighed): boolean => statement.sentence === sentence;
  // …，多4.5人次。其中持证社工…: of what was told before.
  const ends = ({ statement }: Weighed): boolean => /[;。!?\n]/.test(statement.gap.replace(/[;。]其中/, ""));
  const behind = group.slice(at + 1, at + 1 + REACH);
  const before = group.slice(Math.max(0, at - REACH), at).reverse();
  const first = behind.findIndex((own) => !isOfItem(own) || ends(own));
  // A number that opens its item has nothing before it there.
  const last = [itemAt(group, at), ...before].findIndex((own) => ends(own));
  return [...behind.slice(0, first < 0 ? REACH : first), ...before.slice(0, last < 0 ? REACH : last).filter(isOfItem)].filter(
    ({ agrees }) => agrees !== null,
  );
}

function states({ statement: { mention }, agrees }: Weighed, figure: ReportFigure): boolean {
  if (agrees?.figure.id === figure.id) return true;
  return judge(mention, readingOf({ figure, subject: "", role: null, weight: 0, named: false }))?.verdict === "agrees";
}

/** Of an identity the figure that none of those beside a number states, if its words let it be that one. */
function leftOf(
  identity: Identity,
  told: readonly ReportFigure[],
  statement: Statement,
  candidates: readonly Candidate[],
): { readonly figure: ReportFigure; readonly role: ServiceRole | null } | null {
  if (identity.of) return ofService(identity.of, told, statement);
  const left = identity.figures.filter((figure) => !told.includes(figure));
  const [figure] = left;
  if (!figure || left.length > 1 || (figure.quantity === "rate") !== statement.mention.percent) return null;
  const own = candidates.find((candidate) => candidate.figure.id === figure.id);
  // 契约应聘社工17人 beside those with and without a certificate is not how many there are.
  const better = candidates.some(
    ({ subject, weight, figure: other }) => own && subject === own.subject && weight > own.weight && other.id !== figure.id,
  );
  return own && !better ? { figure, role: null } : null;
}

function ofService({ target, topic }: NonNullable<Identity["of"]>, told: readonly ReportFigure[], statement: Statement) {
  const { mention, around, before, skipped, skippedAfter, named } = statement;
  const { words } = around;
  const own = [...words.topics, ...words.tails.flat(), ...named];
  if (own.length > 0 && !own.includes(topic)) return null;
  if (words.measures.size > 0 && !(target.measure !== null && words.measures.has(target.measure))) return null;
  if (words.areas.length > 0 && !words.areas.some((area) => area === target.area)) return null;
  if ((["due", "prorated", "folded", "each", "over-progress", "under-progress"] as const).some((role) => words.roles.has(role)))
    return null;
  if ([...words.staff].some((word) => word !== "share") || skippedAfter !== "") return null;
  if (skipped.replace(PLAIN_ROLE, "").length > (mention.percent ? 0 : MOST_SKIPPED)) return null;
  const role = roleOf(statement);
  const figure = role && figureOf(target, role);
  if (!role || !figure || told.includes(figure) || told.some(({ id }) => id === figure.id)) return null;
  const unit = measureOfUnit(mention.unit);
  const fits =
    mention.percent ||
    unit === null ||
    unit === target.measure ||
    mention.unit === "个" ||
    (target.measure === null && unit !== "other") ||
    [unit, target.measure].every((one) => one !== null && THINGS.includes(one));
  return fits && before.length < 30 ? { figure, role } : null;
}

/** What of a service a number's own words say that it is; a percentage is the rate. */
function roleOf({ mention, before, after }: Statement): ServiceRole | null {
  const said = hintsOf(before);
  const beyond = said.has("over") ? "over" : said.has("short") ? "short" : null;
  if (mention.unit === "倍") return "times";
  if (mention.percent) return beyond ? `rate-${beyond}` : "rate";
  if (/^的?(?:年度|全年|协议|总)*(?:任务|目标|指标|要求)/.test(after)) return said.size === 0 ? "target" : null;
  if (beyond) return said.has("over") && said.has("short") ? null : beyond;
  const [role, ...others] = said;
  return role && others.length === 0 && role !== "gap" ? role : null;
}
