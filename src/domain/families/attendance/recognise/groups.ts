import type { CellAddress } from "../../../grid/address";
import { plainText } from "../../../grid/cell";
import { certifiedGroup } from "./vocabulary";
import type { MonthName } from "../../../tables/month-header";

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
export function gatherGroups(lines: readonly Line[]): Gathered {
  const groups: BodyGroup[] = [];
  const totals: BodySum[] = [];
  let current: BodyGroup | null = null;
  const lastWorker = lines.findLastIndex((line) => line.kind === "worker");
  const open = (label: Label | null): BodyGroup => {
    const group = openGroup(label);
    groups.push(group);
    return group;
  };
  lines.forEach((line, index) => {
    if (line.kind === "page" || line.kind === "gap") return;
    if (line.kind === "banner") {
      if (!current || current.plain !== line.group.plain || current.sums.length > 0) current = open(line.group);
      return;
    }
    if (line.kind === "worker") {
      const label = line.group;
      if (!current || (current.sums.length > 0 && (!label || label.plain !== current.plain))) current = open(label);
      else if (label && label.plain !== current.plain) {
        // The type may be written per row, in any order; one group per label.
        current = groups.find((group) => group.plain === label.plain && group.sums.length === 0) ?? open(label);
      }
      current.workers.push({ rows: [line.row], name: line.name });
      return;
    }
    const sum: BodySum = { row: line.row, kind: line.sum, label: line.label, monthRow: null };
    const toGroup =
      line.scope === "group" ||
      (line.scope === "unknown" && current !== null && (index < lastWorker || belongsToLastGroup(lines, index, groups)));
    if (toGroup && current) current.sums.push(sum);
    else totals.push(sum);
  });
  return { groups: groups.map(namedBySums), totals };
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
  const line = lines[index]!;
  if (line.kind !== "sum") return false;
  const own = groups.at(-1)!.sums.some(({ kind }) => kind === line.sum);
  if (own) return false;
  const later = lines.slice(index + 1).filter((other) => other.kind === "sum");
  if (later.some(({ scope, sum }) => scope === "group" || sum === line.sum)) return true;
  return groups.length > 1 && groups.slice(0, -1).every(({ sums }) => sums.some(({ kind }) => kind === line.sum));
}
