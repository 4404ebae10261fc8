import fc from "fast-check";
import { audit } from "../../src/domain/engine";
import type { Audit } from "../../src/domain/tables/audit";
import { buildCase, type Case } from "./case";
import { ALL_FAULTS, recipeOf, type Recipe } from "./recipe";
import { differences } from "./check";
import { Dice } from "./dice";
import { a1 } from "./paper";
import { fuzz } from "../fuzz";

function run(generated: Case): Audit {
  return audit({ sheets: generated.papers.map((paper) => paper.toSheet()) }, generated.settings);
}

/** The first departures from what the case must give, under the recipe that draws it again. */
function departures(generated: Case): string {
  const { recipe } = generated;
  const lines = differences(generated, run(generated));
  return lines.length === 0 ? "" : `seed ${recipe.seed}, ${generated.planted.join(" ") || "clean"}\n  ${lines.slice(0, 5).join("\n  ")}`;
}

function failures(recipes: readonly Recipe[]): string[] {
  return recipes.map((recipe) => departures(buildCase(recipe))).filter((text) => text !== "");
}

const seeds = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

/** Whole workbooks that shrink to few months and few workers. */
const recipes: fc.Arbitrary<Recipe> = fc
  .record({
    seed: fc.nat(1_000_000),
    months: fc.integer({ min: 1, max: 14 }),
    groups: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
    workers: fc.integer({ min: 2, max: 40 }),
    attendance: fc.constantFrom<Recipe["attendance"]>("one", "two-on-a-sheet", "sheet-per-month"),
    indicators: fc.subarray<Recipe["indicators"][number]>(["indicator-areas", "indicator-list", "indicator-projects"]),
    score: fc.boolean(),
    together: fc.boolean(),
    sparse: fc.boolean(),
    decorated: fc.boolean(),
    formulas: fc.boolean(),
    gaps: fc.boolean(),
  })
  .map((drawn) => ({ ...drawn, faults: [], stale: false, words: drawn.seed, order: 0 }));

const few = fuzz(30);

describe("a workbook in which everything is right", () => {
  test("is read whole, recomputed right and left without an error or warning", () => {
    expect(failures(seeds(0, 150).map((seed) => recipeOf(seed)))).toEqual([]);
  });

  test("is so at any number of months, groups and workers, in any layout", () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        expect(departures(buildCase(recipe))).toBe("");
      }),
      few,
    );
  });
});

describe.each(ALL_FAULTS)("a workbook with the fault %s", (fault) => {
  test("has it found at its cell, with its consequences and nothing else", () => {
    const drawn: Case[] = [];
    for (const seed of seeds(0, 60)) {
      const generated = buildCase(recipeOf(seed, [fault], seed % 3 === 2));
      if (generated.planted.includes(fault)) drawn.push(generated);
      if (drawn.length === 8) break;
    }
    expect(drawn.length).toBeGreaterThan(2);
    expect(drawn.map(departures).filter((text) => text !== "")).toEqual([]);
  });
});

test("several faults together are found each at its cell", () => {
  const several = (seed: number): Recipe => recipeOf(seed, new Dice(seed).shuffle(ALL_FAULTS).slice(0, 2 + (seed % 9)), seed % 2 === 1);
  expect(failures(seeds(1000, 120).map(several))).toEqual([]);
});

describe("what a workbook says does not depend on", () => {
  /** Findings, derived cells and metrics with their addresses. */
  const said = (generated: Case): unknown => {
    const result = run(generated);
    return {
      findings: result.findings.map(({ rule, sheet, row, column }) => [rule, sheet, row, column]),
      figures: result.figures.map(({ sheet, figure, outcome }) => [sheet, a1(figure), figure.rule, String(figure.value), outcome]),
      metrics: result.metrics,
    };
  };

  test("the words and signs it is written in", () => {
    fc.assert(
      fc.property(recipes, fc.nat(), (recipe, words) => {
        expect(said(buildCase({ ...recipe, words }))).toEqual(said(buildCase(recipe)));
      }),
      few,
    );
  });

  test("where its tables stand", () => {
    fc.assert(
      fc.property(recipes, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (recipe, down, across) => {
        const generated = buildCase({
          ...recipe,
          faults: ["attendance/row-subtotal", "attendance/insurance-missing", "indicator/percentage"],
        });
        for (const paper of generated.papers) {
          paper.insertRows(0, down);
          paper.insertColumns(0, across);
        }
        expect(differences(generated, run(generated))).toEqual([]);
      }),
      few,
    );
  });

  test("the order of its workers", () => {
    fc.assert(
      fc.property(recipes, fc.integer({ min: 1, max: 1000 }), (recipe, order) => {
        const fixed = { ...recipe, attendance: "one", indicators: [], score: false, gaps: false } as const;
        const [one, other] = [buildCase(fixed), buildCase({ ...fixed, order })];
        expect(differences(other, run(other))).toEqual([]);
        const { requiredStaff } = one.settings;
        expect(run({ ...other, settings: { ...other.settings, requiredStaff } }).metrics).toEqual(run(one).metrics);
      }),
      few,
    );
  });
});
