import { CFB } from "@e965/xlsx";

/** The place of each record of a kind, in the stream of a workbook before 2007. */
export function records(stream: DataView, kind: number): number[] {
  const found: number[] = [];
  for (let at = 0; at + 4 <= stream.byteLength; at += 4 + stream.getUint16(at + 2, true))
    if (stream.getUint16(at, true) === kind) found.push(at);
  return found;
}

/** The file with the records of one of its streams changed. */
export function rewrittenFile(bytes: Uint8Array, change: (stream: DataView) => Uint8Array | void, name = "/Workbook"): Uint8Array {
  const file = CFB.read(bytes, { type: "array" });
  const entry = CFB.find(file, name)!;
  const stream = Uint8Array.from(entry.content as ArrayLike<number>);
  const content = change(new DataView(stream.buffer)) ?? stream;
  entry.content = Array.from(content) as never;
  entry.size = content.length;
  return Uint8Array.from(CFB.write(file, { type: "array" }) as ArrayLike<number>);
}
