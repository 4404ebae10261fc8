import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { readWorkbook, removeMarks, writeEdits, writeMarks, XlsxError, XlsxPackage } from "../../src/adapters/xlsx";
import { shiftFormula } from "../../src/adapters/xlsx/shared-formula";
import type { Mark } from "../../src/app/workbook-port";
import { parseAddress } from "../../src/domain/grid/address";
import { cellValue, type Cell } from "../../src/domain/grid/cell";
import type { Edit } from "../../src/domain/grid/edit";
import { fixture, STYLES } from "./fixture";
import { fuzz } from "../fuzz";

const at = (bytes: Uint8Array, address: string, sheet = 0): Cell => {
  const { row, column } = parseAddress(address)!;
  return readWorkbook(XlsxPackage.open(bytes)).sheets[sheet]!.cell(row, column);
};
const edit = (address: string, before: Edit["before"]["value"], after: Partial<Edit["after"]>, formula: string | null = null): Edit => ({
  sheet: "到岗",
  ...parseAddress(address)!,
  before: { value: before, formula },
  after: { value: null, formula: null, ...after },
  rule: "test",
});
const edited = (bytes: Uint8Array, ...edits: Edit[]): Uint8Array => {
  const pkg = XlsxPackage.open(bytes);
  writeEdits(pkg, edits);
  return pkg.toBytes();
};
/** The same package without its styles. */
const withoutStyles = (bytes: Uint8Array): Uint8Array => {
  const pkg = XlsxPackage.open(bytes);
  pkg.remove("xl/styles.xml");
  const relations = "xl/_rels/workbook.xml.rels";
  pkg.replace(relations, pkg.text(relations).replace(/<Relationship Id="rId3"[^>]*>/, ""));
  return pkg.toBytes();
};
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return "no error";
};
const differing = (a: XlsxPackage, b: XlsxPackage): string[] =>
  [...new Set([...a.names, ...b.names])].filter((name) => !a.has(name) || !b.has(name) || a.text(name) !== b.text(name)).sort();

