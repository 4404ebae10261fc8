import { cellText } from "../../../grid/cell";
import type { Expression } from "../../../tables/expression/expression";
import { Tally } from "../../../values/exact";
import type { FootMeaning } from "../model";
import { hasRow, type WorkerCount, type WorkerMonth } from "./counts";
import type { FootCell } from "./foot-cells";
import { certificateLevel, type CountedTable } from "./metrics";
import { Summed } from "./sums";
import { effectiveTerm, presenceTerm } from "./terms";
import { itemAt } from "../../../values/present";

/** A count of people or person-months, and the cells it is made of where they are few enough to be named. */
export interface FootCount {
  /** null where a mark that it hangs on cannot be read. */
  readonly value: number | null;
  readonly terms: readonly Expression[];
}

/** What a cell at the foot may state: a count, or a count by another. */
export interface FootAmount {
  readonly of: FootCount;
  readonly by: FootCount | null;
}

/** What one way of reading a row makes of one of its cells; null where it says nothing of it. */
export type ReadFoot = (cell: FootCell) => FootAmount | null;

type Counted = (cell: FootCell) => FootCount;

/** Whether a worker holds a social worker's certificate: by the group, else by the qualification; null where neither tells. */
export function isCertified({ table: { told, columns } }: CountedTable, { group, worker }: WorkerCount): boolean | null {
  if (group.certified !== null) return group.certified;
  if (columns.qualification === null) return null;
  return certificateLevel(cellText(told.seen(worker.row, columns.qualification))) !== null;
}

/** The ways in which a label of a row at the foot may be meant, likelier ones first. */
export function footMeanings(counted: CountedTable, meaning: FootMeaning, dueAt: (cell: FootCell) => number | null): ReadFoot[] {
  if (meaning.kind === "part") return [];
  const of = counters(counted);
  const due: Counted = (cell) => number(dueAt(cell));
  const counts = (...some: readonly Counted[]): ReadFoot[] => some.map((count) => (cell) => ({ of: count(cell), by: null }));
  const shares = (tops: readonly Counted[], bottoms: readonly Counted[]): ReadFoot[] =>
    bottoms.flatMap((bottom) => tops.map((top): ReadFoot => (cell) => ({ of: top(cell), by: bottom(cell) })));
  const onPost = [of.presence, of.effective, of.heads];
  const expected = [due, of.required, of.people, of.employed];
  if (meaning.kind === "rate") {
    switch (meaning.of) {
      case "insurance":
        return shares([of.insured], [of.heads, of.people, of.employed, due]);
      case "wage":
        return shares([of.paid], [of.heads, of.people, of.employed, due]);
      case "certified":
        return [...shares([of.certified], [of.people]), ...shares([of.certifiedHeads], [of.heads, of.people, of.employed, due])];
      case "lacking":
        return expected.flatMap((bottom) =>
          shares(
            onPost.map((top) => less(bottom, top)),
            [bottom],
          ),
        );
      default:
        return shares(onPost, expected);
    }
  }
  switch (meaning.of) {
    case "insurance":
      return counts(of.insured);
    case "wage":
      return counts(of.paid);
    case "certified":
      return counts(of.certified, of.certifiedHeads);
    case "due":
      return counts(of.required, of.people, of.employed);
    case "lacking":
      return counts(...expected.flatMap((bottom) => onPost.map((top) => less(bottom, top))));
    case "surplus":
      return counts(...expected.flatMap((bottom) => onPost.map((top) => less(top, bottom))));
    case "presence":
      return counts(...onPost, of.people);
    default:
      return onPost.map((count): ReadFoot => (cell) => ({ of: byColumn(of, cell, count), by: null }));
  }
}

/** 人数 under a column of ticks counts these, under presence who was there. */
function byColumn(of: ReturnType<typeof counters>, cell: FootCell, onPost: Counted): FootCount {
  if (cell.field === "insurance") return of.insured(cell);
  return cell.field === "wage" ? of.paid(cell) : onPost(cell);
}

function less(whole: Counted, part: Counted): Counted {
  return (cell) => {
    const [all, some] = [whole(cell).value, part(cell).value];
    return number(all === null || some === null ? null : all - some);
  };
}

function number(value: number | null): FootCount {
  return { value, terms: [] };
}

/** The ways in which people and months are counted for a cell. */
export function counters(counted: CountedTable) {
  const { table, workers, requiredStaff } = counted;
  const summed = new Summed(workers);
  const certain = workers.map((count) => isCertified(counted, count));
  const known = certain.every((one) => one !== null);
  const months = (cell: FootCell, some: readonly WorkerCount[]): { count: WorkerCount; month: WorkerMonth }[] =>
    some.flatMap((count) => cell.indices.flatMap((index) => (hasRow(count, index) ? [{ count, month: itemAt(count.months, index) }] : [])));
  const heads = (cell: FootCell, some: readonly WorkerCount[]): number | null => {
    const marks = months(cell, some).map(({ month }) => month.presence);
    return marks.includes(null) ? null : marks.filter((presence) => presence !== 0).length;
  };
  const holders = workers.filter((_, index) => certain[index] === true);
  const single = ({ indices }: FootCell): boolean => indices.length === 1;
  return {
    presence: (cell: FootCell): FootCount => ({
      value: summed.total("presence", cell.indices),
      terms: months(cell, workers).map(({ count, month }) => presenceTerm(table, count, month, single(cell))),
    }),
    effective: (cell: FootCell): FootCount => ({
      value: summed.total("effective", cell.indices),
      terms: months(cell, workers).map(({ count, month }) => effectiveTerm(table, count, month, single(cell))),
    }),
    heads: (cell: FootCell): FootCount => number(heads(cell, workers)),
    insured: (cell: FootCell): FootCount => number(summed.total("insurance", cell.indices)),
    paid: (cell: FootCell): FootCount => number(summed.total("wage", cell.indices)),
    people: (cell: FootCell): FootCount => number(workers.length * cell.indices.length),
    employed: (cell: FootCell): FootCount => number(months(cell, workers).filter(({ month }) => month.underContract !== false).length),
    certified: (cell: FootCell): FootCount => number(known ? holders.length * cell.indices.length : null),
    certifiedHeads: (cell: FootCell): FootCount => number(known ? heads(cell, holders) : null),
    required: (cell: FootCell): FootCount => {
      const weights = new Tally();
      for (const index of cell.indices) weights.add(itemAt(table.months, index).weight);
      return number(requiredStaff === null ? null : requiredStaff * weights.total);
    },
  };
}
