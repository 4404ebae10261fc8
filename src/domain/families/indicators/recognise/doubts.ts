import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { namesLessBetter, reductionIn, rowCapIn } from "../../../values/vocabulary/rate-policies";
import type { RateDoubt, TargetChange } from "../model";
import { isOwnHeader } from "../../../values/vocabulary/attendance-headers";
import type { IndicatorBlock } from "./blocks";
import { columnName } from "./header";
import { countsClosed } from "../../../values/vocabulary/register-headers";
import { fewerIsBetter, measuredOtherwise } from "./other-measures";
import { gapOf, spokenAgainst } from "./gap-column";
import { evidenceText, isBorneOut } from "../../../tables/evidence";
import { readQuantity } from "../../../tables/quantity";
import { Tally } from "../../../values/exact";
import { changesInWords } from "./target-words";
import { statedRates, type LineRow } from "./stated-rates";
import { columnsOf, firstColumn, lastColumn, type Period, type Triple } from "./triples";
import { completeEachOther, indicatorField, standsBeside } from "./vocabulary";

/** So many lines must state their rate before these tell what it is held against. */
const LEAST_STATED = 2;

/**
 * A triple whose header leaves open which promise its rate is held against, settled by the rates that the lines state: the promise that
 * explains at least two thirds of them, and more than any other, is the one.
 */
export function rivalsOf(sheet: Sheet, open: Triple, rows: readonly LineRow[], block: IndicatorBlock): Triple {
  const triple = withGap(sheet, open, rows);
  if (triple.doubt === null) return triple;
  if (triple.doubt === "between")
    return (heldAgainst(sheet, triple, rows, block) ?? isUnmoved(sheet, triple, rows))
      ? { ...triple, doubt: null, rivals: [], unknown: triple.rivals }
      : triple;
  const candidates = [triple.target, ...triple.rivals].map((target) => ({ target, ...statedRates(sheet, { ...triple, target }, rows) }));
  const [best, second] = [...candidates].sort((a, b) => b.agreeing - a.agreeing);
  if (!best || best.stated < LEAST_STATED || best.agreeing * 3 < best.stated * 2 || best.agreeing === second?.agreeing) return triple;
  return {
    ...triple,
    target: best.target,
    doubt: null,
    rivals: [triple.target, ...triple.rivals].filter((column) => column !== best.target),
  };
}

/** A triple with the column of its differences, which change no rate, among whatever else stands between its own. */
function withGap(sheet: Sheet, triple: Triple, rows: readonly LineRow[]): Triple {
  const gap = gapOf(sheet, triple, rows);
  if (gap === null) return triple;
  if (triple.doubt !== "between") return { ...triple, gap };
  const rivals = triple.rivals.filter((column) => column !== gap.column);
  return { ...triple, gap, rivals, doubt: rivals.length > 0 ? triple.doubt : null };
}

/** A block whose triples are settled by what its rows state. */
export function settledBlock(sheet: Sheet, block: IndicatorBlock, rows: readonly LineRow[]): IndicatorBlock {
  return {
    ...block,
    triples: block.triples.map((triple) => rivalsOf(sheet, withUnknownBetween(sheet, block, triple), rows, block)),
  };
}

/** 上年结转 | 本年目标 | 目标合计: the rates are those of a column that no word calls the promise, where the lines bear it out better than the promise. */
function heldAgainst(sheet: Sheet, triple: Triple, rows: readonly LineRow[], block: IndicatorBlock): Triple | null {
  const own = statedRates(sheet, triple, rows);
  const [best] = triple.rivals
    .map((target) => ({ target, ...statedRates(sheet, { ...triple, target }, rows) }))
    .sort((a, b) => b.agreeing - a.agreeing);
  if (!best || best.stated < LEAST_HELD || best.agreeing - own.agreeing < LEAST_STATED || !isBorneOut({ ...best, oneARow: true }))
    return null;
  const header = headerAt(sheet, block, best.target);
  const name = { zh: `完成率按“${header}”计算`, en: `the rate as of “${header}”` };
  return {
    ...triple,
    target: best.target,
    doubt: null,
    rivals: [triple.target],
    rateProved: evidenceText(name, { ...best, oneARow: true }),
  };
}

/** So many lines must state a rate before they tell that it is held against a column of no known name. */
const LEAST_HELD = 3;

