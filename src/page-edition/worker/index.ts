import type { Request } from "./messages";
import { WorkbookCalls } from "./workbook-calls";

const calls = new WorkbookCalls();

// One after the other: each call finds the workbook as the one before left it.
let last: Promise<unknown> = Promise.resolve();
self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  last = last.then(async () => self.postMessage(await calls.answer(data)));
});
