import type { SessionSnapshot } from "../app/session-state";
import { useLanguage, useText } from "./language";
import styles from "./shell.module.css";
import { failureText } from "./texts/failure-texts";
import { outcomeText } from "./texts/outcome-texts";
import { staleTexts, taskTexts } from "./texts/pane-texts";

/** Says aloud what a person with eyes sees: the start of a run, its outcome, a failure, a list grown old. */
export function Announcer({ snapshot }: { readonly snapshot: SessionSnapshot }) {
  const t = useText();
  const { language } = useLanguage();
  const { busy, failure, outcome, stale } = snapshot;
  const status = busy
    ? busy.task === "survey"
      ? ""
      : t(taskTexts[busy.task])
    : outcome
      ? outcomeText(outcome, language).text
      : stale
        ? t(staleTexts[stale])
        : "";
  return (
    <>
      <div className={styles.unseen} role="status">
        {status}
      </div>
      <div className={styles.unseen} role="alert">
        {failure && !busy ? failureText(failure, language) : ""}
      </div>
    </>
  );
}
