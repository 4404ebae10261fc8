import type { Workbook } from "../domain/grid/sheet";
import type { Audit } from "../domain/tables/audit";

/** An audit that names the sheets which hold more than can be read: they are not checked, and silence would mean that they were. */
export function withUnread(audit: Audit, { sheets }: Workbook): Audit {
  const unread = sheets.filter((sheet) => sheet.unread);
  if (unread.length === 0) return audit;
  const refusals = unread.map(({ name }) => ({ sheet: name, row: 0, column: 0, leftAlone: false, why: TOO_WIDE }));
  return { ...audit, refusals: [...audit.refusals, ...refusals] };
}

const TOO_WIDE = {
  zh: "这张表的使用范围过大（常因很远的行列里留有零星内容），没有读取，未作核查。请按 Ctrl+End 找到该内容并删除整行整列，保存后再核查。",
  en: "This sheet uses more cells than can be read (often for one stray value far away), so it was not read and not checked. Press Ctrl+End to find that value, delete its rows and columns, save, and check again.",
};
