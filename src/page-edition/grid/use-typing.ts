import { useCallback, useRef, useState } from "react";
import type { CellRef } from "../../domain/grid/address";
import type { Cell } from "../../domain/grid/cell";
import { storedContent, type StoredContent } from "../../domain/grid/edit";
import type { RemoteWorkbook } from "../remote-workbook";
import { enteredText } from "./shown-text";
import { typedContent } from "./typed-content";

/** What a person types into the active cell, and the way back from it: the pane's own undo is about what the pane wrote. */
export interface Typing {
  /** Null while nothing is being typed. */
  readonly draft: string | null;
  readonly type: (text: string) => void;
  /** What was being typed goes, and the cell stays as it is. */
  readonly giveUp: () => void;
  /** Writes what was typed into its cell, where it says something else than what stands there. */
  readonly commit: (ref: CellRef, cell: Cell) => void;
  readonly clear: (ref: CellRef, cell: Cell) => void;
  /** Takes back what was typed last. */
  readonly undo: () => void;
}

/** Typing into the open workbook, cell by cell; a cell that cannot be written stays as it is. */
export function useTyping(workbook: RemoteWorkbook): Typing {
  const [draft, setDraft] = useState<string | null>(null);
  const typed = useRef<{ readonly ref: CellRef; readonly before: StoredContent & { readonly numberFormat: string } }[]>([]);
  const enter = async (ref: CellRef, content: Parameters<RemoteWorkbook["enter"]>[1]): Promise<void> => {
    const before = await workbook.enter(ref, content).catch(() => null);
    if (before) typed.current.push({ ref, before });
  };
  const commit = (ref: CellRef, cell: Cell): void => {
    if (draft !== null && draft !== enteredText(cell)) {
      const format = "format" in cell ? cell.format.code : "General";
      void enter(ref, typedContent(draft, format));
    }
    setDraft(null);
  };
  const clear = (ref: CellRef, cell: Cell): void => {
    if (storedContent(cell).value !== null || cell.kind === "formula") void enter(ref, { value: null, formula: null });
  };
  const undo = (): void => {
    const last = typed.current.pop();
    if (last) void workbook.enter(last.ref, last.before).catch(() => undefined);
  };
  const giveUp = useCallback(() => setDraft(null), []);
  return { draft, type: setDraft, giveUp, commit, clear, undo };
}
