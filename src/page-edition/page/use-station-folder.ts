import { useCallback, useState } from "react";
import { folderFiles, type FolderFile } from "../folder/folder-files";
import type { FolderRun } from "../folder/folder-run";
import { cellNamed, type CellName } from "../grid/cell-name";
import type { ChosenFile } from "./file-access";
import type { OpenWorkbook } from "./open-workbook";

/** The many stations that were given together, beside the one workbook that is open. */
export interface StationFolder {
  readonly run: FolderRun | null;
  /** Whether their list is shown, and not the workbook that was opened from it. */
  readonly inFront: boolean;
  readonly check: (files: readonly FolderFile[]) => void;
  readonly show: () => void;
  readonly leave: () => void;
  /** Opens a station of the list, at a cell where a finding led there; `take` opens a file. */
  readonly openStation: (path: string, cell: CellName | null, take: (file: ChosenFile) => void) => void;
  /** The cell that a finding led to, in the file of that path. */
  readonly cellIn: (path: string | undefined) => CellName | null;
  readonly close: () => void;
}

/** The folder's check and the way from its list into a station and back. */
export function useStationFolder(open: OpenWorkbook, newFolder: () => FolderRun): StationFolder {
  const [run, setRun] = useState<FolderRun | null>(null);
  const [inFront, setInFront] = useState(false);
  const [at, setAt] = useState<{ readonly path: string; readonly cell: CellName } | null>(null);
  const leave = useCallback(() => setInFront(false), []);
  const check = useCallback(
    (files: readonly FolderFile[]) => {
      const started = newFolder();
      setRun(started);
      setInFront(true);
      void started.check(folderFiles(files));
    },
    [newFolder],
  );
  const openStation = (path: string, cell: CellName | null, take: (file: ChosenFile) => void): void => {
    if (!run) return;
    setAt(cell && { path, cell });
    // What a person changed in a station that is open already stays as it is.
    if (open.snapshot().file?.path === path) {
      leave();
      if (cell) void open.workbook.goTo(cellNamed(cell));
    } else void run.bytesOf(path).then((file) => file && take({ ...file, path, handle: null }));
  };
  const close = (): void => {
    run?.stop();
    setRun(null);
    // A station that was looked at from the list goes with it; what was changed in one stays.
    const { file, unsaved } = open.snapshot();
    if (file?.path !== undefined && !unsaved) open.close();
  };
  return {
    run,
    inFront: run !== null && inFront,
    check,
    show: () => setInFront(true),
    leave,
    openStation,
    cellIn: (path) => (at !== null && at.path === path ? at.cell : null),
    close,
  };
}
