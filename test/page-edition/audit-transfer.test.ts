import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { AuditedWorkbook } from "../../src/app/audited-workbook";
import { receivedAudit, sentAudit } from "../../src/app/audit-transfer";
import { engine } from "../../src/app/engine";
import { ruleById } from "../../src/app/rules";
import { reportFigures } from "../../src/domain/families/report-figures";
import { missingFigures, reportParagraphs } from "../../src/domain/report/paragraphs";
import { jsonFile } from "../../src/domain/report/json-report";
import { paragraphText } from "../../src/domain/tables/report";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import type { Workbook } from "../../src/domain/grid/sheet";
import type { Audit } from "../../src/domain/tables/audit";
import { drawnKind, sheetOf } from "../domain/kinds/drawn-kind";
import { STAFFING_LAID_OUT } from "../domain/kinds/staffing-laid-out";
import { STAFFING_LISTED_MONTHS } from "../domain/kinds/staffing-listed-months";
import { STAFFING_WHOLE_FIGURES } from "../domain/kinds/staffing-whole-figures";

const root = join(__dirname, "../..");
const books = ["assets/samples", "test/golden/files"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(folder, name)),
);

/** Exact numbers are compared as what they are, not by the objects that hold them. */
const plain = (value: unknown): string => JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? `${one}n` : one));

/** Everything that people are told of an audit. */
function told(workbook: Workbook, audit: Audit): unknown {
  const audited = new AuditedWorkbook(workbook, audit, engine);
  return {
    json: jsonFile("book.xlsx", audit, ruleById, "zh", { explain: true }),
    paragraphs: reportParagraphs(audit).map((paragraph) => paragraphText(paragraph, "zh")),
    missing: missingFigures(audit),
    figures: plain(reportFigures(audit)),
    grounds: audit.findings.map((finding) => audited.grounds.of(finding)),
    identities: audit.edits.map((edit) => audited.identities.of(edit)),
    shown: audit.findings.map((finding) => audited.shown(finding)),
    explained: audit.figures.map(({ sheet, figure }) => audited.explain({ ...figure, sheet })?.explanation),
    uncomputed: engine.uncomputed(audit),
    edits: audit.edits,
    coverage: audit.tables.map((table) => audit.coverage.get(table)),
    settings: audit.settings,
    facts: plain(audit.facts),
  };
}

function expectToldAlike(workbook: Workbook): void {
  const settings = { ...DEFAULT_SETTINGS, writeMode: "formulas" } as const;
  const audit = engine.audit(workbook, settings, []);
  const received = receivedAudit(structuredClone(sentAudit(audit)), workbook);
  expect(told(workbook, received)).toEqual(told(workbook, audit));
}

test.each(books.map((book) => [book]))("of %s, an audit that another thread made tells the same", (book) =>
  expectToldAlike(readWorkbook(XlsxPackage.open(new Uint8Array(readFileSync(join(root, book)))))),
);

const STAFFING = [...STAFFING_LAID_OUT, ...STAFFING_WHOLE_FIGURES, ...STAFFING_LISTED_MONTHS];

test.each(STAFFING.map((kind) => [kind.title, kind] as const))("of a table laid out otherwise, too: %s", (_, kind) =>
  expectToldAlike({ sheets: [sheetOf(drawnKind(kind))] }),
);
