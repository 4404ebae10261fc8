import { readWorkbook, writeEdits, XlsxPackage } from "../../src/adapters/xlsx";
import { agreeing } from "../../src/station-files/corrected-copy";
import { audit } from "../../src/domain/engine";
import type { Audit } from "../../src/domain/tables/audit";
import { cellValue } from "../../src/domain/grid/cell";
import type { Workbook } from "../../src/domain/grid/sheet";
import { buildCase, type Case } from "./case";
import { ALL_FAULTS, recipeOf } from "./recipe";
import { differences } from "./check";
import { Dice } from "./dice";
import { a1, paperBytes } from "./paper";

/** Clean workbooks and workbooks with several faults, as files that another program wrote. */
const drawn = Array.from({ length: 36 }, (_, seed) =>
  buildCase(recipeOf(seed + 500, seed % 3 === 0 ? [] : new Dice(seed).shuffle(ALL_FAULTS).slice(0, 6), seed % 2 === 0)),
);

interface Corrected {
  readonly generated: Case;
  readonly before: Workbook;
  readonly first: Audit;
  readonly after: Workbook;
  readonly second: Audit;
}

async function correct(generated: Case): Promise<Corrected> {
  const pkg = XlsxPackage.open(await paperBytes(generated.papers));
  const before = readWorkbook(pkg);
  const first = audit(before, generated.settings);
  writeEdits(pkg, first.edits, { isRight: agreeing(first) });
  const after = readWorkbook(XlsxPackage.open(pkg.toBytes()));
  return { generated, before, first, after, second: audit(after, generated.settings) };
}

describe("a generated workbook as a file", () => {
  let corrected: readonly Corrected[] = [];
  beforeAll(async () => {
    corrected = await Promise.all(drawn.map(correct));
  }, 60_000);

  test("says the same as on paper", () => {
    expect(corrected.flatMap(({ generated, first }) => differences(generated, first))).toEqual([]);
  });

  test("has every derived cell right once corrected, and a second run changes nothing", () => {
    for (const { second } of corrected) {
      expect(second.edits).toEqual([]);
      expect(second.figures.filter(({ outcome }) => outcome === "differs" || outcome === "filled")).toEqual([]);
    }
  });

  test("keeps every other cell as it was", () => {
    for (const { before, after, first } of corrected) {
      const edited = new Set(first.edits.map((edit) => `${edit.sheet}!${a1(edit)}`));
      before.sheets.forEach((sheet, index) => {
        const other = after.sheets[index]!;
        for (const row of sheet.rowNumbers) {
          sheet.row(row).forEach((cell, column) => {
            if (!cell || cell.kind === "formula" || edited.has(`${sheet.name}!${a1({ row, column })}`)) return;
            expect(cellValue(other.cell(row, column))).toBe(cellValue(cell));
          });
        }
      });
    }
  });
});
