import { readWorkbook, removeMarks, writeMarks, XlsxPackage } from "../../src/adapters/xlsx";
import type { Mark } from "../../src/app/workbook-port";
import { differing, partsOf, treat } from "../hostile/attempt";
import { everything } from "./everything";

const bytes = everything();
const sheets = readWorkbook(XlsxPackage.open(bytes)).sheets;

/** Marks on every sheet, on cells with a note, with a thread and without either. */
const marks: readonly Mark[] = sheets.flatMap(({ name: sheet }) =>
  (["error", "warning", "info"] as const).map((kind, index): Mark => ({
    sheet,
    row: [21, 4, 60][index]!,
    column: [18, 2, 0][index]!,
    kind,
    rule: "attendance/row-subtotal",
    note: `第${index}处 <&> _x000D_`,
  })),
);

describe("a workbook with everything that Excel may put into one", () => {
  test("fix --mark changes the cells' sheets, the styles and the notes, and every other part stays byte for byte", () => {
    const { fixed, marked, edits, marks: marked_ } = treat(bytes);
    expect([edits, marked_]).toEqual([7, 9]);
    expect(differing(bytes, fixed)).toEqual(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"]);
    expect(differing(bytes, marked)).toEqual([
      "xl/comments/comment1.xml",
      "xl/drawings/commentsDrawing1.vml",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
      "xl/worksheets/sheet3.xml",
    ]);
  });

  test("unmark gives back every byte of every part", () => {
    const { fixed, unmarked } = treat(bytes);
    expect(differing(fixed, unmarked)).toEqual([]);
  });

  test("marks on every sheet come and go without a trace, twice over", () => {
    const pkg = XlsxPackage.open(bytes);
    for (let round = 0; round < 2; round++) {
      writeMarks(pkg, marks);
      const marked = XlsxPackage.open(pkg.toBytes());
      expect(Object.keys(partsOf(marked.toBytes())).filter((name) => /StationAudit/.test(name))).toHaveLength(6);
      expect(removeMarks(marked)).toBe(sheets.length * 3);
      expect(differing(bytes, marked.toBytes())).toEqual([]);
      removeMarks(pkg);
      expect(differing(bytes, pkg.toBytes())).toEqual([]);
    }
  });

  test("the picture in the page's header, the control and the thread's own note stay while marks are on", () => {
    const pkg = XlsxPackage.open(bytes);
    writeMarks(pkg, marks);
    expect(pkg.text("xl/worksheets/sheet1.xml")).toMatch(/<legacyDrawing [^>]*><legacyDrawingHF /);
    expect(pkg.text("xl/worksheets/sheet3.xml").match(/<legacyDrawing /g)).toHaveLength(1);
    expect(pkg.text("xl/comments/comment1.xml").match(/ref="S22"/g)).toHaveLength(1);
    expect(pkg.text("xl/worksheets/sheet3.xml")).toMatch(/<xdr:row>30<\/xdr:row>/);
  });
});
