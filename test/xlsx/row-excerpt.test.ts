import fc from "fast-check";
import { rowExcerpts, spliceBytes, spliceSheet } from "../../src/adapters/xlsx/row-excerpt";
import { cellSplices } from "../../src/adapters/xlsx/write-sheet";
import { splice, type Splice } from "../../src/adapters/xlsx/xml";
import { fuzz } from "../fuzz";

const cell = (row: number, column: string): string => `<c r="${column}${row}" s="1" t="inlineStr"><is><t>社工${row}😀</t></is></c>`;
const rows = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 })
  .map((numbers) => [...numbers].sort((a, b) => a - b))
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((row) =>
        fc.constantFrom(
          `<row r="${row}"/>`,
          `<row spans="1:3" r="${row}" ht="30">${cell(row, "A")}${cell(row, "C")}</row>`,
          `<row r="${row}"></row>\n`,
          `<row\tr="${row}">${cell(row, "B")}</row>`,
        ),
      ),
    ),
  )
  .map((written) => written.join(""));
const edits = fc.uniqueArray(fc.record({ row: fc.nat(13), column: fc.nat(3), value: fc.constantFrom(7, "文", null, true) }), {
  minLength: 1,
  maxLength: 6,
  selector: ({ row, column }) => `${row}:${column}`,
});
const sheet = (written: string, after = ""): string =>
  `<worksheet><dimension ref="A1"/><sheetData>${written}</sheetData><mergeCells/>${after}</worksheet>`;
type Drawn = readonly { row: number; column: number; value: string | number | boolean | null }[];
const written = (xml: string, drawn: Drawn, whole: boolean): string => {
  const bytes = new TextEncoder().encode(xml);
  const excerpt = whole ? null : rowExcerpts(bytes)!(drawn.map(({ row }) => row));
  const splices = splicesIn(excerpt?.text ?? xml, drawn);
  return excerpt ? new TextDecoder().decode(spliceBytes(bytes, excerpt.restore(splices))) : splice(xml, splices);
};
const splicesIn = (text: string, drawn: Drawn): Splice[] =>
  cellSplices(
    "sheet1.xml",
    text,
    drawn.map(({ row, column, value }) => ({
      sheet: "到岗",
      row,
      column,
      before: { value: null, formula: null },
      after: { value, formula: null },
      rule: "test",
    })),
    [],
    (style) => style,
  );

describe("an excerpt of a sheet's rows", () => {
  test("takes edits to the same places as the whole sheet does, also behind letters of several bytes", () => {
    fc.assert(
      fc.property(rows, edits, (drawn, wanted) => {
        expect(written(sheet(drawn), wanted, false)).toBe(written(sheet(drawn), wanted, true));
      }),
      fuzz(500),
    );
  });

  test("is the same whether the rows of a changed sheet are looked for anew or known from before", () => {
    fc.assert(
      fc.property(rows, edits, fc.array(fc.nat(13)), (drawn, wanted, asked) => {
        const bytes = new TextEncoder().encode(sheet(drawn));
        const excerpt = rowExcerpts(bytes)!(wanted.map(({ row }) => row));
        const after = spliceSheet(bytes, excerpt.restore(splicesIn(excerpt.text, wanted)));
        for (const numbers of [asked, []])
          expect(rowExcerpts(after)!(numbers).text).toBe(rowExcerpts(Uint8Array.from(after))!(numbers).text);
      }),
      fuzz(500),
    );
  });

  test("leaves each row once and in its order, also where an empty row is filled and one before it is added", () => {
    const filled = (drawn: Drawn) => written(sheet('<row r="1"/><row r="7"/>'), drawn, true);
    const text = filled([
      { row: 6, column: 0, value: 7 },
      { row: 1, column: 0, value: 7 },
    ]);
    expect([...text.matchAll(/<row r="(\d+)"/g)].map(([, number]) => Number(number))).toEqual([1, 2, 7]);
    fc.assert(
      fc.property(rows, edits, (drawn, wanted) => {
        const numbers = [...written(sheet(drawn), wanted, true).matchAll(/<row r="(\d+)"/g)].map(([, number]) => Number(number));
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }),
      fuzz(300),
    );
  });

  test("holds the wanted rows, the one after a row that is not there, and everything beside the rows", () => {
    const lines = [1, 2, 3, 5, 6].map((row) => `<row r="${row}">${cell(row, "A")}</row>`);
    const bytes = new TextEncoder().encode(sheet(lines.join("")));
    expect(rowExcerpts(bytes)!([1, 3]).text).toBe(sheet(lines[1]! + lines[3]!));
    expect(rowExcerpts(bytes)!([]).text).toBe(sheet(""));
  });

  test("is not made where rows depend on one another, say no number, or may be hidden", () => {
    for (const drawn of [
      '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>',
      '<row><c r="A1"><v>1</v></c></row>',
      '<row r="2"/><row r="1"/>',
      '<x:row r="1"/><row r="2"/><row/>',
      '<!-- <row r="1"/> --><row r="2"/>',
    ])
      expect(rowExcerpts(new TextEncoder().encode(sheet(drawn)))).toBeNull();
  });
});
