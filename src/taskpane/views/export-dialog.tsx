import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ResultFile } from "../../app/report/result-files";
import type { Localized } from "../../domain/language";
import { useText } from "../language";
import { useSession } from "../session-context";
import { exportTexts as words, formatTexts, noticeTexts } from "../texts/export-texts";
import { download } from "./download";
import { Modal } from "./modal";
import { useSaving } from "../saving";
import { copy } from "./report/copying";
import styles from "./result-actions.module.css";

type Step =
  | { readonly kind: "choose" }
  | { readonly kind: "saved"; readonly file: ResultFile }
  | { readonly kind: "copied" | "not-copied"; readonly file: ResultFile }
  | { readonly kind: "failed" };

/** The forms in which the result leaves the pane; where no file can be saved, its content can be copied. */
export default function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const t = useText();
  const saves = useSaving();
  const [step, setStep] = useState<Step>({ kind: "choose" });
  // A workbook is no text to copy: where nothing can be saved, the result goes into a sheet of this one.
  const formats = session.results.formats.filter((format) => saves || format !== "xlsx");
  // As a table the notice can be pasted anywhere.
  const noticeFormats = session.results.noticeFormats.filter((format) => saves || format === "xlsx");
  const save = async (made: Promise<ResultFile | null>): Promise<void> => {
    const file = await made.catch(() => null);
    if (file && !saves) return copyContent(file);
    if (file) download(file);
    setStep(file ? { kind: "saved", file } : { kind: "failed" });
  };
  const copyContent = async (file: ResultFile): Promise<void> => {
    setStep({ kind: (await copy(file.text, null)) === "failed" ? "not-copied" : "copied", file });
  };
  return (
    <Modal title={t(words.title)} onClose={onClose} actions={<Button onClick={onClose}>{t(words.close)}</Button>}>
      <p className={styles.text}>{t(saves ? words.text : words.cannotSave)}</p>
      <Formats formats={formats} texts={formatTexts} onChoose={(format) => void save(session.results.file(format))} />
      <h3 className={styles.heading}>{t(words.notice)}</h3>
      <p className={styles.text}>{t(words.noticeText)}</p>
      <Formats formats={noticeFormats} texts={noticeTexts} onChoose={(format) => void save(session.results.notice(format))} />
      <div role="status">
        {step.kind !== "choose" && (
          <div className={styles.told}>
            <p>
              {step.kind === "failed" && t(words.failed)}
              {step.kind === "saved" && t(words.saved)(step.file.name)}
              {step.kind === "copied" && t(words.copied)}
              {step.kind === "not-copied" && t(words.notCopied)}
            </p>
            {step.kind !== "failed" && (
              <Button size="small" onClick={() => void copyContent(step.file)}>
                {t(words.copy)}
              </Button>
            )}
          </div>
        )}
      </div>
    </Modal>
  );
}

interface FormatsProps<F extends string> {
  readonly formats: readonly F[];
  readonly texts: Readonly<Record<F, { readonly name: Localized; readonly use: Localized }>>;
  readonly onChoose: (format: F) => void;
}

/** The forms that something can be had in, each with what it is good for. */
function Formats<F extends string>({ formats, texts, onChoose }: FormatsProps<F>) {
  const t = useText();
  return (
    <ul className={styles.formats}>
      {formats.map((format) => (
        <li key={format}>
          <button type="button" className={styles.format} onClick={() => onChoose(format)}>
            <span className={styles.name}>{t(texts[format].name)}</span>
            <span className={styles.use}>{t(texts[format].use)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
