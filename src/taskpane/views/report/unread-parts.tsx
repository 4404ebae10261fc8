import { unreadSentences } from "../../../app/report/unread-parts";
import type { ReportContents } from "../../../domain/report/report-contents";
import { useLanguage } from "../../language";
import { Notice } from "../../notice";
import styles from "./report.module.css";

/** What of an opened report was not read: nobody may take silence about it for a check. */
export function UnreadParts({ contents }: { readonly contents: ReportContents }) {
  const { language } = useLanguage();
  const sentences = unreadSentences(contents, language);
  if (sentences.length === 0) return null;
  const [only] = sentences;
  return (
    <Notice intent={contents.unread.length > 0 ? "warning" : "info"}>
      {sentences.length === 1
        ? only
        : sentences.map((sentence, index) => (
            <span key={index} className={styles.unread}>
              {sentence}
            </span>
          ))}
    </Notice>
  );
}
