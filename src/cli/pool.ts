import { availableParallelism } from "node:os";
import type { Localized } from "../domain/language";
import { outcomeOf, type FileTask, type FileTasks, type Outcome } from "./file-tasks";
import { mayRunOut } from "./memory";
import { FAILURES } from "./failure-texts";
import { valueFor, itemAt } from "../domain/values/present";

/** A small file that is alone has the process for itself; of several none may stop the others, so that each is worked on in a thread. */
const WORTH_THREADS = 2;
/** Set in a thread's environment: to ask Node what a thread is takes a part of the start that a single file need not pay. */
export const WORKER = "STATION_AUDIT_WORKER";

/** Seconds that a file among several may take unless the command line says otherwise; the largest honest ones take ten. */
export const TIME_LIMIT = 300;

/**
 * Works on files on the cores there are, and hands over what became of each, in the order in which they end. A thread that dies, or takes
 * longer than the limit in seconds, takes only its own file with it.
 */
export async function eachFile<T extends FileTask>(
  task: T,
  files: readonly string[],
  { options, limit }: { readonly options: FileTasks[T]["options"]; readonly limit: number },
  ended: (index: number, outcome: Outcome<T>) => void | Promise<void>,
): Promise<void> {
  const isApart = process.env[WORKER] === COMMAND;
  if (files.length < WORTH_THREADS && (isApart || !mayRunOut(files))) {
    for (const [index, file] of files.entries()) await ended(index, await outcomeOf(task, file, options));
    return;
  }
  const { Worker } = await import("node:worker_threads");
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), files.length) }, () => runLane()));

  async function runLane(): Promise<void> {
    while (next < files.length) {
      const worker = new Worker(__filename, { workerData: options, env: { ...process.env, [WORKER]: task } });
      let lives = true;
      let isNew = true;
      while (lives && next < files.length) {
        const index = next++;
        const outcome = await answer(worker, itemAt(files, index), isNew);
        isNew = false;
        lives = !outcome.lost;
        await ended(index, outcome);
      }
      await worker.terminate();
    }
  }

  /** What a thread answers about a file; it is lost where it does not. */
  function answer(worker: InstanceType<typeof Worker>, file: string, isNew: boolean): Promise<Outcome<T> & { readonly lost?: true }> {
    return new Promise((resolve) => {
      const lose = (why: Localized): void => {
        clearTimeout(timer);
        resolve({ failure: why, lost: true });
      };
      let timer: NodeJS.Timeout | undefined;
      const begun = (): void => {
        timer = setTimeout(() => lose(FAILURES.tookTooLong(limit)), limit * 1_000);
      };
      worker.removeAllListeners();
      // What it takes until a thread runs is no work on the file.
      if (isNew) worker.on("online", begun);
      else begun();
      worker.on("message", (outcome: Outcome<T>) => {
        clearTimeout(timer);
        resolve(outcome);
      });
      worker.on("error", (error: NodeJS.ErrnoException) => lose(lostText(error)));
      worker.on("exit", () => lose(FAILURES.unexpected("thread ended")));
      worker.postMessage(file);
    });
  }
}

/** Takes what became of files in their order, whichever ends first. */
export function inOrder<R>(take: (index: number, outcome: R) => unknown): (index: number, outcome: R) => void {
  const waiting = new Map<number, R>();
  let next = 0;
  return (index, outcome) => {
    waiting.set(index, outcome);
    for (; waiting.has(next); next++) {
      take(next, valueFor(waiting, next));
      waiting.delete(next);
    }
  };
}

/** Why a thread ended before its work. */
export function lostText(error: NodeJS.ErrnoException, written: readonly string[] = []): Localized {
  return error.code === "ERR_WORKER_OUT_OF_MEMORY" ? FAILURES.outOfMemory(written) : FAILURES.unexpected(String(error));
}

/** The name of the task that is a whole command. */
export const COMMAND = "command";
