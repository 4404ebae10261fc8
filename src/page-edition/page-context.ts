import type { Language } from "../domain/language";
import type { HostContext } from "../taskpane/host-context";

const KEY = "station-audit.language";

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
