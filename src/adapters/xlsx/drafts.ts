import { lstatSync, readdirSync, readlinkSync, rmdirSync, unlinkSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { str as checksum } from "crc-32";
import { present } from "../../domain/values/present";

/** `.station-audit-HOST-PROCESS-RANDOM.tmp`; the first version wrote the random part alone. */
const DRAFT = /^\.station-audit-(?:([0-9a-f]{8})-(\d{1,10})-)?[0-9a-f]{8}\.tmp$/;
/** A draft of another machine's run, whose process cannot be asked for, is a leftover after so long, in milliseconds. */
const ABANDONED = 3_600_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Drafts that this process has not finished; they hold personal data and must not outlive it. */
const open = new Set<string>();

/** A name of its own beside the output, under which a file is written before it takes the output's name. */
export function newDraft(place: string): string {
  // Without the output's name in it, which could be longer than a file's name may be.
  const draft = join(dirname(place), `.station-audit-${thisHost()}-${process.pid}-${crypto.randomUUID().slice(0, 8)}.tmp`);
  draftBegun(draft);
  return draft;
}

/** A thread hears no signals: what it begins and ends is told to the process that does. */
let told: (draft: string, isOpen: boolean) => void = () => undefined;

/** Tells a listener of every draft that is begun or ended here. */
export function onDrafts(listener: (draft: string, isOpen: boolean) => void): void {
  told = listener;
}

/** A draft lies, or is about to lie, on the disk: it goes when this process does. */
export function draftBegun(draft: string): void {
  if (open.size === 0) {
    for (const signal of SIGNALS) process.on(signal, interrupted);
    process.on("exit", removeDrafts);
  }
  open.add(draft);
  told(draft, true);
}

/** The draft has become the output, or is gone. */
export function draftEnded(draft: string): void {
  told(draft, false);
  if (!open.delete(draft) || open.size > 0) return;
  for (const signal of SIGNALS) process.off(signal, interrupted);
  process.off("exit", removeDrafts);
}

/** Removes what a run that was killed left in the folder: nobody else knows that such a file holds personal data. */
export function removeLeftovers(folder: string): void {
  for (const name of attempt(() => readdirSync(folder)) ?? []) {
    const draft = join(folder, name);
    if (DRAFT.test(name) && !open.has(draft) && isLeftover(draft)) attempt(() => unlinkSync(draft));
  }
}

function isLeftover(draft: string): boolean {
  const file = attempt(() => lstatSync(draft));
  if (!file?.isFile()) return false;
  const [, host, process] = present(DRAFT.exec(basename(draft)), "a draft's name");
  return host === thisHost() ? !isRunning(Number(process)) : Date.now() - file.mtimeMs > ABANDONED;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

let host: string | undefined;

/** Where a process number means something: this machine, and on Linux this container of it. */
function thisHost(): string {
  const name = `${hostname()} ${attempt(() => readlinkSync("/proc/self/ns/pid")) ?? ""}`;
  return (host ??= (checksum(name) >>> 0).toString(16).padStart(8, "0"));
}

/** Folders that were made for drafts, the deepest last. */
const folders = new Set<string>();

/** A folder was made for outputs that do not stand in it yet: it goes with their drafts. */
export function folderBegun(folder: string): void {
  folders.add(folder);
}

/** Outputs of several files have their names, or failed: of the folders made for them those stay in which something stands. */
export function foldersEnded(): void {
  for (const folder of [...folders].reverse()) attempt(() => rmdirSync(folder));
  folders.clear();
}

let isPlacing = false;

/** While outputs that belong together take their names, a signal comes too late: all of them stand, or none. */
export async function undisturbed<T>(work: () => Promise<T>): Promise<T> {
  isPlacing = true;
  try {
    return await work();
  } finally {
    isPlacing = false;
  }
}

let farewell: () => void = () => undefined;

/** Has the last word said when a signal ends the run and everything begun is gone. */
export function onInterrupted(say: () => void): void {
  farewell = say;
}

function interrupted(signal: NodeJS.Signals): void {
  if (isPlacing) return;
  removeDrafts();
  farewell();
  for (const own of SIGNALS) process.off(own, interrupted);
  // Whoever waits for this process is to see what ended it.
  process.kill(process.pid, signal);
}

/** Removes what was begun and not ended. */
export function removeDrafts(): void {
  for (const draft of open) attempt(() => unlinkSync(draft));
  foldersEnded();
}

/** What cannot be done here is left for the next run. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
