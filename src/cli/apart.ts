import type { MessagePort } from "node:worker_threads";
import { draftBegun, draftEnded, onDrafts, removeDrafts } from "../adapters/xlsx/drafts";
import type { Localized } from "../domain/language";
import { EXIT } from "./exit";
import { onWritten, written } from "./outputs";
import { COMMAND, lostText, WORKER } from "./pool";

/** What a command in a thread tells this process: what must not outlive it, and what it must be able to say when the thread is lost. */
type Told = { readonly draft: string; readonly isOpen: boolean } | { readonly written: string } | { readonly status: number };

/** Runs a whole command in a thread. @returns its exit status, and why it was lost where it was */
export async function runApart(argv: readonly string[]): Promise<{ readonly status: number; readonly lost: Localized | null }> {
  const { Worker } = await import("node:worker_threads");
  const worker = new Worker(__filename, { workerData: argv, env: { ...process.env, [WORKER]: COMMAND } });
  let status: number = EXIT.failed;
  let lost: Localized | null = null;
  worker.on("message", (told: Told) => {
    if ("status" in told) status = told.status;
    else if ("written" in told) written.push(told.written);
    else (told.isOpen ? draftBegun : draftEnded)(told.draft);
  });
  worker.on("error", (error: NodeJS.ErrnoException) => {
    lost = lostText(error, written);
  });
  await new Promise((resolve) => worker.on("exit", resolve));
  removeDrafts();
  // Of a thread that is lost behind its work nobody knows whether all it printed came through.
  return { status: lost ? EXIT.failed : status, lost };
}

/** The other end: does the command's work in this thread. */
export async function serveCommand(
  port: MessagePort,
  argv: readonly string[],
  runCommand: (argv: readonly string[]) => Promise<number>,
): Promise<void> {
  const tell = (told: Told): void => port.postMessage(told);
  onDrafts((draft, isOpen) => tell({ draft, isOpen }));
  onWritten((path) => tell({ written: path }));
  tell({ status: await runCommand(argv) });
}
