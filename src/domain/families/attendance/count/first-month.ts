import { shownCell } from "../../../grid/cell";
import type { Localized } from "../../../language";
import type { Settings } from "../../../settings";
import { agrees } from "../../../tables/agreement";
import type { Figure } from "../../../tables/figure";
import type { AttendanceTable, MonthColumns } from "../model";
import { firstItem } from "../../../values/present";

/** What the marks of a first month say of its weight, where nothing else tells it: no term, nothing in its header. */
export type FirstMonth = "told" | "ticked" | "half-at-most";

/** Ticks may count half or a whole; where nobody has more than half, the month may be half of one. */
export function firstMonth({ months, groups, told, presenceUnit, unjudged }: AttendanceTable): FirstMonth {
  const [first] = months;
  if (!first || first.weightStated || first.weightUntold || first.weight !== 1 || presenceUnit === "day" || unjudged) return "told";
  const marks = groups.flatMap(({ workers }) =>
    workers.flatMap(({ monthRows }) => (firstItem(monthRows) >= 0 ? [shownCell(told.seen(firstItem(monthRows), first.presence))] : [])),
  );
  if (marks.some(({ kind }) => kind === "tick")) return "ticked";
  const figures = marks.flatMap((shown) => (shown.kind === "number" && shown.value > 0 ? [shown.value] : []));
  return figures.length > 0 && figures.every((value) => value <= 0.5) ? "half-at-most" : "told";
}

/** The table with its first month counting half: what the table states tells whether that explains more. */
export function withHalfFirstMonth(table: AttendanceTable): AttendanceTable {
  return withFirst(table, { ...firstItem(table.months), weight: 0.5 });
}

/** How many derived cells state what was counted. */
export function agreeing(
  { table, figures }: { readonly table: AttendanceTable; readonly figures: readonly Figure[] },
  settings: Settings,
): number {
  return figures.filter((figure) => agrees(table.sheet.cell(figure.row, figure.column), figure, settings.tolerance) === true).length;
}

/** The table with what a tick of its first month counts left open. */
export function withWeightUntold(table: AttendanceTable): AttendanceTable {
  const first = firstItem(table.months);
  const why: Localized = {
    zh: `没有读到服务协议时间，而从表中已填的数字看${first.label}很可能按0.5计：是整月还是半个月不能确定，与它的√有关的各格保持原样。请在表头写明“（计0.5）”或“（计1）”，或写明服务协议时间。`,
    en: `No service term is known, and by the figures written here ${first.label} may well count half: whether it is a whole one is not known, so what hangs on its ticks stays as written. Write （计0.5） or （计1） behind the month, or the service term.`,
  };
  return withFirst(table, { ...first, weightUntold: { cell: first.header, why } });
}

function withFirst(table: AttendanceTable, first: MonthColumns): AttendanceTable {
  return { ...table, months: [first, ...table.months.slice(1)] };
}
