import { lazy, Suspense, useState } from "react";
import type { SessionSnapshot } from "../app/session-state";
import { Actions } from "./actions";
import { Announcer } from "./announcer";
import { LoadBoundary } from "./load-boundary";
import { useText } from "./language";
import { Messages } from "./messages";
import { ScrollerContext } from "./scroller";
import { useSnapshot } from "./session-context";
import styles from "./shell.module.css";
import { paneTexts } from "./texts/pane-texts";

const Views = lazy(() => import("./views"));

/** The pane's frame: what the workbook is, the four actions, what they are doing and did; the views load after it. */
export function Shell() {
  const snapshot = useSnapshot();
  const t = useText();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.pane} ref={setScroller} data-run={snapshot.hasRun}>
      <header className={styles.header}>
        <h1 className={styles.product}>{t(paneTexts.product)}</h1>
        <Subtitle snapshot={snapshot} />
      </header>
      <main className={styles.main}>
        <div className={styles.top}>
          <Actions snapshot={snapshot} />
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
