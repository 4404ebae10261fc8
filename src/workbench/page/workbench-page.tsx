import { useCallback, useRef, useState, useSyncExternalStore } from "react";
import type { Language } from "../../domain/language";
import type { RibbonButton } from "../office/ribbon";
import type { Bench, BenchState } from "./bench";
import { Desk } from "./desk";
import { DropArea } from "./drop-area";
import { FileBar } from "./file-bar";
import { Notice } from "./notice";
import { PartSwitch } from "./part-switch";
import { ReplaceDialog } from "./replace-dialog";
import { Ribbon } from "./ribbon";
import { sampleOf, texts } from "./texts";
import { useBench } from "./use-bench";
import { useLanguage } from "./use-language";
import { useRegionKeys } from "./use-region-keys";
import { useShownParts } from "./use-shown-parts";
import { useUnsavedChanges } from "./use-unsaved-changes";
import classes from "./workbench.module.css";

interface WorkbenchPageProps {
  readonly bench: Bench;
  readonly firstLanguage: Language;
}

/** The whole page: file bar, ribbon, grid and the add-in's pane. */
export function WorkbenchPage({ bench, firstLanguage }: WorkbenchPageProps) {
  const state = useSyncExternalStore(bench.subscribe, bench.snapshot);
  const [language, choose] = useLanguage(bench, firstLanguage);
  const [hintOpen, setHintOpen] = useState(true);
  const grid = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const { shown, paneOpen, bring, show, closePane } = useShownParts();
  useRegionKeys(page, frame, bring);
  const buttons = useBench(bench, grid, frame);
  const unsaved = useUnsavedChanges(bench, state.isUnsaved);
  const busy = state.phase === "starting" || state.phase === "opening";
  const openUpload = (file: File): void => unsaved.replace(() => void bench.openUpload(file));
  const press = useCallback(
    (button: RibbonButton) => {
      show("pane");
      setHintOpen(false);
      if (button.runs !== null) void bench.run(button.runs);
      else frame.current?.focus();
    },
    [bench, show],
  );
  return (
    <DropArea text={texts.dropHere[language]} onFile={openUpload}>
      <div ref={page} className={classes.page} data-shown={shown}>
        <FileBar
          language={language}
          state={state}
          busy={busy}
          onSample={(file) => unsaved.replace(() => void bench.openSample(file))}
          onUpload={openUpload}
          onDownload={() => void unsaved.download()}
          onLanguage={choose}
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
          {hintOpen && isUntouched(state) && (
            <Notice kind="hint" text={texts.hint[language]} language={language} onClose={() => setHintOpen(false)} />
          )}
          <PartSwitch language={language} shown={shown} onShow={show} />
        </section>
        <Desk language={language} busy={busy} grid={grid} frame={frame} paneOpen={paneOpen} onClosePane={closePane} />
        {unsaved.waits && <ReplaceDialog language={language} onStay={unsaved.stay} onDownload={unsaved.downloadAndGo} onGo={unsaved.go} />}
      </div>
    </DropArea>
  );
}

/** Whether a person sees the page as it begins: a sample, nothing changed and nothing gone wrong. */
function isUntouched({ notice, isUnsaved, fileName }: BenchState): boolean {
  return !notice && !isUnsaved && (fileName === "" || sampleOf(fileName) !== undefined);
}
