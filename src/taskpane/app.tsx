import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { AuditSession } from "../app/audit-session";
import { languageTag, type Language } from "../domain/language";
import { LanguageContext } from "./language";
import "./pane.css";
import type { HostContext } from "./host-context";
import { SavingContext } from "./saving";
import { SessionContext } from "./session-context";
import { SelfTestPage } from "./self-test-page";
import { Shell } from "./shell";
import { paneTexts } from "./texts/pane-texts";
import { DARK, LIGHT } from "./theme";

interface AppProps {
  readonly session: AuditSession;
  readonly hostContext: HostContext;
  /** The page is there for the self-check alone. */
  readonly selfTest?: boolean;
}

/** The pane in Excel's language and theme. */
export function App({ session, hostContext, selfTest = false }: AppProps) {
  const [language, setLanguage] = useState<Language>(hostContext.language);
  // A page around the pane may switch the language too: the run and its list stay.
  const [told, setTold] = useState(hostContext.language);
  if (told !== hostContext.language) {
    setTold(hostContext.language);
    setLanguage(hostContext.language);
  }
  const dark = useSyncExternalStore(hostContext.theme.subscribe, hostContext.theme.isDark);
  const choose = useCallback(
    (chosen: Language) => {
      setLanguage(chosen);
      session.setLanguage(chosen);
      hostContext.keepLanguage(chosen);
    },
    [session, hostContext],
  );
  useEffect(
    () =>
      hostContext.onLanguage?.((chosen) => {
        setLanguage(chosen);
        session.setLanguage(chosen);
      }),
    [session, hostContext],
  );
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  useEffect(() => {
    document.documentElement.lang = languageTag(language);
    document.title = paneTexts.product[language];
  }, [language]);
  return (
    <FluentProvider theme={dark ? DARK : LIGHT} data-theme={dark ? "dark" : "light"}>
      <LanguageContext value={choice}>
        <SessionContext value={session}>
          <SavingContext value={hostContext.savesFiles ?? true}>{selfTest ? <SelfTestPage /> : <Shell />}</SavingContext>
        </SessionContext>
      </LanguageContext>
    </FluentProvider>
  );
}
