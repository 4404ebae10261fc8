import type { Settings } from "../settings";
import type { CountedTable } from "../tables/rule";
import type { StationsTold } from "../tables/station-figures";
import { ownFigure, rule } from "./rules/differs";

/** What a workbook says of its own station and of others, for whoever holds many workbooks against each other; null where it says nothing. */
export function stationsTold(tables: readonly CountedTable[], { rules, tolerance }: Settings): StationsTold | null {
  const given = tables.flatMap(({ table: { sheet, title }, told }) =>
    told.summary === undefined ? (told.totals ?? []).map((figure) => ({ ...figure, sheet: sheet.name, title })) : [],
  );
  const said = tables.flatMap(({ table: { sheet }, told: { summary = [] } }) => {
    const stations = summary.map(({ station }) => station);
    return summary.flatMap(({ station, figures }) =>
      figures.flatMap(({ total, name, at }) =>
        ownFigure(station, total, tables, stations)
          ? []
          : [{ sheet: sheet.name, ...at, station, total, name, cell: sheet.cell(at.row, at.column) }],
      ),
    );
  });
  if (given.length + said.length === 0) return null;
  return { given, said, severity: rules[rule.id] ?? rule.severity, tolerance };
}
