import { monthsWhere, placed, type AttendanceSubject, type WorkerMonth } from "../count/counts";
import type { Rule } from "../../../tables/rule";
import type { CellAddress } from "../../../grid/address";
import { cellValue } from "../../../grid/cell";

/** A mark outside the vocabulary. */
export const rule: Rule<AttendanceSubject> = {
  id: "attendance/mark-unreadable",
  severity: "warning",
  title: { zh: "标记无法识别", en: "A mark outside the vocabulary" },
  basis: {
    zh: "打勾：√ ✓ ✔ ☑ 是 有 Y；未勾：空白、——、—、-、/、无、否、×",
    en: "Ticks: √ ✓ ✔ ☑ 是 有 Y; none: empty, ——, —, -, /, 无, 否, ×",
  },
  message: {
    zh: ({ text }) => `“${text}”既不是打勾也不是空缺，无法识别；为避免误判，与它有关的小计暂不计算、保持原样。请改为√，或留空（或填——）。`,
    en: ({ text }) =>
      `“${text}” is neither a tick nor a dash and cannot be read; what depends on it is left as it stands. Write √, or leave it empty.`,
  },
  right: { cells: { G5: "✓" } },
  wrong: { cells: { G5: "~" }, at: "G5" },
  *check({ table, workers }) {
    const text = (cell: CellAddress): string => String(cellValue(table.sheet.seen(cell.row, cell.column)) ?? "");
    for (const { count, counted } of monthsWhere(workers, isUnreadable)) {
      const { presence, insurance, wage } = counted;
      const { presenceCell, insuranceCell, wageCell } = placed(count, counted);
      if (presence === null) yield { ...presenceCell, values: { text: text(presenceCell) } };
      if (insurance === "unreadable") yield { ...insuranceCell!, values: { text: text(insuranceCell!) } };
      if (wage === "unreadable") yield { ...wageCell!, values: { text: text(wageCell!) } };
    }
    for (const { twoYear, twoYearCell } of workers)
      if (twoYear.status === "unreadable") yield { ...twoYearCell!, values: { text: twoYear.text } };
  },
};

function isUnreadable({ presence, insurance, wage }: WorkerMonth): boolean {
  return presence === null || insurance === "unreadable" || wage === "unreadable";
}
