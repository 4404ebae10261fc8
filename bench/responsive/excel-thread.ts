import { ExcelHost } from "../../src/excel-host/excel-host";
import type { EventEntry, HostAnswer } from "../../src/excel-host/wire";
import { MemoryWorkbook, type SketchedSheet } from "../../test/excel-host/memory-workbook";

/** What the page asks of the Excel in this thread. */
export type Asked =
  | { readonly open: string }
  | { readonly id: number; readonly body: string; readonly flags: number }
  | { readonly type: { readonly sheet: string; readonly row: number; readonly column: number; readonly value: string | null } };

export type Told = { readonly id: number; readonly answer: HostAnswer } | { readonly events: readonly EventEntry[] };

let workbook: MemoryWorkbook;
let host: ExcelHost;
const tell = (told: Told): void => (self as unknown as { postMessage(message: Told): void }).postMessage(told);

self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  if ("open" in data) {
    workbook = new MemoryWorkbook(JSON.parse(data.open) as SketchedSheet[]);
    host = new ExcelHost(workbook, { platform: "desktop" });
    host.onEvents((events) => tell({ events }));
  } else if ("type" in data) {
    const { sheet, row, column, value } = data.type;
    workbook.type(sheet, row, column, { value });
  } else void host.execute(data.body, data.flags).then((answer) => tell({ id: data.id, answer }));
});
