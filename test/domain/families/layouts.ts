import fc from "fast-check";
import { audit } from "../../../src/domain/engine";
import type { Audit } from "../../../src/domain/tables/audit";
import { formatAddress, formatReference, parseAddress } from "../../../src/domain/grid/address";
import { cellText, cellValue, plainText } from "../../../src/domain/grid/cell";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import type { ListTable } from "../../../src/domain/tables/lists/list";
import type { Table } from "../../../src/domain/tables/model";
import { LIST_WORDINGS } from "../values/vocabulary/list-wordings";
import { Dice } from "../../generator/dice";
import { withEmptyColumns, withEmptyRows } from "../../properties/moved-sheets";
import { correctedSheets } from "../../rules/corrected-sheets";
import { fuzz } from "../../fuzz";

/** A slip to plant in a right sheet: its cell, what is written there, the rule that finds it, and what it must say instead. */
export type Slip = readonly [cell: string, wrong: DrawnCell, rule: string, right: number | string | null, at?: string];

/** One right sheet of a family as a station lays it out, with slips to plant. */
export interface Layout {
  /** How the station lays it out. */
  readonly title: string;
  readonly rows: readonly (readonly DrawnCell[])[];
  readonly options?: DrawOptions;
  readonly settings?: Partial<Settings>;
  /** What is recognised, in the order of the sheet. */
  readonly kinds: readonly string[];
  readonly slips: readonly Slip[];
  /** Cells that the first rewriting must leave: derived ones. */
  readonly derived: readonly string[];
  /** Sheets that stand beside it. */
  readonly beside?: readonly Sheet[];
}

const SHEET = "本表";

/** Holds a family's layouts against what every family promises: silence where all is right, every slip found, other words, other places, no wrong write. */
export function describeLayouts(layouts: readonly Layout[], synonyms: readonly (readonly string[])[]): void {
  describe.each(layouts.map((layout) => [layout.title, layout] as const))("%s", (_title, layout) => {
    const settings = { ...DEFAULT_SETTINGS, ...layout.settings };
    const draw = (cells: Readonly<Record<string, DrawnCell>> = {}, dice: Dice | null = null): Sheet[] => {
      const rows = dice ? reworded(layout.rows, synonyms, dice) : layout.rows;
      return [drawSheet(SHEET, rows, { ...layout.options, cells: { ...layout.options?.cells, ...cells } }), ...(layout.beside ?? [])];
    };
    const run = (sheets: readonly Sheet[]): Audit => audit({ sheets }, settings);

    test("is recognised, read whole, and silent where everything is right", () => {
      const result = run(draw());
      expect(result.tables.filter(({ sheet }) => sheet.name === SHEET).map(({ kind }) => kind)).toEqual(layout.kinds);
      expect(told(result)).toEqual([]);
      expect(result.edits).toEqual([]);
      expect(result.unread).toEqual([]);
      expect(result.refusals).toEqual([]);
      expect(result.notComputed.map(formatAddress)).toEqual([]);
    });

    test.each(layout.slips.map((slip) => [slip[0], slip] as const))("a slip at %s is found, and what is right is known", (_cell, slip) => {
      const [cell, wrong, rule, right, at = cell] = slip;
      expect(told(run(draw({ [cell]: wrong })))).toEqual([[at, rule, right]]);
    });

    test("other words of the same meaning lose nothing", () => {
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const result = run(draw({}, new Dice(seed)));
          expect(result.tables.filter(({ sheet }) => sheet.name === SHEET).map(({ kind }) => kind)).toEqual(layout.kinds);
          expect(told(result)).toEqual([]);
          for (const [cell, wrong, rule, right, at = cell] of layout.slips)
            expect(told(run(draw({ [cell]: wrong }, new Dice(seed))))).toEqual([[at, rule, right]]);
        }),
        fuzz(12),
      );
    });

    test("with half of its headers worded as other stations word them it loses nothing", () => {
      const [table] = run(draw()).tables.filter(({ sheet }) => sheet.name === SHEET);
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const headers = otherHeaders(table!, new Dice(seed));
          const result = run(draw(headers));
          expect([headers, result.tables.filter(({ sheet }) => sheet.name === SHEET).map(({ kind }) => kind)]).toEqual([
            headers,
            layout.kinds,
          ]);
          expect([headers, told(result)]).toEqual([headers, []]);
          for (const [cell, wrong, rule, right, at = cell] of layout.slips)
            expect([headers, told(run(draw({ ...headers, [cell]: wrong })))]).toEqual([headers, [[at, rule, right]]]);
        }),
        fuzz(12),
      );
    });

    test("any text in a derived cell stays as a person wrote it", () => {
      if (layout.derived.length === 0) return;
      fc.assert(
        fc.property(fc.constantFrom(...layout.derived), fc.constantFrom(...WORDS, "见附件3", "约3成"), (cell, text) => {
          const sheets = draw({ [cell]: text });
          const [sheet] = correctedSheets(sheets, run(sheets).edits);
          const { row, column } = parseAddress(cell)!;
          expect(cellValue(sheet!.cell(row, column))).toBe(text);
        }),
        fuzz(25),
      );
    });

    test("empty derived cells are filled with what stood there, and nothing is left to do", () => {
      for (const cell of layout.derived) {
        const { row, column } = parseAddress(cell)!;
        const before = run(draw());
        const sheets = draw({ [cell]: null });
        const once = correctedSheets(sheets, run(sheets).edits);
        expect(run(once).edits).toEqual([]);
        const counted = before.figures.some(({ sheet, figure }) => sheet === SHEET && figure.row === row && figure.column === column);
        if (counted) expect([cell, cellValue(once[0]!.cell(row, column))]).not.toEqual([cell, null]);
      }
    });

    test("rows above, columns before and hidden sheets' names change nothing", () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 30 }),
          fc.integer({ min: 1, max: 12 }),
          fc.nat(layout.slips.length),
          (down, across, which) => {
            const slip = layout.slips[which];
            const sheets = slip ? draw({ [slip[0]]: slip[1] }) : draw();
            const lower = withEmptyRows(sheets, SHEET, 0, down);
            const moved = withEmptyColumns(lower.sheets, SHEET, 0, across);
            const place = (result: Audit) =>
              result.findings.map((finding) => [formatReference(finding), finding.rule, finding.expected]).sort();
            const expected = run(sheets).findings.map((finding) => ({ ...finding, ...moved.place(lower.place(finding)) }));
            expect(place(run(moved.sheets))).toEqual(place({ findings: expected } as unknown as Audit));
          },
        ),
        fuzz(8),
      );
    });

    test("correcting twice is correcting once", () => {
      for (const [cell, wrong] of layout.slips) {
        const sheets = draw({ [cell]: wrong });
        const once = correctedSheets(sheets, run(sheets).edits);
        expect(run(once).edits).toEqual([]);
      }
    });
  });
}

