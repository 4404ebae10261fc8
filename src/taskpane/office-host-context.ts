import type { SharedWords } from "../app/session-options";
import type { Language } from "../domain/language";
import { languageOf } from "./language";
import type { HostContext } from "./host-context";
import { savesFiles } from "./saving";
import { isDarkColor } from "./theme";

/** Excel's language and theme, and the language that this person chose before. */
export function officeHostContext(): HostContext {
  const key = `${Office.context.partitionKey ?? ""}station-audit.language`;
  return {
    language: keptLanguage(key) ?? languageOf(Office.context.displayLanguage),
    savesFiles: savesFiles(String(Office.context.platform)),
    // Another page of this program on the same site: the page around the pane, or the pane of another workbook.
    onLanguage: (listener) => {
      const told = ({ key: changed, newValue }: StorageEvent): void => {
        if (changed === key && (newValue === "zh" || newValue === "en")) listener(newValue);
      };
      addEventListener("storage", told);
      return () => removeEventListener("storage", told);
    },
    keepLanguage: (language) => {
      try {
        localStorage.setItem(key, language);
      } catch {
        // A browser that keeps nothing follows Excel's language next time.
      }
    },
    theme: officeTheme(),
  };
}

/** Words taught for every workbook, under Excel's partition key as the language is. */
export function officeSharedWords(): SharedWords {
  const key = `${Office.context.partitionKey ?? ""}station-audit.words`;
  return {
    read: () => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    keep: (file) => {
      try {
        localStorage.setItem(key, file);
      } catch {
        // A browser that keeps nothing asks again in the next workbook.
      }
    },
  };
}

function keptLanguage(key: string): Language | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === "zh" || kept === "en" ? kept : null;
  } catch {
    return null;
  }
}

/** Excel's theme where it tells one, the system's otherwise. */
function officeTheme(): HostContext["theme"] {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = (): boolean => isDarkColor(Office.context.officeTheme?.bodyBackgroundColor) ?? system.matches;
  return {
    isDark,
    subscribe: (listener) => {
      system.addEventListener("change", listener);
      // Not every Excel raises this event; where it is unknown the theme is read when the pane opens.
      const changed = Office.EventType.OfficeThemeChanged as Office.EventType | undefined;
      const ignore = (): void => undefined;
      try {
        if (changed) Office.context.document.addHandlerAsync(changed, listener, ignore);
      } catch {
        // As above.
      }
      return () => {
        system.removeEventListener("change", listener);
        try {
          if (changed) Office.context.document.removeHandlerAsync(changed, { handler: listener }, ignore);
        } catch {
          // As above.
        }
      };
    },
  };
}
