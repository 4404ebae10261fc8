import type { Language } from "../domain/language";
import { namedTitle } from "../domain/tables/cell-name";
import type { AuditEngine } from "./audit-engine";
import { cellKey } from "../domain/grid/address";
import { MARK_KINDS, MARK_TEXTS, type MarkKind } from "./mark-style";
import type { Entry } from "./session-state";
import type { Mark } from "./workbook-port";

/**
 * One mark per cell for every open or corrected entry: what waits for a person comes before what is done, the worst first, and the note
 * names every reason. A cell whose only finding was corrected looks corrected.
 */
export function marksFor(entries: readonly Entry[], engine: AuditEngine, language: Language): Mark[] {
  const byCell = new Map<string, Mark>();
  for (const entry of entries) {
    if (entry.state === "ignored") continue;
    const { finding } = entry;
    const key = cellKey(finding);
    const kind = entry.state === "corrected" ? "corrected" : finding.severity;
    const note = entryNote(entry, kind, engine, language);
    const there = byCell.get(key);
    const before = !there || MARK_KINDS.indexOf(kind) < MARK_KINDS.indexOf(there.kind);
    byCell.set(key, {
      sheet: finding.sheet,
      row: finding.row,
      column: finding.column,
      kind: before ? kind : there.kind,
      rule: before ? finding.rule : there.rule,
      note: !there ? note : before ? `${note}\n${there.note}` : `${there.note}\n${note}`,
    });
  }
  return [...byCell.values()];
}

function entryNote(entry: Entry, kind: MarkKind, engine: AuditEngine, language: Language): string {
  const rule = engine.rule(entry.finding.rule);
  const title = namedTitle(entry.finding.name, rule?.title[language] ?? entry.finding.rule, language);
  const message = rule?.message[language](entry.finding.values) ?? "";
  const head = MARK_TEXTS[kind][language];
  const lead = language === "zh" ? `【${head}】${title}` : `[${head}] ${title}`;
  if (entry.state !== "corrected") return language === "zh" ? `${lead}：${message}` : `${lead}: ${message}`;
  const { stated, expected } = engine.entryTexts(entry, language);
  return language === "zh" ? `${lead}：${stated} → ${expected}` : `${lead}: ${stated} → ${expected}`;
}

/** Whether two sets of marks are the same to a reader. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (a.length !== b.length) return false;
  const kinds = new Map(a.map((mark) => [cellKey(mark), `${mark.kind}${mark.note}`]));
  return b.every((mark) => kinds.get(cellKey(mark)) === `${mark.kind}${mark.note}`);
}
