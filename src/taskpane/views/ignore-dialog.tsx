import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { cellLabel } from "../../app/entries";
import type { Entry } from "../../app/session-state";
import type { Together } from "../../app/ignoring";
import { namedTitle } from "../../domain/tables/cell-name";
import { useLanguage, useText } from "../language";
import { useSession } from "../session-context";
import { resultsTexts as words } from "../texts/results-texts";
import { IgnoreTogether } from "./ignore-together";
import { Modal } from "./modal";
import styles from "./results.module.css";

/** Asks for the reason before a finding is set aside: without one nobody could answer for it later. */
export function IgnoreDialog({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const session = useSession();
  const t = useText();
  const { language } = useLanguage();
  const [reason, setReason] = useState("");
  const [together, setTogether] = useState<Together>("one");
  const given = reason.trim() !== "";
  const confirm = (): void => {
    if (!given) return;
    onClose();
    void session.ignore(entry.id, reason, together);
  };
  return (
    <Modal
      title={t(words.ignoreTitle)}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={!given} onClick={confirm}>
            {t(words.confirmIgnore)}
          </Button>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
        </>
      }
    >
      <p className={styles.ignored}>
        {namedTitle(entry.finding.name, session.rule(entry.finding.rule)?.title[language] ?? "", language)}{" "}
        <span className={styles.address}>{cellLabel(entry.finding)}</span>
      </p>
      <Field label={t(words.reason)} hint={t(words.ignoreText)} required>
        <Textarea
          value={reason}
          maxLength={200}
          rows={3}
          placeholder={t(words.ignorePlaceholder)}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <IgnoreTogether entry={entry} together={together} onChange={setTogether} />
    </Modal>
  );
}
