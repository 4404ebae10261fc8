import type { ReportFigures } from "../domain/families/report-figures";
import type { ReportFigure } from "../domain/tables/report";
import type { FigureReading } from "./context";
import { shareOf, surplusOver } from "./derived-figures";
import type { Mention } from "./numbers";
import type { ProseText } from "./text";
import { judge, type Judged } from "./verdict";
import { isTelling } from "./weighing/candidates";

type Sign = "×" | "÷" | "-" | "+";

/** Two figures of the tables and what they make. */
interface Relation {
  readonly sign: Sign;
  readonly figures: readonly [ReportFigure, ReportFigure, ReportFigure];
}

const SIGNS: readonly (readonly [words: RegExp, sign: Sign])[] = [
  [/^(?:×|[xX]|\*|乘以?)$/, "×"],
  [/^(?:÷|\/|除以)$/, "÷"],
  [/^(?:-|−|—|–|减去?)$/, "-"],
  [/^(?:\+|加上?)$/, "+"],
];
const MAKES = /^(?:[×*]100%)?(?:=|等于|得)$/;
/** More numbers than this in a row are no sum of two. */
const CHAINED = /^(?:×|\*|÷|\/|-|−|\+|=)\d|^(?:[×*])/;

/** 17人×3.5个月＝59.5人次, 14÷17＝82.35%: what two figures make, as people who check figures write it down. */
export function readEquations(
  { plain, mentions }: ProseText,
  figures: ReportFigures,
  isElsewhere: (mention: Mention) => boolean,
): ReadonlyMap<Mention, Judged> {
  const found = new Map<Mention, Judged>();
  let relations: readonly Relation[] | null = null;
  for (let at = 0; at + 2 < mentions.length; at++) {
    const [first, second, third] = [mentions[at], mentions[at + 1], mentions[at + 2]];
    if (!first || !second || !third) break;
    const between = plain.slice(first.end, second.begin);
    // 82.35%（14/17）
    const bracketed = first.percent && between === "(" && plain.slice(second.end, third.begin) === "/" && plain[third.end] === ")";
    if (bracketed && ![first, second, third].some((mention) => mention.hedge !== null || isElsewhere(mention))) {
      relations ??= relationsOf(figures);
      const shares = relations.filter((relation) => relation.sign === "÷");
      settle([second, third, first], shares, found);
      at += 2;
      continue;
    }
    const sign = SIGNS.find(([words]) => words.test(between))?.[1];
    if (!sign || !MAKES.test(plain.slice(second.end, third.begin)) || CHAINED.test(plain.slice(third.end, third.end + 2))) continue;
    if ([first, second, third].some((mention) => mention.hedge !== null || isElsewhere(mention))) continue;
    relations ??= relationsOf(figures);
    settle(
      [first, second, third],
      relations.filter((relation) => relation.sign === sign),
      found,
    );
    at += 2;
  }
  return found;
}

/** Where all three agree they do; where two of them do, and of one relation alone, the third is wrong. */
function settle(written: readonly Mention[], relations: readonly Relation[], found: Map<Mention, Judged>): void {
  const judged = relations.map(({ figures }) => written.map((mention, at) => judge(mention, readingOf(figures[at as 0 | 1 | 2]))));
  const agreeing = judged.map((verdicts) => verdicts.filter((verdict) => verdict?.verdict === "agrees").length);
  const most = Math.max(0, ...agreeing);
  const best = judged.filter((_, at) => agreeing[at] === most);
  const [own, ...others] = best;
  if (!own || most < 2) return;
  const tells = written.some((mention, at) => own[at]?.verdict === "agrees" && isTelling(mention));
  if (most < 3 && (others.length > 0 || !tells || own.some((verdict) => verdict === null))) return;
  for (const [at, mention] of written.entries()) {
    const verdict = own[at];
    if (verdict) found.set(mention, verdict);
  }
}

function readingOf(figure: ReportFigure): FigureReading {
  return { key: figure.id, figure, loose: false, alternatives: [] };
}

/** What figures of the tables make of one another. */
function relationsOf({ staff, indicators, uncertifiedActual }: ReportFigures): Relation[] {
  const found: Relation[] = [];
  const add = (sign: Sign, ...figures: readonly (ReportFigure | null | undefined)[]): void => {
    const [one, other, made] = figures;
    if (one && other && made) found.push({ sign, figures: [one, other, made] });
  };
  const share = (part: ReportFigure | undefined, whole: ReportFigure | undefined): void => {
    if (part && whole) add("÷", part, whole, shareOf(part, whole));
  };
  const more = (figure: ReportFigure | null | undefined, base: ReportFigure | null | undefined): void => {
    if (figure && base && figure.value.compare(base.value) > 0) add("-", figure, base, surplusOver(figure, base));
  };
  const { headcount, requiredStaff, certifiedHeadcount, uncertifiedHeadcount, intermediate, assistant } = staff;
  add("×", requiredStaff, staff.months, staff.requiredPersonMonths);
  add("÷", staff.stable, requiredStaff, staff.stableRate);
  add("÷", staff.twoYear, staff.actualPersonMonths, staff.twoYearShare);
  share(certifiedHeadcount, headcount);
  share(uncertifiedHeadcount, headcount);
  share(intermediate, certifiedHeadcount);
  share(assistant, certifiedHeadcount);
  share(staff.actualPersonMonths, staff.requiredPersonMonths);
  share(staff.certifiedActual, staff.certifiedRequired);
  add("-", staff.actualPersonMonths, staff.requiredPersonMonths, staff.surplus);
  add("-", staff.certifiedActual, staff.certifiedRequired, staff.certifiedSurplus);
  add("-", headcount, certifiedHeadcount, uncertifiedHeadcount);
  add("-", staff.actualPersonMonths, staff.certifiedActual, uncertifiedActual);
  more(headcount, requiredStaff);
  add("+", certifiedHeadcount, uncertifiedHeadcount, headcount);
  add("+", intermediate, assistant, certifiedHeadcount);
  add("+", staff.certifiedActual, uncertifiedActual, staff.actualPersonMonths);
  add("+", staff.requiredPersonMonths, staff.surplus, staff.actualPersonMonths);
  for (const { target, done, rate } of indicators) {
    add("÷", done, target, rate);
    more(done, target);
    more(target, done);
  }
  return found;
}
