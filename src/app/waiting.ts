import { WorkbookError } from "./workbook-port";

/** Waits for something only as long as nobody cancels: what is waited for goes on by itself. */
export function unlessCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new WorkbookError("cancelled", { nothingChanged: true }));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** What comes within a time, in milliseconds; null where it does not. */
export function within<T>(work: Promise<T>, time: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), time);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
