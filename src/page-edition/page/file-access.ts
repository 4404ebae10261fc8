import type { GivenByFile } from "../../domain/engine/stations-held";
import { present } from "../../domain/values/present";

/** A file that the person chose, and the way back to it where the browser gives one (Edge and Chrome do). */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly handle: FileHandle | null;
  /** Where it lies in the folder of stations that it was opened from. */
  readonly path?: string;
  /** What the other files of that folder give of their stations. */
  readonly others?: readonly GivenByFile[];
}

/** The browser's handle of a file, as far as it is used here. */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>;
}

interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<FileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

const pickers = window as unknown as Pickers;
const WORKBOOKS = [
  {
    description: "Excel",
    accept: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx", ".xlsm", ".xls", ".et"] },
  },
];

/** Whether the browser can write back to a file that the person chose. */
export const canSaveInPlace = pickers.showSaveFilePicker !== undefined;

/** Lets the person choose a workbook; null where none was chosen, undefined where the browser has no such dialog. */
export async function pickFile(): Promise<ChosenFile | null | undefined> {
  if (!pickers.showOpenFilePicker) return undefined;
  try {
    const [handle] = await pickers.showOpenFilePicker({ types: WORKBOOKS });
    return handle ? await chosen(await handle.getFile(), handle) : null;
  } catch (error) {
    // A dialog that was closed is no fault; one that may not be shown here has a stand-in.
    return (error as Error).name === "AbortError" ? null : undefined;
  }
}

/** A dropped file, with its handle where the browser gives one. */
export async function droppedFile(transfer: DataTransfer): Promise<ChosenFile | null> {
  const item = [...transfer.items].find(({ kind }) => kind === "file") as
    (DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileHandle | null> }) | undefined;
  const file = item?.getAsFile() ?? null;
  const handle = item?.getAsFileSystemHandle ? item.getAsFileSystemHandle().catch(() => null) : Promise.resolve(null);
  return file ? chosen(file, await handle) : null;
}

/** A file by its handle, or one without a way back. */
export async function chosen(file: File, handle: FileHandle | null): Promise<ChosenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), handle };
}

export type SavedInPlace = "saved" | "no-backup" | "moved-on" | "failed";

/**
 * Writes a file back to where it came from. The original goes into a backup first, at a place the person confirms; without one, or where
 * the file on disk is not the one that was opened, nothing is written.
 */
export async function saveInPlace(handle: FileHandle, opened: Uint8Array, bytes: Uint8Array, backupName: string): Promise<SavedInPlace> {
  let backup: FileHandle;
  try {
    backup = await present(
      pickers.showSaveFilePicker,
      "the browser's dialog for saving",
    )({ suggestedName: backupName, startIn: handle, types: WORKBOOKS });
  } catch {
    return "no-backup";
  }
  try {
    const now = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    if (!sameBytes(now, opened)) return "moved-on";
    await write(backup, opened);
    if (!sameBytes(new Uint8Array(await (await backup.getFile()).arrayBuffer()), opened)) return "failed";
    await write(handle, bytes);
    return "saved";
  } catch {
    return "failed";
  }
}

async function write(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Hands bytes to the browser's own downloads. */
export function download(name: string, bytes: Uint8Array): void {
  downloadBlob(name, new Blob([bytes as Uint8Array<ArrayBuffer>]));
}

/** The same for what the browser holds already. */
export function downloadBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // A large one is still being written to the disk when the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
