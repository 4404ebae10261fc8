import { LOCK, OTHER_SPREADSHEET, WORKBOOK } from "../../station-files/kinds";

/** A file of a folder, not read yet: the browser reads it from the disk when its turn comes. */
export interface FolderFile {
  /** Within the folder that was chosen, with the folder's own name before it. */
  readonly path: string;
  readonly file: File;
}

/** What a person chose or dropped: workbooks to check, and spreadsheets that cannot be. */
export interface FolderFiles {
  readonly workbooks: readonly FolderFile[];
  /** Spreadsheets of other kinds: nothing passes over them in silence. */
  readonly passedOver: readonly string[];
}

/** The workbooks among files, in the order of the command line; lock files of open workbooks are passed over. */
export function folderFiles(files: readonly FolderFile[]): FolderFiles {
  const known = [...files].filter(({ path }) => !LOCK.test(path)).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return {
    workbooks: known.filter(({ path }) => WORKBOOK.test(path)),
    passedOver: known.filter(({ path }) => OTHER_SPREADSHEET.test(path)).map(({ path }) => path),
  };
}

/** Files of a file dialog; of a folder they know the way to them. */
export function chosenFiles(list: Iterable<File>): FolderFile[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Everything that was dropped, folders with what is in them; must be asked for while the drop is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<FolderFile[]> {
  const entries = [...transfer.items].flatMap((item) => (item.kind === "file" ? [item.webkitGetAsEntry()] : []));
  const loose = [...transfer.files];
  const found = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
  // A browser that knows no entries gives files alone.
  return entries.length > 0 ? found.flat() : chosenFiles(loose);
}

/** Whether more than one file was dropped, or a folder. */
export function isMany(transfer: DataTransfer): boolean {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  return items.length > 1 || items.some((item) => item.webkitGetAsEntry()?.isDirectory === true);
}

async function filesIn(entry: FileSystemEntry): Promise<FolderFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) => (entry as FileSystemFileEntry).file(resolve, () => resolve(null)));
    return file ? [{ path: entry.fullPath.replace(/^\//, ""), file }] : [];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A folder is told in pieces of a hundred, until nothing comes.
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (piece.length === 0) break;
    inside.push(...piece);
  }
  return (await Promise.all(inside.map(filesIn))).flat();
}
