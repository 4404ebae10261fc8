import type { ReportFigure } from "../../domain/tables/report";
import { judge, type Judged } from "../verdict";
import type { EnglishNumber } from "./sentence-context";
import { isSlip } from "../../domain/values/slip";

/** A number of a sentence with what it was found to state. */
interface Beside {
  readonly number: EnglishNumber;
  readonly agreed: Judged | null;
}

/** So many of a set must agree in a sentence before a number is called its next one. */
const ENOUGH = 2;
const FEW = 10;

/**
 * The figure that a number misses by the numbers beside it: 1410, exceeding 953 by 475, where two of the three are the tables' own.
 * It must come near the only figure of their set that nothing else in the sentence may be.
 * @param sentence all numbers of its sentence, itself among them
 */
export function missedOfSet(own: EnglishNumber, sentence: readonly Beside[]): Judged | null {
  const { stated, kin, away, ofRange, mention, familiarity } = own;
  if (away !== "no" || ofRange || mention.torn || stated.hedge !== null || familiarity.narrowing || !own.bare) return null;
  // Though 2 bear no date: of a few that something befell nobody says how many there are.
  if ((familiarity.unknown > 0 || own.reading === null) && stated.value.compare(FEW) < 0 && !stated.percent) return null;
  // For “10” read 39: what is corrected is wrong by its own words.
  if (/\bread\b/.test(own.words)) return null;
  const said = new Set(sentence.flatMap(({ agreed }) => (agreed ? [agreed.figure.id] : [])));
  const missed = new Map<string, ReportFigure>();
  // 1 of 3 community studies is no figure of the trainings named behind them.
  const ofOwn = own.reading?.service?.target ?? null;
  for (const set of kin.sets) {
    if (ofOwn !== null && own.reading?.own != null && !set.some((figure) => figure === ofOwn.target || figure === ofOwn.done)) continue;
    if (set.filter(({ id }) => said.has(id)).length < ENOUGH) continue;
    for (const figure of set) if (!said.has(figure.id) && comesNear(own, figure)) missed.set(figure.id, figure);
  }
  const [figure, ...others] = missed.values();
  if (!figure || others.length > 0) return null;
  const rivals = sentence.filter(({ number, agreed }) => !agreed && number !== own && comesNear(number, figure));
  return rivals.length === 0 ? { verdict: "differs", figure } : null;
}

/** Whether a number may be meant for a figure: of its kind, and so near as slips are. */
function comesNear({ stated }: EnglishNumber, figure: ReportFigure): boolean {
  const verdict = judge(stated, { key: figure.id, figure, loose: false, alternatives: [], rounded: false })?.verdict;
  const whole = figure.value.mod(1).compare(0) === 0;
  return verdict === "differs" && (stated.percent || whole === (stated.digits === 0)) && isSlip(stated.value, figure.value, stated.percent);
}
