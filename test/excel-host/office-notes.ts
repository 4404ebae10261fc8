/* eslint-disable @typescript-eslint/no-explicit-any -- the inner parts of the library have no types */

/**
 * Notes (ExcelApi 1.18) in the Office.js of npm, which ends before them; the one at Microsoft's address has them. They are declared from the
 * library's own parts in the form in which it declares all its objects, so that requests, loading and errors stay the library's.
 */
export function declareNotes(): void {
  const { Excel: excel, OfficeExtension: library } = globalThis as any;
  if (excel.NoteCollection) return;
  const { BatchApiHelper: batch, Utility: utility } = library;

  class Note extends library.ClientObject {
    get _className(): string {
      return "Note";
    }
    get _scalarPropertyNames(): string[] {
      return ["content", "authorName", "width", "height"];
    }
    get content(): string {
      utility.throwIfNotLoaded("content", this.loadedContent, "Note", this._isNull);
      return this.loadedContent;
    }
    get authorName(): string {
      utility.throwIfNotLoaded("authorName", this.loadedAuthor, "Note", this._isNull);
      return this.loadedAuthor;
    }
    set width(value: number) {
      batch.invokeSetProperty(this, "Width", value, 0);
    }
    set height(value: number) {
      batch.invokeSetProperty(this, "Height", value, 0);
    }
    delete(): void {
      batch.invokeMethod(this, "Delete", 0, [], 0, 0);
    }
    getLocation(): unknown {
      return batch.createMethodObject(excel.Range, this, "GetLocation", 1, [], false, true, null, 4);
    }
    load(options: unknown): unknown {
      return utility.load(this, options);
    }
    _handleResult(value: any): void {
      super._handleResult(value);
      if (!value) return;
      utility.fixObjectPathIfNecessary(this, value);
      if (value.Content !== undefined) this.loadedContent = value.Content;
      if (value.AuthorName !== undefined) this.loadedAuthor = value.AuthorName;
    }
  }

  class NoteCollection extends library.ClientObject {
    get _className(): string {
      return "NoteCollection";
    }
    get _isCollection(): boolean {
      return true;
    }
    get items(): unknown[] {
      utility.throwIfNotLoaded("items", this.loaded, "NoteCollection", this._isNull);
      return this.loaded;
    }
    add(cell: string, content: string): unknown {
      return batch.createMethodObject(Note, this, "Add", 0, [cell, content], false, true, null, 0);
    }
    getItem(cell: string): unknown {
      return batch.createMethodObject(Note, this, "GetItem", 1, [cell], false, false, null, 4);
    }
    load(options: unknown): unknown {
      return utility.load(this, options);
    }
    _handleResult(value: any): void {
      super._handleResult(value);
      if (!value) return;
      utility.fixObjectPathIfNecessary(this, value);
      this.loaded = (value[library.Constants.items] ?? []).map((item: unknown, index: number) => {
        const note = batch.createChildItemObject(Note, true, this, item, index);
        note._handleResult(item);
        return note;
      });
    }
  }

  Object.assign(excel, { Note, NoteCollection });
  Object.defineProperty(excel.Worksheet.prototype, "notes", {
    configurable: true,
    get(this: object) {
      return batch.createPropertyObject(NoteCollection, this, "Notes", true, 4);
    },
  });
}
