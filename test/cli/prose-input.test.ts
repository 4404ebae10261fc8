import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { readReport } from "../../src/cli/prose";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "station-audit-report-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word file with these paragraphs, and whatever else is put into it. */
function reportFile(name: string, paragraphs: readonly string[], more: Readonly<Record<string, Uint8Array>> = {}): string {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)]));
  const path = join(folder, name);
  writeFileSync(path, zipSync({ ...bytes, ...more }, { level: 9 }));
  return path;
}

test("a Word report is read paragraph by paragraph", async () => {
  expect((await readReport(reportFile("report.docx", ["应到岗70人次。", "实到岗72.5人次。"]))).trim().split(/\n+/)).toEqual([
    "应到岗70人次。",
    "实到岗72.5人次。",
  ]);
});

test("a report with a part that would expand a thousandfold is refused before anything reads it", async () => {
  const bomb = reportFile("bomb.docx", ["应到岗70人次。"], { "word/footnotes.xml": new Uint8Array(20_000_000) });
  await expect(readReport(bomb)).rejects.toMatchObject({ code: "too-large", detail: "word/footnotes.xml" });
});

test("a report that is no Word file, whatever its name says, is refused with the kinds that can be read", async () => {
  const path = join(folder, "renamed.docx");
  writeFileSync(path, "应到岗70人次。");
  await expect(readReport(path)).rejects.toMatchObject({ text: { zh: expect.stringContaining(".docx、.txt、.md") as unknown } });
});

test.each([
  ["UTF-8", Buffer.from("应到岗70人次。")],
  ["UTF-8 with a byte-order mark", Buffer.from("\ufeff应到岗70人次。")],
  ["UTF-16, as Notepad writes it", Buffer.from("\ufeff应到岗70人次。", "utf16le")],
  [
    "GBK, which Chinese Windows calls ANSI",
    Buffer.from([0xd3, 0xa6, 0xb5, 0xbd, 0xb8, 0xda, 0x37, 0x30, 0xc8, 0xcb, 0xb4, 0xce, 0xa1, 0xa3]),
  ],
])("a text in %s reads the same", async (_encoding, bytes) => {
  const path = join(folder, "report.txt");
  writeFileSync(path, bytes);
  expect(await readReport(path)).toBe("应到岗70人次。");
});
