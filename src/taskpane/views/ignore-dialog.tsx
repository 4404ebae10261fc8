import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import { cellLabel } from "../../app/entries";
import type { Entry } from "../../app/session-state";
import { useLanguage, useText } from "../language";
import { useSession } from "../session-context";
import { resultsTexts as words } from "../texts/results-texts";
import styles from "./results.module.css";

/** Asks for the reason before a finding is set aside: without one nobody could answer for it later. */
export function IgnoreDialog({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const session = useSession();
  const t = useText();
  const { language } = useLanguage();
  const [reason, setReason] = useState("");
  const given = reason.trim() !== "";
  const confirm = (): void => {
    if (!given) return;
    onClose();
    void session.ignore(entry.id, reason);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.dialog ?? ""}>
        <DialogBody>
          <DialogTitle>{t(words.ignoreTitle)}</DialogTitle>
          <DialogContent>
            <p className={styles.ignored}>
              <span className={styles.address}>{cellLabel(entry.finding)}</span> {session.rule(entry.finding.rule)?.title[language]}
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
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={!given} onClick={confirm}>
              {t(words.confirmIgnore)}
            </Button>
            <Button onClick={onClose}>{t(words.cancel)}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
