// Node loads the promises of its file system when they are first asked for, which a check never does.
import { promises } from "node:fs";
import { dirname, resolve } from "node:path";
import { draftEnded, newDraft, removeLeftovers } from "./drafts";

/** Thrown where the output exists and may not be replaced. */
export class OutputExists extends Error {}

/** Thrown where the folder to write into is not there. */
export class NoOutputFolder extends Error {}

/** An output that was not written, or (`written`) stands but is not known to be on the disk; `draft` holds its content and could not be removed. */
export class OutputFailure extends Error {
  constructor(
    readonly path: string,
    readonly written: boolean,
    readonly code: string | undefined,
    readonly draft: string | null,
    reason: string,
  ) {
    super(reason);
  }
}

export interface OutputOptions {
  readonly force: boolean;
  /** Whose content the output tells: nobody may read it who may not read those. A file that is replaced keeps its own rights. */
  readonly inputs: readonly string[];
}

/** An output that lies whole on the disk, beside its place and under a name of its own. */
export interface PreparedOutput {
  readonly path: string;
  readonly place: string;
  readonly draft: string;
  readonly force: boolean;
}

/**
 * Writes a file beside its place and gives it its name in one step, so that a reader sees the old file or the whole new one, whatever
 * happens; where the name is a link, what it leads to is replaced or made.
 * @throws OutputExists unless `force`; NoOutputFolder; OutputFailure
 */
export async function writeFileBeside(path: string, bytes: Uint8Array, options: OutputOptions): Promise<void> {
  const output = await prepareOutput(path, bytes, options);
  await placeOutput(output);
  await ended(output, true, async () => syncFolder(dirname(output.place)));
}

/** The first half: everything is on the disk but the name. @throws OutputExists unless `force`; NoOutputFolder; OutputFailure */
export async function prepareOutput(path: string, bytes: Uint8Array, { force, inputs }: OutputOptions): Promise<PreparedOutput> {
  if (!force && (await exists(path))) throw new OutputExists(path);
  const place = force ? await endOfLinks(path) : path;
  removeLeftovers(dirname(place));
  const output = { path, place, draft: newDraft(place), force };
  try {
    await writeWhole(output.draft, bytes, await rightsOf(force ? [place] : [], inputs));
  } catch (error) {
    await ended(output, false, () => Promise.reject(error as Error));
  }
  return output;
}

/** The second half: the output takes its name. @throws OutputExists unless `force`; NoOutputFolder; OutputFailure */
export async function placeOutput(output: PreparedOutput): Promise<void> {
  try {
    await (output.force ? promises.rename(output.draft, output.place) : placeNew(output.draft, output.place));
  } catch (error) {
    await ended(output, false, () => Promise.reject(error as Error));
  }
}

/** Makes the names of outputs that took their place in a folder safe on the disk, and ends their drafts. @throws OutputFailure */
export async function placedIn(folder: string, outputs: readonly PreparedOutput[]): Promise<void> {
  let failure: unknown = null;
  await syncFolder(folder).catch((error: unknown) => (failure = error));
  for (const output of outputs) await ended(output, true, () => (failure === null ? Promise.resolve() : Promise.reject(failure as Error)));
}

/** Does what is last for an output, removes its draft, and says in one way what failed. `written`: it stands under its name. */
async function ended({ path, draft }: PreparedOutput, written: boolean, last: () => Promise<void>): Promise<void> {
  let failure: unknown = null;
  await last().catch((error: unknown) => (failure = error));
  const left = (await removed(draft)) ? null : draft;
  draftEnded(draft);
  if (failure instanceof OutputExists && left === null) throw failure;
  const { code } = (failure ?? {}) as NodeJS.ErrnoException;
  if ((code === "ENOENT" || code === "ENOTDIR") && !written && left === null) throw new NoOutputFolder(path);
  // The draft is nobody's business: what could not be written is the output.
  if (failure !== null || left !== null)
    throw new OutputFailure(path, written, code, left, failure instanceof Error ? failure.message : String(failure));
}

async function writeWhole(draft: string, bytes: Uint8Array, rights: number): Promise<void> {
  // For nobody else until it is known who may read it.
  const file = await promises.open(draft, "wx", 0o600);
  try {
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, at, bytes.length - at);
      if (bytesWritten === 0) throw Object.assign(new Error("nothing was written"), { code: "ENOSPC" });
      at += bytesWritten;
    }
    await file.chmod(rights).catch(unless(WITHOUT_RIGHTS));
    await file.sync();
  } finally {
    // Some file systems say only now that there was no room.
    await file.close();
  }
}

/** Puts the draft in place only if nothing has come there meanwhile. */
async function placeNew(draft: string, path: string): Promise<void> {
  try {
    await promises.link(draft, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new OutputExists(path);
    if (!WITHOUT_LINKS.has(code ?? "")) throw error;
    // A name is taken in one step there too; only who makes a file of this name between the next two lines loses it.
    if (await exists(path)) throw new OutputExists(path);
    await promises.rename(draft, path);
  }
}

const WITHOUT_LINKS = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EINVAL", "EMLINK", "EISDIR", "EACCES", "UNKNOWN", "EXDEV"]);
const WITHOUT_RIGHTS = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EINVAL"]);
/** Windows, and folders that may be written to and not read, cannot be asked to be safe on the disk. */
const WITHOUT_FOLDER_SYNC = new Set(["EPERM", "EACCES", "EISDIR", "EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EBADF"]);

function unless(codes: ReadonlySet<string>): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!codes.has(error.code ?? "")) throw error;
  };
}

/** A name is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await promises.open(folder, "r").catch(unless(WITHOUT_FOLDER_SYNC));
  if (!handle) return;
  try {
    await handle.sync().catch(unless(WITHOUT_FOLDER_SYNC));
  } finally {
    await handle.close();
  }
}

/** The rights of the file that is replaced, else those that all inputs grant; where that cannot be told, the owner's alone. */
async function rightsOf(replaced: readonly string[], inputs: readonly string[]): Promise<number> {
  for (const files of [replaced, inputs]) {
    const found = await Promise.all(files.map(rightsGranted));
    const rights = found.filter((own) => own !== null);
    if (rights.length > 0) return rights.reduce((granted, own) => granted & own);
  }
  return 0o666 & ~process.umask();
}

/** null where there is no such file. */
async function rightsGranted(file: string): Promise<number | null> {
  try {
    return (await promises.stat(file)).mode & 0o777;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" ? null : 0o600;
  }
}

/** Where a chain of links ends, also when nothing stands there yet. */
async function endOfLinks(path: string): Promise<string> {
  const whole = await promises.realpath(path).catch(() => null);
  if (whole !== null) return whole;
  let place = path;
  for (let links = 0; links < MOST_LINKS; links++) {
    const next = await promises.readlink(place).catch(() => null);
    if (next === null) return place;
    place = resolve(dirname(place), next);
  }
  return place;
}

const MOST_LINKS = 40;

async function removed(draft: string): Promise<boolean> {
  for (let tried = 0; tried < 2; tried++)
    try {
      await promises.rm(draft, { force: true });
      return true;
    } catch {
      // Once more: a program that looks at every new file may hold it for a moment.
    }
  return !(await exists(draft));
}

async function exists(path: string): Promise<boolean> {
  return await promises.lstat(path).then(
    () => true,
    () => false,
  );
}
