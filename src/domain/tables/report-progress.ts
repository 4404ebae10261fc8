import type { CellRef } from "../grid/address";
import type { Audit } from "./audit";
import type { StatedDays, Table } from "./model";
import type { ReportFigure } from "./report";

/** How much of the service term has passed, with the cells that state term and period; null where that is unknown. */
export function progressFigure({ facts, tables }: Audit): ReportFigure | null {
  const { progress } = facts;
  if (!progress) return null;
  const stated = (days: (table: Table) => StatedDays | null): CellRef[] =>
    tables.flatMap((table) => {
      const found = days(table);
      return found ? [{ sheet: table.sheet.name, ...found.cell }] : [];
    });
  const terms = stated((table) => table.term);
  const periods = stated((table) => table.period);
  return {
    id: "progress",
    label: { zh: "服务期时间进度", en: "time progress of the service term" },
    value: progress,
    quantity: "rate",
    unit: null,
    cells: [...terms, ...periods],
  };
}
