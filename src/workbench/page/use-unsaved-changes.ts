import { useCallback, useEffect, useState } from "react";
import type { Bench } from "./bench";
import { saveToDisk } from "./save-to-disk";

/** Another workbook waits until the person has decided what becomes of changes that were not downloaded. */
export interface UnsavedChanges {
  readonly waits: boolean;
  /** Opens another workbook, or has it wait where something would be lost. */
  readonly replace: (open: () => void) => void;
  /** Hands the open workbook to the browser. @returns whether it could be written */
  readonly download: () => Promise<boolean>;
  readonly stay: () => void;
  readonly downloadAndGo: () => void;
  readonly go: () => void;
}

/** What was not downloaded is lost neither to another workbook nor by leaving the page without being asked about. */
export function useUnsavedChanges(bench: Bench, isUnsaved: boolean): UnsavedChanges {
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
  const replace = useCallback(
    (open: () => void) => {
      if (bench.snapshot().isUnsaved) setWaiting(() => open);
      else open();
    },
    [bench],
  );
  const download = useCallback(async () => {
    const bytes = await bench.download();
    if (bytes) saveToDisk(bytes, bench.snapshot().fileName);
    return bytes !== null;
  }, [bench]);
  const stay = (): void => setWaiting(null);
  const go = (): void => {
    setWaiting(null);
    waiting?.();
  };
  const downloadAndGo = (): void =>
    void download().then((isSaved) => {
      setWaiting(null);
      if (isSaved) waiting?.();
    });
  return { waits: waiting !== null, replace, download, stay, downloadAndGo, go };
}
