const { mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { officeJs } = require("./hosting");
const { webpack } = require("../build/parts");
const { manifestFor } = require("./manifest");

const root = path.join(__dirname, "..", "..");
const USAGE = "npm run package -- --origin https://addins.example.org/station-audit [--cdn world|21vianet] [--out dist/package]";

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
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  // Built where it is to lie: dist stays what `npm run build` made of it.
  await webpack(["--mode", "production", "--env", "only=addin", "--env", `cdn=${values.cdn}`, "--output-path", site]);
  writeFileSync(path.join(out, "manifest.xml"), manifest);
  console.log(`${path.relative(root, site)}: put this folder's content at ${values.origin}`);
  console.log(`${path.relative(root, path.join(out, "manifest.xml"))}: give this file to Excel`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
