import {
  belongsToLastGroup,
  leavesOut,
  namedGroup,
  namedBySums,
  openGroup,
  type BodyGroup,
  type BodySum,
  type BodyWorker,
  type Gathered,
  type Label,
  type Line,
  type SumLine,
  type WorkerLine,
} from "./groups";
import { sameMonthName, type MonthName } from "../../../tables/month-header";
import { firstItem, present, valueFor } from "../../../values/present";

/**
 * Puts the lines of a table whose months run down into groups: a worker's months stand one under another, in a merged block or not,
 * or the table runs month after month and names everybody anew in each.
 */
export function gatherMonthsDown(lines: readonly Line[]): Gathered {
  const gathering = runsMonthByMonth(lines) ? new MonthByMonth(lines) : new WorkerByWorker(lines);
  lines.forEach((line, index) => {
    if (line.kind === "banner") gathering.enter(line.group);
    else if (line.kind === "worker") gathering.addWorker(line);
    else if (line.kind === "sum") gathering.addSum(line, index);
  });
  const groups = gathering.groups.filter(({ workers }) => workers.length > 0);
  return { groups: groups.map(namedBySums), totals: gathering.totals };
}

/** Neighbouring rows are of one month and of different people, more often than not. */
function runsMonthByMonth(lines: readonly Line[]): boolean {
  let balance = 0;
  let above: WorkerLine | null = null;
  for (const line of lines) {
    if (line.kind !== "worker") continue;
    if (above) balance += line.name !== "" && line.name !== above.name && sameMonth(above.month, line.month) ? 1 : -1;
    above = line;
  }
  return balance > 0;
}

function sameMonth(a: MonthName | null, b: MonthName | null): boolean {
  return a !== null && b !== null && sameMonthName(a, b);
}

abstract class Gathering {
  readonly groups: BodyGroup[] = [];
  readonly totals: BodySum[] = [];
  protected current: BodyGroup | null = null;
  protected previous: WorkerLine | null = null;
  private last: BodyWorker | null = null;
  private readonly monthsOf = new Map<BodyWorker, (MonthName | null)[]>();

  constructor(protected readonly lines: readonly Line[]) {}

  /** A group that a label opens, or goes on with. */
  abstract enter(label: Label | null): void;
  abstract addSum(line: SumLine, index: number): void;

  /** The group that workers are added to, which `enter` opened. */
  private get group(): BodyGroup {
    return present(this.current, "a group that was entered");
  }

  addWorker(line: WorkerLine): void {
    // Only the first of a worker's rows says who it is.
    const unnamed = line.name === "" && !line.opensBlock && this.last && this.lacks(this.last, line) ? this.last : undefined;
    if (!unnamed && (line.group || !this.current || this.current.sums.length > 0)) this.enter(line.group);
    // Two people of one name under one another: each has a merged block of months.
    const known =
      unnamed ?? (line.opensBlock ? undefined : this.group.workers.findLast((one) => one.name === line.name && this.lacks(one, line)));
    const worker = known ?? { rows: [], name: line.name };
    if (!known) {
      this.group.workers.push(worker);
      this.monthsOf.set(worker, []);
    }
    worker.rows.push(line.row);
    valueFor(this.monthsOf, worker).push(line.month);
    this.last = worker;
    this.previous = line;
  }

  protected open(label: Label | null, known: (group: BodyGroup) => boolean): void {
    const found = this.groups.findLast((group) => group.plain === (label?.plain ?? "") && known(group));
    this.current = found ?? openGroup(label);
    if (!found) this.groups.push(this.current);
  }

  private lacks(worker: BodyWorker, { month }: WorkerLine): boolean {
    return !valueFor(this.monthsOf, worker).some((known) => sameMonth(known, month));
  }
}

class WorkerByWorker extends Gathering {
  private readonly lastWorker = this.lines.findLastIndex((line) => line.kind === "worker");
  /** The row of the last sum of each kind. */
  private readonly summed = { sum: -1, effective: -1 };

  enter(label: Label | null): void {
    this.open(label, (group) => group.sums.length === 0 || (label !== null && group === this.current));
  }

  addSum(line: SumLine, index: number): void {
    const { row, sum: kind, scope, label } = line;
    const own =
      scope === "group" ||
      (scope === "unknown" && this.current !== null && (index < this.lastWorker || belongsToLastGroup(this.lines, index, this.groups)));
    const workers = this.groups.flatMap((group) => group.workers.map(({ rows }) => firstItem(rows))).sort((a, b) => a - b);
    const since = workers.filter((first) => first > this.summed[kind] && first < row);
    this.summed[kind] = row;
    const named = scope === "total" ? null : namedGroup(this.groups, line);
    const group = named ?? (own ? this.current : null);
    const doubtful = group !== null && leavesOut(this.lines, this.groups, since, group, kind);
    (group ? group.sums : this.totals).push({ row, kind, label, monthRow: null, over: null, doubtful, since });
  }
}

/** Each month names its groups anew and may have sums of its own, of every group or of all together. */
class MonthByMonth extends Gathering {
  private readonly months = countMonths(this.lines);

  enter(label: Label | null): void {
    if (label || !this.current) this.open(label, () => true);
  }

  addSum({ row, sum: kind, scope, label }: SumLine): void {
    const { current, previous } = this;
    // 合计 after every group of every month is the group's; after every month alone it is the month's.
    const unknownAreGroups = this.everyMonthHas(kind, ["unknown"], this.groups.length);
    const own = scope === "group" || (scope === "unknown" && unknownAreGroups);
    const sums = own && current ? current.sums : this.totals;
    const monthly = own
      ? this.everyMonthHas(kind, ["group", "unknown"], this.groups.length)
      : this.everyMonthHas(kind, unknownAreGroups ? ["total"] : ["total", "unknown"], 1);
    const summed = sums.some((sum) => sum.kind === kind && sum.monthRow !== null && this.inMonthOf(sum.monthRow, previous));
    if (own && summed) this.totals.push({ row, kind, label, monthRow: null, over: null, doubtful: false, since: [] });
    else
      sums.push({
        row,
        kind,
        label,
        monthRow: monthly && !summed && previous ? previous.row : null,
        over: null,
        doubtful: false,
        since: [],
      });
  }

  private everyMonthHas(kind: SumLine["sum"], scopes: readonly SumLine["scope"][], times: number): boolean {
    const sums = this.lines.filter((line) => line.kind === "sum" && line.sum === kind && scopes.includes(line.scope));
    return sums.length >= this.months * Math.max(1, times);
  }

  private inMonthOf(row: number, previous: WorkerLine | null): boolean {
    const line = this.lines.find((one) => one.kind === "worker" && one.row === row);
    return previous !== null && line?.kind === "worker" && sameMonth(line.month, previous.month);
  }
}

function countMonths(lines: readonly Line[]): number {
  const months: MonthName[] = [];
  for (const line of lines) {
    if (line.kind === "worker" && line.month && !months.some((month) => sameMonth(month, line.month))) months.push(line.month);
  }
  return months.length;
}
