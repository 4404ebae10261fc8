import { existsSync, realpathSync, statSync, type BigIntStats } from "node:fs";
import { extname, resolve } from "node:path";
import { OutputExists } from "../adapters/xlsx/node-files";
import { CommandFailure } from "./failure";
import { FAILURES } from "./texts";

/** Nothing is computed for an output that could not be written anyway. @throws CommandFailure, OutputExists */
export function refuseOutput(input: string, output: string, force: boolean): void {
  if (output.trim() === "") throw new CommandFailure(FAILURES.noOutputName);
  if (existsSync(input)) refuseSameFile(input, output);
  refuseExisting(output, force);
}

/** The input is never written to, whatever way the output names it. @throws CommandFailure */
function refuseSameFile(input: string, output: string): void {
  if (samePath(input, output)) throw new CommandFailure(FAILURES.outputIsInput(output));
}

/** A folder, a device or a pipe is never replaced, a file with `force`. @throws CommandFailure, OutputExists */
export function refuseExisting(output: string, force: boolean): void {
  const there = statOf(output);
  if (there?.isDirectory()) throw new CommandFailure(FAILURES.isFolder(output));
  if (there && !there.isFile()) throw new CommandFailure(FAILURES.noFile(output));
  if (there && !force) throw new OutputExists(output);
}

/** The ending that a copy of the input must have for Excel to open it, where the output has another. */
export function rightEnding(input: string, output: string): string | null {
  const kind = extname(input).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx";
  return extname(output).toLowerCase() === kind ? null : kind;
}

/** Whether two names lead to one file: by links, in other letters where the disk does not tell them apart, or as they are. */
export function samePath(a: string, b: string): boolean {
  const [one, other] = [statOf(a), statOf(b)];
  if (one && other && one.ino !== 0n && one.ino === other.ino && one.dev === other.dev) return true;
  return realPath(a) === realPath(b);
}

function statOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    // What hinders looking at it (a name too long, a file in place of its folder) hinders writing it too, and says so then.
    return null;
  }
}

/** A path without links, as far as it exists. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
