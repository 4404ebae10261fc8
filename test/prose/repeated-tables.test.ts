import { cellText, shownCell } from "../../src/domain/grid/cell";
import { audit } from "../../src/domain/engine";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { checkProseAgainst } from "../../src/prose/check";
import { MemoryWorkbook } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";

/** Every sheet of a sample as a report repeats it: a row a line, its cells parted by tabs; and the sample's audit. */
async function repeated(sample: string) {
  const workbook = await new MemoryWorkbook(await sampleSheets(sample)).read({ merges: true });
  const tables = workbook.sheets.map((sheet) => {
    const width = Math.max(0, ...sheet.rowNumbers.map((row) => sheet.row(row).length));
    const rows = sheet.rowNumbers.map((row) =>
      Array.from({ length: width }, (_, column) => cellText(shownCell(sheet.cell(row, column))).replace(/\s/g, "")).join("\t"),
    );
    return rows.join("\n");
  });
  return { text: `# 附件\n\n${tables.join("\n\n# 附件\n\n")}\n`, audited: audit(workbook, DEFAULT_SETTINGS) };
}

const differing = ({ verdicts }: ReturnType<typeof checkProseAgainst>): string[] =>
  verdicts.flatMap(({ verdict, mention, figure }) => (verdict === "differs" ? [`${mention.text} ≠ ${figure?.label.zh}`] : []));

describe("a report that repeats the sheets as tables", () => {
  test.each(["station-clean.xlsx", "station-with-slips.xlsx", "station-other-wordings.xlsx"])(
    "%s: neither row numbers nor the months of a row of sums are called wrong, though nobody holds the tables row by row",
    async (sample) => {
      const { text, audited } = await repeated(sample);
      const report = checkProseAgainst(text, audited);
      expect(report.text.tables.length).toBeGreaterThan(2);
      // 总得分 87.58 is wrong in the sheet too.
      const wrongThere = new Set(audited.findings.map(({ stated }) => String(stated)));
      expect(differing(report).filter((one) => !wrongThere.has(one.split(" ")[0]!))).toEqual([]);
      expect(report.verdicts.filter(({ inTable }) => inTable).length).toBeGreaterThan(50);
    },
  );

  test("figures of the tables that are held elsewhere get no verdict; those of the others and of the text do", async () => {
    const { text, audited } = await repeated("station-clean.xlsx");
    const told = `截至评估期末，社工站共配备99名社工。\n\n${text}`;
    const all = checkProseAgainst(told, audited);
    const every = all.text.tables.map((_, index) => index);
    const held = checkProseAgainst(told, audited, [], every);
    expect(differing(held)).toEqual([expect.stringMatching(/^99/)]);
    expect(held.verdicts.filter(({ inTable }) => inTable)).toEqual([]);
    const some = checkProseAgainst(told, audited, [], every.slice(1));
    expect(some.verdicts.some(({ inTable }) => inTable)).toBe(true);
    expect(some.verdicts.length).toBeLessThan(all.verdicts.length);
  });
});
