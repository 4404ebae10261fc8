import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { commentedCopy, readDocument } from "../../../src/adapters/docx";
import type { ReportNote } from "../../../src/domain/report/report-note";
import { fuzz } from "../../fuzz";
import { paragraph, run, wordFile, wordPart } from "./word-file";

const textOf = (bytes: Uint8Array): string => readDocument(bytes, "").text;
const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

/** A note at the first place where the document says these words. */
function noteAt(text: string, words: string, comment: string, replacement: string | null = null): ReportNote {
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`the document does not say ${words}`);
  return { from, to: from + words.length, comment, replacement };
}

function commented(bytes: Uint8Array, ...notes: readonly (readonly [words: string, comment: string, replacement?: string])[]) {
  const document = readDocument(bytes, "");
  return commentedCopy(
    document,
    notes.map(([words, comment, replacement]) => noteAt(document.text, words, comment, replacement ?? null)),
  );
}

describe("a commented copy of a report", () => {
  test("says what is wrong at the figure and keeps text, looks and every other part as they were", () => {
    const bold = "<w:b/>";
    const bytes = wordFile(paragraph(run("完成走访"), run("1753户，应为800户", bold), run("。")), { "word/media/a.xml": "<a/>" });
    const { bytes: copy, commented: count } = commented(bytes, ["1753", "表中为 1754。"]);
    expect(count).toBe(1);
    expect(textOf(copy)).toBe(textOf(bytes));
    const xml = partOf(copy, "word/document.xml");
    expect(xml).toContain(
      '<w:commentRangeStart w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">1753</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">户，应为800户</w:t></w:r>',
    );
    expect(partOf(copy, "word/comments.xml")).toContain("表中为 1754。");
    const [before, after] = [unzipSync(bytes), unzipSync(copy)];
    const same = Object.keys(before).filter((name) => strFromU8(before[name]!) === strFromU8(after[name]!));
    expect(same.sort()).toEqual(["_rels/.rels", "word/media/a.xml"]);
    expect(
      Object.keys(after)
        .filter((name) => !(name in before))
        .sort(),
    ).toEqual(["word/_rels/document.xml.rels", "word/comments.xml"]);
  });

  test("puts a comment round a figure that lies in several runs, and beside comments that are there", () => {
    const comments = wordPart("comments", '<w:comment w:id="4" w:author="某"><w:p/></w:comment>');
    const bytes = wordFile(paragraph(run("走访17"), run("53"), run("户")), { "word/comments.xml": comments }, [
      ["comments", "comments.xml"],
    ]);
    const { bytes: copy } = commented(bytes, ["1753", "核对"]);
    expect(partOf(copy, "word/document.xml")).toMatch(
      /走访<\/w:t><\/w:r><w:commentRangeStart w:id="5"\/>.*53<\/w:t><\/w:r><w:commentRangeEnd w:id="5"\/>/,
    );
    expect(partOf(copy, "word/comments.xml")).toMatch(/w:id="4".*w:id="5"/);
    expect(unzipSync(copy)["[Content_Types].xml"]).toEqual(unzipSync(bytes)["[Content_Types].xml"]);
  });

  test("with tracked changes, the right figure stands beside the wrong one, and accepting them changes that figure alone", () => {
    const bytes = wordFile(paragraph(run("完成率为"), run("60"), run(".00%，较好")));
    const { bytes: copy, replaced } = commented(bytes, ["60.00%", "应为63.16%", "63.16%"]);
    expect(replaced).toBe(1);
    const xml = partOf(copy, "word/document.xml");
    expect(xml).toMatch(/<w:del w:id="\d+" w:author="社工核算 Station Audit"><w:r><w:delText xml:space="preserve">60<\/w:delText>/);
    expect(textOf(copy)).toBe("完成率为63.16%，较好");
  });

  test("a figure of a footnote or a text box is commented where the note or the box hangs, and never replaced", () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph(run("框内9人"))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run("框内9人"))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const notes = wordPart(
      "footnotes",
      `<w:footnote w:type="separator" w:id="0">${paragraph()}</w:footnote><w:footnote w:id="3">${paragraph(run("不含调岗1人"))}</w:footnote>`,
    );
    const body = paragraph(run("社工23名"), '<w:r><w:footnoteReference w:id="3"/></w:r>', box);
    const bytes = wordFile(body, { "word/footnotes.xml": notes }, [["footnotes", "footnotes.xml"]]);
    expect(textOf(bytes)).toBe("社工23名[1]\n框内9人\n[1] 不含调岗1人");
    const { bytes: copy, replaced } = commented(bytes, ["9", "核对", "8"], ["1人", "核对", "2人"]);
    expect(replaced).toBe(0);
    expect(textOf(copy)).toBe(textOf(bytes));
    const xml = partOf(copy, "word/document.xml");
    expect(xml).toContain('<w:commentRangeStart w:id="1"/><w:r><w:footnoteReference w:id="3"/></w:r><w:commentRangeEnd w:id="1"/>');
    expect(xml).toContain(`<w:commentRangeStart w:id="0"/>${box}<w:commentRangeEnd w:id="0"/>`);
    expect(unzipSync(copy)["word/footnotes.xml"]).toEqual(unzipSync(bytes)["word/footnotes.xml"]);
  });

  test("without anything to say it is the very same file", () => {
    const bytes = wordFile(paragraph(run("应到岗70人次。")));
    expect(commented(bytes).commented).toBe(0);
    expect(unzipSync(commented(bytes).bytes)).toEqual(unzipSync(bytes));
  });
});

