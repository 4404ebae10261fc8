const { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { hostHeaders, officeJs } = require("./hosting");
const { refuseStrange, takePlace } = require("./made-folder");
const { builtAddin } = require("../build/parts");
const { manifestFor } = require("./manifest");

const root = path.join(__dirname, "..", "..");
const USAGE =
  "npm run package -- --url https://addins.example.org/station-audit [--id GUID] [--cloud world|21vianet] [--out dist/package] (--origin and --cdn say the same)";

/** What stands in the folder afterwards. */
const MADE = ["site", "manifest.xml"];

/** Makes the folder to put on a static https host, and beside it the manifest that points there. */
async function main() {
  const { values } = parseArgs({
    options: {
      url: { type: "string" },
      origin: { type: "string" },
      id: { type: "string" },
      cloud: { type: "string" },
      cdn: { type: "string" },
      out: { type: "string", default: "dist/package" },
    },
  });
  const address = values.url ?? values.origin;
  const cloud = values.cloud ?? values.cdn ?? "world";
  if (!address) throw new Error(`Where will it be hosted? ${USAGE}`);
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const manifest = manifestFor(readFileSync(path.join(root, "manifest.xml"), "utf8"), address, { id: values.id, version });
  officeJs(cloud);
  const out = path.resolve(root, values.out);
  const site = path.join(out, "site");
  refuseStrange(out, MADE);
  mkdirSync(out, { recursive: true });
  // Built beside, so that the folder holds the old package or the whole new one.
  const draft = mkdtempSync(path.join(out, ".station-audit-"));
  try {
    const draftSite = path.join(draft, "site");
    cpSync(await builtAddin(cloud), draftSite, { recursive: true });
    for (const [name, content] of Object.entries(hostHeaders(cloud))) writeFileSync(path.join(draftSite, name), content);
    writeFileSync(path.join(draft, "manifest.xml"), manifest);
    takePlace(draft, out, MADE);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  console.log(`${path.relative(root, site)}: put this folder's content at ${address}`);
  console.log(`${path.relative(root, path.join(out, "manifest.xml"))}: give this file to Excel`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