/** Whether lines in which the unknown columns hold something state the rate that these do not change. */
function isUnmoved(sheet: Sheet, triple: Triple, rows: readonly LineRow[]): boolean {
  const moving = rows.filter(({ row }) => triple.rivals.some((column) => shownCell(sheet.cell(row, column)).kind === "number"));
  const { stated, agreeing } = statedRates(sheet, triple, moving);
  return stated >= LEAST_STATED && agreeing * 3 >= stated * 2;
}

/** A triple between whose columns numbers stand under a header that nobody knows: they may well change what its rate is. */
export function withUnknownBetween(sheet: Sheet, block: IndicatorBlock, triple: Triple): Triple {
  if (triple.doubt !== null || triple.rate === null) return triple;
  const own = columnsOf(triple);
  const known = new Set(block.triples.flatMap((one) => [...columnsOf(one), one.unit]));
  const unknown: number[] = [];
  // 中期完成 | 末期完成 say that they are of what was done, as the column behind them does.
  const dones: number[] = [];
  for (let column = Math.min(...own) + 1; column < Math.max(...own); column++) {
    if (known.has(column) || column === block.lead) continue;
    const header = cellText(sheet.seen(block.last, column));
    const { field } = columnName(header);
    if (field === "done") dones.push(column);
    const isKnown = field !== null || standsBeside(header) || isOwnHeader(header) || countsClosed(header);
    if (isKnown || !holdsNumbers(sheet, block.last + 1, column)) continue;
    unknown.push(column);
  }
  const parts = partsBetween(sheet, block, triple, dones.length > 0 && unknown.length === 0 ? dones : unknown);
  if (parts.length > 0) return { ...triple, periods: parts };
  return unknown.length > 0 ? { ...triple, rivals: unknown, doubt: "between" } : triple;
}

/** 户籍 | 非户籍, 男 | 女 before what was done in all: two kinds that leave nothing out, and whose sum the lines state. */
function partsBetween(sheet: Sheet, block: IndicatorBlock, triple: Triple, columns: readonly number[]): readonly Period[] {
  const [one, other] = columns;
  if (one === undefined || other === undefined || columns.length > 2 || triple.periods.length > 0) return [];
  if (one < triple.target || other > triple.done || !completeEachOther(headerAt(sheet, block, one), headerAt(sheet, block, other)))
    return [];
  let stated = 0;
  let agreeing = 0;
  for (let row = block.last + 1; row <= block.last + FIRST_ROWS; row++) {
    const [first, second, done] = [one, other, triple.done].map((column) => shownCell(sheet.cell(row, column)));
    if (first?.kind !== "number" || second?.kind !== "number" || done?.kind !== "number") continue;
    stated++;
    if (Math.abs(first.value + second.value - done.value) < 1e-6) agreeing++;
  }
  return agreeing > 1 && agreeing * 3 >= stated * 2 ? columns.map((column, at) => ({ column, kind: "part", index: at + 1 })) : [];
}

function headerAt(sheet: Sheet, { last }: IndicatorBlock, column: number): string {
  return cellText(sheet.seen(last, column));
}

const FIRST_ROWS = 40;

function holdsNumbers(sheet: Sheet, from: number, column: number): boolean {
  for (let row = from; row < from + FIRST_ROWS; row++) if (shownCell(sheet.cell(row, column)).kind === "number") return true;
  return false;
}

const WHY = {
  rivals: {
    zh: "表头有几列指标，没有写明完成率是对哪一列计算的。请在完成率的表头写明（如“中期完成率”“年度完成率”）。",
    en: "The header names several targets and does not say which of them the rate is held against. Say so in the rate's header (中期完成率, 年度完成率).",
  },
  span: {
    zh: "完成率的表头说的是某一阶段，但表中没有该阶段的指标列，无法确定对什么计算。请补上该阶段的指标，或写明算法。",
    en: "The rate's header speaks of a stage for which the table has no target, so it cannot be told what it is held against. Add that target, or say how it is computed.",
  },
  between: {
    zh: "指标与完成率之间有一列数字，表头含义不明，无法确定完成率是否与它有关。请核实该列，或改写表头。",
    en: "A column of numbers under a header that is not understood stands between target and rate; whether the rate takes it in cannot be told. Check that column, or reword its header.",
  },
  periods: {
    zh: "前面各期的数与完成量对不上，完成量可能填错，无法确定完成率。请核实完成量。",
    en: "The periods before it do not come to what was done, which may be wrong; so the rate cannot be told. Check what was done.",
  },
  gap: {
    zh: "旁边的差数与完成率都与这一行的指标量、完成量对不上，指标量或完成量可能填错，无法确定完成率。请核实。",
    en: "Neither the difference beside it nor the rate is that of this line's target and what was done, one of which may be wrong; so the rate cannot be told. Check them.",
  },
  another: {
    zh: "这一行的完成率与另一列指标相符，其他各行不是；这一行按哪一列计算请核实。",
    en: "The rate of this line is that of another target beside it, the others' are not. Check which of them is meant here.",
  },
} satisfies Record<"rivals" | "span" | "between" | "periods" | "gap" | "another", RateDoubt["why"]>;

