import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";

const AREAS = {
  calc: ["src/domain/{values,tables}/**/*.ts", "src/domain/families/*/count/**/*.ts"],
  tables: ["src/domain/families/*/recognise/**/*.ts"],
  rules: ["src/domain/families/*/rules/**/*.ts", "!src/domain/families/*/rules/{index,example-sheet}.ts"],
};
const USAGE = "npm run mutation -- [calc | tables | rules | one file under src/domain] [--force]";

const args = process.argv.slice(2);
const force = args.includes("--force");
const names = args.filter((arg) => arg !== "--force");
process.chdir(join(dirname(fileURLToPath(import.meta.url)), "../.."));

for (const name of names.length > 0 ? names : Object.keys(AREAS)) {
  const mutate = AREAS[name] ?? (name.startsWith("src/domain/") && existsSync(name.replace(/:\d.*$/, "")) ? [name] : null);
  if (mutate === null) {
    process.stderr.write(`${name} is neither an area nor a file.\n${USAGE}\n`);
    process.exit(2);
  }
  const report = `reports/mutation/${name.replace(/\W+/g, "-")}`;
  mkdirSync("reports/mutation", { recursive: true });
  await new Stryker({
    configFile: "test/mutation/stryker.config.mjs",
    mutate,
    force,
    incrementalFile: `${report}.incremental.json`,
    jsonReporter: { fileName: `${report}.json` },
  }).runMutationTest();
}
