import { XlsxWorkbook } from "../../src/adapters/xlsx/open-workbook";
import { addSheets } from "../../src/adapters/xlsx/looks/added-sheets";
import { CellFormats } from "../../src/adapters/xlsx/cell-formats";
import { readNotes } from "../../src/adapters/xlsx/looks/read-notes";
import { placedMarks } from "../../src/adapters/xlsx/placed-marks";
import { readWorkbookPart } from "../../src/adapters/xlsx/workbook-part";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { formatAddress, parseAddress } from "../../src/domain/grid/address";
import { storedContent } from "../../src/domain/grid/edit";
import { describeWorkbookPort, type ContractWorkbook } from "./workbook-port.contract";
import { contractFile } from "./contract-file";

/** The contract on a workbook file: bytes that are spliced, saved and opened again. */
describeWorkbookPort("an .xlsx file", async (sheets) => openIn(await contractFile(sheets)));

function openIn(bytes: Uint8Array): ContractWorkbook {
  let port = XlsxWorkbook.open(bytes);
  const anew = (change: (pkg: XlsxPackage) => void): void => {
    const pkg = XlsxPackage.open(port.toBytes());
    change(pkg);
    port = XlsxWorkbook.open(pkg.toBytes());
    workbook.port = port;
  };
  const workbook = {
    port: port as XlsxWorkbook,
    reopened: () => Promise.resolve(openIn(port.toBytes())),
    type: (sheet: string, address: string, value: string | number) => {
      port.enter({ sheet, ...parseAddress(address)! }, { value, formula: null });
      return Promise.resolve();
    },
    add: (name: string, text: string) => {
      const cell = { row: 0, column: 0, cell: { value: text, formula: null, numberFormat: "General" }, style: null };
      anew((pkg) => addSheets(pkg, [{ name, cells: [cell], widths: [], heights: new Map(), frozenRows: 0, gridlines: true }]));
      return Promise.resolve();
    },
    rename: (sheet: string, name: string) => {
      anew((pkg) => {
        const { part } = readWorkbookPart(pkg);
        pkg.replace(part, pkg.text(part).replace(`name="${sheet}"`, `name="${name}"`));
      });
      return Promise.resolve();
    },
    marks: () =>
      Promise.resolve(
        placedMarks(port.file)
          .flatMap(({ sheet, kind, ranges }) =>
            ranges.flatMap(({ top, left }) => `${kind} ${sheet}!${formatAddress({ row: top, column: left })}`),
          )
          .sort(),
      ),
    picture: () => Promise.resolve(pictureOf(port.file)),
  };
  return workbook;
}

/** Every sheet's cells with content and number format, merged areas, marks and notes. */
function pictureOf(pkg: XlsxPackage): unknown {
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
