import { Activity, lazy, Suspense, useEffect, useRef, useState } from "react";
import { useText } from "../language";
import { useSnapshot } from "../session-context";
import { paneTexts } from "../texts/pane-texts";
import { AskedView } from "./asked-view";
import { Questions } from "./questions";
import { ResultActions } from "./result-actions";
import { ResultsView } from "./results-view";
import { Tabs } from "./tabs";
import { TablesView } from "./tables-view";
import styles from "./views.module.css";

const FiguresView = lazy(() => import("./figures-view"));
const ReportView = lazy(() => import("./report/report-view"));
const SettingsView = lazy(() => import("./settings-view"));

type View = "results" | "tables" | "figures" | "report" | "settings";

/** What stands under the actions: findings, recognised tables, figures, report, settings; or one cell explained. */
export default function Views() {
  const t = useText();
  const { asked, hasRun, entries, audit } = useSnapshot();
  const [view, setView] = useState<View>("results");
  // A pasted text outlives a look at another view.
  const [reportOpened, setReportOpened] = useState(false);
  const select = (chosen: View): void => {
    setView(chosen);
    if (chosen === "report") setReportOpened(true);
  };
  const wasAsked = useRef(false);
  useEffect(() => {
    // Back from a cell's page the keyboard stands where it left the list.
    if (wasAsked.current && !asked) document.querySelector<HTMLElement>('#view [aria-expanded="true"]')?.focus();
    wasAsked.current = asked !== null;
  }, [asked]);
  // Without a table there is nothing that could be right or wrong: the recognition stands in the list's place.
  const listed = hasRun && (audit?.tables.length !== 0 || entries.length > 0);
  const open = entries.filter(({ state }) => state === "open").length;
  const tabs = [
    { value: "results", text: t(paneTexts.results), count: hasRun ? open : 0 },
    { value: "tables", text: t(paneTexts.tables), count: audit?.questions.length ?? 0 },
    { value: "figures", text: t(paneTexts.figures) },
    { value: "report", text: t(paneTexts.report) },
    { value: "settings", text: t(paneTexts.settings) },
  ] as const;
  return (
    <>
      {asked && <AskedView asked={asked} />}
      <Activity mode={asked ? "hidden" : "visible"}>
        <Tabs label={t(paneTexts.views)} tabs={tabs} selected={view} onSelect={select} />
        <div className={styles.view} id="view" role="tabpanel" aria-labelledby={`view-tab-${view}`}>
          <Suspense fallback={<p className={styles.muted}>{t(paneTexts.loading)}</p>}>
            {view === "results" && listed && <Questions />}
            {view === "results" && (listed ? <ResultsView /> : <TablesView first />)}
            {view === "tables" && <TablesView />}
            {view === "figures" && <FiguresView />}
            {reportOpened && (
              <Activity mode={view === "report" ? "visible" : "hidden"}>
                <ReportView writeResultSheet={hasRun && <ResultActions />} />
              </Activity>
            )}
            {view === "settings" && <SettingsView />}
          </Suspense>
        </div>
      </Activity>
    </>
  );
}
