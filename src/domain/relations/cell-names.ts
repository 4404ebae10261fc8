import type { Sheet } from "../grid/sheet";
import { fingerprint } from "../values/fingerprint";
import { adds } from "./header-agreement";
import { UNREADABLE, type Line } from "./lines";
import type { NamedCell } from "./linked-cells";
import type { Region } from "./region";
import { MemoryOfThings } from "../values/memory";
import { itemAt } from "../values/present";

/** Longer lists are registers, whose rows no other sheet repeats by name. */
const MOST_ROWS = 400;

/** The figures of a sheet by label and header, in the order of the sheet. */
export interface Names extends NamesOfLayout {
  readonly cells: readonly NamedCell[];
}

/** What sheets of one layout have in common. */
export interface NamesOfLayout {
  readonly keys: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** Equal on sheets of one layout. */
  readonly layout: string;
  /** Where each key stands: its rectangle, and the row and column there. */
  readonly places: readonly { readonly region: number; readonly row: number; readonly column: number }[];
}

const known = new MemoryOfThings<readonly Region[], Names>("names of figures");

/** Every figure of a sheet by label and header; what sheets of the same words share is made once. */
export function namedCells(sheet: Sheet, regions: readonly Region[], layouts: Map<string, NamesOfLayout>): Names {
  let names = known.get(regions);
  if (names) return names;
  const words = wordsOfLayout(regions);
  let shape = layouts.get(words);
  if (!shape) {
    shape = namesOfLayout(regions);
    layouts.set(words, shape);
  }
  const cells = shape.places.map(({ region, row, column }): NamedCell => {
    const { rows, columns } = itemAt(regions, region);
    const line = itemAt(columns, column);
    return { cell: { sheet: sheet.name, row: itemAt(rows, row).row, column: line.at }, column: line, place: row };
  });
  names = { ...shape, cells };
  known.set(regions, names);
  return names;
}

/** Which figures of a rectangle are named: those that add up, in a form that is no list. */
const named = ({ rows }: Region, column: Line): boolean =>
  rows.length <= MOST_ROWS && adds(column) && !column.percent && column.leaf !== "";

/** The words over and before the figures of a sheet, and the places that hold none. */
function wordsOfLayout(regions: readonly Region[]): string {
  return regions
    .map((region) => {
      const columns = region.columns.map((column) => {
        if (!named(region, column)) return "";
        let unreadable = "";
        column.states.forEach((state, place) => {
          if (state === UNREADABLE) unreadable += `\u0004${place}`;
        });
        return column.title + unreadable;
      });
      return region.rows.length > MOST_ROWS ? "" : `${region.rows.map(({ label }) => label).join("\u0001")}\u0002${columns.join("\u0001")}`;
    })
    .join("\u0003");
}

/** 第一季度, 全年, 上半年, 3月: of which stretch a column is; the year's sheet and the quarters' name it differently and count the same. */
const STRETCH =
  /(?:\d{4}年)?(?:第?[一二三四1-4]季度?|[上下]半年度?|[本当]?季度|全年度?|[本当]?年度|[本当]年|[本当]期|(?:1[0-2]|[1-9]|[本当])月份?)/g;

/** The titles of columns without their stretch, where these still tell the columns apart. */
function titlesOf({ columns }: Region): readonly string[] {
  const bare = columns.map(({ title }) => title.replace(STRETCH, "") || title);
  return columns.map(({ title }, at) => (bare.filter((other) => other === bare[at]).length > 1 ? title : (bare[at] ?? title)));
}

/** Keys by label and header; what two cells are called the same is left out. */
function namesOfLayout(regions: readonly Region[]): NamesOfLayout {
  const own = new Map<string, NamesOfLayout["places"][number]>();
  const twice = new Set<string>();
  regions.forEach((region, at) => {
    const titles = titlesOf(region);
    region.columns.forEach((column, across) => {
      if (!named(region, column)) return;
      region.rows.forEach(({ label }, place) => {
        if (label === "" || column.states[place] === UNREADABLE) return;
        const key = `${label}\u0000${titles[across] ?? ""}`;
        if (own.has(key)) twice.add(key);
        own.set(key, { region: at, row: place, column: across });
      });
    });
  });
  for (const key of twice) own.delete(key);
  const keys = [...own.keys()];
  return { keys, places: [...own.values()], index: new Map(keys.map((key, at) => [key, at])), layout: fingerprint(keys.join("\u0001")) };
}
