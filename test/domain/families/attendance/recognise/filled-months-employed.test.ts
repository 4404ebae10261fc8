import { calendarDay } from "../../../../../src/domain/values/calendar";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseAttendance } from "../../../../../src/domain/families/attendance/recognise/table";

type Marks = readonly [DrawnCell, DrawnCell];
interface Person {
  readonly contract?: DrawnCell;
  readonly remark?: string;
  readonly march?: Marks;
  readonly earlier?: Marks;
}

const OPEN = "2020/1/1-无固定期";

/** How many of three months of 2024 are filled in; January and February are, unless told otherwise. */
const filled = (people: readonly Person[], { end = null as string | null, year = "2024年", contracts = true } = {}): number => {
  const sheet = drawSheet("到岗", [
    ["到岗情况表"],
    ["姓名", contracts ? "合同期限" : "职位", `${year}1月`, null, `${year}2月`, null, `${year}3月`, null, "备注"],
    [null, null, "到岗", "社保", "到岗", "社保", "到岗", "社保"],
    ...people.map(({ contract = OPEN, remark, march = [null, null], earlier = [1, "√"] }, index): DrawnCell[] => [
      `社工0${index + 1}`,
      contract,
      ...earlier,
      ...earlier,
      ...march,
      remark,
    ]),
  ]);
  const period =
    end === null
      ? null
      : { start: calendarDay(2024, 1, 1)!, end: calendarDay(...(end.split("-").map(Number) as [number, number, number]))! };
  const { tables, refusals } = recogniseAttendance(sheet, { term: null, period, halfMonthDay: 15 });
  expect(refusals).toEqual([]);
  const { months, unfilled } = tables[0]!;
  expect(months.length + unfilled.length).toBe(3);
  return months.length;
};

describe("a last month in which nothing stands", () => {
  test.each<[string, Person]>([
    ["with an open contract", {}],
    ["with no fixed term, whose first day is not known", { contract: "无固定期限" }],
    ["whose contract begins on its first day", { contract: "2024/3/1-2025/2/28" }],
    ["whose contract ends on its first day", { contract: "2023/3/2-2024/3/1" }],
    ["whose contract cannot be read", { contract: "见合同" }],
    ["who leaves on its first day", { remark: "2024年3月1日离职" }],
    ["who leaves in the middle of it", { remark: "2024年3月20日离职" }],
    ["who is transferred on its first day", { remark: "2024年3月1日调岗" }],
  ])("has not come yet where two people are employed, one of them %s", (_, person) => expect(filled([{}, person])).toBe(2));

  test.each<[string, Person]>([
    ["whose contract begins on the day after", { contract: "2024/3/2-2025/2/28" }],
    ["whose contract ended on the day before", { contract: "2023/3/1-2024/2/29" }],
    ["without a contract", { contract: null }],
    ["who left on the day before", { remark: "2024年2月29日离职" }],
    ["who was transferred on the day before", { remark: "2024年2月29日调岗" }],
  ])("is one of absences where one is employed on its first day beside one %s", (_, person) => expect(filled([{}, person])).toBe(3));

  test("has not come yet where the table says nothing of contracts", () => {
    expect(filled([{ contract: "社工" }, { contract: "社工" }], { contracts: false })).toBe(2);
  });

  test("stays where its year is not known", () => expect(filled([{}, {}], { year: "" })).toBe(3));
});

test("one month is always left, though nobody has filled in any", () => {
  const nothing: Person = { earlier: [null, null] };
  expect(filled([nothing, nothing])).toBe(1);
  expect(filled([nothing, nothing], { end: "2023-12-31" })).toBe(1);
});

describe("dashes and zeros in the last month", () => {
  const claims = (march: Marks) => [{ march }, { march: ["/", "/"] as const }];

  test.each(["2024-03-01", "2024-03-31", "2024-12-31"])("are absences where the period ends on %s", (end) =>
    expect(filled(claims([0, "——"]), { end })).toBe(3),
  );

  test("claim nothing where the period ends before it, but a mark does", () => {
    const end = "2024-02-29";
    expect(filled(claims([0, "——"]), { end })).toBe(2);
    expect(filled([{ march: [0, 0] }], { end })).toBe(2);
    expect(filled(claims([1, "——"]), { end })).toBe(3);
    expect(filled(claims([0, "√"]), { end })).toBe(3);
    expect(filled(claims([0.5, null]), { end })).toBe(3);
  });
});
