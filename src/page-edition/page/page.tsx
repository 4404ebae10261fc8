import { Button, FluentProvider } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Language } from "../../domain/language";
import { App } from "../../taskpane/app";
import { DARK, LIGHT } from "../../taskpane/theme";
import { FileInput } from "../../taskpane/views/file-input";
import { cellNamed, SheetView, type CellName } from "../grid/sheet-view";
import { folderFiles, droppedFiles, isMany, type FolderFile } from "../folder/folder-files";
import { FolderPage } from "../folder/folder-page";
import type { FolderRun } from "../folder/folder-run";
import { texts as folderTexts } from "../folder/texts";
import { pageContext } from "../page-context";
import { canSaveInPlace, chosen, droppedFile, pickFile, type ChosenFile } from "./file-access";
import type { OpenWorkbook } from "./open-workbook";
import styles from "./page.module.css";
import { SAMPLES, Start, type SampleId } from "./start";
import { texts } from "./texts";

interface PageProps {
  readonly open: OpenWorkbook;
  readonly first: Language;
  /** A workbook with slips to try the page on. */
  readonly sample: (id: SampleId) => Uint8Array;
  /** Many stations to check at once. */
  readonly newFolder: () => FolderRun;
}

/** Where grid and pane have no room beside each other; as the style sheet has it. */
const NARROW = matchMedia("(max-width: 860px)");

function watchWidth(listener: () => void): () => void {
  NARROW.addEventListener("change", listener);
  return () => NARROW.removeEventListener("change", listener);
}

/** A cell of a station of the folder, where a finding leads. */
interface OpenedAt {
  readonly path: string;
  readonly cell: CellName;
}

