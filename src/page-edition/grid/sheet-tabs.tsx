import type { CellRef } from "../../domain/grid/address";
import type { Language } from "../../domain/language";
import { texts } from "../page/texts";
import type { WorkbookView } from "../worker/messages";
import styles from "./sheet-view.module.css";

interface SheetTabsProps {
  readonly sheets: WorkbookView["sheets"];
  readonly selected: string;
  readonly language: Language;
  /** Called with the first cell of the sheet that was chosen. */
  readonly onSelect: (place: CellRef) => void;
}

/** The sheets' names below the grid; hidden ones can be looked at too, and say that they are hidden. */
export function SheetTabs({ sheets, selected, language, onSelect }: SheetTabsProps) {
  return (
    <div className={styles.tabs} role="tablist" aria-label={texts.sheets[language]}>
      {sheets.map(({ name, visibility }) => (
        <button
          key={name}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={name === selected}
          onClick={() => onSelect({ sheet: name, row: 0, column: 0 })}
        >
          {name}
          {visibility !== "visible" && ` ${texts.hiddenSheet[language]}`}
        </button>
      ))}
    </div>
  );
}
