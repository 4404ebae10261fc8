import { families, familyOf } from "../families";
import type { CellRef } from "../grid/address";
import { cellValue, shownCell, UNCALCULATED, type Cell } from "../grid/cell";
import type { Edit } from "../grid/edit";
import type { Sheet, Workbook } from "../grid/sheet";
import type { Settings } from "../settings";
import { agrees } from "../tables/agreement";
import type { Audit, AuditedFigure, TableHint, TableMetrics } from "../tables/audit";
import type { TableFamily, TableSubject } from "../tables/family";
import type { Figure } from "../tables/figure";
import { figureEdit } from "../tables/figure-edit";
import type { Table } from "../tables/model";
import type { CountedTable, Finding, NotRun, NotRunReport, Report, TableRuleMeta, WorkbookRule, WorkbookSubject } from "../tables/rule";
import { roundHalfUp, toNumber } from "../values/exact";
import { gatherFacts } from "./facts";
import { recognise } from "./recognise";
import { workbookRules } from "./rules";
import { runRule } from "./run-rule";

/** Recognises the tables of a workbook, recomputes them and runs every rule; pure: same workbook and settings, same audit. */
export function audit(workbook: Workbook, settings: Settings, hints: readonly TableHint[] = []): Audit {
  const { tables, refusals } = recognise(workbook, settings, hints);
  const { facts, told } = gatherFacts(tables, settings);
  const counted: CountedTable[] = [];
  const run = new Run(settings);
  const metrics = Object.fromEntries(families.filter(({ reportsMetrics }) => reportsMetrics).map(({ id }) => [id, [] as TableMetrics[]]));
  for (const table of tables) {
    const family = familyOf(table);
    const subject = family.count(table, settings, facts);
    const own = family.metrics(subject);
    if (own) metrics[family.id]?.push(own);
    run.table(table, subject, family.rules);
    counted.push({ table, figures: subject.figures, told: told.get(table) ?? {} });
  }
  for (const rule of workbookRules) run.workbook(rule, { facts, tables: counted });
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const bySheet = (a: NotRun, b: NotRun): number =>
    (order.get(a.sheet ?? "") ?? -1) - (order.get(b.sheet ?? "") ?? -1) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
  const inOrder = (a: CellRef & { rule: string }, b: CellRef & { rule: string }): number =>
    order.get(a.sheet)! - order.get(b.sheet)! || a.row - b.row || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
  return {
    tables,
    refusals,
    findings: run.findings.sort(inOrder),
    edits: run.edits.sort(inOrder),
    notRun: run.notRun.sort(bySheet),
    figures: run.figures,
    notComputed: run.notComputed.sort(inOrder),
    metrics: { tables: metrics, progress: facts.progress ? toNumber(roundHalfUp(facts.progress, 4)) : null },
    facts,
    settings: { ...settings, requiredStaff: facts.requiredStaff, term: facts.term, period: facts.period },
  };
}

/** Collects what the tables of one audit yield. */
class Run {
  readonly findings: Finding[] = [];
  readonly edits: Edit[] = [];
  readonly notRun: NotRun[] = [];
  readonly figures: AuditedFigure[] = [];
  readonly notComputed: Audit["notComputed"][number][] = [];

  constructor(private readonly settings: Settings) {}

  table(table: Table, subject: TableSubject, rules: TableFamily["rules"]): void {
    const { sheet } = table;
    const fixes = this.compare(table, subject.figures);
    for (const rule of rules) {
      if (this.settings.rules[rule.id] === "off") this.addNotRun({ rule: rule.id, sheet: sheet.name, why: SWITCHED_OFF });
      else this.take(rule, sheet, runRule(rule, subject, this.settings), fixes);
    }
  }

  /** A rule over the whole workbook; a sheet's part of it is said where its table stands. */
  workbook(rule: WorkbookRule, subject: WorkbookSubject): void {
    if (subject.tables.length === 0) return;
    if (this.settings.rules[rule.id] === "off") {
      this.addNotRun({ rule: rule.id, sheet: null, why: SWITCHED_OFF });
      return;
    }
    const sheets = new Map(subject.tables.map(({ table: { sheet } }) => [sheet.name, sheet]));
    for (const report of rule.check(subject, this.settings)) {
      const sheet = sheets.get(report.sheet);
      if (!sheet) throw new Error(`${rule.id} reports on a sheet without tables: ${report.sheet}`);
      this.take(rule, sheet, [report], new Map());
    }
  }

