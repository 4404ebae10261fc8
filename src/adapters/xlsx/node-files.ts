import { closeSync, fstatSync, openSync, readSync, statSync, type BigIntStats } from "node:fs";
import { lastItem } from "../../domain/values/present";

/** Thrown where a file was written to or replaced while it was read: a mixture of two states is nobody's workbook. */
export class ChangedWhileRead extends Error {}

/** Nothing that is worked with here comes near it; Node's own limit for a file read whole. */
const MOST_BYTES = 2 ** 31 - 1;

/** Code of the error about what is no file: to open a pipe may wait for ever, and a device has no end. */
export const NO_PLAIN_FILE = "ERR_NO_PLAIN_FILE";

/** What another program hands over under these names is being written at the other end. */
const HANDED_OVER = /^\/(?:dev|proc)\//;

/**
 * Reads a file whole, as it stood at one moment; a pipe only where another program hands it over (`<(…)`, `/dev/stdin`).
 * @throws ChangedWhileRead, or a file system error with the file's name, NO_PLAIN_FILE among them
 */
export function readFileBytes(path: string): Buffer {
  const what = statSync(path, { throwIfNoEntry: false });
  if (what && !what.isFile() && !what.isDirectory() && !(what.isFIFO() && HANDED_OVER.test(path)))
    throw Object.assign(new Error(path), { code: NO_PLAIN_FILE, path });
  const file = openSync(path, "r");
  try {
    const before = fstatSync(file, { bigint: true });
    if (before.isDirectory()) throw Object.assign(new Error(path), { code: "EISDIR", path });
    if (before.size > MOST_BYTES) throw Object.assign(new Error(path), { code: "ERR_FS_FILE_TOO_LARGE", path });
    const bytes = before.isFile() ? readExactly(file, Number(before.size), path) : readToEnd(file, path);
    const after = fstatSync(file, { bigint: true });
    const there = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (!there || !isSame(before, after) || !isSame(before, there)) throw new ChangedWhileRead(path);
    return bytes;
  } catch (error) {
    throw error instanceof ChangedWhileRead ? error : Object.assign(error as Error, { path });
  } finally {
    closeSync(file);
  }
}

function readExactly(file: number, size: number, path: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(size);
  let at = 0;
  while (at < size) {
    const read = readSync(file, bytes, at, size - at, null);
    if (read === 0) throw new ChangedWhileRead(path);
    at += read;
  }
  return bytes;
}

/** A pipe says its length when it ends. */
function readToEnd(file: number, path: string): Buffer {
  const pieces: Buffer[] = [];
  for (let size = 0; ; size += lastItem(pieces).length) {
    if (size > MOST_BYTES) throw Object.assign(new Error(path), { code: "ERR_FS_FILE_TOO_LARGE", path });
    const piece = Buffer.allocUnsafe(1 << 16);
    const read = readSync(file, piece);
    if (read === 0) return Buffer.concat(pieces);
    pieces.push(piece.subarray(0, read));
  }
}

function isSame(one: BigIntStats, other: BigIntStats): boolean {
  return one.ino === other.ino && one.dev === other.dev && one.size === other.size && one.mtimeNs === other.mtimeNs;
}
