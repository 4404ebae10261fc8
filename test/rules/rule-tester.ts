import { audit } from "../../src/domain/engine";
import { type Audit } from "../../src/domain/tables/audit";
import { formatAddress, quoteSheetName, type CellRef } from "../../src/domain/grid/address";
import type { DrawnCell } from "../../src/domain/grid/draw-sheet";
import type { Edit, StoredValue } from "../../src/domain/grid/edit";
import type { Sheet, Workbook } from "../../src/domain/grid/sheet";
import type { Language } from "../../src/domain/language";
import { tableRules, exampleSheet } from "../../src/domain/engine/all-rules";
import type { Finding, TableRuleMeta } from "../../src/domain/tables/rule";
import type { Settings, Severity } from "../../src/domain/settings";
import { withFormats, withoutColumns, withoutRows } from "./altered-sheets";
import { contentOf, correctedSheets, type CellContent } from "./corrected-sheets";

/** A finding as a case states it. With several sheets the cell carries its sheet's name. */
export type Stated = readonly [cell: string, rule: string, stated: StoredValue, expected: StoredValue];

/** A cell after the fix: a constant in the number format that it had, or all of it. */
export type FixedCell = StoredValue | { readonly v: StoredValue; readonly f?: string; readonly format?: string };

/** One drawn sheet and everything that one rule makes of it; whatever is not stated must not happen. */
export interface RuleCase {
  /** A sentence about the sheet. */
  readonly title: string;
  /** Laid over the example table of the rule's family. */
  readonly cells?: Readonly<Record<string, DrawnCell>>;
  readonly formats?: Readonly<Record<string, string>>;
  /** Columns (letters) and rows (numbers) taken out of the example table; addresses are those afterwards. */
  readonly withoutColumns?: readonly string[];
  readonly withoutRows?: readonly number[];
  /** Sheets drawn whole, instead of the example table. */
  readonly sheets?: readonly Sheet[];
  readonly settings?: Partial<Settings>;
  readonly findings?: readonly Stated[];
  /** Related cells of each finding, in order; checked where stated. */
  readonly related?: readonly (readonly string[])[];
  /** Every cell that the rule's fix changes. */
  readonly fixed?: Readonly<Record<string, FixedCell>>;
  /** The rule's derived cells that are left uncomputed, with the cells to blame. */
  readonly blocked?: Readonly<Record<string, readonly string[]>>;
  /** Words of the reason for which the rule did not run. */
  readonly notRun?: Readonly<Record<Language, string>>;
  /** Words that the first finding's message must hold. */
  readonly says?: Readonly<Record<Language, readonly string[]>>;
}

type RunAudit = (workbook: Workbook, settings: Settings) => Audit;

/** Holds one rule against its cases; refuses two cases that draw the same, or one that is the rule's own example. */
export function testRule(id: string, severity: Severity, cases: readonly RuleCase[]): void {
  const rule = knownRule(id);
  refuseDuplicates(rule, cases);
  describe(id, () => {
    test.each(cases.map((kase) => [kase.title, kase] as const))("%s", (_title, kase) => checkCase(id, kase));

    const firing = cases.filter(({ findings }) => findings && findings.length > 0);
    test(`is of severity ${severity}, and says what, why and what to do in both languages`, () => {
      expect(rule.severity).toBe(severity);
      expect(firing.length).toBeGreaterThan(0);
      expect(cases.length).toBeGreaterThan(firing.length);
      expect(cases.some(({ says }) => says !== undefined)).toBe(true);
      for (const kase of firing) {
        const { sheets, settings } = drawn(rule, kase);
        for (const finding of ownFindings(audit({ sheets }, settings), id)) {
          expect(finding.severity).toBe(severity);
          expectMessage(rule, finding);
        }
      }
    });

    test("takes another severity from the settings, and is silent and changes nothing when switched off", () => {
      const { sheets, settings } = drawn(rule, firing[0]!);
      const softer = severity === "info" ? "warning" : "info";
      const run = (setting: Severity | "off"): Audit => audit({ sheets }, { ...settings, rules: { [id]: setting } });
      expect(ownFindings(run(softer), id).map((finding) => finding.severity)).toEqual(firing[0]!.findings!.map(() => softer));
      const off = run("off");
      expect(ownFindings(off, id)).toEqual([]);
      expect(off.edits.filter((edit) => edit.rule === id)).toEqual([]);
      expect(off.notRun.filter((entry) => entry.rule === id).map(({ why }) => why.en)).toContain("Switched off in the settings.");
    });
  });
}

