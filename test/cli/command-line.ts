import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { builtPart } from "../../tools/build/parts";

/** The command line's one file, as it ships, built from the sources as they are. */
export async function builtCommandLine(): Promise<string> {
  return join(await builtPart("cli"), "station-audit.js");
}

let bundle: string;

/** Builds the command line where these sources were not built yet; to be awaited before `runIn`. */
export async function ensureBuilt(): Promise<void> {
  bundle = await builtCommandLine();
}

/** Runs the built command line in a folder. */
export function runIn(
  folder: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return { status, stdout, stderr };
}
