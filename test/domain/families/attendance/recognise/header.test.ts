import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { namesPresence, readHeaders } from "../../../../../src/domain/families/attendance/recognise/header";

/** The headers whose lowest row is the last one drawn, unless told otherwise. */
const read = (rows: DrawnCell[][], merges: string[] = [], { row = rows.length - 1, ...options }: DrawOptions & { row?: number } = {}) =>
  readHeaders(drawSheet("到岗", rows, { ...options, merges }), row);

const only = (...drawn: Parameters<typeof read>) => {
  const { headers, problems } = read(...drawn);
  expect(problems).toEqual([]);
  expect(headers).toHaveLength(1);
  return headers[0]!;
};

const months = (...drawn: Parameters<typeof read>) =>
  only(...drawn).months.map(({ name, presence, insurances, wage }) => [
    name.year,
    name.month,
    presence,
    insurances[0]?.column ?? null,
    wage,
  ]);

describe("the row that names presence", () => {
  const names = (row: DrawnCell[]) => namesPresence(drawSheet("到岗", [row]), 0);

  test("is the lowest of an attendance table's header", () => {
    expect(names(["姓名", null, "人员到位"])).toBe(true);
    expect(names(["到岗"])).toBe(true);
  });

  test("is neither a row of other headers nor one of a worker nor an empty one", () => {
    expect(names(["姓名", "社保", "备注"])).toBe(false);
    expect(names([1, "社工01", "√"])).toBe(false);
    expect(names([])).toBe(false);
  });
});

describe("columns are told by their headers", () => {
  test("every kind of column in one row, with the month in the marks' own words", () => {
    const row = ["类型", "序号", "姓名", "职位", "资格证", "学历", "专业", "合同期限", "1月到岗", "1月社保", "1月工资"];
    expect(only([[...row, "小计", "两年以上小计", "备注"]])).toEqual({
      top: 0,
      bottom: 0,
      left: 0,
      right: 13,
      columns: {
        group: 0,
        place: null,
        index: 1,
        name: 2,
        position: 3,
        qualification: 4,
        education: [5, 6],
        contract: 7,
        contractEnd: null,
        contractStartOnly: false,
        subtotal: 11,
        twoYear: 12,
        remark: 13,
      },
      firstMark: 8,
      months: [
        {
          header: { row: 0, column: 8 },
          name: { year: null, month: 1, weight: null, rest: "到岗", ambiguous: false },
          presence: 8,
          insurances: [{ column: 9, label: "1月社保", kind: null }],
          wage: 10,
        },
      ],
      monthColumn: null,
      markColumns: null,
      lists: { insurance: null, wage: null },
    });
  });

  test("columns that the table does not have are none", () => {
    expect(only([["姓名", "1月到岗", "1月工资"]])).toMatchObject({
      columns: {
        group: null,
        index: null,
        position: null,
        qualification: null,
        education: [],
        contract: null,
        contractEnd: null,
        contractStartOnly: false,
        subtotal: null,
        twoYear: null,
        remark: null,
      },
      months: [{ presence: 1, insurances: [], wage: 2 }],
    });
  });

  test("a row of months alone belongs to the header, be they formulas from one to the next", () => {
    const marks = ["到岗", "社保", "工资"];
    const row = [null, null, 45292, null, null, { f: "=EDATE(C2,1)", v: 45323 }, null, null];
    const formats = Object.fromEntries(["C2", "F2"].map((address) => [address, "yyyy年m月"]));
    const rows = [["到岗情况"], row, ["序号", "姓名", ...marks, ...marks]];
    for (const months of [row, row.map((cell) => (cell === 45292 ? { f: "=DATE(2024,1,1)", v: 45292 } : cell))]) {
      const header = only([rows[0]!, months, rows[2]!], [], { formats });
      expect([header.top, header.bottom]).toEqual([1, 2]);
      expect(header.months.map(({ name }) => [name.year, name.month])).toEqual([
        [2024, 1],
        [2024, 2],
      ]);
    }
  });

  test("headers may be formulas that show their words", () => {
    expect(only([[{ f: '="姓名"', v: "姓名" }, "1月到岗", "1月社保", { f: '="备注"', v: "备注" }]]).columns).toMatchObject({
      name: 0,
      remark: 3,
    });
  });

  test("a header merged over several columns is of the first of them, and neighbours of one kind are each a column", () => {
    const row = ["姓名", "学历", "专业", null, "1月到岗", "1月社保", "备注", null];
    expect(only([row], ["C1:D1", "G1:H1"])).toMatchObject({ columns: { education: [1, 2], remark: 6 }, right: 6 });
  });

  test("presence without insurance or wages is a table only beside contracts or sums; without names it is refused where it stands", () => {
    expect(read([["姓名", "1月到岗"]])).toEqual({ headers: [], problems: [] });
    expect(read([["序号", "1月到岗"]])).toEqual({ headers: [], problems: [] });
    expect(only([["姓名", "合同期限", "1月到岗"]]).months).toMatchObject([{ presence: 2, insurances: [], wage: null }]);
    expect(only([["姓名", "1月到岗", "2月到岗", "人员到岗小计"]]).months).toHaveLength(2);
    const { headers, problems } = read([["序号", "1月社保", "1月到岗"]]);
    expect(headers).toEqual([]);
    expect(problems).toEqual([
      {
        cell: { row: 0, column: 2 },
        why: { zh: expect.stringContaining("姓名") as string, en: expect.stringContaining("name") as string },
      },
    ]);
  });

  test("a remark and the sums behind the marks go before those left of them", () => {
    const row = ["姓名", "备注", "合计", "1月到岗", "1月社保"];
    expect(only([row]).columns).toMatchObject({ remark: 1, subtotal: 2 });
    expect(only([[...row, "合计", "备注"]]).columns).toMatchObject({ remark: 6, subtotal: 5 });
  });
});

