import { useMemo } from "react";
import type { MarkKind } from "../../app/mark-style";
import type { CellStyle } from "../../adapters/xlsx/looks/cell-style";
import { formatAddress, type CellAddress, type CellRange } from "../../domain/grid/address";
import type { Sheet } from "../../domain/grid/sheet";
import { boxOf, HEADER } from "./cell-areas";
import { cellCss } from "./cell-css";
import type { CellPlaces } from "./cell-places";
import { cellsInView, type Stretch } from "./cells-in-view";
import styles from "./grid.module.css";
import { shownText } from "./shown-text";

/** What is known of a sheet's cells, and how each is reached. */
export interface CellsProps {
  readonly sheet: Sheet;
  readonly layout: CellPlaces;
  readonly styleAt: (row: number, column: number) => CellStyle | undefined;
  readonly marks: ReadonlyMap<string, MarkKind>;
  readonly noteAt: (address: string) => string | undefined;
  readonly active: CellAddress;
  readonly onActivate: (cell: CellAddress) => void;
  /** The person begins to write: with a first character, or with what stands there. */
  readonly onEdit: (first: string | null) => void;
}

interface GridRowsProps extends CellsProps {
  readonly rows: Stretch;
  readonly columns: Stretch;
  /** How far the sheet is scrolled to the side: the rows' numbers stay in sight. */
  readonly scrolled: number;
}

/** The rows in view with their numbers: every cell with its look, mark and note. */
export function GridRows({ rows, columns, scrolled, ...cells }: GridRowsProps) {
  const { sheet, layout, styleAt, marks, noteAt, active, onActivate, onEdit } = cells;
  const lines = useMemo(
    () => cellsInView(sheet, layout, { first: rows.first, last: rows.last }, { first: columns.first, last: columns.last }),
    [sheet, layout, rows.first, rows.last, columns.first, columns.last],
  );
  // Elements and no component of their own: there are hundreds of them, drawn anew at each step of scrolling.
  const drawn = (area: CellRange) => {
    const [row, column] = [area.top, area.left];
    const address = formatAddress({ row, column });
    const kind = marks.get(address);
    const note = noteAt(address);
    const cell = sheet.cell(row, column);
    return (
      <div
        key={column}
        id={`cell-${address}`}
        role="gridcell"
        aria-colindex={column + 2}
        aria-selected={active.row === row && active.column === column}
        className={`${styles.cell} ${kind ? (styles[kind] ?? "") : ""}`}
        data-cell={address}
        {...(note ? { title: note } : {})}
        style={{ ...boxOf(layout, area), ...cellCss(styleAt(row, column), cell) }}
        onPointerDown={() => onActivate({ row, column })}
        onDoubleClick={() => onEdit(null)}
      >
        <span>{shownText(cell)}</span>
      </div>
    );
  };
  return lines.map(({ row, areas }) => (
    <div key={row} role="row" aria-rowindex={row + 2}>
      <div
        role="rowheader"
        aria-colindex={1}
        className={`${styles.number} ${row === active.row ? styles.current : ""}`}
        style={{ top: HEADER + layout.top(row), height: layout.top(row + 1) - layout.top(row), insetInlineStart: scrolled }}
      >
        {row + 1}
      </div>
      {areas.map(drawn)}
    </div>
  ));
}
