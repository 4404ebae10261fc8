import { installDesktopExcel, type DesktopExcel } from "../../src/excel-host/desktop-transport";
import type { EventEntry, HostAnswer, OfficeEndpoint } from "../../src/excel-host/wire";
import type { Asked, Told } from "./excel-thread";

declare global {
  interface Window {
    /** The text of `excel-thread.ts`, bundled. */
    readonly excelThread: string;
    /** The sheets, as JSON. */
    readonly excelSheets: string;
    excelOutside: { readonly desktop: DesktopExcel; type(sheet: string, row: number, column: number, value: string | null): void };
  }
}

/** An Excel outside the pane's thread, as the real one is: what holds the pane's thread is the pane alone. */
const worker = new Worker(URL.createObjectURL(new Blob([window.excelThread], { type: "text/javascript" })));
const waiting = new Map<number, (answer: HostAnswer) => void>();
const listeners = new Set<(entries: readonly EventEntry[]) => void>();
let next = 0;
const ask = (asked: Asked): void => worker.postMessage(asked);
ask({ open: window.excelSheets });
worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
  if ("events" in data) for (const listener of listeners) listener(data.events);
  else {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  }
});
const endpoint: OfficeEndpoint = {
  platform: "desktop",
  apiVersion: "1.17",
  language: "zh-CN",
  execute: (body, flags) =>
    new Promise((resolve) => {
      waiting.set(next, resolve);
      ask({ id: next++, body, flags });
    }),
  onEvents: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
window.excelOutside = {
  desktop: installDesktopExcel(window, endpoint),
  type: (sheet, row, column, value) => ask({ type: { sheet, row, column, value } }),
};
