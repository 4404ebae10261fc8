import type { RefObject } from "react";
import type { Language } from "../../domain/language";
import { texts } from "./texts";
import classes from "./workbench.module.css";

interface DeskProps {
  readonly language: Language;
  /** A workbook is being opened. */
  readonly busy: boolean;
  /** Where the grid draws itself. */
  readonly grid: RefObject<HTMLDivElement | null>;
  /** Where the built pane is loaded. */
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly paneOpen: boolean;
  readonly onClosePane: () => void;
}

/** The spreadsheet and the add-in's pane beside it, as Excel has them. */
export function Desk({ language, busy, grid, frame, paneOpen, onClosePane }: DeskProps) {
  return (
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
          <button type="button" className={classes.iconButton} aria-label={texts.closePane[language]} onClick={onClosePane}>
            ✕
          </button>
        </div>
        <iframe ref={frame} className={classes.frame} title={texts.pane[language]} />
      </aside>
    </main>
  );
}
