import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { commentedCopy, readDocument } from "../../../src/adapters/docx";
import { readXml } from "../../../src/adapters/xlsx/xml";
import { paragraph, run, wordFile, wordPart } from "./word-file";

const BEFORE = run("社工站共配备");
const AFTER = run("名社工。");
const WRONG = run("26");

interface Odd {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the wrong figure can be replaced where it stands. */
  readonly replaced: boolean;
}

const odd = (name: string, body: string, replaced = true, ...file: [Record<string, string>?, (readonly [string, string])[]?]): Odd => ({
  name,
  bytes: wordFile(body, ...file),
  replaced,
});

/** A sentence with the wrong figure 26, in each place and beside each thing that Word, WPS and LibreOffice put into a report. */
const DOCUMENTS: readonly Odd[] = [
  odd(
    "a bookmark round the figure",
    paragraph(BEFORE, '<w:bookmarkStart w:id="0" w:name="a"/>', WRONG, '<w:bookmarkEnd w:id="0"/>', AFTER),
  ),
  odd("a link", paragraph(BEFORE, `<w:hyperlink w:anchor="a">${WRONG}</w:hyperlink>`, AFTER)),
  odd("an insertion that is still tracked", paragraph(BEFORE, `<w:ins w:id="7" w:author="社工01">${WRONG}</w:ins>`, AFTER)),
  odd(
    "a deletion that is still tracked before it",
    paragraph(BEFORE, '<w:del w:id="7" w:author="社工01"><w:r><w:delText>25</w:delText></w:r></w:del>', WRONG, AFTER),
  ),
  odd("words moved from elsewhere", paragraph(BEFORE, `<w:moveTo w:id="7" w:author="社工01">${WRONG}</w:moveTo>`, AFTER)),
  odd(
    "a content control within the sentence",
    paragraph(
      BEFORE,
      `<w:sdt><w:sdtPr><w:alias w:val="人数"/><w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent>${WRONG}</w:sdtContent></w:sdt>`,
      AFTER,
    ),
  ),
  odd("a content control round the paragraph", `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(BEFORE, WRONG, AFTER)}</w:sdtContent></w:sdt>`),
  odd(
    "a field whose result it is",
    paragraph(
      BEFORE,
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      WRONG,
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      AFTER,
    ),
  ),
  odd("a simple field", paragraph(BEFORE, `<w:fldSimple w:instr=" REF a ">${WRONG}</w:fldSimple>`, AFTER)),
  odd(
    "looks that a tracked change has given to the figure's run",
    paragraph(run("社工站共配备26名社工。", '<w:b/><w:rPrChange w:id="7" w:author="社工01"><w:rPr><w:i/></w:rPr></w:rPrChange>')),
  ),
  odd(
    "a date control that fills itself",
    paragraph(BEFORE, `<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>${run("0")}${WRONG}</w:sdtContent></w:sdt>`, AFTER),
  ),
  odd("custom XML of a template", paragraph(BEFORE, `<w:customXml w:element="n">${WRONG}</w:customXml>`, AFTER)),
  odd(
    "a spelling mark and a page break that was printed",
    paragraph(BEFORE, '<w:proofErr w:type="spellStart"/>', "<w:r><w:lastRenderedPageBreak/><w:t>26</w:t></w:r>", AFTER),
  ),
  odd(
    "a line break in the figure's own run, which cannot be cut",
    paragraph("<w:r><w:t>社工站共配备</w:t><w:br/><w:t>26</w:t></w:r>", AFTER),
    false,
  ),
  odd("the figure in pieces", paragraph(BEFORE, run("2", "<w:b/>"), '<w:proofErr w:type="gramEnd"/>', run("6"), AFTER)),
  odd("a cell of a table", `<w:tbl><w:tr><w:tc>${paragraph(BEFORE, WRONG, AFTER)}</w:tc></w:tr></w:tbl>${paragraph()}`),
  odd(
    "headers, footers, settings and a theme beside it",
    paragraph(BEFORE, WRONG, AFTER),
    true,
    {
      "word/header1.xml": wordPart("hdr", paragraph(run("共26名"))),
      "word/settings.xml": wordPart("settings", "<w:trackRevisions/>"),
      "docProps/app.xml": "<Properties><Application>WPS Office</Application></Properties>",
      "customXml/item1.xml": "<a>26</a>",
    },
    [
      ["header", "header1.xml"],
      ["settings", "settings.xml"],
    ],
  ),
  odd(
    "comments with answers",
    paragraph(
      '<w:commentRangeStart w:id="3"/>',
      BEFORE,
      WRONG,
      '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>',
      AFTER,
    ),
    true,
    {
      "word/comments.xml": wordPart("comments", `<w:comment w:id="3" w:author="社工01">${paragraph(run("请核对"))}</w:comment>`),
      "word/commentsExtended.xml": "<x/>",
      "word/people.xml": "<p/>",
    },
    [
      ["comments", "comments.xml"],
      ["commentsExtended", "commentsExtended.xml"],
    ],
  ),
  odd("an empty part of comments", paragraph(BEFORE, WRONG, AFTER), true, { "word/comments.xml": wordPart("comments", "") }, [
    ["comments", "comments.xml"],
  ]),
  {
    name: "a report saved by LibreOffice, with a footnote, a comment, tracked changes, a text box, a content control, a header and fields",
    bytes: readFileSync(join(__dirname, "files/libreoffice.docx")),
    replaced: true,
  },
];

