import { cellText, shownCell } from "../../../grid/cell";
import type { AttendanceTable, SumRow, Worker } from "../model";
import { withoutContinuation } from "./pages";

/**
 * Tables that go on from one sheet to the next: further people under the same header (续表, numbers that go on, one title), or further
 * months of the same people with the totals behind the last. Their sums may take in what stands on the sheet before.
 */
export function linkedOverSheets(tables: readonly AttendanceTable[]): AttendanceTable[] {
  const linked: AttendanceTable[] = [];
  const goingOn = new Set<AttendanceTable>();
  for (const table of tables) {
    const before = linked.findLast((other) => other.sheet !== table.sheet && !goingOn.has(other));
    const by = before ? continuedBy(before, table) : null;
    if (!before || by === null) {
      linked.push(table);
      continue;
    }
    goingOn.add(before);
    linked.push({
      ...(by === "people" ? withDoubtfulSums(table) : withOwnSums(table)),
      earlier: { tables: [...(before.earlier?.tables ?? []), before], by },
    });
  }
  return linked.map((table) => (goingOn.has(table) ? { ...table, goesOn: true } : table));
}

function continuedBy(before: AttendanceTable, table: AttendanceTable): "people" | "months" | null {
  if (before.monthsDown || table.monthsDown || before.stableRate !== null || before.totals.some(({ over }) => over === null)) return null;
  if (before.earlier && before.earlier.by !== (sameMonths(before, table) ? "people" : "months")) return null;
  const people = peopleOf(before);
  const own = peopleOf(table);
  if (people.length === 0 || own.length === 0) return null;
  if (sameMonths(before, table)) return sameColumns(before, table) && goesOnInPeople(before, table, people, own) ? "people" : null;
  const same = people.length === own.length && people.every((name, index) => name !== "" && name === own[index]);
  return same && followsMonths(before, table) && totalsBehind(before, table) ? "months" : null;
}

function peopleOf({ groups }: AttendanceTable): string[] {
  return groups.flatMap(({ workers }) => workers.map(({ name }) => name));
}

function sameColumns({ columns: a }: AttendanceTable, { columns: b }: AttendanceTable): boolean {
  return a.name === b.name && a.subtotal === b.subtotal && a.twoYear === b.twoYear && a.contract === b.contract && a.index === b.index;
}

function sameMonths({ months: a }: AttendanceTable, { months: b }: AttendanceTable): boolean {
  return (
    a.length === b.length &&
    a.every((month, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        month.month === other.month &&
        (month.year === other.year || month.year === null || other.year === null) &&
        month.presence === other.presence &&
        month.insurances.length === other.insurances.length
      );
    })
  );
}

/** Other people than before: the table says so, or its numbers go on; or it has the title and the sums that the one before has not. */
function goesOnInPeople(before: AttendanceTable, table: AttendanceTable, people: readonly string[], own: readonly string[]): boolean {
  const known = new Set(people);
  if (own.some((name) => known.has(name))) return false;
  if (table.continued) return true;
  const last = numberOf(before, lastWorker(before));
  const first = numberOf(table, firstWorker(table));
  if (last !== null && first !== null) return first === last + 1;
  const title = withoutContinuation(table.title ?? "");
  return title !== "" && title === withoutContinuation(before.title ?? "") && sumsOf(before).length === 0 && sumsOf(table).length > 0;
}

function lastWorker({ groups }: AttendanceTable): Worker | undefined {
  return groups.flatMap(({ workers }) => workers).at(-1);
}

function firstWorker({ groups }: AttendanceTable): Worker | undefined {
  return groups.flatMap(({ workers }) => workers)[0];
}

function numberOf({ sheet, columns }: AttendanceTable, worker: Worker | undefined): number | null {
  if (columns.index === null || !worker) return null;
  const shown = shownCell(sheet.seen(worker.row, columns.index));
  const number = shown.kind === "number" ? shown.value : Number(cellText(shown) || NaN);
  return Number.isInteger(number) ? number : null;
}

function sumsOf({ groups, totals }: AttendanceTable): SumRow[] {
  return [...groups.flatMap(({ sums }) => sums), ...totals];
}

/** Every month of the second lies behind every month of the first. */
function followsMonths({ months: a }: AttendanceTable, { months: b }: AttendanceTable): boolean {
  const place = ({ year, month }: AttendanceTable["months"][number]): number => (year ?? 0) * 12 + month;
  return a.every((month) => b.every((other) => (month.year === null) === (other.year === null) && place(month) < place(other)));
}

/** Totals stand behind the last months alone, or the table says that it goes on. */
function totalsBehind(before: AttendanceTable, table: AttendanceTable): boolean {
  return table.columns.subtotal !== null && (before.columns.subtotal === null || table.continued);
}

/** What its rows of sums state decides whether they sum what stands here. */
function withDoubtfulSums(table: AttendanceTable): AttendanceTable {
  return {
    ...table,
    continued: true,
    groups: table.groups.map((group) => ({ ...group, sums: group.sums.map((sum) => ({ ...sum, doubtful: true })) })),
    totals: table.totals.map((sum) => ({ ...sum, doubtful: sum.doubtful || sum.over === null })),
  };
}

/** Its rows of sums sum its own people, all of whom stand here, where nothing but its title says that it goes on. */
function withOwnSums(table: AttendanceTable): AttendanceTable {
  const title = table.title ?? "";
  if (!table.continued || withoutContinuation(title) === title) return { ...table, continued: true };
  return {
    ...table,
    groups: table.groups.map((group) => ({ ...group, sums: group.sums.map((sum) => ({ ...sum, doubtful: false })) })),
    totals: table.totals.map((sum) => ({ ...sum, doubtful: false })),
  };
}
