import { Button, Field, Radio, RadioGroup, Select, Switch } from "@fluentui/react-components";
import { SETTINGS_REFERENCE } from "../../app/settings-reference";
import { families } from "../../domain/families";
import type { Language } from "../../domain/language";
import { DEFAULT_SETTINGS, type Settings } from "../../domain/settings";
import { useLanguage, useText } from "../language";
import { useSession, useSnapshot } from "../session-context";
import { relationTexts } from "../texts/relation-texts";
import { settingsTexts as words, writeModes } from "../texts/settings-texts";
import { RuleSettings } from "./rule-settings";
import { SelfCheckPanel } from "./self-check-panel";
import { ChoiceSetting, DaysSetting, NumberSetting, TextSetting } from "./setting-fields";
import { PolicyChoice } from "./table-policies";
import styles from "./views.module.css";

/** Every setting with its basis and default; a change counts anew at once. */
export default function SettingsView() {
  const session = useSession();
  const { settings, audit } = useSnapshot();
  const t = useText();
  const { language, choose } = useLanguage();
  const set = (change: Partial<Settings>): void => void session.setSettings({ ...settings, ...change });
  const resolved = audit?.settings ?? settings;
  return (
    <div className={styles.stack}>
      <p className={styles.intro}>{t(words.intro)}</p>
      <section className={styles.panel}>
        <h2 className={styles.heading}>{t(words.agreement)}</h2>
        <NumberSetting
          name="requiredStaff"
          value={settings.requiredStaff}
          proposed={resolved.requiredStaff}
          min={0.5}
          max={10_000}
          onChange={(requiredStaff) => set({ requiredStaff })}
        />
        <DaysSetting name="term" value={settings.term} proposed={resolved.term} onChange={(term) => set({ term })} />
        <DaysSetting name="period" value={settings.period} proposed={resolved.period} onChange={(period) => set({ period })} />
      </section>
      <section className={styles.panel}>
        <h2 className={styles.heading}>{t(words.counting)}</h2>
        <NumberSetting
          name="certifiedShare"
          value={settings.certifiedShare}
          percent
          min={0}
          max={1}
          onChange={(certifiedShare) => set({ certifiedShare })}
        />
        <NumberSetting
          name="minStableRate"
          value={settings.minStableRate}
          percent
          min={0}
          max={1}
          onChange={(minStableRate) => set({ minStableRate })}
        />
        <NumberSetting
          name="halfMonthDay"
          value={settings.halfMonthDay}
          whole
          min={1}
          max={31}
          onChange={(day) => set({ halfMonthDay: day ?? DEFAULT_SETTINGS.halfMonthDay })}
        />
        <NumberSetting
          name="expiryDays"
          value={settings.expiryDays}
          whole
          min={0}
          max={3_660}
          onChange={(days) => set({ expiryDays: days ?? DEFAULT_SETTINGS.expiryDays })}
        />
        <NumberSetting
          name="tolerance"
          value={settings.tolerance}
          min={0}
          max={1_000}
          onChange={(tolerance) => set({ tolerance: tolerance ?? DEFAULT_SETTINGS.tolerance })}
        />
        {families.map(({ policy }) => policy && <PolicyChoice key={policy} name={policy} />)}
      </section>
      <section className={styles.panel}>
        <h2 className={styles.heading}>{t(words.writing)}</h2>
        <Field label={t(SETTINGS_REFERENCE.writeMode.title)}>
          <RadioGroup value={settings.writeMode} onChange={(_, { value }) => set({ writeMode: value as Settings["writeMode"] })}>
            {writeModes.map((mode) => (
              <Radio key={mode} value={mode} label={t(words[mode])} />
            ))}
          </RadioGroup>
        </Field>
      </section>
      <section className={styles.panel}>
        <h2 className={styles.heading}>{t(words.appearance)}</h2>
        <Field label={t(SETTINGS_REFERENCE.language.title)} hint={t(SETTINGS_REFERENCE.language.basis)}>
          <Select value={language} onChange={(_, { value }) => choose(value as Language)}>
            <option value="zh">{t(words.chinese)}</option>
            <option value="en">{t(words.english)}</option>
          </Select>
        </Field>
      </section>
      <section className={styles.panel}>
        <NumberSetting
          name="minStaffEachMonth"
          value={settings.minStaffEachMonth}
          min={0.5}
          max={1_000}
          onChange={(minStaffEachMonth) => set({ minStaffEachMonth })}
        />
        <TextSetting
          name="requiredPosts"
          value={settings.requiredPosts}
          isRight={(text) => SETTINGS_REFERENCE.requiredPosts.accepts?.(text) ?? true}
          onChange={(requiredPosts) => set({ requiredPosts })}
        />
        <ChoiceSetting
          name="continuingEducation"
          value={settings.continuingEducation}
          onChange={(value) => set({ continuingEducation: value as Settings["continuingEducation"] })}
        />
      </section>
      <TextSetting
        name="gradeScheme"
        value={settings.gradeScheme}
        isRight={(text) => SETTINGS_REFERENCE.gradeScheme.accepts?.(text) ?? true}
        onChange={(gradeScheme) => set({ gradeScheme })}
      />
      <section className={styles.panel}>
        <h2 className={styles.heading}>{t(relationTexts.heading)}</h2>
        <Switch
          checked={settings.rules["relation/broken"] !== "off"}
          label={t(relationTexts.switch)}
          onChange={(_, { checked }) => set({ rules: withRelations(settings.rules, checked) })}
        />
        <p className={styles.hint}>{t(relationTexts.switchText)}</p>
      </section>
      <RuleSettings settings={settings} onChange={(rules) => set({ rules })} />
      <SelfCheckPanel />
      <Button className={styles.reset ?? ""} onClick={() => void session.setSettings(DEFAULT_SETTINGS)}>
        {t(words.reset)}
      </Button>
    </div>
  );
}

function withRelations(rules: Settings["rules"], on: boolean): Settings["rules"] {
  const { "relation/broken": _, ...others } = rules;
  return on ? others : { ...others, "relation/broken": "off" };
}
