import { monthsWhere, type AttendanceSubject, type WorkerCount, type WorkerMonth } from "../count/counts";
import { readPresence } from "../count/mark-readings";
import type { RowRule } from "../../../tables/rule";
import { formatAddress, type CellAddress } from "../../../grid/address";
import { cellValue } from "../../../grid/cell";

/** A mark outside the vocabulary. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/mark-unreadable",
  scope: "row",
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
  *check(count, { table }) {
    const text = (cell: CellAddress): string => String(cellValue(table.sheet.seen(cell.row, cell.column)) ?? "");
    const said = new Set<string>();
    for (const { month, presence, insuranceMarks, wage, presenceCell, insuranceCells, wageCell, contractMark, contractCell } of monthsWhere(
      count,
      isUnreadable,
    )) {
      // A tick of a month whose weight is not known is read all the same.
      if (presence === null && !(month.weightUntold && readPresence(table.sheet.seen(presenceCell.row, presenceCell.column), 1) !== null))
        yield { ...presenceCell, values: { text: text(presenceCell) } };
      const marks = [
        ...insuranceCells.map((cell, index) => ({ cell, mark: insuranceMarks[index] })),
        { cell: wageCell, mark: wage },
        { cell: contractCell, mark: contractMark },
      ];
      for (const { cell, mark } of marks) {
        if (mark !== "unreadable" || cell === null || said.has(formatAddress(cell))) continue;
        // A cell that lists months is one cell for all of them.
        said.add(formatAddress(cell));
        yield { ...cell, values: { text: text(cell) } };
      }
    }
    const { twoYear, twoYearCell } = count;
    if (twoYear.status === "unreadable" && twoYearCell) yield { ...twoYearCell, values: { text: twoYear.text } };
  },
};

function isUnreadable({ presence, insuranceMarks, wage, contractMark }: WorkerMonth): boolean {
  return presence === null || insuranceMarks.includes("unreadable") || wage === "unreadable" || contractMark === "unreadable";
}