/** Runs one case: findings, fix, what stays uncomputed, what does not run, and that the second fix changes nothing. */
export function checkCase(id: string, kase: RuleCase, run: RunAudit = audit): void {
  const rule = knownRule(id);
  const { sheets, settings } = drawn(rule, kase);
  const before = pictureOf(sheets, settings);
  sheets.forEach(freeze);
  const result = run({ sheets }, settings);
  expect(pictureOf(sheets, settings)).toBe(before);
  const address = addressing(sheets);

  const found = ownFindings(result, id);
  expect(found.map((finding) => [address(finding), finding.rule, finding.stated, finding.expected])).toEqual(kase.findings ?? []);
  if (kase.related) expect(found.map(({ related }) => related.map(address))).toEqual(kase.related);
  if (kase.says) expectWords(rule, found[0], kase.says);

  const notRun = result.notRun.filter((entry) => entry.rule === id);
  if (kase.notRun) {
    expect(notRun).toHaveLength(1);
    expect(notRun[0]!.why.zh).toContain(kase.notRun.zh);
    expect(notRun[0]!.why.en).toContain(kase.notRun.en);
  } else expect(notRun).toEqual([]);

  const blocked = result.notComputed.filter((cell) => cell.rule === id);
  expect(Object.fromEntries(blocked.map((cell) => [address(cell), cell.blockedBy.map(address)]))).toEqual(kase.blocked ?? {});

  expectFix(id, kase, sheets, settings, result, run);
}

/** Applies the rule's own fix and then every fix: each changes what is stated, and nothing when run again. */
function expectFix(id: string, kase: RuleCase, sheets: readonly Sheet[], settings: Settings, first: Audit, run: RunAudit): void {
  const address = addressing(sheets);
  const own = first.edits.filter((edit) => edit.rule === id);
  const declared = kase.fixed ?? {};
  const undeclared = own.map(address).filter((cell) => !(cell in declared));
  if (undeclared.length > 0) throw new Error(`undeclared fix of ${undeclared.join(", ")}: state the cells in \`fixed\``);
  // Nothing is fixed, so a second run would be the first again.
  if (first.edits.length === 0) return expect(declared).toEqual({});
  const after = correctedSheets(sheets, own);
  const expected = contents(sheets);
  for (const [cell, fixed] of Object.entries(declared)) expected.set(cell, stateOf(fixed, expected.get(cell)));
  expect(Object.fromEntries(contents(after))).toEqual(Object.fromEntries(expected));

  const second = run({ sheets: after }, settings);
  expect(second.edits.filter((edit) => edit.rule === id)).toEqual([]);
  const left = ownFindings(first, id).filter(({ fix }) => fix === null);
  expect(ownFindings(second, id).map(address)).toEqual(left.map(address));

  const whole = correctedSheets(sheets, first.edits);
  const again: readonly Edit[] = run({ sheets: whole }, settings).edits;
  expect(again).toEqual([]);
  expect(contents(correctedSheets(whole, again))).toEqual(contents(whole));
}

function stateOf(fixed: FixedCell, before: CellContent | undefined): CellContent {
  const format = before?.format ?? "General";
  if (typeof fixed !== "object" || fixed === null) return { value: fixed, formula: null, format };
  return { value: fixed.v, formula: fixed.f ?? null, format: fixed.format ?? format };
}

