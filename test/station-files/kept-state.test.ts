import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ExcelWorkbook } from "../../src/adapters/excel/excel-workbook";
import { XlsxPackage } from "../../src/adapters/xlsx";
import { writeKept } from "../../src/adapters/xlsx/kept-values";
import { XlsxWorkbook } from "../../src/adapters/xlsx/open-workbook";
import { AuditSession } from "../../src/app/audit-session";
import { engine } from "../../src/app/engine";
import type { WorkbookPort } from "../../src/app/workbook-port";
import { ExcelHost } from "../../src/excel-host/excel-host";
import type { JsonFile, JsonReport } from "../../src/domain/report/json-report";
import { ensureBuilt, runIn } from "../cli/command-line";
import { contractFile } from "../contract/contract-file";
import { MemoryWorkbook } from "../excel-host/memory-workbook";
import { connectOffice } from "../excel-host/office";
import { sketch } from "../excel-host/sketch";

/** A month of three workers: 社工02 has no insurance, and the last subtotal and the total are wrong. Insurance stands under a word of the station's own. */
const ROWS: readonly (readonly (string | number | null)[])[] = [
  ["2024年3月社工到岗情况统计表"],
  ["姓名", "合同期限", "人员到位", "金保", "工资发放", "人员到岗小计"],
  ["社工01", "2020/1/1-无固定期", 1, "√", "√", 1],
  ["社工02", "2020/1/1-无固定期", 1, null, "√", 0],
  ["社工03", "2020/1/1-无固定期", 1, "√", "√", 0.5],
  ["合计", null, 3, 2, 3, 3],
];
const CELLS = Object.fromEntries(
  ROWS.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[`${"ABCDEF"[c]!}${r + 1}`, value] as const]))),
);
const WORD = { kind: "header", word: "金保", means: "insurance" } as const;
const INSURANCE = "attendance/insurance-missing";

const session = (port: WorkbookPort): AuditSession =>
  new AuditSession(port, { loadEngine: () => Promise.resolve(engine), language: "zh", now: () => new Date("2024-05-06T08:00:00Z") });

/** The add-in over Microsoft's own client library, in a workbook with these custom XML parts. */
function inExcel(parts: readonly string[], cells: Readonly<Record<string, string | number>> = CELLS) {
  const workbook = new MemoryWorkbook([
    sketch({ name: "到岗", cells: Object.fromEntries(Object.entries(cells).map(([address, value]) => [address, { value }])) }),
  ]);
  parts.forEach((xml, index) => workbook.xmlParts.set(`{part-${index}}`, xml));
  connectOffice(new ExcelHost(workbook));
  return { workbook, addin: session(new ExcelWorkbook()) };
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The file as Excel saves it, custom XML parts under numbers of its own choice. */
function savedByExcel(bytes: Uint8Array, parts: ReadonlyMap<string, string>): Uint8Array {
  const pkg = XlsxPackage.open(bytes);
  const rels = "xl/_rels/workbook.xml.rels";
  [...parts.values()].forEach((xml, index) => {
    pkg.replace(`customXml/item${index + 7}.xml`, xml);
    const relation = `<Relationship Id="rIdXml${index}" Type="${OFFICE}/customXml" Target="../customXml/item${index + 7}.xml"/>`;
    pkg.replace(rels, pkg.text(rels).replace("</Relationships>", `${relation}</Relationships>`));
  });
  return pkg.toBytes();
}

/** The custom XML parts of a file, as Excel hands them to an add-in. */
function openedByExcel(bytes: Uint8Array): string[] {
  const pkg = XlsxPackage.open(bytes);
  return pkg.names.filter((name) => /^customXml\/item\d+\.xml$/.test(name)).map((name) => pkg.text(name));
}

jest.setTimeout(60_000);

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "station-audit-kept-"));
  await ensureBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runIn(folder, ...args);
const checked = (file: string, ...args: string[]): JsonFile =>
  (JSON.parse(run("check", file, "--json", ...args).stdout) as JsonReport).files[0]!;
const put = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return name;
};
const got = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

/** What a station decided in the add-in, as Excel saves it into the file. */
async function decidedInExcel(): Promise<Uint8Array> {
  const { workbook, addin } = inExcel([]);
  await addin.check();
  await addin.words.teach([WORD], "here");
  await addin.setSettings({ ...addin.getSnapshot().settings, requiredStaff: 3, rules: { "attendance/two-year-unproven": "off" } });
  await addin.check();
  const { id } = addin.getSnapshot().entries.find(({ finding }) => finding.rule === INSURANCE)!;
  await addin.ignore(id, "在外单位参保，已核实");
  await addin.dispose();
  return savedByExcel(await contractFile([{ name: "到岗", cells: CELLS }]), workbook.xmlParts);
}

