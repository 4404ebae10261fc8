import { nestedPeriods } from "./nested-periods";
import { firstItem, lastItem } from "../../../values/present";
import type { Span } from "../../../values/vocabulary/spans";
import { bothInOne } from "./both-in-one";
import type { Period, Triple } from "./triples";

/** A column of what was promised. */
export interface Promised {
  readonly column: number;
  readonly text: string;
  readonly metric: string | null;
  readonly measure: string | null;
  readonly span: Span | null;
  readonly year: number | null;
}

/** A column of what was done. */
export interface Delivered {
  readonly column: number;
  readonly sums: boolean;
  readonly span: Span | null;
  readonly year: number | null;
  /** What stood before it that it sums. */
  readonly parts: readonly Period[];
  /** What stood before it that it may sum, though no word says so. */
  readonly loose?: readonly Period[];
}

/** A column of percentages. */
export interface Rated {
  readonly column: number;
  readonly text: string;
  readonly span: Span | null;
  readonly year: number | null;
  readonly beyond: Triple["beyond"];
}

/** A promise that stands behind the rate of the triples before it: theirs, where it was adjusted or is of their stretch, or one that they may be held against. */
export function withLeftOver(triple: Triple, { column, span }: Promised): Triple {
  if (span === "last" || span === "carried" || span === "reduced" || triple.rate === null) return triple;
  if (span === "adjusted" && (triple.span === null || triple.span === "annual"))
    return { ...triple, target: column, original: triple.target, span: "adjusted" };
  const kin = triple.span !== null && span !== null && KIN[triple.span].includes(span);
  if (triple.doubt === "span" && kin) return { ...triple, target: column, rivals: [], doubt: null };
  if (triple.span !== null && triple.doubt === null && !kin && span !== null) return triple;
  return { ...triple, rivals: [...triple.rivals, column], doubt: triple.doubt ?? "rivals" };
}

/** A promise and what was done, behind which a second promise stands with the percentage: the adjusted one, or one of two that the lines must tell apart. */
export function withLateRate(triple: Triple, { column, span }: Promised, rate: Rated): Triple {
  const rated = { ...triple, rate: rate.column, signed: rate.text.includes("%"), beyond: rate.beyond };
  return span === "adjusted"
    ? { ...rated, target: column, original: triple.target, span: "adjusted" }
    : { ...rated, rivals: [column], doubt: "rivals" };
}

/** The triples that some columns between two leads make up: one for each rate, or one without. */
export function resolve(
  allTargets: readonly Promised[],
  allDones: readonly Delivered[],
  rates: readonly Rated[],
): Omit<Triple, "lead" | "unit">[] {
  const years = [...allTargets, ...allDones].flatMap(({ year }) => year ?? []);
  const thisYear = years.length > 0 ? Math.max(...years) : null;
  const current = ({ span, year }: { span: Span | null; year: number | null }): boolean =>
    span !== "last" && span !== "carried" && span !== "reduced" && (year === null || year === thisYear);
  const targets = allTargets.filter(current);
  const dones = allDones.filter(current);
  const [first] = targets;
  if (!first || dones.length === 0) return [];
  const behind = dones.filter(({ column }) => column > first.column);
  // What was done stands left of its promise only where a percentage stands behind it.
  if (behind.length === 0 && rates.length === 0) return [];
  const delivered = behind.length > 0 ? behind : dones;
  const ofYear = rates.filter(({ year }) => year === null || year === thisYear);
  // A rate before what was done is its rate only where none stands behind: it may be a rate that was aimed at.
  const reached = ofYear.filter(({ column }) => column > Math.min(...delivered.map((done) => done.column)));
  const own = reached.length > 0 ? reached : ofYear;
  if (own.length === 0) {
    const { target, original } = promisedOf(targets, null);
    return [triple(target, original, doneOf(delivered, null), null, [], null)];
  }
  return own.map((rate) => {
    const { target, original, rivals, doubt } = promisedOf(likeWise(targets, rate), rate.span);
    return triple(target, original, doneOf(delivered, rate.span), rate, rivals, doubt);
  });
}