const WORDS = ["待核实", "无", "暂未统计", "同上", "详见说明", "—"];

/** Findings above a mere note: where, by which rule, what is right. */
function told({ findings }: Audit): (readonly [string, string, unknown])[] {
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(
      (finding) => [finding.sheet === SHEET ? formatAddress(finding) : formatReference(finding), finding.rule, finding.expected] as const,
    );
}

/** Half of the headers that stand in one row, each in another word for the same kind of column; a unit in brackets stays. */
function otherHeaders(table: Table, dice: Dice): Record<string, string> {
  const wordings = LIST_WORDINGS.find(([kind]) => kind === table.kind)![2];
  const { columns } = table as Table & Pick<ListTable, "columns">;
  const taken = new Set<string>();
  const headers: Record<string, string> = {};
  for (const { column, field, header } of columns) {
    const row = table.sheet.rowNumbers.find((one) => cellText(table.sheet.cell(one, column)) === header);
    const words = (wordings[field] ?? "").split(" ").filter((word) => !taken.has(word) && word !== "" && !/[（(]/.test(word));
    if (row === undefined || words.length === 0 || !dice.chance(0.5)) continue;
    const word = dice.pick(words);
    taken.add(word);
    headers[formatAddress({ row, column })] = `${word}${/[(（].*$/.exec(header)?.[0] ?? ""}`;
  }
  return headers;
}

function reworded(rows: readonly (readonly DrawnCell[])[], synonyms: readonly (readonly string[])[], dice: Dice): (readonly DrawnCell[])[] {
  const same = new Map(synonyms.flatMap((words) => words.map((word) => [plainText(word), words] as const)));
  return rows.map((row) =>
    row.map((cell) => {
      const words = typeof cell === "string" ? same.get(plainText(cell)) : undefined;
      return words && dice.chance(0.5) ? dice.pick(words) : cell;
    }),
  );
}
