import { Select } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { openFindings } from "../../domain/report/json-report";
import type { Language } from "../../domain/language";
import { SEVERITIES, SEVERITY_TEXTS, type Severity } from "../../domain/settings";
import { itemAt } from "../../domain/values/present";
import type { RowPlace } from "../../taskpane/views/row-list";
import styles from "./folder.module.css";
import type { FolderRow } from "./folder-run";
import type { ListProps } from "./station-list";
import { texts } from "./texts";

interface Found {
  readonly path: string;
  readonly finding: ReturnType<typeof openFindings>[number];
}

/** Every finding of every file that waits for a person, the gravest first; only those in view are drawn. */
export function FindingList({ rows, language, onOpen }: ListProps) {
  const [severity, setSeverity] = useState<Severity | "all">("all");
  const scroller = useRef<HTMLDivElement>(null);
  const found = useMemo(() => foundIn(rows, language, severity), [rows, language, severity]);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is handed to a memoized component
  const windowed = useVirtualizer({ count: found.length, getScrollElement: () => scroller.current, estimateSize: () => 76, overscan: 8 });
  return (
    <div className={styles.findings}>
      <SeverityChoice language={language} severity={severity} onChoose={setSeverity} />
      {found.length === 0 && <p className={styles.note}>{texts.noFindings[language]}</p>}
      <div className={styles.scroller} ref={scroller} tabIndex={0} role="group" aria-label={texts.findings[language]}>
        <ul className={styles.list} style={{ height: windowed.getTotalSize(), position: "relative" }} aria-label={texts.findings[language]}>
          {windowed.getVirtualItems().map(({ index, start, key }) => (
            <FoundItem
              key={key}
              found={itemAt(found, index)}
              language={language}
              place={{
                ref: windowed.measureElement,
                "data-index": index,
                "aria-setsize": found.length,
                "aria-posinset": index + 1,
                style: { position: "absolute", insetInline: 0, top: 0, transform: `translateY(${start}px)` },
              }}
              onOpen={onOpen}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

function foundIn(rows: readonly FolderRow[], language: Language, severity: Severity | "all"): Found[] {
  return rows
    .flatMap(({ path, checked }) =>
      checked
        ? openFindings(checked.station[language].json)
            .filter((finding) => severity === "all" || finding.severity === severity)
            .map((finding) => ({ path, finding }))
        : [],
    )
    .sort((a, b) => rank(a) - rank(b));
}

const rank = ({ finding }: Found): number => SEVERITIES.indexOf(finding.severity as Severity);

interface SeverityChoiceProps {
  readonly language: Language;
  readonly severity: Severity | "all";
  readonly onChoose: (severity: Severity | "all") => void;
}

function SeverityChoice({ language, severity, onChoose }: SeverityChoiceProps) {
  return (
    <Select
      size="small"
      className={styles.filter}
      aria-label={texts.severity[language]}
      value={severity}
      onChange={(_, { value }) => onChoose(value as Severity | "all")}
    >
      <option value="all">{texts.all[language]}</option>
      {SEVERITIES.map((one) => (
        <option key={one} value={one}>
          {SEVERITY_TEXTS[one][language]}
        </option>
      ))}
    </Select>
  );
}

interface FoundItemProps extends Pick<ListProps, "language" | "onOpen"> {
  readonly found: Found;
  /** Positions and measures it in the windowed list. */
  readonly place: RowPlace;
}

/** One finding: how grave, what, and the way to its cell in its station. */
function FoundItem({ found: { path, finding }, language, place, onOpen }: FoundItemProps) {
  return (
    <li {...place} className={styles.finding}>
      <span className={styles.count} data-severity={finding.severity}>
        {SEVERITY_TEXTS[finding.severity as Severity][language]}
      </span>
      <span className={styles.message}>
        <b>{finding.name ?? finding.cell}</b> {finding.message}
      </span>
      <button type="button" className={styles.place} onClick={() => onOpen(path, { sheet: finding.sheet, address: finding.cell })}>
        {path} · {finding.sheet}!{finding.cell}
      </button>
    </li>
  );
}
