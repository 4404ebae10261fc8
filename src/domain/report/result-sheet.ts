import { SEVERITY_TEXTS } from "../settings";
import { kindText } from "../families";
import { formatAddress, formatRange, type CellRef } from "../grid/address";
import type { Language } from "../language";
import { OWN_REPORT_LEAD } from "../tables/own-report";
import type { ReportCell, ReportSheet, Look } from "./report-sheet";
import { byImportance, resultCounts, type ResultFigure, type ResultFinding, type ResultReport } from "./result-report";
import { STATE_TEXTS } from "./finding-states";
import { RESULT_TEXTS, SOURCE_TEXTS } from "./result-texts";
import { datedText } from "./dated";
import { itemAt } from "../values/present";

type Row = (ReportCell | null)[];
type Words = { readonly [K in keyof typeof RESULT_TEXTS]: (typeof RESULT_TEXTS)[K]["zh"] };

/** number, severity, sheet, cell, finding, stated, expected, message, state: as wide as A4 lying holds in letters of 8 points and more */
const WIDTHS = [6, 8, 17, 9, 30, 11, 12, 44, 9];

/** The cells that a figure names beside the first one. */
const NAMED_CELLS = 8;

/** The result sheet 核查结果 in one: the list of findings first, under a header that stays in sight; everything else below, a jump away. */
export function resultSheet(report: ResultReport): ReportSheet {
  return new ResultSheet(report, "whole").draw();
}

/** The same as two sheets of a file: the list to print and sign, and what it rests on, so that no page has another table's header. */
export function resultSheets(report: ResultReport): ReportSheet[] {
  const rest = new ResultSheet(report, "rest");
  const below = rest.draw();
  return [new ResultSheet(report, "list", rest.sections).draw(), below];
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
const JUMP_PLACES = [2, 4, 7];

/** A numbered row is one line of a table, lines round all of it. */
function filled(row: Row): Row {
  return typeof row[0]?.value === "number" ? WIDTHS.map((_, column) => row[column] ?? cell(null)) : row;
}

interface SectionPlace {
  readonly title: string;
  readonly row: number;
  readonly count: number;
}

class ResultSheet {
  private readonly rows: Row[] = [];
  readonly sections: SectionPlace[] = [];
  private readonly language: Language;
  private readonly words: Words;

  constructor(
    private readonly report: ResultReport,
    private readonly part: "whole" | "list" | "rest",
    /** The sections of the sheet beside the list; its own where it has them. */
    private readonly beside: readonly SectionPlace[] | null = null,
    /** Rows of links to the sections: as many as it takes. */
    private readonly jumpRows = Math.max(1, Math.ceil((beside?.length ?? 0) / JUMP_PLACES.length)),
  ) {
    this.language = report.language;
    this.words = wordsOf(report.language);
  }

  draw(): ReportSheet {
    const { report, words, part } = this;
    const name = part === "rest" ? words.grounds : words.title;
    this.heading(name);
    if (part === "rest") {
      this.rest();
      return { name, columns: WIDTHS, rows: this.rows.map(filled), frozenRows: 0, filter: null };
    }
    const findings = byImportance(report.findings.filter(({ state }) => state !== "ignored"));
    const jump = this.rows.length;
    this.rows.push(...Array.from({ length: this.jumpRows }, (): Row => []));
    const header = this.rows.length;
    this.head(words.severity, words.sheet, words.cell, words.finding, words.stated, words.expected, words.message, words.state);
    findings.forEach((finding, index) => this.finding(finding, index + 1));
    if (findings.length === 0) this.rows.push([null, null, null, null, cell(report.uncomputed === null ? words.none : words.noneElse)]);
    const last = this.rows.length - 1;
    this.rows.push([], [cell(words.signed, "plain")]);
    const printedRows = this.rows.length;
    if (part === "whole") this.rest();
    if (this.places.length > JUMP_PLACES.length * this.jumpRows) return new ResultSheet(report, part, null, this.jumpRows + 1).draw();
    for (let row = 0; row < this.jumpRows; row++) this.rows[jump + row] = this.jumps(row);
    return {
      name,
      columns: WIDTHS,
      rows: this.rows.map(filled),
      frozenRows: header + 1,
      filter: findings.length === 0 ? null : { top: header, left: 0, bottom: last, right: WIDTHS.length - 1 },
      printedRows,
    };
  }

  /** Of whom, of which days, when and from what: what a page that is handed in has to say of itself. */
  private heading(name: string): void {
    const { report, words, language } = this;
    const told = (label: string, text: string | null): string => (text === null ? "" : `${label}${language === "zh" ? "：" : ": "}${text}`);
    const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== "").join("    ");
    this.rows.push(
      [cell(`${OWN_REPORT_LEAD}${name}`, "title")],
      [cell(joined(told(words.station, report.station), told(words.period, report.period)), "plain")],
      [{ ...cell(joined(told(words.source, report.source), datedText(report.made, language), words.note), "note"), across: true }],
      [{ ...cell(report.tables.length === 0 ? words.noTables : outcomeText(report), "section"), across: true }],
    );
  }

  /** What the list rests on, and what was not looked at. */
  private rest(): void {
    this.ignored();
    this.figures();
    this.indicators();
    this.changes();
    this.unchecked();
    this.tables();
    this.settings();
  }

  private get places(): readonly SectionPlace[] {
    return this.beside ?? this.sections;
  }

  /** The sections below the list, each a click away; the wide columns hold them side by side. */
  private jumps(line: number): Row {
    const row: Row = [cell(line === 0 ? this.words.jump : "", "note")];
    const first = line * JUMP_PLACES.length;
    this.places.slice(first, first + JUMP_PLACES.length).forEach(({ title, row: target, count }, index) => {
      const link = { row: target, column: 0, ...(this.beside ? { sheet: this.words.grounds } : {}) };
      row[itemAt(JUMP_PLACES, index)] = { value: `${title} (${count})`, look: "note", link };
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
    const { file } = this.report;
    return [
      cell(sheet),
      { value: formatAddress({ row, column }), look: "centre", link: { sheet, row, column, ...(file === undefined ? {} : { file }) } },
    ];
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
        cell({ row: words.unreadRow, column: words.unreadColumn, block: words.unreadBlock }[one.what](one.cells)),
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
        { ...this.place({ sheet, row: range.top, column: range.left })[1], value: formatRange(range) },
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
