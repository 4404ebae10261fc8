import fc from "fast-check";
import { audit } from "../../../src/domain/engine";
import { attendanceExample, ATTENDANCE_EXAMPLE_SETTINGS } from "../../../src/domain/families/attendance/rules/example-sheet";
import { indicatorExample } from "../../../src/domain/families/indicators/rules/example-sheet";
import { scoreExample } from "../../../src/domain/families/score/rules/example-sheet";
import { formatAddress, formatRange, type CellAddress } from "../../../src/domain/grid/address";
import { textCell, shownCell, type Cell } from "../../../src/domain/grid/cell";
import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { fuzz } from "../../fuzz";

const EXAMPLES: readonly { name: string; sheet: Sheet; settings: Settings }[] = [
  { name: "attendance", sheet: attendanceExample(), settings: { ...DEFAULT_SETTINGS, ...ATTENDANCE_EXAMPLE_SETTINGS } },
  { name: "indicators", sheet: indicatorExample(), settings: DEFAULT_SETTINGS },
  { name: "scores", sheet: scoreExample(), settings: DEFAULT_SETTINGS },
];

const check = (sheet: Sheet, settings: Settings = DEFAULT_SETTINGS) => audit({ sheets: [sheet] }, settings);
const written = (sheet: Sheet, settings: Settings = DEFAULT_SETTINGS) => check(sheet, settings).edits.map(formatAddress);

function withCell(sheet: Sheet, at: CellAddress, cell: Cell, merges = sheet.merges): Sheet {
  const rows: (readonly (Cell | undefined)[])[] = [];
  for (const row of sheet.rowNumbers) rows[row] = sheet.row(row);
  const own = [...(rows[at.row] ?? [])];
  own[at.column] = cell;
  rows[at.row] = own;
  return new Sheet({ name: sheet.name, rows, merges });
}

describe.each(EXAMPLES)("of a table of $name", ({ sheet, settings }) => {
  const derived = check(sheet, settings).figures.map(({ figure }) => figure);

  test("a text in a derived cell is never overwritten, whatever it says, unless it is wholly a number with a unit or a grade", () => {
    const word = fc.oneof(
      fc.constantFrom(
        "达标",
        "待定",
        "超额完成",
        "未完成",
        "约30",
        "见附件",
        "√",
        "——",
        "一般",
        "3组联合",
        "30/40",
        "2.5+1",
        "１２人左右",
        "#N/A?",
        "是",
      ),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...derived), word, fc.constantFrom("keep" as const, "formulas" as const), (figure, text, writeMode) => {
        const cell = textCell(text);
        const plain = cell.kind === "text" ? cell.plain : "";
        fc.pre(
          cell.kind !== "empty" &&
            !/^[^\d]{0,6}[+-]?\d[\d,]*(?:\.\d+)?(?:%|\p{Script=Han}{0,2})$/u.test(plain) &&
            !/优秀|良好|合格/.test(plain),
        );
        const { edits, notComputed, figures } = check(withCell(sheet, figure, cell), { ...settings, writeMode });
        expect(edits.map(formatAddress)).not.toContain(formatAddress(figure));
        // What it stops is told with its reason; only a word that is true of the figures needs none.
        const own = figures.find((one) => formatAddress(one.figure) === formatAddress(figure));
        const told = notComputed.filter((one) => formatAddress(one) === formatAddress(figure));
        if (own && own.outcome !== "agrees") expect(told.map(({ why, blockedBy }) => why !== null || blockedBy.length > 0)).toContain(true);
      }),
      fuzz(150),
    );
  });

  test("a merged area that reaches over other derived cells or what a cell is computed from keeps it as it stands", () => {
    fc.assert(
      fc.property(fc.constantFrom(...derived), fc.nat(2), fc.nat(4), fc.nat(2), fc.nat(4), (figure, up, left, down, right) => {
        const area = {
          top: Math.max(0, figure.row - up),
          left: Math.max(0, figure.column - left),
          bottom: figure.row + down,
          right: figure.column + right,
        };
        const within = (cell: CellAddress): boolean =>
          cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
        const overlaps = sheet.merges.some(
          (merge) => merge.top <= area.bottom && area.top <= merge.bottom && merge.left <= area.right && area.left <= merge.right,
        );
        const reaches =
          derived.some((other) => within(other) && formatAddress(other) !== formatAddress(figure)) ||
          figure.explain().inputs.some((input) => within(input));
        fc.pre(!overlaps && reaches);
        // As Excel does, the top left cell keeps its content and the others lose theirs.
        const rows: (readonly (Cell | undefined)[])[] = [];
        for (const row of sheet.rowNumbers)
          rows[row] = sheet
            .row(row)
            .map((cell, column) => (within({ row, column }) && (row !== area.top || column !== area.left) ? undefined : cell));
        const merged = new Sheet({ name: sheet.name, rows, merges: [...sheet.merges, area] });
        const { edits, figures } = check(merged, settings);
        for (const edit of edits.filter(within)) {
          // Only what the area as a whole means may be written into it: nothing else that is derived, and no operand, lies in it.
          const own = figures.filter(({ figure: one }) => within(one)).map(({ figure: one }) => one);
          expect(own.map(formatAddress)).toEqual([formatAddress(edit)]);
          expect(own.flatMap((one) => one.explain().inputs).filter(within)).toEqual([]);
          expect([formatRange(area), edit.row, edit.column]).toEqual([formatRange(area), area.top, area.left]);
        }
      }),
      fuzz(120),
    );
  });

  test("an empty derived cell, and a wrong number in one, are written", () => {
    for (const figure of derived) {
      if (sheet.mergeAt(figure.row, figure.column)) continue;
      expect(written(withCell(sheet, figure, { kind: "empty" }), settings)).toContain(formatAddress(figure));
      if (typeof shownCell(sheet.cell(figure.row, figure.column)) === "object" && figure.quantity === "count")
        expect(written(withCell(sheet, figure, textCell("977")), settings)).toContain(formatAddress(figure));
    }
  });
});

