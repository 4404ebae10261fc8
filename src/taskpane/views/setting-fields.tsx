import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { SETTINGS_REFERENCE } from "../../app/settings-reference";
import { compareDays, formatDay, type CalendarDay, type DayRange } from "../../domain/values/calendar";
import { exact, toNumber } from "../../domain/values/exact";
import { DEFAULT_SETTINGS, type Settings } from "../../domain/settings";
import { useText } from "../language";
import { settingsTexts as words } from "../texts/settings-texts";
import styles from "./views.module.css";

interface NumberSettingProps {
  readonly name: keyof Settings;
  readonly value: number | null;
  /** What the workbook proposes where nothing is set. */
  readonly proposed?: number | null;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** Shown and typed in percent, kept as a fraction of one. */
  readonly percent?: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A number with its basis; emptied, it goes back to its default. Taken when the field is left. */
export function NumberSetting({ name, value, proposed = null, min, max, whole = false, percent = false, onChange }: NumberSettingProps) {
  const t = useText();
  const reference = SETTINGS_REFERENCE[name];
  const scale = percent ? 100 : 1;
  const written = (number: number | null): string => (number === null ? "" : String(toNumber(exact(number).mul(scale))));
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: number | null }>({ text: written(value), of: value });
  const text = draft.of === value ? draft.text : written(value);
  const typed = text.trim() === "" ? null : toNumber(exact(Number(text)).div(scale));
  const wrong = typed !== null && !(Number.isFinite(typed) && typed >= min && typed <= max && (!whole || Number.isInteger(typed)));
  const standard = DEFAULT_SETTINGS[name] as number | null;
  const fallback =
    standard === null ? (proposed === null ? t(words.unset) : t(words.fromWorkbook)) : written(standard) + (percent ? "%" : "");
  const commit = (): void => {
    if (!wrong && typed !== value) onChange(typed);
  };
  return (
    <Field
      label={t(reference.title)}
      hint={`${t(reference.basis)} ${t(words.default)(fallback)}`}
      validationState={wrong ? "error" : "none"}
      validationMessage={wrong ? t(words.invalid)(min * scale, max * scale) : null}
    >
      <Input
        value={text}
        inputMode="decimal"
        placeholder={proposed === null ? "" : written(proposed)}
        contentAfter={<span className={styles.unit}>{percent ? "%" : reference.unit ? t(reference.unit) : ""}</span>}
        onChange={(_, data) => setDraft({ text: data.value.replace(/[^\d.]/g, ""), of: value })}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
    </Field>
  );
}

interface TextSettingProps {
  readonly name: keyof Settings;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A text with its basis; emptied, it goes back to its default. Taken when the field is left, and not where the setting cannot understand it. */
export function TextSetting({ name, value, onChange }: TextSettingProps) {
  const t = useText();
  const reference = SETTINGS_REFERENCE[name];
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: string | null }>({ text: value ?? "", of: value });
  const text = draft.of === value ? draft.text : (value ?? "");
  const typed = text.trim() === "" ? null : text.trim();
  const wrong = typed !== null && reference.accepts !== undefined && !reference.accepts(typed);
  const commit = (): void => {
    if (!wrong && typed !== value) onChange(typed);
  };
  return (
    <Field
      label={t(reference.title)}
      hint={t(reference.basis)}
      validationState={wrong ? "error" : "none"}
      validationMessage={wrong ? t(words.notUnderstood) : null}
    >
      <Input
        value={text}
        placeholder={t(words.unset)}
        onChange={(_, data) => setDraft({ text: data.value, of: value })}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
    </Field>
  );
}

/** A choice with its basis: one of the setting's own, or what stands in the settings file. */
export function ChoiceSetting({
  name,
  value,
  onChange,
}: {
  readonly name: keyof Settings;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useText();
  const { title, basis, choices = [] } = SETTINGS_REFERENCE[name];
  const listed = choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, text: { zh: `${value}%`, en: `${value}%` } }];
  return (
    <Field label={t(title)} hint={t(basis)}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {listed.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {t(choice.text)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface DaysSettingProps {
  readonly name: "term" | "period";
  readonly value: DayRange | null;
  readonly proposed: DayRange | null;
  readonly onChange: (value: DayRange | null) => void;
}

/** Two days with their basis; taken once the first is given and they are in order. */
export function DaysSetting({ name, value, proposed, onChange }: DaysSettingProps) {
  const t = useText();
  const reference = SETTINGS_REFERENCE[name];
  const shown = value ?? proposed;
  const [draft, setDraft] = useState<{ readonly start: string; readonly end: string } | null>(null);
  const start = draft?.start ?? (shown ? formatDay(shown.start) : "");
  const end = draft?.end ?? (shown?.end ? formatDay(shown.end) : "");
  const first = dayOf(start);
  const last = dayOf(end);
  const wrong = first !== null && last !== null && compareDays(first, last) > 0;
  const commit = (): void => {
    if (!draft || wrong) return;
    if (first) onChange({ start: first, end: last });
    else if (start === "" && end === "") onChange(null);
    else return;
    setDraft(null);
  };
  const title = t(reference.title);
  return (
    <fieldset className={styles.days} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && commit()}>
      <legend>{title}</legend>
      <div className={styles.row}>
        <Input
          type="date"
          value={start}
          aria-label={`${title} ${t(words.from)}`}
          contentBefore={<span className={styles.muted}>{t(words.from)}</span>}
          onChange={(_, data) => setDraft({ start: data.value, end })}
        />
        <Input
          type="date"
          value={end}
          aria-label={`${title} ${t(words.to)}`}
          contentBefore={<span className={styles.muted}>{t(words.to)}</span>}
          onChange={(_, data) => setDraft({ start, end: data.value })}
        />
      </div>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {t(words.invalidDays)}
        </p>
      )}
      <p className={styles.hint}>{t(reference.basis)}</p>
    </fieldset>
  );
}

function dayOf(text: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}
