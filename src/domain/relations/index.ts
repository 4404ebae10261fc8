import { cellKey, containsCell, type CellRange, type CellRef } from "../grid/address";
import { shownCell } from "../grid/cell";
import type { Edit } from "../grid/edit";
import type { Sheet, Workbook } from "../grid/sheet";
import type { KeptRelation } from "../tables/audit";
import type { Unread } from "../tables/coverage";
import type { Steps } from "../tables/steps";
import type { TaughtRelation } from "../values/taught-relation";
import { brokenRelation, editTo, type BrokenRelation } from "./broken";
import { culprits, NO_RULES, type Culprit, type OwnRules } from "./judge";
import { KeptLines } from "./kept-lines";
import type { KeptBetween } from "./kept-between";
import type { KeptTotals } from "./kept-totals";
import type { Region } from "./region";
import { regionsOfSheet, relationsIn, type SpokenRows } from "./remembered";
import type { Break, Relation } from "./relation";
import { rule as broken } from "./rules/broken";
import { rule as departs } from "./rules/taught";
import { registerCounts, type CountedRegister } from "./register-counts";
import { relationsBetween } from "./sheets-between";
import { taughtFrom, taughtLines, type TaughtLine } from "./taught";
import { unheldColumns } from "./unheld";
import { itemAt } from "../values/present";

type Kept = KeptLines | KeptTotals | KeptBetween;

/** A column of a rectangle of figures. */
interface HeldColumn {
  readonly sheet: string;
  readonly range: CellRange;
}

/** What the relations of a workbook come to. */
export interface WorkbookRelations {
  readonly broken: readonly BrokenRelation[];
  readonly taught: readonly TaughtLine[];
  readonly kept: readonly KeptRelation[];
  /** Columns beside what rules read that others give by their own words, and that nothing held. */
  readonly unheld: readonly Unread[];
  /** Columns that no rule reads and that a relation computes, or computes others from: they were checked. */
  readonly held: readonly HeldColumn[];
}

/** What the engine knows of the rest of the workbook. */
export interface RelationContext {
  /** Cells that the rules of known tables judge: nothing is said of them twice. */
  readonly spoken: (cell: CellRef) => boolean;
  /** Those of them that a rule computes; without it all of them. */
  readonly computed?: (cell: CellRef) => boolean;
  /** Of lists that are computed by their own rules, what was entered and what is computed. */
  readonly listRules?: OwnRules;
  /** Whether all cells of these rows and columns plainly are such ones: what such a rectangle keeps is not looked for. */
  readonly allSpoken?: (sheet: string, rows: ArrayLike<number>, columns: readonly number[]) => boolean;
  /** Sheets that are not looked at: this program's own reports. */
  readonly leftOut: (sheet: Sheet) => boolean;
  readonly taught: readonly TaughtRelation[];
  /** Registers of services, whose rows other cells may count. */
  readonly registers?: readonly CountedRegister[];
}

/** Everything that the figures of a workbook keep by themselves, and every cell that departs from it. */
export function* workbookRelations(
  { sheets }: Workbook,
  { spoken, computed: judged = spoken, listRules = NO_RULES, allSpoken, leftOut, taught, registers = [] }: RelationContext,
): Steps<WorkbookRelations> {
  const asked = sheets.filter((sheet) => !leftOut(sheet));
  const isSpoken: SpokenRows = (sheet, rows, columns) => allSpoken?.(sheet.name, rows, columns) ?? false;
  // A sheet alone is held against no other: there the rectangles of known tables are of no use to anybody.
  const alone = asked.length === 1 && taught.length === 0;
  const looked = [];
  for (const sheet of asked) {
    yield;
    const regions = yield* alone ? regionsOfSheet(sheet, isSpoken) : regionsOfSheet(sheet);
    const own = regions.filter(
      ({ down, columns }) =>
        !isSpoken(
          sheet,
          down.places,
          columns.map(({ at }) => at),
        ),
    );
    const relations: (KeptLines | KeptTotals)[] = [];
    for (const region of own) {
      yield;
      relations.push(...(yield* relationsIn(region)));
    }
    looked.push({ sheet, regions, relations, ...accounted(sheet, own, relations, spoken) });
  }
  yield;
  const between = [...relationsBetween(looked), ...registerCounts(looked, registers)];
  yield;
  const lines = looked.map(({ regions }) =>
    taught.length === 0 ? [] : regions.flatMap((region) => taughtLines(region, taught, departs.id)).map((line) => unspoken(line, spoken)),
  );
  yield;
  const computed = new Set(lines.flat().flatMap(({ cells }) => cells.map(({ cell }) => cellKey(cell))));
  const told = culprits(
    [...looked.flatMap(({ relations }) => relations), ...between],
    (cell) => spoken(cell) || computed.has(cellKey(cell)),
    (cell) => judged(cell) || computed.has(cellKey(cell)),
    listRules,
  );
  const kept: KeptRelation[] = [];
  const all: BrokenRelation[] = [];
  for (const [index, { sheet, regions, relations }] of looked.entries()) {
    yield;
    const own = told.filter(({ cell }) => cell.sheet === sheet.name).flatMap((culprit) => brokenOf(culprit, sheet, regions));
    all.push(...own.map(([one]) => one));
    const ofSheet = [...relations, ...between.filter(({ region }) => region.sheet === sheet)];
    kept.push(
      ...keptRelations(sheet, ofSheet, own, { spoken, entered: listRules.entered, computed }),
      ...itemAt(lines, index).map((line) => keptTaught(sheet, line)),
    );
  }
  const [unheld, held] = [looked.flatMap((one) => one.unheld), looked.flatMap((one) => one.held)];
  return { broken: all, taught: lines.flat(), kept, unheld, held };
}

