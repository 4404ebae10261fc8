import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { audit } from "../../src/domain/engine";
import { departures as formulaDepartures } from "../formulas/departures";
import { recalculated } from "../formulas/parser-engine";
import { live } from "../formulas/workbooks";
import { buildCase } from "../generator/case";
import { differences } from "../generator/check";
import { ALL_FAULTS, recipeOf, type Recipe } from "../generator/recipe";

const tests = join(__dirname, "..");

/** Every test file of these folders, so that a new test counts without being named here. */
function filesOf(folder: string): string[] {
  return (readdirSync(join(tests, folder), { recursive: true }) as string[])
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join(tests, folder, file));
}

/** About the tools of the tests and the pages of docs, not about sheets. */
const NOT_ABOUT_SHEETS = ["rules/registration.test.ts", "rules/rule-tester.test.ts"].map((file) => join(tests, file));

const files = [join(tests, "samples/audit.test.ts"), ...filesOf("rules"), ...filesOf("domain")].filter(
  (file) => !NOT_ABOUT_SHEETS.includes(file),
);

// The same numbers for every change.
fc.configureGlobal({ seed: 2024, numRuns: 20 });

for (const file of files) {
  describe(relative(tests, file), () => {
    // Only `require` runs a file within the block that names it.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require(file);
  });
}

/** Workbooks small enough to be audited in milliseconds. */
const small = (recipe: Recipe): Recipe => ({ ...recipe, months: Math.min(recipe.months, 4), workers: Math.min(recipe.workers, 8) });

function departures(recipe: Recipe): string[] {
  const generated = buildCase(recipe);
  return differences(generated, audit({ sheets: generated.papers.map((paper) => paper.toSheet()) }, generated.settings));
}

describe("a small drawn workbook", () => {
  test.each(Array.from({ length: 16 }, (_, seed) => seed))("of seed %d, in which everything is right, is left as it is", (seed) => {
    expect(departures(small(recipeOf(seed)))).toEqual([]);
  });

  test.each(ALL_FAULTS)("with the fault %s has it found at its cell", (fault) => {
    for (const seed of [1, 2]) expect(departures(small(recipeOf(seed, [fault], seed === 2)))).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5, 6])("of seed %d gives the exact figures by its formulas", (seed) => {
    const { papers, settings } = buildCase(small(recipeOf(7000 + seed)));
    const written = live(
      `seed ${seed}`,
      papers.map((paper) => paper.toSheet()),
      settings,
    );
    expect(formulaDepartures(written, recalculated(written.sheets))).toEqual([]);
  });
});
