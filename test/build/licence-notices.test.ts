import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtPart } from "../../tools/build/parts";

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
  "fraction.js": "Division by Zero",
  saxes: "xml:preserve",
  "react-dom": "react-dom",
  tinyglobby: "expandDirectories",
};

test.each([
  ["cli", "station-audit.licences.txt", ["commander", "fraction.js", "picocolors", "saxes", "tinyglobby", "valibot"]],
  ["addin", "taskpane.licences.txt", ["@fluentui/react-button", "fraction.js", "react", "react-dom", "valibot"]],
  ["workbench", "workbench/workbench.licences.txt", ["@univerjs/core", "react", "react-dom", "saxes", "fflate"]],
] as const)("the bundle of the %s carries the notice of every package whose code it holds", async (part, file, packages) => {
  const folder = await builtPart(part);
  const notices = readFileSync(join(folder, file), "utf8");
  const told = [...notices.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d+\S*)$/gm)].map(
    ([, name, version]) => [name!, version!] as const,
  );
  for (const name of packages) expect(told).toContainEqual([name, manifest(name).version]);
  const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  for (const [name, trace] of Object.entries(TRACES))
    if (code.includes(trace) && (packages as readonly string[]).includes(name)) expect(told.map(([own]) => own)).toContain(name);
  // Every notice says whose the code is and on which terms.
  for (const notice of notices.split("\n----------------------------------------\n\n"))
    expect([notice.split("\n")[0], /copyright|license|licence/i.test(notice), notice.length > 300]).toEqual([
      notice.split("\n")[0],
      true,
      true,
    ]);
});

test("the one file of the command line holds the notices itself", async () => {
  const folder = await builtPart("cli");
  const program = readFileSync(join(folder, "station-audit.js"), "utf8");
  expect(program.slice(program.lastIndexOf("/*!"))).toMatch(/^\/\*!\n[\s\S]*commander 14[\s\S]*Permission is hereby granted[\s\S]*\*\/\n$/);
});
