const { spawnSync } = require("node:child_process");
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { PARTS, builtPart } = require("./parts");

const root = path.join(__dirname, "..", "..");
const FOLDER = path.join(root, "dist", "sbom");

/** Writes a bill of materials (CycloneDX) for each part that is handed on: the packages whose code its bundle holds, and nothing besides. */
async function main(names) {
  for (const name of names) if (!PARTS.includes(name)) throw new Error(`npm run sbom [-- ${PARTS.join(" | ")}]: ${name}?`);
  const installed = installedPackages();
  mkdirSync(FOLDER, { recursive: true });
  for (const part of names.length > 0 ? names : PARTS) {
    const bill = billOf(part, await bundledPackages(part), installed);
    const file = path.join(FOLDER, `${part}.cdx.json`);
    writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
    console.log(`${path.relative(process.cwd(), file)}: ${bill.components.length} packages`);
  }
}

/** What npm itself knows of every installed package, as CycloneDX. */
function installedPackages() {
  const { status, stdout, stderr } = spawnSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm sbom: ${stderr}`);
  return JSON.parse(stdout);
}

/** The packages in a part's bundle with their versions (`name@1.2.3`), as the notices built with it list them. */
async function bundledPackages(part) {
  const folder = await builtPart(part);
  const notices = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".licences.txt"));
  if (notices.length !== 1) throw new Error(`${part}: ${notices.length} files of licence notices, not one`);
  const text = readFileSync(path.join(folder, notices[0]), "utf8");
  return text.split(SEPARATOR).map((notice) => notice.slice(0, notice.indexOf("\n")).replace(" ", "@"));
}

/** What stands between the notices of two packages. */
const SEPARATOR = "\n----------------------------------------\n\n";

/** @throws Error where a package is bundled that npm does not know: it came from nowhere */
function billOf(part, bundled, installed) {
  const known = new Map(installed.components.map((component) => [`${component.name}@${component.version}`, component]));
  const components = bundled.map((name) => {
    const component = known.get(name);
    if (!component) throw new Error(`${part}: ${name} is bundled and in no lock file`);
    return component;
  });
  const refs = new Set(components.map((component) => component["bom-ref"]));
  const { component: own, tools } = installed.metadata;
  const top = { ...own, name: "station-audit", type: "application", "bom-ref": `${own["bom-ref"]}#${part}` };
  const dependencies = installed.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  // Without a time and a number of its own, so that the same bundle has the same bill.
  return {
    $schema: installed.$schema,
    bomFormat: installed.bomFormat,
    specVersion: installed.specVersion,
    version: 1,
    metadata: { lifecycles: [{ phase: "build" }], tools, component: top },
    components,
    dependencies: [{ ref: top["bom-ref"], dependsOn: [...refs] }, ...dependencies],
  };
}

module.exports = { billOf, bundledPackages, installedPackages };
if (require.main === module)
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
