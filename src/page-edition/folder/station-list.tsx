import { Button, Select } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { openFindings, type JsonFile } from "../../domain/report/json-report";
import type { Language } from "../../domain/language";
import { SEVERITIES, SEVERITY_TEXTS, type Severity } from "../../domain/settings";
import type { CellName } from "../grid/cell-name";
import styles from "./folder.module.css";
import type { FolderRow } from "./folder-run";
import { texts } from "./texts";
import { itemAt } from "../../domain/values/present";

interface ListProps {
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

const rank = ({ severity }: { readonly severity: string }): number => SEVERITIES.indexOf(severity as Severity);

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

/** Every finding of every file that waits for a person, the gravest first; only those in view are drawn. */
export function FindingList({ rows, language, onOpen }: ListProps) {
  const [severity, setSeverity] = useState<Severity | "all">("all");
  const scroller = useRef<HTMLDivElement>(null);
  const found = useMemo(
    () =>
      rows
        .flatMap(({ path, checked }) =>
          checked
            ? openFindings(checked.station[language].json)
                .filter((finding) => severity === "all" || finding.severity === severity)
                .map((finding) => ({ path, finding }))
            : [],
        )
        .sort((a, b) => rank(a.finding) - rank(b.finding)),
    [rows, language, severity],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is handed to a memoized component
  const windowed = useVirtualizer({ count: found.length, getScrollElement: () => scroller.current, estimateSize: () => 76, overscan: 8 });
  return (
    <div className={styles.findings}>
      <Select
        size="small"
        className={styles.filter}
        aria-label={texts.severity[language]}
        value={severity}
        onChange={(_, { value }) => setSeverity(value as Severity | "all")}
      >
        <option value="all">{texts.all[language]}</option>
        {SEVERITIES.map((one) => (
          <option key={one} value={one}>
            {SEVERITY_TEXTS[one][language]}
          </option>
        ))}
      </Select>
      {found.length === 0 && <p className={styles.note}>{texts.noFindings[language]}</p>}
      <div className={styles.scroller} ref={scroller} tabIndex={0} role="group" aria-label={texts.findings[language]}>
        <ul className={styles.list} style={{ height: windowed.getTotalSize(), position: "relative" }} aria-label={texts.findings[language]}>
          {windowed.getVirtualItems().map(({ index, start, key }) => {
            const { path, finding } = itemAt(found, index);
            return (
              <li
                key={key}
                ref={windowed.measureElement}
                data-index={index}
                aria-setsize={found.length}
                aria-posinset={index + 1}
                className={styles.finding}
                style={{ position: "absolute", insetInline: 0, top: 0, transform: `translateY(${start}px)` }}
              >
                <span className={styles.count} data-severity={finding.severity}>
                  {SEVERITY_TEXTS[finding.severity as Severity][language]}
                </span>
                <span className={styles.message}>
                  <b>{finding.name ?? finding.cell}</b> {finding.message}
                </span>
                <button
                  type="button"
                  className={styles.place}
                  onClick={() => onOpen(path, { sheet: finding.sheet, address: finding.cell })}
                >
                  {path} · {finding.sheet}!{finding.cell}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
