import { createContext, useCallback, useContext } from "react";
import type { Language, Localized } from "../domain/language";

/** The pane's language and the way to switch it. */
export interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: "zh", choose: () => undefined });

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** Picks the text in the pane's language. */
export function useText(): <T>(text: Localized<T>) => T {
  const { language } = useLanguage();
  return useCallback(<T,>(text: Localized<T>): T => text[language], [language]);
}

/** Chinese for every Chinese locale, English for the rest. */
export function languageOf(locale: string | undefined): Language {
  return locale && !/^zh\b/i.test(locale) ? "en" : "zh";
}
