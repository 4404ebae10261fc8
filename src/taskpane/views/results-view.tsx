import { SEVERITY_TEXTS } from "../../domain/settings";
import { Button, SearchBox, Select } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { useCallback, useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Audit } from "../../domain/tables/audit";
import type { Entry } from "../../app/session-state";
import { useLanguage, useText } from "../language";
import { useSession, useSnapshot } from "../session-context";
import { relationTexts } from "../texts/relation-texts";
import { filterHints, resultsTexts as words, stateTexts } from "../texts/results-texts";
import { EmptyState } from "./empty-state";
import { FindingItem } from "./finding-item";
import { FixRuleDialog } from "./fix-rule-dialog";
import { IgnoredDecisions } from "./ignored-decisions";
import { IgnoreDialog } from "./ignore-dialog";
import { MarkLegend } from "./mark-legend";
import { ResultActions } from "./result-actions";
import { OtherRow } from "./other-rows";
import {
  changeRows,
  chosenEntries,
  countStates,
  groupedRows,
  filledCells,
  uncheckedRows,
  type Filter,
  type Grouping,
  type Row,
  type RowWords,
} from "./result-rows";
import styles from "./results.module.css";
import { RowList, type RowListHandle } from "./row-list";

const FILTERS: readonly Filter[] = ["all", "open", "corrected", "ignored", "changes"];

