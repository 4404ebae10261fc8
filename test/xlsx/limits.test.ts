import { zipSync } from "fflate";
import { readWorkbook, writeMarks, XlsxError, XlsxPackage } from "../../src/adapters/xlsx";
import { staleFormulas } from "../../src/formulas/stale-formulas";
import { drawSheet } from "../../src/domain/grid/draw-sheet";
import { claiming } from "../hostile/attempt";
import { fixture } from "./fixture";

const refusal = (bytes: Uint8Array): string => {
  try {
    XlsxPackage.open(bytes);
  } catch (error) {
    if (error instanceof XlsxError) return `${error.code} ${error.detail ?? ""}`.trim();
    throw error;
  }
  return "read";
};

test("parts of 500 MB, and 1.5 GB of them together, are opened; a byte more of either, or a part beyond 20,000, is too large", () => {
  const [part, rest] = [500_000_000, 499_999_999];
  expect(refusal(claiming(600_000, part, part, rest))).toBe("read");
  expect(refusal(claiming(600_000, part + 1))).toBe("too-large xl/0.bin");
  expect(refusal(claiming(600_000, part, part, part))).toBe("too-large xl/2.bin");
  const many = (count: number): Uint8Array =>
    zipSync(
      Object.fromEntries(
        ["[Content_Types].xml", ...Array.from({ length: count - 1 }, (_, index) => `${index}`)].map((name) => [name, new Uint8Array()]),
      ),
      { level: 0 },
    );
  expect(refusal(many(20_000))).toBe("read");
  expect(refusal(many(20_001))).toBe("too-large");
});

test("a part of more than 10 MB may unpack to a thousand times its size, a smaller one to any", () => {
  expect(refusal(claiming(20_000, 20_000_000))).toBe("read");
  expect(refusal(claiming(20_000, 20_000_001))).toBe("too-large xl/0.bin");
  expect(refusal(claiming(5_000, 10_000_000))).toBe("read");
  expect(refusal(claiming(5_000, 10_000_001))).toBe("too-large xl/0.bin");
});

test("a sheet holds a thousand very tall merged areas and ten million merged rows; one more is too large", () => {
  const merged = (count: number, rows: number): string => {
    const merges = `<mergeCell ref="A1:B${rows}"/>`.repeat(count);
    try {
      readWorkbook(XlsxPackage.open(fixture({ afterData: `<mergeCells>${merges}</mergeCells>` })));
      return "read";
    } catch (error) {
      return (error as XlsxError).code;
    }
  };
  expect([merged(1_000, 10_000), merged(1_001, 9_000)]).toEqual(["read", "too-large"]);
  expect([merged(10_000, 1_000), merged(10_001, 1_000)]).toEqual(["read", "too-large"]);
});

test("shared formulas may come to fifty million characters when each cell is given its own, and no more", () => {
  const written = (cells: number): string => {
    const rows = Array.from(
      { length: cells - 1 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><f t="shared" si="0"/></c></row>`,
    );
    const master = `<row r="1"><c r="A1"><f t="shared" ref="A1:A${cells}" si="0">&quot;${"a".repeat(9_998)}&quot;</f></c></row>`;
    try {
      readWorkbook(XlsxPackage.open(fixture({ rows: master + rows.join("") })));
      return "read";
    } catch (error) {
      return (error as XlsxError).code;
    }
  };
  expect([written(4_900), written(5_100)]).toEqual(["read", "too-large"]);
});

test("a note on a mark holds a thousand characters of its reason, and shows where it was cut", () => {
  const noteOf = (length: number): string => {
    const pkg = XlsxPackage.open(fixture());
    writeMarks(pkg, [{ sheet: "到岗", row: 0, column: 1, kind: "error", rule: "attendance/insurance-missing", note: "缺".repeat(length) }]);
    return pkg.names
      .filter((name) => /comments/.test(name))
      .map((name) => pkg.text(name))
      .join("");
  };
  expect(noteOf(1_000)).toMatch(/[^缺]缺{1000}</);
  expect(noteOf(1_001)).toMatch(/[^缺]缺{1000}…</);
});

test("formulas that hang on a change are computed with 20 million cells: what lies beyond shows no value rather than its old one", () => {
  // Each sum looks at its 400,000 cells as they were and as they are now; so 25 of a hundred can be computed.
  const rows = Array.from({ length: 4_000 }, () => Array.from({ length: 100 }, () => 1 as number | { f: string; v: number }));
  const sums = Array.from({ length: 100 }, () => ({ f: "=SUM(A1:CV4000)", v: 400_000 }));
  const sheet = drawSheet("到岗", [...rows, sums]);
  const before = { value: 1, formula: null };
  const edit = { sheet: "到岗", row: 0, column: 0, before, after: { value: 2, formula: null }, rule: "test" };
  const values = staleFormulas({ sheets: [sheet] }, [edit], { defined: () => null, table: () => null }).map(({ value }) => value);
  const known = values.filter((value) => value === 400_001).length;
  expect(known).toBeGreaterThan(20);
  expect(known).toBeLessThan(30);
  expect(values.filter((value) => value === null)).toHaveLength(100 - known);
});

test("formulas are followed from cell to cell up to a number; those beyond it keep the value that they show, none is given a wrong one", () => {
  const cells = Array.from({ length: 100 }, (_, row) => [row === 0 ? 1 : { f: `=A${row}+1`, v: row + 1 }]);
  const sheet = drawSheet("到岗", cells);
  const before = { value: 1, formula: null };
  const edit = { sheet: "到岗", row: 0, column: 0, before, after: { value: 2, formula: null }, rule: "test" };
  const followed = (most?: number) =>
    staleFormulas({ sheets: [sheet] }, [edit], { defined: () => null, table: () => null }, undefined, most);
  expect(followed().map(({ row, value }) => [row, value])).toEqual(Array.from({ length: 99 }, (_, index) => [index + 1, index + 3]));
  const some = followed(60);
  expect(some.length).toBeGreaterThan(5);
  expect(some.length).toBeLessThan(61);
  expect(some.map(({ row, value }) => [row, value])).toEqual(some.map((_, index) => [index + 1, index + 3]));
  expect(followed(0)).toEqual([]);
});
