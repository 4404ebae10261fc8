import { checkProse } from "../../../src/prose/check";
import { reportFigures } from "../../../src/domain/families/report-figures";
import { figureText } from "../../../src/domain/tables/report";
import { auditSheets } from "../../app/report/audited";
import { Dice } from "../../generator/dice";
import { drawReport, fill, readDocuments, readWordings, type DrawnReport } from "./document";
import { drawFigures, type DrawnFigures } from "./figures";

/** How a reading fares on reports of which everything is known. */
export interface Measures {
  right: number;
  matched: number;
  wrong: number;
  found: number;
  /** Right figures, and numbers of something else, that are called wrong. */
  falselyWrong: number;
  readonly odd: string[];
}

export function noMeasures(): Measures {
  return { right: 0, matched: 0, wrong: 0, found: 0, falselyWrong: 0, odd: [] };
}

/** Adds what becomes of one report's figures. */
export function measure({ text, stated }: DrawnReport, { figures }: DrawnFigures, into: Measures, where: string): void {
  const { verdicts } = checkProse(text, figures);
  const around = (from: number): string => text.slice(Math.max(0, from - 24), from + 12).replaceAll("\n", "⏎");
  for (const { kind, name, from, to } of stated) {
    const own = verdicts.find(({ mention }) => mention.originalFrom < to && from < mention.originalTo);
    const verdict = own?.verdict ?? "unmatched";
    if (kind === "right") {
      into.right++;
      if (verdict === "agrees") into.matched++;
      else if (verdict === "differs") into.falselyWrong++;
      if (verdict !== "agrees")
        into.odd.push(
          `${verdict === "differs" ? "FALSE" : "missed"} ${where} ${name} …${around(from)}${verdict === "differs" ? ` held against ${own?.figure?.label.zh} ${figureText(own!.figure!)}` : ""}`,
        );
    } else {
      into.wrong++;
      if (verdict === "differs") into.found++;
      else into.odd.push(`${verdict} though wrong ${where} ${name} …${around(from)}`);
    }
  }
  for (const { verdict, mention, figure } of verdicts) {
    if (verdict !== "differs" || stated.some(({ from, to }) => mention.originalFrom < to && from < mention.originalTo)) continue;
    into.falselyWrong++;
    into.odd.push(
      `FALSE of something else ${where} …${around(mention.originalFrom)} held against ${figure?.label.zh} ${figure && figureText(figure)}`,
    );
  }
}

/** The figures of a sample, audited once. */
const samples = new Map<string, Promise<ReturnType<typeof reportFigures>>>();
function figuresOf(sample: string): Promise<ReturnType<typeof reportFigures>> {
  if (!samples.has(sample)) samples.set(sample, auditSheets(sample).then(reportFigures));
  return samples.get(sample)!;
}

/** The drawn stations of seeds, over the shape of the sample. */
export async function stations(seeds: readonly number[]): Promise<{ readonly seed: number; readonly drawn: DrawnFigures }[]> {
  const sample = await figuresOf("station-with-slips.xlsx");
  const { score } = await figuresOf("station-other-wordings.xlsx");
  return seeds.map((seed) => ({ seed, drawn: drawFigures(sample, score, new Dice(seed)) }));
}

/** Whole reports, a few of their figures changed. */
export async function measureReports(seeds: readonly number[], planted: number): Promise<Measures> {
  const measures = noMeasures();
  for (const { seed, drawn } of await stations(seeds))
    measure(drawReport(drawn, new Dice(seed + 1_000), planted), drawn, measures, `seed ${seed}`);
  return measures;
}

/** Every wording by itself: right, and with each of its figures changed in turn. */
export async function measureWordings(seeds: readonly number[], language: "zh" | "en"): Promise<Measures> {
  const measures = noMeasures();
  for (const { seed, drawn } of await stations(seeds)) {
    const dice = new Dice(seed);
    for (const wording of readWordings(language).flatMap(({ wordings }) => wordings)) {
      measure(fill(wording, drawn, new Set(), dice), drawn, measures, `seed ${seed}`);
      for (let place = 0; place < (wording.match(/\{/g) ?? []).length; place++) {
        const changed = fill(wording, drawn, new Set([place]), dice);
        if (changed.stated.some(({ kind }) => kind === "wrong")) measure(changed, drawn, measures, `seed ${seed}`);
      }
    }
  }
  return measures;
}

/** So many figures stand at least between two that are changed at once. */
const LEAST_APART = 6;

/**
 * Whole reports that were written beforehand: as they are, and with each of their figures changed.
 * @param slips how many of a report's figures are changed at once, far from one another
 */
export async function measureDocuments(seeds: readonly number[], set: string, slips = 1): Promise<Measures> {
  const measures = noMeasures();
  for (const { seed, drawn } of await stations(seeds)) {
    for (const [at, { title, text }] of readDocuments(set).entries()) {
      const dice = new Dice(seed * 1000 + at);
      const where = `seed ${seed} ${title}`;
      measure(fill(text, drawn, new Set(), dice), drawn, measures, where);
      const places = (text.match(/\{/g) ?? []).length;
      const apart = slips === 1 ? places : Math.max(LEAST_APART, Math.ceil(places / slips));
      for (let place = 0; place < Math.min(places, apart); place++) {
        const together = Array.from({ length: slips }, (_, index) => place + index * apart).filter((one) => one < places);
        const report = fill(text, drawn, new Set(together), dice);
        const changed = report.stated.filter(({ kind }) => kind === "wrong");
        if (changed.length > 0) measure({ ...report, stated: changed }, drawn, measures, `${where} changed`);
      }
    }
  }
  return measures;
}

/** The measures in one line. */
export function summary({ right, matched, wrong, found, falselyWrong }: Measures): string {
  const share = (part: number, all: number): string => `${part} of ${all} (${((part / all) * 100).toFixed(1)} %)`;
  return `right figures matched: ${share(matched, right)}; wrong ones found: ${share(found, wrong)}; called wrong though they are not: ${falselyWrong}`;
}
