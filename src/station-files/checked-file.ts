import { savedAt } from "../adapters/xlsx/saved-at";
import type { Dated } from "../domain/report/dated";
import { readWorkbook, type XlsxPackage } from "../adapters/xlsx";
import { AuditedWorkbook } from "../app/audited-workbook";
import { engine } from "../app/engine";
import { openEntries, wantedEdits } from "../app/entries";
import type { Entry } from "../app/session-state";
import { settingsFor, type SettingsFile } from "../app/settings-file";
import { jsonFile, type JsonFile, type JsonKept } from "../domain/report/json-report";
import { ruleById } from "../app/rules";
import type { ResultInput } from "../app/report/result-report";
import { stationResult } from "../app/report/station-result";
import type { SetAside, Station } from "../domain/report/station-summary";
import type { Language } from "../domain/language";
import type { Settings } from "../domain/settings";
import { audit } from "../domain/engine";
import { differing } from "../domain/engine/stations-held";
import type { StationsTold } from "../domain/tables/station-figures";
import type { Workbook } from "../domain/grid/sheet";
import { keptInForce, keptState, NOTHING_KEPT, type KeptState } from "./kept-state";

/** How files are to be counted. Plain data that may cross threads. */
export interface CountingOptions {
  readonly settings: SettingsFile;
  readonly language: Language;
  /** Whether what the workbook keeps counts: its settings, the findings set aside, the words taught. */
  readonly kept: boolean;
  /** Settings that count where neither file nor workbook gives any: those of the version that it is compared with. As they are stored. */
  readonly beside?: Readonly<Record<string, unknown>>;
  /** Every derived cell as a formula, whatever the settings say. */
  readonly formulas?: boolean;
}

/** One workbook read and audited as its station and the settings say. */
export interface CheckedFile {
  readonly workbook: Workbook;
  readonly settings: Settings;
  readonly kept: KeptState;
  readonly audited: AuditedWorkbook;
  /** When the file says that it was saved. */
  readonly saved: Dated;
}

/**
 * Reads and audits a workbook. @param path by which its station is known in the settings
 * @param before the workbook as it was read before it was corrected @throws XlsxError
 */
export function checkedFile(pkg: XlsxPackage, path: string, options: CountingOptions, before: Workbook | null = null): CheckedFile {
  const kept = options.kept ? keptState(pkg) : NOTHING_KEPT;
  const own = {
    ...settingsFor(options.settings, path, { ...options.beside, ...(kept.settings as object | null) }),
    language: options.language,
  };
  const settings: Settings = options.formulas === true ? { ...own, writeMode: "formulas" } : own;
  const workbook = readWorkbook(pkg, before);
  return {
    workbook,
    settings,
    kept,
    saved: savedAt(pkg),
    audited: new AuditedWorkbook(workbook, audit(workbook, settings, kept.hints), engine),
  };
}

/** The findings as list entries: open, or set aside by the station. */
export function entriesOf({ audited, kept }: CheckedFile): Entry[] {
  return openEntries(audited.audit.findings, kept.ignored, (ref) => audited.shown(ref), kept.ignored.length > 0 ? audited.grounds : null);
}

/** What was found in a file as plain JSON, with what its station decided. */
export function jsonOf(file: CheckedFile, path: string, language: Language, explain: boolean, entries = entriesOf(file)): JsonFile {
  const reasons = new Map(entries.map(({ finding, ignored }) => [finding, ignored?.reason ?? null]));
  const found = file.audited.audit;
  const json = jsonFile(path, { ...found, edits: wantedEdits(found.edits, entries) }, ruleById, language, {
    explain,
    ignored: (finding) => reasons.get(finding) ?? null,
  });
  const kept = keptOf(file, entries);
  return kept ? { ...json, kept } : json;
}

function keptOf({ kept, settings }: CheckedFile, entries: readonly Entry[]): JsonKept | null {
  const names = keptInForce(kept, settings);
  const words = countWords(kept);
  const ignored = entries.filter(({ state }) => state === "ignored").length;
  if (names.length + words + ignored + kept.hints.length === 0) return null;
  return { settings: names, words, ignored, tables: kept.hints.length };
}

function countWords({ settings }: KeptState): number {
  return settings === null ? 0 : engine.settings(settings).words.length;
}

/** What one station's file contributes to the list and to the summary of many. */
export function stationOf(
  file: CheckedFile,
  path: string,
  {
    language,
    explain,
    station,
    made,
  }: { readonly language: Language; readonly explain: boolean; readonly station: boolean; readonly made: Dated },
): Station {
  const entries = entriesOf(file);
  const told = file.audited.audit.stations;
  return {
    json: jsonOf(file, path, language, explain, entries),
    station: station ? stationResult(resultInput(file, path, { language, made, entries })) : null,
    ...(told ? { told, setAside: setAside(file, told) } : {}),
  };
}

/** What the workbook keeps of decisions about figures of its summary: whether they still hold, only the other files tell. */
function setAside({ audited, kept: { ignored } }: CheckedFile, { said }: StationsTold): SetAside[] {
  if (ignored.length === 0) return [];
  return said.flatMap((figure) => {
    const { sheet, row, column } = figure;
    const decisions = audited.grounds.decisionsAbout(differing(figure, "warning", {}), ignored);
    return decisions.flatMap(({ ground, reason, at }) => (ground === undefined ? [] : [{ sheet, row, column, ground, reason, at }]));
  });
}

/** What the reports of a file are made from: nothing was written in it. @param made the time of the check, else the file's own counts */
export function resultInput(
  file: CheckedFile,
  path: string,
  { language, made, entries = entriesOf(file) }: { readonly language: Language; readonly made: Dated; readonly entries?: readonly Entry[] },
): ResultInput {
  return {
    audit: file.audited.audit,
    entries,
    changes: [],
    given: file.settings,
    rule: ruleById,
    language,
    source: path,
    made: made ?? file.saved,
  };
}
