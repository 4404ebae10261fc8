import { withoutBrackets } from "../../../values/vocabulary/plain-text";
import type { CellAddress } from "../../../grid/address";
import { plainText } from "../../../grid/cell";
import { certifiedGroup } from "./vocabulary";
import type { MonthName } from "../../../tables/month-header";
import { firstItem, itemAt, lastItem, onlyItem } from "../../../values/present";

/** A worker's rows before contract and remark are read. */
export interface BodyWorker {
  readonly rows: number[];
  readonly name: string;
}

export interface BodyGroup {
  readonly label: string;
  /** The label for comparing, whatever its width and spaces. */
  readonly plain: string;
  readonly labelCell: CellAddress | null;
  readonly certified: boolean | null;
  readonly workers: BodyWorker[];
  readonly sums: BodySum[];
}

export interface BodySum {
  readonly row: number;
  readonly kind: "sum" | "effective";
  readonly label: Label;
  /** Where months run down: the row whose month this one sums up; null for all months, or where the row itself says. */
  readonly monthRow: number | null;
  /** First rows of the workers that it sums, where these are neither its group's nor everybody. */
  readonly over: readonly number[] | null;
  /** Its place does not tell whether it sums its group or everybody. */
  readonly doubtful: boolean;
  /** First rows of the workers since the last sum of its kind. */
  readonly since: readonly number[];
}

export interface Label {
  readonly text: string;
  readonly plain: string;
  readonly cell: CellAddress;
}

export type Line =
  | WorkerLine
  | SumLine
  | { readonly kind: "banner"; readonly row: number; readonly group: Label }
  /** A header repeated with the page. */
  | { readonly kind: "page"; readonly row: number }
  /** A row that holds something and whose part in the table is not known: it may end a group. */
  | { readonly kind: "gap"; readonly row: number };

export interface WorkerLine {
  readonly kind: "worker";
  readonly row: number;
  readonly name: string;
  readonly group: Label | null;
  /** The area over the group, where the table has a column of both. */
  readonly area?: string | null;
  /** The last row over which the name is merged. */
  readonly merged: number;
  readonly opensBlock: boolean;
  /** Where months run down: the row's own. */
  readonly month: MonthName | null;
  /** Numbers stand where others have ticks. */
  readonly sumLike?: boolean;
}

export interface SumLine {
  readonly kind: "sum";
  readonly row: number;
  readonly sum: "sum" | "effective";
  readonly scope: "group" | "total" | "unknown";
  readonly label: Label;
}

export interface Gathered {
  readonly groups: readonly BodyGroup[];
  readonly totals: readonly BodySum[];
}

export function openGroup(label: Label | null): BodyGroup {
  return {
    label: label?.text ?? "",
    plain: label ? plainText(label.text) : "",
    labelCell: label?.cell ?? null,
    certified: label ? certifiedGroup(label.plain) : null,
    workers: [],
    sums: [],
  };
}

/** Puts lines into groups; sums whose words fit group and table alike are settled by what follows them. */
export function gatherGroups(lines: readonly Line[], areaColumn: number | null = null): Gathered {
  const gathering = new Gathering(lines, areaColumn);
  lines.forEach((line, index) => gathering.take(line, index));
  return { groups: gathering.groups.map(namedBySums), totals: gathering.totals };
}

class Gathering {
  readonly groups: BodyGroup[] = [];
  readonly totals: BodySum[] = [];
  private current: BodyGroup | null = null;
  private readonly lastWorker: number;
  private readonly firstWorker: number;
  /** Sums that stand over the workers they sum: they wait for the next group. */
  private waiting: BodySum[] = [];
  private readonly sumsFirst: boolean;
  /** Whether something that is not understood stands among the current group's workers. */
  private gap = false;
  /** Whether such a row stands before the next group's first worker. */
  private gapBefore = false;
  private readonly placed: { readonly row: number; readonly area: string | null }[] = [];
  private pageStart = 0;
  /** How many workers stood above the last sum of each kind. */
  private readonly summed = { sum: 0, effective: 0 };
  private before = 0;
  private areaStart = 0;

