import { Field, Radio, RadioGroup, Select, Switch } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { SETTINGS_REFERENCE } from "../../app/settings-reference";
import { families } from "../../domain/families";
import type { Language, Localized } from "../../domain/language";
import { DEFAULT_SETTINGS, type Settings } from "../../domain/settings";
import { useLanguage, useText } from "../language";
import { useSnapshot } from "../session-context";
import { relationTexts } from "../texts/relation-texts";
import { settingsTexts as words, writeModes } from "../texts/settings-texts";
import { ChoiceSetting, DaysSetting, NumberSetting, TextSetting } from "./setting-fields";
import { PolicyChoice } from "./table-policies";
import { useSettings } from "./use-settings";
import styles from "./views.module.css";

/** Settings that belong together, under their name. */
function Section({ heading, children }: { readonly heading: Localized; readonly children: ReactNode }) {
  const t = useText();
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{t(heading)}</h2>
      {children}
    </section>
  );
}

/** What the station agreed upon: its staff, its term and the period that is evaluated; the workbook proposes them. */
export function AgreementSettings() {
  const { settings, change } = useSettings();
  const { audit } = useSnapshot();
  const resolved = audit?.settings ?? settings;
  return (
    <Section heading={words.agreement}>
      <NumberSetting
        name="requiredStaff"
        value={settings.requiredStaff}
        proposed={resolved.requiredStaff}
        min={0.5}
        max={10_000}
        onChange={(requiredStaff) => void change({ requiredStaff })}
      />
      <DaysSetting name="term" value={settings.term} proposed={resolved.term} onChange={(term) => void change({ term })} />
      <DaysSetting name="period" value={settings.period} proposed={resolved.period} onChange={(period) => void change({ period })} />
    </Section>
  );
}

/** How is counted, where the evaluation's own rules leave it open; and what each kind of table follows. */
export function CountingSettings() {
  const { settings, change } = useSettings();
  return (
    <Section heading={words.counting}>
      <NumberSetting
        name="certifiedShare"
        value={settings.certifiedShare}
        percent
        min={0}
        max={1}
        onChange={(certifiedShare) => void change({ certifiedShare })}
      />
      <NumberSetting
        name="minStableRate"
        value={settings.minStableRate}
        percent
        min={0}
        max={1}
        onChange={(minStableRate) => void change({ minStableRate })}
      />
      <NumberSetting
        name="halfMonthDay"
        value={settings.halfMonthDay}
        whole
        min={1}
        max={31}
        onChange={(day) => void change({ halfMonthDay: day ?? DEFAULT_SETTINGS.halfMonthDay })}
      />
      <NumberSetting
        name="expiryDays"
        value={settings.expiryDays}
        whole
        min={0}
        max={3_660}
        onChange={(days) => void change({ expiryDays: days ?? DEFAULT_SETTINGS.expiryDays })}
      />
      <NumberSetting
        name="tolerance"
        value={settings.tolerance}
        min={0}
        max={1_000}
        onChange={(tolerance) => void change({ tolerance: tolerance ?? DEFAULT_SETTINGS.tolerance })}
      />
      {families.map(({ policy }) => policy && <PolicyChoice key={policy} name={policy} />)}
    </Section>
  );
}

/** Whether what is written keeps the form that its cell had, or is a formula everywhere. */
export function WritingSetting() {
  const { settings, change } = useSettings();
  const t = useText();
  return (
    <Section heading={words.writing}>
      <Field label={t(SETTINGS_REFERENCE.writeMode.title)}>
        <RadioGroup value={settings.writeMode} onChange={(_, { value }) => void change({ writeMode: value as Settings["writeMode"] })}>
          {writeModes.map((mode) => (
            <Radio key={mode} value={mode} label={t(words[mode])} />
          ))}
        </RadioGroup>
      </Field>
    </Section>
  );
}

/** The pane's own language, kept apart from the workbook. */
export function LanguageSetting() {
  const t = useText();
  const { language, choose } = useLanguage();
  return (
    <Section heading={words.appearance}>
      <Field label={t(SETTINGS_REFERENCE.language.title)} hint={t(SETTINGS_REFERENCE.language.basis)}>
        <Select value={language} onChange={(_, { value }) => choose(value as Language)}>
          <option value="zh">{t(words.chinese)}</option>
          <option value="en">{t(words.english)}</option>
        </Select>
      </Field>
    </Section>
  );
}

/** Who must be there month by month, in which posts, and how many hours of learning are required. */
export function StaffingSettings() {
  const { settings, change } = useSettings();
  return (
    <section className={styles.panel}>
      <NumberSetting
        name="minStaffEachMonth"
        value={settings.minStaffEachMonth}
        min={0.5}
        max={1_000}
        onChange={(minStaffEachMonth) => void change({ minStaffEachMonth })}
      />
      <TextSetting name="requiredPosts" value={settings.requiredPosts} onChange={(requiredPosts) => void change({ requiredPosts })} />
      <ChoiceSetting
        name="continuingEducation"
        value={settings.continuingEducation}
        onChange={(value) => void change({ continuingEducation: value as Settings["continuingEducation"] })}
      />
    </section>
  );
}

/** Which scores make which grade. */
export function GradeSetting() {
  const { settings, change } = useSettings();
  return <TextSetting name="gradeScheme" value={settings.gradeScheme} onChange={(gradeScheme) => void change({ gradeScheme })} />;
}

/** Whether cells that depart from what a table keeps by itself are looked for. */
export function RelationSetting() {
  const { settings, change } = useSettings();
  const t = useText();
  return (
    <Section heading={relationTexts.heading}>
      <Switch
        checked={settings.rules["relation/broken"] !== "off"}
        label={t(relationTexts.switch)}
        onChange={(_, { checked }) => void change({ rules: withRelations(settings.rules, checked) })}
      />
      <p className={styles.hint}>{t(relationTexts.switchText)}</p>
    </Section>
  );
}

function withRelations(rules: Settings["rules"], on: boolean): Settings["rules"] {
  const { "relation/broken": _, ...others } = rules;
  return on ? others : { ...others, "relation/broken": "off" };
}
