import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { SessionSnapshot } from "../app/session-state";
import { useLanguage, useText } from "./language";
import { Notice } from "./notice";
import { isHeld, useSession } from "./session-context";
import styles from "./shell.module.css";
import { failureText } from "./texts/failure-texts";
import { outcomeText } from "./texts/outcome-texts";
import { paneTexts, staleTexts, stageTexts, taskTexts } from "./texts/pane-texts";

interface OfSnapshot {
  readonly snapshot: SessionSnapshot;
}

/** What a task has done or why it failed, and what a person should know since; while it runs, how far it is. */
export function Messages({ snapshot }: OfSnapshot) {
  const { failure, outcome, stale, marksOutdated } = snapshot;
  useEffect(() => {
    // Whoever helps this person finds the library's own words in the console.
    if (failure?.code === "unknown") console.error(failure.cause);
  }, [failure]);
  if (isHeld(snapshot)) return <Working snapshot={snapshot} />;
  if (!failure && !outcome && !stale && !marksOutdated && !isFleeting(snapshot)) return null;
  return (
    <div className={styles.messages}>
      <Ended snapshot={snapshot} />
      <Since snapshot={snapshot} />
    </div>
  );
}

/** Whether what can be undone now cannot be undone once the pane is closed. */
function isFleeting({ undo }: SessionSnapshot): boolean {
  return undo.available && !undo.lasting;
}

/** How the last task ended, with what helps where it failed. */
function Ended({ snapshot: { failure, outcome, undo } }: OfSnapshot) {
  const session = useSession();
  const t = useText();
  const { language } = useLanguage();
  const told = outcome && outcomeText(outcome, language);
  const removeSheet = (
    <Button size="small" onClick={() => void session.results.remove()}>
      {t(paneTexts.removeResultSheet)}
    </Button>
  );
  return (
    <>
      {failure && (
        <Notice
          intent="error"
          onDismiss={() => session.dismiss()}
          actions={failure.code === "stale" || failure.code === "sheet-gone" ? <Recheck /> : undefined}
        >
          {failureText(failure, language)}
        </Notice>
      )}
      {told && (
        <Notice
          intent={told.intent}
          onDismiss={() => session.dismiss()}
          actions={outcome?.kind === "marks-cleared" && outcome.resultSheet !== null ? removeSheet : undefined}
        >
          {told.text}
          {undo.stepwise && (outcome?.kind === "recomputed" || outcome?.kind === "fixed") && ` ${t(paneTexts.stepwiseUndo)}`}
        </Notice>
      )}
    </>
  );
}

/** What no longer holds since then, list or marks; and whether undo lasts. */
function Since({ snapshot }: OfSnapshot) {
  const session = useSession();
  const t = useText();
  const { stale, marksOutdated } = snapshot;
  const updateMarks = (
    <Button size="small" onClick={() => void session.updateMarks()}>
      {t(paneTexts.updateMarks)}
    </Button>
  );
  return (
    <>
      {stale && (
        <Notice intent="warning" actions={<Recheck />}>
          {t(staleTexts[stale])}
        </Notice>
      )}
      {marksOutdated && !stale && (
        <Notice intent="info" actions={updateMarks}>
          {t(paneTexts.marksOutdated)}
        </Notice>
      )}
      {isFleeting(snapshot) && <Notice intent="info">{t(paneTexts.fleetingUndo)}</Notice>}
    </>
  );
}

function Recheck() {
  const session = useSession();
  const t = useText();
  return (
    <Button size="small" onClick={() => void session.check()}>
      {t(paneTexts.recheck)}
    </Button>
  );
}

/** Shown only where a run lasts: a flash of progress would tell nothing. */
function Working({ snapshot }: OfSnapshot) {
  const session = useSession();
  const t = useText();
  const [lasts, setLasts] = useState(false);
  const running = snapshot.busy !== null;
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setLasts(true), 250);
    return () => clearTimeout(timer);
  }, [running]);
  if (!snapshot.busy) return null;
  const { task, progress } = snapshot.busy;
  return (
    <div className={styles.working} style={{ visibility: lasts ? "visible" : "hidden" }}>
      <div className={styles.workingText}>
        <span>
          {t(taskTexts[task])} · {t(stageTexts[progress.stage])}
        </span>
        <Button size="small" appearance="subtle" onClick={() => session.cancel()}>
          {t(paneTexts.cancel)}
        </Button>
      </div>
      <progress className={styles.progress} value={progress.done} aria-label={t(taskTexts[task])} />
    </div>
  );
}
