import { strFromU8, unzipSync } from "fflate";
import { openReport } from "../../../src/adapters/docx/opened-report";
import { AuditSession } from "../../../src/app/audit-session";
import { engine } from "../../../src/app/engine";
import { cellText, shownCell } from "../../../src/domain/grid/cell";
import { nameText } from "../../../src/domain/tables/cell-name";
import { readProse } from "../../../src/prose/text";
import { paragraph, run, wordFile } from "../../adapters/docx/word-file";
import { MemoryWorkbook } from "../memory-workbook";
import { sampleSheets } from "../sample";

async function begin(loadReports: boolean = true): Promise<{ readonly workbook: MemoryWorkbook; readonly session: AuditSession }> {
  const workbook = new MemoryWorkbook(await sampleSheets("station-with-slips.xlsx"));
  const session = new AuditSession(workbook, {
    loadEngine: () => Promise.resolve(engine),
    language: "zh",
    now: () => new Date(2024, 4, 6),
    ...(loadReports ? { loadReports: () => Promise.resolve(openReport) } : {}),
  });
  await session.check();
  return { workbook, session };
}

const STATED = "截至评估期末，社工站共配备99名社工，其中16名持证社工。";
const document = (...texts: readonly string[]): Uint8Array => wordFile(texts.map((text) => paragraph(run(text))).join(""));
const commentsOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["word/comments.xml"] ?? new Uint8Array());

describe("a report opened from a file", () => {
  test("is its text, whether it is a Word document or a plain text of any encoding", async () => {
    const { session } = await begin();
    const word = await session.reports.open({ name: "报告.docx", bytes: document(STATED, "稳岗率为90%。") });
    expect(word?.text).toContain(STATED);
    expect(word?.document).not.toBeNull();
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(`${STATED}\r\n完`, "utf16le")]);
    expect(await session.reports.open({ name: "报告.TXT", bytes: utf16 })).toEqual({
      name: "报告.TXT",
      text: `${STATED}\n完`,
      document: null,
    });
  });

  test.each([
    ["a workbook under a report's name", "报告.docx", Uint8Array.from(Buffer.from("PK no document"))],
    ["a document cut in the middle", "报告.docx", document(STATED).subarray(0, 300)],
    ["noise under a text's name", "报告.txt", Uint8Array.from([0x81, 0, 0xff, 0xfe, 0, 0, 0x9d])],
    ["an old .doc", "报告.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])("%s is none, and nothing is made of it", async (_, name, bytes) => {
    const { session } = await begin();
    expect(await session.reports.open({ name, bytes })).toBeNull();
  });

  test("is not offered where no file can be chosen", async () => {
    expect([(await begin()).session.reports.offered, (await begin(false)).session.reports.offered]).toEqual([true, false]);
  });
});

describe("the answer in the document", () => {
  test("is a copy with a comment at the wrong figure alone, and with the right one as a tracked change where that is asked for", async () => {
    const { session } = await begin();
    const { audit } = session.getSnapshot();
    const report = (await session.reports.open({ name: "初稿.docx", bytes: document(STATED) }))!;
    const plain = (await session.reports.commented(report, audit, false))!;
    expect(plain.file.name).toBe("初稿（批注）.docx");
    expect(plain).toMatchObject({ replaced: 0 });
    expect(plain.commented).toBeGreaterThan(0);
    expect(commentsOf(plain.file.content)).toContain("99");
    const tracked = (await session.reports.commented(report, audit, true))!;
    expect(tracked).toMatchObject({ commented: plain.commented });
    expect(tracked.replaced).toBeGreaterThan(0);
    expect(strFromU8(unzipSync(tracked.file.content)["word/document.xml"]!)).toMatch(/<w:del .*<w:ins /);
  });

  test("is none for a plain text, and the workbook is as it was", async () => {
    const { workbook, session } = await begin();
    const before = workbook.contents();
    const report = (await session.reports.open({ name: "报告.md", bytes: Buffer.from(STATED) }))!;
    expect(await session.reports.commented(report, session.getSnapshot().audit, false)).toBeNull();
    expect(workbook.contents()).toEqual(before);
  });
});

describe("the appendices of a report", () => {
  /** The rows of the staffing sheet as a report repeats them, something in them changed. */
  async function repeated(workbook: MemoryWorkbook, change: (rows: string[][]) => void): Promise<string[][]> {
    const { sheets } = await workbook.read({ merges: true });
    const sheet = sheets.find(({ name }) => name.includes("到岗"))!;
    const width = Math.max(...sheet.rowNumbers.map((row) => sheet.row(row).length));
    const rows = sheet.rowNumbers.map((row) =>
      Array.from({ length: width }, (_, column) => cellText(shownCell(sheet.cell(row, column))).replace(/\s/g, "")),
    );
    change(rows);
    return rows;
  }

  async function appendix(workbook: MemoryWorkbook, change: (rows: string[][]) => void): Promise<string> {
    const rows = await repeated(workbook, change);
    return `# 附件\n\n${rows.map((row) => row.join("\t")).join("\n")}\n`;
  }

  test("of a document are commented at the cell that differs, and nowhere else of the table", async () => {
    const { workbook, session } = await begin();
    const rows = await repeated(workbook, (all) => {
      all.find((row) => row[2] === "社工06")![6] = "1";
    });
    const table = rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join("")}</w:tr>`).join("");
    const report = await session.reports.open({ name: "附件.docx", bytes: wordFile(`${paragraph(run("附件"))}<w:tbl>${table}</w:tbl>`) });
    const made = (await session.reports.commented(report!, session.getSnapshot().audit, true))!;
    expect(made).toMatchObject({ commented: 1, replaced: 1 });
    expect(commentsOf(made.file.content)).toMatch(/社工06.*0\.5/);
  });

  test("are held against the sheets as they were read last, row by row", async () => {
    const { workbook, session } = await begin();
    const text = await appendix(workbook, (rows) => {
      rows.find((row) => row[2] === "社工06")![6] = "1";
    });
    const held = (await session.reports.appendices(readProse(text)))!;
    expect(held).toMatchObject({ tables: 1, rows: [] });
    expect(held.differences.map(({ name, stated, expected }) => [nameText(name, "zh").split(" · ")[0], stated, expected])).toEqual([
      ["社工06", "1", "0.5"],
    ]);
  });

  test("are none in a text without tables, and before anything was read", async () => {
    const { session } = await begin();
    expect(await session.reports.appendices(readProse(STATED))).toBeNull();
    const unread = new AuditSession(new MemoryWorkbook(await sampleSheets("station-with-slips.xlsx")), {
      loadEngine: () => Promise.resolve(engine),
      language: "zh",
      now: () => new Date(),
    });
    const workbook = new MemoryWorkbook(await sampleSheets("station-with-slips.xlsx"));
    expect(await unread.reports.appendices(readProse(await appendix(workbook, () => undefined)))).toBeNull();
  });

  test("are not judged where the check of a text is switched off", async () => {
    const { workbook, session } = await begin();
    const { settings } = session.getSnapshot();
    await session.setSettings({ ...settings, rules: { ...settings.rules, "prose/figure-mismatch": "off" } });
    const text = await appendix(workbook, (rows) => {
      rows.find((row) => row[2] === "社工06")![6] = "1";
    });
    expect(await session.reports.appendices(readProse(text))).toBeNull();
  });
});
