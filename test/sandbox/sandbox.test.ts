import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";

const root = join(__dirname, "..", "..");

interface Told {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly title: string }[];
  }[];
}

describe("suites that share a sandbox", () => {
  test("see nothing of one another, whatever each of them leaves", () => {
    const config = {
      ...(jest.requireActual("../../jest.config") as object),
      rootDir: root,
      roots: ["<rootDir>/test/sandbox"],
      testMatch: ["**/*.case.ts"],
      testSequencer: "<rootDir>/test/sandbox/in-order.js",
    };
    const command = [join(root, "node_modules/jest/bin/jest.js"), "--ci", "--runInBand", "--json", "--config", JSON.stringify(config)];
    // One process for all, which ends with 1 where a test of theirs fails.
    const told = JSON.parse(answerOf(command)) as Told;
    const failed = told.testResults.filter(
      ({ message, assertionResults }) => message || assertionResults.some(({ status }) => status !== "passed"),
    );
    expect(failed.map(({ name, message }) => `${name}\n${message}`)).toEqual([]);
    expect(told.testResults.map(({ assertionResults }) => assertionResults.length).sort()).toEqual([3, 3, 3, 3, 4]);
  });

  test("share modules that keep nothing: none has a variable of its own, or fills a map or a list", () => {
    const files = globSync(["src/{domain,prose,formulas,app}/**/*.ts"], { cwd: root });
    expect(files.length).toBeGreaterThan(500);
    const keeping = files.filter((file) => {
      const source = readFileSync(join(root, file), "utf8");
      const held = [...source.matchAll(/^(?:export )?const (\w+)[^\n]*= (?:new (?:Map|Set|Memory)\b|\[|\{)/gm)];
      const fills = ([, name]: RegExpMatchArray): boolean =>
        new RegExp(`\\b${name}(?:\\.(?:set|add|push|splice|unshift)\\(|\\[[^\\]]*\\] = )`).test(source);
      return /^(?:export )?let /m.test(source) || held.some(fills);
    });
    expect(keeping).toEqual(KEPT);
  });
});

/** Switched back when its work ends; numbers of questions, which only have to differ; a table that is the same whenever it is made. */
const KEPT = [
  "src/domain/grid/row-memory.ts",
  "src/domain/values/memory.ts",
  "src/domain/values/read-once.ts",
  "src/domain/values/vocabulary/plain-text.ts",
];

function answerOf(command: readonly string[]): string {
  try {
    return execFileSync(process.execPath, command, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}
