import { formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { readBody } from "../../../../../src/domain/families/attendance/recognise/body";
import type { AttendanceHeader } from "../../../../../src/domain/families/attendance/recognise/header";
import type { AttendanceColumns } from "../../../../../src/domain/families/attendance/model";

const OPEN = "2020/1/1-无固定期";
const MARKS = { presence: 6, insurances: [{ column: 7, label: "社保", kind: null }], wage: 8 };

const COLUMNS: AttendanceColumns = {
  group: 0,
  index: 1,
  place: null,
  name: 2,
  position: 3,
  qualification: 4,
  education: [],
  contract: 5,
  contractEnd: null,
  contractStartOnly: false,
  subtotal: 9,
  twoYear: null,
  remark: 10,
};

/** 类型 序号 姓名 岗位 资格 合同期限 | 到岗 社保 工资 | 小计 备注, in A to K of row 1. */
const ACROSS: AttendanceHeader = {
  top: 0,
  bottom: 0,
  left: 0,
  right: 10,
  columns: COLUMNS,
  firstMark: 6,
  months: [{ header: { row: 0, column: 6 }, name: { year: 2024, month: 1, weight: null, rest: "", ambiguous: false }, ...MARKS }],
  monthColumn: null,
  markColumns: null,
  lists: { insurance: null, wage: null },
};

/** The same with the month in place of the position. */
const DOWN: AttendanceHeader = {
  ...ACROSS,
  columns: { ...COLUMNS, position: null },
  months: [],
  monthColumn: 3,
  markColumns: MARKS,
};

const without = (...columns: (keyof AttendanceColumns)[]): AttendanceHeader => ({
  ...ACROSS,
  columns: { ...COLUMNS, ...Object.fromEntries(columns.map((column) => [column, null])) },
});

interface Drawn extends DrawOptions {
  readonly header?: AttendanceHeader | undefined;
  readonly end?: number;
  readonly skipped?: readonly number[];
}

/** The rows under the header, and what each of them is; rows as a person counts them. */
function read(rows: DrawnCell[][], { header = ACROSS, end = 1000, skipped = [], ...options }: Drawn = {}) {
  const sheet = drawSheet("到岗", [["类型"], ...rows], options);
  const body = readBody(sheet, header, 1, end, (row) => skipped.includes(row + 1));
  return {
    groups: body.groups.map(({ label, workers, sums }) =>
      [
        label,
        ...workers.map((one) => `${one.name}@${one.rows.map((row) => row + 1).join("+")}`),
        ...sums.map(({ kind, row }) => `${kind}@${row + 1}`),
      ].join(" "),
    ),
    labels: body.groups.map(({ labelCell }) => labelCell && formatAddress(labelCell)),
    totals: body.totals.map(({ kind, row }) => `${kind}@${row + 1}`),
    rate: body.stableRateRow === null ? null : body.stableRateRow + 1,
    last: body.lastRow + 1,
  };
}

const FIRST: DrawnCell[] = [null, 1, "社工01", null, null, OPEN, 1, "√", "√", 1];

/** What a row under a first worker's is. */
function second(row: DrawnCell[], options: Drawn = {}): string {
  const { groups, totals, rate, last } = read([FIRST, row], options);
  const [own, banner] = groups;
  if (rate !== null) return "rate";
  if (last === 2) return "nothing";
  if (totals.length > 0) return `the table's ${totals[0]!.split("@")[0]}`;
  if (banner !== undefined) return `banner ${banner}`;
  // A row that holds something stays within the table, whoever's it is not.
  const found = /(\S*)@3$/.exec(own!)?.[1];
  if (found === undefined) return "nothing";
  return found === "sum" || found === "effective" ? `the group's ${found}` : `worker ${found}`;
}

describe("a row under the header is a worker's", () => {
  test.each<[string, DrawnCell[], Drawn?]>([
    ["a number", [null, 2, "社工02"]],
    ["a number that a formula gives", [null, { f: "=B2+1", v: 2 }, "社工02"]],
    ["a number as text", [null, "2", "社工02"]],
    ["a number with a dot", [null, "2.", "社工02"]],
    ["a long number as text", [null, "12345", "社工02"]],
    ["a contract", [null, null, "社工02", null, null, OPEN]],
    ["presence", [null, null, "社工02", null, null, null, 1]],
    ["a dash for presence", [null, null, "社工02", null, null, null, "——"]],
    ["insurance", [null, null, "社工02", null, null, null, null, "√"]],
    ["a wage", [null, null, "社工02", null, null, null, null, null, "√"]],
    ["a qualification", [null, null, "社工02", null, "助理社工师"]],
    ["a subtotal", [null, null, "社工02", null, null, null, null, null, null, 0]],
    ["marks without a contract's column", [null, null, "社工02", null, null, null, 1], { header: without("contract", "index") }],
    ["a qualification without a subtotal's column", [null, null, "社工02", null, "社工师"], { header: without("subtotal") }],
    ["words that are no label in marks", [null, 2, "社工02", null, null, null, "合计3", "小计"]],
  ])("where beside the name stands %s", (_what, row, ...[options]) => expect(second(row, options)).toBe("worker 社工02"));

  test.each<[string, DrawnCell[], Drawn?]>([
    ["a name alone", [null, null, "热线电话"]],
    [
      "a name alone without contract, number and qualification",
      [null, null, "热线电话"],
      { header: without("index", "contract", "qualification", "subtotal") },
    ],
    ["a telephone number in place of the qualification", [null, null, "热线电话", null, 22223333]],
    ["a long number", [null, "123456", "热线电话"]],
    ["a word before the number", [null, "附件2", "会议记录"]],
    ["a word after the number", [null, "2号楼", "活动室"]],
    ["a word for the number", [null, "附", "会议记录"]],
    ["姓名 over something", [null, null, "姓名", null, null, null, "1月"]],
    ["who filled it in", [null, null, "制表人：社工03", null, null, "2024/1/5"]],
    ["a note", [null, null, "备注：按月填报", null, null, null, 1]],
    ["a sentence longer than thirty characters", [null, null, `${"社工".repeat(15)}等`, null, null, null, 1]],
    ["a contract of nobody", [null, null, null, null, null, OPEN]],
    ["marks of nobody", [null, null, null, null, null, null, 1]],
    ["a number made ready", [null, 2]],
    ["a number made ready with dashes", [null, 2, null, null, null, null, "——", "——", "——"]],
    ["a month merged over labels", ["3月"], { merges: ["A3:B3"] }],
  ])("and not where there is %s", (_what, row, ...[options]) => expect(second(row, options)).toBe("nothing"));

  test("a label merged from the row above is neither number nor contract where the table has no column for these", () =>
    expect(
      read(
        [
          [1, null, "社工01", null, null, null, 1],
          [null, null, "热线电话"],
        ],
        { header: without("group", "index", "contract"), merges: ["A2:A3"] },
      ),
    ).toMatchObject({ groups: [" 社工01@2"], last: 2 }));

  test.each<[string, DrawnCell[], string]>([
    ["负责 after the name", [null, null, "社工02(负责人)", null, null, null, 1], "社工02(负责人)"],
    ["thirty characters", [null, null, "社工".repeat(15), null, null, null, 1], "社工".repeat(15)],
    ["nobody with number and marks", [null, 2, null, null, null, null, 1], ""],
    ["nobody with contract and marks", [null, null, null, null, null, OPEN, "——"], ""],
    ["a post once vacant", [null, 2, "社工02（原空缺）"], "社工02(原空缺)"],
    ["a vacancy filled", [null, 2, "空缺已补社工02"], "空缺已补社工02"],
    ["a position that sounds like a sum", [null, 2, "社工02", "小计核算岗"], "社工02"],
    ["a qualification that sounds like a sum", [null, 2, "社工02", null, "累计学分证"], "社工02"],
    ["a contract that sounds like a sum", [null, 2, "社工02", null, null, "累计两年"], "社工02"],
    ["a name that sounds like a sum, with number and contract", [null, 2, "社工小计", null, null, OPEN, 1], "社工小计"],
    ["得分 among its remarks", [null, 2, "社工02", null, null, OPEN, 1, null, null, null, "得分"], "社工02"],
  ])("also with %s", (_what, row, name) => expect(second(row)).toBe(`worker ${name}`));
});

describe("a vacancy", () => {
  const words = ["空缺", "(空缺)", "（空岗）", "缺编", "暂无", "待聘", "待招", "待招聘", "待补", "招聘中", "拟招", "拟招聘"];

  test.each(words)("%s is nobody, numbered or not, while nothing is claimed for it", (word) => {
    expect(second([null, 2, word])).toBe("nothing");
    expect(second([null, 2, word, null, null, OPEN, "——", "无", 0])).toBe("nothing");
    expect(second([null, null, word, null, null, null, 0])).toBe("nothing");
  });

  test.each<DrawnCell[]>([
    [null, 2, "空缺", null, null, null, 1],
    [null, null, "空缺", null, null, null, 1],
    [null, null, "空缺", null, null, null, 0, "√"],
    [null, null, "空缺", null, null, null, null, null, "√"],
  ])("is read once something is claimed for it (%#)", (...row) => expect(second(row)).toBe("worker 空缺"));
});

describe("a name's cell merged to the right", () => {
  test.each<[string, DrawnCell[], string, AttendanceHeader?]>([
    ["the position", [null, 2, "本月招聘一人"], "C3:D3"],
    ["the number", [null, "本月招聘一人", null, null, null, OPEN], "B3:C3"],
    ["the first mark", [null, 2, "本月无人离职"], "C3:G3", without("position", "qualification", "contract")],
    ["all marks", [null, 2, "本月无人离职"], "C3:I3", without("position", "qualification", "contract")],
  ])("over %s is nobody's name", (_what, row, merge, ...[header]) => expect(second(row, { merges: [merge], header })).toBe("nothing"));

  test("over columns that say nothing is a name", () => {
    const header = without("position", "qualification", "contract");
    expect(second([null, 2, "社工02"], { merges: ["C3:D3"], header })).toBe("worker 社工02");
    expect(second([null, 2, "社工02"], { merges: ["C3:F3"], header })).toBe("worker 社工02");
    const narrow: AttendanceHeader = {
      ...without("group", "index", "position", "qualification", "contract", "subtotal", "remark"),
      columns: { ...without("group", "index", "position", "qualification", "contract", "subtotal", "remark").columns, name: 0 },
    };
    expect(
      read(
        [
          ["社工01", null, null, null, null, null, 1],
          ["社工02", null, null, null, null, null, 1],
        ],
        { merges: ["A3:B3"], header: narrow },
      ).groups,
    ).toEqual([" 社工01@2 社工02@3"]);
  });

  test("and down is one worker, whatever stands in the rows beneath", () =>
    expect(
      read(
        [FIRST, [null, 2, "社工02", null, null, OPEN, 1], [null, 3, null, null, null, OPEN, 1], [null, 4, "社工03", null, null, OPEN, 1]],
        {
          merges: ["C3:C4"],
        },
      ),
    ).toMatchObject({ groups: [" 社工01@2 社工02@3 社工03@5"], last: 5 }));
});

describe("a row of sums", () => {
  test.each<[string, DrawnCell[], string, Drawn?]>([
    ["小计 without figures", ["小计"], "the group's sum"],
    ["有效人次小计", [null, null, "有效人次小计", null, null, null, 1], "the group's effective"],
    [
      "小计 in the last column left of the marks",
      [null, null, null, null, null, "小计", 1],
      "the group's sum",
      { header: without("contract") },
    ],
    ["小计 with a number of people", [null, 2, "小计", null, null, null, 1], "the group's sum"],
    ["小计 with a number of contracts", [null, null, "小计", null, null, "共3份", 1], "the group's sum"],
    ["小计 beside a number and contracts", ["小计", 2, null, null, null, "共3份", 1], "the group's sum"],
    ["小计 in a table without numbers", [null, null, "小计", null, null, "共3份", 1], "the group's sum", { header: without("index") }],
    ["小计 in a table without contracts", [null, 2, "小计", null, null, null, 1], "the group's sum", { header: without("contract") }],
    ["合计", ["合计", null, null, null, null, null, 1], "the table's sum"],
    [
      "合计 beside its group's label",
      [null, null, "合计", null, null, null, 1],
      "the group's sum",
      { merges: ["A2:A3"], cells: { A2: "甲组" } },
    ],
    ["合计 merged over its own row's labels", ["合计", null, null, null, null, null, 1], "the table's sum", { merges: ["A3:C3"] }],
    [
      "合计 beside anything else that is merged",
      [null, null, "合计", null, null, null, 1],
      "the table's sum",
      { merges: ["A2:A3"], header: without("group") },
    ],
    ["总计 with a number", ["总计", null, null, null, null, null, 1], "the table's sum"],
    ["总计 with a number in the last column", ["总计", ...Array<null>(9).fill(null), 1], "the table's sum"],
    ["总计 with people counted in words", ["总计", null, null, null, null, null, "3人"], "the table's sum"],
    ["总计 with a formula", ["总计", null, null, null, null, null, { f: "=L1", v: "见附表" }], "the table's sum"],
    ["总计 with a tick", ["总计", null, null, null, null, null, "√"], "the table's sum"],
    ["总计 as a heading", ["总计"], "nothing"],
    ["总计 with words", ["总计", null, null, null, null, null, "人次"], "nothing"],
    ["总计 with blanks", ["总计", null, null, null, null, null, "  "], "nothing"],
    ["总计 with a number beside the table", ["总计", ...Array<null>(10).fill(null), 1], "nothing"],
    ["社工站总计 without figures", ["社工站总计"], "the table's sum"],
    ["稳岗率", ["稳岗率", null, null, null, null, null, 0.9], "rate"],
  ])("%s", (_what, row, told, ...[options]) => expect(second(row, options)).toBe(told));

  test("names the group that no label names, from its own cell", () =>
    expect(read([FIRST, [null, "持证社工小计", null, null, null, null, 1]])).toMatchObject({
      groups: ["持证社工 社工01@2 sum@3"],
      labels: ["B3"],
    }));
});

describe("a lone text over workers", () => {
  test.each<[string, DrawnCell[], string, Drawn?]>([
    ["持证社工", ["持证社工"], "banner 持证社工"],
    ["持证社工 under the names", [null, null, "持证社工"], "banner 持证社工"],
    ["持证社工 with a day", ["持证社工", null, null, null, null, 45292], "banner 持证社工", { formats: { F3: "yyyy/m/d" } }],
    ["持证社工 with words in the marks", ["持证社工", null, null, null, null, null, "到岗"], "banner 持证社工"],
    ["三、后勤人员 in the first column", ["三、后勤人员"], "banner 三、后勤人员"],
    ["三、后勤人员 elsewhere", [null, null, null, "三、后勤人员"], "nothing"],
    ["持证社工 among other words", ["持证社工", "另见附表"], "nothing"],
  ])("%s", (_what, row, told, ...[options]) => expect(second(row, options)).toBe(told));

  test("is its group's label where it stands, and so is the first cell of a merged one", () => {
    expect(read([[null, "持证社工"], FIRST]).labels).toEqual(["B2"]);
    expect(
      read(
        [
          ["持 证\n社工", ...FIRST.slice(1)],
          [null, 2, "社工02"],
        ],
        { merges: ["A2:A3"] },
      ),
    ).toMatchObject({
      groups: ["持证社工 社工01@2 社工02@3"],
      labels: ["A2"],
    });
  });
});

describe("a table ends", () => {
  const total = (label = "总计"): DrawnCell[] => [label, null, null, null, null, null, 1];
  const next: DrawnCell[] = [null, 2, "社工02", null, null, OPEN, 1];

  test.each(["完成率", "完成百分比", "完成比例", "百分比", "得分", "评估得分"])("before a header with %s", (word) => {
    expect(read([FIRST, ["序号", "指标", word], next])).toMatchObject({ groups: [" 社工01@2"], last: 2 });
    expect(read([FIRST, ["小计", ...Array<null>(9).fill(null), word], next])).toMatchObject({ groups: [" 社工01@2"], last: 2 });
  });

  test.each<[string, DrawnCell[]]>([
    ["words before it", ["年度完成率"]],
    ["words after it", ["完成率说明"]],
    ["得分 beside the table", ["说明", ...Array<null>(10).fill(null), "得分"]],
  ])("not at %s", (_what, row) => expect(read([FIRST, row, next])).toMatchObject({ groups: [" 社工01@2 社工02@4"], last: 4 }));

  test("after its grand totals, of which there may be several", () => {
    expect(read([FIRST, total(), next])).toMatchObject({ groups: [" 社工01@2"], totals: ["sum@3"], last: 3 });
    expect(read([FIRST, total("有效人次总计"), total("合计"), next])).toMatchObject({
      groups: [" 社工01@2"],
      totals: ["effective@3", "sum@4"],
      last: 4,
    });
    expect(read([FIRST, total(), total("小计")])).toMatchObject({ groups: [" 社工01@2"], totals: ["sum@3"], last: 3 });
  });

  test("after the stable rate, whatever follows", () => {
    expect(read([FIRST, total(), total("稳岗率"), total()])).toMatchObject({ totals: ["sum@3"], rate: 4, last: 4 });
    expect(read([FIRST, total("稳岗率"), next])).toMatchObject({ groups: [" 社工01@2"], rate: 3, last: 3 });
  });

  test("not after a group's sum, nor after a 合计 alone", () => {
    expect(read([FIRST, total("小计"), next])).toMatchObject({ groups: [" 社工01@2 sum@3", " 社工02@4"], last: 4 });
    expect(read([FIRST, total("合计"), next])).toMatchObject({ groups: [" 社工01@2 sum@3", " 社工02@4"], last: 4 });
  });

  test("before the row where the next begins, and passes over rows of a repeated header", () => {
    expect(read([FIRST, next, next], { end: 3 })).toMatchObject({ groups: [" 社工01@2 社工02@3"], last: 3 });
    expect(read([FIRST, next, next], { skipped: [3] })).toMatchObject({ groups: [" 社工01@2 社工02@4"] });
  });

  test("where it holds nobody, with its header", () => expect(read([]).last).toBe(1));
});

describe("where months run down", () => {
  const month = (name: string | null, of: string | null, presence: DrawnCell = 1): DrawnCell[] => [
    null,
    null,
    name,
    of,
    null,
    null,
    presence,
  ];
  const down = (rows: DrawnCell[][], merges: string[] = []) => read(rows, { header: DOWN, merges });

  test("each month may have totals of its own before the next begins", () =>
    expect(
      down([
        month("社工01", "1月"),
        month("社工02", "1月"),
        ["总计", null, null, null, null, null, 2],
        month("社工01", "2月"),
        month("社工02", "2月"),
        ["小计", null, null, null, null, null, 2],
        ["总计", null, null, null, null, null, 2],
      ]),
    ).toMatchObject({ groups: [" 社工01@2+5 社工02@3+6 sum@7"], totals: ["sum@4", "sum@8"], last: 8 }));

  test("people without a month below the totals are of something else", () =>
    expect(down([month("社工01", "1月"), ["总计", null, null, null, null, null, 1], month("社工02", null)])).toMatchObject({
      groups: [" 社工01@2"],
      last: 3,
    }));

  test("a month tells whose row it is, but does not make a name of a signature", () =>
    expect(down([month("社工01", "1月"), month(null, "2月", null), month("制表人：社工03", "3月", null)])).toMatchObject({
      groups: [" 社工01@2+3"],
      last: 3,
    }));

  test("the rows of a merged block are all read; a further block of the same name is another person", () => {
    expect(
      down([month("社工01", "1月"), month(null, "2月"), month("社工01", "3月"), month(null, "4月")], ["C2:C3", "C4:C5"]).groups,
    ).toEqual([" 社工01@2+3 社工01@4+5"]);
    // Merged to the right alone, a name opens no block.
    const beside = { ...DOWN, columns: { ...DOWN.columns, index: null, name: 1 } };
    const row = (of: string): DrawnCell[] => [null, "社工01", null, of, null, null, 1];
    expect(read([row("1月"), row("2月")], { header: beside, merges: ["B2:C2", "B3:C3"] }).groups).toEqual([" 社工01@2+3"]);
  });
});
