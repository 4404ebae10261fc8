import type { Localized } from "../language";

type Counted<T extends number[]> = Localized<(...cells: T) => string>;

/** How many cells of a table were read, and how many not. */
export const COVERAGE: Counted<[read: number, unread: number]> = {
  zh: (read, unread) => `读取 ${read} 格，未读 ${unread} 格`,
  en: (read, unread) => `${read} cells read, ${unread} not`,
};

/** What is said once of a row, of a column and of a block that was not read. */
export const UNREAD_ROW: Counted<[cells: number]> = {
  zh: (cells) => `这一行的 ${cells} 格没有读取，未作核算。如应计入，请核对这一行的名称。`,
  en: (cells) => `${cells} cells of this row were not read and not checked. If they count, check what the row is called.`,
};
export const UNREAD_COLUMN: Counted<[cells: number]> = {
  zh: (cells) => `这一列的 ${cells} 格没有读取，未作核算。如应计入，请核对表头。`,
  en: (cells) => `${cells} cells of this column were not read and not checked. If they count, check its header.`,
};
export const UNREAD_BLOCK: Counted<[cells: number]> = {
  zh: (cells) => `这一块的 ${cells} 格不是程序认识的表，没有核算。请自行核对。`,
  en: (cells) => `The ${cells} figures of this block are no table that is known here and were not checked. Check them yourself.`,
};
