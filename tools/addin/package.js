const { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { hostHeaders, officeJs } = require("./hosting");
const { refuseStrange, takePlace } = require("./made-folder");
const { webpack } = require("../build/parts");
const { manifestFor } = require("./manifest");

const root = path.join(__dirname, "..", "..");
const USAGE = "npm run package -- --origin https://addins.example.org/station-audit [--cdn world|21vianet] [--out dist/package]";

/** What stands in the folder afterwards. */
const MADE = ["site", "manifest.xml"];

/** Makes the folder to put on a static https host, and beside it the manifest that points there. */
async function main() {
  const { values } = parseArgs({
    options: { origin: { type: "string" }, cdn: { type: "string", default: "world" }, out: { type: "string", default: "dist/package" } },
  });
  if (!values.origin) throw new Error(`Where will it be hosted? ${USAGE}`);
  const manifest = manifestFor(readFileSync(path.join(root, "manifest.xml"), "utf8"), values.origin);
  officeJs(values.cdn);
  const out = path.resolve(root, values.out);
  const site = path.join(out, "site");
  refuseStrange(out, MADE);
  mkdirSync(out, { recursive: true });
  // Built beside, so that the folder holds the old package or the whole new one.
  const draft = mkdtempSync(path.join(out, ".station-audit-"));
  try {
    const draftSite = path.join(draft, "site");
    await webpack(["--mode", "production", "--env", "only=addin", "--env", `cdn=${values.cdn}`, "--output-path", draftSite]);
    for (const [name, content] of Object.entries(hostHeaders(values.cdn))) writeFileSync(path.join(draftSite, name), content);
    writeFileSync(path.join(draft, "manifest.xml"), manifest);
    takePlace(draft, out, MADE);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  console.log(`${path.relative(root, site)}: put this folder's content at ${values.origin}`);
  console.log(`${path.relative(root, path.join(out, "manifest.xml"))}: give this file to Excel`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
