import { useCallback, useMemo, useState, type KeyboardEvent, type RefObject } from "react";
import { useSession } from "../session-context";
import type { Row } from "./result-rows";
import type { RowListHandle } from "./row-list";

/** Which finding is opened, and the way to the next one: by click, by button and by arrow key, the sheet following. */
export interface FindingWalk {
  /** The id of the opened finding; null while all are closed. */
  readonly selected: string | null;
  /** Whether the opened one was come to by the keyboard, and takes its focus. */
  readonly byKeyboard: boolean;
  /** Where the opened one stands among the listed ones, from 0; -1 where none of them is opened. */
  readonly at: number;
  /** How many are listed. */
  readonly count: number;
  /** Opens a finding and shows its cell; opened already, it is closed. */
  readonly choose: (id: string) => void;
  /** Opens the finding after or before the opened one. */
  readonly step: (by: 1 | -1) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The walk from one listed finding to the next; `list` scrolls to the one that is come to. */
export function useFindingWalk(rows: readonly Row[], list: RefObject<RowListHandle | null>): FindingWalk {
  const session = useSession();
  const [selected, setSelected] = useState<string | null>(null);
  const [byKeyboard, setByKeyboard] = useState(false);
  const listed = useMemo(() => rows.flatMap((row, index) => (row.type === "entry" ? [{ row, index }] : [])), [rows]);
  const at = listed.findIndex(({ row }) => row.entry.id === selected);
  const choose = useCallback(
    (id: string) => {
      setByKeyboard(false);
      setSelected((known) => (known === id ? null : id));
      const entry = session.getSnapshot().entries.find((one) => one.id === id);
      if (entry) void session.goTo(entry.finding);
    },
    [session],
  );
  const go = (by: 1 | -1, focus: boolean): void => {
    const next = listed[at < 0 ? (by > 0 ? 0 : listed.length - 1) : at + by];
    if (!next) return;
    setByKeyboard(focus);
    setSelected(next.row.entry.id);
    list.current?.show(next.index);
    void session.goTo(next.row.entry.finding);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (
      (event.key !== "ArrowDown" && event.key !== "ArrowUp") ||
      !(event.target instanceof HTMLElement) ||
      !event.target.closest("[data-rule]")
    )
      return;
    event.preventDefault();
    go(event.key === "ArrowDown" ? 1 : -1, true);
  };
  return { selected, byKeyboard, at, count: listed.length, choose, step: (by) => go(by, false), onKeyDown };
}
