import { plainText } from "../../../grid/cell";
import type { StatedDelivery } from "../../../tables/facts";
import type { Indicator, IndicatorTable } from "../model";
import { unitOfName } from "./amounts";

/** What a table says was delivered, promise by promise: single areas where it has them, else the whole station. */
export function deliveriesOf(table: IndicatorTable): StatedDelivery[] {
  if (table.kind !== "indicator-areas") return table.items.map((item) => delivery(item, item.name, item.area));
  if (table.people) return [];
  return table.metrics.flatMap(({ name, measure, stationLevel, items, total }) => {
    const whole = measure && !name.includes(measure) ? `${name}${measure}` : name;
    const own = items.map((item) => delivery(item, whole, stationLevel ? null : item.area));
    return total && !stationLevel ? [...own, delivery(total, whole, null)] : own;
  });
}

function delivery(item: Indicator, name: string, area: string | null): StatedDelivery {
  const { done, measure } = item;
  return {
    name: plainText(name),
    unit: done.unit ?? item.target.unit ?? unitOfName({ measure, name }),
    area,
    at: done.cell,
    done: done.reading.status === "read" ? done.reading.value : null,
  };
}
