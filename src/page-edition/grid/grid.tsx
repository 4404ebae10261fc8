import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { columnLetters, formatAddress, type CellAddress, type CellRange } from "../../domain/grid/address";
import type { Sheet } from "../../domain/grid/sheet";
import type { MarkKind } from "../../app/mark-style";
import type { CellStyle } from "../../adapters/xlsx/looks/cell-style";
import { cellCss } from "./cell-css";
import styles from "./grid.module.css";
import type { CellPlaces } from "./cell-places";
import { shownText } from "./shown-text";

interface GridProps {
  readonly sheet: Sheet;
  readonly layout: CellPlaces;
  readonly styleAt: (row: number, column: number) => CellStyle | undefined;
  readonly marks: ReadonlyMap<string, MarkKind>;
  readonly noteAt: (address: string) => string | undefined;
  readonly active: CellAddress;
  readonly label: string;
  readonly onActivate: (cell: CellAddress) => void;
  /** The person begins to write: with a first character, or with what stands there. */
  readonly onEdit: (first: string | null) => void;
  readonly onClear: () => void;
}

const HEADER = 24;
const NUMBERS = 44;

interface Window {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** A sheet to look at and to move in: only the cells in view are drawn. */
export function Grid({ sheet, layout, styleAt, marks, noteAt, active, label, onActivate, onEdit, onClear }: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Window>({ top: 0, left: 0, height: 800, width: 1200 });
  const look = useCallback(() => {
    const element = scroller.current;
    if (element) setSeen({ top: element.scrollTop, left: element.scrollLeft, height: element.clientHeight, width: element.clientWidth });
  }, []);
  useLayoutEffect(() => {
    look();
    const observer = new ResizeObserver(look);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [look, layout]);
  useEffect(() => {
    const element = scroller.current;
    if (element) reveal(element, layout, sheet.mergeAt(active.row, active.column) ?? single(active));
  }, [active, layout, sheet]);

  const rows = layout.rowsIn(seen.top, seen.top + seen.height);
  const columns = layout.columnsIn(seen.left, seen.left + seen.width);
  const merges = useMemo(
    () =>
      sheet.merges.filter(
        (merge) => merge.top <= rows.last && merge.bottom >= rows.first && merge.left <= columns.last && merge.right >= columns.first,
      ),
    [sheet, rows.first, rows.last, columns.first, columns.last],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = target(event, active, sheet, layout, Math.max(1, Math.floor(seen.height / 22) - 2));
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

  const lines: { readonly row: number; readonly cells: React.ReactNode[] }[] = [];
  const cellAt = (row: number, column: number, range: CellRange): React.ReactNode => {
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
        style={{
          insetInlineStart: NUMBERS + layout.left(column),
          top: HEADER + layout.top(row),
          width: layout.left(range.right + 1) - layout.left(column),
          height: layout.top(range.bottom + 1) - layout.top(row),
          ...cellCss(styleAt(row, column), cell),
        }}
        onPointerDown={() => onActivate({ row, column })}
        onDoubleClick={() => onEdit(null)}
      >
        <span>{shownText(cell)}</span>
      </div>
    );
  };
  const drawn = new Map<number, React.ReactNode[]>();
  const put = (row: number, node: React.ReactNode): void => void drawn.set(row, [...(drawn.get(row) ?? []), node]);
  for (const merge of merges) put(merge.top, cellAt(merge.top, merge.left, merge));
  for (let row = rows.first; row <= rows.last; row++) {
    if (layout.top(row + 1) === layout.top(row)) continue;
    for (let column = columns.first; column <= columns.last; column++) {
      if (layout.left(column + 1) === layout.left(column) || sheet.mergeAt(row, column)) continue;
      put(row, cellAt(row, column, single({ row, column })));
    }
  }
  for (const [row, cells] of [...drawn].sort(([a], [b]) => a - b)) lines.push({ row, cells });

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
        <div className={styles.head} role="row" aria-rowindex={1} style={{ width: NUMBERS + layout.width, height: HEADER }}>
          <div className={styles.corner} role="gridcell" aria-colindex={1} />
          {range(columns.first, columns.last).map((column) => (
            <div
              key={column}
              role="columnheader"
              aria-colindex={column + 2}
              className={`${styles.letter} ${column === active.column ? styles.current : ""}`}
              style={{ insetInlineStart: NUMBERS + layout.left(column), width: layout.left(column + 1) - layout.left(column) }}
            >
              {columnLetters(column)}
            </div>
          ))}
        </div>
        {lines.map(({ row, cells }) => (
          <div key={row} role="row" aria-rowindex={row + 2}>
            <div
              role="rowheader"
              aria-colindex={1}
              className={`${styles.number} ${row === active.row ? styles.current : ""}`}
              style={{ top: HEADER + layout.top(row), height: layout.top(row + 1) - layout.top(row), insetInlineStart: seen.left }}
            >
              {row + 1}
            </div>
            {cells}
          </div>
        ))}
        <Cursor layout={layout} at={sheet.mergeAt(active.row, active.column) ?? single(active)} />
      </div>
    </div>
  );
}

function Cursor({ layout, at }: { readonly layout: CellPlaces; readonly at: CellRange }) {
  return (
    <div
      className={styles.cursor}
      role="presentation"
      style={{
        insetInlineStart: NUMBERS + layout.left(at.left),
        top: HEADER + layout.top(at.top),
        width: layout.left(at.right + 1) - layout.left(at.left),
        height: layout.top(at.bottom + 1) - layout.top(at.top),
      }}
    />
  );
}

const single = ({ row, column }: CellAddress): CellRange => ({ top: row, bottom: row, left: column, right: column });

const range = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** Scrolls no further than it must, and leaves a cell's neighbours in sight. */
function reveal(element: HTMLElement, layout: CellPlaces, at: CellRange): void {
  const [top, bottom] = [layout.top(at.top), layout.top(at.bottom + 1)];
  const [left, right] = [layout.left(at.left), layout.left(at.right + 1)];
  const height = element.clientHeight - HEADER;
  const width = element.clientWidth - NUMBERS;
  if (top < element.scrollTop) element.scrollTop = Math.max(0, top - 40);
  else if (bottom > element.scrollTop + height) element.scrollTop = Math.min(top, bottom - height + 40);
  if (left < element.scrollLeft) element.scrollLeft = Math.max(0, left - 80);
  else if (right > element.scrollLeft + width) element.scrollLeft = Math.min(left, right - width + 80);
}

/** Where an arrow or a page key leads from a cell; merged areas count as one cell. */
function target(event: KeyboardEvent, active: CellAddress, sheet: Sheet, layout: CellPlaces, page: number): CellAddress | null {
  const area = sheet.mergeAt(active.row, active.column) ?? single(active);
  const control = event.ctrlKey || event.metaKey;
  const last = { row: layout.rows - 1, column: layout.columns - 1 };
  const go = (row: number, column: number): CellAddress => {
    const place = { row: Math.min(Math.max(0, row), last.row), column: Math.min(Math.max(0, column), last.column) };
    const merge = sheet.mergeAt(place.row, place.column);
    return merge ? { row: merge.top, column: merge.left } : place;
  };
  switch (event.key) {
    case "ArrowDown":
      return go(control ? last.row : area.bottom + 1, active.column);
    case "ArrowUp":
      return go(control ? 0 : area.top - 1, active.column);
    case "ArrowRight":
      return go(active.row, control ? last.column : area.right + 1);
    case "ArrowLeft":
      return go(active.row, control ? 0 : area.left - 1);
    case "PageDown":
      return go(active.row + page, active.column);
    case "PageUp":
      return go(active.row - page, active.column);
    case "Home":
      return control ? go(0, 0) : go(active.row, 0);
    case "End":
      return control ? go(last.row, last.column) : null;
    default:
      return null;
  }
}
