import { itemAt } from "../domain/values/present";

/** A line that is a cell of a table whose cells were pasted one below the other: its row (0 holds the names of the columns) and column. */
export interface PastedCell {
  readonly row: number;
  readonly column: number;
}

const NUMBER = /^(?:\d[\d,]*(?:\.\d+)?\s?[%％]?|[-—–/])$/;
/** A name, and no sentence. */
const NAME = /^(?=.*[\p{Script=Han}A-Za-z]{2})[^\d。！？；;:：,，]{1,40}$/u;
/** One of the columns says what was promised, done or reached. */
const COLUMN =
  /协议|指标|任务|目标|计划|完成|实际|达成|百分比|率|target|agreed|agreement|plan|promised|required|contract|done|completed|actual|delivered|achieved|result|rate|completion|percent|%/iu;
const LEAST_COLUMNS = 2;
const MOST_COLUMNS = 8;
const LEAST_ROWS = 2;

/** The lines of tables whose cells stand one below the other: names of the columns, and behind each name of a row as many numbers as there are columns. */
export function pastedCells(lines: readonly string[]): ReadonlyMap<number, PastedCell> {
  const filled = lines.flatMap((line, at) => (line.trim() === "" ? [] : [{ at, text: line.trim() }]));
  const found = new Map<number, PastedCell>();
  const text = (place: number): string => filled[place]?.text ?? "";
  for (let place = 0; place < filled.length; place++) {
    const columns = numbersFrom(place + 1, text);
    if (columns < LEAST_COLUMNS || columns > MOST_COLUMNS || !NAME.test(text(place))) continue;
    const rows = rowsFrom(place, columns, text);
    const names = Array.from({ length: columns }, (_, index) => text(place - columns + index));
    if (rows < LEAST_ROWS || !names.every((name) => NAME.test(name)) || !names.some((name) => COLUMN.test(name))) continue;
    const put = (at: number, row: number, column: number): void => void found.set(itemAt(filled, at).at, { row, column });
    for (let column = 1; column <= columns; column++) put(place - columns + column - 1, 0, column);
    const corner = place - columns - 1;
    if (corner >= 0 && NAME.test(text(corner)) && !found.has(itemAt(filled, corner).at)) put(corner, 0, 0);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column <= columns; column++) put(place + row * (columns + 1) + column, row + 1, column);
    place += rows * (columns + 1) - 1;
  }
  return found;
}

function numbersFrom(place: number, text: (place: number) => string): number {
  let count = 0;
  while (count <= MOST_COLUMNS && NUMBER.test(text(place + count))) count++;
  return count;
}

function rowsFrom(place: number, columns: number, text: (place: number) => string): number {
  let rows = 0;
  for (let at = place; NAME.test(text(at)) && numbersFrom(at + 1, text) === columns; at += columns + 1) rows++;
  return rows;
}
