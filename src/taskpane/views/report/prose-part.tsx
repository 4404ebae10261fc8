import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { PlacedFigure, ProseReview } from "../../../app/report/prose-review";
import { useText } from "../../language";
import { useSnapshot } from "../../session-context";
import { reportFileTexts as fileWords } from "../../texts/report-file-texts";
import { proseTexts as words } from "../../texts/report-texts";
import { Notice } from "../../notice";
import views from "../views.module.css";
import { AppendixResults } from "./appendix-results";
import { CommentedCopy } from "./commented-copy";
import { ProseForm } from "./prose-form";
import { ProseResults } from "./prose-results";
import { ProseSummary } from "./prose-summary";
import styles from "./report.module.css";
import { TiedWordings } from "./tied-wordings";
import { heldOf, type HeldAppendices } from "./use-appendices";
import { UnreadParts } from "./unread-parts";
import { useReportText } from "./use-report-text";

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
  const t = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const check = (wanted: string): void => onCheck(wanted.trim() === "" ? null : wanted);
  const { text, opened, unreadable, setText, open, clear } = useReportText(check);
  const changed = checked !== null && checked !== text;
  const onShow = changed ? null : (place: PlacedFigure): void => showIn(area.current, place);
  const held = heldOf(appendices);
  // What was typed since is not in the file.
  const report = opened !== null && opened.text === checked && !changed ? opened : null;
  return (
    <div className={views.stack}>
      <ProseForm
        area={area}
        text={text}
        onText={setText}
        onCheck={check}
        onClear={() => {
          clear();
          onCheck(null);
        }}
        onFile={(file) => void open(file)}
      >
        {unreadable !== null && <Notice intent="error">{t(fileWords.unreadable)(unreadable)}</Notice>}
        {report && <p className={styles.told}>{t(fileWords.opened)(report.name)}</p>}
        {opened?.document && isStill(opened.text, text) && <UnreadParts contents={opened.document.contents} />}
        {audit?.tables.length === 0 && <Notice intent="warning">{t(words.noTables)}</Notice>}
      </ProseForm>
      <div role="status">
        {review && <ProseSummary review={review} appendices={appendices} />}
        {appendices === "busy" && <p className={views.muted}>{t(fileWords.appendixBusy)}</p>}
      </div>
      {changed && (
        <Advice action={t(words.check)} onAction={() => check(text)}>
          {t(words.changed)}
        </Advice>
      )}
      {appendices === "failed" && <Notice intent="error">{t(fileWords.appendixFailed)}</Notice>}
      {held && checked !== null && <AppendixResults appendices={held} text={checked} onShow={onShow} />}
      {review && <ProseResults review={review} onShow={onShow} />}
      {report?.document && review && <CommentedCopy report={report} />}
      <TiedWordings />
      {statesScores && (
        <Advice action={t(words.toScore)} onAction={onScore}>
          {t(words.useScores)}
        </Advice>
      )}
    </div>
  );
}

/** So much of a text's beginning or end tells that it is still the file's, whatever was typed into it. */
const TELLING = 40;

function isStill(file: string, text: string): boolean {
  return text.startsWith(file.slice(0, TELLING)) || text.endsWith(file.slice(-TELLING));
}

interface AdviceProps {
  readonly action: string;
  readonly onAction: () => void;
  readonly children: string;
}

/** What a person may do next, and the button that does it. */
function Advice({ action, onAction, children }: AdviceProps) {
  return (
    <Notice
      intent="info"
      actions={
        <Button size="small" onClick={onAction}>
          {action}
        </Button>
      }
    >
      {children}
    </Notice>
  );
}

/** Selects a figure in the text's field, and brings it into sight. */
function showIn(box: HTMLTextAreaElement | null, { from, to }: PlacedFigure): void {
  if (!box) return;
  box.setSelectionRange(from, to);
  // Chromium brings the selection into view when the field takes the focus, not when the selection is set.
  box.blur();
  box.focus();
  box.scrollIntoView({ block: "nearest" });
}
