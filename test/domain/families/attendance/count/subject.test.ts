import type { AttendanceSubject } from "../../../../../src/domain/families/attendance/count/counts";
import { readCount, readPresence } from "../../../../../src/domain/families/attendance/count/mark-readings";
import { numberCell, textCell } from "../../../../../src/domain/grid/cell";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../../../src/domain/grid/sheet";
import { attendanceExample } from "../../../../../src/domain/families/attendance/rules/example-sheet";
import type { Settings } from "../../../../../src/domain/settings";
import { effective, subjectOf } from "../../subject-of";

const example = (cells: Record<string, DrawnCell>, settings: Partial<Settings> = {}): AttendanceSubject =>
  subjectOf(attendanceExample(cells), settings);
const first = (subject: AttendanceSubject) => subject.workers[0]!;

/** One worker and two whole months, without a service term. */
const plain = (cells: Record<string, DrawnCell> = {}, options: DrawOptions = {}): Sheet =>
  drawSheet(
    "到岗",
    [
      ["序号", "姓名", "合同期限", "2024年2月", null, null, "2024年3月", null, null, "小计", "备注"],
      [null, null, null, "在岗", "社保", "工资", "在岗", "社保", "工资"],
      [1, "社工01", "2020/1/1-无固定期", 1, "√", "√", 1, "√", "√", 2],
      [2, "社工02", "2020/1/1-无固定期", 1, "√", "√", 1, "√", "√", 2],
    ],
    { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:I1", "J1:J2", "K1:K2", ...(options.merges ?? [])], cells },
  );

describe("a month counts where all four conditions hold", () => {
  test.each<[string, Record<string, DrawnCell>, number | null]>([
    ["with all four", {}, 1],
    ["without insurance", { J5: null }, 0],
    ["without wage", { K5: "——" }, 0],
    ["without presence", { I5: 0 }, 0],
    ["with an unreadable insurance", { J5: "~" }, null],
    ["with an unreadable wage", { K5: "~" }, null],
    ["with an unreadable presence", { I5: "x" }, null],
    ["with an unreadable insurance, but no wage", { J5: "~", K5: null }, 0],
    ["with an unreadable presence, but no insurance", { I5: "x", J5: null }, 0],
    ["absent, whatever the unreadable insurance means", { I5: null, J5: "~" }, 0],
    ["with ticked and unticked boxes", { J5: true, K5: false }, 0],
    ["with ticked boxes", { I5: true, J5: true, K5: true }, 1],
    ["with half presence", { I5: 0.5 }, 0.5],
    ["without a contract", { E5: null }, 0],
    ["under a contract that cannot be read", { E5: "不清" }, null],
    ["under a contract that cannot be read, but absent", { E5: "不清", I5: "——" }, 0],
  ])("%s", (_what, cells, counted) => expect(effective(example(cells))[0]![1]).toBe(counted));

  test("the row's sum is unknown as soon as one month is", () => {
    expect(first(example({ J5: "~" })).effectiveSum).toBeNull();
    expect(first(example({ J5: null })).effectiveSum).toBe(1.5);
  });
});

describe("presence as entered", () => {
  test.each<[DrawnCell, number | null]>([
    [null, 0],
    ["——", 0],
    ["√", 0.5],
    [true, 0.5],
    [false, 0],
    [0.25, 0.25],
    ["0.5", 0.5],
    ["+1", 1],
    ["-1", -1],
    ["12.25", 12.25],
    ["1a", null],
    ["a1", null],
    ["x", null],
    ["9".repeat(400), null],
  ])("%j in a half month is %d", (value, presence) => {
    const cell = drawSheet("一格", [[value]]).cell(0, 0);
    expect(readPresence(cell, 0.5)).toBe(presence);
  });

  test("an error is no presence and no count; a date is no count", () => {
    expect(readPresence({ kind: "error", code: "#REF!" }, 1)).toBeNull();
    expect(readCount({ kind: "error", code: "#REF!" })).toEqual({ status: "unreadable", text: "#REF!" });
    expect(readCount({ kind: "boolean", value: true })).toEqual({ status: "unreadable", text: "boolean" });
  });

  test("a stated count is a number, a numeric text, or a dash for none", () => {
    expect(readCount(numberCell(2.5))).toEqual({ status: "read", value: 2.5 });
    expect(readCount(textCell("2.5"))).toEqual({ status: "read", value: 2.5 });
    expect(readCount(textCell("——"))).toEqual({ status: "empty" });
    expect(readCount({ kind: "empty" })).toEqual({ status: "empty" });
    expect(readCount(textCell("若干"))).toEqual({ status: "unreadable", text: "若干" });
  });
});

describe("marks that are merged stand for every month that they cover", () => {
  test("one dash over the whole row of a worker", () => {
    const subject = subjectOf(plain({ D3: "——" }, { merges: ["D3:I3"] }));
    expect(effective(subject)).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const { insurance, wage } = first(subject).months[1]!;
    expect([insurance, wage]).toEqual(["no", "no"]);
  });

  test("one tick over insurance and wage of the first or of the last month", () => {
    expect(effective(subjectOf(plain({ F3: null }, { merges: ["E3:F3"] })))[0]).toEqual([1, 1]);
    expect(effective(subjectOf(plain({ I3: null }, { merges: ["H3:I3"] })))[0]).toEqual([1, 1]);
    expect(effective(subjectOf(plain({ F3: null })))[0]).toEqual([0, 1]);
  });

  test("one tick over two workers", () => {
    expect(effective(subjectOf(plain({ I4: null }, { merges: ["I3:I4"] })))).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(effective(subjectOf(plain({ D4: null }, { merges: ["D3:D4"] })))).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

describe("a month under contract", () => {
  test.each([
    ["2024/1/31-无固定期", [0.5, 1, 1]],
    ["2024/2/1-无固定期", [0, 1, 1]],
    ["2024/2/29-无固定期", [0, 1, 1]],
    ["2024/3/1-无固定期", [0, 0, 1]],
    ["2020/1/1-2024/3/1", [0.5, 1, 1]],
    ["2020/1/1-2024/2/29", [0.5, 1, 0]],
    ["2020/1/1-2024/2/1", [0.5, 1, 0]],
    ["2020/1/1-2024/1/25", [0.5, 0, 0]],
    ["2020/1/1-2024/1/24", [0, 0, 0]],
    ["2024/4/1-无固定期", [0, 0, 0]],
  ])("with the contract %s counts %j; January begins with the term on the 25th", (contract, months) =>
    expect(effective(example({ E5: contract }))[0]).toEqual(months),
  );

  test("outside the stated term is every day of the month", () => {
    const term = { start: { year: 2024, month: 2, day: 10 }, end: { year: 2024, month: 2, day: 20 } };
    const contract = (text: string) => effective(subjectOf(plain({ C3: text }), { term }))[0];
    expect(contract("2024/2/20-2024/3/1")).toEqual([1, 1]);
    expect(contract("2024/2/21-2024/2/28")).toEqual([0, 0]);
    expect(contract("2020/1/1-2024/2/9")).toEqual([0, 0]);
    expect(contract("2020/1/1-2024/2/10")).toEqual([1, 0]);
    expect(contract("2024/3/31-无固定期")).toEqual([0, 1]);
  });

  test("of a term without an end goes on to the month's last day", () => {
    const term = { start: { year: 2024, month: 1, day: 1 }, end: null };
    expect(effective(subjectOf(plain({ C3: "2024/2/29-无固定期" }), { term }))[0]).toEqual([1, 1]);
  });

  test("of the workbook's term where neither settings nor table state one; the settings' before the table's", () => {
    const february = { start: { year: 2024, month: 2, day: 10 }, end: { year: 2024, month: 12, day: 31 } };
    const contract = { C3: "2020/1/1-2024/2/9" };
    expect(effective(subjectOf(plain(contract), {}, { term: february }))[0]).toEqual([0, 0]);
    expect(effective(subjectOf(plain(contract)))[0]).toEqual([1, 0]);
    const january = { start: { year: 2024, month: 1, day: 1 }, end: null };
    expect(effective(example({ E5: "2020/1/1-2024/1/24" }, { term: january }))[0]).toEqual([0.5, 0, 0]);
    const subject = subjectOf(attendanceExample({ E5: "2020/1/1-2024/1/24" }), {}, { term: january });
    expect(effective(subject)[0]).toEqual([0, 0, 0]);
  });
});

describe("who stands beside whom changes nothing", () => {
  test("two workers of the same marks under different contracts", () => {
    const subject = example({ E5: "2024/2/1-无固定期", E6: "2020/1/1-无固定期" });
    expect(effective(subject).slice(0, 2)).toEqual([
      [0, 1, 1],
      [0.5, 1, 1],
    ]);
    expect(subject.workers.map(({ effectiveSum }) => effectiveSum)).toEqual([2, 2.5, 2.5]);
  });

  test("two workers of the same contract with one mark between them", () => {
    expect(effective(example({ N6: null })).slice(0, 2)).toEqual([
      [0.5, 1, 1],
      [0.5, 1, 0],
    ]);
    expect(effective(example({ F6: 0 }))[1]).toEqual([0, 1, 1]);
  });

  test("more workers of different presence than are remembered", () => {
    const rows = Array.from({ length: 40 }, (_, index): DrawnCell[] => [
      index,
      `社工${index}`,
      "2020/1/1-无固定期",
      index / 100,
      "√",
      "√",
      1,
      "√",
      "√",
    ]);
    const header = plain();
    const cells = [0, 1].map((row) => header.row(row).map((cell) => (cell?.kind === "text" ? cell.text : null)));
    const subject = subjectOf(
      drawSheet("到岗", [...cells, ...rows, ...rows], { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:I1", "J1:J2", "K1:K2"] }),
    );
    expect(subject.workers.map(({ months }) => months[0]!.effective)).toEqual([...rows, ...rows].map(([, , , presence]) => presence));
  });
});

describe("two years of practice are proven from the month that begins after them", () => {
  test.each([
    ["2022/1/1-无固定期", 2.5],
    ["2022/1/2-无固定期", 2],
    ["2022/2/1-无固定期", 2],
    ["2022/2/2-无固定期", 1],
    ["2022/3/1-无固定期", 1],
    ["2022/3/3-无固定期", 0],
    ["2024/1/1-无固定期", 0],
  ])("of the contract %s: %d", (contract, proven) => expect(first(example({ E5: contract })).twoYearProven).toBe(proven));

  test("and not where the contract or the presence cannot be read", () => {
    expect(first(example({ E5: "不清" })).twoYearProven).toBeNull();
    expect(first(example({ E5: "2020/1/1-无固定期", J5: "~" })).twoYearProven).toBeNull();
    expect(first(example({ E5: null })).twoYearProven).toBe(0);
  });

  test("nor where the table has no contracts", () => {
    const sheet = drawSheet(
      "到岗",
      [
        ["序号", "姓名", "2024年2月", null, null, "小计"],
        [null, null, "在岗", "社保", "工资"],
        [1, "社工01", 1, "√", "√", 1],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"] },
    );
    const subject = subjectOf(sheet);
    expect(first(subject)).toMatchObject({ effectiveSum: 1, twoYearProven: null, twoYear: { status: "absent" }, twoYearCell: null });
  });
});

describe("who is still there at the period's end", () => {
  const left = (cells: Record<string, DrawnCell>, settings: Partial<Settings> = {}) => {
    const { leftByPeriodEnd, stable } = first(example(cells, settings));
    return [leftByPeriodEnd, stable];
  };

  test.each<[string, Record<string, DrawnCell>, boolean, boolean | null]>([
    ["everybody without a remark", {}, false, true],
    ["nobody who left before it", { Q5: "2024年3月19日离职" }, true, false],
    ["nobody who left on its last day", { Q5: "2024年3月31日离职" }, true, false],
    ["whoever leaves after it", { Q5: "2024年4月1日离职" }, false, true],
    ["nobody said to have left without a date", { Q5: "已离职" }, true, false],
    ["whoever is transferred after it", { Q5: "2024年4月1日调岗" }, false, true],
    ["whoever was transferred on its last day, but not continuously on post", { Q5: "2024年3月31日调岗" }, false, false],
    ["whoever was transferred without a date, but not continuously on post", { Q5: "已调岗" }, false, false],
    ["nobody whose contract ended before, absent in the last month", { E5: "2020/1/1-2024/2/29", L5: 0 }, true, false],
    ["whoever has presence after the contract's end: that is another fault", { E5: "2020/1/1-2024/2/29" }, false, false],
    ["whoever is absent in the last month under a contract", { L5: 0 }, false, false],
    ["whoever is absent under a contract that ends on the last day", { E5: "2020/1/1-2024/3/31", L5: 0 }, false, false],
    ["whoever is absent under a contract that ended within the last month", { E5: "2020/1/1-2024/3/30", L5: 0 }, false, false],
    ["a worker with an unreadable mark, perhaps continuously", { J5: "~" }, false, null],
    ["a worker with an unreadable mark and half a month of absence, not continuously", { J5: "~", L5: 0.5 }, false, false],
    ["a worker with half a month of absence before an unreadable mark, not continuously", { I5: 0.5, M5: "~" }, false, false],
  ])("%s", (_what, cells, gone, stable) => expect(left(cells)).toEqual([gone, stable]));

  test("the period's end is the settings', else the last month's last day", () => {
    const period = { start: { year: 2024, month: 1, day: 25 }, end: { year: 2024, month: 3, day: 10 } };
    expect(left({ Q5: "2024年3月19日离职" }, { period })).toEqual([false, true]);
    expect(left({ Q5: "2024年3月10日离职" }, { period })).toEqual([true, false]);
    expect(example({}).periodEnd).toEqual({ year: 2024, month: 3, day: 31 });
    expect(example({}, { period }).periodEnd).toEqual(period.end);
  });

  test("a period that the workbook states elsewhere counts where it ends in the last month", () => {
    const end = (year: number, month: number, day: number) =>
      subjectOf(plain(), {}, { period: { start: { year: 2023, month: 1, day: 1 }, end: { year, month, day } } }).periodEnd;
    expect(end(2024, 3, 10)).toEqual({ year: 2024, month: 3, day: 10 });
    expect(end(2024, 4, 10)).toEqual({ year: 2024, month: 3, day: 31 });
    expect(end(2023, 3, 10)).toEqual({ year: 2024, month: 3, day: 31 });
    expect(subjectOf(plain({ D1: "2024年5月" })).periodEnd).toEqual({ year: 2024, month: 5, day: 31 });
  });

  test("where months name no year nobody knows an end, and a remark's date is believed", () => {
    const sheet = plain({ D1: "2月", G1: "3月", K3: "2024年3月19日离职", K4: "2024年3月19日调岗" });
    const { periodEnd, workers } = subjectOf(sheet);
    expect(periodEnd).toBeNull();
    expect(workers.map(({ leftByPeriodEnd, stable }) => [leftByPeriodEnd, stable])).toEqual([
      [true, false],
      [false, false],
    ]);
  });
});
