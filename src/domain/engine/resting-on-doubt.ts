import { familyOf } from "../families";
import { cellKey, distinctCells, type CellRef } from "../grid/address";
import type { Localized } from "../language";
import type { AuditedFigure } from "../tables/audit";
import type { DerivedFigure, Figure } from "../tables/figure";
import { JudgedFigure } from "../tables/judged-figure";
import type { Table } from "../tables/model";
import type { Finding } from "../tables/rule";
import { rule as registerDiffers } from "./rules/count-differs";
import { rule as brokenRelation } from "../relations/rules/broken";
import { rule as presenceDiffers } from "./rules/presence-differs";
import { rule as summaryDiffers } from "./rules/differs";
import type { SpokenCells } from "./spoken-cells";
import { waitsFor } from "./waits-for";

/** Entries in doubt by their cells. */
export type DoubtedEntries = ReadonlyMap<string, DoubtedEntry>;

interface DoubtedEntry extends CellRef {
  /** The figures beside it say what it should be. */
  readonly byItsLine: boolean;
}

/**
 * Entries of which something else says what they should be (price times quantity, a register, the station's own sheet), and those of lists that cannot
 * be right: nothing is computed from them. What indicators make of an impossible amount is told beside it: their figures follow what was entered.
 */
export function doubtedEntries(
  findings: readonly Finding[],
  { entry, entryOfList }: Pick<SpokenCells, "entry" | "entryOfList">,
): DoubtedEntries {
  const doubted = findings.filter(
    (one) => one.rule === presenceDiffers.id || (entry(one) && (isSaidOtherwise(one) || (one.severity === "error" && entryOfList(one)))),
  );
  return new Map(
    doubted.map(({ sheet, row, column, rule }) => [
      cellKey({ sheet, row, column }),
      { sheet, row, column, byItsLine: rule === brokenRelation.id },
    ]),
  );
}

/** Rules by which another table says otherwise. */
const SAID_OTHERWISE: ReadonlySet<string> = new Set([summaryDiffers.id, registerDiffers.id]);

/** Another table says otherwise, or the sheet's own figures name another value. */
function isSaidOtherwise({ rule, severity, expected }: Finding): boolean {
  return severity === "warning" && (expected !== null || SAID_OTHERWISE.has(rule));
}

/** A computed cell that waits for an entry to be settled. */
interface Waiting {
  readonly rule: string;
  readonly blockedBy: readonly CellRef[];
  readonly why: Localized;
  readonly left: Figure;
}

/**
 * The cells that would be written from a doubted entry, straight or through another computed cell. What agrees as it stands stays so, but for a rate
 * of an amount that the figures beside it give otherwise: it was reckoned from the slip.
 */
export function restingOn(figures: readonly AuditedFigure[], doubted: DoubtedEntries): ReadonlyMap<string, Waiting> {
  const waiting = new Map<string, Waiting>();
  if (doubted.size === 0) return waiting;
  const byCell = new Map(figures.map((one) => [keyOf(one), one]));
  const known = new Map<string, readonly CellRef[]>();
  const blamed = (key: string): readonly CellRef[] => {
    const before = known.get(key);
    if (before) return before;
    const own = doubted.get(key);
    known.set(key, own ? [own] : []);
    const found = own
      ? [own]
      : (byCell
          .get(key)
          ?.figure.explain()
          .inputs.flatMap((input) => blamed(cellKey(input))) ?? []);
    const distinct = distinctCells(found);
    known.set(key, distinct);
    return distinct;
  };
  for (const one of figures) {
    if (!one.table || !waits(one.table) || !mayWait(one, doubted)) continue;
    const blockedBy = blamed(keyOf(one));
    if (blockedBy.length === 0) continue;
    const why = waitsFor(blockedBy, one.sheet);
    waiting.set(keyOf(one), { rule: one.figure.rule, blockedBy, why, left: leftAsItStands(one.figure, blockedBy, why) });
  }
  return waiting;
}

/** Whether a table's figures wait: its family says so, or another table may tell its entries too. */
function waits(table: Table): boolean {
  const { waitsForEntries, presences } = familyOf(table);
  return waitsForEntries === true || presences !== undefined;
}

/** What would be written, and what was left already for the sake of such an entry: one reason is told for all of them. */
function mayWait({ outcome, figure }: AuditedFigure, doubted: DoubtedEntries): boolean {
  if (outcome === "differs" || outcome === "filled") return true;
  const isDoubted = (cell: CellRef): boolean => doubted.has(cellKey(cell));
  if (outcome === "agrees")
    return figure.quantity === "rate" && figure.explain().inputs.some((cell) => doubted.get(cellKey(cell))?.byItsLine === true);
  return outcome === "blocked" && (figure.withheld ?? null) !== null && figure.blockedBy.some(isDoubted);
}

function keyOf({ sheet, figure: { row, column } }: AuditedFigure): string {
  return cellKey({ sheet, row, column });
}

function leftAsItStands(figure: Figure, blockedBy: readonly CellRef[], why: Localized): Figure {
  return new JudgedFigure(figure as DerivedFigure, {
    value: null,
    withheld: figure.value ?? figure.withheld ?? null,
    blockedBy,
    why,
    formula: null,
  });
}
