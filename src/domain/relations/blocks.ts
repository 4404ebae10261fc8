import { EMPTY, shownCell, type Cell } from "../grid/cell";
import type { Row } from "../grid/row-memory";
import type { Sheet } from "../grid/sheet";
import { figureCell } from "./figure-cell";
import { firstItem, itemAt } from "../values/present";
import { ofThing } from "../values/read-once";

/** Rows of a sheet that stand together under one header: where its figures are, before anything is known of them. */
export interface Block {
  readonly headerRows: readonly number[];
  /** Rows that hold figures. */
  readonly rows: readonly number[];
  /** Rows between them that hold words alone: 一、人员经费. */
  readonly breaks: readonly number[];
  readonly left: number;
  readonly right: number;
  /** Columns that hold figures more than anything else. */
  readonly columns: readonly number[];
}

const MOST_HEADER_ROWS = 4;
const LAST_COLUMN = 400;

interface RowShape {
  readonly figures: number;
  readonly texts: number;
  /** Years or months in a row stand over columns, they count nothing. */
  readonly heads: boolean;
}

/** Parts a sheet into blocks by its rows: blank rows and new headers end one. */
export function blocksOf(sheet: Sheet): Block[] {
  const blocks: Block[] = [];
  let open: Draft = new Draft(sheet);
  let before = -2;
  for (const row of sheet.rowNumbers) {
    const shape = shapeOf(sheet.row(row));
    if (shape.figures === 0 && shape.texts === 0) continue;
    if (row !== before + 1) {
      open.close(blocks);
      open = new Draft(sheet);
    }
    before = row;
    if (shape.figures > 0 && !(shape.heads && open.rows.length === 0)) open.rows.push(row);
    else if (open.rows.length === 0) open.headerRows.push(row);
    else if (shape.texts === 1 || open.repeats(row) || !open.isHeader(shape)) open.breaks.push(row);
    else {
      open.close(blocks);
      open = new Draft(sheet);
      open.headerRows.push(row);
    }
  }
  open.close(blocks);
  return blocks;
}

class Draft {
  readonly headerRows: number[] = [];
  readonly rows: number[] = [];
  readonly breaks: number[] = [];

  constructor(private readonly sheet: Sheet) {}

  /** The header stands there again, with the next page. */
  repeats(row: number): boolean {
    const own = this.texts(row);
    return this.headerRows.some((header) => this.texts(header) === own);
  }

  private texts(row: number): string {
    return this.sheet
      .row(row)
      .map((cell) => {
        const shown = shownCell(cell ?? EMPTY);
        return shown.kind === "text" ? shown.plain : "";
      })
      .join("\u0000");
  }

  /** Words over most of the columns are a header; a few are an entry of which nothing was counted. */
  isHeader({ texts }: RowShape): boolean {
    return texts * 2 > this.sheet.row(firstItem(this.rows)).length;
  }

  close(into: Block[]): void {
    const { rows, breaks } = this;
    if (rows.length < 2) return;
    const figures: number[] = [];
    const others: number[] = [];
    let left = Infinity;
    let right = 0;
    for (const row of rows) {
      const cells = this.sheet.row(row);
      const width = Math.min(cells.length, LAST_COLUMN);
      for (let column = 0; column < width; column++) {
        const cell = cells[column];
        if (cell === undefined || cell.kind === "empty") continue;
        if (column < left) left = column;
        if (column > right) right = column;
        if (isFigure(cell)) figures[column] = (figures[column] ?? 0) + 1;
        else if (shownCell(cell).kind !== "dash" && shownCell(cell).kind !== "empty") others[column] = (others[column] ?? 0) + 1;
      }
    }
    const columns: number[] = [];
    figures.forEach((count, column) => {
      if (count >= 2 && count > (others[column] ?? 0)) columns.push(column);
    });
    into.push({ headerRows: this.headerRows.slice(-MOST_HEADER_ROWS), rows, breaks, left, right, columns });
  }
}

function isFigure(cell: Cell): boolean {
  const shown = shownCell(cell);
  return shown.kind === "number" || (shown.kind === "text" && figureCell(shown) !== null);
}

const shapeOf = ofThing((cells: Row): RowShape => {
  const width = Math.min(cells.length, LAST_COLUMN);
  let texts = 0;
  const values: number[] = [];
  for (let column = 0; column < width; column++) {
    const cell = cells[column];
    if (cell === undefined) continue;
    const shown = shownCell(cell);
    if (shown.kind === "number") values.push(shown.value);
    else if (shown.kind === "text") {
      const figure = figureCell(shown);
      if (figure) values.push(figure.value);
      else texts++;
    }
  }
  return { figures: values.length, texts, heads: values.length > 0 && headsColumns(values, texts) };
});

/** 2022 | 2023 | 2024, or 1 | 2 | 3 … over months. */
function headsColumns(values: readonly number[], texts: number): boolean {
  if (values.length < 2 || texts === 0) return false;
  const steps = values.every((value, index) => index === 0 || value - itemAt(values, index - 1) === 1);
  const years = values.every((value) => Number.isInteger(value) && value >= 1990 && value <= 2100);
  return years || (steps && values[0] === 1 && values.length >= 3);
}
