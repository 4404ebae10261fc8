import type { KeyboardEvent } from "react";
import { columnLetters, formatAddress } from "../../domain/grid/address";
import { areaAt, boxOf, HEADER, NUMBERS } from "./cell-areas";
import type { CellPlaces } from "./cell-places";
import type { Stretch } from "./cells-in-view";
import { GridRows, type CellsProps } from "./grid-rows";
import styles from "./grid.module.css";
import { keyTarget } from "./key-target";
import { useVisibleArea } from "./use-visible-area";

interface GridProps extends CellsProps {
  readonly label: string;
  readonly onClear: () => void;
}

/** A sheet to look at and to move in: only the cells in view are drawn. */
export function Grid({ label, onClear, ...cells }: GridProps) {
  const { sheet, layout, active, onActivate, onEdit } = cells;
  const { scroller, seen, look } = useVisibleArea(sheet, layout, active);
  const rows = layout.rowsIn(seen.top, seen.top + seen.height);
  const columns = layout.columnsIn(seen.left, seen.left + seen.width);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = keyTarget(event, active, sheet, layout, Math.max(1, Math.floor(seen.height / 22) - 2));
    if (to) {
      event.preventDefault();
      onActivate(to);
    } else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      onEdit(null);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      onClear();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      onEdit(event.key);
    }
  };
  return (
    <div
      className={styles.scroller}
      ref={scroller}
      onScroll={look}
      tabIndex={0}
      role="grid"
      aria-label={label}
      aria-rowcount={layout.rows + 1}
      aria-colcount={layout.columns + 1}
      aria-activedescendant={`cell-${formatAddress(active)}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.sheet} role="presentation" style={{ width: NUMBERS + layout.width, height: HEADER + layout.height }}>
        <ColumnLetters layout={layout} columns={columns} current={active.column} />
        <GridRows {...cells} rows={rows} columns={columns} scrolled={seen.left} />
        <div className={styles.cursor} role="presentation" style={boxOf(layout, areaAt(sheet, active))} />
      </div>
    </div>
  );
}

interface ColumnLettersProps {
  readonly layout: CellPlaces;
  readonly columns: Stretch;
  readonly current: number;
}

/** The line that stays above the cells, with the letters of the columns in view. */
function ColumnLetters({ layout, columns: { first, last }, current }: ColumnLettersProps) {
  const columns = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <div className={styles.head} role="row" aria-rowindex={1} style={{ width: NUMBERS + layout.width, height: HEADER }}>
      <div className={styles.corner} role="gridcell" aria-colindex={1} />
      {columns.map((column) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          className={`${styles.letter} ${column === current ? styles.current : ""}`}
          style={{ insetInlineStart: NUMBERS + layout.left(column), width: layout.left(column + 1) - layout.left(column) }}
        >
          {columnLetters(column)}
        </div>
      ))}
    </div>
  );
}