describe("the contract's columns", () => {
  test.each([
    ["起", "止"],
    ["始", "到期"],
    ["起始日期", "终止日期"],
    ["开始时间", "截止时间"],
    ["开始", "结束"],
  ])("合同期限 over %s and %s is a first and a last day", (start, end) => {
    const rows = [
      ["姓名", "合同期限", null, "1月", null],
      [null, start, end, "到岗", "社保"],
    ];
    expect(only(rows, ["A1:A2", "B1:C1", "D1:E1"]).columns).toMatchObject({ contract: 1, contractEnd: 2, contractStartOnly: false });
    expect(only(rows, ["A1:A2", "B1:C1", "D1:E1"], { cells: { C2: "签订地" } }).columns).toMatchObject({
      contract: 1,
      contractEnd: null,
      contractStartOnly: true,
    });
  });

  test.each([["一起"], ["开始地点"], ["已终止"], ["终止原因"]])("合同期限 over %s tells no day", (text) => {
    const rows = [
      ["姓名", "合同期限", "1月", null],
      [null, text, "到岗", "社保"],
    ];
    expect(only(rows, ["C1:D1"]).columns).toMatchObject({ contract: null, contractEnd: null, contractStartOnly: false });
  });

  test("起 and 止 under another header are no contract's", () => {
    const rows = [
      ["姓名", "岗位", null, "1月", null],
      [null, "起", "止", "到岗", "社保"],
    ];
    expect(only(rows, ["B1:C1", "D1:E1"]).columns).toMatchObject({ contract: null, contractEnd: null });
  });

  test("the column of whole terms goes before columns of first and last days", () => {
    const row = ["姓名", "合同期限", "合同签订日期", "合同到期日", "1月到岗", "1月社保"];
    expect(only([row]).columns).toMatchObject({ contract: 1, contractEnd: null, contractStartOnly: false });
    expect(only([row], [], { cells: { D1: "备注" } }).columns).toMatchObject({ contract: 1, contractEnd: null, contractStartOnly: false });
    expect(only([row], [], { cells: { B1: "备注" } }).columns).toMatchObject({ contract: 2, contractEnd: 3, contractStartOnly: false });
  });

  test("under a month a contract is a mark; behind the marks it is the column of terms", () => {
    const under = [
      ["姓名", "1月", null, null],
      [null, "签订合同", "到岗", "社保"],
    ];
    expect(only(under, ["B1:D1"])).toMatchObject({ columns: { contract: null }, firstMark: 1, months: [{ contract: 1, presence: 2 }] });
    expect(only([["姓名", "1月到岗", "1月社保", "合同期限", "2月到岗", "2月社保"]]).columns.contract).toBeNull();
    const behind = [
      ["姓名", "1月", null, null],
      [null, "到岗", "社保", "合同期限"],
    ];
    expect(only(behind).columns.contract).toBe(3);
  });
});

