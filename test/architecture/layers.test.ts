import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const src = join(__dirname, "../../src");

const sources = (readdirSync(src, { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
  .map((file) => file.replace(/\\/g, "/"));

/** The layer of a file: its first folder, or the adapter. */
const layerOf = (file: string): string => /^adapters\/(\w+)/.exec(file)?.[0] ?? file.split("/")[0]!;

/** Who may import whom; every layer may import itself. Entry files alone choose an adapter. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  formulas: ["domain"],
  prose: ["domain"],
  app: ["domain", "prose"],
  "adapters/excel": ["app", "domain", "prose"],
  "adapters/xlsx": ["app", "domain", "formulas"],
  "excel-host": ["domain", "formulas"],
  taskpane: ["app", "domain", "prose"],
  commands: ["app", "domain"],
  cli: ["app", "domain", "prose", "adapters/xlsx"],
  workbench: ["app", "domain", "adapters/xlsx", "excel-host"],
};
const ENTRIES: Readonly<Record<string, readonly string[]>> = { "taskpane/index.tsx": ["adapters/excel", "adapters/xlsx", "commands"] };

const imports = (file: string): string[] => {
  const text = readFileSync(join(src, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1]!);
};

describe("each layer knows only the layers below it", () => {
  test("there are sources to look at in every layer", () => {
    const layers = new Set(sources.map(layerOf));
    for (const layer of ["domain", "app", "adapters/excel", "adapters/xlsx", "taskpane", "commands", "cli"])
      expect(layers).toContain(layer);
  });

  test.each(sources.map((file) => [file] as const))("%s", (file) => {
    const layer = layerOf(file);
    const allowed = [...(MAY_IMPORT[layer] ?? []), ...(ENTRIES[file] ?? [])];
    for (const target of imports(file)) {
      if (!target.startsWith(".")) {
        if (layer === "domain") expect(target).toBe("fraction.js");
        if (layer === "app") expect(target).not.toMatch(/^(?:node:|react|@fluentui|fflate|saxes)/);
        continue;
      }
      const other = relative(src, resolve(src, dirname(file), target)).replace(/\\/g, "/");
      if (other.startsWith("..")) continue;
      const otherLayer = layerOf(`${other}/`);
      if (otherLayer !== layer)
        expect({ file, imports: other, allowed }).toEqual({
          file,
          imports: expect.stringMatching(new RegExp(`^(?:${allowed.join("|") || "nothing"})(?:/|$)`)) as string,
          allowed,
        });
    }
  });

  test("no import runs in a circle", () => {
    const graph = new Map(
      sources.map((file) => [
        file,
        imports(file)
          .filter((target) => target.startsWith("."))
          .map((target) => relative(src, resolve(src, dirname(file), target)).replace(/\\/g, "/"))
          .flatMap((target) => [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`].filter((candidate) => sources.includes(candidate))),
      ]),
    );
    // Types alone may refer to each other: they are gone once compiled.
    const typeOnly = (from: string, to: string): boolean => {
      const name = to
        .replace(/(?:\/index)?\.tsx?$/, "")
        .split("/")
        .at(-1)!;
      return readFileSync(join(src, from), "utf8")
        .split("\n")
        .filter((line) => new RegExp(`from ["'][^"']*${name}["']`).test(line))
        .every((line) => /^import type|\bimport \{ (?:type \w+,? ?)+\}/.test(line));
    };
    // The stand-in for Excel mirrors Excel's object model, whose objects know one another.
    const isHost = (file: string): boolean => file.startsWith("excel-host/");
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
        return;
      }
      if (done.has(file)) return;
      for (const target of graph.get(file) ?? []) if (!isHost(target) && !typeOnly(file, target)) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of sources) if (!isHost(file)) visit(file, []);
    expect(circles).toEqual([]);
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
      ["commands/index.ts", "taskpane/index.tsx", "taskpane/office-surroundings.ts"].filter((file) =>
        naming(/(?<![.\w])Office\./).includes(file),
      ),
    );
  });
});
