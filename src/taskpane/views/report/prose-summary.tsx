import { chartsOf } from "../../../app/report/charts";
import type { ProseReview } from "../../../app/report/prose-review";
import { useText } from "../../language";
import { reportFileTexts as fileWords } from "../../texts/report-file-texts";
import { proseTexts as words } from "../../texts/report-texts";
import views from "../views.module.css";
import styles from "./report.module.css";
import { heldOf, type HeldAppendices } from "./use-appendices";

interface ProseSummaryProps {
  readonly review: ProseReview;
  readonly appendices: HeldAppendices;
}

/** How many of the text's figures hold, in a few words; nothing is called right of which nobody knows. */
export function ProseSummary({ review, appendices }: ProseSummaryProps) {
  const t = useText();
  const { items, counts, conflicts, matched, matchedPercent, text } = review;
  const held = heldOf(appendices);
  const charts = chartsOf(text).count;
  const rows = (
    <>
      {text.tableRows > 0 && <p className={views.muted}>{t(words.rows)(text.tableRows, charts)}</p>}
      {held && (
        <p className={held.differences.length + held.rows.length > 0 ? styles.bad : undefined}>
          {t(fileWords.appendixHeld)(held.tables, held.differences.length, held.rows.length)}
        </p>
      )}
    </>
  );
  if (matchedPercent === null) {
    return (
      <div className={styles.summary}>
        <p>{t(words.noFigures)}</p>
        {rows}
      </div>
    );
  }
  const bad = counts.differs + conflicts.length > 0;
  // Without one judged figure there is nothing of which it could be said that it holds; nor is that said where the appendices differ, or nobody knows.
  const open = appendices === "failed" || (held !== null && held.differences.length + held.rows.length > 0);
  const judged = bad || (!open && matched > 0);
  return (
    <div className={styles.summary}>
      {judged && <p className={bad ? styles.bad : styles.fine}>{t(words.verdict)(counts.differs, conflicts.length)}</p>}
      <p>{t(words.counts)(items.length, matched, matchedPercent)}</p>
      {rows}
    </div>
  );
}
