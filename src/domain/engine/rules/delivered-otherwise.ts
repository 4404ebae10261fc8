import type { CellRef } from "../../grid/address";
import type { StatedDelivery } from "../../tables/facts";
import { countText } from "../../tables/figure-reports";
import type { CountedTable } from "../../tables/rule";
import { namesStation } from "../../tables/station-figures";
import { onlyItem } from "../../values/present";

/** What a table of areas says was delivered in one of them, and what that station's own sheet says of the same promise. */
export interface DeliveredOtherwise {
  readonly at: CellRef;
  readonly own: CellRef;
  readonly values: { readonly name: string; readonly stated: string; readonly right: string; readonly sheet: string };
}

/** Fewer amounts that agree do not tell that both are of the same time. */
const LEAST_AGREEING = 2;

/**
 * The amounts by which a table of stations departs from the stations' own sheets, where at least two thirds of what is on both agree: sheets of
 * another time agree in nothing.
 */
export function deliveredOtherwise(tables: readonly CountedTable[]): DeliveredOtherwise[] {
  return tables.flatMap((counted) => {
    const { sheet } = counted.table;
    const stated = (counted.told.deliveries ?? []).filter(({ area, done }) => area !== null && done !== null);
    const areas = [...new Set(stated.flatMap(({ area }) => area ?? []))];
    const pairs = stated.flatMap((one) => {
      const own = ownDelivery(one, counted, tables, areas);
      return own ? [{ one, own }] : [];
    });
    const differing = pairs.filter(({ one, own }) => one.done !== own.delivery.done);
    const agreeing = pairs.length - differing.length;
    if (agreeing < LEAST_AGREEING || agreeing * 3 < pairs.length * 2) return [];
    return differing.map(({ one, own }) => ({
      at: { sheet: sheet.name, ...one.at },
      own: { sheet: own.sheet, ...own.delivery.at },
      values: {
        name: `${one.area ?? ""}${one.name}`,
        stated: countText(one.done ?? 0),
        right: countText(own.delivery.done ?? 0),
        sheet: own.sheet,
      },
    }));
  });
}

/** The one amount of the same promise on a sheet of its own that the area's name names; null where none or several are. */
function ownDelivery(
  { name, area }: StatedDelivery,
  { table: { sheet } }: CountedTable,
  tables: readonly CountedTable[],
  areas: readonly string[],
): { readonly delivery: StatedDelivery; readonly sheet: string } | null {
  if (area === null) return null;
  return onlyItem(
    tables.flatMap(({ table, told }) => {
      if (table.sheet === sheet || !(namesStation(table.sheet.name, area, areas) || namesStation(table.title, area, areas))) return [];
      return (told.deliveries ?? [])
        .filter((one) => one.area === null && one.done !== null && one.name === name)
        .map((delivery) => ({ delivery, sheet: table.sheet.name }));
    }),
  );
}
