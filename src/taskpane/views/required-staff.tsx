import { Field, SpinButton } from "@fluentui/react-components";
import type { SettingReference } from "../../domain/tables/setting-reference";
import { useText } from "../language";
import { useSnapshot } from "../session-context";
import { useSettings } from "./use-settings";
import styles from "./views.module.css";

interface RequiredStaffProps extends Pick<SettingReference, "title"> {
  readonly asked: NonNullable<SettingReference["asked"]>;
}

/** The one number that tables do not know of themselves: proposed from another table where there is one. */
export function RequiredStaff({ title, asked }: RequiredStaffProps) {
  const { audit } = useSnapshot();
  const { settings, change } = useSettings();
  const t = useText();
  const proposed = settings.requiredStaff === null ? (audit?.settings.requiredStaff ?? null) : null;
  const set = (value: number | null): void => {
    const requiredStaff = value !== null && value > 0 ? value : null;
    if (requiredStaff !== settings.requiredStaff) void change({ requiredStaff });
  };
  return (
    <section className={styles.panel}>
      <Field
        label={t(title)}
        validationState={settings.requiredStaff === null && proposed === null ? "warning" : "none"}
        validationMessage={settings.requiredStaff !== null ? null : proposed !== null ? t(asked.proposed)(proposed) : t(asked.missing)}
      >
        <SpinButton
          value={settings.requiredStaff ?? proposed}
          min={0}
          max={10_000}
          onChange={(_, { value, displayValue }) => set(value ?? (displayValue ? Number(displayValue) : null))}
        />
      </Field>
    </section>
  );
}
