import { Button } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { lazy, Suspense, useState } from "react";
import { languageTag, type Language } from "../../../domain/language";
import { useText } from "../../language";
import { useSaving } from "../../saving";
import { useSession } from "../../session-context";
import { reportTexts as words } from "../../texts/report-texts";
import { templateTexts } from "../../texts/template-texts";
import { download } from "../download";
import { ChoiceButtons } from "../choice-buttons";
import styles from "./report.module.css";

const TemplateDialog = lazy(() => import("./template-dialog"));

const LANGUAGES: readonly Language[] = ["zh", "en"];

interface ParagraphToolsProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onCopy: (formatted: boolean) => void;
  /** What became of it, in words. */
  readonly onTold: (told: string) => void;
}

/** What can be done with all paragraphs: copied, taken as a Word document, read in the other language. */
export function ParagraphTools({ language, onLanguage, onCopy, onTold }: ParagraphToolsProps) {
  const { results: sheets } = useSession();
  const saves = useSaving();
  const t = useText();
  const [filling, setFilling] = useState(false);
  const save = async (): Promise<void> => {
    onTold("");
    const file = await sheets.evaluation(language).catch(() => null);
    if (file) download(file);
    onTold(file ? t(words.wordSaved)(file.name) : t(words.wordFailed));
  };
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" size="small" icon={<Copy20Regular />} onClick={() => onCopy(true)}>
        {t(words.copyAll)}
      </Button>
      <Button size="small" onClick={() => onCopy(false)}>
        {t(words.copyText)}
      </Button>
      {saves && sheets.writesReport && (
        <>
          <Button size="small" onClick={() => void save()}>
            {t(words.word)}
          </Button>
          <Button size="small" onClick={() => setFilling(true)}>
            {t(templateTexts.open)}
          </Button>
        </>
      )}
      {filling && (
        <Suspense>
          <TemplateDialog language={language} onClose={() => setFilling(false)} />
        </Suspense>
      )}
      <ChoiceButtons
        label={t(words.language)}
        className={styles.languages}
        choices={LANGUAGES.map((one) => ({
          value: one,
          text: t(one === "zh" ? words.chinese : words.english),
          lang: languageTag(one),
        }))}
        chosen={language}
        onChoose={onLanguage}
      />
    </div>
  );
}
