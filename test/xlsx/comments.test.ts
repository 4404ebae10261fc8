import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { XlsxWorkbook } from "../../src/adapters/xlsx/open-workbook";
import { formatAddress, MAX_COLUMNS } from "../../src/domain/grid/address";
import type { Sheet } from "../../src/domain/grid/sheet";
import { fixture } from "./fixture";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const THREADED = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const RELS = "xl/worksheets/_rels/sheet1.xml.rels";

const relations = (...targets: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map((target, id) => {
      const type = target.includes("threaded") ? THREADED : `${OFFICE}/comments`;
      return `<Relationship Id="rId${id}" Type="${type}" Target="../${target}"/>`;
    })
    .join("")}</Relationships>`;

const notes = (author: string, comments: string): string =>
  `<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList>${comments}</commentList></comments>`;
const note = (ref: string, ...runs: string[]): string =>
  `<comment ref="${ref}" authorId="0"><text>${runs.map((run) => `<r><t xml:space="preserve">${run}</t></r>`).join("")}</text></comment>`;
const threads = (comments: string): string =>
  `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${comments}</ThreadedComments>`;
const said = (ref: string, text: string, parent = ""): string =>
  `<threadedComment ref="${ref}" dT="2024-05-01T08:00:00.00" personId="{A}" id="{B}"${parent}><text>${text}</text></threadedComment>`;

/** What Excel puts in place of a thread for programs that know none, in two of its languages. */
const NOTICE = {
  en: "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    4月病假18天\nReply:\n    该月计0.5",
  zh: "[线程批注]\n\n你的 Excel 版本可读取此线程批注; 但如果在更新版本的 Excel 中打开文件，则对批注所作的任何改动都将被删除。了解详细信息: https://go.microsoft.com/fwlink/?linkid=870924\n\n注释:\n    4月病假18天\n答复:\n    该月计0.5",
};

/** The comments of a sheet by address. */
function heard({ comments }: Sheet): Record<string, string> {
  return Object.fromEntries(
    [...comments].map(([place, text]) => [formatAddress({ row: Math.floor(place / MAX_COLUMNS), column: place % MAX_COLUMNS }), text]),
  );
}

const read = (parts: Readonly<Record<string, string>>): Sheet => readWorkbook(XlsxPackage.open(fixture({ parts }))).sheets[0]!;
const withNotes = (author: string, ...comments: string[]): Record<string, string> =>
  heard(read({ [RELS]: relations("comments1.xml"), "xl/comments1.xml": notes(author, comments.join("")) }));

test("a file without comments has none", () => {
  expect(heard(read({}))).toEqual({});
});

describe("a note is heard as its plain text", () => {
  test.each([
    ["as it stands", "站长", ["按补充协议调整后的40个计算"], "按补充协议调整后的40个计算"],
    ["in several runs", "站长", ["按补充协议", "调整后的40个计算"], "按补充协议调整后的40个计算"],
    ["without its author's line", "站长", ["站长:", "\n4月病假18天"], "4月病假18天"],
    ["without its author's line in wide letters", "作者", ["作者：\n4月病假18天"], "4月病假18天"],
    ["with a line that only looks like an author's", "站长", ["说明:\n4月病假18天"], "说明:\n4月病假18天"],
    ["with a name that begins what it says", "站长", ["站长已同意降一档"], "站长已同意降一档"],
    ["with its own line breaks", "站长", ["4月病假18天_x000D_\n该月计0.5"], "4月病假18天\n该月计0.5"],
  ])("%s", (_, author, runs, text) => {
    expect(withNotes(author, note("B1", ...runs))).toEqual({ B1: text });
  });

  test("beside empty cells and far beyond the table, too; outside the sheet there is no cell", () => {
    expect(
      withNotes("站长", note("A9", "空格"), note("XFD1048576", "角落"), note("XFE1", "外面"), note("B0", "外面"), note("", "外面")),
    ).toEqual({ A9: "空格", XFD1048576: "角落" });
  });

  test("but an empty one is none, and neither is the program's own", () => {
    expect(withNotes("站长", note("A1", "站长:\n"), note("B1", "【社工核算 Station Audit】错误：应为2"), note("C1", " "))).toEqual({});
  });
});

describe("a thread is heard with its replies", () => {
  const thread = threads(said("B1", "4月病假18天") + said("C1", "待补") + said("B1", "该月计0.5", ' parentId="{B}"'));

  test("and without what stands in its place for older programs", () => {
    const sheet = read({
      [RELS]: relations("comments1.xml", "threadedComments/threadedComment1.xml"),
      "xl/comments1.xml": notes("tc={B}", note("B1", NOTICE.en) + note("A2", "旧批注")),
      "xl/threadedComments/threadedComment1.xml": thread,
    });
    expect(heard(sheet)).toEqual({ B1: "4月病假18天\n该月计0.5", C1: "待补", A2: "旧批注" });
  });

  test.each([["en"], ["zh"]] as const)("out of what stands in its place (%s) where a program left only that", (language) => {
    expect(withNotes("tc={B}", note("B1", NOTICE[language]))).toEqual({ B1: "4月病假18天\n该月计0.5" });
  });

  test("that Google's sheets exported, without the names under it", () => {
    expect(withNotes("", note("B1", "4月病假18天\n\t-王站长\n该月计0.5\n\t-李督导"))).toEqual({ B1: "4月病假18天\n该月计0.5" });
  });
});

test("of a damaged part, the comments before the damage are heard, and the sheet is read", () => {
  const parts = { [RELS]: relations("comments1.xml", "threadedComments/threadedComment1.xml") };
  const whole = notes("站长", note("A1", "甲") + note("B1", "乙"));
  for (const threaded of ["<ThreadedComments", "", "no XML", `<!DOCTYPE a><a/>`]) {
    const cut = whole.slice(0, whole.indexOf("乙"));
    const sheet = read({ ...parts, "xl/comments1.xml": cut, "xl/threadedComments/threadedComment1.xml": threaded });
    expect(heard(sheet)).toEqual({ A1: "甲" });
    expect(sheet.cell(0, 1)).toMatchObject({ kind: "number" });
  }
});

test("a sheet whose relationships are damaged, or lead nowhere, is read without comments", () => {
  for (const rels of ["<Relationships", relations("comments1.xml"), relations("../../../etc/passwd"), relations("worksheets/sheet1.xml")])
    expect(heard(read({ [RELS]: rels }))).toEqual({});
});

test("ten thousand comments are heard, each with its first thousand characters", () => {
  const many = Array.from({ length: 10_050 }, (_, row) => note(`A${row + 1}`, row === 0 ? "甲".repeat(999) + "𠮷乙" : "乙")).join("");
  const { comments } = read({ [RELS]: relations("comments1.xml"), "xl/comments1.xml": notes("站长", many) });
  expect(comments.size).toBe(10_000);
  expect(comments.get(0)).toBe("甲".repeat(999));
});

test("a part that would take too long is left out, and the sheet is read", () => {
  const pkg = XlsxPackage.open(fixture({ parts: { [RELS]: relations("comments1.xml"), "xl/comments1.xml": "" } }));
  pkg.replace("xl/comments1.xml", notes("站长", note("A1", "甲".repeat(64_000_000))));
  expect(heard(readWorkbook(pkg).sheets[0]!)).toEqual({});
});

test("a part that is named again and again is read a few times at most", () => {
  const large = notes("站长", note("A1", "甲".repeat(1_000_000)));
  const rels = relations(...new Array<string>(10_000).fill("comments1.xml"));
  expect(Object.keys(heard(read({ [RELS]: rels, "xl/comments1.xml": large })))).toEqual(["A1"]);
}, 20_000);

test("a copy with a corrected cell has the comments that the file has", async () => {
  const parts = { [RELS]: relations("comments1.xml"), "xl/comments1.xml": notes("站长", note("B1", "4月病假18天")) };
  const workbook = XlsxWorkbook.open(fixture({ parts }));
  const [before] = (await workbook.read({ merges: true })).sheets;
  workbook.enter({ sheet: "到岗", row: 0, column: 1 }, { value: 2, formula: null });
  const [after] = (await workbook.read({ merges: true })).sheets;
  expect(after!.cell(0, 1)).toMatchObject({ value: 2 });
  expect(heard(after!)).toEqual(heard(before!));
});

test("a file in which only a comment is another is read as another sheet", () => {
  const file = (text: string): XlsxPackage =>
    XlsxPackage.open(fixture({ parts: { [RELS]: relations("comments1.xml"), "xl/comments1.xml": notes("站长", note("B1", text)) } }));
  const pkg = file("4月病假18天");
  const before = readWorkbook(pkg);
  expect(readWorkbook(pkg, before).sheets[0]).toBe(before.sheets[0]);
  pkg.replace("xl/comments1.xml", notes("站长", note("B1", "4月病假8天")));
  const after = readWorkbook(pkg, before);
  expect(after.sheets[0]).not.toBe(before.sheets[0]);
  expect(heard(after.sheets[0]!)).toEqual({ B1: "4月病假8天" });
});
