import { statSync } from "node:fs";
import { getHeapStatistics } from "node:v8";
import type { MessagePort } from "node:worker_threads";
import { draftBegun, draftEnded, onDrafts, removeDrafts } from "../adapters/xlsx/drafts";
import type { Localized } from "../domain/language";
import { EXIT } from "./exit";
import { onWritten, written } from "./outputs";
import { COMMAND, lostText, WORKER } from "./pool";

/** Memory that a byte of a workbook file may take once it is unpacked and audited; a station of 50,000 workers takes thirty. */
const ROOM = 50;
/** A command that may need more than this part of the memory there is runs in a thread: one that runs out says so, a process ends without a word. */
const SAFE_PART = 4;

/** Whether a file that the command line names may take more memory than a process has to spare. */
export function mayRunOut(argv: readonly string[]): boolean {
  const spare = getHeapStatistics().heap_size_limit / SAFE_PART;
  return argv.some((word) => sizeOf(word) * ROOM > spare);
}

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // No name of a file.
    return 0;
  }
}

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
  return { status, lost };
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
