import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { claiming } from "../hostile/attempt";
import { readReport } from "../../src/cli/report-file";
import { readProse } from "../../src/prose/text";

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
  return wordFile(name, paragraphs.map((text) => paragraph(run(text))).join(""), more);
}

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (runs: string, style = ""): string => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

function wordFile(name: string, body: string, more: Readonly<Record<string, Uint8Array>> = {}): string {
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
  expect(await linesOf(reportFile("report.docx", ["应到岗70人次。", "实到岗72.5人次。"]))).toEqual(["应到岗70人次。", "实到岗72.5人次。"]);
});

/** What a report says, a line for each paragraph or row. */
const linesOf = async (path: string): Promise<string[]> => (await readReport(path)).text.replaceAll("\u2029", "").split("\n");

test("runs of one number are joined, deleted text is none, and what was put in its place is read", async () => {
  const tracked =
    run("实到岗") +
    '<w:del w:id="1" w:author="某"><w:r><w:delText>75</w:delText></w:r></w:del>' +
    `<w:ins w:id="2" w:author="某">${run("72")}${run(".5")}</w:ins>` +
    run("人次。");
  expect(await linesOf(wordFile("tracked.docx", paragraph(tracked)))).toEqual(["实到岗72.5人次。"]);
});

test("rows of a table are told apart from sentences; a frame of one cell is a sentence", async () => {
  const body = paragraph(run("见下表。")) + table([["建档", "800", "1753"]]) + table([["应到岗70人次。"]]);
  const path = wordFile("table.docx", body);
  expect(await linesOf(path)).toEqual(["见下表。", "|建档\t|800\t|1753|", "应到岗70人次。"]);
  const { tableRows, mentions } = readProse((await readReport(path)).text);
  expect([tableRows, mentions.map(({ text }) => text)]).toEqual([1, ["70"]]);
});

test("headings keep their level, and notes stand behind everything under their number", async () => {
  const styles = `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/></w:style></w:styles>`;
  const notes = `<w:footnotes xmlns:w="${WORD}"><w:footnote w:id="3">${paragraph(run("不含调岗1人。"))}</w:footnote></w:footnotes>`;
  const relationship = (id: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${id}" Target="${id}.xml"/>`;
  const path = wordFile(
    "notes.docx",
    paragraph(run("人员情况"), "A") + paragraph(`${run("社工23名")}<w:r><w:footnoteReference w:id="3"/></w:r>${run("。")}`),
    {
      "word/styles.xml": strToU8(styles),
      "word/footnotes.xml": strToU8(notes),
      "word/_rels/document.xml.rels": strToU8(
        `<Relationships xmlns="${PACKAGE}/relationships">${relationship("styles")}${relationship("footnotes")}</Relationships>`,
      ),
    },
  );
  expect(await linesOf(path)).toEqual(["## 人员情况", "社工23名[1]。", "[1] 不含调岗1人。"]);
});

test("a text file is read in the encodings that Windows in China writes, and refused in one that nobody knows", async () => {
  const text = "应到岗70人次。";
  const files: readonly (readonly [string, Uint8Array])[] = [
    ["utf-8", strToU8(text)],
    ["utf-8 with its mark", strToU8(`\ufeff${text}`)],
    ["utf-16", new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))],
    // 应到岗70人次。 in GB 18030.
    ["ansi", new Uint8Array([0xd3, 0xa6, 0xb5, 0xbd, 0xb8, 0xda, 0x37, 0x30, 0xc8, 0xcb, 0xb4, 0xce, 0xa1, 0xa3])],
  ];
  for (const [name, bytes] of files) {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, bytes);
    expect([name, (await readReport(path)).text]).toEqual([name, text]);
  }
  const noise = join(folder, "noise.txt");
  writeFileSync(noise, new Uint8Array([0xff, 0xff, 0x80, 0x81]));
  await expect(readReport(noise)).rejects.toMatchObject({ text: { zh: expect.stringContaining("noise.txt") as unknown } });
});

test("a report with a part that would expand a thousandfold is refused before anything reads it", async () => {
  const bomb = reportFile("bomb.docx", ["应到岗70人次。"], { "word/footnotes.xml": new Uint8Array(20_000_000) });
  await expect(readReport(bomb)).rejects.toMatchObject({ code: "too-large", detail: "word/footnotes.xml" });
});

test("a report's parts may unpack to 100 MB each and 500 MB together, and no further", async () => {
  const path = join(folder, "sizes.docx");
  const refusal = async (...sizes: readonly number[]): Promise<unknown> => {
    writeFileSync(path, claiming(120_000, ...sizes));
    return readReport(path).then(
      () => "read",
      ({ code, detail }: { code?: string; detail?: string }) => [code, detail],
    );
  };
  const part = 100_000_000;
  expect(await refusal(part + 1)).toEqual(["too-large", "xl/0.bin"]);
  expect(await refusal(part, part, part, part, part)).toEqual(["too-large", "xl/4.bin"]);
  expect(await refusal(part, part, part, part, part - 1)).not.toEqual(["too-large", expect.anything()]);
});

test("a report that is no Word file, whatever its name says, is refused with the kinds that can be read", async () => {
  const path = join(folder, "renamed.docx");
  writeFileSync(path, "应到岗70人次。");
  await expect(readReport(path)).rejects.toMatchObject({ text: { zh: expect.stringContaining(".docx、.txt、.md") as unknown } });
});

test("a report with a password, cut short, empty or without its document is refused with the reason and what to do", async () => {
  const whole = readFileSync(reportFile("whole.docx", ["应到岗70人次。"]));
  const files: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["locked", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /打开密码.*旧版 \.doc，.*另存为 \.docx/],
    ["cut", whole.subarray(0, whole.length - 30), /损坏或不完整/],
    ["empty", new Uint8Array(), /空的/],
  ];
  for (const [name, bytes, reason] of files) {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, bytes);
    await expect(readReport(path)).rejects.toMatchObject({
      text: { zh: expect.stringMatching(reason) as unknown, en: expect.stringContaining("nothing was written") as unknown },
    });
  }
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
  expect((await readReport(path)).text).toBe("应到岗70人次。");
});

test("merged cells keep what stands below one another; a table within a cell stands behind its own", async () => {
  const cell = (text: string, properties = "", inner = ""): string =>
    `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${inner}${paragraph(run(text))}</w:tc>`;
  const body =
    "<w:tbl>" +
    `<w:tr>${cell("服务片区", '<w:vMerge w:val="restart"/>')}${cell("专业小组", '<w:gridSpan w:val="2"/>')}</w:tr>` +
    `<w:tr>${cell("", "<w:vMerge/>")}${cell("协议个数")}${cell("完成量")}</w:tr>` +
    `<w:tr>${cell("片区1")}${cell("5")}${cell("3", "", table([["备注", "见附件"]]))}</w:tr>` +
    "</w:tbl>";
  expect(await linesOf(wordFile("merged.docx", body))).toEqual([
    "|服务片区\t|专业小组\t||",
    "|\t|协议个数\t|完成量|",
    "|片区1\t|5\t|3|",
    "",
    "|备注\t|见附件|",
  ]);
});

test("hidden text is none, and a digit set high points to a note", async () => {
  const styled = (text: string, properties: string): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const body = paragraph(
    run("社工23名") +
      styled("（内部：25名）", "<w:vanish/>") +
      styled("2", '<w:vertAlign w:val="superscript"/>') +
      styled("，其中", '<w:vanish w:val="0"/>') +
      run("持证16名。"),
  );
  expect(await linesOf(wordFile("hidden.docx", body))).toEqual(["社工23名，其中持证16名。"]);
});
