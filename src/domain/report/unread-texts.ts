import type { Language, Localized } from "../language";
import type { Unread } from "../tables/coverage";

type Counted<T extends number[]> = Localized<(...cells: T) => string>;

/** How many cells of a table were read, and how many not. */
export const COVERAGE: Counted<[read: number, unread: number]> = {
  zh: (read, unread) => `读取 ${read} 格，未读 ${unread} 格`,
  en: (read, unread) => `${read} cells read, ${unread} not`,
};

/** What is said once of a row, of a column and of a whole table that was not read. */
const UNREAD: Readonly<Record<Unread["what"], Counted<[cells: number, relations: number]>>> = {
  row: {
    zh: (cells) => `这一行的 ${cells} 格没有读取，未作核算。如应计入，请核对这一行的名称。`,
    en: (cells) => `${cells} cells of this row were not read and not checked. If they count, check what the row is called.`,
  },
  column: {
    zh: (cells) => `这一列的 ${cells} 格没有读取，未作核算。如应计入，请核对表头。`,
    en: (cells) => `${cells} cells of this column were not read and not checked. If they count, check its header.`,
  },
  table: {
    zh: (cells, relations) =>
      relations === 0
        ? `这里的表格不属于本工具核算的种类，其中 ${cells} 个数没有核查。`
        : `这里的表格不属于本工具核算的种类，${cells} 个数中只核对了自成规律的 ${relations} 项算式。`,
    en: (cells, relations) =>
      relations === 0
        ? `This table is of no kind that is audited here; its ${cells} figures were not checked.`
        : `This table is of no kind that is audited here; of its ${cells} figures only the ${relations} relations that they keep among themselves were checked.`,
  },
};

/** The same of a table of which a header is asked about. */
const UNANSWERED: Counted<[cells: number]> = {
  zh: (cells) => `这里的表格有表头待确认，其中 ${cells} 个数尚未核查。请先回答所问的表头。`,
  en: (cells) => `A header of this table is asked about; its ${cells} figures were not checked yet. Answer the question first.`,
};

/** The same of one thing that was not read. */
export function unreadText({ what, cells, area }: Pick<Unread, "what" | "cells" | "area">, language: Language): string {
  if (area?.asked) return UNANSWERED[language](cells);
  return UNREAD[what][language](cells, area?.relations ?? 0);
}
