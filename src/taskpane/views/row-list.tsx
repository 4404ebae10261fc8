import { useVirtualizer } from "@tanstack/react-virtual";
import { useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from "react";
import { useScroller } from "../scroller";
import styles from "./results.module.css";
import { itemAt } from "../../domain/values/present";

/** Up to so many rows all are in the page, where Excel's own search and screen readers find them; beyond, only those in view. */
const ALL_IN_PAGE = 200;
/** About so many pixels of actions and outcome stay in view while the list scrolls. */
const STAYING = 120;

export interface RowListHandle {
  show(index: number): void;
}

interface RowListProps<R extends { readonly key: string }> {
  readonly rows: readonly R[];
  readonly label: string;
  readonly estimate: (row: R) => number;
  /** Draws the row's list item; `place` positions and measures it in a windowed list. */
  readonly children: (row: R, place: RowPlace) => ReactNode;
  readonly ref?: Ref<RowListHandle>;
}

export interface RowPlace {
  readonly ref?: (element: HTMLElement | null) => void;
  readonly "data-index": number;
  readonly style?: React.CSSProperties;
  readonly "aria-setsize"?: number;
  readonly "aria-posinset"?: number;
}

/** A list of any length: whole while it is short, windowed when it is long. */
export function RowList<R extends { readonly key: string }>(props: RowListProps<R>) {
  return props.rows.length <= ALL_IN_PAGE ? <WholeList {...props} /> : <WindowedList {...props} />;
}

function WholeList<R extends { readonly key: string }>({ rows, label, children, ref }: RowListProps<R>) {
  const list = useRef<HTMLUListElement>(null);
  useImperativeHandle(ref, () => ({
    show: (index) => list.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: "nearest" }),
  }));
  return (
    <ul className={styles.list} aria-label={label} ref={list}>
      {rows.map((row, index) => children(row, { "data-index": index }))}
    </ul>
  );
}

function WindowedList<R extends { readonly key: string }>({ rows, label, estimate, children, ref }: RowListProps<R>) {
  const scroller = useScroller();
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what stands above the list may have moved at any painting
  useLayoutEffect(() => {
    if (!list.current || !scroller) return;
    const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    setMargin((known) => (Math.abs(known - top) > 1 ? top : known));
  });
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is handed to a memoized component
  const windowed = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => estimate(itemAt(rows, index)),
    getItemKey: (index) => itemAt(rows, index).key,
    scrollMargin: margin,
    // What stays in view above the list would cover what is scrolled to.
    scrollPaddingStart: STAYING,
    overscan: 4,
  });
  useImperativeHandle(ref, () => ({ show: (index) => windowed.scrollToIndex(index, { align: "auto" }) }));
  return (
    <ul className={styles.list} aria-label={label} ref={list} style={{ height: windowed.getTotalSize(), position: "relative" }}>
      {windowed.getVirtualItems().map(({ index, start }) =>
        children(itemAt(rows, index), {
          ref: windowed.measureElement,
          "data-index": index,
          "aria-setsize": rows.length,
          "aria-posinset": index + 1,
          style: { position: "absolute", insetInline: 0, top: 0, transform: `translateY(${start - margin}px)` },
        }),
      )}
    </ul>
  );
}
