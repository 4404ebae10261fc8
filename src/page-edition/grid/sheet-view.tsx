import { useRef } from "react";
import type { Language } from "../../domain/language";
import { texts } from "../page/texts";
import type { RemoteWorkbook } from "../remote-workbook";
import type { WorkbookView } from "../worker/messages";
import { areaAt } from "./cell-areas";
import type { CellName } from "./cell-name";
import { Grid } from "./grid";
import { SheetTabs } from "./sheet-tabs";
import styles from "./sheet-view.module.css";
import { enteredText } from "./shown-text";
import { useActiveCell } from "./use-active-cell";
import { useShownSheet } from "./use-shown-sheet";
import { useTyping } from "./use-typing";
import { WritingLine } from "./writing-line";

interface SheetViewProps {
  readonly workbook: RemoteWorkbook;
  readonly view: WorkbookView;
  /** The cell to begin at, where one was asked for. */
  readonly first: CellName | null;
  readonly language: Language;
}

/** The open workbook: one sheet in the grid, the line to write in above it, the sheets' names below. */
export function SheetView({ workbook, view, first, language }: SheetViewProps) {
  const { draft, type, giveUp, commit, clear, undo } = useTyping(workbook);
  const [place, setPlace] = useActiveCell(workbook, view, first, giveUp);
  const shown = useShownSheet(view, place.sheet);
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { sheet } = shown;
  const here = { ...place, sheet: sheet.name };
  const cell = sheet.cell(place.row, place.column);
  const toGrid = (): void => frame.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  return (
    <div
      className={styles.view}
      ref={frame}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.target === input.current) return;
        event.preventDefault();
        undo();
      }}
    >
      <WritingLine
        input={input}
        language={language}
        at={place}
        text={draft ?? enteredText(cell)}
        typing={draft !== null}
        onType={type}
        onCommit={(then) => {
          commit(here, cell);
          if (then === "down") setPlace({ ...place, row: areaAt(sheet, place).bottom + 1 });
          toGrid();
        }}
        onGiveUp={() => {
          giveUp();
          toGrid();
        }}
      />
      <Grid
        key={sheet.name}
        {...shown}
        noteAt={(address) => workbook.notes.get(`${sheet.name}!${address}`)}
        active={place}
        label={`${texts.grid[language]} ${sheet.name}`}
        onActivate={(to) => {
          giveUp();
          setPlace({ sheet: sheet.name, ...to });
        }}
        onEdit={(typed) => {
          type(typed ?? enteredText(cell));
          input.current?.focus();
        }}
        onClear={() => clear(here, cell)}
      />
      <SheetTabs sheets={view.sheets} selected={sheet.name} language={language} onSelect={setPlace} />
    </div>
  );
}
