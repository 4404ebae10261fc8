import { firstItem, lastItem, takeLast } from "../../domain/values/present";
import { added, type Line } from "./runs";

/** Word takes no more. */
const MOST_COLUMNS = 63;

interface OpenTable {
  cells: Line[];
  /** Columns that the open cell takes. */
  span: number;
  /** The open cell goes on with the one above: its text stands there. */
  goesOn: boolean;
  /** The open row is hidden. */
  hidden: boolean;
  readonly rows: Line[];
  /** Tables within its cells, which stand behind it. */
  readonly nested: Line[];
}

/** The tables of a part that are open, one within the other: what is said of one is said of the innermost. */
export class OpenTables {
  private readonly open: OpenTable[] = [];

  constructor(private readonly paragraphEnd: string) {}

  get depth(): number {
    return this.open.length;
  }

  /** Whether the open row is hidden; false outside of tables. */
  get isRowHidden(): boolean {
    return this.open.at(-1)?.hidden ?? false;
  }

  begin(): void {
    this.open.push({ cells: [], span: 1, goesOn: false, hidden: false, rows: [], nested: [] });
  }

  hideRow(hidden: boolean): void {
    lastItem(this.open).hidden = hidden;
  }

  /** A row may begin so many columns further to the right. */
  skip(columns: number): void {
    for (let column = Math.min(MOST_COLUMNS, columns); column > 0; column--) lastItem(this.open).cells.push([]);
  }

  beginCell(): void {
    const table = lastItem(this.open);
    table.span = 1;
    table.goesOn = false;
  }

  spanColumns(columns: number): void {
    lastItem(this.open).span = Math.min(MOST_COLUMNS, columns);
  }

  goOnAbove(): void {
    lastItem(this.open).goesOn = true;
  }

  /** A merged cell is followed by empty ones, so that what stands below another stays below it. */
  endCell(lines: readonly Line[]): void {
    const table = this.open.at(-1);
    if (!table) return;
    table.cells.push(table.goesOn ? [] : this.asOne(lines));
    for (let column = 1; column < table.span; column++) table.cells.push([]);
  }

  /** One cell is a frame around text, not a row of figures. */
  endRow(): void {
    const table = this.open.at(-1);
    if (!table) return;
    const { cells, hidden } = table;
    table.cells = [];
    table.hidden = false;
    if (cells.length === 0 || hidden) return;
    table.rows.push(
      cells.length === 1
        ? [...firstItem(cells), added(this.paragraphEnd)]
        : [added("|"), ...cells.flatMap((cell, index) => (index === 0 ? cell : [added("\t|"), ...cell])), added("|")],
    );
  }

  /** Lines that stand behind the innermost table, apart from it. */
  putBehind(lines: readonly Line[]): void {
    lastItem(this.open).nested.push([], ...lines);
  }

  /** The lines of the table that ended; of one within a cell none, since it stands behind the table that holds it. */
  end(): readonly Line[] {
    const { rows, nested } = takeLast(this.open);
    const lines = nested.length > 0 ? [...rows, [], ...nested] : rows;
    const outer = this.open.at(-1);
    if (!outer) return lines;
    outer.nested.push(...lines);
    return [];
  }

  /** The lines of a cell as one, a space between them. */
  private asOne(lines: readonly Line[]): Line {
    return lines.flatMap((line, index) => [
      ...(index === 0 ? [] : [added(" ")]),
      ...line.filter(({ text, run }) => run !== null || text !== this.paragraphEnd),
    ]);
  }
}