  constructor(
    private readonly lines: readonly Line[],
    private readonly areaColumn: number | null,
  ) {
    this.lastWorker = lines.findLastIndex(({ kind }) => kind === "worker");
    this.firstWorker = lines.findIndex(({ kind }) => kind === "worker");
    // A 全站合计 over everything or at the foot says nothing of where the groups' sums stand.
    const sums = lines.flatMap((line, index) => (line.kind === "sum" && line.scope !== "total" ? [index] : []));
    this.sumsFirst = sums.length > 1 && firstItem(sums) < this.firstWorker && lastItem(sums) < this.lastWorker;
  }

  take(line: Line, index: number): void {
    switch (line.kind) {
      case "page":
        return;
      case "gap":
        if (this.current && this.current.workers.length > 0 && this.current.sums.length === 0) this.gap = true;
        else this.gapBefore = true;
        return;
      case "banner":
        if (!this.current || this.current.plain !== line.group.plain || this.current.sums.length > 0) this.open(line.group);
        return;
      case "worker":
        this.addWorker(line);
        return;
      case "sum":
        this.addSum(line, index);
    }
  }

  private open(label: Label | null): BodyGroup {
    const group = openGroup(label);
    this.groups.push(group);
    this.current = group;
    this.gap = this.gapBefore;
    this.gapBefore = false;
    return group;
  }

  private addWorker(line: WorkerLine): void {
    const label = line.group;
    let current = this.current;
    const summed = current !== null && current.sums.length > 0 && (!this.sumsFirst || this.waiting.length > 0);
    if (!current || (summed && (!label || label.plain !== current.plain || this.waiting.length > 0))) current = this.open(label);
    else if (label && label.plain !== current.plain) {
      // The type may be written per row, in any order; one group per label.
      const known = this.groups.find((group) => group.plain === label.plain && group.sums.length === 0);
      current = known ?? this.open(label);
    }
    this.current = current;
    current.sums.push(...this.waiting);
    this.waiting = [];
    current.workers.push({ rows: [line.row], name: line.name });
    this.placed.push({ row: line.row, area: line.area ?? null });
  }

  private addSum(line: SumLine, index: number): void {
    const since = this.placed.slice(this.summed[line.sum]).map(({ row }) => row);
    const sum: BodySum = { row: line.row, kind: line.sum, label: line.label, monthRow: null, over: null, doubtful: false, since };
    this.before = this.summed[line.sum];
    this.summed[line.sum] = this.placed.length;
    const over = this.summedRows(line);
    if (over !== null) {
      this.totals.push({ ...sum, over });
      return;
    }
    if (this.sumsFirst && line.scope === "group") {
      this.waiting.push(sum);
      return;
    }
    const named = namedGroup(this.groups, line);
    if (named) {
      // A group of another name, which has no sum of its own, stands between: its people may be meant too.
      const others = named.workers.length < since.length && this.leavesOut(since, named, line.sum);
      named.sums.push({ ...sum, doubtful: others });
      return;
    }
    const own =
      line.scope === "group" ||
      (line.scope === "unknown" &&
        this.current !== null &&
        (index < this.lastWorker || belongsToLastGroup(this.lines, index, this.groups)));
    if (!own || !this.current) {
      this.totals.push({ ...sum, doubtful: own });
      return;
    }
    this.current.sums.push({ ...sum, doubtful: this.isDoubtful(line, index) });
  }

  /** An area's, a page's or everybody's so far: what the words say, or the column in which they stand. */
  private summedRows({ label, scope }: SumLine): readonly number[] | null {
    if (/本页/.test(label.plain) && this.hasPages()) {
      const rows = this.placed.slice(this.pageStart).map(({ row }) => row);
      this.pageStart = this.placed.length;
      return rows;
    }
    if (/累计|以上/.test(label.plain) && scope === "unknown" && this.hasPageSums()) return this.placed.map(({ row }) => row);
    if (this.areaColumn === null || scope === "total") return null;
    const area = sumName(label.plain);
    const named = area === "" ? [] : this.placed.filter((one) => one.area === area);
    if (named.length > 0) {
      this.areaStart = this.placed.length;
      return named.map(({ row }) => row);
    }
    if (label.cell.column !== this.areaColumn || area !== "" || scope !== "group") return null;
    const last = this.placed.at(-1)?.area ?? null;
    const rows = this.placed.slice(this.areaStart).filter((one) => one.area === last);
    this.areaStart = this.placed.length;
    return rows.length > 0 ? rows.map(({ row }) => row) : null;
  }

