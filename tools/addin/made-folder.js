const { createHash } = require("node:crypto");
const { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");

/** Lists the files of an earlier run with their checksums: only what stands in it, unchanged, may be replaced. */
const RECORD = "station-audit-package.json";

/**
 * Refuses a folder in which something stands that no earlier run made, or that was changed since: it may be somebody's work.
 * Returns the names that an earlier run made there.
 */
function refuseStrange(out, names) {
  const made = recorded(out);
  const strange = names.flatMap((name) => filesIn(out, name)).filter((file) => made[file] !== checksum(path.join(out, file)));
  if (strange.length === 0) return;
  const told = `${strange.slice(0, 5).join(", ")}${strange.length > 5 ? " …" : ""}`;
  throw new Error(
    `“${out}”里有不是本命令生成、或生成后改动过的文件：${told}。没有改动任何内容；请移走它们，或用 --out 另选文件夹。\n` +
      `“${out}” holds files that this command did not make, or that were changed since: ${told}. Nothing was changed; move them away or choose another folder with --out.`,
  );
}

/** Puts what was made in the draft folder in the place of what an earlier run made; the draft is gone afterwards. */
function takePlace(draft, out, names) {
  refuseStrange(out, names);
  const record = Object.fromEntries(names.flatMap((name) => filesIn(draft, name)).map((file) => [file, checksum(path.join(draft, file))]));
  const old = `${draft}.old`;
  mkdirSync(old);
  for (const name of names) {
    if (existsSync(path.join(out, name))) renameSync(path.join(out, name), path.join(old, name));
    renameSync(path.join(draft, name), path.join(out, name));
  }
  writeFileSync(path.join(out, RECORD), `${JSON.stringify(record, null, 2)}\n`);
  for (const folder of [old, draft]) rmSync(folder, { recursive: true, force: true });
}

function recorded(out) {
  const file = path.join(out, RECORD);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/** The files under a name, by their paths from the folder; a link counts as a file and is never followed. */
function filesIn(folder, name) {
  const file = path.join(folder, name);
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (!there) return [];
  if (!there.isDirectory()) return [name];
  return readdirSync(file)
    .sort()
    .flatMap((entry) => filesIn(folder, `${name}/${entry}`));
}

function checksum(file) {
  return lstatSync(file).isFile() ? createHash("sha256").update(readFileSync(file)).digest("hex") : "no plain file";
}

module.exports = { refuseStrange, takePlace };
