import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { CellAddress, CellRange } from "../../domain/grid/address";
import type { Sheet } from "../../domain/grid/sheet";
import { areaAt, HEADER, NUMBERS } from "./cell-areas";
import type { CellPlaces } from "./cell-places";

/** The stretch of the sheet that a person sees, in pixels from its first cell. */
interface VisibleArea {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** The window onto the sheet: the element that scrolls, what is seen in it, and what is called when it was scrolled. */
interface SheetWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly seen: VisibleArea;
  readonly look: () => void;
}

/** Follows what is scrolled to and how large the window is, and brings the cell that becomes active into sight. */
export function useVisibleArea(sheet: Sheet, layout: CellPlaces, active: CellAddress): SheetWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<VisibleArea>({ top: 0, left: 0, height: 800, width: 1200 });
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
    if (element) reveal(element, layout, areaAt(sheet, active));
  }, [active, layout, sheet]);
  return { scroller, seen, look };
}

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
