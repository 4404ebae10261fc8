import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../domain/language";
import styles from "./folder.module.css";
import type { FolderRun } from "./folder-run";
import { texts } from "./texts";

interface HandOutProps {
  readonly run: FolderRun;
  readonly language: Language;
  /** Nothing is being made, and something was checked. */
  readonly idle: boolean;
}

/** What can be handed out of all stations at once: their summary, corrected copies, result sheets and notices. */
export function HandOut({ run, language, idle }: HandOutProps) {
  const [mark, setMark] = useState(true);
  return (
    <div className={styles.actions}>
      <Button size="small" appearance="primary" disabled={!idle} onClick={() => run.downloadSummary()}>
        {texts.summary[language]}
      </Button>
      <Button size="small" disabled={!idle} onClick={() => void run.downloadCopies(mark)}>
        {texts.copies[language]}
      </Button>
      <Checkbox label={texts.mark[language]} checked={mark} onChange={(_, { checked }) => setMark(checked === true)} />
      <Button size="small" disabled={!idle} onClick={() => void run.downloadResults()}>
        {texts.results[language]}
      </Button>
      <Button size="small" disabled={!idle} onClick={() => void run.downloadNotices()}>
        {texts.notices[language]}
      </Button>
    </div>
  );
}
