import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { CommandFailure } from "./failure";
import { FAILURES } from "./texts";

/** A workbook whose sheets unpack to more bytes than this is large: what is left of its first reading is then worth giving back at once. */
const LARGE = 30_000_000;

/** Room that reading and auditing takes for each byte of a workbook's XML; measured on stations of 50,000 workers, many faults included. */
const ROOM = 2.5;

/** A workbook that this process has no room for is refused before it is read: running out on the way ends in words that nobody understands. @throws CommandFailure */
export function refuseTooLarge(bytes: number): void {
  const [needed, there] = [bytes * ROOM, getHeapStatistics().heap_size_limit];
  if (needed > there) throw new CommandFailure(FAILURES.noRoom(Math.ceil(needed / MEGABYTE), Math.floor(there / MEGABYTE)));
}

const MEGABYTE = 1_048_576;

let collect: (() => void) | null = null;

/**
 * Gives back what a step of the work no longer needs, before the next one needs as much again: the run time would do so too, but only once
 * the process has grown.
 */
export function giveBack(bytes: number): void {
  if (bytes < LARGE) return;
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}