/** The parts that a comment has to change. */
const TOUCHED = ["word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"];

describe("a commented copy of what offices write", () => {
  test.each(DOCUMENTS.map((one) => [one.name, one] as const))(
    "of %s: the comment stands at the figure, every other part keeps its bytes, and the words are the same",
    async (_name, { bytes, replaced }) => {
      const document = readDocument(bytes, "");
      const from = document.text.indexOf("26");
      expect(from).toBeGreaterThan(0);
      const note = { from, to: from + 2, comment: "表中为 23 名。", replacement: null };
      const commented = commentedCopy(document, [note]);
      const tracked = commentedCopy(document, [{ ...note, replacement: "23" }]);
      expect([commented.commented, commented.replaced, tracked.replaced]).toEqual([1, 0, replaced ? 1 : 0]);
      for (const copy of [commented.bytes, tracked.bytes]) {
        const [before, after] = [unzipSync(bytes), unzipSync(copy)];
        for (const [name, content] of Object.entries(before)) if (!TOUCHED.includes(name)) expect(after[name]).toEqual(content);
        expect(Object.keys(after).filter((name) => !(name in before) && !TOUCHED.includes(name))).toEqual([]);
        for (const name of TOUCHED) expect(() => readXml(name, strFromU8(after[name]!), {})).not.toThrow();
        const xml = strFromU8(after["word/document.xml"]!);
        const [, id] = /<w:commentRangeStart w:id="(\d+)"\/>(?:(?!commentRangeEnd).)*(?:26|2<)/s.exec(
          xml.slice(xml.lastIndexOf("<w:commentRangeStart")),
        )!;
        expect(strFromU8(after["word/comments.xml"]!)).toMatch(
          new RegExp(`<w:comment [^>]*w:id="${id}"[^>]*>(?:(?!</w:comment>).)*表中为 23 名。`, "s"),
        );
        // No id of a comment or a change stands twice.
        // In a field, a formula or a control a mark would be lost, and LibreOffice would lose the text with it.
        expect(xml).not.toMatch(/<w:(?:sdtContent|fldSimple)\b(?:(?!<\/w:(?:sdtContent|fldSimple)>)(?!<w:p>).)*<w:comment/s);
        expect(xml).not.toMatch(/"separate"(?:(?!"end").)*<w:comment/s);
        const ids = [...xml.matchAll(/<w:commentReference [^>]*w:id="(\d+)"/g)].map(([, one]) => one);
        expect(new Set(ids).size).toBe(ids.length);
      }
      expect(readDocument(commented.bytes, "").text).toBe(document.text);
      expect(readDocument(tracked.bytes, "").text).toBe(replaced ? document.text.replace("26", "23") : document.text);
      const words = async (file: Uint8Array): Promise<string> => (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value;
      expect(await words(commented.bytes)).toBe(await words(bytes));
    },
  );
});
