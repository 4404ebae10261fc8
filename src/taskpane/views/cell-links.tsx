import { useState } from "react";
import { cellKey } from "../../domain/grid/address";
import { cellLabel } from "../../app/entries";
import { formatAddress, type CellRef } from "../../domain/grid/address";
import { useText } from "../language";
import { useSession } from "../session-context";
import { resultsTexts } from "../texts/results-texts";
import styles from "./results.module.css";

/** Cells as links into the sheet; a long row of them opens on demand. */
export function CellLinks({
  cells,
  home,
  limit = 12,
}: {
  readonly cells: readonly CellRef[];
  readonly home?: string;
  readonly limit?: number;
}) {
  const session = useSession();
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? cells : cells.slice(0, limit);
  return (
    <span className={styles.links}>
      {shown.map((cell) => (
        <button key={cellKey(cell)} type="button" className={styles.link} onClick={() => void session.goTo(cell)}>
          {cell.sheet === home ? formatAddress(cell) : cellLabel(cell)}
        </button>
      ))}
      {shown.length < cells.length && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {t(resultsTexts.more)(cells.length - shown.length)}
        </button>
      )}
    </span>
  );
}
