import fc from "fast-check";
import { readWorkbook, XlsxError, XlsxPackage } from "../../src/adapters/xlsx";
import { cellValue } from "../../src/domain/grid/cell";
import { fixture, STYLES } from "../xlsx/fixture";
import { fuzz } from "../fuzz";
import { outcome, pack, partsOf, text } from "./attempt";

const code = (bytes: Uint8Array): string => {
  try {
    readWorkbook(XlsxPackage.open(bytes));
    return "read";
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
};
const KNOWN = ["read", "not-a-workbook", "damaged", "missing-part", "too-large", "xml-entities"];

/** A workbook that carries something of everything that is parsed. */
const base = fixture({
  rows:
    '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>1.5</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">A1+1</f><v>3</v></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><r><t>社工</t></r><rPh><t>x</t></rPh></is></c><c r="C2"><f t="shared" si="0"/><v>5</v></c><c r="D2"><f t="array" ref="D2:D3">A1:A2</f><v>1</v></c></row>',
  afterData:
    '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
});
const parts = partsOf(base);
const xmlParts = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name) && !/docProps|charts|threaded|pivot/.test(name));

const hostileValue = fc.constantFrom(
  "",
  "-1",
  "0",
  "1e9",
  "99999999999",
  "NaN",
  "0x10",
  "1.5",
  "A0",
  "XFE1",
  "A1048577",
  "A1:ZZZ9999999",
  "ZZZZZZZZ1",
  "$A$1",
  "__proto__",
  "constructor",
  "../../../x",
  "http://example.org/x",
  "file:///etc/passwd",
  "\u202e",
  "&#10;",
  "&amp;",
  "&lt;",
  "社",
  "a".repeat(100_000),
  "shared",
  "array",
  "s",
  "inlineStr",
  "true",
);
const hostileText = fc.constantFrom(
  "",
  "<!-- x -->",
  "<![CDATA[<c r='A1'>]]>",
  "<?pi <sheetData> ?>",
  "<!DOCTYPE a>",
  "&unknown;",
  "&#x0;",
  "&#xD800;",
  "</sheetData>",
  "<sheetData>",
  "<row>",
  "<c>",
  "<v>",
  "<x:c/>",
  "\u0000",
  "]]>",
  "<extLst><ext><c r='A1'/></ext></extLst>",
  "<mc:AlternateContent><mc:Choice/></mc:AlternateContent>",
  "1e308",
  "9".repeat(500),
);

describe("XML that was tampered with is read or refused with a reason", () => {
  test("with an attribute's value changed, given twice or taken away", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...xmlParts),
        fc.nat(),
        hostileValue,
        fc.constantFrom("change", "twice", "drop", "single"),
        (name, pick, value, how) => {
          const xml = text(parts[name]!);
          const attributes = [...xml.matchAll(/ ([\w:]+)="([^"]*)"/g)];
          const chosen = attributes[pick % attributes.length]!;
          const written = {
            change: ` ${chosen[1]}="${value}"`,
            twice: `${chosen[0]}${chosen[0]}`,
            drop: "",
            single: ` ${chosen[1]} = '${chosen[2]}'`,
          }[how];
          const changed = xml.slice(0, chosen.index) + written + xml.slice(chosen.index + chosen[0].length);
          expect(KNOWN).toContain(outcome(pack({ ...parts, [name]: changed })));
        },
      ),
      fuzz(300),
    );
  }, 120_000);

  test("with tags dropped, doubled or moved, and strange text between them", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...xmlParts),
        fc.nat(),
        fc.nat(),
        hostileText,
        fc.constantFrom("drop", "double", "move", "insert"),
        (name, pick, other, inserted, how) => {
          const tokens = text(parts[name]!).split(/(?=<)/);
          const at = pick % tokens.length;
          if (how === "insert") tokens.splice(at, 0, inserted);
          if (how === "double") tokens.splice(at, 0, tokens[at]!);
          if (how === "drop") tokens.splice(at, 1);
          if (how === "move") tokens.splice(other % tokens.length, 0, ...tokens.splice(at, 1));
          expect(KNOWN).toContain(outcome(pack({ ...parts, [name]: tokens.join("") })));
        },
      ),
      fuzz(300),
    );
  }, 120_000);
});