test("settings, words, findings set aside and the journal go from the add-in through the file, the page and the command line back to the add-in", async () => {
  const file = await decidedInExcel();
  // The page.
  const opened = XlsxWorkbook.open(file);
  const page = session(opened);
  await page.recompute();
  const inPage = page.getSnapshot();
  expect(inPage.settings).toMatchObject({ requiredStaff: 3, words: [WORD] });
  expect(inPage.entries.filter(({ state }) => state === "ignored").map(({ finding, ignored }) => [finding.rule, ignored?.reason])).toEqual([
    [INSURANCE, "在外单位参保，已核实"],
  ]);
  put("页面.xlsx", opened.toBytes());
  // The command line.
  const json = checked("页面.xlsx");
  expect(json.kept).toEqual({ settings: ["requiredStaff", "rules"], words: 1, ignored: 1, tables: 0 });
  expect(json.findings.filter(({ ignored }) => ignored !== undefined).map(({ rule, ignored }) => [rule, ignored])).toEqual([
    [INSURANCE, "在外单位参保，已核实"],
  ]);
  expect(json.questions).toEqual([]);
  expect(run("undo", "页面.xlsx", "-o", "撤销.xlsx").stdout).toMatch(/^已撤销上一次核算：2 格恢复原样，写入 撤销\.xlsx/);
  expect(run("fix", "撤销.xlsx", "-o", "更正.xlsx").stdout).toMatch(/另有 1 处已由站点忽略/);
  // The add-in again.
  const { addin } = inExcel(openedByExcel(got("更正.xlsx")), { ...CELLS, F5: 1, F6: 2 });
  await addin.check();
  const { settings, entries, undo } = addin.getSnapshot();
  expect(settings).toMatchObject({ requiredStaff: 3, rules: { "attendance/two-year-unproven": "off" }, words: [WORD] });
  expect(entries.filter(({ state }) => state === "ignored").map(({ finding }) => finding.rule)).toEqual([INSURANCE]);
  expect(undo).toMatchObject({ available: true, cells: 2 });
  await addin.undo();
  expect(addin.getSnapshot().outcome).toMatchObject({ kind: "undone", restored: 2, refused: [] });
  await addin.dispose();
});

test("a reviewer may leave out what the workbook keeps: nothing is set aside, and the station's words are asked about", async () => {
  put("站点.xlsx", await decidedInExcel());
  const json = checked("站点.xlsx", "--no-kept");
  expect(json.kept).toBeUndefined();
  expect(json.findings.some(({ ignored }) => ignored !== undefined)).toBe(false);
  expect(json.questions.map(({ id }) => id)).toEqual(["header:金保"]);
});

test("what counted of it is said, and each finding set aside is listed with its reason and counted nowhere", async () => {
  put("站点.xlsx", await decidedInExcel());
  const { stdout } = run("check", "站点.xlsx");
  expect(stdout).toContain("采用了工作簿自带的：设置（协议要求在岗社工数、规则开关与级别）、教过的词 1 个、已忽略的问题 1 处");
  expect(stdout).toMatch(/站点已忽略（不计入）：\n +到岗!D4 {2}社工02 · 2024年3月：原因：在外单位参保，已核实/);
  expect(run("check", "站点.xlsx", "--format", "csv").stdout).toMatch(/,D4,.*已忽略：在外单位参保，已核实/);
  const errors = checked("站点.xlsx").findings.filter(({ severity, ignored }) => severity === "error" && ignored === undefined).length;
  expect(stdout).toMatch(new RegExp(`^ +${errors} +\\d+ +\\d+ +\\d+ {2}站点\\.xlsx$`, "m"));
});

test("a file of settings counts before what the workbook keeps, and leaves what it does not name", async () => {
  put("站点.xlsx", await decidedInExcel());
  writeFileSync(join(folder, "设置.json"), JSON.stringify({ requiredStaff: 5 }));
  expect(checked("站点.xlsx", "--settings", "设置.json").kept).toEqual({ settings: ["rules"], words: 1, ignored: 1, tables: 0 });
});

test("findings set aside are not corrected in the copy", async () => {
  const opened = XlsxWorkbook.open(await decidedInExcel());
  const page = session(opened);
  await page.check();
  const wrong = page.getSnapshot().entries.find(({ finding }) => finding.rule === "attendance/row-subtotal")!;
  await page.ignore(wrong.id, "按街道口径");
  put("忽略.xlsx", opened.toBytes());
  run("fix", "忽略.xlsx", "-o", "忽略-更正.xlsx");
  const again = XlsxWorkbook.open(got("忽略-更正.xlsx"));
  const [sheet] = (await again.read({ merges: true })).sheets;
  expect(sheet!.cell(4, 5)).toMatchObject({ kind: "number", value: 0.5 });
});

test("state that is damaged or made by others counts for nothing and stops nothing", async () => {
  const pkg = XlsxPackage.open(await contractFile([{ name: "到岗", cells: CELLS }]));
  writeKept(pkg, [{ key: "stationAudit.state", from: undefined, to: '{"chunks":1,"length":99999}' }]);
  put("坏.xlsx", pkg.toBytes());
  expect(checked("坏.xlsx").error).toBeNull();
  const odd = JSON.stringify({ settings: "?", ignored: [null, 1, { rule: 5 }], hints: "x" });
  writeKept(pkg, [
    { key: "stationAudit.state", from: undefined, to: JSON.stringify({ chunks: 1, length: odd.length }) },
    { key: "stationAudit.state.0", from: undefined, to: odd },
  ]);
  put("怪.xlsx", pkg.toBytes());
  expect(checked("怪.xlsx")).toMatchObject({ error: null });
  expect(run("undo", "怪.xlsx", "-o", "怪-撤销.xlsx").stderr).toContain("没有可撤销的核算记录");
});
