import type { TickState, WorkerCount } from "./counts";
import { Tally } from "../../../values/exact";
import { firstItem, itemAt } from "../../../values/present";

/** What a sum row adds up in a month's columns. */
export type SummedField = "presence" | "insurance" | "wage" | "effective";

type MonthTallies = Readonly<Record<SummedField, OpenTally>>;

/** The monthly sums over some workers, all made in one pass when the first is asked for: a large station has a hundred of them. */
export class Summed {
  private months: readonly MonthTallies[] | undefined;

  constructor(readonly workers: readonly WorkerCount[]) {}

  /** The sum of a field over the months with these indices; null while a contribution is unknown. */
  total(field: SummedField, indices: readonly number[]): number | null {
    if (this.workers.length === 0) return 0;
    const months = (this.months ??= monthTallies(this.workers));
    const sums = indices.map((index) => itemAt(months, index)[field].total);
    if (sums.length === 1) return firstItem(sums);
    const whole = new OpenTally();
    for (const sum of sums) whole.add(sum);
    return whole.total;
  }
}

/** A tick as a contribution to a sum; null where it cannot be read. */
export function tickCount(mark: TickState): number | null {
  return mark === "yes" ? 1 : mark === "unreadable" ? null : 0;
}

/** Workers in a row who share their months are added as so many times one. */
function monthTallies(workers: readonly WorkerCount[]): MonthTallies[] {
  const tallies: MonthTallies[] = [];
  for (let first = 0, next = 0; first < workers.length; first = next) {
    const { months } = itemAt(workers, first);
    while (workers[next]?.months === months) next++;
    for (let index = 0; index < months.length; index++) {
      const { presence, insurance, wage, effective } = itemAt(months, index);
      const month = (tallies[index] ??= {
        presence: new OpenTally(),
        insurance: new OpenTally(),
        wage: new OpenTally(),
        effective: new OpenTally(),
      });
      month.presence.add(presence, next - first);
      month.insurance.add(tickCount(insurance), next - first);
      month.wage.add(tickCount(wage), next - first);
      month.effective.add(effective, next - first);
    }
  }
  return tallies;
}

/** A sum that one unknown addend leaves unknown. */
class OpenTally {
  private readonly known = new Tally();
  private open = false;

  add(value: number | null, times = 1): void {
    if (value === null) this.open = true;
    else this.known.add(value, times);
  }

  get total(): number | null {
    return this.open ? null : this.known.total;
  }
}
