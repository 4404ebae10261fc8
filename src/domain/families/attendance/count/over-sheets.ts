import type { Localized } from "../../../language";
import { agrees } from "../../../tables/agreement";
import { evidenceText, isBorneOut, type Evidence } from "../../../tables/evidence";
import type { DerivedFigure } from "../../../tables/figure";
import type { AppliedPolicy } from "../../../tables/model";
import { shownCell } from "../../../grid/cell";
import { exact, Tally } from "../../../values/exact";
import type { AttendanceTable, SumRow, WorkerGroup } from "../model";
import type { WorkerCount } from "./counts";
import type { CountedTable } from "./metrics";
import { sumRowFigures, type SummedPart } from "./sum-rows";
import type { Scope } from "./sum-spec";
import { Summed } from "./sums";
import { present } from "../../../values/present";

/** A row of sums of a table that goes on from an earlier sheet: what it comes to by itself, and with what stands there. */
export interface SumOverSheets {
  readonly sum: SumRow;
  readonly own: readonly DerivedFigure[];
  readonly whole: readonly DerivedFigure[];
}

/** What the sums of some rows state speaks for: these rows alone or with those of the earlier sheets. */
export interface OverSheets {
  readonly figures: ReadonlyMap<SumRow, readonly DerivedFigure[]>;
  /** Whether what is stated proves that they sum over the sheets. */
  readonly proved: boolean;
}

/** Every row of sums over the people of the earlier sheets too; null for a table that does not go on in people. */
export function sumsOverSheets(counted: CountedTable): OverSheets | null {
  const { table, earlier = [] } = counted;
  if (table.earlier?.by !== "people" || earlier.length === 0) return null;
  const rows: SumOverSheets[] = [];
  const take = (sum: SumRow, scope: Scope, summed: Summed, parts: readonly SummedPart[]): void => {
    const own = sumRowFigures(counted, summed, sum, scope);
    rows.push({ sum, own, whole: parts.length === 0 ? own : sumRowFigures(counted, summed, sum, scope, parts) });
  };
  table.groups.forEach((group, index) => {
    const own = new Summed(counted.workers.filter((count) => count.group === group));
    for (const sum of group.sums) if (sum.month === null) take(sum, "group", own, groupParts(earlier, group, index === 0));
  });
  const everybody = earlier.map((part): SummedPart => ({ counted: part, summed: new Summed(part.workers) }));
  for (const sum of table.totals) if (sum.over === null) take(sum, "total", new Summed(counted.workers), everybody);
  const whole = weigh(
    table,
    rows.flatMap((row) => row.whole),
  );
  const alone = weigh(
    table,
    rows.flatMap(({ own }) => own),
  );
  return {
    figures: new Map(rows.map(({ sum, whole: figures }) => [sum, figures])),
    proved: isBorneOut(whole) && whole.agreeing > alone.agreeing,
  };
}

/** The people of a group on the earlier sheets, where it was not summed there: under the same label, or the last before one without any. */
function groupParts(earlier: readonly CountedTable[], { label }: WorkerGroup, first: boolean): SummedPart[] {
  return earlier.flatMap((part) => {
    const open = part.table.groups.filter(({ sums }) => sums.length === 0);
    const found = label === "" ? (first ? open.slice(-1) : []) : open.filter((group) => group.label === label);
    const workers = part.workers.filter(({ group }) => found.includes(group));
    return workers.length === 0 ? [] : [{ counted: part, summed: new Summed(workers) }];
  });
}

function weigh({ sheet }: AttendanceTable, figures: readonly DerivedFigure[]): Evidence {
  const stated = figures.filter(
    ({ value, row, column }) => value !== null && ["number", "text"].includes(shownCell(sheet.cell(row, column)).kind),
  );
  const agreeing = stated.filter((figure) => agrees(sheet.cell(figure.row, figure.column), figure, 0) === true).length;
  return { stated: stated.length, agreeing, oneARow: false };
}

/** What is said with a table whose sums take in earlier sheets. */
export function overSheetsPolicy(counted: CountedTable, over: OverSheets): AppliedPolicy[] {
  if (!over.proved) return [];
  return [policy(counted, weigh(counted.table, [...over.figures.values()].flat()), "rows")];
}

function policy({ table }: CountedTable, evidence: Evidence, of: "rows" | "months"): AppliedPolicy {
  const sheets = (table.earlier?.tables ?? []).map(({ sheet }) => `“${sheet.name}”`).join("、");
  const name =
    of === "rows"
      ? { zh: `合计连同工作表${sheets}上的人员`, en: `sums take in the people on ${sheets}` }
      : { zh: `人员小计连同工作表${sheets}上的月份`, en: `rows' totals take in the months on ${sheets}` };
  return { id: "over-sheets", text: evidenceText(name, evidence), cell: null };
}

/** The same people's months on earlier sheets, as their totals take them in. */
export interface MonthsOverSheets {
  readonly workers: readonly WorkerCount[];
  /** Whether it is not told if the totals take them in: nothing is said of these then. */
  readonly open: boolean;
  readonly policies: readonly AppliedPolicy[];
}

/** People whose totals take in the months of earlier sheets, where what is stated speaks for that; null for a table that does not go on in months. */
export function monthsOverSheets(counted: CountedTable): MonthsOverSheets | null {
  const { table, workers, earlier = [] } = counted;
  const { subtotal } = table.columns;
  if (table.earlier?.by !== "months" || earlier.length === 0 || subtotal === null || table.subtotalUnit === "day") return null;
  const whole = workers.map((count, index) => {
    const parts = earlier.flatMap((part) => {
      const other = part.workers[index];
      return other ? [{ table: part.table, count: other }] : [];
    });
    return { ...count, effectiveSum: added([...parts.map((part) => part.count), count]), earlier: parts };
  });
  const evidence = (counts: readonly WorkerCount[]): Evidence => {
    const stated = counts.filter(
      ({ worker, effectiveSum }) => effectiveSum !== null && shownCell(table.sheet.cell(worker.figureRow, subtotal)).kind === "number",
    );
    const agreeing = stated.filter(({ worker, effectiveSum }) =>
      agrees(table.sheet.cell(worker.figureRow, subtotal), { value: exact(present(effectiveSum, "a sum")), quantity: "count" }, 0),
    ).length;
    return { stated: stated.length, agreeing, oneARow: true };
  };
  const [joint, alone] = [evidence(whole), evidence(workers)];
  if (isBorneOut(joint) && joint.agreeing > alone.agreeing)
    return { workers: whole, open: false, policies: [policy(counted, joint, "months")] };
  if (isBorneOut(alone)) return { workers, open: false, policies: [] };
  return { workers: workers.map((count) => ({ ...count, effectiveSum: null })), open: true, policies: [] };
}

function added(counts: readonly WorkerCount[]): number | null {
  const sum = new Tally();
  for (const { effectiveSum } of counts) {
    if (effectiveSum === null) return null;
    sum.add(effectiveSum);
  }
  return sum.total;
}

/** Why rows' totals are left where the same people's earlier months stand on another sheet. */
export const MONTHS_OPEN: Localized = {
  zh: "同样人员的前几个月在另一张工作表上，已填的小计看不出是否连同那些月份，不能复算，保持原样。",
  en: "Earlier months of the same people stand on another sheet, and the totals that are filled in do not tell whether they take these in: left as written.",
};
