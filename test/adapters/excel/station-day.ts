import type { HostCell, HostValue } from "../../../src/excel-host/backing";
import type { Fault } from "../../../src/excel-host/excel-host";
import type { Entry } from "../../../src/app/session-state";
import type { Together } from "../../../src/app/ignoring";
import { MARK_KINDS, type MarkKind } from "../../../src/app/mark-style";
import { formatReference, type CellRef } from "../../../src/domain/grid/address";
import { markedCells } from "../../excel-host/marked-cells";
import type { MemoryWorkbook } from "../../excel-host/memory-workbook";
import { openSession, type Running } from "./open-session";
import { FIRST_WORKER, stationWorkbook, SUBTOTAL } from "./small-station";
import { isOurs } from "./use-cases";
import { inVirtualTime } from "./virtual-time";

const NAME = 2;
const CONTRACT = 5;
const LAST_COLUMN = 16;
/** Columns without which every figure can be reckoned all the same. */
const DISPENSABLE: readonly number[] = [1, 3, 4, LAST_COLUMN];
/** So many columns may stand in a sheet after a day. */
const MOST_COLUMNS = 24;
const MONTHS = [6, 9, 12];
const LAST_ROW = 32;
/** How long the program waits for an answer that never comes, in milliseconds. */
const DEADLINE = 300;
/** So many runs the workbook keeps. */
const MOST_RUNS = 10;

/** What people do to the sheet: the person in front of it, or (`remote`) a co-author. */
export type Hand =
  | { readonly kind: "mark"; readonly worker: number; readonly column: number; readonly on: boolean }
  | { readonly kind: "figure"; readonly worker: number; readonly value: number }
  | { readonly kind: "name"; readonly worker: number; readonly as: number }
  | { readonly kind: "insert"; readonly above: number }
  | { readonly kind: "delete"; readonly worker: number }
  | { readonly kind: "double"; readonly worker: number }
  | { readonly kind: "sort"; readonly by: number }
  | { readonly kind: "insert-column"; readonly before: number }
  | { readonly kind: "delete-column"; readonly column: number };

/** What befalls one of the program's requests while it works. */
export interface Luck {
  readonly fault: { readonly batch: number; readonly fault: Fault } | null;
  readonly hand: { readonly batch: number; readonly does: Hand } | null;
}

export const QUIET: Luck = { fault: null, hand: null };

/** A row of a sheet for good, wherever it stands. */
type RowTag = object;

interface Written {
  readonly sheet: string;
  readonly row: RowTag;
  readonly name: HostValue;
  readonly from: string;
  readonly to: string;
  /** Whether nobody else in the sheet had that name. */
  readonly alone: boolean;
}

/**
 * A station's workbook through a day. It follows each row by itself, knowing nothing of how the program does, and after every deed of the
 * program asks of each cell that is another now: was it to be?
 */
export class StationDay {
  running: Running = openSession(stationWorkbook(), {}, DEADLINE);
  private readonly sheet = this.workbook.sheetId("到岗");
  private readonly tags = new Map<string, RowTag[]>();
  /** Which of the table's columns stands where; null for one that somebody inserted. */
  private readonly columns = new Map<string, (number | null)[]>();
  private readonly written: Written[] = [];
  /** What each run wrote that can be taken back, the latest last; null once luck made that uncertain. */
  private runs: (readonly Written[])[] | null = [];
  /** What a person saw when setting a finding of a rule aside, and in which rows. */
  private readonly looked = new Map<string, Set<RowTag>>();
  private copies = 0;

  get workbook(): MemoryWorkbook {
    return this.running.workbook;
  }

  get name(): string {
    return this.nameOf(this.sheet);
  }

  /** How many cells the program wrote or took back so far. */
  get changes(): number {
    return this.written.length;
  }

  private nameOf(sheet: string): string {
    return this.workbook.sheets().find(({ id }) => id === sheet)!.name;
  }

  private tagsOf(sheet: string): RowTag[] {
    if (!this.tags.has(sheet))
      this.tags.set(
        sheet,
        Array.from({ length: 400 }, () => ({})),
      );
    return this.tags.get(sheet)!;
  }

  private columnsOf(sheet: string): (number | null)[] {
    if (!this.columns.has(sheet)) this.columns.set(sheet, [...Array(LAST_COLUMN + 1).keys()]);
    return this.columns.get(sheet)!;
  }

  rename(): void {
    this.workbook.renameSheet(this.sheet, `到岗${++this.copies}`);
  }

  move(): void {
    this.workbook.moveSheet(this.name, this.copies++ % this.workbook.sheets().length);
  }

