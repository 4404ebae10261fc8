import { families, familyOf } from "../families";
import type { CellAddress, CellRef } from "../grid/address";
import type { Workbook } from "../grid/sheet";
import type { Settings } from "../settings";
import type { Audit, TableHint, TableMetrics } from "../tables/audit";
import { asRead, placedFormulas, PlacedFigure, placedPolicy, placedQuestion } from "../tables/laid-out";
import type { StatedMonth, StatedPresence } from "../tables/facts";
import type { Table } from "../tables/model";
import type { CountedTable, NotRun } from "../tables/rule";
import { toNumber } from "../values/exact";
import { workbookRelations } from "../relations";
import { isOwnReport } from "../tables/own-report";
import { atOnce, type Steps } from "../tables/steps";
import { accountedFor } from "./accounted-for";
import { gatherFacts } from "./facts";
import { doubtedEntries } from "./resting-on-doubt";
import { relationFindings } from "./relation-findings";
import { mergedQuestions, type Question } from "../tables/question";
import { withTaughtWords } from "../tables/taught-workbook";
import { headerQuestions, withoutAsked } from "./questions";
import { recognise } from "./recognise";
import { workbookRules } from "./rules";
import { spokenCells } from "./spoken-cells";
import { isPartOf, unreadTables } from "./tables-of-others";
import { stationsTold } from "./stations-told";
import { Run } from "./run";
import { SaidElsewhere } from "./said-elsewhere";
import { settle, type SettledTable } from "./settle";
import { valueFor } from "../values/present";
import { Meanings } from "../values/read-once";

/**
 * Recognises the tables of a workbook, recomputes them and runs every rule; pure: same workbook and settings, same audit.
 * @param meanings what was read of the words of an earlier version of it
 */
export function audit(stored: Workbook, settings: Settings, hints: readonly TableHint[] = [], meanings = new Meanings()): Audit {
  return atOnce(auditInSteps(stored, settings, hints, meanings));
}

/** The same in steps, none of which takes long. */
export function* auditInSteps(
  stored: Workbook,
  settings: Settings,
  hints: readonly TableHint[] = [],
  meanings = new Meanings(),
): Steps<Audit> {
  const steps = audited(stored, settings, hints);
  for (;;) {
    // Between two steps another workbook may be read.
    const step = meanings.during(() => steps.next());
    if (step.done) return step.value;
    yield;
  }
}

function* audited(stored: Workbook, settings: Settings, hints: readonly TableHint[]): Steps<Audit> {
  const workbook = withTaughtWords(stored, settings.words);
  const { tables: found, refusals } = yield* recognise(workbook, settings, hints);
  const gathered = gatherFacts(found, settings);
  const { facts } = gathered;
  const run = new Run(settings);
  const questions: Question[] = yield* headerQuestions(workbook, found, hints);
  const { counted, metrics, asked } = yield* count(found, gathered, run, workbook, settings);
  questions.push(...asked);
  yield;
  for (const rule of workbookRules) run.workbook(rule, { facts, tables: counted });
  const spoken = spokenCells(run.tables, run.figures);
  const relations = yield* workbookRelations(workbook, {
    spoken: spoken.cell,
    computed: spoken.derived,
    allSpoken: spoken.all,
    listRules: spoken,
    leftOut: isOwnReport,
    taught: settings.relations,
    registers: registersOf(counted),
  });
  run.add(relationFindings(relations, settings));
  run.leaveWhatRestsOn(doubtedEntries(run.findings, spoken));
  const accounted = accountedFor(run, relations);
  const { coverage } = accounted;
  const others = unreadTables(workbook, { tables: run.tables, coverage, refusals, questions, relations: relations.kept, hints });
  const unread = [...others, ...accounted.unread.filter((one) => !others.some((table) => isPartOf(one, table)))];
  const order = sheetOrder(workbook);
  return {
    tables: run.tables,
    coverage,
    unread: unread.sort((a, b) => order.cells({ ...a, rule: "" }, { ...b, rule: "" })),
    refusals,
    findings: withoutAsked(run.findings, questions).sort(order.cells),
    edits: run.edits.sort(order.cells),
    notRun: run.notRun.sort(order.rules),
    questions: mergedQuestions(questions),
    figures: run.figures,
    relations: settings.rules["relation/broken"] === "off" ? [] : relations.kept,
    notComputed: run.notComputed.sort(order.cells),
    metrics: { tables: metrics, progress: facts.progress && toNumber(facts.progress) },
    stations: stationsTold(counted, settings),
    facts,
    settings: { ...settings, requiredStaff: facts.requiredStaff, term: facts.term, period: facts.period },
  };
}

