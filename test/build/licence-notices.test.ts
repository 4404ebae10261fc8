import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtPart } from "../../tools/build/parts";
import { billOf, bundledPackages, installedPackages } from "../../tools/build/sbom";

jest.setTimeout(300_000);

const root = join(__dirname, "../..");
interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const manifest = (name: string): Manifest => JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")) as Manifest;

/** Words that stand in the built code of a package and nowhere else. */
const TRACES: Readonly<Record<string, string>> = {
  commander: "commander.unknownOption",
  fdir: "withMaxDepth",
  tinyglobby: "expandDirectories",
};

test.each([
  ["cli", "station-audit.licences.txt", ["commander", "fdir", "fraction.js", "picocolors", "saxes", "tinyglobby", "valibot"]],
  ["addin", "taskpane.licences.txt", ["@fluentui/react-button", "d3-scale", "fraction.js", "react", "react-dom", "valibot"]],
  ["workbench", "workbench/workbench.licences.txt", ["@univerjs/core", "react", "react-dom", "saxes", "fflate"]],
  ["page", "page.licences.txt", ["@e965/xlsx", "@tanstack/react-virtual", "d3-scale", "fflate", "react-dom", "saxes"]],
] as const)("the bundle of the %s carries the notice of every package whose code it holds", async (part, file, packages) => {
  const folder = await builtPart(part);
  const notices = readFileSync(join(folder, file), "utf8");
  const told = notices.split(SEPARATOR).map((notice) => notice.slice(0, notice.indexOf("\n")));
  for (const name of packages) expect(told).toContain(`${name} ${manifest(name).version}`);
  const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:js|html)$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8").replace(/\/\*![\s\S]*?\*\//g, ""))
    .join("\n");
  for (const [name, trace] of Object.entries(TRACES))
    expect([name, told.some((one) => one.startsWith(`${name} `))]).toEqual([name, code.includes(trace)]);
  // Every notice says whose the code is and on which terms.
  for (const notice of notices.split(SEPARATOR))
    expect([notice.split("\n")[0], /copyright|license|licence/i.test(notice), notice.length > 300]).toEqual([
      notice.split("\n")[0],
      true,
      true,
    ]);
  // The bill of materials of a release tells of the same packages, each with its licence and the checksum that it was installed by.
  const bill = billOf(part, await bundledPackages(part), installedPackages());
  expect(bill.components.map(({ name, version }) => `${name} ${version}`)).toEqual(told);
  for (const { name, purl, licenses, hashes } of bill.components)
    expect([name, purl.startsWith("pkg:npm/"), (licenses ?? []).length > 0 || name === "@univerjs/telemetry", hashes.length > 0]).toEqual([
      name,
      true,
      true,
      true,
    ]);
  expect([bill.bomFormat, bill.specVersion, bill.metadata.component.name]).toEqual(["CycloneDX", "1.5", "station-audit"]);
});

const SEPARATOR = "\n----------------------------------------\n\n";

test.each([
  ["cli", "station-audit.js", /\n\/\*!\n[\s\S]*commander 14[\s\S]*Permission is hereby granted[\s\S]*\*\/\n$/],
  ["page", "社工核算.html", /<\/html>\s*<!--\n[\s\S]*react-dom 19[\s\S]*Permission is hereby granted(?:(?!--)[\s\S])*-->\n$/],
] as const)("the one file of the %s, which is handed on alone, holds the notices itself", async (part, file, notices) => {
  const content = readFileSync(join(await builtPart(part), file), "utf8");
  expect(notices.test(content.slice(content.lastIndexOf(part === "cli" ? "/*!" : "</html>") - 1))).toBe(true);
});
