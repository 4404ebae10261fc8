import { Button } from "@fluentui/react-components";
import { cellLabel } from "../../app/entries";
import type { Entry } from "../../app/session-state";
import { entryTexts } from "../../app/entry-texts";
import { useLanguage, useText } from "../language";
import { useSession } from "../session-context";
import { resultsTexts as words } from "../texts/results-texts";
import { Modal } from "./modal";
import styles from "./results.module.css";
import { StatedAndRight } from "./stated";

const PREVIEWED = 100;

/** Shows every value that correcting all findings of one rule would write, before it is written. */
export function FixRuleDialog({
  rule,
  entries,
  onClose,
}: {
  readonly rule: string;
  readonly entries: readonly Entry[];
  readonly onClose: () => void;
}) {
  const session = useSession();
  const t = useText();
  const { language } = useLanguage();
  const confirm = (): void => {
    onClose();
    void session.fix(entries.map(({ id }) => id));
  };
  return (
    <Modal
      title={session.rule(rule)?.title[language] ?? t(words.previewTitle)}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={confirm}>
            {t(words.confirm)}
          </Button>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
        </>
      }
    >
      <p>{t(words.previewText)(entries.length)}</p>
      <ul className={styles.preview} tabIndex={0} aria-label={t(words.previewTitle)}>
        {entries.slice(0, PREVIEWED).map((entry) => {
          const { stated, expected } = entryTexts(entry, language);
          return (
            <li key={entry.id}>
              <span className={styles.address}>{cellLabel(entry.finding)}</span>
              <StatedAndRight value={entry.finding.stated} text={stated} right={expected} />
            </li>
          );
        })}
        {entries.length > PREVIEWED && <li>{t(words.more)(entries.length - PREVIEWED)}</li>}
      </ul>
    </Modal>
  );
}
