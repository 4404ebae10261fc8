import { statSync } from "node:fs";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { CommandFailure } from "./failure";
import { FAILURES } from "./failure-texts";

/** A workbook whose sheets unpack to more bytes than this is large: what is left of its first reading is then worth giving back at once. */
const LARGE = 30_000_000;

const MEGABYTE = 1_048_576;

/** What Node counts to the heap for things that are new, of which none stays: three half spaces of 16 MB. */
const FOR_NEW = 48 * MEGABYTE;

/** Bytes that may stay in this thread's memory at one time. */
function roomToStay(): number {
  return Math.max(0, getHeapStatistics().heap_size_limit - FOR_NEW);
}

/** What the program takes with a small workbook. */
const PROGRAM = 20 * MEGABYTE;
/** Memory that a byte of a workbook file may take once it is unpacked and audited; a station of 50,000 workers takes thirty. */
const ROOM_UNPACKED = 50;
/** Work that may need more than this part of the memory there is runs in a thread: one that runs out says so, a process ends without a word. */
const SAFE_PART = 4;

/** Whether files, as a command line or a list names them, may take more memory than this process has to spare. */
export function mayRunOut(words: readonly string[]): boolean {
  const spare = roomToStay() / SAFE_PART;
  return words.some((word) => PROGRAM + sizeOf(word) * ROOM_UNPACKED > spare);
}

/** The size of the file that a word names, by itself or behind an option's `=`. */
function sizeOf(word: string): number {
  try {
    const named = word.startsWith("--") ? word.slice(word.indexOf("=") + 1) : word;
    return statSync(named, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // No name of a file.
    return 0;
  }
}

/** Room that reading and auditing takes for each byte of a workbook's XML; measured on stations of 50,000 workers, many faults included. */
const ROOM = 2.5;

/** A workbook that this process has no room for is refused before it is read: running out on the way ends in words that nobody understands. @throws CommandFailure */
export function refuseTooLarge(bytes: number): void {
  const [needed, there] = [bytes * ROOM, roomToStay()];
  if (needed > there) throw new CommandFailure(FAILURES.noRoom(Math.ceil(needed / MEGABYTE), Math.floor(there / MEGABYTE)));
}

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
