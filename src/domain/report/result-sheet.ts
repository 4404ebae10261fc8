import { SEVERITY_TEXTS } from "../settings";
import { kindText } from "../families";
import { formatAddress, formatRange, type CellRef } from "../grid/address";
import type { Language } from "../language";
import { OWN_REPORT_LEAD } from "../tables/own-report";
import type { ReportCell, ReportSheet, Look } from "./report-sheet";
import { resultCounts, type ResultFigure, type ResultFinding, type ResultReport } from "./result-report";
import { RESULT_TEXTS, SOURCE_TEXTS, STATE_TEXTS } from "./result-texts";
import { datedText } from "./dated";

type Row = (ReportCell | null)[];
type Words = { readonly [K in keyof typeof RESULT_TEXTS]: (typeof RESULT_TEXTS)[K]["zh"] };

/** number, severity, sheet, cell, finding, stated, expected, message, state */
const WIDTHS = [7, 9, 18, 10, 34, 14, 14, 64, 12];

/** The cells that a figure names beside the first one. */
const NAMED_CELLS = 8;

/** The result sheet 核查结果: the list of findings first, under a header that stays in sight; everything else below, a jump away. */
export function resultSheet(report: ResultReport): ReportSheet {
  return new ResultSheet(report).draw();
}

/** The words of one language, so that a layout need not name it at every word. */
export function wordsOf(language: Language): Words {
  return Object.fromEntries(Object.entries(RESULT_TEXTS).map(([name, text]) => [name, text[language]])) as unknown as Words;
}

/** `错误 7 · 待核实 1 · …` */
function countsText(report: ResultReport): string {
  const { language } = report;
  const counts = resultCounts(report.findings);
  return [
    ...(["error", "warning", "info"] as const).map((severity) => `${SEVERITY_TEXTS[severity][language]} ${counts[severity]}`),
    ...(["corrected", "ignored"] as const)
      .filter((state) => counts[state] > 0)
      .map((state) => `${STATE_TEXTS[state][language]} ${counts[state]}`),
  ].join(" · ");
}

/** What could not be computed first, then the counts. */
function outcomeText(report: ResultReport): string {
  return report.uncomputed === null ? countsText(report) : `${report.uncomputed}    ${countsText(report)}`;
}

/** Which cells stand behind something, shortened where they are many. */
function cellsText(cells: readonly CellRef[], language: Language, home: string): string {
  const named = cells.slice(0, NAMED_CELLS).map((cell) => (cell.sheet === home ? "" : `${cell.sheet}!`) + formatAddress(cell));
  const more = cells.length > NAMED_CELLS ? RESULT_TEXTS.more[language](language === "zh" ? cells.length : cells.length - NAMED_CELLS) : "";
  return named.join(language === "zh" ? "、" : ", ") + more;
}

const cell = (value: string | number | null, look: Look = "text"): ReportCell => ({ value, look });

/** The columns wide enough for a link. */
const JUMP_PLACES = [2, 4, 5, 6, 7, 8];

/** A numbered row is one line of a table, lines round all of it. */
function filled(row: Row): Row {
  return typeof row[0]?.value === "number" ? WIDTHS.map((_, column) => row[column] ?? cell(null)) : row;
}

class ResultSheet {
  private readonly rows: Row[] = [];
  private readonly sections: { readonly title: string; readonly row: number; readonly count: number }[] = [];
  private readonly language: Language;
  private readonly words: Words;

  constructor(
    private readonly report: ResultReport,
    /** Rows of links to the sections: as many as it takes. */
    private readonly jumpRows = 1,
  ) {
    this.language = report.language;
    this.words = wordsOf(report.language);
  }

  draw(): ReportSheet {
    const { report, words, language } = this;
    const findings = report.findings.filter(({ state }) => state !== "ignored");
    const source = report.source === null ? "" : `${words.source}${language === "zh" ? "：" : ": "}${report.source}`;
    this.rows.push(
      [cell(`${OWN_REPORT_LEAD}${words.title}`, "title")],
      [cell([source, datedText(report.made, language), words.note].filter((text) => text !== "").join("    "), "note")],
      [cell(report.tables.length === 0 ? words.noTables : outcomeText(report), "section")],
      ...Array.from({ length: this.jumpRows }, (): Row => []),
    );
    const jump = this.rows.length - this.jumpRows;
    const header = this.rows.length;
    this.head(words.severity, words.sheet, words.cell, words.finding, words.stated, words.expected, words.message, words.state);
    findings.forEach((finding, index) => this.finding(finding, index + 1));
    if (findings.length === 0) this.rows.push([null, null, null, null, cell(report.uncomputed === null ? words.none : words.noneElse)]);
    const last = this.rows.length - 1;
    this.ignored();
    this.figures();
    this.indicators();
    this.changes();
    this.unchecked();
    this.tables();
    this.settings();
    if (this.sections.length > JUMP_PLACES.length * this.jumpRows) return new ResultSheet(report, this.jumpRows + 1).draw();
    for (let row = 0; row < this.jumpRows; row++) this.rows[jump + row] = this.jumps(row);
    return {
      name: words.title,
      columns: WIDTHS,
      rows: this.rows.map(filled),
      frozenRows: header + 1,
      filter: findings.length === 0 ? null : { top: header, left: 0, bottom: last, right: WIDTHS.length - 1 },
    };
  }

  /** The sections below the list, each a click away; the wide columns hold them side by side. */
  private jumps(line: number): Row {
    const row: Row = [cell(line === 0 ? this.words.jump : "", "note")];
    const first = line * JUMP_PLACES.length;
    this.sections.slice(first, first + JUMP_PLACES.length).forEach(({ title, row: target, count }, index) => {
      row[JUMP_PLACES[index]!] = { value: `${title} (${count})`, look: "note", link: { row: target, column: 0 } };
    });
    return Array.from(row, (one) => one ?? null);
  }

