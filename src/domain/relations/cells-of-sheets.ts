import type { Localized } from "../language";
import { exact, ZERO } from "../values/exact";
import { indicatorField, joinedField } from "../values/vocabulary/indicator-headers";
import { plainText } from "../values/vocabulary/plain-text";
import type { Names } from "./cell-names";
import { adds } from "./header-agreement";
import type { KeptBetween, LinkedCell } from "./kept-between";
import { BLANK, FIGURE, type Line } from "./lines";
import { link, taken, type NamedCell } from "./linked-cells";
import type { Region } from "./region";
import { onlyItem } from "../values/present";

/** A sheet that is named elsewhere, with its figures by label and header. */
export interface NamedSheet extends Names {
  readonly sheet: { readonly name: string };
}

/** Hardly anything may speak against it: a summary of another month looks the same and repeats some figures by chance. */
const ENOUGH = { mayBreak: 0.15, bits: 22, ofInputs: true } as const;

/**
 * A summary with a row (or a column) for each sheet repeats its cells one by one: 桥北站 | 小组·完成 is what the sheet 桥北站 says of 小组 under
 * 完成量. Where the summary's header names only the service, the column of the sheets that explains the most is meant.
 */
export function cellsOfSheets(regions: readonly Region[], others: readonly NamedSheet[]): KeptBetween[] {
  const byName = new Map(others.map((other) => [plainText(other.sheet.name), other]));
  return regions.flatMap((region) => [byRows(region, byName), byColumns(region, byName)].flatMap((cells) => kept(region, cells)));
}

/** What a cell of the summary is of: whose sheet, which of its rows, and what its header says of the column there. */
interface Asked extends NamedCell {
  readonly other: NamedSheet;
  readonly label: string;
  readonly header: string;
}

function byRows(region: Region, byName: ReadonlyMap<string, NamedSheet>): Asked[] {
  return region.rows.flatMap((row, place) => {
    const other = row.sum === null ? byName.get(row.label) : undefined;
    if (!other) return [];
    return region.columns.flatMap((column) => {
      const { over, header } = partsOf(column);
      return asked(region, { row: row.row, place, column }, { other, label: over, header });
    });
  });
}

function byColumns(region: Region, byName: ReadonlyMap<string, NamedSheet>): Asked[] {
  return region.columns.flatMap((column) => {
    const { over, header } = partsOf(column);
    const other = byName.get(over);
    if (!other) return [];
    return region.rows.flatMap((row, place) =>
      row.sum === null ? asked(region, { row: row.row, place, column }, { other, label: row.label, header }) : [],
    );
  });
}

function asked(
  region: Region,
  { row, place, column }: { readonly row: number; readonly place: number; readonly column: Line },
  of: Pick<Asked, "other" | "label" | "header">,
): Asked[] {
  const state = column.states[place];
  if (!adds(column) || column.percent || of.label === "" || (state !== FIGURE && state !== BLANK)) return [];
  return [{ cell: { sheet: region.sheet.name, row, column: column.at }, column, place, ...of }];
}

/** What a column's title says of which item and under which header: 小组·完成, or both in one text, 小组完成; the leaf alone is the item. */
function partsOf({ title, leaf }: Line): { readonly over: string; readonly header: string } {
  if (title.length > leaf.length + 1 && title.endsWith(`·${leaf}`)) return { over: title.slice(0, -leaf.length - 1), header: leaf };
  const joined = joinedField(leaf);
  return joined ? { over: joined.metric, header: leaf.slice(joined.metric.length) } : { over: leaf, header: "" };
}

function kept(region: Region, cells: readonly Asked[]): KeptBetween[] {
  const headers = new Set(cells.flatMap(({ other }) => other.keys.map((key) => key.split("\u0000")[1] ?? "")));
  const meant = cells.every(({ header }) => header === "") ? [...headers] : [null];
  const found = meant.flatMap((own) => {
    const linked = cells.flatMap((one) => linkTo(one, own));
    const relation = new Set(linked.map(({ read }) => read[0]?.sheet)).size > 1 ? taken([region], linked, WORDS, ENOUGH) : null;
    return relation ? [relation] : [];
  });
  return found.sort((a, b) => b.held - a.held).slice(0, 1);
}

/** A cell with the one of its sheet that it repeats: under a header of the same word or meaning, or the one that is tried. */
function linkTo({ other, label, header, ...named }: Asked, tried: string | null): LinkedCell[] {
  const keys = other.keys.filter((key) => {
    const [row, title = ""] = key.split("\u0000");
    return row === label && (tried === null ? sameHeader(header, title) : title === tried);
  });
  const key = onlyItem(keys);
  const there = key === null ? undefined : other.cells[other.index.get(key) ?? -1];
  if (there?.column.states[there.place] !== FIGURE) return [];
  const value = exact(there.column.values[there.place] ?? 0);
  return [link({ ...named, value, read: [there.cell], trivial: value.equals(ZERO) })];
}

function sameHeader(one: string, other: string): boolean {
  if (one === other) return true;
  const [mine, theirs] = [indicatorField(one), indicatorField(other)];
  return mine !== null && mine === theirs;
}

const WORDS: Localized = { zh: "同名工作表中的同一项", en: "the same item on the sheet of that name" };
