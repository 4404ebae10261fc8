import { strFromU8, unzipSync, strToU8, zipSync } from "fflate";
import { commentedCopy, readDocument } from "../../../src/adapters/docx";
import { diagram, diagramPart, drawing, object, pictured, withCharts } from "./drawn-parts";
import { paragraph, run, wordFile, wordPart } from "./word-file";

const linesOf = (bytes: Uint8Array): string[] => readDocument(bytes, "").text.split("\n");
const unreadOf = (bytes: Uint8Array): unknown[] => readDocument(bytes, "").contents.unread.map(({ kind, why, name }) => [kind, why, name]);

/** A document with another one within it, which is this part. */
function inserted(name: string, content: string | Uint8Array, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const file = wordFile(
    `${paragraph(run("前文。"))}<w:altChunk r:id="rId1"/>${paragraph(run("后文。"))}`,
    { [`word/${name}`]: "", ...more },
    [["aFChunk", name]],
  );
  return zipSync({ ...unzipSync(file), [`word/${name}`]: typeof content === "string" ? strToU8(content) : content });
}

describe("a diagram is read as text in its place", () => {
  test.each<[string, Parameters<typeof diagramPart>[0], string[]]>([
    [
      "a list",
      [
        ["1", "持证社工16名", "0"],
        ["2", "非持证社工7名", "0"],
      ],
      ["- 持证社工16名", "- 非持证社工7名"],
    ],
    [
      "a list whose shapes stand in another order in the part",
      [
        ["2", "乙", "9"],
        ["9", "甲", "0"],
      ],
      ["- 甲：", "- 乙"],
    ],
    [
      "a tree",
      [
        ["1", "站长", "0"],
        ["2", "片区一6名", "1"],
        ["3", "片区二7名", "1"],
      ],
      ["- 站长：", "- 片区一6名", "- 片区二7名"],
    ],
    [
      "shapes without words among them",
      [
        ["1", "", "0"],
        ["2", "甲", "1"],
      ],
      ["- 甲"],
    ],
    [
      "shapes that stand below each other in a circle",
      [
        ["1", "甲", "2"],
        ["2", "乙", "1"],
      ],
      ["- 甲：", "- 乙："],
    ],
  ])("%s", (_, shapes, lines) => {
    const file = wordFile(
      paragraph(run("架构："), diagram("rId1")) + paragraph(run("完。")),
      { "word/diagrams/data1.xml": diagramPart(shapes) },
      [["diagramData", "diagrams/data1.xml"]],
    );
    expect(linesOf(file)).toEqual(["架构：", ...lines, "完。"]);
    expect(unreadOf(file)).toEqual([]);
  });
});

