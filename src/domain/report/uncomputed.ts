import { formatAddress, type CellRef } from "../grid/address";
import type { Language, Localized } from "../language";
import type { NotComputed } from "../tables/audit";

/** Derived cells of one sheet that one cause keeps from being computed: a mark that cannot be read, a person's words, a doubted meaning. */
export interface Uncomputed {
  readonly sheet: string;
  readonly cells: readonly CellRef[];
  readonly blockedBy: readonly CellRef[];
  readonly why: Localized | null;
  /** What stands there, each once: 总计, 稳岗率. */
  readonly figures: readonly Localized[];
}

/** Gathers what was not computed under its causes: the reader has one thing to mend, not ten cells to read. */
export function uncomputedByCause(notComputed: readonly NotComputed[], figureOf: (rule: string) => Localized | null): Uncomputed[] {
  const groups = new Map<string, { first: NotComputed; cells: Map<string, CellRef>; figures: Map<string, Localized> }>();
  for (const one of notComputed) {
    const key = JSON.stringify([one.sheet, one.blockedBy, one.why?.zh ?? null]);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { first: one, cells: new Map(), figures: new Map() }));
    group.cells.set(formatAddress(one), { sheet: one.sheet, row: one.row, column: one.column });
    const figure = figureOf(one.rule);
    if (figure) group.figures.set(figure.zh, figure);
  }
  return [...groups.values()].map(({ first, cells, figures }) => ({
    sheet: first.sheet,
    cells: [...cells.values()],
    blockedBy: first.blockedBy,
    why: first.why,
    figures: [...figures.values()],
  }));
}

/** Cells and figures named before the rest is only counted. */
const NAMED = 4;

/** `K32 无法识别，10 格未能复算，含总计、稳岗率` */
export function uncomputedText({ sheet, cells, blockedBy, why, figures }: Uncomputed, language: Language): string {
  const zh = language === "zh";
  const count = zh ? `${cells.length} 格未能复算` : `${cells.length} ${cells.length === 1 ? "cell was" : "cells were"} not computed`;
  // What hangs on the rest is named last by every family: totals and rates are what a reader misses.
  const named = figures.slice(-NAMED).map((figure) => figure[language]);
  const holding = figures.length > 1 || cells.length > 1 ? (zh ? `，含${named.join("、")}` : `, ${named.join(", ")} among them`) : "";
  const what = named.length === 0 ? count : count + holding;
  if (blockedBy.length === 0) return why ? `${cellsText(cells, sheet, language)}${zh ? "：" : ": "}${why[language]}` : what;
  const causes = cellsText(blockedBy, sheet, language);
  const cause = why ? why[language] : zh ? `${causes} 无法识别` : `${causes} cannot be read`;
  return why ? `${what}${zh ? "：" : ": "}${cause}` : `${cause}${zh ? "，" : ": "}${what}`;
}

/** What an outcome says first where something could not be computed: the cause that holds up the most, and how many others there are. */
export function uncomputedSummary(groups: readonly Uncomputed[]): Localized | null {
  const [first, ...others] = [...groups].sort((a, b) => b.cells.length - a.cells.length);
  if (!first) return null;
  const rest = others.reduce((sum, { cells }) => sum + cells.length, 0);
  const end = (text: string, stop: string): string => (/[。.]$/.test(text) ? text : text + stop);
  return {
    zh: end(uncomputedText(first, "zh"), "。") + (rest > 0 ? `另有 ${rest} 格因其他原因未能复算。` : ""),
    en:
      end(uncomputedText(first, "en"), ".") +
      (rest > 0 ? ` ${rest} more ${rest === 1 ? "was" : "were"} not computed for other reasons.` : ""),
  };
}

function cellsText(cells: readonly CellRef[], home: string, language: Language): string {
  const named = cells.slice(0, NAMED).map((cell) => (cell.sheet === home ? "" : `${cell.sheet}!`) + formatAddress(cell));
  const more = cells.length > NAMED ? (language === "zh" ? ` 等 ${cells.length} 格` : ` and ${cells.length - NAMED} more`) : "";
  return named.join(language === "zh" ? "、" : ", ") + more;
}