describe("reading a workbook file", () => {
  test("shared, rich, phonetic and inline strings are what a person sees", () => {
    const bytes = fixture({
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>离_x000D_职</t><rPh><t>x</t></rPh></is></c></row>',
    });
    expect([at(bytes, "A1"), at(bytes, "B1"), at(bytes, "C1")].map(cellValue)).toEqual(["姓名", "社工01", "离\r职"]);
  });

  test("numbers carry the format that their cells show", () => {
    const bytes = fixture({
      rows: '<row r="1"><c r="A1" s="1"><v>0.6316</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1" s="3"><v>45316</v></c></row>',
    });
    expect(at(bytes, "A1")).toMatchObject({ kind: "number", value: 0.6316, format: { kind: "percent", decimals: 2 } });
    expect(at(bytes, "B1")).toMatchObject({ format: { kind: "percent", decimals: 1 } });
    expect(at(bytes, "C1")).toMatchObject({ kind: "date", value: 45316 });
  });

  test("a file of the 1904 date system gives the same days", () => {
    const bytes = fixture({ workbookPr: ' date1904="1"', rows: '<row r="1"><c r="A1" s="3"><v>43854</v></c></row>' });
    expect(at(bytes, "A1")).toMatchObject({ kind: "date", value: 45316 });
  });

  test("shared formulas are read as each cell's own", () => {
    const bytes = fixture({
      rows: '<row r="1"><c r="C1"><f t="shared" ref="C1:C2" si="0">SUM(A1:B1)+$A$1</f><v>3</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>5</v></c></row>',
    });
    expect(at(bytes, "C2")).toMatchObject({ kind: "formula", formula: "=SUM(A2:B2)+$A$1", result: { value: 5 } });
  });

  test("rows and cells without addresses follow one another, and namespaces may have prefixes", () => {
    const bytes = fixture({
      parts: {
        "xl/worksheets/sheet1.xml":
          '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect(["A1", "B1", "A2"].map((address) => cellValue(at(bytes, address)))).toEqual([1, 2, 3]);
    const changed = edited(bytes, edit("B2", null, { value: 9 }), edit("A1", 1, { value: 7 }));
    expect(["A1", "B1", "A2", "B2"].map((address) => cellValue(at(changed, address)))).toEqual([7, 2, 3, 9]);
  });

  test("a formula that was never calculated is neither empty nor zero", () => {
    expect(at(fixture({ rows: '<row r="1"><c r="A1"><f>SUM(B1:C1)</f></c></row>' }), "A1")).toMatchObject({
      kind: "formula",
      result: { kind: "error" },
    });
  });

  test("a sheet with cells in its first and last row only is read at once", () => {
    const bytes = fixture({ rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>' });
    expect(cellValue(at(bytes, "XFD1048576"))).toBe(2);
  });

  test("hidden and very hidden sheets are read, and say so", () => {
    expect(readWorkbook(XlsxPackage.open(fixture())).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["到岗", "visible"],
      ["隐藏", "very-hidden"],
    ]);
  });
});

describe("bad files are refused with their own reason", () => {
  test.each([
    ["0 bytes", new Uint8Array(0), "empty"],
    ["a text file", strToU8("name,phone"), "not-a-workbook"],
    ["an old .xls or an encrypted file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "encrypted-or-xls"],
    ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
    ["a file cut in the middle", fixture().subarray(0, 1500), "damaged"],
    [
      "a part that is missing",
      fixture({ parts: { "xl/_rels/workbook.xml.rels": "<Relationships/>", "_rels/.rels": "<Relationships/>" } }),
      "missing-part",
    ],
    ["XML with a document type", fixture({ parts: { "xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' } }), "xml-entities"],
    ["XML that is not well-formed", fixture({ rows: "<row><c></row>" }), "damaged"],
  ])("%s", (_what, bytes, expected) => {
    expect(code(() => readWorkbook(XlsxPackage.open(bytes)))).toBe(expected);
  });

  test("a package that expands beyond the limit is not opened", () => {
    const bomb = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/big.xml": new Uint8Array(20_000_000) });
    expect(code(() => XlsxPackage.open(bomb))).toBe("too-large");
    expect(code(() => XlsxPackage.open(fixture(), { totalBytes: 1_000, partBytes: 1_000, parts: 100 }))).toBe("too-large");
  });

  test("flipping, cutting or inserting bytes never gives anything but a workbook or a reason", () => {
    const good = fixture();
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.constantFrom("flip", "cut", "insert"), (place, byte, how) => {
        const bytes =
          how === "cut"
            ? good.slice(0, place)
            : new Uint8Array([...good.slice(0, place), byte, ...good.slice(how === "flip" ? place + 1 : place)]);
        try {
          readWorkbook(XlsxPackage.open(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(XlsxError);
        }
      }),
      fuzz(300),
    );
  });
});

describe("edits change their cells and nothing else", () => {
  test("only the parts that must change do; the calculation order goes, and everything is calculated on opening", () => {
    const before = XlsxPackage.open(fixture());
    const after = XlsxPackage.open(edited(fixture(), edit("B1", 1.5, { value: 2, formula: "=SUM(A1:A1)+2" })));
    expect(differing(before, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(after.text("xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(after.text("[Content_Types].xml")).not.toContain("calcChain");
  });

  test("cells that are not there yet are put in their place, in rows that are not there yet too", () => {
    const bytes = edited(
      fixture({ rows: '<row r="2"><c r="B2"><v>1</v></c></row><row r="4"/>' }),
      ...["A1", "A2", "C2", "C4", "D9"].map((address) => edit(address, null, { value: address })),
    );
    expect(["A1", "A2", "B2", "C2", "C4", "D9"].map((address) => cellValue(at(bytes, address)))).toEqual(["A1", "A2", 1, "C2", "C4", "D9"]);
    const xml = XlsxPackage.open(bytes).text("xl/worksheets/sheet1.xml");
    expect([...xml.matchAll(/<c r="(\w+)"/g)].map((match) => match[1])).toEqual(["A1", "A2", "B2", "C2", "C4", "D9"]);
  });

  test("a percentage typed as text becomes a number with the right format", () => {
    const bytes = edited(
      fixture({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>60.00%</t></is></c></row>' }),
      edit("A1", "60.00%", { value: 0.6316, numberFormat: "0.00%" }),
    );
    expect(at(bytes, "A1")).toMatchObject({ kind: "number", value: 0.6316, format: { code: "0.00%" } });
  });

  test("a text under the format of numbers needs no new style, and an apostrophe in front of it goes with it", () => {
    const quoted = STYLES.replace("</cellXfs>", '<xf numFmtId="0" quotePrefix="1" xfId="0"/></cellXfs>').replace(
      'cellXfs count="4"',
      'cellXfs count="5"',
    );
    const text = (style: number): string => `<row r="1"><c r="A1" s="${style}" t="inlineStr"><is><t>40.5</t></is></c></row>`;
    const number = { value: 48.5, numberFormat: "General" };
    const plain = XlsxPackage.open(edited(fixture({ rows: text(0) }), edit("A1", "40.5", number)));
    expect(plain.text("xl/styles.xml")).toBe(STYLES);
    const unquoted = XlsxPackage.open(edited(fixture({ rows: text(4), styles: quoted }), edit("A1", "40.5", number)));
    expect(unquoted.text("xl/worksheets/sheet1.xml")).toContain('<c r="A1" s="5"><v>48.5</v></c>');
    expect(unquoted.text("xl/styles.xml")).toContain('<xf numFmtId="0" xfId="0" applyNumberFormat="1"/></cellXfs>');
  });

  test("a formula of a rate that was never calculated keeps its cell's own percent format", () => {
    const rows = '<row r="1"><c r="A1" s="2"><f>B1/C1</f></c><c r="D1" s="0"><f>B1/C1</f></c></row>';
    const rate = { value: 0.632, formula: "=B1/C1", numberFormat: "0.00%" };
    const bytes = edited(fixture({ rows }), edit("A1", "#UNCALCULATED", rate, "=B1/C1"), edit("D1", "#UNCALCULATED", rate, "=B1/C1"));
    expect(at(bytes, "A1")).toMatchObject({ result: { value: 0.632, format: { code: "0.0%" } } });
    expect(at(bytes, "D1")).toMatchObject({ result: { value: 0.632, format: { code: "0.00%" } } });
  });

  test("a rate in a workbook without styles gets one, and every other cell looks as before", () => {
    const bytes = edited(
      withoutStyles(fixture({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>60.00%</t></is></c><c r="B1"><v>2</v></c></row>' })),
      edit("A1", "60.00%", { value: 0.6316, numberFormat: "0.00%" }),
    );
    expect(at(bytes, "A1")).toMatchObject({ kind: "number", value: 0.6316, format: { code: "0.00%" } });
    expect(at(bytes, "B1")).toMatchObject({ kind: "number", value: 2, format: { code: "General" } });
    expect(XlsxPackage.open(bytes).text("[Content_Types].xml")).toContain('PartName="/xl/styles.xml"');
  });

  test("the master of a shared formula is replaced, and its followers keep their formulas", () => {
    const rows =
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*2</f><v>3</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>5</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>7</v></c></row>';
    const bytes = edited(fixture({ rows }), edit("C1", 3, { value: 4, formula: "=A1*3" }, "=A1*2"));
    expect(["C1", "C2", "C3"].map((address) => (at(bytes, address) as { formula: string }).formula)).toEqual(["=A1*3", "=A2*2", "=A3*2"]);
  });

  test("a cell of an array formula is refused, and so is one that changed since; the package stays as it was", () => {
    const rows = '<row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW(A1:A2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    const pkg = XlsxPackage.open(fixture({ rows }));
    expect(code(() => writeEdits(pkg, [edit("A2", 2, { value: 3 }, "=")]))).toBe("array-formula");
    expect(code(() => writeEdits(pkg, [edit("B1", 9, { value: 3 })]))).toBe("stale");
    expect(differing(pkg, XlsxPackage.open(fixture({ rows })))).toEqual([]);
  });

  test("any set of edits is read back exactly, and every other cell is as before", () => {
    const addresses = Array.from({ length: 48 }, (_, index) => `${"ABCDEFGH"[index % 8]}${Math.floor(index / 8) + 1}`);
    const base = fixture({
      rows: '<row r="2"><c r="B2"><v>1</v></c><c r="D2" t="s"><v>1</v></c></row><row r="5" hidden="1"><c r="A5"><v>3</v></c></row>',
    });
    const before = Object.fromEntries(addresses.map((address) => [address, cellValue(at(base, address))]));
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...addresses),
          fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ unit: "grapheme" })),
        ),
        (changes) => {
          const wanted = Object.fromEntries(Object.entries(changes).map(([address, value]) => [address, Object.is(value, -0) ? 0 : value]));
          const bytes = edited(base, ...Object.entries(wanted).map(([address, value]) => edit(address, before[address]!, { value })));
          const sheet = readWorkbook(XlsxPackage.open(bytes)).sheets[0]!;
          for (const address of addresses) {
            const { row, column } = parseAddress(address)!;
            const expected = address in wanted ? wanted[address]! : before[address]!;
            const found = cellValue(sheet.cell(row, column));
            if (typeof expected === "string")
              expect(found ?? "").toBe(
                /^\s*$/.test(
                  expected.normalize("NFKC").replace(/[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, ""),
                )
                  ? ""
                  : expected,
              );
            else expect(found).toBe(expected);
          }
        },
      ),
      fuzz(60),
    );
  });

  test.each([
    ["SUM(A1:B$2)+$C3", 1, 1, "SUM(B2:C$2)+$C4"],
    ["IF(A1=\"B2\",Sheet1!A1,'B 1'!A1)", 1, 0, "IF(A2=\"B2\",Sheet1!A2,'B 1'!A2)"],
    ["LOG10(A1)+SUM(A:B)+SUM(1:2)", 1, 1, "LOG10(B2)+SUM(B:C)+SUM(2:3)"],
    ["Table1[A1]+Name1", 1, 1, "Table1[A1]+Name1"],
  ])("a shared formula %s moves %d down and %d right to %s", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});

describe("marks go on and come off without a trace", () => {
  const marks: Mark[] = [
    { sheet: "到岗", row: 0, column: 1, kind: "error", rule: "attendance/insurance-missing", note: "社保未购买 <&>" },
    { sheet: "到岗", row: 7, column: 2, kind: "warning", rule: "attendance/duplicate-person", note: "重复" },
    { sheet: "隐藏", row: 0, column: 0, kind: "info", rule: "attendance/contract-expiring", note: "到期" },
  ];
  const commented = {
    afterData:
      '<dataValidations count="1"><dataValidation sqref="A1"/></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId2"/><extLst><ext uri="sparklines"/></extLst>',
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>',
      "xl/comments1.xml":
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>站长</author></authors><commentList><comment ref="B1" authorId="0"><text><t>核对过</t></text></comment></commentList></comments>',
      "xl/drawings/vmlDrawing1.vml":
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
    },
  };

  const withoutNotes = {
    ...commented,
    parts: {
      ...commented.parts,
      "xl/comments1.xml":
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>站长</author></authors><commentList/></comments>',
      "xl/drawings/vmlDrawing1.vml":
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/></xml>',
    },
  };

  test.each([
    ["a plain workbook", fixture()],
    ["a workbook with notes, validation and sparklines", fixture(commented)],
    ["a workbook without any conditional style", fixture({ styles: STYLES.replace(/<dxfs.*<\/dxfs>/, "") })],
    ["a workbook with an empty list of conditional styles", fixture({ styles: STYLES.replace(/<dxfs.*<\/dxfs>/, '<dxfs count="0"/>') })],
    [
      "a workbook with conditional formats of its own",
      fixture({
        afterData:
          '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="3"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>',
      }),
    ],
    ["a workbook without styles", withoutStyles(fixture())],
    ["a workbook whose notes were all deleted", fixture(withoutNotes)],
    ["the sample of a station", new Uint8Array(readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx")))],
  ])("%s", (_what, bytes) => {
    const original = XlsxPackage.open(bytes);
    const names = readWorkbook(original).sheets.map(({ name }) => name);
    const own = marks.map((mark) => ({ ...mark, sheet: names[mark.sheet === "隐藏" ? 1 : 0]! }));
    const pkg = XlsxPackage.open(bytes);
    writeMarks(pkg, own);
    const marked = XlsxPackage.open(pkg.toBytes());
    for (const name of differing(original, marked)) expect(name).toMatch(/^\[Content|^xl\/(_rels|styles|worksheets|comments|drawings)/);
    expect(marked.text("xl/worksheets/sheet1.xml")).toContain("station-audit:error");
    const again = marked.clone();
    writeMarks(again, own);
    expect(differing(marked, again)).toEqual([]);
    expect(removeMarks(marked)).toBe(3);
    expect(differing(original, marked)).toEqual([]);
  });

  test("a note of the user's stays, and its cell gets no second one", () => {
    const pkg = XlsxPackage.open(fixture(commented));
    writeMarks(pkg, marks);
    const comments = pkg.text("xl/comments1.xml");
    expect(comments.match(/ref="B1"/g)).toHaveLength(1);
    expect(comments).toContain("核对过");
    expect(comments).toContain("重复");
  });
});
