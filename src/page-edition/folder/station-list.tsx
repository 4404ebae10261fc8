import { Button } from "@fluentui/react-components";
import { openFindings, type JsonFile } from "../../domain/report/json-report";
import type { Language } from "../../domain/language";
import { SEVERITIES, SEVERITY_TEXTS } from "../../domain/settings";
import type { CellName } from "../grid/cell-name";
import styles from "./folder.module.css";
import type { FolderRow } from "./folder-run";
import { texts } from "./texts";

/** What both lists of a folder show, and the way from them into a station. */
export interface ListProps {
  readonly rows: readonly FolderRow[];
  readonly language: Language;
  readonly onOpen: (path: string, cell: CellName | null) => void;
}

/** A row for each file: what waits for a person by severity, what can be corrected, or why it could not be read. */
export function StationList({ rows, language, onOpen }: ListProps) {
  return (
    <>
      <p className={styles.note}>{texts.asWritten[language]}</p>
      <ul className={styles.list} aria-label={texts.stations[language]}>
        {rows.map(({ path, checked }) => (
          <li key={path} className={styles.station} data-path={path}>
            <span className={styles.path} title={path}>
              {path}
            </span>
            {checked ? (
              <Counts json={checked.station[language].json} language={language} />
            ) : (
              <span className={styles.muted}>{texts.waiting[language]}</span>
            )}
            {checked && checked.station[language].json.error === null && (
              <Button size="small" onClick={() => onOpen(path, null)} aria-label={`${texts.open[language]} ${path}`}>
                {texts.open[language]}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Counts({ json, language }: { readonly json: JsonFile; readonly language: Language }) {
  if (json.error !== null) return <span className={styles.failed}>{json.error}</span>;
  const found = openFindings(json);
  if (json.tables.length + found.length === 0) return <span className={styles.failed}>{texts.noTables[language]}</span>;
  return (
    <span className={styles.counts}>
      {SEVERITIES.map((severity) => {
        const count = found.filter((finding) => finding.severity === severity).length;
        return (
          <span key={severity} className={styles.count} data-severity={severity} data-none={count === 0}>
            {SEVERITY_TEXTS[severity][language]} {count}
          </span>
        );
      })}
      <span className={styles.count}>
        {texts.changes[language]} {json.changes.length}
      </span>
    </span>
  );
}
