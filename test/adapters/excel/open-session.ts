import { AuditSession } from "../../../src/app/audit-session";
import { engine } from "../../../src/app/engine";
import { ExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { ExcelHost, type ExcelHostOptions } from "../../../src/excel-host/excel-host";
import { HOST_QUIRKS } from "../../excel-host/host-quirks";
import type { MemoryWorkbook } from "../../excel-host/memory-workbook";
import { connectOffice } from "../../excel-host/office";
import type { OpenExcel } from "./open-excel";

/** A workbook open in Excel with the pane beside it. */
export interface Running extends OpenExcel {
  readonly session: AuditSession;
}

/** Opens the pane over a workbook in an Excel with every quirk that is a switch of the host; requests are given up, and cancelled ones waited for, in milliseconds that tests have. */
export function openSession(workbook: MemoryWorkbook, options: ExcelHostOptions = {}, deadline = 5_000): Running {
  const host = new ExcelHost(workbook, { quirks: HOST_QUIRKS, ...options });
  connectOffice(host);
  const port = new ExcelWorkbook({ deadline });
  return { workbook, host, port, session: sessionOver(port, deadline) };
}

/** A pane over an open workbook. */
export function sessionOver(port: ExcelWorkbook, deadline = 5_000): AuditSession {
  return new AuditSession(port, {
    loadEngine: () => Promise.resolve(engine),
    language: "zh",
    now: () => new Date("2024-05-06T08:00:00Z"),
    waits: [0, 0],
    patience: Math.min(deadline * 2, 1_000),
  });
}
