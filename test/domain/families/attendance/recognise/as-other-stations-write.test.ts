import { formatRange } from "../../../../../src/domain/grid/address";
import { textCell } from "../../../../../src/domain/grid/cell";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseAttendance } from "../../../../../src/domain/families/attendance/recognise/table";
import type { AttendanceTable } from "../../../../../src/domain/families/attendance/model";

const read = (rows: DrawnCell[][], merges: string[] = [], options: DrawOptions = {}) =>
  recogniseAttendance(drawSheet("到岗", rows, { ...options, merges }), { term: null, halfMonthDay: 15 });

const only = (...drawn: Parameters<typeof read>) => {
  const { tables, refusals } = read(...drawn);
  expect(refusals).toEqual([]);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};

const namesByGroup = ({ groups }: AttendanceTable) =>
  groups.map(({ label, certified, workers }) => [label, certified, workers.map(({ name }) => name).join(" ")]);

const MARKS = ["人员到位", "社保购买", "工资发放"];
const WORKER = (number: number): DrawnCell[] => [number, `社工0${number}`, "2020/1/1-无固定期", 1, "√", "√", 1, "√", "√", 2];
const HEADER = (first: DrawnCell, second: DrawnCell): DrawnCell[][] => [
  ["序号", "姓名", "合同期限", first, null, null, second, null, null, "人员到岗小计"],
  [null, null, null, ...MARKS, ...MARKS],
];
const TOTAL: DrawnCell[] = ["总计", null, null, 2, 2, 2, 2, 2, 2, 4];

