import { Button, ProgressBar } from "@fluentui/react-components";
import type { Language } from "../../domain/language";
import { openFindings } from "../../domain/report/json-report";
import type { Severity } from "../../domain/settings";
import styles from "./folder.module.css";
import type { FolderState } from "./folder-run";
import { texts } from "./texts";

interface FolderStatusProps {
  readonly state: FolderState;
  readonly language: Language;
  readonly onStop: () => void;
}

/** How far the check or what is being made is; then what all stations came to, which files were passed over and what else there is to tell. */
export function FolderStatus({ state, language, onStop }: FolderStatusProps) {
  const { work } = state;
  return (
    <>
      <div className={styles.state} role="status">
        {work ? (
          <>
            <span>{texts.working[work.kind][language](work.done, work.all)}</span>
            <ProgressBar
              className={styles.progress}
              value={work.done}
              max={work.all}
              aria-label={texts.working[work.kind][language](work.done, work.all)}
            />
            <Button size="small" onClick={onStop}>
              {texts.stop[language]}
            </Button>
          </>
        ) : (
          <span>{outcome(state, language)}</span>
        )}
      </div>
      {state.passedOver.length > 0 && (
        <p className={styles.note}>{texts.passedOver[language](named(state.passedOver), state.passedOver.length)}</p>
      )}
      {state.notice && (
        <p className={`${styles.note} ${styles[state.notice.intent]}`} role={state.notice.intent === "error" ? "alert" : "status"}>
          {state.notice.text[language]}
        </p>
      )}
    </>
  );
}

/** The first names of a list, before "…" stands for the rest. */
function named(names: readonly string[]): string {
  return names.slice(0, 5).join("、") + (names.length > 5 ? " …" : "");
}

/** The findings of all stations that wait for a person. */
export function openInFolder({ rows }: FolderState, language: Language) {
  return rows.flatMap(({ checked }) => (checked ? openFindings(checked.station[language].json) : []));
}

function outcome(state: FolderState, language: Language): string {
  const checked = state.rows.flatMap(({ checked: one }) => (one ? [one.station[language].json] : []));
  if (checked.length === 0) return state.stopped ? texts.stopped[language](0, state.rows.length) : "";
  const found = openInFolder(state, language);
  const of = (wanted: Severity): number => found.filter(({ severity }) => severity === wanted).length;
  const said = texts.done[language](
    checked.length,
    checked.filter(({ error }) => error !== null).length,
    of("error"),
    of("warning"),
    of("info"),
  );
  return state.stopped ? `${texts.stopped[language](checked.length, state.rows.length)} ${said}` : said;
}
