import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { DEPENDENCIES_PAGE, installedLicence, listedPackages, tableRows, UNTOLD } from "../../tools/docs/dependency-table";

const root = join(__dirname, "..", "..");
const rows = tableRows(readFileSync(join(root, DEPENDENCIES_PAGE), "utf8"));
const listed = listedPackages();

interface LockedPackage {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

const locked = (JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Record<string, LockedPackage> }).packages;

/** What is bundled into a page or a command: the runtime packages, and the workbench's grid. */
const SHIPPED = listed.filter(({ name, kind }) => kind === "runtime" || name.startsWith("@univerjs/") || name === "rxjs");

const PERMISSIVE = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "Zlib"]);

/** Packages whose package.json does not say what their LICENSE does, with words of that text. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  duck: "2. Redistributions in binary form must reproduce the above copyright notice",
  "@univerjs/telemetry": "Apache License",
};

/** Where Node would find a package that one at `from` asks for; null where nothing is installed. */
function installedAt(from: string, name: string): string | null {
  for (let folder = from; ;) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (locked[path]) return path;
    if (folder === "") return null;
    const outer = folder.lastIndexOf("/node_modules/");
    folder = outer < 0 ? "" : folder.slice(0, outer);
  }
}

/** These packages and everything that they bring along. */
function withTheirOwn(names: readonly string[]): string[] {
  const seen = new Set<string>();
  const left = names.map((name) => installedAt("", name));
  while (left.length > 0) {
    const path = left.pop();
    if (!path || seen.has(path)) continue;
    seen.add(path);
    const { dependencies, peerDependencies, peerDependenciesMeta } = locked[path]!;
    for (const name of Object.keys({ ...dependencies, ...peerDependencies }))
      if (!peerDependenciesMeta?.[name]?.optional) left.push(installedAt(path, name));
  }
  return [...seen];
}

function isPermissive(licence: string): boolean {
  const plain = licence.replace(/[()]/g, "");
  if (plain.includes(" OR ")) return plain.split(" OR ").some(isPermissive);
  if (plain.includes(" AND ")) return plain.split(" AND ").every(isPermissive);
  return PERMISSIVE.has(plain);
}

/** The packages that a source file imports or requires, by their names. */
function importedBy(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:\bfrom|\bimport|\brequire(?:\.resolve)?)\s*\(?\s*["']((?:@[\w.-]+\/)?\w[\w.-]*)(?:\/[^"'\n]*)?["']/g)]
    .map((match) => match[1]!)
    .filter((name) => !builtinModules.includes(name));
}

describe("the table of dependencies", () => {
  test("lists every package of package.json, in its order, and none besides (else: npm run docs)", () => {
    expect(rows.map(({ name, kind }) => ({ name, kind }))).toEqual(listed);
  });

  test.each(rows.map((row) => [row.name, row] as const))("%s: its licence is the installed package's, and all is told", (name, row) => {
    expect(row.licence).toBe(installedLicence(name));
    expect(row.size).toMatch(/^[\d.]+ (?:kB|MB)$/);
    for (const words of [row.purpose, row.withoutIt]) {
      expect(words).not.toContain(UNTOLD);
      expect(words.length).toBeGreaterThan(4);
    }
  });

  test("everything that ships is under a permissive licence, whatever it brings along", () => {
    const paths = withTheirOwn(SHIPPED.map(({ name }) => name));
    expect(paths.length).toBeGreaterThan(SHIPPED.length);
    const refused = paths.filter((path) => {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const words = READ_BY_HAND[name];
      if (words !== undefined) return !readFileSync(join(root, path, "LICENSE"), "utf8").includes(words);
      return !isPermissive(locked[path]!.license ?? "");
    });
    expect(refused).toEqual([]);
  });

  test("nothing is imported that package.json does not list", () => {
    const names = new Set(listed.map(({ name }) => name));
    const strangers = new Set<string>();
    for (const folder of ["src", "test", "tools", "bench", "."]) {
      if (!existsSync(join(root, folder))) continue;
      const files = (readdirSync(join(root, folder), { recursive: folder !== "." }) as string[]).filter((file) =>
        /\.(?:tsx?|js|mjs)$/.test(file),
      );
      for (const file of files)
        for (const name of importedBy(join(root, folder, file))) if (!names.has(name)) strangers.add(`${folder}/${file}: ${name}`);
    }
    expect([...strangers]).toEqual([]);
  });
});
