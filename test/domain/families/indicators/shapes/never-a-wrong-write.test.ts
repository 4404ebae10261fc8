import fc from "fast-check";
import { audit } from "../../../../../src/domain/engine";
import { formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";
import { fuzz } from "../../../../fuzz";
import { SHAPED, type ShapedSheet } from "./shaped-sheets";

type Rows = readonly (readonly DrawnCell[])[];

function writes(rows: Rows, merges: readonly string[]): Record<string, unknown> {
  const { edits } = audit({ sheets: [drawSheet("指标", rows, { merges })] }, DEFAULT_SETTINGS);
  return Object.fromEntries(edits.map((edit) => [formatAddress(edit), edit.after.value]));
}

const change = (rows: Rows, row: number, column: number, to: DrawnCell): DrawnCell[][] =>
  rows.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? to : cell)));

/** Every word of a sheet: its headers, labels, units and names; a sentence is none. */
const words = ({ rows }: ShapedSheet): { row: number; column: number }[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (typeof cell === "string" && cell.length < 12 && !/^[\d.]+%$/.test(cell) ? [{ row, column }] : [])),
  );

const UNKNOWN = ["豁口", "XK", "☆", "其他口径", "", "（略）"];

describe("a sheet in which every figure is right", () => {
  test.each(SHAPED.map((sheet) => [sheet.name, sheet] as const))("%s: nothing is written", (_, { rows, merges }) => {
    expect(writes(rows, merges)).toEqual({});
  });

  test.each(SHAPED.map((sheet) => [sheet.name, sheet] as const))("%s: whichever word nobody knows, nothing is written", (_, sheet) => {
    for (const { row, column } of words(sheet))
      for (const word of UNKNOWN) {
        const changed = change(sheet.rows, row, column, word === "" ? null : word);
        expect({ at: formatAddress({ row, column }), word, writes: writes(changed, sheet.merges) }).toEqual({
          at: formatAddress({ row, column }),
          word,
          writes: {},
        });
      }
  });

  test("in whatever order its columns stand", () => {
    const flat = SHAPED.filter(({ merges, header }) => merges.length === 0 && header === 1);
    fc.assert(
      fc.property(fc.constantFrom(...flat), fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }), ({ rows }, keys) => {
        const width = rows[0]!.length;
        const order = Array.from({ length: width }, (_, index) => index).sort((a, b) => keys[a]! - keys[b]!);
        expect(
          writes(
            rows.map((row) => order.map((column) => row[column])),
            [],
          ),
        ).toEqual({});
      }),
      fuzz(300),
    );
  });

  test("under any unit that a line's bare numbers share: its percentage stays", () => {
    const units = ["个", "人次", "万元", "元", "分钟", "小时", "节", "%", "万", "场/次", "豁", null];
    const bareRows = ({ rows }: ShapedSheet): number[] => {
      const column = rows[0]!.indexOf("单位");
      const isBare = (cell: DrawnCell, at: number): boolean =>
        at <= column || cell === null || cell === undefined || typeof cell === "number" || /^[\d.]+%$/.test(String(cell));
      return rows.flatMap((cells, row) =>
        row > 0 && cells.every(isBare) && !cells.some((cell) => /[计总]/.test(String(cell))) ? [row] : [],
      );
    };
    const sheets = SHAPED.filter((sheet) => sheet.rows[0]!.includes("单位") && bareRows(sheet).length > 0);
    expect(sheets.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...sheets), fc.array(fc.constantFrom(...units), { minLength: 10, maxLength: 10 }), (sheet, drawn) => {
        const { rows, merges } = sheet;
        const column = rows[0]!.indexOf("单位");
        const changed = rows.map((cells, row) => cells.map((cell, at) => (at === column && row > 0 ? drawn[row % 10] : cell)));
        const written = Object.keys(writes(changed, merges)).map((cell) => Number(/\d+/.exec(cell)![0]) - 1);
        expect(bareRows(sheet).filter((row) => written.includes(row))).toEqual([]);
      }),
      fuzz(100),
    );
  });

  test("with any text in a derived cell: what a person wrote there stays", () => {
    const texts = fc.oneof(
      fc.constantFrom("超额完成", "达标", "见附件3份", "约九成", "待核", "同上", "/", "—", "100分", "30个/60个", "2024年6月", "第3期"),
      fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !/^[\s\d.,+\-%％０-９]*$/.test(text.normalize("NFKC"))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...SHAPED), fc.nat(1000), texts, ({ rows, merges }, pick, text) => {
        const rates = rows.flatMap((cells, row) =>
          cells.flatMap((cell, column) => (typeof cell === "string" && /^[\d.]+%$/.test(cell) ? [{ row, column }] : [])),
        );
        const { row, column } = rates[pick % rates.length]!;
        expect(writes(change(rows, row, column, text), merges)).not.toHaveProperty(formatAddress({ row, column }));
      }),
      fuzz(300),
    );
  });
});

describe("a sheet with a slip", () => {
  test.each(SHAPED.map((sheet) => [sheet.name, sheet] as const))(
    "%s: a word that nobody knows causes no write that was not made before",
    (_, sheet) => {
      const rates = sheet.rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => (typeof cell === "string" && /^[\d.]+%$/.test(cell) ? [{ row, column }] : [])),
      );
      for (const slip of rates.slice(0, 3)) {
        const rows = change(sheet.rows, slip.row, slip.column, "91.11%");
        const before = writes(rows, sheet.merges);
        for (const { row, column } of words(sheet)) {
          const after = writes(change(rows, row, column, "豁口"), sheet.merges);
          for (const [cell, value] of Object.entries(after))
            expect({ at: formatAddress({ row, column }), cell, value }).toEqual({
              at: formatAddress({ row, column }),
              cell,
              value: before[cell],
            });
        }
      }
    },
  );
});
