import { familyOf } from "../families";
import { cellKey, containsCell, placeInSheet, type CellAddress, type CellRef } from "../grid/address";
import { cellValue } from "../grid/cell";
import type { Edit } from "../grid/edit";
import type { Places, Sheet } from "../grid/sheet";
import type { Settings } from "../settings";
import type { Audit, AuditedFigure } from "../tables/audit";
import type { CellName } from "../tables/cell-name";
import type { TableFamily } from "../tables/family";
import type { DerivedFigure } from "../tables/figure";
import { figureEdit, valueEdit } from "../tables/figure-edit";
import { placedCells, placedFinding, PlacedFigure } from "../tables/laid-out";
import type { Table } from "../tables/model";
import type { Finding, NotRun, NotRunReport, Report, TableRuleMeta, WorkbookRule, WorkbookSubject } from "../tables/rule";
import { restingOn, type DoubtedEntries } from "./resting-on-doubt";
import { runRule } from "./run-rule";
import type { SettledTable } from "./settle";
import type { SettledFigure } from "./settled-figure";

/** What settling a table said of its cells: the fixes of derived ones, those that are only probable, those that are in doubt. */
interface Settlement {
  readonly fixes: ReadonlyMap<number, Edit>;
  readonly probable: ReadonlySet<number>;
  readonly doubted: SettledTable["doubted"];
}

const NOTHING_SETTLED: Settlement = { fixes: new Map(), probable: new Set(), doubted: new Set() };

/** Collects what the tables of one audit yield. */
export class Run {
  readonly findings: Finding[] = [];
  readonly edits: Edit[] = [];
  readonly notRun: NotRun[] = [];
  readonly figures: AuditedFigure[] = [];
  readonly notComputed: Audit["notComputed"][number][] = [];
  /** The tables counted so far. */
  readonly tables: Table[] = [];

  constructor(private readonly settings: Settings) {}

  table({ table, subject, figures, doubted }: SettledTable, rules: TableFamily["rules"]): void {
    const { sheet } = table;
    const fixes = this.compare(table, figures);
    const probable = new Set(
      figures.flatMap(({ figure }) => (figure.certainty === "probable" ? [placeInSheet(figure.row, figure.column)] : [])),
    );
    for (const rule of rules) {
      if (this.settings.rules[rule.id] === "off") this.addNotRun({ rule: rule.id, sheet: sheet.name, why: SWITCHED_OFF });
      else this.take(rule, sheet, runRule(rule, subject, this.settings), { fixes, probable, doubted });
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
      this.take(rule, sheet, [report], NOTHING_SETTLED);
    }
  }