describe("attendance tables as other stations write them", () => {
  test.each([
    ["without the year", "2023年9月", "2023年10月", "9月", "10月"],
    ["with dots, where a number drops the zero of October", "2023年9月", "2023年10月", 2023.9, 2023.1],
    ["with the weight in the first header alone", "2023年9月（计0.5）", "2023年10月", "2023-09", "2023-10"],
  ])("a header repeated with the page may write its months %s", (_, a, b, c, d) => {
    const { tables, refusals } = read([["到岗情况表"], ...HEADER(a, b), WORKER(1), ...HEADER(c, d), WORKER(2), TOTAL]);
    expect(refusals).toEqual([]);
    expect(
      tables.map(({ range, groups }) => [formatRange(range), groups.flatMap(({ workers }) => workers.map(({ name }) => name))]),
    ).toEqual([["A1:J8", ["社工01", "社工02"]]]);
  });

  test("a header with other months is the header of a further table", () => {
    const { tables } = read([["到岗情况表"], ...HEADER("9月", "10月"), WORKER(1), ...HEADER("11月", "12月"), WORKER(2)]);
    expect(tables).toHaveLength(2);
  });

  test.each([
    ["merged down over three rows", ["A2:A4", "B2:B4", "C2:C4", "J2:J4", "D2:F2", "G2:I2"]],
    ["not merged", ["D2:F2", "G2:I2"]],
  ])("a row of years stands above the months, the other headers %s", (_, merges) => {
    const { tables, refusals } = read(
      [
        ["到岗情况表"],
        ["序号", "姓名", "合同期限", "2023年", null, null, "2024年", null, null, "人员到岗小计"],
        [null, null, null, "12月", null, null, "1月"],
        [null, null, null, ...MARKS, ...MARKS],
        WORKER(1),
        WORKER(2),
        TOTAL,
      ],
      merges,
    );
    expect(refusals).toEqual([]);
    expect(tables[0]!.months.map(({ label }) => label)).toEqual(["2023年12月", "2024年1月"]);
    expect(tables[0]!.columns).toMatchObject({ name: 1, contract: 2, subtotal: 9 });
  });

  test.each([[["是否在岗", "是否购买社保", "是否发放工资"]], [["到岗人次", "社保", "工资"]]])("marks headed %s", (marks) => {
    const [above] = HEADER("1月", "2月");
    const { tables } = read([above!, [null, null, null, ...marks, ...marks], WORKER(1)]);
    expect(tables[0]!.months.map(({ presence, insurance, wage }) => [presence, insurance, wage])).toEqual([
      [3, 4, 5],
      [6, 7, 8],
    ]);
  });

  test("a payroll with days of attendance and amounts of money is left alone", () => {
    const { tables, refusals } = read([
      ["2024年3月工资发放表"],
      ["序号", "姓名", "基本工资", "社保", "出勤", "工资"],
      [1, "社工01", 5000, 500, 22, 4500],
      [2, "社工02", 4800, 480, 21, 4320],
      [null, "合计", 9800, 980, null, 8820],
    ]);
    expect(tables).toEqual([]);
    expect(refusals).toMatchObject([{ row: 1, column: 4, leftAlone: true }]);
  });

  test("days in the title that run on after the last month are the term, and begin its first month", () => {
    const table = only([["到岗情况表（2023年9月16日至2024年8月31日）"], ...HEADER("9月", "10月"), WORKER(1)]);
    expect([table.term?.named, table.period]).toEqual([false, null]);
    expect(table.months.map(({ label, weight }) => [label, weight])).toEqual([
      ["2023年9月", 0.5],
      ["2023年10月", 1],
    ]);
  });

  test("days in the title that end with the last month are the period, and begin its first month where no term is known", () => {
    const rows: DrawnCell[][] = [["到岗情况表（2023年9月16日至2023年10月31日）"], ...HEADER("9月", "10月"), WORKER(1)];
    expect(only(rows)).toMatchObject({ term: null, period: { named: false }, months: [{ weight: 0.5 }, { weight: 1 }] });
    expect(only([["服务期限：2023年9月1日至2024年8月31日"], ...rows]).months[0]!.weight).toBe(1);
  });

  test("the service term may stand below the table, but a note on somebody's contract is not it", () => {
    const rows: DrawnCell[][] = [["到岗情况表"], ...HEADER("9月", "10月"), WORKER(1), TOTAL, [], ["备注：√为已购买"]];
    expect(only([...rows, ["服务期限：2023年9月16日至2024年8月31日"]]).months[0]).toMatchObject({ year: 2023, weight: 0.5 });
    expect(only([...rows, ["社工01劳动合同服务期2023年9月16日至2024年8月31日"]]).term).toBeNull();
  });

  test("a term in cells of dates above the months is no month", () => {
    const table = only([["到岗情况表"], ["服务期限", 45185, "至", 45535], ...HEADER("9月", "10月"), WORKER(1)], [], {
      formats: { B2: "yyyy/m/d", D2: "yyyy/m/d" },
    });
    expect([formatRange(table.range), table.months[0]!.label, table.months[0]!.weight]).toEqual(["A1:J5", "2023年9月", 0.5]);
  });

  test("the same title with its days written another way heads the table's next page", () => {
    const title = (days: string): DrawnCell[] => [`到岗情况表（${days}）`];
    const rows = [title("2023年9月1日至2023年10月31日"), ...HEADER("9月", "10月"), WORKER(1)];
    expect(only([...rows, title("2023.9.1-2023.10.31"), ...HEADER("9月", "10月"), WORKER(2)]).groups[0]!.workers).toHaveLength(2);
    expect(read([...rows, ["到岗情况表（片区二）"], ...HEADER("9月", "10月"), WORKER(2)]).tables).toHaveLength(2);
  });

  test("a group's heading may be merged over the names, and stand right above the next page", () => {
    const page: DrawnCell[][] = [["到岗情况表"], ...HEADER("9月", "10月")];
    const table = only(
      [...page, ["一、持证社工"], WORKER(1), ["（二）非持证社工"], ...page, WORKER(2), ["三、后勤人员"], WORKER(3)],
      ["A4:C4", "A6:C6"],
    );
    expect(namesByGroup(table)).toEqual([
      ["一、持证社工", true, "社工01"],
      ["(二)非持证社工", false, "社工02"],
      ["三、后勤人员", null, "社工03"],
    ]);
  });

  test("a note merged over the names is nobody", () => {
    const table = only([["到岗情况表"], ...HEADER("9月", "10月"), WORKER(1), ["以上人员由总部派驻"], WORKER(2)], ["A5:C5"]);
    expect(namesByGroup(table)).toEqual([["", null, "社工01 社工02"]]);
  });

  test("groups without a label are known by their sums", () => {
    const sum = (label: string): DrawnCell[] => [null, label, null, 1, 1, 1, 1, 1, 1, 2];
    const rows = [
      ["到岗情况表"],
      ...HEADER("9月", "10月"),
      WORKER(1),
      sum("持证社工小计"),
      WORKER(2),
      sum("非持证社工有效人次小计"),
      WORKER(3),
    ];
    expect(namesByGroup(only(rows))).toEqual([
      ["持证社工", true, "社工01"],
      ["非持证社工", false, "社工02"],
      ["", null, "社工03"],
    ]);
  });

  test("a sum's label two rows above a column without a header does not name it", () => {
    const page: DrawnCell[][] = [
      ["序号", "姓名", null, "合同期限", "9月", null, null],
      [null, null, null, null, ...MARKS],
    ];
    const row = (number: number): DrawnCell[] => [number, `社工0${number}`, null, "2020/1/1-无固定期", 1, "√", "√"];
    const rows = [...page, row(1), ["小计", null, null, null, 1, 1, 1], ...page, row(2)];
    const table = only(rows, ["A1:A2", "B1:B2", "D1:D2", "E1:G1", "A4:D4", "A5:A6", "B5:B6", "D5:D6", "E5:G5"]);
    expect(table.columns.subtotal).toBeNull();
    expect(table.groups.map(({ workers, sums }) => [workers.map(({ name }) => name), sums.map(({ row }) => row + 1)])).toEqual([
      [["社工01"], [4]],
      [["社工02"], []],
    ]);
  });

  test("an empty post and a row numbered in advance are nobody, until something is claimed for them", () => {
    const none = ["——", "——", "/", 0, null, "—"];
    const post = (number: number, name: string | null, marks: DrawnCell[]): DrawnCell[] => [number, name, null, ...marks, 0];
    const rows = [
      WORKER(1),
      post(2, "空缺", none),
      post(3, "（待招聘）", none),
      post(4, null, none),
      post(5, null, []),
      post(6, "缺编", [1, "√", "√"]),
    ];
    expect(namesByGroup(only([["到岗情况表"], ...HEADER("9月", "10月"), ...rows]))).toEqual([["", null, "社工01 缺编"]]);
  });

  test("a tick for the contract under every month is not the column of contracts", () => {
    const marks = ["签订合同", ...MARKS];
    const header: DrawnCell[][] = [
      ["序号", "姓名", "合同期限", "9月", null, null, null, "10月", null, null, null],
      [null, null, null, ...marks, ...marks],
    ];
    expect(only([...header, [1, "社工01", "2020/1/1-长期", "√", 1, "√", "√", "√", 1, "√", "√"]]).columns.contract).toBe(2);
    const without = header.map((row) => row.filter((_, column) => column !== 2).map((cell) => (cell === "签订合同" ? "合同" : cell)));
    expect(only([...without, [1, "社工01", "√", 1, "√", "√", "√", 1, "√", "√"]]).columns.contract).toBeNull();
  });

  test.each([
    ["合同签订日期", "合同到期日"],
    ["聘用合同生效日期", "聘用合同终止日期"],
  ])("the contract's days in columns of their own, headed %s and %s", (start, end) => {
    const table = only([
      ["序号", "姓名", start, end, "9月到岗", "9月社保"],
      [1, "社工01", "2020/1/1", "2025/1/1", 1, "√"],
    ]);
    expect(table.columns).toMatchObject({ contract: 2, contractEnd: 3, contractStartOnly: false });
    const startOnly = only([
      ["序号", "姓名", start, "9月到岗", "9月社保"],
      [1, "社工01", "2020/1/1", 1, "√"],
    ]);
    expect(startOnly.groups[0]!.workers[0]!.contract).toEqual({
      status: "read",
      value: { start: { year: 2020, month: 1, day: 1 }, end: null },
    });
  });

  test.each([
    ["has no header", null, 0],
    ["is headed otherwise", "身份", 0],
    ["has no header and labels the first row of each alone", null, 1],
  ])("a column of group labels that %s is known by its labels", (_, head, merged) => {
    const row = (label: string | null, number: number): DrawnCell[] => [label, ...WORKER(number)];
    const header = HEADER("9月", "10月").map((line, index): DrawnCell[] => [index === 0 ? head : null, ...line]);
    const rows = [
      ["到岗情况表"],
      ...header,
      row("持证社工", 1),
      row(null, 2),
      row("非持证社工", 3),
      ["总计", null, null, null, 3, 3, 3, 3, 3, 3, 6],
    ];
    const table = only(rows, merged === 0 ? ["A4:A5"] : []);
    expect([namesByGroup(table), table.totalRow, formatRange(table.range)]).toEqual([
      [
        ["持证社工", true, "社工01 社工02"],
        ["非持证社工", false, "社工03"],
      ],
      6,
      "A1:K7",
    ]);
  });

  test("a page without labels belongs to the table whose label column has no header", () => {
    const header = HEADER("9月", "10月").map((line): DrawnCell[] => [null, ...line]);
    const table = only([["到岗情况表"], ...header, ["持证社工", ...WORKER(1)], ...header, [null, ...WORKER(2)]], ["A4:A4"]);
    expect(namesByGroup(table)).toEqual([["持证社工", true, "社工01 社工02"]]);
  });

  test("the months' weights may stand in a row of their own", () => {
    const [first, marks] = HEADER("2023年9月", "2023年10月");
    const table = only(
      [first!, [null, null, null, "计0.5", null, null, "计1个月"], marks!, WORKER(1)],
      ["D1:F1", "G1:I1", "D2:F2", "G2:I2"],
    );
    expect(table.months.map(({ weight, weightStated }) => [weight, weightStated])).toEqual([
      [0.5, true],
      [1, true],
    ]);
  });

  test.each(["到岗人次", "实际到岗人次"])("%s behind the last month is the row's subtotal", (head) => {
    const header = HEADER("9月", "10月");
    header[0]![9] = head;
    const table = only([["到岗情况表"], ...header, WORKER(1)]);
    expect([table.columns.subtotal, table.months.length]).toEqual([9, 2]);
  });

  test("who made the table is not what it is called", () => {
    const page = HEADER("9月", "10月");
    const rows = [["到岗情况表"], ...page, WORKER(1), ["制表人：社工09", null, "审核：社工08"], ["到岗情况表"], ...page, WORKER(2)];
    expect(only(rows).groups[0]!.workers).toHaveLength(2);
    expect(only([["制表：社工09"], ["社工到岗报表"], ...page, WORKER(1)]).title).toBe("社工到岗报表");
  });

  test("a tick that a phone draws as a picture is a tick", () => {
    expect(["✓\uFE0F", "✔\uFE0F", "☑\uFE0F"].map((text) => textCell(text).kind)).toEqual(["tick", "tick", "tick"]);
  });
});
