import { lstatSync, realpathSync, statSync, type BigIntStats } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { onInterrupted } from "../adapters/xlsx/drafts";
import { OutputExists, writeFileBeside } from "../adapters/xlsx/output-file";
import { OutputsTogether } from "../adapters/xlsx/outputs-together";
import { CommandFailure } from "./failure";
import { FAILURES } from "./failure-texts";
import { type Localized } from "../domain/language";

/** How often --force was given: once replaces an output, twice also one that another program seems to have open. */
export type Force = number;

/** What this run has written so far: where its result cannot be printed, that much is still to be told. */
export const written: string[] = [];

/** The form that an output's ending asks for. @throws CommandFailure where it is none of these */
export function formFor<T>(forms: Readonly<Record<string, T>>, output: string, unknown: (output: string) => Localized): T {
  const form = forms[extname(output).toLowerCase()];
  if (form === undefined) throw new CommandFailure(unknown(output));
  return form;
}

/** Writes an output of this run, whole or not at all. @throws OutputExists, NoOutputFolder, OutputFailure */
export async function writeOutput(path: string, bytes: Uint8Array, force: Force, inputs: readonly string[]): Promise<void> {
  await writeFileBeside(path, bytes, { force: force > 0, inputs });
  written.push(path);
  toldOfWritten(path);
}

/** The outputs of a folder's files: they take their names together when all are ready, so that a run that is stopped leaves nothing behind. */
export class FolderOutputs {
  private readonly together = new OutputsTogether();
  private readonly paths: string[] = [];

  constructor(
    private readonly force: Force,
    private readonly inputs: readonly string[],
    stopped: () => void,
  ) {
    onInterrupted(stopped);
  }

  /** @throws OutputExists, NoOutputFolder, OutputFailure */
  async add(path: string, bytes: Uint8Array): Promise<void> {
    await this.together.add(path, bytes, { force: this.force > 0, inputs: this.inputs });
    this.paths.push(path);
  }

  /** @returns what could not be given its name, and the error that stopped it */
  async place(): Promise<ReadonlyMap<string, unknown>> {
    const failures = await this.together.place();
    for (const path of this.paths) if (!failures.has(path)) written.push(path);
    return failures;
  }
}

let toldOfWritten: (path: string) => void = () => undefined;

/** Tells a listener of every output that stands: it may have to say so when this thread cannot. */
export function onWritten(listener: (path: string) => void): void {
  toldOfWritten = listener;
}

/** Where a file lies from the folder that an output is written into, by slashes; undefined where no such way leads there (another drive). */
export function pathFrom(output: string, file: string): string | undefined {
  const way = relative(dirname(resolve(output)), resolve(file));
  return isAbsolute(way) ? undefined : way.split(sep).join("/");
}

/** Nothing is computed for an output that could not be written anyway. @throws CommandFailure, OutputExists */
export function refuseOutput(input: string, output: string, force: Force): void {
  if (output.trim() === "") throw new CommandFailure(FAILURES.noOutputName);
  refuseSameFile(input, output);
  refuseExisting(output, force);
}

/** The input is never written to, whatever way the output names it. @throws CommandFailure */
function refuseSameFile(input: string, output: string): void {
  if (samePath(input, output)) throw new CommandFailure(FAILURES.outputIsInput(output));
}

/** A folder, a device or a pipe is never replaced, a file with `force`. @throws CommandFailure, OutputExists */
export function refuseExisting(output: string, force: Force): void {
  const there = statOf(output);
  if (there?.isDirectory()) throw new CommandFailure(FAILURES.isFolder(output));
  if (there && !there.isFile()) throw new CommandFailure(FAILURES.noFile(output));
  if (force === 0 && isThere(output)) throw new OutputExists(output);
  if (there && force < 2 && isOpenElsewhere(output)) throw new CommandFailure(FAILURES.openElsewhere(output));
}

/** How Excel, WPS and LibreOffice name the file by which they tell others that they have a workbook open. */
const LOCKS: readonly ((name: string) => string)[] = [(name) => `~$${name}`, (name) => `.~${name}`, (name) => `.~lock.${name}#`];

/** Whether another program says that it has the file open: what is not saved yet is not on the disk, and saving it replaces what is. */
export function isOpenElsewhere(path: string): boolean {
  const real = realPath(path);
  return LOCKS.some((lock) => isThere(join(dirname(real), lock(basename(real)))));
}

/** Whether the name is taken, also by a link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** The ending that a copy of the input must have for Excel to open it, where the output has another. */
export function rightEnding(input: string, output: string): string | null {
  const kind = extname(input).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx";
  return extname(output).toLowerCase() === kind ? null : kind;
}

/** Whether two names lead to one file: by links, in other letters where the disk does not tell them apart, or as they are. */
export function samePath(a: string, b: string): boolean {
  const [one, other] = [statOf(a), statOf(b)];
  if (one && other && one.ino !== 0n && one.ino === other.ino && one.dev === other.dev) return true;
  return realPath(a) === realPath(b);
}

function statOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    // What hinders looking at it (a name too long, a file in place of its folder) hinders writing it too, and says so then.
    return null;
  }
}

/** A path without links, as far as it exists. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
