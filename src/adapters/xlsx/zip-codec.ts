import { buf as crc32 } from "crc-32";
import { Inflate, inflateSync } from "fflate";
import { packed } from "./deflated";

/** Above this, data is inflated in pieces: a size that lies must not cost the time that the truth would. */
const PIECE = 4_000_000;

/** The checksum that a zip keeps of a part's bytes. */
export function checksum(content: Uint8Array): number {
  return crc32(content) >>> 0;
}

/** Inflates a part. @throws Error where the data is damaged, or not what size and checksum say */
export function inflate(data: Uint8Array, size: number, crc: number): Uint8Array {
  const content = inflateTo(data, size);
  if (content.length !== size || checksum(content) !== crc) throw new Error("not what the directory says");
  return content;
}

function inflateTo(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  if (data.length <= PIECE) return inflateSync(data, { out });
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < data.length; at += PIECE) inflater.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
  return out.subarray(0, filled);
}

/** Compresses a part, and gives its checksum. */
export function deflate(content: Uint8Array): { readonly data: Uint8Array; readonly crc: number } {
  return { data: packed(content), crc: checksum(content) };
}
