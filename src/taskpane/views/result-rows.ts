import type { FindingState } from "../../domain/report/finding-states";
import { cellLabel } from "../../app/entries";
import type { Change, Entry, SessionSnapshot } from "../../app/session-state";
import { entryTexts } from "../../app/entry-texts";
import { uncomputedByCause, type Uncomputed } from "../../domain/report/uncomputed";
import type { Audit } from "../../domain/tables/audit";
import { nameText } from "../../domain/tables/cell-name";
import type { Language } from "../../domain/language";
import type { RuleMeta } from "../../domain/tables/rule";
import type { Severity } from "../../domain/settings";
import { valueFor, firstItem } from "../../domain/values/present";

export type Grouping = "severity" | "rule" | "sheet" | "subject";
export type Filter = "all" | FindingState | "changes";

/** One line of the list: a group's heading, a finding, a written cell, or something that could not be checked. */
export type Row =
  | {
      readonly type: "group";
      readonly key: string;
      readonly title: string;
      readonly count: number;
      readonly lead: Entry | null;
      readonly state: FindingState;
    }
  | { readonly type: "entry"; readonly key: string; readonly entry: Entry; readonly position: number }
  | { readonly type: "change"; readonly key: string; readonly change: Change; readonly filled: boolean }
  | { readonly type: "not-run"; readonly key: string; readonly item: Audit["notRun"][number] }
  | { readonly type: "not-computed"; readonly key: string; readonly item: Uncomputed }
  | { readonly type: "unread"; readonly key: string; readonly item: Audit["unread"][number] }
  | { readonly type: "refusal"; readonly key: string; readonly item: Audit["refusals"][number] };

export interface RowWords {
  readonly language: Language;
  readonly rule: (id: string) => RuleMeta | undefined;
  readonly severityGroup: (severityGroup: SeverityGroup) => string;
  readonly notChecked: string;
  /** Stands over findings of cells without a name. */
  readonly unnamed: string;
}

/** What the person must do first comes first: open findings by severity, then what is settled. */
export type SeverityGroup = Severity | "relation" | "corrected" | "ignored";
const SEVERITY_GROUPS: readonly SeverityGroup[] = ["error", "warning", "relation", "info", "corrected", "ignored"];

/** A cell that only departs from its neighbours stands apart from broken rules. */
function isRelation({ finding }: Entry): boolean {
  return finding.rule === "relation/broken";
}

function severityGroup(entry: Entry): SeverityGroup {
  const { state, finding } = entry;
  if (state !== "open") return state;
  return isRelation(entry) ? "relation" : finding.severity;
}

/** How many entries each filter would show. */
export function countStates({ entries, changes }: Pick<SessionSnapshot, "entries" | "changes">): Record<Filter, number> {
  const counts: Record<Filter, number> = { all: entries.length, open: 0, corrected: 0, ignored: 0, changes: changes.length };
  for (const { state } of entries) counts[state]++;
  return counts;
}

/** The entries that filter and search leave, in the order in which the list shows them. */
export function chosenEntries(entries: readonly Entry[], filter: Filter, query: string, words: RowWords): Entry[] {
  const wanted = normal(query);
  return entries.filter(
    (entry) => (filter === "all" || entry.state === filter) && (wanted === "" || normal(searchText(entry, words)).includes(wanted)),
  );
}

function searchText(entry: Entry, { language, rule }: RowWords): string {
  const { finding } = entry;
  const meta = rule(finding.rule);
  const { stated, expected } = entryTexts(entry, language);
  return [
    cellLabel(finding),
    nameText(finding.name, language),
    finding.rule,
    meta?.title[language],
    meta?.message[language](finding.values),
    stated,
    expected,
  ].join(" ");
}

function normal(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** What a finding is grouped by; a person or an indicator is one on whatever sheets it stands. */
function groupKey(entry: Entry, grouping: Grouping, words: RowWords): string {
  if (grouping === "severity") return severityGroup(entry);
  if (grouping === "rule") return entry.finding.rule;
  return grouping === "sheet" ? entry.finding.sheet : (entry.finding.name?.subject[words.language] ?? words.unnamed);
}

/** Groups with their headings and entries, flat, so that a list of any length can be windowed. */
export function groupedRows(entries: readonly Entry[], grouping: Grouping, words: RowWords): Row[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = groupKey(entry, grouping, words);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const keys = [...groups.keys()];
  if (grouping === "severity")
    keys.sort((a, b) => SEVERITY_GROUPS.indexOf(a as SeverityGroup) - SEVERITY_GROUPS.indexOf(b as SeverityGroup));
  const rows: Row[] = [];
  let position = 0;
  for (const key of keys) {
    const members = valueFor(groups, key);
    const title =
      grouping === "severity"
        ? words.severityGroup(key as SeverityGroup)
        : grouping === "rule"
          ? (words.rule(key)?.title[words.language] ?? key)
          : key;
    const lead = grouping === "sheet" || grouping === "subject" ? null : firstItem(members);
    rows.push({
      type: "group",
      key: `group:${key}`,
      title,
      count: members.length,
      lead,
      state: grouping === "severity" && lead ? lead.state : "open",
    });
    for (const entry of members) rows.push({ type: "entry", key: entry.id, entry, position: ++position });
  }
  return rows;
}

/** What was not checked, said at the end of the list: silence must always mean checked. */
export function uncheckedRows(audit: Audit | null, words: RowWords): Row[] {
  if (!audit) return [];
  const { notRun, refusals, unread } = audit;
  const notComputed = uncomputedByCause(audit.notComputed, (id) => words.rule(id)?.figure ?? null);
  const count = notRun.length + notComputed.length + refusals.length + unread.length;
  if (count === 0) return [];
  return [
    { type: "group", key: "unchecked", title: words.notChecked, count, lead: null, state: "open" },
    ...notComputed.map((item, index): Row => ({ type: "not-computed", key: `not-computed:${index}`, item })),
    ...unread.map((item, index): Row => ({ type: "unread", key: `unread:${index}`, item })),
    ...refusals.map((item, index): Row => ({ type: "refusal", key: `refusal:${index}`, item })),
    ...notRun.map((item, index): Row => ({ type: "not-run", key: `not-run:${index}`, item })),
  ];
}

/** The open findings that can be corrected without asking, by their rule: these are offered to be corrected together. */
export function fixableByRule(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const byRule = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.state !== "open" || !entry.finding.fix || entry.finding.probable) continue;
    const known = byRule.get(entry.finding.rule);
    if (known) known.push(entry);
    else byRule.set(entry.finding.rule, [entry]);
  }
  return byRule;
}

/** How many of the written cells were empty before. */
export function filledCells(changes: readonly Change[]): number {
  return changes.filter(wasEmpty).length;
}

function wasEmpty({ edit: { before } }: Change): boolean {
  return before.value === null && before.formula === null;
}

/** Every cell that the last run wrote, with its value before and after. */
export function changeRows(changes: readonly Change[]): Row[] {
  return changes.map((change, index) => {
    return { type: "change", key: `change:${index}`, change, filled: wasEmpty(change) };
  });
}
