import { join } from "node:path";
import { Workbook as ExcelFile } from "exceljs";
import type { KeptCell, KeptSheet } from "./memory-workbook";

/** A sample workbook as plain data, read by a library that the product does not use. */
export async function sampleSheets(name: string): Promise<KeptSheet[]> {
  const file = new ExcelFile();
  await file.xlsx.readFile(join(__dirname, "..", "..", "assets", "samples", name));
  return file.worksheets.map((sheet) => {
    const cells: Record<string, KeptCell> = {};
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master !== cell) return;
        const { value, formula, numFmt } = cell;
        const shown = formula ? cell.result : value;
        if (shown === null || shown === undefined || typeof shown === "object") return;
        cells[cell.address] = { value: shown, ...(formula ? { formula: `=${formula}` } : {}), ...(numFmt ? { format: numFmt } : {}) };
      }),
    );
    return { name: sheet.name, cells, merges: (sheet.model as { merges?: string[] }).merges ?? [] };
  });
}