  private head(...titles: readonly string[]): void {
    this.rows.push([this.words.number, ...titles].map((title) => cell(title, "head")));
  }

  private section(title: string, count: number, ...heads: readonly string[]): void {
    this.rows.push([]);
    this.sections.push({ title, row: this.rows.length, count });
    this.rows.push([cell(title, "section")]);
    this.head(...heads, ...Array.from({ length: WIDTHS.length - 1 - heads.length }, () => ""));
  }

  private place({ sheet, row, column }: CellRef): [ReportCell, ReportCell] {
    return [cell(sheet), { value: formatAddress({ row, column }), look: "centre", link: { sheet, row, column } }];
  }

  private finding(finding: ResultFinding, number: number): void {
    const look = finding.state === "open" ? finding.severity : finding.state;
    this.rows.push([
      cell(number, "centre"),
      cell(SEVERITY_TEXTS[finding.severity][this.language], look),
      ...this.place(finding),
      cell(finding.title),
      cell(finding.stated, "centre"),
      cell(finding.expected, "centre"),
      cell(finding.message),
      cell(STATE_TEXTS[finding.state][this.language], "centre"),
    ]);
  }

  private ignored(): void {
    const { words } = this;
    const ignored = this.report.findings.filter(({ state }) => state === "ignored");
    if (ignored.length === 0) return;
    this.section(
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
      this.rows.push([
        cell(index + 1, "centre"),
        cell(SEVERITY_TEXTS[finding.severity][this.language], "ignored"),
        ...this.place(finding),
        cell(finding.title),
        cell(finding.stated, "centre"),
        cell(finding.expected, "centre"),
        cell(finding.ignored?.reason ?? ""),
        cell(finding.ignored?.at.slice(0, 10) ?? "", "centre"),
      ]),
    );
  }

  private figures(): void {
    const { words, report } = this;
    const several = report.figures.length > 1;
    for (const { table, figures } of report.figures) {
      this.section(
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
      figures.forEach((figure, index) => this.rows.push([cell(index + 1, "centre"), null, ...this.figure(figure)]));
    }
  }

  private figure({ label, value, quantity, cells }: ResultFigure): Row {
    const [first] = cells;
    const place = first ? this.place(first) : [null, null];
    const from = first ? cell(cellsText(cells, this.language, first.sheet)) : null;
    return [...place, cell(label), cell(value, quantity === "rate" ? "rate" : "number"), null, from];
  }

  private indicators(): void {
    const { words, report } = this;
    if (report.indicators.length === 0) return;
    this.section(
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
      const place = cells[0] ? this.place(cells[0]) : [null, null];
      this.rows.push([
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

  private changes(): void {
    const { words, report } = this;
    if (report.changes.length === 0) return;
    this.section(words.changes, report.changes.length, "", words.sheet, words.cell, words.rule, words.before, words.after);
    report.changes.forEach((change, index) =>
      this.rows.push([
        cell(index + 1, "centre"),
        null,
        ...this.place(change),
        cell(change.title),
        cell(change.before, "centre"),
        cell(change.after, "centre"),
      ]),
    );
  }

  /** Silence means checked, so everything that was not is listed. */
  private unchecked(): void {
    const { words, report } = this;
    const list = (title: string, heads: readonly string[], rows: readonly Row[]): void => {
      if (rows.length === 0) return;
      this.section(title, rows.length, "", words.sheet, words.cell, ...heads, "", "", words.why);
      rows.forEach((row, index) => this.rows.push([cell(index + 1, "centre"), null, ...row]));
    };
    list(
      words.notComputed,
      [words.rule],
      report.notComputed.map((one) => [
        ...this.place(one),
        cell(one.title),
        null,
        null,
        cell(one.why ?? words.blockedBy(cellsText(one.blockedBy, this.language, one.sheet))),
      ]),
    );
    list(
      words.unread,
      [words.tableTitle],
      report.unread.map((one) => [
        ...this.place(one),
        cell(one.text),
        null,
        null,
        cell((one.what === "row" ? words.unreadRow : words.unreadColumn)(one.cells)),
      ]),
    );
    list(
      words.notRun,
      [words.rule],
      report.notRun.map(({ title, sheet, why }) => [cell(sheet), null, cell(title), null, null, cell(why)]),
    );
    list(
      words.refusals,
      [""],
      report.refusals.map((one) => [...this.place(one), null, null, null, cell(one.why)]),
    );
  }

  private tables(): void {
    const { words, report } = this;
    if (report.tables.length === 0) return;
    this.section(words.tables, report.tables.length, "", words.sheet, words.cell, words.kind, "", "", words.tableTitle);
    report.tables.forEach(({ kind, sheet, range, title, cells, policies }, index) =>
      this.rows.push([
        cell(index + 1, "centre"),
        null,
        cell(sheet),
        { value: formatRange(range), look: "centre", link: { sheet, row: range.top, column: range.left } },
        cell(kindText(kind)[this.language]),
        null,
        null,
        cell([title ?? "", ...policies, cells ? words.coverage(cells.read, cells.unread) : ""].filter((text) => text !== "").join(" · ")),
      ]),
    );
  }

  private settings(): void {
    const { words, report } = this;
    this.section(words.settings, report.settings.length, "", "", "", words.setting, words.value, words.origin, words.basis);
    report.settings.forEach(({ title, value, source, basis }, index) =>
      this.rows.push([
        cell(index + 1, "centre"),
        null,
        null,
        null,
        cell(title),
        cell(value, "centre"),
        cell(SOURCE_TEXTS[source][this.language], "centre"),
        cell(basis),
      ]),
    );
  }
}
