import type { Localized } from "../language";
import { exact } from "../values/exact";
import type { Quantity, Table } from "./model";
import type { ReportFigure } from "./report";

/** An amount of a table as a figure of the report; null where it was not read. */
export function quantityFigure(id: string, label: Localized, table: Table, quantity: Quantity): ReportFigure | null {
  if (quantity.reading.status !== "read") return null;
  return {
    id,
    label,
    value: exact(quantity.reading.value),
    quantity: "count",
    unit: quantity.unit,
    cells: [{ sheet: table.sheet.name, ...quantity.cell }],
  };
}
