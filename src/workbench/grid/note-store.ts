import type { IMutationInfo, Injector } from "@univerjs/core";
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation, type ISheetNote } from "@univerjs/preset-sheets-note";
import type { HostNote } from "../../excel-host/backing";

/** The notes of the grid's workbook; the grid knows no authors, so notes tell none. */
export class NoteStore {
  constructor(
    private readonly injector: Injector,
    private readonly unit: string,
    private readonly perform: (mutation: IMutationInfo, ...back: readonly IMutationInfo[]) => void,
  ) {}

  list(sheetId: string): readonly HostNote[] {
    return [...this.all(sheetId)].map(({ row, col, note }) => ({ row, column: col, content: note, author: "" }));
  }

  put(sheetId: string, row: number, column: number, content: string | null): void {
    const before = [...this.all(sheetId)].find((note) => note.row === row && note.col === column);
    const where = { unitId: this.unit, sheetId, row, col: column };
    const remove: IMutationInfo = { id: RemoveNoteMutation.id, params: { ...where, ...(before ? { noteId: before.id } : {}) } };
    const update = (note: ISheetNote): IMutationInfo => ({ id: UpdateNoteMutation.id, params: { ...where, note } });
    if (content === null) {
      if (before) this.perform(remove, update({ ...before }));
      return;
    }
    const size = { width: before?.width ?? 220, height: before?.height ?? 100 };
    const note: ISheetNote = { id: before?.id ?? `${sheetId}-${row}-${column}`, row, col: column, ...size, note: content };
    this.perform(update(note), before ? update({ ...before }) : { ...remove, params: { ...where, noteId: note.id } });
  }

  private all(sheetId: string): Iterable<ISheetNote> {
    return this.injector.get(SheetsNoteModel).getSheetNotes(this.unit, sheetId)?.values() ?? [];
  }
}
