import { familyOf } from "../families";
import { cellKey, type CellRef } from "../grid/address";
import { cellValue, plainText } from "../grid/cell";
import type { StoredValue } from "../grid/edit";
import type { Sheet, Workbook } from "../grid/sheet";
import type { Audit } from "../tables/audit";
import type { CellName } from "../tables/cell-name";
import type { Table } from "../tables/model";
import type { Finding } from "../tables/rule";
import { valueFor, firstItem, itemAt } from "../values/present";

/** One of the two versions of a workbook that are compared. */
export interface Version {
  readonly workbook: Workbook;
  readonly audit: Audit;
}

/**
 * What became of a cell. `corrected`: a finding stood there and is gone; `spoiled`: a derived cell that was right and is wrong now;
 * `recomputed`: a derived cell that followed its inputs; `entered`, `emptied`, `changed`: what a person did to an input.
 */
export type ChangeKind = "corrected" | "spoiled" | "recomputed" | "entered" | "emptied" | "changed";

/** A cell that a person calls the same in both versions and that holds something else. */
export interface ComparedCell {
  readonly kind: ChangeKind;
  readonly name: CellName | null;
  readonly before: CellRef;
  readonly after: CellRef;
  readonly from: StoredValue;
  readonly to: StoredValue;
}

/** A worker, an indicator or a line of another kind that only one version has. */
export interface ComparedRow {
  readonly name: CellName | null;
  /** The first cell of the row in the version that has it. */
  readonly at: CellRef;
  /** How many cells of it are filled. */
  readonly cells: number;
}

/** A table that both versions have. */
export interface ComparedTable {
  readonly before: Table;
  readonly after: Table;
  readonly added: readonly ComparedRow[];
  readonly removed: readonly ComparedRow[];
  readonly cells: readonly ComparedCell[];
}

/** What two versions of a workbook differ in: by table, by what a person calls the cells, wherever they stand. */
export interface Comparison {
  readonly tables: readonly ComparedTable[];
  readonly onlyBefore: readonly Table[];
  readonly onlyAfter: readonly Table[];
  readonly findings: { readonly gone: readonly Finding[]; readonly fresh: readonly Finding[]; readonly stayed: readonly Finding[] };
  /** Cells without a name (titles, headers, notes, other tables) whose content only one version has: counted, not judged. */
  readonly elsewhere: readonly { readonly sheet: string; readonly cells: number }[];
}

/** Compares two audited versions of a workbook; rows and columns may have moved, sheets may have been renamed. */
export function compareVersions(before: Version, after: Version): Comparison {
  const { pairs, onlyBefore, onlyAfter } = pairTables(before.audit.tables, after.audit.tables);
  const moved = new Map<string, string>();
  const judged = { was: judgedCells(before.audit), is: judgedCells(after.audit) };
  const tables = pairs.map(([one, other]) => new TablePair(one, other, judged, moved).compare());
  const told = {
    before: toldElsewhere(
      onlyBefore,
      tables.map(({ before: table, removed }) => [table, removed] as const),
    ),
    after: toldElsewhere(
      onlyAfter,
      tables.map(({ after: table, added }) => [table, added] as const),
    ),
  };
  const names = new Map(tables.map(({ before: one, after: other }) => [one.sheet.name, other.sheet.name]));
  const mine = new Map([...namelessCells(before, told.before)].map(([sheet, contents]) => [names.get(sheet) ?? sheet, contents]));
  const elsewhere = surplusBySheet(mine, namelessCells(after, told.after));
  return { tables, onlyBefore, onlyAfter, findings: pairFindings(before, after, moved), elsewhere };
}

/** Tables are the same by kind, title and sheet; then with one of these changed; a lone table left of its kind is taken for it too. */
function pairTables(
  before: readonly Table[],
  after: readonly Table[],
): { readonly pairs: readonly (readonly [Table, Table])[]; readonly onlyBefore: readonly Table[]; readonly onlyAfter: readonly Table[] } {
  const [left, right] = [new Set(before), new Set(after)];
  const pairs: [Table, Table][] = [];
  const keys: readonly ((table: Table) => string)[] = [
    ({ kind, title, sheet }) => `${kind} ${plainText(title ?? "")} ${sheet.name}`,
    ({ kind, title }) => `${kind} ${plainText(title ?? "")}`,
    ({ kind, sheet }) => `${kind} ${sheet.name}`,
    ({ kind }) => kind,
  ];
  for (const key of keys) {
    const mine = grouped(left, key);
    const theirs = grouped(right, key);
    for (const [name, ones] of mine) {
      const others = theirs.get(name) ?? [];
      // Where a key does not tell them apart only their order could, and that holds only while none came or went.
      if (ones.length !== others.length) continue;
      ones.forEach((one, index) => {
        pairs.push([one, itemAt(others, index)]);
        left.delete(one);
        right.delete(itemAt(others, index));
      });
    }
  }
  const order = new Map(after.map((table, index) => [table, index]));
  return { pairs: pairs.sort((a, b) => valueFor(order, a[1]) - valueFor(order, b[1])), onlyBefore: [...left], onlyAfter: [...right] };
}

