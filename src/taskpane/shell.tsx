import { Button } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Calculator24Filled } from "@fluentui/react-icons/svg/calculator";
import { Eraser20Regular } from "@fluentui/react-icons/svg/eraser";
import { SearchInfo20Regular } from "@fluentui/react-icons/svg/search-info";
import { lazy, Suspense, useEffect, useState } from "react";
import type { SessionSnapshot } from "../app/session-state";
import { LoadBoundary } from "./load-boundary";
import { useLanguage, useText } from "./language";
import { Notice } from "./notice";
import { ScrollerContext } from "./scroller";
import { isHeld, useSession, useSnapshot } from "./session-context";
import styles from "./shell.module.css";
import { failureText } from "./texts/failure-texts";
import { outcomeText } from "./texts/outcome-texts";
import { paneTexts, staleTexts, stageTexts, taskTexts } from "./texts/pane-texts";

const Views = lazy(() => import("./views"));

/** The pane's frame: what the workbook is, the four actions, what they are doing and did; the views load after it. */
export function Shell() {
  const session = useSession();
  const snapshot = useSnapshot();
  const t = useText();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const busy = isHeld(snapshot);
  const begin = (action: () => Promise<void>) => () => {
    if (!busy) void action();
  };
  return (
    <div className={styles.pane} ref={setScroller} data-run={snapshot.hasRun}>
      <header className={styles.header}>
        <h1 className={styles.product}>{t(paneTexts.product)}</h1>
        <Subtitle snapshot={snapshot} />
      </header>
      <main className={styles.main}>
        <div className={styles.top}>
          <div className={styles.actions} role="group" aria-label={t(paneTexts.actions)}>
            <Button
              appearance="primary"
              size="large"
              className={styles.primary}
              icon={<Calculator24Filled />}
              disabledFocusable={busy}
              title={t(paneTexts.recomputeHint)}
              onClick={begin(() => session.recompute())}
            >
              {t(paneTexts.recompute)}
            </Button>
            <Button
              icon={<SearchInfo20Regular />}
              className={styles.secondary}
              disabledFocusable={busy}
              onClick={begin(() => session.check())}
            >
              {t(paneTexts.check)}
            </Button>
            <Button
              icon={<ArrowUndo20Regular />}
              className={styles.secondary}
              disabledFocusable={busy}
              title={t(paneTexts.undoHint)}
              onClick={begin(() => session.undo())}
            >
              {t(paneTexts.undo)}
            </Button>
            <Button
              icon={<Eraser20Regular />}
              className={styles.secondary}
              disabledFocusable={busy}
              onClick={begin(() => session.clearMarks())}
            >
              {t(paneTexts.clearMarks)}
            </Button>
          </div>
          <Messages snapshot={snapshot} />
        </div>
        <Announcer snapshot={snapshot} />
        <LoadBoundary>
          <Suspense fallback={<Skeleton />}>
            <ScrollerContext value={scroller}>
              <Views />
            </ScrollerContext>
          </Suspense>
        </LoadBoundary>
      </main>
    </div>
  );
}

/** What the pane has before it: the tables and the period they state. */
function Subtitle({ snapshot }: { readonly snapshot: SessionSnapshot }) {
  const t = useText();
  const { audit, phase, busy } = snapshot;
  if (!audit) return <p className={styles.subtitle}>{t(phase === "starting" || busy ? paneTexts.reading : paneTexts.unread)}</p>;
  const [tables, relations] = [audit.tables.length, audit.relations.length];
  const found =
    tables > 0 ? t(paneTexts.tablesFound)(tables) : relations > 0 ? t(paneTexts.relationsFound)(relations) : t(paneTexts.noTables);
  return <p className={styles.subtitle}>{found}</p>;
}

function Messages({ snapshot }: { readonly snapshot: SessionSnapshot }) {
  const session = useSession();
  const t = useText();
  const { language } = useLanguage();
  const { failure, outcome, stale, marksOutdated, undo } = snapshot;
  const fleeting = undo.available && !undo.lasting;
  useEffect(() => {
    // Whoever helps this person finds the library's own words in the console.
    if (failure?.code === "unknown") console.error(failure.cause);
  }, [failure]);
  if (isHeld(snapshot)) return <Working snapshot={snapshot} />;
  const told = outcome && outcomeText(outcome, language);
  if (!failure && !told && !stale && !marksOutdated && !fleeting) return null;
  const recheck = (
    <Button size="small" onClick={() => void session.check()}>
      {t(paneTexts.recheck)}
    </Button>
  );
  const removeSheet = (
    <Button size="small" onClick={() => void session.results.remove()}>
      {t(paneTexts.removeResultSheet)}
    </Button>
  );
  return (
    <div className={styles.messages}>
      {failure && (
        <Notice
          intent="error"
          onDismiss={() => session.dismiss()}
          actions={failure.code === "stale" || failure.code === "sheet-gone" ? recheck : undefined}
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
      {stale && (
        <Notice intent="warning" actions={recheck}>
          {t(staleTexts[stale])}
        </Notice>
      )}
      {marksOutdated && !stale && (
        <Notice
          intent="info"
          actions={
            <Button size="small" onClick={() => void session.updateMarks()}>
              {t(paneTexts.updateMarks)}
            </Button>
          }
        >
          {t(paneTexts.marksOutdated)}
        </Notice>
      )}
      {fleeting && <Notice intent="info">{t(paneTexts.fleetingUndo)}</Notice>}
    </div>
  );
}

/** Shown only where a run lasts: a flash of progress would tell nothing. */
function Working({ snapshot }: { readonly snapshot: SessionSnapshot }) {
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

/** Says aloud what a person with eyes sees: the start of a run, its outcome, a failure, a list grown old. */
function Announcer({ snapshot }: { readonly snapshot: SessionSnapshot }) {
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

function Skeleton() {
  const t = useText();
  return (
    <div className={styles.skeleton} aria-label={t(paneTexts.loading)} role="img">
      <span />
      <span />
      <span />
    </div>
  );
}