/** What of a sheet's own rectangles relations hold, and what of their figures nothing does. */
function accounted(
  sheet: Sheet,
  own: readonly Region[],
  relations: readonly (KeptLines | KeptTotals)[],
  spoken: RelationContext["spoken"],
): Pick<WorkbookRelations, "unheld" | "held"> {
  return { unheld: unheldColumns(sheet, own, relations, spoken), held: heldColumns(sheet, relations, spoken) };
}

function heldColumns(sheet: Sheet, relations: readonly (KeptLines | KeptTotals)[], spoken: RelationContext["spoken"]): HeldColumn[] {
  return relations.flatMap((relation) => {
    const [first] = relation.witnesses;
    if (!(relation instanceof KeptLines) || relation.where !== "column" || !first || spoken(first)) return [];
    const columns = [first.column, ...relation.operands.filter((column) => !spoken({ ...first, column }))];
    return columns.map((column) => ({ sheet: sheet.name, range: { ...relation.region.range, left: column, right: column } }));
  });
}

function unspoken(line: TaughtLine, spoken: RelationContext["spoken"]): TaughtLine {
  return { ...line, cells: line.cells.filter(({ cell }) => !spoken(cell)) };
}

function brokenOf(culprit: Culprit, sheet: Sheet, regions: readonly Region[]): [BrokenRelation, Relation][] {
  const region = regions.find(({ range }) => containsCell(range, culprit.cell.row, culprit.cell.column)) ?? null;
  const one = brokenRelation(culprit, sheet, region, broken.id);
  return one ? [[one, culprit.told.relation]] : [];
}

/** The relations that speak of cells of their own, of each computed line the one with the most evidence. */
function keptRelations(
  sheet: Sheet,
  relations: readonly Kept[],
  told: readonly (readonly [BrokenRelation, Relation])[],
  {
    spoken,
    entered,
    computed,
  }: { readonly spoken: RelationContext["spoken"]; readonly entered: (cell: CellRef) => boolean; readonly computed: ReadonlySet<string> },
): KeptRelation[] {
  const byLine = new Map<string, Kept>();
  for (const relation of relations) {
    const first = relation.witnesses[0];
    if (!first || spoken(first) || computed.has(cellKey(first))) continue;
    // What a list's entries keep is told where one of them departs from it, not offered to be taught.
    if (entered(first) && !told.some(([, by]) => by === relation)) continue;
    const line =
      relation instanceof KeptLines
        ? `${relation.where} ${relation.region.range.top} ${relation.own.target.at}`
        : `${relation.where} ${relation.region.range.top} ${relation.where === "sheets" ? relation.words.en : ""}`;
    const known = byLine.get(line);
    const chosen = told.some(([, by]) => by === relation);
    if (!known || chosen || (!told.some(([, by]) => by === known) && better(relation, known))) byLine.set(line, relation);
  }
  return [...byLine.values()].map((relation) => ({
    sheet: sheet.name,
    where: relation.where,
    area: relation.region.range,
    title: relation instanceof KeptLines ? relation.own.target.title : "",
    words: relation.words,
    held: relation.held,
    witnesses: relation.witnesses,
    broken: told.flatMap(([one, by]) => (by === relation ? [one.cell] : [])),
    empty: relation.empty.filter(({ target }) => !spoken(target.cell)).flatMap((one) => fillOf(sheet, relation, one)),
    teaches: relation instanceof KeptLines ? taughtFrom(relation.own.set, relation.own.target, relation.own.formula) : null,
    taught: false,
  }));
}

const better = (one: Relation, other: Relation): boolean => (one.agrees === other.agrees ? one.score > other.score : one.agrees);

/** What fills an empty cell of a kept line: rounded and shown as the figures beside it. */
function fillOf(sheet: Sheet, relation: Relation, { target }: Break): Edit[] {
  const beside = relation.witnesses[0];
  if (!beside || sheet.mergeAt(target.cell.row, target.cell.column) !== null) return [];
  const edit = editTo(sheet, target.cell, target.value, broken.id);
  const like = shownCell(sheet.cell(beside.row, beside.column));
  if (!edit) return [];
  const numberFormat = like.kind === "number" && like.format.kind !== "general" ? like.format.code : null;
  return [numberFormat === null ? edit : { ...edit, after: { ...edit.after, numberFormat } }];
}

function keptTaught(sheet: Sheet, { taught, region, words, cells }: TaughtLine): KeptRelation {
  return {
    sheet: sheet.name,
    where: taught.where,
    area: region.range,
    title: taught.target,
    words,
    held: cells.length,
    witnesses: [],
    broken: cells.flatMap(({ cell, outcome }) => (outcome === "differs" ? [cell] : [])),
    empty: [],
    teaches: taught,
    taught: true,
  };
}
