import { Field, Input, Select } from "@fluentui/react-components";
import { SCORE_PARTS, type ScoreAssessment, type ScoreEntry, type ScoreField } from "../../../app/report/score-entry";
import { useText } from "../../language";
import { gradeTexts, scoreTexts as words, statedTexts } from "../../texts/report-texts";
import styles from "./report.module.css";

interface ScoreFieldsProps {
  readonly entry: ScoreEntry;
  readonly assessment: ScoreAssessment;
  readonly onType: (field: ScoreField, value: string) => void;
}

/** The form of the four evaluators' scores, and of the total and grade that somebody stated. */
export function ScoreFields({ entry, assessment, onType }: ScoreFieldsProps) {
  const t = useText();
  const number = (field: ScoreField, label: string, hint: string | null) => (
    <NumberField
      key={field}
      label={label}
      hint={hint}
      value={entry[field]}
      readable={!assessment.unreadable.includes(field)}
      // What the stated total should be stands in the result.
      wrong={field !== "total" && assessment.findings.some((finding) => finding.field === field)}
      onType={(value) => onType(field, value)}
    />
  );
  return (
    <>
      <div className={styles.scores}>{SCORE_PARTS.map(({ part, label, cap }) => number(part, t(label), t(words.cap)(cap)))}</div>
      <fieldset className={styles.stated}>
        <legend>{t(words.stated)}</legend>
        <div className={styles.scores}>
          {number("total", t(statedTexts.total), null)}
          <Field label={t(statedTexts.grade)}>
            <Select className={styles.score} value={entry.grade} onChange={(_, { value }) => onType("grade", value)}>
              <option value="">{t(words.notStated)}</option>
              {/* A score table may state a grade that is none of the scheme. */}
              {entry.grade !== "" && !assessment.grades.includes(entry.grade) && <option value={entry.grade}>{entry.grade}</option>}
              {assessment.grades.map((grade) => (
                <option key={grade} value={grade}>
                  {gradeTexts[grade] ? t(gradeTexts[grade]) : grade}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </fieldset>
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly hint: string | null;
  readonly value: string;
  /** Whether a number stands in it, or nothing. */
  readonly readable: boolean;
  readonly wrong: boolean;
  readonly onType: (value: string) => void;
}

/** A score to type, which says so where it is no number. */
function NumberField({ label, hint, value, readable, wrong, onType }: NumberFieldProps) {
  const t = useText();
  return (
    <Field
      label={label}
      hint={hint}
      validationState={!readable || wrong ? "error" : "none"}
      validationMessage={readable ? null : t(words.notNumber)}
    >
      <Input className={styles.score} inputMode="decimal" value={value} onChange={(_, data) => onType(data.value)} />
    </Field>
  );
}
