import { existsSync, realpathSync } from "node:fs";
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

/** Whether two names lead to one file. */
export function samePath(a: string, b: string): boolean {
  return realPath(a) === realPath(b);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