describe("headers above the row of marks", () => {
  test("stand one row up or two, even where that row is the longest", () => {
    const rows = [
      ["姓名", "2023年", null, "小计", "备注"],
      [null, "12月", null],
      [null, "到岗", "社保"],
    ];
    expect(only(rows).columns).toMatchObject({ name: 0, subtotal: 3, remark: 4 });
    expect(only(rows, ["D1:E1"]).columns).toMatchObject({ subtotal: null });
  });

  test("do not count where the row of marks has words of its own", () => {
    const rows = [
      ["姓名", "1月", null, "备注"],
      [null, "到岗", "社保", "联系电话"],
    ];
    expect(only(rows, ["B1:C1"]).columns.remark).toBeNull();
  });

  test("are no marks where nothing stands below them; 到岗人次 there counts person-months", () => {
    const above = ["姓名", "1月", null, "社保", "工资", "到岗", "服务人次"];
    const below = [null, "到岗", "社保"];
    expect(only([above, below], ["B1:C1"])).toMatchObject({
      columns: { subtotal: null },
      right: 2,
      months: [{ insurances: [{ column: 2 }], wage: null }],
    });
    expect(only([[...above, "到岗人次"], below], ["B1:C1"])).toMatchObject({
      columns: { subtotal: 7 },
      right: 7,
      months: [{ presence: 1 }],
    });
  });
});

describe("tables side by side", () => {
  const sides = (row: string[]) => read([row]).headers.map(({ left, right, columns }) => [left, columns.name, right]);

  test.each([["类型"], ["序号"]])("a second table begins at its %s", (first) => {
    const table = [first, "姓名", "1月到岗", "1月社保"];
    expect(sides([...table, ...table])).toEqual([
      [0, 1, 3],
      [4, 5, 7],
    ]);
  });

  test("a second table begins at its names", () => {
    expect(sides(["姓名", "1月到岗", "1月社保", "姓名", "1月到岗", "1月社保"])).toEqual([
      [0, 0, 2],
      [3, 3, 5],
    ]);
  });

  test("a list of people beside it, and a row without marks, are none", () => {
    expect(sides(["姓名", "1月到岗", "1月社保", "序号", "姓名", "备注"])).toEqual([[0, 0, 2]]);
    expect(sides(["序号", "姓名", "社保"])).toEqual([]);
  });
});

describe("months in a column of their own", () => {
  test("left of the marks give each row its month", () => {
    expect(only([["月份", "姓名", "到岗", "社保"]])).toMatchObject({
      months: [],
      monthColumn: 0,
      firstMark: 2,
      markColumns: { presence: 2, insurances: [{ column: 3 }], wage: null },
    });
    expect(only([["姓名", "月份", "合同期限", "到岗", "工资"]])).toMatchObject({
      monthColumn: 1,
      firstMark: 1,
      markColumns: { presence: 3, insurances: [], wage: 4 },
    });
  });

  test("behind the marks do not", () => {
    expect(only([["姓名", "到岗", "工资", "月份"]])).toMatchObject({
      months: [],
      monthColumn: null,
      firstMark: 1,
      markColumns: { presence: 1, insurances: [], wage: 2 },
    });
    expect(only([["姓名", "到岗", "社保"]]).markColumns).toMatchObject({ presence: 1, insurances: [{ column: 2 }], wage: null });
  });
});