/** The page: a workbook to open at first; then its sheets beside the pane, and what can be done with the file above them. */
export function Page({ open, first, sample, newFolder }: PageProps) {
  const state = useSyncExternalStore(open.subscribe, open.snapshot);
  const [language, setLanguage] = useState(first);
  const [shown, setShown] = useState<"grid" | "pane">("pane");
  const [waiting, setWaiting] = useState<ChosenFile | null>(null);
  const [dropping, setDropping] = useState(false);
  const [folder, setFolder] = useState<FolderRun | null>(null);
  const [inFolder, setInFolder] = useState(false);
  const [at, setAt] = useState<OpenedAt | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const speak = useCallback(
    (chosenLanguage: Language) => {
      setLanguage(chosenLanguage);
      open.setLanguage(chosenLanguage);
    },
    [open],
  );
  const context = useMemo(() => pageContext(first, speak), [first, speak]);
  const dark = useSyncExternalStore(context.theme.subscribe, context.theme.isDark);
  // The pane is the page's main part wherever it is in sight.
  const alone = useSyncExternalStore(watchWidth, () => NARROW.matches);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = state.file ? `${state.file.name} · ${texts.product[language]}` : texts.product[language];
  }, [language, state.file]);
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      if (open.snapshot().unsaved) event.preventDefault();
    };
    addEventListener("beforeunload", leave);
    return () => removeEventListener("beforeunload", leave);
  }, [open]);

  const take = useCallback(
    (file: ChosenFile | null) => {
      if (!file) return;
      if (open.snapshot().unsaved) setWaiting(file);
      else void open.open(file).then((opened) => opened && setInFolder(false));
    },
    [open],
  );
  const openStation = (path: string, cell: CellName | null): void => {
    if (!folder) return;
    setAt(cell && { path, cell });
    if (cell) setShown("grid");
    // What a person changed in a station that is open already stays as it is.
    if (open.snapshot().file?.path === path) {
      setInFolder(false);
      if (cell) void open.workbook.goTo(cellNamed(cell));
    } else void folder.bytesOf(path).then((file) => file && take({ ...file, path, handle: null }));
  };
  const replaceBy = (file: ChosenFile): void => {
    setWaiting(null);
    void open.open(file).then((opened) => opened && setInFolder(false));
  };
  const openFolder = useCallback(
    (files: readonly FolderFile[]) => {
      const run = newFolder();
      setFolder(run);
      setInFolder(true);
      void run.check(folderFiles(files));
    },
    [newFolder],
  );
  const choose = async (): Promise<void> => {
    const file = await pickFile();
    if (file === undefined) input.current?.click();
    else take(file);
  };
  const showGrid = useCallback(() => undefined, []);
  const switchLanguage = (
    <Button
      size="small"
      appearance="subtle"
      onClick={() => {
        const other = language === "zh" ? "en" : "zh";
        context.keepLanguage(other);
      }}
    >
      {texts.languageSwitch[language]}
    </Button>
  );
  return (
    <FluentProvider theme={dark ? DARK : LIGHT} className={styles.provider} data-theme={dark ? "dark" : "light"}>
      <div
        className={styles.page}
        onDragOver={(event) => {
          event.preventDefault();
          // A part of the pane that takes a file itself says so.
          setDropping(!(event.target as Element).closest("[data-takes-files]"));
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setDropping(false);
          if (isMany(event.dataTransfer)) void droppedFiles(event.dataTransfer).then(openFolder);
          else void droppedFile(event.dataTransfer).then(take);
        }}
      >
        <FileInput input={input} accept=".xlsx,.xlsm,.xls,.et" name="choose" onFile={(file) => void chosen(file, null).then(take)} />
        {folder && inFolder ? (
          <FolderPage
            run={folder}
            language={language}
            onOpen={openStation}
            onClose={() => {
              folder.stop();
              setFolder(null);
              // A station that was looked at from the list goes with it; what was changed in one stays.
              if (state.file?.path !== undefined && !state.unsaved) open.close();
            }}
            languageSwitch={switchLanguage}
          />
        ) : state.file === null ? (
          <Start
            language={language}
            opening={state.phase === "opening"}
            onChoose={() => void choose()}
            onSample={(id) => take({ name: `${SAMPLES[id].name[language]}.xlsx`, bytes: sample(id), handle: null })}
            onFolder={openFolder}
            languageSwitch={switchLanguage}
          />
        ) : (
          <>
            <section className={styles.top} aria-label={texts.fileBar[language]}>
              <h1 className={styles.unseen}>{state.file.name}</h1>
              <div className={styles.bar}>
                {folder ? (
                  <Button size="small" onClick={() => setInFolder(true)}>
                    {folderTexts.backToList[language]}
                  </Button>
                ) : (
                  <Button size="small" icon={<FolderOpen20Regular />} aria-label={texts.open[language]} onClick={() => void choose()} />
                )}
                <span className={styles.file} title={state.file.name}>
                  {state.file.name}
                  {state.unsaved && <span className={styles.unsaved}> · {texts.unsaved[language]}</span>}
                </span>
                {canSaveInPlace && state.file.handle && (
                  <Button
                    size="small"
                    icon={<Save20Regular />}
                    title={texts.saveInPlaceHint[language]}
                    onClick={() => void open.saveInPlace()}
                  >
                    {texts.saveInPlace[language]}
                  </Button>
                )}
                <Button
                  size="small"
                  appearance="primary"
                  icon={<ArrowDownload20Regular />}
                  title={texts.download[language]}
                  onClick={() => void open.download()}
                >
                  {texts.downloadShort[language]}
                </Button>
                {switchLanguage}
              </div>
              <div className={styles.switch} role="group" aria-label={texts.viewSwitch[language]}>
                {(["pane", "grid"] as const).map((one) => (
                  <button key={one} type="button" aria-pressed={shown === one} onClick={() => setShown(one)}>
                    {one === "pane" ? texts.findings[language] : texts.grid[language]}
                  </button>
                ))}
              </div>
            </section>
            <div className={styles.desk} data-shown={shown}>
              <section className={styles.grid} aria-label={texts.grid[language]} role={alone && shown === "grid" ? "main" : undefined}>
                {state.view && (
                  <SheetView
                    key={state.opened}
                    workbook={open.workbook}
                    view={state.view}
                    first={at !== null && at.path === state.file.path ? at.cell : null}
                    language={language}
                    onShown={showGrid}
                  />
                )}
              </section>
              <div className={styles.pane} id="pane">
                <App key={state.opened} session={open.session} hostContext={{ ...context, language }} />
              </div>
            </div>
          </>
        )}
        {state.notice && (
          <div className={`${styles.notice} ${styles[state.notice.intent]}`} role={state.notice.intent === "error" ? "alert" : "status"}>
            <p>{state.notice.text[language]}</p>
            <Button size="small" onClick={() => open.dismiss()}>
              {texts.close[language]}
            </Button>
          </div>
        )}
        {waiting && (
          <div className={styles.notice} role="alertdialog" aria-label={texts.replaceTitle[language]}>
            <p>
              <b>{texts.replaceTitle[language]}</b> {texts.replaceText[language]}
            </p>
            <Button size="small" appearance="primary" onClick={() => void open.download().then(() => replaceBy(waiting))}>
              {texts.replaceDownload[language]}
            </Button>
            <Button size="small" onClick={() => replaceBy(waiting)}>
              {texts.replaceGo[language]}
            </Button>
            <Button size="small" onClick={() => setWaiting(null)}>
              {texts.cancel[language]}
            </Button>
          </div>
        )}
        {dropping && <div className={styles.dropping}>{texts.dropHere[language]}</div>}
      </div>
    </FluentProvider>
  );
}