  copy(): void {
    if (this.workbook.sheets().length >= 4) return;
    const name = `副本${++this.copies}`;
    this.workbook.copySheet(this.name, name);
    this.columns.set(this.workbook.sheetId(name), [...this.columnsOf(this.sheet)]);
  }

  async reopen(): Promise<void> {
    await inVirtualTime(() => this.running.session.dispose());
    this.running = openSession(this.workbook.reopened(), {}, DEADLINE);
  }

  hand(hand: Hand, remote = false): void {
    const tags = this.tagsOf(this.sheet);
    switch (hand.kind) {
      case "mark":
        return this.type(this.rowOf(hand.worker), hand.column, hand.on ? "√" : null, remote);
      case "figure":
        return this.type(this.rowOf(hand.worker), SUBTOTAL, hand.value, remote);
      case "name":
        return this.type(this.rowOf(hand.worker), NAME, `社工${String(hand.as).padStart(4, "0")}`, remote);
      case "insert":
        tags.splice(hand.above, 0, {});
        return this.workbook.insertRows(this.name, hand.above, 1, remote);
      case "delete":
        if (this.workers().length < 3) return;
        return this.without(this.rowOf(hand.worker), remote);
      case "double":
        return this.double(this.rowOf(hand.worker), remote);
      case "sort":
        return this.sort(hand.by, remote);
      case "insert-column":
        return this.insertColumn(hand.before, remote);
      case "delete-column":
        return this.deleteColumn(hand.column, remote);
    }
  }

  private insertColumn(before: number, remote: boolean): void {
    const columns = this.columnsOf(this.sheet);
    if (columns.length >= MOST_COLUMNS) return;
    const at = before % (columns.length + 1);
    columns.splice(at, 0, null);
    this.workbook.insertColumn(this.name, at, remote);
  }

  /** One that was inserted, or one that no figure hangs on. */
  private deleteColumn(nth: number, remote: boolean): void {
    const columns = this.columnsOf(this.sheet);
    const able = [...columns.keys()].filter((at) => columns[at] === null || DISPENSABLE.includes(columns[at]!));
    if (able.length === 0) return;
    const at = able[nth % able.length]!;
    columns.splice(at, 1);
    this.workbook.deleteColumn(this.name, at, remote);
  }

  private type(row: number, column: number, value: HostValue, remote: boolean): void {
    this.workbook.type(this.name, row, this.columnsOf(this.sheet).indexOf(column), { value }, remote);
  }

  private without(row: number, remote: boolean): void {
    this.tagsOf(this.sheet).splice(row, 1);
    this.workbook.deleteRows(this.name, row, 1, remote);
  }

  /** Copies a worker's row and puts it below. */
  private double(row: number, remote: boolean): void {
    if (this.workers().length > 12) return;
    this.tagsOf(this.sheet).splice(row + 1, 0, {});
    this.workbook.insertRows(this.name, row + 1, 1, remote);
    for (let column = 0; column <= LAST_COLUMN; column++) {
      const { value } = this.at(this.name, row, column);
      if (value !== null) this.type(row + 1, column, value, remote);
    }
  }

  private sort(seed: number, remote: boolean): void {
    const rows = this.workers();
    const first = rows[0];
    if (first === undefined || rows.at(-1)! - first !== rows.length - 1) return;
    const order = rows.map((_, index) => index).sort((a, b) => ((a * 7 + seed) % 11) - ((b * 7 + seed) % 11) || a - b);
    const tags = this.tagsOf(this.sheet);
    const taken = order.map((offset) => tags[first + offset]!);
    taken.forEach((tag, index) => (tags[first + index] = tag));
    this.workbook.sortRows(this.name, first, order, remote);
  }

  private rowOf(worker: number): number {
    const rows = this.workers();
    return rows[worker % Math.max(1, rows.length)] ?? FIRST_WORKER;
  }

  private workers(sheet = this.name): number[] {
    return Array.from({ length: LAST_ROW }, (_, row) => row).filter((row) => /^社工\d/.test(String(this.at(sheet, row, NAME).value)));
  }

  /** What stands in one of the table's columns, wherever that is now; nothing in one that is gone. */
  private at(sheet: string, row: number, column: number): Pick<HostCell, "value"> {
    const now = this.columnsOf(this.workbook.sheetId(sheet)).indexOf(column);
    return now < 0 ? { value: null } : this.workbook.cellAt(sheet, row, now);
  }

  /** What the row's marks come to, by the rule and nothing else. */
  private right(sheet: string, row: number): string {
    if (this.at(sheet, row, CONTRACT).value === null) return "0";
    return String(MONTHS.filter((first) => [0, 1, 2].every((offset) => this.at(sheet, row, first + offset).value === "√")).length);
  }

