import ExcelJS from "exceljs";
import { formatAddress, type CellRange } from "../../src/domain/grid/address";
import type { ContractSheet } from "./workbook-port.contract";

/** The sheets of a contract as a file, written by a library that is none of ours. */
export async function contractFile(sheets: readonly ContractSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, cells, merges, comments, hidden } of sheets) {
    const sheet = workbook.addWorksheet(name, hidden ? { state: "hidden" } : {});
    for (const [address, content] of Object.entries(cells)) {
      const cell = sheet.getCell(address);
      if (typeof content !== "object" || content === null) cell.value = content;
      else if ("formula" in content) cell.value = { formula: content.formula.slice(1), result: content.value as number };
      else {
        cell.value = content.value;
        cell.numFmt = content.format;
      }
    }
    for (const [address, text] of Object.entries(comments ?? {})) sheet.getCell(address).note = text;
    for (const merge of merges ?? []) sheet.mergeCells(addressOf(merge));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addressOf({ top, left, bottom, right }: CellRange): string {
  return `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`;
}
