import type { StationFigure } from "../../tables/facts";
import type { AttendanceSubject } from "./count/counts";

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