  /** Takes over what a rule says of one sheet. */
  private take(
    rule: TableRuleMeta,
    sheet: Sheet,
    reports: Iterable<Report | NotRunReport>,
    { fixes, probable, doubted }: Settlement,
  ): void {
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
      if (doubted.has(cellKey({ sheet: sheet.name, row, column }))) continue;
      const fix = fixes.get(placeInSheet(row, column));
      const unsure = fix?.rule === rule.id && probable.has(placeInSheet(row, column));
      const setting = this.settings.rules[rule.id];
      this.findings.push({
        rule: rule.id,
        name: this.nameOf(sheet, row, column),
        severity:
          setting === undefined || setting === "off"
            ? (unsure || report.doubtful === true) && rule.severity === "error"
              ? "warning"
              : rule.severity
            : setting,
        sheet: sheet.name,
        row,
        column,
        stated: report.stated !== undefined ? report.stated : cellValue(sheet.cell(row, column)),
        expected: report.expected ?? null,
        values: report.values ?? {},
        related: relatedCells(report, sheet),
        fix: fix?.rule === rule.id ? fix : null,
        ...(unsure ? { probable: true } : {}),
      });
    }
  }

  /** What a person calls a cell of one of the tables. */
  private nameOf(sheet: Sheet, row: number, column: number): CellName | null {
    for (const table of this.tables) {
      if (table.sheet !== sheet || !containsCell(table.range, row, column)) continue;
      const name = familyOf(table).nameOf(table, { row, column });
      if (name) return name;
    }
    return null;
  }

  /** Takes over what became of every derived cell; returns the edits by cell. What is only probable is offered, never among the edits of the one click. */
  private compare(table: Table, figures: readonly SettledFigure[]): Map<number, Edit> {
    const { sheet } = table;
    const edits = new Map<number, Edit>();
    for (const { figure, outcome, keeps } of figures) {
      this.figures.push({ sheet: sheet.name, table, figure, outcome });
      const { row, column, rule, blockedBy, why = null } = figure;
      if (outcome === "blocked") this.notComputed.push({ sheet: sheet.name, row, column, rule, blockedBy, why });
      if ((outcome !== "differs" && outcome !== "filled") || this.settings.rules[rule] === "off") continue;
      const edit = keeps === undefined ? figureEdit(sheet, figure, this.settings) : valueEdit(sheet, figure, keeps);
      if (!edit) continue;
      edits.set(placeInSheet(row, column), edit);
      if (figure.certainty !== "probable") this.edits.push(edit);
    }
    if (this.settings.writeMode === "formulas") this.liveFormulas(sheet, figures, edits);
    return edits;
  }

  /** In formula mode a right constant becomes a formula too, and so does one that is written as a calculation, so that the sheet stays live without the add-in. */
  private liveFormulas(sheet: Sheet, figures: readonly SettledFigure[], edits: Map<number, Edit>): void {
    for (const { figure, outcome, mayRewrite } of figures) {
      if (outcome !== "agrees" || edits.has(placeInSheet(figure.row, figure.column)) || this.settings.rules[figure.rule] === "off")
        continue;
      if (figure.certainty === "probable") continue;
      const cell = sheet.cell(figure.row, figure.column);
      // What a person keeps rounded would show more digits as a formula.
      if (figure.rounding && typeof figure.value === "object" && cellValue(cell) !== figure.value?.valueOf()) continue;
      if (cell.kind === "formula" && !NUMBERS_ALONE.test(cell.formula)) continue;
      const edit = figureEdit(sheet, figure, this.settings);
      if (edit?.after.formula && mayRewrite()) this.edits.push(edit);
    }
  }

  /** Takes over what was said of a table whose sheet was laid out anew, each thing at its place in the workbook. */
  placed({ findings, edits, figures, notComputed, notRun }: Run, table: Table, places: Places): void {
    this.tables.push(table);
    // A cell that stands for several in the sheet as it is read is told of once.
    const said = new Set<string>();
    for (const finding of findings) {
      const told = placedFinding(places, finding);
      const words = JSON.stringify([told.rule, told.sheet, told.row, told.column, told.values]);
      if (said.has(words)) continue;
      said.add(words);
      // What was put in to be read (a mark for each month of a list) nobody wrote: the cell it was read from says something else.
      this.findings.push(places.isOwn(finding) ? told : { ...told, stated: cellValue(table.sheet.cell(told.row, told.column)) });
    }
    this.edits.push(...edits.map((edit) => ({ ...edit, ...places.at(edit) })));
    this.figures.push(
      ...figures.map(({ figure, outcome }) => ({
        sheet: places.at({ ...figure }).sheet,
        table,
        figure: new PlacedFigure(places, figure as DerivedFigure),
        outcome,
      })),
    );
    this.notComputed.push(...notComputed.map((one) => ({ ...one, ...places.at(one), blockedBy: placedCells(places, one.blockedBy) })));
    for (const entry of notRun) this.addNotRun(entry);
  }

  /** Takes over what the figures of the sheets keep by themselves. */
  add({ findings, edits, figures, notRun }: Pick<Audit, "findings" | "edits" | "figures" | "notRun">): void {
    this.findings.push(...findings);
    this.edits.push(...edits);
    this.figures.push(...figures);
    for (const entry of notRun) this.addNotRun(entry);
  }

  /** Leaves what a list computes from a doubted entry as it stands, and says on which cell it waits. */
  leaveWhatRestsOn(doubted: DoubtedEntries): void {
    const waiting = restingOn(this.figures, doubted);
    if (waiting.size === 0) return;
    const waits = (cell: CellRef & { rule: string }): boolean => waiting.get(cellKey(cell))?.rule === cell.rule;
    keep(this.findings, (one) => !waits(one));
    keep(this.edits, (one) => !waits(one));
    keep(this.notComputed, (one) => !waits(one));
    this.figures.forEach((one, index) => {
      const found = waiting.get(cellKey({ sheet: one.sheet, row: one.figure.row, column: one.figure.column }));
      if (!found) return;
      const { row, column, rule } = one.figure;
      this.figures[index] = { ...one, outcome: "blocked", figure: found.left };
      this.notComputed.push({ sheet: one.sheet, row, column, rule, blockedBy: found.blockedBy, why: found.why });
    });
  }

  private addNotRun(entry: NotRun): void {
    const known = this.notRun.some(({ rule, sheet, why }) => rule === entry.rule && sheet === entry.sheet && why.en === entry.why.en);
    if (!known) this.notRun.push(entry);
  }
}

/** The cells that a report speaks of besides its own; on its sheet where it names none. */
function relatedCells({ related = [] }: Report, { name }: Sheet): readonly CellRef[] {
  // Of a large station's sum there are thousands, each with its sheet.
  if (related.every(isOnSheet)) return related;
  return related.map(({ sheet = name, row, column }) => ({ sheet, row, column }));
}

function isOnSheet(cell: CellAddress & Partial<CellRef>): cell is CellRef {
  return cell.sheet !== undefined;
}

function keep<T>(list: T[], kept: (item: T) => boolean): void {
  const left = list.filter(kept);
  list.splice(0, list.length, ...left);
}

/** A formula that names no cell, as =0.5+1+1: nothing moves it. */
const NUMBERS_ALONE = /^=[\d\s.+\-*/^%()]+$/;

const SWITCHED_OFF = { zh: "已在设置中关闭。", en: "Switched off in the settings." };
