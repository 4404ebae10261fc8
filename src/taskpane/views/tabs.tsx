import { useRef, type KeyboardEvent } from "react";
import innerStyles from "./inner-tabs.module.css";
import styles from "./views.module.css";
import { itemAt } from "../../domain/values/present";

interface TabsProps<V extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: V; readonly text: string; readonly count?: number }[];
  readonly selected: V;
  readonly onSelect: (value: V) => void;
  /** Id of the panel that they control. */
  readonly panel?: string;
  /** Tabs within a view, drawn as one strip. */
  readonly inner?: boolean;
}

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tabs by the ARIA pattern: one stop for the keyboard, arrows between them. */
export function Tabs<V extends string>({ label, tabs, selected, onSelect, panel = "view", inner = false }: TabsProps<V>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = step(
      tabs.findIndex(({ value }) => value === selected),
      tabs.length,
    );
    onSelect(itemAt(tabs, next).value);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div className={inner ? innerStyles.tabs : styles.tabs} role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ value, text, count = 0 }) => (
        <button
          key={value}
          type="button"
          role="tab"
          id={`${panel}-tab-${value}`}
          aria-controls={panel}
          aria-selected={value === selected}
          tabIndex={value === selected ? 0 : -1}
          className={inner ? innerStyles.tab : styles.tab}
          onClick={() => onSelect(value)}
        >
          {text}
          {count > 0 && <span className={styles.count}>{count > 999 ? "999+" : count}</span>}
        </button>
      ))}
    </div>
  );
}
