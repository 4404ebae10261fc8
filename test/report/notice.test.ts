import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { readWorkbook, reportWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { noticeDocument } from "../../src/adapters/docx/notice-document";
import { NO_SETTINGS_FILE } from "../../src/app/settings-file";
import { storedContent } from "../../src/domain/grid/edit";
import { noticeOf, noticeSheet, type Notice } from "../../src/domain/report/notice";
import { noticePage } from "../../src/domain/report/notice-page";
import type { ResultReport } from "../../src/domain/report/result-report";
import { audit } from "../../src/domain/engine";
import { families } from "../../src/domain/families";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { checkedFile } from "../../src/station-files/checked-file";
import { reportOf } from "../../src/station-files/reports";
import { ensureBuilt, runIn } from "../cli/command-line";

const samples = join(__dirname, "../../assets/samples");
const slips = join(samples, "station-with-slips.xlsx");

function report(language: "zh" | "en" = "zh"): ResultReport {
  const path = "街道/东站.xlsx";
  const file = checkedFile(XlsxPackage.open(new Uint8Array(readFileSync(slips))), path, {
    settings: NO_SETTINGS_FILE,
    language,
    kept: true,
  });
  return reportOf(file, path, language, { what: "checked", time: "2024-09-01 08:00" });
}

const RULES = families.flatMap(({ rules }) => rules.map(({ id }) => id));
const order = (rule: string): number => RULES.indexOf(rule);

const notice = (language: "zh" | "en" = "zh"): Notice => noticeOf(report(language));

test("a station is asked for each error, then for what is to be verified, with who, when and what to do, and room to answer; notes ask for nothing", () => {
  const { findings } = report();
  const { lines, columns, station, lead } = notice();
  expect(station).toBe("东站：");
  expect(columns.map(({ title }) => title)).toEqual([
    "序号",
    "事项",
    "人员或指标",
    "月份或片区",
    "位置",
    "问题与要求",
    "责任人",
    "整改期限",
    "整改结果",
    "签名",
  ]);
  // Errors before what is to be verified; among errors, what only people can put right before what is only to be computed again.
  const weight = ({ severity, correctable }: (typeof findings)[number]): number => (severity === "error" ? 0 : 2) + (correctable ? 1 : 0);
  const asked = findings
    .filter(({ severity }) => severity !== "info")
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => weight(a.finding) - weight(b.finding) || order(a.finding.rule) - order(b.finding.rule) || a.index - b.index)
    .map(({ finding }) => finding);
  expect(asked.slice(0, 2).map(({ rule }) => rule)).toEqual(["attendance/insurance-missing", "attendance/insurance-missing"]);
  expect(lines.map(([number, item, , , place]) => [number, item, place])).toEqual(
    asked.map(({ ruleTitle, sheet, row, column }, index) => [
      String(index + 1),
      ruleTitle,
      `${sheet}!${String.fromCharCode(65 + column)}${row + 1}`,
    ]),
  );
  expect(lead).toContain(`以下 ${asked.length} 项`);
  expect(lines.find(([, , subject]) => subject === "社工02（序号2）")!.slice(2, 5)).toEqual([
    "社工02（序号2）",
    "2024年4月",
    "附件2 到岗情况!Q6",
  ]);
  for (const line of lines) {
    expect(line.slice(6)).toEqual(["", "", "", ""]);
    expect(line[5]!.length).toBeGreaterThan(10);
  }
});

test("what was corrected or set aside is not asked for; where nothing is left, the notice says so instead of an empty table", () => {
  const whole = report();
  const handled = whole.findings.map((finding, index) => ({
    ...finding,
    state: index % 2 === 0 ? ("corrected" as const) : ("ignored" as const),
  }));
  const { lines, nothing } = noticeOf({ ...whole, findings: handled });
  expect([lines, nothing]).toEqual([[], "没有须核对或整改的项目。"]);
  expect(noticePage(noticeOf({ ...whole, findings: handled }))).not.toContain("<table>");
});

test.each(["zh", "en"] as const)(
  "the Word document (%s) holds the same lines in a table whose header repeats, and the lines to sign",
  async (language) => {
    const wanted = notice(language);
    const bytes = await noticeDocument(wanted);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const rows = [...value.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
      [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) =>
        cell!
          .replace(/<[^>]+>/g, "")
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&amp;", "&"),
      ),
    );
    expect(rows).toEqual([wanted.columns.map(({ title }) => title), ...wanted.lines]);
    for (const line of wanted.closing) expect(value).toContain(line.slice(0, 8));
    expect(Buffer.compare(bytes, await noticeDocument(wanted))).toBe(0);
  },
);

test("the sheet and the page hold the same lines; the page prints, runs nothing and shows markup of a cell as text", () => {
  const wanted = notice();
  const book = readWorkbook(XlsxPackage.open(reportWorkbook([noticeSheet(wanted)])));
  const [sheet] = book.sheets;
  expect(
    wanted.lines.map((_, row) => wanted.columns.map((_column, column) => String(storedContent(sheet!.cell(row + 4, column)).value ?? ""))),
  ).toEqual(wanted.lines);
  // A notice among the stations of a folder is none of their tables.
  expect(audit(book, DEFAULT_SETTINGS).tables).toEqual([]);
  const page = noticePage({ ...wanted, lines: [wanted.lines[0]!.map(() => "<b>&")] });
  expect(page).toContain("<td>&lt;b&gt;&amp;</td>");
  expect(page).toContain("default-src 'none'");
  expect(page).not.toContain("<script");
});

describe("on the command line", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "station-audit-notice-"));
    mkdirSync(join(folder, "街道/东"), { recursive: true });
    copyFileSync(slips, join(folder, "街道/东/甲.xlsx"));
    copyFileSync(join(samples, "station-clean.xlsx"), join(folder, "街道/乙.xlsx"));
    await ensureBuilt();
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("one workbook's notice is written in the form that its name asks for, every station's of a folder as Word documents", () => {
    for (const name of ["通知.docx", "通知.xlsx", "通知.html"])
      expect(runIn(folder, "notice", "街道/东/甲.xlsx", "-o", name)).toMatchObject({
        status: 0,
        stdout: `整改通知共 8 项，写入 ${name}。原文件没有改动。\n`,
      });
    expect(runIn(folder, "notice", "街道/东/甲.xlsx", "-o", "通知.pdf")).toMatchObject({ status: 2, stdout: "" });
    expect(runIn(folder, "notice", "街道", "-o", "通知").status).toBe(0);
    expect([readdirSync(join(folder, "通知")).sort(), readdirSync(join(folder, "通知/东"))]).toEqual([
      ["东", "乙-整改通知.docx"],
      ["甲-整改通知.docx"],
    ]);
    expect(readFileSync(join(folder, "通知/东/甲-整改通知.docx")).equals(readFileSync(join(folder, "通知.docx")))).toBe(true);
  });
});
