import { useCallback, useEffect, useState } from "react";
import { languageTag, type Language } from "../../domain/language";
import type { Bench } from "./bench";
import { texts } from "./texts";

/** The page's language, told to the browser, and the way to choose another one: grid and pane follow. */
export function useLanguage(bench: Bench, first: Language): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = languageTag(language);
    document.title = `${texts.product[language]} · ${texts.workbench[language]}`;
  }, [language]);
  const choose = useCallback(
    (chosen: Language) => {
      setLanguage(chosen);
      bench.setLanguage(chosen);
    },
    [bench],
  );
  return [language, choose];
}
