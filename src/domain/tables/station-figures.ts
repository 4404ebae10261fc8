import { cellText, plainText, shownCell, type Cell } from "../grid/cell";
import type { CellRef } from "../grid/address";
import type { Severity } from "../settings";
import { exact } from "../values/exact";
import type { StationTotal } from "../values/vocabulary/summary-headers";
import { agrees } from "./agreement";
import type { StationFigure } from "./facts";
import { percentText } from "./figure-edit";
import { countText } from "./figure-reports";

/** What a summary says of one station, with its cell as it stands. */
export interface SaidFigure extends CellRef {
  readonly station: string;
  readonly total: StationTotal;
  /** What the summary calls it: 实到岗. */
  readonly name: string;
  readonly cell: Cell;
}

/** A figure of a whole station that a table of its own gives. */
export interface GivenFigure extends StationFigure {
  readonly sheet: string;
  readonly title: string | null;
}

/** What one workbook says of stations: of its own, and of others in a summary; plain data, to be held against other workbooks. */
export interface StationsTold {
  readonly given: readonly GivenFigure[];
  /** Only what no sheet of this workbook gives. */
  readonly said: readonly SaidFigure[];
  readonly severity: Severity | "off";
  readonly tolerance: number;
}

/** Both figures in words where a summary says another one than the station's own table gives; null where they agree or nothing is said. */
export function saidOtherwise(
  { cell, total }: Pick<SaidFigure, "cell" | "total">,
  given: Pick<StationFigure, "value">,
  tolerance: number,
): { readonly stated: string; readonly right: string } | null {
  if (["empty", "dash"].includes(shownCell(cell).kind)) return null;
  const rate = total === "stable-rate" || total === "spending-rate";
  const value = typeof given.value === "string" ? given.value : exact(given.value);
  const quantity = typeof value === "string" ? "label" : rate ? "rate" : "count";
  if (agrees(cell, { value, quantity, mayCarryUnit: true }, tolerance) !== false) return null;
  return { stated: cellText(cell), right: typeof value === "string" ? value : rate ? percentText(value) : countText(value) };
}

/** 东街社工站 → 东街, 岭南街社工服务站 → 岭南 */
const STATION_ENDING = /(?:(?:社会工作|社工)(?:综合)?(?:服务)?(?:中心|站点?)|服务站点?)$/;
const STREET_ENDING = /(?<=..)(?:街道|街|镇|乡)$/;

/** The name alone, where two characters or more are left of it. */
function bareName(station: string): string {
  const bare = station.replace(STATION_ENDING, "");
  return bare.length > 1 ? bare.replace(STREET_ENDING, "") : station;
}

/**
 * Whether a sheet's name, a table's title or a file's name names a station, by its whole name or without 社工站.
 * @param others stations beside it: 东街口 is not 东街
 */
export function namesStation(text: string | null, station: string, others: readonly string[] = []): boolean {
  if (text === null || station.length < 2) return false;
  const plain = plainText(text);
  const bare = bareName(station);
  if (!plain.includes(bare)) return false;
  return !others.map(bareName).some((other) => other.length > bare.length && other.includes(bare) && plain.includes(other));
}
