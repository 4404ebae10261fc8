const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { setTimeout: pause } = require("node:timers/promises");

const root = path.join(__dirname, "..", "..");
const cache = path.join(root, "node_modules", ".cache", "station-audit");
/** A build that another process claimed so long ago, in milliseconds, was broken off. */
const ABANDONED = 180_000;
const DAY = 86_400_000;

/**
 * The folder with what `make` builds from these sources (paths from the project's root). It is built once for each state of the sources,
 * however many processes ask for it: never yesterday's page, and never the same page twice.
 */
async function builtOnce(name, sources, make) {
  const folder = path.join(cache, `${name}-${fingerprint(sources)}`);
  const claim = `${folder}.claim`;
  mkdirSync(cache, { recursive: true });
  while (!existsSync(folder)) {
    if (!claimed(claim)) {
      await pause(250);
      continue;
    }
    const draft = `${folder}.${process.pid}.draft`;
    try {
      rmSync(draft, { recursive: true, force: true });
      if (existsSync(folder)) continue;
      forgetOld(name);
      await make(draft);
      if (!existsSync(folder)) renameSync(draft, folder);
    } finally {
      for (const mine of [draft, claim]) rmSync(mine, { recursive: true, force: true });
    }
  }
  return folder;
}

function claimed(claim) {
  try {
    mkdirSync(claim);
  } catch {
    if (isBrokenOff(claim)) rmSync(claim, { recursive: true, force: true });
    return false;
  }
  writeFileSync(path.join(claim, "process"), String(process.pid));
  return true;
}

/** Whoever made the claim is gone (Ctrl+C in the middle of a build), or has it too long. */
function isBrokenOff(claim) {
  if (age(claim) > ABANDONED) return true;
  try {
    process.kill(Number(readFileSync(path.join(claim, "process"), "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

/** In milliseconds; 0 for what is gone. */
function age(file) {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

function forgetOld(name) {
  for (const entry of readdirSync(cache)) {
    if (!entry.startsWith(`${name}-`)) continue;
    const file = path.join(cache, entry);
    if (age(file) > DAY) rmSync(file, { recursive: true, force: true });
  }
}

function fingerprint(sources) {
  const hash = createHash("sha256");
  const add = (file) => {
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else hash.update(path.relative(root, file)).update(readFileSync(file));
  };
  for (const source of sources) add(path.join(root, source));
  return hash.digest("hex").slice(0, 16);
}

module.exports = { builtOnce };
