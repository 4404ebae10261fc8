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

/** A store of materials that no rule knows: what is left keeps to its columns but in one row, and stands empty in another. */
export const MATERIALS: readonly (readonly (string | number | null)[])[] = [
  ["物资", "年初数", "本年领用", "剩余"],
  ["雨伞", 320, 145, 175],
  ["口罩", 860, 512, 348],
  ["宣传册", 4700, 600, 4010],
  ["环保袋", 1250, 935, null],
  ["文具", 275, 190, 85],
  ["急救包", 64, 27, 37],
  ["手电筒", 96, 31, 65],
];

/** The sheet of that store, with more rows. */
export function materialsSheet(...more: typeof MATERIALS): KeptSheet {
  return {
    name: "物资",
    cells: Object.fromEntries(
      [...MATERIALS, ...more].flatMap((row, line) =>
        row.flatMap((value, column) => (value === null ? [] : [[`${"ABCD"[column]!}${line + 1}`, { value }] as const])),
      ),
    ),
  };
}
