import { useCallback, useEffect, useMemo, useState } from "react";
import { languageTag, type Language } from "../../domain/language";
import type { HostContext } from "../../taskpane/host-context";
import { pageContext } from "../page-context";
import type { ChosenFile } from "./file-access";
import type { OpenWorkbook } from "./open-workbook";
import { texts } from "./texts";

/** The page's language, switched here or in the pane; the browser's tab tells it, and which file is open. */
export function usePageLanguage(
  open: OpenWorkbook,
  first: Language,
  file: ChosenFile | null,
): { readonly language: Language; readonly context: HostContext } {
  const [language, setLanguage] = useState(first);
  const speak = useCallback(
    (chosen: Language) => {
      setLanguage(chosen);
      open.setLanguage(chosen);
    },
    [open],
  );
  const context = useMemo(() => pageContext(first, speak), [first, speak]);
  useEffect(() => {
    document.documentElement.lang = languageTag(language);
    document.title = file ? `${file.name} · ${texts.product[language]}` : texts.product[language];
  }, [language, file]);
  return { language, context };
}
