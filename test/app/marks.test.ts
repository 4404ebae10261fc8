import { engine } from "../../src/app/engine";
import { MARK_KINDS, MARK_STYLES, markFormula, markKind } from "../../src/app/mark-style";
import { marksFor } from "../../src/app/marks";
import { AuditSession } from "../../src/app/audit-session";
import type { Entry } from "../../src/app/session-state";
import { stationWithoutInsurance } from "./large-station";
import { MemoryWorkbook } from "./memory-workbook";

let entry: Entry;

beforeAll(async () => {
  const session = new AuditSession(new MemoryWorkbook(stationWithoutInsurance(3)), {
    loadEngine: () => Promise.resolve(engine),
    language: "zh",
    now: () => new Date("2024-05-06T08:00:00Z"),
  });
  await session.check();
  entry = session.getSnapshot().entries.find(({ finding }) => finding.severity === "error")!;
});

const as = (state: Entry["state"], severity: Entry["finding"]["severity"] = "error"): Entry => ({
  ...entry,
  id: `${state} ${severity}`,
  state,
  finding: { ...entry.finding, severity },
});
const kinds = (...entries: Entry[]): string[] => marksFor(entries, engine, "zh").map(({ kind }) => kind);

test("what waits for a person is marked before what is done, and what was set aside is not marked", () => {
  expect(kinds(as("corrected"))).toEqual(["corrected"]);
  expect(kinds(as("corrected"), as("open", "info"))).toEqual(["info"]);
  expect(kinds(as("open", "info"), as("open", "warning"), as("corrected"))).toEqual(["warning"]);
  expect(kinds(as("ignored"))).toEqual([]);
});

test("a mark's reason begins with what the mark means, and names what waits first", () => {
  const [mark] = marksFor([as("corrected"), as("open", "warning")], engine, "zh");
  expect(mark!.note.split("\n").map((line) => /^【.+?】/.exec(line)?.[0])).toEqual(["【待核实】", "【已修正】"]);
});

test("every kind of mark is known again by its formula, and differs from the others in border without any colour", () => {
  for (const kind of MARK_KINDS) expect(markKind(markFormula(kind))).toBe(kind);
  expect(new Set(MARK_KINDS.map((kind) => MARK_STYLES[kind].border)).size).toBe(MARK_KINDS.length);
});
