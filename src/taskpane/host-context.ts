import type { Language } from "../domain/language";

/** What the pane takes from Excel around it: language and theme. Entry files alone ask Office for them. */
export interface HostContext {
  readonly language: Language;
  /** Whether a file can be handed over to be saved; true when left out. */
  readonly savesFiles?: boolean;
  /** Tells of a language that was chosen around the pane while it is open; left out where nobody else chooses. */
  readonly onLanguage?: (listener: (language: Language) => void) => () => void;
  readonly keepLanguage: (language: Language) => void;
  readonly theme: {
    readonly isDark: () => boolean;
    readonly subscribe: (listener: () => void) => () => void;
  };
}
