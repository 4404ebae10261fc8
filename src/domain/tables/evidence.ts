import { cellKey } from "../grid/address";
import { shownCell, type Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import { agrees, statedNumber, countWithUnit } from "./agreement";
import type { Figure } from "./figure";
import { isPlaceholder } from "./write-guard";

/** Fewer stated figures than this say nothing about a meaning. */
const LEAST_STATED = 3;

/** How well one meaning explains what a table states: a person makes few slips, and a column of slips is a misreading. */
export interface Evidence {
  /** Cells of this meaning that state a figure; blanks, 0, errors, dashes and words are none. */
  readonly stated: number;
  /** Those that agree with what was computed. */
  readonly agreeing: number;
  /** Whether each stands in a row of its own, so that rows may be counted for cells. */
  readonly oneARow: boolean;
}

/** The cells that mean the same: every 百分比 of a table, every row subtotal. */
export function meaningOf(figure: Figure): string {
  return figure.meaning ?? figure.rule;
}

/**
 * What the cells of each meaning state, held against what was computed of them.
 * @param comesToIt whether a cell that shows another value holds a formula that comes to the figure: a whole column of formulas may be
 * outdated, and what they say is still what their writer meant
 */
export function evidenceOf(
  sheet: Sheet,
  figures: readonly Figure[],
  tolerance: number,
  comesToIt: (figure: Figure) => boolean = () => false,
): Map<string, Evidence> {
  const stated = figures.flatMap((figure): StatedFigure[] => {
    const cell = sheet.cell(figure.row, figure.column);
    return statesFigure(cell, figure) ? [{ figure, agreeing: agrees(cell, figure, tolerance) === true || comesToIt(figure) }] : [];
  });
  const counted = pooled(stated);
  // One slip in the marks makes every sum over them differ: only where a meaning would be doubted is it worth telling these apart.
  return [...counted.values()].some(isDoubted) ? pooled(withoutConsequences(sheet, stated)) : counted;
}

interface StatedFigure {
  readonly figure: Figure;
  readonly agreeing: boolean;
}

/** Whether a derived cell states a figure that could speak for or against what was computed. */
export function statesFigure(cell: Cell, figure: Figure): boolean {
  if (figure.value === null || figure.quantity === "label") return false;
  const shown = shownCell(cell);
  return !isPlaceholder(shown, figure) && (statedNumber(shown, figure.quantity === "rate") ?? countWithUnit(shown)) !== null;
}

function pooled(stated: readonly StatedFigure[]): Map<string, Evidence> {
  const pools = new Map<string, { stated: number; agreeing: number; rows: Set<number> }>();
  for (const { figure, agreeing } of stated) {
    const meaning = meaningOf(figure);
    let pool = pools.get(meaning);
    if (!pool) pools.set(meaning, (pool = { stated: 0, agreeing: 0, rows: new Set() }));
    pool.stated++;
    pool.rows.add(figure.row);
    if (agreeing) pool.agreeing++;
  }
  return new Map(
    [...pools].map(([meaning, { stated, agreeing, rows }]) => [meaning, { stated, agreeing, oneARow: rows.size === stated }] as const),
  );
}

/** Leaves out every figure that differs together with an earlier one over the same cells: it is the same slip seen again. Families list what is summed before its sums. */
function withoutConsequences(sheet: Sheet, stated: readonly StatedFigure[]): StatedFigure[] {
  const differing = stated
    .filter(({ agreeing }) => !agreeing)
    .map(({ figure }) => ({ figure, inputs: new Set(figure.explain().inputs.map(cellKey)) }));
  const explained = new Set<string>();
  const consequences = new Set<Figure>();
  for (const { figure, inputs } of differing) {
    if ([...inputs].some((input) => explained.has(input))) consequences.add(figure);
    else for (const input of inputs) explained.add(input);
    explained.add(cellKey({ sheet: sheet.name, row: figure.row, column: figure.column }));
  }
  return stated.filter(({ figure }) => !consequences.has(figure));
}

/** Whether enough is stated to say anything of a meaning. */
export function isDoubtable({ stated }: Evidence): boolean {
  return stated >= LEAST_STATED;
}

/** Whether a meaning explains fewer than half of at least three stated figures. */
export function isDoubted(evidence: Evidence): boolean {
  return isDoubtable(evidence) && evidence.agreeing * 2 < evidence.stated;
}

/** Whether another meaning explains at least two thirds of at least three stated figures. */
export function isBorneOut({ stated, agreeing }: Evidence): boolean {
  return stated >= LEAST_STATED && agreeing * 3 >= stated * 2;
}

/** `完成率按100%封顶：11 行中 11 行相符` */
export function evidenceText(name: Localized, { stated, agreeing, oneARow }: Evidence): Localized {
  const what = oneARow ? { zh: "行", en: "rows" } : { zh: "格", en: "cells" };
  return {
    zh: `${name.zh}：${stated} ${what.zh}中 ${agreeing} ${what.zh}相符`,
    en: `${name.en}: ${agreeing} of ${stated} ${what.en} agree`,
  };
}

/** Another way of counting that was tried, and how well it explains what is stated. */
export interface Tried {
  readonly name: Localized;
  readonly evidence: Evidence;
}

/** Why a cell is left as it stands: what it states comes of another way of counting, which more cells of its kind keep. */
export function rivalText({ stated, agreeing }: Evidence, other: Tried): Localized {
  const { zh, en } = evidenceText(other.name, other.evidence);
  return {
    zh: `同类的 ${stated} 格中 ${agreeing} 格与程序的算法相符，但另一种算法相符的更多（${zh}），此格按后者正确，保持原样。请核实用的是哪种算法；如有规定，请写在表头或备注里。`,
    en: `${agreeing} of ${stated} cells of this kind agree with how the program counts, but another way explains more of them (${en}), this one among them; it is left as it stands. Check which way is meant, and state it in the header or in a note.`,
  };
}

/** Why nothing of a doubted meaning is written: how few agree, and what else was tried. */
export function doubtText({ stated, agreeing }: Evidence, tried: readonly Tried[]): Localized {
  const others = tried.map((one) => evidenceText(one.name, one.evidence));
  return {
    zh: `同类的 ${stated} 格中只有 ${agreeing} 格与程序的算法相符，这些格可能另有算法${others.length > 0 ? `（已试：${others.map(({ zh }) => zh).join("；")}）` : ""}，一律保持原样。请核对它们是怎样计算的。`,
    en: `Only ${agreeing} of ${stated} cells of this kind agree with how the program counts; they may be counted in another way${others.length > 0 ? ` (tried: ${others.map(({ en }) => en).join("; ")})` : ""} and are all left as they stand. Check how they are meant to be computed.`,
  };
}
