import type { CellAddress } from "../../../grid/address";
import { agrees } from "../../../tables/agreement";
import { DerivedCell } from "../../../tables/expressed-figure";
import { evaluate } from "../../../tables/expression/evaluate";
import { sumOf, type CellTerm, type Quotient } from "../../../tables/expression/expression";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { statedNumber } from "../../../tables/agreement";
import { exact, type Exact } from "../../../values/exact";
import type { IndicatorListTable } from "../model";

/** Rates that a mean is of, at least. */
const LEAST = 2;

/** 平均完成率: the mean of the rates of the lines above, as they are or as they are shown; more than probable it never is, for lines may have been left out. */
export function meanFigures({ sheet, items, means = [] }: IndicatorListTable, figures: readonly DerivedCell[]): DerivedCell[] {
  return means.flatMap((cell) => {
    const rates = items.flatMap(
      ({ rate }) => figures.find((figure) => rate && figure.row === rate.row && figure.column === rate.column) ?? [],
    );
    const own = rates.filter(({ row }) => row < cell.row);
    if (own.length < LEAST || own.some(({ value }) => typeof value !== "object" || value === null)) return [];
    const exactly = meanOf(sheet, own, ({ value }) => value as Exact);
    const shown = meanOf(sheet, own, (figure) => shownRate(figure, sheet.cell(figure.row, figure.column)));
    const how = isStated(cell, evaluate(shown)) ? shown : exactly;
    const marks = { certainty: "probable", meaning: "indicator/percentage/mean", inPoints: own[0]?.inPoints } as const;
    return [new DerivedCell(sheet, cell, "indicator/percentage", "rate", evaluate(how), how, marks)];
  });

  function isStated({ row, column }: CellAddress, value: Exact | null): boolean {
    return value !== null && agrees(sheet.cell(row, column), { value, quantity: "rate" }, 0) === true;
  }
}

/** The plain mean of rates, each with the value told. */
export function meanOf(sheet: Sheet, rates: readonly DerivedCell[], of: (figure: DerivedCell) => Exact | null): Quotient {
  return {
    kind: "quotient",
    of: sumOf(
      rates.map((figure): CellTerm => ({
        kind: "cell",
        at: { sheet: sheet.name, row: figure.row, column: figure.column },
        value: of(figure),
        unit: null,
        native: false,
      })),
    ),
    by: { kind: "number", value: exact(rates.length) },
    factor: exact(1),
  };
}

/** A rate as its cell shows it, as a share of one. */
export function shownRate({ inPoints }: DerivedCell, cell: Parameters<typeof shownCell>[0]): Exact | null {
  const stated = statedNumber(shownCell(cell), true);
  if (!stated) return null;
  return inPoints && !stated.percent ? stated.number.div(100) : stated.number;
}
