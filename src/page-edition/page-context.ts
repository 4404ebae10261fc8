import type { Language } from "../domain/language";
import type { SharedWords } from "../app/session-options";
import type { HostContext } from "../taskpane/host-context";

const KEY = "station-audit.language";
const WORDS_KEY = "station-audit.words";

/** The language chosen here before, else the browser's. */
export function firstLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === "zh" || kept === "en") return kept;
  } catch {
    // A page opened from disk may keep nothing: it tells the browser's language.
  }
  return /^zh\b/i.test(navigator.language) ? "zh" : "en";
}

/** Words taught for every workbook, where this browser keeps anything for the page; null where it does not. */
export function sharedWords(): SharedWords | null {
  try {
    localStorage.getItem(WORDS_KEY);
  } catch {
    return null;
  }
  return {
    read: () => localStorage.getItem(WORDS_KEY),
    keep: (file) => {
      try {
        localStorage.setItem(WORDS_KEY, file);
      } catch {
        // A browser whose store is full keeps them for as long as the page is open.
      }
    },
  };
}

/** What the pane takes from a browser around it: its theme, and the page's language. */
export function pageContext(language: Language, onLanguage: (language: Language) => void): HostContext {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  return {
    language,
    keepLanguage: (chosen) => {
      onLanguage(chosen);
      try {
        localStorage.setItem(KEY, chosen);
      } catch {
        // As above.
      }
    },
    theme: {
      isDark: () => dark.matches,
      subscribe: (listener) => {
        dark.addEventListener("change", listener);
        return () => dark.removeEventListener("change", listener);
      },
    },
  };
}
