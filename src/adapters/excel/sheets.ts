import type { Capabilities } from "./session";

/** A sheet as the adapter remembers it between runs: its id stays when a person renames it. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
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
