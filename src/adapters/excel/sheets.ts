/** A sheet as the adapter remembers it between runs: its id stays when a person renames it. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

/** Asks for the sheets; the answer is there after the next sync. */
export function loadSheets(context: Excel.RequestContext): () => KnownSheet[] {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  return () => worksheets.items.map(({ id, name }) => ({ id, name }));
}