/** Why a line's rate is not proved by its header; null where it is. */
export function doubtOf(sheet: Sheet, block: IndicatorBlock, triple: Triple, row: number): RateDoubt | null {
  if (triple.doubt === "between" && !triple.rivals.some((column) => shownCell(sheet.cell(row, column)).kind === "number"))
    return adjustedBy(sheet, block, triple, row);
  if (triple.doubt !== null) return { why: WHY[triple.doubt], probable: triple.doubt !== "span", changes: [] };
  return (
    adjustedBy(sheet, block, triple, row) ??
    byAnother(sheet, triple, row) ??
    unknownBetween(sheet, triple, row) ??
    againstGap(sheet, triple, row) ??
    contradictedBy(sheet, triple, row)
  );
}

/** Periods beside the done that no line proves to be summed: where they give neither the done nor its last or largest, a rate that departs may be right and the done wrong. */
function contradictedBy(sheet: Sheet, { loose = [], periods, done }: Triple, row: number): RateDoubt | null {
  if (periods.length > 0) return null;
  const amountAt = (column: number): number[] => {
    const { reading } = readQuantity(sheet.cell(row, column), { row, column });
    return reading.status === "read" ? [reading.value] : [];
  };
  const [whole] = amountAt(done);
  const parts = loose.flatMap(({ column }) => amountAt(column));
  if (whole === undefined || parts.length < 2) return null;
  const sum = new Tally();
  for (const part of parts) sum.add(part);
  return [sum.total, parts.at(-1), Math.max(...parts)].includes(whole) ? null : { why: WHY.periods, probable: true, changes: [] };
}

/** Where the difference beside a line speaks against its amounts, and its rate does too, not the rate but one of these may be wrong. */
function againstGap(sheet: Sheet, triple: Triple, row: number): RateDoubt | null {
  const against = spokenAgainst(sheet, triple, row);
  return against === null ? null : { why: WHY.gap, probable: against === "each", changes: [] };
}

/** What was done may be the sum of what stands under the unknown headers, and be the wrong one where the rate departs from it. */
function unknownBetween(sheet: Sheet, { unknown = [] }: Triple, row: number): RateDoubt | null {
  const holds = unknown.some((column) => shownCell(sheet.cell(row, column)).kind === "number");
  return holds ? { why: WHY.between, probable: true, changes: [] } : null;
}

/** A rate that is that of another promise beside it (市级, 区级): which of them is meant in this line only a person can tell. */
function byAnother(sheet: Sheet, triple: Triple, row: number): RateDoubt | null {
  const { target, rate, done } = triple;
  // What the promise is made of is no other promise.
  const rivals = triple.rivals.filter((column) => !partsOfPromise(triple, row).has(column));
  if (rate === null || rivals.length === 0) return null;
  const agrees = (by: number): boolean => statedRates(sheet, { target: by, rate, done }, [{ row, isTotal: false }]).agreeing > 0;
  return !agrees(target) && rivals.some(agrees) ? { why: WHY.another, probable: true, changes: [] } : null;
}

/** The columns that a line's promise takes in already. */
function partsOfPromise({ sum }: Triple, row: number): ReadonlySet<number> {
  return new Set(sum?.kept.includes(row) ? sum.parts.map(({ column }) => column) : []);
}

/** 减免20%, 调整为48个, 上年结转5个: words beside a line that change what was promised. */
const CHANGES = /减免|核减|调减|扣减|豁免|免除|下调|上调|调增|调整为|变更为|结转|补足|顺延|缓[做办]|抵扣|折算/;
/** 计划下季度补足6场: what is to be made up later changes no promise now. */
const LATER =
  /(?:计划|拟|将|预计|力争|争取|承诺|安排)[^。;,，]{0,10}(?:补足|补齐|补上|顺延)[^。;,，]*|下(?:一|个)*(?:季度?|半年|月|期|年度?|阶段|学期)[^。;,，]{0,10}(?:补足|补齐|补上)[^。;,，]*/g;