describe("XML made to cost time or memory", () => {
  test("elements nested a hundred thousand deep, anywhere", () => {
    const deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    expect(code(fixture({ afterData: deep }))).toBe("read");
    expect(code(fixture({ rows: deep }))).toBe("read");
    expect(code(fixture({ strings: `<sst><si><t>a</t></si><si>${deep}</si></sst>` }))).toBe("read");
    expect(outcome(fixture({ styles: STYLES.replace("</styleSheet>", `<extLst>${deep}</extLst></styleSheet>`) }))).toBe("read");
  }, 60_000);

  test("an attribute of five million characters, and a hundred thousand attributes", () => {
    expect(code(fixture({ rows: `<row r="1"><c r="A1" s="${"1".repeat(5_000_000)}"><v>1</v></c></row>` }))).toBe("read");
    const many = Array.from({ length: 100_000 }, (_, index) => ` a${index}="1"`).join("");
    expect(code(fixture({ rows: `<row r="1"${many}><c r="A1"><v>1</v></c></row>` }))).toBe("read");
  }, 60_000);

  test("entities, wherever they are declared, are refused before anything is expanded", () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd">';
    for (const name of xmlParts.filter((part) => part !== "xl/calcChain.xml" && part !== "[Content_Types].xml")) {
      for (const declaration of [bomb, outside, `<!-- ${" ".repeat(5_000)} -->${bomb}`]) {
        const xml = text(parts[name]!).replace(/^(<\?xml.*?\?>)?/, `$1${declaration}`);
        expect([name, outcome(pack({ ...parts, [name]: xml }))]).toEqual([name, "xml-entities"]);
      }
    }
  }, 60_000);

  test("merged areas, hidden columns and shared formulas beyond what a sheet can hold", () => {
    const repeat = (element: string): string => element.repeat(70_000);
    expect(code(fixture({ afterData: `<mergeCells>${repeat('<mergeCell ref="A1:B5000"/>')}</mergeCells>` }))).toBe("too-large");
    expect(code(fixture({ afterData: `<mergeCells>${repeat('<mergeCell ref="A1:B1000000"/>')}</mergeCells>` }))).toBe("too-large");
    expect(code(fixture({ afterData: `<cols>${repeat('<col min="1" max="16384" hidden="1"/>')}</cols>` }))).toBe("too-large");
    expect(code(fixture({ afterData: '<cols><col min="-900000000000" max="3" hidden="1"/></cols>' }))).toBe("read");
    const follower = (row: number): string => `<row r="${row}"><c r="A${row}"><f t="shared" si="0"/></c></row>`;
    const followers = Array.from({ length: 7_000 }, (_, index) => follower(index + 2)).join("");
    const master = `<row r="1"><c r="A1"><f t="shared" ref="A1:A7001" si="0">&quot;${"a".repeat(8_000)}&quot;</f></c></row>`;
    expect(code(fixture({ rows: master + followers }))).toBe("too-large");
  }, 120_000);

  test("cells so far apart, row after row, that looking between them has no end", () => {
    const row = (number: number): string => `<row r="${number}"><c r="A${number}"><v>1</v></c><c r="XFD${number}"><v>2</v></c></row>`;
    const rows = (count: number): string => Array.from({ length: count }, (_, index) => row(index + 1)).join("");
    expect(code(fixture({ rows: rows(1_000) }))).toBe("read");
    expect(code(fixture({ rows: rows(2_000) }))).toBe("too-large");
    const two = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    expect(outcome(fixture({ rows: two }))).toBe("read");
  }, 60_000);

  test("a header that repeats in thousands of rows, as many as there are rows", () => {
    const header = ["姓名", "人员到位", "社保", "工资", "合计"].map((word) => `<c t="inlineStr"><is><t>${word}</t></is></c>`).join("");
    expect(outcome(fixture({ rows: `<row>${header}</row>`.repeat(5_000) }))).toBe("read");
  }, 60_000);

  test("merged areas that overlap are looked up in no more time than others", () => {
    const merges = Array.from({ length: 30_000 }, (_, index) => `<mergeCell ref="A1:B${(index % 200) + 2}"/>`).join("");
    const [sheet] = readWorkbook(XlsxPackage.open(fixture({ afterData: `<mergeCells>${merges}</mergeCells>` }))).sheets;
    let found = 0;
    for (let row = 0; row < 200; row++) for (let column = 0; column < 1_000; column++) if (sheet!.mergeAt(row, column)) found++;
    expect(found).toBeGreaterThan(0);
  }, 60_000);
});

