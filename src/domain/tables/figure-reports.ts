import { agrees } from "./agreement";
import type { Figure } from "./figure";
import { keptInPoints, rateText, writtenFigure } from "./figure-edit";
import { cellText, shownCell, UNCALCULATED } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Settings } from "../settings";
import { decimalText, exact, toNumber, type Exact } from "../values/exact";
import type { MessageValues, Report } from "./rule";
import { present } from "../values/present";
import { quoted } from "../values/quote";

/** A report for each stated derived cell of one rule that does not agree with its figure; empty cells are filled, not reported. */
export function* figureReports(sheet: Sheet, figures: readonly Figure[], rule: string, settings: Settings): Iterable<Report> {
  for (const figure of figures) {
    if (figure.rule !== rule || figure.value === null) continue;
    const cell = sheet.cell(figure.row, figure.column);
    const shown = shownCell(cell);
    if (shown.kind === "empty" || (shown.kind === "error" && shown.code === UNCALCULATED)) continue;
    if (agrees(cell, figure, settings.tolerance) === true) continue;
    const explanation = figure.explain();
    const right = present(writtenFigure(sheet, figure), "what is written for a figure that differs").value;
    const asPercent = figure.quantity === "rate" && !keptInPoints(shown, figure);
    yield {
      row: figure.row,
      column: figure.column,
      expected: right,
      related: explanation.inputs,
      values: {
        stated: asPercent && shown.kind === "number" ? rateText(sheet, figure, exact(shown.value)) : cellText(cell) || "?",
        right: asPercent ? rateText(sheet, figure, figure.value as Exact) : String(right),
        how: explanation.arithmetic,
        ...(cell.kind === "formula" && cell.locked ? { locked: "yes" } : {}),
        ...(figure.certainty === "probable" ? { probable: "yes" } : {}),
        ...(figure.certainty === "probable" && figure.doubtedBy ? { said: quoted(figure.doubtedBy, QUOTE) } : {}),
      },
    };
  }
}

/** So many letters of what a line says of itself are quoted. */
const QUOTE = 40;

/** A count as a person writes it. */
export function countText(value: number | Exact): string {
  return decimalText(typeof value === "number" ? value : toNumber(value));
}

/** The message of every rule that compares a derived cell: what stands there, what is right and how it is computed. */
export function differs(zhWhat: string, enWhat: string): { zh: (values: MessageValues) => string; en: (values: MessageValues) => string } {
  // Part of an array formula: no program writes such a cell alone.
  return {
    zh: ({ stated, right, how, locked, probable, said }) =>
      said !== undefined
        ? `${zhWhat}填写为${stated}，按通常算法应为${right}（${how}）；但表中写有“${said}”，可能另有算法，一键核算不会改动。请核实；确认应为${right}后可单独改正。`
        : probable
          ? `${zhWhat}填写为${stated}，很可能应为${right}（${how}），但没有十足把握，一键核算不会改动。请核实；确认后可单独改正。`
          : `${zhWhat}填写为${stated}，应为${right}（${how}）。${locked ? "这一格属于数组公式，不能单独改写，程序不会改动它；请自行更正该公式" : `请改为${right}（可自动改正）`}。`,
    en: ({ stated, right, how, locked, probable, said }) =>
      said !== undefined
        ? `${enWhat} says ${stated}; the usual way gives ${right} (${how}), but the sheet says “${said}” and it may be counted otherwise, so the one click leaves it alone. Check it; once sure of ${right}, correct this cell by itself.`
        : probable
          ? `${enWhat} says ${stated} and should probably be ${right} (${how}); this is not certain, so the one click leaves it alone. Check it; once sure, correct this cell by itself.`
          : `${enWhat} says ${stated} but should be ${right} (${how}). ${locked ? "The cell is part of an array formula, which no program writes alone: correct that formula yourself" : `Change it to ${right}; it can be corrected automatically`}.`,
  };
}
