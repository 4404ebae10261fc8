import { useCallback, useEffect, useState } from "react";
import type { ChosenFile } from "./file-access";
import type { OpenWorkbook } from "./open-workbook";

/** A file that would take the place of one with changes waits until the person has decided. */
export interface UnsavedChanges {
  readonly waiting: ChosenFile | null;
  /** Opens a file, or has it wait where something would be lost. */
  readonly take: (file: ChosenFile | null) => void;
  /** Opens the file that waits, whatever becomes of the changes. */
  readonly replace: (file: ChosenFile) => void;
  /** The open workbook stays, and the file that waits goes. */
  readonly stay: () => void;
}

/** What was not saved is lost neither to another file nor by leaving the page without being asked about; `onOpened` hears of a file that was opened. */
export function useUnsavedChanges(open: OpenWorkbook, onOpened: () => void): UnsavedChanges {
  const [waiting, setWaiting] = useState<ChosenFile | null>(null);
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      if (open.snapshot().unsaved) event.preventDefault();
    };
    addEventListener("beforeunload", leave);
    return () => removeEventListener("beforeunload", leave);
  }, [open]);
  const show = useCallback((file: ChosenFile) => void open.open(file).then((opened) => opened && onOpened()), [open, onOpened]);
  const take = useCallback(
    (file: ChosenFile | null) => {
      if (!file) return;
      if (open.snapshot().unsaved) setWaiting(file);
      else show(file);
    },
    [open, show],
  );
  const replace = (file: ChosenFile): void => {
    setWaiting(null);
    show(file);
  };
  return { waiting, take, replace, stay: () => setWaiting(null) };
}
