import { useState } from "react";
import type { Settings } from "../../domain/settings";
import { familyOf } from "../../domain/families";
import type { Table } from "../../domain/tables/model";
import type { PolicySetting } from "../../domain/tables/setting-reference";
import { useText } from "../language";
import { wordsTexts as words } from "../texts/words-texts";
import { CellLinks } from "./cell-links";
import { ChoiceSetting } from "./setting-fields";
import { useSettings } from "./use-settings";
import styles from "./views.module.css";

/** What a table follows and where that was read, and the way to set it otherwise. */
export function TablePolicies({ table }: { readonly table: Table }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const name = familyOf(table).policy;
  return (
    <>
      {(table.policies ?? []).map(({ id, text, cell }, index) => (
        <p key={`${id} ${index}`} className={styles.facts}>
          {t(text)} {cell && <CellLinks cells={[cell]} home={table.sheet.name} />}
        </p>
      ))}
      {name && (
        <details className={styles.policies} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t(words.policies)}</summary>
          {open && <PolicyChoice name={name} />}
        </details>
      )}
    </>
  );
}

/** A policy that settings hold before what the sheets' own words say: changed beside a table and on the settings page alike. */
export function PolicyChoice({ name }: { readonly name: PolicySetting }) {
  const { settings, change } = useSettings();
  const set = (chosen: string): void => {
    const number = Number(chosen);
    void change({ [name]: Number.isFinite(number) ? number : chosen } as Partial<Settings>);
  };
  return <ChoiceSetting name={name} value={String(settings[name])} onChange={set} />;
}
