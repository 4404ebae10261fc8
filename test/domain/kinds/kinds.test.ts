import { audit } from "../../../src/domain/engine";
import { formatAddress, rangesMeet, type CellAddress } from "../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { drawnKind, sheetOf, type DrawnKind } from "./drawn-kind";
import { KINDS } from "./kinds";
import { VARIANTS } from "./variants";

/** What an audit makes of a kind, in the words in which it is expected. */
function given(kind: DrawnKind) {
  const { tables, edits, findings, notComputed, refusals, unread, questions } = audit(
    { sheets: [sheetOf(kind)] },
    { ...DEFAULT_SETTINGS, certifiedShare: null },
  );
  const at = (cell: CellAddress): string => formatAddress(cell);
  const of = (severity: string): string[] => findings.filter((finding) => finding.severity === severity).map(at);
  return {
    changes: Object.fromEntries(edits.map((edit) => [at(edit), edit.after.value])),
    errors: of("error"),
    warnings: of("warning"),
    // One cell is read by one table of a family alone.
    readTwice: tables.filter(({ kind: read, range }, index) =>
      tables.some((other, at) => at < index && other.kind === read && rangesMeet(other.range, range)),
    ),
    asked: questions.flatMap(({ cells }) => cells.map(at)),
    said: [...notComputed.flatMap((cell) => [cell, ...cell.blockedBy]), ...refusals, ...unread].map(at),
  };
}

function expectGiven(kind: DrawnKind): void {
  const { changes, errors, warnings, said, asked, readTwice } = given(kind);
  expect(readTwice).toEqual([]);
  expect(changes).toEqual(kind.changes ?? {});
  const allowed = [...Object.keys(kind.changes ?? {}), ...(kind.errors ?? []).flat()];
  expect(errors.filter((cell) => !allowed.includes(cell))).toEqual([]);
  for (const one of kind.errors ?? []) expect([one].flat().some((cell) => errors.includes(cell))).toBe(true);
  for (const cell of kind.says ?? []) expect(said).toContain(cell);
  for (const cell of kind.saysNot ?? []) expect(said).not.toContain(cell);
  for (const cell of kind.warns ?? []) expect(warnings).toContain(cell);
  for (const cell of kind.warnsNot ?? []) expect(warnings).not.toContain(cell);
  for (const cell of kind.asks ?? []) expect(asked).toContain(cell);
  for (const cell of kind.asksNot ?? []) expect(asked).not.toContain(cell);
  if (kind.quiet) expect(warnings).toEqual([]);
}

describe.each(KINDS)("$title", (source) => {
  const kind = drawnKind(source);
  for (const { name, of } of VARIANTS) {
    const drawn = of(kind, source);
    if (drawn) test(name, () => expectGiven(drawn));
  }
});

test("each kind is held in at least five variants", () => {
  for (const source of KINDS) expect(VARIANTS.filter(({ of }) => of(drawnKind(source), source)).length).toBeGreaterThanOrEqual(5);
});
