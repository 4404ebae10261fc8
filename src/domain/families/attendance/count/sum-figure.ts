import type { CellAddress, CellRef } from "../../../grid/address";
import type { Localized } from "../../../language";
import { ExpressedFigure } from "../../../tables/expressed-figure";
import { sumOf, type Expression } from "../../../tables/expression/expression";
import type { Certainty } from "../../../tables/roles";
import { itemAt } from "../../../values/present";
import { exact, type Exact } from "../../../values/exact";
import type { AttendanceTable } from "../model";
import type { WorkerCount } from "./counts";
import type { SumSpec } from "./sum-spec";

/** One derived sum; its value is computed once, on first use. */
export class SumFigure extends ExpressedFigure {
  readonly quantity = "count";
  readonly mayCarryUnit = true;
  readonly meaning: string;
  private computed: number | null | undefined;

  constructor(
    private readonly table: AttendanceTable,
    private readonly workers: readonly WorkerCount[],
    readonly rule: string,
    cell: CellAddress,
    private readonly spec: SumSpec,
  ) {
    super(table.sheet, cell);
    this.meaning = spec.meaning;
  }
  private get total(): number | null {
    if (this.spec.unjudged) return null;
    return this.computed === undefined ? (this.computed = this.spec.total()) : this.computed;
  }
  get why(): Localized | null {
    return this.spec.unjudged?.why ?? null;
  }
  get certainty(): Certainty {
    return this.spec.certain === false || this.spec.countsLeave?.() ? "probable" : "proved";
  }
  get value(): Exact | null {
    return this.total === null ? null : exact(this.total);
  }
  get blockedBy(): readonly CellRef[] {
    if (this.spec.unjudged) return this.spec.unjudged.cells;
    return this.total === null ? this.spec.blockedBy() : [];
  }
  override formula(): string | null {
    return this.spec.unjudged || this.spec.overSheets ? null : super.formula();
  }
  expression(): Expression {
    const { table, workers, spec } = this;
    const cells = spec.groups();
    if (!cells) return sumOf(spec.terms(workers), "rows");
    const ofGroups = table.groups.map((group, index) =>
      sumOf(spec.terms(workers.filter((count) => count.group === group)), "rows", itemAt(cells, index)),
    );
    return sumOf(ofGroups, "rows");
  }
}
