import { availableParallelism } from "node:os";
import type { Localized } from "../domain/language";
import type { Station } from "../domain/report/station-summary";
import type { AuditOptions } from "./audit-file";
import type { CorrectedCopy, CorrectOptions } from "../station-files/corrected-copy";
import { CommandFailure, failureLine } from "./failure";
import { FAILURES } from "./texts";
import { prepareReading } from "./workbook-bytes";

/** A file that is alone has the process for itself; of several none may stop the others, so that they are audited in threads. */
const WORTH_THREADS = 2;
/** Set in a thread's environment: to ask Node what a thread is takes a part of the start that a single file need not pay. */
const WORKER = "STATION_AUDIT_WORKER";

/** Seconds that a file among several may take unless the command line says otherwise; the largest honest ones take ten. */
export const TIME_LIMIT = 300;

/**
 * Audits files on the cores there are; results stand in the files' order. A thread that dies, or takes longer than the limit in seconds, takes
 * only its own file with it.
 */
export async function auditFiles(
  files: readonly string[],
  options: AuditOptions,
  limit: number,
  onDone: (done: number) => void,
): Promise<Station[]> {
  const { auditFile, failedStation } = await import("./audit-file");
  const threads = Math.min(availableParallelism(), files.length);
  if (files.length < WORTH_THREADS) {
    return files.map((file, index) => {
      const result = auditFile(file, options);
      onDone(index + 1);
      return result;
    });
  }
  const results: Station[] = new Array<Station>(files.length);
  const { Worker } = await import("node:worker_threads");
  let next = 0;
  let done = 0;
  const finish = (index: number, result: Station): void => {
    results[index] = result;
    onDone(++done);
  };
  await Promise.all(Array.from({ length: threads }, () => runThread()));
  return results;

  async function runThread(): Promise<void> {
    while (next < files.length) {
      const worker = new Worker(__filename, { workerData: options, env: { ...process.env, [WORKER]: "check" } });
      const finished = await new Promise<boolean>((resolve) => {
        let current: number | null = null;
        let timer: NodeJS.Timeout | undefined;
        const give = (): void => {
          if (next >= files.length) {
            void worker.terminate();
            resolve(true);
            return;
          }
          current = next++;
          timer = setTimeout(() => {
            lose(FAILURES.tookTooLong(limit));
            void worker.terminate();
          }, limit * 1_000);
          worker.postMessage(files[current]);
        };
        worker.on("message", (result: Station) => {
          // What comes from a thread that was given up is no result any more.
          if (current === null) return;
          clearTimeout(timer);
          finish(current, result);
          current = null;
          give();
        });
        const lose = (why: Localized): void => {
          clearTimeout(timer);
          if (current !== null) finish(current, failedStation(files[current]!, why[options.language]));
          current = null;
          resolve(false);
        };
        worker.on("error", (error: NodeJS.ErrnoException) => lose(lostText(error)));
        worker.on("exit", () => {
          if (current !== null) lose(FAILURES.unexpected("thread ended"));
        });
        give();
      });
      if (finished) return;
    }
  }
}

/** What a thread that corrects one workbook answers. */
type CorrectionAnswer = { readonly copy: CorrectedCopy } | { readonly failure: Localized };

/** Corrects a workbook in a thread of its own, which may run out of memory without the process. @throws CommandFailure with what went wrong there */
export async function correctedApart(input: string, options: CorrectOptions): Promise<CorrectedCopy> {
  const { Worker } = await import("node:worker_threads");
  const worker = new Worker(__filename, { workerData: { input, options }, env: { ...process.env, [WORKER]: "fix" } });
  return await new Promise<CorrectedCopy>((resolve, reject) => {
    worker.on("message", (answer: CorrectionAnswer) => {
      if ("copy" in answer) resolve(answer.copy);
      else reject(new CommandFailure(answer.failure));
    });
    worker.on("error", (error: NodeJS.ErrnoException) => reject(new CommandFailure(lostText(error))));
    worker.on("exit", () => reject(new CommandFailure(FAILURES.unexpected("thread ended"))));
  });
}

/** Why a thread ended before its work. */
function lostText(error: NodeJS.ErrnoException): Localized {
  return error.code === "ERR_WORKER_OUT_OF_MEMORY" ? FAILURES.outOfMemory : FAILURES.unexpected(String(error));
}

/** Turns this process into a worker when it was started as one; the bundle is one file for both. */
export async function serveAsWorker(): Promise<boolean> {
  const task = process.env[WORKER];
  if (task === undefined) return false;
  const { isMainThread, parentPort, workerData } = await import("node:worker_threads");
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  if (task === "fix") {
    const { input, options } = workerData as { readonly input: string; readonly options: CorrectOptions };
    try {
      const { correctHere } = await import("./correct-here");
      await prepareReading([input]);
      const copy = correctHere(input, options);
      port.postMessage({ copy } satisfies CorrectionAnswer, [copy.bytes.buffer as ArrayBuffer]);
    } catch (error) {
      port.postMessage({ failure: failureLine(error, input) } satisfies CorrectionAnswer);
    }
    return true;
  }
  const options = workerData as AuditOptions;
  const { auditFile } = await import("./audit-file");
  port.on("message", (file: string) => void prepareReading([file]).then(() => port.postMessage(auditFile(file, options))));
  return true;
}
