import { ExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { WorkbookError, type Mark } from "../../../src/app/workbook-port";
import type { Edit, StoredValue } from "../../../src/domain/grid/edit";
import { parseAddress } from "../../../src/domain/grid/address";
import { ExcelHost, type ExcelHostOptions } from "../../../src/excel-host/excel-host";
import { HOST_QUIRKS } from "../../excel-host/host-quirks";
import { MemoryWorkbook, type SketchedSheet } from "../../excel-host/memory-workbook";
import { connectOffice } from "../../excel-host/office";

/** A workbook open in the strict in-memory Excel, reached through Microsoft's library. */
export interface OpenExcel {
  readonly workbook: MemoryWorkbook;
  readonly host: ExcelHost;
  readonly port: ExcelWorkbook;
}

export function openExcel(sheets: readonly SketchedSheet[] | MemoryWorkbook, options: ExcelHostOptions = {}): OpenExcel {
  const workbook = sheets instanceof MemoryWorkbook ? sheets : new MemoryWorkbook(sheets);
  const host = new ExcelHost(workbook, { quirks: HOST_QUIRKS, ...options });
  connectOffice(host);
  return { workbook, host, port: new ExcelWorkbook() };
}

/** How many syncs a piece of work costs. */
export async function syncs(host: ExcelHost, work: () => Promise<unknown>): Promise<number> {
  const before = host.batches.length;
  await work();
  return host.batches.length - before;
}

export async function failure(work: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkbookError);
  return error as WorkbookError;
}

export function place(address: string, sheet = "到岗") {
  return { sheet, ...parseAddress(address)! };
}

export function edit(address: string, before: StoredValue, after: StoredValue, sheet = "到岗"): Edit {
  return {
    ...place(address, sheet),
    before: { value: before, formula: null },
    after: { value: after, formula: null },
    rule: "attendance/row-subtotal",
  };
}

export function mark(address: string, kind: Mark["kind"], sheet = "到岗"): Mark {
  return { ...place(address, sheet), kind, rule: "attendance/row-subtotal", note: "原因" };
}
