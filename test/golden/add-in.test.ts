import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { cellLabel } from "../../src/app/entries";
import { engine } from "../../src/app/engine";
import { NO_SETTINGS_FILE } from "../../src/app/settings-file";
import { correctedCopy } from "../../src/station-files/corrected-copy";
import { formatAddress } from "../../src/domain/grid/address";
import { storedContent } from "../../src/domain/grid/edit";
import type { Workbook } from "../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { openSession } from "../adapters/excel/open-session";
import { MemoryWorkbook } from "../excel-host/memory-workbook";
import { sketch } from "../excel-host/sketch";
import { GOLDENS } from "./goldens";

jest.setTimeout(120_000);

const root = join(__dirname, "../..");

/** What stands in every cell that holds something, sheet by sheet. */
function contents({ sheets }: Workbook): Record<string, unknown> {
  const filled = sheets.flatMap((sheet) =>
    sheet.rowNumbers.flatMap((row) =>
      sheet.row(row).flatMap((cell, column) => {
        const { value } = cell ? storedContent(cell) : { value: null };
        return value === null ? [] : [[`${sheet.name}!${formatAddress({ row, column })}`, value] as const];
      }),
    ),
  );
  return Object.fromEntries(filled);
}

/** The workbook as Excel has it open. */
function inExcel({ sheets }: Workbook): MemoryWorkbook {
  return new MemoryWorkbook(
    sheets.map((sheet) => {
      const cells = sheet.rowNumbers.flatMap((row) =>
        sheet.row(row).flatMap((cell, column) => {
          const { value, formula } = cell ? storedContent(cell) : { value: null, formula: null };
          if (!cell || (value === null && formula === null)) return [];
          const format = "format" in cell ? { format: cell.format.code } : {};
          return [[formatAddress({ row, column }), { value: value ?? "", ...(formula === null ? {} : { formula }), ...format }] as const];
        }),
      );
      const merges = sheet.merges.map(
        ({ top, left, bottom, right }) => `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`,
      );
      return sketch({ name: sheet.name, cells: Object.fromEntries(cells), merges });
    }),
  );
}

// That the page gives the same as the command line for these very workbooks, a browser test shows (test/e2e/page-edition).
test.each(GOLDENS)("in %s the add-in finds and writes what the command line finds and writes", async (golden) => {
  const bytes = new Uint8Array(readFileSync(join(root, golden)));
  const { session, port } = openSession(inExcel(readWorkbook(XlsxPackage.open(bytes))));
  await session.recompute();
  const { entries, failure } = session.getSnapshot();
  expect(failure).toBeNull();
  const copy = correctedCopy(XlsxPackage.open(bytes), golden, { settings: NO_SETTINGS_FILE, language: "zh", kept: true, mark: true });
  const corrected = readWorkbook(XlsxPackage.open(copy.bytes));
  const { findings } = engine.audit(corrected, DEFAULT_SETTINGS, []);
  const open = entries.filter(({ state }) => state === "open").map(({ finding }) => `${finding.rule} ${cellLabel(finding)}`);
  expect(open.sort()).toEqual(findings.map((finding) => `${finding.rule} ${cellLabel(finding)}`).sort());
  expect(contents(await port.read({ merges: true }))).toEqual(contents(corrected));
  await session.dispose();
});