function knownRule(id: string): TableRuleMeta {
  const rule = tableRules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id} is registered`);
  return rule;
}

function drawn(rule: TableRuleMeta, kase: RuleCase): { readonly sheets: readonly Sheet[]; readonly settings: Settings } {
  const example = exampleSheet(rule, { cells: kase.cells ?? {}, ...(kase.settings ? { settings: kase.settings } : {}) });
  let { sheet } = example;
  if (kase.formats) sheet = withFormats(sheet, kase.formats);
  if (kase.withoutColumns) sheet = withoutColumns(sheet, kase.withoutColumns);
  if (kase.withoutRows) sheet = withoutRows(sheet, kase.withoutRows);
  return { sheets: kase.sheets ?? [sheet], settings: example.settings };
}

/** Cases that draw the same prove nothing twice; the rule's own examples are executed elsewhere. */
export function refuseDuplicates(rule: TableRuleMeta, cases: readonly RuleCase[]): void {
  const seen = new Map<string, string>();
  const titles = new Set<string>();
  for (const [name, example] of Object.entries({ right: rule.right, wrong: rule.wrong }))
    seen.set(signature(rule, { title: "", ...example }), `the rule's own ${name} example`);
  for (const kase of cases) {
    if (titles.has(kase.title)) throw new Error(`two cases are called “${kase.title}”`);
    titles.add(kase.title);
    const drawing = signature(rule, kase);
    const earlier = seen.get(drawing);
    if (earlier !== undefined) throw new Error(`“${kase.title}” draws the same as ${earlier}`);
    seen.set(drawing, `“${kase.title}”`);
  }
}

function signature(rule: TableRuleMeta, kase: RuleCase): string {
  const { sheets, settings } = drawn(rule, kase);
  return pictureOf(sheets, settings);
}

function pictureOf(sheets: readonly Sheet[], settings: Settings): string {
  return JSON.stringify({
    settings,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      merges: sheet.merges,
      rows: sheet.rowNumbers.map((row) => [row, sheet.row(row)]),
    })),
  });
}

/** A rule that writes into the sheet it reads fails at once, not at the comparison. */
function freeze(sheet: Sheet): void {
  Object.freeze(sheet.merges);
  for (const row of sheet.rowNumbers) {
    for (const cell of sheet.row(row)) if (cell) Object.freeze(cell);
    Object.freeze(sheet.row(row));
  }
}

function ownFindings({ findings }: Audit, id: string): Finding[] {
  return findings.filter(({ rule }) => rule === id);
}

function addressing(sheets: readonly Sheet[]): (cell: CellRef) => string {
  return (cell) => (sheets.length > 1 ? `${quoteSheetName(cell.sheet)}!` : "") + formatAddress(cell);
}

function contents(sheets: readonly Sheet[]): Map<string, CellContent> {
  const address = addressing(sheets);
  const all = new Map<string, CellContent>();
  for (const sheet of sheets) {
    for (const row of sheet.rowNumbers) {
      sheet.row(row).forEach((cell, column) => {
        if (cell && cell.kind !== "empty") all.set(address({ sheet: sheet.name, row, column }), contentOf(cell));
      });
    }
  }
  return all;
}

const WHAT_TO_DO = {
  zh: /请|可忽略/,
  en: /\b(?:change|check|tick|fill|write|enter|correct|add|renew|keep|give|insure|decide)\b/i,
} as const;

function expectMessage(rule: TableRuleMeta, finding: Finding): void {
  for (const language of ["zh", "en"] as const) {
    const text = rule.message[language](finding.values);
    expect(text).toMatch(WHAT_TO_DO[language]);
    expect(text).toMatch(/[。.]$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
}

function expectWords(rule: TableRuleMeta, finding: Finding | undefined, says: NonNullable<RuleCase["says"]>): void {
  if (!finding) throw new Error("no finding to say anything");
  for (const language of ["zh", "en"] as const)
    for (const words of says[language]) expect(rule.message[language](finding.values)).toContain(words);
}