describe("cells that cannot be told apart, found or placed are damage, and never empty", () => {
  test.each([
    ["a shared string beyond the list", '<row r="1"><c r="A1" t="s"><v>99</v></c></row>', "damaged"],
    ["a shared string before the list", '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>', "damaged"],
    ["a cell twice", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', "damaged"],
    ["a row twice", '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>', "damaged"],
    ["a row of no number", '<row r="x"><c r="A1"><v>1</v></c></row>', "damaged"],
    ["a row between two rows", '<row r="1.5"><c r="A1"><v>1</v></c></row>', "damaged"],
    ["a row below the last one", '<row r="1048577"><c r="A1"><v>1</v></c></row>', "damaged"],
    ["a cell right of the last column", '<row r="1"><c r="XFE1"><v>1</v></c></row>', "damaged"],
    ["a cell of no column", '<row r="1"><c r="1"><v>1</v></c></row>', "damaged"],
    ["a type that there is not", '<row r="1"><c r="A1" t="q"><v>1</v></c></row>', "damaged"],
    ["no type in its place", '<row r="1"><c r="A1" t=""><v>1</v></c></row>', "damaged"],
    ["two values in one cell", '<row r="1"><c r="A1"><v>30</v><v>20</v></c></row>', "damaged"],
    ["an empty reference to a shared string", '<row r="1"><c r="A1" t="s"><v></v></c></row>', "read"],
  ])("%s", (_what, rows, expected) => {
    expect(code(fixture({ rows }))).toBe(expected);
  });

  test("text where there are no shared strings at all", () => {
    const { "xl/sharedStrings.xml": _, ...rest } = partsOf(fixture());
    expect(code(pack(rest))).toBe("missing-part");
  });

  test("two sheets of one name, one sheet twice, a sheet that is not there", () => {
    const workbook = text(partsOf(fixture())["xl/workbook.xml"]!);
    const of = (from: string, to: string): string => code(fixture({ parts: { "xl/workbook.xml": workbook.replace(from, to) } }));
    expect(of('name="隐藏"', 'name="到岗"')).toBe("damaged");
    expect(of('state="veryHidden" r:id="rId2"', 'r:id="rId1"')).toBe("damaged");
    expect(of('r:id="rId2"', 'r:id="rId99"')).toBe("missing-part");
    expect(of('r:id="rId2"', "")).toBe("missing-part");
  });

  test("a module of macros, which is listed without a part, has no cells and is passed over", () => {
    const xml = text(partsOf(fixture())["xl/workbook.xml"]!);
    const listed = xml.replace("</sheets>", '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/></sheets>');
    const read = readWorkbook(XlsxPackage.open(fixture({ parts: { "xl/workbook.xml": listed } })));
    expect(read.sheets.map(({ name }) => name)).toEqual(["到岗", "隐藏"]);
  });

  test("a sheet that holds no cells is passed over; what kind of sheet it is must be known", () => {
    const relations = "xl/_rels/workbook.xml.rels";
    const xml = text(partsOf(fixture())[relations]!);
    const as = (kind: string): string =>
      code(
        fixture({
          parts: {
            [relations]: xml.replace('/worksheet" Target="/xl/worksheets/sheet2.xml"', `/${kind}" Target="/xl/worksheets/sheet2.xml"`),
          },
        }),
      );
    expect(["chartsheet", "dialogsheet", "xlMacrosheet"].map(as)).toEqual(["read", "read", "read"]);
    expect(["theme", "workshet"].map(as)).toEqual(["damaged", "damaged"]);
  });

  test("numbers as XML takes them, and nothing else, are numbers", () => {
    const read = (written: string): unknown =>
      cellValue(
        readWorkbook(XlsxPackage.open(fixture({ rows: `<row r="1"><c r="A1"><v>${written}</v></c></row>` }))).sheets[0]!.cell(0, 0),
      );
    expect(["1E3", "-0.5", "1e400", "1,5", "∞"].map(read)).toEqual([1_000, -0.5, "1e400", "1,5", "∞"]);
  });
});
