import { parseAddress } from "../../src/domain/grid/address";
import { ExcelWorkbook } from "../../src/adapters/excel/excel-workbook";
import { ExcelHost } from "../../src/excel-host/excel-host";
import { markedCells } from "../excel-host/marked-cells";
import { MemoryWorkbook, type SketchedCell, type SketchedSheet } from "../excel-host/memory-workbook";
import { connectOffice } from "../excel-host/office";
import { describeWorkbookPort, type ContractSheet, type ContractWorkbook } from "./workbook-port.contract";

/** The contract on Excel: Microsoft's own client library, answered by the strict in-memory Excel. */
describeWorkbookPort("Excel", (sheets) => Promise.resolve(openIn(new MemoryWorkbook(sheets.map(sketch)))));

function openIn(workbook: MemoryWorkbook): ContractWorkbook {
  connectOffice(new ExcelHost(workbook));
  return {
    port: new ExcelWorkbook(),
    reopened: () => Promise.resolve(openIn(workbook.reopened())),
    type: (sheet, address, value) => {
      const { row, column } = parseAddress(address)!;
      workbook.type(sheet, row, column, { value });
      return Promise.resolve();
    },
    add: (sheet, text) => {
      workbook.addSheet(sheet);
      workbook.type(sheet, 0, 0, { value: text });
      return Promise.resolve();
    },
    rename: (sheet, name) => Promise.resolve(workbook.renameSheet(workbook.sheetId(sheet), name)),
    marks: () => Promise.resolve(markedCells(workbook)),
    picture: () => Promise.resolve((workbook.picture() as { sheets: unknown }).sheets),
  };
}

function sketch({ name, cells, merges, comments = {}, hidden }: ContractSheet): SketchedSheet {
  const rows: SketchedCell[][] = [];
  for (const [address, cell] of Object.entries(cells)) {
    const { row, column } = parseAddress(address)!;
    (rows[row] ??= [])[column] = cell;
  }
  return {
    name,
    rows: Array.from(rows, (row) => Array.from(row ?? [])),
    ...(merges ? { merges } : {}),
    comments: Object.entries(comments).map(([address, text], index) => {
      const [content = "", ...replies] = text.split("\n");
      return { id: `{comment-${index}}`, ...parseAddress(address)!, content, author: "站长", replies };
    }),
    ...(hidden ? { visibility: "Hidden" as const } : {}),
  };
}
