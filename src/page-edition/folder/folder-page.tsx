import { Button } from "@fluentui/react-components";
import { useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Language } from "../../domain/language";
import { FileInput } from "../../taskpane/views/file-input";
import { Tabs } from "../../taskpane/views/tabs";
import type { CellName } from "../grid/cell-name";
import styles from "./folder.module.css";
import { FindingList } from "./finding-list";
import type { FolderRun } from "./folder-run";
import { FolderStatus, openInFolder } from "./folder-status";
import { HandOut } from "./hand-out";
import { StationList } from "./station-list";
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
  const { work } = state;
  const idle = work === null && state.rows.some(({ checked }) => checked !== null);
  return (
    <main className={styles.folder}>
      <header className={styles.bar}>
        <Button size="small" disabled={work !== null} onClick={onClose}>
          {texts.back[language]}
        </Button>
        <h1 className={styles.title}>{texts.title[language]}</h1>
        <SettingsFile run={run} language={language} name={state.settings} busy={work !== null} />
        {languageSwitch}
      </header>
      <FolderStatus state={state} language={language} onStop={() => run.stop()} />
      <HandOut run={run} language={language} idle={idle} />
      <Tabs
        label={texts.views[language]}
        panel="folder-view"
        selected={view}
        onSelect={setView}
        tabs={[
          { value: "stations", text: texts.stations[language], count: state.rows.length },
          { value: "findings", text: texts.findings[language], count: openInFolder(state, language).length },
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

interface SettingsFileProps {
  readonly run: FolderRun;
  readonly language: Language;
  /** The name of the file whose settings hold; null where the page's own do. */
  readonly name: string | null;
  readonly busy: boolean;
}

/** Settings for all stations, from the file that the command line takes too. */
function SettingsFile({ run, language, name, busy }: SettingsFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <FileInput
        input={input}
        accept=".json"
        name="settings"
        onFile={(file) => void file.arrayBuffer().then((content) => run.useSettings(file.name, new Uint8Array(content)))}
      />
      <Button size="small" disabled={busy} onClick={() => input.current?.click()}>
        {name === null ? texts.settings[language] : texts.settingsUsed[language] + name}
      </Button>
    </>
  );
}