describe("another document that a report shows as its own is read in its place", () => {
  const wordTypes = (name: string, type: string): Readonly<Record<string, string>> => ({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/${name}" ContentType="${type}"/></Types>`,
  });
  test.each<[string, Uint8Array, string[]]>([
    [
      "HTML with a heading, a list and a table",
      inserted(
        "a.html",
        '<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><h2>服务<!-- 9 --></h2><p>完成<b>11</b>个&nbsp;小组<br>共55节</p><ul><li>甲</li></ul><table><tr><th colspan="2">项目</th><th>完成量</th></tr><tr><td>小组</td><td>个数</td><td><p>11</p></td></tr></table></body></html>',
      ),
      ["## 服务", "完成11个 小组", "共55节", "- 甲", "|项目\t|\t|完成量|", "|小组\t|个数\t|11|", ""],
    ],
    ["a piece of HTML by its type", inserted("a.dat", "<p>甲</p><div>乙</div>", wordTypes("a.dat", "text/html")), ["甲", "乙"]],
    ["plain text", inserted("a.txt", "\ufeff甲\r\n乙"), ["甲", "乙"]],
    ["plain text as Windows in China writes it", inserted("a.txt", new Uint8Array([0xd3, 0xa6, 0xb5, 0xbd])), ["应到"]],
    [
      "a Word document",
      inserted(
        "a.docx",
        wordFile(paragraph(run("甲")) + paragraph(run("乙"))),
        wordTypes("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      ),
      ["甲", "乙"],
    ],
  ])("%s", (_, file, lines) => {
    expect(linesOf(file)).toEqual(["前文。", ...lines, "后文。"]);
    expect(unreadOf(file)).toEqual([]);
  });

  test.each<[string, Uint8Array, string]>([
    ["RTF", inserted("a.rtf", "{\\rtf1 11}"), "never"],
    ["HTML whose tags are left open", inserted("a.html", "<p>完成11个<p>共55节"), "damaged"],
    [
      "HTML with cells over several rows",
      inserted("a.html", "<table><tr><td rowspan='2'>甲</td><td>1</td></tr><tr><td>2</td></tr></table>"),
      "damaged",
    ],
    ["a web page in one file", inserted("a.mht", "MIME-Version: 1.0"), "never"],
    ["a Word document that is none", inserted("a.docx", "PK no zip"), "damaged"],
    ["a Word document within one within it", inserted("a.docx", inserted("a.docx", wordFile(paragraph(run("甲"))))), "never"],
    ["noise for a text", inserted("a.txt", new Uint8Array([0xff, 0xff, 0x80, 0x81])), "damaged"],
    ["HTML with comments that are not closed", inserted("a.html", `<p>甲</p>${"<!--".repeat(500_000)}`), "damaged"],
    ["HTML nested without end", inserted("a.html", `${"<div>".repeat(5_000)}甲${"</div>".repeat(5_000)}`), "damaged"],
  ])("%s is told of", (_, file, why) => {
    expect(linesOf(file).slice(0, 1)).toEqual(["前文。"]);
    expect(unreadOf(file)).toEqual([["insertion", why, null]]);
  });
});

describe("what is not read is told, once for all pictures", () => {
  test("objects by their programs, with the words before them", () => {
    const body =
      paragraph(run("一、人员"), object("Excel.Sheet.12")) +
      paragraph(object("Equation.3"), object("Excel.Sheet.8", "").replace('Type="Embed"', 'Type="Link"'));
    expect(readDocument(wordFile(body), "").contents.unread).toEqual([
      { kind: "workbook", why: "never", name: null, after: "一、人员", at: 4 },
      { kind: "object", why: "never", name: "Equation.3", after: "一、人员", at: 5 },
      { kind: "workbook", why: "outside", name: null, after: "一、人员", at: 5 },
    ]);
  });

  test("where it stands is told by words of the page, not by the rows of a chart above it", () => {
    const chart = { categories: ["小组"], series: [{ name: "完成量", values: [11] }] };
    const { contents } = readDocument(
      withCharts(paragraph(run("一、人员")) + paragraph(drawing("rId1")) + paragraph(object("Equation.3")), chart),
      "",
    );
    expect(contents.unread).toMatchObject([{ after: "一、人员" }]);
  });

  test.each<[string, "header" | "footer", string, unknown[]]>([
    ["figures in a header", "header", paragraph(run("在岗社工20名，稳岗率82.35%")), [["header", "never", "在岗社工20名，稳岗率82.35%"]]],
    [
      "a long footer",
      "footer",
      paragraph(run("本期完成个案接案39个，专业小组14个，其余见附表")),
      [["footer", "never", "本期完成个案接案39个，专业小组14个，…"]],
    ],
    ["numbers of pages", "footer", paragraph(run("第3页 共12页")), []],
    ["pages in English", "footer", paragraph(run("Page 3 of 12")), []],
    ["a date and a sign", "header", paragraph(run("岭南街社工站中期评估报告 2024年5月 编号：PG-0918-03")), []],
    ["a header that is damaged", "header", "<w:p><w:r>", [["header", "damaged", null]]],
  ])("%s: what stands in the margins of the pages is told where it states something", (_, kind, content, told) => {
    const root = kind === "header" ? "hdr" : "ftr";
    const file = wordFile(paragraph(run("正文。")), { [`word/${kind}1.xml`]: wordPart(root, content) }, [[kind, `${kind}1.xml`]]);
    expect(linesOf(file)).toEqual(["正文。"]);
    expect(unreadOf(file)).toEqual(told);
  });

  test("pictures that are large enough for a table are counted, signs and stamps are not", () => {
    const old = '<w:r><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r>';
    const { contents } = readDocument(wordFile(paragraph(pictured(), pictured(300_000), old)), "");
    expect(contents).toEqual({ unread: [], pictures: 2 });
  });

  test("a part that lies outside the file is not fetched, and one that is missing is not made up", () => {
    const body = paragraph(drawing("rId1"), drawing("rId2"), diagram("rId3"), drawing("rId7")) + '<w:altChunk r:id="rId4"/>';
    const outside = (type: string, target: string): readonly [string, string] => [type, `${target}" TargetMode="External`];
    const file = wordFile(body, {}, [
      outside("chart", "https://example.org/chart1.xml"),
      ["chart", "charts/gone.xml"],
      outside("diagramData", "file:///etc/passwd"),
      outside("aFChunk", "\\\\server\\share\\a.html"),
    ]);
    expect(unreadOf(file)).toEqual([
      ["chart", "outside", null],
      ["chart", "missing", null],
      ["diagram", "outside", null],
      ["chart", "missing", null],
      ["insertion", "outside", null],
    ]);
  });

  test("one large part that is named a thousand times is not read a thousand times", () => {
    const chart = { categories: ["小组"], series: [{ name: "完成量", values: [11] }] };
    const { contents, text } = readDocument(withCharts(paragraph(drawing("rId1").repeat(1_000)), chart), "");
    expect(contents.unread.length).toBe(900);
    expect(text.split("图表").length - 1).toBe(100);
  });
});

test("a figure of a chart, a diagram or an inserted document is commented where it hangs, and every other part keeps its bytes", () => {
  const chart = { categories: ["专业小组"], series: [{ name: "完成量", values: [12] }] };
  const bytes = withCharts(paragraph(run("如下图：")) + paragraph(run("图在此"), drawing("rId1")) + paragraph(run("完。")), chart);
  const document = readDocument(bytes, "");
  const from = document.text.indexOf("12");
  const { bytes: copy, commented, replaced } = commentedCopy(document, [{ from, to: from + 2, comment: "表中为 11。", replacement: "11" }]);
  expect([commented, replaced]).toEqual([1, 0]);
  const [before, after] = [unzipSync(bytes), unzipSync(copy)];
  for (const name of ["word/charts/chart1.xml", "_rels/.rels"]) expect(after[name]).toEqual(before[name]);
  expect(strFromU8(after["word/document.xml"]!)).toMatch(
    /图在此<\/w:t><\/w:r><w:commentRangeStart w:id="0"\/><w:r><w:drawing>.*<\/w:drawing><\/w:r><w:commentRangeEnd w:id="0"\/>/,
  );
  expect(readDocument(copy, "").text).toBe(document.text);
});
