import type { StoredValue } from "../../domain/grid/edit";
import { useText } from "../language";
import { resultsTexts as words } from "../texts/results-texts";
import styles from "./results.module.css";

/** What stood in the cell: struck out where a value was wrong, plain where nothing stood. */
export function Stated({ value, text }: { readonly value: StoredValue; readonly text: string }) {
  return value === null || value === "" ? <span className={styles.stated}>{text}</span> : <s className={styles.stated}>{text}</s>;
}

interface StatedAndRightProps {
  readonly value: StoredValue;
  /** As the cell stated it. */
  readonly text: string;
  readonly right: string | null;
  /** Which is which is said aloud, where nothing around them tells it. */
  readonly named?: boolean;
}

/** What stood in a cell, and what belongs or was written in its place. */
export function StatedAndRight({ value, text, right, named = false }: StatedAndRightProps) {
  const t = useText();
  return (
    <span className={styles.values}>
      {named && <span className={styles.unseen}>{t(words.stated)} </span>}
      <Stated value={value} text={text} />
      <span className={styles.arrow} aria-hidden>
        →
      </span>
      {named && <span className={styles.unseen}>{t(words.right)} </span>}
      <strong className={styles.right}>{right}</strong>
    </span>
  );
}
