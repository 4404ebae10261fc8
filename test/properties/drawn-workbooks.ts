import { join } from "node:path";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import type { Sheet } from "../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings";
import { buildCase } from "../generator/case";
import { Dice } from "../generator/dice";
import { ALL_FAULTS, recipeOf } from "../generator/recipe";
import { pasted } from "./moved-sheets";

/** A workbook to lay out otherwise, under the name that draws it again. */
export interface DrawnWorkbook {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly settings: Settings;
}

const SAMPLES = ["station-with-slips.xlsx", "station-clean.xlsx", "station-other-wordings.xlsx"];

/** One of the sample workbooks that ship. */
export function sample(name: string): DrawnWorkbook {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "..", "..", "assets", "samples", name)));
  return { name, sheets: readWorkbook(XlsxPackage.open(bytes)).sheets, settings: DEFAULT_SETTINGS };
}

const samples = SAMPLES.map(sample);

/** Drawn with up to six faults; one attendance table or two on a sheet, for a sheet per month is told by its name. */
function drawn(seed: number, faults: number): DrawnWorkbook {
  const recipe = recipeOf(seed, new Dice(seed).shuffle(ALL_FAULTS).slice(0, faults), seed % 3 === 0);
  const attendance = recipe.attendance === "sheet-per-month" ? "one" : recipe.attendance;
  const { papers, settings } = buildCase({ ...recipe, attendance });
  return { name: `seed ${seed}, ${faults} faults`, sheets: papers.map((paper) => paper.toSheet()), settings };
}

/** The samples now and then, else a workbook drawn from a seed. */
export const workbooks: fc.Arbitrary<DrawnWorkbook> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...samples) },
  { weight: 5, arbitrary: fc.tuple(fc.nat(1_000_000), fc.nat(6)).map(([seed, faults]) => drawn(seed, faults)) },
);

/** The same without formulas, whose references would have to move with the cells. */
export const pastedWorkbooks: fc.Arbitrary<DrawnWorkbook> = workbooks.map(({ name, sheets, settings }) => ({
  name,
  settings,
  sheets: pasted(sheets).sheets,
}));
