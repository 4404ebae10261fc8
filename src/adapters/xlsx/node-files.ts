// Node loads the promises of its file system when they are first asked for, which a check never does.
import { constants, promises } from "node:fs";
import { dirname, join } from "node:path";

/** Reads a file whole. */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  return await promises.readFile(path);
}

/** Thrown where the output exists and may not be replaced. */
export class OutputExists extends Error {}

/** Thrown where the folder to write into is not there. */
export class NoOutputFolder extends Error {}

/**
 * Writes a file beside its place and renames it, so that a reader sees the old file or the whole new one; where the name is a link,
 * what it leads to is replaced.
 * @throws OutputExists unless `force`; NoOutputFolder; or a file system error that names `path`
 */
export async function writeFileBeside(path: string, bytes: Uint8Array, { force }: { readonly force: boolean }): Promise<void> {
  if (!force && (await exists(path))) throw new OutputExists(path);
  const place = force ? await promises.realpath(path).catch(() => path) : path;
  // A name of its own: with the output's in it, it could be longer than a file's name may be.
  const draft = join(dirname(place), `.station-audit-${crypto.randomUUID().slice(0, 8)}.tmp`);
  try {
    const file = await promises.open(draft, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (force) await promises.rename(draft, place);
    else await placeNew(draft, place);
  } catch (error) {
    if (error instanceof OutputExists) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw new NoOutputFolder(path);
    // The draft is nobody's business: what could not be written is the output.
    throw Object.assign(error as Error, { path, dest: path });
  } finally {
    // What could not be made cannot be taken away, and the error that says so is not the one to tell.
    await promises.rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Puts the draft in place only if nothing has come there meanwhile. */
async function placeNew(draft: string, path: string): Promise<void> {
  try {
    await promises.link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new OutputExists(path);
    // File systems without hard links.
    await promises.copyFile(draft, path, constants.COPYFILE_EXCL);
  }
}

async function exists(path: string): Promise<boolean> {
  return await promises.stat(path).then(
    () => true,
    () => false,
  );
}
