import type { Language } from "../domain/language";
import { namedTitle } from "../domain/tables/cell-name";
import type { Severity } from "../domain/settings";
import type { AuditEngine } from "./audit-engine";
import { cellKey } from "../domain/grid/address";
import type { Entry } from "./session-state";
import type { Mark } from "./workbook-port";

const RANK: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

/** One mark per cell for every open or corrected entry; its severity is the worst, its note names every reason. */
export function marksFor(entries: readonly Entry[], engine: AuditEngine, language: Language): Mark[] {
  const byCell = new Map<string, Mark>();
  for (const entry of entries) {
    if (entry.state === "ignored") continue;
    const { finding } = entry;
    const key = cellKey(finding);
    const note = entryNote(entry, engine, language);
    const there = byCell.get(key);
    const worse = !there || RANK[finding.severity] > RANK[there.severity];
    byCell.set(key, {
      sheet: finding.sheet,
      row: finding.row,
      column: finding.column,
      severity: worse ? finding.severity : there.severity,
      rule: worse ? finding.rule : there.rule,
      note: there ? `${there.note}\n${note}` : note,
    });
  }
  return [...byCell.values()];
}

function entryNote(entry: Entry, engine: AuditEngine, language: Language): string {
  const rule = engine.rule(entry.finding.rule);
  const title = namedTitle(entry.finding.name, rule?.title[language] ?? entry.finding.rule, language);
  const message = rule?.message[language](entry.finding.values) ?? "";
  if (entry.state === "corrected") {
    const { stated, expected } = engine.entryTexts(entry, language);
    const change = `${stated} → ${expected}`;
    return language === "zh" ? `【已修正】${title}：${change}` : `[Corrected] ${title}: ${change}`;
  }
  return language === "zh" ? `【${title}】${message}` : `[${title}] ${message}`;
}

/** Whether two sets of marks are the same to a reader. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (a.length !== b.length) return false;
  const severities = new Map(a.map((mark) => [cellKey(mark), `${mark.severity}${mark.note}`]));
  return b.every((mark) => severities.get(cellKey(mark)) === `${mark.severity}${mark.note}`);
}
