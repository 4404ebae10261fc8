import { kindText } from "../families";
import { formatRange } from "../grid/address";
import { SEVERITY_TEXTS } from "../settings";
import type { ResultFigure } from "./result-report";
import { cell, cellsText, type ResultRows, type Row } from "./result-rows";
import { SOURCE_TEXTS } from "./result-texts";
import { unreadText } from "./unread-texts";

/** What the list of findings rests on, and what was not looked at: each a section below it. */
export function drawGrounds(drawn: ResultRows): void {
  ignored(drawn);
  figures(drawn);
  indicators(drawn);
  changes(drawn);
  unchecked(drawn);
  tables(drawn);
  settings(drawn);
}

function ignored(drawn: ResultRows): void {
  const { words } = drawn;
  const ignored = drawn.report.findings.filter(({ state }) => state === "ignored");
  if (ignored.length === 0) return;
  drawn.section(
    words.ignored,
    ignored.length,
    words.severity,
    words.sheet,
    words.cell,
    words.finding,
    words.stated,
    words.expected,
    words.reason,
    words.ignoredAt,
  );
  ignored.forEach((finding, index) =>
    drawn.rows.push([
      cell(index + 1, "centre"),
      cell(SEVERITY_TEXTS[finding.severity][drawn.language], "ignored"),
      ...drawn.place(finding),
      cell(finding.title),
      cell(finding.stated, "centre"),
      cell(finding.expected, "centre"),
      cell(finding.ignored?.reason ?? ""),
      cell(finding.ignored?.at.slice(0, 10) ?? "", "centre"),
    ]),
  );
}

function figures(drawn: ResultRows): void {
  const { words, report } = drawn;
  const several = report.figures.length > 1;
  for (const { table, figures } of report.figures) {
    drawn.section(
      several ? `${words.figures} · ${table}` : words.figures,
      figures.length,
      "",
      words.sheet,
      words.cell,
      words.figure,
      words.value,
      "",
      words.from,
    );
    figures.forEach((figure, index) => drawn.rows.push([cell(index + 1, "centre"), null, ...figureRow(drawn, figure)]));
  }
}

function figureRow(drawn: ResultRows, { label, value, quantity, cells }: ResultFigure): Row {
  const [first] = cells;
  const place = first ? drawn.place(first) : [null, null];
  const from = first ? cell(cellsText(cells, drawn.language, first.sheet)) : null;
  return [...place, cell(label), cell(value, quantity === "rate" ? "rate" : "number"), null, from];
}

function indicators(drawn: ResultRows): void {
  const { words, report } = drawn;
  if (report.indicators.length === 0) return;
  drawn.section(
    words.indicators,
    report.indicators.length,
    "",
    words.sheet,
    words.cell,
    words.indicator,
    words.target,
    words.done,
    words.rate,
  );
  report.indicators.forEach(({ label, target, done, rate, cells }, index) => {
    const place = cells[0] ? drawn.place(cells[0]) : [null, null];
    drawn.rows.push([
      cell(index + 1, "centre"),
      null,
      ...place,
      cell(label),
      cell(target, "number"),
      cell(done, "number"),
      rate === null ? null : cell(rate, "rate"),
    ]);
  });
}

function changes(drawn: ResultRows): void {
  const { words, report } = drawn;
  if (report.changes.length === 0) return;
  drawn.section(words.changes, report.changes.length, "", words.sheet, words.cell, words.rule, words.before, words.after);
  report.changes.forEach((change, index) =>
    drawn.rows.push([
      cell(index + 1, "centre"),
      null,
      ...drawn.place(change),
      cell(change.title),
      cell(change.before, "centre"),
      cell(change.after, "centre"),
    ]),
  );
}

/** Silence means checked, so everything that was not is listed. */
function unchecked(drawn: ResultRows): void {
  const { words, report } = drawn;
  const list = (title: string, heads: readonly string[], rows: readonly Row[]): void => {
    if (rows.length === 0) return;
    drawn.section(title, rows.length, "", words.sheet, words.cell, ...heads, "", "", words.why);
    rows.forEach((row, index) => drawn.rows.push([cell(index + 1, "centre"), null, ...row]));
  };
  list(
    words.notComputed,
    [words.rule],
    report.notComputed.map((one) => [
      ...drawn.place(one),
      cell(one.title),
      null,
      null,
      cell(one.why ?? words.blockedBy(cellsText(one.blockedBy, drawn.language, one.sheet))),
    ]),
  );
  list(
    words.unread,
    [words.tableTitle],
    report.unread.map((one) => [...drawn.place(one), cell(one.text), null, null, cell(unreadText(one, drawn.language))]),
  );
  list(
    words.notRun,
    [words.rule],
    report.notRun.map(({ title, sheet, why }) => [cell(sheet), null, cell(title), null, null, cell(why)]),
  );
  list(
    words.refusals,
    [""],
    report.refusals.map((one) => [...drawn.place(one), null, null, null, cell(one.why)]),
  );
}

function tables(drawn: ResultRows): void {
  const { words, report } = drawn;
  if (report.tables.length === 0) return;
  drawn.section(words.tables, report.tables.length, "", words.sheet, words.cell, words.kind, "", "", words.tableTitle);
  report.tables.forEach(({ kind, sheet, range, title, cells, policies }, index) =>
    drawn.rows.push([
      cell(index + 1, "centre"),
      null,
      cell(sheet),
      { ...drawn.place({ sheet, row: range.top, column: range.left })[1], value: formatRange(range) },
      cell(kindText(kind)[drawn.language]),
      null,
      null,
      cell([title ?? "", ...policies, cells ? words.coverage(cells.read, cells.unread) : ""].filter((text) => text !== "").join(" · ")),
    ]),
  );
}

function settings(drawn: ResultRows): void {
  const { words, report } = drawn;
  drawn.section(words.settings, report.settings.length, "", "", "", words.setting, words.value, words.origin, words.basis);
  report.settings.forEach(({ title, value, source, basis }, index) =>
    drawn.rows.push([
      cell(index + 1, "centre"),
      null,
      null,
      null,
      cell(title),
      cell(value, "centre"),
      cell(SOURCE_TEXTS[source][drawn.language], "centre"),
      cell(basis),
    ]),
  );
}
