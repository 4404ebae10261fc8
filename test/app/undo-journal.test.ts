import { latestEntry, popEntry, pushEntry, undoableCells, type JournalEntry } from "../../src/app/undo-journal";
import type { SettingChange, StoredSettings } from "../../src/app/stored-values";

const after = (settings: StoredSettings, changes: readonly SettingChange[]): StoredSettings => {
  const all = new Map(settings);
  for (const { key, to } of changes)
    if (to === undefined) all.delete(key);
    else all.set(key, to);
  return all;
};
/** A run that wrote one cell over a text of so many characters. */
const run = (row: number, length: number): JournalEntry => ({
  cells: [
    {
      ...{ sheet: "到岗", row, column: 1 },
      from: { value: "9".repeat(length), formula: "9".repeat(length), format: "General" },
      to: { value: 1, formula: 1, format: "General" },
    },
  ],
  marks: { areas: [], notes: [] },
});
const kept = (settings: StoredSettings): number => [...settings.values()].reduce((sum: number, value) => sum + String(value).length, 0);
const left = (settings: StoredSettings): number => {
  let count = 0;
  for (let now = settings; undoableCells(now) !== null; now = after(now, popEntry(now))) count++;
  return count;
};

test("older runs are kept as far as all fit into one and a half million characters, and go whole", () => {
  let settings: StoredSettings = new Map<string, unknown>();
  for (let row = 0; row < 6; row++) {
    settings = after(settings, pushEntry(settings, run(row, 400_000)));
    expect([row, left(settings), latestEntry(settings)?.cells[0]?.row]).toEqual([row, Math.min(row + 1, 3), row]);
    expect(kept(settings)).toBeLessThan(1_501_000);
  }
});

test("the newest run is kept whatever its size, alone where it is larger than all may be together", () => {
  const small = after(new Map<string, unknown>(), pushEntry(new Map(), run(0, 10)));
  const settings = after(small, pushEntry(small, run(1, 1_600_000)));
  expect([left(settings), latestEntry(settings)?.cells[0]?.from.value]).toEqual([1, "9".repeat(1_600_000)]);
});
