import { Tab, TabList } from "@fluentui/react-components";
import { Activity, lazy, Suspense, useEffect, useRef, useState } from "react";
import { useText } from "../language";
import { useSnapshot } from "../session-context";
import { paneTexts } from "../texts/pane-texts";
import { AskedView } from "./asked-view";
import { ResultsView } from "./results-view";
import { TablesView } from "./tables-view";
import styles from "./views.module.css";

const FiguresView = lazy(() => import("./figures-view"));
const SettingsView = lazy(() => import("./settings-view"));

type View = "results" | "tables" | "figures" | "settings";

/** What stands under the actions: findings, recognised tables, figures, settings; or one cell explained. */
export default function Views() {
  const t = useText();
  const { asked, hasRun, entries } = useSnapshot();
  const [view, setView] = useState<View>("results");
  const wasAsked = useRef(false);
  useEffect(() => {
    // Back from a cell's page the keyboard stands where it left the list.
    if (wasAsked.current && !asked) document.querySelector<HTMLElement>('#view [aria-expanded="true"]')?.focus();
    wasAsked.current = asked !== null;
  }, [asked]);
  const open = entries.filter(({ state }) => state === "open").length;
  return (
    <>
      {asked && <AskedView asked={asked} />}
      <Activity mode={asked ? "hidden" : "visible"}>
        <nav className={styles.tabs} aria-label={t(paneTexts.views)}>
          <TabList selectedValue={view} onTabSelect={(_, { value }) => setView(value as View)} size="medium">
            <Tab value="results" id="tab-results" aria-controls="view">
              {t(paneTexts.results)}
              {hasRun && open > 0 && <span className={styles.count}>{open}</span>}
            </Tab>
            <Tab value="tables" id="tab-tables" aria-controls="view">
              {t(paneTexts.tables)}
            </Tab>
            <Tab value="figures" id="tab-figures" aria-controls="view">
              {t(paneTexts.figures)}
            </Tab>
            <Tab value="settings" id="tab-settings" aria-controls="view">
              {t(paneTexts.settings)}
            </Tab>
          </TabList>
        </nav>
        <div className={styles.view} id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
          <Suspense fallback={<p className={styles.muted}>{t(paneTexts.loading)}</p>}>
            {view === "results" && (hasRun ? <ResultsView /> : <TablesView first />)}
            {view === "tables" && <TablesView />}
            {view === "figures" && <FiguresView />}
            {view === "settings" && <SettingsView />}
          </Suspense>
        </div>
      </Activity>
    </>
  );
}
