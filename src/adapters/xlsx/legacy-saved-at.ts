/** A file's time counts tenths of microseconds from 1601. */
const [TENTHS, FROM_1601] = [10_000, 11_644_473_600_000] as const;
const [TIME, LAST_SAVED] = [0x40, 0x0d] as const;

/** When an .xls or .et was last saved, by the stream that says what a file is about; null where that says nothing that can be read. */
export function legacySavedAt(summary: Uint8Array): Date | null {
  const view = new DataView(summary.buffer, summary.byteOffset, summary.length);
  const read = (at: number): number => (at + 4 <= view.byteLength ? view.getUint32(at, true) : 0);
  const set = read(44);
  const most = view.byteLength / 8;
  for (let index = 0; index < Math.min(read(set + 4), most); index++) {
    if (read(set + 8 + index * 8) !== LAST_SAVED) continue;
    const at = set + read(set + 12 + index * 8);
    if (read(at) !== TIME) return null;
    const saved = new Date((read(at + 8) * 2 ** 32 + read(at + 4)) / TENTHS - FROM_1601);
    const year = saved.getUTCFullYear();
    return year >= 1980 && year < 2200 ? saved : null;
  }
  return null;
}
