import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { PlacedFigure, ProseReview } from "../../../app/report/prose-review";
import type { OpenedReport } from "../../../app/report-check";
import { useText } from "../../language";
import { useSession, useSnapshot } from "../../session-context";
import { reportFileTexts as fileWords } from "../../texts/report-file-texts";
import { proseTexts as words } from "../../texts/report-texts";
import { Notice } from "../../notice";
import { FileInput } from "../file-input";
import views from "../views.module.css";
import { AppendixResults } from "./appendix-results";
import { CommentedCopy } from "./commented-copy";
import { ProseResults } from "./prose-results";
import styles from "./report.module.css";
import { TiedWordings } from "./tied-wordings";
import { heldOf, type HeldAppendices } from "./use-appendices";

interface ProsePartProps {
  /** The text that the review is of; null before the first. */
  readonly checked: string | null;
  readonly review: ProseReview | null;
  /** The tables of the text; while they are busy there is no review. */
  readonly appendices: HeldAppendices;
  readonly statesScores: boolean;
  readonly onCheck: (text: string | null) => void;
  readonly onScore: () => void;
}

/** A text of the report, pasted and held against the tables. */
export function ProsePart({ checked, review, appendices, statesScores, onCheck, onScore }: ProsePartProps) {
  const { audit } = useSnapshot();
  const { reports } = useSession();
  const t = useText();
  const [text, setText] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const pasting = useRef(false);
  const chooser = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<OpenedReport | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
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
  const open = async (file: File): Promise<void> => {
    setUnreadable(null);
    const report = await file
      .arrayBuffer()
      .then((buffer) => reports.open({ name: file.name, bytes: new Uint8Array(buffer) }))
      .catch(() => null);
    if (!report) return setUnreadable(file.name);
    setOpened(report);
    setText(report.text);
    check(report.text);
  };
  const held = heldOf(appendices);
  // What was typed since is not in the file.
  const report = opened !== null && opened.text === checked && !changed ? opened : null;
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
              setOpened(null);
              setUnreadable(null);
              onCheck(null);
              area.current?.focus();
            }}
          >
            {t(words.clear)}
          </Button>
          {reports.offered && <Button onClick={() => chooser.current?.click()}>{t(fileWords.open)}</Button>}
        </div>
        <FileInput
          input={chooser}
          accept=".docx,.txt,.md"
          label={t(fileWords.file)}
          name="report-file"
          onFile={(file) => void open(file)}
        />
        {unreadable !== null && <Notice intent="error">{t(fileWords.unreadable)(unreadable)}</Notice>}
        {report && <p className={styles.told}>{t(fileWords.opened)(report.name)}</p>}
        {audit?.tables.length === 0 && <Notice intent="warning">{t(words.noTables)}</Notice>}
      </div>
      <div role="status">
        {review && <Summary review={review} appendices={appendices} />}
        {appendices === "busy" && <p className={views.muted}>{t(fileWords.appendixBusy)}</p>}
      </div>
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
      {appendices === "failed" && <Notice intent="error">{t(fileWords.appendixFailed)}</Notice>}
      {held && checked !== null && <AppendixResults appendices={held} text={checked} onShow={changed ? null : showInText} />}
      {review && <ProseResults review={review} onShow={changed ? null : showInText} />}
      {report?.document && review && <CommentedCopy report={report} />}
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

function Summary({ review, appendices }: { readonly review: ProseReview; readonly appendices: HeldAppendices }) {
  const t = useText();
  const { items, counts, conflicts, matched, matchedPercent, text } = review;
  const held = heldOf(appendices);
  const rows = (
    <>
      {text.tableRows > 0 && <p className={views.muted}>{t(words.rows)(text.tableRows)}</p>}
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
