import { Button, FluentProvider } from "@fluentui/react-components";
import { useRef, useState, useSyncExternalStore } from "react";
import type { Language } from "../../domain/language";
import { DARK, LIGHT } from "../../taskpane/theme";
import { FileInput } from "../../taskpane/views/file-input";
import { FolderPage } from "../folder/folder-page";
import type { FolderRun } from "../folder/folder-run";
import type { CellName } from "../grid/cell-name";
import { Desk, PartSwitch, type Part } from "./desk";
import { DropArea } from "./drop-area";
import { chosen, pickFile } from "./file-access";
import { FileBar } from "./file-bar";
import { PageNotice, ReplaceQuestion } from "./notices";
import type { OpenWorkbook } from "./open-workbook";
import styles from "./page.module.css";
import { SAMPLES, Start, type SampleId } from "./start";
import { texts } from "./texts";
import { usePageLanguage } from "./use-page-language";
import { useStationFolder } from "./use-station-folder";
import { useUnsavedChanges } from "./use-unsaved-changes";

interface PageProps {
  readonly open: OpenWorkbook;
  readonly first: Language;
  /** A workbook with slips to try the page on. */
  readonly sample: (id: SampleId) => Uint8Array;
  /** Many stations to check at once. */
  readonly newFolder: () => FolderRun;
}

/** The page: a workbook to open at first; then its sheets beside the pane, and what can be done with the file above them. */
export function Page({ open, first, sample, newFolder }: PageProps) {
  const state = useSyncExternalStore(open.subscribe, open.snapshot);
  const { language, context } = usePageLanguage(open, first, state.file);
  const dark = useSyncExternalStore(context.theme.subscribe, context.theme.isDark);
  const [shown, setShown] = useState<Part>("pane");
  const folder = useStationFolder(open, newFolder);
  const { waiting, take, replace, stay } = useUnsavedChanges(open, folder.leave);
  const input = useRef<HTMLInputElement>(null);
  const openStation = (path: string, cell: CellName | null): void => {
    if (cell) setShown("grid");
    folder.openStation(path, cell, take);
  };
  const choose = async (): Promise<void> => {
    const file = await pickFile();
    if (file === undefined) input.current?.click();
    else take(file);
  };
  const languageSwitch = <LanguageSwitch language={language} onSwitch={context.keepLanguage} />;
  return (
    <FluentProvider theme={dark ? DARK : LIGHT} className={styles.provider} data-theme={dark ? "dark" : "light"}>
      <DropArea text={texts.dropHere[language]} onFile={take} onFolder={folder.check}>
        <FileInput input={input} accept=".xlsx,.xlsm,.xls,.et" name="choose" onFile={(file) => void chosen(file, null).then(take)} />
        {folder.run && folder.inFront ? (
          <FolderPage run={folder.run} language={language} onOpen={openStation} onClose={folder.close} languageSwitch={languageSwitch} />
        ) : state.file === null ? (
          <Start
            language={language}
            opening={state.phase === "opening"}
            onChoose={() => void choose()}
            onSample={(id) => take({ name: `${SAMPLES[id].name[language]}.xlsx`, bytes: sample(id), handle: null })}
            onFolder={folder.check}
            languageSwitch={languageSwitch}
          />
        ) : (
          <>
            <FileBar
              language={language}
              file={state.file}
              unsaved={state.unsaved}
              onChoose={() => void choose()}
              onList={folder.run && folder.show}
              onSaveInPlace={() => void open.saveInPlace()}
              onDownload={() => void open.download()}
              languageSwitch={languageSwitch}
            >
              <PartSwitch language={language} shown={shown} onShow={setShown} />
            </FileBar>
            <Desk open={open} state={state} shown={shown} language={language} context={context} first={folder.cellIn(state.file.path)} />
          </>
        )}
        {state.notice && <PageNotice notice={state.notice} language={language} onClose={() => open.dismiss()} />}
        {waiting && <ReplaceQuestion language={language} download={() => open.download()} onGo={() => replace(waiting)} onStay={stay} />}
      </DropArea>
    </FluentProvider>
  );
}

/** The other language, by its own name; the pane follows. */
function LanguageSwitch({ language, onSwitch }: { readonly language: Language; readonly onSwitch: (language: Language) => void }) {
  return (
    <Button size="small" appearance="subtle" onClick={() => onSwitch(language === "zh" ? "en" : "zh")}>
      {texts.languageSwitch[language]}
    </Button>
  );
}