/** Columns that say by how much a promise was changed. */
const CHANGED_BY = /减免|核减|调减|扣减|豁免|调增|增减指标|结转|调整(?:量|数|值|幅度|比例|情况)?$|变更(?:量|数|值|情况)?$|折算/;

/** What stands beside a line and changes its promise in words or in a column of its own, which the rate may or may not take in. */
function adjustedBy(sheet: Sheet, block: IndicatorBlock, triple: Triple, row: number): RateDoubt | null {
  const own = new Set([...columnsOf(triple), ...partsOfPromise(triple, row)]);
  // A column of its own says what the promise was changed to: the words beside it say why.
  const isAdjusted = triple.original !== null && shownCell(sheet.cell(row, triple.target)).kind === "number";
  for (let column = firstColumn(block.triples) - 1; column <= lastColumn(block.triples) + 3; column++) {
    if (own.has(column) || column === block.lead || column < 0) continue;
    const shown = shownCell(sheet.seen(row, column));
    if (shown.kind === "empty" || shown.kind === "dash") continue;
    const header = cellText(sheet.seen(block.last, column));
    const beside = column > lastColumn(block.triples) || columnName(header).field === null;
    if (
      (shown.kind === "text" && beside && !isAdjusted && CHANGES.test(shown.plain.replace(LATER, ""))) ||
      (triple.original === null && changesBy(header) && !isZero(shown))
    )
      return {
        why: {
          zh: `旁边的“${cellText(shown) || header}”说明指标有增减，无法确定完成率按哪个数计算。请核实；可加一列“调整后指标”。`,
          en: `“${cellText(shown) || header}” beside it says that the target was changed, so it cannot be told what the rate is held against. Check it; a column 调整后指标 would say so.`,
        },
        probable: false,
        changes: changesIn(shown, header),
      };
    const other = shown.kind === "text" && column > lastColumn(block.triples) && rowCapIn(shown.plain) === null ? shown.plain : "";
    const otherwise = measuredOtherwise(other, true);
    if (otherwise) return otherwise;
  }
  return namedOtherwise(sheet, block, triple, row);
}

/** 投诉（不超过3宗）, ≤3: the line's own name or its promise says that less is better. */
function namedOtherwise(sheet: Sheet, block: IndicatorBlock, triple: Triple, row: number): RateDoubt | null {
  const columns = [triple.lead?.column ?? block.lead, triple.target];
  const texts = columns.flatMap((column) => (column === null ? [] : cellText(sheet.seen(row, column))));
  const text = texts.find((one) => /^(?:≤|<=?|＜)/.test(one) || measuredOtherwise(one, true)?.atMost);
  const few = texts.find(namesLessBetter);
  if (text === undefined) return few === undefined ? null : fewerIsBetter(few);
  return measuredOtherwise(/^\D*[≤<＜]/.test(text) ? `不超过（${text}）` : text, true);
}

/** What the words or the number beside a line make of its target; [] where they leave it open. */
function changesIn(shown: ReturnType<typeof shownCell>, header: string): TargetChange[] {
  const adds = /结转|增/.test(header) ? "plus" : "minus";
  if (shown.kind === "number")
    return shown.format.kind === "percent" ? [{ kind: "times", value: 1 - shown.value }] : [{ kind: adds, value: shown.value }];
  if (shown.kind !== "text") return [];
  const reduced = reductionIn(`减免${/^\d/.test(shown.plain) ? shown.plain : ""}`);
  if (reduced !== null) return [{ kind: "times", value: 1 - reduced / 100 }];
  const told = changesInWords(shown.plain);
  return told.length === 0 && /^\d+(?:\.\d+)?\D?$/.test(shown.plain) ? [{ kind: adds, value: parseFloat(shown.plain) }] : told;
}

/** The percent that a line's rate counts at most, as a remark behind its columns says: 以100%为上限; null where none says so. */
export function capBeside(sheet: Sheet, { triples }: IndicatorBlock, row: number): number | null {
  const last = lastColumn(triples);
  for (let column = last + 1; column <= last + 3; column++) {
    const shown = shownCell(sheet.cell(row, column));
    const cap = shown.kind === "text" ? rowCapIn(shown.plain) : null;
    if (cap !== null) return cap;
  }
  return null;
}

function changesBy(header: string): boolean {
  return header !== "" && indicatorField(header) === null && CHANGED_BY.test(header);
}

function isZero(shown: ReturnType<typeof shownCell>): boolean {
  return shown.kind === "number" && shown.value === 0;
}
