import type { Thread } from "./remote-workbook";
import type { Answer } from "./worker/messages";

/** Starts the worker: from the page's own text where it is one file opened from disk, which may load no other, else from the file beside it. */
export function startThread(): Thread {
  const source = document.getElementById("worker");
  const address = source?.textContent ? URL.createObjectURL(new Blob([source.textContent], { type: "text/javascript" })) : "worker.js";
  const worker = new Worker(address);
  return {
    postMessage: (request) => worker.postMessage(request),
    onAnswer: (listener) => worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => listener(data)),
  };
}
