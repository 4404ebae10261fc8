import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { audit } from "../../src/domain/engine";
import { families } from "../../src/domain/families";
import { formatAddress } from "../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { nameText } from "../../src/domain/tables/cell-name";

const sample = readWorkbook(XlsxPackage.open(readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx"))));
const { findings, tables } = audit(sample, DEFAULT_SETTINGS);
const named = (language: "zh" | "en"): string[] =>
  findings.map((finding) => `${finding.rule} ${formatAddress(finding)} ${nameText(finding.name, language)}`);

describe("what a person calls the cell of a finding", () => {
  test("a worker's mark is named by worker and month", () => {
    expect(named("zh")).toContain("attendance/insurance-missing Q6 社工02 · 2024年4月");
    expect(named("en")).toContain("attendance/insurance-missing Q6 社工02 · 2024-04");
  });

  test("a percentage is named by its indicator and area", () => {
    expect(named("zh")).toContainEqual(expect.stringMatching(/^indicator\/percentage K5 非17类.*电访.* · 片区1$/));
  });

  test("a sum is named by its group", () => {
    expect(named("zh")).toContainEqual(expect.stringMatching(/^attendance\/group-subtotal \w+ 持证社工小计/));
    expect(named("zh")).toContainEqual(expect.stringMatching(/^attendance\/effective-subtotal \w+ 非持证社工有效人次小计/));
  });

  test("no finding of the sample stands without a name", () => {
    expect(
      findings.filter(({ name }) => name === null).map(({ rule, row, column }) => `${rule} ${formatAddress({ row, column })}`),
    ).toEqual([]);
  });

  test("a cell outside every row and item has none", () => {
    for (const table of tables)
      for (const family of families) if (family.owns(table)) expect(family.nameOf(table, { row: 9_999, column: 999 })).toBeNull();
  });
});
