import type { StoredValue } from "../../domain/grid/edit";
import styles from "./results.module.css";

/** What stood in the cell: struck out where a value was wrong, plain where nothing stood. */
export function Stated({ value, text }: { readonly value: StoredValue; readonly text: string }) {
  return value === null || value === "" ? <span className={styles.stated}>{text}</span> : <s className={styles.stated}>{text}</s>;
}
