import { formatAddress } from "../../../../../src/domain/grid/address";
import { attendanceSubject } from "../../../../../src/domain/families/attendance/count/subject";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";
import { recogniseAttendance } from "../../../../../src/domain/families/attendance/recognise/table";

const HEADER = [
  "类型",
  "姓名",
  "合同期限",
  "月份",
  "人员到位",
  "社保购买",
  "工资发放",
  "人员到岗小计",
  "符合从业2年以上的社工到岗小计",
  "备注",
];
const OPEN = "2020/1/1-无固定期";

function count(rows: DrawnCell[][], merges: string[] = [], header = HEADER) {
  const sheet = drawSheet("到岗", [["年度服务协议时间：2024年1月1日至2024年12月31日"], header, ...rows], { merges });
  const { tables, refusals } = recogniseAttendance(sheet, { term: null, halfMonthDay: 15 });
  expect(refusals).toEqual([]);
  expect(tables).toHaveLength(1);
  const subject = attendanceSubject(tables[0]!, DEFAULT_SETTINGS, { requiredStaff: 2, term: null, period: null });
  return {
    groups: tables[0]!.groups.map(({ label, workers }) => [
      label,
      ...workers.map(({ name, monthRows }) => [name, ...monthRows.map((row) => row + 1)]),
    ]),
    figures: Object.fromEntries(subject.figures.map((figure) => [formatAddress(figure), figure.value?.valueOf()])),
    formulas: Object.fromEntries(subject.figures.map((figure) => [formatAddress(figure), figure.formula()])),
    twoYear: subject.workers.map(({ twoYear }) => (twoYear.status === "read" ? twoYear.value : twoYear.status)),
    remarks: subject.workers.map(({ worker }) => [worker.remarkRow + 1, worker.remark.text]),
  };
}

const YES = ["√", "√"];

describe("months that run down, worker by worker", () => {
  test("only the first of a worker's rows may say who it is", () => {
    const { groups, figures, remarks } = count([
      ["持证社工", "社工01", OPEN, "1月", 1, ...YES, 2, 2],
      [null, null, null, "2月", 1, ...YES, null, null, "2024年2月28日离职"],
      [null, "社工02", OPEN, "1月", 1, ...YES, 1, 1],
      [null, null, null, "2月", null, null, null],
      [null, "小计", null, null, 3, 3, 3, 3, 3],
    ]);
    expect(groups).toEqual([["持证社工", ["社工01", 3, 4], ["社工02", 5, 6]]]);
    expect(figures).toMatchObject({ H3: 2, H5: 1, E7: 3, F7: 3, H7: 3, I7: 3 });
    expect(remarks).toEqual([
      [4, "2024年2月28日离职"],
      [5, ""],
    ]);
  });

  test("the subtotal stands beside whichever row states it", () => {
    const { figures, twoYear, formulas } = count([
      ["持证社工", "社工01", OPEN, "1月", 1, ...YES],
      ["持证社工", "社工01", OPEN, "2月", 1, ...YES, 2, 2],
      ["持证社工", "社工02", OPEN, "1月", 1, ...YES],
      ["持证社工", "社工02", OPEN, "2月", 1, ...YES, 1, 1],
      [null, "小计", null, null, 4, 4, 4, 3],
    ]);
    expect(figures).toMatchObject({ H4: 2, H6: 2, H7: 4 });
    expect(Object.keys(figures)).not.toContain("H3");
    expect(twoYear).toEqual([2, 1]);
    expect(formulas.H7).toBe("=SUM(H4,H6)");
  });

  test("where each row states its own, each is that of its month", () => {
    const { figures, twoYear, formulas } = count([
      ["持证社工", "社工01", OPEN, "1月", 1, ...YES, 1, 1],
      ["持证社工", "社工01", OPEN, "2月", 1, "√", null, 0, 1],
      ["持证社工", "社工02", OPEN, "1月", 1, ...YES, 1, null],
      ["持证社工", "社工02", OPEN, "2月", 1, ...YES, 1, null],
      [null, "小计", null, null, 4, 4, 3, 3, 2],
    ]);
    expect(figures).toMatchObject({ H3: 1, H4: 0, H5: 1, H6: 1, H7: 3, I7: 2 });
    expect(twoYear).toEqual([2, "empty"]);
    expect(formulas.H3).toBe('=IF(AND(F3="√",G3="√"),IF(ISNUMBER(E3),E3,IF(E3="√",1,0)),0)');
    expect(formulas.H7).toBe("=SUM(H3:H6)");
  });

  test("two people of one name are two where the months say so", () => {
    const rows: DrawnCell[][] = [
      ["持证社工", "社工01", OPEN, "1月", 1, ...YES, 1],
      ["持证社工", "社工01", OPEN, "1月", 1, ...YES, 1],
    ];
    expect(count(rows).groups).toEqual([["持证社工", ["社工01", 3], ["社工01", 4]]]);
  });
});