describe("whatever the document", () => {
  const words = fc.array(fc.constantFrom("走访", "1753", "户", " ", "&", "<3", "60.00%", "，", "\u3000", "超过", "8"), {
    minLength: 1,
    maxLength: 4,
  });
  const runs = fc.array(
    words.map((parts) => parts.join("")),
    { minLength: 1, maxLength: 5 },
  );
  const body = fc.array(runs, { minLength: 1, maxLength: 4 });
  const place = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 6 }), fc.boolean());

  test("comments change no character of it, and accepted changes exactly what they name", () => {
    fc.assert(
      fc.property(body, fc.array(place, { maxLength: 5 }), (paragraphs, places) => {
        const bytes = wordFile(paragraphs.map((parts) => paragraph(...parts.map((text) => run(text)))).join(""));
        const document = readDocument(bytes, "");
        expect(document.text).toBe(paragraphs.map((parts) => parts.join("")).join("\n"));
        const notes: ReportNote[] = [];
        let end = 0;
        for (const [at, length, replace] of [...places].sort((a, b) => a[0] - b[0])) {
          const from = Math.max(end, at % Math.max(1, document.text.length));
          const to = Math.min(document.text.length, from + length);
          // A figure stands in one paragraph.
          if (from >= to || document.text.slice(from, to).includes("\n")) continue;
          notes.push({ from, to, comment: "核对 <&>", replacement: replace ? "9&9" : null });
          end = to;
        }
        const { bytes: copy, commented: count } = commentedCopy(document, notes);
        expect(count).toBe(notes.length);
        let expected = document.text;
        for (const { from, to, replacement } of [...notes].reverse())
          if (replacement !== null) expected = expected.slice(0, from) + replacement + expected.slice(to);
        expect(textOf(copy)).toBe(expected);
      }),
      fuzz(200),
    );
  });
});

