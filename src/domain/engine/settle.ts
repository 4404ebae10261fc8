import { cellKey, distinctCells, type CellAddress, type CellRef } from "../grid/address";
import type { FormulaValues, Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import type { Settings } from "../settings";
import { agrees } from "../tables/agreement";
import type { AuditedFigure } from "../tables/audit";
import { meaningOf } from "../tables/evidence";
import type { WorkbookFacts } from "../tables/facts";
import type { TableFamily, TableSubject } from "../tables/family";
import type { DerivedFigure, Figure } from "../tables/figure";
import { JudgedFigure, type Judgement } from "../tables/judged-figure";
import type { AppliedPolicy, Table } from "../tables/model";
import { isUnfilled, WriteGuard } from "../tables/write-guard";
import { choose } from "./choose-counting";
import { departingSums } from "./departing-sums";
import { explainedBeside } from "./explained-beside";
import { hasOwnShape, NO_VALUE, OwnFormulas } from "./own-formulas";
import { agreeingLines, doubtedOperand } from "./operands-by-neighbours";
import { computedCells, doubtedAddend } from "./operands-of-sums";
import { doubtedSumOfStretches } from "./operands-of-stretches";
import { doubtedTotal } from "./operands-of-totals";
import { keepQuotientsOfStated } from "./rounded-sums";
import { saidText, SaidOtherwise } from "./said-otherwise";
import { placeOf, type SettledFigure } from "./settled-figure";
import { SingledOut } from "./singled-out";
import { waitsFor } from "./waits-for";

/** A table counted in the way that what it states bears out, its figures settled: what rules and edits are made from. */
export interface SettledTable {
  readonly table: Table;
  readonly subject: TableSubject;
  readonly figures: readonly SettledFigure[];
  /** Cells that nothing may be said of, because what they mean is doubted. */
  readonly doubted: ReadonlySet<string>;
}

/**
 * Settles what may be said of a table before any rule runs: its meanings are held against what it states, and what the write guard
 * stops becomes a figure without a value, with the reason.
 */
export function settle(
  family: TableFamily,
  table: Table,
  settings: Settings,
  facts: WorkbookFacts,
  formulas: FormulaValues | null,
): SettledTable {
  const chosen = choose(family, table, settings, facts, formulas);
  const { sheet } = table;
  const { figures } = chosen.subject;
  const guard = new WriteGuard(table, figures);
  const kept = new Set<string>();
  const usesKept = (figure: Figure): boolean => kept.size > 0 && figure.explain().inputs.some((input) => kept.has(cellKey(input)));
  const settled = figures.map((figure): SettledFigure => {
    const outcome = outcomeOf(sheet, figure, settings);
    const rival = outcome === "differs" ? chosen.rivals.get(cellKey(placeOf(sheet, figure))) : undefined;
    const doubt = outcome === "blocked" ? undefined : (chosen.doubts.get(meaningOf(figure)) ?? rival);
    const reason = doubt ?? (outcome === "differs" || outcome === "filled" ? guard.reason(figure) : null);
    if (reason !== null) return stopped(figure, [], reason);
    // Nothing stands there that could be held against it, and a value that is not certain fills no cell.
    if (outcome === "filled" && figure.certainty === "probable") return stopped(figure, [], probablyText(figure));
    return { figure, outcome, mayRewrite: () => guard.reason(figure) === null && !usesKept(figure) };
  });
  keepOwnFormulas(sheet, settled, formulas, settings);
  keepQuotientsOfStated(sheet, settled, settings);
  stopSaidOtherwise(family, table, settled);
  const beside = explainedBeside(table, settled, settings);
  settled.forEach((one, index) => {
    const left = beside.get(one);
    if (left) settled[index] = stopped(one.figure, [left.cell], left.why);
  });
  if (family.waitsForEntries) stopByDoubtedOperands(table, settled, settings);
  const told = borneOut(table, chosen);
  doubtSingledOut(told, settled);
  // One person's gate changes every sum of a staffing table: there all may differ by one slip.
  const departing = family.waitsForEntries ? departingSums(table, settled) : new Set();
  settled.forEach((one, index) => {
    if (departing.has(one)) settled[index] = { ...one, figure: new JudgedFigure(one.figure, PROBABLE) };
  });
  spreadDoubt(sheet, settled);
  spreadStops(sheet, settled);
  for (const one of settled) if (keepsOther(one)) kept.add(cellKey(placeOf(sheet, one.figure)));
  return {
    table: told,
    subject: { ...chosen.subject, figures: settled.map(({ figure }) => figure) },
    figures: settled,
    doubted: new Set(
      chosen.doubts.size === 0
        ? []
        : figures
            .filter((figure) => chosen.doubts.has(meaningOf(figure)))
            .map(({ row, column }) => cellKey({ sheet: sheet.name, row, column })),
    ),
  };
}

/** The table with the ways of counting that what it states bears out. */
function borneOut(table: Table, { subject, policy }: ReturnType<typeof choose>): Table {
  const borne: readonly AppliedPolicy[] = [...(subject.policies ?? []), ...(policy ? [policy] : [])];
  return borne.length > 0 ? { ...table, policies: [...(table.policies ?? []), ...borne] } : table;
}

/** Sums that words restrict or redefine are not computed as if nothing had been said. */
function stopSaidOtherwise(family: TableFamily, table: Table, settled: SettledFigure[]): void {
  if (!settled.some(({ outcome }) => outcome === "differs" || outcome === "filled")) return;
  const said = new SaidOtherwise(table, [...settled], family);
  const remarked = settled.filter((one) => said.remark(one) !== null).map(({ figure }) => figure);
  settled.forEach((one, index) => {
    const reason = said.reason(one);
    if (reason !== null) settled[index] = stopped(one.figure, [], reason);
  });
  stopSumsOf(remarked, table, settled);
}

/** What a line has of its own may tell why its figure departs; what sums its column is no surer. */
function doubtSingledOut(table: Table, settled: SettledFigure[]): void {
  const isOpen = ({ outcome, keeps, figure }: SettledFigure): boolean =>
    outcome === "differs" && keeps === undefined && figure.certainty !== "probable";
  if (!settled.some((one) => isOpen(one) || one.outcome === "filled")) return;
  const singled = new SingledOut(table, [...settled]);
  settled.forEach((one, index) => {
    const words = one.outcome === "filled" ? singled.wordsAgainst(one) : null;
    if (words !== null) settled[index] = stopped(one.figure, [], saidText(words));
  });
  const doubt = (index: number, figure: DerivedFigure, doubted: string): void => {
    const one = settled[index];
    if (one) settled[index] = { ...one, figure: new JudgedFigure(figure, { certainty: "probable", doubted }) };
  };
  const columns = new Map<number, string>();
  settled.forEach((one, index) => {
    if (one.outcome !== "differs") return;
    const words = singled.words(one);
    if (words === null) return;
    if (table.roles?.rows.get(one.figure.row) === "item") columns.set(one.figure.column, words);
    if (isOpen(one)) doubt(index, one.figure, words);
  });
  settled.forEach((one, index) => {
    const words = columns.get(one.figure.column);
    if (words !== undefined && isOpen(one) && table.roles?.rows.get(one.figure.row) !== "item") doubt(index, one.figure, words);
  });
}

/** What lines come to of which a remark says that they count otherwise, in the same column: it waits for these. */
function stopSumsOf(remarked: readonly CellAddress[], { sheet, roles }: Table, settled: SettledFigure[]): void {
  for (const { row, column } of remarked)
    settled.forEach((one, index) => {
      const isSum = roles?.rows.get(one.figure.row) !== "item" && one.figure.column === column;
      if (!isSum || one.outcome !== "differs") return;
      const cells = [{ sheet: sheet.name, row, column }];
      settled[index] = stopped(one.figure, cells, waitsFor(cells, sheet.name));
    });
}

/** A right rate or sum is not written over for the sake of an entry that its own line gives otherwise. */
function stopByDoubtedOperands(table: Table, settled: SettledFigure[], settings: Settings): void {
  if (!settled.some(({ figure, outcome }) => outcome === "differs" && figure.quantity !== "label")) return;
  const agreeing = agreeingLines(table, settled);
  const computed = computedCells(table, settled);
  const found = settled.map((one) =>
    one.outcome !== "differs" || one.keeps !== undefined
      ? null
      : (doubtedOperand(table, one, agreeing, settings) ??
        doubtedSumOfStretches(table, one, agreeing, settings) ??
        doubtedTotal(table, one, computed, settings) ??
        doubtedAddend(table, one, computed)),
  );
  found.forEach((doubted, index) => {
    const one = settled[index];
    if (doubted && one) settled[index] = stopped(one.figure, [doubted.cell], doubted.why);
  });
  // What adds such an entry up waits for it too.
  const entries = new Map(found.flatMap((doubted) => (doubted ? [[cellKey(doubted.cell), doubted.cell]] : [])));
  if (entries.size === 0) return;
  settled.forEach((one, index) => {
    if (one.outcome !== "differs" || one.figure.quantity !== "count") return;
    const cells = distinctCells(one.figure.explain().inputs.flatMap((input) => entries.get(cellKey(input)) ?? []));
    if (cells.length > 0) settled[index] = stopped(one.figure, cells, waitsFor(cells, table.sheet.name));
  });
}

/** A user's formula that comes to the right value stays; one that nobody here can compute, or of another shape than ours, is never replaced by the one click. */
function keepOwnFormulas(sheet: Sheet, settled: SettledFigure[], values: FormulaValues | null, settings: Settings): void {
  const open = settled.filter(({ outcome }) => outcome === "differs" || outcome === "filled").map(({ figure }) => figure);
  if (!open.some(({ row, column }) => sheet.cell(row, column).kind === "formula")) return;
  const own = values && new OwnFormulas(sheet, open, values, settings);
  settled.forEach((one, index) => {
    if (one.outcome !== "differs" && one.outcome !== "filled") return;
    const judged = own?.judge(one.figure);
    if (judged?.kind === "right") settled[index] = { ...one, keeps: judged.value };
    else if (judged?.kind === "unknown" && judged.shows === "nothing") settled[index] = stopped(one.figure, [], NO_VALUE);
    else if (
      judged?.kind === "unknown" ||
      sheet.places !== null ||
      (one.outcome === "differs" && hasOwnShape(sheet.cell(one.figure.row, one.figure.column)))
    )
      settled[index] = { ...one, figure: new JudgedFigure(one.figure, PROBABLE) };
  });
}

/** Its value is right, but its cell holds a formula that may be right as well. */
const PROBABLE: Judgement = { certainty: "probable" };

/** What guard or evidence stops: nothing is written, and what was computed is kept to be held against words. */
function stopped(figure: DerivedFigure, blockedBy: readonly CellRef[], why: Localized): SettledFigure {
  const judged = new JudgedFigure(figure, { value: null, withheld: figure.value, blockedBy, why, certainty: "proved", formula: null });
  return { figure: judged, outcome: "blocked", mayRewrite: () => false };
}

function probablyText(figure: Figure): Localized {
  const { arithmetic } = figure.explain();
  return {
    zh: `此格空着，很可能应为：${arithmetic}，但没有十足把握，不代为填写。请核实后自行填写。`,
    en: `This cell is empty and should probably hold: ${arithmetic}. This is not certain, so it was not filled in. Check it and enter it yourself.`,
  };
}

/** Whether a derived cell goes on holding another value than was computed: a formula that names it would show another result too. */
function keepsOther({ figure, outcome }: SettledFigure): boolean {
  return (figure.withheld ?? null) !== null || (outcome === "differs" && figure.certainty === "probable");
}

/** What hangs on a cell that may not be written cannot be told either: its operand was not read with certainty. */
function spreadStops(sheet: Sheet, settled: SettledFigure[]): void {
  const causes = new Map<string, readonly CellRef[]>();
  for (const { figure } of settled)
    if (figure.withheld)
      causes.set(cellKey(placeOf(sheet, figure)), figure.blockedBy.length > 0 ? figure.blockedBy : [placeOf(sheet, figure)]);
  for (let changed = causes.size > 0; changed;) {
    changed = false;
    settled.forEach(({ figure, outcome }, index) => {
      if (outcome !== "differs" && outcome !== "filled") return;
      const own = cellKey(placeOf(sheet, figure));
      const blamed = figure.explain().inputs.flatMap((input) => (cellKey(input) === own ? [] : (causes.get(cellKey(input)) ?? [])));
      if (blamed.length === 0) return;
      const cells = distinctCells(blamed);
      settled[index] = stopped(figure, cells, waitsFor(cells, sheet.name));
      causes.set(own, cells);
      changed = true;
    });
  }
}

/** What hangs on a value that is only probable is itself no more than that, and fills no cell. */
function spreadDoubt(sheet: Sheet, settled: SettledFigure[]): void {
  const probable = new Set<string>();
  const take = ({ figure, outcome }: SettledFigure): void => {
    if (outcome === "differs" && figure.certainty === "probable") probable.add(cellKey(placeOf(sheet, figure)));
  };
  settled.forEach(take);
  for (let changed = probable.size > 0; changed;) {
    changed = false;
    settled.forEach((one, index) => {
      const { figure, outcome } = one;
      if ((outcome !== "differs" && outcome !== "filled") || figure.certainty === "probable") return;
      if (!figure.explain().inputs.some((input) => probable.has(cellKey(input)))) return;
      const judged =
        outcome === "filled" ? stopped(figure, [], probablyText(figure)) : { ...one, figure: new JudgedFigure(figure, PROBABLE) };
      settled[index] = judged;
      take(judged);
      changed = true;
    });
  }
}

function outcomeOf(sheet: Sheet, figure: Figure, settings: Settings): AuditedFigure["outcome"] {
  if (figure.value === null) return "blocked";
  const cell = sheet.cell(figure.row, figure.column);
  if (isUnfilled(cell)) return "filled";
  return agrees(cell, figure, settings.tolerance) === true ? "agrees" : "differs";
}