  /** Takes over what a rule says of one sheet. */
  private take(rule: TableRuleMeta, sheet: Sheet, reports: Iterable<Report | NotRunReport>, fixes: ReadonlyMap<number, Edit>): void {
    // A mark merged over several columns is one mark: the same is not said of it twice.
    const said = new Set<string>();
    for (const report of reports) {
      if ("notRun" in report) {
        this.addNotRun({ rule: rule.id, sheet: sheet.name, why: report.notRun });
        continue;
      }
      const merge = sheet.mergeAt(report.row, report.column);
      const { row, column } = merge ? { row: merge.top, column: merge.left } : report;
      if (merge) {
        const words = JSON.stringify([row, column, report.values]);
        if (said.has(words)) continue;
        said.add(words);
      }
      const fix = fixes.get(key(row, column));
      const setting = this.settings.rules[rule.id];
      this.findings.push({
        rule: rule.id,
        severity: setting === undefined || setting === "off" ? rule.severity : setting,
        sheet: sheet.name,
        row,
        column,
        stated: report.stated !== undefined ? report.stated : cellValue(sheet.cell(row, column)),
        expected: report.expected ?? null,
        values: report.values ?? {},
        related: (report.related ?? []).map(({ sheet: other = sheet.name, row, column }) => ({ sheet: other, row, column })),
        fix: fix?.rule === rule.id ? fix : null,
      });
    }
  }

  /** Holds every derived cell against what stands there; returns the edits by cell. */
  private compare(table: Table, figures: readonly Figure[]): Map<number, Edit> {
    const { sheet } = table;
    const edits = new Map<number, Edit>();
    for (const figure of figures) {
      const outcome = this.outcome(sheet, figure);
      this.figures.push({ sheet: sheet.name, table, figure, outcome });
      if (outcome === "blocked") {
        this.notComputed.push({
          sheet: sheet.name,
          row: figure.row,
          column: figure.column,
          rule: figure.rule,
          blockedBy: figure.blockedBy,
        });
      }
      if ((outcome !== "differs" && outcome !== "filled") || this.settings.rules[figure.rule] === "off") continue;
      const edit = figureEdit(sheet, figure, this.settings);
      if (!edit) continue;
      edits.set(key(figure.row, figure.column), edit);
      this.edits.push(edit);
    }
    if (this.settings.writeMode === "formulas") this.liveFormulas(sheet, figures, edits);
    return edits;
  }

  /** In formula mode a right constant becomes a formula too, and so does one that is written as a calculation, so that the sheet stays live without the add-in. */
  private liveFormulas(sheet: Sheet, figures: readonly Figure[], edits: Map<number, Edit>): void {
    for (const figure of figures) {
      if (edits.has(key(figure.row, figure.column)) || figure.value === null || this.settings.rules[figure.rule] === "off") continue;
      const cell = sheet.cell(figure.row, figure.column);
      if (cell.kind === "formula" && !NUMBERS_ALONE.test(cell.formula)) continue;
      const edit = figureEdit(sheet, figure, this.settings);
      if (edit?.after.formula) this.edits.push(edit);
    }
  }

  private outcome(sheet: Sheet, figure: Figure): AuditedFigure["outcome"] {
    if (figure.value === null) return "blocked";
    const cell = sheet.cell(figure.row, figure.column);
    if (isUnfilled(cell)) return "filled";
    return agrees(cell, figure, this.settings.tolerance) === true ? "agrees" : "differs";
  }

  private addNotRun(entry: NotRun): void {
    const known = this.notRun.some(({ rule, sheet, why }) => rule === entry.rule && sheet === entry.sheet && why.en === entry.why.en);
    if (!known) this.notRun.push(entry);
  }
}

/** A formula that names no cell, as =0.5+1+1: nothing moves it. */
const NUMBERS_ALONE = /^=[\d\s.+\-*/^%()]+$/;

const SWITCHED_OFF = { zh: "已在设置中关闭。", en: "Switched off in the settings." };

/** Nothing stands there yet: an empty cell, or a formula that was never calculated. */
function isUnfilled(cell: Cell): boolean {
  const shown = shownCell(cell);
  return shown.kind === "empty" || (shown.kind === "error" && shown.code === UNCALCULATED);
}

function key(row: number, column: number): number {
  return row * 16_384 + column;
}
