import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { readFileBytes } from "../adapters/xlsx/node-files";

/** For each file that has the same bytes as an earlier one, that one: a station handed in twice must not count twice unseen. */
export function identicalFiles(files: readonly string[]): ReadonlyMap<string, string> {
  const bySize = new Map<number, string[]>();
  for (const file of files) {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > 0) bySize.set(size, [...(bySize.get(size) ?? []), file]);
  }
  const twins = new Map<string, string>();
  for (const alike of bySize.values()) {
    if (alike.length < 2) continue;
    const first = new Map<string, string>();
    for (const file of alike) {
      const hash = createHash("sha256").update(readFileBytes(file)).digest("hex");
      const known = first.get(hash);
      if (known === undefined) first.set(hash, file);
      else twins.set(file, known);
    }
  }
  return twins;
}
