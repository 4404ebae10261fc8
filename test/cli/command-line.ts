import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const bundle = join(root, "dist/cli/station-audit.js");

/** Builds the command line where no build stands yet; the suite runs after a build. */
export function ensureBuilt(): void {
  if (existsSync(bundle)) return;
  const built = spawnSync(
    process.execPath,
    [join(root, "node_modules/webpack/bin/webpack.js"), "--config", "webpack.cli.config.js", "--mode", "production"],
    { cwd: root },
  );
  if (built.status !== 0) throw new Error(String(built.stdout));
}

/** Runs the built command line in a folder. */
export function runIn(
  folder: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}
