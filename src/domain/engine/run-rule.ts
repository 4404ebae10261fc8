import { familyOf } from "../families";
import type { Settings } from "../settings";
import type { TableSubject } from "../tables/family";
import type { NotRunReport, Report, Rule } from "../tables/rule";

/** What a family's rule says of one counted table: a rule over rows is handed each row in turn. */
export function* runRule(rule: Rule<TableSubject, unknown>, subject: TableSubject, settings: Settings): Iterable<Report | NotRunReport> {
  if (rule.scope === "table") {
    yield* rule.check(subject, settings);
    return;
  }
  const lacks = rule.lacks?.(subject, settings) ?? null;
  if (lacks !== null) {
    yield { notRun: lacks };
    return;
  }
  const leftOut = rule.leavesOut?.(subject, settings) ?? null;
  if (leftOut !== null) yield { notRun: leftOut };
  for (const row of familyOf(subject.table).rows(subject)) yield* rule.check(row, subject, settings);
}
