import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { assessScore, EMPTY_SCORE, SCORE_PARTS, scoreInWorkbook, type ScoreEntry, type ScoreField } from "../../../app/report/score-entry";
import { useText } from "../../language";
import { useSnapshot } from "../../session-context";
import { gradeTexts, scoreTexts as words, statedTexts } from "../../texts/report-texts";
import { CellLinks } from "../cell-links";
import results from "../results.module.css";
import views from "../views.module.css";
import styles from "./report.module.css";
import { ScoreResult } from "./score-result";

type Source = "table" | "text" | "typed";

/** Four scores, typed in or taken from where they stand, and what they make. */
export function ScorePart({ fromText }: { readonly fromText: ScoreEntry | null }) {
  const { audit, settings } = useSnapshot();
  const t = useText();
  const [chosen, setChosen] = useState<Source | null>(null);
  const [typed, setTyped] = useState<ScoreEntry>(EMPTY_SCORE);
  const fromTable = useMemo(() => (audit ? scoreInWorkbook(audit) : null), [audit]);
  const found = { table: fromTable?.entry ?? null, text: fromText, typed };
  // A source that is gone gives way to the next one.
  const source: Source = chosen && found[chosen] ? chosen : fromTable ? "table" : fromText ? "text" : "typed";
  const entry = found[source] ?? typed;
  const assessment = useMemo(() => assessScore(entry, settings), [entry, settings]);
  const set = (field: ScoreField, value: string): void => {
    setTyped({ ...entry, [field]: value });
    setChosen("typed");
  };
  const wrong = (field: ScoreField): boolean => assessment.unreadable.includes(field);
  const sources: readonly (readonly [Source, string])[] = [
    ...(fromTable ? [["table", t(words.fromTable)] as const] : []),
    ...(fromText ? [["text", t(words.fromText)] as const] : []),
    ["typed", t(words.typed)],
  ];
  return (
    <div className={views.stack}>
      <p className={views.intro}>{t(words.intro)}</p>
      {sources.length > 1 && (
        <div className={results.filters} role="group" aria-label={t(words.source)}>
          {sources.map(([one, label]) => (
            <button key={one} type="button" className={results.filter} aria-pressed={one === source} onClick={() => setChosen(one)}>
              {label}
            </button>
          ))}
        </div>
      )}
      {source === "table" && fromTable && <CellLinks cells={fromTable.cells} />}
      <section className={views.panel}>
        <div className={styles.scores}>
          {SCORE_PARTS.map(({ part, label, cap }) => (
            <Field
              key={part}
              label={t(label)}
              hint={t(words.cap)(cap)}
              validationState={wrong(part) || assessment.findings.some(({ field }) => field === part) ? "error" : "none"}
              validationMessage={wrong(part) ? t(words.notNumber) : null}
            >
              <Input className={styles.score} inputMode="decimal" value={entry[part]} onChange={(_, { value }) => set(part, value)} />
            </Field>
          ))}
        </div>
        <fieldset className={styles.stated}>
          <legend>{t(words.stated)}</legend>
          <div className={styles.scores}>
            <Field
              label={t(statedTexts.total)}
              validationState={wrong("total") ? "error" : "none"}
              validationMessage={wrong("total") ? t(words.notNumber) : null}
            >
              <Input className={styles.score} inputMode="decimal" value={entry.total} onChange={(_, { value }) => set("total", value)} />
            </Field>
            <Field label={t(statedTexts.grade)}>
              <Select className={styles.score} value={entry.grade} onChange={(_, { value }) => set("grade", value)}>
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
        {source === "typed" && entry !== EMPTY_SCORE && (
          <Button size="small" onClick={() => setTyped(EMPTY_SCORE)}>
            {t(words.empty)}
          </Button>
        )}
      </section>
      <ScoreResult assessment={assessment} entry={entry} />
    </div>
  );
}
