import { SEVERITY_TEXTS } from "../settings";
import { OWN_REPORT_LEAD } from "../tables/own-report";
import { itemAt } from "../values/present";
import { datedText } from "./dated";
import { STATE_TEXTS } from "./finding-states";
import type { ReportSheet } from "./report-sheet";
import { byImportance, resultCounts, type ResultFinding, type ResultReport } from "./result-report";
import { cell, filled, ResultRows, WIDTHS, type Row, type SectionPlace } from "./result-rows";
import { drawGrounds } from "./result-sections";

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

/** The columns wide enough for a link. */
const JUMP_PLACES = [2, 4, 7];

class ResultSheet extends ResultRows {
  constructor(
    report: ResultReport,
    private readonly part: "whole" | "list" | "rest",
    /** The sections of the sheet beside the list; its own where it has them. */
    private readonly beside: readonly SectionPlace[] | null = null,
    /** Rows of links to the sections: as many as it takes. */
    private readonly jumpRows = Math.max(1, Math.ceil((beside?.length ?? 0) / JUMP_PLACES.length)),
  ) {
    super(report);
  }

  draw(): ReportSheet {
    const { report, words, part } = this;
    const name = part === "rest" ? words.grounds : words.title;
    this.heading(name);
    if (part === "rest") {
      drawGrounds(this);
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
    if (part === "whole") drawGrounds(this);
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
}
