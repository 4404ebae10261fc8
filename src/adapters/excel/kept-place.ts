/** Where the workbook keeps what it keeps for us, as it was last read. */
export interface KeptPlace {
  /** The id and the text of our own part; null where there is none. */
  readonly part: { readonly id: string; readonly xml: string } | null;
  /** Names among the workbook's settings, where earlier versions kept everything. */
  readonly settings: readonly string[];
}

export const NOT_KEPT: KeptPlace = { part: null, settings: [] };
