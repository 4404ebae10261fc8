import { isChart } from "../../prose/table-context";
import type { Mention, ProseText } from "../../prose/text";

/** A chart of a report: where its figures stand in the text. */
export interface ChartPlace {
  readonly from: number;
  readonly to: number;
}

/** The charts of a text, and which of them holds a number. */
export interface ReportCharts {
  readonly count: number;
  readonly holding: (mention: Pick<Mention, "originalFrom">) => ChartPlace | null;
}

export function chartsOf({ tables }: Pick<ProseText, "tables">): ReportCharts {
  const charts = tables.filter(isChart).map(({ rows }): ChartPlace => {
    const cells = rows.flat();
    const [first, last] = [cells[0], cells.at(-1)];
    return { from: first?.from ?? 0, to: last ? last.from + last.text.length : 0 };
  });
  return {
    count: charts.length,
    holding: ({ originalFrom }) => charts.find(({ from, to }) => from <= originalFrom && originalFrom < to) ?? null,
  };
}
