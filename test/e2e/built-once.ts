import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = join(__dirname, "..", "..");
const cache = join(root, "node_modules", ".cache", "station-audit");
/** A build that another process claimed so long ago, in milliseconds, was broken off. */
const ABANDONED = 180_000;
const DAY = 86_400_000;

/**
 * The folder with what `make` builds from these sources. It is built once for each state of the sources, however many test files and
 * workers ask for it: never yesterday's page, and never the same page twice.
 */
export async function builtOnce(name: string, sources: readonly string[], make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cache, `${name}-${fingerprint(sources)}`);
  const claim = `${folder}.claim`;
  mkdirSync(cache, { recursive: true });
  while (!existsSync(folder)) {
    if (!claimed(claim)) {
      await pause(250);
      continue;
    }
    const draft = `${folder}.draft`;
    try {
      rmSync(draft, { recursive: true, force: true });
      if (existsSync(folder)) continue;
      forgetOld(name);
      await make(draft);
      renameSync(draft, folder);
    } finally {
      rmSync(claim, { recursive: true, force: true });
    }
  }
  return folder;
}

function claimed(claim: string): boolean {
  try {
    mkdirSync(claim);
    return true;
  } catch {
    if (Date.now() - (statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > ABANDONED)
      rmSync(claim, { recursive: true, force: true });
    return false;
  }
}

function forgetOld(name: string): void {
  for (const entry of readdirSync(cache)) {
    if (!entry.startsWith(`${name}-`)) continue;
    const path = join(cache, entry);
    if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > DAY)
      rmSync(path, { recursive: true, force: true });
  }
}

function fingerprint(sources: readonly string[]): string {
  const hash = createHash("sha256");
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  for (const source of sources) add(join(root, source));
  return hash.digest("hex").slice(0, 16);
}
