import { Button } from "@fluentui/react-components";
import { DEFAULT_SETTINGS } from "../../domain/settings";
import { useText } from "../language";
import { settingsTexts as words } from "../texts/settings-texts";
import { RuleSettings } from "./rule-settings";
import { SelfCheckPanel } from "./self-check-panel";
import {
  AgreementSettings,
  CountingSettings,
  GradeSetting,
  LanguageSetting,
  RelationSetting,
  StaffingSettings,
  WritingSetting,
} from "./settings-sections";
import { useSettings } from "./use-settings";
import styles from "./views.module.css";

/** Every setting with its basis and default; a change counts anew at once. */
export default function SettingsView() {
  const { settings, change } = useSettings();
  const t = useText();
  return (
    <div className={styles.stack}>
      <p className={styles.intro}>{t(words.intro)}</p>
      <AgreementSettings />
      <CountingSettings />
      <WritingSetting />
      <LanguageSetting />
      <StaffingSettings />
      <GradeSetting />
      <RelationSetting />
      <RuleSettings settings={settings} onChange={(rules) => void change({ rules })} />
      <SelfCheckPanel />
      <Button className={styles.reset ?? ""} onClick={() => void change(DEFAULT_SETTINGS)}>
        {t(words.reset)}
      </Button>
    </div>
  );
}
