import { useSyncExternalStore } from "react";
import type { Language } from "../../domain/language";
import { App } from "../../taskpane/app";
import type { HostContext } from "../../taskpane/host-context";
import type { CellName } from "../grid/cell-name";
import { SheetView } from "../grid/sheet-view";
import type { OpenWorkbook, PageState } from "./open-workbook";
import styles from "./page.module.css";
import { texts } from "./texts";

/** Where grid and pane have no room beside each other; as the style sheet has it. */
const NARROW = matchMedia("(max-width: 860px)");

function watchWidth(listener: () => void): () => void {
  NARROW.addEventListener("change", listener);
  return () => NARROW.removeEventListener("change", listener);
}

/** What of the open workbook is in sight where there is room for one of both. */
export type Part = "grid" | "pane";

/** Chooses between sheets and pane on a narrow screen. */
export function PartSwitch({
  language,
  shown,
  onShow,
}: {
  readonly language: Language;
  readonly shown: Part;
  readonly onShow: (part: Part) => void;
}) {
  return (
    <div className={styles.switch} role="group" aria-label={texts.viewSwitch[language]}>
      {(["pane", "grid"] as const).map((one) => (
        <button key={one} type="button" aria-pressed={shown === one} onClick={() => onShow(one)}>
          {one === "pane" ? texts.findings[language] : texts.grid[language]}
        </button>
      ))}
    </div>
  );
}

interface DeskProps {
  readonly open: OpenWorkbook;
  readonly state: PageState;
  readonly shown: Part;
  readonly language: Language;
  readonly context: HostContext;
  /** The cell to begin at, where a finding of the list of stations led here. */
  readonly first: CellName | null;
}

/** The open workbook's sheets and the pane beside them, both new for each workbook. */
export function Desk({ open, state, shown, language, context, first }: DeskProps) {
  // The pane is the page's main part wherever it is in sight.
  const alone = useSyncExternalStore(watchWidth, () => NARROW.matches);
  return (
    <div className={styles.desk} data-shown={shown}>
      <section className={styles.grid} aria-label={texts.grid[language]} role={alone && shown === "grid" ? "main" : undefined}>
        {state.view && <SheetView key={state.opened} workbook={open.workbook} view={state.view} first={first} language={language} />}
      </section>
      <div className={styles.pane} id="pane">
        <App key={state.opened} session={open.session} hostContext={{ ...context, language }} />
      </div>
    </div>
  );
}
