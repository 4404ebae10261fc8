import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { SCORE_PARTS, scoreText, type ScoreAssessment, type ScoreEntry, type ScoreFinding } from "../../../app/report/score-entry";
import { useLanguage, useText } from "../../language";
import { Notice } from "../../notice";
import { gradeTexts, scoreTexts as words, statedTexts } from "../../texts/report-texts";
import results from "../results.module.css";
import { SeverityIcon } from "../severity-icon";
import views from "../views.module.css";
import styles from "./report.module.css";
import { present } from "../../../domain/values/present";

interface ScoreResultProps {
  readonly assessment: ScoreAssessment;
  readonly entry: ScoreEntry;
}

/** The exact total with its grade, or what it waits for; and every rule that the scores break. */
export function ScoreResult({ assessment, entry }: ScoreResultProps) {
  const t = useText();
  const { total, grade, next, roundedGrade, findings, missing, unreadable } = assessment;
  const named = (wanted: string): string => (gradeTexts[wanted] ? t(gradeTexts[wanted]) : wanted);
  const waiting = missing.map((part) =>
    t(
      present(
        SCORE_PARTS.find((one) => one.part === part),
        part,
      ).label,
    ),
  );
  const untouched = Object.values(entry).every((text) => text === "");
  return (
    <section className={styles.outcome}>
      <h2 className={views.heading}>{t(words.result)}</h2>
      <div role="status" className={styles.result}>
        {total && grade ? (
          <>
            <p className={styles.total}>
              {scoreText(total)} <span className={styles.grade}>{named(grade)}</span>
            </p>
            {next && <p className={views.muted}>{t(words.next)(named(next.grade), scoreText(next.wanting))}</p>}
          </>
        ) : (
          waiting.length > 0 && <p className={views.muted}>{t(words.waiting)(waiting)}</p>
        )}
        {findings.length === 0 && unreadable.length === 0 && !untouched && (
          <p className={styles.ok}>
            <CheckmarkCircle16Filled aria-hidden /> {t(total && (entry.total || entry.grade) ? words.fine : words.fineParts)}
          </p>
        )}
      </div>
      {total && grade && roundedGrade && (
        <Notice intent="warning">{t(words.rounded)(scoreText(total), roundedGrade.total, named(roundedGrade.grade), named(grade))}</Notice>
      )}
      <div role="status">
        {findings.length > 0 && (
          <ul className={views.cards}>
            {findings.map((finding) => (
              <Broken key={`${finding.rule} ${finding.field}`} finding={finding} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function Broken({ finding }: { readonly finding: ScoreFinding }) {
  const t = useText();
  const { language } = useLanguage();
  const { rule, severity, field, title, stated, right, message } = finding;
  const part = SCORE_PARTS.find((one) => one.part === field);
  const label = part ? part.label : statedTexts[field === "grade" ? "grade" : "total"];
  return (
    <li className={views.card} data-rule={rule}>
      <SeverityIcon severity={severity} />
      <div className={views.grow}>
        <p className={results.tag}>{label[language]}</p>
        <h3>{title[language]}</h3>
        <p>{right === null ? t(message) : t(words.shouldBe)(stated, right.text, right.how)}</p>
      </div>
    </li>
  );
}
