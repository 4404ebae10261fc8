import { families } from "../families";
import type { Audit, TableMetrics } from "../tables/audit";
import { asWritten, writtenMeasures } from "../tables/measure";
import { unreadCells, type Unread } from "../tables/coverage";
import { nameText } from "../tables/cell-name";
import { formatAddress, formatRange, quoteSheetName, type CellRef } from "../grid/address";
import type { StoredValue } from "../grid/edit";
import type { Language } from "../language";
import type { Finding, RuleMeta } from "../tables/rule";
import type { TaughtRelation } from "../values/taught-relation";
import type { TaughtWord } from "../values/vocabulary/taught-words";
import { unreadText } from "./unread-texts";
import { firstItem } from "../values/present";

/** What the workbook itself keeps of its station's decisions and what counted: settings by name, words taught, findings set aside, corrected recognition. */
export interface JsonKept {
  readonly settings: readonly string[];
  readonly words: number;
  readonly ignored: number;
  readonly tables: number;
}

/** One file's part of the JSON report, version 1. `related` cells of other sheets carry their sheet's name. */
export interface JsonFile {
  readonly file: string;
  readonly error: string | null;
  readonly tables: readonly {
    kind: string;
    sheet: string;
    range: string;
    title: string | null;
    /** How many of its cells were read and how many were not; null where its family does not tell. */
    cells: { read: number; unread: number } | null;
    /** How it is counted, where its own words or figures said so. */
    policies: readonly string[];
  }[];
  readonly refusals: readonly { sheet: string; cell: string; why: string; leftAlone: boolean }[];
  readonly findings: readonly {
    rule: string;
    severity: string;
    sheet: string;
    cell: string;
    /** Who and when, or which item; left out for a cell that has no name. */
    name?: string;
    stated: StoredValue;
    expected: StoredValue;
    message: string;
    related: readonly string[];
    /** Why a person set it aside, for one that was. */
    ignored?: string;
  }[];
  readonly changes: readonly { sheet: string; cell: string; before: StoredValue; after: StoredValue; formula?: string; rule: string }[];
  readonly notRun: readonly { rule: string; why: string; sheet?: string }[];
  readonly notComputed: readonly { sheet: string; cell: string; rule: string; blockedBy: readonly string[]; why: string | null }[];
  /** What stands in, under or beside the tables and was not read; of a table of a kind that nobody here knows also its range, and how many figures it holds. */
  readonly unread: readonly {
    sheet: string;
    cell: string;
    range?: string;
    what: Unread["what"];
    text: string;
    cells: number;
    why: string;
  }[];
  /** Words that are not understood and could decide something; `answers` are what `--words` may teach. */
  readonly questions: readonly {
    readonly id: string;
    readonly sheet: string;
    readonly cell: string;
    readonly cells: number;
    readonly question: string;
    readonly answers: readonly { readonly answer: string; readonly teaches: readonly TaughtWord[] }[];
  }[];
  /** What figures keep by themselves, beside what known tables are counted by. */
  readonly relations: readonly {
    sheet: string;
    /** The rectangle of figures. */
    range: string;
    where: "column" | "row" | "totals" | "sheets";
    /** The words over what is computed; "" for rows of sums. */
    title: string;
    formula: string;
    /** How many cells bear it out, which depart from it, which stand empty. */
    witnesses: number;
    broken: readonly string[];
    empty: readonly { cell: string; value: StoredValue }[];
    /** What settings.relations would hold to have it computed; null where words alone cannot name it. */
    teaches: TaughtRelation | null;
    taught: boolean;
  }[];
  readonly metrics: JsonMetrics;
  /** Left out where the workbook keeps nothing that counted. */
  readonly kept?: JsonKept;
  readonly explanations?: readonly { sheet: string; cell: string; rule: string; arithmetic: string; inputs: readonly string[] }[];
}

/** Of each family that reports figures, one record a table; and the time progress. */
export interface JsonMetrics {
  readonly [family: string]: readonly TableMetrics[] | number | null;
  readonly progress: number | null;
}

export interface JsonReport {
  readonly version: "1";
  readonly files: readonly JsonFile[];
}

const NO_METRICS: JsonMetrics = {
  ...Object.fromEntries(families.filter(({ measures }) => measures).map(({ id }) => [id, []])),
  progress: null,
};

/** A file that could not be audited. */
export function failedFile(file: string, error: string): JsonFile {
  return {
    file,
    error,
    tables: [],
    refusals: [],
    findings: [],
    changes: [],
    notRun: [],
    notComputed: [],
    unread: [],
    questions: [],
    relations: [],
    metrics: NO_METRICS,
  };
}

