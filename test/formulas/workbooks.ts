import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { audit } from "../../src/domain/engine";
import { type Audit } from "../../src/domain/tables/audit";
import type { Sheet } from "../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings";
import { buildCase } from "../generator/case";
import { ALL_FAULTS, recipeOf } from "../generator/recipe";
import { Dice } from "../generator/dice";
import { correctedSheets } from "../rules/corrected-sheets";

/** A workbook whose every derived cell was written as a native formula, and what the program computed for it. */
export interface LiveWorkbook {
  readonly name: string;
  readonly settings: Settings;
  readonly sheets: readonly Sheet[];
  readonly audit: Audit;
}

const SAMPLES = ["station-with-slips.xlsx", "station-clean.xlsx", "station-other-wordings.xlsx"];

/** The three samples, and drawn workbooks: the even ones right, the odd ones with faults of several rules. */
export function liveWorkbooks(drawn: number): LiveWorkbook[] {
  const samples = SAMPLES.map((name) => live(name, sampleSheets(name), DEFAULT_SETTINGS));
  const generated = Array.from({ length: drawn }, (_, index) => {
    const seed = 7000 + index;
    const faults = index % 2 === 0 ? [] : new Dice(seed).shuffle(ALL_FAULTS).slice(0, 6);
    const { papers, settings } = buildCase(recipeOf(seed, faults, index % 4 === 3));
    return live(
      `drawn ${seed}`,
      papers.map((paper) => paper.toSheet()),
      settings,
    );
  });
  return [...samples, ...generated];
}

export function sampleSheets(name: string): readonly Sheet[] {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "..", "..", "assets", "samples", name)));
  return readWorkbook(XlsxPackage.open(bytes)).sheets;
}

/** Writes every derived cell of some sheets as a formula. */
export function live(name: string, sheets: readonly Sheet[], base: Settings): LiveWorkbook {
  const settings: Settings = { ...base, writeMode: "formulas" };
  const result = audit({ sheets }, settings);
  return { name, settings, sheets: correctedSheets(sheets, result.edits), audit: result };
}