const list = (...rates: (string | number | null)[]) =>
  drawSheet("指标", [["内容", "指标量", "完成量", "完成率"], ...rates.map((rate, index) => [`项目${index + 1}`, 10, index + 1, rate])]);

describe("evidence for what a column means", () => {
  test("where fewer than half of at least three stated figures agree, nothing of that meaning is written and the reason is told", () => {
    const { edits, findings, notComputed } = check(list("10%", "90%", "90%", "90%", null, 0));
    expect(edits).toEqual([]);
    expect(findings).toEqual([]);
    expect(notComputed.map(formatAddress)).toEqual(["D2", "D3", "D4", "D5", "D6", "D7"]);
    expect(notComputed[0]!.why!.zh).toContain("4 格中只有 1 格");
    expect(notComputed[0]!.why!.en).toContain("Only 1 of 4 cells");
  });

  test("half of them are enough, and so are fewer than three: then each that differs is a slip", () => {
    expect(written(list("10%", "20%", "90%", "90%"))).toEqual(["D4", "D5"]);
    expect(written(list("90%", "90%"))).toEqual(["D2", "D3"]);
  });

  test("blanks, 0, errors, dashes and words are no evidence", () => {
    expect(written(list("90%", "80%", null, 0, 0, "待定", "——"))).toEqual(["D2", "D3", "D4", "D5", "D6"]);
  });

  test("one worker's slip is one slip, however many sums it runs through", () => {
    const { edits } = check(attendanceExample({ G5: null, J5: null, M5: null }), { ...DEFAULT_SETTINGS, ...ATTENDANCE_EXAMPLE_SETTINGS });
    expect(edits.length).toBeGreaterThan(3);
  });
});

describe("what hangs on a cell that may not be written", () => {
  test("is left alone with it, and names it", () => {
    const sheet = drawSheet(
      "指标",
      [
        ["服务片区", "投入社工人数", "个案", null, null],
        [null, null, "协议量", "完成量", "百分比"],
        ["片区1", 5, 10, 5, "50%"],
        ["片区2", 7, 10, 5, "50%"],
        ["合计", 12, "待定", 10, "70%"],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:E1"] },
    );
    const { edits, findings, notComputed } = check(sheet);
    expect([edits, findings]).toEqual([[], []]);
    expect(
      notComputed.map((cell) => [formatAddress(cell), cell.blockedBy.map(formatAddress), cell.why?.zh.includes("所依据的 C5 有待核实")]),
    ).toEqual([
      ["C5", [], false],
      ["E5", ["C5"], true],
    ]);
    expect(notComputed[0]!.why!.zh).toContain("“待定”");
  });
});

describe("a right cell beside one that keeps another value than was computed", () => {
  const FORMULAS = { ...DEFAULT_SETTINGS, writeMode: "formulas" } as const;

  test("becomes no formula that names it, for the formula would show another result", () => {
    const sheet = drawSheet("时数", [
      ["姓名", "内部培训", "外部培训", "累计时数", "应完成时数", "尚缺时数"],
      ["社工01", 10, 8, 26, 30, 12],
      ["社工02", 12, 9, 31, 30, 9],
      ["社工03", 11, 7, 28, 30, 12],
    ]);
    const { edits, notComputed } = check(sheet, FORMULAS);
    expect(notComputed.map(formatAddress)).toEqual(["D2", "D3", "D4"]);
    expect(edits).toEqual([]);
  });
});

describe("what hangs on a value that is only probable", () => {
  const sheet = (rate: string | null) =>
    drawSheet("指标", [
      ["内容", "指标量", "完成量", "完成率"],
      ["项目1", "10次", "5次", "50%"],
      ["项目2", 5, 5, "100%"],
      ["合计", 20, 10, rate],
    ]);

  test("is offered with it, and written by no click", () => {
    const { edits, findings } = check(sheet("70%"));
    expect(edits).toEqual([]);
    expect(findings.map((finding) => [formatAddress(finding), finding.expected, finding.probable])).toEqual([
      ["B4", 15, true],
      ["D4", 0.67, true],
    ]);
  });

  test("fills no empty cell", () => {
    const { edits, notComputed } = check(sheet(null));
    expect(edits).toEqual([]);
    expect(notComputed.map(formatAddress)).toEqual(["D4"]);
  });
});