describe("months that run down, month by month", () => {
  const month = (name: string, rows: DrawnCell[][]): DrawnCell[][] => rows.map((row) => row.map((cell) => (cell === "M" ? name : cell)));
  const PEOPLE: DrawnCell[][] = [
    ["持证社工", "社工01", OPEN, "M", 1, ...YES, 1],
    [null, "社工02", OPEN, "M", 1, "√", null, 0],
    ["非持证社工", "社工03", OPEN, "M", 1, ...YES, 1],
  ];
  const BOTH = [
    ["持证社工", ["社工01", 3, 7], ["社工02", 4, 8]],
    ["非持证社工", ["社工03", 5, 9]],
  ];

  test("everybody is named anew in each month and is one person", () => {
    const sum: DrawnCell[] = ["合计", null, null, null, 3, 3, 2, 2];
    const { groups, figures } = count([...month("1月", PEOPLE), sum, ...month("2月", PEOPLE), sum, ["总计", null, null, null, 6, 6, 4, 4]]);
    expect(groups).toEqual(BOTH);
    expect(figures).toMatchObject({ H3: 1, H4: 0, H7: 1, H8: 0, E6: 3, G6: 2, H6: 2, E10: 3, H10: 2, E11: 6, G11: 4, H11: 4 });
  });

  test("each group may have its own sum in each month, and the table one at the end", () => {
    const rows = (name: string): DrawnCell[][] => {
      const [first, second, third] = month(name, PEOPLE);
      return [first!, second!, [null, "小计", null, null, 2, 2, 1, 1], third!, [null, "小计", null, null, 1, 1, 1, 1]];
    };
    const { groups, figures } = count([...rows("1月"), ...rows("2月"), ["总计", null, null, null, 6, 6, 4, 4]]);
    expect(groups).toEqual([
      ["持证社工", ["社工01", 3, 8], ["社工02", 4, 9]],
      ["非持证社工", ["社工03", 6, 11]],
    ]);
    expect(figures).toMatchObject({ E5: 2, G5: 1, H5: 1, E7: 1, E10: 2, E12: 1, E13: 6, G13: 4, H13: 4 });
  });

  test("where the one group has a sum in each month, the table's one at the end is of all months", () => {
    const [first, second] = PEOPLE;
    const sum: DrawnCell[] = ["合计", null, null, null, 2, 2, 1, 1];
    const { figures } = count([
      ...month("1月", [first!, second!, sum]),
      ...month("2月", [first!, second!, sum]),
      ["总计", null, null, null, 4, 4, 2, 2],
    ]);
    expect(figures).toMatchObject({ E5: 2, H5: 1, E8: 2, H8: 1, E9: 4, F9: 4, G9: 2, H9: 2 });
  });

  describe("each group may have its own sum in each month, called 小计 or 合计", () => {
    const rows = (name: string, label: string): DrawnCell[][] => {
      const [first, second, third] = month(name, PEOPLE);
      return [first!, second!, [null, label, null, null, 2, 2, 1, 1], third!, [null, label, null, null, 1, 1, 1, 1]];
    };
    const whole = (label: string): DrawnCell[] => [label, null, null, null, 3, 3, 2, 2];

    test.each(["小计", "合计"])("and each month one of the table: %s", (label) => {
      const { figures } = count([...rows("1月", label), whole("总计"), ...rows("2月", label), whole("总计")]);
      expect(figures).toMatchObject({ E5: 2, E7: 1, E8: 3, G8: 2, H8: 2, E11: 2, E13: 1, E14: 3, G14: 2, H14: 2 });
    });

    test.each(["总计", "合计"])("and the table one of all months: %s", (last) => {
      const { figures } = count([...rows("1月", "合计"), ...rows("2月", "合计"), whole(last)]);
      expect(figures).toMatchObject({ E5: 2, E7: 1, E10: 2, E12: 1, E13: 6, G13: 4, H13: 4 });
    });
  });

  test("the month's column may stand first, merged over its people; somebody comes later", () => {
    const header = ["月份", "姓名", "合同期限", "人员到位", "社保购买", "工资发放"];
    const { groups, figures } = count(
      [
        ["1月", "社工01", OPEN, 1, ...YES],
        [null, "社工02", OPEN, 1, ...YES],
        ["2月", "社工01", OPEN, 1, ...YES],
        [null, "社工02", OPEN, 1, ...YES],
        [null, "社工03", "2024/2/1-2025/1/31", 1, ...YES],
        ["合计", null, null, 5, 5, 5],
      ],
      ["A3:A4", "A5:A7"],
      header,
    );
    expect(groups).toEqual([["", ["社工01", 3, 5], ["社工02", 4, 6], ["社工03", 0, 7]]]);
    expect(figures).toMatchObject({ D8: 5, E8: 5, F8: 5 });
  });
});

test("marks beside a month that cannot be read are refused at its cell, though no name stands in that row", () => {
  const refused = (month: DrawnCell, ...marks: DrawnCell[]) =>
    recogniseAttendance(
      drawSheet("到岗", [
        HEADER,
        ["持证社工", "社工01", OPEN, "2024年1月", 1, "√", "√", 2, 0],
        [null, null, null, month, ...marks],
        [null, null, null, "2024年3月", 1, "√", "√"],
      ]),
      { term: null, halfMonthDay: 15 },
    ).refusals.map(formatAddress);
  expect(refused("下月", 1, "√", "√")).toEqual(["D3"]);
  expect(refused("2024年2月", 1, "√", "√")).toEqual([]);
  // A note in the column of months says nothing of anybody.
  expect(refused("见附件")).toEqual([]);
});
