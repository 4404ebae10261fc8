const LESS = 0x3c;

/** Where a piece of markup begins in a part's bytes, from a place on; -1 where it does not. */
export function indexOf(bytes: Uint8Array, markup: string, from: number): number {
  // Node looks for several bytes at once.
  if (typeof Buffer !== "undefined") return asBuffer(bytes).indexOf(markup, from, "latin1");
  for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1)) if (matches(bytes, markup, at)) return at;
  return -1;
}

/** Where it begins for the last time. */
export function lastIndexOf(bytes: Uint8Array, markup: string): number {
  if (typeof Buffer !== "undefined") return asBuffer(bytes).lastIndexOf(markup, undefined, "latin1");
  for (let at = bytes.lastIndexOf(LESS); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(LESS, at - 1))
    if (matches(bytes, markup, at)) return at;
  return -1;
}

/** Whether the bytes from `at` on are those of another part from `from` up to `to`. */
export function sameBytes(bytes: Uint8Array, at: number, other: Uint8Array, from: number, to: number): boolean {
  if (at + to - from > bytes.length) return false;
  if (typeof Buffer !== "undefined") return asBuffer(bytes).compare(other, from, to, at, at + to - from) === 0;
  for (let index = from; index < to; index++) if (bytes[at + index - from] !== other[index]) return false;
  return true;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function matches(bytes: Uint8Array, markup: string, at: number): boolean {
  for (let index = 0; index < markup.length; index++) if (bytes[at + index] !== markup.charCodeAt(index)) return false;
  return true;
}
