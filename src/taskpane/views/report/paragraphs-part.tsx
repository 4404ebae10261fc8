import { Fragment, useMemo, useState } from "react";
import { missingFigures } from "../../../domain/report/paragraphs";
import { openFindingsHere } from "../../../app/report/open-findings";
import { reportHtml, reportText, toldChapters } from "../../../app/report/report-text";
import { tableCautions } from "../../../domain/report/cautions";
import { languageTag, type Language } from "../../../domain/language";
import { reportParagraphs } from "../../../domain/report/paragraphs";
import { type Paragraph } from "../../../domain/tables/report";
import { useLanguage, useText } from "../../language";
import { Notice } from "../../notice";
import { useSnapshot } from "../../session-context";
import { reportTexts as words } from "../../texts/report-texts";
import { EmptyState } from "../empty-state";
import { Unread } from "../unread";
import views from "../views.module.css";
import { copy, type Copied } from "./copying";
import { MissingList } from "./missing-list";
import { ParagraphTools } from "./paragraph-tools";
import { ParagraphCard } from "./paragraph-card";
import styles from "./report.module.css";
import { firstItem } from "../../../domain/values/present";

const COPIED = { formatted: words.copied, text: words.copied, failed: words.notCopied } as const;

/** The report's standard paragraphs, to be read and copied, and what they leave out. */
export function ParagraphsPart() {
  const snapshot = useSnapshot();
  const { audit } = snapshot;
  const t = useText();
  const pane = useLanguage().language;
  const [chosen, setChosen] = useState<Language | null>(null);
  const [told, setTold] = useState("");
  const open = useMemo(() => openFindingsHere(snapshot), [snapshot]);
  const paragraphs = useMemo(() => (audit ? reportParagraphs(audit, open) : []), [audit, open]);
  const missing = useMemo(() => (audit ? missingFigures(audit) : []), [audit]);
  if (!audit) return <Unread />;
  const language = chosen ?? pane;
  const put = async (some: readonly Paragraph[], formatted: boolean): Promise<void> => {
    setTold("");
    // What is doubtful about their tables goes with them, however few are copied.
    const cautions = tableCautions(some, audit, open);
    const outcome: Copied = await copy(reportText(some, language, cautions), formatted ? reportHtml(some, language, cautions) : null);
    setTold(t(formatted && outcome === "text" ? words.copiedAsText : COPIED[outcome]));
  };
  return (
    <div className={views.stack}>
      {paragraphs.length === 0 ? (
        <EmptyState title={t(words.none)} text={t(words.noneText)} />
      ) : (
        <>
          <div className={styles.tools}>
            <p className={views.intro}>{t(words.intro)}</p>
            <ParagraphTools
              language={language}
              onLanguage={setChosen}
              onCopy={(formatted) => void put(paragraphs, formatted)}
              onTold={setTold}
            />
            <p className={styles.told} role="status">
              {told}
            </p>
          </div>
          <div className={styles.paragraphs} lang={languageTag(language)}>
            {toldChapters(paragraphs, tableCautions(paragraphs, audit, open)).map((chapter) => (
              <Fragment key={firstItem(chapter.paragraphs).id}>
                {chapter.paragraphs.map((paragraph) => (
                  <ParagraphCard key={paragraph.id} paragraph={paragraph} language={language} onCopy={() => void put([paragraph], true)} />
                ))}
                {chapter.cautions.map(({ text }) => (
                  <Notice key={text.zh} intent="warning">
                    {text[language]}
                  </Notice>
                ))}
              </Fragment>
            ))}
          </div>
        </>
      )}
      {missing.length > 0 && <MissingList missing={missing} />}
    </div>
  );
}
