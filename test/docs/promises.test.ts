import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const root = join(__dirname, "..", "..");
const read = (page: string): string => readFileSync(join(root, "docs", page), "utf8");

/** The sections of a page by their titles. */
function sections(page: string): ReadonlyMap<string, string> {
  const [, ...parts] = read(page).split(/^## /m);
  return new Map(parts.map((part) => [part.split("\n", 1)[0]!, part.slice(part.indexOf("\n"))]));
}

/** The rows of a section's tables, without their heads. */
function rows(section: string): string[] {
  return [...section.matchAll(/^\|(?! ---).*\|$/gm)].map(([row]) => row).slice(1);
}

const tests = (text: string): string[] => [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path!);

/** All files of the project's own code, by their names. */
const sources = new Set(
  ["src", "tools", "test", "."].flatMap((top) =>
    readdirSync(join(root, top), { recursive: top !== ".", encoding: "utf8" }).map((name) => basename(name)),
  ),
);

describe.each(["threats.md", "limits.md"])("docs/%s promises nothing that no test holds", (page) => {
  test("each test that it names is there, and each file of the program", () => {
    const text = read(page);
    expect(tests(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const files = [...text.matchAll(/`((?:[\w-]+\/)*[\w-]+\.(?:ts|tsx|js|mjs))`/g)].map(([, path]) => path!);
    expect(files.filter((path) => (path.includes("/") ? !existsSync(join(root, path)) : !sources.has(path)))).toEqual([]);
  });

  test("each row of its tables names its test", () => {
    const tables = [...sections(page)].filter(([title]) => title !== "Who").flatMap(([, section]) => rows(section));
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((row) => tests(row).length === 0).map((row) => row.slice(0, 80))).toEqual([]);
  });

  test("each section that promises something without a table names the tests that hold it", () => {
    const silent = new Set(["Who", "What is left"]);
    const wanting = [...sections(page)].filter(([title, section]) => !silent.has(title) && tests(section).length === 0);
    expect(wanting.map(([title]) => title)).toEqual([]);
  });
});
