import { MemoryWorkbook, type KeptCell, type KeptSheet } from "../app/memory-workbook";
import { formatAddress, formatRange } from "../../src/domain/grid/address";
import { describeWorkbookPort, type ContractSheet, type ContractWorkbook } from "./workbook-port.contract";

/** The contract on the workbook in memory on which the use cases are tested: what holds there must hold in Excel. */
describeWorkbookPort("memory", (sheets) => Promise.resolve(openIn(new MemoryWorkbook(sheets.map(kept)))));

function openIn(workbook: MemoryWorkbook): ContractWorkbook {
  return {
    port: workbook,
    reopened: () => Promise.resolve(openIn(workbook.reopened())),
    type: (sheet, address, value) => Promise.resolve(workbook.type(sheet, address, value)),
    add: (sheet, text) => Promise.resolve(workbook.addSheet(sheet, text)),
    rename: (sheet, name) => Promise.resolve(workbook.renameSheet(sheet, name)),
    marks: () => Promise.resolve(workbook.marks.map((mark) => `${mark.kind} ${mark.sheet}!${formatAddress(mark)}`).sort()),
    picture: () =>
      Promise.resolve(
        (workbook.contents() as [string, unknown][]).map(([name, cells]) => ({
          name,
          cells,
          marks: workbook.marks.filter(({ sheet }) => sheet === name),
        })),
      ),
  };
}

function kept({ name, cells, merges, comments, hidden }: ContractSheet): KeptSheet {
  return {
    name,
    cells: Object.fromEntries(
      Object.entries(cells).map(([address, cell]): [string, KeptCell] => [
        address,
        typeof cell === "object" && cell !== null ? cell : { value: cell },
      ]),
    ),
    ...(merges ? { merges: merges.map(formatRange) } : {}),
    ...(comments ? { comments } : {}),
    ...(hidden ? { isHidden: true } : {}),
  };
}
