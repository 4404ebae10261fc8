import { SEVERITIES, SEVERITY_TEXTS } from "../../domain/settings";
import { Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Settings } from "../../domain/settings";
import { useLanguage, useText } from "../language";
import { useSession } from "../session-context";
import { settingsTexts as words } from "../texts/settings-texts";
import styles from "./views.module.css";

/** Every rule with its basis, to be switched off or given another severity; drawn once it is opened. */
export function RuleSettings({
  settings,
  onChange,
}: {
  readonly settings: Settings;
  readonly onChange: (rules: Settings["rules"]) => void;
}) {
  const session = useSession();
  const t = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const choose = (id: string, value: string): void => {
    const { [id]: _, ...others } = settings.rules;
    onChange(value === "" ? others : { ...others, [id]: value as Settings["rules"][string] });
  };
  return (
    <details className={styles.panel} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.heading}>
        {t(words.rules)} <span className={styles.muted}>{session.rules.length}</span>
      </summary>
      {open && (
        <>
          <p className={styles.hint}>{t(words.rulesText)}</p>
          <ul className={styles.rules}>
            {session.rules.map((rule) => (
              <li key={rule.id}>
                <div className={styles.grow}>
                  <h3>{rule.title[language]}</h3>
                  <p className={styles.hint}>{rule.basis[language]}</p>
                </div>
                <Select
                  size="small"
                  aria-label={rule.title[language]}
                  value={settings.rules[rule.id] ?? ""}
                  onChange={(_, { value }) => choose(rule.id, value)}
                >
                  <option value="">{t(words.byDefault)(t(SEVERITY_TEXTS[rule.severity]))}</option>
                  {SEVERITIES.map((severity) => (
                    <option key={severity} value={severity}>
                      {t(SEVERITY_TEXTS[severity])}
                    </option>
                  ))}
                  <option value="off">{t(words.off)}</option>
                </Select>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