/** The list of findings with its filters, search, grouping and the walk from one to the next. */
export function ResultsView() {
  const session = useSession();
  const snapshot = useSnapshot();
  const { entries, changes, audit } = snapshot;
  const t = useText();
  const { language } = useLanguage();
  const [filter, setFilter] = useState<Filter>("all");
  const [grouping, setGrouping] = useState<Grouping>("severity");
  const [query, setQuery] = useState("");
  const [selected, setSelected] = useState<string | null>(null);
  const [byKeyboard, setByKeyboard] = useState(false);
  const [fixRule, setFixRule] = useState<string | null>(null);
  const [ignoring, setIgnoring] = useState<Entry | null>(null);
  const list = useRef<RowListHandle>(null);
  const wanted = useDeferredValue(query);

  const rowWords = useMemo<RowWords>(
    () => ({
      language,
      rule: (id) => session.rule(id),
      severityGroup: (gravity) =>
        t(
          gravity === "relation"
            ? relationTexts.group
            : gravity === "corrected" || gravity === "ignored"
              ? stateTexts[gravity]
              : SEVERITY_TEXTS[gravity],
        ),
      notChecked: t(words.notChecked),
      unnamed: t(words.unnamed),
    }),
    [language, session, t],
  );
  const counts = useMemo(() => countStates({ entries, changes }), [entries, changes]);
  // A filter that has lost its last entry shows everything again.
  const shownFilter = counts[filter] === 0 ? "all" : filter;
  const rows = useMemo<Row[]>(() => {
    if (shownFilter === "changes") return changeRows(changes);
    const chosen = groupedRows(chosenEntries(entries, shownFilter, wanted, rowWords), grouping, rowWords);
    return shownFilter === "all" && wanted === "" ? [...chosen, ...uncheckedRows(audit, rowWords)] : chosen;
  }, [shownFilter, changes, entries, wanted, grouping, rowWords, audit]);
  const walk = useMemo(() => rows.flatMap((row, index) => (row.type === "entry" ? [{ row, index }] : [])), [rows]);
  const at = walk.findIndex(({ row }) => row.entry.id === selected);

  const fixableByRule = useMemo(() => {
    const byRule = new Map<string, Entry[]>();
    for (const entry of entries) {
      if (entry.state !== "open" || !entry.finding.fix || entry.finding.probable) continue;
      const known = byRule.get(entry.finding.rule);
      if (known) known.push(entry);
      else byRule.set(entry.finding.rule, [entry]);
    }
    return byRule;
  }, [entries]);

  const choose = useCallback(
    (id: string) => {
      setByKeyboard(false);
      setSelected((known) => (known === id ? null : id));
      const entry = session.getSnapshot().entries.find((one) => one.id === id);
      if (entry) void session.goTo(entry.finding);
    },
    [session],
  );
  const step = (by: 1 | -1, focus: boolean): void => {
    const next = walk[at < 0 ? (by > 0 ? 0 : walk.length - 1) : at + by];
    if (!next) return;
    setByKeyboard(focus);
    setSelected(next.row.entry.id);
    list.current?.show(next.index);
    void session.goTo(next.row.entry.finding);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (
      (event.key !== "ArrowDown" && event.key !== "ArrowUp") ||
      !(event.target instanceof HTMLElement) ||
      !event.target.closest("[data-rule]")
    )
      return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1, true);
  };

  if (entries.length === 0 && changes.length === 0 && uncheckedRows(audit, rowWords).length === 0) {
    return (
      <>
        <EmptyState title={t(words.nothingOpen)} text={t(words.nothingOpenWhy)} good />
        <ResultActions />
      </>
    );
  }
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.filters} role="group" aria-label={t(words.filter)}>
          {FILTERS.filter((one) => one === "all" || counts[one] > 0).map((one) => (
            <button
              key={one}
              type="button"
              className={styles.filter}
              title={t(filterHints[one])}
              aria-pressed={one === shownFilter}
              onClick={() => setFilter(one)}
            >
              {one === "all" ? t(words.all) : one === "changes" ? t(words.changes) : t(stateTexts[one])}{" "}
              <span className={styles.number}>{counts[one]}</span>
            </button>
          ))}
        </div>
        {shownFilter !== "changes" && entries.length > 0 && (
          <div className={styles.find}>
            <SearchBox
              className={styles.search}
              size="small"
              aria-label={t(words.search)}
              title={t(words.search)}
              placeholder={t(words.searchShort)}
              value={query}
              onChange={(_, { value }) => setQuery(value)}
            />
            <Select size="small" aria-label={t(words.groupBy)} value={grouping} onChange={(_, { value }) => setGrouping(value as Grouping)}>
              <option value="severity">{t(words.bySeverity)}</option>
              <option value="rule">{t(words.byRule)}</option>
              <option value="subject">{t(words.bySubject)}</option>
              <option value="sheet">{t(words.bySheet)}</option>
            </Select>
            <div className={styles.walk}>
              <Button
                size="small"
                appearance="subtle"
                icon={<ChevronUp20Regular />}
                aria-label={t(words.previous)}
                disabledFocusable={at === 0 || walk.length === 0}
                onClick={() => step(-1, false)}
              />
              <span className={styles.position}>{at < 0 ? t(words.count)(walk.length) : t(words.position)(at + 1, walk.length)}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<ChevronDown20Regular />}
                aria-label={t(words.next)}
                disabledFocusable={at === walk.length - 1}
                onClick={() => step(1, false)}
              />
            </div>
          </div>
        )}
      </div>
      <MarkLegend />
      {shownFilter === "ignored" && <IgnoredDecisions />}
      {shownFilter === "changes" && (
        <p className={styles.tell}>{t(words.changesTell)(changes.length - filledCells(changes), filledCells(changes), counts.corrected)}</p>
      )}
      {entries.length === 0 &&
        shownFilter !== "changes" &&
        (audit && allLookedAt(audit) ? (
          <EmptyState title={t(words.nothingOpen)} text={t(words.nothingOpenWhy)} good />
        ) : (
          <EmptyState title={t(words.restHolds)} text={t(words.restHoldsWhy)} />
        ))}
      {rows.length === 0 && entries.length > 0 && (
        <EmptyState
          title={t(words.noMatch)}
          text={t(words.noMatchWhy)}
          action={
            <Button
              onClick={() => {
                setQuery("");
                setFilter("all");
              }}
            >
              {t(words.showAll)}
            </Button>
          }
        />
      )}
      <div onKeyDown={onKeyDown}>
        <RowList rows={rows} label={t(shownFilter === "changes" ? words.changes : words.list)} estimate={estimateHeight} ref={list}>
          {(row, place) =>
            row.type === "entry" ? (
              <FindingItem
                key={row.key}
                entry={row.entry}
                place={place}
                selected={row.entry.id === selected}
                wantsFocus={byKeyboard}
                fixable={fixableByRule.get(row.entry.finding.rule)?.length ?? 0}
                onSelect={choose}
                onFixRule={setFixRule}
                onIgnore={setIgnoring}
              />
            ) : (
              <OtherRow key={row.key} row={row} place={place} />
            )
          }
        </RowList>
      </div>
      <div className={styles.actions}>
        <ResultActions />
      </div>
      {fixRule !== null && <FixRuleDialog rule={fixRule} entries={fixableByRule.get(fixRule) ?? []} onClose={() => setFixRule(null)} />}
      {ignoring && <IgnoreDialog entry={ignoring} onClose={() => setIgnoring(null)} />}
    </>
  );
}

function estimateHeight(row: Row): number {
  return row.type === "group" ? 34 : row.type === "entry" ? 80 : 72;
}

/** Whether silence means that everything was checked: no cell was left uncomputed or unread, and nothing is asked. */
function allLookedAt({ notComputed, unread, questions }: Audit): boolean {
  return notComputed.length + unread.length + questions.length === 0;
}
