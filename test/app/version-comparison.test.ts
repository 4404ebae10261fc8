import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, reportWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { AuditSession } from "../../src/app/audit-session";
import { engine } from "../../src/app/engine";
import type { ComparedVersions } from "../../src/app/version-comparison";
import { formatReference } from "../../src/domain/grid/address";
import { readVersion } from "../../src/station-files/other-version";
import { outcomeText } from "../../src/taskpane/texts/outcome-texts";
import { MemoryWorkbook, type KeptSheet } from "./memory-workbook";
import { sampleSheets } from "./sample";

const bytesOf = (name: string): Uint8Array => readFileSync(join(__dirname, "../../assets/samples", name));
const EARLIER = { name: "更正前.xlsx", bytes: bytesOf("station-with-slips.xlsx") };

let slips: readonly KeptSheet[];
beforeAll(async () => {
  slips = await sampleSheets("station-with-slips.xlsx");
});

/** A session over the sample once it was corrected: the other version is the file that it was made from. */
async function corrected(): Promise<{ readonly workbook: MemoryWorkbook; readonly session: AuditSession }> {
  const workbook = new MemoryWorkbook(slips);
  const session = new AuditSession(workbook, {
    loadEngine: () => Promise.resolve(engine),
    language: "zh",
    now: () => new Date(2024, 4, 6, 8, 30),
    loadXlsx: () => Promise.resolve(reportWorkbook),
    readVersion,
  });
  await session.recompute();
  return { workbook, session };
}

const changesOf = ({ report }: ComparedVersions): string[] =>
  report.lines.map(({ kind, name, from, to }) => `${kind} ${name} ${from} → ${to}`);

describe("the open workbook against another version of it", () => {
  test("names what was corrected since by worker, indicator and month, which findings are gone, and writes nothing", async () => {
    const { workbook, session } = await corrected();
    const before = workbook.contents();
    expect(await session.versions.choose(EARLIER)).toBeNull();
    const compared = (await session.versions.compare("after"))!;
    expect(changesOf(compared)).toContain("已更正 非17类困难群众和特殊群体电访 · 片区1 60.00% → 63.16%");
    expect(changesOf(compared)).toContain("新填 有效人次总计 空 → 72.5");
    expect(compared.report.lines).toHaveLength(7);
    expect(compared.report.notes).toContain("问题：消除 5，仍在 9，新出现 0");
    expect(compared.report.lines.map(({ after }) => formatReference(after!))).toContain("'附件2 到岗情况'!S22");
    expect(workbook.contents()).toEqual(before);
    expect(session.getSnapshot().failure).toBeNull();
  });

  test("the other way round names the same cells as made wrong or emptied", async () => {
    const { session } = await corrected();
    await session.versions.choose(EARLIER);
    const compared = (await session.versions.compare("before"))!;
    expect(changesOf(compared)).toContain("改错 非17类困难群众和特殊群体电访 · 片区1 63.16% → 60.00%");
    expect(compared.report.fresh).toHaveLength(5);
    expect([compared.report.before, compared.report.after]).toEqual(["打开的工作簿", "更正前.xlsx"]);
  });

  test("goes into a sheet of its own with links into the open version, beside the result sheet, and is no table to the next run", async () => {
    const { workbook, session } = await corrected();
    await session.results.write();
    await session.versions.choose(EARLIER);
    const compared = (await session.versions.compare("after"))!;
    await session.versions.write(compared);
    const { outcome } = session.getSnapshot();
    expect(outcome).toEqual({ kind: "comparison-written", sheet: "版本对比" });
    expect(outcomeText(outcome!, "zh").text).toContain("版本对比已写入工作表“版本对比”");
    expect(await workbook.resultSheet()).toBe("核查结果");
    expect(workbook.value("版本对比", "A1")).toBe("社工核算 Station Audit · 版本对比");
    const tables = session.getSnapshot().audit!.tables.length;
    await session.check();
    expect(session.getSnapshot().audit!.tables).toHaveLength(tables);
    const again = (await session.versions.compare("after"))!;
    expect(changesOf(again)).toEqual(changesOf(compared));
  });

  test("is handed out as a workbook, as CSV and as JSON with the same changes", async () => {
    const { session } = await corrected();
    await session.versions.choose(EARLIER);
    const compared = (await session.versions.compare("after"))!;
    const xlsx = (await session.versions.file("xlsx", compared))!;
    expect(xlsx.name).toBe("版本对比-2024-05-06.xlsx");
    expect(readWorkbook(XlsxPackage.open(xlsx.content as Uint8Array)).sheets.map(({ name }) => name)).toEqual(["版本对比", "问题变化"]);
    const csv = (await session.versions.file("csv", compared))!.content as string;
    expect(csv.trim().split("\r\n")).toHaveLength(8);
    const { changes } = JSON.parse((await session.versions.file("json", compared))!.content as string) as { changes: unknown[] };
    expect(changes).toHaveLength(7);
  });

  test("what the open workbook was set to counts for the other version too, so that a setting is never told as a change of the sheets", async () => {
    const { session } = await corrected();
    const { settings } = session.getSnapshot();
    await session.setSettings({ ...settings, minStableRate: 0.95 });
    expect(session.getSnapshot().entries.map(({ finding }) => finding.rule)).toContain("attendance/stable-rate-low");
    await session.versions.choose(EARLIER);
    const { report } = (await session.versions.compare("after"))!;
    expect([report.fresh, report.gone.length]).toEqual([[], 5]);
  });

  test("a file that is no workbook is refused with the reason, and nothing is compared", async () => {
    const { session } = await corrected();
    const why = await session.versions.choose({ name: "说明.xlsx", bytes: new Uint8Array([1, 2, 3]) });
    expect(why?.zh).toMatch(/\S/);
    expect(await session.versions.compare("after")).toBeNull();
  });
});
