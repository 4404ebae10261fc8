import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { AuditedWorkbook } from "../../src/app/audited-workbook";
import { engine } from "../../src/app/engine";
import { openEntries } from "../../src/app/entries";
import { ignoreFinding } from "../../src/app/ignored-findings";
import { resultReport } from "../../src/app/report/result-report";
import { shownAs, type ShownAs } from "../../src/app/value-text";
import { audit } from "../../src/domain/engine";
import { type Audit } from "../../src/domain/tables/audit";
import type { CellRef } from "../../src/domain/grid/address";
import type { Workbook } from "../../src/domain/grid/sheet";
import type { Language } from "../../src/domain/language";
import type { ResultReport } from "../../src/domain/report/result-report";
import { ruleById } from "../../src/app/rules";
import type { Finding } from "../../src/domain/tables/rule";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings";

/** The published report's station, with its slips. */
export const SAMPLE: Workbook = readWorkbook(
  XlsxPackage.open(readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx"))),
);

export interface SampleOptions {
  readonly language?: Language;
  readonly settings?: Partial<Settings>;
  readonly workbook?: Workbook;
  /** Findings that a person set aside, with the reason. */
  readonly ignored?: (finding: Finding) => string | null;
}

/** The result report of a workbook, made at a fixed time. */
export function sampleReport({ language = "zh", settings, workbook = SAMPLE, ignored = () => null }: SampleOptions = {}): {
  readonly report: ResultReport;
  readonly audit: Audit;
} {
  const given = { ...DEFAULT_SETTINGS, ...settings, language };
  const result = audit(workbook, given);
  const audited = new AuditedWorkbook(workbook, result, engine);
  const decisions = result.findings.flatMap((finding) => {
    const reason = ignored(finding);
    return reason === null ? [] : [ignoreFinding(finding, audited.grounds.of(finding), reason, "2024-05-20T08:00:00.000Z")];
  });
  const shown = (ref: CellRef): ShownAs =>
    shownAs(
      workbook.sheets.find(({ name }) => name === ref.sheet),
      ref,
      result.figures.find(({ sheet, figure }) => sheet === ref.sheet && figure.row === ref.row && figure.column === ref.column),
    );
  const report = resultReport({
    audit: result,
    entries: openEntries(result.findings, decisions, shown, audited.grounds),
    changes: [],
    given,
    rule: ruleById,
    language,
    source: "岭南街社工站.xlsx",
    made: { what: "checked", time: "2024-05-20 09:05" },
  });
  return { report, audit: result };
}
