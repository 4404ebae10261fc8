import { addSheets } from "../../src/adapters/xlsx/looks/added-sheets";
import { CellFormats } from "../../src/adapters/xlsx/cell-formats";
import { readNotes } from "../../src/adapters/xlsx/looks/read-notes";
import { placedMarks } from "../../src/adapters/xlsx/placed-marks";
import { readWorkbookPart } from "../../src/adapters/xlsx/workbook-part";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { formatAddress } from "../../src/domain/grid/address";
import { storedContent } from "../../src/domain/grid/edit";

/** The file with another sheet, as a person adds one in a spreadsheet program. */
export function withSheet(bytes: Uint8Array, name: string, text: string): Uint8Array {
  const pkg = XlsxPackage.open(bytes);
  const cell = { row: 0, column: 0, cell: { value: text, formula: null, numberFormat: "General" }, style: null };
  addSheets(pkg, [{ name, cells: [cell], widths: [], heights: new Map(), frozenRows: 0, gridlines: true }]);
  return pkg.toBytes();
}

/** The file with a sheet called otherwise. */
export function withName(bytes: Uint8Array, sheet: string, name: string): Uint8Array {
  const pkg = XlsxPackage.open(bytes);
  const { part } = readWorkbookPart(pkg);
  pkg.replace(part, pkg.text(part).replace(`name="${sheet}"`, `name="${name}"`));
  return pkg.toBytes();
}

/** Which marks lie where, as `error Sheet!A1`, sorted. */
export function marksOf(pkg: XlsxPackage): string[] {
  return placedMarks(pkg)
    .flatMap(({ sheet, kind, ranges }) =>
      ranges.flatMap(({ top, left }) => `${kind} ${sheet}!${formatAddress({ row: top, column: left })}`),
    )
    .sort();
}

/** Every sheet's cells with content and number format, merged areas, marks and notes. */
export function pictureOf(pkg: XlsxPackage): unknown {
  const formats = new CellFormats(pkg);
  const { sheets: parts } = readWorkbookPart(pkg);
  return readWorkbook(pkg).sheets.map((sheet, index) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    merges: sheet.merges,
    cells: sheet.rowNumbers.flatMap((row) =>
      sheet
        .row(row)
        .flatMap((cell, column) =>
          cell && cell.kind !== "empty"
            ? [[formatAddress({ row, column }), storedContent(cell), formats.code({ sheet: sheet.name, row, column })]]
            : [],
        ),
    ),
    marks: placedMarks(pkg).filter((area) => area.sheet === sheet.name),
    notes: readNotes(pkg, parts[index]!.part),
  }));
}
