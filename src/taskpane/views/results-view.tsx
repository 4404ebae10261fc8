import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Audit } from "../../domain/tables/audit";
import type { Entry } from "../../app/session-state";
import { useText } from "../language";
import { useSnapshot } from "../session-context";
import { resultsTexts as words } from "../texts/results-texts";
import { EmptyState } from "./empty-state";
import { FindingItem } from "./finding-item";
import { FindingTools } from "./finding-tools";
import { FixRuleDialog } from "./fix-rule-dialog";
import { IgnoredDecisions } from "./ignored-decisions";
import { IgnoreDialog } from "./ignore-dialog";
import { MarkLegend } from "./mark-legend";
import { ResultActions } from "./result-actions";
import { OtherRow } from "./other-rows";
import { filledCells, fixableByRule, type Row } from "./result-rows";
import styles from "./results.module.css";
import { RowList, type RowListHandle } from "./row-list";
import { useFindingList, type FindingList } from "./use-finding-list";
import { useFindingWalk } from "./use-finding-walk";

/** The list of findings with its filters, search, grouping and the walk from one to the next. */
export function ResultsView() {
  const { entries } = useSnapshot();
  const t = useText();
  const list = useFindingList();
  const rows = useRef<RowListHandle>(null);
  const walk = useFindingWalk(list.rows, rows);
  const [fixRule, setFixRule] = useState<string | null>(null);
  const [ignoring, setIgnoring] = useState<Entry | null>(null);
  const fixable = useMemo(() => fixableByRule(entries), [entries]);
  if (list.isEmpty) {
    return (
      <>
        <EmptyState title={t(words.nothingOpen)} text={t(words.nothingOpenWhy)} good />
        <ResultActions />
      </>
    );
  }
  return (
    <>
      <FindingTools list={list} walk={walk} searchable={list.filter !== "changes" && entries.length > 0} />
      <MarkLegend />
      {list.filter === "ignored" && <IgnoredDecisions />}
      {list.filter === "changes" && <Written corrected={list.counts.corrected} />}
      {entries.length === 0 && list.filter !== "changes" && <NoFinding />}
      {list.rows.length === 0 && entries.length > 0 && <NoMatch list={list} />}
      <div onKeyDown={walk.onKeyDown}>
        <RowList rows={list.rows} label={t(list.filter === "changes" ? words.changes : words.list)} estimate={estimateHeight} ref={rows}>
          {(row, place) =>
            row.type === "entry" ? (
              <FindingItem
                key={row.key}
                entry={row.entry}
                place={place}
                selected={row.entry.id === walk.selected}
                wantsFocus={walk.byKeyboard}
                fixable={fixable.get(row.entry.finding.rule)?.length ?? 0}
                onSelect={walk.choose}
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
      {fixRule !== null && <FixRuleDialog rule={fixRule} entries={fixable.get(fixRule) ?? []} onClose={() => setFixRule(null)} />}
      {ignoring && <IgnoreDialog entry={ignoring} onClose={() => setIgnoring(null)} />}
    </>
  );
}

/** What the last run wrote: into cells that held another figure, and into empty ones. */
function Written({ corrected }: { readonly corrected: number }) {
  const { changes } = useSnapshot();
  const t = useText();
  const filled = filledCells(changes);
  return <p className={styles.tell}>{t(words.changesTell)(changes.length - filled, filled, corrected)}</p>;
}

/** Without a finding: either everything was looked at and holds, or only the rest of what was. */
function NoFinding() {
  const { audit } = useSnapshot();
  const t = useText();
  return audit && allLookedAt(audit) ? (
    <EmptyState title={t(words.nothingOpen)} text={t(words.nothingOpenWhy)} good />
  ) : (
    <EmptyState title={t(words.restHolds)} text={t(words.restHoldsWhy)} />
  );
}

/** Findings there are, but none that was searched for. */
function NoMatch({ list: { setQuery, setFilter } }: { readonly list: FindingList }) {
  const t = useText();
  const showAll = (): void => {
    setQuery("");
    setFilter("all");
  };
  return <EmptyState title={t(words.noMatch)} text={t(words.noMatchWhy)} action={<Button onClick={showAll}>{t(words.showAll)}</Button>} />;
}

function estimateHeight(row: Row): number {
  return row.type === "group" ? 34 : row.type === "entry" ? 80 : 72;
}

/** Whether silence means that everything was checked: no cell was left uncomputed or unread, and nothing is asked. */
function allLookedAt({ notComputed, unread, questions }: Audit): boolean {
  return notComputed.length + unread.length + questions.length === 0;
}
