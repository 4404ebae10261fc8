import fc from "fast-check";
import { XlsxError } from "../../src/adapters/xlsx";
import { readSheet } from "../../src/adapters/xlsx/read-sheet";
import { scanRows } from "../../src/adapters/xlsx/scan-rows";
import type { SheetContext } from "../../src/adapters/xlsx/sheet-cells";
import { textCell } from "../../src/domain/grid/cell";
import { displayFormat } from "../../src/domain/grid/display-format";
import type { Sheet } from "../../src/domain/grid/sheet";
import { fuzz } from "../fuzz";

/** A comment after the rows sends the whole part through the XML parser. */
const THROUGH_PARSER = "<!-- -->";

const CONTEXT: SheetContext = {
  strings: ["姓名", "√", ""].map(textCell),
  formats: ["General", "0.00%", "0.0%", "yyyy/m/d"].map(displayFormat),
  date1904: false,
};

const worksheet = (rows: string, afterData = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet><sheetData>${rows}</sheetData>${afterData}</worksheet>`;

const read = (rows: string, afterData = "", before?: Sheet | string, context = CONTEXT): Sheet | string => {
  const xml = worksheet(rows, afterData);
  const earlier = typeof before === "string" ? undefined : before;
  try {
    return readSheet("sheet1.xml", new TextEncoder().encode(xml), () => xml, { name: "到岗", visibility: "visible" }, context, earlier);
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
};
const scanned = (rows: string): boolean => scanRows("sheet1.xml", new TextEncoder().encode(worksheet(rows)), CONTEXT) !== null;

const text = fc.constantFrom(
  "社工01",
  "√",
  "a &amp; b",
  "&lt;&quot;&gt;&apos;",
  " ",
  "_x000D_",
  "",
  "1",
  "&#10;",
  "&nbsp;",
  "\u0001",
  "a>b",
);
const number = fc.oneof(
  fc.constantFrom("0", "1", "0.5", "11.50", "-1", "1e3", "1E-05", "0.1", "45316", "123456789012345678", "1.", ".5", "", " 1", "x", "007"),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);
const formula = fc.constantFrom(
  "",
  "<f>A1+1</f>",
  '<f t="shared" ref="A1:D1" si="0">B2&amp;"x"</f>',
  '<f t="shared" si="0"/>',
  '<f t="array" ref="A1:C2">A1:C2</f>',
);
const value = fc.oneof(
  number.map((written) => `<v>${written}</v>`),
  text.map((written) => `<v xml:space="preserve">${written}</v>`),
  text.map((written) => `<is><t>${written}</t></is>`),
  text.map((written) => `<is><t xml:space='preserve'>${written}</t></is>`),
  fc.constantFrom("", "<v/>", "<is/>", "<is><r><t>a</t></r></is>", "<extLst/>", "<v>1</v><v>2</v>"),
);
const cell = fc
  .record({
    address: fc.option(fc.constantFrom("A", "B", "c", "AA", "XFD", "XFE"), { freq: 2, nil: null }),
    style: fc.constantFrom("", ' s="1"', ' s="3"', " s='2'", ' s="99"', ' s="x"', ' s="1" s="2"'),
    type: fc.constantFrom("", "", ' t="s"', ' t="n"', ' t="b"', ' t="e"', ' t="str"', ' t="inlineStr"', ' t="d"', ' cm="1"'),
    formula,
    value,
    space: fc.constantFrom("", "", "", "\n"),
  })
  .map((drawn) => (row: number) => {
    const tag = `<c${drawn.address === null ? "" : ` r="${drawn.address}${row}"`}${drawn.style}${drawn.type}`;
    return drawn.formula + drawn.value === "" ? `${tag}/>` : `${tag}>${drawn.formula}${drawn.value}</c>${drawn.space}`;
  });
const rows = fc
  .array(
    fc.record({
      number: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
      hidden: fc.constantFrom("", ' hidden="1"', ' spans="1:3" hidden="true"', ' ht="15" hidden="0"'),
      cells: fc.array(cell, { maxLength: 4 }),
    }),
    { maxLength: 4 },
  )
  .map((drawn) =>
    drawn
      .map(
        ({ number: row, hidden, cells }) =>
          `<row${row === null ? "" : ` r="${row}"`}${hidden}>${cells.map((of) => of(row ?? 1)).join("")}</row>`,
      )
      .join(""),
  );

describe("rows read from their bytes", () => {
  test("are what the XML parser reads, whatever a cell holds; what is not plain or damaged is left to it", () => {
    fc.assert(
      fc.property(rows, (written) => {
        expect(read(written)).toEqual(read(written, THROUGH_PARSER));
      }),
      fuzz(1_000),
    );
  });

  test.each([
    ['<row><c r="XFE1"/></row>'],
    ['<row><c r="1"/></row>'],
    ['<row><c r="A1"><v>1</v></c><c r="A1"/></row>'],
    ['<row><c r="XFE1" t="s"><v>2</v></c></row>'],
    ['<row><c r="A1"><v>1</v></c><c r="A1" t="s"><v>2</v></c></row>'],
  ])("a cell outside the grid or over another one is damage even where it is empty: %s", (written) => {
    expect(read(written)).toBe("damaged");
    expect(read(written, THROUGH_PARSER)).toBe("damaged");
  });

  test("are so with any byte changed", () => {
    const good =
      '<row r="1" hidden="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f>A2+1</f><v>0.5</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>离职</t></is></c></row>';
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.constantFrom(..."<>/=\"'& crvtsf12.\n\u0001社"), fc.nat(1), (place, letter, taken) => {
        const written = good.slice(0, place) + letter + good.slice(place + taken);
        expect(read(written)).toEqual(read(written, THROUGH_PARSER));
      }),
      fuzz(1_000),
    );
  });

  test("are those that spreadsheet programs write", () => {
    expect(
      scanned(
        '<row r="1" spans="1:3" ht="30" customHeight="1" x14ac:dyDescent="0.3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="2"/><c r="C1"><f>SUM(A1:B1)</f><v>1.5</v></c><c r="D1" t="str"><f t="shared" ref="D1:D2" si="0">"a"&amp;B1</f><v>a</v></c></row>\n<row r="2"/>',
      ),
    ).toBe(true);
  });
});

describe("a sheet that was changed", () => {
  const parts = fc.tuple(rows, rows, rows);

  test("is read as if it had never been read before, whatever rows came, went or changed", () => {
    fc.assert(
      fc.property(parts, parts, fc.nat(7), ([a, b, c], [x, y, z], exchanged) => {
        const before = [a, b, c].join("");
        const after = [x, y, z].map((other, index) => ((exchanged >> index) % 2 === 1 ? other : [a, b, c][index]!)).join("");
        expect(read(after, "", read(before))).toEqual(read(after));
      }),
      fuzz(1_000),
    );
  });

  const row = (number: number, content: string, attributes = ""): string => `<row r="${number}"${attributes}>${content}</row>`;
  const cellAt = (address: string, written: string): string => `<c r="${address}" s="1"><v>${written}</v></c>`;
  const five = [1, 2, 3, 4, 5].map((number) => row(number, cellAt(`A${number}`, String(number)), number === 4 ? ' hidden="1"' : ""));
  const kept = (changed: readonly string[], context = CONTEXT): boolean[] => {
    const before = read(five.join("")) as Sheet;
    const after = read(changed.join(""), "", before, context) as Sheet;
    expect(after).toEqual(read(changed.join(""), "", undefined, context));
    return after.rowNumbers.map((number) => after.row(number) === before.row(number));
  };

  test("shares every row that stands there as it stood, and no other", () => {
    expect(kept(five)).toEqual([true, true, true, true, true]);
    expect(kept(five.with(1, row(2, cellAt("A2", "7"))))).toEqual([true, false, true, true, true]);
    expect(kept([...five.slice(0, 3), row(4, cellAt("A4", "4")), five[4]!])).toEqual([true, true, true, false, true]);
    expect(kept(five.toSpliced(2, 1))).toEqual([true, true, false, true]);
    expect(kept([...five, row(7, cellAt("A7", "7"))])).toEqual([true, true, true, true, true, false]);
  });

  test("shares none where styles mean something else now, or a formula of one row may stand for another's", () => {
    expect(kept(five, { ...CONTEXT, formats: [...CONTEXT.formats, displayFormat("0.000")] })).toEqual(five.map(() => true));
    expect(kept(five, { ...CONTEXT, formats: ["General", "0.000"].map(displayFormat) })).toEqual(five.map(() => false));
    expect(kept(five, { ...CONTEXT, date1904: true })).toEqual(five.map(() => false));
    expect(kept(five, { ...CONTEXT, strings: [...CONTEXT.strings!] })).toEqual(five.map(() => false));
    const shared = row(2, '<c r="A2"><f t="shared" ref="A2:A3" si="0">B2</f><v>2</v></c>');
    expect(kept(five.with(1, shared))).toEqual(five.map(() => false));
  });

  test("is the very same sheet where nothing of it changed", () => {
    const bytes = new TextEncoder().encode(worksheet(five.join("")));
    const again = (before?: Sheet): Sheet =>
      readSheet("sheet1.xml", bytes, () => worksheet(five.join("")), { name: "到岗", visibility: "visible" }, CONTEXT, before);
    const first = again();
    expect(again(first)).toBe(first);
  });
});
