import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { audit } from "../../src/domain/engine";
import { type Audit } from "../../src/domain/tables/audit";
import { formatAddress, formatRange } from "../../src/domain/grid/address";
import { jsonMetrics } from "../../src/domain/report/json-report";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { OTHER_SLIPS } from "../../tools/samples/data/other-station";
import { WHOLE_SLIPS } from "../../tools/samples/data/whole-station";
import { PUBLISHED_METRICS } from "./published-figures";

function auditSample(name: string): Audit {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "..", "..", "assets", "samples", name)));
  return audit(readWorkbook(XlsxPackage.open(bytes)), DEFAULT_SETTINGS);
}

const found = ({ findings }: Audit): string[] =>
  findings.filter(({ severity }) => severity !== "info").map((finding) => `${finding.rule} ${finding.sheet}!${formatAddress(finding)}`);

describe("the station's own workbook", () => {
  const result = (): Audit => auditSample("station-with-slips.xlsx");

  test("has its five tables read whole", () => {
    const { refusals, tables } = result();
    expect(refusals).toEqual([]);
    expect(tables.map(({ kind, sheet, range }) => `${kind} ${sheet.name}!${formatRange(range)}`)).toEqual([
      "indicator-areas 附件1-1 指标!A1:W8",
      "indicator-areas 附件1-1 指标!A9:W14",
      "indicator-list 附件1-1 指标!A15:Q18",
      "indicator-projects 附件1-2 项目!A1:J8",
      "attendance 附件2 到岗情况!A1:U37",
    ]);
  });

  test("shows every slip of the published tables, and one insurance that the worker paid", () => {
    expect(found(result())).toEqual([
      "indicator/percentage 附件1-1 指标!K5",
      "indicator/percentage 附件1-2 项目!G8",
      "attendance/insurance-missing 附件2 到岗情况!Q6",
      "attendance/insurance-missing 附件2 到岗情况!Q13",
      "attendance/group-subtotal 附件2 到岗情况!S22",
      "attendance/insurance-self-paid 附件2 到岗情况!N26",
      "attendance/effective-subtotal 附件2 到岗情况!S33",
      "attendance/effective-subtotal 附件2 到岗情况!T33",
    ]);
  });

  test("is corrected in seven cells and no other", () => {
    expect(result().edits.map((edit) => [`${edit.sheet}!${formatAddress(edit)}`, edit.before.value, edit.after.value])).toEqual([
      ["附件1-1 指标!K5", 0.6, 0.6316],
      ["附件1-2 项目!G8", 1.66, 1.6667],
      ["附件2 到岗情况!S22", 40.5, 48.5],
      ["附件2 到岗情况!S33", 7, 24],
      ["附件2 到岗情况!T33", 10.5, 16.5],
      ["附件2 到岗情况!S36", null, 72.5],
      ["附件2 到岗情况!T36", null, 61.5],
    ]);
  });

  test("gives the report's own figures", () => {
    expect(jsonMetrics(result())).toEqual(PUBLISHED_METRICS);
  });
});

test("the clean workbook has nothing to find and nothing to change", () => {
  const result = auditSample("station-clean.xlsx");
  expect(result.tables).toHaveLength(5);
  expect(found(result)).toEqual([]);
  expect(result.edits).toEqual([]);
});

test("the workbook in other words shows its five slips and nothing else", () => {
  const result = auditSample("station-other-wordings.xlsx");
  expect(result.refusals).toEqual([]);
  expect(result.tables.map(({ kind }) => kind)).toEqual(["attendance", "indicator-areas", "indicator-list", "score"]);
  expect(found(result)).toEqual(OTHER_SLIPS.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`));
});

test("the workbook of a station's other tables shows its slips, each by its rule, and is read whole", () => {
  const result = auditSample("station-other-tables.xlsx");
  expect(result.refusals).toEqual([]);
  expect(result.unread).toEqual([]);
  expect(result.tables.map(({ kind }) => kind)).toEqual([
    "indicator-list",
    "register",
    "register",
    "budget",
    "hours",
    "survey",
    "score-sheet",
    "station-summary",
  ]);
  expect(found(result)).toEqual(WHOLE_SLIPS.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`));
});