describe("what is read of a document", () => {
  const table = (...rows: readonly (readonly string[])[]): string =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
  const documents: readonly (readonly [what: string, body: string])[] = [
    ["paragraphs and runs", paragraph(run("应到岗"), run("70人次")) + paragraph(run("实到岗72.5人次"))],
    [
      "inserted, deleted and moved text",
      paragraph(run("社工"), `<w:del w:id="1">${run("24")}</w:del><w:ins w:id="2">${run("23")}</w:ins>`, run("名")),
    ],
    [
      "links, smart tags and content controls",
      paragraph(`<w:hyperlink>${run("见表")}</w:hyperlink><w:smartTag>${run("70")}</w:smartTag>`) +
        `<w:sdt><w:sdtContent>${paragraph(run("控件86.74分"))}</w:sdtContent></w:sdt>`,
    ],
    [
      "codes of fields",
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 12</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run("3"),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    ],
  ];
  test.each(documents)("%s are what mammoth reads of them", async (_what, body) => {
    const bytes = wordFile(body);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(textOf(bytes).split("\n")).toEqual(value.split(/\n+/).filter((line) => line !== ""));
  });

  test("a cell merged down is told once and stays a column, tables in cells stand behind theirs, tab stops are no text", () => {
    const merged = (kind: string, text: string): string => `<w:tcPr><w:vMerge${kind}/></w:tcPr>${paragraph(run(text))}`;
    const inner = table([paragraph(run("8")), paragraph(run("9"))]) + paragraph();
    const body =
      `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>${run("见表")}</w:p>` +
      table(
        [merged(' w:val="restart"', "家庭"), paragraph(run("个案")), paragraph(run("10"))],
        [merged("", "家庭"), paragraph(run("小组")), inner],
      );
    expect(textOf(wordFile(body)).split("\n")).toEqual(["见表", "|家庭\t|个案\t|10|", "|\t|小组\t||", "", "|8\t|9|"]);
  });

  test("hidden text and raised characters are left out, a note's number stays", () => {
    const body = paragraph(
      run("面积20m"),
      run("2", '<w:vertAlign w:val="superscript"/>'),
      run("密", "<w:vanish/>"),
      run("，23名", '<w:vanish w:val="0"/>'),
    );
    expect(textOf(wordFile(body))).toBe("面积20m，23名");
  });

  test("a paragraph whose end was deleted goes on in the next one", () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("应到岗")}</w:p>${paragraph(run("70人次"))}`;
    expect(textOf(wordFile(body))).toBe("应到岗70人次");
  });

  test("a style hides and raises like the run itself, what it is based on does too, and the run goes before it", () => {
    const styles = wordPart(
      "styles",
      '<w:style w:type="character" w:styleId="a"><w:name w:val="内部"/><w:rPr><w:vanish/></w:rPr></w:style>' +
        '<w:style w:type="character" w:styleId="b"><w:name w:val="内部说明"/><w:basedOn w:val="a"/></w:style>' +
        '<w:style w:type="character" w:styleId="c"><w:name w:val="上标"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="d"><w:name w:val="填表说明"/><w:rPr><w:vanish/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="e"><w:name w:val="heading 2"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="f"><w:name w:val="报告二级标题"/><w:basedOn w:val="e"/></w:style>',
    );
    const styled = (style: string, text: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
    const body =
      paragraph(
        run("社工23名"),
        run("（原25名）", '<w:rStyle w:val="a"/>'),
        run("（原26名）", '<w:rStyle w:val="b"/>'),
        run("2", '<w:rStyle w:val="c"/>'),
        run("，持证16名", '<w:rStyle w:val="a"/><w:vanish w:val="0"/>'),
        '<w:r><w:rPr><w:rStyle w:val="c"/></w:rPr><w:footnoteReference w:id="3"/></w:r>',
      ) +
      styled("d", "每格填1") +
      styled("f", "人员配备");
    const text = textOf(wordFile(body, { "word/styles.xml": styles }, [["styles", "styles.xml"]]));
    expect(text.split("\n")).toEqual(["社工23名，持证16名[1]", "", "## 人员配备"]);
  });

  test("a fraction and a power of a formula keep what parts their numbers, and a comment stands round the formula", () => {
    const m = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const formula = `<m:oMath><m:f><m:num>${m("18")}</m:num><m:den>${m("20")}</m:den></m:f>${m("=90%，面积5")}<m:sSup><m:e>${m("m")}</m:e><m:sup>${m("2")}</m:sup></m:sSup></m:oMath>`;
    const bytes = wordFile(paragraph(run("稳岗率="), formula, run("。")));
    expect(textOf(bytes)).toBe("稳岗率=18/20=90%，面积5m^2。");
    const { bytes: copy } = commented(bytes, ["90%", "核对"]);
    expect(partOf(copy, "word/document.xml")).toContain(
      `<w:commentRangeStart w:id="0"/>${formula}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    );
  });

  test("what a field within another field's code gives is no text of the page; a field that does not end hides nothing", () => {
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const inner = [char("begin"), code("MERGEFIELD n"), char("separate"), run("24"), char("end")];
    const outer = [char("begin"), code("IF "), ...inner, code(' > 20 "23" "9"'), char("separate"), run("23"), char("end")];
    expect(textOf(wordFile(paragraph(run("社工"), ...outer, run("名"))))).toBe("社工23名");
    expect(textOf(wordFile(paragraph(run("社工"), char("begin"), code("IF "), ...inner, run("名"))))).toBe("社工24名");
  });

  test("of the forms of a drawing the first is read, whether others follow as choices or as what is left", () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wpg">${box("走访38户")}</mc:Choice><mc:Choice Requires="wps">${box("走访38户")}</mc:Choice><mc:Fallback>${box("走访38户")}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textOf(wordFile(paragraph(run("见图"), drawing)))).toBe("见图\n走访38户");
  });

  test("rows that begin further to the right keep their columns, and a hidden row is none", () => {
    const row = (properties: string, ...cells: readonly string[]): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join("")}</w:tr>`;
    const body = `<w:tbl>${row("", "服务", "协议量", "完成量")}${row('<w:gridBefore w:val="1"/>', "20", "18")}${row("<w:hidden/>", "个案", "9", "9")}</w:tbl>`;
    expect(textOf(wordFile(body)).split("\n")).toEqual(["|服务\t|协议量\t|完成量|", "|\t|20\t|18|"]);
  });

  test("how a paragraph looked before a tracked change is no style of it", () => {
    const styles = wordPart("styles", '<w:style w:type="paragraph" w:styleId="e"><w:name w:val="heading 1"/></w:style>');
    const changed = `<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange w:id="1" w:author="社工01"><w:pPr><w:pStyle w:val="e"/><w:numPr/></w:pPr></w:pPrChange></w:pPr>${run("社工23名")}</w:p>`;
    expect(textOf(wordFile(changed, { "word/styles.xml": styles }, [["styles", "styles.xml"]]))).toBe("社工23名");
  });

  test("a file that is no Word document is refused", () => {
    expect(() => readDocument(new TextEncoder().encode("应到岗70人次。"), "")).toThrow();
  });
});