describe("到岗人次 behind the last month", () => {
  const rows = [
    ["姓名", "1月", null, "2月", null],
    [null, "到岗", "社保", "到岗", "社保", "到岗人次"],
  ];
  const MERGES = ["B1:C1", "D1:E1"];
  const MONTHS = [
    [null, 1, 1, 2, null],
    [null, 2, 3, 4, null],
  ];

  test("is the row's subtotal where no month stands over it", () => {
    expect(months(rows, MERGES)).toEqual(MONTHS);
    expect(only(rows, MERGES).columns.subtotal).toBe(5);
    expect(only(rows, MERGES, { cells: { G2: "备注" } }).columns).toMatchObject({ subtotal: 5, remark: 6 });
    const inOneRow = [["姓名", "1月到岗", "1月社保", "2月到岗", "2月社保", "到岗人次"]];
    expect(months(inOneRow)).toEqual(MONTHS);
    expect(only(inOneRow).columns.subtotal).toBe(5);
  });

  test("is a month's presence where a month stands over it or is named in it", () => {
    expect(months(rows, MERGES, { cells: { F1: "3月" } })).toEqual([...MONTHS, [null, 3, 5, null, null]]);
    expect(months(rows, MERGES, { cells: { F2: "3月到岗" } })).toEqual([...MONTHS, [null, 3, 5, null, null]]);
  });

  test.each([["社保"], ["工资"], ["小计"]])("is not the subtotal with %s behind it: its month is asked for", (behind) => {
    const { headers, problems } = read(rows, MERGES, { cells: { G2: behind } });
    expect(headers).toEqual([]);
    expect(problems).toMatchObject([{ cell: { row: 0, column: 5 } }]);
  });

  test("is the subtotal of one month that nothing in the header names, and no second month's presence", () => {
    const { headers, problems } = read([["姓名", "社保", "到岗", "到岗人次"]]);
    expect(headers).toMatchObject([{ columns: { subtotal: 3 }, markColumns: { presence: 2 } }]);
    expect(problems).toEqual([]);
    expect(read([["姓名", "社保", "到岗", "到岗情况"]]).headers).toEqual([]);
  });

  test("a title three rows up that names a month does not give it one", () => {
    const titled = [["2024年2月到岗"], [], ...rows];
    expect(only(titled, ["A1:F1", "B3:C3", "D3:E3"]).columns.subtotal).toBe(5);
  });
});

describe("the header's first row", () => {
  const MARKS = ["姓名", "1月到岗", "1月社保"];
  const top = (...drawn: Parameters<typeof read>) => only(...drawn).top;

  test("is as far up as a header is merged, but not over more than four rows", () => {
    expect(top([[null, null, null, "备注"], [], [], [...MARKS, null]], ["D1:D4"])).toBe(0);
    expect(top([[null, null, null, "备注"], [], [], [], [...MARKS, null]], ["D1:D5"])).toBe(4);
  });

  test("may hold a single header, even the rightmost", () => {
    expect(top([[null, null, null, "备注"], MARKS])).toBe(0);
    expect(top([[null, "1月"], MARKS])).toBe(0);
  });

  test("is at most two rows above the marks, where nothing is merged", () => {
    expect(top([["学历", "备注"], [null, "2023年12月"], [null, "计0.5"], MARKS])).toBe(1);
  });

  test("may hold months as numbers or dates, but above no names and no marks numbers are no months", () => {
    expect(top([[null, 2024.1], MARKS])).toBe(0);
    expect(top([[null, 45292], MARKS], [], { formats: { B1: "yyyy/m/d" } })).toBe(0);
    expect(top([[null, 5, 3], MARKS])).toBe(1);
    expect(
      top([
        [202401, null, 5, 3],
        ["序号", ...MARKS],
      ]),
    ).toBe(1);
  });

  test("is not the title, though it names a month", () => {
    const title = "2024年1月社工到岗情况统计表";
    const row = ["序号", ...MARKS];
    expect(top([[title], row])).toBe(1);
    expect(top([[title], row], ["A1:D1"])).toBe(1);
    expect(top([[title, null, null, "单位"], row], ["A1:C1"])).toBe(1);
  });

  test("may begin with a month or words over a few columns, with others beside them", () => {
    const row = ["序号", ...MARKS];
    expect(top([["2024年1月", null, null, "备注"], row])).toBe(0);
    expect(top([["人员信息", null, "1月", null], row], ["A1:B1", "C1:D1"])).toBe(0);
  });

  test("is below the last worker, sums and the service term of what stands above", () => {
    expect(top([["社工09", "2024年1月"], MARKS])).toBe(1);
    expect(top([["小计", "1月"], MARKS])).toBe(1);
    expect(
      top([
        ["服务期限", null, "2024年1月"],
        ["序号", ...MARKS],
      ]),
    ).toBe(1);
  });
});