/** An audit as plain JSON, messages in one language. */
export function jsonFile(
  file: string,
  audit: Audit,
  rule: (id: string) => RuleMeta | undefined,
  language: Language,
  { explain, ignored = () => null }: { readonly explain: boolean; readonly ignored?: (finding: Finding) => string | null },
): JsonFile {
  return {
    file,
    error: null,
    tables: jsonTables(audit, language),
    refusals: audit.refusals.map((refusal) => ({
      sheet: refusal.sheet,
      cell: formatAddress(refusal),
      why: refusal.why[language],
      leftAlone: refusal.leftAlone,
    })),
    findings: audit.findings.map((finding) => jsonFinding(finding, ignored(finding), rule, language)),
    changes: audit.edits.map((edit) => ({
      sheet: edit.sheet,
      cell: formatAddress(edit),
      before: edit.before.value,
      after: edit.after.value,
      ...(edit.after.formula === null ? {} : { formula: edit.after.formula }),
      rule: edit.rule,
    })),
    ...jsonOpen(audit, language),
    relations: jsonRelations(audit, language),
    metrics: jsonMetrics(audit),
    ...(explain ? { explanations: jsonExplanations(audit) } : {}),
  };
}

/** The metrics as they are written: rates at four digits. */
export function jsonMetrics({ metrics: { tables, progress } }: Audit): JsonMetrics {
  const own = families.flatMap(({ id, measures }) =>
    measures ? [[id, (tables[id] ?? []).map((one) => writtenMeasures(one, measures.measures))] as const] : [],
  );
  return { ...Object.fromEntries(own), progress: progress === null ? null : asWritten(progress, "rate") };
}

/** A cell by its address, with its sheet's name where that is another one. */
function cellFrom(cell: CellRef, sheet: string): string {
  return (cell.sheet === sheet ? "" : `${quoteSheetName(cell.sheet)}!`) + formatAddress(cell);
}

function jsonTables({ tables, coverage: all }: Audit, language: Language): JsonFile["tables"] {
  return tables.map((table) => {
    const { kind, sheet, range, title, policies = [] } = table;
    const coverage = all.get(table) ?? null;
    return {
      kind,
      sheet: sheet.name,
      range: formatRange(range),
      title,
      cells: coverage && { read: coverage.read, unread: unreadCells(coverage) },
      policies: policies.map(({ text }) => text[language]),
    };
  });
}

function jsonFinding(
  finding: Finding,
  reason: string | null,
  rule: (id: string) => RuleMeta | undefined,
  language: Language,
): JsonFile["findings"][number] {
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: formatAddress(finding),
    ...(finding.name ? { name: nameText(finding.name, language) } : {}),
    stated: finding.stated,
    expected: finding.expected,
    message: rule(finding.rule)?.message[language](finding.values) ?? "",
    related: finding.related.map((cell) => cellFrom(cell, finding.sheet)),
    ...(reason === null ? {} : { ignored: reason }),
  };
}

/** What silence would hide: rules that did not run, cells not computed, not read or asked about. */
function jsonOpen(audit: Audit, language: Language): Pick<JsonFile, "notRun" | "notComputed" | "unread" | "questions"> {
  return {
    notRun: audit.notRun.map(({ rule: id, sheet, why }) => ({ rule: id, why: why[language], ...(sheet === null ? {} : { sheet }) })),
    notComputed: audit.notComputed.map((cell) => ({
      sheet: cell.sheet,
      cell: formatAddress(cell),
      rule: cell.rule,
      blockedBy: cell.blockedBy.map((blocker) => cellFrom(blocker, cell.sheet)),
      why: cell.why && cell.why[language],
    })),
    unread: audit.unread.map((one) => ({
      sheet: one.sheet,
      cell: formatAddress(one),
      ...(one.area ? { range: formatRange(one.area.range) } : {}),
      what: one.what,
      text: one.text,
      cells: one.cells,
      why: unreadText(one, language),
    })),
    questions: audit.questions.map(({ id, text, cells, answers }) => ({
      id,
      sheet: firstItem(cells).sheet,
      cell: formatAddress(firstItem(cells)),
      cells: cells.length,
      question: text[language],
      answers: answers.map((answer) => ({ answer: answer.text[language], teaches: answer.teaches })),
    })),
  };
}

function jsonRelations({ relations }: Audit, language: Language): JsonFile["relations"] {
  return relations.map(({ sheet, area, where, title, words, held, broken, empty, teaches, taught }) => ({
    sheet,
    range: formatRange(area),
    where,
    title,
    formula: words[language],
    witnesses: held,
    broken: broken.map((cell) => cellFrom(cell, sheet)),
    empty: empty.map((edit) => ({ cell: formatAddress(edit), value: edit.after.value })),
    teaches,
    taught,
  }));
}

function jsonExplanations({ figures }: Audit): NonNullable<JsonFile["explanations"]> {
  return figures.map(({ sheet, figure }) => {
    const { arithmetic, inputs } = figure.explain();
    return { sheet, cell: formatAddress(figure), rule: figure.rule, arithmetic, inputs: inputs.map((cell) => cellFrom(cell, sheet)) };
  });
}

/** The findings that wait for a person: those that the station set aside with a reason do not count. */
export function openFindings({ findings }: Pick<JsonFile, "findings">): JsonFile["findings"] {
  return findings.every(({ ignored }) => ignored === undefined) ? findings : findings.filter(({ ignored }) => ignored === undefined);
}