  /** A 本页合计 of a table on one page sums everybody. */
  private hasPages(): boolean {
    return this.lines.some(({ kind }) => kind === "page") || this.hasPageSums(2);
  }

  private hasPageSums(least = 1): boolean {
    return this.lines.filter((line) => line.kind === "sum" && /本页/.test(line.label.plain)).length >= least;
  }

  private leavesOut(since: readonly number[], own: BodyGroup, kind: SumLine["sum"]): boolean {
    return leavesOut(this.lines, this.groups, since, own, kind);
  }

  /** A 小计 that names nobody: under several groups of which none has one, or over a gap, it may sum its group or everybody. */
  private isDoubtful({ sum, label }: SumLine, index: number): boolean {
    if (this.gap) return true;
    const since = this.placed.slice(this.before).map(({ row }) => row);
    if (this.current && this.current.workers.length < since.length && this.leavesOut(since, this.current, sum)) return true;
    if (sumName(label.plain) !== "" && this.current?.plain !== "") return false;
    const others = this.lines.some((line, at) => at !== index && line.kind === "sum" && line.sum === sum && line.scope !== "total");
    return !others && this.groups.filter(({ workers }) => workers.length > 0).length > 1;
  }
}

/** 片区一小计 sums the group of that name wherever it stands. */
export function namedGroup(groups: readonly BodyGroup[], { label }: SumLine): BodyGroup | null {
  const name = sumName(label.plain);
  if (name === "") return null;
  const found = groups.filter((group) => group.plain !== "" && bareName(group.plain) === name && group.workers.length > 0);
  return onlyItem(found);
}

/** Whether workers since the last sum belong to another group that no sum of this kind follows, though other groups have theirs. */
export function leavesOut(
  lines: readonly Line[],
  groups: readonly BodyGroup[],
  since: readonly number[],
  own: BodyGroup,
  kind: SumLine["sum"],
): boolean {
  const later = lines.filter((line) => line.kind === "sum" && line.sum === kind && line.scope !== "total");
  return groups.some(
    (group) =>
      group !== own &&
      group.workers.some(({ rows }) => since.includes(firstItem(rows))) &&
      !group.sums.some((sum) => sum.kind === kind) &&
      !later.some((line) => line.kind === "sum" && sumName(line.label.plain) !== "" && sumName(line.label.plain) === bareName(group.plain)),
  );
}

/** What a label of sums names beside its words of summing: 片区一 in 片区一小计; nothing in 小计. */
function sumName(plain: string): string {
  return bareName(
    withoutBrackets(plain).replace(/(?:有效)?(?:到岗|出勤)?(?:人次|人数)?(?:小计|合计|共计|汇总|总计|累计|总数)(?:人次|人数)?:?$/, ""),
  );
}

function bareName(plain: string): string {
  return withoutBrackets(plain.replace(/^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\))/, "")).replace(
    /(?<!\d)共?\d{1,9}[人名]$|:$/g,
    "",
  );
}

/** A group that no label names is known by its sums: 持证社工小计 under workers without one. */
export function namedBySums(group: BodyGroup): BodyGroup {
  if (group.label !== "") return group;
  const named = group.sums.find(({ label }) => certifiedGroup(label.plain) !== null);
  if (!named) return group;
  const label = named.label.text.replace(/(?:有效)?(?:人次)?(?:小计|合计|累计).*$/, "");
  return { ...group, label, plain: label, labelCell: named.label.cell, certified: certifiedGroup(named.label.plain) };
}

/**
 * Whether a row called 合计 or 累计 after the last worker is the last group's or the whole table's: the group's where one of the
 * group's own follows or one of the whole's of its kind, or where every earlier group has such a row and this one none yet.
 */
export function belongsToLastGroup(lines: readonly Line[], index: number, groups: readonly BodyGroup[]): boolean {
  const line = itemAt(lines, index);
  if (line.kind !== "sum") return false;
  const own = lastItem(groups).sums.some(({ kind }) => kind === line.sum);
  if (own) return false;
  const later = lines.slice(index + 1).filter((other) => other.kind === "sum");
  if (later.some(({ scope, sum }) => scope === "group" || sum === line.sum)) return true;
  return groups.length > 1 && groups.slice(0, -1).every(({ sums }) => sums.some(({ kind }) => kind === line.sum));
}
