import type { Capabilities } from "./session";

/** A sheet as the adapter remembers it between runs: its id stays when a person renames it. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

/** The sheets of the workbook as they were last seen, and under which names the last reading knew them. */
export class OpenSheets {
  /** As last seen; null where they have to be asked for. */
  seen: readonly KnownSheet[] | null = null;
  private asRead: readonly KnownSheet[] = [];

  /** Names in edits and marks are those of this reading, whatever the sheets are called since. */
  wereRead(sheets: readonly KnownSheet[]): void {
    this.seen = sheets;
    this.asRead = sheets;
  }

  /** The sheet that a name of the last reading meant; under its own name for one that came since. */
  meant(name: string): KnownSheet | null {
    return this.asRead.find((sheet) => sheet.name === name) ?? this.seen?.find((sheet) => sheet.name === name) ?? null;
  }

  /** The key to ask Excel with for a sheet that an edit, a mark or a cell names. */
  keyOf(name: string, capabilities: Capabilities): string {
    const sheet = this.meant(name);
    return sheet ? sheetKey(sheet, capabilities) : name;
  }
}

/** Whether the same sheets stand under the same names. */
export function sameSheets(a: readonly KnownSheet[], b: readonly KnownSheet[]): boolean {
  const described = (sheets: readonly KnownSheet[]): string => JSON.stringify(sheets.map(({ id, name }) => [id, name]).sort());
  return a === b || described(a) === described(b);
}

/** The key by which a sheet is asked for: its id, or its name in an Excel that finds sheets by name alone. */
export function sheetKey({ id, name }: KnownSheet, capabilities: Capabilities): string {
  return capabilities.has("ids") ? id : name;
}

/** Asks whether a sheet is protected; the answer is there after the next sync. Where Excel cannot say, it refuses the writing itself. */
export function askProtection(sheet: Excel.Worksheet, capabilities: Capabilities): () => boolean {
  if (!capabilities.has("protection")) return () => false;
  const { protection } = sheet;
  protection.load("protected");
  return () => protection.protected;
}

/** Asks for the sheets; the answer is there after the next sync. */
export function loadSheets(context: Excel.RequestContext): () => KnownSheet[] {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  return () => worksheets.items.map(({ id, name }) => ({ id, name }));
}