  /** Lets the program act, and looks at every cell that is another afterwards. `writes`: whether it is one of its deeds that may write. */
  async act(work: (running: Running) => Promise<void>, { fault, hand }: Luck, writes: boolean): Promise<void> {
    const { host, session } = this.running;
    const first = host.batches.length;
    const earlier = session.getSnapshot().outcome;
    const writtenBefore = this.written.length;
    const expected = this.toTakeBack();
    let segment = this.look();
    host.fault = (batch) => {
      if (hand?.batch === batch - first) {
        this.judge(segment, writes);
        this.hand(hand.does, true);
        segment = { ...this.look(), was: segment.rights };
      }
      return fault?.batch === batch - first ? fault.fault : null;
    };
    await inVirtualTime(() => work(this.running));
    host.fault = undefined;
    this.judge(segment, writes);
    const { outcome, failure } = session.getSnapshot();
    if (fault ?? hand ?? failure) this.runs = null;
    else if (outcome !== earlier) this.keepRuns(this.written.slice(writtenBefore), expected);
    // Only what was looked at anew is a list of the sheet as it stands.
    if (hand === null && outcome !== earlier && ["checked", "recomputed", "undone"].includes(outcome?.kind ?? "")) {
      this.nothingHidden();
      if (outcome?.kind !== "undone" && fault === null) this.marksAreTrue();
    }
  }

  /** The cells that an undo must bring back: in rows that are the same, of the same name, and hold what was written. */
  private toTakeBack(): readonly Written[] {
    const last = this.runs?.at(-1) ?? [];
    return last.filter(({ sheet, row, name, to, alone }) => {
      const at = this.tagsOf(sheet).indexOf(row);
      const now = this.nameOf(sheet);
      const still = at < LAST_ROW && this.at(now, at, NAME).value === name && JSON.stringify(this.at(now, at, SUBTOTAL).value) === to;
      return at >= 0 && still && alone && this.workersCalled(sheet, name).length === 1;
    });
  }

  /** After a deed that nothing disturbed: what can be taken back now, and whether an undo brought all back that it could. */
  private keepRuns(written: readonly Written[], expected: readonly Written[]): void {
    const { outcome, audit } = this.running.session.getSnapshot();
    if (outcome?.kind === "undone") {
      const run = this.runs?.pop();
      if (!run) return;
      expect(outcome.restored + outcome.refused.length).toBe(run.length);
      const readable = expected.filter(({ sheet }) => audit?.tables.some((table) => table.sheet.id === sheet));
      expect(outcome.restored).toBeGreaterThanOrEqual(readable.length);
    } else if (outcome?.kind === "fixed" || outcome?.kind === "recomputed") {
      if (written.length > 0 || this.runs?.length === 0) this.runs?.push(written);
      if (this.runs && this.runs.length > MOST_RUNS) this.runs.shift();
    }
  }

  private look(): Segment {
    const cells = new Map<string, { sheet: string; row: number; column: number; content: string }>();
    const rights = new Map<RowTag, string>();
    for (const { id, name } of this.workbook.sheets()) {
      if (isOurs(name)) continue;
      const tags = this.tagsOf(id);
      for (let row = 0; row < LAST_ROW; row++) {
        rights.set(tags[row]!, this.right(name, row));
        for (let column = 0; column < MOST_COLUMNS; column++)
          cells.set(`${id} ${row} ${column}`, {
            sheet: id,
            row,
            column,
            content: JSON.stringify(this.workbook.cellAt(name, row, column).value),
          });
      }
    }
    return { cells, rights, was: rights };
  }

  /** Each cell that changed holds what is right by the marks beside it, or again what stood there before the program wrote into that very row. */
  private judge({ cells, rights, was }: Segment, writes: boolean): void {
    for (const [key, { sheet, row, column, content: now }] of this.look().cells) {
      const then = cells.get(key)?.content;
      if (then === undefined || then === now) continue;
      expect([key, "changed by a deed that may write", writes]).toEqual([key, "changed by a deed that may write", true]);
      expect([key, this.columnsOf(sheet)[column]]).toEqual([key, SUBTOTAL]);
      const tag = this.tagsOf(sheet)[row]!;
      const name = this.at(this.nameOf(sheet), row, NAME).value;
      const alone = this.workersCalled(sheet, name).length === 1;
      const isRight = [rights.get(tag), was.get(tag)].includes(now);
      const takesBack = this.written.some(
        (one) => one.sheet === sheet && one.to === then && one.from === now && (one.row === tag || (one.name === name && alone)),
      );
      expect([key, name, then, now, isRight || takesBack]).toEqual([key, name, then, now, true]);
      this.written.push({ sheet, row: tag, name, from: then, to: now, alone });
    }
  }

