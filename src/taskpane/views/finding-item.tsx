import type { FindingState } from "../../domain/report/finding-states";
import { SEVERITY_TEXTS } from "../../domain/settings";
import { Button } from "@fluentui/react-components";
import { memo, useEffect, useRef } from "react";
import { cellLabel } from "../../app/entries";
import type { Entry } from "../../app/session-state";
import { entryTexts } from "../../app/entry-texts";
import type { CellRef } from "../../domain/grid/address";
import { nameText } from "../../domain/tables/cell-name";
import type { StoredValue } from "../../domain/grid/edit";
import type { Severity } from "../../domain/settings";
import { useLanguage, useText } from "../language";
import { useSession } from "../session-context";
import { resultsTexts as words, stateTexts } from "../texts/results-texts";
import { CellLinks } from "./cell-links";
import type { RowPlace } from "./row-list";
import styles from "./results.module.css";
import { StatedAndRight } from "./stated";
import { TeachRelation } from "./kept-relations";
import { SeverityIcon } from "./severity-icon";

interface FindingItemProps {
  readonly entry: Entry;
  readonly selected: boolean;
  /** Takes the keyboard's focus when it becomes the selected one through the keyboard or the arrows. */
  readonly wantsFocus: boolean;
  readonly place: RowPlace;
  /** Open entries of the same rule that can be corrected in place. */
  readonly fixable: number;
  readonly onSelect: (id: string) => void;
  readonly onFixRule: (rule: string) => void;
  readonly onIgnore: (entry: Entry) => void;
}

/** One finding: where, what, stated → right; opened, also why, on what basis, and what can be done. */
export function FindingItem(props: FindingItemProps) {
  const { entry, selected, wantsFocus, place, onSelect } = props;
  const { id, finding, state } = entry;
  const { language } = useLanguage();
  const rule = useSession().rule(finding.rule);
  const cell = cellLabel(finding);
  const { stated, expected } = entryTexts(entry, language);
  return (
    <li
      {...place}
      className={`${styles.item} ${selected ? styles.selected : ""} ${styles[`is-${state}`] ?? ""}`}
      data-rule={finding.rule}
      data-cell={cell}
      data-severity={finding.severity}
      data-state={state}
    >
      <Summary
        id={id}
        cell={cell}
        name={nameText(finding.name, language)}
        severity={finding.severity}
        state={state}
        title={rule?.title[language] ?? finding.rule}
        value={finding.stated}
        stated={stated}
        expected={expected}
        selected={selected}
        wantsFocus={wantsFocus}
        onSelect={onSelect}
      />
      {selected && <Details {...props} />}
    </li>
  );
}

interface SummaryProps extends Pick<FindingItemProps, "selected" | "wantsFocus" | "onSelect"> {
  readonly id: string;
  readonly cell: string;
  /** Who and when, or which item. */
  readonly name: string;
  readonly severity: Severity;
  readonly state: FindingState;
  readonly title: string;
  readonly value: StoredValue;
  readonly stated: string;
  readonly expected: string | null;
}

/** What stands in the list of every finding. Every edit makes all findings anew, of which nearly all say the same: those are not drawn again. */
const Summary = memo(function Summary(props: SummaryProps) {
  const { id, cell, name, severity, state, title, value, stated, expected, selected, wantsFocus, onSelect } = props;
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected && wantsFocus) button.current?.focus();
  }, [selected, wantsFocus]);
  return (
    <button ref={button} type="button" className={styles.summary} aria-expanded={selected} onClick={() => onSelect(id)}>
      <span className={styles.where}>
        <SeverityIcon severity={severity} state={state} />
        <span className={styles.tag}>{state === "open" ? t(SEVERITY_TEXTS[severity]) : t(stateTexts[state])}</span>
        <span className={styles.name}>{name || title}</span>
      </span>
      {name !== "" && <span className={styles.title}>{title}</span>}
      <span className={styles.foot}>
        {expected !== null && <StatedAndRight value={value} text={stated} right={expected} named />}
        <span className={styles.address}>{cell}</span>
      </span>
    </button>
  );
});

/** What a person asks of an opened finding, and what can be done about it. */
function Details({ entry, fixable, onFixRule, onIgnore }: FindingItemProps) {
  return (
    <div className={styles.details}>
      <Reasons entry={entry} />
      <Actions entry={entry} fixable={fixable} onFixRule={onFixRule} onIgnore={onIgnore} />
    </div>
  );
}

/** What is wrong and on what basis, what was written or why it was set aside, and the cells that it rests on. */
function Reasons({ entry }: Pick<FindingItemProps, "entry">) {
  const { finding, state, ignored } = entry;
  const t = useText();
  const { language } = useLanguage();
  const rule = useSession().rule(finding.rule);
  return (
    <>
      {state === "corrected" && entry.edit && (
        <p className={styles.message}>{t(words.written)(entryTexts(entry, language).expected ?? "")}</p>
      )}
      {rule && (
        <p className={styles.message}>
          {state === "corrected" && <b>{t(words.was)} </b>}
          {rule.message[language](finding.values)}
        </p>
      )}
      {ignored && (
        <p className={styles.basis}>
          <b>{t(words.reason)}</b> {ignored.reason}
        </p>
      )}
      {rule && (
        <p className={styles.basis}>
          <b>{t(words.basis)}</b> {rule.basis[language]}
        </p>
      )}
      {finding.related.length > 0 && (
        <div className={styles.basis}>
          <b>{t(words.related)}</b> <CellLinks cells={finding.related} home={finding.sheet} />
        </div>
      )}
    </>
  );
}

/** What the finding's state allows: to correct it, alone or with its like, to ask how it came about, to set it aside or take it back. */
function Actions({ entry, fixable, onFixRule, onIgnore }: Pick<FindingItemProps, "entry" | "fixable" | "onFixRule" | "onIgnore">) {
  const { finding, state } = entry;
  const t = useText();
  const session = useSession();
  const ref: CellRef = { sheet: finding.sheet, row: finding.row, column: finding.column };
  const derived = session.explain(ref) !== null;
  const open = state === "open";
  return (
    <div className={styles.buttons}>
      {open && finding.fix && (
        <Button size="small" appearance="primary" onClick={() => void session.fix([entry.id])}>
          {t(words.fix)}
        </Button>
      )}
      {open && finding.fix && fixable > 1 && (
        <Button size="small" onClick={() => onFixRule(finding.rule)}>
          {t(words.fixRule)(fixable)}
        </Button>
      )}
      {open && <TeachRelation finding={finding} />}
      {derived && (
        <Button size="small" onClick={() => session.ask(ref)}>
          {t(words.explain)}
        </Button>
      )}
      {open && (
        <Button size="small" onClick={() => onIgnore(entry)}>
          {t(words.ignore)}
        </Button>
      )}
      {state === "ignored" && (
        <Button size="small" onClick={() => void session.unignore(entry.id)}>
          {t(words.unignore)}
        </Button>
      )}
    </div>
  );
}
