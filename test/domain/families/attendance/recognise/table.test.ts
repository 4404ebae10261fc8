import { formatRange, formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { attendanceSubject } from "../../../../../src/domain/families/attendance/count/subject";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";
import { recogniseAttendance } from "../../../../../src/domain/families/attendance/recognise/table";
import type { AttendanceTable } from "../../../../../src/domain/families/attendance/model";

const read = (rows: DrawnCell[][], options: DrawOptions & { name?: string } = {}) =>
  recogniseAttendance(drawSheet(options.name ?? "到岗", rows, options), { term: null, halfMonthDay: 15 });

const shape = (table: AttendanceTable) => ({
  range: formatRange(table.range),
  months: table.months.map(({ label, weight }) => `${label}×${weight}`),
  groups: table.groups.map(({ label, certified, workers, subtotalRow, effectiveRow }) => [
    label,
    certified,
    workers.map(({ name }) => name).join(" "),
    subtotalRow === null ? null : subtotalRow + 1,
    effectiveRow === null ? null : effectiveRow + 1,
  ]),
  totals: [table.totalRow, table.effectiveTotalRow].map((row) => (row === null ? null : row + 1)),
  rate: table.stableRate && formatAddress(table.stableRate),
});

const sums = (table: AttendanceTable) =>
  attendanceSubject(table, DEFAULT_SETTINGS, { requiredStaff: 2, term: null, period: null }).workers.map(
    ({ effectiveSum }) => effectiveSum,
  );

const OPEN = "2020/1/1-无固定期";

describe("a day in a remark without its year", () => {
  const left = (remark: string, months: readonly string[], term: string) =>
    read([
      ["到岗情况统计表"],
      [term],
      ["序号", "姓名", ...months.flatMap((month) => [`${month}到岗`, `${month}社保`]), "备注"],
      [1, "社工01", ...months.flatMap(() => [1, "√"]), remark],
    ]).tables[0]!.groups[0]!.workers[0]!.remark.left;

  test("is of the table's own month, else of the one month of the service term that bears its number", () => {
    const term = "服务协议期：2023年9月1日至2024年5月31日";
    expect(left("1月12日离职", ["2023年12月", "2024年1月"], term)).toEqual({ year: 2024, month: 1, day: 12 });
    expect(left("1月12日离职", ["2023年10月"], term)).toEqual({ year: 2024, month: 1, day: 12 });
  });

  test("stays unknown where two years or none may be meant", () => {
    expect(left("1月12日离职", ["2023年1月", "2024年1月"], "")).toBeNull();
    expect(left("1月12日离职", ["2023年10月"], "服务协议期：2023年1月1日至2024年5月31日")).toBeNull();
    expect(left("7月12日离职", ["2023年10月"], "服务协议期：2023年9月1日至2024年5月31日")).toBeNull();
    expect(left("7月12日离职", ["2023年10月"], "")).toBeNull();
  });
});

test("a header repeated right under a group's sums leaves these to the group", () => {
  const header = ["类型", "姓名", "合同期限", "2024年1月到岗", "2024年1月社保", "人员到岗小计"];
  const { tables } = read([
    header,
    ["持证", "社工01", OPEN, 1, "√", 1],
    ["有效人次小计", null, null, 1, null, 1],
    ["小计", null, null, 1, 1, 1],
    header,
    ["非持证", "社工02", OPEN, 1, "√", 1],
    ["有效人次小计", null, null, 1, null, 1],
    ["小计", null, null, 1, 1, 1],
  ]);
  expect(tables.map((table) => shape(table).groups)).toEqual([
    [
      ["持证", true, "社工01", 4, 3],
      ["非持证", false, "社工02", 8, 7],
    ],
  ]);
});

describe("attendance tables are recognised by what their headers mean", () => {
  test("one header row that names month and mark together, without groups", () => {
    const { tables, refusals } = read([
      [],
      [null, "序号", "姓名", "合同期限", "1月到岗", "1月社保", "1月工资", "2月到岗", "2月社保", "2月工资", "合计", "备注"],
      [null, 1, "社工01", OPEN, 1, "是", "是", 1, "是", "是", 2, ""],
      [null, 2, "社工02", OPEN, 1, "有", "Y", "—", "—", "—", 1, ""],
      [null, "合计", null, null, 2, 2, 2, 1, 1, 1, 3],
    ]);
    expect(refusals).toEqual([]);
    expect(tables.map(shape)).toEqual([
      {
        range: "B2:L5",
        months: ["1月×1", "2月×1"],
        groups: [["", null, "社工01 社工02", null, null]],
        totals: [5, null],
        rate: null,
      },
    ]);
    expect(sums(tables[0]!)).toEqual([2, 1]);
  });

  test("months down: each worker a merged block, one row per month, sums below", () => {
    const { tables, refusals } = read(
      [
        ["社工到岗情况统计表"],
        ["年度服务协议时间：2023年11月20日至2024年10月31日"],
        ["类型", "序号", "姓名", "合同期限", "月份", "人员到位", "社保购买", "工资发放", "人员到岗小计", "备注"],
        ["持证社工", 1, "社工01", OPEN, "11月", 0.5, "√", "√", 2.5, ""],
        [null, null, null, null, "12月", 1, "√", "√"],
        [null, null, null, null, "1月", "√", "√", "√"],
        [null, 2, "社工02", "2024/1/3-2025/1/2", "11月", "", "", "", 1, "2024年1月3日入职"],
        [null, null, null, null, "12月", "", "", ""],
        [null, null, null, null, "1月", 1, "√", "√"],
        [null, "小计", null, null, null, 3.5, 4, 4, 3.5],
        [null, "持证社工有效人次小计", null, null, null, 3.5, null, null, 3.5],
      ],
      { merges: ["A1:J1", "A4:A11", "B4:B6", "C4:C6", "D4:D6", "I4:I6", "J4:J6", "B7:B9", "C7:C9", "D7:D9", "I7:I9", "J7:J9"] },
    );
    expect(refusals).toEqual([]);
    expect(tables.map(shape)).toEqual([
      {
        range: "A1:J11",
        months: ["2023年11月×0.5", "2023年12月×1", "2024年1月×1"],
        groups: [["持证社工", true, "社工01 社工02", 10, 11]],
        totals: [null, null],
        rate: null,
      },
    ]);
    expect(sums(tables[0]!)).toEqual([2.5, 1]);
    const subject = attendanceSubject(tables[0]!, DEFAULT_SETTINGS, { requiredStaff: 2, term: null, period: null });
    expect(subject.figures.map((figure) => [formatAddress(figure), figure.value?.valueOf()])).toEqual([
      ["I4", 2.5],
      ["I7", 1],
      ["F10", 3.5],
      ["G10", 4],
      ["H10", 4],
      ["I10", 3.5],
      ["F11", 3.5],
      ["I11", 3.5],
    ]);
  });

  test("one sheet per month: the month stands in the title or is the sheet's name", () => {
    const rows: DrawnCell[][] = [
      ["2024年3月社工到岗情况统计表"],
      ["序号", "姓名", "劳动合同期限", "出勤", "五险一金", "薪酬", "备注"],
      [1, "社工01", OPEN, 1, "✓", "✓", ""],
    ];
    expect(read(rows).tables.map(shape)[0]!.months).toEqual(["2024年3月×1"]);
    expect(read([["社工到岗情况统计表"], ...rows.slice(1)], { name: "4月" }).tables.map(shape)[0]!.months).toEqual(["4月×1"]);
    const nameless = read([["社工到岗情况统计表"], ...rows.slice(1)], { name: "Sheet1" });
    expect(nameless.tables).toEqual([]);
    expect(nameless.refusals.map(formatAddress)).toEqual(["D2"]);
  });

  const header: DrawnCell[][] = [
    [
      "类型",
      "序号",
      "姓名",
      "合同期限",
      "2024年2月",
      null,
      null,
      "2024年3月",
      null,
      null,
      "人员到岗小计",
      "符合从业2年以上的社工到岗小计",
      "备注",
    ],
    [null, null, null, null, "人员到位", "社保购买", "工资发放", "人员到位", "社保购买", "工资发放"],
  ];
  const worker = (type: string | null, index: number): DrawnCell[] => [
    type,
    index,
    `社工0${index}`,
    OPEN,
    "√",
    "√",
    "√",
    "√",
    "√",
    "√",
    2,
    2,
    "",
  ];
  const sum = (label: string, type: string | null = null): DrawnCell[] => [type, label, null, null, 2, 2, 2, 2, 2, 2, 4, 4];

  test("the header repeated with the page, and the group's label broken by it", () => {
    const { tables } = read([
      ["社工到岗情况统计表"],
      ...header,
      worker("持证社工", 1),
      ["社工到岗情况统计表"],
      ...header,
      worker("持证社工", 2),
      sum("小计"),
      worker("非持证社工", 3),
      sum("小计"),
      ["总计"],
      sum("社保购买、工资发放、人员到位总计"),
      ["社工站稳岗率", null, null, null, 1],
    ]);
    expect(tables.map(shape)).toEqual([
      {
        range: "A1:M14",
        months: ["2024年2月×1", "2024年3月×1"],
        groups: [
          ["持证社工", true, "社工01 社工02", 9, null],
          ["非持证社工", false, "社工03", 11, null],
        ],
        totals: [13, null],
        rate: "E14",
      },
    ]);
  });

  test("two tables on one sheet, one under the other", () => {
    const table = (title: string): DrawnCell[][] => [[title], ...header, worker("持证社工", 1), sum("合计"), []];
    const { tables } = read([...table("甲站社工到岗情况统计表"), ...table("乙站社工到岗情况统计表")]);
    expect(tables.map((item) => formatRange(item.range))).toEqual(["A1:M5", "A7:M11"]);
    expect(tables.map((item) => item.title)).toEqual(["甲站社工到岗情况统计表", "乙站社工到岗情况统计表"]);
  });

  test("two tables side by side", () => {
    const row = worker("持证社工", 1);
    const { tables } = read([
      ...header.map((cells) => [...cells, ...Array<null>(13 - cells.length).fill(null), null, ...cells]),
      [...row, null, ...row],
    ]);
    expect(tables.map((item) => formatRange(item.range))).toEqual(["A1:M3", "O1:AA3"]);
  });

  test("合计 under each group and at the end: each goes where it belongs", () => {
    const { tables } = read([...header, worker("专业人员", 1), sum("合计"), worker("辅助人员", 2), sum("合计"), sum("合计")]);
    expect(tables.map(shape)).toMatchObject([
      {
        groups: [
          ["专业人员", true, "社工01", 4, null],
          ["辅助人员", false, "社工02", 6, null],
        ],
        totals: [7, null],
      },
    ]);
  });

  test("empty rows and columns inside, a footnote below, and a contract in two columns", () => {
    const { tables } = read([
      ["序号", null, "姓名", "合同开始日期", "合同结束日期", "1月（计0.5）", null, null, null, "小计"],
      [null, null, null, null, null, "在岗", null, "参保", "工资"],
      [],
      [1, null, "社工01", "2023-01-01", "2024-12-31", "√", null, "√", "√", 0.5],
      [],
      [2, null, "社工02", "2023-01-01", "长期", "√", null, "√", "/", 0],
      [],
      ["制表人：社工09", null, null],
    ]);
    expect(tables.map(shape)).toMatchObject([{ range: "A1:J6", months: ["1月×0.5"], groups: [["", null, "社工01 社工02", null, null]] }]);
    expect(sums(tables[0]!)).toEqual([0.5, 0]);
  });

  test("a month header that cannot be read is refused, naming its cell", () => {
    const broken = header.map((row) => [...row]);
    broken[0]![7] = "？月";
    const { tables, refusals } = read([...broken, worker("持证社工", 1)], { merges: ["E1:G1", "H1:J1"] });
    expect(tables).toEqual([]);
    expect(refusals.map(formatAddress)).toEqual(["H1"]);
  });

  test("a sheet without such a table is left alone", () => {
    expect(
      read([
        ["姓名", "电话"],
        ["社工01", "1"],
      ]),
    ).toEqual({ tables: [], refusals: [] });
  });
});
