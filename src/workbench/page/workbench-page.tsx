import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import type { Language } from "../../domain/language";
import { readRibbon, type RibbonButton } from "../office/ribbon";
import type { Bench } from "./bench";
import { DropArea } from "./drop-area";
import { FileBar } from "./file-bar";
import { Notice } from "./notice";
import { ReplaceDialog } from "./replace-dialog";
import { Ribbon } from "./ribbon";
import { saveToDisk } from "./save-to-disk";
import { SAMPLES, sampleOf, texts } from "./texts";
import { useRegionKeys } from "./use-region-keys";
import classes from "./workbench.module.css";
import { firstItem, present } from "../../domain/values/present";

interface WorkbenchPageProps {
  readonly bench: Bench;
  readonly firstLanguage: Language;
}

/** The whole page: file bar, ribbon, grid and the add-in's pane. */
export function WorkbenchPage({ bench, firstLanguage }: WorkbenchPageProps) {
  const state = useSyncExternalStore(bench.subscribe, bench.snapshot);
  const [language, setLanguage] = useState(firstLanguage);
  const [buttons, setButtons] = useState<readonly RibbonButton[]>([]);
  const [paneOpen, setPaneOpen] = useState(true);
  /** Where the screen has room for one of both: which is in sight. */
  const [shown, setShown] = useState<"grid" | "pane">("grid");
  const [hintOpen, setHintOpen] = useState(true);
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const bring = useCallback((part: "grid" | "pane") => flushSync(() => setShown(part)), []);
  useRegionKeys(page, frame, bring);
  const busy = state.phase === "starting" || state.phase === "opening";

  useEffect(() => {
    void bench.start(present(grid.current, "the grid's element"), present(frame.current, "the pane's frame"), firstItem(SAMPLES).file);
    void fetch("workbench/manifest.xml")
      .then((answer) => answer.text())
      .then((manifest) => setButtons(readRibbon(manifest)));
  }, [bench]);

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = `${texts.product[language]} · ${texts.workbench[language]}`;
  }, [language]);

  useEffect(() => {
    if (!state.isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [state.isUnsaved]);

  useEffect(() => {
    // Going over to the pane ends typing in the grid, as a click beside the cell does.
    const leave = () => bench.finishTyping();
    window.addEventListener("blur", leave);
    return () => window.removeEventListener("blur", leave);
  }, [bench]);

  const replace = useCallback(
    (open: () => void) => {
      if (bench.snapshot().isUnsaved) setWaiting(() => open);
      else open();
    },
    [bench],
  );
  const openUpload = useCallback((file: File) => replace(() => void bench.openUpload(file)), [bench, replace]);
  const press = useCallback(
    (button: RibbonButton) => {
      setPaneOpen(true);
      setShown("pane");
      setHintOpen(false);
      if (button.runs !== null) void bench.run(button.runs);
      else frame.current?.focus();
    },
    [bench],
  );
  const download = useCallback(async () => {
    const bytes = await bench.download();
    if (bytes) saveToDisk(bytes, bench.snapshot().fileName);
    return bytes !== null;
  }, [bench]);

  return (
    <DropArea text={texts.dropHere[language]} onFile={openUpload}>
      <div ref={page} className={classes.page} data-shown={shown}>
        <FileBar
          language={language}
          state={state}
          busy={busy}
          onSample={(file) => replace(() => void bench.openSample(file))}
          onUpload={openUpload}
          onDownload={() => void download()}
          onLanguage={(chosen) => {
            setLanguage(chosen);
            bench.setLanguage(chosen);
          }}
        />
        <section className={classes.commands} aria-label={texts.commands[language]}>
          <Ribbon
            language={language}
            buttons={buttons}
            disabled={state.phase !== "ready" || state.isRunning}
            onPress={press}
            onUndo={() => bench.undo()}
            onRedo={() => bench.redo()}
          />
          {state.notice && <Notice kind="problem" text={state.notice[language]} language={language} onClose={() => bench.dismiss()} />}
          {!state.notice && hintOpen && !state.isUnsaved && (state.fileName === "" || sampleOf(state.fileName)) && (
            <Notice kind="hint" text={texts.hint[language]} language={language} onClose={() => setHintOpen(false)} />
          )}
          <div className={classes.switch} role="group" aria-label={texts.viewSwitch[language]}>
            {(["grid", "pane"] as const).map((part) => (
              <button
                key={part}
                type="button"
                aria-pressed={shown === part}
                onClick={() => {
                  setPaneOpen(true);
                  setShown(part);
                }}
              >
                {texts[part === "grid" ? "grid" : "findings"][language]}
              </button>
            ))}
          </div>
        </section>
        <main className={classes.desk}>
          <section className={classes.grid} data-region="grid" aria-label={texts.grid[language]} aria-busy={busy}>
            <div ref={grid} className={classes.gridHost} />
            {busy && (
              <div className={classes.loading} role="status">
                <span className={classes.spinner} aria-hidden="true" />
                {texts.loadingPage[language]}
              </div>
            )}
          </section>
          <aside className={classes.pane} data-region aria-label={texts.pane[language]} hidden={!paneOpen}>
            <div className={classes.paneTitle}>
              <span>{texts.product[language]}</span>
              <button
                type="button"
                className={classes.iconButton}
                aria-label={texts.closePane[language]}
                onClick={() => {
                  setPaneOpen(false);
                  setShown("grid");
                }}
              >
                ✕
              </button>
            </div>
            <iframe ref={frame} className={classes.frame} title={texts.pane[language]} />
          </aside>
        </main>
        {waiting && (
          <ReplaceDialog
            language={language}
            onStay={() => setWaiting(null)}
            onDownload={() =>
              void download().then((isSaved) => {
                setWaiting(null);
                if (isSaved) waiting();
              })
            }
            onGo={() => {
              setWaiting(null);
              waiting();
            }}
          />
        )}
      </div>
    </DropArea>
  );
}
