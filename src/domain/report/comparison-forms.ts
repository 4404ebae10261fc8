import { formatReference } from "../grid/address";
import { placeText, type ComparisonLine } from "./comparison-lines";
import type { ComparisonReport } from "./comparison-sheet";
import { COMPARISON_TEXTS } from "./comparison-texts";
import { csv } from "./csv";

/** The changes as CSV for Excel, one a record. */
export function comparisonCsv({ language, lines }: ComparisonReport): string {
  const say = COMPARISON_TEXTS;
  const head = [say.kind, say.table, say.subject, say.part, say.cellBefore, say.cellAfter, say.from, say.to].map(
    (words) => words[language],
  );
  return csv([
    head,
    ...lines.map(({ kind, table, subject, part, before, after, from, to }) => [
      kind,
      table,
      subject,
      part,
      before ? formatReference(before) : "",
      after ? formatReference(after) : "",
      from,
      to,
    ]),
  ]);
}

/** A comparison as JSON, version 1. */
export function comparisonJson({ before, after, lines, notes, fresh, gone }: ComparisonReport): string {
  const place = (cell: ComparisonLine["before"]): string | null => (cell ? formatReference(cell) : null);
  const listed = (findings: ComparisonReport["fresh"]): object[] =>
    findings.map(({ title, cell }) => ({ title, cell: formatReference(cell) }));
  const json = {
    version: "1",
    before,
    after,
    changes: lines.map((line) => ({
      change: line.id,
      table: line.table,
      name: line.name,
      subject: line.subject,
      part: line.part,
      before: place(line.before),
      after: place(line.after),
      from: line.from,
      to: line.to,
    })),
    findings: { fresh: listed(fresh), gone: listed(gone) },
    notes,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** The same to be read, table by table. */
export function comparisonText({ language, before, after, lines, notes, fresh, gone }: ComparisonReport): string {
  const say = COMPARISON_TEXTS;
  const colon = language === "zh" ? "：" : ": ";
  const text = [`${before} → ${after}`, ...notes];
  let table = "";
  for (const line of lines) {
    if (line.table !== table) text.push("", (table = line.table));
    const values = line.from === "" && line.to === "" ? "" : `${colon}${line.from} → ${line.to}`;
    text.push(`  ${line.kind}  ${line.name}${values}  ${placeText(line)}`);
  }
  for (const [title, findings] of [
    [say.findingsFresh[language], fresh],
    [say.findingsGone[language], gone],
  ] as const) {
    if (findings.length > 0) text.push("", title, ...findings.map((one) => `  ${one.title}  ${formatReference(one.cell)}`));
  }
  return text.join("\n");
}
