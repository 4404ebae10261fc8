import { serveCommand } from "./apart";
import { outcomeOf, type FileTask, type FileTasks } from "./file-tasks";
import { COMMAND, WORKER } from "./pool";

/** Turns this process into the worker that it was started as, if it was; the bundle is one file for both. */
export async function serveAsWorker(runCommand: (argv: readonly string[]) => Promise<number>): Promise<boolean> {
  const task = process.env[WORKER];
  if (task === undefined) return false;
  const { isMainThread, parentPort, workerData } = await import("node:worker_threads");
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  if (task === COMMAND) {
    await serveCommand(port, workerData as readonly string[], runCommand);
    return true;
  }
  const known = task as FileTask;
  port.on("message", (file: string) => {
    void outcomeOf(known, file, workerData as FileTasks[typeof known]["options"]).then((outcome) => port.postMessage(outcome));
  });
  return true;
}
