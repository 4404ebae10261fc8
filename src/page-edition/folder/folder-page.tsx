import { Button, Checkbox, ProgressBar } from "@fluentui/react-components";
import { useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { openFindings } from "../../domain/report/json-report";
import type { Language } from "../../domain/language";
import type { Severity } from "../../domain/settings";
import { FileInput } from "../../taskpane/views/file-input";
import { Tabs } from "../../taskpane/views/tabs";
import type { CellName } from "../grid/cell-name";
import styles from "./folder.module.css";
import type { FolderRun, FolderState } from "./folder-run";
import { FindingList, StationList } from "./station-list";
import { texts } from "./texts";

interface FolderPageProps {
  readonly run: FolderRun;
  readonly language: Language;
  readonly onOpen: (path: string, cell: CellName | null) => void;
  readonly onClose: () => void;
  readonly languageSwitch: ReactNode;
}

/** Many stations: how far the check is, each with its counts, all findings, and what can be handed out of them. */
export function FolderPage({ run, language, onOpen, onClose, languageSwitch }: FolderPageProps) {
  const state = useSyncExternalStore(run.subscribe, run.snapshot);
  const [view, setView] = useState<"stations" | "findings">("stations");
  const [mark, setMark] = useState(true);
  const settings = useRef<HTMLInputElement>(null);
  const { work } = state;
  const idle = work === null && state.rows.some(({ checked }) => checked !== null);
  return (
    <main className={styles.folder}>
      <header className={styles.bar}>
        <Button size="small" disabled={work !== null} onClick={onClose}>
          {texts.back[language]}
        </Button>
        <h1 className={styles.title}>{texts.title[language]}</h1>
        <FileInput
          input={settings}
          accept=".json"
          name="settings"
          onFile={(file) => void file.arrayBuffer().then((content) => run.useSettings(file.name, new Uint8Array(content)))}
        />
        <Button size="small" disabled={work !== null} onClick={() => settings.current?.click()}>
          {state.settings === null ? texts.settings[language] : texts.settingsUsed[language] + state.settings}
        </Button>
        {languageSwitch}
      </header>
      <div className={styles.state} role="status">
        {work ? (
          <>
            <span>{texts.working[work.kind][language](work.done, work.all)}</span>
            <ProgressBar
              className={styles.progress}
              value={work.done}
              max={work.all}
              aria-label={texts.working[work.kind][language](work.done, work.all)}
            />
            <Button size="small" onClick={() => run.stop()}>
              {texts.stop[language]}
            </Button>
          </>
        ) : (
          <span>{outcome(state, language)}</span>
        )}
      </div>
      {state.passedOver.length > 0 && (
        <p className={styles.note}>{texts.passedOver[language](named(state.passedOver), state.passedOver.length)}</p>
      )}
      {state.notice && (
        <p className={`${styles.note} ${styles[state.notice.intent]}`} role={state.notice.intent === "error" ? "alert" : "status"}>
          {state.notice.text[language]}
        </p>
      )}
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
      <Tabs
        label={texts.views[language]}
        panel="folder-view"
        selected={view}
        onSelect={setView}
        tabs={[
          { value: "stations", text: texts.stations[language], count: state.rows.length },
          { value: "findings", text: texts.findings[language], count: open(state, language).length },
        ]}
      />
      <div className={styles.view} id="folder-view" role="tabpanel" tabIndex={0} aria-labelledby={`folder-view-tab-${view}`}>
        {view === "stations" ? (
          <StationList rows={state.rows} language={language} onOpen={onOpen} />
        ) : (
          <FindingList rows={state.rows} language={language} onOpen={onOpen} />
        )}
      </div>
    </main>
  );
}

/** The first names of a list, before "…" stands for the rest. */
function named(names: readonly string[]): string {
  return names.slice(0, 5).join("、") + (names.length > 5 ? " …" : "");
}

function open({ rows }: FolderState, language: Language) {
  return rows.flatMap(({ checked }) => (checked ? openFindings(checked.station[language].json) : []));
}

function outcome(state: FolderState, language: Language): string {
  const checked = state.rows.flatMap(({ checked: one }) => (one ? [one.station[language].json] : []));
  if (checked.length === 0) return state.stopped ? texts.stopped[language](0, state.rows.length) : "";
  const found = open(state, language);
  const of = (wanted: Severity): number => found.filter(({ severity }) => severity === wanted).length;
  const said = texts.done[language](
    checked.length,
    checked.filter(({ error }) => error !== null).length,
    of("error"),
    of("warning"),
    of("info"),
  );
  return state.stopped ? `${texts.stopped[language](checked.length, state.rows.length)} ${said}` : said;
}
