const { createHash } = require("node:crypto");
const { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { zipSync } = require("fflate");
const { hostHeaders } = require("../addin/hosting");
const { refuseStrange, takePlace } = require("../addin/made-folder");
const { manifestFor } = require("../addin/manifest");
const { builtPart } = require("../build/parts");
const { billOf, bundledPackages, installedPackages } = require("../build/sbom");
const { SINGLE_FILE } = require("../page/page-files-plugin");

const root = path.join(__dirname, "..", "..");
/** The oldest day that a zip can name: the same sources give the same release. */
const FIXED_TIME = new Date(1980, 0, 1);
/** Stands in the manifest until somebody says where the add-in is hosted. */
const NOWHERE = "https://your.host/station-audit";

/** What of the project a release hands on. */
const PARTS = ["page", "addin", "cli"];

const NAMES = (version) => ({
  single: SINGLE_FILE,
  page: `station-audit-${version}-page.zip`,
  addin: `station-audit-${version}-addin.zip`,
  cli: `station-audit-${version}-cli.zip`,
  bills: Object.fromEntries(PARTS.map((part) => [part, `station-audit-${version}-${part}.cdx.json`])),
  sums: "SHA256SUMS.txt",
});

/** Makes the files of a release in one folder: the page as one file and as a folder, the add-in's package, the command line, each with its bill of materials (CycloneDX), and their checksums. */
async function main() {
  const { values } = parseArgs({ options: { url: { type: "string" }, out: { type: "string", default: "dist/release" } } });
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const { bills, ...names } = NAMES(version);
  const all = [...Object.values(names), ...Object.values(bills)];
  const out = path.resolve(root, values.out);
  refuseStrange(out, all);
  mkdirSync(out, { recursive: true });
  const [page, addin, cli] = await Promise.all(PARTS.map((part) => builtPart(part)));
  const installed = installedPackages();
  const licence = { "LICENSE.txt": readFileSync(path.join(root, "LICENSE")) };
  const pageFiles = filesOf(page);
  const contents = {
    [names.single]: pageFiles[SINGLE_FILE],
    [names.page]: zipped({ ...without(pageFiles, SINGLE_FILE), ...licence }),
    [names.addin]: zipped({ ...addinPackage(addin, values.url, version), ...licence }),
    [names.cli]: zipped({ ...filesOf(cli), ...licence }),
  };
  for (const part of PARTS) contents[bills[part]] = `${JSON.stringify(billOf(part, await bundledPackages(part), installed), null, 2)}\n`;
  const sums = Object.entries(contents).map(([name, content]) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
  // Made beside, so that the folder holds the release before or the whole new one.
  const draft = mkdtempSync(path.join(out, ".station-audit-"));
  try {
    for (const [name, content] of Object.entries({ ...contents, [names.sums]: sums.join("") }))
      writeFileSync(path.join(draft, name), content);
    takePlace(draft, out, all);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  for (const name of all) console.log(path.join(path.relative(root, out) || ".", name));
  if (values.url === undefined)
    console.log(`The add-in's manifest names ${NOWHERE}: say --url, or replace it where the add-in is hosted (README.txt in the package).`);
}

/** What a host and Excel get: the pages, and the manifest that points there. */
function addinPackage(folder, url, version) {
  const site = Object.fromEntries(Object.entries(filesOf(folder)).map(([name, content]) => [`site/${name}`, content]));
  const headers = Object.fromEntries(Object.entries(hostHeaders("world")).map(([name, content]) => [`site/${name}`, Buffer.from(content)]));
  const manifest = manifestFor(readFileSync(path.join(root, "manifest.xml"), "utf8"), url ?? NOWHERE, { version });
  const readme = `把 site 里的内容放到一个 https 地址；${url === undefined ? `把 manifest.xml 里的 ${NOWHERE} 全部换成该地址；` : ""}再把 manifest.xml 加到 Excel 的“我的加载项”。\nPut what is in site at an https address; ${url === undefined ? `replace every ${NOWHERE} in manifest.xml by it; ` : ""}then add manifest.xml to Excel's My Add-ins.\n`;
  return { ...site, ...headers, "manifest.xml": Buffer.from(manifest), "README.txt": Buffer.from(readme) };
}

/** All files of a folder by their paths in it, in order. */
function filesOf(folder, inside = "") {
  const found = {};
  for (const name of readdirSync(path.join(folder, inside)).sort()) {
    const own = inside === "" ? name : `${inside}/${name}`;
    if (statSync(path.join(folder, own)).isDirectory()) Object.assign(found, filesOf(folder, own));
    else found[own] = readFileSync(path.join(folder, own));
  }
  return found;
}

function without(files, name) {
  return Object.fromEntries(Object.entries(files).filter(([own]) => own !== name));
}

function zipped(files) {
  return zipSync(files, { mtime: FIXED_TIME, level: 9 });
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
