import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { PlacedFigure, ProseReview } from "../../../app/report/prose-review";
import { useText } from "../../language";
import { useSnapshot } from "../../session-context";
import { proseTexts as words } from "../../texts/report-texts";
import { Notice } from "../../notice";
import views from "../views.module.css";
import { ProseResults } from "./prose-results";
import styles from "./report.module.css";
import { TiedWordings } from "./tied-wordings";

interface ProsePartProps {
  /** The text that the review is of; null before the first. */
  readonly checked: string | null;
  readonly review: ProseReview | null;
  readonly statesScores: boolean;
  readonly onCheck: (text: string | null) => void;
  readonly onScore: () => void;
}

/** A text of the report, pasted and held against the tables. */
export function ProsePart({ checked, review, statesScores, onCheck, onScore }: ProsePartProps) {
  const { audit } = useSnapshot();
  const t = useText();
  const [text, setText] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const pasting = useRef(false);
  const check = (wanted: string): void => onCheck(wanted.trim() === "" ? null : wanted);
  const changed = checked !== null && checked !== text;
  const showInText = ({ from, to }: PlacedFigure): void => {
    const box = area.current;
    if (!box) return;
    box.setSelectionRange(from, to);
    // Chromium brings the selection into view when the field takes the focus, not when the selection is set.
    box.blur();
    box.focus();
    box.scrollIntoView({ block: "nearest" });
  };
  return (
    <div className={views.stack}>
      <div className={styles.form}>
        <Field label={t(words.paste)} hint={t(words.hint)}>
          <Textarea
            textarea={{ ref: area }}
            className={styles.area}
            resize="vertical"
            value={text}
            placeholder={t(words.placeholder)}
            onPaste={() => (pasting.current = true)}
            onChange={(_, { value }) => {
              setText(value);
              if (pasting.current) check(value);
              pasting.current = false;
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) check(text);
            }}
          />
        </Field>
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={text.trim() === ""} onClick={() => check(text)}>
            {t(words.check)}
          </Button>
          <Button
            appearance="subtle"
            disabledFocusable={text === ""}
            onClick={() => {
              setText("");
              onCheck(null);
              area.current?.focus();
            }}
          >
            {t(words.clear)}
          </Button>
        </div>
        {audit?.tables.length === 0 && <Notice intent="warning">{t(words.noTables)}</Notice>}
      </div>
      <div role="status">{review && <Summary review={review} />}</div>
      {changed && (
        <Notice
          intent="info"
          actions={
            <Button size="small" onClick={() => check(text)}>
              {t(words.check)}
            </Button>
          }
        >
          {t(words.changed)}
        </Notice>
      )}
      {review && <ProseResults review={review} onShow={changed ? null : showInText} />}
      <TiedWordings />
      {statesScores && (
        <Notice
          intent="info"
          actions={
            <Button size="small" onClick={onScore}>
              {t(words.toScore)}
            </Button>
          }
        >
          {t(words.useScores)}
        </Notice>
      )}
    </div>
  );
}

function Summary({ review }: { readonly review: ProseReview }) {
  const t = useText();
  const { items, counts, conflicts, matched, matchedPercent, text } = review;
  const rows = text.tableRows > 0 && <p className={views.muted}>{t(words.rows)(text.tableRows)}</p>;
  if (matchedPercent === null) {
    return (
      <div className={styles.summary}>
        <p>{t(words.noFigures)}</p>
        {rows}
      </div>
    );
  }
  const bad = counts.differs + conflicts.length > 0;
  // Without one judged figure there is nothing of which it could be said that it holds.
  const judged = matched > 0 || conflicts.length > 0;
  return (
    <div className={styles.summary}>
      {judged && <p className={bad ? styles.bad : styles.fine}>{t(words.verdict)(counts.differs, conflicts.length)}</p>}
      <p>{t(words.counts)(items.length, matched, matchedPercent)}</p>
      {rows}
    </div>
  );
}