  private workersCalled(sheet: string, name: HostValue): number[] {
    const sheetName = this.nameOf(sheet);
    return this.workers(sheetName).filter((row) => this.at(sheetName, row, NAME).value === name);
  }

  /** Sets findings aside, and remembers what a person looked at to decide so. */
  async ignore(nth: number, together: Together, luck: Luck): Promise<void> {
    await this.act(({ session }) => session.check(), QUIET, false);
    const { session } = this.running;
    const open = session.getSnapshot().entries.filter(({ state }) => state === "open");
    const chosen = open[nth % Math.max(1, open.length)];
    if (!chosen) return;
    for (const { finding } of open.filter((entry) => covers(chosen, entry, together))) {
      const seen = this.seen(finding);
      this.looked.set(seen, (this.looked.get(seen) ?? new Set()).add(this.tagOf(finding)));
    }
    await this.act(() => session.ignore(chosen.id, "已核实", together), luck, false);
    if (luck.hand === null) this.nothingHidden();
  }

  async unignore(nth: number, luck: Luck): Promise<void> {
    const aside = this.running.session.getSnapshot().entries.filter(({ state }) => state === "ignored");
    if (aside.length > 0) await this.act(({ session }) => session.unignore(aside[nth % aside.length]!.id), luck, false);
  }

  /** No finding is set aside but those that were looked at as they stand; where two share a name, in that very row. */
  private nothingHidden(): void {
    for (const { finding, state } of this.running.session.getSnapshot().entries)
      if (state === "ignored") {
        const seen = this.seen(finding);
        const rows = this.looked.get(seen);
        const { value } = this.at(finding.sheet, finding.row, NAME);
        const alone = this.workersCalled(this.workbook.sheetId(finding.sheet), value).length === 1;
        expect([seen, rows !== undefined && (alone || rows.has(this.tagOf(finding)))]).toEqual([seen, true]);
      }
  }

  /** Each finding that waits is marked as it is, each corrected one as corrected, and no other cell is marked. */
  private marksAreTrue(): void {
    const wanted = new Map<string, MarkKind>();
    for (const { finding, state } of this.running.session.getSnapshot().entries) {
      if (state === "ignored") continue;
      const kind = state === "corrected" ? "corrected" : finding.severity;
      const place = formatReference(finding);
      const there = wanted.get(place);
      if (!there || MARK_KINDS.indexOf(kind) < MARK_KINDS.indexOf(there)) wanted.set(place, kind);
    }
    expect(markedCells(this.workbook)).toEqual([...wanted].map(([place, kind]) => `${kind} ${place}`).sort());
  }

  private tagOf({ sheet, row }: CellRef): RowTag {
    return this.tagsOf(this.workbook.sheetId(sheet))[row]!;
  }

  /** Whose cell it is, and what the month (or the figure) says there: what anybody must look at before setting it aside. */
  private seen({ rule, sheet, row, column: at }: CellRef & { readonly rule: string }): string {
    const column = this.columnsOf(this.workbook.sheetId(sheet))[at] ?? at;
    const month = MONTHS.find((first) => column >= first && column < first + 3);
    const header = month === undefined ? null : this.at(sheet, this.header(sheet), month).value;
    const values =
      month === undefined ? [this.at(sheet, row, column).value] : [0, 1, 2].map((offset) => this.at(sheet, row, month + offset).value);
    const right = column === SUBTOTAL ? this.right(sheet, row) : null;
    return JSON.stringify([rule, this.workbook.sheetId(sheet), this.at(sheet, row, NAME).value, header, column, values, right]);
  }

  private header(sheet: string): number {
    return Array.from({ length: LAST_ROW }, (_, row) => row).find((row) => this.at(sheet, row, 0).value === "类型") ?? 0;
  }
}

interface Segment {
  readonly cells: ReadonlyMap<string, CellRef & { readonly content: string }>;
  /** What was right in each row when this stretch of the deed began, and when the deed began. */
  readonly rights: ReadonlyMap<RowTag, string>;
  readonly was: ReadonlyMap<RowTag, string>;
}

function covers(chosen: Entry, { id, finding }: Entry, together: Together): boolean {
  if (together === "one") return id === chosen.id;
  if (finding.sheet !== chosen.finding.sheet) return false;
  return finding[together] === chosen.finding[together];
}
