import type { CellAddress, CellRange } from "../grid/address";
import type { DrawnCell } from "../grid/draw-sheet";
import type { Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import type { Settings } from "../settings";
import type { DayRange } from "../values/calendar";
import type { Audit, TableMetrics } from "./audit";
import type { CellName } from "./cell-name";
import type { StatedMonth, StatedPresence, StationFigure, TableFacts, WorkbookFacts } from "./facts";
import type { DerivedFigure } from "./figure";
import type { FigurePanel } from "./figure-panel";
import type { TableIdentity } from "./identity";
import type { StationMeasures, TableMeasures } from "./measure";
import type { AppliedPolicy, Refusal, Table, TableKind } from "./model";
import type { Question } from "./question";
import type { Delivery, MissingFigures, Paragraph, TableFigures } from "./report";
import type { StatedGrades } from "./stated-grades";
import type { Rule } from "./rule";
import type { FamilySettings, PolicySetting } from "./setting-reference";

/** What recognising a sheet may know beside the sheet. */
export interface RecogniseContext {
  readonly settings: Settings;
  /** The service term that another table of the workbook states; for tables that state none. */
  readonly othersTerm: DayRange | null;
}

/** A counted table: what rules look at. */
export interface TableSubject {
  readonly table: Table;
  /** Every derived cell with its right value. */
  readonly figures: readonly DerivedFigure[];
  /** What its own figures bear out of how it is to be counted, to be shown with the table. */
  readonly policies?: readonly AppliedPolicy[];
}

/** Another way of counting a table, tried where what the table states does not bear out the first one. */
export interface Alternative<S extends TableSubject = TableSubject> {
  /** Names the policy: rate-cap, presence-in-days … */
  readonly id: string;
  /** 完成率按100%封顶 */
  readonly name: Localized;
  /** Tables are known to be counted so without a word of it: a cell that keeps it is not written over where more cells keep it than the plain meaning. */
  readonly unspoken?: true;
  /** The table counted in this way. */
  count(): S;
}

/** The table on which a family's rules show their examples. */
export interface FamilyExample {
  /** Draws it with an example's cells laid over it. */
  draw(cells: Readonly<Record<string, DrawnCell>>): Sheet;
  readonly settings: Partial<Settings>;
  /** The rows of its header, and the columns that say whose a row is: what an excerpt of it always shows. */
  readonly headerRows: readonly number[];
  readonly labelColumns: readonly number[];
}

/**
 * One family of tables: everything the program knows of it. What the engine, the pane, the reports and the command line show of a
 * family they take from here.
 */
export interface TableFamily<T extends Table = Table, S extends TableSubject = TableSubject, R = unknown> {
  /** Leads the ids of its rules: attendance, indicator, score. */
  readonly id: string;
  /** What its tables are about, in a word or two: 到岗情况. */
  readonly name: Localized;
  /** Its kinds of table, and what each is called. */
  readonly kinds: Readonly<Record<TableKind, Localized>>;
  /** True where no other family reads what such a table covers: its own totals must never be read as something else. */
  readonly claimsRange: boolean;
  /** True where it reads only what no other family has read, or said that it cannot read. */
  readonly readsRemains?: boolean;
  /** True where nothing is computed from an entry of which something else says what it should be: it is settled first. Others judge their entries themselves. */
  readonly waitsForEntries?: boolean;
  /** True where the mean of rates is tried for a row of sums that words call one: elsewhere such words stop it. */
  readonly triesMeans?: boolean;
  owns(table: Table): table is T;
  recognise(
    sheet: Sheet,
    context: RecogniseContext,
    within?: CellRange,
  ): { readonly tables: readonly T[]; readonly refusals: readonly Refusal[] };
  /** Its tables of a workbook, in the order of the sheets, told of each other where one goes on from another (续表), and of what else stands on the sheets. */
  linked?(tables: readonly T[], sheets: readonly Sheet[]): readonly T[];
  /** A table that sets no grades of its own, with those that another sheet of the workbook sets. */
  withGrades?(table: T, grades: StatedGrades, policy: AppliedPolicy): T;
  /** Whether reading a table needs the term that another one states. */
  needsTerm(table: T): boolean;
  facts(table: T, settings: Settings): TableFacts;
  count(table: T, settings: Settings, facts: WorkbookFacts): S;
  /** Other meanings that its stated figures may bear out (capped, ÷ the share due, days instead of marks …); asked for only where the first is doubted. */
  alternatives?(table: T, settings: Settings, facts: WorkbookFacts): readonly Alternative<S>[];
  /**
   * The words by which the sheet says that a figure comes about in another way than this family counts it; without it, words that name columns and sums.
   * @param sentences what stands over and below the table's lines
   */
  redefinedBy?(table: T, sentences: readonly string[]): (figure: DerivedFigure) => string | null;
  /** What its rules over rows are handed, in the order of the sheet: workers, indicators, parts of the score. */
  rows(subject: S): readonly R[];
  /** Unknown headers of a sheet that could be a column of its tables, or that keep a table from being read. */
  headerQuestions?(sheet: Sheet, tables: readonly T[]): readonly Question[];
  /** Kinds of marks of a counted table that are not understood. */
  markQuestions?(subject: S): readonly Question[];
  /** What a counted table gives of the whole station, for summaries of stations to be held against. */
  totals?(subject: S): readonly StationFigure[];
  /** Who was on post in which month by a counted table, for other tables to be held against. */
  presences?(subject: S): readonly StatedPresence[];
  /** What everybody's presence of each month comes to by a counted table, for summaries of months to be held against. */
  monthTotals?(subject: S): readonly StatedMonth[];
  readonly rules: readonly Rule<S, R>[];
  /** The columns that summaries give to `metrics`; null from a family that has none. */
  readonly measures: TableMeasures | null;
  /** The figures that the JSON report and summaries give of a table; null from a family without measures. */
  metrics(subject: S): TableMetrics | null;
  /** What its tables together say of a station, where a row holds a whole station; null where they say nothing. */
  readonly station: StationMeasures | null;
  /** The figures that a result sheet lists, by table; those of no one table stand under null. */
  figures(audit: Audit): readonly TableFigures[];
  /** What was promised and how much of it is done, as figures, to be held against the time that has passed. */
  deliveries(audit: Audit): readonly Delivery[];
  /** What each of its tables comes to, to be drawn. */
  panels(audit: Audit): readonly FigurePanel[];
  /** The settings by which its tables are counted, as a person should know them. */
  readonly settings: FamilySettings;
  /** The one of them that a person may choose beside a table; null where there is none. */
  readonly policy: PolicySetting | null;
  /** What a table holds, in a few words each: 3 个月, 25 名社工. */
  contents(table: T): readonly Localized[];
  /** What a person calls a cell of the table: whose row or which item, of which month or area; null for a cell without a name. */
  nameOf(table: T, cell: CellAddress): CellName | null;
  /** The evaluation report's paragraphs on the tables of this family. */
  paragraphs(audit: Audit): readonly Paragraph[];
  /** What these paragraphs leave out, and why. */
  missing(audit: Audit): readonly MissingFigures[];
  readonly example: FamilyExample;
  /** What a person would call each cell of a table, so that it is found again after rows, columns and sheets moved. */
  identify(table: T): TableIdentity;
}
