import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { FilledTemplateFile, TemplateNames } from "../../../app/result-sheets";
import { languageTag, type Language } from "../../../domain/language";
import { Notice } from "../../notice";
import { useLanguage, useText } from "../../language";
import { useSession } from "../../session-context";
import { templateTexts as words } from "../../texts/template-texts";
import { download } from "../download";
import { FileInput } from "../file-input";
import { Modal } from "../modal";
import views from "../views.module.css";
import { copy } from "./copying";
import styles from "./report.module.css";

/** What became of the template that was chosen last; `made` is null for what is no .docx, undefined where nothing could be made. */
interface Chosen {
  readonly name: string;
  readonly made: FilledTemplateFile | null | undefined;
}

interface TemplateDialogProps {
  /** Of the paragraphs that are filled in. */
  readonly language: Language;
  readonly onClose: () => void;
}

/** Fills a .docx of the user's own: choose it, and the filled copy is handed out, or what keeps it from being filled is told. */
export default function TemplateDialog({ language, onClose }: TemplateDialogProps) {
  const { results } = useSession();
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const fill = async (file: File): Promise<void> => {
    setChosen(null);
    const made = await file
      .arrayBuffer()
      .then((buffer) => results.filledTemplate({ name: file.name, bytes: new Uint8Array(buffer) }, language))
      .catch(() => undefined);
    if (made?.file && made.outcome.kind === "filled" && made.outcome.places > 0) download(made.file);
    setChosen({ name: file.name, made });
  };
  return (
    <Modal
      title={t(words.title)}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={() => input.current?.click()}>
            {t(words.choose)}
          </Button>
          <Button onClick={onClose}>{t(words.close)}</Button>
        </>
      }
    >
      <p className={styles.plain}>{t(words.text)}</p>
      <FileInput input={input} accept=".docx" label={t(words.file)} onFile={(file) => void fill(file)} />
      <div role="status" className={styles.outcome}>
        {chosen && <Outcome {...chosen} />}
      </div>
      <Names language={language} />
    </Modal>
  );
}

function Outcome({ name, made }: Chosen) {
  const t = useText();
  const { language } = useLanguage();
  const list = (names: readonly string[]): string => names.join(language === "zh" ? "、" : ", ");
  if (!made) return <Notice intent="error">{made === null ? t(words.unreadable)(name) : t(words.failed)}</Notice>;
  const { outcome, file } = made;
  if (outcome.kind !== "filled") {
    const wrong =
      outcome.kind === "unknown"
        ? outcome.names.map((one) => [one.name, one.nearest === null ? t(words.noneNear) : t(words.nearest)(one.nearest)] as const)
        : [...outcome.tables.map((one) => [one, t(words.table)] as const), ...outcome.rows.map((one) => [one, t(words.row)] as const)];
    return (
      <>
        <Notice intent="error">{outcome.kind === "unknown" ? t(words.unknown)(name) : t(words.misplaced)}</Notice>
        <ul className={styles.places}>
          {wrong.map(([place, why]) => (
            <li key={place}>
              <code>{`{{${place}}}`}</code> {why}
            </li>
          ))}
        </ul>
      </>
    );
  }
  if (outcome.places === 0) return <Notice intent="warning">{t(words.noPlaces)}</Notice>;
  return (
    <>
      <Notice intent="success">{t(words.filled)(outcome.places, file?.name ?? "")}</Notice>
      {outcome.empty.length > 0 && <Notice intent="info">{t(words.empty)(list(outcome.empty))}</Notice>}
      {outcome.untold.length > 0 && (
        <>
          <Notice intent="warning">{t(words.untold)}</Notice>
          <ul className={styles.places}>
            {outcome.untold.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The names that a template may use, for whoever writes one. */
function Names({ language }: { readonly language: Language }) {
  const { results } = useSession();
  const t = useText();
  const [names, setNames] = useState<TemplateNames>([]);
  const [told, setTold] = useState("");
  useEffect(() => {
    let wanted = true;
    void results.templateNames(language).then((found) => {
      if (wanted) setNames(found);
    });
    return () => {
      wanted = false;
    };
  }, [results, language]);
  const copyAll = async (): Promise<void> => {
    const text = names.map(({ name, about }) => `{{${name}}}${about === null ? "" : `\t${about}`}`).join("\n");
    setTold(t((await copy(text, null)) === "failed" ? words.notCopied : words.copied));
  };
  return (
    <details className={styles.names}>
      <summary>{t(words.names)(names.length)}</summary>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void copyAll()}>
          {t(words.copy)}
        </Button>
        <span role="status" className={views.muted}>
          {told}
        </span>
      </div>
      <ul className={styles.places} lang={languageTag(language)}>
        {names.map(({ name, about }) => (
          <li key={name}>
            <code>{`{{${name}}}`}</code> {about}
          </li>
        ))}
      </ul>
    </details>
  );
}
