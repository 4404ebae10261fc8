import os from "node:os";
import { textCell } from "../../src/domain/grid/cell";

/** Node's own modules are the worker's, outside of every sandbox: there one suite leaves for another which core it was given. */
const worker = os as unknown as { seenCore?: unknown };

/** Whether this suite was given the core that another one was given, which had left it here. */
export function isSeenCore(): boolean {
  return worker.seenCore === textCell;
}

export function leaveCore(): void {
  worker.seenCore = textCell;
}
