import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

/** The page that holds the table, from the project's top. */
export const DEPENDENCIES_PAGE = "docs/dependencies.md";

/** What stands in a cell that only a person can fill; the test refuses it. */
export const UNTOLD = "…";

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Manifest;
}

/** A package as package.json lists it: `runtime` for the add-in and the command line, `development` for everything else. */
export interface ListedPackage {
  readonly name: string;
  readonly kind: "runtime" | "development";
}

export function listedPackages(): readonly ListedPackage[] {
  const { dependencies = {}, devDependencies = {} } = readManifest(".");
  return [
    ...Object.keys(dependencies).map((name) => ({ name, kind: "runtime" as const })),
    ...Object.keys(devDependencies).map((name) => ({ name, kind: "development" as const })),
  ];
}

/** The licence that the installed package states. */
export function installedLicence(name: string): string {
  return readManifest(join("node_modules", name)).license ?? "none stated";
}

/** A row as a person wrote it: what the package is for, and what it would take to do without. */
interface ToldRow {
  readonly purpose: string;
  readonly withoutIt: string;
}

/** The rows of the page, in order; the cells that can be looked up come with what the page says of them. */
export function tableRows(page: string): (ListedPackage & ToldRow & { readonly licence: string; readonly size: string })[] {
  return page
    .split("\n")
    .filter((line) => /^\| `/.test(line))
    .map((line) => {
      const [name, kind, purpose, licence, size, withoutIt] = line.split("|").slice(1, -1);
      return {
        name: name!.trim().slice(1, -1),
        kind: kind!.trim() as ListedPackage["kind"],
        purpose: purpose!.trim(),
        licence: licence!.trim(),
        size: size!.trim(),
        withoutIt: withoutIt!.trim(),
      };
    });
}

const HEAD = ["| Package | Kind | What for | Licence | Size | To do without it |", "| --- | --- | --- | --- | ---: | --- |"];

/** The page with its table made anew: names, kinds, licences and sizes as installed; what a person told of a package stays. */
export function withTable(page: string): string {
  const told = new Map<string, ToldRow>(tableRows(page).map((row) => [row.name, row]));
  const rows = listedPackages().map(({ name, kind }) => {
    const { purpose, withoutIt } = told.get(name) ?? { purpose: UNTOLD, withoutIt: UNTOLD };
    return `| \`${name}\` | ${kind} | ${purpose} | ${installedLicence(name)} | ${sizeText(unpackedBytes(join(root, "node_modules", name)))} | ${withoutIt} |`;
  });
  const lines = page.split("\n");
  const from = lines.findIndex((line) => line.startsWith("| Package"));
  let to = from;
  while (lines[to]?.startsWith("|")) to++;
  return [...lines.slice(0, from), ...HEAD, ...rows, ...lines.slice(to)].join("\n");
}

/** Its own files alone: what it depends on stands under its own name, or is told in the text. */
function unpackedBytes(folder: string): number {
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => !/(?:^|[\\/])node_modules(?:[\\/]|$)/.test(file));
  return files.map((file) => statSync(join(folder, file))).reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes >= 10 ? `${Math.round(megabytes)} MB` : megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;
}
