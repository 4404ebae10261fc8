import type { Settings } from "../../settings";
import type { AppliedPolicy } from "../../tables/model";
import type { IndicatorTable } from "./model";

/**
 * The tables with the cap of their rates as a person chose it, which comes before what title and notes say of the whole table; a remark
 * beside one line speaks of that line alone and holds whatever was chosen for the table.
 */
export function withRateCap<F extends { readonly tables: readonly IndicatorTable[] }>(found: F, rateCap: Settings["rateCap"]): F {
  if (rateCap === "sheet") return found;
  return { ...found, tables: found.tables.map((table) => capped(table, rateCap)) };
}

function capped(table: IndicatorTable, rateCap: "none" | number): IndicatorTable {
  const others = (table.policies ?? []).filter(({ id }) => id !== "rate-cap");
  const own: AppliedPolicy[] =
    rateCap === "none"
      ? []
      : [
          {
            id: "rate-cap",
            text: { zh: `完成率按${rateCap}%封顶（设置）`, en: `a rate counts ${rateCap}% at most (by the settings)` },
            cell: null,
          },
        ];
  return { ...table, rateCap: rateCap === "none" ? null : rateCap, policies: [...others, ...own] };
}
