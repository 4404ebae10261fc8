const { cpSync, mkdirSync, readdirSync, rmSync } = require("node:fs");
const path = require("node:path");
const { PARTS, builtPart } = require("./parts");

const dist = path.join(__dirname, "..", "..", "dist");

/** Parts that have a folder of their own. */
const PLACES = { cli: "cli", page: "web" };

/** Puts the named parts, or all, into dist; other things there stay. */
async function main(names) {
  for (const name of names) if (!PARTS.includes(name)) throw new Error(`npm run build [-- ${PARTS.join(" | ")}]: ${name}?`);
  const parts = names.length > 0 ? names : PARTS;
  const folders = await Promise.all(parts.map((part) => builtPart(part)));
  parts.forEach((part, index) => {
    const place = part in PLACES ? path.join(dist, PLACES[part]) : dist;
    mkdirSync(place, { recursive: true });
    for (const entry of readdirSync(folders[index])) {
      // Yesterday's scripts have other names.
      rmSync(path.join(place, entry), { recursive: true, force: true });
      cpSync(path.join(folders[index], entry), path.join(place, entry), { recursive: true });
    }
    console.log(`${part}: ${path.relative(process.cwd(), place) || "."}`);
  });
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
