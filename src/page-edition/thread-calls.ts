import { WorkbookError } from "../app/workbook-port";
import type { Localized } from "../domain/language";
import type { Answer, Request } from "./worker/messages";

/** A file that could not be opened; `text` is for people. */
export class OpeningFailed extends Error {
  constructor(readonly text: Localized) {
    super(text.en);
  }
}

/** The browser gives the page no thread, or the thread died (out of memory, most likely). */
class ThreadLost extends WorkbookError {
  constructor() {
    super("session-lost", { nothingChanged: true });
  }
}

/** The thread that holds the workbook, as far as the page talks to it. */
export interface Thread {
  postMessage(request: Request): void;
  onAnswer(listener: (answer: Answer) => void): void;
  /** It could not be started, or died. */
  onFailure(listener: () => void): void;
  /** Ends it, whatever it is doing. */
  stop(): void;
}

/** Calls to a thread, each with its answer. */
export class ThreadCalls {
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private next = 0;
  private lost = false;

  constructor(private readonly thread: Thread) {
    thread.onFailure(() => this.lose());
    thread.onAnswer((answer) => {
      const waiting = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if ("value" in answer) waiting?.resolve(answer.value);
      else if ("failed" in answer) waiting?.reject(new OpeningFailed(answer.failed));
      else waiting?.reject(refusal(answer.refused));
    });
  }

  /** @throws OpeningFailed, ThreadLost, WorkbookError */
  call<T>(call: string, ...args: readonly unknown[]): Promise<T> {
    const id = this.next++;
    return new Promise<T>((resolve, reject) => {
      if (this.lost) return reject(new ThreadLost());
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.thread.postMessage({ id, call, args });
    });
  }

  /** Ends the thread, whatever it is doing; who waits for an answer is told that there will be none. */
  stop(): void {
    this.thread.stop();
    this.lose();
  }

  private lose(): void {
    this.lost = true;
    for (const { reject } of this.waiting.values()) reject(new ThreadLost());
    this.waiting.clear();
  }
}

function refusal({ code, cells, sheet, nothingChanged }: Extract<Answer, { readonly refused: unknown }>["refused"]): WorkbookError {
  return new WorkbookError(code, { cells, ...(sheet === null ? {} : { sheet }), nothingChanged });
}