const CUMULATIVE = /累[计积]/;

/** 累计完成率 beside 当月计划 and 累计计划 is held against what was planned up to now. */
function likeWise(targets: readonly Promised[], { text }: Rated): readonly Promised[] {
  const alike = targets.filter((target) => CUMULATIVE.test(target.text) === CUMULATIVE.test(text));
  return alike.length > 0 && targets.some((target) => CUMULATIVE.test(target.text)) ? alike : targets;
}

/** Promise, delivery and percentage as one. */
export function triple(
  target: Promised,
  original: number | null,
  done: Delivered,
  rate: Rated | null,
  rivals: readonly number[],
  doubt: Triple["doubt"],
): Omit<Triple, "lead" | "unit"> {
  const both = target.column === done.column ? bothInOne(target.text) : null;
  return {
    target: target.column,
    done: done.column,
    rate: rate?.column ?? null,
    signed: rate?.text.includes("%") ?? false,
    measure: target.measure,
    metric: target.metric,
    periods: addendsOf(done.parts.filter(({ column }) => column !== done.column)),
    ...(done.loose && done.loose.length > 1 ? { loose: addendsOf(done.loose) } : {}),
    original,
    ...(both === null ? {} : { both }),
    span: rate?.span ?? target.span,
    rivals,
    doubt,
    beyond: rate?.beyond ?? null,
  };
}

/** What was done up to now counts, whatever was done in this month alone stands beside it; a rate of one stretch takes that stretch's. */
function doneOf(dones: readonly Delivered[], span: Span | null): Delivered {
  const own = span === null ? [] : dones.filter((done) => done.span === span);
  const all = own.length > 0 ? own : dones;
  return all.findLast(({ sums }) => sums) ?? lastItem(all);
}

/** Which promise a rate is held against, by the stretch that both name; the adjusted one stands for the one before. */
export function promisedOf(
  targets: readonly Promised[],
  span: Span | null,
): { target: Promised; original: number | null; rivals: readonly number[]; doubt: Triple["doubt"] } {
  const adjusted = targets.findLast((target) => target.span === "adjusted");
  const others = targets.filter((target) => target !== adjusted);
  if (adjusted && (span === null || span === "adjusted" || span === "annual")) {
    return { target: adjusted, original: others.at(-1)?.column ?? null, rivals: [], doubt: null };
  }
  const alike = span === null ? [] : targets.filter((target) => target.span !== null && KIN[span].includes(target.span));
  const exact = alike.filter((target) => target.span === span);
  const matching = exact.length > 0 ? exact : alike;
  const plain = targets.filter((target) => target.span === null);
  if (matching.length > 0) return { target: lastItem(matching), original: null, rivals: [], doubt: matching.length > 1 ? "rivals" : null };
  if (span === "annual" && plain.length === 1) return { target: firstItem(plain), original: null, rivals: [], doubt: null };
  if (span === null && targets.length === 1) return { target: firstItem(targets), original: null, rivals: [], doubt: null };
  const target = lastItem(targets);
  const rivals = targets.filter((other) => other !== target).map(({ column }) => column);
  return { target, original: null, rivals, doubt: span === null ? "rivals" : "span" };
}

/** Stretches that tables name by either word: the mid-term's promise is the share that is due by then. */
const KIN: Readonly<Record<Span, readonly Span[]>> = {
  last: ["last"],
  mid: ["mid", "due"],
  due: ["due", "mid"],
  annual: ["annual"],
  adjusted: ["adjusted"],
  original: ["original"],
  carried: [],
  reduced: [],
};

/** Periods that follow one another and are of one kind add up, also such as sum others before them; any others do not tell what was done. */
export function addendsOf(stated: readonly Period[]): readonly Period[] {
  const periods = nestedPeriods(stated);
  const first = periods[0];
  if (!first || periods.length < 2) return [];
  const cycle = first.kind === "month" ? 12 : first.kind === "quarter" && periods.length === 4 ? 4 : Infinity;
  const follow = periods.every(({ kind, index }, at) => kind === first.kind && index === ((first.index - 1 + at) % cycle) + 1);
  return follow ? periods : [];
}
