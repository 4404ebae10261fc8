import { existsSync, realpathSync, statSync, type BigIntStats } from "node:fs";
import { resolve } from "node:path";
import { OutputExists } from "../adapters/xlsx/node-files";
import { CommandFailure } from "./failure";
import { FAILURES } from "./texts";

/** The input is never written to, whatever way the output names it. @throws CommandFailure */
export function refuseSameFile(input: string, output: string): void {
  if (samePath(input, output)) throw new CommandFailure(FAILURES.outputIsInput(output));
}

/** @throws OutputExists unless `force` */
export function refuseExisting(output: string, force: boolean): void {
  if (!force && existsSync(output)) throw new OutputExists(output);
}

/** Whether two names lead to one file: by links, in other letters where the disk does not tell them apart, or as they are. */
export function samePath(a: string, b: string): boolean {
  const [one, other] = [statOf(a), statOf(b)];
  if (one && other && one.ino !== 0n && one.ino === other.ino && one.dev === other.dev) return true;
  return realPath(a) === realPath(b);
}

function statOf(path: string): BigIntStats | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