function grouped<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

interface NamedCell {
  readonly ref: CellRef;
  readonly row: string;
  readonly id: string;
}

/** Two versions of one table. */
class TablePair {
  constructor(
    private readonly before: Table,
    private readonly after: Table,
    private readonly judged: { readonly was: JudgedCells; readonly is: JudgedCells },
    /** Takes over where each cell of the earlier version stands in the later one. */
    private readonly moved: Map<string, string>,
  ) {}

  compare(): ComparedTable {
    const [mine, theirs] = [namedCells(this.before), namedCells(this.after)];
    const cells: ComparedCell[] = [];
    const rows = { mine: new Set(mine.map(({ row }) => row)), theirs: new Set(theirs.map(({ row }) => row)) };
    const [byId, theirsById] = [grouped(mine, ({ id }) => id), grouped(theirs, ({ id }) => id)];
    for (const id of new Set([...byId.keys(), ...theirsById.keys()])) {
      const [ones, others] = [byId.get(id) ?? [], theirsById.get(id) ?? []];
      if (ones.length !== others.length) continue;
      ones.forEach(({ ref }, index) => cells.push(...this.cell(ref, itemAt(others, index).ref)));
    }
    return {
      before: this.before,
      after: this.after,
      removed: this.lone(mine, byId, theirsById, rows.theirs, this.before),
      added: this.lone(theirs, theirsById, byId, rows.mine, this.after),
      cells: cells.sort((a, b) => a.after.row - b.after.row || a.after.column - b.after.column),
    };
  }

  private cell(before: CellRef, after: CellRef): ComparedCell[] {
    this.moved.set(cellKey(before), cellKey(after));
    const from = valueAt(this.before.sheet, before);
    const to = valueAt(this.after.sheet, after);
    if (sameValue(from, to)) return [];
    const name = familyOf(this.after).nameOf(this.after, after);
    return [{ kind: this.kindOf(before, after, from, to), name, before, after, from, to }];
  }

  private kindOf(before: CellRef, after: CellRef, from: StoredValue, to: StoredValue): ChangeKind {
    const wasWrong = this.judged.was.wrong.has(cellKey(before));
    const isWrong = this.judged.is.wrong.has(cellKey(after));
    const derived = this.judged.is.derived.has(cellKey(after));
    if (derived && !wasWrong && isWrong) return "spoiled";
    if (from === null) return "entered";
    if (to === null) return "emptied";
    if (wasWrong && !isWrong) return "corrected";
    return derived ? "recomputed" : "changed";
  }

  /** Rows of one version whose name the other has not, or not as often. */
  private lone(
    cells: readonly NamedCell[],
    own: ReadonlyMap<string, readonly NamedCell[]>,
    others: ReadonlyMap<string, readonly NamedCell[]>,
    rows: ReadonlySet<string>,
    table: Table,
  ): ComparedRow[] {
    const unpaired = cells.filter(
      ({ id, row, ref }) =>
        (!rows.has(row) || (own.get(id) ?? []).length !== (others.get(id) ?? []).length) && valueAt(table.sheet, ref) !== null,
    );
    return [...grouped(unpaired, ({ ref }) => String(ref.row)).values()].map((line) => ({
      name: familyOf(table).nameOf(table, firstItem(line).ref),
      at: firstItem(line).ref,
      cells: filledCells(table, firstItem(line).ref.row).length,
    }));
  }
}

function filledCells({ sheet, range }: Table, row: number): number[] {
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, index) => range.left + index);
  return columns.filter((column) => valueAt(sheet, { sheet: sheet.name, row, column }) !== null);
}

