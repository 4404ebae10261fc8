import { Button } from "@fluentui/react-components";
import type { Language } from "../../domain/language";
import type { PageState } from "./open-workbook";
import styles from "./page.module.css";
import { texts } from "./texts";

interface PageNoticeProps {
  readonly notice: NonNullable<PageState["notice"]>;
  readonly language: Language;
  readonly onClose: () => void;
}

/** What became of a file, told until it is read; a failure is said aloud at once. */
export function PageNotice({ notice, language, onClose }: PageNoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[notice.intent]}`} role={notice.intent === "error" ? "alert" : "status"}>
      <p>{notice.text[language]}</p>
      <Button size="small" onClick={onClose}>
        {texts.close[language]}
      </Button>
    </div>
  );
}

interface ReplaceQuestionProps {
  readonly language: Language;
  /** Hands the changes out before the other one is opened. */
  readonly download: () => Promise<void>;
  readonly onGo: () => void;
  readonly onStay: () => void;
}

/** Asked before another workbook takes the place of one with changes that were not handed out. */
export function ReplaceQuestion({ language, download, onGo, onStay }: ReplaceQuestionProps) {
  return (
    <div className={styles.notice} role="alertdialog" aria-label={texts.replaceTitle[language]}>
      <p>
        <b>{texts.replaceTitle[language]}</b> {texts.replaceText[language]}
      </p>
      <Button size="small" appearance="primary" onClick={() => void download().then(onGo)}>
        {texts.replaceDownload[language]}
      </Button>
      <Button size="small" onClick={onGo}>
        {texts.replaceGo[language]}
      </Button>
      <Button size="small" onClick={onStay}>
        {texts.cancel[language]}
      </Button>
    </div>
  );
}
