import { shownCell } from "../../../grid/cell";
import { agrees } from "../../../tables/agreement";
import { evidenceText, isBorneOut, type Evidence } from "../../../tables/evidence";
import type { DerivedCell } from "../../../tables/expressed-figure";
import type { AppliedPolicy } from "../../../tables/model";
import type { IndicatorTable } from "../model";

/** What the sums of a table that goes on from earlier sheets are taken for. */
export type SumsOver = "own" | "whole" | "open";

/** Which of these its own sums speak for, and how certain that is. */
export interface SumsTaken {
  readonly over: SumsOver;
  /** Two figures that agree are a hint, three and two thirds are proof. */
  readonly proved: boolean;
  readonly policies: readonly AppliedPolicy[];
}

/** Holds the sums over its own rows, and over those of the earlier sheets too, against what stands there. */
export function sumsTaken(table: IndicatorTable, own: readonly DerivedCell[], whole: readonly DerivedCell[]): SumsTaken {
  const [alone, together] = [weigh(table, own), weigh(table, whole)];
  if (together.agreeing > alone.agreeing && together.agreeing * 2 >= together.stated) {
    const proved = isBorneOut(together);
    const others = ("earlier" in table ? (table.earlier ?? []) : []).filter(({ sheet }) => sheet !== table.sheet);
    const sheets = others.map(({ sheet }) => `“${sheet.name}”`).join("、");
    const name =
      others.length === 0
        ? { zh: "合计连同上一页的各行", en: "sums take in the rows of the page before" }
        : { zh: `合计连同工作表${sheets}上的各行`, en: `sums take in the rows on ${sheets}` };
    return { over: "whole", proved, policies: [{ id: "over-sheets", text: evidenceText(name, together), cell: null }] };
  }
  const isOwn = alone.agreeing > together.agreeing && alone.agreeing * 2 >= alone.stated && !table.continued;
  return { over: isOwn ? "own" : "open", proved: true, policies: [] };
}

function weigh({ sheet }: IndicatorTable, figures: readonly DerivedCell[]): Evidence {
  const sums = figures.filter(
    ({ rule, value, row, column }) =>
      rule === "indicator/total" && value !== null && ["number", "text"].includes(shownCell(sheet.cell(row, column)).kind),
  );
  const agreeing = sums.filter((figure) => agrees(sheet.cell(figure.row, figure.column), figure, 0) === true).length;
  return { stated: sums.length, agreeing, oneARow: false };
}
