import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { formatRange, type CellRange } from "../../domain/grid/address";
import type { TableHint } from "../../domain/tables/audit";
import { useText } from "../language";
import { useSession } from "../session-context";
import { kindText, tableKinds } from "../../domain/families";
import { tablesTexts as words } from "../texts/tables-texts";
import styles from "./views.module.css";
import { firstItem } from "../../domain/values/present";

/** Lets a person say: this range is a table of that kind, or none. */
export function CorrectRecognition() {
  const session = useSession();
  const t = useText();
  const [chosen, setChosen] = useState<{ readonly sheet: string; readonly range: CellRange } | null>(null);
  const [kind, setKind] = useState<TableHint["kind"]>(firstItem(tableKinds));
  const apply = (): void => {
    if (!chosen) return;
    void session.addHint({ ...chosen, kind });
    setChosen(null);
  };
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{t(words.correct)}</h2>
      <p className={styles.muted}>{t(words.correctText)}</p>
      <div className={styles.row}>
        <Button onClick={() => void session.selection().then(setChosen)}>{t(words.takeSelection)}</Button>
        <span className={chosen ? styles.range : styles.muted} role="status">
          {chosen ? `${chosen.sheet}!${formatRange(chosen.range)}` : t(words.noSelection)}
        </span>
      </div>
      <Field label={t(words.kind)}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as TableHint["kind"])}>
          {tableKinds.map((one) => (
            <option key={one} value={one}>
              {t(kindText(one))}
            </option>
          ))}
        </Select>
      </Field>
      <Button disabledFocusable={!chosen} onClick={apply}>
        {t(words.apply)}
      </Button>
    </section>
  );
}
