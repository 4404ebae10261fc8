import type { RefObject } from "react";
import { formatAddress, type CellAddress } from "../../domain/grid/address";
import type { Language } from "../../domain/language";
import { texts } from "../page/texts";
import styles from "./sheet-view.module.css";

interface WritingLineProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly language: Language;
  readonly at: CellAddress;
  readonly text: string;
  /** Whether something is being typed: left then, it is entered. */
  readonly typing: boolean;
  readonly onType: (text: string) => void;
  /** Enter leads down to the next cell; going elsewhere does not. */
  readonly onCommit: (then: "down" | "stay") => void;
  readonly onGiveUp: () => void;
}

/** The line above the grid: which cell is active, and what stands in it or is being typed. */
export function WritingLine({ input, language, at, text, typing, onType, onCommit, onGiveUp }: WritingLineProps) {
  return (
    <div className={styles.line}>
      <output className={styles.name} aria-label={texts.nameBox[language]}>
        {formatAddress(at)}
      </output>
      <input
        ref={input}
        className={styles.input}
        aria-label={texts.cellContent[language]}
        value={text}
        onChange={({ target }) => onType(target.value)}
        onBlur={() => typing && onCommit("stay")}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) {
            event.preventDefault();
            onCommit("down");
          } else if (event.key === "Escape") onGiveUp();
        }}
      />
    </div>
  );
}
