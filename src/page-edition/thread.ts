import type { Thread } from "./thread-calls";
import type { Answer } from "./worker/messages";

/** Starts the worker: from the page's own text where it is one file opened from disk, which may load no other, else from the file beside it. */
export function startThread(): Thread {
  let worker: Worker | null = null;
  try {
    worker = new Worker(address());
  } catch {
    // A browser or a policy of the workplace that gives pages from disk no thread: whoever asks is told.
  }
  return {
    postMessage: (request) => worker?.postMessage(request),
    onAnswer: (listener) => worker?.addEventListener("message", ({ data }: MessageEvent<Answer>) => listener(data)),
    onFailure: (listener) => {
      if (worker) worker.addEventListener("error", listener);
      else setTimeout(listener);
    },
    stop: () => worker?.terminate(),
  };
}

function address(): string {
  const source = document.getElementById("worker");
  return source?.textContent ? URL.createObjectURL(new Blob([source.textContent], { type: "text/javascript" })) : "worker.js";
}