/** The cells of a table that a person has a name for, filled or empty. */
function namedCells(table: Table): NamedCell[] {
  const { of } = familyOf(table).identify(table);
  const { top, bottom, left, right } = table.range;
  const found: NamedCell[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const identity = of({ row, column });
      if (identity)
        found.push({ ref: { sheet: table.sheet.name, row, column }, row: identity.row, id: `${identity.row} ${identity.column}` });
    }
  return found;
}

function valueAt(sheet: Sheet, { row, column }: CellRef): StoredValue {
  const value = cellValue(sheet.cell(row, column));
  return value === "" ? null : value;
}

/** Spaces, widths and line breaks that a person put into a text or took out of it change nothing that is told. */
function sameValue(from: StoredValue, to: StoredValue): boolean {
  return from === to || (typeof from === "string" && typeof to === "string" && plainText(from) === plainText(to));
}

/** What an audit said of cells: which are derived, and where something is wrong or doubtful. */
interface JudgedCells {
  readonly derived: ReadonlySet<string>;
  readonly wrong: ReadonlySet<string>;
}

function judgedCells({ figures, findings }: Audit): JudgedCells {
  return {
    derived: new Set(figures.map(({ sheet, figure: { row, column } }) => cellKey({ sheet, row, column }))),
    wrong: new Set(findings.filter(({ severity }) => severity !== "info").map(cellKey)),
  };
}

/** A finding is the same where its rule speaks of the same cell, wherever that stands now. */
function pairFindings(before: Version, after: Version, moved: ReadonlyMap<string, string>): Comparison["findings"] {
  const key = (rule: string, cell: string): string => `${rule} ${cell}`;
  const old = new Map(
    before.audit.findings.map((finding) => [key(finding.rule, moved.get(cellKey(finding)) ?? cellKey(finding)), finding]),
  );
  const now = new Set(after.audit.findings.map((finding) => key(finding.rule, cellKey(finding))));
  return {
    gone: [...old].flatMap(([name, finding]) => (now.has(name) ? [] : [finding])),
    fresh: after.audit.findings.filter((finding) => !old.has(key(finding.rule, cellKey(finding)))),
    stayed: after.audit.findings.filter((finding) => old.has(key(finding.rule, cellKey(finding)))),
  };
}

/** The cells of tables and rows that are told as a whole. */
function toldElsewhere(tables: readonly Table[], lone: readonly (readonly [Table, readonly ComparedRow[]])[]): Set<string> {
  const cells = new Set<string>();
  const add = (table: Table, row: number): void => {
    for (const column of filledCells(table, row)) cells.add(cellKey({ sheet: table.sheet.name, row, column }));
  };
  for (const table of tables) for (let row = table.range.top; row <= table.range.bottom; row++) add(table, row);
  for (const [table, rows] of lone) for (const { at } of rows) add(table, at.row);
  return cells;
}

/** Differences between cells that have no name, sheet by sheet; what merely stands elsewhere in the sheet is none. */
function surplusBySheet(mine: ReadonlyMap<string, Contents>, theirs: ReadonlyMap<string, Contents>): Comparison["elsewhere"] {
  return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((sheet) => {
    const [ones, others] = [mine.get(sheet) ?? new Map<string, number>(), theirs.get(sheet) ?? new Map<string, number>()];
    const cells = Math.max(surplus(ones, others), surplus(others, ones));
    return cells === 0 ? [] : [{ sheet, cells }];
  });
}

/** How often each content stands in the cells that have no name. */
type Contents = ReadonlyMap<string, number>;

/** How many contents the one has more often than the other. */
function surplus(ones: Contents, others: Contents): number {
  let cells = 0;
  for (const [content, times] of ones) cells += Math.max(0, times - (others.get(content) ?? 0));
  return cells;
}

/** By sheet, how often each content stands in a cell that has no name. */
function namelessCells({ workbook, audit }: Version, told: ReadonlySet<string>): Map<string, Contents> {
  const named = new Set([...told, ...audit.tables.flatMap((table) => namedCells(table).map(({ ref }) => cellKey(ref)))]);
  return new Map(
    workbook.sheets.map((sheet) => {
      const contents = new Map<string, number>();
      for (const row of sheet.rowNumbers)
        sheet.row(row).forEach((cell, column) => {
          const value = cell ? cellValue(cell) : null;
          if (value === null || value === "" || named.has(cellKey({ sheet: sheet.name, row, column }))) return;
          const content = typeof value === "string" ? plainText(value) : String(value);
          contents.set(content, (contents.get(content) ?? 0) + 1);
        });
      return [sheet.name, contents] as const;
    }),
  );
}
