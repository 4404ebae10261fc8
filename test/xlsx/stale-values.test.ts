import { writeEdits, XlsxPackage } from "../../src/adapters/xlsx";
import { parseAddress } from "../../src/domain/grid/address";
import type { StoredValue } from "../../src/domain/grid/edit";
import { fixture, type FixtureOptions } from "./fixture";

const SHEET = "xl/worksheets/sheet1.xml";

/** The sheets' texts after A1 of the first, which held 3, was corrected. */
function corrected(options: FixtureOptions, value: StoredValue, formula: string | null = null): XlsxPackage {
  const pkg = XlsxPackage.open(fixture(options));
  writeEdits(pkg, [
    { sheet: "到岗", ...parseAddress("A1")!, before: { value: 3, formula: null }, after: { value, formula }, rule: "test" },
  ]);
  return XlsxPackage.open(pkg.toBytes());
}

const rows = (...cells: string[]): string => cells.map((cell, row) => `<row r="${row + 1}">${cell}</row>`).join("");

describe("formulas that hang on a corrected cell", () => {
  test("show their new values; the formulas themselves and all else in their cells keep their characters", () => {
    const pkg = corrected(
      {
        rows: rows(
          '<c r="A1"><v>3</v></c><c r="B1" s="1" ><f>A1/10</f><v>0.3</v></c>',
          '<c  r="A2" t="str" s="2"><f >IF(A1&gt;3,"够","不够")</f><v>不够</v></c><c r="B2" s=\'1\' t=\'n\'><f ca="1">A1&amp;"人 &lt;"</f><v>3</v></c>',
          '<c r="A3" t="b"><f>A1=3</f><v>1</v></c><c r="B3"><f>1/(A1-4)</f><v>-1</v></c>',
        ),
      },
      4,
    );
    expect(pkg.text(SHEET)).toContain(
      rows(
        '<c r="A1"><v>4</v></c><c r="B1" s="1" ><f>A1/10</f><v>0.4</v></c>',
        '<c  r="A2" t="str" s="2"><f >IF(A1&gt;3,"够","不够")</f><v>够</v></c><c r="B2" s=\'1\'><f ca="1">A1&amp;"人 &lt;"</f></c>',
        '<c r="A3" t="b"><f>A1=3</f><v>0</v></c><c r="B3" t="e"><f>1/(A1-4)</f><v>#DIV/0!</v></c>',
      ),
    );
    // No formula came or went, so the order of calculation still holds.
    expect(pkg.has("xl/calcChain.xml")).toBe(true);
  });

  test("change their type with their value: a number becomes a text, a text a number", () => {
    const pkg = corrected(
      {
        rows: rows(
          '<c r="A1"><v>3</v></c><c r="B1"><f>IF(A1=3,1,"无")</f><v>1</v></c><c t="str" r="C1"><f>IF(A1=3,"无",1.5)</f><v>无</v></c>',
        ),
      },
      4,
    );
    expect(pkg.text(SHEET)).toContain(
      '<c r="B1" t="str"><f>IF(A1=3,1,"无")</f><v>无</v></c><c r="C1"><f>IF(A1=3,"无",1.5)</f><v>1.5</v></c>',
    );
  });

  test("that share a formula keep sharing it", () => {
    const shared = (values: readonly number[]): string =>
      `<c r="B1"><f t="shared" ref="B1:D1" si="0">A1+1</f><v>${values[0]}</v></c><c r="C1"><f t="shared" si="0"/><v>${values[1]}</v></c><c r="D1"><f t="shared" si="0"/><v>${values[2]}</v></c>`;
    const pkg = corrected({ rows: rows(`<c r="A1"><v>3</v></c>${shared([4, 5, 6])}`) }, 7);
    expect(pkg.text(SHEET)).toContain(rows(`<c r="A1"><v>7</v></c>${shared([8, 9, 10])}`));
  });

  test("lose a value that nobody here can compute, in an array formula all values of it", () => {
    const pkg = corrected(
      {
        rows: rows(
          '<c r="A1"><v>3</v></c><c r="B1"><f>LOG10(A1)</f><v>0.477</v></c>',
          '<c r="A2"><f t="array" ref="A2:B3">A1:B1*2</f><v>6</v></c><c r="B2"><v>1</v></c><c r="C2"><v>1</v></c>',
          '<c r="A3"><v>6</v></c><c r="B3"><v>1</v></c>',
        ),
      },
      4,
    );
    expect(pkg.text(SHEET)).toContain(
      rows(
        '<c r="A1"><v>4</v></c><c r="B1"><f>LOG10(A1)</f></c>',
        '<c r="A2"><f t="array" ref="A2:B3">A1:B1*2</f></c><c r="B2"></c><c r="C2"><v>1</v></c>',
        '<c r="A3"></c><c r="B3"></c>',
      ),
    );
  });

  test("stand on other sheets, and reach the cell by a name or a table's column", () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const pkg = corrected(
      {
        rows: rows('<c r="A1"><v>3</v></c>', '<c r="A2"><v>5</v></c>'),
        parts: {
          "xl/worksheets/sheet2.xml": `<worksheet ${main}><sheetData><row r="1"><c r="A1"><f>社工数*2</f><v>6</v></c><c r="B1"><f>SUM(表1[人次])</f><v>8</v></c><c r="C1"><f>到岗!A2</f><v>5</v></c></row></sheetData></worksheet>`,
          "xl/worksheets/_rels/sheet1.xml.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
          "xl/tables/table1.xml": `<table ${main} id="1" name="表1" displayName="表1" ref="A1:A2" headerRowCount="0"><tableColumns count="1"><tableColumn id="1" name="人次"/></tableColumns></table>`,
        },
      },
      10,
    );
    expect(pkg.text("xl/worksheets/sheet2.xml")).toContain(
      '<c r="A1"><f>社工数*2</f><v>20</v></c><c r="B1"><f>SUM(表1[人次])</f><v>15</v></c><c r="C1"><f>到岗!A2</f><v>5</v></c>',
    );
  });

  test("never calculated stay without a value, and a sheet on which nothing moves keeps its bytes", () => {
    const untouched = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>';
    const pkg = corrected(
      {
        rows: rows('<c r="A1"><v>3</v></c><c r="B1"><f>A1+1</f></c>'),
        parts: { "xl/worksheets/sheet2.xml": `<worksheet><sheetData>${untouched}</sheetData></worksheet>` },
      },
      4,
    );
    expect(pkg.text(SHEET)).toContain('<c r="B1"><f>A1+1</f></c>');
    expect(pkg.text("xl/worksheets/sheet2.xml")).toBe(`<worksheet><sheetData>${untouched}</sheetData></worksheet>`);
  });
});
