import { audit } from "../../src/domain/engine";
import { buildCase } from "./case";
import { ALL_FAULTS, recipeOf, type Recipe } from "./recipe";
import { differences } from "./check";
import { Dice } from "./dice";

/**
 * By hand, over as many seeds as wanted: `npx tsx test/generator/survey.ts [from] [to]`.
 * Every seed is drawn clean, with each fault alone, and with several together; departures are grouped by kind.
 */
function main(from: number, to: number): void {
  const kinds = new Map<string, string[]>();
  let cases = 0;
  const run = (recipe: Recipe): void => {
    cases++;
    const generated = buildCase(recipe);
    const lines = differences(generated, audit({ sheets: generated.papers.map((paper) => paper.toSheet()) }, generated.settings));
    if (lines.length === 0) return;
    const kind = lines[0]!
      .replace(/\S+![A-Z]+\d+/g, "…")
      .replace(/ \(stated[^]*/, "")
      .replace(/\d+(\.\d+)?/g, "n");
    const example = `seed ${recipe.seed}${recipe.stale ? " stale" : ""} [${recipe.faults.join(" ")}]: ${lines.slice(0, 3).join("; ")}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), example]);
  };
  for (let seed = from; seed < to; seed++) {
    run(recipeOf(seed));
    for (const fault of ALL_FAULTS) run(recipeOf(seed, [fault], seed % 3 === 2));
    run(recipeOf(seed, new Dice(seed).shuffle(ALL_FAULTS).slice(0, 2 + (seed % 9)), seed % 2 === 1));
  }
  for (const [kind, examples] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`${examples.length} × ${kind}\n  ${examples.slice(0, 3).join("\n  ")}`);
  }
  console.log(`${cases} workbooks, ${[...kinds.values()].flat().length} with departures`);
}

main(Number(process.argv[2] ?? 0), Number(process.argv[3] ?? 100));