/** What counting the tables of a workbook gives. */
interface Counted {
  readonly counted: readonly CountedTable[];
  readonly metrics: Readonly<Record<string, readonly TableMetrics[]>>;
  /** Marks that only a person can tell the meaning of. */
  readonly asked: readonly Question[];
}

/** Counts each table and runs the rules of its family over it. */
function* count(
  found: readonly Table[],
  { facts, told }: ReturnType<typeof gatherFacts>,
  run: Run,
  workbook: Workbook,
  settings: Settings,
): Steps<Counted> {
  const formulas = workbook.formulas ?? null;
  const elsewhere = new SaidElsewhere(workbook, found);
  const counted: CountedTable[] = [];
  const metrics = Object.fromEntries(families.filter(({ measures }) => measures).map(({ id }) => [id, [] as TableMetrics[]]));
  const asked: Question[] = [];
  for (const table of found) {
    yield;
    const family = familyOf(table);
    const places = table.laidOut?.places ?? null;
    const settled = settle(
      family,
      elsewhere.with(asRead(table)),
      settings,
      facts,
      formulas && places ? placedFormulas(places, formulas) : formulas,
    );
    const own = family.metrics(settled.subject);
    if (own) metrics[family.id]?.push(own);
    const questions = family.markQuestions?.(settled.subject) ?? [];
    asked.push(...(places ? questions.map((question) => placedQuestion(places, question)) : questions));
    yield;
    const one = tell(run, table, settled, settings);
    const totals = (family.totals?.(settled.subject) ?? []).map((total) =>
      places && total.at ? { ...total, at: places.at(total.at) } : total,
    );
    const at = (cell: CellAddress): CellAddress => places?.at(cell) ?? cell;
    const presences = (): readonly StatedPresence[] =>
      (family.presences?.(settled.subject) ?? []).map((presence) => ({ ...presence, at: at(presence.at) }));
    const monthTotals = (): readonly StatedMonth[] =>
      (family.monthTotals?.(settled.subject) ?? []).map((month) => ({ ...month, at: at(month.at) }));
    const people = family.presences ? { presences, monthTotals } : {};
    counted.push({ ...one, told: { ...told.get(table), totals, ...people } });
  }
  return { counted, metrics, asked };
}

/** Runs the rules of a family over its table and tells what comes of it where it stands. */
function tell(run: Run, table: Table, settled: SettledTable, settings: Settings): Pick<CountedTable, "table" | "figures"> {
  const { rules } = familyOf(table);
  const places = table.laidOut?.places;
  if (!places) {
    run.tables.push(settled.table);
    run.table(settled, rules);
    return { table: settled.table, figures: settled.subject.figures };
  }
  const own = new Run(settings);
  own.tables.push(settled.table);
  own.table(settled, rules);
  const { policies } = settled.table;
  const told = policies ? { ...table, policies: policies.map((policy) => placedPolicy(places, policy)) } : table;
  run.placed(own, told, places);
  return { table: told, figures: settled.subject.figures.map((figure) => new PlacedFigure(places, figure)) };
}

/** Lists of services with what their entries stand for. */
function registersOf(counted: readonly CountedTable[]) {
  return counted.flatMap(({ table: { sheet, range }, told: { services } }) => (services ? [{ sheet: sheet.name, range, services }] : []));
}

/** The order in which a workbook's sheets and cells stand, for what is told of them. */
function sheetOrder({ sheets }: Workbook) {
  const order = new Map(sheets.map((sheet, index) => [sheet.name, index]));
  const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return {
    cells: (a: CellRef & { rule: string }, b: CellRef & { rule: string }): number =>
      valueFor(order, a.sheet) - valueFor(order, b.sheet) || a.row - b.row || a.column - b.column || byName(a.rule, b.rule),
    rules: (a: NotRun, b: NotRun): number => (order.get(a.sheet ?? "") ?? -1) - (order.get(b.sheet ?? "") ?? -1) || byName(a.rule, b.rule),
  };
}
