import type { StatedMonth, StatedPresence, StationFigure } from "../../tables/facts";
import { Summed } from "./count/sums";
import { hasRow, placed, type AttendanceSubject } from "./count/counts";

/** What an attendance table gives of the whole station; nothing of what could not be computed. */
export function attendanceTotals({ metrics, figures }: AttendanceSubject): StationFigure[] {
  const rate = figures.find(({ rule }) => rule === "attendance/stable-rate");
  const one = (total: StationFigure["total"], value: number | null): StationFigure[] =>
    value === null ? [] : [{ total, value, at: null }];
  const stable: StationFigure[] =
    rate && typeof rate.value === "object" && rate.value
      ? [{ total: "stable-rate", value: rate.value.valueOf(), at: { row: rate.row, column: rate.column } }]
      : [];
  return [
    ...one("required", metrics.requiredPersonMonths),
    ...one("actual", metrics.actualPersonMonths),
    ...one("headcount", metrics.headcount),
    ...stable,
  ];
}

/** Who was on post in which month, of people whose name stands once; nothing where presence is told in days, or what a tick counts is not known. */
export function attendancePresences({ table, workers }: AttendanceSubject): StatedPresence[] {
  if (table.presenceUnit === "day" || table.months.some(({ weightUntold, stretch }) => weightUntold !== undefined || stretch !== undefined))
    return [];
  const names = new Map<string, number>();
  for (const { worker } of workers) names.set(worker.name, (names.get(worker.name) ?? 0) + 1);
  return workers.flatMap((count) => {
    const person = count.worker.name;
    if (person === "" || names.get(person) !== 1) return [];
    return count.months.flatMap((counted): StatedPresence[] => {
      const { presence, effective, month, index } = counted;
      if (presence === null || !hasRow(count, index)) return [];
      return [
        { person, year: month.year, month: month.month, at: placed(count, counted).presenceCell, entered: presence, counting: effective },
      ];
    });
  });
}

/** What everybody's presence of each month comes to; nothing of a table that may not be whole, or whose presence is told in days. */
export function attendanceMonths({ table, workers }: AttendanceSubject): StatedMonth[] {
  if (table.presenceUnit === "day" || table.continued || table.goesOn === true) return [];
  const all = new Summed(workers);
  return table.months.flatMap(({ year, month, header, weightUntold, stretch }, index): StatedMonth[] => {
    const entered = all.total("presence", [index]);
    if (weightUntold !== undefined || stretch !== undefined || entered === null) return [];
    return [{ year, month, at: header, entered, counting: all.total("effective", [index]) }];
  });
}
