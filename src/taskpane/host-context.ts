import type { Language } from "../domain/language";

/** What the pane takes from Excel around it: language and theme. Entry files alone ask Office for them. */
export interface HostContext {
  readonly language: Language;
  readonly keepLanguage: (language: Language) => void;
  readonly theme: {
    readonly isDark: () => boolean;
    readonly subscribe: (listener: () => void) => () => void;
  };
}
