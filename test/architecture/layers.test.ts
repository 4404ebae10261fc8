import { readdirSync, readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "../..");
const src = join(root, "src");

const sources = (readdirSync(src, { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
  .map((file) => file.replace(/\\/g, "/"));

/** What a tool of node_modules says of the project; its standard output, whatever its exit status. */
function said(tool: string, ...args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [join(root, "node_modules", tool), ...args], {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

const cruise = (): Cruise =>
  JSON.parse(
    said("dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.mjs", "--output-type", "json", "src"),
  ) as Cruise;

describe("the order of the house (.dependency-cruiser.mjs)", () => {
  const { modules, summary } = cruise();

  test("every source is looked at", () => {
    const seen = new Set(modules.map(({ source }) => source));
    expect(sources.filter((file) => !seen.has(`src/${file}`))).toEqual([]);
  });

  test("each floor imports the floors below it alone, types included, and nothing runs in a circle", () => {
    expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  test("nothing is exported that nobody imports, no file stands alone (knip.json)", () => {
    expect(said("knip/bin/knip.js", "--no-progress").trim()).toBe("");
  });
});

describe("Excel is named in its adapter alone", () => {
  const naming = (pattern: RegExp): string[] =>
    sources.filter((file) =>
      pattern.test(
        readFileSync(join(src, file), "utf8")
          .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
          .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, ""),
      ),
    );

  test("the global Excel", () => {
    expect(naming(/(?<![.\w])Excel\./).filter((file) => !file.startsWith("adapters/excel/"))).toEqual([]);
  });

  test("the global Office stands there, in entry files and in what reads the pane's surroundings", () => {
    expect(naming(/(?<![.\w])Office\.(?!\w+\s*=)/).filter((file) => !file.startsWith("adapters/excel/"))).toEqual(
      ["commands/index.ts", "taskpane/index.tsx", "taskpane/office-host-context.ts"].filter((file) =>
        naming(/(?<![.\w])Office\./).includes(file),
      ),
    );
  });
});
